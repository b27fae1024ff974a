"""All rules over a report: each module of ``rules`` brings one as ``RULE``."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from ..models.report import Report
from .finding import CheckRule, Finding, Severity
from .text import Piece, ReportText, gather, prepare

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


@cache
def rules() -> tuple[CheckRule, ...]:
    """Return the rules, in the order of their modules' names."""
    from . import rules as room

    names = sorted(each.name for each in pkgutil.iter_modules(room.__path__))
    return tuple(import_module(f"{room.__name__}.{name}").RULE for name in names)


def check_text(text: ReportText) -> list[Finding]:
    """Return what the rules find in a prepared report, in the order of print."""
    place = {id(piece): index for index, piece in enumerate(text.pieces)}
    first = {section: index for index, section in reversed(list(enumerate(text.order)))}
    at: dict[str, int] = {}
    for index, piece in enumerate(text.pieces):
        at.setdefault(piece.section, index)

    def order(finding: Finding) -> tuple[int, int, int]:
        if finding.spots:
            return place[id(finding.spots[0].piece)], finding.spots[0].start, _ORDER[finding.severity]
        return at.get(finding.section, len(place) if finding.section in first else -1), -1, _ORDER[finding.severity]

    found = list(gather(text, _in_piece))
    for rule in rules():
        if rule.report is not None:
            found += rule.findings(text)
    return sorted(found, key=order)


def _in_piece(piece: Piece) -> tuple[Finding, ...]:
    """Return what the rules for single pieces find in one."""
    return tuple(finding for rule in rules() if rule.piece is not None for finding in rule.in_piece(piece))


def check_report(report: Report) -> list[Finding]:
    """Return what the rules find in a report, in the order of print."""
    return check_text(prepare(report))
