"""Power cut at any moment of a store's life: edits, receiving, backups, folding, closing, restoring.

``BAOCAO_CUTS`` says how many states (10,000), ``BAOCAO_SEED`` which. System calls are recorded with strace.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

from ..store.power_cuts import try_cuts
from ..store.test_power_cuts import needs_strace

pytestmark = [pytest.mark.long, needs_strace]
CUTS = int(os.environ.get("BAOCAO_CUTS", "10000"))
SEED = int(os.environ.get("BAOCAO_SEED", "1"))
LIVES = 10


@pytest.mark.timeout(14400)
def test_what_was_acknowledged_survives_thousands_of_power_cuts(tmp_path):
    found = Counter()
    for number in range(LIVES):
        folder = tmp_path / str(number)
        folder.mkdir()
        found += try_cuts(folder, CUTS // LIVES, SEED + number)
    print(dict(found))
    assert set(found) == {"sound", "nothing yet"}
    assert found["sound"] > CUTS * 0.9
