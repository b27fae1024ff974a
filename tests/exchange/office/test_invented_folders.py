"""Whole folders as an office receives them: nothing is counted wrongly, nothing is lost."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"


def _loaded(name):
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


folders, judge = _loaded("invented_folders"), _loaded("office_cases")


@pytest.mark.parametrize("name", folders.FOLDERS)
def test_a_folder_is_added_up_right(name, tmp_path):
    if name in folders.NEED_OFFICE and not (shutil.which("soffice") or shutil.which("libreoffice")):
        pytest.skip("LibreOffice is not there")
    found = judge.score(folders.write(name, tmp_path))
    assert not found.faults
    assert found.cells["right"] + found.totals["right"] + found.files["right"]
