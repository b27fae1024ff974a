"""The page "Xem trang" in its window: the pages, the way back to a place, paper and PDF, and what is still to be done."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageRanges
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from desktop_app.models.edits import SetReport
from desktop_app.models.frames.templates import new_report
from desktop_app.models.periods import Period
from desktop_app.models.report import walk
from desktop_app.models.richtext import Body
from desktop_app.pages import PageEngine
from desktop_app.resources import sample, templates
from desktop_app.views.pages.drawing import PageDrawer


def dark(image: QImage) -> int:
    """Return how many points of a coarse net are dark: letters."""
    return sum(
        image.pixelColor(x, y).lightness() < 140
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


@pytest.fixture
def view(window, qtbot):
    """The pages of the sample, laid out."""
    window.frames.open_sample()
    window.workspace.outline.go_to("preamble")  # pages open where one writes
    made = window.stage.show_pages()
    qtbot.waitUntil(lambda: made.area.pages > 0 and not made.layouts.behind, timeout=30000)
    return made


def test_every_page_is_there_and_is_drawn(view, qtbot):
    assert view.area.pages == 30
    assert view.where.text() == "Trang 1/30"
    page = view.area._places[0]
    qtbot.waitUntil(lambda: dark(view.area.grab().toImage().copy(page)) > 200, timeout=10000)
    view.next_action.trigger()
    assert view.where.text() == "Trang 2/30"
    assert view.strip.current == 1


def test_keys_and_zoom_go_about(view, qtbot):
    view.area.setFocus()
    qtbot.keyClick(view.area, Qt.Key.Key_End)
    assert view.area.current == 29
    qtbot.keyClick(view.area, Qt.Key.Key_Home)
    assert view.area.current == 0
    view.zoom.setCurrentIndex(view.zoom.findData(1.5))
    view.zoom.activated.emit(view.zoom.currentIndex())
    assert view.area.factor() == 1.5
    view.smaller_action.trigger()
    assert view.area.factor() < 1.5
    qtbot.keyClick(view.area, Qt.Key.Key_PageDown)
    assert view.area.current == 1


def test_it_begins_where_one_writes_and_a_double_click_leads_back(window, qtbot):
    window.frames.open_sample()
    report = window.session.report
    far = [each.id for each, _ in walk(report)][30]  # in the middle, on whatever page that is
    window.workspace.outline.go_to(far)
    view = window.stage.show_pages()
    qtbot.waitUntil(lambda: view.area.pages > 0, timeout=30000)
    assert view.area.current == view.layouts.laid.sections[far].page > 5
    place = view.layouts.laid.sections[far]
    shown = view.area._places[place.page].translated(-view.area._offset())
    down = round(place.top * shown.height() / 842) + 3
    qtbot.mouseDClick(view.area.viewport(), Qt.MouseButton.LeftButton, pos=shown.topLeft() + QPoint(200, down))
    assert window.stage.pages is None
    assert window.stage.currentWidget() is window.workspace
    assert window.workspace.editor.section_id == far


def test_a_change_is_shown(view, window, qtbot):
    before = view.layouts.laid
    head = replace(window.session.report.head, title="Một trích yếu khác hẳn")
    window.session.do(SetReport("head", head), "đổi")
    qtbot.waitUntil(lambda: view.layouts.laid is not before and not view.layouts.behind, timeout=10000)
    assert view.layouts.laid.pages[0] != before.pages[0]
    assert view.title.text() == "Một trích yếu khác hẳn"


def test_pdf_of_what_is_shown(view, qtbot, tmp_path, poppler):
    target = tmp_path / "ra.pdf"
    with qtbot.waitSignal(view.told, timeout=20000):
        view.save_pdf_to(target)
    assert "Tổng kết công tác Đoàn" in poppler("pdftotext", "-raw", target, "-")


def test_paper_has_the_pages_chosen_each_in_its_direction(view, qtbot, tmp_path, poppler):
    wide = next(n for n, page in enumerate(view.layouts.laid.pages, 1) if b'viewBox="0 0 841' in page[:200])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "giấy.pdf"))
    printer.setFromTo(wide - 1, wide)
    with qtbot.waitSignal(view.told, timeout=60000):
        view.print_on(printer)
    told = poppler("pdfinfo", "-f", 1, "-l", 9, tmp_path / "giấy.pdf")
    sizes = [line.split()[3:6:2] for line in told.splitlines() if line.startswith("Page ") and " size:" in line]
    assert [float(across) > float(down) for across, down in sizes] == [False, True]


@pytest.mark.parametrize(("asked", "printed"), [("1-2,5", 3), ("", 30), ("29-40", 2)])
def test_pages_between_those_chosen_are_not_printed(view, qtbot, tmp_path, poppler, asked, printed):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "giấy.pdf"))
    printer.setPageRanges(QPageRanges.fromString(asked))
    with qtbot.waitSignal(view.told, timeout=60000):
        view.print_on(printer)
    assert f"Pages:           {printed}\n" in poppler("pdfinfo", tmp_path / "giấy.pdf")


def test_pages_that_are_not_there_are_told(view, qtbot, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "giấy.pdf"))
    printer.setPageRanges(QPageRanges.fromString("40-41"))
    with qtbot.waitSignal(view.failed, timeout=60000) as failed:
        view.print_on(printer)
    assert "chỉ có" in str(failed.args[0])


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_and_not_called_printed(view, qtbot, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "không có" / "giấy.pdf"))
    told = []
    view.told.connect(told.append)
    with qtbot.waitSignal(view.failed, timeout=60000) as failed:
        view.print_on(printer)
    assert "Máy in không nhận báo cáo" in str(failed.args[0])
    assert told == []


def test_windows_without_a_printer_is_answered(view, window, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    view.print_button.click()
    (box,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    assert box.text().startswith("Máy này chưa có máy in")
    box.close()


def test_what_is_missing_is_listed_with_a_way_to_it(window, qtbot):
    window.frames.open_sample()
    head = replace(window.session.report.head, number="", date=None)
    window.session.do(SetReport("head", head), "xóa số")
    view = window.stage.show_pages()
    said = [each.text() for each in view.before.findChildren(QLabel)]
    assert "Chưa có số văn bản" in said
    assert "Chưa có ngày ký" in said
    assert view.before.summary.text().startswith("Còn 0 việc phải làm, 2")
    button = next(
        each for each in view.before.findChildren(QPushButton) if each.accessibleName() == "Điền: Chưa có số văn bản"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.stage.pages is None
    assert window.workspace.pages.currentIndex() == window.workspace.FORM


def checked(window, qtbot):
    """Return the list beside the pages once the checker has looked, and its lines."""
    view = window.stage.show_pages()
    qtbot.waitUntil(lambda: window.workspace.checking.checker.looked, timeout=10000)
    return view, [each.text() for each in view.before._list.findChildren(QLabel) if each.text()]


def follow(view, qtbot, name):
    button = next(each for each in view.before.findChildren(QPushButton) if each.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_required_and_not_there_is_said_once(window, qtbot):
    window.frames.open_sample()
    report = window.session.report
    first, second = [each for each, _ in walk(report) if not each.children and each.heading][:2]
    nobody = replace(report.unit, signers=())
    changed = replace(
        report,
        unit=nobody,
        signer=None,
        cosigners=(),
        sections={
            **report.sections,
            first.id: replace(first, body=Body(), required=True),
            second.id: replace(second, body=Body()),
        },
    )
    window.stage.add_report(replace(changed, id="thiếu"))
    view, lines = checked(window, qtbot)
    assert lines[:2] == ["1 mục bắt buộc chưa viết", "Chưa có người ký"]
    assert f"Mục “{second.heading}” chưa có nội dung." in lines[2]
    assert not [each for each in lines if first.heading in each or "thiếu người ký" in each]
    assert view.before.summary.text().startswith("Còn 2 việc phải làm, 1")


def test_each_finding_leads_to_its_words_and_the_rest_to_all_of_them(window, qtbot):
    window.frames.open_sample()
    view, lines = checked(window, qtbot)
    assert "Có 2 phụ lục kèm theo" in lines
    follow(view, qtbot, "Xem: 2 gợi ý nên xem lại")
    assert window.workspace.pages.currentIndex() == window.workspace.CHECKS
    report = window.session.report
    parts = [replace(each, note="") for each in report.indicators[18].parts]  # nothing says why it is without a result
    indicators = [*report.indicators[:18], replace(report.indicators[18], parts=tuple(parts)), *report.indicators[19:]]
    window.stage.add_report(replace(report, id="hở", indicators=tuple(indicators)))
    view, lines = checked(window, qtbot)
    (said,) = [each for each in lines if each.startswith("Chỉ tiêu 19 chưa có kết quả")]
    follow(view, qtbot, f"Xem: {said}")
    assert window.workspace.pages.currentIndex() == window.workspace.INDICATORS
    page = window.workspace.indicators
    assert page.view.currentIndex().row() == page.model.row_of(parts[0].id)


def test_a_report_of_open_indicators_is_not_called_done(window, qtbot):
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    begun = new_report(templates()["annual"], sample()[0], year, date(2026, 12, 5))
    window.stage.add_report(replace(begun, id="mới"))
    _, lines = checked(window, qtbot)
    assert any(each.startswith(f"{len(begun.indicators)} chỉ tiêu chưa có kết quả") for each in lines)


def test_trouble_is_told_where_the_pages_would_be(window, qtbot, monkeypatch):
    monkeypatch.setattr(PageEngine, "_begin", lambda self: (_ for _ in ()).throw(OSError("no such program")))
    window.frames.open_sample()
    view = window.stage.show_pages()
    qtbot.waitUntil(lambda: "Không chạy được phần dàn trang" in view._trouble.line.text(), timeout=10000)
    assert view._stack.currentWidget() is view._trouble


def test_escape_goes_back_and_ends_the_process(view, window, qtbot):
    process = view.layouts.engine._process
    view.area.setFocus()
    view.back_action.trigger()
    assert window.stage.currentWidget() is window.workspace
    assert process.poll() is not None
    assert not window.menus.tool_bar.isHidden()


def test_leaving_the_report_leaves_the_pages(view, window):
    window.stage.show_start_page()
    assert window.stage.pages is None
    assert window.stage.currentWidget() is window.stage.start_page


def test_nothing_is_cut_on_a_small_screen(view, window, qtbot):
    window.resize(1093, 582)
    QGuiApplication.processEvents()
    assert view.width() <= 1093
    for button in (view.word_button, view.pdf_button, view.print_button, view.mail_button):
        assert button.width() >= button.sizeHint().width() - 2, button.text()


def test_a_page_that_cannot_be_drawn_is_told_and_not_shown_empty(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    drawer = PageDrawer(parent)
    drawer.set_pages([b"<svg"])
    with qtbot.waitSignal(drawer.failed, timeout=10000) as told:
        assert drawer.image(0, QSize(200, 280)) is None
    assert "page not drawn" in str(told.args[0])
