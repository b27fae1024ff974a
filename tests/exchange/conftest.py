"""LibreOffice as a second reader of what is exported."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .returned_file import FULL, Edited, exported


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], Path]:
    """Convert a file with LibreOffice; skips where it is missing, save in CI."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI has to have LibreOffice")
        pytest.skip("LibreOffice is not installed")
    profile = tmp_path_factory.mktemp("lo")

    def convert(path: Path, kind: str) -> Path:
        out = tmp_path_factory.mktemp("converted")
        subprocess.run(
            [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind, "--outdir", out, path],
            check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(profile)},
        )  # fmt: skip
        made = out / f"{path.stem}.{kind}"
        assert made.exists()
        return made

    return convert


@pytest.fixture(scope="session")
def poppler() -> Callable[..., str]:
    """Run one of Poppler's tools on a PDF and return what it prints."""

    def run(tool: str, *args: object) -> str:
        if shutil.which(tool) is None:
            if os.environ.get("CI"):
                pytest.fail("CI has to have Poppler")
            pytest.skip("Poppler is not installed")
        done = subprocess.run([tool, *map(str, args)], check=True, capture_output=True, text=True, timeout=60)
        return done.stdout

    return run


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
