"""Units that were merged or renamed: whose earlier reports are the unit's own, and what several of them come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..indicators import Part, Rule
from ..meaning.same_part import KnownParts
from ..meaning.unit_names import same_unit
from ..numbers import Figure
from ..periods import Period, in_time, period_name
from ..report import Report
from ..unit import Unit, UnitRef
from .over_time import added_up

_AND = " "  # between the ids of reports that are one together; no id has it


def is_own(report: Report, unit: Unit) -> bool:
    """Tell whether a report is the unit's: by code, by name, or as one of the units it was made of."""
    return is_own_unit(report.unit.ref, unit)


def is_own_unit(whose: UnitRef, unit: Unit) -> bool:
    """Tell whether a unit is this one, or one that it was made of; one that nobody named is."""
    if not whose.name and not whose.code:
        return True
    return any(same_unit(whose, each) for each in (unit.ref, *unit.former))


def strangers(reports: Iterable[Report], unit: Unit) -> tuple[UnitRef, ...]:
    """Return the units that reports are of and that nobody said to be this one; in order, each once."""
    found: list[UnitRef] = []
    for report in reports:
        if not is_own(report, unit) and not any(same_unit(report.unit.ref, each) for each in found):
            found.append(report.unit.ref)
    return tuple(found)


def parted(reports: Iterable[Report]) -> list[Report]:
    """Return one report for each unit, the first of each."""
    found: list[Report] = []
    for report in reports:
        if not any(_one_unit(report.unit.ref, each.unit.ref) for each in found):
            found.append(report)
    return found


def _one_unit(one: UnitRef, other: UnitRef) -> bool:
    """Tell whether two of the unit's own are of one unit; a report that names nobody is never a second one beside it."""
    return not any(one) or not any(other) or same_unit(one, other)


def with_former(reports: Sequence[Report], unit: Unit) -> bool:
    """Tell whether the unit as it is now has a report among those of one time that its former units have reports of.

    The figures of the one may be in the other: that is for people to say.
    """
    parts = parted(reports)
    return len(parts) > 1 and any(_one_unit(each.unit.ref, unit.ref) for each in parts)


def joined(reports: Sequence[Report], unit: Unit, within: bool = False) -> Report:
    """Return the report of a time; those of units that became one are added up.

    Args:
        reports: the reports of that time, the one to be preferred of a unit first.
        unit: the unit as it is now.
        within: whether its own report has the figures of its former units in it.
    """
    parts = parted(reports)
    own = next((each for each in parts if _one_unit(each.unit.ref, unit.ref)), None)
    if within and own is not None:
        return own
    return parts[0] if len(parts) == 1 else together(parts)


def times_and_units(told: Mapping[Period, Sequence[str]]) -> str:
    """Return times with the units that tell of them: ``2023, 2024 (Đoàn xã Mẫu Một, Đoàn xã Mẫu Hai)``."""
    of: dict[str, list[Period]] = {}
    for period in sorted(told, key=in_time):
        of.setdefault(", ".join(told[period]), []).append(period)
    return "; ".join(f"{', '.join(map(period_name, periods))} ({units})" for units, periods in of.items())


def together(reports: Sequence[Report]) -> Report:
    """Return what the reports of units that became one come to; its id names all of them.

    Figures are added up by the rule over units, in the unit of measure of the first. Where one of the units has no
    figure, or counts another thing, there is no sum: a sum of some would pass for one of all.
    """
    first, *others = reports
    known = [KnownParts(part for each in report.indicators for part in each.parts) for report in others]

    def joined(part: Part) -> Part:
        figures = [part.result, *(each.result(part) for each in known)]
        return replace(part, result=over_units(part, figures))

    indicators = tuple(replace(each, parts=tuple(map(joined, each.parts))) for each in first.indicators)
    return replace(first, id=_AND.join(report.id for report in reports), indicators=indicators)


def over_units(part: Part, figures: Sequence[Figure | None]) -> Figure | None:
    """Return what figures of several units come to, or ``None`` where one is missing or they cannot be added."""
    if any(each is None for each in figures):
        return None
    rule = Rule.SUM if part.over_units is Rule.LAST else part.over_units
    return added_up(part, rule, [each for each in figures if each is not None])


def reports_in(name: str) -> list[str]:
    """Return the ids of the reports that the source of a figure names."""
    return name.split(_AND) if name else []


def source_of(name: str, sources: Mapping[str, Report]) -> Report | None:
    """Return the report that the source of a figure names, several of them together; ``None`` where one is not there."""
    found = [sources[each] for each in reports_in(name) if each in sources]
    if not found or len(found) < len(reports_in(name)):
        return None
    return found[0] if len(found) == 1 else together(found)
