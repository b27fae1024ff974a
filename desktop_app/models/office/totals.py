"""Adding up units' figures by rule: every total says whom it covers, and whom not, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from decimal import Decimal
from sys import intern
from typing import Any, NamedTuple

from ..errors import QT_TRANSLATE_NOOP
from ..indicators import Kind, Operator, Part, Rule
from ..meaning.cells import NO, YES, read_cell
from ..meaning.measures import converted, is_percent, measure_key
from ..meaning.reasons import IN_WORDS, MISSING, NO_BASE, PERCENT_ONLY
from ..meaning.sentences import Wanted
from ..meaning.told import Told
from ..numbers import Figure, exact_sum, format_number, format_percent
from .doubts import ABOVE_ALL, SLIP, far_off, is_money, off_by_unit

ABSENT = QT_TRANSLATE_NOOP("errors", "không có chỉ tiêu này")
OTHER_UNIT = QT_TRANSLATE_NOOP("errors", "đơn vị tính khác")
KEPT_OUT = QT_TRANSLATE_NOOP("errors", "để riêng, không cộng")


class PartFigure(NamedTuple):
    """What one unit reports for one indicator part; a tuple, since thousands of units make half a million of them.

    Attributes:
        key: what lines it up with the same part of other units.
        place: its place in the unit's own report, for the order of totals.
        number: number of its indicator, as printed.
        coded: whether the key is a code that the template gave it; else it is made of its words, and the part may
            be another's with a code.
        told: how the result was read in a file that carries no data, and what must be asked before it counts.
    """

    key: str
    name: str = ""
    unit: str = ""
    rule: Rule = Rule.SUM
    operator: Operator = Operator.EQUAL
    target: Figure | None = None
    result: Figure | None = None
    number: str = ""
    place: int = 0
    coded: bool = True
    told: Told | None = None

    def to_json(self) -> list[Any]:
        """Return the figure as a row of JSON values, in the order of the fields."""
        target = self.target.text if self.target is not None else None
        result = self.result.text if self.result is not None else None
        row = [self.key, self.name, self.unit, self.rule.value, self.operator.value, target, result,
               self.number, self.place, int(self.coded)]  # fmt: skip
        return row if self.told is None else [*row, self.told.to_json()]

    @classmethod
    def from_json(cls, row: Sequence[Any]) -> PartFigure:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, KeyError, TypeError: it is no such row.
        """
        key, name, unit, rule, operator, target, result, number, place, *more = row
        coded = bool(more[0]) if more else "|" not in key  # an older program told by the key alone
        figure = Figure.from_json(result) if result is not None else None
        # thousands of units say the same words: kept once, they take a third of the room; by position, since by name
        # half a million of them take nearly twice as long
        return cls(
            intern(key), intern(name), intern(unit), RULES[rule], OPERATORS[operator],
            Figure.from_json(target) if target is not None else None,
            figure, intern(number), int(place), coded, Told.from_json(more[1], figure) if len(more) > 1 else None,
        )  # fmt: skip


def as_part(figure: PartFigure) -> Part:
    """Return a unit's figure as a part of an indicator, for its ratio and verdict."""
    kind = Kind.RATE if figure.rule in (Rule.RATIO, Rule.WEIGHTED) else Kind.FLOW
    return Part(
        "",
        figure.key,
        figure.name,
        figure.unit,
        kind=kind,
        operator=figure.operator,
        target=figure.target,
        result=figure.result,
    )


RULES = {each.value: each for each in Rule}
OPERATORS = {each.value: each for each in Operator}


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """One unit's figures: the unit's identity and name, its parts, and keys of those the office keeps out of totals."""

    unit: str
    name: str
    parts: tuple[PartFigure, ...]
    kept_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Total:
    """One indicator part over all units.

    Attributes:
        value: the total, exact; for rates in percent. ``None`` where nothing could be added.
        numerator: for rates, and for the count of yes.
        denominator: for rates, and how many answered for the count of yes.
        target: what the units aim at together: the sum of their targets, or the one that all share.
        aiming: how many units have a target.
        office_target: what the office itself aims at, or ``None`` where it has not said.
        approximator: hơn, gần or khoảng where a unit's figure was approximate.
        counted: names of the units in the total, sorted.
        left_out: units not in it, each with the reason (context ``errors``).
        doubtful: units in it whose figure may be wrong, each with the reason.
        listed: for figures that are only listed: (unit, figure as printed).
        coded: whether its key is a code; else it is made of the words of the part.
    """

    key: str
    number: str
    name: str
    unit: str
    _: KW_ONLY
    rule: Rule
    operator: Operator
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    target: Decimal | None = None
    aiming: int = 0
    office_target: Decimal | None = None
    approximator: str = ""
    counted: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    doubtful: tuple[tuple[str, str], ...] = ()
    listed: tuple[tuple[str, str], ...] = field(default=())
    coded: bool = True

    @property
    def gap(self) -> Decimal | None:
        """How far the units' targets together go beyond the office's (below zero: fall short of it)."""
        if self.target is None or self.office_target is None:
            return None
        return self.target - self.office_target

    @property
    def text(self) -> str:
        """The total as printed: ``12.345``, ``402/412 (97,57%)``, ``12/16``; empty where there is none."""
        lead = f"{self.approximator} " if self.approximator else ""
        if self.numerator is not None and self.denominator is not None:
            share = f" ({format_percent(self.numerator, self.denominator)})" if self.denominator else ""
            told = f"{format_number(self.numerator)}/{format_number(self.denominator)}"
            return lead + told + (share if self.rule is not Rule.COUNT_YES else "")
        if self.value is None:
            return ""
        return lead + format_number(self.value) + ("%" if self.unit == "%" else "")


