"""The office's page: files in, who has sent, totals with their units, a report out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QTableView

from desktop_app.exchange import export_report
from desktop_app.models.edits import SetPart
from desktop_app.models.indicators import Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import Consolidation
from desktop_app.models.richtext import new_id
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.consolidation import ConsolidationPage, UnitsDialog
from desktop_app.views.consolidation.totals_model import TotalColumn as Total
from desktop_app.views.consolidation.units_model import UnitColumn
from desktop_app.views.kit.rows import Rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("units")
    unit, report = sample()
    for number in range(3):
        (first, *rest) = report.indicators
        changed = replace(
            first, parts=(replace(first.parts[0], result=parse_figure(f"{10 + number}/20")), *first.parts[1:])
        )
        made = replace(
            report, id=new_id(), unit=replace(unit, code=f"x{number}", name=f"Đoàn xã Mẫu {number}"),
            indicators=(changed, *rest),
        )  # fmt: skip
        export_report(made, folder / f"{number}.docx", standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20))
    (folder / "hỏng.docx").write_bytes(b"no")
    return folder


@pytest.fixture
def page(qtbot, window, folder):
    window.stage.start_page.consolidate.emit()
    found = window.findChild(ConsolidationPage)
    assert "Kéo thả" in found.summary.text()
    window.store.set_expected_units([(f"x{number}", f"Đoàn xã Mẫu {number}") for number in range(4)])
    with qtbot.waitSignal(found.receiving.receive([folder]).finished, timeout=60_000):
        pass
    return found


def rows_of(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def totals(page):
    return rows_of(page.figures.totals)


def test_units_totals_and_what_is_missing(page):
    model = page.units.model
    states = {row.name: model.text(row, UnitColumn.STATE) for row in model.rows}
    assert states == {
        "Đoàn xã Mẫu 0": "Sẵn sàng", "Đoàn xã Mẫu 1": "Sẵn sàng", "Đoàn xã Mẫu 2": "Sẵn sàng",
        "Đoàn xã Mẫu 3": "Chưa gửi", "hỏng.docx": "Không đọc được",
    }  # fmt: skip
    bad = next(place for place, row in enumerate(model.rows) if row.refused)
    assert "không phải là văn bản Word" in model.index(bad, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "3/4 đơn vị" in page.summary.text()
    first = totals(page)[0]
    assert first[Total.VALUE] == "33/60 (55%)"
    assert first[Total.COVERED] == "3/4"


def test_a_total_opens_to_its_units(page):
    page.figures.totals_view.selectRow(0)
    assert [cells[::2] for cells in rows_of(page.figures.units.model)] == [
        ["Đoàn xã Mẫu 0", "10/20 (50%)", ""], ["Đoàn xã Mẫu 1", "11/20 (55%)", ""],
        ["Đoàn xã Mẫu 2", "12/20 (60%)", ""], ["Đoàn xã Mẫu 3", "", "chưa gửi"],
    ]  # fmt: skip


def test_units_are_sorted_by_any_column_and_nothing_is_not_the_smallest(page):
    panel = page.figures.units
    panel.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert [cells[0][-1] for cells in rows_of(panel.model)] == ["2", "1", "0", "3"]
    panel.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [cells[0][-1] for cells in rows_of(panel.model)] == ["0", "1", "2", "3"]


def test_from_a_figure_to_the_document_of_its_unit(page, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    page.figures.totals_view.selectRow(0)
    page.figures.units.view.selectRow(1)
    page.figures.units.open_button.click()
    assert [path.name for path in opened] == ["1.docx"]
    assert opened[0].read_bytes()[:2] == b"PK"


def test_a_figure_kept_out_of_the_total_and_back(page, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("nhầm kỳ", True))
    panel = page.figures.units
    page.figures.totals_view.selectRow(0)
    panel.view.selectRow(0)
    panel.keep_button.click()
    assert totals(page)[0][Total.VALUE] == "23/40 (57,5%)"
    assert totals(page)[0][Total.COVERED] == "2/4"
    assert rows_of(panel.model)[0][4] == "không cộng vào tổng: nhầm kỳ"
    page.undo_button.click()
    assert totals(page)[0][Total.VALUE] == "33/60 (55%)"
    page.redo_button.click()
    page.figures.totals_view.selectRow(0)
    panel.view.selectRow(0)
    panel.count_button.click()
    assert totals(page)[0][Total.VALUE] == "33/60 (55%)"


def test_the_offices_own_target_beside_that_of_the_units(page):
    model = page.figures.totals
    row = next(row for row in range(model.rowCount()) if model.total(row).unit == "cây")
    aim = model.index(row, Total.AIM)
    assert totals(page)[row][Total.TARGET] == "7.500"
    failed = []
    model.failed.connect(failed.append)
    assert not model.setData(aim, "nhiều")
    assert "nhiều" in str(failed[0])
    assert model.setData(aim, "8.000 cây")
    assert totals(page)[row][Total.AIM] == "8.000"
    assert "ít hơn chỉ tiêu chung 500 (3 đơn vị có chỉ tiêu)" in totals(page)[row][Total.REMARKS]
    assert totals(page)[row][Total.RATIO] == "117,75% (mới có 3/4 đơn vị)"
    page.undo_button.click()
    assert totals(page)[row][Total.AIM] == ""
    assert not model.flags(model.index(0, Total.AIM)) & Qt.ItemFlag.ItemIsEditable  # rates do not add up


def typed_target(page, row):
    """Begin to type the office's own target of a row; return the field."""
    view = page.figures.totals_view
    page.pages.setCurrentWidget(page.figures)
    index = page.figures.totals.index(row, Total.AIM)
    view.setCurrentIndex(index)
    view.edit(index)
    field = next(each for each in view.findChildren(QLineEdit) if each.isVisible())
    QTest.keyClicks(field, "777")
    return field


