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
from ..meaning.cells import answer, read_cell
from ..meaning.measures import converted, is_percent, measure_key
from ..meaning.reasons import IN_WORDS, MISSING, NO_BASE, NO_UNIT, OTHER_UNIT, PERCENT_ONLY
from ..meaning.same_part import figure_in
from ..meaning.sentences import Wanted
from ..meaning.told import Told
from ..numbers import Figure, exact_sum, format_number, format_percent, joined_approximator
from .doubts import ABOVE_ALL, SLIP, THOUSAND, far_off, is_money, off_by_unit, thousandfold

ABSENT = QT_TRANSLATE_NOOP("errors", "không thấy chỉ tiêu này trong báo cáo")
PERCENT = QT_TRANSLATE_NOOP("errors", "ghi tỷ lệ phần trăm, không phải số lượng")
KEPT_OUT = QT_TRANSLATE_NOOP("errors", "không cộng vào tổng")


class PartFigure(NamedTuple):
    """What one unit reports for one indicator part; a tuple, since thousands of units make half a million of them.

    Attributes:
        key: what lines it up with the same part of other units.
        place: its place in the unit's own report, for the order of totals.
        number: number of its indicator, as printed.
        coded: whether the key is a code that the template gave it; else it is made of its words, and the part may
            be another's with a code.
        told: how the result was read in a file that carries no data, and what must be asked before it counts.
        last_year: what was reported for the same time last year, or ``None``.
        below: (units in it, units there are), where the figure itself is a total of units below.
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
    last_year: Figure | None = None
    below: tuple[int, int] | None = None

    def to_json(self) -> list[Any]:
        """Return the figure as a row of JSON values, in the order of the fields."""
        target = self.target.text if self.target is not None else None
        result = self.result.text if self.result is not None else None
        row: list[Any] = [self.key, self.name, self.unit, self.rule.value, self.operator.value, target, result,
               self.number, self.place, int(self.coded)]  # fmt: skip
        if self[_MORE:] != _NOTHING_MORE:
            row.append(self.told.to_json() if self.told is not None else None)
        if self.last_year is not None or self.below is not None:
            row += [self.last_year.text if self.last_year is not None else None, list(self.below or ())]
        return row

    @classmethod
    def from_json(cls, row: Sequence[Any]) -> PartFigure:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, KeyError, TypeError: it is no such row.
        """
        key, name, unit, rule, operator, target, result, number, place, *more = row
        coded = bool(more[0]) if more else "|" not in key  # an older program told by the key alone
        figure = Figure.from_json(result) if result is not None else None
        rest = _NOTHING_MORE if len(more) < 2 else _more(more[1:], figure)
        # thousands of units say the same words: kept once, they take a third of the room; by position, since by name
        # half a million of them take nearly twice as long
        return cls(
            intern(key), intern(name), intern(unit), RULES[rule], OPERATORS[operator],
            Figure.from_json(target) if target is not None else None,
            figure, intern(number), int(place), coded, *rest,
        )  # fmt: skip


_MORE = PartFigure._fields.index("told")
_NOTHING_MORE: tuple[Told | None, Figure | None, tuple[int, int] | None] = (None, None, None)


