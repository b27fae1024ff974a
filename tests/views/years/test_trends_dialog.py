"""Indicators over all periods at the window: looked up, drawn, copied, put into the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Report
from desktop_app.models.richtext import ChartKind
from desktop_app.models.years.trends import Joined, reported, trend_lines
from desktop_app.views.years.trends_dialog import TrendsDialog

NAMES = ("cây xanh trồng mới", "đơn vị máu hiến tặng", "suất quà", "lớp bơi", "buổi ra quân", "công trình", "ý tưởng")


def year(at: int) -> Report:
    indicators = tuple(
        Indicator(f"i{at}{n}", parts=(Part(f"p{at}{n}", f"k{n}", name, "cây" if not n else "việc",
                                           result=parse_figure(f"{at - 2000 + n}") if at != 2024 else None),))
        for n, name in enumerate(NAMES)
    )  # fmt: skip
    return Report(f"r{at}", kind=ReportKind.ANNUAL, period=months(at, 1, 12), indicators=indicators)


@pytest.fixture
def dialog(qtbot):
    made = TrendsDialog(trend_lines(map(reported, map(year, (2023, 2024, 2025)))), in_report=True)
    qtbot.addWidget(made)
    made.show()
    return made


def tick(dialog, *rows):
    for row in range(dialog.list.count()):
        wanted = Qt.CheckState.Checked if row in rows else Qt.CheckState.Unchecked
        if dialog.list.item(row).checkState() != wanted:
            dialog.list.item(row).setCheckState(wanted)


def shown(dialog):
    table = dialog.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def test_a_missing_period_is_no_zero(dialog):
    tick(dialog, 1)
    assert shown(dialog) == [["24", "–", "26"]]
    assert "không tính là 0" in dialog.table.item(0, 1).toolTip()


def test_words_without_accents_find_an_indicator(dialog):
    dialog.search.setText("hien mau")
    assert [dialog.list.item(row).text() for row in range(len(NAMES)) if not dialog.list.item(row).isHidden()] == [
        "đơn vị máu hiến tặng (3 kỳ)"]  # fmt: skip


def test_the_chart_is_drawn_of_what_is_chosen(dialog, qtbot):
    tick(dialog, 0, 2)
    qtbot.waitUntil(lambda: dialog.picture.drawn, timeout=15000)
    assert "2023" in dialog.picture.accessibleDescription()
    assert "suất quà" in dialog.picture.accessibleDescription()
    assert "phần trăm của kỳ đầu" in dialog.note.text()
    lines, shape, kind = dialog.value()
    assert ([line.name for line in lines], shape, kind) == ([NAMES[0], NAMES[2]], "year", ChartKind.LINES)


def test_no_more_lines_are_chosen_than_can_be_told_apart(dialog):
    tick(dialog, 0, 1, 2, 3, 4, 5)
    assert not dialog.list.item(6).flags() & Qt.ItemFlag.ItemIsEnabled
    tick(dialog, 0)
    assert dialog.list.item(6).flags() & Qt.ItemFlag.ItemIsEnabled


def test_the_table_goes_to_a_spreadsheet(dialog):
    tick(dialog, 1, 3)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Chỉ tiêu\tĐơn vị tính\t2023\t2024\t2025", "đơn vị máu hiến tặng\tviệc\t24\t\t26", "lớp bơi\tviệc\t26\t\t28",
    ]  # fmt: skip


def test_nothing_chosen_is_nothing_to_insert(dialog):
    tick(dialog)
    assert not dialog.insert_button.isEnabled()
    assert not dialog.copy_button.isEnabled()


def test_a_store_without_indicators_says_so(qtbot):
    made = TrendsDialog([], in_report=False)
    qtbot.addWidget(made)
    assert "Chưa có báo cáo nào" in made.note.text()


def test_a_figure_leads_to_the_report_that_says_it(dialog):
    tick(dialog, 1)
    dialog.table.cellActivated.emit(0, 2)
    assert dialog.source == "r2025"
    assert not dialog.isVisible()


def test_what_was_added_up_of_former_units_is_named(qtbot):
    units = ("Đoàn xã Cũ Một", "Đoàn xã Cũ Hai")
    told = [Joined(months(2024, 1, 12), units, True), Joined(months(2023, 1, 12), units, True),
            Joined(months(2025, 1, 12), ("Đoàn xã Cũ Hai", "Đoàn xã Mới"), False), Joined(months(2025, 1, 3), units, True)]  # fmt: skip
    made = TrendsDialog(trend_lines(map(reported, map(year, (2023, 2024, 2025)))), False, joined=told)
    qtbot.addWidget(made)
    assert made.note.text().splitlines() == [
        "Cộng báo cáo của các đơn vị cũ ở: 2023, 2024 (Đoàn xã Cũ Một, Đoàn xã Cũ Hai); thiếu một đơn vị thì không cộng.",
        "Cả đơn vị hiện nay và đơn vị cũ có báo cáo của: 2025 (Đoàn xã Cũ Hai, Đoàn xã Mới); lấy báo cáo của đơn vị hiện nay.",
    ]
