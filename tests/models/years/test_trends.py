"""Indicators over all periods: what is one line, what is missing, and charts of them that stay live."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_app.models.chartdata import chart_data, describe
from desktop_app.models.edits import Batch
from desktop_app.models.frames.next_period import roll_forward
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Chart, ChartKind
from desktop_app.models.unit import Unit
from desktop_app.models.years.trends import (
    chart_edits,
    charts_behind,
    live_chart,
    reported,
    shapes_of,
    source_names,
    trend_data,
    trend_lines,
    trend_table,
)


def year(at: int, *parts: Part, kind: ReportKind = ReportKind.ANNUAL) -> Report:
    return Report(
        f"r{at}", kind=kind, period=replace(months(at, 1, 12), cutoff=date(at, 12, 20)),
        indicators=tuple(Indicator(f"i{at}{part.id}", parts=(part,)) for part in parts),
    )  # fmt: skip


def told(part_id: str, text: str, key: str = "lop", name: str = "lớp bơi cho thiếu nhi", unit: str = "lớp") -> Part:
    return Part(part_id, key, name, unit, result=parse_figure(text) if text else None)


def lines(*reports: Report):
    return trend_lines(map(reported, reports))


def test_one_code_is_one_line_and_the_latest_words_name_it():
    (line,) = lines(
        year(2023, told("a", "4")), year(2025, told("b", "9", name="lớp bơi an toàn")), year(2024, told("c", ""))
    )
    assert line.name == "lớp bơi an toàn"
    assert trend_table([line], "year") == [
        ["Chỉ tiêu", "Đơn vị tính", "2023", "2024", "2025"],
        ["lớp bơi an toàn", "lớp", "4", "", "9"],
    ]  # fmt: skip


def test_parts_without_a_code_are_one_line_by_their_words_and_unit():
    found = lines(
        year(2023, told("a", "4", key="")),
        year(2024, told("b", "5", key="", name="Lớp  bơi cho thiếu nhi")),
        year(2025, told("c", "50", key="", unit="%")),
    )
    assert [sum(map(len, line.points.values())) for line in found] == [2, 1]


def test_marks_and_units_of_measure_tell_lines_apart():
    found = lines(
        year(2023, told("a", "4", key="", name="tặng bò")),
        year(2024, told("b", "5", key="", name="tặng bộ")),
        year(2025, told("c", "6", name="người học")),
        year(2026, told("d", "70", name="người học", unit="lượt")),
    )
    assert [(line.name, line.unit) for line in found] == [
        ("tặng bò", "lớp"), ("tặng bộ", "lớp"), ("người học", "lớp"), ("người học", "lượt")
    ]  # fmt: skip


def test_money_of_a_line_is_in_one_unit_in_the_table_and_in_the_chart_of_a_report():
    """1.500 triệu đồng and 2 tỷ đồng were a fall from 1.500 to 2."""
    reports = [
        year(2024, told("a", "1.500", name="quỹ", unit="triệu đồng")),
        year(2025, told("b", "hơn 2", name="quỹ", unit="tỷ đồng")),
        year(2023, told("c", "900", name="quỹ", unit="")),  # of which unit nobody can know
    ]
    line, unknown = lines(*reports)
    assert trend_table([line], "year")[1] == ["quỹ", "tỷ đồng", "1,5", "hơn 2"]
    assert trend_table([unknown], "year")[1] == ["quỹ", "", "900"]
    own = year(2026, told("d", "", name="quỹ", unit="triệu đồng"))
    chart = live_chart(own, [line], "year", ChartKind.BARS, "")
    assert [each.figure.text for each in chart.earlier] == ["1.500", "hơn 2.000"]


def test_two_parts_of_one_report_are_never_one_line():
    found = lines(year(2024, told("a", "4", key=""), told("b", "5", key="")))
    assert len(found) == 2


def test_a_report_that_goes_on_from_another_is_in_its_line_though_its_words_changed():
    first = year(2024, told("a", "4", key=""))
    second = roll_forward(first, Unit())
    (indicator,) = second.indicators
    second = replace(second, indicators=(replace(indicator, parts=(replace(indicator.parts[0], name="khác hẳn"),)),))
    (line,) = lines(first, second)
    assert len(line.points["year"]) == 2


def test_outlines_tell_no_results_and_shapes_are_kept_apart():
    month = Report(
        "m", kind=ReportKind.MONTH, period=months(2024, 3, 1), indicators=year(2024, told("a", "1")).indicators
    )
    (line,) = lines(year(2024, told("a", "4")), year(2025, told("b", "9"), kind=ReportKind.OUTLINE), month)
    assert shapes_of([line]) == ["month", "year"]
    assert list(line.points["year"]) == [months(2024, 1, 12)]


def test_the_first_of_two_reports_of_one_period_is_taken_and_that_is_said():
    (line,) = lines(year(2024, told("a", "4")), replace(year(2024, told("b", "7")), id="other"))
    assert line.points["year"][months(2024, 1, 12)] == ("4", "r2024")
    assert line.doubles == {months(2024, 1, 12)}


def test_a_missing_period_leaves_a_gap_and_is_told():
    data = trend_data(lines(year(2023, told("a", "4")), year(2024, told("b", ""))), "year", ChartKind.LINES)
    assert data.labels == ("2023", "2024")
    assert data.series == (("Lớp bơi cho thiếu nhi", (Decimal(4), None)),)
    assert "2024: lớp bơi cho thiếu nhi chưa có số liệu" in describe(data)


def test_parts_of_different_units_are_drawn_in_percent_of_their_first_period():
    both = [
        year(at, told("a", swim), told("b", trees, key="cay", name="cây trồng mới", unit="cây"))
        for at, swim, trees in ((2023, "4", "200"), (2024, "5", "300"))
    ]
    data = trend_data(lines(*both), "year", ChartKind.BARS)
    assert [values for _, values in data.series] == [(100, 125), (100, 150)]
    assert data.texts == (("4", "5"), ("200", "300"))
    assert "kỳ đầu" in data.unit


def with_chart(report: Report, chart: Chart) -> Report:
    return replace(report, sections={**report.sections, "s": Section("s", body=Body((chart,)))}, top=("s",))


def test_a_chart_in_the_text_follows_the_report_it_stands_in():
    now = year(2025, told("b", "9"))
    chart = live_chart(now, lines(now, year(2024, told("a", "4"))), "year", ChartKind.LINES, "Lớp bơi")
    assert chart is not None
    assert [point.report for point in chart.earlier] == ["r2024"]
    assert chart_data(now, chart).texts == (("4", "9"),)
    changed = replace(now, indicators=year(2025, told("b", "11")).indicators)
    assert chart_data(changed, chart).texts == (("4", "11"),)
    assert live_chart(year(2025), lines(now), "year", ChartKind.LINES, "") is None


def test_a_source_that_changed_is_told_and_taken_again_as_one_step():
    before, now = year(2024, told("a", "4")), year(2025, told("b", "9"))
    chart = live_chart(now, lines(now, before), "year", ChartKind.LINES, "")
    now = with_chart(now, chart)
    assert source_names(now) == {"r2024"}
    assert charts_behind(now, {"r2024": before}) == []
    later = year(2024, told("a", "6"))
    edits = chart_edits(now, charts_behind(now, {"r2024": later}))
    after, undo = Batch(edits).apply(now)
    assert chart_data(after, after.sections["s"].body.blocks[0]).texts == (("6", "9"),)
    assert undo.apply(after)[0] == now
    assert charts_behind(now, {}) == []


def test_a_chart_goes_on_with_the_next_report():
    before, now = year(2024, told("a", "4")), year(2025, told("b", "9"))
    now = with_chart(now, live_chart(now, lines(now, before), "year", ChartKind.LINES, "Lớp bơi qua các năm"))
    following = roll_forward(now, Unit())
    (chart,) = next(section.body.blocks for section in following.sections.values() if section.body.blocks)
    assert chart_data(following, chart).labels == ("2024", "2025", "2026")
    assert chart_data(following, chart).texts == (("4", "9", "chưa có số liệu"),)


def test_without_earlier_reports_the_periods_inside_the_report_are_drawn():
    from desktop_app.models.indicators import PeriodResult

    part = replace(
        told("a", "9"), periods=(PeriodResult(months(2024, 1, 3), parse_figure("4")), PeriodResult(months(2024, 4, 3)))
    )
    data = chart_data(year(2024, part), Chart("c", ChartKind.LINES, ("a",)))
    assert (data.labels, data.texts) == (("Quý I/2024", "Quý II/2024"), (("4", "chưa có số liệu"),))
    assert chart_data(year(2024), Chart("c", ChartKind.LINES, ("gone",))).labels == ()
    assert Period() not in data.labels
