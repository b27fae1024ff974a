"""Folders of received files with the right answers beside them, where they are at hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT.parent / "shared" / "cases"
FOLDERS = sorted(each.parent for each in CASES.glob("receiving/*/truth.json"))

pytestmark = pytest.mark.skipif(not FOLDERS, reason="the cases are kept elsewhere")


@pytest.fixture(scope="module")
def judge():
    spec = importlib.util.spec_from_file_location("office_cases", ROOT / "benchmarks" / "office_cases.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["office_cases"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_nothing_is_counted_wrongly_and_nothing_is_lost(judge, folder):
    found = judge.score(folder)
    for counts in (found.cells, found.totals, found.files):
        bad = {how: count for how, count in counts.items() if how not in ("right", "left out", "openly incomplete")}
        assert not +judge.Counter(bad), found.faults


def test_letterheads(judge):
    counts, faults = judge.letterheads(CASES / "units" / "letterheads.json")
    assert not counts["wrong"], faults
