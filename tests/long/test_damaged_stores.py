"""Hundreds of copies with flipped bits, bytes and pages: none differs without a word, nor after going on with it.

``BAOCAO_COPIES`` says how many (500), ``BAOCAO_SEED`` which.
"""

from __future__ import annotations

import os

import pytest

from ..store.damaging import try_copies

pytestmark = pytest.mark.long
COPIES = int(os.environ.get("BAOCAO_COPIES", "500"))
SEED = int(os.environ.get("BAOCAO_SEED", "1"))


@pytest.mark.timeout(3600)
def test_no_damaged_copy_differs_without_a_word(tmp_path):
    told = try_copies(tmp_path, COPIES, SEED, go_on=True)
    print(dict(told))
    assert sum(told.values()) == COPIES
    assert told["told"] > COPIES // 4
