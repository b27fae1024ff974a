"""The report's page "Thể thức": letterhead, title, signature and recipients of this report."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import Batch, Edit, SetReport
from ...models.errors import UserError
from ...models.numbers import format_date, parse_date
from ...models.report import Changes, Head, Numbering, Report, recipients, signer
from ...models.unit import Signer, Unit
from ...resources import standards
from ..kit.texts import error_text, in_language
from .paper import PaperPreview
from .terms_box import TermsBox

if TYPE_CHECKING:
    from ..report.session import Session

_SAVED_WITHIN = 250  # milliseconds from a key until what stands in a field goes to the store


class LinesEdit(QPlainTextEdit):
    """A field of several short lines; Tab leaves it.

    Signals:
        editing_finished: the field was left.
    """

    editing_finished = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        edge = 2 * self.frameWidth() + 2 * round(self.document().documentMargin())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + edge)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.editing_finished.emit()

    def lines(self) -> tuple[str, ...]:
        """Return the lines that say something, composed and without outer spaces."""
        return tuple(filter(None, (clean(line) for line in self.toPlainText().split("\n"))))

    def show_text(self, text: str) -> None:
        """Show a text; the caret stays where it is if that is shown already."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().setModified(False)

    def touched(self) -> bool:
        """Tell whether something was typed since the text was shown."""
        return self.document().isModified()


