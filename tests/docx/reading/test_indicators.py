"""Indicators in text and tables: what follows a statement makes it one, whatever its number and its look."""

from __future__ import annotations

import docx
import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.models.indicators import Kind
from desktop_app.models.report import walk
from desktop_app.models.richtext import plain

HEAD = ("BÁO CÁO", "Kết quả công tác năm 2026")
NUMBERS = {
    "1.": "{0}. ", "1)": "{0}) ", "(1)": "({0}) ", "(1)-": "({0})- ", "1/": "{0}/ ", "a)": "{1}) ", "-": "- ", "+": "+ ",
    "ct": "Chỉ tiêu {0}: ",
}  # fmt: skip
LOOKS = {"plain": (), "bold": ("bold",), "italic": ("italic",), "both": ("bold", "italic"), "underline": ("underline",)}
LEADS = (
    "Kết quả: ", "- Kết quả: ", "+ Kết quả thực hiện: ", "* Kết quả: ", "KQ: ", "- KQ: ", "Đã thực hiện: ", "Thực hiện: ",
    "- Thực hiện: ",
)  # fmt: skip
STATED = (
    ("Trồng mới ít nhất 180 cây bóng mát.", "Đã trồng 204 cây bóng mát (vượt chỉ tiêu).", 180, 204),
    ("Kết nạp 26 đoàn viên mới", "Kết nạp 27 đoàn viên.", 26, 27),
    ("Tặng 40 suất học bổng cho học sinh nghèo;", "Đạt 38 suất.", 40, 38),
)


def titled():
    document = docx.Document()
    for text in HEAD:
        paragraph = document.add_paragraph()
        paragraph.alignment = 1
        paragraph.add_run(text).bold = True
    return document


def bold(document, text):
    document.add_paragraph().add_run(text).bold = True


def read(document, tmp_path):
    document.save(str(tmp_path / "x.docx"))
    return read_report(open_source(tmp_path / "x.docx"))


def figures(reading):
    return [
        (part.target and part.target.value, part.result and part.result.value)
        for each in reading.report.indicators
        for part in each.parts
    ]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("number", NUMBERS)
def test_every_numbering_emphasis_and_lead_is_read(number, look, tmp_path):
    for lead in LEADS:
        document = titled()
        bold(document, "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
        for place, (statement, result, _, _) in enumerate(STATED):
            run = document.add_paragraph().add_run(NUMBERS[number].format(place + 1, "abc"[place]) + statement)
            for each in LOOKS[look]:
                setattr(run, each, True)
            document.add_paragraph(lead + result)
        bold(document, "II. NHIỆM VỤ")
        document.add_paragraph("Tiếp tục.")
        reading = read(document, tmp_path)
        assert figures(reading) == [(target, result) for _, _, target, result in STATED], lead
        assert [section.heading for section, _ in walk(reading.report)] == ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "NHIỆM VỤ"]


def test_bullets_with_results_below_a_heading_of_targets(tmp_path):
    document = titled()
    bold(document, "3. Kết quả thực hiện các chỉ tiêu")
    for line in (
        "- Kết nạp đoàn viên mới: 21/32 đoàn viên, đạt 65,63%.",
        "- Tỷ lệ chi đoàn sinh hoạt định kỳ: 14/27, đạt 51,85%.",
        "- Giới thiệu đoàn viên ưu tú cho Đảng: Chưa thống kê.",
        "- Có câu lạc bộ thanh niên hoạt động thường xuyên: Có.",
        "- Dư nợ vốn ủy thác: 32,6/30 tỷ đồng, đạt 108,67%.",
        "- Nguyên nhân: 03 chi đoàn chưa sinh hoạt.",
    ):
        document.add_paragraph(line)
    reading = read(document, tmp_path)
    parts = [part for each in reading.report.indicators for part in each.parts]
    assert [(part.unit, part.kind, part.result and part.result.text) for part in parts] == [
        ("đoàn viên", Kind.FLOW, "21"), ("%", Kind.RATE, "14/27"), ("", Kind.TEXT, None), ("", Kind.YES_NO, "Có"),
        ("tỷ đồng", Kind.FLOW, "32,6"),
    ]  # fmt: skip


def test_bullets_below_a_heading_of_targets_are_targets(tmp_path):
    document = titled()
    bold(document, "1. Các chỉ tiêu năm 2026")
    for line in ("- Trồng mới ít nhất 180 cây bóng mát.", "- Kết nạp 26 đoàn viên mới.", "- Tăng cường tuyên truyền."):
        document.add_paragraph(line)
    assert figures(read(document, tmp_path)) == [(180, None), (26, None)]


def test_narrative_with_the_word_result_is_no_indicator(tmp_path):
    document = titled()
    bold(document, "1. Công tác giáo dục")
    document.add_paragraph("Kết quả: Tổ chức 03 buổi sinh hoạt.")
    bold(document, "2. Phong trào")
    document.add_paragraph("- Tổ chức hội thi. Kết quả: 20 giải.")
    reading = read(document, tmp_path)
    assert reading.report.indicators == ()
    assert [section.heading for section, _ in walk(reading.report)] == ["Công tác giáo dục", "Phong trào"]


