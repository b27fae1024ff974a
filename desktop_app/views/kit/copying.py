"""Cells on the clipboard, as text and as a table for spreadsheets and Word: none is taken for a formula."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication

from ...models.table.spreadsheet import SHEET_NAMES, cell_attributes, cell_words, guarded, plain_cell


@dataclass(frozen=True, slots=True)
class CopiedCell:
    """A cell being copied; ``rows`` is 0 where a merged cell above covers it."""

    text: str
    rows: int = 1


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


class CopiedRows(QObject):
    """Puts what is chosen in a list or table on the clipboard in the place of what Qt does.

    WORKAROUND QAbstractItemView::keyPressEvent: at Ctrl+C every list and table puts the words of its current cell
    there as they stand, though whole rows are chosen, and though they came from a stranger and begin with "=".
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QGuiApplication.clipboard().dataChanged.connect(self._look)

    def _look(self) -> None:
        clipboard, view = QGuiApplication.clipboard(), QApplication.focusWidget()
        if not isinstance(view, QAbstractItemView):
            return
        words = clipboard.mimeData()
        if words is None or words.hasHtml():  # emptied, or copied by us
            return
        if words.text() == str(view.currentIndex().data() or "") and (lines := chosen_cells(view)):
            clipboard.setMimeData(to_mime(lines))


def chosen_cells(view: QAbstractItemView) -> list[list[CopiedCell]]:
    """Return what is chosen in a list, table or tree as rows of one length, as they are seen; without what is hidden."""
    rows: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for index in view.selectedIndexes() or [view.currentIndex()]:
        place = view.visualRect(index)
        if index.isValid() and not place.isEmpty():
            rows[place.top()][place.left()] = str(index.data() or "")
    columns = sorted({left for row in rows.values() for left in row})
    return [[CopiedCell(row.get(left, "")) for left in columns] for _, row in sorted(rows.items())]


def _text_cell(text: str, alone: bool) -> str:
    if alone:
        return guarded(text)
    text = guarded(plain_cell(text))
    if any(char in text for char in '\t\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _html_cell(cell: CopiedCell) -> str:
    span = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<td{span}{cell_attributes(cell.text)}>{cell_words(cell.text)}</td>"
