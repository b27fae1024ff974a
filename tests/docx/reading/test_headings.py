"""Headings of other hands: what is one, with which number, at which level. Each test stands for a kind of document."""

from __future__ import annotations

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from desktop_app.docx import open_source
from desktop_app.docx.printed_numbers import NumberKind, read_lone_number, read_number
from desktop_app.docx.reading import read_report
from desktop_app.models.numbering import section_numbers
from desktop_app.models.report import PREAMBLE, Role
from desktop_app.models.richtext import Paragraph, plain

BODY = "Tổ chức nhiều hoạt động thiết thực trên địa bàn xã, thu hút đông đảo đoàn viên tham gia."


class Page:
    """A document that is written line by line."""

    def __init__(self, path):
        self.path = path
        self.document = docx.Document()
        self.add("BÁO CÁO", bold=True, center=True)
        self.add("Kết quả công tác năm 2025", bold=True, center=True)
        self.add("Thực hiện chương trình công tác, Đoàn xã Mẫu báo cáo như sau.")

    def add(self, text, style=None, *, bold=False, italic=False, center=False, place=None):
        paragraph = (place or self.document).add_paragraph(style=style)
        run = paragraph.add_run(text)
        run.bold, run.italic = bold or None, italic or None
        if center:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def lines(self, *lines):
        """Write lines: ``*X`` bold, ``/X`` italic, ``=X`` bold in the middle, ``.`` a paragraph of text, else plain."""
        for line in lines:
            if line == ".":
                self.add(BODY)
            else:
                mark = line[0] if line[0] in "*/=" and line[1] != " " else ""
                self.add(
                    line[len(mark) :], bold=mark in ("*", "=") and bool(mark), italic=mark == "/", center=mark == "="
                )
        return self

    @property
    def report(self):
        self.document.save(self.path)
        return read_report(open_source(self.path)).report

    @property
    def headings(self):
        """(level, number, heading) of every heading."""
        report = self.report
        numbers = section_numbers(report)

        def walk(keys, level):
            for key in keys:
                section = report.sections[key]
                if section.heading or section.role in (Role.PART, Role.ANNEX):
                    yield level, numbers.get(key, ""), section.heading
                yield from walk(section.children, level + 1)

        return list(walk(report.top, 1))

    @property
    def outline(self):
        """Lines of the outline, two spaces a level."""
        return ["  " * (level - 1) + f"{number} {heading}".strip() for level, number, heading in self.headings]


@pytest.fixture
def page(tmp_path):
    return Page(tmp_path / "x.docx")


@pytest.mark.parametrize(
    ("text", "kind", "path", "pattern", "words"),
    [
        ("a/ Học tập", NumberKind.LETTER, (1,), "a", "Học tập"),
        ("b)Học tập", NumberKind.LETTER, (2,), "a", "Học tập"),
        ("A. KẾT QUẢ", NumberKind.LETTER, (1,), "A", "KẾT QUẢ"),
        ("A.1. Học tập", NumberKind.DOTTED, (1, 1), "A.1", "Học tập"),
        ("B.2.3 Học tập", NumberKind.DOTTED, (2, 2, 3), "A.1.1", "Học tập"),
        ("I.2. Học tập", NumberKind.DOTTED, (1, 2), "I.1", "Học tập"),
        ("1.a. Học tập", NumberKind.DOTTED, (1, 1), "1.a", "Học tập"),
        ("2.b) Học tập", NumberKind.DOTTED, (2, 2), "1.a", "Học tập"),
        ("ii) Học tập", NumberKind.LETTER, (2,), "i", "Học tập"),
        ("(iv) Học tập", NumberKind.LETTER, (4,), "(i)", "Học tập"),
        ("II: KẾT QUẢ", NumberKind.ROMAN, (2,), "I", "KẾT QUẢ"),
        ("1: Học tập", NumberKind.ARABIC, (1,), "1", "Học tập"),
        ("2/Học tập", NumberKind.ARABIC, (2,), "1", "Học tập"),
        ("1.1/ Học tập", NumberKind.DOTTED, (1, 1), "1.1", "Học tập"),
        ("Mục 1. Học tập", NumberKind.NAMED, (1,), "mục", "Học tập"),
        ("Điều 12. Hiệu lực", NumberKind.NAMED, (12,), "điều", "Hiệu lực"),
        ("Bước 2: Thực hiện", NumberKind.NAMED, (2,), "bước", "Thực hiện"),
        ("Nhiệm vụ 1: Học tập", NumberKind.NAMED, (1,), "nhiệm vụ", "Học tập"),
        ("Bài 3", NumberKind.NAMED, (3,), "bài", ""),
        ("Chương IV. Học tập", NumberKind.PART, (4,), "chương", "Học tập"),
        ("Chương 1 : Học tập", NumberKind.PART, (1,), "chương", "Học tập"),
        ("Phần I - KẾT QUẢ", NumberKind.PART, (1,), "phần", "KẾT QUẢ"),
    ],
)
def test_numbers_as_people_type_them(text, kind, path, pattern, words):
    found = read_number(text)
    assert (found.kind, found.path, found.pattern) == (kind, path, pattern)
    assert text[found.length :] == words