def add_up(
    reports: Iterable[UnitFigures], office: Mapping[str, Decimal] | None = None, lost: Sequence[tuple[str, str]] = ()
) -> list[Total]:
    """Add up what units report, one report per unit; their order does not matter.

    Args:
        reports: the units' figures.
        office: what the office itself aims at, by key of the part.
        lost: names of units whose figures cannot be read, each with the reason: they are left out of every total.
    """
    by_key: dict[str, list[tuple[str, PartFigure]]] = {}
    kept_out: set[tuple[str, str]] = set()
    names = []
    for report in sorted(reports, key=lambda each: each.name):
        name = report.name
        names.append(name)
        kept_out.update((name, key) for key in report.kept_out)
        for part in report.parts:
            by_key.setdefault(part.key, []).append((name, part))
    order = sorted(by_key, key=lambda key: (min(part.place for _, part in by_key[key]), key))
    aims = office or {}
    return [_total(key, by_key[key], names, kept_out, aims.get(key), lost) for key in order]


def _total(
    key: str, given: list[tuple[str, PartFigure]], names: list[str], kept_out: set[tuple[str, str]],
    aim: Decimal | None, lost: Sequence[tuple[str, str]],
) -> Total:  # fmt: skip
    name, unit, rule, operator, number = _said_by_most([part for _, part in given])
    if rule is Rule.SUM and is_percent(unit):
        rule = Rule.RATIO  # percentages are never added
    given = [(who, _in_unit(part, unit)) if part.unit != unit else (who, part) for who, part in given]
    left_out = list(lost)
    if len(given) < len(names):
        has = {who for who, _ in given}
        left_out += [(each, ABSENT) for each in names if each not in has]
    taken: list[tuple[str, PartFigure, Figure]] = []
    for who, part in given:
        result = part.result
        why = KEPT_OUT if (who, key) in kept_out else _unfit(part, rule, unit)
        if why or result is None:
            left_out.append((who, why))
        else:
            taken.append((who, part, result))
    base = Total(
        key,
        number,
        name,
        unit,
        rule=rule,
        operator=operator,
        aiming=sum(part.target is not None for _, part in given),
        office_target=aim,
        left_out=tuple(sorted(left_out)),
        coded=any(part.coded for _, part in given),
    )
    return _by_rule(base, taken, [part for _, part in given])


def _said_by_most(parts: list[PartFigure]) -> tuple[str, str, Rule, Operator, str]:
    first = parts[0]
    same = first[1:5]
    if all(part[1:5] == same and part.number == first.number for part in parts):  # the usual case, and a quick one
        return first.name, first.unit, first.rule, first.operator, first.number
    return (
        _usual(part.name for part in parts),
        _usual(part.unit for part in parts),
        RULES[_usual(part.rule.value for part in parts)],
        OPERATORS[_usual(part.operator.value for part in parts)],
        _usual(part.number for part in parts),
    )


def _unfit(part: PartFigure, rule: Rule, unit: str) -> str:
    """Return why a figure cannot be added, or nothing."""
    result = part.result
    if part.told is not None and part.told.asked and not (rule is Rule.COUNT_YES and result and _answer(result)):
        return part.told.doubt or MISSING
    if result is None:
        return MISSING
    if rule is Rule.LIST or rule is Rule.LAST:
        return ""
    if rule is Rule.COUNT_YES:
        return "" if _answer(result) is not None else IN_WORDS
    if result.value is None:
        return read_cell(result.text, Wanted(unit)).doubt or IN_WORDS
    if part.unit != unit and measure_key(part.unit) != measure_key(unit):
        return OTHER_UNIT
    if rule is Rule.RATIO or rule is Rule.WEIGHTED:
        return "" if result.denominator else NO_BASE
    return PERCENT_ONLY if result.percent and not is_percent(unit) else ""


