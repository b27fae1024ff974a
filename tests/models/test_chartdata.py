"""What charts show."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.models.chartdata import DELETED, MISSING, chart_data, describe
from desktop_app.models.indicators import Indicator, Kind, Operator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report
from desktop_app.models.richtext import Chart, ChartKind


def part(part_id, target="", result="", last_year="", **more):
    figures = {"target": target, "result": result, "last_year": last_year}
    return Part(part_id, **{k: parse_figure(v) if v else None for k, v in figures.items()}, **more)


def data_of(kind, *parts, ids=None, title="Kết quả năm"):
    report = Report("r", indicators=(Indicator("i", parts=parts),))
    return chart_data(report, Chart("c", kind, ids or tuple(p.id for p in parts), title))


def test_completion_is_the_ratio_in_percent_uncapped_against_a_line_at_100():
    data = data_of(
        ChartKind.COMPLETION,
        part("a", "30", "220", name="ý tưởng"),
        part("b", "80%", "410/500", name="Tỷ lệ", unit="%", kind=Kind.RATE),
    )
    assert data.series[0][1] == (Decimal(22000) / 30, Decimal("102.5"))
    assert data.texts == (("733,33%", "102,5%"),)
    assert (data.target, data.unit, data.labels) == (100, "%", ("Ý tưởng", "Tỷ lệ"))


def test_completion_keeps_rows_without_a_value_and_says_why():
    data = data_of(
        ChartKind.COMPLETION,
        part("a", "02", name="Nhà"),
        part("b", "", "12", name="Hội nghị"),
        part("c", "0", "0", name="Vụ việc", operator=Operator.AT_MOST),
        part("d", "01", "đã khởi công", name="Nhà"),
        ids=("a", "b", "c", "d", "gone"),
    )
    assert data.series[0][1] == (None,) * 5
    assert data.texts[0] == (
        MISSING,
        "12 (chưa giao chỉ tiêu)",
        "0 (không tính được tỷ lệ)",
        "đã khởi công",
        MISSING,
    )
    assert data.labels[2:] == ("Vụ việc (chỉ tiêu tối đa)", "Nhà", DELETED)


def test_last_year_of_one_unit_puts_both_years_side_by_side():
    data = data_of(
        ChartKind.LAST_YEAR,
        part("a", "", "144", "101", name="Kết nạp", unit="đoàn viên"),
        part("b", "", "", "hơn 90", name="Trưởng thành", unit="đoàn viên"),
    )
    assert [name for name, _ in data.series] == ["Cùng kỳ năm trước", "Kỳ này"]
    assert [values for _, values in data.series] == [(101, 90), (144, None)]
    assert data.texts == (("101", "hơn 90"), ("144", MISSING))
    assert (data.unit, data.target) == ("đoàn viên", None)


def test_last_year_of_mixed_units_shows_percent_of_last_year():
    data = data_of(
        ChartKind.LAST_YEAR,
        part("a", "", "150", "100", name="Kết nạp", unit="đoàn viên"),
        part("b", "", "02", "0", name="Nhà", unit="nhà"),
        part("c", "", "02", "", name="Nhà", unit="nhà"),
    )
    assert data.series[0][1] == (Decimal(150), None, None)
    assert data.texts[0] == ("150% (150 so với 100)", "02 so với 0, không tính được tỷ lệ", f"02 so với {MISSING}")
    assert (data.unit, data.target) == ("%", 100)


@pytest.mark.parametrize("kind", [ChartKind.COMPLETION, ChartKind.LAST_YEAR])
def test_description_names_title_and_every_row_with_its_text(kind):
    data = data_of(kind, part("a", "10", "12", "09", name="Nhà", unit="nhà"), part("b", "10", name="Cây", unit="nhà"))
    said = describe(data)
    assert said.startswith("Biểu đồ: Kết quả năm. Đơn vị tính: ")
    assert "Nhà: " in said
    assert "Cây: " in said
    assert all(text in said for texts in data.texts for text in texts)
    assert "Chưa chọn chỉ tiêu nào" in describe(replace(data, labels=(), series=(), texts=()))


def test_equal_figures_make_equal_data():
    first = data_of(ChartKind.COMPLETION, part("a", "10", "12", name="Nhà"))
    assert first == data_of(ChartKind.COMPLETION, part("a", "10", "12", name="Nhà"))
    assert first != data_of(ChartKind.COMPLETION, part("a", "10", "13", name="Nhà"))
    assert hash(first) == hash(data_of(ChartKind.COMPLETION, part("a", "10", "12", name="Nhà")))
