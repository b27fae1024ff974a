"""Printed blocks as WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...models.printed.blocks import (
    Border,
    Columns,
    NoteMark,
    Piece,
    PrintedBlock,
    PrintedCell,
    PrintedParagraph,
    PrintedPicture,
    PrintedTable,
    TextPiece,
)
from ...models.printed.styles import CELL_MARGIN
from ..wml import paragraph, picture, run, run_properties, twips, whole_look

_JC = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_ROUND = {
    Border.NONE: "",
    Border.ABOVE: '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>',
    Border.BOX: "<w:pBdr>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="2" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    + "</w:pBdr>",
}


class BlockWriter:
    """Write blocks, collecting footnotes and pictures on the way.

    Args to the constructor: what puts a picture into the package and returns its relation.

    Attributes:
        notes: content XML of the footnotes in document order; their ids ascend from 1, or LibreOffice
            shows the wrong note under a number.
    """

    def __init__(self, add_picture: Callable[[bytes], str]) -> None:
        self._add_picture = add_picture
        self._drawings = 0
        self.notes: list[str] = []

    def blocks(self, blocks: Iterable[PrintedBlock]) -> str:
        """Return the XML of blocks."""
        return "".join(map(self._block, blocks))

    def _block(self, block: PrintedBlock) -> str:
        if isinstance(block, PrintedParagraph):
            return self.paragraph(block)
        if isinstance(block, PrintedTable):
            return self._table(block)
        if isinstance(block, Columns):
            return self._columns(block)
        return self._drawing(block)

    def paragraph(self, block: PrintedParagraph, properties: str = "") -> str:
        """Return a paragraph; ``properties`` end its ``w:pPr``."""
        out = "" if block.keep is None else "<w:keepNext/>" if block.keep else '<w:keepNext w:val="0"/>'
        out += _ROUND[block.border]
        spacing = "" if block.before is None else f' w:before="{twips(block.before)}"'
        spacing += "" if block.after is None else f' w:after="{twips(block.after)}"'
        spacing += "" if block.exact is None else f' w:line="{twips(block.exact)}" w:lineRule="exact"'
        out += f"<w:spacing{spacing}/>" if spacing else ""
        indents = (("left", block.left), ("right", block.right), ("firstLine", block.first))
        indent = "".join(f' w:{name}="{twips(length)}"' for name, length in indents if length is not None)
        out += f"<w:ind{indent}/>" if indent else ""
        out += "" if block.align is None else f'<w:jc w:val="{_JC[block.align]}"/>'
        out += "" if block.outline is None else f'<w:outlineLvl w:val="{block.outline - 1}"/>'
        out += "" if block.height is None else f'<w:rPr><w:sz w:val="{round(block.height * 2)}"/></w:rPr>'
        return paragraph(block.style, self._pieces(block.pieces), out + properties)

    def _pieces(self, pieces: Iterable[Piece]) -> str:
        return "".join(self._note(each) if isinstance(each, NoteMark) else _words(each) for each in pieces)

    def _note(self, note: NoteMark) -> str:
        self.notes.append(self._pieces(note.content))
        reference = f'<w:footnoteReference w:id="{len(self.notes)}"/>'
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{reference}</w:r>'

    def _drawing(self, block: PrintedPicture) -> str:
        self._drawings += 1
        relation = self._add_picture(block.data)
        return paragraph("Picture", picture(relation, self._drawings, block.width, block.height, block.alt))

    def _columns(self, block: Columns) -> str:
        cells = [twips(width) for width in block.widths]
        out = [
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(cells)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"{_margins(0)}</w:tblPr><w:tblGrid>",
            *(f'<w:gridCol w:w="{width}"/>' for width in cells),
            "</w:tblGrid>",
        ]
        for row in block.rows:
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
            for width, content in zip(cells, row, strict=True):
                inner = self.blocks(content or (PrintedParagraph("Form"),))
                out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>')
            out.append("</w:tr>")
        return "".join(out) + "</w:tbl>"

    def _table(self, table: PrintedTable) -> str:
        widths = [twips(width) for width in table.widths]
        out = [
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>{_margins(CELL_MARGIN)}</w:tblPr>',
            "<w:tblGrid>",
            *(f'<w:gridCol w:w="{each}"/>' for each in widths),
            "</w:tblGrid>",
        ]
        held: dict[int, tuple[PrintedCell, int]] = {}  # cells from above by column, with the rows still to cover
        for number, row in enumerate(table.rows):
            header = "<w:tblHeader/>" if number < table.header_rows else ""
            out.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>")
            begun = dict(row)
            column = 0
            while column < len(widths):
                cell = begun.get(column)
                if cell is not None:
                    held[column] = (cell, cell.rowspan)
                shown, left = held[column]
                held[column] = (shown, left - 1)
                out.append(self._cell(shown, cell is not None, sum(widths[column : column + shown.colspan])))
                column += shown.colspan
            out.append("</w:tr>")
        return "".join(out) + "</w:tbl>"

    def _cell(self, cell: PrintedCell, first: bool, width: int) -> str:
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        merge = ""
        if cell.rowspan > 1:
            merge = '<w:vMerge w:val="restart"/>' if first else "<w:vMerge/>"
        properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        return f"<w:tc>{properties}{self.blocks(cell.paragraphs) if first else '<w:p/>'}</w:tc>"


def _margins(sides: float) -> str:
    """Return the margins of a table's cells: LibreOffice does not read those of the table style."""
    return (
        f'<w:tblCellMar><w:left w:w="{twips(sides)}" w:type="dxa"/>'
        f'<w:right w:w="{twips(sides)}" w:type="dxa"/></w:tblCellMar>'
    )


def _words(each: TextPiece) -> str:
    looks = (each.bold, each.italic, each.underline, each.caps, each.size)
    return run(each.text, whole_look(*looks) if each.alone else run_properties(*looks, rise=each.rise))