def test_targets_of_the_next_period_are_a_list_of_their_own(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    document.add_paragraph("1. Trồng 180 cây xanh.")
    document.add_paragraph("Kết quả: Trồng 204 cây xanh.")
    bold(document, "II. PHƯƠNG HƯỚNG NĂM 2027")
    bold(document, "1. Các chỉ tiêu")
    document.add_paragraph("(1) Trồng 300 cây xanh.")
    document.add_paragraph("- Kết nạp 40 đoàn viên mới.")
    reading = read(document, tmp_path)
    assert figures(reading) == [(180, 204)]
    said = [plain(each.statement) for each in reading.report.next_targets]
    assert said == ["Trồng 300 cây xanh.", "Kết nạp 40 đoàn viên mới."]
    assert any("kỳ sau" in str(each) for each in reading.unread)


def test_indicator_and_result_over_a_line_break(tmp_path):
    document = titled()
    bold(document, "I. CHỈ TIÊU")
    paragraph = document.add_paragraph("1. Trồng mới 180 cây xanh.")
    paragraph.add_run().add_break()
    paragraph.add_run("KQ: 204 cây, đạt 113,33%.")
    assert figures(read(document, tmp_path)) == [(180, 204)]


def table(document, *rows):
    made = document.add_table(len(rows), len(rows[0].split("|")), "Table Grid")
    for place, row in enumerate(rows):
        for column, text in enumerate(row.split("|")):
            made.cell(place, column).text = text
    return made


def test_columns_of_years_give_the_year_of_the_report_and_keep_the_others(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ")
    table(document, "TT|Nội dung|ĐVT|Năm 2024|Năm 2025|Năm 2026", "1|Trồng cây xanh|cây|700|800|1.200")
    reading = read(document, tmp_path)
    ((part,),) = (each.parts for each in reading.report.indicators)
    assert (part.result.value, part.last_year.value) == (1200, 800)
    assert any("Năm 2024" in str(each) for each in reading.unread)


def test_a_table_that_goes_on_behind_a_page_is_one(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ")
    table(document, "TT|Nội dung|ĐVT|Kế hoạch|Thực hiện", "A|B|1|2|3", "1|Trồng cây xanh|cây|1.000|1.200")
    document.add_paragraph()
    table(document, "2|Kết nạp đoàn viên|đoàn viên|40|45", "3|Xây nhà nhân ái|nhà|2|2")
    assert figures(read(document, tmp_path)) == [(1000, 1200), (40, 45), (2, 2)]


def test_another_table_behind_words_is_another(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ")
    table(document, "TT|Nội dung|ĐVT|Kế hoạch|Thực hiện", "1|Trồng cây xanh|cây|1.000|1.200")
    document.add_paragraph("Danh sách quà tặng:")
    table(document, "2|Nguyễn Văn A|suất|40|45")
    assert figures(read(document, tmp_path)) == [(1000, 1200)]


def test_heads_over_two_rows_sub_heads_and_rows_below(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ")
    made = table(
        document, "TT|Nội dung|ĐVT|Năm 2025||Năm 2026|", "|||KH|TH|KH|TH", "(1)|(2)|(3)|(4)|(5)|(6)|(7)", "I|CÔNG TÁC ĐOÀN|||||",
        "1|Kết nạp đoàn viên|đv|30|31|40|45", "|Trong đó: nữ|đv|10|11|15|20", "|- Dân tộc|đv|1|2|3|4", "2|Hiến máu (đơn vị)||8|8|10|9",
    )  # fmt: skip
    for first, last in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (1, 2)), ((0, 3), (0, 4)), ((0, 5), (0, 6))):
        made.cell(*first).merge(made.cell(*last))
    reading = read(document, tmp_path)
    assert [len(each.parts) for each in reading.report.indicators] == [3, 1]
    assert figures(reading) == [(40, 45), (15, 20), (3, 4), (10, 9)]
    assert reading.report.indicators[1].parts[0].unit == "đơn vị"


@pytest.mark.parametrize(
    ("row", "unit", "result", "doubt"),
    [
        ("1|Kết nạp đoàn viên mới|14 đoàn viên|16 đoàn viên", "đoàn viên", 16, ""),
        ("1|Vận động nguồn lực|1.000 triệu đồng|1,2 tỷ đồng", "triệu đồng", 1200, ""),
        ("1|Trồng cây (cây)|1.000|1,150", "cây", None, "dấu phẩy hoặc dấu chấm có thể viết kiểu Anh"),
        ("1|Trồng cây (cây)|1.000|85%", "cây", None, "ghi tỷ lệ phần trăm, không phải số lượng"),
        ("1|Trồng cây (cây)|1.000|-", "cây", None, "dấu gạch có thể là 0 hoặc chưa có số liệu"),
        ("1|Tỷ lệ đoàn viên hoàn thành tốt nhiệm vụ|80%|85/100", "%", 85, ""),
    ],
)
def test_units_in_cells_and_names(tmp_path, row, unit, result, doubt):
    document = titled()
    bold(document, "I. KẾT QUẢ")
    table(document, "TT|Chỉ tiêu|Kế hoạch|Thực hiện", row)
    reading = read(document, tmp_path)
    ((part,),) = (each.parts for each in reading.report.indicators)
    told = reading.told[part.id]
    assert (part.unit, told.value, told.doubt) == (unit, result, doubt)
    assert told.read_from == row.split("|")[-1]


def test_header_rows_stay_header_rows(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ")
    made = table(document, "TT|Nội dung|Kế hoạch|Thực hiện đến 20/5", "1|Trồng cây xanh|1.000|1.200")
    row = made.rows[0]._tr.get_or_add_trPr()
    row.append(row.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader", {}))
    reading = read(document, tmp_path)
    (block,) = (
        each for section, _ in walk(reading.report) for each in section.body.blocks if hasattr(each, "header_rows")
    )
    assert block.header_rows == 1


def ruled(document, rows):
    made = document.add_table(len(rows), len(rows[0]))
    made.style = "Table Grid"
    for line, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(line.cells, texts, strict=True):
            cell.text = text


@pytest.mark.parametrize("mark", ["- ", "+ ", "(1) "])
def test_a_target_and_a_result_behind_the_name_in_one_line(mark, tmp_path):
    document = titled()
    bold(document, "1. Kết quả thực hiện các chỉ tiêu")
    for line in (
        "Trồng mới cây xanh: chỉ tiêu 1.500 cây, thực hiện 1.725 cây (đạt 115%).",
        "Công trình thanh niên được thực hiện: kế hoạch 2 công trình; đã thực hiện 03 công trình.",
        "Hiến máu tình nguyện (KH 120 đơn vị máu): đạt 141 đơn vị máu.",
    ):
        document.add_paragraph(mark + line)
    reading = read(document, tmp_path)
    assert figures(reading) == [(1500, 1725), (2, 3), (None, 141)]
    assert [each.parts[0].name for each in reading.report.indicators][:1] == ["Trồng mới cây xanh"]


def test_lines_below_a_result_of_its_own_line_are_none_of_it(tmp_path):
    document = titled()
    bold(document, "1. Kết quả thực hiện các chỉ tiêu")
    document.add_paragraph("+ Tỷ lệ đoàn viên hoàn thành tốt nhiệm vụ trở lên: 319/323, đạt 98,76%.")
    document.add_paragraph("+ Dư nợ vốn vay tăng so với đầu năm, hiện quản lý 12 tỷ đồng.")
    reading = read(document, tmp_path)
    result = reading.report.indicators[0].parts[0].result
    assert (result.value, result.denominator) == (319, 323)


@pytest.mark.parametrize("head", ["Kết quả (%)", "Thực hiện (%)", "Kết quả thực hiện (%)"])
def test_a_column_of_percentages_holds_no_counts(head, tmp_path):
    document = titled()
    ruled(document, [["TT", "Nội dung", "ĐVT", "Kế hoạch", head], ["1", "Trồng cây", "cây", "1.500", "115"]])
    for each in read(document, tmp_path).report.indicators:
        assert each.parts[0].result is None or each.parts[0].result.percent or each.parts[0].result.value is None


def test_what_most_names_end_with_in_brackets_is_what_they_count(tmp_path):
    document = titled()
    rows = [["TT", "Nội dung", "Kế hoạch", "Kết quả"], ["1", "Hiến máu tình nguyện (đơn vị máu)", "120", "141"],
            ["2", "Bóng đèn lắp mới (bóng)", "40", "52"]]  # fmt: skip
    ruled(document, rows)
    parts = [each.parts[0] for each in read(document, tmp_path).report.indicators]
    assert [(each.name, each.unit) for each in parts] == [
        ("Hiến máu tình nguyện", "đơn vị máu"),
        ("Bóng đèn lắp mới", "bóng"),
    ]


def test_amounts_under_next_years_targets_are_no_results(tmp_path):
    document = titled()
    bold(document, "I. KẾT QUẢ NĂM 2026")
    ruled(document, [["TT", "Nội dung", "ĐVT", "Thực hiện"], ["1", "Trồng cây", "cây", "1.725"]])
    bold(document, "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027")
    document.add_paragraph("Phấn đấu hoàn thành các chỉ tiêu sau:")
    ruled(document, [["TT", "Chỉ tiêu", "ĐVT", "Số lượng"], ["1", "Trồng cây", "cây", "2.000"]])
    assert figures(read(document, tmp_path)) == [(None, 1725)]


def test_what_is_done_belongs_to_the_name(tmp_path):
    document = titled()
    bold(document, "1. Kết quả thực hiện các chỉ tiêu")
    for statement, result in (
        ("Kết nạp mới từ 40 đoàn viên trở lên.", "45"),
        ("Trồng mới ít nhất 1.500 cây xanh.", "1.725"),
    ):
        document.add_paragraph(f"- {statement}")
        document.add_paragraph(f"Kết quả: {result}.")
    names = [each.parts[0].name for each in read(document, tmp_path).report.indicators]
    assert names == ["đoàn viên kết nạp mới", "cây xanh trồng mới"]
