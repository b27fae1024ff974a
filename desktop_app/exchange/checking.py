"""Checking a DOCX of any origin, as its reader sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..checks.finding import Finding
from ..checks.run import check_text
from ..checks.text import Piece, PieceKind, ReportText, prepare
from .files import Foreign, open_docx


def check_docx(path: Path) -> tuple[ReportText, list[Finding]]:
    """Return a file's report as it was checked, and what was found in it.

    Raises:
        UserError: the file is no DOCX, or cannot be read.
    """
    found = open_docx(path)
    report = found.reading.report if isinstance(found, Foreign) else found.visible or found.report
    text = prepare(report)
    findings = check_text(text)
    findings += _letters(path, text)
    return text, findings


def _letters(path: Path, text: ReportText) -> Iterator[Finding]:
    """Yield what is wrong with letters that the reader mends without a word, at the sections they stand in."""
    from ..checks.rules.encoding import RULE
    from ..docx import retyped

    for typed, given in retyped(path):
        words = given.strip()
        home = next((each for each in text.pieces if words and (words in each.text or each.text in words)), None)
        section = home.section if home is not None else ""
        yield from RULE.in_piece(Piece(PieceKind.BODY, section, typed))


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
