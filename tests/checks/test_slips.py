"""One slip put into a report is found, and nothing else is found because of it."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

from desktop_app.checks.finding import Finding
from desktop_app.checks.run import check_text
from desktop_app.checks.text import prepare
from desktop_app.exchange import Foreign, open_docx
from desktop_app.models.report import Report
from desktop_app.resources import sample

from .gold import SHARED
from .slips import KINDS, Mutant

# kinds of findings that speak of the report as a whole: what is mixed, or short, changes with any place
_OF_ALL = {"style_variation", "abbreviation_undefined", "verdict_count", "unexplained_unmet_target", "name_variant"}


def _reports() -> Iterator[tuple[str, Report]]:
    yield "sample", sample()[1]
    for path in sorted(SHARED.glob("reports/*-typed.docx")):
        found = open_docx(path)
        if isinstance(found, Foreign):
            yield path.stem, found.reading.report


def _key(finding: Finding) -> tuple[str, ...]:
    return (finding.rule, finding.sentence, *finding.quotes)


def _meets(mutant: Mutant, finding: Finding) -> bool:
    words = mutant.words.lower()
    return any(words in quote.lower() or quote.lower() in words for quote in finding.quotes)


def _tried(times: int) -> tuple[dict[str, list[bool]], dict[str, list[bool]]]:
    """Return for each kind whether its mutants were found, and whether they were found without anything besides."""
    found: dict[str, list[bool]] = defaultdict(list)
    alone: dict[str, list[bool]] = defaultdict(list)
    for name, report in _reports():
        before = prepare(report)
        known = Counter(map(_key, check_text(before)))
        for kind, put in KINDS.items():
            for number in range(times):
                mutant = put(report, random.Random(f"{name} {kind} {number}"))
                if mutant is None:
                    continue
                left = known.copy()
                fresh = []
                for each in check_text(prepare(mutant.report, before)):
                    if left[_key(each)]:
                        left[_key(each)] -= 1
                    else:
                        fresh.append(each)
                found[kind].append(any(each.rule in mutant.rules and _meets(mutant, each) for each in fresh))
                alone[kind].append(
                    all(
                        each.rule in mutant.rules
                        or each.rule in _OF_ALL
                        or _meets(mutant, each)
                        or len(each.spots) > 2
                        or _key(each) in known  # text that was put in twice brings its own slips along
                        for each in fresh
                    )
                )
    return found, alone


def _hold(times: int, kinds: int) -> None:
    found, alone = _tried(times)
    assert len(found) >= kinds
    poor = {kind: (sum(each), len(each)) for kind, each in found.items() if sum(each) < 0.9 * len(each)}
    assert poor == {}
    noisy = {kind: (sum(each), len(each)) for kind, each in alone.items() if sum(each) < 0.9 * len(each)}
    assert noisy == {}


@pytest.mark.slow
def test_each_kind_of_slip_is_found() -> None:
    _hold(2 if SHARED.exists() else 4, 30 if SHARED.exists() else 20)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_many_slips_of_each_kind_are_found() -> None:
    _hold(40, 30)