def _in_unit(part: PartFigure, unit: str) -> PartFigure:
    """Return a part with its money in another unit of money; what is no money stays as it is."""
    if converted(Decimal(1), part.unit, unit) is None:
        return part
    return part._replace(
        unit=unit, result=_converted(part.result, part.unit, unit), target=_converted(part.target, part.unit, unit)
    )


def _converted(figure: Figure | None, unit: str, into: str) -> Figure | None:
    if figure is None or figure.value is None or figure.percent:
        return figure
    value = converted(figure.value, unit, into)
    base = converted(figure.denominator, unit, into) if figure.denominator is not None else None
    return replace(figure, value=value, denominator=base)


def _answer(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """Return (how many say yes, how many answered): a consolidated figure counts its own units."""
    if figure.value is not None:
        if figure.denominator is not None:
            return figure.value, figure.denominator
        return Decimal(1 if figure.value else 0), Decimal(1)
    words = figure.text.strip().lower()
    if words in YES:
        return Decimal(1), Decimal(1)
    return (Decimal(0), Decimal(1)) if words in NO else None


def _by_rule(base: Total, taken: list[tuple[str, PartFigure, Figure]], given: list[PartFigure]) -> Total:
    counted = tuple(who for who, _, _ in taken)
    figures = [figure for _, _, figure in taken]
    values = [figure.value for figure in figures if figure.value is not None]
    targets = [part.target.value for part in given if part.target is not None and part.target.value is not None]
    base = replace(base, counted=counted, approximator=_approximator(figures))
    if base.rule in (Rule.LIST, Rule.LAST):
        return replace(base, listed=tuple((who, figure.text) for who, _, figure in taken), approximator="")
    if not taken:
        return base
    if base.rule in (Rule.RATIO, Rule.WEIGHTED):
        numerator = exact_sum(values)
        denominator = exact_sum(figure.denominator or Decimal(0) for figure in figures)
        value = numerator * 100 / denominator if denominator else None
        target = targets[0] if targets and len(set(targets)) == 1 else None
        above = tuple((who, ABOVE_ALL) for who, _, each in taken if (each.value or 0) > (each.denominator or 0))
        return replace(base, value=value, numerator=numerator, denominator=denominator, target=target, doubtful=above)
    if base.rule is Rule.COUNT_YES:
        answers = [answer for figure in figures if (answer := _answer(figure)) is not None]
        yes, asked = exact_sum(each for each, _ in answers), exact_sum(each for _, each in answers)
        return replace(base, value=yes, numerator=yes, denominator=asked)
    if base.rule in (Rule.MIN, Rule.MAX) and is_percent(base.unit):
        values = [share for figure in figures if (share := figure.share or figure.value) is not None]
    doubtful = _doubtful(taken, base.unit)
    if base.rule is Rule.MIN:
        return replace(base, value=min(values), target=min(targets, default=None), doubtful=doubtful)
    if base.rule is Rule.MAX:
        return replace(base, value=max(values), target=max(targets, default=None), doubtful=doubtful)
    target = exact_sum(targets) if targets else None
    return replace(base, value=exact_sum(values), target=target, doubtful=doubtful)


def _doubtful(taken: list[tuple[str, PartFigure, Figure]], unit: str) -> tuple[tuple[str, str], ...]:
    far = far_off([(who, figure.value) for who, _, figure in taken if figure.value is not None])
    if is_money(unit):
        for who, part, figure in taken:
            if off_by_unit(figure, part.target):
                far.setdefault(who, SLIP)
    return tuple((who, far[who]) for who, _, _ in taken if who in far) if far else ()


def _approximator(figures: list[Figure]) -> str:
    """Return the word for a sum of figures of which some are approximate."""
    said = {figure.approximator.lower() for figure in figures if figure.approximator}
    if not said:
        return ""
    if said <= {"hơn", "trên"}:
        return "hơn"
    return "gần" if said == {"gần"} else "khoảng"


def _usual(values: Iterable[str]) -> str:
    """Return the most frequent value; among equals the first by alphabet, whatever the order they came in."""
    counts = Counter(values)
    if len(counts) == 1:
        return next(iter(counts))
    return min(counts, key=lambda each: (-counts[each], each)) if counts else ""