def summed(page):
    return next(row for row in range(page.figures.totals.rowCount()) if Rule.SUM is page.figures.totals.total(row).rule)


def test_a_target_being_typed_outlasts_what_is_added_up_meanwhile(qtbot, page):
    row = summed(page)
    field = typed_target(page, row)
    page.figures.show_found(Consolidation())
    page.figures.show_found(page.found)
    assert field.isVisible()
    assert field.text() == "777"
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: totals(page)[row][Total.AIM] == "777")


def test_a_target_being_typed_is_kept_by_whoever_closes_the_window(window, page):
    row = summed(page)
    key = page.figures.totals.total(row).key
    typed_target(page, row)
    round_, path = page.round.currentData() or "", window.store.path
    assert window.close()
    store = Store.open(path)
    assert store.office_targets(round_).value[key] == "777"
    store.close()


def test_what_is_not_there_is_answered_without_an_error(page):
    """Views ask for columns and rows that have just gone; an error in the answer ends the program."""
    models = [each.model() for each in page.findChildren(QTableView) if isinstance(each.model(), Rows)]
    assert len(models) >= 4
    for model in models:
        for section in (-1, 99):
            for way in Qt.Orientation:
                assert model.headerData(section, way) is None
        assert model.data(QModelIndex()) is None
        assert not model.setData(QModelIndex(), "1")
        for column in (-1, 99):
            model.sort(column)


def test_charts_of_units(qtbot, page):
    page.pages.setCurrentWidget(page.figures)
    page.figures.below.setCurrentWidget(page.figures.chart)
    chart = page.figures.chart
    qtbot.waitUntil(lambda: not chart.picture.pixmap().isNull(), timeout=30_000)
    assert "Đoàn xã Mẫu 2: 12/20 (60%)" in chart.picture.accessibleDescription()
    chart.kind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Số chỉ tiêu đạt" in chart.picture.accessibleDescription(), timeout=30_000)
    chart.copy_button.click()
    assert not QGuiApplication.clipboard().pixmap().isNull()


