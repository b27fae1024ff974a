"""What is done to the table the caret is in."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextTable

from . import convert

Deed = Callable[[QTextTable, QTextCursor], None]


def add_row_above(table: QTextTable, cursor: QTextCursor) -> None:
    """Add a row above the caret's cell."""
    table.insertRows(table.cellAt(cursor).row(), 1)


def add_row(table: QTextTable, cursor: QTextCursor) -> None:
    """Add a row below the caret's cell."""
    cell = table.cellAt(cursor)
    table.insertRows(cell.row() + cell.rowSpan(), 1)


def add_column_before(table: QTextTable, cursor: QTextCursor) -> None:
    """Add a column to the left of the caret's cell."""
    table.insertColumns(table.cellAt(cursor).column(), 1)


def add_column(table: QTextTable, cursor: QTextCursor) -> None:
    """Add a column to the right of the caret's cell."""
    cell = table.cellAt(cursor)
    table.insertColumns(cell.column() + cell.columnSpan(), 1)


def remove_row(table: QTextTable, cursor: QTextCursor) -> None:
    """Remove the caret's row."""
    row = table.cellAt(cursor).row()
    _keeping_filler(table, lambda: table.removeRows(row, 1))


def remove_column(table: QTextTable, cursor: QTextCursor) -> None:
    """Remove the caret's column."""
    column = table.cellAt(cursor).column()
    _keeping_filler(table, lambda: table.removeColumns(column, 1))


def remove_table(table: QTextTable, cursor: QTextCursor) -> None:
    """Remove the whole table; what stood before and behind it stays two paragraphs."""
    document = table.document()
    start = table.firstPosition() - 1
    before, behind = document.findBlock(start), document.findBlock(table.lastPosition() + 1)
    apart = before.length() > 1 and behind.length() > 1
    first, second = before.blockFormat(), behind.blockFormat()
    one = first if before.length() > 1 else second
    cursor.beginEditBlock()
    table.removeRows(0, table.rows())
    cursor.setPosition(start)
    cursor.setBlockFormat(first if apart else one)
    if apart:
        cursor.insertBlock(second)
    cursor.endEditBlock()


def merge(table: QTextTable, cursor: QTextCursor) -> None:
    """Make one cell of the selected ones."""
    table.mergeCells(cursor)


def split(table: QTextTable, cursor: QTextCursor) -> None:
    """Make single cells of a merged one."""
    cell = table.cellAt(cursor)
    table.splitCell(cell.row(), cell.column(), 1, 1)


def toggle_header(table: QTextTable, cursor: QTextCursor) -> None:
    """Have the first row stand on every page the table goes over, or no longer."""
    table_id, header, widths = json.loads(table.format().property(convert.TABLE))
    table.setFormat(convert.table_format(table_id, 0 if header else 1, tuple(widths)))


def _keeping_filler(table: QTextTable, remove: Callable[[], None]) -> None:
    before = table.firstCursorPosition()
    before.setPosition(table.firstPosition() - 1)
    filler = before.blockFormat().boolProperty(convert.FILLER)
    remove()
    if filler:  # Qt gives the block before a table the format of the first cell it takes out
        before.setBlockFormat(convert.look_at(before, filler=True))
