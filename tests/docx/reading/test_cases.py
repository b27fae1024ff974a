"""The cases that were read wrongly once: by ``expected.json``, which was written down from the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from .cases import judge

SHARED = Path(__file__).resolve().parents[4] / "shared" / "cases" / "reading"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the cases lie beside the project")
def test_cases_are_read_as_they_look():
    wrong = {key: [(name, why) for name, why in results if why] for key, results in judge(SHARED).items()}
    assert {key: each for key, each in wrong.items() if each} == {}