def test_missing_units_go_to_the_clipboard(page):
    page.copy_missing()
    assert QGuiApplication.clipboard().text() == "Đoàn xã Mẫu 3"


def test_the_name_of_a_missing_unit_is_no_formula_on_the_clipboard(page):
    page._store.set_expected_units([*page._store.expected_units().value, ("x9", "=HYPERLINK(1)")])
    page._show_round()
    page.copy_missing()
    assert QGuiApplication.clipboard().text().splitlines() == ["'=HYPERLINK(1)", "Đoàn xã Mẫu 3"]


def test_receiving_again_changes_nothing_and_opening_again_has_all(qtbot, window, page, folder):
    before = totals(page)
    with qtbot.waitSignal(page.receiving.receive([folder]).finished, timeout=60_000):
        pass
    assert totals(page) == before
    window.stage.show_start_page()
    window.stage.consolidate()
    again = [each for each in window.findChildren(ConsolidationPage) if each is not page][-1]
    assert totals(again) == before


def test_the_totals_become_a_report_of_the_unit(qtbot, window, page):
    with qtbot.waitSignal(page.make_report().finished, timeout=20_000):
        pass
    report = window.workspace.session.report
    assert report.unit == window.store.unit()
    assert report.indicators[0].parts[0].result.text == "33/60"
    assert window.stage.currentWidget() is window.workspace


def test_a_total_of_another_unit_of_measure_is_told_at_the_window(qtbot, window, page):
    with qtbot.waitSignal(page.make_report().finished, timeout=20_000):
        pass
    session = window.workspace.session
    part = next(part for each in session.report.indicators for part in each.parts if part.unit == "nhà")
    session.do(SetPart(part.id, "unit", "lượt người"), "Sửa đơn vị tính")
    task = window.stage.refresh_totals()
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert "báo cáo ghi “lượt người”, các đơn vị báo cáo bằng “nhà”" in box.informativeText()
    box.close()


def test_totals_go_to_a_workbook(qtbot, page, tmp_path):
    with qtbot.waitSignal(page.workbook.write(page.found, tmp_path / "ra.xlsx").finished, timeout=30_000):
        pass
    sheet = openpyxl.load_workbook(tmp_path / "ra.xlsx")["Từng đơn vị"]
    assert [row[0].value for row in sheet.iter_rows(min_row=3)] == [
        *(f"Đoàn xã Mẫu {number}" for number in range(4)), "Tổng hợp"
    ]  # fmt: skip


def test_the_page_fits_a_small_screen(page):
    assert page.minimumSizeHint().width() <= 911  # 1366 pixels at 150 %


def test_expected_units_are_typed_or_pasted(qtbot):
    dialog = UnitsDialog([("x1", "Đoàn xã Mẫu Một")], {})
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "x1\tĐoàn xã Mẫu Một"
    dialog.text.setPlainText("x1\tĐoàn xã Mẫu Một\n\nĐoàn xã Mẫu Hai\n")
    dialog.accept()
    assert (dialog.units, dialog.mergers()) == ([("x1", "Đoàn xã Mẫu Một"), ("", "Đoàn xã Mẫu Hai")], {})


def test_the_list_says_which_units_were_made_of_others(qtbot, page):
    page.edit_expected()
    (dialog,) = page.findChildren(UnitsDialog)
    merged = "x0\tĐoàn xã Mẫu 0 (từ 01/7/2026 gồm: Đoàn xã Mẫu 0; Đoàn xã Mẫu 8)"
    dialog.text.setPlainText("x0\tĐoàn xã Mẫu 0 (từ hôm nọ gồm: Đoàn xã Mẫu 8)")
    dialog.accept()
    assert (dialog.isVisible(), "hôm nọ" in dialog.problem.text()) == (True, True)  # nothing is taken for a name
    dialog.text.setPlainText(merged)
    dialog.accept()
    assert page._store.expected_units().value == [("x0", "Đoàn xã Mẫu 0")]
    qtbot.waitUntil(lambda: page.findChild(UnitsDialog) is None)
    page.edit_expected()
    (dialog,) = page.findChildren(UnitsDialog)
    assert dialog.text.toPlainText() == merged
    dialog.text.setPlainText("x0\tĐoàn xã Mẫu 0")
    dialog.accept()
    assert page._store.mergers() == {}


