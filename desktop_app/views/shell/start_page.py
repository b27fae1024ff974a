"""The start page: what is due and to be done, the report in work, the others; for a new unit the first step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...models.unit import Unit
from ...models.words import plain_name
from ...store import ReportInfo
from ..kit import tokens
from ..kit.parts import Card, make_button, make_label, scrolled
from ..kit.signs import IconLabel
from ..kit.texts import KINDS, day_text, word
from .home_cards import MainCard, ReportCard, Todo, TodoCard
from .home_facts import HomeFacts, listed

if TYPE_CHECKING:
    from ...exchange.office.intake import Intake
    from .first_run import FirstRun

_HOME, _FIRST_RUN = 0, 1  # places of the pages
_SHOWN = 3  # cards of other reports before all are asked for
_LETTERS = 2
_WITH_SHEET = 1000  # pixels of a window in which the picture of the first page has room
_WIDEST = 1230  # pixels of both columns together


class StartPage(QStackedWidget):
    """What to do first.

    Attributes:
        first_run: what a unit without reports sees.
        main: the report changed last.
        cards: the other reports that are shown, the one changed last first.
        todo: what is to be done.

    Signals:
        open_report: (report id).
        open_at: (report id, place) a report is to be opened there: ``section:ID``, ``part:ID``, ``form``, ``pages``, ``export``.
        remove_report: (report id) it shall leave the list.
        intake_wanted: (key of the round) what units sent for it shall be shown.
        all_shown: the cards of all reports are there.
        unit_given: (:class:`Unit`) a new unit said who it is and goes on to its first report.
        new_report, import_docx, merge_docx, open_store, edit_unit, open_sample, show_removed: a button was pressed.
    """

    open_report = Signal(str)
    open_at = Signal(str, str)
    remove_report = Signal(str)
    intake_wanted = Signal(str)
    unit_given = Signal(object)
    show_removed = Signal()
    new_report = Signal()
    import_docx = Signal()
    open_store = Signal()
    edit_unit = Signal()
    open_sample = Signal()
    consolidate = Signal()
    all_shown = Signal()

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._now = now
        self._latest = ""
        self._info: ReportInfo | None = None  # of the report changed last
        self._others: list[ReportInfo] = []
        self._own: list[Todo] = []  # of the report in work
        self._intakes: Sequence[Intake] = ()
        self.cards: list[ReportCard] = []
        self._first_run: FirstRun | None = None
        self._initials = QLabel(self)
        self._initials.setProperty("badge", "initials")
        self._initials.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._initials.setFixedSize(tokens.BAR, tokens.BAR)
        self.title = make_label("", "page", parent=self)
        self.line = make_label("", "body", "2", self)
        self.new_button = make_button(self.tr("Báo cáo &mới"), self.new_report.emit, self, icon="add")
        self.main = MainCard(self)
        self.main.wanted.connect(self._go_on)
        self.main.exported.connect(lambda: self.open_at.emit(self._latest, "export"))
        self.main.removed.connect(lambda: self.remove_report.emit(self._latest))
        self.others_label = make_label(self.tr("Báo cáo khác"), "strong", parent=self)
        self.all_button = make_button("", self._show_all, self, kind="link")
        self.todo = TodoCard(self)
        self.todo.wanted.connect(self._do)
        self.todo.hide()
        self.addWidget(scrolled(self._lay_out(), self))

    @property
    def first_run(self) -> FirstRun:
        """What a unit without reports sees; made when it is wanted, since others never see it."""
        if self._first_run is None:
            from .first_run import FirstRun

            self._first_run = made = FirstRun(self)
            made.unit_given.connect(self.unit_given)
            made.open_sample.connect(self.open_sample)
            made.import_docx.connect(self.import_docx)
            made.set_narrow(self.width() < tokens.NARROW)
            self.addWidget(scrolled(made, self))
        return self._first_run

    @property
    def today(self) -> date:
        """The day that the page is shown on."""
        return self._now().date()

    @property
    def go_on(self) -> QPushButton:
        """The button that goes on with the report in work."""
        return self.main.go_on

    # building

    def _lay_out(self) -> QWidget:
        home = QWidget(self)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.line)
        head = QHBoxLayout()
        head.setSpacing(tokens.ROOM)
        head.addWidget(self._initials)
        head.addLayout(names, 1)
        head.addWidget(self.new_button)
        others = QHBoxLayout()
        others.addWidget(self.others_label, 1)
        others.addWidget(self.all_button)
        self._grid = QGridLayout()
        self._grid.setSpacing(tokens.ROOM)
        left = QVBoxLayout()
        left.setSpacing(tokens.ROOM)
        left.addLayout(head)
        left.addWidget(self.main)
        left.addSpacing(tokens.TIGHT)
        left.addLayout(others)
        left.addLayout(self._grid)
        left.addWidget(self._make_drop())
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(tokens.ROOM)
        right.addWidget(self.todo)
        right.addWidget(self._make_ways())
        right.addLayout(self._make_small())
        right.addStretch(1)
        self._columns = QHBoxLayout(home)
        self._columns.setContentsMargins(tokens.FAR, tokens.FAR, tokens.FAR, tokens.FAR)
        self._columns.setSpacing(tokens.FAR)
        self._columns.addLayout(left, 11)
        self._columns.addLayout(right, 5)
        return home

    def _make_ways(self) -> Card:
        card = Card(parent=self, margin=tokens.GAP)
        card.column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        card.column.setSpacing(0)
        for icon, text, signal in (
            ("import", self.tr("&Nhập tệp Word…"), self.import_docx),
            ("indicators", self.tr("Tổng &hợp báo cáo đơn vị…"), self.consolidate),
            ("unit", self.tr("&Thông tin đơn vị…"), self.edit_unit),
            ("folder", self.tr("Mở đơn vị &khác…"), self.open_store),
        ):
            card.column.addWidget(self._way(icon, text, signal))
        return card

    def _way(self, icon: str, text: str, signal: SignalInstance) -> QPushButton:
        return make_button(text, signal.emit, self, kind="row", icon=icon)

    def _make_small(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.sample = make_button(self.tr("Xem đơn vị mẫ&u"), self.open_sample.emit, self, kind="link")
        self.removed = make_button("", self.show_removed.emit, self, kind="link")
        row.addWidget(self.sample)
        row.addWidget(self.removed)
        row.addStretch(1)
        return row

    def _make_drop(self) -> QFrame:
        strip = QFrame(self)
        strip.setObjectName("drop")
        row = QHBoxLayout(strip)
        row.setContentsMargins(tokens.WIDE, tokens.ROOM, tokens.WIDE, tokens.ROOM)
        row.setSpacing(tokens.ROOM)
        said = make_label(
            self.tr(
                "Kéo tệp Word, hoặc cả thư mục, thả vào bất cứ đâu trong cửa sổ này: một tệp thì nhập hoặc gộp, nhiều "
                "tệp thì tổng hợp."
            ),
            "body", "2", strip,
        )  # fmt: skip
        said.setWordWrap(True)
        row.addWidget(IconLabel("down", "text2", tokens.ICON, strip))
        row.addWidget(said, 1)
        return strip

    # showing

    def show_reports(self, reports: list[ReportInfo], unit: Unit, removed: int = 0, received: bool = False) -> None:
        """Show the unit's name and its reports, the one changed last first.

        Args:
            reports: its reports.
            unit: the unit.
            removed: how many reports were removed and can come back.
            received: whether units sent theirs here: an office without a report of its own is none that begins.
        """
        home = bool(reports or removed or received)
        if not home:
            self.first_run.show_unit(unit)
        self.setCurrentIndex(_HOME if home else _FIRST_RUN)
        self.removed.setText(self.tr("Báo cá&o đã xóa ({0})").format(removed))
        self.removed.setVisible(bool(removed))
        name = unit.name or self.tr("Đơn vị mới")
        self.title.setText(name)
        self._initials.setText("".join(part[0].upper() for part in name.split()[-_LETTERS:]))
        today = self._now()
        days = [
            self.tr("Thứ Hai"), self.tr("Thứ Ba"), self.tr("Thứ Tư"), self.tr("Thứ Năm"), self.tr("Thứ Sáu"),
            self.tr("Thứ Bảy"), self.tr("Chủ Nhật"),
        ]  # fmt: skip
        self.line.setText(
            self.tr("{0} {1} · {2} báo cáo").format(days[today.weekday()], f"{today:%d/%m/%Y}", len(reports))
        )
        ordered = sorted(reports, key=lambda info: info.modified, reverse=True)
        self._others = ordered[1:]
        self._own, self._intakes = [], ()
        self.main.setVisible(bool(ordered))
        self.todo.hide()
        self._fill(len(self._others) if len(self.cards) > _SHOWN else _SHOWN)
        if ordered:
            self._info, self._latest = ordered[0], ordered[0].id
            self.main.show_report(self._title(ordered[0]), self._facts(ordered[0]))
        self._focus_first()

    def _focus_first(self) -> None:
        target = self.first_run.name if self.currentIndex() == _FIRST_RUN else self.go_on
        self.setFocusProxy(target)
        target.setFocus()

    def _fill(self, count: int) -> None:
        """Show cards of so many other reports."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for info in self._others[:count]:
            card = ReportCard(word(KINDS[info.kind]), self._title(info), self._short(info), self)
            card.opened.connect(lambda info=info: self.open_report.emit(info.id))
            card.removed.connect(lambda info=info: self.remove_report.emit(info.id))
            self.cards.append(card)
        self._place_cards()
        self.others_label.setVisible(bool(self._others))
        self.all_button.setVisible(len(self._others) > count)
        self.all_button.setText(self.tr("Xem tất &cả ({0})").format(len(self._others)))

    def _place_cards(self) -> None:
        """Put the cards beside each other, as many as have room."""
        across = _across(self.width())
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // across, place % across)
        for column in range(_SHOWN):
            self._grid.setColumnStretch(column, int(column < across))

    def _show_all(self) -> None:
        self._fill(len(self._others))
        self.all_shown.emit()
        if self.cards:
            self.cards[0].setFocus()

    def _go_on(self, place: str) -> None:
        self.open_at.emit(self._latest, place) if place else self.open_report.emit(self._latest)

    def show_facts(
        self, facts: HomeFacts, picture: QPixmap | None = None, sent: Mapping[str, datetime] | None = None
    ) -> None:
        """Show how far the report in work is; of another one, which was left meanwhile, nothing.

        Args:
            facts: what it is like.
            picture: of its first page.
            sent: when reports were exported last, by id.
        """
        if facts.report != self._latest or self._info is None:
            return
        self.main.show_facts(facts, self.today, _unchanged_since(self._info, sent or {}))
        self.main.sheet.show_picture(picture or QPixmap())
        self._own = self._things(facts)
        self._show_things()

    def show_intakes(self, found: Sequence[Intake]) -> None:
        """Show how the rounds stand for which units send their reports."""
        self._intakes = found
        for each in found:
            if each.key == self._latest and each.units:
                self.main.show_intake(each.sent, each.units)
            for info, card in zip(self._others, self.cards, strict=False):
                if info.id == each.key and each.units:
                    card.show_intake(each.sent, each.units)
        self._show_things()

    def _show_things(self) -> None:
        self.todo.show_things([*self._own, *(thing for each in self._intakes for thing in self._of_units(each))])
        self.todo.show()

    def _do(self, place: str) -> None:
        """Go where a thing is done."""
        kind, _, key = place.partition(":")
        if kind == "intake":
            self.intake_wanted.emit(key)
        else:
            self.open_at.emit(self._latest, place)

    @property
    def others(self) -> list[str]:
        """Ids of the other reports whose cards are shown."""
        return [info.id for info in self._others[: len(self.cards)]]

    def show_others(self, sent: Mapping[str, datetime], due: Mapping[str, date]) -> None:
        """Say of the other reports when they left, by id, where they are as they were then, else when they are due."""
        for info, card in zip(self._others, self.cards, strict=False):
            if (moment := _unchanged_since(info, sent)) is not None:
                card.show_sent(moment)
            else:
                card.show_due(due.get(info.id), self.today)

    def _of_units(self, each: Intake) -> Iterator[Todo]:
        """Yield what is to be done about what units send."""
        from ...models.periods import SHAPES, period_text

        name = word(KINDS[each.kind])
        about = (
            self.tr("{0}, {1}").format(name, said) if (said := period_text(SHAPES[each.kind], each.period)) else name
        )
        place = f"intake:{each.key}"
        if each.missing:
            title = self.tr("{0}/{1} đơn vị chưa gửi").format(len(each.missing), each.units)
            late = each.due is not None and each.due < self.today
            line = about
            if each.due is not None:
                line = self.tr("{0} · hạn {1}").format(about, day_text(each.due, self.today))
            tint = "unmet" if late else "att_icon" if each.due is not None else "text2"
            yield Todo("mail", tint, title, line, self.tr("Xem"), place)
        if each.unknown:
            title = self.tr("{0} tệp đã nhận chưa rõ của đơn vị nào").format(each.unknown)
            yield Todo("unknown", "att_icon", title, about, self.tr("Chọn"), place)

    def _things(self, facts: HomeFacts) -> list[Todo]:
        """Return what is to be done with a report."""
        found = []
        (parts, first_part), (sections, first_section) = facts.empty_parts, facts.empty_sections
        if parts:
            found.append(
                Todo(
                    icon="warn",
                    tint="att_icon",
                    verb=self.tr("Điền"),
                    place=f"part:{first_part}",
                    title=self.tr("{0} chỉ tiêu bắt buộc chưa có kết quả").format(len(parts)),
                    line=self.tr("Chỉ tiêu {0}").format(listed(parts)),
                )
            )
        if sections:
            found.append(
                Todo(
                    icon="ring",
                    tint="att_icon",
                    verb=self.tr("Viết"),
                    place=f"section:{first_section}",
                    title=self.tr("{0} mục bắt buộc chưa viết").format(len(sections)),
                    line=self.tr("Mục {0}").format(listed(sections)),
                )
            )
        elif facts.next_section:
            done, whole = facts.written
            found.append(
                Todo(
                    icon="ring",
                    tint="text2",
                    verb=self.tr("Viết"),
                    place=f"section:{facts.next_section}",
                    title=self.tr("{0} mục chưa viết").format(whole - done),
                    line=self.tr("Tiếp theo: {0}").format(facts.next_heading),
                )
            )
        known, whole = facts.results
        if known < whole and not parts:
            found.append(
                Todo(
                    icon="indicators",
                    tint="text2",
                    verb=self.tr("Điền"),
                    place="indicators",
                    title=self.tr("{0} chỉ tiêu chưa có kết quả").format(whole - known),
                    line=self.tr("Bảng chỉ tiêu"),
                )
            )
        if facts.lacks_number or facts.lacks_date:
            title = (
                self.tr("Chưa có số và ngày ký")
                if facts.lacks_number and facts.lacks_date
                else self.tr("Chưa có số văn bản")
                if facts.lacks_number
                else self.tr("Chưa có ngày ký")
            )
            found.append(
                Todo(
                    icon="page", tint="text2", verb=self.tr("Điền"), place="form", title=title, line=self.tr("Thể thức")
                )
            )
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < tokens.NARROW
        side = tokens.GAP if narrow else max(tokens.FAR, (event.size().width() - _WIDEST) // 2)
        self._columns.setContentsMargins(side, tokens.WIDE if narrow else tokens.FAR, side, tokens.FAR)
        self.main.sheet.setVisible(event.size().width() >= _WITH_SHEET)
        if _across(event.oldSize().width()) != _across(event.size().width()):
            self._place_cards()
        if self._first_run is not None:
            self._first_run.set_narrow(narrow)

    def sizeHint(self) -> QSize:
        return QSize(tokens.NARROW, tokens.PAPER)

    def _title(self, info: ReportInfo) -> str:
        title = plain_name(" ".join(info.title.split())) or word(KINDS[info.kind])
        return self.tr("{0} (bị hỏng một phần)").format(title) if info.damaged else title

    def _facts(self, info: ReportInfo) -> str:
        if info.damaged:
            return self.tr("Mở ra để xem phần còn đọc được")
        return self.tr("{0} · {1} từ · sửa lần cuối {2}").format(
            word(KINDS[info.kind]), _grouped(info.words), self._when(info.modified)
        )

    def _short(self, info: ReportInfo) -> str:
        if info.damaged:
            return self.tr("Mở ra để xem phần còn đọc được")
        return self.tr("{0} · {1} từ").format(self._when(info.modified), _grouped(info.words))

    def _when(self, moment: datetime) -> str:
        """Return a moment as people say it: today, yesterday, or the day."""
        today = self.today
        if moment.date() == today:
            return self.tr("hôm nay {0}").format(f"{moment:%H:%M}")
        if moment.date() == today - timedelta(days=1):
            return self.tr("hôm qua {0}").format(f"{moment:%H:%M}")
        return self.tr("ngày {0}").format(f"{moment:%d/%m/%Y}")


def _across(width: int) -> int:
    """Return how many cards have room beside each other on a page of so many pixels."""
    return _SHOWN if width >= _WITH_SHEET else _SHOWN - 1


def _unchanged_since(info: ReportInfo, sent: Mapping[str, datetime]) -> datetime | None:
    """Return when a report was exported as it is now, or ``None``."""
    moment = sent.get(info.id)
    return moment if moment is not None and moment >= info.modified else None


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