@pytest.mark.parametrize(
    "text",
    [
        "2026. Năm nay có nhiều việc.", "1.250 cây xanh đã trồng", "26/3 là ngày thành lập Đoàn", "7:30 tập trung",
        "H.Mẫu có 12 xã", "Đ/c Nguyễn Văn A", "Giai đoạn 2021 - 2025", "Điều này cho thấy", "Mục tiêu của năm",
        "Phần I nêu rõ kết quả", "Chương trình số 5", "chương 1 đã nêu", "I-2026", "Bước 1 đã xong từ lâu",
    ],
)  # fmt: skip
def test_words_and_quantities_that_look_like_numbers(text):
    found = read_number(text)
    assert found is None or not found.firm


@pytest.mark.parametrize("text", ["3.5 triệu đồng đã quyên góp", "12. tháng đã qua"])
def test_a_quantity_is_no_firm_number(text):
    assert not read_number(text).firm


@pytest.mark.parametrize("text", ["I", "II.", "3", "1.2.", "A.", "Mục 1", "Điều 5.", "Chương I"])
def test_a_number_alone(text):
    assert read_lone_number(text).length == len(text)


@pytest.mark.parametrize("text", ["", "KẾT QUẢ", "2025", "Mục tiêu", "VÀ", "1.250"])
def test_no_number_alone(text):
    assert read_lone_number(text) is None


@pytest.mark.parametrize("end", [".", "/", ":", ")", " -"])
def test_one_sign_behind_all_numbers(page, end):
    page.lines(f"*I{end} KẾT QUẢ", f"*1{end} Giáo dục", ".", f"*2{end} Tổ chức", ".", f"*II{end} PHƯƠNG HƯỚNG", ".")
    assert [(level, heading) for level, _, heading in page.headings] == [
        (1, "KẾT QUẢ"), (2, "Giáo dục"), (2, "Tổ chức"), (1, "PHƯƠNG HƯỚNG"),
    ]  # fmt: skip


def test_letters_of_any_sign_below_numbers(page):
    page.lines(
        "*I. KẾT QUẢ", "*1. Giáo dục", "*a/ Học tập", ".", "*b)Truyền thống", ".", "*2. Tổ chức", "*a/ Cán bộ", "."
    )
    assert page.outline == [
        "I. KẾT QUẢ", "  1. Giáo dục", "    a/ Học tập", "    b) Truyền thống", "  2. Tổ chức", "    a/ Cán bộ",
    ]  # fmt: skip


def test_compound_numbers_stand_as_deep_as_they_have_pieces(page):
    page.lines("*A. KẾT QUẢ", "*A.1. Giáo dục", "*A.1.1. Học tập", ".", "*A.1.2. Thi", ".", "*A.2. Tổ chức", ".")
    page.lines("*B. PHƯƠNG HƯỚNG", "*B.1. Nhiệm vụ", ".")
    assert page.outline == [
        "A. KẾT QUẢ", "  A.1. Giáo dục", "    A.1.1. Học tập", "    A.1.2. Thi", "  A.2. Tổ chức",
        "B. PHƯƠNG HƯỚNG", "  B.1. Nhiệm vụ",
    ]  # fmt: skip


def test_letters_behind_numbers(page):
    page.lines(
        "*I. KẾT QUẢ", "*1. Giáo dục", "*1.a. Học tập", ".", "*1.b. Thi", ".", "*2. Tổ chức", "*2.a. Cán bộ", "."
    )
    assert [level for level, _, _ in page.headings] == [1, 2, 3, 3, 2, 3]


