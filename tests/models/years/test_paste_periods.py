"""A column per period pasted from a spreadsheet."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.models.indicators import Indicator, Kind, Part, Rule
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months, period_name, shape_of
from desktop_app.models.report import Report
from desktop_app.models.table.columns import Column
from desktop_app.models.table.paste import plan_paste


def term(*parts: Part):
    indicators = tuple(Indicator(f"i{part.id}", parts=(part,)) for part in parts)
    return Report("r", kind=ReportKind.TERM, period=months(2022, 1, 36), indicators=indicators)


def pasted(report, matrix):
    plan = plan_paste(report, (0, Column.NAME), matrix)
    assert plan.edit is not None
    after, undo = plan.edit.apply(report)
    assert undo.apply(after)[0] == report
    return plan, [part for each in after.indicators for part in each.parts]


def test_years_beside_each_other_become_periods_and_the_result_follows():
    report = term(
        Part("a", name="Trồng cây", unit="cây"),
        Part("b", name="Đoàn viên", unit="đoàn viên", kind=Kind.STOCK, over_time=Rule.LAST),
        Part("c", name="Xếp loại", unit="%", kind=Kind.RATE, over_time=Rule.RATIO),
    )
    matrix = [
        ["Nội dung", "Năm 2022", "Năm 2023", "Năm 2024"],
        ["Trồng cây", "1.200", "", "300"],
        ["Đoàn viên", "25", "19", "21"],
        ["Xếp loại", "25/25", "17/19", "20/21"],
    ]
    plan, (trees, members, graded) = pasted(report, matrix)
    assert [period_name(each.period) for each in trees.periods] == ["2022", "2023", "2024"]
    assert [each.result for each in trees.periods] == [parse_figure("1.200"), None, parse_figure("300")]
    assert trees.result == parse_figure("1.500")
    assert members.result == parse_figure("21")
    assert graded.result == parse_figure("62/65")
    assert plan.outside == 0


def test_rows_beyond_the_last_become_parts_with_periods():
    _, parts = pasted(term(), [["Nội dung", "ĐVT", "2022", "2023", "2024"], ["Hiến máu", "đơn vị", "5", "6", "7"]])
    assert [(part.name, part.unit, part.result) for part in parts] == [("Hiến máu", "đơn vị", parse_figure("18"))]


def test_a_cell_that_is_an_error_of_the_sheet_is_told_and_takes_nothing_away():
    report = term(Part("a", name="Trồng cây", unit="cây"))
    plan, (trees,) = pasted(report, [["Nội dung", "2022", "2023", "2024"], ["Trồng cây", "#N/A", "5", "6"]])
    assert len(plan.rejected) == 1
    assert [each.result for each in trees.periods] == [None, parse_figure("5"), parse_figure("6")]


@pytest.mark.parametrize(("period", "heads", "shape"), [
    (months(2024, 1, 12), [["Nội dung", "Q1", "Q2", "Q3", "Q4"]], "quarter"),
    (months(2024, 1, 12), [["Nội dung", "Q.I", "Q.II", "Q.III", "Q.IV"]], "quarter"),
    (months(2024, 1, 12), [["Nội dung", *(f"T{at}" for at in range(1, 13))]], "month"),
    (Period(date(2025, 9, 1), date(2026, 5, 31)), [["Nội dung", "Học kỳ I", "Học kỳ II"]], "semester"),
    (Period(date(2025, 9, 1), date(2026, 8, 31)), [["Nội dung", "HK1", "HK2"]], "semester"),
    (Period(date(2025, 9, 5), date(2026, 5, 25)), [["Nội dung", "HK1", "HK2"]], "semester"),
    (months(2022, 1, 36), [["Nội dung", "Kết quả", "", ""], ["", "2022", "2023", "2024"]], "year"),
    (months(2022, 1, 36), [["Nội dung", "Kết quả", "", ""], ["", "Năm 2022", "Năm 2023", "Năm 2024"]], "year"),
])  # fmt: skip
def test_heads_of_periods_are_known_however_short_they_are(period, heads, shape):
    """What was no head was pasted as an indicator called Nội dung."""
    report = Report(
        "r",
        kind=ReportKind.ANNUAL,
        period=period,
        indicators=(Indicator("i", parts=(Part("a", name="Cây", unit="cây"),)),),
    )
    count = len(heads[0]) - 1
    _, (part,) = pasted(report, [*heads, ["Cây", *map(str, range(1, count + 1))]])
    assert (part.name, part.result) == ("Cây", parse_figure(str(count * (count + 1) // 2)))
    assert [shape_of(each.period) for each in part.periods] == [shape] * count


def test_a_quarter_alone_is_no_result_of_the_year():
    report = Report(
        "r",
        kind=ReportKind.ANNUAL,
        period=months(2024, 1, 12),
        indicators=(Indicator("i", parts=(Part("a", name="Cây", unit="cây"),)),),
    )
    matrix = [["Nội dung", "Đơn vị tính", "Chỉ tiêu", "Q1"], ["Cây", "cây", "50", "12"]]
    _, (part,) = pasted(report, matrix)
    assert (part.target, part.result) == (parse_figure("50"), None)
