"""The form of the exported report, held against the three standards."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT

from desktop_app.docx.writing import render_docx
from desktop_app.models.report import Role, walk
from desktop_app.models.richtext import Body
from desktop_app.resources import standards

# the figures of the guidances, written here again so that a slip in the data files is seen
STANDARDS = {
    "doan": {
        "margins": (20, 20, 30, 20), "number": "Số: 05-BC/ĐTN", "stars": "***", "mark": "-------", "end": "./.",
        "type_size": 32, "date_size": 26, "first_line": 720, "line": ("264", "auto"), "signer_line": "TM. BAN THƯỜNG VỤ",
        "label": ("26", True, False, False), "listed": "22", "third": "1.1.", "position_bold": False,
    },
    "nha-nuoc": {
        "margins": (20, 20, 30, 15), "number": "Số: 05/BC-ĐTN", "stars": "", "mark": "", "end": "./.",
        "type_size": 28, "date_size": 28, "first_line": 720, "line": ("264", "auto"), "signer_line": "TM. BAN THƯỜNG VỤ",
        "label": ("24", True, True, False), "listed": "22", "third": "a)", "position_bold": True,
    },
    "dang": {
        "margins": (20, 20, 30, 15), "number": "Số 05-BC/ĐTN", "stars": "*", "mark": "-----", "end": ".",
        "type_size": 32, "date_size": 28, "first_line": 567, "line": ("360", "exact"), "signer_line": "T/M BAN THƯỜNG VỤ",
        "label": ("28", False, False, True), "listed": "24", "third": "1.1.", "position_bold": False,
    },
}  # fmt: skip

FONTS = ("ascii", "hAnsi", "eastAsia", "cs")


@pytest.fixture(params=STANDARDS)
def made(request, report, render):
    opened = render(report, request.param)
    opened.wanted = STANDARDS[request.param]
    return opened


def test_pages_and_margins(made):
    document = docx.Document(io.BytesIO(made.data))
    first, wide, tall = document.sections
    top, bottom, left, right = made.wanted["margins"]
    for section in (first, wide, tall):
        found = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(each.mm) for each in found] == [top, bottom, left, right]
        assert section.different_first_page_header_footer
    assert [(round(s.page_width.mm), round(s.page_height.mm)) for s in (first, wide, tall)] == [
        (210, 297), (297, 210), (210, 297)
    ]  # fmt: skip
    assert wide.orientation == WD_ORIENT.LANDSCAPE
    assert tall.orientation == WD_ORIENT.PORTRAIT


def test_page_number_stands_in_the_middle_from_the_second_page(made, look):
    header = made.xml("word/header1.xml")
    assert "PAGE" in "".join(header.itertext())
    assert look.value(made.style("Header"), "pPr/jc") == "center"
    assert look.value(made.style("Header"), "rPr/sz") == "28"
    assert "PAGE" not in "".join(made.xml("word/header2.xml").itertext())
    for page in made.body.iter(f"{look.W}sectPr"):
        assert page.find(f"{look.W}titlePg") is not None
        assert page.find(f"{look.W}pgNumType").get(f"{look.W}start") == "1"  # each annex is numbered apart


def test_one_font_one_language(made, look):
    defaults = made.xml("word/styles.xml").find(f"{look.W}docDefaults/{look.W}rPrDefault/{look.W}rPr")
    fonts = defaults.find(f"{look.W}rFonts")
    assert {fonts.get(look.W + name) for name in FONTS} == {"Times New Roman"}
    assert look.value(defaults, "sz") == "28"
    assert defaults.find(f"{look.W}lang").get(f"{look.W}val") == "vi-VN"
    everything = b"".join(data for name, data in made.files.items() if name.endswith(".xml"))
    assert b"Theme=" not in everything
    assert made.files["word/document.xml"].count(b"rFonts") == 0


def test_letterhead(made, look):
    document = docx.Document(io.BytesIO(made.data))
    above, below = document.tables[0].rows
    left = [each.text for each in above.cells[0].paragraphs]
    assert left[:2] == ["Tỉnh đoàn Mẫu", "BCH Đoàn xã Mẫu"]
    assert [text for text in left[2:] if text] == ([made.wanted["stars"]] if made.wanted["stars"] else [])
    lines = [each.text for each in below.cells[0].paragraphs]
    assert lines == [made.wanted["number"], "“Tài liệu Hội nghị mẫu”", "DỰ THẢO"]
    dated = below.cells[1].paragraphs[0]
    assert dated.text == "Xã Mẫu, ngày 09 tháng 02 năm 2026"
    assert dated.runs[0].italic
    assert dated.runs[0].font.size.pt * 2 == made.wanted["date_size"]
    borders = list(document.tables[0]._element.iter(f"{look.W}pBdr"))
    box = next(each for each in borders if len(each) == 4)
    assert {each.get(f"{look.W}val") for each in box} == {"single"}
    assert document.tables[0]._element.find(f".//{look.W}tblBorders") is None


def test_first_page_begins_at_the_margin(made, look):
    first, table = (each for each in list(made.body)[:2])
    assert look.words(first) == ""  # where a page begins with a table, LibreOffice puts a whole line before it
    assert first.find(f"{look.W}pPr/{look.W}spacing").get(f"{look.W}line") == "20"
    assert table.tag == f"{look.W}tbl"


def test_tables_say_the_margins_of_their_cells(made, look):
    for table in made.body.iter(f"{look.W}tbl"):
        ruled = table.find(f"{look.W}tblPr/{look.W}tblBorders") is not None
        margins = table.find(f"{look.W}tblPr/{look.W}tblCellMar")
        assert {each.get(f"{look.W}w") for each in margins} == {"85" if ruled else "0"}


def test_drawn_rule_is_as_long_as_the_motto(made, look):
    cell = made.body.find(f"{look.W}tbl/{look.W}tr").findall(f"{look.W}tc")[1]
    ruled = [each for each in cell.iter(f"{look.W}p") if each.find(f"{look.W}pPr/{look.W}pBdr") is not None]
    assert len(ruled) == 1
    indent = ruled[0].find(f"{look.W}pPr/{look.W}ind")
    room = int(cell.find(f"{look.W}tcPr/{look.W}tcW").get(f"{look.W}w"))
    sides = [int(indent.get(look.W + side)) for side in ("left", "right")]
    assert sides[0] == sides[1] > 0
    # measured with Liberation Serif Bold, whose widths are those of Times New Roman Bold; millimetres
    wanted = {"doan": 68.1, "nha-nuoc": 59.7, "dang": 72.2}[next(k for k, v in STANDARDS.items() if v is made.wanted)]
    assert (room - sum(sides)) * 25.4 / 1440 == pytest.approx(wanted, rel=0.04)


def test_number_is_left_blank_until_given(report, render):
    made = render(replace(report, head=replace(report.head, number="", date=None)))
    texts = [p.text for p in docx.Document(io.BytesIO(made.data)).tables[0].rows[1].cells[0].paragraphs]
    assert texts[0].startswith("Số: ")
    assert texts[0].endswith("-BC/ĐTN")
    assert not any(char.isdigit() for char in texts[0])


def test_title(made, look):
    name, title = made.paragraph("BÁO CÁO"), made.paragraph("Công tác năm 2026")
    assert look.value(name, "r/rPr/sz") == str(made.wanted["type_size"])
    for each in (name, title):
        assert each.find(f"{look.W}r/{look.W}rPr/{look.W}b") is not None
        assert look.value(each, "pPr/jc") == "center"
    following = look.words(title.getnext())
    assert following == made.wanted["mark"]
    if not made.wanted["mark"]:
        assert title.getnext().find(f"{look.W}pPr/{look.W}pBdr") is not None
    assert look.words(made.paragraph("Kính gửi")) == "Kính gửi: Tỉnh Đoàn Mẫu"


def test_headings_are_real_styles_with_outline_levels(made):
    headings = [(p.text, p.style.name) for p in docx.Document(io.BytesIO(made.data)).paragraphs
                if p.style.name.startswith("Heading")]  # fmt: skip
    third = made.wanted["third"]
    deep = "-" if third == "a)" else "1.1.1."
    assert headings == [
        ("I. Kết quả chung", "Heading 1"),
        ("1. Công tác giáo dục", "Heading 2"),
        (f"{third} Giáo dục truyền thống", "Heading 3"),
        (f"{deep} Tháng Thanh niên", "Heading 4"),
        ("II. Chỉ tiêu", "Heading 1"),
        ("Đánh giá", "Heading 2"),
        ("Phụ lục I\nTỔNG HỢP", "Heading 1"),
        ("I. Trong phụ lục", "Heading 1"),
        ("1. Sâu hơn", "Heading 2"),
        ("Phụ lục II\nDANH SÁCH", "Heading 1"),
    ]


def test_heading_styles(made, look):
    looks = []
    for level in range(1, 7):
        style = made.style(f"Heading{level}")
        assert look.value(style, "name") == f"heading {level}"
        assert look.value(style, "pPr/outlineLvl") == str(level - 1)
        assert style.find(f"{look.W}pPr/{look.W}keepNext") is not None
        assert look.value(style, "rPr/sz") == "28"
        looks.append(
            "".join(name for name in ("b", "i", "caps") if style.find(f"{look.W}rPr/{look.W}{name}") is not None)
        )
    assert looks[:2] == ["bcaps", "b"]
    assert looks[2:] == (["", "", "", ""] if made.wanted["third"] == "a)" else ["bi", "i", "", ""])


def test_headings_with_nothing_below_them_do_not_hold_each_other(report, render, look):
    empty = {key: replace(each, body=Body(()), role=Role.NUMBERED) for key, each in report.sections.items()}
    made = render(replace(report, sections=empty))
    headings = [p for p in docx.Document(io.BytesIO(made.data)).paragraphs if p.style.name.startswith("Heading")]
    for heading, section in zip(headings, (each for each, _ in walk(replace(report, sections=empty))), strict=True):
        assert heading.paragraph_format.keep_with_next is (None if section.children else False)


def test_no_rule_is_drawn_below_a_title_that_is_missing(report, render, look):
    made = render(replace(report, head=replace(report.head, title="")), "nha-nuoc")
    assert made.paragraph("BÁO CÁO").getnext().find(f"{look.W}pPr/{look.W}pBdr") is None


def test_parts_stand_above_the_levels(report, render, look):
    part = replace(report.sections["s1"], id="pt", heading="Kết quả", role=Role.PART,
                   children=("s1", "s2"))  # fmt: skip
    made = render(replace(report, sections={**report.sections, "pt": part}, top=("pt", "x1", "x2")))
    styles = {p.text.split("\n")[0]: p.style.name for p in docx.Document(io.BytesIO(made.data)).paragraphs}
    assert styles["Phần thứ nhất"] == "Heading 1"
    assert styles["I. Kết quả chung"] == "Heading 2"
    heading = made.paragraph("Phần thứ nhất")
    assert [look.value(run, "rPr/sz") for run in heading.findall(f"{look.W}r")] == ["30", "28"]
    assert look.words(heading) == "Phần thứ nhất Kết quả"


def test_body_text(made, look):
    style = made.style("BodyText")
    spacing = style.find(f"{look.W}pPr/{look.W}spacing")
    assert (spacing.get(f"{look.W}line"), spacing.get(f"{look.W}lineRule")) == made.wanted["line"]
    assert spacing.get(f"{look.W}before") == "120"
    assert style.find(f"{look.W}pPr/{look.W}ind").get(f"{look.W}firstLine") == str(made.wanted["first_line"])
    assert look.value(style, "pPr/jc") == "both"
    assert made.style("Normal").find(f"{look.W}pPr/{look.W}widowControl") is not None


def test_text_in_its_looks(made, look):
    opening = made.paragraph("Mở đầu")
    runs = {look.words(run): run for run in opening.findall(f"{look.W}r") if look.words(run).strip()}
    for text, name in (("đậm", "b"), ("nghiêng", "i"), ("gạch", "u")):
        assert [each.tag for each in runs[text].find(f"{look.W}rPr")] == [look.W + name]
    assert look.words(opening) == "Mở đầu đậm nghiêng gạch sau tab dòng hai"
    assert len(opening.findall(f".//{look.W}tab")) == 1
    assert len(opening.findall(f".//{look.W}br")) == 1
    for text in ("- gạch đầu dòng", "+ dấu cộng", "1. Đoạn có số", "- Về việc khác:", "Không đánh số."):
        made.paragraph(text)
    run_in = made.paragraph(f"{'b)' if made.wanted['third'] == 'a)' else '1.2.'} Nói chung: viết liền tiêu đề.")
    assert look.value(run_in, "pPr/pStyle") == "BodyText"
    assert look.words(made.paragraph("Đã xây")) == "Đã xây 25 nhà."


def test_end_of_text_and_signature_stay_together(made, look):
    last = made.paragraph("Trên đây là")
    assert look.words(last) == f"Trên đây là báo cáo của đơn vị{made.wanted['end']}"
    assert last.find(f"{look.W}pPr/{look.W}keepNext") is not None
    table = next(each for each in made.body.iter(f"{look.W}tbl") if "Nơi nhận:" in look.words(each))
    assert table.find(f"{look.W}tr/{look.W}trPr/{look.W}cantSplit") is not None
    left, right = table.findall(f".//{look.W}tc")
    lines = [look.words(each) for each in right.iter(f"{look.W}p")]
    assert lines == [made.wanted["signer_line"], "Bí thư", *[""] * 4, "Nguyễn Văn A"]
    for each in list(right.iter(f"{look.W}p"))[:-1]:
        assert each.find(f"{look.W}pPr/{look.W}keepNext") is not None
    position = next(each for each in right.iter(f"{look.W}p") if look.words(each) == "Bí thư")
    assert (position.find(f".//{look.W}b") is not None) is made.wanted["position_bold"]
    assert position.find(f".//{look.W}caps") is not None
    assert [look.words(each) for each in left.iter(f"{look.W}p")] == ["Nơi nhận:", "- Như trên;", "- Lưu: VP."]
    label, first, _ = left.iter(f"{look.W}p")
    size, *looks = made.wanted["label"]
    assert look.value(label, "r/rPr/sz") == size
    assert [label.find(f".//{look.W}rPr/{look.W}{name}") is not None for name in ("b", "i", "u")] == looks
    assert look.value(first, "r/rPr/sz") == made.wanted["listed"]


def test_annexes_come_behind_the_signature_on_new_pages(made, look):
    text = look.words(made.body)
    assert text.index("Nguyễn Văn A") < text.index("Phụ lục I") < text.index("Trong phụ lục") < text.index("Phụ lục II")
    pages = list(made.body.iter(f"{look.W}sectPr"))
    assert [look.value(each, "type") for each in pages] == ["nextPage"] * 3


def test_no_end_mark_where_the_standard_has_none(report, render, look):
    standard = replace(standards()["doan"], end_mark="")
    data = render_docx(report, standard, lambda _: look.picture, lambda _: (look.picture, ""))
    made = type(render(report))(data)
    assert look.words(made.paragraph("Trên đây là")) == "Trên đây là báo cáo của đơn vị."


def test_long_letterhead_lines_break_evenly(report, render):
    unit = replace(report.unit, issuer="BAN CHẤP HÀNH ĐOÀN XÃ MẪU")
    made = render(replace(report, unit=unit))
    lines = [p.text for p in docx.Document(io.BytesIO(made.data)).tables[0].rows[0].cells[0].paragraphs]
    assert lines[1:3] == ["BAN CHẤP HÀNH", "ĐOÀN XÃ MẪU"]
