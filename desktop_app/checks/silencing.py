"""Which findings are let stand: a silence of the report says so, for one place or for a rule."""

from __future__ import annotations

from collections.abc import Iterable

from ..models.edits import SetReport
from ..models.report import Report
from ..models.silences import Silence
from .finding import Finding


def silenced(report: Report, finding: Finding) -> Silence | None:
    """Return the silence that covers a finding, or ``None``."""
    for each in report.silences:
        if each.rule != finding.rule:
            continue
        if not each.words:
            return each
        words = finding.quotes[0] if finding.quotes else finding.message
        if (each.section, each.words) == (finding.section, words):
            return each
    return None


def told(report: Report, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that no silence covers."""
    return [each for each in findings if silenced(report, each) is None]


def silence_edit(report: Report, finding: Finding, reason: str, *, everywhere: bool = False) -> SetReport:
    """Return the edit that lets a finding stand, or all of its rule in this report."""
    words = finding.quotes[0] if finding.quotes else finding.message
    silence = Silence(finding.rule, "" if everywhere else finding.section, "" if everywhere else words, reason)
    return SetReport("silences", (*report.silences, silence))


def speak_edit(report: Report, silence: Silence) -> SetReport:
    """Return the edit that takes a silence back."""
    return SetReport("silences", tuple(each for each in report.silences if each != silence))
