"""Earlier states of a report, walked back to by its journal, and the edits that bring one back, whole or in part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date, datetime

from ..edits import Batch, Edit, place
from ..errors import UserError
from ..report import FIXED, Report, children, parents, subtree
from .difference import difference

_LARGE = 5  # edits of one step, from which the state before it is worth a line of its own: a merge, replace-all


@dataclass(frozen=True, slots=True)
class JournalStep:
    """One step of the journal.

    Attributes:
        time: local time.
        label: what was done.
        inverse: the edit that undoes it.
    """

    time: datetime
    label: str
    inverse: Edit


@dataclass(frozen=True, slots=True)
class EarlierState:
    """A state the report was in.

    Attributes:
        report: the report as it was.
        time: until when it was so, in local time.
        before: the label of the large step it was the state before; empty for the last state of a day.
    """

    report: Report
    time: datetime
    _: KW_ONLY
    before: str = ""


def earlier_states(now: Report, steps: Iterable[JournalStep], today: date) -> Iterator[EarlierState]:
    """Yield the last state of each day before today and the state before each large step, the latest first.

    Args:
        now: the report as it is, all its steps in the journal.
        steps: the journal, the latest step first; a step that no longer fits ends the walk.
        today: the day whose last state is ``now``.
    """
    report, day = now, today
    for step in steps:
        if step.time.date() != day:  # not earlier: a clock may have been ahead for a while
            day = step.time.date()
            yield EarlierState(report, step.time)
        try:
            report, _ = step.inverse.apply(report)
        except UserError:
            return
        if isinstance(step.inverse, Batch) and len(step.inverse.edits) >= _LARGE:
            yield EarlierState(report, step.time, before=step.label)


def restored(now: Report, then: Report) -> Edit | None:
    """Return the edit that brings a whole state back, or ``None`` where it is as now."""
    return difference(now, then)


def restored_section(now: Report, then: Report, section: str) -> Edit | None:
    """Return the edit that brings one section back as it was, with its text; what was taken out comes back with all under it.

    Args:
        now: the report as it is.
        then: the state to bring it back from.
        section: id of the section; it is in ``then``.
    """
    was = then.sections[section]
    if section in now.sections:
        mine = replace(was, children=now.sections[section].children)
        return difference(now, replace(now, sections={**now.sections, section: mine}))
    back = {each.id: each for each in subtree(then, section) if each.id not in now.sections}
    back = {
        key: replace(each, children=tuple(child for child in each.children if child in back))
        for key, each in back.items()
    }
    above = parents(then).get(section, "")
    parent = above if above in now.sections and above not in FIXED else ""
    ahead = children(then, above)[: place(then, section)[1]] if parent == above else ()
    there = children(now, parent)
    index = next(
        (there.index(key) + 1 for key in reversed(ahead) if key in there), 0 if parent == above else len(there)
    )
    line = (*there[:index], section, *there[index:])
    sections = {**now.sections, **back}
    if parent:
        sections[parent] = replace(sections[parent], children=line)
    return difference(now, replace(now, sections=sections, top=now.top if parent else line))


def restored_indicators(now: Report, then: Report) -> Edit | None:
    """Return the edit that brings the table of indicators back as it was, or ``None`` where it is as now."""
    return difference(now, replace(now, indicators=then.indicators))
