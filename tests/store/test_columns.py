"""Some columns altered behind the store's back; all of them: tests/long."""

from __future__ import annotations

import random

from .columns import harms, try_harms
from .damaging import whole_store


def test_no_altered_column_and_no_lost_row_is_used_without_a_word(tmp_path):
    source = tmp_path / "nguồn.baocao"
    whole_store(source)
    chosen = random.Random(9).sample(harms(source), 20)
    assert try_harms(tmp_path, chosen) > 10