def test_i_is_a_letter_behind_h_and_else_a_roman_number(page):
    page.lines("*1. Giáo dục", "*i) Một", ".", "*ii) Hai", ".", "*iii) Ba", ".", "*2. Tổ chức")
    page.lines(*(line for sign in "abcdđeghik" for line in (f"*{sign}) Việc {sign}", ".")))
    assert [level for level, _, _ in page.headings] == [1, 2, 2, 2, 1, *[2] * 10]


def test_clauses_stand_below_their_article(page):
    page.lines("=Chương I", "=QUY ĐỊNH CHUNG", "*Điều 1. Phạm vi", "1. Quy chế này quy định việc báo cáo của chi đoàn.")
    page.lines("2. Áp dụng cho mọi chi đoàn trong xã.", "*Điều 2. Nguyên tắc", "1. Đúng hạn.", "a) Trước ngày 25.")
    page.lines("b) Bằng văn bản.", "2. Trung thực.", "=Chương II", "=TỔ CHỨC THỰC HIỆN", "*Mục 1. Trách nhiệm")
    page.lines("*Điều 3. Chi đoàn", ".", "*Điều 4. Đoàn xã", ".", "*Mục 2. Hiệu lực", "*Điều 5. Hiệu lực", ".")
    assert page.outline == [
        "Chương I QUY ĐỊNH CHUNG", "  Điều 1. Phạm vi", "  Điều 2. Nguyên tắc", "Chương II TỔ CHỨC THỰC HIỆN",
        "  Mục 1. Trách nhiệm", "    Điều 3. Chi đoàn", "    Điều 4. Đoàn xã", "  Mục 2. Hiệu lực",
        "    Điều 5. Hiệu lực",
    ]  # fmt: skip


def test_chapters_below_parts(page):
    page.lines("=Phần thứ nhất", "=KẾT QUẢ", "=Chương 1", "=GIÁO DỤC", "*1. Học tập", ".", "=Chương 2", "=TỔ CHỨC", ".")
    page.lines("=Phần thứ hai", "=PHƯƠNG HƯỚNG", "=Chương 1", "=NHIỆM VỤ", ".")
    assert page.outline == [
        "Phần thứ nhất KẾT QUẢ", "  Chương 1 GIÁO DỤC", "    1. Học tập", "  Chương 2 TỔ CHỨC",
        "Phần thứ hai PHƯƠNG HƯỚNG", "  Chương 1 NHIỆM VỤ",
    ]  # fmt: skip


def test_lessons_hold_roman_numbers_and_steps(page):
    page.lines(
        "*Bài 1. Làm quen", "*I. Mục tiêu", ".", "*II. Nội dung", "*Bước 1: Chuẩn bị", ".", "*Bước 2: Thực hiện", "."
    )
    page.lines("*Bài 2. Thực hành", "*I. Mục tiêu", ".")
    assert [level for level, _, _ in page.headings] == [1, 2, 2, 3, 3, 1, 2]


def test_tasks_with_a_name(page):
    page.lines(
        "*I. NHIỆM VỤ", "*Nhiệm vụ 1: Giáo dục", ".", "*Nhiệm vụ 2: Tổ chức", "*1. Cán bộ", ".", "*II. KẾT LUẬN", "."
    )
    assert page.outline == [
        "I. NHIỆM VỤ", "  Nhiệm vụ 1: Giáo dục", "  Nhiệm vụ 2: Tổ chức", "    1. Cán bộ", "II. KẾT LUẬN",
    ]  # fmt: skip


def test_a_list_between_styled_headings_stays_a_list(page):
    page.add("Chương 1: Kết quả", "Heading 1")
    page.add("1.1. Cán bộ", "Heading 2")
    for name in ("Nguyễn Văn A, bí thư", "Nguyễn Văn B, ủy viên"):
        page.add(name, "List Number")
    page.add("1.2. Giáo dục", "Heading 2")
    page.lines(".")
    assert page.outline == ["Chương 1: Kết quả", "  1.1. Cán bộ", "  1.2. Giáo dục"]
    said = " ".join(plain(b.inlines) for s in page.report.sections.values() for b in s.body.blocks)
    assert "Nguyễn Văn A, bí thư" in said


def test_a_plain_list_is_no_heading(page):
    page.lines(
        "*I. KẾT QUẢ", "Cán bộ đoàn gồm:", "1. Nguyễn Văn A", "2. Nguyễn Văn B", "3. Nguyễn Văn C", "*II. NHIỆM VỤ", "."
    )
    assert page.outline == ["I. KẾT QUẢ", "II. NHIỆM VỤ"]


