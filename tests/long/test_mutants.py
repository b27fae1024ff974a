"""Thousands of spoilt files: each is read or refused in one sentence, within a gigabyte and twenty seconds.

BAOCAO_MUTANTS says how many of each kind (10,000), BAOCAO_SEED where to begin; a file that is neither is kept.
"""

from __future__ import annotations

import os

import pytest

from ..mutants_run import KINDS, run

pytestmark = pytest.mark.long


@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("kind", KINDS)
def test_mutants_are_read_or_refused(tmp_path, kind):
    count, seed = int(os.environ.get("BAOCAO_MUTANTS", "10000")), int(os.environ.get("BAOCAO_SEED", "1"))
    print(run(kind, count, seed, tmp_path))
