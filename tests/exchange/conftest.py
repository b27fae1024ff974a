"""LibreOffice as a second reader of what is exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .returned_file import FULL, Edited, exported


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(FULL, tmp_path_factory.mktemp("out") / "báo cáo.docx")


@pytest.fixture(scope="session")
def saved(file: Path, office: Callable[[Path, str], Path]) -> Path:
    """The file as LibreOffice saves it."""
    return office(file, "docx")


@pytest.fixture(params=["as exported", "saved by LibreOffice"])
def original(request: pytest.FixtureRequest, file: Path) -> Path:
    return file if request.param == "as exported" else request.getfixturevalue("saved")


@pytest.fixture
def edited(original: Path, tmp_path: Path) -> Edited:
    return Edited(original, tmp_path / "đã sửa.docx")