def test_numbered_lines_before_tables_are_headings(page):
    page.lines("*I. SỐ LIỆU")
    for title in ("1. Đoàn viên", "2. Cán bộ"):
        page.lines(title)
        page.document.add_table(2, 2, "Table Grid").cell(0, 0).text = "Chi đoàn"
    page.lines("*II. NHIỆM VỤ", ".")
    assert page.outline == ["I. SỐ LIỆU", "  1. Đoàn viên", "  2. Cán bộ", "II. NHIỆM VỤ"]


@pytest.mark.parametrize("levels", [("1.", "2.", "3."), ("1.1.", "1.2.", "1.3."), ("a)", "b)", "c)")])
def test_a_plain_line_among_bold_brothers(page, levels):
    first, second, third = levels
    page.lines("*I. KẾT QUẢ", *(["*1. Chung"] if first != "1." else []))
    page.lines(f"*{first} Giáo dục", ".", f"{second} Truyền thống", ".", f"*{third} Tổ chức", ".", "*II. NHIỆM VỤ", ".")
    *_, one, two, three, last = page.headings
    assert [each[2] for each in (one, two, three, last)] == ["Giáo dục", "Truyền thống", "Tổ chức", "NHIỆM VỤ"]
    assert one[0] == two[0] == three[0]


def test_plain_items_below_bold_headings_of_the_same_numbers(page):
    page.lines("*1. Giáo dục", "Gồm các việc:", "1. Học nghị quyết", "2. Thi tìm hiểu", "*2. Tổ chức", ".")
    assert page.outline == ["1. Giáo dục", "2. Tổ chức"]


def test_centred_capitals_are_the_first_level(page):
    page.lines(
        "=MỞ ĐẦU", ".", "=KẾT QUẢ", "*1. Giáo dục", ".", "*2. Tổ chức", ".", "=PHƯƠNG HƯỚNG", "*1. Nhiệm vụ", "."
    )
    page.lines("=KẾT LUẬN", ".")
    assert page.outline == [
        "MỞ ĐẦU", "KẾT QUẢ", "  1. Giáo dục", "  2. Tổ chức", "PHƯƠNG HƯỚNG", "  1. Nhiệm vụ", "KẾT LUẬN",
    ]  # fmt: skip


def test_numbers_that_go_on_past_a_line_in_the_middle(page):
    page.lines("*I. Tình hình", ".", "=KẾT QUẢ", ".", "*II. Việc đã làm", ".", "=KẾT LUẬN", ".")
    assert [level for level, _, _ in page.headings] == [1, 1, 1, 1]


def test_the_title_of_a_table_is_no_heading(page):
    page.lines("*I. SỐ LIỆU", ".", "=TỔNG HỢP SỐ LIỆU")
    page.document.add_table(2, 2, "Table Grid").cell(0, 0).text = "Chi đoàn"
    page.lines("*II. NHIỆM VỤ", ".")
    assert page.outline == ["I. SỐ LIỆU", "II. NHIỆM VỤ"]


@pytest.mark.parametrize("mark", ["*", "="])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KẾT QUẢ CÔNG TÁC ĐOÀN VÀ", "PHONG TRÀO THANH THIẾU NHI"),
        ("KẾT QUẢ CÔNG TÁC ĐOÀN", "VÀ PHONG TRÀO THANH THIẾU NHI"),
        ("Kết quả thực hiện nhiệm vụ,", "giải pháp năm 2025"),
        ("Kết quả công tác Đoàn và", "phong trào thanh thiếu nhi"),
    ],
)
def test_a_heading_over_two_lines(page, mark, first, second):
    page.lines(f"{mark}I. {first}", f"{mark}{second}", ".", f"{mark}II. NHIỆM VỤ", ".")
    assert page.outline == [f"I. {first} {second}", "II. NHIỆM VỤ"]


@pytest.mark.parametrize(
    ("one", "two"), [("I", "II"), ("1", "2"), ("A.", "B."), ("Mục 1", "Mục 2"), ("Điều 1.", "Điều 2.")]
)
def test_a_number_alone_above_its_title(page, one, two):
    page.lines(f"={one}", "=KẾT QUẢ", ".", f"={two}", "=PHƯƠNG HƯỚNG", ".")
    assert page.headings == [
        (1, page.headings[0][1], "KẾT QUẢ"), (1, page.headings[1][1], "PHƯƠNG HƯỚNG"),
    ]  # fmt: skip
    assert [each[1].rstrip(".") for each in page.headings] == [one.rstrip("."), two.rstrip(".")]


