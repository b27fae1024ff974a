"""Totals of the open report brought up to date with what units sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ...exchange.office.adding import renew, renewing
from ...models.office.consolidated_report import Refreshed
from ...models.office.consolidation import DAMAGED, Consolidation
from ...models.report import Report
from ..kit.rows import say
from ..kit.tasks import Task
from ..report.session import Session

_NAMED = 8  # indicators named in a message


class Refresher(QWidget):
    """Adds up in a worker thread what the report's round has, and changes the report in one step.

    Signals:
        told: (str) what came of it.
    """

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.hide()

    def start(self) -> Task:
        """Begin."""
        store, report = self._session.store, self._session.flush()
        task = Task(lambda _: renew(store, report, say), self.tr("Đang cập nhật số liệu tổng hợp…"), self)
        task.finished.connect(self._take)
        task.failed.connect(self._session.refused)
        task.start()
        return task

    def _take(self, result: tuple[Report, Consolidation, Refreshed]) -> None:
        report, found, step = result
        if self._session.flush() is not report:  # somebody typed on meanwhile
            step = renewing(self._session.report, found, say)
        counted = self.tr("Số liệu tổng hợp gồm {0}/{1} đơn vị.").format(len(found.counted), found.expected)
        lost = found.lost + sum(why == DAMAGED for _, why in found.aside)
        if lost:
            counted += " " + self.tr("{0} tệp đã nhận hoặc quyết định bị hỏng; hãy xem ở trang tổng hợp.").format(lost)
        if step.edit is None:
            self.told.emit(self.tr("Không có gì mới. {0}").format(counted))
        elif self._session.do(step.edit, self.tr("Cập nhật số liệu tổng hợp")):
            self.told.emit(self.tr("Đã cập nhật. {0}").format(counted))
            if step.replaced:
                said = self.tr("Kết quả gõ tay của {0} chỉ tiêu đã được thay bằng tổng mới. Hoàn tác để lấy lại.")
                self._tell(said.format(len(step.replaced)), step.replaced)
        if step.unfilled:
            said = self.tr(
                "Tổng của {0} chỉ tiêu tính bằng đơn vị tính khác với báo cáo nên không điền; hãy sửa đơn vị tính hoặc tự ghi."
            )
            line = self.tr("{0}: báo cáo ghi “{1}”, các đơn vị báo cáo bằng “{2}”")
            self._tell(said.format(len(step.unfilled)), [line.format(*each) for each in step.unfilled])

    def _tell(self, said: str, lines: Sequence[str]) -> None:
        """Name figures that were typed by hand and are totals now, or were not filled in: nobody should find out later."""
        box = QMessageBox(
            QMessageBox.Icon.Information, self.tr("Đã cập nhật số liệu tổng hợp"), said, parent=self.window()
        )
        box.setInformativeText("\n".join([*lines[:_NAMED], *(["…"] if len(lines) > _NAMED else [])]))
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
