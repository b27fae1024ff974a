"""Small dialogs of the indicator table: verdict by hand, nature of a part, preview of a paste."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import RULES, Kind, Operator, Part, Rule, Verdict, computed_verdict
from ...models.kinds import ReportKind
from ...models.livefigures import override_needs_reason
from ...models.table.paste import CellChange, Plan
from ..kit.parts import give_size
from ..kit.texts import error_text, word
from .model import VERDICT_GLYPHS, IndicatorModel, verdict_name

KINDS = {
    Kind.FLOW: QT_TRANSLATE_NOOP("words", "Số phát sinh trong kỳ"),
    Kind.CUMULATIVE: QT_TRANSLATE_NOOP("words", "Số lũy kế"),
    Kind.STOCK: QT_TRANSLATE_NOOP("words", "Số có đến cuối kỳ"),
    Kind.RATE: QT_TRANSLATE_NOOP("words", "Tỷ lệ (có tử số và mẫu số)"),
    Kind.YES_NO: QT_TRANSLATE_NOOP("words", "Có hoặc không"),
    Kind.TEXT: QT_TRANSLATE_NOOP("words", "Bằng lời"),
}
OPERATORS = {
    Operator.AT_LEAST: QT_TRANSLATE_NOOP("words", "Ít nhất (≥)"),
    Operator.EQUAL: QT_TRANSLATE_NOOP("words", "Đúng bằng (=)"),
    Operator.AT_MOST: QT_TRANSLATE_NOOP("words", "Không quá (≤)"),
}
RULE_WORDS = {
    Rule.SUM: QT_TRANSLATE_NOOP("words", "Cộng lại"),
    Rule.LAST: QT_TRANSLATE_NOOP("words", "Lấy số mới nhất"),
    Rule.RATIO: QT_TRANSLATE_NOOP("words", "Cộng tử số, cộng mẫu số rồi chia"),
    Rule.COUNT_YES: QT_TRANSLATE_NOOP("words", "Đếm số đơn vị có"),
    Rule.WEIGHTED: QT_TRANSLATE_NOOP("words", "Bình quân theo trọng số"),
    Rule.MIN: QT_TRANSLATE_NOOP("words", "Lấy số nhỏ nhất"),
    Rule.MAX: QT_TRANSLATE_NOOP("words", "Lấy số lớn nhất"),
    Rule.LIST: QT_TRANSLATE_NOOP("words", "Kê ra từng đơn vị"),
}


def buttons(dialog: QDialog, accept: str) -> QDialogButtonBox:
    """Return an accept and a cancel button in the program's own words, connected to the dialog."""
    box = QDialogButtonBox(dialog)
    box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(word(QT_TRANSLATE_NOOP("words", "Hủy")), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(QGuiApplication.inputMethod().commit)  # what is being composed belongs to the answer
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def part_title(part: Part, number: str) -> str:
    """Return a short name of a part for the head of a dialog."""
    name = part.name or "…"
    return f"({number}) {name if len(name) <= 90 else name[:90] + '…'}"


@dataclass(frozen=True, slots=True)
class HandVerdict:
    """A verdict chosen by hand, with its reason."""

    verdict: Verdict
    reason: str


class VerdictDialog(QDialog):
    """Asks for a verdict and, when it is not the computed one, for the reason."""

    def __init__(
        self, title: str, part: Part, parent: QWidget | None = None, kind: ReportKind = ReportKind.ANNUAL
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Đánh giá bằng tay"))
        self._part = part
        computed = computed_verdict(part)
        self.choice = QComboBox(self)
        for each in Verdict:
            self.choice.addItem(f"{VERDICT_GLYPHS[each]} {verdict_name(each, kind)}", each)
        self.choice.setCurrentIndex(self.choice.findData(part.override if part.override is not None else computed))
        self.reason = QLineEdit(part.reason, self)
        self.reason.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        head = QLabel(title, self)
        head.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Chương trình tính:"), QLabel(verdict_name(computed, kind), self))
        form.addRow(self.tr("Đánh giá:"), self.choice)
        form.addRow(self.tr("Lý do:"), self.reason)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons(self, self.tr("Đặt đánh giá")))

    def value(self) -> HandVerdict:
        """Return what was chosen."""
        return HandVerdict(self.choice.currentData(), " ".join(self.reason.text().split()))

    def accept(self) -> None:
        chosen = self.value()
        if override_needs_reason(replace(self._part, override=chosen.verdict, reason=chosen.reason)):
            self.problem.setText(
                self.tr("Đánh giá khác với số liệu: hãy ghi lý do để cấp trên và người sau hiểu được.")
            )
            self.problem.show()
            self.reason.setFocus()
            return
        super().accept()

    @staticmethod
    def ask(parent: QWidget, title: str, part: Part, kind: ReportKind = ReportKind.ANNUAL) -> HandVerdict | None:
        """Show the dialog; return what was chosen, or ``None``."""
        dialog = VerdictDialog(title, part, parent, kind)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() else None


@dataclass(frozen=True, slots=True)
class Nature:
    """What a part measures and how it adds up."""

    kind: Kind
    operator: Operator
    _: KW_ONLY
    over_units: Rule
    over_time: Rule
    required: bool


class NatureDialog(QDialog):
    """Asks what a part measures; choosing a kind proposes its usual rules."""

    def __init__(self, title: str, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cách tính chỉ tiêu"))
        self.kind = self._combo(KINDS, part.kind)
        self.operator = self._combo(OPERATORS, part.operator)
        self.over_units = self._combo(RULE_WORDS, part.over_units)
        self.over_time = self._combo(RULE_WORDS, part.over_time)
        self.required = QCheckBox(self.tr("Bắt buộc có kết quả"), self)
        self.required.setChecked(part.required)
        head = QLabel(title, self)
        head.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Loại số liệu:"), self.kind)
        form.addRow(self.tr("Kết quả phải:"), self.operator)
        form.addRow(self.tr("Tổng hợp nhiều đơn vị:"), self.over_units)
        form.addRow(self.tr("Tổng hợp nhiều kỳ:"), self.over_time)
        form.addRow("", self.required)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addLayout(form)
        layout.addWidget(buttons(self, self.tr("&Lưu")))
        self.kind.currentIndexChanged.connect(self._propose)

    def _combo(self, words: Mapping[Any, str], chosen: object) -> QComboBox:
        box = QComboBox(self)
        for value, text in words.items():
            box.addItem(word(text), value)
        box.setCurrentIndex(box.findData(chosen))
        return box

    def _propose(self) -> None:
        over_units, over_time = RULES[self.kind.currentData()]
        self.over_units.setCurrentIndex(self.over_units.findData(over_units))
        self.over_time.setCurrentIndex(self.over_time.findData(over_time))

    def value(self) -> Nature:
        """Return what was chosen."""
        return Nature(
            self.kind.currentData(),
            self.operator.currentData(),
            over_units=self.over_units.currentData(),
            over_time=self.over_time.currentData(),
            required=self.required.isChecked(),
        )

    @staticmethod
    def ask(parent: QWidget, title: str, part: Part) -> Nature | None:
        """Show the dialog; return what was chosen, or ``None``."""
        dialog = NatureDialog(title, part, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() else None


class PasteDialog(QDialog):
    """Shows what a paste would overwrite, fill, and leave out, before anything happens."""

    def __init__(self, model: IndicatorModel, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dán vào bảng chỉ tiêu"))
        self._model = model
        self.summary = QLabel(self._summary(plan), self)
        self.summary.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([self.tr("Ô"), self.tr("Đang có"), self.tr("Dán vào"), self.tr("Lưu ý")])
        self.list.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Các ô sẽ thay đổi"))
        sure = [change for change in plan.changes if change not in plan.doubtful]
        self._group(self.tr("Cần xem lại ({0})"), list(plan.doubtful))
        if plan.rejected:
            heading = self._heading(self.tr("Không hiểu, để nguyên ({0})"), len(plan.rejected))
            for each in plan.rejected:
                self._line(heading, each.row, each.column, "", each.text, error_text(each.why))
        self._group(self.tr("Ghi đè ({0})"), [change for change in sure if change.old])
        self._group(self.tr("Điền vào ô trống ({0})"), [change for change in sure if not change.old])
        self.list.expandAll()
        width = self.fontMetrics().averageCharWidth()
        for column, chars in enumerate((28, 24, 24, 60)):
            self.list.setColumnWidth(column, width * chars)
        self.list.resizeColumnToContents(0)
        self.take_doubtful = QCheckBox(
            self.tr("Dán cả {0} ô cần xem lại, theo cách đọc ghi ở trên").format(len(plan.doubtful)), self
        )
        self.take_doubtful.setVisible(bool(plan.doubtful))
        box = buttons(self, self.tr("Dán"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.take_doubtful)
        layout.addWidget(box)
        give_size(self, 165, 26)
        safe = QDialogButtonBox.ButtonRole.RejectRole if plan.overwritten else QDialogButtonBox.ButtonRole.AcceptRole
        for button in box.buttons():
            if box.buttonRole(button) is safe:
                button.setDefault(True)  # type: ignore[attr-defined]
                button.setFocus()

    def _summary(self, plan: Plan) -> str:
        filled = len(plan.changes) - len(plan.overwritten)
        lines = [self.tr("Ghi đè {0} ô, điền {1} ô trống.").format(len(plan.overwritten), filled)]
        if plan.parts:
            added = self.tr("Thêm {0} chỉ tiêu mới và {1} dòng thành phần ở cuối bảng.")
            lines.append(added.format(plan.indicators, plan.parts))
        if plan.computed:
            lines.append(self.tr("Bỏ qua {0} ô ở các cột chương trình tự tính.").format(plan.computed))
        if plan.outside:
            lines.append(self.tr("Không dán {0} ô nằm ngoài các cột của bảng.").format(plan.outside))
        return "\n".join(lines)

    def _group(self, title: str, changes: list[CellChange]) -> None:
        if not changes:
            return
        heading = self._heading(title, len(changes))
        for change in changes:
            doubt = error_text_of(change.doubt)
            self._line(heading, change.row, change.column, change.old, change.new, doubt)

    def _heading(self, title: str, count: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.list, [title.format(count)])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        return item

    def _line(self, under: QTreeWidgetItem, row: int, column: int, old: str, new: str, remark: str) -> None:
        title = self._model.headerData(column, Qt.Orientation.Horizontal)
        place = self.tr("Dòng {0}, {1}").format(row + 1, title)
        texts = [place, old, new or self.tr("(trống)"), remark]
        item = QTreeWidgetItem(under, texts)
        for number, text in enumerate(texts):
            item.setToolTip(number, text)
        if not new:
            item.setForeground(2, self.palette().brush(QPalette.ColorRole.PlaceholderText))

    @staticmethod
    def ask(parent: QWidget, model: IndicatorModel, plan: Plan) -> bool | None:
        """Show the preview.

        Returns:
            ``None`` for no paste, else whether the doubtful cells are taken too.
        """
        dialog = PasteDialog(model, plan, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.take_doubtful.isChecked() if dialog.exec() else None


def error_text_of(sentence: str) -> str:
    """Return a sentence of the ``errors`` catalogue in the language of the window; empty stays empty."""
    return error_text(UserError(sentence)) if sentence else ""
