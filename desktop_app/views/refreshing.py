"""Totals of the open report brought up to date with what units sent."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ..exchange.consolidate import Consolidation
from ..exchange.consolidated import Refreshed, refreshed
from ..exchange.narrative import expected_units, own_round
from ..exchange.rounds import standings
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.report import Report, ReportKind
from ..models.rolling import CONSOLIDATES
from ..store import Store
from .consolidation.adding import add_up, basis_of
from .consolidation.rows import say
from .session import Session
from .tasks import Task

_NO_ROUND = QT_TRANSLATE_NOOP(
    "errors", "Chưa nhận báo cáo nào của đơn vị cho kỳ của báo cáo này; hãy nhận ở mục Tổng hợp báo cáo đơn vị."
)
_OUTLINE = QT_TRANSLATE_NOOP(
    "errors", "Đề cương không ghi kết quả; hãy tạo báo cáo tổng hợp ở mục Tổng hợp báo cáo đơn vị."
)
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
        task = Task(lambda _: _work_out(store, report), self.tr("Đang cập nhật số liệu tổng hợp…"), self)
        task.finished.connect(self._take)
        task.failed.connect(self._session.refused)
        task.start()
        return task

    def _take(self, result: tuple[Report, Consolidation, Refreshed]) -> None:
        report, found, step = result
        if self._session.flush() is not report:  # somebody typed on meanwhile
            step = _step(self._session.report, found)
        counted = self.tr("Số liệu tổng hợp gồm {0}/{1} đơn vị.").format(len(found.counted), found.expected)
        if step.edit is None:
            self.told.emit(self.tr("Không có gì mới. {0}").format(counted))
        elif self._session.do(step.edit, self.tr("Cập nhật số liệu tổng hợp")):
            self.told.emit(self.tr("Đã cập nhật. {0}").format(counted))
            if step.replaced:
                self._tell_replaced(step.replaced)

    def _tell_replaced(self, names: tuple[str, ...]) -> None:
        """Name figures that were typed by hand and are totals now: nobody should find that out later."""
        box = QMessageBox(
            QMessageBox.Icon.Information,
            self.tr("Đã cập nhật số liệu tổng hợp"),
            self.tr("Kết quả gõ tay của {0} chỉ tiêu đã được thay bằng tổng mới. Hoàn tác để lấy lại.").format(
                len(names)
            ),
            parent=self.window(),
        )
        box.setInformativeText("\n".join([*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])]))
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _work_out(store: Store, report: Report) -> tuple[Report, Consolidation, Refreshed]:
    found = _totals(store, report)
    return report, found, _step(report, found)


def _step(report: Report, found: Consolidation) -> Refreshed:
    """Return the step; a report that was not made of totals gets no indicators it did not ask for."""
    return refreshed(report, found, say, grow=CONSOLIDATES in report.extra or not report.indicators)


def _totals(store: Store, report: Report) -> Consolidation:
    """Return the totals of a report's round.

    Raises:
        UserError: the report has no round or is an outline, or the store cannot be read.
    """
    if report.kind is ReportKind.OUTLINE:
        raise UserError(_OUTLINE)
    own = own_round(store, report)
    if own is None:
        raise UserError(_NO_ROUND)
    expected = expected_units(store, own)
    units = standings(own, expected, date.today())
    return add_up(store, basis_of(store, own.key, units, expected, (), None), units, {}).found
