"""Every column of every table altered, every row taken away: nothing is used without a word."""

from __future__ import annotations

import pytest

from ..store.columns import try_harms


@pytest.mark.long
def test_no_altered_column_and_no_lost_row_is_used_without_a_word(tmp_path):
    print(try_harms(tmp_path), "tried")
