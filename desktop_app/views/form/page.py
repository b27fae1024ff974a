"""The report's page "Thể thức": letterhead, title, signature and recipients of this report."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import Batch, Edit, SetReport
from ...models.errors import UserError
from ...models.numbers import format_date, parse_date
from ...models.report import Changes, Head, Numbering, PartNumbers, Report, recipients, signer
from ...models.unit import FEDERATION, NATION, PIONEERS, Signer, Unit
from ...resources import standards
from ..kit import tokens
from ..kit.elided_box import ElidedBox
from ..kit.parts import Card, labelled, make_label, order_tabs, scrolled
from ..kit.signs import Chip, IconLabel, Sign
from ..kit.texts import error_text, in_language
from .paper import PaperPreview
from .terms_box import TermsBox

if TYPE_CHECKING:
    from ..report.session import Session

_SAVED_WITHIN = 250  # milliseconds from a key until what stands in a field goes to the store
_SHARES = (6, 5)  # of the width, for the form and for the picture beside it


class LinesEdit(QPlainTextEdit):
    """A field of several short lines; Tab leaves it.

    Signals:
        editing_finished: the field was left.
    """

    editing_finished = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        edge = 2 * self.frameWidth() + 2 * round(self.document().documentMargin()) + tokens.TIGHT
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


class ChoiceBox(ElidedBox):
    """A box of fixed choices that turning the wheel over a scrolled page does not change."""

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
        order_tabs(
            self.update_unit, self.terms, self.number, self.type_symbol, self.date, self.type_name, self.standard,
            self.title, self.numbering, self.part_numbers, self.addressees, self.conference, self.heading, self.draft,
            self.cover, self.signer, self.position, self.authority, self.signer_name, self.cosigners,
            self.own_recipients, self.recipients,
        )  # fmt: skip
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
        self.part_numbers = ChoiceBox(self)
        self.part_numbers.addItem(self.tr("Phần thứ nhất, Phần thứ hai"), PartNumbers.WORDS)
        self.part_numbers.addItem(self.tr("Phần I, Phần II"), PartNumbers.ROMAN)
        self.number = QLineEdit(self, placeholderText=self.tr("chưa có số"))
        self.type_symbol = QLineEdit(self, placeholderText="BC")
        self.date = QLineEdit(self, placeholderText="07/5/2026")
        self.date_error = QLabel(self)
        self.date_error.setWordWrap(True)
        self.date_error.hide()
        self.type_name = QLineEdit(self, placeholderText="BÁO CÁO")
        self.title = LinesEdit(3, self)
        self.conference = LinesEdit(2, self)
        self.heading = QComboBox(self)
        self.heading.setEditable(True)
        self.heading.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.heading.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.heading.addItems(["", PIONEERS, FEDERATION, NATION.replace("\n", " / ")])
        heading_line = self.heading.lineEdit()
        assert heading_line is not None
        heading_line.setPlaceholderText(self.tr("theo thể thức; nhiều dòng cách nhau bằng dấu /"))
        self._heading_line = heading_line
        self.draft = QCheckBox(self.tr("In dấu DỰ THẢO"), self)
        self.addressees = LinesEdit(2, self)
        self.addressees.setPlaceholderText(self.tr("Mỗi nơi một dòng; để trống nếu không có"))
        self.cover = LinesEdit(3, self)
        self.cover.setPlaceholderText(self.tr("Mỗi dòng của bìa một dòng; để trống nếu không có bìa"))
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
        self.preview = PaperPreview(self, text_lines=8)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(tokens.FAR, tokens.ROOM, tokens.FAR, tokens.ROOM)
        column.setSpacing(tokens.ROOM)
        column.addWidget(self.update_unit, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self._make_time(), self._make_name(), self._make_people()):
            column.addWidget(card)
        column.addStretch(1)
        self._desk = QFrame(self)
        self._desk.setObjectName("desk")
        beside = QVBoxLayout(self._desk)
        beside.setContentsMargins(tokens.FAR, tokens.ROOM, tokens.FAR, tokens.ROOM)
        beside.addWidget(make_label(self.tr("Phần đầu và phần ký như khi in"), "strong", parent=self._desk))
        beside.addWidget(self.preview)
        beside.addStretch(1)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(scrolled(left, self), _SHARES[0])
        self._row.addWidget(self._desk, _SHARES[1])
        self._left = left

    def _card(self, icon: str, title: str) -> tuple[Card, QHBoxLayout, QGridLayout]:
        """Return a card, the row of its head, and the grid of its fields."""
        card = Card(parent=self)
        head, grid = QHBoxLayout(), QGridLayout()
        head.addWidget(IconLabel(icon, "text2", tokens.ICON, card))
        head.addWidget(make_label(title, "strong", parent=card))
        head.addStretch(1)
        grid.setHorizontalSpacing(tokens.ROOM)
        grid.setVerticalSpacing(tokens.GAP)
        card.column.addLayout(head)
        card.column.addLayout(grid)
        return card, head, grid

    def _make_time(self) -> Card:
        card, head, grid = self._card("cal", self.tr("Thời gian, số văn bản"))
        self.lacking = Chip(Sign.ATTENTION, "", card)
        self.lacking.hide()
        head.addWidget(self.lacking)
        day = QWidget(card)
        day_column = QVBoxLayout(day)
        day_column.setContentsMargins(0, 0, 0, 0)
        day_column.addWidget(labelled(self.tr("Ngày ký"), self.date))
        day_column.addWidget(self.date_error)
        grid.addWidget(self.terms, 0, 0, 1, 4)
        for place, box in enumerate(
            (
                labelled(self.tr("Số văn bản"), self.number),
                labelled(self.tr("Ký hiệu loại"), self.type_symbol),
                day,
            )
        ):
            grid.addWidget(box, 1, place)
        for place in range(4):
            grid.setColumnStretch(place, 1)
        return card

    def _make_name(self) -> Card:
        card, _head, grid = self._card("page", self.tr("Tên văn bản"))
        grid.addWidget(labelled(self.tr("Tên loại văn bản"), self.type_name), 0, 0)
        grid.addWidget(labelled(self.tr("Thể thức"), self.standard), 0, 1)
        grid.addWidget(labelled(self.tr("Trích yếu"), self.title), 1, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Đánh số mục"), self.numbering), 2, 0)
        grid.addWidget(labelled(self.tr("Đánh số phần"), self.part_numbers), 2, 1)
        grid.addWidget(labelled(self.tr("Kính gửi"), self.addressees), 3, 0)
        grid.addWidget(labelled(self.tr("Ghi chú hội nghị"), self.conference), 3, 1)
        grid.addWidget(labelled(self.tr("Tiêu đề góc phải"), self.heading), 4, 0, 1, 2)
        grid.addWidget(self.draft, 5, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Trang bìa"), self.cover), 6, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        return card

    def _make_people(self) -> Card:
        card, _head, grid = self._card("unit", self.tr("Người ký, nơi nhận"))
        grid.addWidget(labelled(self.tr("Người ký"), self.signer), 0, 0)
        grid.addWidget(labelled(self.tr("Thẩm quyền ký"), self.authority), 1, 0, 2, 1)
        grid.addWidget(labelled(self.tr("Chức vụ"), self.position), 0, 1)
        grid.addWidget(labelled(self.tr("Họ tên người ký"), self.signer_name), 1, 1)
        grid.addWidget(labelled(self.tr("Người cùng ký"), self.cosigners), 3, 0, 1, 2)
        grid.addWidget(self.own_recipients, 4, 0, 1, 2)
        grid.addWidget(labelled(self.tr("Nơi nhận"), self.recipients), 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return card

    def _show_lacking(self) -> None:
        """Say in the head of the card what the document still lacks."""
        head = self.session.report.head
        lacking = [
            word
            for word, lacks in (
                (self.tr("số"), bool(head.type_symbol) and not head.number),
                (self.tr("ngày ký"), head.date is None and not head.date_text),
            )
            if lacks
        ]
        self.lacking.setVisible(bool(lacking))
        self.lacking.say(Sign.ATTENTION, self.tr("Thiếu {0}").format(", ".join(lacking)) if lacking else "")

    def _connect(self) -> None:
        lines: tuple[QLineEdit, ...] = (
            self.number, self.type_symbol, self.type_name, self.position, self.signer_name, self._heading_line
        )  # fmt: skip
        for line in lines:
            line.editingFinished.connect(self._finish)
            line.textEdited.connect(self._typed)
        self.date.editingFinished.connect(self._finish)
        self.date.textEdited.connect(self._type_date)
        for field in (
            self.title, self.conference, self.addressees, self.cover, self.authority, self.cosigners, self.recipients
        ):  # fmt: skip
            field.editing_finished.connect(self._finish)
            field.textChanged.connect(self._typed)
        self.heading.activated.connect(lambda _: self._heading_line.setModified(True))
        for combo in (self.standard, self.numbering, self.part_numbers, self.heading):
            combo.activated.connect(self._finish)
        self.draft.clicked.connect(self._finish)
        self.signer.activated.connect(self._choose_signer)
        self.own_recipients.clicked.connect(self._choose_recipients)
        self.update_unit.clicked.connect(self._update_unit)
        self.session.changed.connect(self._on_changed)
        self.session.flushing.connect(self._hand_over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the picture below the form where both do not fit side by side."""
        form = self._left.minimumSizeHint().width() + tokens.WIDE  # its scroll bar
        share = form * sum(_SHARES) // _SHARES[0]
        side = event.size().width() >= max(form + self.preview.minimumSizeHint().width(), share)
        if side is not (self._row.indexOf(self._desk) >= 0):
            (self._row if side else self._below).addWidget(self._desk)
            if side:
                self._row.setStretch(self._row.indexOf(self._desk), _SHARES[1])
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
            "part_numbers": self.part_numbers.currentData(),
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
        if self.cover.touched():  # empty lines between two stay
            typed["cover"] = "\n".join(map(clean, self.cover.toPlainText().strip().split("\n")))
        if self._heading_line.isModified():
            lines = map(clean, self._heading_line.text().split("/"))
            typed["heading"] = "\n".join(filter(None, lines))
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
            "part_numbers": self.tr("Đổi cách đánh số phần"),
            "signer": self.tr("Sửa người ký"),
            "cosigners": self.tr("Sửa người cùng ký"),
            "recipients": self.tr("Sửa nơi nhận"),
            "number": self.tr("Sửa số văn bản"),
            "type_symbol": self.tr("Sửa ký hiệu"),
            "date": self.tr("Sửa ngày ký"),
            "type_name": self.tr("Sửa tên loại văn bản"),
            "title": self.tr("Sửa trích yếu"),
            "conference": self.tr("Sửa ghi chú hội nghị"),
            "heading": self.tr("Sửa tiêu đề góc phải"),
            "draft": self.tr("Đổi dấu dự thảo"),
            "addressees": self.tr("Sửa nơi kính gửi"),
            "cover": self.tr("Sửa trang bìa"),
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

    def show_in_title(self, words: str) -> None:
        """Select words of the subject; the keyboard stays where it is."""
        found = self.title.document().find(words)
        if not found.isNull():
            self.title.setTextCursor(found)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_unit_button()

    def _show_unit_button(self) -> None:
        unit = self._store_unit()
        own = replace(self.session.report.unit, words=unit.words)  # words alone show nowhere on the paper
        self.update_unit.setVisible(bool(unit.name) and unit != own)

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
            self.standard, self.numbering, self.part_numbers, self.signer, self.title, self.conference, self.addressees,
            self.authority, self.cosigners, self.recipients, self.heading, self.cover,
        ]  # fmt: skip
        blockers = [QSignalBlocker(field) for field in fields]
        self.standard.setCurrentIndex(self.standard.findData(report.standard))
        self.numbering.setCurrentIndex(self.numbering.findData(report.numbering))
        self.part_numbers.setCurrentIndex(self.part_numbers.findData(report.part_numbers))
        for line, text in (
            (self.number, head.number),
            (self.type_symbol, head.type_symbol),
            (self.type_name, head.type_name),
            (self._heading_line, head.heading.replace("\n", " / ")),
        ):
            _show_line(line, text)
        if self.date_error.isHidden():
            _show_line(self.date, format_date(head.date) if head.date else "")
        self.title.show_text(head.title)
        self.conference.show_text(head.conference)
        self.draft.setChecked(head.draft)
        self.cover.show_text(head.cover)
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
        self._show_lacking()


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
