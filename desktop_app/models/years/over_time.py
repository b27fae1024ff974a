"""What the periods of a part come to by its rule over time, which of them are missing, and what cannot be added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ..edits import Edit, SetPart
from ..errors import QT_TRANSLATE_NOOP
from ..indicators import Kind, Part, PeriodResult, Rule, figure_text, measure
from ..meaning.cells import answer
from ..meaning.measures import is_percent
from ..meaning.reasons import IN_WORDS, MISSING, NO_BASE, PERCENT_ONLY
from ..numbers import Figure, exact_sum, format_number, joined_approximator
from ..periods import Period, apart, in_time, period_name, semester_of, shape_of

NO_PERIODS = QT_TRANSLATE_NOOP("errors", "chưa có kết quả của kỳ nào")
OVERLAP = QT_TRANSLATE_NOOP("errors", "các kỳ chồng lên nhau nên không cộng được")
ADDED_STOCK = QT_TRANSLATE_NOOP(
    "errors", "số lũy kế và số có đến cuối kỳ không cộng qua các kỳ được; hãy chọn cách lấy kỳ cuối"
)
ONLY_LISTED = QT_TRANSLATE_NOOP("errors", "số liệu bằng chữ chỉ liệt kê theo kỳ, không tính thành một số được")
LAST_MISSING = QT_TRANSLATE_NOOP("errors", "kỳ cuối chưa có số liệu")
NOT_WHOLE = QT_TRANSLATE_NOOP("errors", "các kỳ có số liệu chưa đủ cả kỳ báo cáo")
SAME_BASE = QT_TRANSLATE_NOOP(
    "errors", "mẫu số các kỳ như nhau; nếu là cùng những đối tượng thì hãy chọn cách lấy kỳ cuối"
)


@dataclass(frozen=True, slots=True)
class OverTime:
    """What a part comes to over its periods.

    Attributes:
        figure: the figure, or ``None`` where nothing can be computed.
        why: why nothing was (context ``errors``), or empty.
        counted: the periods in it.
        left_out: the periods not in it, each with the reason (context ``errors``); a missing one is not zero.
        doubt: why the figure should be looked at (context ``errors``), or empty.
    """

    figure: Figure | None = None
    why: str = ""
    _: KW_ONLY
    counted: tuple[Period, ...] = ()
    left_out: tuple[tuple[Period, str], ...] = ()
    doubt: str = ""


def over_time(part: Part, periods: Sequence[PeriodResult] | None = None) -> OverTime:
    """Return what the periods of a part come to by its rule.

    Stocks and cumulative figures are never added, percentages only by numerators and denominators, words not at all.
    Adding months to quarters and quarters to a year gives what adding months to a year does.

    Args:
        part: what is measured, with its rule.
        periods: its periods, in any order; ``None`` for those it has.
    """
    given = by_time(part.periods if periods is None else periods)
    if not given:
        return OverTime(None, NO_PERIODS)
    if not apart(each.period for each in given):
        return OverTime(None, OVERLAP)
    rule = _rule(part)
    if rule is Rule.LIST:
        return OverTime(None, ONLY_LISTED)
    if rule is Rule.SUM and part.kind in (Kind.STOCK, Kind.CUMULATIVE):
        return OverTime(None, ADDED_STOCK)
    if rule is Rule.LAST:
        last = given[-1]
        if last.result is None:
            return OverTime(None, LAST_MISSING, left_out=((last.period, MISSING),))
        return OverTime(last.result, counted=(last.period,))
    fit: list[tuple[Period, Figure]] = []
    left_out: list[tuple[Period, str]] = []
    for each in given:
        why = _unfit(part, rule, each.result)
        if why or each.result is None:
            left_out.append((each.period, why or MISSING))
        else:
            fit.append((each.period, each.result))
    if not fit:
        reasons = {why for _, why in left_out}
        return OverTime(None, reasons.pop() if len(reasons) == 1 else IN_WORDS, left_out=tuple(left_out))
    figures = [figure for _, figure in fit]
    made = OverTime(_by_rule(part, rule, figures), counted=tuple(period for period, _ in fit), left_out=tuple(left_out))
    bases = [figure.denominator for figure in figures]
    same = rule in (Rule.RATIO, Rule.WEIGHTED) and len(bases) > 1 and len(set(bases)) == 1
    return replace(made, doubt=SAME_BASE) if same else made


def _rule(part: Part) -> Rule:
    """Return the rule by which the part's figures can be added: percentages never are."""
    in_percent = is_percent(part.unit) or part.kind is Kind.RATE
    return Rule.RATIO if part.over_time is Rule.SUM and in_percent else part.over_time


