"""Tables of rows, as the tabs of the page show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from ...models.errors import UserError
from . import theme
from .texts import error_text

_ROOT = QModelIndex()
_LEAST = 34  # characters of the column that takes the room


def say(reason: str) -> str:
    """Return a reason of the totals in the language of the window."""
    return error_text(UserError(reason))


class Rows(QAbstractTableModel):
    """Rows of text under titles; a row may be marked as one that wants a look.

    Subclasses say how many rows there are, what a cell says, and which rows are marked.

    Attributes:
        titles: titles of the columns.
        right: columns whose words stand at the right.
    """

    titles: Sequence[str] = ()
    right: Sequence[int] = ()

    def count(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> str:
        """Return what a cell says."""
        raise NotImplementedError

    def marked(self, row: int) -> bool:
        """Tell whether a row wants a look."""
        del row
        return False

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.titles[section] if 0 <= section < len(self.titles) else None  # views may ask for what is gone

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cell(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in self.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return theme.mark(role) if self.marked(row) else None


class TextRows(Rows):
    """Rows that are given as text: (cells, whether the row is marked)."""

    def __init__(self, titles: Sequence[str], right: Sequence[int] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles, self.right = titles, right
        self.rows: list[tuple[list[str], bool]] = []

    def show(self, rows: list[tuple[list[str], bool]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def count(self) -> int:
        return len(self.rows)

    def cell(self, row: int, column: int) -> str:
        return self.rows[row][0][column]

    def marked(self, row: int) -> bool:
        return self.rows[row][1]


def table_view(model: QAbstractTableModel, name: str, stretch: int, parent: QWidget) -> RowsView:
    """Return a table of whole rows; the column ``stretch`` takes the room that is left."""
    view = RowsView(stretch, parent)
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


def set_widths(view: QTableView, letters: Sequence[tuple[int, int]]) -> None:
    """Give columns room for so many letters each, and never less than the words at their heads need."""
    head, letter = view.horizontalHeader(), view.fontMetrics().averageCharWidth()
    head.ensurePolished()
    for column, count in letters:
        view.setColumnWidth(column, max(letter * count, head.sectionSizeHint(column)))


class RowsView(QTableView):
    """A table one of whose columns takes the room that is left, and never less than its words need."""

    def __init__(self, stretch: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._stretch = stretch

    @property
    def typing(self) -> bool:
        """Whether a cell is being typed into."""
        return self.state() is QAbstractItemView.State.EditingState

    def commit(self) -> None:
        """Hand over what is being typed into a cell and close its editor."""
        if self.typing:
            QGuiApplication.inputMethod().commit()
            for editor in self.viewport().findChildren(QLineEdit):
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        model = self.model()
        others = sum(self.columnWidth(each) for each in range(model.columnCount()) if each != self._stretch)
        least = self.fontMetrics().averageCharWidth() * _LEAST
        self.setColumnWidth(self._stretch, max(self.viewport().width() - others, least))


def icon_button(name: str, text: str, slot: Callable[[], Any], parent: QWidget) -> QPushButton:
    """Return a button with a bundled icon."""
    button = QPushButton(text, parent)
    theme.give_icon(button, name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: slot())
    return button
