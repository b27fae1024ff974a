"""The page "Xem trang": the whole report as it will be printed, what it lacks, and the ways out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.file_names import report_file_name
from ...models.words import plain_name
from ..kit import tokens
from ..kit.actions import make_action
from ..kit.parts import Bar, ElidedLabel, EmptyState, make_button, make_label, make_tool, rule
from ..kit.saving import ask_where
from ..kit.tasks import Task
from ..kit.texts import error_text
from .area import WHOLE, WIDTH, PageArea
from .before_sending import BeforeSending, Goal
from .layouts import PageLayouts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ...pages import Laid
    from ..checking import Checker
    from ..report.session import Session

_FACTORS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_NO_PRINTER = QT_TRANSLATE_NOOP(
    "errors", "Máy này chưa có máy in; hãy thêm máy in trong Windows, hoặc bấm “Lưu PDF” rồi in tệp ở máy khác."
)


class PagesView(QWidget):
    """The pages of the open report.

    Attributes:
        layouts: lays the report out, again after each change.
        area: the pages.
        strip: the same small, to choose from.
        before: what is to be done before it goes out.

    Signals:
        closed: the user goes back to writing.
        goal_wanted: (:class:`Goal`) to be shown in the report.
        export_wanted: the Word file is to be written.
        mail_wanted: the Word file is to be mailed.
        told: (sentence) to say to the user.
        failed: (error) to show.
    """

    closed = Signal()
    goal_wanted = Signal(object)
    export_wanted = Signal()
    mail_wanted = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, checker: Checker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._first = ""  # id of a section to begin at
        self._print_then = False
        self.layouts = PageLayouts(session, self)
        self.area = PageArea(self)
        self.area.setAccessibleName(self.tr("Các trang của báo cáo"))
        self.strip = PageArea(self, strip=True)
        self.strip.setAccessibleName(self.tr("Trang thu nhỏ"))
        self.strip.setFixedWidth(tokens.STRIP)
        self.before = BeforeSending(session, checker, self)
        self._make_actions()
        self._waiting = QLabel(self.tr("Đang dàn trang…"), self)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._trouble = EmptyState("warn", self.tr("Chưa dàn được trang"), "", self.tr("Thử lại"), self)
        assert self._trouble.button is not None
        self._trouble.button.clicked.connect(lambda _=False: self._begin())
        self._stack = QStackedWidget(self)
        for widget in (self._waiting, self.area, self._trouble):
            self._stack.addWidget(widget)
        self._lay_out()
        self.setFocusProxy(self.area)
        self._connect()

    # building

    def _make_actions(self) -> None:
        act = make_action
        self.back_action = act(
            self, self.tr("Về &soạn thảo"), self.closed.emit, "Escape", icon="chevron_left", scope=self
        )
        self.smaller_action = act(self, self.tr("Thu &nhỏ"), lambda: self.area.zoom_by(1 / 1.2), "Ctrl+-",
                                  icon="minus", scope=self)  # fmt: skip
        self.larger_action = act(self, self.tr("&Phóng to"), lambda: self.area.zoom_by(1.2), "Ctrl+=",
                                 icon="add", scope=self)  # fmt: skip
        self.previous_action = act(self, self.tr("Trang t&rước"), lambda: self._step(-1), "Alt+PgUp",
                                   icon="chevron_left", scope=self)  # fmt: skip
        self.next_action = act(self, self.tr("Trang &sau"), lambda: self._step(1), "Alt+PgDown",
                               icon="chevron_right", scope=self)  # fmt: skip

    def _lay_out(self) -> None:
        bar = Bar(self)
        bar.row.addWidget(make_tool(self.back_action, word=self.tr("Về soạn thảo"), parent=bar))
        bar.row.addWidget(rule(True, bar))
        bar.row.addSpacing(tokens.GAP)
        self.title = ElidedLabel("", "bar", parent=bar)
        bar.row.addWidget(self.title, 1)
        self.zoom = QComboBox(bar)
        self.zoom.setAccessibleName(self.tr("Cỡ trang trên màn hình"))
        self.zoom.addItem(self.tr("Vừa trang"), WHOLE)
        self.zoom.addItem(self.tr("Vừa chiều rộng"), WIDTH)
        for factor in _FACTORS:
            self.zoom.addItem(self._percent(factor), factor)
        bar.row.addWidget(make_tool(self.smaller_action, parent=bar))
        bar.row.addWidget(self.zoom)
        bar.row.addWidget(make_tool(self.larger_action, parent=bar))
        bar.row.addSpacing(tokens.ROOM)
        bar.row.addWidget(make_tool(self.previous_action, parent=bar))
        self.where = make_label("", parent=bar)
        bar.row.addWidget(self.where)
        bar.row.addWidget(make_tool(self.next_action, parent=bar))
        panel = QFrame(self)
        panel.setObjectName("panel")
        panel.setFixedWidth(tokens.PANEL)
        self._panel = panel
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.before, 1)
        column.addWidget(rule(parent=panel))
        column.addLayout(self._ways_out(panel))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self._stack, 1)
        row.addWidget(panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(row, 1)

    def _ways_out(self, panel: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(tokens.WIDE, tokens.ROOM, tokens.WIDE, tokens.WIDE)
        column.setSpacing(tokens.GAP)
        self.file = make_label("", "small", "2", panel)
        self.file.setWordWrap(True)
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        self.word_button = make_button(
            self.tr("Lưu tệp Word để gửi"), self.export_wanted.emit, panel, kind="large", icon="export"
        )
        self.pdf_button = make_button(self.tr("Lưu PDF"), self.save_pdf, panel, icon="pdf")
        self.print_button = make_button(self.tr("In…"), self.print, panel, icon="print")
        self.mail_button = make_button(self.tr("Gửi thư"), self.mail_wanted.emit, panel, icon="mail")
        column.addWidget(self.file)
        column.addWidget(self.word_button)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        for button in (self.pdf_button, self.print_button):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.mail_button)
        return column

    def _connect(self) -> None:
        self.layouts.done.connect(self._show)
        self.layouts.failed.connect(self._tell_trouble)
        self.area.drawer.failed.connect(self._tell_trouble)
        self.area.page_changed.connect(self._follow)
        self.area.page_opened.connect(self._open)
        self.area.zoom_changed.connect(self._show_zoom)
        self.strip.page_chosen.connect(self.area.go_to)
        self.zoom.activated.connect(lambda _: self.area.set_zoom(self.zoom.currentData()))
        self.before.wanted.connect(self.goal_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < tokens.NARROW
        self._panel.setFixedWidth(tokens.PANEL_NARROW if narrow else tokens.PANEL)
        self.strip.setFixedWidth(tokens.STRIP_NARROW if narrow else tokens.STRIP)

    # showing

    def open_at(self, section: str = "") -> None:
        """Lay the report out, and begin at a section."""
        self._first = section
        self._begin()
        self.area.setFocus()

    def _begin(self) -> None:
        self._stack.setCurrentWidget(self._waiting)
        self._session.flush()
        self._show_title()
        self.before.refresh(0, ())
        self.layouts.refresh()

    def _show_title(self) -> None:
        head = self._session.report.head
        self.title.setText(plain_name(" ".join((head.title or head.type_name).split())))
        self.file.setText(self.tr("Tệp gửi cấp trên: {0}").format(report_file_name(self._session.report)))

    def _show(self, laid: Laid) -> None:
        self._show_title()
        self.area.show_pages(laid)
        self.strip.show_pages(laid)
        self._stack.setCurrentWidget(self.area)
        if self._first:
            place = laid.sections.get(self._first)
            self._first = ""
            if place is not None:
                self.area.go_to(place.page, place.top)
        self._follow(self.area.current)
        self.before.refresh(len(laid.pages), laid.notices)
        if self._print_then:
            QTimer.singleShot(0, self, self.print)

    def _tell_trouble(self, error: BaseException) -> None:
        self._trouble.line.setText(error_text(error))
        self._stack.setCurrentWidget(self._trouble)
        if not isinstance(error, UserError):
            self.failed.emit(error)

    def _follow(self, page: int) -> None:
        self.where.setText(self.tr("Trang {0}/{1}").format(page + 1, self.area.pages))
        self.area.setAccessibleDescription(self.where.text())
        self.previous_action.setEnabled(page > 0)
        self.next_action.setEnabled(page + 1 < self.area.pages)
        self.strip.go_to(page)

    def _step(self, by: int) -> None:
        self.area.go_to(self.area.current + by)

    def _show_zoom(self) -> None:
        found = self.zoom.findData(self.area.zoom)
        if found < 0 and isinstance(self.area.zoom, float):
            last = self.zoom.count() - 1
            if last >= len(_FACTORS) + 2:
                self.zoom.removeItem(last)
            self.zoom.addItem(self._percent(self.area.zoom), self.area.zoom)
            found = self.zoom.count() - 1
        self.zoom.setCurrentIndex(found)

    def _percent(self, factor: float) -> str:
        return self.tr("{0} %").format(round(factor * 100))

    def _open(self, page: int, points: float) -> None:
        """Go to the section that stands where the user pointed."""
        laid = self.layouts.laid
        if laid is None:
            return
        before = [
            (place.page, place.top, name)
            for name, place in laid.sections.items()
            if (place.page, place.top) <= (page, points)
        ]
        if before:
            self.goal_wanted.emit(Goal(max(before)[2]))

    # ways out

    def save_pdf(self) -> Task | None:
        """Ask where to, and write the report as PDF."""
        report = self._session.flush()
        name = Path(report_file_name(report)).with_suffix(".pdf").name
        target = ask_where(self, self.tr("Lưu PDF"), name, self.tr("Tệp PDF"))
        return self.save_pdf_to(target) if target is not None else None

    def save_pdf_to(self, target: Path) -> Task:
        """Write the report as PDF off the window's thread."""
        report, store, engine = self._session.flush(), self._session.store, self.layouts.engine

        def work(_: Callable[[int, int], None]) -> tuple[str, ...]:
            from ...exchange.paged import write_pdf
            from ...resources import standard

            return write_pdf(engine, report, target, standard(report.standard), store.asset)

        def tell(notices: tuple[str, ...]) -> None:
            saved = self.tr("Đã lưu tệp “{0}”.").format(plain_name(target.name))
            self.told.emit(" ".join([saved, *(error_text(UserError(each)) for each in notices)]))

        task = Task(work, self.tr("Đang lưu PDF…"), self)
        task.finished.connect(tell)
        task.failed.connect(self.failed)
        task.start()
        return task

    def print(self) -> None:
        """Let the user choose a printer, and print the pages, once they are there."""
        laid = self.layouts.laid
        if laid is None or self.layouts.behind:
            self._print_then = True
            return
        self._print_then = False
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if sys.platform == "win32" and not QPrinterInfo.availablePrinterNames():  # whose dialog would not even open
            self.failed.emit(UserError(_NO_PRINTER))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.title.text())
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("In báo cáo"))
        dialog.setMinMax(1, len(laid.pages))
        dialog.setFromTo(1, len(laid.pages))
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> Task | None:
        """Print the pages off the window's thread."""
        laid = self.layouts.laid
        if laid is None or not laid.pages:
            return None
        pages = laid.pages

        def work(progress: Callable[[int, int], None]) -> None:
            from .printing import print_pages

            print_pages(printer, pages, progress)

        task = Task(work, self.tr("Đang in…"), self)
        task.finished.connect(lambda _: self.told.emit(self.tr("Đã gửi báo cáo tới máy in.")))
        task.failed.connect(self.failed)
        task.start()
        return task

    def close_view(self) -> None:
        """End what works for this page."""
        self.layouts.close()
