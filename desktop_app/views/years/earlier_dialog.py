"""What the unit's own earlier reports give a longer period, laid out to be looked at before anything is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import Edit
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import figure_text
from ...models.numbering import indicator_numbers
from ...models.periods import Period, period_name
from ...models.report import Report
from ...models.years.earlier import (
    EarlierPart,
    PeriodChoice,
    asked_of_last_year,
    choices,
    earlier_parts,
    outdated,
    same_time_last_year,
    take_edits,
)
from ...models.years.former_units import times_and_units
from ..kit import tokens
from ..kit.parts import give_size
from ..kit.texts import error_text, word

SHAPES = {
    "year": QT_TRANSLATE_NOOP("words", "báo cáo năm"),
    "half": QT_TRANSLATE_NOOP("words", "báo cáo 6 tháng"),
    "quarter": QT_TRANSLATE_NOOP("words", "báo cáo quý"),
    "month": QT_TRANSLATE_NOOP("words", "báo cáo tháng"),
    "school": QT_TRANSLATE_NOOP("words", "báo cáo năm học"),
    "semester": QT_TRANSLATE_NOOP("words", "báo cáo học kỳ"),
}
_ROLE = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 90
_NAME = 38  # letters of a name that can be read at least, however many periods stand beside it


class EarlierDialog(QDialog):
    """Shows what each earlier report gives each part; what is ticked is taken, as one step.

    Attributes:
        choice: the ways the time can be taken apart.
        note: which reports are there, and which are missing.
        within: asked where both the unit as it is now and its former units tell of one time: how that counts.
        tree: a row for each part, below it the questions to answer.

    Args:
        report: the report of the longer period.
        others: the store's reports, the one to be preferred first.
        parent: the window.
    """

    def __init__(self, report: Report, others: Sequence[Report], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lấy số liệu từ các báo cáo trước"))
        self._report, self._others = report, others
        self._choices, self._last_year = choices(report, others), same_time_last_year(report, others)
        self._answers: dict[tuple[str, str], bool] = {}
        self._left: set[str] = set()  # parts that shall not be taken
        self._replaced: set[str] = set()  # parts whose typed result gives way
        self._parts: list[EarlierPart] = []
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Lấy từ"))
        for each in self._choices:
            self.choice.addItem(
                self.tr("Từ {0} {1} (đã có {2})").format(len(each.periods), word(SHAPES[each.shape]), len(each.reports))
            )
        self.choice.setVisible(bool(self._choices))
        self.within = QComboBox(self)
        self.within.setAccessibleName(self.tr("Báo cáo của đơn vị cũ"))
        self.within.setPlaceholderText(self.tr("Chọn cách tính báo cáo của đơn vị cũ"))
        self.within.addItem(self.tr("Cộng thêm: báo cáo của đơn vị hiện nay chưa gồm số của đơn vị cũ"), False)
        self.within.addItem(self.tr("Không cộng: báo cáo của đơn vị hiện nay đã gồm số của đơn vị cũ"), True)
        self.within.setCurrentIndex(self._answered())
        self.within.currentIndexChanged.connect(lambda _: self._fill())
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setUniformRowHeights(True)
        self.tree.itemChanged.connect(self._on_ticked)
        self.tree.header().sectionResized.connect(lambda at, *_: self._fit() if at else None)
        box = QDialogButtonBox(self)
        self.take_button = box.addButton(self.tr("&Lấy số liệu"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(word(QT_TRANSLATE_NOOP("words", "Hủy")), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.choice, self.note, self.within):
            layout.addWidget(widget)
        layout.addWidget(self.tree, 1)
        layout.addWidget(box)
        self.choice.currentIndexChanged.connect(lambda _: self._fill())
        self._fill()
        letter = self.fontMetrics().averageCharWidth()
        give_size(self, max(130, _NAME + (self._beside() + 2 * tokens.FAR) // letter), 30)

    def value(self) -> tuple[Edit, ...]:
        """Return the edits that take what is ticked."""
        chosen = [each for each in self._parts if each.part.id not in self._left]
        return take_edits(chosen, self._replaced - self._left)

    def _fill(self) -> None:
        at, within = self.choice.currentIndex(), bool(self.within.currentData())
        self._choices = choices(self._report, self._others, within)
        self._last_year = same_time_last_year(self._report, self._others, within)
        choice = self._choices[at] if at >= 0 else None
        asked = bool(choice is not None and choice.asked) or asked_of_last_year(self._report, self._others)
        self.within.setVisible(asked)
        self._waits = asked and self.within.currentIndex() < 0
        self._parts = earlier_parts(self._report, choice, self._last_year, self._answers)
        self.note.setText("\n".join(self._notes(choice)))
        numbers = indicator_numbers(self._report)
        names = {part.id: numbers[each.id] for each in self._report.indicators for part in each.parts}
        periods = choice.periods if choice is not None else ()
        titles = [self.tr("Chỉ tiêu"), *map(_head, periods), self.tr("Cả kỳ"), self.tr("Cùng kỳ năm trước")]
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self.tree.setColumnCount(len(titles))
            self.tree.setHeaderLabels(titles)
            for column, period in enumerate(periods, start=1):
                self.tree.headerItem().setToolTip(column, period_name(period))
            self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            self.tree.header().setStretchLastSection(False)
            for each in self._parts:
                self._add(each, names.get(each.part.id, ""))
            self.tree.expandAll()
        self._fit()
        self.take_button.setEnabled(bool(self.value()) and not self._waits)

    def _beside(self) -> int:
        """Return the width of all columns but that of the names."""
        header = self.tree.header()
        header.ensurePolished()
        return sum(
            max(self.tree.sizeHintForColumn(each), header.sectionSizeHint(each)) for each in range(1, header.count())
        )

    def _fit(self) -> None:
        """Give the names the room that is left, and never less than they can be read in."""
        header = self.tree.header()
        others = sum(header.sectionSize(each) for each in range(1, header.count()))
        least = self.fontMetrics().averageCharWidth() * _NAME
        self.tree.setColumnWidth(0, max(self.tree.viewport().width() - others, least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # the table has its new width only then

    def _answered(self) -> int:
        """Return what the figures that were taken before say of the reports of former units; -1 where they say nothing."""
        taken = {said.source for each in self._report.indicators for part in each.parts for said in part.periods}
        for answer in (False, True):
            own = {
                choice.reports[its].id for choice in choices(self._report, self._others, answer) for its in choice.asked
            }
            if own & taken:
                return int(answer)
        return -1

    def _notes(self, choice: PeriodChoice | None) -> list[str]:
        out = []
        if choice is not None and choice.missing:
            names = ", ".join(map(period_name, choice.missing))
            out.append(self.tr("Chưa có báo cáo của: {0}. Các kỳ này không tính là 0.").format(names))
        if choice is not None and choice.doubles:
            names = ", ".join(map(period_name, choice.doubles))
            out.append(self.tr("Có nhiều báo cáo của: {0}; lấy báo cáo sửa sau cùng.").format(names))
        changed = outdated(self._report, {each.id: each for way in self._choices for each in way.reports.values()})
        if changed:
            names = ", ".join(dict.fromkeys(period_name(each.period) for each in changed))
            out.append(
                self.tr(
                    "{0} số liệu lấy từ báo cáo trước nay đã khác ở báo cáo gốc: {1}. Lấy lại thì số mới thay số cũ."
                ).format(len(changed), names)
            )
        if choice is not None and choice.added and not self._waits:
            names = times_and_units(choice.added)
            out.append(self.tr("Cộng báo cáo của các đơn vị cũ ở: {0}; thiếu một đơn vị thì không cộng.").format(names))
        both = list(choice.asked) if choice is not None else []
        if self._last_year is not None and asked_of_last_year(self._report, self._others):
            both.insert(0, self._last_year.period)
        if both:
            names = ", ".join(map(period_name, both))
            out.append(self.tr("Cả đơn vị hiện nay và đơn vị cũ có báo cáo của: {0}.").format(names))
        if self._last_year is None:
            out.append(self.tr("Chưa có báo cáo cùng kỳ năm trước."))
        return out

    def _add(self, each: EarlierPart, number: str) -> None:
        part = each.part
        name = " ".join(part.name.split())
        name = name if len(name) <= _MOST_SHOWN else f"{name[:_MOST_SHOWN]}…"
        row = QTreeWidgetItem(self.tree, [f"({number}) {name}"])
        row.setToolTip(0, part.name)
        row.setSizeHint(0, QSize(0, 2 * self.fontMetrics().height()))
        row.setData(0, _ROLE, (part.id, ""))
        for column, said in enumerate(each.figures, start=1):
            text = said.figure.text if said.figure is not None else ""
            row.setText(column, f"{text} ?" if said.asked else text)
            row.setToolTip(column, self._said(said.why) or figure_text(said.figure))
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        whole, column = each.outcome, len(each.figures) + 1
        text = figure_text(whole.figure) if whole.figure is not None else ""
        if whole.figure is not None and whole.left_out:
            text = self.tr("{0} (thiếu {1} kỳ)").format(text, len(whole.left_out))
        row.setText(column, text)
        row.setToolTip(column, self._said(whole.why or whole.doubt))
        row.setText(column + 1, figure_text(each.last_year))
        for at in (column, column + 1):
            row.setTextAlignment(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not each.told:
            row.setDisabled(True)
            return
        kept = each.typed_otherwise and part.id not in self._replaced
        ticked = not kept and part.id not in self._left
        row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if each.typed_otherwise:
            row.setText(0, self.tr("{0} – đang ghi {1}, chọn để thay").format(row.text(0), figure_text(part.result)))
            if kept:
                self._left.add(part.id)
        for words in dict.fromkeys((*each.questions, *(said for key, said in self._answers if key == part.id))):
            asked = QTreeWidgetItem(row, [self.tr("Cùng một chỉ tiêu với “{0}”").format(words)])
            asked.setToolTip(0, words)
            asked.setData(0, _ROLE, (part.id, words))
            same = self._answers.get((part.id, words), False)
            asked.setCheckState(0, Qt.CheckState.Checked if same else Qt.CheckState.Unchecked)
            asked.setFirstColumnSpanned(True)

    def _said(self, why: str) -> str:
        return error_text(UserError(why)) if why else ""

    def _on_ticked(self, row: QTreeWidgetItem, column: int) -> None:
        part, words = row.data(0, _ROLE)
        ticked = row.checkState(0) == Qt.CheckState.Checked
        if words:
            self._answers[part, words] = ticked
            QTimer.singleShot(0, self, self._fill)  # the row that was ticked is still in use
            return
        if ticked:
            self._left.discard(part)
            self._replaced.add(part)
        else:
            self._left.add(part)
        self.take_button.setEnabled(bool(self.value()) and not self._waits)

    @staticmethod
    def ask(parent: QWidget, report: Report, others: Sequence[Report]) -> tuple[Edit, ...] | None:
        """Show the dialog; return the edits that were chosen, or ``None``."""
        dialog = EarlierDialog(report, others, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() else None


def _head(period: Period) -> str:
    """Return a period as the head of a narrow column: ``T3/2025``, ``Q.II/2025``."""
    return period_name(period).replace("Tháng ", "T").replace("Quý ", "Q.")
