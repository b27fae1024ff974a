"""Blocks of rich text into WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...models.livefigures import live_text
from ...models.numbering import note_numbers
from ...models.report import Report
from ...models.richtext import (
    Align,
    Block,
    Break,
    Cell,
    Chart,
    IndicatorList,
    Inline,
    Live,
    Note,
    Paragraph,
    Picture,
    Rise,
    Run,
    Table,
    grid,
)
from ...models.standard import Standard
from ..wml import paragraph, picture, run, run_properties, twips
from .indicators import indicator_blocks

_JC = {Align.JUSTIFY: "both", Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


class TextWriter:
    """Write blocks, collecting footnotes and pictures on the way.

    Attributes:
        notes: content XML of the footnotes in document order; their ids ascend from 1, or LibreOffice
            shows the wrong note under a number.
    """

    def __init__(
        self,
        report: Report,
        standard: Standard,
        add_picture: Callable[[bytes], tuple[str, int, int]],
        picture_bytes: Callable[[str], bytes],
        chart_bytes: Callable[[Chart], tuple[bytes, str]],
    ) -> None:
        self._report = report
        self._standard = standard
        self._add_picture = add_picture
        self._picture_bytes = picture_bytes
        self._chart_bytes = chart_bytes
        self._numbers = note_numbers(report)
        self._drawings = 0
        self.notes: list[str] = []

    def blocks(self, blocks: Iterable[Block], width: float, keep_last: bool = False) -> str:
        """Return the XML of blocks in a text area of ``width`` millimetres.

        With ``keep_last`` the last paragraph stays on the page of what follows.
        """
        placed: list[Block] = []
        for block in blocks:
            placed += indicator_blocks(self._report, block) if isinstance(block, IndicatorList) else [block]
        out = []
        for place, block in enumerate(placed, 1):
            after = placed[place] if place < len(placed) else None
            if isinstance(block, Paragraph) and isinstance(after, Table):
                # the line above a table is most often its title
                out.append(self.paragraph(block, keep=True, spacing='<w:spacing w:after="120"/>'))
            elif isinstance(block, Paragraph):
                out.append(self.paragraph(block, keep=keep_last and after is None))
            else:
                out.append(self._block(block, width))
        return "".join(out)

    def _block(self, block: Block, width: float) -> str:
        if isinstance(block, Table):
            # a paragraph after it, or Word joins neighbouring tables
            return self._table(block, width) + paragraph("Form", "", '<w:spacing w:before="0" w:after="0"/>')
        if isinstance(block, Picture):
            return self._drawing(self._picture_bytes(block.sha256), block.width, block.height, block.alt, "", width)
        assert isinstance(block, Chart)  # blocks() writes paragraphs and has replaced indicators by what they print
        data, alt = self._chart_bytes(block)
        return self._drawing(data, block.width, None, alt, block.title, width)

    def paragraph(self, block: Paragraph, lead: str = "", keep: bool = False, spacing: str = "") -> str:
        """Return a body paragraph; ``lead`` (runs) stands before its text."""
        style = "BodyText"
        properties = ("<w:keepNext/>" if keep else "") + spacing
        if block.bullet:
            style, mark = "Item", "-" if block.bullet == 1 else "+"
            lead += run(f"{mark} ")
        elif block.align is not Align.JUSTIFY:
            indent = "" if block.align is Align.LEFT else '<w:ind w:firstLine="0"/>'
            properties += f'{indent}<w:jc w:val="{_JC[block.align]}"/>'
        return paragraph(style, lead + self.inlines(block.inlines), properties)

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Return the runs of inlines, live figures resolved."""
        out = []
        for inline in inlines:
            if isinstance(inline, Note):
                out.append(self._note(inline))
            elif isinstance(inline, Break):
                out.append("<w:r><w:br/></w:r>")
            else:
                shown = inline.text if isinstance(inline, Run) else live_text(self._report, inline)
                rise = inline.rise if isinstance(inline, Run) else Rise.LEVEL
                out.append(run(shown, run_properties(inline.bold, inline.italic, inline.underline, rise=rise)))
        return "".join(out)

    def _note(self, note: Note) -> str:
        content: tuple[Run | Break | Live, ...] = note.content
        self.notes.append(self.inlines(content))
        assert self._numbers.get(note.id) == len(self.notes), "notes must be written in the order of print"
        reference = f'<w:footnoteReference w:id="{len(self.notes)}"/>'
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>'

    def _drawing(self, data: bytes, width: float, height: float | None, alt: str, title: str, room: float) -> str:
        relation, pixels_wide, pixels_high = self._add_picture(data)
        width = max(width, 1)
        high = height if height else max(width * pixels_high / pixels_wide, 1)
        shrink = min(1.0, room / width, 220 / high)
        self._drawings += 1
        drawn = paragraph("Picture", picture(relation, self._drawings, width * shrink, high * shrink, alt or title))
        return drawn + (paragraph("Caption", run(title)) if title else "")

    def _table(self, table: Table, width: float) -> str:
        places = grid(table)
        columns = len(places[0])
        shares = table.widths if len(table.widths) == columns else (1,) * columns
        total = twips(width)
        widths = [round(total * share / sum(shares)) for share in shares]
        out = [
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>',
            *(f'<w:gridCol w:w="{each}"/>' for each in widths),
            "</w:tblGrid>",
        ]
        for row, line in enumerate(places):
            header = "<w:tblHeader/>" if row < table.header_rows else ""
            out.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>")
            column = 0
            while column < columns:
                found = line[column]
                assert found is not None
                cell = table.rows[found[0]][found[1]]
                out.append(self._cell(cell, found[0] == row, sum(widths[column : column + cell.colspan])))
                column += cell.colspan
            out.append("</w:tr>")
        return "".join(out) + "</w:tbl>"

    def _cell(self, cell: Cell, first: bool, width: int) -> str:
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        merge = ""
        if cell.rowspan > 1:
            merge = '<w:vMerge w:val="restart"/>' if first else "<w:vMerge/>"
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        if not first:
            return f"<w:tc>{properties}<w:p/></w:tc>"
        inner = []
        for each in cell.paragraphs or (Paragraph(),):
            align = "left" if each.align is Align.JUSTIFY else _JC[each.align]
            mark = run({0: "", 1: "- ", 2: "+ "}[each.bullet])
            inner.append(paragraph("TableText", mark + self.inlines(each.inlines), f'<w:jc w:val="{align}"/>'))
        return f"<w:tc>{properties}{''.join(inner)}</w:tc>"
