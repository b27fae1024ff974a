"""The outline of a report, kept a second time beside its sections: a section that is lost keeps its place and its name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # the start needs none of it
    from ..models.indicators import Indicator
    from ..models.report import Report, Section

LOST = "damaged"  # in ``extra``: marks what stands for something lost, with its name, should it be saved
_LONGEST = 200  # letters of a heading that are kept


class StoredLine(NamedTuple):
    """What is kept of a section."""

    heading: str = ""
    key: str = ""
    role: str = ""
    children: tuple[str, ...] = ()


class Parts(NamedTuple):
    """What is kept of an indicator: its name, and (id, name) of its parts."""

    name: str = ""
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoredOutline:
    """The outline of a report: ids of the first level, sections and indicators by id."""

    top: tuple[str, ...] = ()
    sections: Mapping[str, StoredLine] = field(default_factory=dict)
    indicators: Mapping[str, Parts] = field(default_factory=dict)

    def dump(self) -> str:
        """Return the outline as JSON."""
        return json.dumps([self.top, self.sections, self.indicators], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def load(cls, text: str) -> StoredOutline:
        """Read back what :meth:`dump` wrote.

        Raises:
            ValueError, TypeError: it is no outline.
        """
        top, sections, indicators = json.loads(text)
        return cls(
            tuple(top),
            {
                key: StoredLine(heading, own, role, tuple(below))
                for key, (heading, own, role, below) in sections.items()
            },
            {
                key: Parts(name, tuple((one, other) for one, other in parts))
                for key, (name, parts) in indicators.items()
            },
        )


def line_of(section: Section) -> StoredLine:
    """Return what is kept of a section."""
    heading = str(section.extra.get(LOST, section.heading))
    return StoredLine(heading[:_LONGEST], section.key, section.role.value, section.children)


def parts_of(indicator: Indicator) -> Parts:
    """Return what is kept of an indicator."""
    parts = tuple((part.id, part.name[:_LONGEST]) for part in indicator.parts)
    return Parts(str(indicator.extra.get(LOST, parts[0][1] if parts else "")), parts)


def outline_of(report: Report) -> StoredOutline:
    """Return the outline of a report."""
    return StoredOutline(
        report.top,
        {key: line_of(section) for key, section in report.sections.items()},
        {indicator.id: parts_of(indicator) for indicator in report.indicators},
    )


def same_outline(before: Report, after: Report) -> bool:
    """Tell whether two states of a report have one outline; quick, since what an edit leaves alone is the same object."""
    if before.top != after.top or before.sections.keys() != after.sections.keys():
        return False
    for key, section in after.sections.items():
        was = before.sections[key]
        if was is not section and line_of(was) != line_of(section):
            return False
    if before.indicators is after.indicators:
        return True
    return len(before.indicators) == len(after.indicators) and all(
        was is now or (was.id == now.id and parts_of(was) == parts_of(now))
        for was, now in zip(before.indicators, after.indicators, strict=True)
    )


def outline_of_rows(
    top: Iterable[str], sections: Mapping[str, Mapping[str, Any]], indicators: Mapping[str, Mapping[str, Any]]
) -> StoredOutline:
    """Return the outline of a report that is there as JSON data."""
    return StoredOutline(
        tuple(top),
        {
            key: StoredLine(
                str(data.get("heading", ""))[:_LONGEST], str(data.get("key", "")), str(data.get("role", "numbered")),
                tuple(data.get("children", ())),
            )
            for key, data in sections.items()
        },
        {
            key: Parts(names[0][1] if names else "", names)
            for key, data in indicators.items()
            for names in [tuple((str(part["id"]), str(part.get("name", ""))[:_LONGEST]) for part in data.get("parts", ()))]
        },
    )  # fmt: skip
