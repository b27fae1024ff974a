"""A printed report as plain data for the page template: every look resolved, all lengths in points.

What a user wrote goes as letters into JSON and is set as letters by the template, never read as markup.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from ..models.printed.blocks import (
    A4,
    MM,
    Border,
    Columns,
    NoteMark,
    Piece,
    PrintedBlock,
    PrintedCell,
    PrintedParagraph,
    PrintedPicture,
    PrintedReport,
    PrintedTable,
    Sheet,
    TextPiece,
)
from ..models.printed.styles import CELL_MARGIN
from ..models.richtext import Rise

Data = dict[str, Any]
# marks of direction too: the engine falls over one at the end of a line, and Vietnamese runs one way
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_LONG = re.compile(r"\S{60,}")
_FEW_LINES = 25  # above which nothing is held together: what is higher than a page would lose its end
_NARROW = 400  # points of a line across a page, at least


def page_data(printed: PrintedReport, ending: Callable[[bytes], str]) -> tuple[Data, dict[str, bytes]]:
    """Return the template's data, and the picture files it names.

    Args:
        printed: the report as printed.
        ending: gives the file ending of a picture (``png``).
    """
    return _Sheets(printed, ending).data()


class _Sheets:
    """Turn one printed report into data."""

    def __init__(self, printed: PrintedReport, ending: Callable[[bytes], str]) -> None:
        self._printed = printed
        self._ending = ending
        self._files: dict[str, bytes] = {}
        self._notes = 0
        self._foot = 0.0  # where the text of the sheet's pages ends
        self._feet: list[float] = []  # that of each cell that is looked after
        self._level = 0  # of the last heading: in a tagged file the first is 1, and none is left out

    def data(self) -> tuple[Data, dict[str, bytes]]:
        printed, standard = self._printed, self._printed.standard
        sheets = [self._sheet(each) for each in printed.sheets]
        top, bottom, left, right = (round(each * MM * 20) / 20 for each in standard.margins)  # whole twips, as DOCX
        day = printed.day
        made: Data = {
            "title": _clean(printed.title) or _clean(printed.author) or "Báo cáo",
            "author": _clean(printed.author),
            "date": [day.year, day.month, day.day] if day else None,
            "font": standard.font,
            "margins": {"top": top, "bottom": bottom, "left": left, "right": right},
            "header": standard.header_distance * MM,
            "number": standard.faces["page_number"].size,
            "note": standard.faces["footnote"].size,
            "apart": self._printed.styles["FootnoteText"].after,
            "cell": CELL_MARGIN,
            "sheets": sheets,
            "feet": self._feet,
        }
        return made, self._files

    def _sheet(self, sheet: Sheet) -> Data:
        self._foot = A4[0 if sheet.landscape else 1] - self._printed.standard.margins[1] * MM
        blocks = [each for section in sheet.sections for each in self._section(section.section, section.blocks)]
        return {"wide": sheet.landscape, "blocks": blocks}

    def _section(self, section: str, blocks: Iterable[PrintedBlock]) -> Iterable[Data]:
        for number, block in enumerate(blocks):
            made = self._block(block)
            if section and number == 0:
                made["section"] = section
            yield made

    def _block(self, block: PrintedBlock) -> Data:
        if isinstance(block, PrintedParagraph):
            return self._paragraph(block)
        if isinstance(block, PrintedTable):
            return self._table(block)
        if isinstance(block, Columns):
            rows = [[[self._paragraph(each) for each in cell] for cell in row] for row in block.rows]
            cells = [(cell, wide) for row in rows for cell, wide in zip(row, block.widths, strict=True)]
            tall = any(_lines(cell, wide) > _FEW_LINES for cell, wide in cells)
            for cell, _ in cells if tall else ():
                for each in cell:
                    each["keep"] = False
            return {"kind": "columns", "widths": list(block.widths), "rows": rows, "tall": tall}
        return self._picture(block)

    def _paragraph(self, block: PrintedParagraph) -> Data:
        style = self._printed.styles[block.style]
        first_note = self._notes + 1
        runs = [run for piece in block.pieces for run in self._runs(piece, block.style)]
        align = block.align or style.face.align
        if align == "center" and runs and "text" in runs[-1]:  # blanks left for a day move no line out of the middle
            runs[-1]["text"] = runs[-1]["text"].rstrip(" ")
        made: Data = {
            "kind": "text",
            "runs": runs,
            "size": style.face.size if block.height is None else block.height,
            "align": align,
            "before": _said(block.before, style.before),
            "after": _said(block.after, style.after),
            "line": style.line,
            "exact": block.exact or style.exact,
            "first": _said(block.first, style.first),
            "left": block.left or 0,
            "right": block.right or 0,
            "keep": style.keep if block.keep is None else block.keep,
            "whole": style.whole and _lines([{"runs": runs, "size": style.face.size}], _NARROW) <= _FEW_LINES,
            "border": block.border.name.lower() if block.border is not Border.NONE else None,
        }
        level = style.outline if block.outline is None else block.outline
        if level and runs:
            self._level = made["level"] = min(level, self._level + 1)
        if self._notes >= first_note:
            made["note"] = first_note
        return made

    def _runs(self, piece: Piece, style: str) -> list[Data]:
        if isinstance(piece, NoteMark):
            self._notes += 1
            return [{"note": [run for each in piece.content for run in self._letters(each, "FootnoteText")]}]
        return self._letters(piece, style)

    def _letters(self, piece: TextPiece, style: str) -> list[Data]:
        face = self._printed.styles[style].face
        shows = not piece.alone  # what the style says holds too
        looks = {
            "bold": piece.bold or (shows and face.bold),
            "italic": piece.italic or (shows and face.italic),
            "underline": piece.underline or (shows and face.underline),
        }
        made: Data = {name: True for name, on in looks.items() if on}
        if piece.size is not None:
            made["size"] = piece.size
        if piece.rise is not Rise.LEVEL:
            made["rise"] = piece.rise.name.lower()
        out: list[Data] = []
        for part in re.split("([\t\n])", piece.text.replace("\r\n", "\n").replace("\r", "\n")):
            if part in ("\t", "\n"):
                out.append({"tab" if part == "\t" else "break": True})
            elif text := _clean(part):
                out.append({**made, "text": text.upper() if piece.caps or (shows and face.caps) else text})
        return out

    def _picture(self, block: PrintedPicture) -> Data:
        style = self._printed.styles["Picture"]
        name = f"{hashlib.sha256(block.data).hexdigest()}.{self._ending(block.data)}"
        self._files[name] = block.data
        return {
            "kind": "picture", "file": name, "width": block.width, "height": block.height,
            "alt": _clean(block.alt) or "Hình", "before": style.before, "after": style.after, "keep": style.keep,
            "size": style.face.size, "line": 1, "exact": 0,
        }  # fmt: skip

    def _table(self, table: PrintedTable) -> Data:
        rows = [[self._cell(table, number, *each) for each in row] for number, row in enumerate(table.rows)]
        every = [each for row in rows for each in row]
        high = [max((each["lines"] for each in row), default=0) for row in rows]
        # one cell that may not break would hold its whole row; what is too much for the others goes to the last row
        broken = {each["y"] + each["rows"] - 1 for each in every if each["lines"] > _FEW_LINES}
        for each in every:  # rows that share a cell part as others do: together they may be higher than a page
            each["tall"] = each["rows"] > 1 or each["y"] in broken
            del each["lines"]
        head = 0
        for number, row in enumerate(table.rows):  # a cell that reaches below the head takes its rows with it
            if number < max(table.header_rows, head):
                head = max(head, *(number + cell.rowspan for _, cell in row), number + 1)
        if sum(high[:head]) > _FEW_LINES:
            head = 0
        if any(each["rows"] > 1 for each in every):
            # the engine may let the end of a cell run over the page's foot here: the child looks where each ends
            for each in every:
                each["mark"] = len(self._feet)
                self._feet.append(self._foot)
        return {"kind": "table", "widths": list(table.widths), "head": head, "rows": rows}

    def _cell(self, table: PrintedTable, row: int, column: int, cell: PrintedCell) -> Data:
        paragraphs = [self._paragraph(each) for each in cell.paragraphs]
        wide = sum(table.widths[column : column + cell.colspan]) - 2 * CELL_MARGIN
        return {
            "x": column, "y": row, "columns": cell.colspan, "rows": cell.rowspan, "blocks": paragraphs,
            "lines": _lines(paragraphs, wide),
        }  # fmt: skip


def _lines(paragraphs: Iterable[Data], wide: float) -> float:
    """Return about how many lines paragraphs take that are so many points wide."""
    lines = 0.0
    for each in paragraphs:
        letters = sum(len(run.get("text", "")) for run in each["runs"])
        lines += 1 + letters * each["size"] * 0.5 / max(wide, 1)
    return lines


def _said(own: float | None, style: float | None) -> float:
    return own if own is not None else style or 0


def _clean(text: str) -> str:
    """Return text composed, without control characters; nothing else breaks a word longer than a line."""
    text = _ILLEGAL.sub("", unicodedata.normalize("NFC", text))
    return _LONG.sub(lambda found: "\u200b".join(re.findall(".{1,20}", found[0])), text)
