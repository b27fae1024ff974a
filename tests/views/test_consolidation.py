"""The office's page: files in, who has sent, totals with their units, a report out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop_app.exchange import export_report
from desktop_app.models.numbers import parse_figure
from desktop_app.models.richtext import new_id
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.consolidation import ConsolidationPage, UnitsDialog
from desktop_app.views.consolidation.units_model import Column
from desktop_app.views.main_window import MainWindow


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
def window(qtbot, tmp_path):
    made = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    yield made
    made.close()


@pytest.fixture
def page(qtbot, window, folder):
    window.start_page.consolidate.emit()
    found = window.findChild(ConsolidationPage)
    assert "Kéo thả" in found.summary.text()
    window.store.set_expected_units([(f"x{number}", f"Đoàn xã Mẫu {number}") for number in range(4)])
    with qtbot.waitSignal(found.receive([folder]).finished, timeout=60_000):
        pass
    return found


def test_units_totals_and_what_is_missing(page):
    model = page.units.model
    states = {row.name: model.text(row, Column.STATE) for row in model.rows}
    assert states == {
        "Đoàn xã Mẫu 0": "Đã nhận", "Đoàn xã Mẫu 1": "Đã nhận", "Đoàn xã Mẫu 2": "Đã nhận",
        "Đoàn xã Mẫu 3": "Chưa gửi", "hỏng.docx": "Không đọc được",
    }  # fmt: skip
    bad = next(place for place, row in enumerate(model.rows) if row.refused)
    assert "không phải là văn bản Word" in model.index(bad, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "3/4 đơn vị" in page.summary.text()
    first, marked = page.figures.totals.rows[0]
    assert first[4] == "33/60 (55%)"
    assert first[6] == "3/4"
    assert not marked


def test_a_total_opens_to_its_units(page):
    page.figures.totals_view.selectRow(0)
    assert [cells[:2] for cells, _ in page.figures.details.rows] == [
        ["Đoàn xã Mẫu 0", "10/20"], ["Đoàn xã Mẫu 1", "11/20"], ["Đoàn xã Mẫu 2", "12/20"],
    ]  # fmt: skip


def test_missing_units_go_to_the_clipboard(page):
    page.copy_missing()
    assert QGuiApplication.clipboard().text() == "Đoàn xã Mẫu 3"


def test_receiving_again_changes_nothing_and_opening_again_has_all(qtbot, window, page, folder):
    before = page.figures.totals.rows
    with qtbot.waitSignal(page.receive([folder]).finished, timeout=60_000):
        pass
    assert page.figures.totals.rows == before
    window.show_start_page()
    window.consolidate()
    again = [each for each in window.findChildren(ConsolidationPage) if each is not page][-1]
    assert again.figures.totals.rows == before


def test_the_totals_become_a_report_of_the_unit(window, page):
    page.make_report()
    report = window.workspace.session.report
    assert report.unit == window.store.unit()
    assert report.indicators[0].parts[0].result.text == "33/60"
    assert window.stack.currentWidget() is window.workspace


def test_expected_units_are_typed_or_pasted(qtbot):
    dialog = UnitsDialog([("x1", "Đoàn xã Mẫu Một")])
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "x1\tĐoàn xã Mẫu Một"
    dialog.text.setPlainText("x1\tĐoàn xã Mẫu Một\n\nĐoàn xã Mẫu Hai\n")
    assert dialog.units() == [("x1", "Đoàn xã Mẫu Một"), ("", "Đoàn xã Mẫu Hai")]
