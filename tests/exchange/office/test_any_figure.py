"""Any figure that can stand in a report is added up, printed, put into a workbook and drawn without an error."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.charts.drawing import draw
from desktop_app.docx import open_source
from desktop_app.docx.reading import outline_json, read_report
from desktop_app.exchange import export_report
from desktop_app.exchange.office.workbook import write_workbook
from desktop_app.models.chartdata import chart_data, describe
from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Indicator, Kind, Part, Rule, last_year_text, ratio, ratio_text
from desktop_app.models.limits import MAX_DIGITS
from desktop_app.models.livefigures import part_text, result_sentence, statement
from desktop_app.models.numbers import Figure, format_number, parse_figure, parse_number
from desktop_app.models.office.consolidated_report import consolidated_report
from desktop_app.models.office.consolidation import consolidate, consolidation_json
from desktop_app.models.office.submissions import Submission
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.office.unit_charts import targets_met, units_compared
from desktop_app.models.report import Report
from desktop_app.models.richtext import Chart, ChartKind, Live, Show
from desktop_app.models.unit import Unit
from desktop_app.resources import standard

LARGE, TINY = "9" * MAX_DIGITS, "0," + "0" * (MAX_DIGITS - 2) + "1"
digits = st.text("0123456789", min_size=1, max_size=40)
numbers = st.one_of(
    st.sampled_from([LARGE, TINY, "0", "1", "9" * 27, "9" * 400, "0" * 30, "0,1", format_number(int(LARGE))]),
    digits, st.tuples(digits, digits).map(",".join), st.integers(0, 10**20).map(format_number),
)  # fmt: skip
figure_texts = st.one_of(
    numbers, st.tuples(numbers, numbers).map("/".join), numbers.map("hơn {}".format), numbers.map("{}%".format),
    st.tuples(numbers, numbers, numbers).map(lambda three: "{}/{} ({}%)".format(*three)), st.text(max_size=20),
    st.sampled_from(["1.05", "5/0", "có", "Chưa thực hiện", "-5", "1e400", "٣٤"]),
)  # fmt: skip
figures = figure_texts.map(Figure.from_json)


@given(figures)
def test_a_figure_read_again_is_the_same(figure):
    assert Figure.from_json(figure.to_json()) == figure


@pytest.mark.parametrize(
    "text", ["9" * 19, "1." + "000." * 6 + "000", "0," + "1" * 19, f"1/{'9' * 27}", f"5/10 ({'5' * 30}%)"]
)
def test_more_digits_than_anything_is_counted_in_stay_text(text):
    figure = parse_figure(text)
    assert (figure.text, figure.value) == (text, None)
    assert parse_figure(LARGE).value == int(LARGE)
    assert parse_figure(TINY).value == Decimal(10) ** (1 - MAX_DIGITS)
    with pytest.raises(UserError, match="hơn 18 chữ số"):
        parse_number("9" * 19)


@given(figures, figures, figures, st.sampled_from(Kind), st.sampled_from(["", "%", "đồng", "triệu đồng"]))
def test_a_part_with_any_figures_says_something(target, result, last, kind, unit):
    part = Part("p", name="cây", unit=unit, kind=kind, target=target, result=result, last_year=last)
    indicator = Indicator("i", parts=(part,))
    report = Report("r", indicators=(indicator,))
    for show in Show:
        for step in (None, Decimal("0.0000000001"), Decimal(10) ** 19):
            assert isinstance(part_text(part, Live("p", show, step=step)), str)
    assert ratio(part) is None or ratio_text(part)
    last_year_text(part)
    statement(indicator)
    result_sentence(report, indicator)
    for kind_of_chart in ChartKind:
        assert describe(chart_data(report, Chart("c", kind_of_chart, ("p",))))


def consolidated(units):
    return consolidate(
        [
            Submission(
                f"d{number}", f"{number}.docx", f"u{number}", f"Đoàn xã {number}",
                parts=tuple(
                    PartFigure(rule.value, f"chỉ tiêu {rule.value}", "đồng", rule, target=target, result=result, place=place)
                    for place, rule in enumerate(Rule)
                ),
            )
            for number, (target, result) in enumerate(units)
        ],
        targets={Rule.SUM.value: Decimal(1), Rule.MAX.value: Decimal(LARGE)},
    )  # fmt: skip


@pytest.mark.filterwarnings("ignore:Glyph .* missing")  # any letter may stand in a figure, not every font has it
@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(figures, figures), min_size=1, max_size=7))
def test_any_figures_become_a_report_a_workbook_and_charts(units):
    found = consolidated(units)
    consolidation_json(found)
    report = consolidated_report(found, Unit(name="Tỉnh đoàn Mẫu"), "Tổng hợp")
    with tempfile.TemporaryDirectory() as folder:
        export_report(report, Path(folder, "a.docx"), standard("doan"), {}.__getitem__)
        outline_json(read_report(open_source(Path(folder, "a.docx"))))
        write_workbook(found, Path(folder, "a.xlsx"))
        openpyxl.load_workbook(Path(folder, "a.xlsx"))
    parts = [indicator.parts[0].id for indicator in report.indicators]
    last = tuple(replace(each, parts=(replace(each.parts[0], last_year=units[0][0]),)) for each in report.indicators)
    for kind in ChartKind:
        draw(chart_data(replace(report, indicators=last), Chart("c", kind, tuple(parts))), 100, 40)
    for total in found.totals:
        rows = [(each.name, {part.key: part for part in each.parts}.get(total.key)) for each in found.counted]
        draw(units_compared(total, rows), 100, 40)
    draw(targets_met("Đạt", [(each.name, each.parts) for each in found.counted]), 100, 40)


def test_a_sum_of_large_and_tiny_figures_is_exact():
    found = consolidated([(parse_figure("1"), parse_figure(text)) for text in (LARGE, LARGE, TINY)])
    total = next(each for each in found.totals if each.rule is Rule.SUM)
    assert total.value == Decimal("1999999999999999998.00000000000000001")
    assert total.text == "1.999.999.999.999.999.998,00000000000000001"
