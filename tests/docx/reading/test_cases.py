"""The cases that were read wrongly once: by ``expected.json``, which was written down from the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from .cases import judge

SHARED = Path(__file__).resolve().parents[4] / "shared" / "cases" / "reading"
_OWED = {  # of other parts of the reader
    "headings", "headings_in", "same_level", "figures", "not_numbers", "must_keep", "must_not", "title",
}  # fmt: skip


@pytest.mark.skipif(not SHARED.is_dir(), reason="the cases lie beside the project")
def test_cases_are_read_as_they_look():
    found = judge(SHARED)
    wrong = {
        key: [
            (name, why) for name, why in results if why and "phong_cu" not in name
        ]  # old fonts are a matter of letters
        for key, results in found.items()
        if key not in _OWED
    }
    assert {key: each for key, each in wrong.items() if each} == {}
