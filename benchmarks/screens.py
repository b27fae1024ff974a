"""Take a picture of every screen and dialog, light and dark, and tell what has no room on it.

Run: ``.venv/bin/python benchmarks/screens.py FOLDER [--scales 1 1.25 1.5] [--languages vi en] [--only WORDS]``. A screen of
1366×768 is played without one; each scale and language is a process of its own, which leaves ``FOLDER/SCALE-LANGUAGE/``
with pictures and ``cut.txt``, a line for each part that is cut, outside its place, over another, scrolled sideways, or a control
without a name for who does not see it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SCREEN = (1366, 768)
TASK_BAR = 40  # pixels of it, as are those of a title
TODAY = date(2025, 12, 5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scales", nargs="+", default=["1", "1.25", "1.5"])
    parser.add_argument("--languages", nargs="+", default=["vi", "en"])
    parser.add_argument("--colours", nargs="+", default=["light", "dark"])
    parser.add_argument("--only", default="", help="take pictures only of screens whose name has this")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        walk(options.folder, float(options.scales[0]), options.languages[0], options.colours, options.only)
        return
    for language in options.languages:
        for scale in options.scales:
            out = options.folder / f"{round(float(scale) * 100)}-{language}"
            out.mkdir(parents=True, exist_ok=True)
            for old in out.glob("*.png"):
                old.unlink()
            with tempfile.TemporaryDirectory() as home:
                screen = {
                    "x": 0,
                    "y": 0,
                    "width": SCREEN[0],
                    "height": SCREEN[1],
                    "logicalDpi": 96,
                    "logicalBaseDpi": 96,
                    "dpr": 1,
                }
                Path(home, "screen.json").write_text(json.dumps({"screens": [{"name": "S", **screen}]}))
                places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home)
                environment = {
                    **os.environ, **places, "QT_QPA_PLATFORM": f"offscreen:configfile={home}/screen.json", "QT_SCALE_FACTOR": scale,
                }  # fmt: skip
                command = [sys.executable, __file__, str(out), "--child", "--scales", scale, "--languages", language]
                done = subprocess.run(
                    [*command, "--only", options.only, "--colours", *options.colours], env=environment, check=False
                )
            cuts = (out / "cut.txt").read_text(encoding="utf-8").splitlines() if (out / "cut.txt").exists() else []
            print(f"{out}: {len(list(out.glob('*.png')))} pictures, {len(cuts)} cuts, ended with {done.returncode}")


def walk(out: Path, scale: float, language: str, colours: list[str], only: str) -> None:
    """Go through all screens in this process."""
    from PySide6.QtCore import QCoreApplication, QSettings
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop_app.app import make_application
    from desktop_app.charts import use_cache_dir
    from desktop_app.resources import sample
    from desktop_app.store import Store
    from desktop_app.views.demo.guide import Guide
    from desktop_app.views.demo.writing import Writing
    from desktop_app.views.kit import settings, theme
    from desktop_app.views.shell.main_window import MainWindow
    from tests.views.fitting import cut, nameless

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QCoreApplication.setOrganizationName("BaoCaoCoSo")  # where settings are kept
    QCoreApplication.setApplicationName("BaoCaoCoSo")
    settings.put(settings.LANGUAGE, language)
    settings.put(settings.COLOURS, "light")
    app = make_application()
    assert isinstance(app, QApplication)
    work = Path(tempfile.mkdtemp())
    use_cache_dir(work / "charts")
    room = QGuiApplication.primaryScreen().availableGeometry()
    size = room.width(), round((SCREEN[1] - TASK_BAR) / scale)  # what a maximised window has, title and all
    print(f"{scale} {language}: screen {room.width()}×{room.height()}, window {size[0]}×{size[1]}")
    lines: list[str] = []

    class Pictures(Guide):
        """Takes each picture in both themes, and looks for what is cut."""

        def print_pages(self, target: Path) -> None:
            del target

        def picture(self, what: str, widget: QWidget, close: bool = False, name: str = "") -> None:
            self.stop = what
            name = name or what.split(":")[0].lower().replace(" ", "-").replace("/", "-").replace(",", "")
            self.wait(0.3)
            if only in name:
                found = [*cut(widget), *(f"nameless: {each}" for each in nameless(widget))]
                if widget.width() > size[0] or widget.height() > size[1]:
                    found.insert(0, f"larger than the screen: {widget.width()}×{widget.height()}")
                lines.extend(f"{name}: {line}" for line in found)
                for each in colours:
                    if colours != ["light"]:
                        theme.apply(app, each)
                        self.wait(0.15)
                    widget.grab().save(str(out / f"{len(taken):03d}-{name}-{each}.png"))
                taken.append(name)
                (out / "cut.txt").write_text("\n".join(lines) + "\n" * bool(lines), encoding="utf-8")
            if close:
                widget.close()

    taken: list[str] = []
    guide = Pictures(app, work, lambda line: None)
    first = Store.open(work / "first.baocao")
    window = MainWindow(first, lambda: TODAY)
    window.resize(*size)
    window.show()
    guide.picture("Lần đầu", window)
    window.close()
    store = Store.open(work / "don-vi.baocao")
    store.set_unit(sample()[0])
    window = MainWindow(store, lambda: TODAY)
    window.resize(*size)
    window.show()
    Writing(guide, window).go()
    Rest(guide, window, work).go()
    window.close()
    guide.wait(0.3)


class Rest:
    """The screens that the tour does not come to."""

    def __init__(self, guide: Any, window: Any, folder: Path) -> None:
        self.guide, self.window, self.folder = guide, window, folder

    def go(self) -> None:
        """Take them all."""
        self.reports()
        self.dialogs_of_text()
        self.dialogs_of_indicators()
        self.dialogs_of_years()
        self.dialogs_of_the_window()
        self.importing()
        self.office()
        self.home()

    def show(self, name: str, dialog: Any) -> None:
        """Take a picture of a dialog that this made."""
        dialog.show()
        self.guide.picture(name, dialog)
        dialog.close()
        dialog.deleteLater()

    def menu(self, name: str, menu: Any) -> None:
        """Take a picture of a menu."""
        from PySide6.QtCore import QPoint

        menu.popup(QPoint(20, 20))
        self.guide.picture(name, menu)
        menu.close()

    # reports

    def reports(self) -> None:
        """Show an empty report and the sample's: their pages, panels, menus and what is said over them."""
        from desktop_app.models.frames.templates import new_report
        from desktop_app.models.report import Period, walk
        from desktop_app.resources import sample, templates

        guide, window = self.guide, self.window
        year = Period(date(2026, 1, 1), date(2026, 12, 31))
        empty = new_report(templates()["annual"], sample()[0], year, TODAY)
        window.stage.add_report(replace(empty, id="trong"))
        workspace = guide.workspace(window)
        for number, name in enumerate(("văn bản", "chỉ tiêu", "thể thức", "kiểm tra")):
            workspace.pages.setCurrentIndex(number)
            guide.picture(f"Báo cáo trống, {name}", window)
        window.stage.open_report(next(each.id for each in window.store.reports() if each.id != "trong"))
        workspace = guide.workspace(window)
        report = workspace.session.report
        for number, name in enumerate(("văn bản", "chỉ tiêu", "thể thức", "kiểm tra")):
            workspace.pages.setCurrentIndex(number)
            if number == 3:
                guide.wait(1.5)
            guide.picture(f"Báo cáo đầy, {name}", window)
        workspace.pages.setCurrentIndex(0)
        holds = next(each for each, _ in walk(report) if each.children and each.body.words)
        workspace.outline.go_to(holds.id)
        guide.picture("Mục có lời và mục con", window)
        bare = next(each for each, _ in walk(report) if each.children and not each.body.words)
        workspace.outline.go_to(bare.id)
        guide.picture("Mục chỉ có mục con", window)
        self.panels(workspace)
        self.menus()
        window.menus.told.emit("Đã lưu. Chương trình tự lưu mọi thay đổi.")
        guide.picture("Lời báo ở chân cửa sổ", window)
        workspace.find_panel.open_panel("không có chữ này")
        guide.picture("Tìm không thấy", window)
        workspace.find_panel.close_panel()

    def panels(self, workspace: Any) -> None:
        guide, window = self.guide, self.window
        guided = next((key for key, each in workspace.session.report.sections.items() if each.guidance), None)
        if guided:
            workspace.outline.go_to(guided)
        for name in ("asked", "findings", "narrative", "earlier"):
            action = getattr(window.menus, f"{name}_action")
            action.trigger()
            guide.picture(f"Ngăn bên {name}", window)
        window.menus.earlier_action.trigger()

    def menus(self) -> None:
        menus = self.window.menus
        self.menu("Mọi thực đơn", menus.everything)
        for number, menu in enumerate(menus.in_bar):
            self.menu(f"Thực đơn {number}", menu)
        self.menu("Thực đơn của báo cáo", menus.report_menu)
        self.menu("Thực đơn của đơn vị", menus.unit_menu)

    # dialogs

    def dialogs_of_text(self) -> None:
        """Show what the text asks."""
        from desktop_app.models.richtext import Chart, Picture
        from desktop_app.resources import sample
        from desktop_app.views.checking.silence_dialog import SilenceDialog
        from desktop_app.views.editor.dialogs import (
            ChartDialog,
            IndicatorsDialog,
            LiveDialog,
            PictureDialog,
            TableDialog,
        )
        from desktop_app.views.editor.next_targets import NextTargetsDialog

        window, report = self.window, sample()[1]
        blocks = [block for section in report.sections.values() for block in section.body.blocks]
        chart = next(each for each in blocks if isinstance(each, Chart))
        empty = replace(report, indicators=())
        self.show("Chèn bảng", TableDialog(window))
        self.show("Chèn số liệu", LiveDialog(window, report))
        self.show("Chèn số liệu khi chưa có chỉ tiêu", LiveDialog(window, empty))
        self.show("Biểu đồ mới", ChartDialog(window, report))
        self.show("Biểu đồ khi chưa có chỉ tiêu", ChartDialog(window, empty))
        self.show("Sửa biểu đồ", ChartDialog(window, report, chart))
        self.show("Chèn bảng chỉ tiêu", IndicatorsDialog(window, report))
        self.show("Hình", PictureDialog(window, Picture("p", "0" * 64, 80, 60)))
        self.show(
            "Chỉ tiêu kỳ sau", NextTargetsDialog(window, ["- Kết nạp 90 đoàn viên", "- 95% đoàn viên được học tập"])
        )
        message = "Tỷ lệ ghi 97% nhưng 402/412 là 97,57%; hãy sửa một trong hai chỗ cho khớp nhau."
        self.show("Bỏ qua chỗ cần sửa", SilenceDialog(message, window))

    def dialogs_of_indicators(self) -> None:
        """Show what the table asks."""
        from desktop_app.models.indicators import Indicator
        from desktop_app.models.richtext import Run
        from desktop_app.resources import sample
        from desktop_app.views.indicators import dialogs
        from desktop_app.views.indicators.sentences import SentencesDialog

        window, report = self.window, sample()[1]
        indicator = report.indicators[0]
        title = "(1) " + "Tỷ lệ đoàn viên được học tập, quán triệt các nghị quyết của Đảng, của Đoàn"
        self.show("Đánh giá", dialogs.VerdictDialog(title, indicator.parts[0], window))
        self.show("Cách tính", dialogs.NatureDialog(title, indicator.parts[0], window))
        self.show("Câu in ra", SentencesDialog(report, indicator, window))
        self.show("Câu in ra, trống", SentencesDialog(report, Indicator("i", statement=(Run("Trồng cây"),)), window))

    def dialogs_of_years(self) -> None:
        """Show what is asked over the years."""
        from desktop_app.models.years.trends import trend_lines
        from desktop_app.resources import sample
        from desktop_app.views.years.periods_dialog import PeriodsDialog
        from desktop_app.views.years.set_dialog import SetDialog
        from desktop_app.views.years.trends_dialog import TrendsDialog

        window, report = self.window, sample()[1]
        lines = trend_lines(self.window.store.reported().value)
        self.show("Chỉ tiêu qua các kỳ", TrendsDialog(lines, True, window))
        self.show("Chỉ tiêu qua các kỳ, trống", TrendsDialog([], False, window))
        self.show("Kết quả từng kỳ", PeriodsDialog(report, report.indicators[1].parts[0], window))
        old, new = report.indicators[:6], report.indicators[2:9]
        self.show("Bộ chỉ tiêu", SetDialog(old, new, "Lấy bộ chỉ tiêu của năm 2026", "Lấy bộ này", window))
        self.opened("Các bản đã lưu", window.menus.versions_action.trigger)

    def opened(self, name: str, deed: Callable[[], Any]) -> None:
        """Take a picture of the dialog that a deed opens, whether or not it waits for the answer."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QDialog

        before = {each for each in self.window.findChildren(QDialog) if each.isVisible()}

        def react() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or dialog in before:
                found = [each for each in self.window.findChildren(QDialog) if each.isVisible() and each not in before]
                if not found:
                    return
                dialog = found[0]
            timer.stop()
            self.guide.picture(name, dialog)
            dialog.close()

        timer = QTimer(interval=60)
        timer.timeout.connect(react)
        timer.start()
        deed()
        self.guide.until(lambda: not timer.isActive(), f"{name}: cửa sổ không mở ra")

    def dialogs_of_the_window(self) -> None:
        """Show what the window asks and tells."""
        from desktop_app.models.unit import Unit
        from desktop_app.resources import sample, templates
        from desktop_app.store import StoreError
        from desktop_app.views.form.unit_dialog import UnitDialog
        from desktop_app.views.help import KEYS, HelpWindow
        from desktop_app.views.shell.about import AboutDialog
        from desktop_app.views.shell.crash_dialog import CrashDialog
        from desktop_app.views.shell.new_report import NewReportDialog
        from desktop_app.views.shell.recovery import RecoveryDialog
        from desktop_app.views.shell.removed import RemovedDialog

        window = self.window
        self.show("Thông tin đơn vị, trống", UnitDialog(window, Unit()))
        self.show("Thông tin đơn vị, đầy", UnitDialog(window, sample()[0]))
        self.show("Báo cáo mới, trống", NewReportDialog(window, templates(), Unit(), TODAY))
        self.show("Giới thiệu", AboutDialog(window))
        self.show("Sự cố", CrashDialog("Traceback\nValueError", self.folder, window))
        error = StoreError("Tệp “{0}” bị hỏng, không mở được.", "don-vi.baocao")
        self.show("Khôi phục", RecoveryDialog(self.folder / "don-vi.baocao", error, window))
        self.show("Báo cáo đã xóa", RemovedDialog(window.store.reports(), window))
        helping = HelpWindow(window)
        helping.open_at(KEYS)
        self.guide.picture("Trợ giúp, phím tắt", helping)
        helping.close()

    def importing(self) -> None:
        """Show a document that is looked over."""
        from desktop_app.exchange import export_report, open_docx
        from desktop_app.resources import sample, standard
        from desktop_app.views.importing.dialog import ImportDialog

        target = self.folder / "ban-go.docx"
        export_report(sample()[1], target, standard("doan"), lambda _: b"")
        from docx import Document

        plain = Document(str(target))
        typed = Document()
        for each in plain.paragraphs[:120]:
            typed.add_paragraph(each.text)
        typed.save(str(target))
        self.show("Nhập tệp", ImportDialog(open_docx(target), self.window))

    # the office

    def office(self) -> None:
        """Show the office's pages and what they ask, from an outline sent down to what units returned."""
        from desktop_app.views.demo.round import RoundTrip

        rest = self

        class Office(RoundTrip):
            def _look_into(self, page: Any) -> None:
                super()._look_into(page)
                rest.asked_by_the_office(page)

        Office(self.guide, self.window).go()

    def asked_by_the_office(self, page: Any) -> None:
        """Show the office's dialogs and its page of words."""
        from desktop_app.models.unit import UnitRef
        from desktop_app.views.consolidation.choice_dialog import ChoiceDialog
        from desktop_app.views.consolidation.date_dialog import DateDialog
        from desktop_app.views.consolidation.matches_dialog import MatchesDialog
        from desktop_app.views.consolidation.source_dialog import SourceDialog
        from desktop_app.views.consolidation.units_dialog import UnitsDialog

        for index in range(page.pages.count()):
            page.pages.setCurrentIndex(index)
            self.guide.picture(f"Tổng hợp, trang {index + 1}", self.window)
        page.pages.setCurrentIndex(0)
        units = [UnitRef(f"xa-mau-{n}", f"Đoàn xã Mẫu {n}") for n in range(1, 7)]
        self.show("Đơn vị phải gửi", UnitsDialog(units, {}, page))
        self.show("Đơn vị phải gửi, trống", UnitsDialog([], {}, page))
        self.show("Ngày nhận", DateDialog("Đoàn xã Mẫu Một", datetime(2026, 12, 4, tzinfo=UTC), page))
        choices = [(f"Đoàn xã Mẫu {n}", n) for n in range(5)]
        self.show("Chọn", ChoiceDialog("Đơn vị của tệp", "Báo cáo này của đơn vị nào?", choices, 1, True, parent=page))
        self.show("Ghép chỉ tiêu", MatchesDialog(page.found.lined, page.found.totals, page.found.waiting, page))
        self.show(
            "Câu trong báo cáo",
            SourceDialog("Đoàn xã Mẫu Một", "<p>Trồng <b>120</b> cây xanh.</p>" * 30, "120", "", page),
        )
        row = page.units.model.rows[0]
        self.opened("Ghi số liệu tại văn phòng", lambda: page.at_office.type_unit(row))

    # home

    def home(self) -> None:
        """Show the start page with many reports, and the sample's."""
        window, guide = self.window, self.guide
        window.stage.show_start_page()
        guide.wait(0.5)
        guide.picture("Trang đầu, nhiều báo cáo", window)
        window.frames.open_sample()
        guide.picture("Báo cáo mẫu dưới dải báo", window)
        window.stage.show_start_page()
        guide.wait(0.5)
        guide.picture("Trang đầu của báo cáo mẫu", window)
        window.stage.go_home()


if __name__ == "__main__":
    main()
