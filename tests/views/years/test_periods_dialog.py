"""Results of periods typed at the window: what they come to is told while typing, a typed result gives way only when said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.models.indicators import Indicator, Kind, Part, PeriodResult, Rule
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months, period_name
from desktop_app.models.report import Report
from desktop_app.models.years.over_time import with_periods
from desktop_app.views.years.periods_dialog import PeriodsDialog

TREES = Part("p", name="cây xanh", unit="cây")


def dialog(qtbot, part: Part = TREES, count: int = 36) -> tuple[PeriodsDialog, Report]:
    report = Report(
        "r", kind=ReportKind.TERM, period=months(2022, 1, count), indicators=(Indicator("i", parts=(part,)),)
    )
    made = PeriodsDialog(report, part)
    qtbot.addWidget(made)
    return made, report


def typed(made: PeriodsDialog, *texts: str) -> None:
    for row, text in enumerate(texts):
        made.table.item(row, 0).setText(text)


def after(made: PeriodsDialog, report: Report) -> Part:
    for edit in made.value():
        report, _ = edit.apply(report)
    return report.indicators[0].parts[0]


def test_years_are_typed_and_what_they_come_to_is_told(qtbot):
    made, report = dialog(qtbot)
    typed(made, "300", "", "450")
    assert "Cả kỳ: 750" in made.outcome.text()
    assert "2023" in made.outcome.text()
    part = after(made, report)
    assert part.result == parse_figure("750")
    assert [(period_name(each.period), each.result and each.result.text) for each in part.periods] == [
        ("2022", "300"), ("2023", None), ("2024", "450"),
    ]  # fmt: skip


def test_a_stock_that_is_to_be_added_is_refused_in_words(qtbot):
    made, report = dialog(qtbot, replace(TREES, kind=Kind.STOCK, over_time=Rule.SUM))
    typed(made, "300", "310", "320")
    assert "không cộng qua các kỳ" in made.outcome.text()
    assert after(made, report).result is None


def test_a_result_typed_before_gives_way_only_when_said(qtbot):
    made, report = dialog(qtbot, replace(TREES, result=parse_figure("800")))
    typed(made, "300", "", "450")
    assert not made.overwrite.isHidden()
    assert after(made, report).result == parse_figure("800")
    made.overwrite.setChecked(True)
    assert after(made, report).result == parse_figure("750")


def test_what_is_no_figure_is_told_and_the_dialog_stays(qtbot):
    made, _ = dialog(qtbot)
    typed(made, "1.05")
    made.accept()
    assert made.result() == 0
    assert "1.05" in made.outcome.text()


def test_what_is_being_typed_is_looked_at_before_the_dialog_goes(qtbot):
    """Alt and the letter of the button leave the field open: whoever pressed them lost the whole table over 1.05."""
    made, report = dialog(qtbot)
    typed(made, "300", "310")
    for text, done in (("1.05", 0), ("320", 1)):
        made.table.setCurrentCell(2, 0)
        made.table.edit(made.table.currentIndex())
        field = next(each for each in made.table.findChildren(QLineEdit) if not each.isHidden())
        field.setText(text)
        made.accept()
        assert made.result() == done
        assert made.table.item(2, 0).text() == text
    assert after(made, report).result == parse_figure("930")


def test_nothing_typed_changes_nothing(qtbot):
    made, _ = dialog(qtbot, count=12)
    assert made.shape.count() == 3
    assert made.value() == ()


def test_looking_at_it_in_another_way_takes_nothing_away(qtbot):
    years = with_periods(TREES, [PeriodResult(months(2022, 1, 12), parse_figure("5"))])
    made, report = dialog(qtbot, years)
    made.shape.setCurrentIndex(made.shape.findData("quarter"))
    assert made.value() == ()
    typed(made, "3")
    assert "2022" in made.outcome.text()
    assert [period_name(each.period) for each in after(made, report).periods if each.result] == ["Quý I/2022"]


def test_what_was_typed_is_there_again_after_a_look_at_another_way(qtbot):
    made, report = dialog(qtbot, count=12)
    made.shape.setCurrentIndex(made.shape.findData("quarter"))
    typed(made, "3", "4", "", "x")
    made.table.item(0, 1).setText("ghi chú")
    made.shape.setCurrentIndex(made.shape.findData("half"))
    made.accept()  # nothing typed here
    assert made.result() == 0
    assert "Quý I/2022" in made.outcome.text()
    made.shape.setCurrentIndex(made.shape.findData("quarter"))
    assert [made.table.item(row, 0).text() for row in range(4)] == ["3", "4", "", "x"]
    assert made.table.item(0, 1).text() == "ghi chú"
    typed(made, "3", "4", "", "5")
    made.accept()
    assert made.result() == 1
    assert after(made, report).result == parse_figure("12")


def test_what_is_typed_in_one_way_says_what_it_takes_the_place_of(qtbot):
    made, _ = dialog(qtbot, count=12)
    made.shape.setCurrentIndex(made.shape.findData("quarter"))
    typed(made, "3")
    made.shape.setCurrentIndex(made.shape.findData("half"))
    typed(made, "8")
    assert "Quý I/2022" in made.outcome.text()


def test_a_cell_that_is_being_typed_outlasts_the_turn(qtbot):
    made, _ = dialog(qtbot, count=12)
    made.show()
    made.shape.setCurrentIndex(made.shape.findData("quarter"))
    made.table.setCurrentCell(0, 0)
    made.activateWindow()
    made.table.editItem(made.table.item(0, 0))
    field = made.table.findChild(QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "7")
    made.shape.setCurrentIndex(made.shape.findData("half"))
    made.shape.setCurrentIndex(made.shape.findData("quarter"))
    assert made.table.item(0, 0).text() == "7"
