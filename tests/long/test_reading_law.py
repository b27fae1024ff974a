"""The law of reading on ten thousand made documents."""

from __future__ import annotations

import pytest

from ..docx.generator import made
from ..docx.reading.lawful import broken, read


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 10_000, 1000))
def test_nothing_is_lost_or_doubled(first):
    for seed in range(1_000_000 + first, 1_000_000 + first + 1000):
        document = made(seed)
        assert broken(document, read(document)) == [], (seed, document.what)
