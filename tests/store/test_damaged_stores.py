"""Copies with flipped bits: each says what is missing, or offers the backup; see tests/long for many more."""

from __future__ import annotations

from .damaging import try_copies


def test_no_damaged_copy_differs_without_a_word(tmp_path):
    told = try_copies(tmp_path, 40, seed=2026)
    assert sum(told.values()) == 40
    assert told["told"]
