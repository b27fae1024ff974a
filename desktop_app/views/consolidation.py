"""Units' reports received and added up: who has sent, what is in each total, and the report made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..exchange import Consolidation, Refused, consolidate, consolidated_report, gather
from ..models.errors import UserError
from ..models.numbers import format_date, format_number, format_percent
from ..models.report import Report
from ..models.submissions import Submission
from ..models.totals import Total
from ..store import Store
from . import settings
from .tasks import Task
from .texts import KINDS, error_text, word
from .theme import give_icon

_ROOT = QModelIndex()


def say(reason: str) -> str:
    """Return a reason of the totals in the language of the window."""
    return error_text(UserError(reason))


class RowsModel(QAbstractTableModel):
    """Plain rows of text; a row may be marked as one that needs a look."""

    def __init__(self, titles: Sequence[str], right: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles, self._right = list(titles), set(right)
        self.rows: list[tuple[list[str], bool]] = []

    def show(self, rows: list[tuple[list[str], bool]]) -> None:
        """Show other rows: (cells, marked)."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cells, marked = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if marked and role == Qt.ItemDataRole.BackgroundRole:
            return QApplication.palette().color(QPalette.ColorRole.ToolTipBase)
        if marked and role == Qt.ItemDataRole.ForegroundRole:
            return QApplication.palette().color(QPalette.ColorRole.ToolTipText)
        return None


class UnitsDialog(QDialog):
    """The units that should report, a line each; a list copied from Excel can be pasted."""

    def __init__(self, units: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các đơn vị phải gửi"))
        label = QLabel(
            self.tr("Mỗi dòng một đơn vị: tên, hoặc mã rồi đến tên ở cột sau. Có thể dán từ Excel."),
            self,
            wordWrap=True,
        )
        self.text = QPlainTextEdit("\n".join(f"{code}\t{name}" if code else name for code, name in units), self)
        self.text.setAccessibleName(self.tr("Danh sách đơn vị"))
        label.setBuddy(self.text)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("&Lưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Thô&i"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.text, buttons):
            layout.addWidget(widget)
        self.resize(self.fontMetrics().averageCharWidth() * 70, self.fontMetrics().height() * 24)

    def units(self) -> list[tuple[str, str]]:
        """Return (code, name) of each line."""
        found = [line.strip().partition("\t") for line in self.text.toPlainText().splitlines() if line.strip()]
        return [(code.strip() if name else "", (name or code).strip()) for code, _, name in found]


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
        self.units = RowsModel([self.tr("Đơn vị"), self.tr("Tình trạng"), self.tr("Tệp")], parent=self)
        self.totals = RowsModel(
            [self.tr("TT"), self.tr("Chỉ tiêu"), self.tr("Đơn vị tính"), self.tr("Chỉ tiêu giao"), self.tr("Tổng hợp"),
             self.tr("Tỷ lệ"), self.tr("Số đơn vị"), self.tr("Cần xem lại")],
            (3, 4, 5, 6), self,
        )  # fmt: skip
        self.details = RowsModel([self.tr("Đơn vị"), self.tr("Số liệu"), self.tr("Lưu ý")], (1,), self)
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
            bar.addWidget(self._button(name, text, slot))
        bar.addStretch(1)
        self.make_button = self._button("new", self.tr("Tạo &báo cáo tổng hợp"), self.make_report)
        self.make_button.setDefault(True)
        bar.addWidget(self.make_button)
        self.summary = QLabel(self, wordWrap=True)
        self.units_view = self._table(self.units, self.tr("Các đơn vị"), stretch=0)
        self.totals_view = self._table(self.totals, self.tr("Số liệu tổng hợp"), stretch=1)
        self.details_view = self._table(self.details, self.tr("Số liệu của từng đơn vị"), stretch=2)
        self.units_view.doubleClicked.connect(self.open_file)
        self.totals_view.selectionModel().currentRowChanged.connect(self._show_details)
        width = self.fontMetrics().averageCharWidth()
        for column, chars in enumerate((6, 40, 13, 15, 28, 13, 12, 30)):
            if column != 1:
                self.totals_view.setColumnWidth(column, width * chars)
        self.details_view.setColumnWidth(0, width * 40)
        self.details_view.setColumnWidth(1, width * 24)
        lower = QSplitter(Qt.Orientation.Vertical, self)
        lower.addWidget(self.totals_view)
        lower.addWidget(self.details_view)
        lower.setStretchFactor(0, 3)
        lower.setStretchFactor(1, 2)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.units_view)
        split.addWidget(lower)
        split.setSizes([width * 62, width * 150])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.summary)
        layout.addWidget(split, 1)
        self.setFocusProxy(self.totals_view)

    def _button(self, name: str, text: str, slot: Callable[[], Any]) -> QPushButton:
        button = QPushButton(text, self)
        give_icon(button, name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: slot())
        return button

    def _table(self, model: RowsModel, name: str, stretch: int) -> QTableView:
        view = QTableView(self)
        view.setModel(model)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        return view

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
        self._show_units()
        self.totals.show([self._total_row(each) for each in self.found.totals])
        self.details.show([])
        if self.found.totals:
            self.totals_view.selectRow(0)
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

    def _show_units(self) -> None:
        found = self.found
        by_words = {each.unit for each in found.matched}
        rows = [
            ([each.name, self.tr("Đã nhận, đọc theo đề mục") if each.by_structure else self.tr("Đã nhận"), each.file],
             each.name in by_words)
            for each in found.counted
        ]  # fmt: skip
        rows += [([name, self.tr("Chưa gửi"), ""], True) for name in found.missing]
        rows += [([each.name, say(why), each.file], False) for each, why in found.aside]
        rows += [(["", error_text(each.why), each.file], True) for each in found.refused]
        self.units.show(rows)
        self.units_view.resizeColumnToContents(1)
        width = self.fontMetrics().averageCharWidth()
        self.units_view.setColumnWidth(1, min(self.units_view.columnWidth(1), width * 26))

    def _total_row(self, total: Total) -> tuple[list[str], bool]:
        ratio = ""
        if total.value is not None and total.target:
            ratio = format_percent(total.value, total.target)
        target = "" if total.target is None else format_number(total.target) + ("%" if total.unit == "%" else "")
        covered = f"{len(total.counted)}/{self.found.expected}"
        remarks = [f"{who}: {say(why)}" for who, why in (*total.doubtful, *total.left_out)]
        shown = total.text or self.tr("(kê từng đơn vị)") if total.listed else total.text
        cells = [total.number, total.name, total.unit, target, shown, ratio, covered, "; ".join(remarks)]
        return cells, bool(total.doubtful)

    def _show_details(self, current: QModelIndex) -> None:
        if not current.isValid() or current.row() >= len(self.found.totals):
            self.details.show([])
            return
        total = self.found.totals[current.row()]
        why = dict((*total.left_out, *total.doubtful))
        rows = []
        for each in self.found.counted:
            part = next((one for one in each.parts if one.key == total.key), None)
            figure = part.result.text if part is not None and part.result is not None else ""
            rows.append(([each.name, figure, say(why[each.name]) if each.name in why else ""], each.name in why))
        self.details.show(rows)

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

    def open_file(self, index: QModelIndex) -> None:
        """Open the document a unit sent, from the copy kept with the data."""
        file = self.units.rows[index.row()][0][2]
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
