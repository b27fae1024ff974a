"""What live figures show, and the sentences composed from indicators."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from .indicators import (
    UNMET_YET,
    VERDICT_WORDS,
    Indicator,
    Kind,
    Operator,
    Part,
    Verdict,
    computed_verdict,
    figure_text,
    last_year_difference,
    last_year_text,
    ratio_text,
    state_part,
    verdict,
)
from .kinds import WITHIN_A_YEAR, ReportKind
from .numbers import Figure, format_number
from .report import Report, find_part
from .richtext import Inline, Live, Run, Show, Simple, normal, plain

MISSING = "…"
_ROUNDING = {"hơn": ROUND_FLOOR, "trên": ROUND_FLOOR, "gần": ROUND_CEILING, "khoảng": ROUND_HALF_UP, "": ROUND_HALF_UP}


def live_text(report: Report, live: Live) -> str:
    """Return what a live figure shows; ``…`` where the figure, or its indicator, is missing."""
    found = find_part(report, live.part)
    return part_text(found[1], live, report.kind) if found else MISSING


def verdict_words(part: Part, kind: ReportKind) -> str:
    """Return the verdict in words; what is missed within the time of the target is missed so far."""
    found = verdict(part)
    return UNMET_YET if found is Verdict.UNMET and kind in WITHIN_A_YEAR else VERDICT_WORDS[found]


def part_text(part: Part, live: Live, kind: ReportKind = ReportKind.ANNUAL) -> str:
    """Return what ``live`` shows of ``part`` in a report of a kind; ``…`` where the figure is missing."""
    if live.show is Show.RATIO:
        return ratio_text(part) or MISSING
    if live.show is Show.VERDICT:
        return verdict_words(part, kind) or MISSING
    if live.show is Show.CHANGE:
        points = part.unit.startswith("%") or part.kind is Kind.RATE  # of which nobody says by how many percent
        return (last_year_difference(part) if points else last_year_text(part)) or MISSING
    if live.show is Show.DIFFERENCE:
        return last_year_difference(part) or MISSING
    figure = {Show.TARGET: part.target, Show.RESULT: part.result, Show.LAST_YEAR: part.last_year}[live.show]
    if figure is None:
        return MISSING
    if not any(char.isdigit() for char in figure.text):  # "Chưa thực hiện" counts as 0 but is said in words
        return figure.text
    shown, word = figure_text(figure), live.approximator
    if live.step and figure.value is not None and figure.denominator is None:
        word = word or figure.approximator
        shown = rounded(figure, live.step, word)
    elif word and figure.approximator:  # said once
        shown = shown[len(figure.approximator) :].lstrip()
    if part.unit == "%" and shown[-1:].isdigit() and figure.denominator is None:
        shown += "%"
    return f"{word} {shown}".strip()


def rounded(figure: Figure, step: Decimal, approximator: str) -> str:
    """Round a figure to a multiple of ``step`` in the direction its approximator implies."""
    value = figure.value or Decimal(0)
    count = (value / step).to_integral_value(rounding=_ROUNDING.get(approximator, ROUND_HALF_UP))
    return format_number(count * step) + ("%" if figure.percent else "")


def statement(indicator: Indicator) -> tuple[Simple, ...]:
    """Return the target sentence: the typed one, else one composed from the parts."""
    if indicator.statement:
        return indicator.statement
    said = [state_part(part, part.target, target_phrase(part)) for part in indicator.parts]
    return (Run(_sentence(said)),) if any(said) else ()


def result_sentence(report: Report, indicator: Indicator) -> tuple[Simple, ...]:
    """Return the sentence after "Kết quả:" with live figures resolved: the typed one, else a composed one.

    A composed one names each part that has a result with its verdict in italics, and says which parts
    are still without one; missing is not zero.
    """
    if indicator.result:
        return resolve(report, indicator.result)
    out: list[Simple] = []
    for part in indicator.parts:
        if out:
            out.append(Run("; "))
        said = state_part(part, part.result)
        if part.result is None:
            said = f"{part.name}: chưa có số liệu"
        out.append(Run(said if len(out) else _capital(said)))
        words = verdict_words(part, report.kind)
        if words:
            out += [Run(" ("), Run(words, italic=True), Run(")")]
    return tuple(normal([*out, Run(".")])) if out else ()  # type: ignore[arg-type]


def resolve(report: Report, inlines: tuple[Simple, ...]) -> tuple[Simple, ...]:
    """Replace live figures by what they show."""
    return tuple(
        Run(live_text(report, i), i.bold, i.italic, i.underline) if isinstance(i, Live) else i for i in inlines
    )


def plain_shown(report: Report, inlines: Iterable[Inline]) -> str:
    """Return inlines as plain text, live figures as they show."""
    return plain(inlines, lambda live: live_text(report, live))


def override_needs_reason(part: Part) -> bool:
    """Tell whether a verdict set by hand differs from the computed one and no reason is given yet."""
    return part.override not in (None, computed_verdict(part)) and not part.reason.strip()


def tally(report: Report) -> dict[Verdict, int]:
    """Count the parts of all indicators by the verdict in force."""
    counts = dict.fromkeys(Verdict, 0)
    for indicator in report.indicators:
        for part in indicator.parts:
            counts[verdict(part)] += 1
    return counts


def as_text(inlines: tuple[Simple, ...]) -> str:
    """Return resolved inlines as plain text; raised digits are signs of their own, never digits of the number before."""
    return plain(inlines)


def target_phrase(part: Part) -> str:
    """Return the words before the target; a ceiling typed with a sign (≤ 5) must not read like a goal of 5."""
    if not part.phrase and part.operator is Operator.AT_MOST and part.target and part.target.value is not None:
        return "không quá"
    return part.phrase


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(said: list[str]) -> str:
    text = _capital("; ".join(filter(None, said)))
    return text if not text or text.endswith(".") else text + "."
