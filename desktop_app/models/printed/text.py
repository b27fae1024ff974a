"""Blocks of rich text as they are printed: indicators laid out, live figures resolved, drawings fitted to the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..livefigures import live_text
from ..report import Report, in_print_order
from ..richtext import (
    Align,
    Block,
    Break,
    Chart,
    IndicatorList,
    Inline,
    Note,
    Paragraph,
    Picture,
    Run,
    Table,
    grid,
)
from .blocks import (
    MM,
    NoteMark,
    Piece,
    PrintedBlock,
    PrintedCell,
    PrintedParagraph,
    PrintedPicture,
    PrintedTable,
    TextPiece,
)
from .indicators import indicator_blocks

_ALIGN = {Align.JUSTIFY: "justify", Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_BULLETS = {0: "", 1: "- ", 2: "+ "}
_NUMBERED = re.compile(r"(?:biểu đồ|hình|đồ thị) ?\d", re.I)
_BESIDE = 37 * MM  # of a page's height that a drawing leaves to its caption and what else goes with it


def figure_numbers(report: Report) -> dict[str, int]:
    """Return the number of each chart and picture with a title by its id: each kind counted in the order of print."""
    numbers: dict[str, int] = {}
    last: dict[type, int] = {}
    for section in in_print_order(report):
        for block in section.body.blocks:
            if isinstance(block, (Chart, Picture)) and block.title:
                numbers[block.id] = last[type(block)] = last.get(type(block), 0) + 1
    return numbers


def caption(drawing: Chart | Picture, numbers: dict[str, int]) -> str:
    """Return what stands below a chart or a picture: ``Biểu đồ 1. …``, ``Hình 1. …``, once; empty without a title."""
    if not drawing.title or _NUMBERED.match(drawing.title) or drawing.id not in numbers:
        return drawing.title
    return f"{'Biểu đồ' if isinstance(drawing, Chart) else 'Hình'} {numbers[drawing.id]}. {drawing.title}"


class Room(NamedTuple):
    """What text may fill of a page, in points."""

    width: float
    height: float


class TextPrinter:
    """Turn blocks into what is printed.

    Args to the constructor: the report, and what gives a picture's bytes by its SHA-256, a chart's PNG with its
    alternative text, and width and height of a picture file in pixels.
    """

    def __init__(
        self,
        report: Report,
        picture: Callable[[str], bytes],
        chart: Callable[[Chart], tuple[bytes, str]],
        measure: Callable[[bytes], tuple[int, int]],
    ) -> None:
        self._report = report
        self._picture = picture
        self._chart = chart
        self._measure = measure
        self._numbers = figure_numbers(report)

    def blocks(self, blocks: Iterable[Block], room: Room, keep_last: bool = False) -> list[PrintedBlock]:
        """Return blocks that fit into their room; with ``keep_last`` the last stays with what follows."""
        placed: list[Block] = []
        for block in blocks:
            placed += indicator_blocks(self._report, block) if isinstance(block, IndicatorList) else [block]
        out: list[PrintedBlock] = []
        for place, block in enumerate(placed, 1):
            after = placed[place] if place < len(placed) else None
            if isinstance(block, Paragraph) and isinstance(after, Table):
                # the line above a table is most often its title
                out.append(self.paragraph(block, keep=True, after=6))
            elif isinstance(block, Paragraph):
                out.append(self.paragraph(block, keep=keep_last and after is None))
            elif isinstance(block, Table):
                # a paragraph after it, or Word joins neighbouring tables
                out += [self._table(block, room.width), PrintedParagraph("Form", before=0, after=0)]
            elif isinstance(block, Picture):
                data = self._picture(block.sha256)
                title = caption(block, self._numbers)
                out += self._drawing(data, block.width * MM, block.height * MM, block.alt, title, room)
            else:
                assert isinstance(block, Chart)  # indicators were replaced by what they print
                data, alt = self._chart(block)
                out += self._drawing(data, block.width * MM, None, alt, caption(block, self._numbers), room)
        return out

    def paragraph(
        self, block: Paragraph, lead: tuple[TextPiece, ...] = (), keep: bool = False, after: float | None = None
    ) -> PrintedParagraph:
        """Return a body paragraph; ``lead`` stands before its text."""
        pieces = [*lead]
        align = first = None
        if block.bullet:
            pieces.append(TextPiece(_BULLETS[block.bullet]))
        elif block.align is not Align.JUSTIFY:
            align = _ALIGN[block.align]
            first = None if block.align is Align.LEFT else 0.0
        return PrintedParagraph(
            "Item" if block.bullet else "BodyText", (*pieces, *self._pieces(block.inlines)), align=align, first=first,
            keep=keep or None, after=after,
        )  # fmt: skip

    def _pieces(self, inlines: Iterable[Inline]) -> list[Piece]:
        out: list[Piece] = []
        for inline in inlines:
            if isinstance(inline, Note):
                content = self._pieces(inline.content)
                out.append(NoteMark(tuple(each for each in content if isinstance(each, TextPiece))))
            elif isinstance(inline, Break):
                out.append(TextPiece("\n"))
            elif isinstance(inline, Run):
                out.append(
                    TextPiece(
                        inline.text, bold=inline.bold, italic=inline.italic, underline=inline.underline,
                        rise=inline.rise,
                    )
                )  # fmt: skip
            else:
                shown = live_text(self._report, inline)
                out.append(TextPiece(shown, bold=inline.bold, italic=inline.italic, underline=inline.underline))
        return out

    def _drawing(
        self, data: bytes, width: float, height: float | None, alt: str, title: str, room: Room
    ) -> list[PrintedBlock]:
        wide, high = self._measure(data)
        width = max(width, MM)
        tall = height if height else max(width * high / wide, MM)
        shrink = min(1.0, room.width / width, (room.height - _BESIDE) / tall)
        out: list[PrintedBlock] = [PrintedPicture(data, width * shrink, tall * shrink, alt or title)]
        if title:
            out.append(PrintedParagraph("Caption", (TextPiece(title),)))
        return out

    def _table(self, table: Table, width: float) -> PrintedTable:
        places = grid(table)
        columns = len(places[0])
        shares = table.widths if len(table.widths) == columns else (1,) * columns
        total = round(width * 20)
        rows = []
        for number, line in enumerate(places):
            cells: list[tuple[int, PrintedCell]] = []
            column = 0
            while column < columns:
                found = line[column]
                cell = table.rows[found[0]][found[1]]
                if found[0] == number:
                    paragraphs = tuple(map(self._cell_paragraph, cell.paragraphs or (Paragraph(),)))
                    cells.append((column, PrintedCell(paragraphs, cell.colspan, cell.rowspan)))
                column += cell.colspan
            rows.append(tuple(cells))
        widths = tuple(round(total * share / sum(shares)) / 20 for share in shares)
        return PrintedTable(tuple(rows), table.header_rows, widths)

    def _cell_paragraph(self, block: Paragraph) -> PrintedParagraph:
        mark = _BULLETS[block.bullet]
        lead = (TextPiece(mark),) if mark else ()
        align = "left" if block.align is Align.JUSTIFY else _ALIGN[block.align]
        return PrintedParagraph("TableText", (*lead, *self._pieces(block.inlines)), align=align)
