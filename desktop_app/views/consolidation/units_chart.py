"""Charts of units beside each other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ...models.chartdata import ChartData, describe
from ...models.errors import UserError
from ...models.file_names import file_name
from ..kit.rows import icon_button
from ..kit.saving import ask_where
from ..kit.tasks import Task

_WIDTH = 165  # millimetres: the width of the text on a page


class UnitsChart(QWidget):
    """A chart of units, drawn off the window's thread when it is looked at.

    Signals:
        failed: (Exception) it could not be drawn or written.
        told: (str) something that needs no answer.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(
        self, compared: Callable[[], ChartData | None], met: Callable[[], ChartData | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._makers = (compared, met)
        self._data: ChartData | None = None
        self._png = b""
        self.kind = QComboBox(self)
        self.kind.addItems([self.tr("So sánh các đơn vị"), self.tr("Mức đạt chỉ tiêu của từng đơn vị")])
        self.kind.setAccessibleName(self.tr("Kiểu biểu đồ"))
        self.copy_button = icon_button("copy", self.tr("Ché&p hình"), self._copy, self)
        self.save_button = icon_button("export", self.tr("&Ghi hình…"), self._save, self)
        self.picture = QLabel(self, alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area = QScrollArea(self)
        area.setWidget(self.picture)
        area.setWidgetResizable(True)
        bar = QHBoxLayout()
        bar.addWidget(self.kind)
        bar.addWidget(self.copy_button)
        bar.addWidget(self.save_button)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(area, 1)
        self.kind.currentIndexChanged.connect(lambda _: self.refresh())
        self._show(b"")

    def refresh(self) -> None:
        """Draw what is chosen, if anybody sees it."""
        if not self.isVisible():
            return
        data = self._makers[self.kind.currentIndex()]()
        if data == self._data and self._png:
            return
        self._data = data
        if data is None:
            self._show(b"")
            return

        def work(_: Callable[[int, int], None]) -> tuple[ChartData, bytes]:
            from ...charts import render_chart

            return data, render_chart(data, _WIDTH, 110)

        task = Task(work, "", self)
        task.finished.connect(lambda drawn: self._show(drawn[1]) if drawn[0] is self._data else None)
        task.failed.connect(self.failed)
        task.start()

    def showEvent(self, event: object) -> None:
        self.refresh()

    def _show(self, png: bytes) -> None:
        self._png = png
        picture = QPixmap()
        picture.loadFromData(png)
        if png:
            self.picture.setPixmap(picture)
            self.picture.setAccessibleDescription(describe(self._data) if self._data is not None else "")
        else:
            self.picture.setText(self.tr("Chưa có số liệu để vẽ."))
        for button in (self.copy_button, self.save_button):
            button.setEnabled(bool(png))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.picture.pixmap())
        self.told.emit(self.tr("Đã chép hình; dán vào văn bản bằng Ctrl+V."))

    def _save(self) -> None:
        target = ask_where(self, self.tr("Ghi hình biểu đồ"), self._proposed(), self.tr("Hình ảnh"))
        if target is None or self._data is None:
            return
        from ...charts import render_chart
        from ...exchange.files import write_file

        try:
            write_file(target, render_chart(self._data, _WIDTH))
        except UserError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("Đã ghi {0}").format(target.name))

    def _proposed(self) -> str:
        title = self._data.title if self._data is not None else ""
        return file_name(self.tr("Biểu đồ"), title, ending=".png")
