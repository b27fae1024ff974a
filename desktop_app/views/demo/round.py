"""The tour's second way: an outline goes down, units' reports come up and are added up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ...models.edits import Batch, SetReport
from ..consolidation import ConsolidationPage
from ..consolidation.return_dialog import ReturnDialog
from ..main_window import MainWindow
from ..workspace import Workspace
from .guide import Guide
from .units import SILENT, UNITS, answer

UNITS_FOLDER = "cac-don-vi"
_DUE = date(2027, 12, 5)
_IN_TIME = datetime(2027, 12, 4, 9, tzinfo=UTC)
_LATE = datetime(2027, 12, 8, 9, tzinfo=UTC)


class RoundTrip:
    """The stops on the way down and up; the full sample report is open in the window."""

    def __init__(self, guide: Guide, window: MainWindow) -> None:
        self._guide, self._window = guide, window
        self._units = guide.folder / UNITS_FOLDER

    def go(self) -> None:
        """Send an outline down, receive what units answer, and make a report of it."""
        self._send_down()
        page = self._receive()
        self._look_into(page)
        self._make_report(page)

    def _send_down(self) -> None:
        guide, window = self._guide, self._window
        window.outline_action.trigger()
        workspace = guide.workspace(window)
        session = workspace.session
        terms = Batch((SetReport("due", _DUE), SetReport("expected", tuple(UNITS.items()))))
        session.do(terms, "đặt hạn gửi")
        workspace.pages.setCurrentIndex(Workspace.FORM)
        guide.picture("Đề cương gửi cấp dưới: hạn gửi, đơn vị phải gửi", window)
        outline = session.flush()
        guide.check(session.wait_saved(), "chưa lưu được")
        target = guide.folder / "de-cuong.docx"
        done: list[Path] = []
        window.export_to(target).finished.connect(done.append)
        guide.until(lambda: bool(done), "xuất đề cương không xong")
        guide.dialog(QDialog).close()
        guide.say(f"Đề cương: {target}")
        self._units.mkdir(exist_ok=True)
        made = answer(outline, self._units, _IN_TIME)
        guide.say(f"Báo cáo của {len(made)} đơn vị mẫu: {self._units}")

    def _receive(self) -> ConsolidationPage:
        guide, window = self._guide, self._window
        window.consolidate_action.trigger()
        page = window.findChild(ConsolidationPage)
        assert page is not None
        guide.picture("Tổng hợp: chưa đơn vị nào gửi", window)
        done: list[object] = []
        task = page.receive([self._units])
        assert task is not None
        task.finished.connect(done.append)
        guide.until(lambda: bool(done), "nhận báo cáo không xong")
        guide.check(len(page.found.counted) == len(UNITS) - 1, "không tổng hợp đủ báo cáo của các đơn vị")
        guide.check(page.found.missing == (UNITS[SILENT],), "không thấy đơn vị chưa gửi")
        for place, each in enumerate(page.found.counted):
            page.steps.date([each.digest], _LATE if place == 1 else _IN_TIME)
        return page

    def _look_into(self, page: ConsolidationPage) -> None:
        guide, window = self._guide, self._window
        rows = page.units.view.model()
        for row in range(rows.rowCount()):
            if UNITS["xa-mau-4"] in str(rows.index(row, 0).data(Qt.ItemDataRole.DisplayRole)):
                page.units.view.setCurrentIndex(rows.index(row, 0))
        guide.picture("Đơn vị nào đã gửi, muộn, thiếu gì, số liệu nào cần xem lại", window)
        page.units.return_button.click()
        guide.picture("Trả lại báo cáo, kèm lý do", guide.dialog(ReturnDialog), close=True)
        page.pages.setCurrentWidget(page.figures)
        guide.picture("Mỗi tổng gồm những đơn vị nào", window)

    def _make_report(self, page: ConsolidationPage) -> None:
        page.make_button.click()
        workspace = self._guide.workspace(self._window)
        self._guide.check(workspace.session.wait_saved(), "chưa lưu được")
        self._guide.picture("Báo cáo tổng hợp, gửi tiếp lên trên", self._window)
