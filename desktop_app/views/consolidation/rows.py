"""Plain tables of text, as the tabs of the page show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QPushButton, QTableView, QWidget

from ...models.errors import UserError
from ..texts import error_text
from ..theme import give_icon

_ROOT = QModelIndex()
_LEAST = 34  # characters of the column that takes the room


def say(reason: str) -> str:
    """Return a reason of the totals in the language of the window."""
    return error_text(UserError(reason))


class RowsModel(QAbstractTableModel):
    """Plain rows of text; a row may be marked as one that needs a look."""

    def __init__(self, titles: Sequence[str], right: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles, self._right = list(titles), set(right)
        self.rows: list[tuple[list[str], bool]] = []

    def show(self, rows: list[tuple[list[str], bool]]) -> None:
        """Show other rows: (cells, marked)."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cells, marked = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if marked and role == Qt.ItemDataRole.BackgroundRole:
            return QApplication.palette().color(QPalette.ColorRole.ToolTipBase)
        if marked and role == Qt.ItemDataRole.ForegroundRole:
            return QApplication.palette().color(QPalette.ColorRole.ToolTipText)
        return None


def table_view(model: QAbstractTableModel, name: str, stretch: int, parent: QWidget) -> QTableView:
    """Return a table of whole rows; the column ``stretch`` takes the room that is left."""
    view = _Table(stretch, parent)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(parent.fontMetrics().lineSpacing() + 8)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return view


class _Table(QTableView):
    """A table one of whose columns takes the room that is left, and never less than its words need."""

    def __init__(self, stretch: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._stretch = stretch

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        model = self.model()
        others = sum(self.columnWidth(each) for each in range(model.columnCount()) if each != self._stretch)
        least = self.fontMetrics().averageCharWidth() * _LEAST
        self.setColumnWidth(self._stretch, max(self.viewport().width() - others, least))


def icon_button(name: str, text: str, slot: Callable[[], Any], parent: QWidget) -> QPushButton:
    """Return a button with a bundled icon."""
    button = QPushButton(text, parent)
    give_icon(button, name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: slot())
    return button
