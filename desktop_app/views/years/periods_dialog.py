"""What a part came to in each period inside the time reported on, typed one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import Edit, SetPart
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import Part, PeriodResult, figure_text
from ...models.numbers import parse_figure
from ...models.periods import Period, period_name, taken_apart
from ...models.report import Report
from ...models.years.over_time import differs, over_time, period_edits, with_periods
from ..kit.parts import give_size
from ..kit.texts import error_text, word
from ..kit.typing_delegate import TypingDelegate

SHAPES = {
    "year": QT_TRANSLATE_NOOP("words", "Theo năm"),
    "half": QT_TRANSLATE_NOOP("words", "Theo 6 tháng"),
    "quarter": QT_TRANSLATE_NOOP("words", "Theo quý"),
    "month": QT_TRANSLATE_NOOP("words", "Theo tháng"),
    "school": QT_TRANSLATE_NOOP("words", "Theo năm học"),
    "semester": QT_TRANSLATE_NOOP("words", "Theo học kỳ"),
}


class PeriodsDialog(QDialog):
    """Asks for the results of a part by period; tells what they come to.

    Attributes:
        shape: into what the time is taken apart.
        table: a row for each period: result and note.
        outcome: what the periods come to, or why they come to nothing.
        overwrite: whether a result typed otherwise gives way.
    """

    def __init__(self, report: Report, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kết quả từng kỳ"))
        self._part = part
        self._known = {each.period: each for each in part.periods}
        self._periods: tuple[Period, ...] = ()
        self._typed: dict[Period, tuple[str, str]] = {}  # result and note, in every way to take the time apart
        self._ways = taken_apart(report.period)
        title = QLabel(part.name, self)
        title.setWordWrap(True)
        self.shape = QComboBox(self)
        self.shape.setAccessibleName(self.tr("Chia kỳ"))
        for shape in self._ways:
            self.shape.addItem(word(SHAPES[shape]), shape)
        self.table = QTableWidget(0, 2, self)
        self._cells = TypingDelegate(self.table)
        self.table.setItemDelegate(self._cells)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Kết quả"), self.tr("Ghi chú")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.outcome = QLabel(self)
        self.outcome.setWordWrap(True)
        self.overwrite = QCheckBox(self)
        box = QDialogButtonBox(self)
        self.accept_button = box.addButton(self.tr("&Ghi kết quả"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(word(QT_TRANSLATE_NOOP("words", "Hủy")), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addWidget(self.shape)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.outcome)
        layout.addWidget(self.overwrite)
        layout.addWidget(box)
        self.shape.currentIndexChanged.connect(lambda _: self._turn())
        self.table.itemChanged.connect(lambda _: self._tell())
        self._choose_shape()
        self._fill()
        give_size(self, 80, 28)

    def value(self) -> tuple[Edit, ...]:
        """Return the edits that set what was typed.

        Raises:
            UserError: something typed is no figure.
        """
        given = self._given()
        if not given and self._others():
            return ()  # only looked at in another way
        edits = period_edits(self._part, given)
        made = with_periods(self._part, given)
        figure = differs(made)
        if figure is not None and self.overwrite.isChecked():
            edits = (*(each for each in edits if not _sets_result(each)), SetPart(self._part.id, "result", figure))
        return edits

    def accept(self) -> None:
        self._cells.commit()  # a letter with Alt leaves it open
        try:
            self.value()
            left = not self._given() and bool(self._typed_elsewhere())
        except UserError as error:
            self.outcome.setText(error_text(error))
            return
        if not left:  # said already
            super().accept()

    def _choose_shape(self) -> None:
        for row in range(self.shape.count()):
            if any(each in self._known for each in self._ways[self.shape.itemData(row)]):
                self.shape.setCurrentIndex(row)
                return

    def _turn(self) -> None:
        """Take the time apart in another way; what was typed is there again when one comes back."""
        self._cells.commit()
        for row, period in enumerate(self._periods):
            self._typed[period] = self._text(row, 0), self._text(row, 1)
        self._fill()

    def _fill(self) -> None:
        shape = self.shape.currentData()
        listed = self._ways.get(shape, ()) if shape else ()
        others = tuple(each for each in self._known if each not in listed)
        self._periods = (*listed, *others) if not listed or any(each in self._known for each in listed) else listed
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(self._periods))
            self.table.setVerticalHeaderLabels([period_name(each) for each in self._periods])
            for row, period in enumerate(self._periods):
                said = self._known.get(period)
                told = (said.result.text if said.result else "", said.note) if said else ("", "")
                result, note = self._typed.get(period, told)
                item = QTableWidgetItem(result)
                item.setToolTip(self.tr("Lấy từ báo cáo trước") if said is not None and said.source else "")
                self.table.setItem(row, 0, item)
                self.table.setItem(row, 1, QTableWidgetItem(note))
        self._tell()

    def _others(self) -> list[Period]:
        """Return the periods that have results and are not shown: of another way to take the time apart."""
        return [each for each in self._known if each not in self._periods]

    def _typed_elsewhere(self) -> list[Period]:
        """Return the periods not shown for which something was typed that is not there already."""
        out = []
        for period, said in self._typed.items():
            known = self._known.get(period)
            was = (known.result.text if known.result else "", known.note) if known else ("", "")
            if period not in self._periods and said != was:
                out.append(period)
        return out

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""

    def _given(self) -> list[PeriodResult]:
        """Return what the rows say; none at all where nothing was typed. What is typed over has no source any more."""
        out = []
        for row, period in enumerate(self._periods):
            text, note = self._text(row, 0), self._text(row, 1)
            figure = parse_figure(text, self._part.unit) if text else None
            old = self._known.get(period)
            same = old is not None and old.result == figure
            out.append(PeriodResult(period, figure, old.source if old is not None and same else "", note))
        return out if any(each.result is not None or each.note for each in out) else []

    def _tell(self) -> None:
        self.overwrite.hide()
        if not self._periods:
            self.outcome.setText(self.tr("Báo cáo này chưa có kỳ báo cáo dài hơn một tháng, nên không chia được."))
            self.accept_button.setEnabled(False)
            return
        try:
            made = with_periods(self._part, self._given())
        except UserError as error:
            self.outcome.setText(error_text(error))
            return
        typed = self._typed_elsewhere()
        if typed and not made.periods:
            names = ", ".join(map(period_name, typed))
            self.outcome.setText(
                self.tr("Đã gõ số ở cách chia khác: {0}. Hãy chọn lại cách chia ấy để ghi.").format(names)
            )
            return
        others = list(dict.fromkeys((*self._others(), *typed)))
        if others and made.periods:
            names = ", ".join(map(period_name, others))
            self.outcome.setText(self.tr("Ghi theo cách chia này sẽ thay kết quả đã ghi của: {0}.").format(names))
            return
        found = over_time(made)
        if found.figure is None:
            self.outcome.setText(self.tr("Cả kỳ chưa tính được: {0}.").format(error_text(UserError(found.why))))
            return
        lines = [self.tr("Cả kỳ: {0}").format(figure_text(found.figure))]
        if found.left_out:
            names = ", ".join(period_name(period) for period, _ in found.left_out)
            lines.append(self.tr("Chưa tính các kỳ: {0}.").format(names))
        if found.doubt:
            lines.append(error_text(UserError(found.doubt)))
        self.outcome.setText("\n".join(lines))
        if differs(made) is not None:
            self.overwrite.setText(self.tr("Thay kết quả đang ghi ({0})").format(figure_text(self._part.result)))
            self.overwrite.show()

    @staticmethod
    def ask(parent: QWidget, report: Report, part: Part) -> tuple[Edit, ...]:
        """Show the dialog; return the edits that were chosen, none where it was left."""
        dialog = PeriodsDialog(report, part, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() else ()


def _sets_result(edit: Edit) -> bool:
    return isinstance(edit, SetPart) and edit.name == "result"