@pytest.mark.parametrize("style", ["Table Grid", "Normal Table"])
def test_headings_in_tables_of_one_cell(page, style):
    for title in ("I. KẾT QUẢ", "II. PHƯƠNG HƯỚNG"):
        cell = page.document.add_table(1, 1, style).cell(0, 0)
        cell.paragraphs[0].add_run(title).bold = True
        page.lines("*1. Nhiệm vụ", ".")
    assert page.outline == ["I. KẾT QUẢ", "  1. Nhiệm vụ", "II. PHƯƠNG HƯỚNG", "  1. Nhiệm vụ"]


def test_a_body_in_one_cell_without_lines_is_no_table(page):
    cell = page.document.add_table(1, 1, "Normal Table").cell(0, 0)
    for text, bold in (("I. KẾT QUẢ", True), (BODY, False), ("II. NHIỆM VỤ", True), (BODY, False)):
        page.add(text, bold=bold, place=cell)
    assert page.outline == ["I. KẾT QUẢ", "II. NHIỆM VỤ"]


def test_a_box_of_text_stays_a_table(page):
    page.lines("*I. KẾT QUẢ", ".")
    page.document.add_table(1, 1, "Table Grid").cell(0, 0).text = BODY
    assert any(b.TAG == "table" for s in page.report.sections.values() for b in s.body.blocks)


def test_labels_and_sentences_in_italics(page):
    page.lines(
        "*1. Giáo dục",
        "/Công tác chính trị:",
        ".",
        "/Nguồn số liệu lấy từ sổ chi đoàn và sổ đoàn viên của 12 chi đoàn:",
    )
    page.lines(".", "/+ Năm 2025: lấy ở sổ chi đoàn, tính đến tháng 12", "/+ Năm 2026: lấy ở sổ chi đoàn")
    assert page.outline == ["1. Giáo dục", "  Công tác chính trị"]


def test_dashes_with_colons_head_paragraphs_but_not_items(page):
    page.lines("*1. Giáo dục", "- Học tập nghị quyết:", ".", ".", "- Truyền thống:", ".", "*2. Tổ chức")
    page.lines("- Kết quả chính gồm:", "Tổ chức 5 buổi;", "Tổ chức 6 buổi.", "- Hạn chế: chưa đều.")
    assert [heading for _, _, heading in page.headings] == ["Giáo dục", "Học tập nghị quyết", "Truyền thống", "Tổ chức"]
    section = next(each for each in page.report.sections.values() if each.heading == "Tổ chức")
    items = [(b.bullet, plain(b.inlines)) for b in section.body.blocks]
    assert [text for bullet, text in items if bullet] == ["Kết quả chính gồm:", "Hạn chế: chưa đều."]


def test_two_runs_of_roman_numbers(page):
    page.lines(
        "*A. PHẦN CHUNG",
        "*I. Tình hình",
        ".",
        "*II. Kết quả",
        "*1. Giáo dục",
        ".",
        "*B. PHẦN RIÊNG",
        "*I. Mục tiêu",
        ".",
    )
    page.lines("*II. Nhiệm vụ", "*1. Giáo dục", ".")
    assert [level for level, _, _ in page.headings] == [1, 2, 2, 3, 1, 2, 2, 3]


def test_quantities_at_the_beginning_of_sentences(page):
    page.lines(
        "*I. KẾT QUẢ",
        "3.5 triệu đồng đã được quyên góp.",
        "12. tháng đã qua.",
        "1.250 cây xanh đã trồng",
        "*II. NHIỆM VỤ",
        ".",
    )
    assert page.outline == ["I. KẾT QUẢ", "II. NHIỆM VỤ"]
    section = next(each for each in page.report.sections.values() if each.heading == "KẾT QUẢ")
    assert [plain(b.inlines) for b in section.body.blocks] == [
        "3.5 triệu đồng đã được quyên góp.", "12. tháng đã qua.", "1.250 cây xanh đã trồng",
    ]  # fmt: skip


def test_brackets_stand_below_full_stops(page):
    page.lines("*1. Giáo dục", "*1) Học tập", ".", "*2) Thi", ".", "*2. Tổ chức", "*1) Cán bộ", ".", "*3. Khác", ".")
    assert [level for level, _, _ in page.headings] == [1, 2, 2, 1, 2, 1]


