"""The difference between two states of one report, as one edit that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..edits import (
    Batch,
    Edit,
    InsertIndicator,
    InsertSections,
    MoveIndicator,
    MoveSection,
    RemoveIndicator,
    RemoveSection,
    SetIndicator,
    SetPart,
    SetReport,
    SetSection,
    body_edit,
    place,
)
from ..indicators import Indicator
from ..report import Report, Section, children, parents
from .identity import longest_rise


def difference(before: Report, after: Report) -> Edit | None:
    """Return the edit that turns ``before`` into ``after``, or ``None`` where they are equal.

    Args:
        before: a whole report.
        after: another state of the same report, whole too.
    """
    work = _Work(before)
    for name in sorted(SetReport.ALLOWED):
        if getattr(before, name) != getattr(after, name):
            work.do(SetReport(name, getattr(after, name)))
    _tree(work, after)
    for key, section in after.sections.items():
        _section(work, key, section)
    _indicators(work, after)
    return Batch(tuple(work.edits)) if work.edits else None


class _Work:
    """The report as far as it has come, and the edits that brought it there."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.edits: list[Edit] = []

    def do(self, edit: Edit) -> None:
        self.report, _ = edit.apply(self.report)
        self.edits.append(edit)


def _tree(work: _Work, after: Report) -> None:
    """Bring every section to its place, from the top down, so that none ever comes under itself."""
    stack = [""]
    while stack:
        parent = stack.pop()
        wanted = children(after, parent)
        there = {key: index for index, key in enumerate(children(work.report, parent))}
        staying = _longest_rise([(key, there[key]) for key in wanted if key in there])
        previous = ""
        for key in wanted:
            if key not in work.report.sections:
                work.do(
                    InsertSections(parent, _behind(work.report, parent, previous), _new_ones(work.report, after, key))
                )
            elif key not in staying:
                old_parent, old_index = place(work.report, key)
                index = _behind(work.report, parent, previous)
                work.do(MoveSection(key, parent, index - (old_parent == parent and old_index < index)))
            previous = key
        stack.extend(reversed(wanted))
    above = parents(work.report)
    gone = work.report.sections.keys() - after.sections.keys()
    for key in [key for key in above if key in gone and above[key] not in gone]:
        work.do(RemoveSection(key))


def _behind(report: Report, parent: str, previous: str) -> int:
    return children(report, parent).index(previous) + 1 if previous else 0


def _new_ones(report: Report, after: Report, top: str) -> tuple[Section, ...]:
    """Return a new section with the new ones under it; what was there before is moved in later."""
    found: list[Section] = []
    stack = [top]
    while stack:
        section = after.sections[stack.pop()]
        fresh = tuple(key for key in section.children if key not in report.sections)
        found.append(replace(section, children=fresh))
        stack.extend(reversed(fresh))
    return tuple(found)


def _section(work: _Work, key: str, wanted: Section) -> None:
    now = work.report.sections[key]
    if now is wanted:
        return
    for name in sorted(SetSection.ALLOWED):
        if getattr(now, name) != getattr(wanted, name):
            work.do(SetSection(key, name, getattr(wanted, name)))
    if (edit := body_edit(now, wanted.body.blocks)) is not None:
        work.do(edit)


def _indicators(work: _Work, after: Report) -> None:
    """Bring indicators and their parts to what they should be; a part may go from one to another."""
    before = work.report.indicators
    if before == after.indicators:
        return
    kept = {each.id for each in after.indicators}
    for each in before:
        if each.id not in kept:
            work.do(RemoveIndicator(each.id))
    owner = {part.id: each.id for each in after.indicators for part in each.parts}
    for each in work.report.indicators:
        mine = tuple(part for part in each.parts if owner.get(part.id, each.id) == each.id)
        if mine != each.parts:
            work.do(SetIndicator(each.id, "parts", mine))
    there = {each.id: index for index, each in enumerate(work.report.indicators)}
    staying = _longest_rise([(each.id, there[each.id]) for each in after.indicators if each.id in there])
    for index, each in enumerate(after.indicators):
        if each.id not in there:
            # its parts come last, when none of them is elsewhere any more
            work.do(InsertIndicator(_index(work.report, after, index), replace(each, parts=())))
        elif each.id not in staying:
            old, new = _place(work.report, each.id), _index(work.report, after, index)
            work.do(MoveIndicator(each.id, new - (old < new)))
    for each in after.indicators:
        _indicator(work, each)


def _place(report: Report, key: str) -> int:
    return next(index for index, each in enumerate(report.indicators) if each.id == key)


def _index(report: Report, after: Report, index: int) -> int:
    """Return the place behind the indicator that comes before the one at ``index`` of ``after``."""
    return _place(report, after.indicators[index - 1].id) + 1 if index else 0


def _indicator(work: _Work, wanted: Indicator) -> None:
    now = work.report.indicators[_place(work.report, wanted.id)]
    same_parts = [part.id for part in now.parts] == [part.id for part in wanted.parts]
    for name in sorted(SetIndicator.ALLOWED - ({"parts"} if same_parts else set())):
        if getattr(now, name) != getattr(wanted, name):
            work.do(SetIndicator(wanted.id, name, getattr(wanted, name)))
    if not same_parts:
        return
    for old, new in zip(now.parts, wanted.parts, strict=True):
        for name in sorted(SetPart.ALLOWED):
            if getattr(old, name) != getattr(new, name):
                work.do(SetPart(new.id, name, getattr(new, name)))


def _longest_rise(placed: Sequence[tuple[str, int]]) -> set[str]:
    """Return the keys of the longest series whose places rise: what need not move to be in order."""
    return {placed[at][0] for at in longest_rise([index for _, index in placed])}