def _more(row: Sequence[Any], figure: Figure | None) -> tuple[Told | None, Figure | None, tuple[int, int] | None]:
    told = Told.from_json(row[0], figure) if row[0] is not None else None
    if len(row) < 3:
        return told, None, None
    last_year, below = row[1:3]
    return (
        told,
        Figure.from_json(last_year) if last_year is not None else None,
        (int(below[0]), int(below[1])) if below else None,
    )


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
        partial: units in it whose figure is itself a total of some of their units: (unit, how many, of how many).
        typed: units in it whose figure the office typed itself, each with the reason.
        listed: for figures that are only listed: (unit, figure as printed).
        coded: whether its key is a code; else it is made of the words of the part.
        parent: name of the row that it is a part of, or empty.
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
    partial: tuple[tuple[str, int, int], ...] = ()
    typed: tuple[tuple[str, str], ...] = ()
    listed: tuple[tuple[str, str], ...] = field(default=())
    coded: bool = True
    parent: str = ""

    @property
    def gap(self) -> Decimal | None:
        """How far the units' targets together go beyond the office's (below zero: fall short of it)."""
        if self.target is None or self.office_target is None:
            return None
        return self.target - self.office_target

    @property
    def aim(self) -> Decimal | None:
        """What the total is measured by: what the office aims at, else the units' targets where all of them have one."""
        if self.office_target is not None:
            return self.office_target
        return self.target if self.rule is not Rule.SUM or self.aiming >= len(self.counted) else None

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
    reports: Iterable[UnitFigures],
    office: Mapping[str, Decimal] | None = None,
    lost: Sequence[tuple[str, str]] = (),
    law: Sequence[PartFigure] = (),
    parents: Mapping[str, str] | None = None,
) -> list[Total]:
    """Add up what units report, one report per unit; their order does not matter.

    Args:
        reports: the units' figures.
        office: what the office itself aims at, by key of the part.
        lost: names of units whose figures cannot be read, each with the reason: they are left out of every total.
        law: the rows of the outline; where there are any, there are no other totals.
        parents: key of the row that a row is a part of, by key.
    """
    by_key: dict[str, list[tuple[str, PartFigure]]] = {each.key: [] for each in law}
    kept_out: set[tuple[str, str]] = set()
    names = []
    for report in sorted(reports, key=lambda each: each.name):
        name = report.name
        names.append(name)
        kept_out.update((name, key) for key in report.kept_out)
        for part in report.parts:
            by_key.setdefault(part.key, []).append((name, part))
    aims = office or {}
    rows = {each.key: each for each in law}
    if law:
        order = list(rows)
    else:
        above = parents or {}
        places = {key: min(part.place for _, part in given) for key, given in by_key.items()}

        def line(key: str) -> tuple[tuple[int, str], ...]:
            top = above.get(key)
            return (*line(top), (places[key], key)) if top in places else ((places[key], key),)

        order = sorted(by_key, key=line) if above else sorted(by_key, key=lambda key: (places[key], key))
    found = []
    for key in order:
        total = _total(key, by_key[key], names, kept_out, aims.get(key), lost, rows.get(key))
        top = (parents or {}).get(key)
        if top and top in by_key:
            above_name = rows[top].name if top in rows else _said_by_most([part for _, part in by_key[top]])[0]
            total = replace(total, parent=above_name)
        found.append(total)
    return found


def _total(
    key: str,
    given: list[tuple[str, PartFigure]],
    names: list[str],
    kept_out: set[tuple[str, str]],
    aim: Decimal | None,
    lost: Sequence[tuple[str, str]],
    row: PartFigure | None = None,
) -> Total:
    if row is not None:
        name, unit, rule, operator, number = row.name, row.unit, row.rule, row.operator, row.number
    else:
        name, unit, rule, operator, number = _said_by_most([part for _, part in given])
    if rule is Rule.SUM and is_percent(unit):
        rule = Rule.RATIO  # percentages are never added
    given = [(who, in_unit(part, unit)) if part.unit != unit else (who, part) for who, part in given]
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
        aiming=sum(part.target is not None for _, part, _ in taken),
        office_target=aim,
        left_out=tuple(sorted(left_out)),
        partial=tuple((who, *part.below) for who, part, _ in taken if part.below and part.below[0] < part.below[1]),
        typed=tuple((who, part.told.typed) for who, part, _ in taken if part.told is not None and part.told.typed),
        coded=row is not None or any(part.coded for _, part in given),
    )
    return _by_rule(base, taken, [part for _, part, _ in taken])


