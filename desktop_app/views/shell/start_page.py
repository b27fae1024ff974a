"""The start page: go on with a report, begin one, open, import."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...models.unit import Unit
from ...models.words import plain_name
from ...store import ReportInfo
from ..kit import tokens
from ..kit.parts import Card, make_label
from ..kit.texts import KINDS, word
from ..kit.theme import give_icon


class StartPage(QWidget):
    """What to do first.

    Signals:
        open_report: (report id).
        remove_report: (report id) it shall leave the list.
        new_report, import_docx, open_store, edit_unit, open_sample, show_removed: a button was pressed.
    """

    open_report = Signal(str)
    remove_report = Signal(str)
    show_removed = Signal()
    new_report = Signal()
    import_docx = Signal()
    open_store = Signal()
    edit_unit = Signal()
    open_sample = Signal()
    consolidate = Signal()

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._now = now
        self._latest = ""
        self.title = make_label("", "page")
        self.first_steps = self._make_first_steps()
        self.latest = self._make_latest()
        self.others_label = QLabel(self.tr("Các báo &cáo khác:"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các báo cáo khác của đơn vị"))
        self.list.itemActivated.connect(lambda item: self.open_report.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.others_label.setBuddy(self.list)
        remove = QAction(self.tr("&Xóa báo cáo này"), self.list)
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove_current)
        self.list.addAction(remove)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._lay_out()

    # building

    def _button(self, name: str, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        give_icon(button, name)
        button.setMinimumHeight(self.fontMetrics().height() * 2)
        button.clicked.connect(lambda _=False: signal.emit())
        return button

    def _make_first_steps(self) -> QFrame:
        """Make what a new unit sees: two steps, and the sample to look at first."""
        card, layout = _card()
        hint = QLabel(self.tr("Đơn vị chưa có báo cáo nào. Chỉ cần hai bước để bắt đầu:"), wordWrap=True)
        self.step_unit = self._button("settings", self.tr("&1. Khai thông tin đơn vị…"), self.edit_unit)
        self.step_report = self._button("new", self.tr("&2. Tạo báo cáo đầu tiên…"), self.new_report)
        self.unit_done = QLabel(self.tr("✓ Đã khai thông tin đơn vị."))
        look = QLabel(self.tr("Muốn xem trước một báo cáo hoàn chỉnh? Hãy mở đơn vị mẫu."), wordWrap=True)
        self.step_sample = self._button("help", self.tr("Xem đơn vị mẫ&u"), self.open_sample)
        for widget in (hint, self.step_unit, self.unit_done, self.step_report, look, self.step_sample):
            layout.addWidget(widget)
        for button in (self.step_unit, self.step_report, self.step_sample):
            layout.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
            button.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        return card

    def _make_latest(self) -> QFrame:
        """Make the card of the report changed last."""
        card, layout = _card()
        self.latest_caption = QLabel(self.tr("Báo cáo đang viết"))
        self.latest_title = make_label("", "section")
        self.latest_title.setWordWrap(True)
        self.latest_facts = QLabel(wordWrap=True)
        self.go_on = QPushButton(self.tr("&Viết tiếp"))
        self.go_on.setDefault(True)
        self.go_on.setMinimumHeight(round(self.fontMetrics().height() * 2.4))
        self.go_on.clicked.connect(lambda: self.open_report.emit(self._latest))
        for widget in (self.latest_caption, self.latest_title, self.latest_facts):
            layout.addWidget(widget)
        self.remove_latest = QPushButton(self.tr("Xó&a"))
        give_icon(self.remove_latest, "delete")
        self.remove_latest.setFlat(True)
        self.remove_latest.setToolTip(self.tr("Đưa báo cáo này ra khỏi danh sách; lấy lại được ở Báo cáo đã xóa"))
        self.remove_latest.clicked.connect(lambda: self.remove_report.emit(self._latest))
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addStretch(1)
        row.addWidget(self.remove_latest)
        layout.addLayout(row)
        return card

    def _remove_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.remove_report.emit(item.data(Qt.ItemDataRole.UserRole))

    def _lay_out(self) -> None:
        self.side = QWidget()
        buttons = QVBoxLayout(self.side)
        buttons.setContentsMargins(0, 0, 0, 0)
        self.repeated = [  # what a new unit has before its eyes as steps already
            self._button("new", self.tr("Báo cáo &mới từ mẫu…"), self.new_report),
            self._button("settings", self.tr("&Thông tin đơn vị…"), self.edit_unit),
            self._button("help", self.tr("Xem đơn vị mẫ&u"), self.open_sample),
        ]
        new, unit, sample = self.repeated
        for button in (
            new,
            self._button("import", self.tr("&Nhập tệp DOCX…"), self.import_docx),
            self._button("indicators", self.tr("Tổng &hợp báo cáo đơn vị…"), self.consolidate),
            self._button("open", self.tr("Mở đơn vị &khác…"), self.open_store),
            unit,
            sample,
        ):
            buttons.addWidget(button)
        self.removed = self._button("delete", "", self.show_removed)
        buttons.addWidget(self.removed)
        drop = QLabel(
            self.tr(
                "Cũng có thể kéo tệp DOCX thả vào đây: một tệp thì được nhập, hoặc gộp với báo cáo đã có; nhiều tệp "
                "hay cả thư mục thì được tổng hợp."
            ),
            wordWrap=True,
        )
        buttons.addWidget(drop)
        buttons.addStretch(1)
        reports = QVBoxLayout()
        for widget in (self.first_steps, self.latest, self.others_label):
            reports.addWidget(widget)
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        reports.addWidget(self.list, 1)
        reports.addStretch()
        content = QWidget()
        columns = QHBoxLayout()
        columns.addLayout(reports, 1)
        columns.addWidget(self.side)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(tokens.GREAT, tokens.FAR, tokens.GREAT, tokens.FAR)
        layout.setSpacing(tokens.ROOM)
        columns.setSpacing(tokens.FAR)
        reports.setSpacing(tokens.GAP)
        buttons.setSpacing(tokens.GAP)
        layout.addWidget(self.title)
        layout.addLayout(columns, 1)
        area = QScrollArea(self)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    # showing

    def show_reports(self, reports: list[ReportInfo], unit: Unit, removed: int = 0) -> None:
        """Show the unit's name and its reports, the one changed last first.

        Args:
            reports: its reports.
            unit: the unit.
            removed: how many reports were removed and can come back.
        """
        self.removed.setText(self.tr("Báo cá&o đã xóa ({0})…").format(removed))
        self.removed.setVisible(bool(removed))
        self.title.setText(unit.name or self.tr("Chào bạn"))
        self.unit_done.setVisible(bool(unit.name))
        self.first_steps.setVisible(not reports)
        self.latest.setVisible(bool(reports))
        for button in self.repeated:
            button.setVisible(bool(reports))
        self.list.clear()
        ordered = sorted(reports, key=lambda info: info.modified, reverse=True)
        for info in ordered[1:]:
            text = self.tr("{0}\n{1}").format(self._title(info), self._facts(info))
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, info.id)
            item.setSizeHint(QSize(0, round(self.fontMetrics().height() * 2.8)))
        for widget in (self.others_label, self.list):
            widget.setVisible(len(reports) > 1)
        if len(ordered) > 1:
            self.list.setCurrentRow(0)
        if ordered:
            self._latest = ordered[0].id
            self.latest_title.setText(self._title(ordered[0]))
            self.latest_facts.setText(self._facts(ordered[0]))
            self.go_on.setAccessibleName(self.tr("Viết tiếp: {0}").format(self._title(ordered[0])))

    def _title(self, info: ReportInfo) -> str:
        title = plain_name(" ".join(info.title.split())) or word(KINDS[info.kind])
        return self.tr("{0} (bị hỏng một phần)").format(title) if info.damaged else title

    def _facts(self, info: ReportInfo) -> str:
        if info.damaged:
            return self.tr("Mở ra để xem phần còn đọc được")
        words = f"{info.words:,}".replace(",", ".")
        return self.tr("{0} · {1} từ · sửa lần cuối {2}").format(
            word(KINDS[info.kind]), words, self._when(info.modified)
        )  # fmt: skip

    def _when(self, moment: datetime) -> str:
        """Return a moment as people say it: today, yesterday, or the day."""
        today = self._now().date()
        if moment.date() == today:
            return self.tr("hôm nay {0}").format(f"{moment:%H:%M}")
        if moment.date() == today - timedelta(days=1):
            return self.tr("hôm qua {0}").format(f"{moment:%H:%M}")
        return self.tr("ngày {0}").format(f"{moment:%d/%m/%Y}")


def _card() -> tuple[QFrame, QVBoxLayout]:
    """Return a framed card in the colour of text fields, and its layout."""
    card = Card("main")
    return card, card.column
