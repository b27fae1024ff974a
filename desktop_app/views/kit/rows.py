"""Tables of rows, as the tabs of the page show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QWidget

from ...models.errors import UserError
from . import theme, tokens
from .texts import error_text
from .typing_delegate import TypingDelegate

_ROOT = QModelIndex()
_LEAST = 24  # characters of the column that takes the room


def say(reason: str) -> str:
    """Return a reason of the totals in the language of the window."""
    return error_text(UserError(reason))


class Rows(QAbstractTableModel):
    """Rows of text under titles; a row may be marked as one that wants a look.

    Subclasses say how many rows there are, what a cell says, and which rows are marked.

    Attributes:
        titles: titles of the columns.
        right: columns whose words stand at the right, and are never cut.
        whole: other columns of which nothing is cut.
    """

    titles: Sequence[str] = ()
    right: Sequence[int] = ()
    whole: Sequence[int] = ()

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


def table_view(
    model: QAbstractTableModel, name: str, stretch: int, parent: QWidget, give_way: Sequence[int] = ()
) -> RowsView:
    """Return a table of whole rows; the column ``stretch`` takes the room that is left.

    Args:
        model: its rows.
        name: what it is called where it is not seen.
        stretch: a column of words.
        parent: what it stands in.
        give_way: columns that are left out, the first first, where not all have room beside each other.
    """
    view = RowsView(stretch, give_way, parent)
    view.setProperty("kind", "rows")
    view.setModel(model)
    model.modelReset.connect(view.divide_soon)
    model.dataChanged.connect(view.divide_soon)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    line = parent.fontMetrics().lineSpacing()
    view.verticalHeader().setDefaultSectionSize(max(line + 2 * tokens.GAP, tokens.TABLE_ROW))
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return view


def set_widths(view: RowsView, letters: Sequence[tuple[int, int]]) -> None:
    """Give columns room for so many letters each, and never less than the words at their heads need."""
    head, letter = view.horizontalHeader(), view.fontMetrics().averageCharWidth()
    head.ensurePolished()
    view.wanted = {column: max(letter * count, head.sectionSizeHint(column)) for column, count in letters}
    view.divide_width()


def show_column(view: RowsView, column: int, shown: bool) -> None:
    """Show a column, or leave it out while it has nothing to say."""
    if shown:
        view.absent.discard(column)
    else:
        view.absent.add(column)
    view.divide_width()


class RowsView(QTableView):
    """A table one of whose columns takes the room that is left; the others take what they want, as far as there is room.

    Attributes:
        wanted: how wide the other columns are where there is room.
        absent: columns that have nothing to say.
    """

    def __init__(self, stretch: int, give_way: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._stretch, self._give_way = stretch, give_way
        self._cells = TypingDelegate(self)
        self.setItemDelegate(self._cells)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.divide_width)
        self.wanted: dict[int, int] = {}
        self.absent: set[int] = set()
        self._measured: dict[int, int] = {}
        self._dividing = False
        self.horizontalHeader().setResizeContentsPrecision(50)  # rows that are looked at
        self.horizontalHeader().sectionResized.connect(self._keep_width)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _keep_width(self, column: int, _: int, width: int) -> None:
        """Let a column that was drawn wider or narrower stay so."""
        if not self._dividing and width:
            self.wanted[column] = width

    def divide_soon(self) -> None:
        """Divide the width anew, for other rows."""
        self._measured.clear()
        self._soon.start()

    def divide_width(self) -> None:
        """Divide the width among the columns: no less than their heads need, and none of them outside."""
        self._dividing = True
        head, room, columns = self.horizontalHeader(), self.viewport().width(), range(self.model().columnCount())
        least = self.fontMetrics().averageCharWidth() * _LEAST
        for each in columns:
            self.setColumnHidden(each, each in self.absent)  # a hidden head does not say how wide it is
        others = [each for each in columns if each != self._stretch and each not in self.absent]
        needed = {each: max(head.sectionSizeHint(each), self._figures(each)) for each in others}
        for column in self._give_way:
            if sum(needed.values()) + least <= room:
                break
            self.setColumnHidden(column, True)
            needed.pop(column, None)
        more = {each: max(self.wanted.get(each, self.columnWidth(each)) - width, 0) for each, width in needed.items()}
        spare, asked = max(room - least - sum(needed.values()), 0), sum(more.values())
        share = min(1.0, spare / asked) if asked else 0.0
        for each, width in needed.items():
            self.setColumnWidth(each, width + int(more[each] * share))
        self.setColumnWidth(self._stretch, max(room - sum(map(self.columnWidth, needed)), least))
        self._dividing = False

    def _figures(self, column: int) -> int:
        """Return how wide the figures of a column are, of which none is cut; measured once for the rows there are."""
        model = self.model()
        if column not in (*getattr(model, "right", ()), *getattr(model, "whole", ())):
            return 0
        if column not in self._measured:
            self._measured[column] = self.sizeHintForColumn(column)
        return self._measured[column]

    @property
    def typing(self) -> bool:
        """Whether a cell is being typed into."""
        return self._cells.editor is not None

    def commit(self) -> None:
        """Hand over what is being typed into a cell and close its editor."""
        self._cells.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.divide_width()


def icon_button(name: str, text: str, slot: Callable[[], Any], parent: QWidget) -> QPushButton:
    """Return a button with a bundled icon."""
    button = QPushButton(text, parent)
    theme.give_icon(button, name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: slot())
    return button