def test_capital_letters_below_roman_numbers(page):
    page.lines(
        "*I. KẾT QUẢ", "*A. Giáo dục", "*1. Học tập", ".", "*B. Tổ chức", ".", "*II. NHIỆM VỤ", "*A. Giáo dục", "."
    )
    assert [level for level, _, _ in page.headings] == [1, 2, 3, 2, 1, 2]


@pytest.mark.parametrize("leader", ["........", "……", "\t", " ... "])
def test_contents_typed_by_hand_are_no_headings(page, leader):
    page.lines(f"*I. KẾT QUẢ{leader}1", f"1. Giáo dục{leader}2", f"*II. NHIỆM VỤ{leader}13")
    page.lines("*I. KẾT QUẢ", "*1. Giáo dục", ".", "*II. NHIỆM VỤ", ".")
    assert page.outline == ["I. KẾT QUẢ", "  1. Giáo dục", "II. NHIỆM VỤ"]


def test_a_title_that_nobody_knows_does_not_hold_the_numbers(tmp_path):
    page = Page(tmp_path / "y.docx")
    body = page.document.element.body
    for each in list(body.iterchildren(qn("w:p"))):
        body.remove(each)
    page.lines("Họ và tên: Nguyễn Văn A", "=PHIẾU GIAO VIỆC", ".", "*I. VIỆC", ".", "*II. HẠN", ".")
    assert [level for level, _, _ in page.headings if _][-2:] == [1, 1]


def test_clauses_with_and_without_lists_are_paragraphs_all(page):
    page.lines(
        "*Điều 1. Hồ sơ",
        "1. Hồ sơ gồm:",
        "a) Đơn;",
        "b) Bản sao.",
        "2. Hồ sơ nộp tại Đoàn xã trước ngày 25 hằng tháng.",
    )
    page.lines("*Điều 2. Hiệu lực", ".")
    assert page.outline == ["Điều 1. Hồ sơ", "Điều 2. Hiệu lực"]


def test_names_with_initials_are_no_headings(page):
    page.lines("*I. KẾT QUẢ", "C. Mác và Ph. Ăngghen là những người sáng lập", ".", "*II. NHIỆM VỤ", ".")
    assert page.outline == ["I. KẾT QUẢ", "II. NHIỆM VỤ"]


def test_styles_say_the_level_whatever_the_numbers(page):
    for text, level in (("I. KẾT QUẢ", 1), ("A. Giáo dục", 2), ("1. Học tập", 3), ("B. Tổ chức", 2), ("Kết luận", 1)):
        page.add(text, f"Heading {level}")
        page.lines(".")
    assert [level for level, _, _ in page.headings] == [1, 2, 3, 2, 1]


def test_one_style_for_all_levels_leaves_them_to_the_numbers(page):
    for text in ("I. KẾT QUẢ", "1. Giáo dục", "2. Tổ chức", "II. PHƯƠNG HƯỚNG", "1. Mục tiêu", "2. Nhiệm vụ"):
        page.add(text, "Heading 2")
        page.lines(".")
    assert [level for level, _, _ in page.headings] == [1, 2, 2, 1, 2, 2]


def test_levels_of_words_lists(page):
    numbering = page.document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for level, (form, text) in enumerate((("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))):
        lvl = OxmlElement("w:lvl")
        lvl.set(qn("w:ilvl"), str(level))
        for tag, value in (("start", "1"), ("numFmt", form), ("lvlText", text)):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            lvl.append(child)
        abstract.append(lvl)
    numbering.insert(0, abstract)
    num = OxmlElement("w:num")
    num.set(qn("w:numId"), "77")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "77")
    num.append(link)
    numbering.append(num)
    for text, level in (
        ("KẾT QUẢ", 0),
        ("Giáo dục", 1),
        ("Học tập", 2),
        ("Thi", 2),
        ("Tổ chức", 1),
        ("NHIỆM VỤ", 0),
        ("Chung", 1),
    ):
        properties = page.add(text, bold=True)._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = level, 77
        page.lines(".")
    assert page.outline == [
        "I. KẾT QUẢ", "  1. Giáo dục", "    a) Học tập", "    b) Thi", "  2. Tổ chức", "II. NHIỆM VỤ", "  1. Chung",
    ]  # fmt: skip


def test_the_preamble_is_no_heading(page):
    page.lines("*I. KẾT QUẢ", ".")
    [first] = page.report.sections[PREAMBLE].body.blocks
    assert isinstance(first, Paragraph)
