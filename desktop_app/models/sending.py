"""What a report still lacks before it goes out: advice, never a barrier."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum

from .frames.outlines import says_something
from .report import Report, ReportKind, recipients, signer, walk


class Lack(Enum):
    """What may be missing."""

    SECTIONS = "sections"  # the office wants them written
    RESULTS = "results"  # the office wants them filled in
    NUMBER = "number"
    DATE = "date"
    TITLE = "title"
    SIGNER = "signer"
    RECIPIENTS = "recipients"
    DRAFT = "draft"  # it is still marked as a draft


@dataclass(frozen=True, slots=True)
class Want:
    """Something that is missing.

    Attributes:
        count: of what there may be several.
        section: id of the first of the sections.
        part: id of the first of the indicator parts.
        must: whether the office above asks for it, or the paper is no official one without.
    """

    what: Lack
    count: int = 1
    _: KW_ONLY
    section: str = ""
    part: str = ""
    must: bool = False


def lacks(report: Report) -> tuple[Want, ...]:
    """Return what a report lacks, the required first."""
    out: list[Want] = []
    head = report.head
    if report.kind is not ReportKind.OUTLINE:
        empty = [each.id for each, _ in walk(report) if each.required and not says_something(report, each)]
        parts = [part.id for each in report.indicators for part in each.parts if part.required and part.result is None]
        if empty:
            out.append(Want(Lack.SECTIONS, len(empty), section=empty[0], must=True))
        if parts:
            out.append(Want(Lack.RESULTS, len(parts), part=parts[0], must=True))
    if not head.title.strip():
        out.append(Want(Lack.TITLE, must=True))
    if not signer(report).name.strip():
        out.append(Want(Lack.SIGNER, must=True))
    if not recipients(report):
        out.append(Want(Lack.RECIPIENTS))
    if head.type_symbol and not head.number:
        out.append(Want(Lack.NUMBER))
    if head.date is None and not head.date_text:
        out.append(Want(Lack.DATE))
    if head.draft:
        out.append(Want(Lack.DRAFT))
    return tuple(out)
