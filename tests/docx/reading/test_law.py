"""The law of reading on made documents: no word, note, picture or signer goes without a word; a few by seed here."""

from __future__ import annotations

from collections import Counter

import pytest

from ..generator import made
from .lawful import broken, read, right


@pytest.mark.parametrize("first", range(0, 100, 25))
def test_nothing_is_lost_or_doubled_in_made_documents(first):
    for seed in range(first, first + 25):
        document = made(seed)
        assert broken(document, read(document)) == [], (seed, document.what)


def test_what_stands_around_made_documents_is_known_for_what_it_is():
    found, all_ = Counter(), Counter()
    for seed in range(100, 200):
        document = made(seed)
        for name, is_right in right(document, read(document)).items():
            found[name] += is_right
            all_[name] += 1
    assert all(found[name] >= 0.93 * all_[name] for name in all_), {name: (found[name], all_[name]) for name in all_}
