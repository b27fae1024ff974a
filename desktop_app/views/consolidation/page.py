"""Units' reports received and added up: who has sent, what is in each total, and the report made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from ...exchange import Consolidation, Refused, consolidate, consolidated_report, gather
from ...models.errors import UserError
from ...models.numbers import format_date
from ...models.report import Report
from ...models.submissions import Submission
from ...store import Store
from .. import settings
from ..tasks import Task
from ..texts import KINDS, word
from .figures_tab import FiguresTab
from .rows import icon_button, say
from .units_dialog import UnitsDialog
from .units_tab import UnitsTab


class ConsolidationPage(QWidget):
    """Receive files, see who has sent, look into totals, and make a report of them.

    Signals:
        report_made: (Report) the consolidation as a new report.
        failed: (Exception) something could not be done.
        told: (str) something that needs no answer.
    """

    report_made = Signal(object)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._received: list[Submission] = []
        self._refused: list[Refused] = []
        self.found = Consolidation()
        self.setAcceptDrops(True)
        self._lay_out()
        self.refresh()

    # building

    def _lay_out(self) -> None:
        self.round = QComboBox(self)
        self.round.setAccessibleName(self.tr("Kỳ tổng hợp"))
        self.round.currentIndexChanged.connect(self._add_up)
        bar = QHBoxLayout()
        bar.addWidget(self.round)
        for name, text, slot in (
            ("import", self.tr("Nhận &tệp…"), self.choose_files),
            ("open", self.tr("Nhận t&hư mục…"), self.choose_folder),
            ("status", self.tr("Đơn vị &phải gửi…"), self.edit_expected),
            ("copy", self.tr("Ché&p đơn vị chưa gửi"), self.copy_missing),
        ):
            bar.addWidget(icon_button(name, text, slot, self))
        bar.addStretch(1)
        self.make_button = icon_button("new", self.tr("Tạo &báo cáo tổng hợp"), self.make_report, self)
        self.make_button.setDefault(True)
        bar.addWidget(self.make_button)
        self.summary = QLabel(self, wordWrap=True)
        self.units = UnitsTab(self)
        self.units.opened.connect(self.open_file)
        self.figures = FiguresTab(self)
        self._tabs = (self.units, self.figures)
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.units, self.tr("Đơn vị"))
        self.pages.addTab(self.figures, self.tr("Số liệu"))
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.summary)
        layout.addWidget(self.pages, 1)
        self.setFocusProxy(self.pages)

    # showing

    def refresh(self) -> None:
        """Read what the store has received and add it up."""
        try:
            self._received = self._store.submissions()
        except UserError as error:
            self.failed.emit(error)
            return
        rounds = sorted({each.round for each in self._received}, key=lambda each: each[1:], reverse=True)
        chosen = self.round.currentData()
        self.round.blockSignals(True)
        self.round.clear()
        for each in rounds:
            self.round.addItem(self._round_text(next(one for one in self._received if one.round == each)), each)
        self.round.setCurrentIndex(max(0, rounds.index(chosen) if chosen in rounds else 0))
        self.round.setVisible(bool(rounds))
        self.round.blockSignals(False)
        self._add_up()

    def _round_text(self, submission: Submission) -> str:
        start, end = submission.period.start, submission.period.end
        name = word(KINDS[submission.kind])
        if start is None or end is None:
            return name
        return self.tr("{0}, {1} – {2}").format(name, format_date(start), format_date(end))

    def _add_up(self) -> None:
        chosen = self.round.currentData()
        received = [each for each in self._received if each.round == chosen]
        self.found = consolidate(received, self._refused, self._store.expected_units())
        for tab in self._tabs:
            tab.show_found(self.found)
        self.make_button.setEnabled(bool(self.found.counted))
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        found = self.found
        if not self._received and not self._refused:
            return self.tr(
                "Chưa nhận báo cáo nào. Kéo thả các tệp DOCX của đơn vị hoặc cả thư mục vào đây, hoặc nhấn Nhận tệp."
            )
        parts = [self.tr("{0}/{1} đơn vị có trong tổng hợp.").format(len(found.counted), found.expected)]
        if found.missing:
            parts.append(self.tr("{0} đơn vị chưa gửi.").format(len(found.missing)))
        if found.refused:
            parts.append(self.tr("{0} tệp không đọc được.").format(len(found.refused)))
        if found.matched:
            parts.append(
                self.tr("{0} chỉ tiêu của tệp gõ bằng Word được ghép theo lời, hãy soát lại.").format(
                    len(found.matched)
                )
            )
        return " ".join(parts)

    # receiving

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.receive([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def choose_files(self) -> None:
        """Ask for files and receive them."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Nhận tệp của đơn vị"), str(settings.documents_folder()), self.tr("Văn bản Word (*.docx)")
        )
        self.receive([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and receive the files in it."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Nhận cả thư mục"), str(settings.documents_folder()))
        if name:
            self.receive([Path(name)])

    def receive(self, paths: list[Path]) -> Task | None:
        """Read files in a worker thread and keep what could be read."""
        if not paths:
            return None

        def work(progress: Callable[[int, int], None]) -> list[Refused]:
            received, refused = gather(paths, progress)
            self._store.receive([(submission, path.read_bytes()) for submission, path in received])
            return refused

        task = Task(work, self.tr("Đang đọc báo cáo của các đơn vị…"), self)
        task.finished.connect(self._gathered)
        task.failed.connect(self.failed)
        task.start()
        return task

    def _gathered(self, refused: list[Refused]) -> None:
        known = {each.file for each in refused}
        self._refused = [each for each in self._refused if each.file not in known] + refused
        self.refresh()

    # going on

    def edit_expected(self) -> None:
        """Edit the list of units that should report."""
        dialog = UnitsDialog(self._store.expected_units(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            try:
                self._store.set_expected_units(dialog.units())
            except UserError as error:
                self.failed.emit(error)
            else:
                self._add_up()

        dialog.accepted.connect(keep)
        dialog.open()

    def copy_missing(self) -> None:
        """Put the names of the units that have not sent on the clipboard, for a reminder."""
        if not self.found.missing:
            self.told.emit(self.tr("Không có đơn vị nào chưa gửi."))
            return
        QGuiApplication.clipboard().setText("\n".join(self.found.missing))
        self.told.emit(self.tr("Đã chép tên {0} đơn vị chưa gửi.").format(len(self.found.missing)))

    def open_file(self, file: str) -> None:
        """Open the document a unit sent, from the copy kept with the data."""
        submission = next((each for each in self._received if each.file == file), None)
        if submission is None:
            return
        try:
            target = settings.cache_folder() / "da-nhan" / submission.digest[:12] / submission.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self._store.submission_file(submission.digest))
        except (UserError, OSError) as error:
            self.failed.emit(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def make_report(self) -> None:
        """Make a report of the totals."""
        unit = self._store.unit()
        title = self.tr("Tổng hợp kết quả thực hiện chỉ tiêu")
        report: Report = consolidated_report(self.found, unit, title, say)
        self.report_made.emit(report)
