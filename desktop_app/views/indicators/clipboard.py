"""Cells of the indicator table on the clipboard, as text and as a table for spreadsheets and Word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt

from ...models.indicators import verdict
from ...models.table.cells import shown_text
from ...models.table.columns import Column
from ...models.table.paste import Matrix, matrix_from_html, matrix_from_text
from ...models.table.spreadsheet import SHEET_NAMES, cell_attributes, cell_words, guarded, plain_cell, unguarded
from .model import IndicatorModel, is_merged, verdict_name


@dataclass(frozen=True, slots=True)
class CopiedCell:
    """A cell being copied; ``rows`` is 0 where a merged cell above covers it."""

    text: str
    rows: int = 1


def copied_cells(model: IndicatorModel, cells: Iterable[tuple[int, int]]) -> list[list[CopiedCell]]:
    """Return the rectangle around the chosen cells; cells in it that were not chosen are empty.

    A merged cell is given once, over those of its rows that are in the rectangle.
    """
    chosen = set(cells)
    if not chosen:
        return []
    for row, column in tuple(chosen):
        if is_merged(column):
            first, count = model.span_of(row)
            chosen.update((first + down, column) for down in range(count))
    wanted_rows = {row for row, column in chosen if not is_merged(column)} or {row for row, _ in chosen}
    columns = range(min(column for _, column in chosen), max(column for _, column in chosen) + 1)
    lines: list[list[CopiedCell]] = []
    top, bottom = min(wanted_rows), max(wanted_rows)
    for row in range(top, bottom + 1):
        line = []
        for column in columns:
            if (row, column) not in chosen:
                line.append(CopiedCell(""))
            elif is_merged(column):
                first, count = model.span_of(row)
                end = min(first + count - 1, bottom)
                opens = row == max(first, top)
                line.append(CopiedCell(cell_text(model, row, column), end - row + 1) if opens else CopiedCell("", 0))
            else:
                line.append(CopiedCell(cell_text(model, row, column)))
        lines.append(line)
    return lines


def cell_text(model: IndicatorModel, row: int, column: int) -> str:
    """Return what a cell says in words alone, without glyphs and prompts."""
    indicator, part = model.at(row)
    if column == Column.NUMBER:
        return str(model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole))
    if column == Column.VERDICT:
        return verdict_name(verdict(part), model.report.kind)
    return shown_text(model.report, indicator, part, Column(column))


def to_mime(lines: list[list[CopiedCell]]) -> QMimeData:
    """Put copied cells into clipboard data: tab-separated text and an HTML table.

    A cell that a spreadsheet would take for a formula is text there: behind an apostrophe, and by its format. The text
    of a single cell is as it shows: it goes into a sentence, or into a cell that is typed.
    """
    alone = len(lines) == 1 and len(lines[0]) == 1
    mime = QMimeData()
    mime.setText("\n".join("\t".join(_text_cell(cell.text, alone) for cell in line) for line in lines))
    mime.setHtml(
        f'<html{SHEET_NAMES}><head><meta charset="utf-8"></head><body>'
        '<table border="1" style="border-collapse:collapse">'
        + "".join(f"<tr>{''.join(_html_cell(cell) for cell in line if cell.rows)}</tr>" for line in lines)
        + "</table></body></html>"
    )
    return mime


def from_mime(mime: QMimeData) -> Matrix:
    """Read a block of cells from clipboard data; the HTML table is preferred, since it knows merged cells.

    Raises:
        UserError: the block is too large.
    """
    matrix = matrix_from_html(mime.html()) if mime.hasHtml() else []
    if matrix or not mime.hasText():
        return matrix
    return [[unguarded(cell) for cell in line] for line in matrix_from_text(mime.text())]


def _text_cell(text: str, alone: bool) -> str:
    return _quoted(guarded(text if alone else plain_cell(text)))


def _quoted(text: str) -> str:
    if any(char in text for char in '\t\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _html_cell(cell: CopiedCell) -> str:
    span = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<td{span}{cell_attributes(cell.text)}>{cell_words(cell.text)}</td>"
