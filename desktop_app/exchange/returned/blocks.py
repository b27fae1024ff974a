"""Carries what was changed in a received paragraph or table into the report's own, keeping the rest exactly."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import replace

from ...models.richtext import Align, Break, Cell, Inline, Note, Paragraph, Run, Table, normal
from .aligning import align
from .inlines import ShowLive, carry, likeness, seen, words

_BULLET = re.compile(r"([-–—•+*])(?![-–—+*])\s+")


def bullet_of(inlines: Sequence[Inline]) -> tuple[int, int]:
    """Return the bullet that a paragraph begins with as text (0 for none), and how many characters it takes."""
    first = inlines[0] if inlines else None
    found = _BULLET.match(first.text) if isinstance(first, Run) else None
    if found is None:
        return 0, 0
    return (2 if found[1] == "+" else 1), found.end()


def without(inlines: Sequence[Inline], count: int) -> tuple[Inline, ...]:
    """Return inlines without the first ``count`` characters of their text and the space behind them."""
    out: list[Inline] = []
    for each in inlines:
        if count >= 0 and isinstance(each, (Run, Break)):
            text = each.text if isinstance(each, Run) else "\n"
            if count >= len(text):
                count -= len(text)
                continue
            if isinstance(each, Run):
                out.append(replace(each, text=each.text[count:].lstrip()))
                count = -1
                continue
        out.append(each)
    return normal(out)


def carry_paragraph(
    own: Paragraph, printed: Paragraph, received: Paragraph, show: ShowLive, label: str = ""
) -> Paragraph:
    """Return a paragraph of the report with what differs between its print and the received one carried in.

    Args:
        own: the report's paragraph.
        printed: how the reader reads it from an unchanged file.
        received: how it reads it from the received one.
        show: what a live figure shows.
        label: Word's own list number or bullet of the received one.
    """
    was, _ = bullet_of(printed.inlines)
    now, length = bullet_of(received.inlines)
    bullet, inlines = own.bullet, received.inlines
    if own.bullet or now != was or label:
        inlines = without(inlines, length)
        bullet = now or (2 if label == "+" else 1 if label and not any(map(str.isalnum, label)) else 0)
    aligned = own.align if received.align is printed.align or bullet else received.align
    return Paragraph(carry(own.inlines, inlines, show), bullet, aligned)


def received_paragraph(inlines: Sequence[Inline], align: Align, label: str = "") -> Paragraph:
    """Return a paragraph that was added in the file."""
    now, length = bullet_of(inlines)
    if now:
        return Paragraph(without(inlines, length), now)
    if label:
        if not any(map(str.isalnum, label)):
            return Paragraph(tuple(inlines), 2 if label == "+" else 1)
        inlines = normal((Run(f"{label} "), *inlines))
    return Paragraph(tuple(inlines), 0, align if align in (Align.CENTER, Align.RIGHT) else Align.JUSTIFY)


def seen_paragraph(paragraph: Paragraph) -> Hashable:
    """Return what one sees of a paragraph as read."""
    return paragraph.align, seen(paragraph.inlines)


def seen_cell(cell: Cell) -> Hashable:
    """Return what one sees of a cell: its lines that say something."""
    return tuple(seen_paragraph(each) for each in cell.paragraphs if each.inlines)


def cell_text(cell: Cell) -> str:
    """Return the text of a cell; lines by line ends."""
    lines = ("".join(each.text if isinstance(each, Run) else " " for each in line.inlines if not isinstance(each, Note))
             for line in cell.paragraphs)  # fmt: skip
    return "\n".join(lines)


def seen_table(table: Table) -> Hashable:
    """Return what one sees of a table."""
    return tuple(tuple((cell.colspan, cell.rowspan, seen_cell(cell)) for cell in row) for row in table.rows)


def pair_rows(printed: Table, received: Table) -> list[int | None]:
    """Return for each received row the printed one it continues."""
    bags = [[words(" ".join(map(cell_text, row))) for row in table.rows] for table in (printed, received)]
    keys = [
        [tuple((cell.colspan, seen_cell(cell)) for cell in row) for row in table.rows] for table in (printed, received)
    ]
    return align(keys[0], keys[1], lambda one, two: 0.05 + likeness(bags[0][one], bags[1][two]))


def carry_table(own: Table, printed: Table, received: Table, show: ShowLive) -> Table:
    """Return a table of the report with what differs between its print and the received one carried in."""
    rows = []
    for row, at in zip(received.rows, pair_rows(printed, received), strict=True):
        if at is None:
            rows.append(row)
            continue
        cells = align(
            [(cell.colspan, seen_cell(cell)) for cell in printed.rows[at]],
            [(cell.colspan, seen_cell(cell)) for cell in row],
            lambda one, two: 0.1,
        )  # fmt: skip
        if len(printed.rows[at]) == len(row):
            cells = list(range(len(row)))
        rows.append(tuple(
            cell if place is None else _carried_cell(own.rows[at][place], printed.rows[at][place], cell, show)
            for cell, place in zip(row, cells, strict=True)
        ))  # fmt: skip
    columns = sum(cell.colspan for cell in received.rows[0])
    same = columns == sum(cell.colspan for cell in own.rows[0])
    header = own.header_rows if received.header_rows == printed.header_rows else received.header_rows
    return Table(own.id, tuple(rows), min(header, len(rows)), own.widths if same else received.widths)


def _carried_cell(own: Cell, printed: Cell, received: Cell, show: ShowLive) -> Cell:
    if (printed.colspan, printed.rowspan) == (received.colspan, received.rowspan) and seen_cell(printed) == seen_cell(
        received
    ):
        return own
    if not own.paragraphs or len(own.paragraphs) != len(printed.paragraphs):
        return received
    found = align(
        [seen_paragraph(each) for each in printed.paragraphs],
        [seen_paragraph(each) for each in received.paragraphs],
        lambda one, two: 0.1,
    )  # fmt: skip
    lines = []
    for line, at in zip(received.paragraphs, found, strict=True):
        if at is None:
            lines.append(line)
        elif seen_paragraph(printed.paragraphs[at]) == seen_paragraph(line):
            lines.append(own.paragraphs[at])
        else:
            lines.append(carry_paragraph(own.paragraphs[at], printed.paragraphs[at], line, show))
    return Cell(tuple(lines), received.colspan, received.rowspan)
