"""Very many pairs of copies of whole reports merged: no word is lost without being asked about.

BAOCAO_MERGES says how many (20,000), BAOCAO_SEED where chance begins.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from ..models.merging.test_merge import copies, lost_words

MERGES, SEED = int(os.environ.get("BAOCAO_MERGES", "20000")), int(os.environ.get("BAOCAO_SEED", "1"))
_RUNS = 10


@pytest.mark.long
@pytest.mark.parametrize("number", range(_RUNS))
def test_no_word_is_lost(number):
    merged = 0

    @seed(SEED * _RUNS + number)
    @settings(
        deadline=None, max_examples=MERGES // _RUNS, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(copies(steps=8), st.booleans())
    def merge(drawn, known):
        nonlocal merged
        merged += 1
        assert not lost_words(*drawn, known)

    merge()
    print(merged, "merged")
