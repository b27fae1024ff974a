"""Cells of the indicator table that are copied, and what cells on the clipboard say."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, Qt

from ...models.indicators import verdict
from ...models.table.cells import shown_text
from ...models.table.columns import Column
from ...models.table.paste import Matrix, matrix_from_html, matrix_from_text
from ...models.table.spreadsheet import unguarded
from ..kit.copying import CopiedCell
from .model import IndicatorModel, is_merged, verdict_name


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


def from_mime(mime: QMimeData) -> Matrix:
    """Read a block of cells from clipboard data; the HTML table is preferred, since it knows merged cells.

    Raises:
        UserError: the block is too large.
    """
    matrix = matrix_from_html(mime.html()) if mime.hasHtml() else []
    if matrix or not mime.hasText():
        return matrix
    return [[unguarded(cell) for cell in line] for line in matrix_from_text(mime.text())]
