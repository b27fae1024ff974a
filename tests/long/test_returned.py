"""Very many files of ours changed at random: every change comes back, or a sentence names it."""

from __future__ import annotations

import os

import pytest

from ..exchange.returned.at_random import many
from ..exchange.returned_file import FULL, exported

CASES = int(os.environ.get("BAOCAO_RETURNED_LONG", "2000"))


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_a_file_changed_at_random_loses_nothing_untold(part, tmp_path):
    file = exported(FULL, tmp_path / "báo cáo.docx")
    seeds = range(10_000 + part * (CASES // 10), 10_000 + (part + 1) * (CASES // 10))
    assert many(file, tmp_path / "sửa.docx", seeds) == []
