"""The cards of the start page: the report in work, other reports, what is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from ..kit import theme, tokens
from ..kit.parts import (
    Card,
    ClampedLabel,
    DoorCard,
    ElidedLabel,
    Measure,
    make_button,
    make_label,
    make_menu_tool,
    rule,
)
from ..kit.signs import Chip, IconLabel, Sign
from ..kit.texts import day_text
from .home_facts import HomeFacts

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_SHEET_WIDTH, _SHEET_RATIO = 120, 297 / 210
_SOON = 14


class Todo(NamedTuple):
    """A thing to be done: icon and its colour, what, where, the verb, and where the verb leads."""

    icon: str
    tint: str
    title: str
    line: str
    verb: str
    place: str


class _Sheet(QWidget):
    """The first page of a report, small; a blank sheet where there is no picture of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setFixedSize(_SHEET_WIDTH, round(_SHEET_WIDTH * _SHEET_RATIO))

    def show_picture(self, picture: QPixmap) -> None:
        """Show another page."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("paper"))
        if not self._picture.isNull():
            scaled = self._picture.scaledToWidth(
                round(self.width() * self.devicePixelRatioF()), Qt.TransformationMode.SmoothTransformation
            )
            shown = _in_colours(scaled.toImage())
            shown.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(0, 0, shown)
        painter.setPen(theme.colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _in_colours(page: QImage) -> QImage:
    """Return a page that is black on white in the colours of the moment, transparent where it is white."""
    page.invertPixels()
    ink = page.convertToFormat(page.Format.Format_Grayscale8)
    page = page.convertToFormat(page.Format.Format_ARGB32)
    page.fill(theme.colour("paper_text"))
    page.setAlphaChannel(ink)
    return page


class _DaysLeft(QFrame):
    """How many days there are until a report is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = make_label("", "days", parent=self)
        self.words = make_label("", "body", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.WIDE, tokens.SMALL, tokens.WIDE, tokens.SMALL)
        column.setSpacing(0)
        for label in (self.number, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)

    def show_due(self, due: date | None, today: date) -> None:
        """Show how long there is; nothing where no day is known."""
        self.setVisible(due is not None)
        if due is None:
            return
        left, day = (due - today).days, day_text(due, today)
        self.setObjectName("due" if left <= _SOON else "calm")
        for widget in (self, self.number, self.words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.number.setText(str(abs(left)))
        self.words.setText(
            self.tr("ngày nữa\nđến hạn {0}").format(day) if left >= 0 else self.tr("ngày quá hạn\n{0}").format(day)
        )


class MainCard(Card):
    """The report in work.

    Attributes:
        title, facts: its title, and its kind and last change.
        sent: says that it left as it is now.
        go_on: opens it where writing goes on.
        look: opens its pages.
        export: opens it and exports it.
        remove: takes it out of the list.

    Signals:
        wanted: (place) it shall be opened there; empty for where one stopped.
        removed: it shall leave the list.
        exported: it shall be exported.
    """

    wanted = Signal(str)
    removed = Signal()
    exported = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("main", parent)
        self._place = ""
        self.sheet = _Sheet(self)
        self.facts = make_label("", "body", "2", self)
        self.facts.setWordWrap(True)
        self.title = make_label("", "section", parent=self)
        self.title.setWordWrap(True)
        self.sent = Chip(Sign.MET, self.tr("Đã xuất"), self)
        self.sent.hide()
        self.days = _DaysLeft(self)
        self.days.hide()
        self.written, self.results = Measure(self.tr("Nội dung"), self), Measure(self.tr("Chỉ tiêu"), self)
        self.units = Measure(self.tr("Đơn vị"), self)
        self.units.hide()
        self.form = QWidget(self)
        self._form_words = make_label("", "small", "att", self)
        self._form_icon = IconLabel("warn", "att_icon", tokens.CHIP_ICON, self)
        self.go_on = make_button(self.tr("&Viết tiếp"), lambda: self.wanted.emit(self._place), self, kind="primary")
        self.look = make_button(self.tr("Xem trang"), lambda: self.wanted.emit("pages"), self, icon="eye")
        self.export = make_button(self.tr("Xuất văn bản"), self.exported.emit, self, icon="export")
        menu = QMenu(self)
        self.remove = menu.addAction(self.tr("&Xóa khỏi danh sách"), self.removed.emit)
        theme.give_icon(self.remove, "delete")
        self.more = make_menu_tool(menu, "", "more", self)
        self.more.setAccessibleName(self.tr("Việc khác với báo cáo này"))
        self.more.setToolTip(self.more.accessibleName())
        self._lay_out()

    def _lay_out(self) -> None:
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(tokens.TIGHT)
        form.addWidget(make_label(self.tr("Thể thức"), "smallstrong", parent=self))
        lacks = QHBoxLayout()
        lacks.setSpacing(tokens.TIGHT)
        lacks.addWidget(self._form_icon)
        lacks.addWidget(self._form_words, 1)
        form.addLayout(lacks)
        names = QVBoxLayout()
        said = QHBoxLayout()
        said.addWidget(self.facts, 1)
        said.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignTop)
        names.addLayout(said)
        names.addWidget(self.title)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(tokens.WIDE)
        head.addLayout(names, 1)
        head.addWidget(self.days, 0, Qt.AlignmentFlag.AlignTop)
        self._measures = QWidget(self)
        measures = QHBoxLayout(self._measures)
        measures.setContentsMargins(0, 0, 0, 0)
        measures.setSpacing(tokens.GREAT)
        for widget in (self.written, self.results, self.units, self.form):
            measures.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self._measures.hide()
        ways = QHBoxLayout()
        for button in (self.go_on, self.look, self.export):
            ways.addWidget(button)
        ways.addStretch(1)
        ways.addWidget(self.more)
        right = QVBoxLayout()
        right.setSpacing(tokens.ROOM)
        right.addLayout(head, 1)
        right.addWidget(self._measures)
        right.addLayout(ways)
        row = QHBoxLayout()
        row.setSpacing(tokens.FAR)
        row.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self.column.addLayout(row)

    def show_report(self, title: str, facts: str) -> None:
        """Show a report by what the list knows of it."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.go_on.setAccessibleName(self.tr("Viết tiếp: {0}").format(title))
        self._place = ""
        self.units.hide()
        self.sent.hide()
        self.days.hide()
        self._measures.hide()

    def show_facts(self, facts: HomeFacts, today: date, sent: datetime | None) -> None:
        """Show how far the report is, once it was read, and that it left as it is now."""
        self.sent.setVisible(sent is not None)
        if sent is not None:
            self.sent.setToolTip(self.tr("Xuất ngày {0}, từ đó chưa sửa gì").format(f"{sent:%d/%m/%Y}"))
        done, sections = facts.written
        known, parts = facts.results
        self.written.show_share(done, sections, self.tr("{0}/{1} mục đã viết").format(done, sections))
        self.results.show_share(known, parts, self.tr("{0}/{1} có kết quả").format(known, parts))
        self.written.setVisible(not facts.outline)
        self.results.setVisible(bool(parts))
        lacking = [
            word
            for word, lacks in ((self.tr("số"), facts.lacks_number), (self.tr("ngày ký"), facts.lacks_date))
            if lacks
        ]
        self._form_icon.show_icon(*(("warn", "att_icon") if lacking else ("check", "met")))
        self._form_words.setText(self.tr("Thiếu {0}").format(", ".join(lacking)) if lacking else self.tr("Đã đủ"))
        theme.give(self._form_words, tone="att" if lacking else "met")
        self.days.show_due(facts.due, today)
        self._measures.show()

    def show_intake(self, sent: int, units: int) -> None:
        """Show how many units have sent what the outline asks for."""
        self.units.show_share(sent, units, self.tr("{0}/{1} đã gửi").format(sent, units))
        self.units.show()


class ReportCard(DoorCard):
    """Another report of the unit.

    Signals:
        removed: it shall leave the list.
    """

    removed = Signal()

    def __init__(self, kind: str, title: str, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{title} · {facts}", parent, tokens.ROOM)
        self.title_text, self.facts_text = title, facts
        caption = QHBoxLayout()
        caption.addWidget(make_label(kind, "small", "2", self), 1)
        self._chip = Chip(Sign.CALM, "", self)
        self._chip.hide()
        caption.addWidget(self._chip)
        shown = ClampedLabel(title, 3, "strong", self)
        menu = QMenu(self)
        self.remove = QAction(self.tr("&Xóa khỏi danh sách"), self)
        self.remove.triggered.connect(lambda _=False: self.removed.emit())
        menu.addAction(self.remove)
        more = make_menu_tool(menu, "", "more", self)
        more.setAccessibleName(self.tr("Việc khác với báo cáo “{0}”").format(title))
        more.setToolTip(self.tr("Việc khác với báo cáo này"))
        foot = QHBoxLayout()
        foot.addWidget(ElidedLabel(facts, "small", "2", self), 1)
        foot.addWidget(more)
        self.column.setSpacing(tokens.SMALL)
        self.column.addLayout(caption)
        self.column.addWidget(shown, 1)
        self.column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def show_sent(self, sent: datetime) -> None:
        """Say that the report left as it is now."""
        self._chip.say(Sign.MET, self.tr("Đã xuất"))
        self._chip.setToolTip(self.tr("Xuất ngày {0}, từ đó chưa sửa gì").format(f"{sent:%d/%m/%Y}"))
        self._chip.show()

    def show_due(self, due: date | None, today: date) -> None:
        """Say when the report is due, where that is to come."""
        if due is not None and due >= today:
            near = (due - today).days <= _SOON
            self._chip.say(Sign.DUE if near else Sign.CALM, self.tr("Hạn {0}").format(day_text(due, today)))
            self._chip.show()

    def show_intake(self, sent: int, units: int) -> None:
        """Say how many units have sent what the outline asks for."""
        self._chip.say(Sign.MET if sent == units else Sign.DUE, self.tr("{0}/{1} đã gửi").format(sent, units))
        self._chip.setToolTip(self.tr("{0} trong {1} đơn vị đã gửi báo cáo").format(sent, units))
        self._chip.show()


class TodoCard(Card):
    """What is to be done, each thing with its verb.

    Signals:
        wanted: (place) of the thing whose verb was chosen.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, margin=0)
        self._count = make_label("", "small", "2", self)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.ROOM, 0, tokens.ROOM, 0)
        head.addWidget(make_label(self.tr("Việc cần làm"), "strong", parent=self), 1)
        head.addWidget(self._count)
        self.column.setSpacing(0)
        self.column.setContentsMargins(0, tokens.ROOM, 0, 0)
        self.column.addLayout(head)
        self.column.addSpacing(tokens.GAP)
        self._rows: list[QWidget] = []

    def show_things(self, things: Sequence[Todo]) -> None:
        """List these things."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._count.setText(self.tr("{0} việc").format(len(things)) if things else "")
        for thing in things:
            self._rows += [rule(parent=self), self._row(thing)]
        if not things:
            done = QWidget(self)
            line = QHBoxLayout(done)
            line.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.ROOM)
            line.addWidget(IconLabel("check", "met", tokens.ICON, done))
            line.addWidget(make_label(self.tr("Không còn việc nào đang chờ."), "body", "2", done), 1)
            self._rows += [rule(parent=self), done]
        for each in self._rows:
            self.column.addWidget(each)

    def _row(self, thing: Todo) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.GAP, tokens.GAP)
        line.setSpacing(tokens.ROOM)
        words = QVBoxLayout()
        words.setSpacing(0)
        for text, role, tone in ((thing.title, "body", ""), (thing.line, "small", "2")):
            label = QLabel(text, row)
            label.setProperty("role", role)
            if tone:
                label.setProperty("tone", tone)
            label.setWordWrap(True)
            words.addWidget(label)
        verb = make_button(thing.verb, lambda: self.wanted.emit(thing.place), row, kind="link")
        verb.setAccessibleName(f"{thing.verb}: {thing.title}")
        line.addWidget(IconLabel(thing.icon, thing.tint, tokens.ICON, row), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(verb, 0, Qt.AlignmentFlag.AlignTop)
        return row
