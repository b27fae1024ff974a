"""Totals, and what each unit has in one of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ...exchange import Consolidation
from ...models.numbers import format_number, format_percent
from ...models.totals import Total
from .rows import RowsModel, say, table_view


class FiguresTab(QWidget):
    """The totals, and under them the units' figures of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = Consolidation()
        self.totals = RowsModel(
            [self.tr("TT"), self.tr("Chỉ tiêu"), self.tr("Đơn vị tính"), self.tr("Chỉ tiêu giao"), self.tr("Tổng hợp"),
             self.tr("Tỷ lệ"), self.tr("Số đơn vị"), self.tr("Cần xem lại")],
            (3, 4, 5, 6), self,
        )  # fmt: skip
        self.details = RowsModel([self.tr("Đơn vị"), self.tr("Số liệu"), self.tr("Lưu ý")], (1,), self)
        self.totals_view = table_view(self.totals, self.tr("Số liệu tổng hợp"), 1, self)
        self.details_view = table_view(self.details, self.tr("Số liệu của từng đơn vị"), 2, self)
        self.totals_view.selectionModel().currentRowChanged.connect(self._show_details)
        width = self.fontMetrics().averageCharWidth()
        for column, chars in enumerate((6, 40, 13, 15, 28, 13, 12, 30)):
            if column != 1:
                self.totals_view.setColumnWidth(column, width * chars)
        self.details_view.setColumnWidth(0, width * 40)
        self.details_view.setColumnWidth(1, width * 24)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.totals_view)
        split.addWidget(self.details_view)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.setFocusProxy(self.totals_view)

    def show_found(self, found: Consolidation) -> None:
        """Show what came of the files."""
        self._found = found
        self.totals.show([self._total_row(each) for each in found.totals])
        self.details.show([])
        if found.totals:
            self.totals_view.selectRow(0)

    def _total_row(self, total: Total) -> tuple[list[str], bool]:
        ratio = ""
        if total.value is not None and total.target:
            ratio = format_percent(total.value, total.target)
        target = "" if total.target is None else format_number(total.target) + ("%" if total.unit == "%" else "")
        covered = f"{len(total.counted)}/{self._found.expected}"
        remarks = [f"{who}: {say(why)}" for who, why in (*total.doubtful, *total.left_out)]
        shown = total.text or self.tr("(kê từng đơn vị)") if total.listed else total.text
        cells = [total.number, total.name, total.unit, target, shown, ratio, covered, "; ".join(remarks)]
        return cells, bool(total.doubtful)

    def _show_details(self, current: QModelIndex) -> None:
        if not current.isValid() or current.row() >= len(self._found.totals):
            self.details.show([])
            return
        total = self._found.totals[current.row()]
        why = dict((*total.left_out, *total.doubtful))
        rows = []
        for each in self._found.counted:
            part = next((one for one in each.parts if one.key == total.key), None)
            figure = part.result.text if part is not None and part.result is not None else ""
            rows.append(([each.name, figure, say(why[each.name]) if each.name in why else ""], each.name in why))
        self.details.show(rows)
