"""The set of indicators of a year (bộ chỉ tiêu): which parts are which, what it changes, and taking it over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ..indicators import FRAME_FIELDS, Indicator, Part, rolled, unreported, without_before
from ..kinds import ReportKind
from ..meaning.measures import measure_key
from ..meaning.same_part import ALIKE, alike, figure_in, part_in, part_words
from ..periods import lies_in
from ..report import Report
from ..richtext import new_id

_OF_A_YEAR = frozenset(ReportKind) - {ReportKind.TERM, ReportKind.INDICATOR_SET, ReportKind.THEMATIC}


@dataclass(frozen=True, slots=True)
class MatchedPart:
    """A part of a set, and the one of an earlier set, or of a report, that it is.

    Attributes:
        new: the part of the set.
        old: the other one, or ``None``.
        sure: whether code or the very words say so; else somebody has to.
    """

    new: Part
    old: Part | None = None
    sure: bool = True


def match_parts(
    old: Iterable[Indicator], new: Iterable[Indicator], same: Mapping[str, bool] | None = None
) -> list[MatchedPart]:
    """Return each part of a set with the earlier part that it is, in the order of the set.

    They are the same by code, else by the very words and unit of measure. Words that are only alike are asked about,
    each earlier part once, those most alike first.

    Args:
        old: the earlier indicators.
        new: the set.
        same: answers, by id of the new part.
    """
    free = {part.id: part for indicator in old for part in indicator.parts}
    parts = [part for indicator in new for part in indicator.parts]
    found: dict[str, MatchedPart] = {}
    for key in (_code, _words):
        known: dict[object, list[Part]] = {}
        for part in free.values():
            known.setdefault(key(part), []).append(part)
        for part in parts:
            fit = known.get(key(part), []) if key(part) is not None and part.id not in found else []
            if len(fit) == 1 and fit[0].id in free:
                found[part.id] = MatchedPart(part, free.pop(fit[0].id))
    guesses = sorted(
        (
            (score, at, part, other)
            for at, part in enumerate(parts)
            if part.id not in found
            for other in free.values()
            if measure_key(other.unit) == measure_key(part.unit) and (score := alike(part.name, other.name)) >= ALIKE
        ),
        key=lambda each: (-each[0], each[1]),
    )
    for _, _, part, other in guesses:
        if part.id not in found and other.id in free:
            answer = (same or {}).get(part.id)
            if answer is False:
                continue
            found[part.id] = MatchedPart(part, free.pop(other.id), sure=bool(answer))
    return [found.get(part.id, MatchedPart(part)) for part in parts]


def _code(part: Part) -> object:
    return part.key or None


def _words(part: Part) -> object:
    return part_words(part.name, part.unit) if part.name else None


class SetChange(Enum):
    """What a set does with a part."""

    NEW = "new"
    DROPPED = "dropped"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class SetRow:
    """What becomes of a part.

    Attributes:
        old: as it was; ``None`` for a new one.
        new: as the set has it; ``None`` for one that is dropped.
        asked: whether somebody has to say that both are the same.
    """

    change: SetChange
    old: Part | None = None
    new: Part | None = None
    asked: bool = False


_TOLD = tuple(name for name in FRAME_FIELDS if name not in ("key", "extra"))


def compare_sets(
    old: Sequence[Indicator], new: Sequence[Indicator], same: Mapping[str, bool] | None = None
) -> list[SetRow]:
    """Return what becomes of each part, in the order of the set, the dropped ones last.

    Args:
        old: the earlier set, or the indicators of a report.
        new: the set.
        same: answers about parts whose words are only alike, by id of the new part.
    """
    rows = []
    matched = match_parts(old, new, same)
    for each in matched:
        if each.old is None:
            rows.append(SetRow(SetChange.NEW, new=each.new))
            continue
        was, now = each.old, each.new
        changed = any(getattr(was, name) != getattr(now, name) for name in _TOLD)
        rows.append(SetRow(SetChange.CHANGED if changed else SetChange.SAME, was, now, asked=not each.sure))
    taken = {each.old.id for each in matched if each.old is not None}
    rows += [SetRow(SetChange.DROPPED, part) for indicator in old for part in indicator.parts if part.id not in taken]
    return rows


def take_set(
    report: Report, rows: Sequence[SetRow], chosen: Iterable[int], indicators: Sequence[Indicator]
) -> tuple[Indicator, ...]:
    """Return the indicators of a report after it took a set over; what was reported stays with its part.

    They stand in the order of the set; what is dropped, but not chosen to be, stands behind.

    Args:
        report: the report.
        rows: what becomes of each part.
        chosen: numbers of the rows that shall be carried out.
        indicators: the set, which says what parts stand together.
    """
    wanted = set(chosen)
    becomes: dict[str, Part] = {}  # by id of the part of the set
    kept: dict[str, Part] = {part.id: part for indicator in report.indicators for part in indicator.parts}
    home = {part.id: indicator for indicator in report.indicators for part in indicator.parts}
    for number, row in enumerate(rows):
        if row.new is None:
            if row.old is not None and number in wanted:
                kept.pop(row.old.id)
        elif row.old is None:
            if number in wanted:
                made = without_before(unreported(row.new))
                becomes[row.new.id] = replace(made, id=new_id(), key=row.new.key or row.new.id)
        else:
            frame = {name: getattr(row.new, name) for name in _TOLD}
            old = part_in(row.old, row.new.unit)
            taken = replace(old, **frame, key=row.new.key or row.old.key) if number in wanted else row.old
            becomes[row.new.id] = taken
            kept.pop(row.old.id)
    out: list[Indicator] = []
    used: set[str] = set()
    for indicator in indicators:
        parts = tuple(becomes[part.id] for part in indicator.parts if part.id in becomes)
        if not parts:
            continue
        before = next((home[each.id] for each in parts if each.id in home and home[each.id].id not in used), None)
        used.add(before.id if before is not None else "")
        made_of = before or Indicator(new_id())
        key = indicator.key or made_of.key
        out.append(replace(made_of, key=key, printed="", statement=indicator.statement, parts=parts))
    for indicator in report.indicators:
        rest = tuple(part for part in indicator.parts if part.id in kept)
        if rest:
            own = indicator.id if indicator.id not in used else new_id()
            out.append(replace(indicator, id=own, parts=rest))
    return tuple(out)


def next_indicators(
    report: Report,
    targets: Sequence[Indicator],
    same: Mapping[str, bool] | None = None,
    ids: Mapping[str, str] | None = None,
    results: bool = True,
) -> tuple[Indicator, ...]:
    """Return the indicators of the next report: what was aimed at for it, with the results of this one beside them.

    What nothing is aimed at any more stands behind, without a target.

    Args:
        report: the report that the next one goes on from.
        targets: targets of the next period: its list of them, or the set of that year.
        same: answers about parts whose words are only alike, by id of the target.
        ids: ids in the next report of what is in this one already; fresh ones where nothing is said.
        results: whether the results of this one are last year's in the next.
    """
    known_ids = dict(ids or {})
    home = {part.id: indicator.id for indicator in report.indicators for part in indicator.parts}
    matched = {each.new.id: each for each in match_parts(report.indicators, targets, same)}
    taken: set[str] = set()
    out = []
    for indicator in targets:
        parts = []
        own = ""
        for part in indicator.parts:
            found = matched[part.id]
            old = found.old if found.sure else None
            made = unreported(without_before(part))
            if old is not None:
                taken.add(old.id)
                made = replace(made, key=part.key or old.key or old.id, last_year=figure_in(old.result if results else None, old.unit, part.unit),
                               over_units=old.over_units, over_time=old.over_time, kind=old.kind)  # fmt: skip
                own = own or known_ids.pop(home[old.id], "")
            part_id = known_ids.get(old.id, "") if old is not None else ""
            parts.append(replace(made, id=part_id or new_id(), key=made.key or part.id))
        out.append(replace(indicator, id=own or new_id(), result=(), parts=tuple(parts)))
    for indicator in report.indicators:
        rest = tuple(
            replace(
                rolled(part) if results else unreported(without_before(part)),
                id=known_ids.get(part.id) or new_id(),
                key=part.key or part.id,
                target=None,
                phrase="",
            )
            for part in indicator.parts
            if part.id not in taken
        )
        if rest:
            own = known_ids.pop(indicator.id, "")
            out.append(replace(indicator, id=own or new_id(), result=(), statement=(), parts=rest))
    return tuple(out)


def set_for(report: Report, sets: Iterable[Report]) -> Report | None:
    """Return the set of indicators that a report of its period is to use: of the year it lies in; the first given.

    Args:
        report: the report, of any kind but a term's.
        sets: the sets of the store, the one changed last first.
    """
    if report.kind not in _OF_A_YEAR:
        return None
    return next((each for each in sets if each.id != report.id and lies_in(report.period, each.period)), None)
