"""What each block of an exported DOCX prints: the way back from the file's paragraphs to the report's values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ...models.frames.outlines import terms
from ...models.numbering import section_numbers
from ...models.printed.document import annex_note
from ...models.report import CLOSING, PREAMBLE, Report, ReportKind, Role, Section, in_print_order, listed
from ...models.richtext import TABLES, Block, Chart, IndicatorList, Layout, Paragraph, Picture, Table
from ...models.standard import Standard


class What(Enum):
    """What a block of the file is."""

    COVER = "cover"
    LETTERHEAD = "letterhead"
    TYPE = "type"
    TITLE = "title"
    ADDRESSEES = "addressees"
    FORM = "form"  # rules, spacers, and what is said of the report as such
    HEADING = "heading"
    LEAD = "lead"  # a number or a heading, and the first paragraph behind it
    TEXT = "text"
    TABLE = "table"
    PICTURE = "picture"
    CAPTION = "caption"
    STATEMENT = "statement"
    RESULT = "result"
    FIGURES = "figures"  # indicators as a table
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where a block of the file comes from.

    Attributes:
        section: id of the section it stands in; empty around the text.
        block: index of the block in the section's body; -1 for the heading alone.
        indicator: id of the indicator a sentence is about.
        last: whether the end mark stands behind it.
    """

    what: What
    section: str = ""
    block: int = -1
    indicator: str = ""
    last: bool = False


def printed_places(report: Report, standard: Standard) -> Iterator[PrintedPlace]:
    """Yield the place of every paragraph and table that :func:`desktop_app.docx.writing.render_docx` writes, in order."""
    head = report.head
    if head.cover:  # its lines, and what ends its page
        yield from (PrintedPlace(What.COVER) for _ in head.cover.split("\n"))
        yield PrintedPlace(What.FORM)
    yield from (PrintedPlace(What.FORM), PrintedPlace(What.LETTERHEAD))
    titled = [] if head.letter else [line for line in head.title.split("\n") if line.strip()]
    if head.type_name and not head.letter:
        yield PrintedPlace(What.TYPE)
    yield from (PrintedPlace(What.TITLE) for _ in titled)
    below = [] if head.letter else [line for line in head.below_title.split("\n") if line.strip()]
    yield from (PrintedPlace(What.FORM) for _ in below)
    if not (head.type_name or titled or below) or head.letter:
        pass
    elif standard.title_mark:
        yield PrintedPlace(What.FORM)
    elif standard.rules.get("title") and head.title.strip():
        yield from (PrintedPlace(What.FORM), PrintedPlace(What.FORM))
    count = len(head.addressees)
    yield from (PrintedPlace(What.ADDRESSEES) for _ in range(count + 1 if count > 1 else count))
    ordered = in_print_order(report)
    end = next(place for place, section in enumerate(ordered) if section.id == CLOSING)
    for section in ordered[:end]:
        yield from _section(report, section)
    if report.kind is ReportKind.OUTLINE:
        yield from (PrintedPlace(What.FORM) for _ in terms(report, section_numbers(report, standard.scheme)))
    yield from _closing(report, ordered[end], standard.end_mark)
    yield from (PrintedPlace(What.FORM), PrintedPlace(What.SIGNATURE))
    annexes = set(report.top)
    for section in ordered[end + 1 :]:
        if section.role is Role.ANNEX and section.id in annexes:
            yield from (PrintedPlace(What.FORM), PrintedPlace(What.HEADING, section.id))
            if annex_note(report, standard, section):
                yield PrintedPlace(What.FORM)
            yield from _blocks(report, section, 0)
        else:
            yield from _section(report, section)
    yield PrintedPlace(What.FORM)


def leads(section: Section) -> bool:
    """Return whether a section's number or heading stands on one line with its first paragraph."""
    first = section.body.blocks[0] if section.body.blocks else None
    inline = section.role is not Role.PART and (section.run_in or not section.heading)
    return section.id != PREAMBLE and inline and isinstance(first, Paragraph) and not first.bullet


def _section(report: Report, section: Section) -> Iterator[PrintedPlace]:
    start = 0
    if leads(section):
        yield PrintedPlace(What.LEAD, section.id, 0)
        start = 1
    elif section.id != PREAMBLE and (section.heading or section.printed or section.role is not Role.PLAIN):
        yield PrintedPlace(What.HEADING, section.id)
    yield from _blocks(report, section, start)


def _closing(report: Report, section: Section, mark: str) -> Iterator[PrintedPlace]:
    blocks = list(section.body.blocks)
    while blocks and isinstance(blocks[-1], Paragraph) and not blocks[-1].inlines:
        blocks.pop()
    for number, block in enumerate(blocks):
        last = bool(mark) and number == len(blocks) - 1 and isinstance(block, Paragraph)
        if last:
            yield PrintedPlace(What.TEXT, section.id, number, last=True)
        else:
            yield from _block(report, section.id, number, block)


def _blocks(report: Report, section: Section, start: int) -> Iterator[PrintedPlace]:
    for number, block in enumerate(section.body.blocks[start:], start):
        yield from _block(report, section.id, number, block)


def _block(report: Report, section: str, number: int, block: Block) -> Iterator[PrintedPlace]:
    if isinstance(block, Paragraph):
        yield PrintedPlace(What.TEXT, section, number)
    elif isinstance(block, Table):
        yield from (PrintedPlace(What.TABLE, section, number), PrintedPlace(What.FORM))
    elif isinstance(block, (Picture, Chart)):
        yield PrintedPlace(What.PICTURE, section, number)
        if block.title:
            yield PrintedPlace(What.CAPTION, section, number)
    elif block.layout in TABLES:
        yield from (PrintedPlace(What.FIGURES, section, number), PrintedPlace(What.FORM))
    else:
        yield from _sentences(report, section, number, block)


def _sentences(report: Report, section: str, number: int, block: IndicatorList) -> Iterator[PrintedPlace]:
    for indicator in listed(report, block):
        yield PrintedPlace(What.STATEMENT, section, number, indicator.id)
        if block.layout is Layout.LIST:
            yield PrintedPlace(What.RESULT, section, number, indicator.id)
