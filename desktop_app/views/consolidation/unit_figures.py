"""What each unit has in one total: sorted at will, kept out of the total, and traced to the unit's document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QVBoxLayout, QWidget

from ...models.collation import vietnamese
from ...models.errors import UserError
from ...models.indicators import figure_text, fulfilment_text, measure
from ...models.office.totals import KEPT_OUT, PartFigure, Total, as_part
from ...models.office.typed import BY_OFFICE, INSTEAD
from ..kit.rows import Rows, icon_button, say, set_widths, table_view
from ..kit.texts import error_text


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One unit's figure.

    Attributes:
        unit: name of the unit.
        digest: its file; empty where it sent none.
        figure: its figure, or ``None``.
        why: why it is not in the total, or may be wrong; empty otherwise.
        reason: what the office wrote when it kept the figure out.
    """

    unit: str
    digest: str = ""
    figure: PartFigure | None = None
    why: str = ""
    reason: str = ""

    @property
    def read_from(self) -> str:
        """The sentence or cell that the figure was read from; empty where the file carries it."""
        return self.figure.told.read_from if self.figure is not None and self.figure.told is not None else ""

    @property
    def guess(self) -> str:
        """What the figure probably is, where somebody has to say so."""
        told = self.figure.told if self.figure is not None else None
        return told.guess.text if told is not None and told.asked and told.guess is not None else ""


class FigureRows(Rows):
    """The units' figures of one total as rows."""

    right = (1, 2, 3)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles = [
            self.tr("Đơn vị"), self.tr("Chỉ tiêu đăng ký"), self.tr("Số liệu"), self.tr("Tỷ lệ"), self.tr("Lưu ý"),
            self.tr("Đọc từ"),
        ]  # fmt: skip
        self._shown: list[FigureRow] = []
        self._order: tuple[int, Qt.SortOrder] = (0, Qt.SortOrder.AscendingOrder)

    def show(self, rows: Sequence[FigureRow]) -> None:
        """Show other rows, in the order chosen before."""
        self.beginResetModel()
        self._shown = self._sorted(rows)
        self.endResetModel()

    def row(self, place: int) -> FigureRow:
        """Return the row in a place."""
        return self._shown[place]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self.show(self._shown)

    def _sorted(self, rows: Sequence[FigureRow]) -> list[FigureRow]:
        column, order = self._order
        by_name = sorted(rows, key=lambda each: vietnamese(each.unit))
        down = order == Qt.SortOrder.DescendingOrder
        if column <= 0:
            return by_name[::-1] if down else by_name
        if column >= 4:
            return sorted(by_name, key=lambda each: bool(_text(each, column)) != down)
        values = {id(each): _value(each, column) for each in by_name}
        having = [each for each in by_name if values[id(each)] is not None]
        having.sort(key=lambda each: values[id(each)] or Decimal(0), reverse=down)
        return having + [each for each in by_name if values[id(each)] is None]  # nothing is not the smallest

    def count(self) -> int:
        return len(self._shown)

    def cell(self, row: int, column: int) -> str:
        return _text(self._shown[row], column)

    def marked(self, row: int) -> bool:
        return bool(self._shown[row].why)


def typed_text(figure: PartFigure | None) -> str:
    """Return what is said of a figure that the office typed itself; empty for others."""
    told = figure.told if figure is not None else None
    if told is None or not told.typed:
        return ""
    if told.instead_of:
        return error_text(UserError(INSTEAD, told.typed, told.instead_of))
    return error_text(UserError(BY_OFFICE, told.typed))


def _value(row: FigureRow, column: int) -> Decimal | None:
    if row.figure is None:
        return None
    part = as_part(row.figure)
    target, result = measure(part, part.target), measure(part, part.result)
    if column == 1:
        return target
    if column == 2:
        return result
    return result / target if result is not None and target else None


def _text(row: FigureRow, column: int) -> str:
    if column == 0:
        return row.unit
    if column == 4:
        said = ": ".join(each for each in (say(row.why) if row.why else "", row.reason) if each)
        return "; ".join(each for each in (said, typed_text(row.figure)) if each)
    if column == 5:
        return row.read_from
    if row.figure is None:
        return ""
    part = as_part(row.figure)
    if column == 1:
        return part.target.text if part.target is not None else ""
    return figure_text(part.result) if column == 2 else fulfilment_text(part)


