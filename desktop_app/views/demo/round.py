"""The tour's second way: an outline goes down, units' reports come up and are added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ...exchange import export_report, read_embedded
from ...exchange.versions import send_out
from ...models.edits import Batch, SetReport
from ...models.merging.difference import difference
from ...models.merging.merge import Choice
from ...models.report import Report, walk
from ...models.richtext import Body, Paragraph, Run, paragraphs, plain
from ...models.unit import UnitRef
from ...resources import standard
from ..consolidation import ConsolidationPage
from ..consolidation.return_dialog import ReturnDialog
from ..merging import MergeDialog
from ..shell.main_window import MainWindow
from ..shell.workspace import Workspace
from .guide import Guide
from .units import SILENT, UNITS, answer

UNITS_FOLDER = "cac-don-vi"
_COLLEAGUE = "Đồng nghiệp bổ sung: các đơn vị đã gửi đều có biên bản xác nhận số liệu (mẫu)."
_OWN = "Văn phòng đã trao đổi lại với đơn vị có số liệu cần xem (mẫu)."
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
        self._merge()

    def _send_down(self) -> None:
        guide, window = self._guide, self._window
        window.menus.outline_action.trigger()
        workspace = guide.workspace(window)
        session = workspace.session
        terms = Batch((SetReport("due", _DUE), SetReport("expected", tuple(UnitRef(*each) for each in UNITS.items()))))
        session.do(terms, "đặt hạn gửi")
        workspace.pages.setCurrentIndex(Workspace.FORM)
        guide.picture("Đề cương gửi cấp dưới: hạn gửi, đơn vị phải gửi", window, name="de-cuong")
        outline = session.flush()
        guide.check(session.wait_saved(), "chưa lưu được")
        target = guide.folder / "de-cuong.docx"
        done: list[Path] = []
        window.exporting.export_to(target).finished.connect(done.append)
        guide.until(lambda: bool(done), "xuất đề cương không xong")
        guide.dialog(QDialog).close()
        guide.say(f"Đề cương: {target}")
        self._units.mkdir(exist_ok=True)
        made = answer(outline, self._units, _IN_TIME)
        guide.say(f"Báo cáo của {len(made)} đơn vị mẫu: {self._units}")

    def _receive(self) -> ConsolidationPage:
        guide, window = self._guide, self._window
        window.menus.consolidate_action.trigger()
        page = window.findChild(ConsolidationPage)
        assert page is not None
        guide.picture("Tổng hợp: chưa đơn vị nào gửi", window)
        done: list[object] = []
        task = page.receiving.receive([self._units])
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
        guide.picture("Đơn vị nào đã gửi, muộn, thiếu gì, số liệu nào cần xem lại", window, name="tong-hop-don-vi")
        page.units.return_button.click()
        guide.picture("Trả lại báo cáo, kèm lý do", guide.dialog(ReturnDialog), close=True)
        page.pages.setCurrentWidget(page.figures)
        doubted = next((at for at, each in enumerate(page.found.totals) if each.doubtful), None)
        guide.check(doubted is not None, "không thấy số liệu nhầm đơn vị tính")
        page.figures.totals_view.selectRow(doubted or 0)
        page.figures.totals_view.scrollTo(page.figures.totals.index(doubted or 0, 0))
        guide.picture("Mỗi tổng gồm những đơn vị nào, số liệu nào đáng ngờ", window, name="tong-hop-so-lieu")
        page.figures.below.setCurrentWidget(page.figures.chart)
        guide.until(lambda: not page.figures.chart.picture.pixmap().isNull(), "không vẽ được biểu đồ")
        guide.picture("Biểu đồ so sánh các đơn vị", window)
        target = guide.folder / "tong-hop.xlsx"
        done: list[Path] = []
        page.workbook.write(page.found, target).finished.connect(done.append)
        guide.until(lambda: bool(done), "ghi bảng tính không xong")
        guide.say(f"Bảng tính: {target}")

    def _make_report(self, page: ConsolidationPage) -> None:
        page.make_button.click()
        self._guide.until(lambda: self._window.stage.currentWidget() is not page, "không tạo được báo cáo tổng hợp")
        workspace = self._guide.workspace(self._window)
        self._guide.check(workspace.session.wait_saved(), "chưa lưu được")
        self._guide.picture("Báo cáo tổng hợp, gửi tiếp lên trên", self._window)
        self._guide.until(
            lambda: workspace.narrative is not None and workspace.narrative.isVisible(), "thiếu nội dung đơn vị báo cáo"
        )
        self._quote(workspace)

    def _quote(self, workspace: Workspace) -> None:
        """Take what two units say over into the report."""
        pane, guide = workspace.narrative, self._guide
        assert pane is not None
        for section, _ in walk(workspace.session.report):
            workspace.outline.go_to(section.id)
            if pane.reader.current() is not None:
                break
        pane.reader.setFocus()
        guide.key(pane.reader, Qt.Key.Key_Return)
        guide.key(pane.reader, Qt.Key.Key_Down)
        pane.put_into_note()
        guide.check(len(workspace.session.report.quotes) == 2, "không trích được câu của đơn vị")
        guide.picture(
            "Nội dung các đơn vị báo cáo cạnh văn bản: chọn câu, đưa vào báo cáo hoặc chú thích",
            self._window,
            name="noi-dung-don-vi",
        )

    def _merge(self) -> None:
        """Change the report here and in a colleague's copy, and make one of both."""
        guide, window = self._guide, self._window
        session = guide.workspace(window).session
        report = session.flush()
        sent, copy = guide.folder / "bao-cao-tong-hop.docx", guide.folder / "bao-cao-tong-hop-dong-nghiep.docx"
        send_out(window.store, report, sent, standard(report.standard))
        colleague = read_embedded(sent)
        written = [each.id for each, _ in walk(report) if isinstance(next(iter(each.body.blocks), None), Paragraph)]
        export_report(
            with_words(colleague.report, written[:2], _COLLEAGUE), copy, standard(report.standard), lambda _: b"",
            ancestors=colleague.lineage,
        )  # fmt: skip
        edit = difference(report, with_words(report, written[:1], _OWN))
        assert edit is not None
        session.do(edit, "viết")
        window.incoming.import_file(copy)
        guide.until(lambda: bool(window.findChildren(MergeDialog)), "không thấy bản sửa của đồng nghiệp")
        dialog = guide.dialog(MergeDialog)
        guide.picture("Gộp bản sửa của đồng nghiệp: chỗ cả hai cùng sửa thì chọn", dialog, name="gop-ban")
        dialog.choose_all(Choice.BOTH)
        dialog.accept()
        guide.wait(0.2)
        guide.check(_COLLEAGUE in as_words(session.flush()) and _OWN in as_words(session.flush()), "gộp chưa đủ")
        guide.check(session.wait_saved(), "chưa lưu được")
        guide.picture("Báo cáo đã gộp, hoàn tác được bằng một lần", window)


def with_words(report: Report, places: Sequence[str], words: str) -> Report:
    """Return a report with a paragraph more at the beginning of some sections."""
    sections = dict(report.sections)
    for key in places:
        body = sections[key].body
        first, *rest = body.blocks
        assert isinstance(first, Paragraph)
        longer = replace(first, inlines=(*first.inlines, Run(f" {words}")))
        sections[key] = replace(sections[key], body=Body((longer, *rest)))
    return replace(report, sections=sections)


def as_words(report: Report) -> str:
    """Return all words of a report's paragraphs."""
    lines = (plain(line.inlines) for each in report.sections.values() for line in paragraphs(each.body.blocks))
    return "\n".join(lines)
