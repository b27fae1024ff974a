"""Two copies of one report, edited apart, made one again on their common ancestor.

:func:`compare` says what the other copy changed, one thing to decide on at a time; :func:`merged` makes
the report of what was decided. It begins with ours and takes over what is chosen of theirs, so that
nothing of ours goes but by choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ..indicators import Indicator, Part
from ..report import FIXED, Report, Section, in_print_order
from ..richtext import Body, new_id
from .changes import Change as Change
from .changes import ChangeKind as ChangeKind
from .changes import Choice as Choice
from .changes import Of as Of
from .changes import merged_quotes, put
from .changes import merged_versions as merged_versions
from .changes import with_merged_version as with_merged_version
from .compare import compare as compare
from .text import own_ids, spliced
from .tree import Trees, in_order

_FEW = 4  # of fewer sections half says nothing
_Listed = TypeVar("_Listed", Indicator, Part)


def default_choice(change: Change) -> Choice | None:
    """Return what goes without saying: theirs where only theirs changed, nothing for a conflict."""
    return None if change.conflict else Choice.THEIRS


def far_apart(base: Report | None, theirs: Report) -> bool:
    """Tell whether the other copy has lost most of what both come from, as when another text was pasted over it."""
    if base is None:
        return False
    written = [section for section in base.sections.values() if section.body.words]
    kept = [each for each in written if each.id in theirs.sections and theirs.sections[each.id].body.words]
    return len(written) >= _FEW and len(kept) * 2 < len(written)


def merged(
    base: Report | None,
    ours: Report,
    theirs: Report,
    changes: Iterable[Change],
    choices: Mapping[Change, Choice] | None = None,
) -> Report:
    """Return our report with what was chosen of theirs.

    Args:
        base: what ``changes`` were found with.
        ours: what ``changes`` were found with.
        theirs: what ``changes`` were found with.
        changes: what :func:`compare` found.
        choices: what was chosen; what is not in it is taken where it is no conflict, and left as in ours
            where it is. Both, where a change cannot have both, leaves ours.
    """
    chosen = choices or {}
    taken: dict[tuple[Of, str], list[tuple[Change, bool]]] = {}
    for change in changes:
        choice = chosen.get(change) or default_choice(change)
        if choice is Choice.THEIRS or (choice is Choice.BOTH and change.both):
            taken.setdefault((change.of, change.owner), []).append((change, choice is Choice.BOTH))
    if not taken:
        return ours
    report = ours
    for change, _ in taken.get((Of.REPORT, ""), ()):
        quotes = merged_quotes(base, ours, theirs)
        report = replace(report, quotes=quotes) if change.field == "quotes" else put(report, change.field, theirs)
    indicators = _indicators(ours, theirs, taken)
    return _with_sections(replace(report, indicators=indicators), base, ours, theirs, taken)


_Taken = Mapping[tuple[Of, str], Sequence[tuple[Change, bool]]]


def _with_sections(report: Report, base: Report | None, ours: Report, theirs: Report, taken: _Taken) -> Report:
    flat = [change for (of, _), listed in taken.items() if of is Of.SECTION for change, _ in listed]
    gone = {key for change in flat if change.kind is ChangeKind.REMOVED for key in change.ids}
    come = {key for change in flat if change.kind in (ChangeKind.ADDED, ChangeKind.LOST) for key in change.ids}
    moves = {change.owner for change in flat if change.kind is ChangeKind.MOVED}
    firm = {change.owner for change in flat if change.kind is ChangeKind.MOVED and change.conflict}
    orders = {change.owner for change in flat if change.kind is ChangeKind.ORDER}
    alive = (ours.sections.keys() - gone | come) - set(FIXED)
    below = Trees(base, ours, theirs).merged(alive, moves, firm, orders)
    sections: dict[str, Section] = {}
    for key in (*FIXED, *alive):
        section = ours.sections.get(key) or theirs.sections[key]
        if key in ours.sections and key in theirs.sections:
            was = base.sections.get(key) if base else None
            section = _section(was, section, theirs.sections[key], taken.get((Of.SECTION, key), ()))
        inside = below.get(key, ())
        sections[key] = section if section.children == inside else replace(section, children=inside)
    report = replace(report, sections=sections, top=below.get("", ()))
    return replace(report, sections={**sections, **_with_own_ids(report, ours)})


def _section(was: Section | None, mine: Section, other: Section, taken: Sequence[tuple[Change, bool]]) -> Section:
    passages = [(change.hunk, both) for change, both in taken if change.hunk is not None]
    for change, _ in taken:
        if change.kind is ChangeKind.FIELD:
            mine = put(mine, change.field, other)
    if passages:
        blocks = spliced(was.body.blocks if was else None, mine.body.blocks, other.body.blocks, passages)
        mine = replace(mine, body=Body(blocks))
    return mine


def _with_own_ids(report: Report, ours: Report) -> dict[str, Section]:
    """Return sections that have to change so that no two notes, tables and the like have one id."""
    reading = in_print_order(report)
    old = {each.id for each in reading if each.id in ours.sections and ours.sections[each.id].body is each.body}
    seen: set[str] = set()
    for section in reading:
        if section.id in old:
            own_ids(section.body, seen)
    out: dict[str, Section] = {}
    for section in reading:
        if section.id not in old and (body := own_ids(section.body, seen)) is not section.body:
            out[section.id] = replace(section, body=body)
    return out


def _indicators(ours: Report, theirs: Report, taken: _Taken) -> tuple[Indicator, ...]:
    other = {each.id: each for each in theirs.indicators}
    listed = _listed(Of.INDICATOR, "", ours.indicators, theirs.indicators, taken)
    mine = {each.id for each in ours.indicators}
    out: list[Indicator] = []
    seen: set[str] = set()
    for each in listed:
        if each.id in other and each.id in mine:
            new = other[each.id]
            for change, _ in taken.get((Of.INDICATOR, each.id), ()):
                if change.kind is ChangeKind.FIELD:
                    each = put(each, change.field, new)
            each = _with_parts(each, new, taken)
        if seen.intersection(part.id for part in each.parts):  # it was moved on one side and kept on the other
            parts = (replace(part, id=new_id()) if part.id in seen else part for part in each.parts)
            each = replace(each, parts=tuple(parts))
        seen.update(part.id for part in each.parts)
        out.append(each)
    return tuple(out)


def _with_parts(mine: Indicator, other: Indicator, taken: _Taken) -> Indicator:
    theirs = {part.id: part for part in other.parts}
    parts = _listed(Of.PART, mine.id, mine.parts, other.parts, taken)
    for index, part in enumerate(parts):
        for change, _ in taken.get((Of.PART, part.id), ()):
            if change.kind is ChangeKind.FIELD:
                parts[index] = put(parts[index], change.field, theirs[part.id])
    return mine if tuple(parts) == mine.parts else replace(mine, parts=tuple(parts))


def _listed(of: Of, inside: str, mine: Sequence[_Listed], other: Sequence[_Listed], taken: _Taken) -> list[_Listed]:
    """Return the indicators, or the parts of one, that there are, in order."""
    changes = [
        change for (kind, _), each in taken.items() if kind is of for change, _ in each if change.inside == inside
    ]
    gone = {change.owner for change in changes if change.kind is ChangeKind.REMOVED}
    come = {change.owner for change in changes if change.kind in (ChangeKind.ADDED, ChangeKind.LOST)}
    found: dict[str, _Listed] = {each.id: each for each in other}
    found.update({each.id: each for each in mine})
    lists = [[each.id for each in side] for side in (mine, other)]
    members = set(lists[0]) - gone | come
    if any(change.kind is ChangeKind.ORDER for change in changes):
        lists.reverse()
    return [found[key] for key in in_order(lists[0], lists[1], members)]
