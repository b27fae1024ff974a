"""The start page: go on with a report, begin one, open, import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ..models.unit import Unit
from ..store import ReportInfo
from .texts import KINDS, word
from .theme import icon


class StartPage(QWidget):
    """What to do first.

    Signals:
        open_report: (report id).
        new_report, import_docx, open_store, edit_unit, open_sample: a button was pressed.
        import_file: (path) a DOCX was dropped here.
    """

    open_report = Signal(str)
    new_report = Signal()
    import_docx = Signal()
    import_file = Signal(Path)
    open_store = Signal()
    edit_unit = Signal()
    open_sample = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.title = QLabel()
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        self.title.setFont(font)
        self.hint = QLabel(wordWrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các báo cáo của đơn vị"))
        self.list.itemActivated.connect(lambda item: self.open_report.emit(item.data(Qt.ItemDataRole.UserRole)))
        buttons = QVBoxLayout()
        for name, text, signal in (
            ("settings", self.tr("&1. Khai thông tin đơn vị…"), self.edit_unit),
            ("new", self.tr("&2. Tạo báo cáo mới…"), self.new_report),
            ("import", self.tr("&Nhập tệp DOCX…"), self.import_docx),
            ("open", self.tr("&Mở dữ liệu đơn vị khác…"), self.open_store),
            ("help", self.tr("&Xem đơn vị mẫu"), self.open_sample),
        ):
            button = QPushButton(icon(name), text)
            button.setMinimumHeight(self.fontMetrics().height() * 2)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        reports = QVBoxLayout()
        reports.addWidget(self.hint)
        reports.addWidget(self.list, 1)
        reports.addStretch()
        columns = QHBoxLayout()
        columns.addLayout(buttons)
        columns.addLayout(reports, 1)
        layout = QVBoxLayout(self)
        margin = self.fontMetrics().height() * 2
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(margin // 2)
        layout.addWidget(self.title)
        layout.addLayout(columns, 1)

    def show_reports(self, reports: list[ReportInfo], unit: Unit) -> None:
        """Show the unit's name and its reports, the one changed last first."""
        self.title.setText(unit.name or self.tr("Chào bạn"))
        self.list.clear()
        for info in reports:
            title = " ".join(info.title.split()) or word(KINDS[info.kind])
            text = self.tr("{0}\n{1} · sửa lần cuối {2} · {3} từ").format(
                title, word(KINDS[info.kind]), f"{info.modified:%H:%M %d/%m/%Y}", info.words
            )
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, info.id)
        self.list.setVisible(bool(reports))
        self.hint.setText(
            self.tr("Chọn một báo cáo rồi nhấn Enter hoặc nhấp đúp để viết tiếp.")
            if reports
            else self.tr("Đơn vị chưa có báo cáo nào. Hãy khai thông tin đơn vị, rồi tạo báo cáo đầu tiên từ mẫu.")
        )
        if reports:
            self.list.setCurrentRow(0)

    def dragEnterEvent(self, event) -> None:  # noqa: ANN001
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:  # noqa: ANN001
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.import_file.emit(path)

    @staticmethod
    def _dropped(event) -> Path | None:  # noqa: ANN001
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == ".docx" else None
