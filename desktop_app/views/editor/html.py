"""A passage as HTML and plain text for other programs: live figures as they show, footnotes listed at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from ...models.richtext import Align, Block, Break, Cell, Inline, Live, Note, Paragraph, Rise, Run, Table, plain
from ...models.table.spreadsheet import SHEET_NAMES, cell_attributes, guarded, is_formula, plain_cell

_MARKS = ("", "- ", "+ ")


class CopiedText:
    """Blocks to be read by another program.

    Args to the constructor: the blocks, and what a live figure shows.
    """

    def __init__(self, blocks: Iterable[Block], show: Callable[[Live], str]) -> None:
        self._blocks = tuple(blocks)
        self._show = show
        self._notes: list[Note] = []

    def html(self) -> str:
        """Return the passage as HTML."""
        self._notes.clear()
        body = "".join(self._block(block) for block in self._blocks)
        notes = "".join(
            f"<p><sup>{number}</sup> {self._inlines(note.content)}</p>" for number, note in enumerate(self._notes, 1)
        )
        return f"<html{SHEET_NAMES}><body>{body}{notes}</body></html>"

    def text(self) -> str:
        """Return the passage as plain text, table cells set apart by tabs."""
        lines = []
        for block in self._blocks:
            if isinstance(block, Paragraph):
                lines.append(_MARKS[block.bullet] + plain(block.inlines, self._show))
            elif isinstance(block, Table):
                lines += ["\t".join(guarded(plain_cell(self._said(cell))) for cell in row) for row in block.rows]
        return "\n".join(lines)

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            align = "" if block.align is Align.JUSTIFY else f' align="{block.align.value}"'
            return f"<p{align}>{_MARKS[block.bullet]}{self._inlines(block.inlines)}</p>"
        if not isinstance(block, Table):
            return ""
        rows = []
        for row in block.rows:
            cells = [
                f'<td colspan="{cell.colspan}" rowspan="{cell.rowspan}"{self._number(cell)}>'
                + "<br>".join(self._inlines(p.inlines) for p in cell.paragraphs)
                + "</td>"
                for cell in row
            ]
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return f'<table border="1">{"".join(rows)}</table>'

    def _number(self, cell: Cell) -> str:
        """Return the attributes of a cell that is only a number, or looks like a formula, for spreadsheets."""
        inlines = [each for paragraph in cell.paragraphs for each in paragraph.inlines]
        alone = len(cell.paragraphs) == 1 and all(isinstance(each, (Run, Live)) for each in inlines)
        said = self._said(cell)
        return cell_attributes(said, not alone) if alone or is_formula(said) else ""

    def _said(self, cell: Cell) -> str:
        """Return the words of a cell in one line."""
        return " ".join(plain(each.inlines, self._show) for each in cell.paragraphs).replace("\n", " ")

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        out = []
        for inline in inlines:
            if isinstance(inline, Break):
                out.append("<br>")
            elif isinstance(inline, Note):
                self._notes.append(inline)
                out.append(f"<sup>{len(self._notes)}</sup>")
            else:
                text = escape(inline.text if isinstance(inline, Run) else self._show(inline))
                for name in ("bold", "italic", "underline"):
                    if getattr(inline, name):
                        text = f"<{name[0]}>{text}</{name[0]}>"
                if isinstance(inline, Run) and inline.rise is not Rise.LEVEL:
                    name = "sup" if inline.rise is Rise.UP else "sub"
                    text = f"<{name}>{text}</{name}>"
                out.append(text)
        return "".join(out)
