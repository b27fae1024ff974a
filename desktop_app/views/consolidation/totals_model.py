"""The totals as rows: what was aimed at, what was reached, and whom it covers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import Rule
from ...models.numbers import format_number, format_percent, parse_figure
from ...models.totals import Total
from .rows import say

_NO_NUMBER = QT_TRANSLATE_NOOP("errors", "“{0}” không phải là số; hãy ghi chỉ tiêu chung như 1.250 hoặc 8,5.")
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """The columns."""

    NUMBER = 0
    NAME = 1
    MEASURE = 2
    TARGET = 3
    AIM = 4
    VALUE = 5
    RATIO = 6
    COVERED = 7
    REMARKS = 8


class TotalsModel(QAbstractTableModel):
    """One row a total; the office's own target is typed in here.

    Signals:
        aimed: (key of the total, target as typed or ``None``) the office's target was typed.
        failed: (Exception) what was typed is no target.
    """

    aimed = Signal(str, object)
    failed = Signal(object)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._totals: Sequence[Total] = ()
        self._expected = 0
        self._titles = {
            Column.NUMBER: self.tr("TT"),
            Column.NAME: self.tr("Chỉ tiêu"),
            Column.MEASURE: self.tr("Đơn vị tính"),
            Column.TARGET: self.tr("Các đơn vị đặt ra"),
            Column.AIM: self.tr("Chỉ tiêu chung"),
            Column.VALUE: self.tr("Tổng hợp"),
            Column.RATIO: self.tr("Tỷ lệ"),
            Column.COVERED: self.tr("Số đơn vị"),
            Column.REMARKS: self.tr("Cần xem lại"),
        }

    def show(self, totals: Sequence[Total], expected: int) -> None:
        """Show other totals.

        Args:
            totals: the totals.
            expected: how many units should be in them.
        """
        self.beginResetModel()
        self._totals, self._expected = totals, expected
        self.endResetModel()

    def total(self, row: int) -> Total | None:
        """Return the total in a row."""
        return self._totals[row] if 0 <= row < len(self._totals) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._totals)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[Column(section)]
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.AIM:
            return self.tr("Chỉ tiêu của chính văn phòng cho cả kỳ; nhấn F2 để ghi")
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.column() == Column.AIM and self._totals[index.row()].rule is Rule.SUM
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        total, column = self._totals[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(total, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            remarks = "\n".join(self._remarks(total))
            return self._text(total, column) if column is not Column.REMARKS else remarks
        if role == Qt.ItemDataRole.TextAlignmentRole and Column.TARGET <= column <= Column.COVERED:
            return _RIGHT
        if total.doubtful and role == Qt.ItemDataRole.BackgroundRole:
            return QApplication.palette().color(QPalette.ColorRole.ToolTipBase)
        if total.doubtful and role == Qt.ItemDataRole.ForegroundRole:
            return QApplication.palette().color(QPalette.ColorRole.ToolTipText)
        return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        total = self.total(index.row())
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.AIM or total is None:
            return False
        text = " ".join(str(value).split())
        if text == self._text(total, Column.AIM):
            return False
        try:
            if text and parse_figure(text, total.unit).value is None:
                raise UserError(_NO_NUMBER, text)
        except UserError as error:
            self.failed.emit(error)
            return False
        self.aimed.emit(total.key, parse_figure(text, total.unit).text if text else None)
        return True

    def _text(self, total: Total, column: Column) -> str:
        if column is Column.NUMBER:
            return total.number
        if column is Column.NAME:
            return total.name
        if column is Column.MEASURE:
            return total.unit
        if column is Column.TARGET:
            return _amount(total.target, total.unit)
        if column is Column.AIM:
            return _amount(total.office_target, total.unit)
        if column is Column.VALUE:
            return total.text or (self.tr("(kê từng đơn vị)") if total.listed else "")
        if column is Column.RATIO:
            aim = total.office_target or total.target
            return format_percent(total.value, aim) if total.value is not None and aim else ""
        if column is Column.COVERED:
            return f"{len(total.counted)}/{self._expected}"
        return "; ".join(self._remarks(total))

    def _remarks(self, total: Total) -> list[str]:
        said = []
        if total.gap:
            text = (
                self.tr("các đơn vị đặt ra ít hơn chỉ tiêu chung {0}")
                if total.gap < 0
                else self.tr("các đơn vị đặt ra nhiều hơn chỉ tiêu chung {0}")
            )
            covered = self.tr("{0} đơn vị có chỉ tiêu").format(total.aiming)
            said.append(f"{text.format(format_number(abs(total.gap)))} ({covered})")
        return said + [f"{who}: {say(why)}" for who, why in (*total.doubtful, *total.left_out)]


def _amount(value: Decimal | None, unit: str) -> str:
    return "" if value is None else format_number(value) + ("%" if unit == "%" else "")
