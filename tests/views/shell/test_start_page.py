"""The start page: the report to go on with, the others, and a new unit's two steps."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.models.report import ReportKind
from desktop_app.models.unit import Unit
from desktop_app.store import ReportInfo
from desktop_app.views.shell.start_page import StartPage

REPORTS = [
    ReportInfo("old", "Báo cáo quý mẫu", kind=ReportKind.QUARTER, modified=datetime(2026, 9, 2, 9, 5), words=800),
    ReportInfo("new", "Tổng kết\nnăm mẫu", kind=ReportKind.ANNUAL, modified=datetime(2026, 11, 23, 14, 5), words=9860),
    ReportInfo("mid", "", kind=ReportKind.MONTH, modified=datetime(2026, 11, 22, 7, 30), words=20),
]


@pytest.fixture
def page(qtbot):
    page = StartPage(now=lambda: datetime(2026, 11, 23, 20, 0))
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_latest_report_is_the_one_to_go_on_with(qtbot, page):
    page.show_reports(REPORTS, Unit(name="Đoàn xã Mẫu"))
    assert page.latest_title.text() == "Tổng kết năm mẫu"
    assert page.latest_facts.text() == "Báo cáo năm · 9.860 từ · sửa lần cuối hôm nay 14:05"
    others = [page.list.item(row).text() for row in range(page.list.count())]
    assert others == [
        "Báo cáo tháng\nBáo cáo tháng · 20 từ · sửa lần cuối hôm qua 07:30",
        "Báo cáo quý mẫu\nBáo cáo quý · 800 từ · sửa lần cuối ngày 02/09/2026",
    ]
    assert not page.first_steps.isVisible()
    with qtbot.waitSignal(page.open_report) as asked:
        page.go_on.click()
    assert asked.args == ["new"]
    page.list.setCurrentRow(1)
    with qtbot.waitSignal(page.open_report) as asked:
        page.list.itemActivated.emit(page.list.currentItem())
    assert asked.args == ["old"]


def test_a_new_unit_sees_two_steps_and_the_sample(qtbot, page):
    page.show_reports([], Unit())
    assert page.first_steps.isVisible()
    assert not page.unit_done.isVisible()
    assert not page.latest.isVisible()
    assert not page.list.isVisible()
    assert not any(button.isVisible() for button in page.repeated)
    for button, signal in (
        (page.step_unit, page.edit_unit),
        (page.step_report, page.new_report),
        (page.step_sample, page.open_sample),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    page.show_reports([], Unit(name="Đoàn xã Mẫu"))
    assert page.unit_done.isVisible()
