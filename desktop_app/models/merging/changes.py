"""What two copies of a report may differ in, one thing to decide on at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, fields, replace
from enum import Enum
from typing import Any, TypeVar

from ..edits import SetIndicator, SetPart, SetReport, SetSection
from ..indicators import TOGETHER, Indicator, Part
from ..quotes import Quote
from ..report import Head, Report, Section
from ..unit import Unit
from .text import Hunk
from .tree import in_order, reordered

_T = TypeVar("_T")


class ChangeKind(Enum):
    """What the other copy did."""

    FIELD = "field"  # set a field
    TEXT = "text"  # changed a passage, or one cell of a table
    ADDED = "added"
    REMOVED = "removed"
    LOST = "lost"  # changed something that ours took out
    MOVED = "moved"  # put a section under another
    SHIFTED = "shifted"  # put a passage, or rows of a table, elsewhere in their section or table
    ORDER = "order"  # put sections, indicators or parts in another order


class Of(Enum):
    """What it did it to."""

    REPORT = "report"
    SECTION = "section"
    INDICATOR = "indicator"
    PART = "part"


class Choice(Enum):
    """Whose state the merged report gets."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"  # ours, then theirs


@dataclass(frozen=True, slots=True)
class Change:
    """One thing the other copy changed against the common ancestor and ours does not have already.

    Attributes:
        owner: id of the section, indicator or part; of an order, of what the ordered things are in; empty
            for the report.
        inside: id of the indicator a part is in, else empty.
        place: the same for people: number and heading, or number and sentence.
        field: its field, else empty: ``heading``, ``head.title``, ``target`` …
        base: what the ancestor says, as plain text; ``None`` where there is no such thing. Of a passage that was
            put elsewhere, what it stands behind; empty for the first place.
        ours: what ours says.
        theirs: what theirs says.
        conflict: whether ours changed the same place in another way, so that somebody has to choose.
        both: whether ours and theirs can stand one behind the other.
        ids: ids of the sections that come or go together.
        hunk: where the passage stands.
        what: words of the passage that was put elsewhere.
    """

    kind: ChangeKind
    of: Of
    owner: str
    _: KW_ONLY
    place: str
    base: str | None
    ours: str | None
    theirs: str | None
    conflict: bool
    field: str = ""
    inside: str = ""
    both: bool = False
    ids: tuple[str, ...] = ()
    hunk: Hunk | None = None
    what: str = ""


_SPREAD = {"unit": Unit, "head": Head}  # decided on field by field


def _report_fields() -> tuple[str, ...]:
    out: list[str] = []
    for each in fields(Report):
        if each.name in _SPREAD:
            out += [f"{each.name}.{inner.name}" for inner in fields(_SPREAD[each.name])]
        elif each.name in SetReport.ALLOWED:
            out.append(each.name)
    return tuple(out)


def _part_fields() -> tuple[str, ...]:
    names = {name: group for group, inner in TOGETHER.items() for name in inner}
    return tuple(
        dict.fromkeys(names.get(each.name, each.name) for each in fields(Part) if each.name in SetPart.ALLOWED)
    )


FIELDS: Mapping[Of, tuple[str, ...]] = {
    Of.REPORT: _report_fields(),
    Of.SECTION: tuple(each.name for each in fields(Section) if each.name in SetSection.ALLOWED),
    Of.INDICATOR: tuple(each.name for each in fields(Indicator) if each.name in SetIndicator.ALLOWED - {"parts"}),
    Of.PART: _part_fields(),
}
"""The fields that are decided on one by one."""


_REMEMBERED = 50


def merged_versions(report: Report) -> tuple[str, ...]:
    """Return digests of the versions that were merged into a report."""
    return report.origin.merged


def with_merged_version(report: Report, digest: str) -> Report:
    """Return the report remembering that a version was merged into it; undoing the merge forgets it again."""
    listed = (*(each for each in merged_versions(report) if each != digest), digest)
    return replace(report, origin=replace(report.origin, merged=listed[-_REMEMBERED:]))


def merged_quotes(base: Report | None, ours: Report, theirs: Report) -> tuple[Quote, ...]:
    """Return where the quoted sentences of both copies come from; nobody has to decide on that."""
    was, mine, other = ({each.id: each for each in side.quotes} if side else {} for side in (base, ours, theirs))
    members = {key for key in mine.keys() | other.keys() if key not in was or (key in mine and key in other)}
    lists = [[*mine], [*other]]
    if reordered([*was], *lists) is False:
        lists.reverse()
    return tuple(
        other[key] if key not in mine or (mine[key] == was.get(key) and key in other) else mine[key]
        for key in in_order(lists[0], lists[1], members)
    )


def get(thing: Report | Section | Indicator | Part, name: str) -> Any:
    """Return a field of :data:`FIELDS`; a grouped one as a tuple.

    What was merged into a report is no concern of the other copy.
    """
    if isinstance(thing, Report) and name == "origin":
        return replace(thing.origin, merged=())
    if isinstance(thing, Part) and name in TOGETHER:
        return tuple(getattr(thing, each) for each in TOGETHER[name])
    outer, _, inner = name.partition(".")
    found = getattr(thing, outer)
    return getattr(found, inner) if inner else found


def put(thing: _T, name: str, source: _T) -> _T:
    """Return ``thing`` with a field of :data:`FIELDS` as ``source`` has it."""
    if isinstance(thing, Part) and name in TOGETHER:
        return replace(thing, **{each: getattr(source, each) for each in TOGETHER[name]})
    outer, _, inner = name.partition(".")
    new = getattr(source, outer)
    if isinstance(thing, Report) and name == "origin":
        new = replace(new, merged=thing.origin.merged)
    if inner:
        new = replace(getattr(thing, outer), **{inner: getattr(new, inner)})
    return replace(thing, **{outer: new})  # type: ignore[type-var]
