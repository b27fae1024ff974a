"""The first columns of the table stay in sight while the others are scrolled."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from ...models.table.columns import MERGED, Column
from .delegates import CellDelegate

FROZEN = (Column.NUMBER, Column.STATEMENT, Column.NAME)


class FrozenColumns(QTableView):
    """A second view over the first columns of a table, there only while the table is scrolled away from them.

    It shows; whoever goes to one of its cells has the table scrolled back, and works in the table itself.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setObjectName("frozen")
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(CellDelegate(self))  # its own: one editor must not end in two views
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header, rows = self.horizontalHeader(), self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        header.setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        header.setProperty("kind", "wrapped")
        header.setHighlightSections(False)
        for column in Column:
            self.setColumnHidden(column, column not in FROZEN)
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        table.verticalScrollBar().valueChanged.connect(self._follow_rows)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalHeader().sectionResized.connect(lambda row, _old, height: self._set_height(row, height))
        table.selectionModel().currentChanged.connect(self._show_current)

    def follow(self) -> None:
        """Stand over the table's own first columns where these are not in sight."""
        table = self._table
        if not table.horizontalScrollBar().value():
            self.hide()
            return
        if self.isHidden():
            self._copy_looks()
            self.show()
        height = table.horizontalHeader().height()
        self.setGeometry(0, 0, sum(map(table.columnWidth, FROZEN)) + 2, table.viewport().height() + height)
        self._follow_rows(table.verticalScrollBar().value())

    def _copy_looks(self) -> None:
        """Take over widths, heights, spans and which rows are shown."""
        table = self._table
        self.horizontalHeader().setFixedHeight(table.horizontalHeader().height())
        for column in FROZEN:
            self.setColumnWidth(column, table.columnWidth(column))
        self.clearSpans()
        for row in range(table.model().rowCount()):
            self.setRowHeight(row, table.rowHeight(row))
            self.setRowHidden(row, table.isRowHidden(row))
            for column in MERGED:
                count = table.rowSpan(row, column)
                if count > 1 and self.rowSpan(row, column) == 1:  # every row of a span tells of it
                    self.setSpan(row, column, count, 1)

    def _set_height(self, row: int, height: int) -> None:
        if not self.isHidden() and height:
            self.setRowHeight(row, height)

    def _follow_rows(self, value: int) -> None:
        if not self.isHidden():
            self.verticalScrollBar().setValue(value)

    def _show_current(self, current: QModelIndex) -> None:
        if current.isValid() and current.column() in FROZEN:
            self._table.horizontalScrollBar().setValue(0)