def test_many_units_are_read_off_the_windows_thread_and_what_is_done_meanwhile_holds(qtbot, window, page, monkeypatch):
    monkeypatch.setattr("desktop_app.views.consolidation.page._AT_ONCE", 1)
    before = page.found
    with qtbot.waitSignal(page.added_up, timeout=20_000):
        page.refresh()  # overtaken by the next ones: the totals come all the same
        page.steps.keep_out({(before.counted[0].digest, before.totals[0].key): "thử"})
        assert page.found is before
    assert len(page.found.totals[0].counted) == len(before.totals[0].counted) - 1
    page.refresh()
    page.refresh()
    qtbot.waitUntil(lambda: "đơn vị" in page.summary.text(), timeout=20_000)
    assert totals(page)[0][Total.COVERED] == "2/4"


def test_the_page_is_left_while_it_reads(qtbot, window, page, monkeypatch):
    monkeypatch.setattr("desktop_app.views.consolidation.page._AT_ONCE", 1)
    window.stage.show_start_page()
    again = window.stage.consolidate()
    assert "Đang đọc" in again.summary.text()
    window.stage.show_start_page()
    assert window.stage.at_start
    again = window.stage.consolidate()
    qtbot.waitUntil(lambda: bool(again.found.counted), timeout=20_000)


def test_the_report_made_is_in_the_store_before_it_is_opened(qtbot, window, page):
    with qtbot.waitSignal(page.make_report().finished, timeout=20_000):
        pass
    report = window.workspace.session.report
    assert window.store.load(report.id).report.id == report.id


def shown_totals(page):
    view = page.figures.totals_view
    return [
        page.figures.totals.total(row).name
        for row in range(page.figures.totals.rowCount())
        if not view.isRowHidden(row)
    ]


def test_totals_are_filtered_by_what_they_want(page):
    figures, totals = page.figures, page.found.totals
    assert len(shown_totals(page)) == len(totals)
    figures.filters.choose("short")
    assert shown_totals(page) == [each.name for each in totals if len(each.counted) < page.found.expected]
    figures.filters.choose("look")
    wanted = [row[Total.NAME] for row in rows_of(figures.totals) if row[Total.REMARKS]]
    assert shown_totals(page) == wanted
    assert 0 < len(wanted) < len(totals)
    assert figures.filters.buttons["look"].text().split()[0] == str(len(wanted))
    figures.filters.choose(None)
    figures.totals_view.selectRow(0)
    first = figures.totals.total(0)
    assert figures.head.text() == f"{first.name} · {first.text} · 3/4 đơn vị"


@pytest.mark.parametrize("width", [1366, 1093])
def test_the_day_a_report_came_is_whole_in_its_column(window, page, width):
    window.resize(width, 582)
    page.units.view.setFont(
        QFont(page.font().family(), page.font().pointSize() + 2)
    )  # as wide as letters are elsewhere
    page.units.view.divide_soon()
    QApplication.processEvents()
    view, column = page.units.view, int(UnitColumn.RECEIVED)
    days = [row[column] for row in rows_of(page.units.model) if row[column]]
    assert len(days) == 3
    # as the view itself measures: how much it keeps off its words differs with the style
    assert view.columnWidth(column) >= view.sizeHintForColumn(column)
    assert view.sizeHintForColumn(column) > max(map(view.fontMetrics().horizontalAdvance, days))
