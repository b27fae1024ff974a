"""The pages are those that LibreOffice prints of the exported DOCX: the sample, and reports of others where they are."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

from desktop_app.exchange import Foreign, open_docx
from desktop_app.resources import sample, standards

from .agreement import agreement

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reports"
REPORTS = [None, *sorted(SHARED.glob("*-typed.docx"))]


@cache
def judge() -> str:
    """Return name and version of the office program, whose lines and pages are another's in another version."""
    return subprocess.run(["soffice", "--version"], capture_output=True, encoding="utf-8", check=False).stdout.strip()


@pytest.mark.slow
@pytest.mark.parametrize("standard", standards())
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem if path else "sample")
def test_pages_agree_with_the_printed_docx(path, standard, office, poppler, tmp_path):
    poppler("pdftotext", "-v")
    if not judge().startswith("LibreOffice 7."):
        pytest.skip(f"the pages were measured against LibreOffice 7; here is {judge()}")
    report, pictures = sample()[1], {}
    if path is not None:
        found = open_docx(path)
        if isinstance(found, Foreign):
            report, pictures = found.reading.report, found.reading.media
        else:
            report, pictures = found.report, found.pictures
    judged = agreement(report, pictures.__getitem__, standard, tmp_path, lambda each: office(each, "pdf"))
    assert judged.good, judged
