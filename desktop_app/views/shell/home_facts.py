"""What the start page says of a report once it was read: how far it is, when it is due, what it lacks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the start needs none of it
    from ...models.report import Report

_NAMED = 5  # numbers of sections or indicators that are named


class HomeFacts(NamedTuple):
    """What a report is like.

    Attributes:
        report: its id.
        due: the day it is due, or ``None``.
        written: how many sections say something, of how many.
        results: how many indicator parts have their result, of how many.
        empty_sections: numbers of required sections that are empty, and the id of the first.
        empty_parts: numbers of indicators with required parts that are empty, and the id of the first part.
        lacks_number: whether its number is missing.
        lacks_date: whether its day is missing.
        next_heading: number and heading of the first section to write; empty where all are written.
        next_section: its id.
        outline: whether it is one that units write by: nothing in it waits for words or results.
    """

    report: str
    due: date | None
    written: tuple[int, int]
    results: tuple[int, int]
    empty_sections: tuple[tuple[str, ...], str]
    empty_parts: tuple[tuple[str, ...], str]
    lacks_number: bool
    lacks_date: bool
    next_heading: str
    next_section: str
    outline: bool = False


def facts_of(report: Report) -> HomeFacts:
    """Return what the start page says of a report."""
    from dataclasses import replace

    from ...models.frames.progress import progress
    from ...models.kinds import ReportKind
    from ...models.numbering import indicator_numbers, section_numbers
    from ...resources import standard

    found, outline = progress(report), report.kind is ReportKind.OUTLINE
    if outline:
        found = replace(found, required=(), next_section="", parts=0, with_result=0, required_parts=())
    numbers = section_numbers(report, standard(report.standard).scheme)
    counted = indicator_numbers(report)
    lacking = set(found.required_parts)
    asked = [str(counted[each.id]) for each in report.indicators if any(part.id in lacking for part in each.parts)]
    named = [numbers.get(key, "").rstrip(".") or report.sections[key].heading for key in found.required]
    next_one = report.sections.get(found.next_section)
    head = report.head
    return HomeFacts(
        report=report.id,
        due=report.due,
        written=(found.written, found.sections),
        results=(found.with_result, found.parts),
        empty_sections=(tuple(named), found.required[0] if found.required else ""),
        empty_parts=(tuple(asked), found.required_parts[0] if found.required_parts else ""),
        lacks_number=bool(head.type_symbol) and not head.number.strip(),
        lacks_date=head.date is None and not head.date_text.strip(),
        next_heading=f"{numbers.get(found.next_section, '')} {next_one.heading}".strip() if next_one else "",
        next_section=found.next_section,
        outline=outline,
    )


def listed(numbers: tuple[str, ...]) -> str:
    """Return numbers as a list, of many only the first."""
    return ", ".join(numbers[:_NAMED]) + (", …" if len(numbers) > _NAMED else "")