def clean(text: str) -> str:
    """Return a typed line composed (NFC), with single spaces and none round it."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


class ChoiceBox(QComboBox):
    """A box of fixed choices that turning the wheel over a scrolled page does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class HeadPage(QWidget):
    """Edit what stands round the text of the open report, with a picture of the result."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._own = False  # own signer chosen, though still the same as one of the unit's
        self._timer = QTimer(self, interval=_SAVED_WITHIN, singleShot=True)
        self._timer.timeout.connect(lambda: self._hand_over(typed=True))
        self._make_fields()
        self._lay_out()
        self._connect()
        self._fill()

    # building

    def _make_fields(self) -> None:
        self.standard = ChoiceBox(self)
        for name, each in standards().items():
            self.standard.addItem(in_language(each.title, each.title_en), name)
        self.numbering = ChoiceBox(self)
        self.numbering.addItem(self.tr("I., 1., 1.1."), Numbering.ROMAN)
        self.numbering.addItem(self.tr("1., 1.1., 1.1.1."), Numbering.ARABIC)
        self.number = QLineEdit(self, placeholderText=self.tr("để trống khi chưa có số"))
        self.type_symbol = QLineEdit(self, placeholderText="BC")
        self.date = QLineEdit(self, placeholderText="07/5/2026")
        self.date_error = QLabel(self)
        self.date_error.setWordWrap(True)
        self.date_error.hide()
        self.type_name = QLineEdit(self, placeholderText="BÁO CÁO")
        self.title = LinesEdit(3, self)
        self.conference = LinesEdit(2, self)
        self.draft = QCheckBox(self.tr("In dấu DỰ THẢO"), self)
        self.addressees = LinesEdit(2, self)
        self.addressees.setPlaceholderText(self.tr("Mỗi nơi một dòng; để trống nếu không có"))
        self.signer = ChoiceBox(self)
        self.authority = LinesEdit(2, self)
        self.position = QLineEdit(self, placeholderText="BÍ THƯ")
        self.cosigners = LinesEdit(2, self)
        self.cosigners.setPlaceholderText(self.tr("Mỗi người một dòng: thẩm quyền | chức vụ | họ tên"))
        self.signer_name = QLineEdit(self, placeholderText="Nguyễn Văn A")
        self.own_recipients = QCheckBox(self.tr("Nơi nhận riêng của báo cáo này"), self)
        self.recipients = LinesEdit(4, self)
        self.recipients.setPlaceholderText(self.tr("Mỗi nơi nhận một dòng"))
        self.update_unit = QPushButton(self.tr("Cập nhật từ thông tin đơn vị"), self)
        self.update_unit.setToolTip(
            self.tr("Thông tin đơn vị đã đổi từ khi báo cáo này được tạo; nhấn để báo cáo dùng thông tin mới.")
        )
        self.update_unit.hide()
        self.terms = TermsBox(self.session, self)
        self.preview = PaperPreview(self)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        date_box = QVBoxLayout()
        date_box.addWidget(self.date)
        date_box.addWidget(self.date_error)
        rows: tuple[tuple[str, Any, QWidget], ...] = (
            (self.tr("Thể thức:"), self.standard, self.standard),
            (self.tr("Đánh số mục:"), self.numbering, self.numbering),
            (self.tr("Số văn bản:"), self.number, self.number),
            (self.tr("Ký hiệu loại:"), self.type_symbol, self.type_symbol),
            (self.tr("Ngày ký:"), date_box, self.date),
            (self.tr("Tên loại văn bản:"), self.type_name, self.type_name),
            (self.tr("Trích yếu:"), self.title, self.title),
            (self.tr("Ghi chú hội nghị:"), self.conference, self.conference),
            ("", self.draft, self.draft),
            (self.tr("Kính gửi:"), self.addressees, self.addressees),
            (self.tr("Người ký:"), self.signer, self.signer),
            (self.tr("Thẩm quyền ký:"), self.authority, self.authority),
            (self.tr("Chức vụ:"), self.position, self.position),
            (self.tr("Họ tên người ký:"), self.signer_name, self.signer_name),
            (self.tr("Người cùng ký:"), self.cosigners, self.cosigners),
            ("", self.own_recipients, self.own_recipients),
            (self.tr("Nơi nhận:"), self.recipients, self.recipients),
        )
        for text, item, widget in rows:
            if not text:
                form.addRow(item)
                continue
            label = QLabel(text, self)
            label.setBuddy(widget)
            widget.setAccessibleName(text.replace("&", "").rstrip(":"))
            form.addRow(label, item)
        form.insertRow(0, self.terms)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.addWidget(self.update_unit, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(form)
        column.addStretch(1)
        content = QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self.preview, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addStretch()
        self._wide = left.minimumSizeHint().width() + self.preview.minimumSizeHint().width()
        area = QScrollArea(self)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _connect(self) -> None:
        lines: tuple[QLineEdit, ...] = (
            self.number, self.type_symbol, self.type_name, self.position, self.signer_name
        )  # fmt: skip
        for line in lines:
            line.editingFinished.connect(self._finish)
            line.textEdited.connect(self._typed)
        self.date.editingFinished.connect(self._finish)
        self.date.textEdited.connect(self._type_date)
        for field in (self.title, self.conference, self.addressees, self.authority, self.cosigners, self.recipients):
            field.editing_finished.connect(self._finish)
            field.textChanged.connect(self._typed)
        for combo in (self.standard, self.numbering):
            combo.activated.connect(self._finish)
        self.draft.clicked.connect(self._finish)
        self.signer.activated.connect(self._choose_signer)
        self.own_recipients.clicked.connect(self._choose_recipients)
        self.update_unit.clicked.connect(self._update_unit)
        self.session.changed.connect(self._on_changed)
        self.session.flushing.connect(self._hand_over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture below the form where both do not fit side by side."""
        side = event.size().width() >= self._wide * 1.15
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if side else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    # what the fields say

    def _typed(self) -> None:
        self.session.hold(self, typed=True)
        if not self._timer.isActive():
            self._timer.start()

    def _finish(self) -> None:
        """Take what was typed and show it as it was taken."""
        self._hand_over()
        self._fill()

    def _hand_over(self, typed: bool = False) -> None:
        """Do the edit that makes the report what the fields say; nothing if it is that."""
        self._timer.stop()
        report = self.session.report
        edits = self._edits(report)
        if edits:
            edit: Edit = edits[0] if len(edits) == 1 else Batch(tuple(edits))
            self.session.do(edit, self._label(report, edits), self, typed)
            self._show_paper()
        self.session.hold(self, typed=False)

    def _edits(self, report: Report) -> list[SetReport]:
        wanted: dict[str, Any] = {
            "standard": self.standard.currentData(),
            "numbering": self.numbering.currentData(),
            "head": self._head(report.head),
        }
        if any((self.authority.touched(), self.position.isModified(), self.signer_name.isModified())):
            wanted["signer"] = Signer(
                "\n".join(self.authority.lines()), clean(self.position.text()), clean(self.signer_name.text())
            )
        if self.cosigners.touched():
            wanted["cosigners"] = tuple(map(_signer_of, self.cosigners.lines()))
        if self.recipients.touched():
            wanted["recipients"] = _places(self.recipients)
        return [SetReport(name, value) for name, value in wanted.items() if value != getattr(report, name)]

    def _head(self, old: Head) -> Head:
        """Return the head with what was typed; a field left alone keeps its value to the letter."""
        typed: dict[str, Any] = {"draft": self.draft.isChecked()}
        for name, line in (
            ("number", self.number),
            ("type_symbol", self.type_symbol),
            ("type_name", self.type_name),
        ):
            if line.isModified():
                typed[name] = clean(line.text())
        for name, field in (("title", self.title), ("conference", self.conference)):
            if field.touched():
                typed[name] = "\n".join(field.lines())
        if self.addressees.touched():
            typed["addressees"] = _places(self.addressees)
        if self.date.isModified():
            typed["date"] = self._date(old.date)
        return replace(old, **typed)

    def _date(self, old: date | None) -> date | None:
        """Return the day typed; the old one, with a sentence below the field, where it is none."""
        typed = self.date.text().strip()
        self._drop_date_error()
        if not typed:
            return None
        try:
            return parse_date(typed)
        except UserError as error:
            self.date_error.setText(error_text(error))
            self.date.setAccessibleDescription(self.date_error.text())
            self.date_error.show()
            return old

    def _type_date(self) -> None:
        """A day is taken when it is whole, on leaving the field; until then it is not saved."""
        self._drop_date_error()
        self.session.hold(self, typed=True)

    def _drop_date_error(self) -> None:
        self.date_error.hide()
        self.date.setAccessibleDescription("")

    def _label(self, report: Report, edits: list[SetReport]) -> str:
        names = {
            "standard": self.tr("Đổi thể thức"),
            "numbering": self.tr("Đổi cách đánh số mục"),
            "signer": self.tr("Sửa người ký"),
            "cosigners": self.tr("Sửa người cùng ký"),
            "recipients": self.tr("Sửa nơi nhận"),
            "number": self.tr("Sửa số văn bản"),
            "type_symbol": self.tr("Sửa ký hiệu"),
            "date": self.tr("Sửa ngày ký"),
            "type_name": self.tr("Sửa tên loại văn bản"),
            "title": self.tr("Sửa trích yếu"),
            "conference": self.tr("Sửa ghi chú hội nghị"),
            "draft": self.tr("Đổi dấu dự thảo"),
            "addressees": self.tr("Sửa nơi kính gửi"),
        }
        touched = [edit.name for edit in edits]
        if touched == ["head"]:
            head = edits[0].value
            touched = [name for name in names if getattr(head, name, None) != getattr(report.head, name, None)]
        return names[touched[0]] if len(touched) == 1 and touched[0] in names else self.tr("Sửa thể thức")

    # choices

    def _choose_signer(self) -> None:
        self._hand_over_others()
        report = self.session.report
        self._own = self.signer.currentIndex() == self.signer.count() - 1
        chosen = signer(report) if self._own else self.signer.currentData()
        self._set("signer", chosen, self.tr("Chọn người ký"))
        if self.authority.isEnabled():
            self.authority.setFocus()

    def _choose_recipients(self) -> None:
        own = self.own_recipients.isChecked()
        self._hand_over_others()
        self._set(
            "recipients",
            recipients(self.session.report) if own else None,
            self.tr("Dùng nơi nhận riêng") if own else self.tr("Dùng nơi nhận của đơn vị"),
        )

    def _hand_over_others(self) -> None:
        """Save the head as typed before a choice is carried out."""
        head = self._head(self.session.report.head)
        if head != self.session.report.head:
            edit = SetReport("head", head)
            self.session.do(edit, self._label(self.session.report, [edit]), self)

    def _set(self, name: str, value: Any, label: str) -> None:
        if value != getattr(self.session.report, name):
            self.session.do(SetReport(name, value), label, self)
        self._fill()

    def _update_unit(self) -> None:
        self._hand_over()
        self._set("unit", self._store_unit(), self.tr("Cập nhật thông tin đơn vị"))

    def _store_unit(self) -> Unit:
        """Return the unit as its settings are now; the report's own where they cannot be read."""
        try:
            return self.session.store.unit()
        except UserError:
            return self.session.report.unit

    # showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_unit_button()

    def _show_unit_button(self) -> None:
        unit = self._store_unit()
        self.update_unit.setVisible(bool(unit.name) and unit != self.session.report.unit)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.head and initiator is not self:
            self._timer.stop()
            self.session.hold(self, typed=False)
            self._own = False
            self._drop_date_error()
            self._fill()

    def _fill(self) -> None:
        """Show the report in the fields."""
        report, head = self.session.report, self.session.report.head
        fields: list[QWidget] = [
            self.standard, self.numbering, self.signer, self.title, self.conference, self.addressees,
            self.authority, self.cosigners, self.recipients,
        ]  # fmt: skip
        blockers = [QSignalBlocker(field) for field in fields]
        self.standard.setCurrentIndex(self.standard.findData(report.standard))
        self.numbering.setCurrentIndex(self.numbering.findData(report.numbering))
        for line, text in (
            (self.number, head.number),
            (self.type_symbol, head.type_symbol),
            (self.type_name, head.type_name),
        ):
            _show_line(line, text)
        if self.date_error.isHidden():
            _show_line(self.date, format_date(head.date) if head.date else "")
        self.title.show_text(head.title)
        self.conference.show_text(head.conference)
        self.draft.setChecked(head.draft)
        self.addressees.show_text("\n".join(head.addressees))
        self._fill_signer(report)
        self.cosigners.show_text("\n".join(map(_signer_line, report.cosigners)))
        own = report.recipients is not None
        self.own_recipients.setChecked(own)
        self.recipients.setEnabled(own)
        self.recipients.show_text("\n".join(recipients(report)))
        del blockers
        self._show_paper()
        if self.isVisible():
            self._show_unit_button()

    def _fill_signer(self, report: Report) -> None:
        self.signer.clear()
        for index, each in enumerate(report.unit.signers or (Signer(),)):
            words = self.tr("{0} {1}").format(each.position, each.name).strip()
            if not index:
                words = self.tr("Theo đơn vị: {0}").format(words or self.tr("chưa khai"))
            self.signer.addItem(words, each if index else None)
        self.signer.addItem(self.tr("Khai riêng cho báo cáo này"))
        last = self.signer.count() - 1
        known = [self.signer.itemData(index) for index in range(last)]
        own = self._own or report.signer not in known
        self.signer.setCurrentIndex(last if own else known.index(report.signer))
        shown = signer(report)
        self.authority.show_text(shown.authority)
        _show_line(self.position, shown.position)
        _show_line(self.signer_name, shown.name)
        for field in (self.authority, self.position, self.signer_name):
            field.setEnabled(own)

    def _show_paper(self) -> None:
        self.preview.show_report(self.session.report)


def _show_line(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
    field.setModified(False)


def _signer_line(signer: Signer) -> str:
    """Return one who signs as a line: on whose behalf (its lines by strokes), office, name."""
    return " | ".join((signer.authority.replace("\n", " / "), signer.position.replace("\n", " / "), signer.name))


def _signer_of(line: str) -> Signer:
    *before, name = (part.strip() for part in line.split("|"))
    position = before.pop() if before else ""
    lines = [text.replace(" / ", "\n") for text in (" ".join(before), position)]
    return Signer(lines[0], lines[1], name)


def _places(field: LinesEdit) -> tuple[str, ...]:
    """Return lines of a list without the marks that print adds."""
    return tuple(filter(None, (line.lstrip("-– ").rstrip(" ;.") for line in field.lines())))
