"""Checking a DOCX of any origin, as its reader sees it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..checks.finding import Finding
from ..checks.run import check_text
from ..checks.text import ReportText, prepare
from .files import Foreign, open_docx


def check_docx(path: Path) -> tuple[ReportText, list[Finding]]:
    """Return a file's report as it was checked, and what was found in it.

    Raises:
        UserError: the file is no DOCX, or cannot be read.
    """
    found = open_docx(path)
    report = found.reading.report if isinstance(found, Foreign) else found.visible or found.report
    text = prepare(report)
    return text, check_text(text)


def findings_json(text: ReportText, findings: list[Finding]) -> dict[str, Any]:
    """Return findings as other programs read them."""
    return {
        "findings": [
            {
                "rule": each.rule,
                "severity": each.severity.value,
                "message": each.message,
                "section": text.label(each.section),
                "quotes": list(each.quotes),
            }
            for each in findings
        ]
    }
