"""Older copies laid over what a crash left, many times over."""

from __future__ import annotations

import pytest

from ..store.test_file import lay_older_copies, path, report

__all__ = ["path", "report"]
pytestmark = pytest.mark.long


@pytest.mark.timeout(3600)
def test_an_older_copy_is_never_mixed_with_what_a_crash_left(path, report, tmp_path):
    apart, same = lay_older_copies(path, report, tmp_path, 150, 77)
    print(f"{apart} older copies, {same} times the file itself")
    assert min(apart, same) > 100
