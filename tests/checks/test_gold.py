"""The checker against what people found in three real papers, and what they say is no slip.

The lists lie beside the repository and are no part of it; without them these tests are skipped.
"""

from __future__ import annotations

from functools import cache

import pytest

from desktop_app.checks.finding import Finding
from desktop_app.checks.text import ReportText
from desktop_app.exchange.checking import check_docx

from .gold import SHARED, answers, folded, gold, in_text

pytestmark = pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the real papers are not here")
PAPERS = ("001", "002", "003")
# kinds of slips that a negative speaks of: it says that figures, periods and lists are right
_ABOUT = {
    "number_mismatch", "arithmetic", "part_exceeds_whole", "unit_error", "verdict_mismatch", "verdict_count", "period_mismatch",
    "missing_section", "missing_attachment",
}  # fmt: skip


@cache
def checked(paper: str) -> tuple[ReportText, list[Finding]]:
    return check_docx(SHARED / "reports" / f"{paper}-typed.docx")


def recall(items: list[dict]) -> float:
    there = [each for each in items if in_text(each, checked(each["seed"])[0])]
    found = [each for each in there if any(answers(each, one) for one in checked(each["seed"])[1])]
    return len(found) / len(there)


def mechanical() -> list[dict]:
    return [
        each for each in gold("inconsistencies.json") if each["confidence"] == "mechanical" and each["seed"] in PAPERS
    ]


def test_grave_slips_are_found() -> None:
    grave = [
        each
        for each in mechanical()
        if each["severity"] in ("high", "medium") and each["type"] != "conversion_artefact"
    ]
    assert len(grave) > 15
    assert recall(grave) >= 0.9


def test_most_slips_are_found() -> None:
    rest = [each for each in mechanical() if each["type"] not in ("spelling", "conversion_artefact")]
    assert len(rest) > 50
    assert recall(rest) >= 0.7


def test_what_only_looks_like_a_slip_is_left_alone() -> None:
    for negative in gold("hard_negatives.json"):
        if negative["seed"] not in PAPERS or negative["kind"] != "not_an_error":
            continue
        said = [folded(negative[key]) for key in ("quote_a", "quote_b") if negative[key]]
        for finding in checked(negative["seed"])[1]:
            if finding.rule in _ABOUT and finding.severity.value != "hint" and len(finding.spots) > 1:
                quotes = [folded(each) for each in finding.quotes]
                assert not (
                    len(said) > 1
                    and any(each in said[0] or said[0] in each for each in quotes)
                    and any(each in said[1] or said[1] in each for each in quotes)
                ), (negative["id"], finding.message)
