"""Results of the years of a term, as term reports print them: in the lines of a cell, or a column per year."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.docx.reading.as_json import outline_json
from desktop_app.docx.writing import render_docx
from desktop_app.models.indicators import Indicator, Kind, Part, PeriodResult, Rule
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Head, Report, Section
from desktop_app.models.richtext import Body, IndicatorList, Layout, Paragraph, Run
from desktop_app.models.years.over_time import with_periods
from desktop_app.resources import standard

TITLE = ("BÁO CÁO", "Tổng kết công tác Đoàn nhiệm kỳ 2022 - 2024")


def table_file(path: Path, rows: list[list[str]], title=TITLE) -> Path:
    document = docx.Document()
    for text in title:
        paragraph = document.add_paragraph()
        paragraph.alignment = 1
        paragraph.add_run(text).bold = True
    document.add_paragraph().add_run("I. KẾT QUẢ THỰC HIỆN").bold = True
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.save(str(path))
    return path


def parts_of(path: Path):
    reading = read_report(open_source(path))
    return reading, outline_json(reading)["indicators"]


HEAD = ["TT", "Nội dung", "Kết quả", "Tỷ lệ", "Ghi chú"]


def test_lines_of_a_cell_are_periods(tmp_path):
    rows = [
        HEAD,
        ["1", "Tỷ lệ đoàn viên xếp loại tốt đạt 95% trở lên", "- Năm 2022: 30/30\n- Năm 2023: 27/28", "", ""],
        ["2", "Trồng ít nhất 500 cây xanh", "Năm 2022: 300 cây; Năm 2023: 450 cây", "150%", ""],
        ["3", "Ít nhất 5% đoàn viên được khen", "- Năm 2022: 3/30\n- Năm 2023: 2/28\nTrung bình: 9%/năm", "", ""],
        ["4", "Chi đoàn vững mạnh", "- Năm 2022: đạt\n- Năm 2023: đạt", "", ""],
    ]
    _, found = parts_of(table_file(tmp_path / "t.docx", rows))
    first, trees, praised, strong = (each["parts"][0] for each in found)
    assert first["periods"] == [
        {"period": "2022", "result_printed": "30/30", "result_value": 100, "numerator": 30, "denominator": 30},
        {"period": "2023", "result_printed": "27/28", "result_value": 96.43, "numerator": 27, "denominator": 28},
    ]
    assert first["result_value"] == 98.28
    assert [each["result_value"] for each in trees["periods"]] == [300, 450]
    assert trees["result_value"] == 750
    assert praised["result_printed"] == "9%"  # what is printed for the whole stands
    assert [each["numerator"] for each in praised["periods"]] == [3, 2]
    assert [each["result_printed"] for each in strong["periods"]] == ["đạt", "đạt"]
    assert strong["result_value"] is None


def test_a_column_per_year_is_periods_and_its_year_is_no_result_of_the_term(tmp_path):
    rows = [
        ["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Năm 2022", "Năm 2023", "Năm 2024"],
        ["1", "Trồng cây xanh", "cây", "500", "300", "", "250"],
        ["2", "Hiến máu", "đơn vị", "30", "10", "12", "14"],
    ]
    reading, found = parts_of(table_file(tmp_path / "t.docx", rows))
    trees, blood = (each["parts"][0] for each in found)
    assert [each["result_value"] for each in trees["periods"]] == [300, None, 250]
    assert trees["result_value"] == 550
    assert blood["result_value"] == 36
    part = reading.report.indicators[0].parts[0]
    assert reading.told[part.id].doubt  # the year that is missing is told


def test_two_quarters_are_not_taken_for_a_year(tmp_path):
    rows = [
        ["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Quý I", "Quý II"],
        ["1", "Trồng cây xanh", "cây", "500", "300", "120"],
    ]
    title = ("BÁO CÁO", "Kết quả công tác Đoàn năm 2024")
    reading, found = parts_of(table_file(tmp_path / "t.docx", rows, title))
    part = reading.report.indicators[0].parts[0]
    assert [each["period"] for each in found[0]["parts"][0]["periods"]] == ["Quý I/2024", "Quý II/2024"]
    assert reading.told[part.id].asked
    assert reading.told[part.id].guess == parse_figure("420")
    assert part.result is None or part.result.value is None


@pytest.mark.parametrize("layout", [Layout.TABLE, Layout.PERIODS])
def test_what_is_printed_is_read_again(layout, tmp_path):
    years = [PeriodResult(months(year, 1, 12), parse_figure(text)) for year, text in ((2022, "25/25"), (2023, "17/19"))]
    rate = Part(
        "p", name="đoàn viên xếp loại tốt", unit="%", kind=Kind.RATE, over_time=Rule.RATIO, target=parse_figure("95%")
    )
    trees = Part("q", name="cây xanh", unit="cây", target=parse_figure("500"))
    counts = [
        PeriodResult(months(2022, 1, 12), parse_figure("300")),
        PeriodResult(months(2023, 1, 12), parse_figure("450")),
    ]
    indicators = (
        Indicator("i", parts=(with_periods(rate, years),)),
        Indicator("j", parts=(with_periods(trees, counts),)),
    )
    _, found = parts_of(printed(indicators, layout, tmp_path / "out.docx"))
    assert [[each["result_printed"] for each in one["parts"][0]["periods"]] for one in found] == [
        ["25/25", "17/19"],
        ["300", "450"],
    ]
    assert [one["parts"][0]["result_value"] for one in found] == [95.45, 750]


def printed(indicators, layout, path):
    body = Body((Paragraph((Run("Kết quả cụ thể như sau:"),)), IndicatorList("l", layout)))
    base = Report("r", kind=ReportKind.TERM, period=months(2022, 1, 36), head=Head(title=TITLE[1]))
    section = Section("s", heading="KẾT QUẢ THỰC HIỆN", body=body)
    report = replace(base, indicators=indicators, sections={**base.sections, "s": section}, top=("s",))
    path.write_bytes(render_docx(report, standard("doan"), lambda _: b"", lambda _: (b"", "")))
    return path


def test_a_result_in_the_text_lists_its_years(tmp_path):
    document = docx.Document()
    for text in TITLE:
        paragraph = document.add_paragraph()
        paragraph.alignment = 1
        paragraph.add_run(text).bold = True
    document.add_paragraph().add_run("I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU").bold = True
    document.add_paragraph("(1) Trồng ít nhất 500 cây xanh.")
    document.add_paragraph("Kết quả: Năm 2022: 300 cây; năm 2023: 450 cây (vượt chỉ tiêu).")
    document.add_paragraph("(2) Hiến ít nhất 40 đơn vị máu.")
    document.add_paragraph("Kết quả: Đã hiến 52 đơn vị máu (vượt chỉ tiêu).")
    document.save(str(tmp_path / "x.docx"))
    _, (trees, blood) = parts_of(tmp_path / "x.docx")
    (part,) = trees["parts"]
    assert [(each["period"], each["result_value"]) for each in part["periods"]] == [("2022", 300), ("2023", 450)]
    assert part["result_value"] == 750
    assert trees["result_text"] == "Kết quả: Năm 2022: 300 cây; năm 2023: 450 cây (vượt chỉ tiêu)."
    assert blood["parts"][0]["periods"] == []