def _unfit(part: Part, rule: Rule, result: Figure | None) -> str:
    """Return why a figure cannot be counted, or nothing."""
    if result is None:
        return MISSING
    if rule is Rule.COUNT_YES:
        return "" if answer(result) is not None else IN_WORDS
    if result.value is None:
        return IN_WORDS
    if rule in (Rule.RATIO, Rule.WEIGHTED):
        return "" if result.denominator else NO_BASE
    if rule is Rule.SUM:
        return PERCENT_ONLY if result.percent else ""
    return "" if measure(part, result) is not None else IN_WORDS


def _by_rule(part: Part, rule: Rule, figures: list[Figure]) -> Figure:
    if rule is Rule.MIN:
        return min(figures, key=lambda each: measure(part, each) or Decimal(0))
    if rule is Rule.MAX:
        return max(figures, key=lambda each: measure(part, each) or Decimal(0))
    if len(figures) == 1 and rule is not Rule.COUNT_YES:
        return figures[0]
    if rule is Rule.COUNT_YES:
        said = [found for each in figures if (found := answer(each)) is not None]
        return _figure(exact_sum(yes for yes, _ in said), exact_sum(asked for _, asked in said))
    base = None
    if all(each.denominator for each in figures):
        base = exact_sum(each.denominator or Decimal(0) for each in figures)
    value = exact_sum(each.value or Decimal(0) for each in figures)
    return _figure(value, base, joined_approximator(figures))


def added_up(part: Part, rule: Rule, figures: Sequence[Figure]) -> Figure | None:
    """Return what figures come to by a rule, or ``None`` where one of them cannot go in."""
    if rule is Rule.LIST or any(_unfit(part, rule, each) for each in figures):
        return None
    return _by_rule(part, rule, list(figures))


def _figure(value: Decimal, base: Decimal | None, approximator: str = "") -> Figure:
    text = format_number(value) + (f"/{format_number(base)}" if base is not None else "")
    return Figure(f"{approximator} {text}".strip(), value, base, approximator=approximator)


def by_time(periods: Iterable[PeriodResult]) -> list[PeriodResult]:
    """Return results of periods in order of time."""
    return sorted(periods, key=lambda each: in_time(each.period))


def covers(periods: Sequence[PeriodResult], whole: Period) -> bool:
    """Tell whether periods are, day by day, all of a longer one; the two semesters are all of a school year."""
    if whole.start is not None and shape_of(whole) == "school":
        halves = [semester_of(each.period) for each in periods]
        if sorted(filter(None, halves)) == [(whole.start.year, 1), (whole.start.year, 2)] and all(halves):
            return True
    spans = [each.period for each in by_time(periods)]
    if not spans or not apart(spans):
        return False
    joined = all(
        one.end is not None and other.start is not None and (other.start - one.end).days == 1
        for one, other in pairwise(spans)
    )
    return joined and (spans[0].start, spans[-1].end) == (whole.start, whole.end)


def in_words(periods: Iterable[PeriodResult]) -> str:
    """Return results as reports list them: ``Năm 2022: 25/25; Năm 2023: 19/19``; what is missing is named."""
    return "; ".join(f"{period_words(each.period)}: {figure_text(each.result) or MISSING}" for each in by_time(periods))


def period_words(period: Period) -> str:
    """Return a period as it begins a line: ``Năm 2022``, ``Quý I/2024``."""
    name = period_name(period)
    return f"Năm {name}" if name.isdigit() else name


def follows(part: Part) -> bool:
    """Tell whether a part's result is what its periods come to, or is still to be filled in."""
    if part.result is None:
        return True
    figure = over_time(part).figure
    return figure is not None and _same(figure, part.result)


def differs(part: Part) -> Figure | None:
    """Return what the periods come to where the part's result says something else, else ``None``."""
    figure = over_time(part).figure if part.periods and part.result is not None else None
    return figure if figure is not None and part.result is not None and not _same(figure, part.result) else None


def _same(one: Figure, other: Figure) -> bool:
    if one.value is None or other.value is None:
        return one.text == other.text
    if one.percent != other.percent and one.share is not None and other.share is not None:
        return abs(one.share - other.share) < Decimal("0.01")
    return (one.value, one.denominator) == (other.value, other.denominator)


def with_periods(part: Part, periods: Iterable[PeriodResult]) -> Part:
    """Return a part with results of periods; its result follows, unless another one was typed or printed."""
    made = replace(part, periods=tuple(by_time(periods)))
    if not part.periods and part.result is not None:
        return made
    figure = over_time(made).figure
    return replace(made, result=figure) if figure is not None and follows(part) else made


def period_edits(part: Part, periods: Iterable[PeriodResult]) -> tuple[Edit, ...]:
    """Return the edits that give a part results of periods; none where it has them."""
    made = with_periods(part, periods)
    return tuple(
        SetPart(part.id, name, getattr(made, name))
        for name in ("periods", "result")
        if getattr(made, name) != getattr(part, name)
    )
