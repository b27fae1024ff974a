"""The totals as rows: what was aimed at, what was reached, and whom it covers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import Rule
from ...models.numbers import format_number, format_percent, parse_figure
from ...models.office.totals import Total
from ..kit.rows import Rows, say

_NO_NUMBER = QT_TRANSLATE_NOOP("errors", "“{0}” không phải là số; hãy ghi chỉ tiêu chung như 1.250 hoặc 8,5.")


class TotalColumn(IntEnum):
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


class TotalsModel(Rows):
    """One row a total; the office's own target is typed in here.

    Signals:
        aimed: (key of the total, target as typed or ``None``) the office's target was typed.
        failed: (Exception) what was typed is no target.
    """

    aimed = Signal(str, object)
    failed = Signal(object)
    right = range(TotalColumn.TARGET, TotalColumn.REMARKS)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        titles = {
            TotalColumn.NUMBER: self.tr("TT"),
            TotalColumn.NAME: self.tr("Chỉ tiêu"),
            TotalColumn.MEASURE: self.tr("Đơn vị tính"),
            TotalColumn.TARGET: self.tr("Chỉ tiêu các đơn vị đăng ký"),
            TotalColumn.AIM: self.tr("Chỉ tiêu chung"),
            TotalColumn.VALUE: self.tr("Tổng hợp"),
            TotalColumn.RATIO: self.tr("Tỷ lệ"),
            TotalColumn.COVERED: self.tr("Số đơn vị"),
            TotalColumn.REMARKS: self.tr("Cần xem lại"),
        }
        self.titles = [titles[column] for column in TotalColumn]
        self._totals: Sequence[Total] = ()
        self._expected = 0

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

    def count(self) -> int:
        return len(self._totals)

    def cell(self, row: int, column: int) -> str:
        return self._text(self._totals[row], TotalColumn(column))

    def marked(self, row: int) -> bool:
        return bool(self._totals[row].doubtful)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if (orientation, role, section) == (Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole, TotalColumn.AIM):
            return self.tr("Chỉ tiêu của chính văn phòng cho cả kỳ; nhấn F2 để ghi")
        return super().headerData(section, orientation, role)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.column() == TotalColumn.AIM and self._totals[index.row()].rule is Rule.SUM
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.EditRole:
            return self.cell(index.row(), index.column())
        if index.isValid() and role == Qt.ItemDataRole.ToolTipRole and index.column() == TotalColumn.REMARKS:
            return "\n".join(self._remarks(self._totals[index.row()]))
        return super().data(index, role)

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        total = self.total(index.row())
        if role != Qt.ItemDataRole.EditRole or index.column() != TotalColumn.AIM or total is None:
            return False
        text = " ".join(str(value).split())
        if text == self._text(total, TotalColumn.AIM):
            return False
        try:
            if text and parse_figure(text, total.unit).value is None:
                raise UserError(_NO_NUMBER, text)
        except UserError as error:
            self.failed.emit(error)
            return False
        self.aimed.emit(total.key, parse_figure(text, total.unit).text if text else None)
        return True

    def _text(self, total: Total, column: TotalColumn) -> str:
        if column is TotalColumn.NUMBER:
            return total.number
        if column is TotalColumn.NAME:
            return total.name
        if column is TotalColumn.MEASURE:
            return total.unit
        if column is TotalColumn.TARGET:
            return _amount(total.target, total.unit)
        if column is TotalColumn.AIM:
            return _amount(total.office_target, total.unit)
        if column is TotalColumn.VALUE:
            return total.text or (self.tr("(kê từng đơn vị)") if total.listed else "")
        if column is TotalColumn.RATIO:
            aim = total.aim
            if total.value is None or not aim:
                return ""
            told = format_percent(total.value, aim)
            if total.office_target and len(total.counted) < self._expected:  # it is for all units
                return self.tr("{0} (mới có {1}/{2} đơn vị)").format(told, len(total.counted), self._expected)
            return told
        if column is TotalColumn.COVERED:
            return f"{len(total.counted)}/{self._expected}"
        return "; ".join(self._remarks(total))

    def _remarks(self, total: Total) -> list[str]:
        said = []
        if total.aim is None and total.target is not None and total.counted:
            said.append(
                self.tr("mới {0}/{1} đơn vị có chỉ tiêu nên chưa so được tỷ lệ").format(
                    total.aiming, len(total.counted)
                )
            )
        if total.gap:
            text = (
                self.tr("chỉ tiêu các đơn vị đăng ký ít hơn chỉ tiêu chung {0}")
                if total.gap < 0
                else self.tr("chỉ tiêu các đơn vị đăng ký nhiều hơn chỉ tiêu chung {0}")
            )
            covered = self.tr("{0} đơn vị có chỉ tiêu").format(total.aiming)
            said.append(f"{text.format(format_number(abs(total.gap)))} ({covered})")
        below = self.tr("{0}: mới gồm {1}/{2} đơn vị bên dưới")
        said += [below.format(who, part, of) for who, part, of in total.partial]
        by_office = self.tr("{0}: văn phòng ghi, {1}")
        said += [by_office.format(who, why) for who, why in total.typed]
        return said + [f"{who}: {say(why)}" for who, why in (*total.doubtful, *total.left_out)]


def _amount(value: Decimal | None, unit: str) -> str:
    return "" if value is None else format_number(value) + ("%" if unit == "%" else "")