def _said_by_most(parts: list[PartFigure]) -> tuple[str, str, Rule, Operator, str]:
    first = parts[0]
    same = first[1:5]
    if first.told is None and all(
        part[1:5] == same and part.number == first.number for part in parts
    ):  # the usual case
        return first.name, first.unit, first.rule, first.operator, first.number
    carried = [part for part in parts if part.told is None] or [part for part in parts if part.coded]
    said = carried or parts
    rule = RULES[_usual(part.rule.value for part in said)]
    unit = _usual(part.unit for part in said)
    return (
        _usual(part.name for part in said),
        unit,
        rule if carried else meant_rule(rule, unit, parts),
        OPERATORS[_usual(part.operator.value for part in said)],
        _usual(part.number for part in said),
    )


def meant_rule(rule: Rule, unit: str, parts: Iterable[PartFigure]) -> Rule:
    """Return how typed figures add up, by what they measure: hands that type a table know no rule.

    Shares of a whole are never added, and answers of yes and no are counted.
    """
    results = [part.result for part in parts if part.result is not None]
    numbers = [each for each in results if each.value is not None]
    if rule is not Rule.SUM and rule is not Rule.LIST:
        return rule
    if numbers and len(numbers) == len(results):
        rule = Rule.SUM  # nobody lists numbers
    if is_percent(unit) or (
        numbers and not unit and all(each.percent or each.denominator is not None for each in numbers)
    ):
        return Rule.RATIO
    if numbers and all(each.percent for each in numbers):
        return Rule.RATIO
    if results and not numbers and all(answer(each) is not None for each in results):
        return Rule.COUNT_YES
    return rule


def _unfit(part: PartFigure, rule: Rule, unit: str) -> str:
    """Return why a figure cannot be added, or nothing."""
    result = part.result
    if part.told is not None and part.told.asked and not (rule is Rule.COUNT_YES and result and answer(result)):
        return part.told.doubt or MISSING
    if result is None:
        return MISSING
    if rule is Rule.LIST or rule is Rule.LAST:
        return ""
    if rule is Rule.COUNT_YES:
        return "" if answer(result) is not None else IN_WORDS
    if result.value is None:
        return read_cell(result.text, Wanted(unit)).doubt or IN_WORDS
    if part.unit != unit and measure_key(part.unit) != measure_key(unit):
        return OTHER_UNIT if part.unit else NO_UNIT
    if rule is Rule.RATIO or rule is Rule.WEIGHTED:
        return "" if result.denominator else NO_BASE
    return PERCENT_ONLY if result.percent and not is_percent(unit) else ""


def in_unit(part: PartFigure, unit: str) -> PartFigure:
    """Return a part with its money in another unit of money; what is no money stays as it is."""
    if converted(Decimal(1), part.unit, unit) is None:
        return part
    return part._replace(
        unit=unit, result=figure_in(part.result, part.unit, unit), target=figure_in(part.target, part.unit, unit)
    )


def _by_rule(base: Total, taken: list[tuple[str, PartFigure, Figure]], given: list[PartFigure]) -> Total:
    counted = tuple(who for who, _, _ in taken)
    figures = [figure for _, _, figure in taken]
    values = [figure.value for figure in figures if figure.value is not None]
    targets = [part.target.value for part in given if part.target is not None and part.target.value is not None]
    base = replace(base, counted=counted, approximator=joined_approximator(figures))
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
        answers = [said for figure in figures if (said := answer(figure)) is not None]
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
    money = is_money(unit)
    for who, part, figure in taken:
        if money and off_by_unit(figure, part.target):
            far.setdefault(who, SLIP)
        elif thousandfold(figure, part.target) or thousandfold(figure, part.last_year):
            far.setdefault(who, THOUSAND)
    return tuple((who, far[who]) for who, _, _ in taken if who in far) if far else ()


def _usual(values: Iterable[str]) -> str:
    """Return the most frequent value; among equals the first by alphabet, whatever the order they came in."""
    counts = Counter(values)
    if len(counts) == 1:
        return next(iter(counts))
    return min(counts, key=lambda each: (-counts[each], each)) if counts else ""
