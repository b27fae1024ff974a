"""Very many random copies merged: what both have stands once, what one added is there or asked about."""

from __future__ import annotations

import os
import random

import pytest

from ..models.merging.orders import conserving

CASES = int(os.environ.get("BAOCAO_MERGES", "100000"))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_random_copies_keep_what_both_have(seed):
    found = conserving(random.Random(20270201 + seed), CASES // 10)
    assert (found.unshown, found.by_choice, found.missing, found.unlike) == (0, 0, 0, 0), found.first
