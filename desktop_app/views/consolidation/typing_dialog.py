"""Figures typed at the office: one that is put right, or all that a unit told by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...models.errors import UserError
from ...models.office.totals import PartFigure
from ...models.office.typed import NO_REASON, TypedFigure, read_typed
from ..kit.parts import give_size
from ..kit.rows import Rows, set_widths, table_view
from ..kit.texts import error_text

_TYPED = 4


class TypedRows(Rows):
    """The rows of a unit: what its report says, and what the office types in the place of it.

    Args:
        rows: the unit's figures, with what was typed before.
        parent: owner.

    Attributes:
        texts: what stands in the last column, a text a row.
    """

    right = (3, _TYPED)

    def __init__(self, rows: Sequence[PartFigure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles = [
            self.tr("TT"), self.tr("Chỉ tiêu"), self.tr("Đơn vị tính"), self.tr("Trong báo cáo"),
            self.tr("Văn phòng ghi"),
        ]  # fmt: skip
        self.figures = rows
        self.texts = [each.result.text if _typed(each) and each.result is not None else "" for each in rows]

    def count(self) -> int:
        return len(self.figures)

    def cell(self, row: int, column: int) -> str:
        figure = self.figures[row]
        if column == _TYPED:
            return self.texts[row]
        return (figure.number, figure.name, figure.unit, _said(figure))[column]

    def marked(self, row: int) -> bool:
        return bool(self.texts[row])

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == _TYPED else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.EditRole:
            return self.cell(index.row(), index.column())
        return super().data(index, role)

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != _TYPED:
            return False
        self.texts[index.row()] = " ".join(str(value).split())
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), _TYPED))
        return True


def _typed(figure: PartFigure) -> str:
    return figure.told.typed if figure.told is not None else ""


def _said(figure: PartFigure) -> str:
    """Return what the report says, as printed."""
    if _typed(figure):
        return figure.told.instead_of if figure.told is not None else ""
    return figure.result.text if figure.result is not None else ""


class TypingDialog(QDialog):
    """Ask for figures of one unit, and for the reason that stands beside them.

    Args:
        unit: name of the unit.
        rows: its figures: what its report says, and what was typed before.
        how: the reason that is proposed.
        key: row to begin with.
        proposed: what is proposed for that row, to be confirmed.
        parent: owner.

    Attributes:
        typed: {key: figure, or ``None`` where what was typed before is taken back}; filled when it is accepted.
        reason: the reason, once it is accepted.
    """

    def __init__(
        self,
        unit: str,
        rows: Sequence[PartFigure],
        how: str = "",
        key: str = "",
        proposed: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ghi số liệu của {0}").format(unit))
        self.typed: dict[str, TypedFigure | None] = {}
        self.reason = ""
        self._before = {each.key: each for each in rows if _typed(each)}
        label = QLabel(
            self.tr("Số liệu ghi ở đây được tính thay cho số trong báo cáo, có dấu riêng ở tổng hợp, phụ lục và bảng tính. Để trống thì tính theo báo cáo."),
            self,
            wordWrap=True,
        )  # fmt: skip
        self.model = TypedRows(rows, self)
        self.view = table_view(self.model, self.tr("Số liệu của đơn vị"), 1, self)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        set_widths(self.view, ((0, 6), (2, 16), (3, 22), (_TYPED, 22)))
        ask = QLabel(self.tr("&Lý do, nguồn số liệu:"), self)
        self.why = QLineEdit(next((_typed(each) for each in self._before.values()), "") or how, self)
        ask.setBuddy(self.why)
        self.wrong = QLabel(self, wordWrap=True)
        self.wrong.hide()
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(self.tr("L&ưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        buttons.addButton(self.tr("Hủ&y"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.keep)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.view, ask, self.why, self.wrong, buttons):
            layout.addWidget(widget, 1 if widget is self.view else 0)
        give_size(self, 120, 28 if len(rows) > 1 else 14)
        place = next((at for at, each in enumerate(rows) if each.key == key), 0)
        if proposed and not self.model.texts[place]:
            self.model.texts[place] = proposed
        if rows:
            index = self.model.index(place, _TYPED)
            self.view.setCurrentIndex(index)
            self.view.setFocus()
            if key:
                self.view.edit(index)

    def keep(self) -> None:
        """Read what was typed, and close; what cannot be counted is said, and waits to be put right."""
        self.view.commit()
        reason = " ".join(self.why.text().split())
        found: dict[str, TypedFigure | None] = {}
        for place, (row, text) in enumerate(zip(self.model.figures, self.model.texts, strict=True)):
            if not text:
                if row.key in self._before:
                    found[row.key] = None
                continue
            try:
                figure = read_typed(text, row)
            except UserError as error:
                self._refuse(error, place)
                return
            before = self._before.get(row.key)
            if before is None or before.result != figure or _typed(before) != reason:
                found[row.key] = TypedFigure(figure.text, reason, row.name, row.unit)
        if not reason and any(found.values()):
            self._refuse(UserError(NO_REASON), None)
            return
        self.typed, self.reason = found, reason
        self.accept()

    def _refuse(self, error: UserError, place: int | None) -> None:
        self.wrong.setText(error_text(error))
        self.wrong.show()
        if place is None:
            self.why.setFocus()
        else:
            self.view.setCurrentIndex(self.model.index(place, _TYPED))
            self.view.setFocus()
