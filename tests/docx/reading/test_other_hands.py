"""Reports of other hands: layouts with merged cells, Shift+Enter, styles mixed with bold lines, two files in one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from desktop_app.docx import open_source
from desktop_app.docx.printed_numbers import NumberKind, read_number
from desktop_app.docx.reading import outline_json, read_report
from desktop_app.docx.reading.figures_text import read_parts
from desktop_app.docx.writing import render_docx
from desktop_app.exchange import export_report
from desktop_app.models.indicators import Indicator, Part, Verdict, computed_verdict
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, IndicatorList, Layout
from desktop_app.resources import standard


@pytest.fixture
def found(tmp_path):
    """Save a document made here and return what the reader finds in it."""

    def read(document):
        document.save(tmp_path / "x.docx")
        return outline_json(read_report(open_source(tmp_path / "x.docx")))

    return read


def line(document, text, style=None, bold=True, center=False):
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run(text).bold = bold
    if center:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def titled():
    document = docx.Document()
    line(document, "BÁO CÁO", center=True)
    line(document, "Kết quả công tác năm 2025", center=True)
    return document


def shape(nodes):
    return [
        (each["number"], each["heading"], *([shape(each["children"])] if each["children"] else [])) for each in nodes
    ]


def test_a_letterhead_and_a_signature_with_merged_cells(found):
    document = docx.Document()
    head = document.add_table(3, 2)
    head.cell(0, 0).text, head.cell(0, 1).text = "TỈNH ĐOÀN MẪU\nĐOÀN XÃ MẪU", "ĐOÀN TNCS HỒ CHÍ MINH"
    head.cell(1, 0).text, head.cell(1, 1).text = "Số: 12-BC/ĐTN", "Mẫu, ngày 05 tháng 12 năm 2025"
    head.cell(2, 0).merge(head.cell(2, 1)).text = "BÁO CÁO\nKết quả công tác năm 2025"
    document.add_paragraph("Mở đầu.")
    sign = document.add_table(2, 3)
    sign.cell(0, 0).merge(sign.cell(1, 0)).text = "Nơi nhận:\n- Tỉnh đoàn;\n- Lưu VP."
    sign.cell(0, 2).text, sign.cell(1, 2).text = "TM. BAN CHẤP HÀNH\nBÍ THƯ", "Nguyễn Văn A"
    read = found(document)
    assert read["title"] == ["BÁO CÁO", "Kết quả công tác năm 2025"]
    assert read["letterhead"]["right"] == ["ĐOÀN TNCS HỒ CHÍ MINH", "Mẫu, ngày 05 tháng 12 năm 2025"]
    assert read["signature"] == {"authority": "TM. BAN CHẤP HÀNH", "title": "BÍ THƯ", "name": "Nguyễn Văn A"}
    assert read["recipients"] == ["- Tỉnh đoàn;", "- Lưu VP."]


def test_headings_parted_by_line_breaks_alone(found):
    document = titled()
    paragraph = document.add_paragraph()
    for text, bold in (("I. KẾT QUẢ", True), ("1. Giáo dục", True), ("Đã làm.", False), ("Rồi nữa.", False)):
        run = paragraph.add_run(text)
        run.bold = bold
        run.add_break()
    paragraph.add_run("2. Tình nguyện").bold = True
    line(document, "II. PHƯƠNG HƯỚNG").add_run().add_break()
    line(document, "3. Tiêu đề\ntrên hai dòng")
    read = found(document)
    assert shape(read["outline"]) == [
        ("I.", "KẾT QUẢ", [("1.", "Giáo dục"), ("2.", "Tình nguyện")]),
        ("II.", "PHƯƠNG HƯỚNG", [("3.", "Tiêu đề trên hai dòng")]),
    ]
    assert read["outline"][0]["children"][0]["paragraphs"] == ["Đã làm.\nRồi nữa."]


def test_styled_headings_below_bold_ones(found):
    document = titled()
    line(document, "I. KẾT QUẢ", "Heading 1")
    line(document, "1. Giáo dục", "Heading 2")
    line(document, "II. PHƯƠNG HƯỚNG")
    line(document, "1. Mục tiêu", "Heading 2")
    line(document, "Không số", "Heading 3")
    assert shape(found(document)["outline"])[1] == ("II.", "PHƯƠNG HƯỚNG", [("1.", "Mục tiêu", [("", "Không số")])])


def test_capital_letters_above_roman_numbers(found):
    document = titled()
    for text in ("A. KẾT QUẢ", "I/ Giáo dục", "1- Học tập", "II/ Phong trào", "B. PHƯƠNG HƯỚNG", "I/ Mục tiêu"):
        line(document, text)
    assert shape(found(document)["outline"]) == [
        ("A.", "KẾT QUẢ", [("I/", "Giáo dục", [("1-", "Học tập")]), ("II/", "Phong trào")]),
        ("B.", "PHƯƠNG HƯỚNG", [("I/", "Mục tiêu")]),
    ]


@pytest.mark.parametrize("text", ["02 - 03 ngày mỗi đợt", "12-KH/TĐTN ngày 02/01/2025", "5-6 buổi", "26 - tháng 3"])
def test_ranges_and_symbols_are_no_numbers(text):
    assert read_number(text) is None


def test_a_number_with_a_dash():
    assert read_number("1- Về tư tưởng").kind is NumberKind.ARABIC


def test_roman_lines_in_capitals_need_no_bold(found):
    document = titled()
    line(document, "I. KẾT QUẢ")
    document.add_paragraph("Đã làm.")
    line(document, "II. PHƯƠNG HƯỚNG", bold=False)
    assert shape(found(document)["outline"]) == [("I.", "KẾT QUẢ"), ("II.", "PHƯƠNG HƯỚNG")]


def test_what_follows_a_whole_report_is_another(found):
    document = docx.Document()
    for name in ("Nguyễn Văn A", "Nguyễn Văn B"):
        head = document.add_table(1, 2)
        head.cell(0, 0).text, head.cell(0, 1).text = f"ĐOÀN XÃ MẪU\nSố: 1{name[-1]}-BC/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH"
        line(document, "BÁO CÁO", center=True)
        line(document, "I. KẾT QUẢ")
        document.add_paragraph("Đã làm.")
        sign = document.add_table(1, 2)
        sign.cell(0, 0).text, sign.cell(0, 1).text = "Nơi nhận:\n- Lưu.", f"TM. BAN CHẤP HÀNH\nBÍ THƯ\n{name}"
    read = found(document)
    assert read["signature"]["name"] == "Nguyễn Văn A"
    assert [each["role"] for each in read["outline"]][:2] == ["heading", "annex"]
    assert any("hai văn bản" in each for each in read["unread"])


def test_a_title_without_the_name_of_a_type(found):
    document = docx.Document()
    document.add_paragraph()
    line(document, "Kết quả hoạt động tháng 10 năm 2025", center=True)
    line(document, "1. Tuyên truyền")
    read = found(document)
    assert read["title"] == ["Kết quả hoạt động tháng 10 năm 2025"]
    assert read["kind"] == "month"
    assert shape(read["outline"]) == [("1.", "Tuyên truyền")]


def test_a_signature_in_lines_and_annexes_with_lists(found):
    document = titled()
    document.add_paragraph("Đã làm.")
    for text in ("TM. BAN CHẤP HÀNH", "BÍ THƯ", "(Đã ký)", "Nguyễn Văn A"):
        line(document, text)
    line(document, "Phụ lục 1: Danh sách đoàn viên", center=True)
    document.add_paragraph("1. Nguyễn Văn B.")
    line(document, "Phụ lục 2", center=True)
    line(document, "CÔNG TRÌNH", center=True)
    document.add_paragraph("1. Thắp sáng đường quê.")
    read = found(document)
    assert read["signature"]["name"] == "Nguyễn Văn A"
    assert shape(read["outline"]) == [
        ("Phụ lục 1", "Danh sách đoàn viên", [("1.", "")]), ("Phụ lục 2", "CÔNG TRÌNH", [("1.", "")]),
    ]  # fmt: skip


def test_parts_without_a_number_behind_the_comma():
    said = read_parts(
        "Kết nạp 60 đoàn viên, giới thiệu 15 đoàn viên ưu tú.",
        "Kết nạp 65 đoàn viên (vượt chỉ tiêu), giới thiệu 12 đoàn viên ưu tú (chưa đạt chỉ tiêu).",
    )
    assert [(each.part.target.text, each.part.result.text, each.verdict) for each in said] == [
        ("60", "65", Verdict.EXCEEDED), ("15", "12", Verdict.UNMET),
    ]  # fmt: skip


def test_an_indicator_and_its_result_in_one_paragraph(found):
    document = titled()
    line(document, "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    document.add_paragraph("1. Chỉ tiêu 1: Kết nạp mới 60 đoàn viên. Kết quả: 65/60 đoàn viên, vượt chỉ tiêu.")
    [read] = found(document)["indicators"]
    assert read["result_text"] == "Kết quả: 65/60 đoàn viên, vượt chỉ tiêu."
    [part] = read["parts"]
    assert (part["target_value"], part["result_value"], part["verdict_printed"]) == (60, 65, "vượt")


def test_a_plan_and_a_result_below_one_title(found):
    document = titled()
    table = document.add_table(3, 4, "Table Grid")
    for place, row in enumerate((("TT", "Nội dung", "Kết quả", ""), ("", "", "Kế hoạch", "Thực hiện"), "1a98")):
        for column, text in enumerate(row):
            table.cell(place, column).text = text
    for first, last in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))):
        table.cell(*first).merge(table.cell(*last))
    [part] = found(document)["indicators"][0]["parts"]
    assert (part["target_value"], part["result_value"]) == (9, 8)


def test_titles_behind_plain_numbers(found):
    document = titled()
    for text in ("Giáo dục", "Công tác Đội"):
        paragraph = document.add_paragraph("1. ")
        paragraph.add_run(text).bold = True
        document.add_paragraph("Đã làm.")
    assert [each["heading"] for each in found(document)["outline"]] == ["Giáo dục", "Công tác Đội"]


@pytest.mark.parametrize("name", ["doan", "nha-nuoc", "dang"])
def test_annexes_addressees_and_deep_lists_come_back(name, tmp_path, found):
    document = titled()
    document.add_paragraph("---------")
    line(document, "Kính gửi: Ủy ban nhân dân tỉnh Mẫu.", center=True)
    for text in ("I. KẾT QUẢ", "1. Giáo dục", "1.1. Học tập", "1.1.1. Chuyên đề"):
        line(document, text)
    document.add_paragraph("(1) Tổ chức 03 buổi.")
    for text in ("TM. BAN CHẤP HÀNH", "BÍ THƯ", "Nguyễn Văn A"):
        line(document, text)
    line(document, "PHỤ LỤC", center=True)
    line(document, "Số liệu", center=True)
    line(document, "1. Danh sách")
    first = found(document)
    reading = read_report(open_source(tmp_path / "x.docx"))
    export_report(reading.report, tmp_path / "ra.docx", standard(name), reading.media.__getitem__)
    again = outline_json(read_report(open_source(tmp_path / "ra.docx")))

    def headings(nodes):
        return [(each["heading"].casefold(), headings(each["children"])) for each in nodes]

    assert headings(again["outline"]) == headings(first["outline"])
    assert again["preamble"] == first["preamble"]


def test_titles_of_groups_and_percents_without_a_sign_in_tables(found):
    document = titled()
    rows = (
        ("TT", "Chỉ tiêu", "Kế hoạch", "Kết quả", "Tỷ lệ (%)"),
        ("I", "Công tác Đoàn", "", "", ""),
        ("1", "Kết nạp đoàn viên", "60", "65", "108,3"),
        ("II", "Phong trào", "", "", ""),
        ("1", "Công trình thanh niên", "3", "3", "100"),
    )
    table = document.add_table(len(rows), 5, "Table Grid")
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(place, column).text = text
    table.cell(3, 1).merge(table.cell(3, 4))
    read = found(document)["indicators"]
    assert [(each["statement"], each["parts"][0]["ratio_percent_printed"]) for each in read] == [
        ("Kết nạp đoàn viên", "108,3%"), ("Công trình thanh niên", "100%"),
    ]  # fmt: skip


@pytest.mark.parametrize("layout", [Layout.LIST, Layout.TABLE, Layout.PLAN])
def test_a_missing_result_is_neither_zero_nor_a_verdict_after_printing(layout):
    target = parse_figure("10")
    parts = (Part("p", "k", "hội viên mới", "hội viên", target=target),)
    base = Report("r")
    section = Section("s", heading="Kết quả thực hiện chỉ tiêu", body=Body((IndicatorList("l", layout),)))
    report = replace(
        base, sections={**base.sections, "s": section}, top=("s",), indicators=(Indicator("i", parts=parts),)
    )
    data = render_docx(report, standard("doan"), lambda _: b"", lambda _: (b"", ""))
    (indicator,) = read_report(open_source(Path("a.docx"), data)).report.indicators
    (part,) = indicator.parts
    assert (part.target.value, part.result, part.override) == (10, None, None)


def test_a_result_without_the_word(tmp_path):
    document = titled()
    line(document, "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    line(document, "1. Trồng 500 cây xanh: Đạt 620 cây, vượt chỉ tiêu.", bold=False)
    line(document, "2. Giới thiệu 10 đoàn viên ưu tú cho Đảng: Đạt 8/10, chưa hoàn thành.", bold=False)
    line(document, "3. Tổ chức 05 hội thi: Kết quả: chưa tổ chức.", bold=False)
    document.save(tmp_path / "x.docx")
    report = read_report(open_source(tmp_path / "x.docx")).report
    parts = [part for each in report.indicators for part in each.parts]
    assert [(part.target.text, part.result.value) for part in parts] == [("500", 620), ("10", 8), ("05", 0)]
    assert [computed_verdict(part).value for part in parts] == ["exceeded", "unmet", "unmet"]
