"""Figures that the officer types: put right, told by telephone, confirmed; marked wherever they are seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import docx
import openpyxl
import pytest
from PySide6.QtWidgets import QTextBrowser

from desktop_app.exchange import export_report
from desktop_app.models.numbers import parse_figure
from desktop_app.models.richtext import Paragraph, Table, new_id, plain
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.consolidation.source_dialog import SourceDialog
from desktop_app.views.consolidation.totals_model import TotalColumn as Total
from desktop_app.views.consolidation.typing_dialog import TypingDialog
from desktop_app.views.consolidation.units_model import UnitColumn


@pytest.fixture
def page(qtbot, window, tmp_path):
    window.stage.start_page.consolidate.emit()
    found = window.findChild(ConsolidationPage)
    window.store.set_expected_units([(f"x{number}", f"Đoàn xã Mẫu {number}") for number in range(3)])
    receive(qtbot, found, send(tmp_path, 0, "10/20"), send(tmp_path, 1, "12/20"))
    return found


def send(folder, number, figure):
    unit, report = sample()
    first, *rest = report.indicators
    changed = replace(first, parts=(replace(first.parts[0], result=parse_figure(figure)), *first.parts[1:]))
    made = replace(
        report, id=new_id(), unit=replace(unit, code=f"x{number}", name=f"Đoàn xã Mẫu {number}"),
        indicators=(changed, *rest),
    )  # fmt: skip
    path = folder / f"{number} {figure.replace('/', '-')}.docx"
    export_report(made, path, standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20))
    return path


def receive(qtbot, page, *paths):
    with qtbot.waitSignal(page.receiving.receive(list(paths)).finished, timeout=60_000):
        pass


def value(page, row=0):
    return page.figures.totals.index(row, Total.VALUE).data()


def dialog_of(page) -> TypingDialog:
    return page.findChildren(TypingDialog)[-1]


def type_into(dialog, texts, reason=None):
    """Type figures, {row: text}, and the reason, and press Lưu."""
    for row, text in texts.items():
        assert dialog.model.setData(dialog.model.index(row, 4), text)
    if reason is not None:
        dialog.why.setText(reason)
    dialog.save_button.click()


def correct(page, figure, reason="đơn vị báo lại"):
    page.figures.totals_view.selectRow(0)
    page.figures.units.view.selectRow(0)
    page.figures.units.type_button.click()
    type_into(dialog_of(page), {0: figure}, reason)


def remark(page, row=0):
    return page.figures.units.model.index(row, 4).data()


def test_a_corrected_figure_counts_is_marked_and_taken_back(page):
    assert value(page) == "22/40 (55%)"
    correct(page, "15/20")
    assert value(page) == "27/40 (67,5%)"
    assert remark(page) == "văn phòng ghi: đơn vị báo lại (trong báo cáo: 10/20)"
    assert "Đoàn xã Mẫu 0: văn phòng ghi, đơn vị báo lại" in page.figures.totals.index(0, Total.REMARKS).data()
    page.undo_button.click()
    assert (value(page), remark(page)) == ("22/40 (55%)", "")
    page.redo_button.click()
    page.figures.totals_view.selectRow(0)
    page.figures.units.view.selectRow(0)
    page.figures.units.back_button.click()
    assert value(page) == "22/40 (55%)"


def test_it_is_there_after_a_restart_in_the_report_and_in_the_workbook(qtbot, page, window, tmp_path):
    correct(page, "15/20")
    assert {each.text for each in window.store.typed().value.values()} == {"15/20"}
    made = []
    page.report_made.connect(made.append)
    page.make_button.click()
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    (report,) = made
    blocks = [block for section in report.sections.values() for block in section.body.blocks]
    said = [plain(block.inlines) for block in blocks if isinstance(block, Paragraph)]
    assert any(line.endswith("15/20 (đơn vị báo lại, trong báo cáo là 10/20)") for line in said)
    cells = [
        plain(paragraph.inlines)
        for block in blocks if isinstance(block, Table)
        for row in block.rows for cell in row for paragraph in cell.paragraphs
    ]  # fmt: skip
    assert "15/20 (*)" in cells
    assert report.indicators[0].parts[0].note.endswith("1 số liệu văn phòng ghi")
    from desktop_app.exchange.office.workbook import write_workbook

    write_workbook(page.found, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Văn phòng ghi"]
    row = [cell.value for cell in list(sheet.iter_rows())[1]]
    assert row[0] == "Đoàn xã Mẫu 0"
    assert row[3:] == ["15/20 (75%)", "10/20", "đơn vị báo lại"]


def test_what_is_no_figure_and_a_missing_reason_are_said(page):
    page.figures.totals_view.selectRow(0)
    page.figures.units.view.selectRow(0)
    page.figures.units.type_button.click()
    dialog = dialog_of(page)
    type_into(dialog, {0: "nhiều lắm"}, "gọi điện")
    assert dialog.isVisible()
    assert "nhiều lắm" in dialog.wrong.text()
    type_into(dialog, {0: "15"}, "gọi điện")
    assert "mẫu số" in dialog.wrong.text()
    type_into(dialog, {0: "15/20"}, " ")
    assert dialog.isVisible()
    assert "lý do" in dialog.wrong.text()
    assert value(page) == "22/40 (55%)"
    dialog.reject()  # the window stays while something is asked


def test_a_unit_that_telephoned_is_entered_whole_and_its_file_comes_after(qtbot, page, tmp_path, window):
    rows = page.units.model.rows
    place = next(at for at, row in enumerate(rows) if row.name == "Đoàn xã Mẫu 2")
    page.units.view.selectRow(place)
    page.units.type_button.click()
    dialog = dialog_of(page)
    assert dialog.why.text() == "đơn vị báo qua điện thoại"
    type_into(dialog, {0: "18/20", 2: "30"})
    assert value(page) == "40/60 (66,67%)"
    assert page.figures.totals.index(0, Total.COVERED).data() == "3/3"
    row = next(row for row in page.units.model.rows if row.name == "Đoàn xã Mẫu 2")
    assert page.units.model.text(row, UnitColumn.STATE) == "Văn phòng ghi"
    page.undo_button.click()
    assert value(page) == "22/40 (55%)"
    assert page.figures.totals.index(0, Total.COVERED).data() == "2/3"
    page.redo_button.click()
    receive(qtbot, page, send(tmp_path, 2, "19/20"))
    assert value(page) == "41/60 (68,33%)"
    assert page.figures.totals.index(0, Total.COVERED).data() == "3/3"


def test_a_unit_that_shares_its_name_is_told_by_its_code(page, window):
    window.store.set_expected_units(
        [("x0", "Đoàn xã Mẫu 0"), ("x1", "Đoàn xã Mẫu 1"), ("a", "Đoàn xã Mẫu 9"), ("b", "Đoàn xã Mẫu 9")]
    )
    page.refresh()
    told = []
    page.told.connect(told.append)
    page.figures.totals_view.selectRow(0)
    panel = page.figures.units
    panel.view.selectRow(next(at for at in range(panel.model.count()) if panel.model.row(at).unit == "Đoàn xã Mẫu 9"))
    panel.type_button.click()
    assert "nhiều đơn vị tên" in told[0]
    assert not page.findChildren(TypingDialog)
    page.units.view.selectRow(
        next(at for at, row in enumerate(page.units.model.rows) if row.unit and row.unit.unit == "b")
    )
    page.units.type_button.click()
    type_into(dialog_of(page), {0: "18/20"})
    assert [each.unit for each in window.store.submission_heads() if each.at_office] == ["b"]


def test_what_does_not_count_takes_no_figure_without_a_word(page):
    page.steps.give_back(next(each.digest for each in page.found.counted if each.unit == "x0"), "sai")
    told = []
    page.told.connect(told.append)
    page.figures.totals_view.selectRow(0)
    panel = page.figures.units
    panel.view.selectRow(next(at for at in range(panel.model.count()) if panel.model.row(at).unit == "Đoàn xã Mẫu 0"))
    panel.type_button.click()
    assert "chưa được tính" in told[0]
    assert not page.findChildren(TypingDialog)


def test_a_damaged_figure_of_the_office_is_told(page, window):
    correct(page, "15/20")
    window.store._run(lambda: window.store._db.execute("UPDATE typed SET said = replace(said, '15', '16')"))
    page.refresh()
    assert page.damage.isVisible()
    assert "số liệu văn phòng ghi" in page.damage.findChild(type(page.summary)).text()
    assert value(page) == "22/40 (55%)"


@pytest.fixture
def typed_report(tmp_path):
    """Return a file typed in Word, one of whose figures may be read in two ways."""
    document = docx.Document()
    for line in ("ĐOÀN TNCS HỒ CHÍ MINH", "BCH ĐOÀN XÃ MẪU 2", "BÁO CÁO", "Kết quả công tác Đoàn năm 2026"):
        document.add_paragraph(line)
    document.add_paragraph("I. KẾT QUẢ")
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Chỉ tiêu", "Đơn vị tính", "Kết quả"), strict=True):
        cell.text = text
    for name, unit, result in (
        ("Số cây xanh trồng mới", "cây", "1,250"),
        ("Số công trình thanh niên", "công trình", "3"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = name, unit, result
    document.save(tmp_path / "gõ tay.docx")
    return tmp_path / "gõ tay.docx"


def test_a_doubtful_figure_is_answered_with_one_click_and_its_place_is_shown(qtbot, window, typed_report):
    window.stage.start_page.consolidate.emit()
    page = window.findChild(ConsolidationPage)
    receive(qtbot, page, typed_report)
    model = page.figures.totals
    row = next(at for at in range(model.rowCount()) if "cây" in model.total(at).name)
    assert value(page, row) == ""
    page.figures.totals_view.selectRow(row)
    panel = page.figures.units
    panel.view.selectRow(0)
    assert panel.model.index(0, 5).data() == "1,250"
    panel.trace_button.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(SourceDialog)), timeout=10_000)
    dialog = page.findChildren(SourceDialog)[0]
    assert dialog.findChild(QTextBrowser).textCursor().selectedText() == "1,250"
    dialog.close()
    assert panel.guess_button.text() == "Đú&ng là 1.250"
    panel.guess_button.click()
    assert value(page, row) == "1.250"
    assert "văn phòng xác nhận" in remark(page)


def test_what_was_typed_is_read_back_by_another_start(page, window, tmp_path):
    correct(page, "15/20")
    path, before = window.store.path, window.store.typed().value
    window.store.close()
    again = Store.open(path)
    assert again.typed().value == before
    again.close()