class UnitFiguresPanel(QWidget):
    """The table, and what can be done with a figure.

    Signals:
        opened: (digest) the document of a unit is wanted.
        traced: (row) the place in the document that a figure was read from is wanted.
        typing: (row) a figure is to be typed by the office.
        confirmed: (row) what a figure probably is was said to be right.
        taken_back: (list of (digest, key)) figures that the office typed shall not count any more.
        kept_out: (list of (digest, key), reason) figures shall not be added.
        counted_again: (list of (digest, key)) figures that were kept out shall be added.
    """

    opened = Signal(str)
    traced = Signal(object)
    typing = Signal(object)
    confirmed = Signal(object)
    taken_back = Signal(list)
    kept_out = Signal(list, str)
    counted_again = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.model = FigureRows(self)
        self.view = table_view(self.model, self.tr("Số liệu của từng đơn vị"), 4, self)
        self.view.setSortingEnabled(True)
        self.view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        set_widths(self.view, tuple(enumerate((34, 18, 20, 12, 40, 30))))
        self.open_button = icon_button("open", self.tr("&Mở văn bản"), self._open, self)
        self.keep_button = icon_button("delete", self.tr("Không cộng vào &tổng…"), self._keep_out, self)
        self.count_button = icon_button("undo", self.tr("Cộng &lại"), self._count_again, self)
        self.trace_button = icon_button("find", self.tr("&Xem trong văn bản"), self._trace, self)
        self.type_button = icon_button("rename", self.tr("&Ghi số liệu…"), self._type, self)
        self.guess_button = icon_button("verdict", "", self._confirm, self)
        self.back_button = icon_button("undo", self.tr("&Bỏ số đã ghi"), self._take_back, self)
        bar = QHBoxLayout()
        for button in (
            self.guess_button, self.type_button, self.back_button, self.keep_button, self.count_button,
            self.trace_button, self.open_button,
        ):  # fmt: skip
            bar.addWidget(button)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addLayout(bar)
        self.view.activated.connect(lambda _: self._trace() if self.trace_button.isEnabled() else self._open())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._enable()

    def show_total(
        self, total: Total | None, units: Sequence[FigureRow], kept_out: Mapping[tuple[str, str], str]
    ) -> None:
        """Show the units' figures of a total.

        Args:
            total: the total, or ``None`` for nothing.
            units: the units' figures, without reasons.
            kept_out: what the office wrote about figures it does not add.
        """
        self._key = total.key if total is not None else ""
        why = dict((*total.left_out, *total.doubtful)) if total is not None else {}
        self.model.show(
            [
                FigureRow(
                    each.unit, each.digest, each.figure, why.get(each.unit, each.why),
                    kept_out.get((each.digest, self._key), ""),
                )
                for each in units
            ]
        )  # fmt: skip
        self._enable()

    def _chosen(self) -> list[FigureRow]:
        rows = [self.model.row(index.row()) for index in self.view.selectionModel().selectedRows()]
        return [each for each in rows if each.digest]

    def _enable(self) -> None:
        chosen = self._chosen()
        one = self._one()
        self.open_button.setEnabled(one is not None and bool(one.digest))
        self.trace_button.setEnabled(one is not None and bool(one.digest) and bool(one.read_from))
        self.type_button.setEnabled(one is not None and bool(self._key))
        guess = one.guess if one is not None else ""
        self.guess_button.setVisible(bool(guess))
        self.guess_button.setText(self.tr("Đú&ng là {0}").format(guess.replace("&", "&&")))
        self.back_button.setVisible(any(typed_text(each.figure) for each in chosen))
        self.keep_button.setEnabled(any(each.figure is not None and each.why != KEPT_OUT for each in chosen))
        self.count_button.setEnabled(any(each.why == KEPT_OUT for each in chosen))

    def _one(self) -> FigureRow | None:
        """Return the only chosen row; also that of a unit that has sent nothing."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.row(rows[0].row()) if len(rows) == 1 else None

    def _open(self) -> None:
        for each in self._chosen()[:1]:
            self.opened.emit(each.digest)

    def _trace(self) -> None:
        if self.trace_button.isEnabled():
            self.traced.emit(self._one())

    def _type(self) -> None:
        if self.type_button.isEnabled():
            self.typing.emit(self._one())

    def _confirm(self) -> None:
        row = self._one()
        if row is not None and row.guess:
            self.confirmed.emit(row)

    def _take_back(self) -> None:
        self.taken_back.emit([(each.digest, self._key) for each in self._chosen() if typed_text(each.figure)])

    def _keep_out(self) -> None:
        figures = [(each.digest, self._key) for each in self._chosen() if each.why != KEPT_OUT]
        reason, given = QInputDialog.getText(
            self, self.tr("Không cộng vào tổng"), self.tr("Lý do, ghi cạnh số liệu:"),
            text=self.tr("chờ đơn vị xác nhận"),
        )  # fmt: skip
        if given and figures:
            self.kept_out.emit(figures, " ".join(reason.split()))

    def _count_again(self) -> None:
        self.counted_again.emit([(each.digest, self._key) for each in self._chosen() if each.why == KEPT_OUT])
