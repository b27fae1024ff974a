"""The pane beside the editor: every unit's words under the heading that is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...exchange.office.narrative import ELSEWHERE, Narrative, narrative, said_under, standings_of
from ...models.errors import UserError
from ...models.numbering import section_numbers
from ...models.office.consolidated_report import is_behind
from ...models.office.passages import Passage
from ...models.office.quoting import Fate, QuoteStanding, Spot, forget, into_note, into_text, quote_of, words_now
from ...models.quotes import Quote
from ...models.report import CLOSING, PREAMBLE, Changes, Report
from ...store.passages import FOUND, PassagePlace
from ..consolidation.received import open_received
from ..editor import EditorPage
from ..kit import tokens
from ..kit.parts import make_button
from ..kit.tasks import Task
from ..kit.texts import CLOSING_TITLE, PREAMBLE_TITLE, word
from ..report.session import Session
from .quotes import QuotesView
from .reader import Reader, letters

_HERE, _ALL, _ELSEWHERE = "here", "all", "elsewhere"
_Put = Callable[[Report, str, Quote, Spot], Any]


class NarrativePane(QFrame):
    """What the units of the report's round say, beside the section that is written, and the quotes of the report.

    Attributes:
        narrative: what units say, as far as it is known.
        doubtful: how many quotes are to be looked at.
        behind: whether units sent something that the totals in the report do not have.

    Signals:
        found: (Narrative or None) it is known what units say; ``None`` where the report has no round.
        section_wanted: (section id) a quote stands there.
        totals_wanted: the totals in the report are to be brought up to date.
    """

    found = Signal(object)
    section_wanted = Signal(str)
    totals_wanted = Signal()

    def __init__(self, session: Session, editor: EditorPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._editor = session, editor
        self.narrative: Narrative | None = None
        self.doubtful = 0
        self.behind = False
        self._asked = False
        self._section = editor.section_id
        self._place: tuple[str, str | None, int] | None = None  # what the reader shows
        self._said: dict[tuple[str, str], list[Passage]] = {}
        self._find = QTimer(self, interval=250, singleShot=True)
        self._again = QTimer(self, interval=600, singleShot=True)
        self._judge = QTimer(self, interval=400, singleShot=True)
        self._follow = QTimer(self, interval=150, singleShot=True)
        self._lay_out()
        self._connect()

    # building

    def _lay_out(self) -> None:
        said = self._make_said()
        self.quotes = QuotesView(self._now, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(said, self.tr("Nội dung"))
        self.tabs.addTab(self.quotes, "")
        self._make_news()
        self.setObjectName("panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.ROOM, tokens.TIGHT, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.news)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.reader)
        self._show_count(())

    def _make_said(self) -> QWidget:
        """Make the tab with what units say: how to find it, the words, and what to do with a sentence."""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Tìm câu"))
        self.search.setAccessibleName(self.tr("Tìm trong nội dung đơn vị báo cáo"))
        self.search.setClearButtonEnabled(True)
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(self.tr("Tìm ở đâu"))
        for text, data in (
            (self.tr("Mục này"), _HERE), (self.tr("Mọi mục"), _ALL), (self.tr("Ngoài đề cương"), _ELSEWHERE)
        ):  # fmt: skip
            self.scope.addItem(text, data)
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.scope)
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.reader = Reader(self._read, self)
        self.reader.setAccessibleName(self.tr("Nội dung các đơn vị báo cáo"))
        self.text_button = make_button(self.tr("Đưa vào báo cáo"), parent=self, kind="tonal")
        self.text_button.setToolTip(self.tr("Đưa câu đang chọn vào báo cáo, kèm tên đơn vị (Enter)"))
        self.note_button = make_button(self.tr("Vào chú thích"), parent=self)
        self.note_button.setToolTip(self.tr("Đưa câu đang chọn vào chú thích “Tiêu biểu: …” (Shift+Enter)"))
        self.open_button = make_button(self.tr("Mở báo cáo"), parent=self, kind="quiet")
        self.open_button.setToolTip(self.tr("Mở báo cáo của đơn vị như đã nhận (nhấp đúp)"))
        buttons = QGridLayout()  # all three have no room beside each other
        buttons.setSpacing(tokens.TIGHT)
        buttons.addWidget(self.text_button, 0, 0, 1, 2)
        buttons.addWidget(self.note_button, 1, 0)
        buttons.addWidget(self.open_button, 1, 1)
        said = QWidget(self)
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.summary)
        column.addWidget(self.reader, 1)
        column.addLayout(buttons)
        return said

    def _make_news(self) -> None:
        """Make the line that says that the totals in the report are behind."""
        self.news = QWidget(self)
        told = QLabel(self.tr("Có báo cáo mới của đơn vị; số liệu tổng hợp trong báo cáo chưa cập nhật."), self.news)
        told.setWordWrap(True)
        self.news_button = QPushButton(self.tr("Cập nhật"), self.news)
        self.news_button.setToolTip(self.tr("Cập nhật số liệu tổng hợp, giữ nguyên phần đã viết (F9)"))
        self.news_button.setAutoDefault(False)
        row = QHBoxLayout(self.news)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(told, 1)
        row.addWidget(self.news_button)
        self.news.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._find.start())
        self.search.returnPressed.connect(
            self.refresh
        )  # not into the reader, where Return puts a sentence into the text
        self.scope.activated.connect(lambda _: self.refresh())
        self._find.timeout.connect(self.refresh)
        self._again.timeout.connect(self.prepare)
        self._judge.timeout.connect(self.judge)
        self._follow.timeout.connect(self._follow_caret)
        self._editor.text.cursorPositionChanged.connect(self._follow.start)
        self.reader.picked.connect(self._enable)
        self.reader.into_text.connect(self.put_into_text)
        self.reader.into_note.connect(self.put_into_note)
        self.reader.opened.connect(self.open_unit)
        self.text_button.clicked.connect(lambda _=False: self.put_into_text())
        self.note_button.clicked.connect(lambda _=False: self.put_into_note())
        self.open_button.clicked.connect(lambda _=False: self.open_unit())
        self.quotes.wanted.connect(self.go_to_quote)
        self.quotes.opened.connect(lambda quote, how: self._open(how.digest))
        self.quotes.forgotten.connect(self.forget_quote)
        self.news_button.clicked.connect(lambda _=False: self.totals_wanted.emit())
        self.session.changed.connect(self._on_changed)
        self.search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.search and pressed == Qt.Key.Key_Down:
            self.reader.setFocus()
            return True
        return super().eventFilter(watched, event)

    # what units say

    def prepare(self) -> Task | None:
        """Find out in a worker thread what units say for this report; files without their words are read again."""
        store, report = self.session.store, self.session.flush()
        task = Task(lambda progress: narrative(store, report, progress), "", self)
        task.finished.connect(self.take)
        task.failed.connect(self.session.refused)
        task.start()
        return task

    def take(self, found: Narrative | None) -> None:
        """Show what units say."""
        self._asked = True
        self.narrative = found
        self._place = None
        self._said.clear()
        self.refresh()
        self.judge()
        self.found.emit(found)

    def show_section(self, section_id: str) -> None:
        """Show what units say under another heading of the report."""
        self._section = section_id
        if self.scope.currentData() == _HERE:
            self.refresh()
        else:
            self._enable()

    def refresh(self) -> None:
        """Show the passages that are asked for, where they are not shown already."""
        self._find.stop()
        if self.isHidden():  # it will ask once it is shown
            return
        if self.narrative is None:
            self.summary.setText(
                self.tr("Chưa nhận báo cáo nào của đơn vị cho kỳ này. Nhận báo cáo ở Tổng hợp báo cáo đơn vị.")
                if self._asked
                else self.tr("Đang đọc nội dung đơn vị báo cáo…")
            )
            self.reader.show_places((), self._title)
            return
        text, scope = self.search.text().strip(), self.scope.currentData()
        section = {_HERE: self._section, _ALL: None, _ELSEWHERE: ELSEWHERE}[scope]
        wanted = text, section, id(self.narrative)
        if wanted == self._place:
            return
        try:
            places = said_under(self.session.store, self.narrative, section, text)
        except UserError as error:
            self.session.refused.emit(error)
            return
        self._place = wanted
        self.summary.setText(self._summary(places, section, text) + self._lost())
        self.reader.show_places(places, self._title)
        self._enable()

    def _summary(self, places: Sequence[PassagePlace], section: str | None, text: str) -> str:
        assert self.narrative is not None
        units, everybody = len({each.digest for each in places}), len(self.narrative.units)
        if section is None and not text:
            return self.tr("Gõ chữ cần tìm trong mọi mục của {0} đơn vị.").format(everybody)
        if text and len(places) >= FOUND:
            return self.tr("Thấy ở quá nhiều chỗ, chỉ hiện {0} đoạn; hãy gõ thêm chữ.").format(len(places))
        if section is None:
            return self.tr("{0} đoạn của {1} đơn vị").format(len(places), units)
        name = self.tr("Mục không có trong báo cáo này") if section == ELSEWHERE else self._heading(section)
        if text:
            return self.tr("{0}: thấy ở {1}/{2} đơn vị").format(name, units, everybody)
        return self.tr("{0}: {1}/{2} đơn vị có nội dung").format(name, units, everybody)

    def _lost(self) -> str:
        """Return whose words are damaged on the disk."""
        damaged = self.narrative.damaged if self.narrative is not None else ()
        if not damaged:
            return ""
        return " – " + self.tr("nội dung của {0} đơn vị bị hỏng, hãy nhận lại tệp: {1}").format(
            len(damaged), ", ".join(damaged)
        )

    def _heading(self, section_id: str) -> str:
        report = self.session.report
        fixed = {PREAMBLE: word(PREAMBLE_TITLE), CLOSING: word(CLOSING_TITLE)}
        if section_id in fixed:
            return fixed[section_id]
        section = report.sections.get(section_id)
        heading = section.heading if section is not None else ""
        return f"{section_numbers(report).get(section_id, '')} {heading}".strip()

    def _title(self, place: PassagePlace, passage: Passage) -> tuple[str, str]:
        name = self.narrative.units.get(place.digest, "") if self.narrative is not None else ""
        section = self.session.report.sections.get(self._section)
        own = section.heading if section is not None and self.scope.currentData() == _HERE else ""
        around = "" if passage.heading.casefold() == own.casefold() or not passage.heading else passage.heading
        return name, around

    def _read(self, places: Sequence[PassagePlace]) -> dict[PassagePlace, Passage | None]:
        try:
            return self.session.store.passages(places)
        except UserError as error:
            self.session.refused.emit(error)
            return {}

    def _enable(self) -> None:
        picked = self.reader.current() is not None and self._section in self.session.report.sections
        self.text_button.setEnabled(picked)
        self.note_button.setEnabled(picked)
        self.open_button.setEnabled(self.reader.place() is not None)

    # quoting

    def put_into_text(self) -> None:
        """Put the picked sentence, with its unit, where the caret of the text is."""
        self._put(into_text, self.tr("Trích nội dung đơn vị vào báo cáo"))

    def put_into_note(self) -> None:
        """Put the picked sentence, with its unit, into a footnote of examples."""
        self._put(into_note, self.tr("Trích nội dung đơn vị vào chú thích"))

    def _put(self, put: _Put, label: str) -> None:
        picked = self.reader.current()
        if picked is None or self.narrative is None:
            return
        unit, digest = next(
            ((unit, picked.place.digest) for unit, group in self.narrative.sent.items()
             if any(each.digest == picked.place.digest for each in group)),
            ("", picked.place.digest),
        )  # fmt: skip
        passage = picked.passage
        name = self.narrative.units.get(digest, "")
        quote = quote_of(unit, name, digest, passage.key, passage.heading, picked.words)
        report, spot = self.session.flush(), self._editor.places.spot()
        try:
            edit = put(report, self._section, quote, spot)
        except UserError as error:
            self.session.refused.emit(error)
            return
        self.session.do(edit, label)

    def open_unit(self) -> None:
        """Open the report of the unit the caret is in, as it was received."""
        place = self.reader.place()
        if place is not None:
            self._open(place.digest)

    def _open(self, digest: str) -> None:
        sent = self.narrative.sent.values() if self.narrative is not None else ()
        found = next((each for group in sent for each in group if each.digest == digest), None)
        if found is None:
            return
        try:
            open_received(self.session.store, found)
        except (UserError, OSError) as error:
            self.session.refused.emit(error)

    # quotes

    def judge(self) -> None:
        """Find out what became of the report's quotes, and whether its totals are behind."""
        self._judge.stop()
        if not self._asked:
            return
        self.behind = self.narrative is not None and is_behind(self.session.report, self.narrative.basis)
        self.news.setVisible(self.behind)
        try:
            told = standings_of(self.session.store, self.narrative, self.session.report)
        except UserError as error:
            self.session.refused.emit(error)
            return
        self.quotes.show_quotes(told)
        self._show_count(told)

    def _show_count(self, told: Sequence[tuple[Quote, QuoteStanding]]) -> None:
        self.doubtful = doubtful = sum(how.doubtful for _, how in told)
        text = self.tr("Câu trích ({0})").format(len(told)) if told else self.tr("Câu trích")
        if doubtful:
            text = self.tr("Câu trích ({0}, {1} cần xem)").format(len(told), doubtful)
        self.tabs.setTabText(1, text)
        icon = self.style().StandardPixmap.SP_MessageBoxWarning
        self.tabs.setTabIcon(1, self.style().standardIcon(icon) if doubtful else type(self.windowIcon())())

    def _follow_caret(self) -> None:
        """Choose the quote the caret of the text is in: from there its unit's report is a click away."""
        if self.isVisible():
            cursor = self._editor.text.textCursor()
            text = cursor.block().text()
            self.quotes.choose_within(text, letters(text, cursor.positionInBlock()))

    def _now(self, quote: Quote, how: QuoteStanding) -> str:
        """Return the unit's words now."""
        if how.fate is not Fate.CHANGED:
            return quote.words
        try:
            return words_now(self.session.store.passages_in(how.digest), quote)
        except UserError:  # the list itself has told of it
            return ""

    def go_to_quote(self, quote: Quote, how: QuoteStanding) -> None:
        """Show where a quote stands in the text; the keyboard stays here, not to fall on the quote."""
        if how.section:
            self.section_wanted.emit(how.section)
            self._editor.show_words(quote.words)

    def forget_quote(self, quote: Quote) -> None:
        """No longer keep where a quote came from; the text stays."""
        self.session.do(forget(self.session.flush(), quote.id), self.tr("Không theo dõi câu trích"))

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.structure:
            self._again.start()
        if self.session.report.quotes or changes.head:
            self._judge.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._place is not None:
            self._place = None
            QTimer.singleShot(0, self, self.refresh)  # the colours of the bands are in the text
