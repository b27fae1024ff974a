"""The tour's first way: one report from a template to the DOCX, then a report that is full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog

from ...models.file_names import report_file_name
from ...models.report import walk
from ...models.richtext import Chart, new_id, paragraphs, plain
from ...resources import sample
from ..editor.dialogs import ChartDialog, LiveDialog
from ..form.unit_dialog import UnitDialog
from ..help import HelpWindow
from ..kit import theme
from ..shell.main_window import MainWindow
from ..shell.new_report import NewReportDialog
from ..shell.workspace import Workspace
from .guide import Guide

# What the tour types; a sample, like the unit it is about.
_SENTENCES = (
    "Trong năm, Đoàn xã Mẫu tổ chức 24 buổi sinh hoạt chính trị cho đoàn viên, thanh niên toàn xã.",
    "Mỗi chi đoàn duy trì một nhóm tuyên truyền trên mạng xã hội, đăng tin hằng tuần.",
)
_NOTE = "Gồm 16 buổi ở chi đoàn thôn và 08 buổi ở trường học (số liệu mẫu)."
_FIGURES = (
    ("95%", "402/412", "388/405"),
    ("60", "87", "52"),
    ("10", "13", "08"),
    ("03", "02", "02"),
)


class Writing:
    """The stops on the way of one report."""

    def __init__(self, guide: Guide, window: MainWindow) -> None:
        self._guide, self._window = guide, window

    def go(self) -> None:
        """Make a report from a template, fill it in, export it; then look at one that is full."""
        guide, window = self._guide, self._window
        guide.picture("Trang đầu khi chưa có báo cáo", window, name="lan-dau")
        guide.during(
            window.menus.unit_action, UnitDialog, "Thông tin đơn vị, khai một lần", lambda dialog: dialog.accept()
        )
        guide.during(
            window.menus.new_action,
            NewReportDialog,
            "Chọn mẫu và kỳ báo cáo",
            lambda dialog: dialog.accept(),
            "bao-cao-moi",
        )
        self._write()
        self._fill_in()
        self._draw()
        self._look_around()
        self._export()
        window.menus.home_action.trigger()
        guide.picture("Trang đầu với báo cáo đang làm", window, name="trang-dau")
        self._show_sample()

    def _write(self) -> None:
        workspace = self._guide.workspace(self._window)
        report = workspace.session.report
        section = next(each for each in report.sections.values() if each.key == "education")
        workspace.outline.go_to(section.id)
        text = workspace.editor.text
        text.setFocus()
        self._guide.type(text, _SENTENCES[0])
        workspace.editor.actions()["footnote"].trigger()
        note = workspace.editor.notes.field(workspace.session.report.sections[section.id].body.notes[0].id)
        self._guide.type(note, _NOTE)
        text.setFocus()
        text.moveCursor(QTextCursor.MoveOperation.End)
        self._guide.key(text, Qt.Key.Key_Return)
        self._guide.compose(text, _SENTENCES[1])
        self._guide.check(workspace.session.wait_saved(), "chưa lưu được")
        body = workspace.session.report.sections[section.id].body
        typed = "\n".join(plain(each.inlines) for each in paragraphs(body.blocks))
        self._guide.check(all(each in typed for each in _SENTENCES), "chữ đã gõ không có trong báo cáo")
        self._guide.check(len(body.notes) == 1, "chú thích không có trong báo cáo")
        self._guide.picture("Soạn văn bản và chú thích cuối trang", self._window)

    def _fill_in(self) -> None:
        workspace = self._guide.workspace(self._window)
        workspace.pages.setCurrentIndex(Workspace.INDICATORS)
        page = workspace.indicators
        parts = [part for indicator in workspace.session.report.indicators for part in indicator.parts]
        from ...models.table.columns import Column

        for part, figures in zip(parts, _FIGURES, strict=False):
            for column, figure in zip((Column.TARGET, Column.RESULT, Column.LAST_YEAR), figures, strict=True):
                page.view.setCurrentIndex(page.model.index(page.model.row_of(part.id), column))
                page.view.edit(page.view.currentIndex())
                editor = page.view.cells.editor
                assert editor is not None
                self._guide.type(editor, figure)
                self._guide.key(editor, Qt.Key.Key_Return)
        filled = [part for each in workspace.session.report.indicators for part in each.parts if part.result]
        self._guide.check(len(filled) == min(len(parts), len(_FIGURES)), "số liệu đã nhập không có trong bảng")
        self._guide.picture("Nhập chỉ tiêu: tỷ lệ và đánh giá tự tính", self._window)

    def _draw(self) -> None:
        workspace = self._guide.workspace(self._window)
        workspace.pages.setCurrentIndex(Workspace.TEXT)
        editor = workspace.editor
        editor.text.moveCursor(QTextCursor.MoveOperation.End)
        self._guide.key(editor.text, Qt.Key.Key_Return)
        self._guide.type(editor.text, "Số đoàn viên học tập, quán triệt nghị quyết đạt ")
        self._guide.during(
            editor.actions()["live"], LiveDialog, "Chèn số liệu tự cập nhật vào câu", lambda dialog: dialog.accept()
        )
        self._guide.type(editor.text, ".")
        self._guide.key(editor.text, Qt.Key.Key_Return)

        def choose(dialog: ChartDialog) -> None:
            dialog.title.setText("Mức hoàn thành chỉ tiêu năm (mẫu)")
            for row in range(len(_FIGURES), dialog.parts.count()):
                dialog.parts.item(row).setCheckState(Qt.CheckState.Unchecked)
            dialog.accept()

        self._guide.during(editor.actions()["chart"], ChartDialog, "Chọn chỉ tiêu để vẽ biểu đồ", choose)
        report = workspace.session.flush()
        blocks = report.sections[editor.section_id].body.blocks
        self._guide.check(any(isinstance(block, Chart) for block in blocks), "biểu đồ không có trong báo cáo")
        self._guide.wait(2.0)
        self._guide.picture("Biểu đồ vẽ từ bảng chỉ tiêu", self._window)

    def _look_around(self) -> None:
        workspace = self._guide.workspace(self._window)
        self._window.menus.find_action.trigger()
        workspace.find_panel.open_panel("sinh hoat chinh tri")
        self._guide.picture("Tìm không cần dấu, thay thế trong cả báo cáo", self._window, name="tim")
        workspace.find_panel.close_panel()
        workspace.pages.setCurrentIndex(Workspace.FORM)
        self._guide.picture("Thể thức: số, ký hiệu, ngày, nơi nhận, người ký", self._window, name="the-thuc")
        self._window.menus.help_action.trigger()
        self._guide.picture("Trợ giúp: mười việc, tìm không cần dấu", self._guide.dialog(HelpWindow), True, "tro-giup")

    def _export(self) -> None:
        target = self._guide.folder / "bao-cao-moi.docx"
        done: list[Path] = []
        self._window.exporting.export_to(target).finished.connect(done.append)
        self._guide.until(lambda: bool(done), "xuất báo cáo không xong")
        self._guide.picture("Đã xuất báo cáo", self._guide.dialog(QDialog), close=True)
        self._guide.say(f"Báo cáo: {target}")
        self._guide.print_pages(target)

    def _show_sample(self) -> None:
        self._window.stage.add_report(replace(sample()[1], id=new_id()))  # the tour's unit is the sample's
        workspace = self._guide.workspace(self._window)
        report = workspace.session.report
        with_chart = next(
            section for section, _ in walk(report) if any(isinstance(b, Chart) for b in section.body.blocks)
        )
        workspace.outline.go_to(with_chart.id)
        self._guide.wait(2.0)
        self._guide.picture("Báo cáo mẫu đủ dày: văn bản", self._window, name="soan-thao")
        workspace.pages.setCurrentIndex(Workspace.INDICATORS)
        self._guide.picture("Báo cáo mẫu: 19 chỉ tiêu với 37 thành phần", self._window, name="chi-tieu")
        workspace.pages.setCurrentIndex(Workspace.TEXT)
        self._see_pages()
        theme.apply(self._guide.app, "dark")
        self._guide.picture("Màu tối", self._window, name="nen-toi")
        theme.apply(self._guide.app, "light")
        target = self._guide.folder / report_file_name(report)
        done: list[Path] = []
        self._window.exporting.export_to(target).finished.connect(done.append)
        self._guide.until(lambda: bool(done), "xuất báo cáo mẫu không xong")
        self._guide.dialog(QDialog).close()
        self._guide.say(f"Báo cáo mẫu: {target}")
        self._guide.print_pages(target)

    def _see_pages(self) -> None:
        self._window.menus.pages_action.trigger()
        view = self._window.stage.pages
        assert view is not None
        drawn: list[int] = []
        view.area.drawer.drawn.connect(drawn.append)
        checker = self._guide.workspace(self._window).checking.checker
        self._guide.until(
            lambda: bool(drawn) and not view.layouts.behind and not checker.running, "không dàn được trang"
        )
        self._guide.wait(1.0)
        self._guide.picture("Xem trang: như khi in, và việc còn lại trước khi gửi", self._window, name="xem-trang")
        view.back_action.trigger()
