"""Reading reports by structure: real ones against what is in them, and made ones of other manners."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from desktop_app.docx import open_source
from desktop_app.docx.reading import Correction, outline_json, read_report
from desktop_app.exchange import export_report
from desktop_app.models.indicators import Verdict, verdict
from desktop_app.models.report import Role, walk
from desktop_app.resources import sample, standard

SHARED = Path(__file__).resolve().parents[4] / "shared"
REPORTS = sorted((SHARED / "reports").glob("*.docx"))
WITH_GOLD = [path for path in REPORTS if (SHARED / "gold" / f"{path.name[:3]}.json").is_file()]
real = pytest.mark.skipif(not REPORTS, reason="the real reports are not here")


def read(path):
    return read_report(open_source(path))


def normal(text):
    """Return text as it is compared: one space, the right letter Đ."""
    return " ".join(text.replace("Ð", "Đ").split())


def nodes(outline, parent=("", "")):
    """Yield (number, heading, parent) of every node, in order."""
    for node in outline:
        here = (node["number"].strip(), normal(node["heading"]))
        yield (*here, parent)
        yield from nodes(node["children"], here)


def texts(outline):
    for node in outline:
        yield from (normal(each) for each in node["paragraphs"])
        yield from texts(node["children"])


def f1(wanted, found):
    wanted, found = Counter(wanted), Counter(found)
    hits = sum((wanted & found).values())
    return 2 * hits / (sum(wanted.values()) + sum(found.values())) if wanted or found else 1.0


def gold(path):
    return json.loads((SHARED / "gold" / f"{path.name[:3]}.json").read_text(encoding="utf-8"))


@real
@pytest.mark.parametrize("path", WITH_GOLD, ids=lambda path: path.stem)
def test_headings_words_and_notes_of_real_reports(path):
    wanted, found = gold(path), outline_json(read(path))
    assert f1(nodes(wanted["outline"]), nodes(found["outline"])) >= 0.99
    assert f1(texts(wanted["outline"]), texts(found["outline"])) >= 0.99
    assert list(texts(found["outline"])) == list(texts(wanted["outline"]))
    assert [each["text"] for each in found["footnotes"]] == [each["text"] for each in wanted["footnotes"]]
    assert [normal(each) for each in found["preamble"]] == [normal(each) for each in wanted["preamble"]]


@real
@pytest.mark.parametrize("path", WITH_GOLD, ids=lambda path: path.stem)
def test_what_stands_around_real_reports(path):
    wanted, found = gold(path), outline_json(read(path))
    for name in ("title", "closing", "recipients", "signature"):
        assert found[name] == wanted[name], name
    for name in ("left", "right", "number", "number_parsed", "place_date", "place", "date", "draft_mark"):
        assert found["letterhead"][name] == wanted["letterhead"][name], name


@real
@pytest.mark.parametrize(
    "path", [path for path in WITH_GOLD if path.name.startswith("003")], ids=lambda path: path.stem
)
def test_indicators_of_a_real_report(path):
    wanted, found = gold(path)["indicators"], outline_json(read(path))["indicators"]
    for fields in (
        ("target_printed", "target_op"), ("result_printed",), ("result_value",), ("ratio_percent_printed",),
        ("verdict_printed",), ("unit",),
    ):  # fmt: skip

        def parts(indicators, fields=fields):
            listed = [(each["no"], *(part[name] for name in fields)) for each in indicators for part in each["parts"]]
            return [each for each in listed if any(value is not None for value in each[1:])]  # only what is printed

        assert f1(parts(wanted), parts(found)) >= 0.95, fields
    assert [each["no"] for each in found] == [each["no"] for each in wanted]
    assert [normal(each["statement"]) for each in found] == [normal(each["statement"]) for each in wanted]
    plain = [normal(re.sub(r"\s*\n\s*", " ", each["result_text"])) for each in found]
    assert f1(plain, [normal(each["result_text"].replace("\n", " ")) for each in wanted]) >= 0.94


@real
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_no_word_of_a_real_report_is_lost(path):
    """Words of the file's own text against those of the reading; only numbers and ruled lines are form."""
    found = outline_json(read(path))

    def words(value):
        if isinstance(value, str):
            return re.findall(r"[^\W\d_]+", normal(value))
        if isinstance(value, dict):
            return [word for name, each in value.items() if name not in _NOT_TEXT for word in words(each)]
        return [word for each in value for word in words(each)] if isinstance(value, list) else []

    said = Counter(words({name: each for name, each in found.items() if name != "indicators"}))
    source = docx.Document(str(path))
    there = Counter()
    for block in source.element.body.iter():
        if block.tag.endswith("}t"):
            there.update(words(block.text or ""))
    missing = {word: count for word, count in (there - said).items() if word not in _FORM}
    assert missing == {}


_FORM = {
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "Một",
    "Hai",
    "Ba",
    "Bốn",
    "là",
    "Nơi",
    "Phần",
    "thứ",
    "nhất",
    "hai",
}  # numbers and fixed words
_NOT_TEXT = (
    "role",
    "number",
    "number_norm",
    "kind",
    "place",
    "conference",
    "number_parsed",
    "draft_mark",
    "place_date",
)


@real
@pytest.mark.parametrize("name", ["doan", "nha-nuoc", "dang"])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_real_reports_come_back_from_every_standard(path, name, tmp_path):
    first = read(path)
    target = tmp_path / "ra.docx"
    export_report(first.report, target, standard(name), first.media.__getitem__)
    again = read(target)
    compare(first, again)


def compare(first, again):
    before, after = outline_json(first), outline_json(again)

    def shape(outline, depth=0):
        for node in outline:
            yield depth, node["role"], node["heading"].casefold(), tuple(node["paragraphs"]), tuple(node["footnotes"])
            yield from shape(node["children"], depth + 1)

    assert list(shape(after["outline"])) == list(shape(before["outline"]))
    for name in ("footnotes", "tables", "title", "preamble"):
        assert after[name] == before[name], name
    figures = [
        [[(part.target, part.result, verdict(part)) for part in each.parts] for each in reading.report.indicators]
        for reading in (first, again)
    ]
    assert figures[1] == figures[0]


def test_the_sample_comes_back_by_structure(tmp_path):
    report = sample()[1]
    target = tmp_path / "mẫu.docx"
    export_report(report, target, standard("doan"), {}.__getitem__)
    found = read(target).report
    headings = [(section.heading, section.role) for section, _ in walk(report)]
    assert [(section.heading, section.role) for section, _ in walk(found)] == headings
    assert sum(len(each.body.notes) for each in found.sections.values()) == 25
    assert found.head.title == " ".join(report.head.title.split())
    assert found.head.number == report.head.number
    assert found.unit.place == report.unit.place


# reports of other manners, made here


def typed(tmp_path, *lines):
    """Write a DOCX; a line is text, or (text, look) with a look of b, i, c (centred), or a style's name."""
    document = docx.Document()
    for line in lines:
        text, look = line if isinstance(line, tuple) else (line, "")
        style = look if look.startswith("Heading") else None
        paragraph = document.add_paragraph(style=style)
        label, bar, rest = text.partition("|")
        run = paragraph.add_run(label)
        if style is None:
            run.bold, run.italic = ("b" in look) or None, ("i" in look) or None
            if "c" in look:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if bar:
            paragraph.add_run(rest)
    path = tmp_path / "b.docx"
    document.save(str(path))
    return path


HEAD = (("BÁO CÁO", "bc"), ("Kết quả công tác năm 2026", "bc"))


def tree(path, corrections=()):
    report = read_report(open_source(path), corrections).report
    return [(depth, section.printed, section.heading) for section, depth in walk(report)]


def test_word_headings_without_numbers(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("Kết quả", "Heading 1"), "Lời.", ("Tuyên truyền", "Heading 2"), ("Đánh giá", "Heading 1")
    )
    assert [(depth, heading) for depth, _, heading in tree(path)] == [
        (0, "Kết quả"),
        (1, "Tuyên truyền"),
        (0, "Đánh giá"),
    ]


def test_letters_and_words_as_numbers(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("I. Kết quả", "b"), ("1. Tuyên truyền", "b"), ("a) Sinh hoạt chính trị", "b"), "Lời.",
        ("b) Mạng xã hội", "b"), ("2. Phong trào", "b"), ("II. Bài học", "b"), "Một là, gần cơ sở.", "Hai là, rõ việc.",
    )  # fmt: skip
    assert [(depth, heading) for depth, _, heading in tree(path)] == [
        (0, "Kết quả"), (1, "Tuyên truyền"), (2, "Sinh hoạt chính trị"), (2, "Mạng xã hội"), (1, "Phong trào"),
        (0, "Bài học"), (1, ""), (1, ""),
    ]  # fmt: skip


def test_wrong_and_doubled_numbers_are_kept_and_the_tree_holds(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("I. A", "b"), ("1. B", "b"), ("1.1. C", "b"), ("1.1. D", "b"), ("1.3. E", "b"), ("1. F", "b"),
        ("2.1. G", "b"), ("III. H", "b"),
    )  # fmt: skip
    assert tree(path) == [
        (0, "", "A"), (1, "", "B"), (2, "", "C"), (2, "1.1.", "D"), (2, "", "E"), (1, "1.", "F"), (2, "", "G"),
        (0, "III.", "H"),
    ]  # fmt: skip


def test_numbered_paragraphs_below_a_heading_do_not_end_its_series(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("1. Nhiệm vụ", "b"), "1. Tuyên truyền sâu rộng trong thanh niên.", "2. Trồng 200 cây xanh.",
        ("2. Giải pháp", "b"), "Lời.",
    )  # fmt: skip
    assert [(depth, heading) for depth, _, heading in tree(path)] == [
        (0, "Nhiệm vụ"),
        (1, ""),
        (1, ""),
        (0, "Giải pháp"),
    ]


def test_run_in_headings_bold_and_plain(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("1. Tuyên truyền:| Đã tổ chức 03 buổi.", "b"), ("2. Phong trào:| Trồng 200 cây.", "b"),
    )  # fmt: skip
    report = read(path).report
    assert [(section.heading, section.run_in) for section, _ in walk(report)] == [
        ("Tuyên truyền", True),
        ("Phong trào", True),
    ]
    assert report.sections[report.top[0]].body.words == 5


def test_bullets_are_text_unless_they_lead_on(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("I. Kết quả", "b"), "- Tổ chức 03 buổi;", "+ ở thôn;", "- Trồng cây.", ("- Học tập:", "i"), "Lời.",
    )  # fmt: skip
    report = read(path).report
    first, heading = (section for section, _ in walk(report))
    assert [block.bullet for block in first.body.blocks] == [1, 2, 1]
    assert (heading.role, heading.heading) == (Role.BULLET, "Học tập")


def test_parts_and_annexes(tmp_path):
    path = typed(
        tmp_path, *HEAD, ("Phần thứ nhất", "bc"), ("KẾT QUẢ NHIỆM KỲ", "bc"), ("I. A", "b"), ("Phần thứ hai", "bc"),
        ("PHƯƠNG HƯỚNG", "bc"), ("I. B", "b"), "Trên đây là báo cáo của Đoàn xã Mẫu./.", "Nơi nhận:", "- Tỉnh đoàn Mẫu;",
        "- Lưu: VP.", ("TM. BAN THƯỜNG VỤ", "b"), ("BÍ THƯ", "b"), ("Nguyễn Văn A", "b"), ("PHỤ LỤC", "bc"), "Danh mục.",
    )  # fmt: skip
    reading = read(path)
    report = reading.report
    assert [(depth, section.heading) for section, depth in walk(report)] == [
        (0, "KẾT QUẢ NHIỆM KỲ"), (1, "A"), (0, "PHƯƠNG HƯỚNG"), (1, "B"), (0, ""),
    ]  # fmt: skip
    assert report.sections[report.top[-1]].role is Role.ANNEX
    assert reading.front.signer == "Nguyễn Văn A"
    assert reading.front.recipients == ["- Tỉnh đoàn Mẫu;", "- Lưu: VP."]


@pytest.mark.parametrize(
    ("statement", "result", "wanted"),
    [
        ("Trồng 2.500 cây xanh.", "Kết quả: Trồng 3.140 cây xanh (vượt chỉ tiêu).", [("2.500", "3.140", Verdict.EXCEEDED)]),
        ("Ít nhất 95% đoàn viên học nghị quyết.", "Kết quả: 402/412 (97,57%) đoàn viên (vượt chỉ tiêu).",
         [("95%", "402/412", Verdict.EXCEEDED)]),
        ("Kết nạp 20 đoàn viên; hỗ trợ 05 dự án.", "Kết quả: Kết nạp 18 đoàn viên (không đạt chỉ tiêu); hỗ trợ 05 dự án (đạt chỉ tiêu).",
         [("20", "18", Verdict.UNMET), ("05", "05", Verdict.MET)]),
        ("Hiến 100 đơn vị máu.", "Kết quả: Vượt chỉ tiêu (146/100 đơn vị, đạt 146%).", [("100", "146", Verdict.EXCEEDED)]),
        ("Xây 02 nhà nhân ái.", "Kết quả: Chưa thực hiện (không đạt chỉ tiêu).", [("02", "Chưa thực hiện", Verdict.UNMET)]),
        ("Không quá 3% đoàn viên bị kỷ luật.", "Kết quả: 1% đoàn viên bị kỷ luật (đạt chỉ tiêu).", [("3%", "1%", Verdict.MET)]),
        ("Tổ chức 04 hội thi.", "Kết quả: Đạt chỉ tiêu.", [("04", None, Verdict.MET)]),
    ],
)  # fmt: skip
def test_indicator_sentences(tmp_path, statement, result, wanted):
    path = typed(tmp_path, *HEAD, ("1. Kết quả thực hiện chỉ tiêu", "b"), f"(1) {statement}", result, ("2. Khác", "b"))
    report = read(path).report
    assert len(report.indicators) == 1
    parts = report.indicators[0].parts
    assert [
        (part.target and part.target.text, part.result and part.result.text, verdict(part)) for part in parts
    ] == wanted


@pytest.mark.parametrize(
    ("result", "wanted"),
    [
        ("Kết quả: Vượt chỉ tiêu (220 = 146,67%).", ("220", "146,67%")),
        ("Kết quả: Vượt chỉ tiêu (220/150 cây, đạt 146,67%).", ("220", "146,67%")),
        ("Kết quả: Vượt chỉ tiêu (220 cây).", ("220", None)),
    ],
)
def test_ratios_as_printed(tmp_path, result, wanted):
    path = typed(tmp_path, *HEAD, ("1. Kết quả thực hiện chỉ tiêu", "b"), "(1) Trồng 150 cây xanh.", result)
    ((part,),) = [each["parts"] for each in outline_json(read(path))["indicators"]]
    assert (part["result_printed"], part["ratio_percent_printed"]) == wanted


def test_corrections_hold_and_ids_stay(tmp_path):
    path = typed(tmp_path, *HEAD, ("I. A", "b"), "Lời.", ("II. B", "b"), "Lời khác.")
    source = open_source(path)
    before = read_report(source)
    place = next(mark.block for mark in before.marks if source.blocks[mark.block].text == "Lời.")
    after = read_report(source, [Correction(place, "heading", 2)])
    assert [(depth, section.heading) for section, depth in walk(after.report)] == [(0, "A"), (1, "Lời."), (0, "B")]
    assert set(before.report.sections) < set(after.report.sections)
    gone = next(mark.block for mark in before.marks if mark.section == before.report.top[1] and mark.kind == "heading")
    assert [s.heading for s, _ in walk(read_report(source, [Correction(gone, "text")]).report)] == ["A"]


def test_an_empty_document_is_an_empty_report(tmp_path):
    path = tmp_path / "trống.docx"
    docx.Document().save(str(path))
    reading = read(path)
    assert reading.report.top == ()
    assert reading.unread == ()


def test_tables_stay_whole_and_give_their_indicators(tmp_path):
    document = docx.Document()
    rows = [("TT", "Nội dung", "Kết quả", "Tỷ lệ", "Ghi chú"), ("1", "Trồng 100 cây xanh", "120", "120%", "Vượt chỉ tiêu"),
            ("2", "Kết nạp 10 đoàn viên", "09", "90%", "Không đạt chỉ tiêu")]  # fmt: skip
    table = document.add_table(rows=3, cols=5, style="Table Grid")
    for row, texts_ in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts_, strict=True):
            cell.text = text
    document.save(str(tmp_path / "bảng.docx"))
    reading = read(tmp_path / "bảng.docx")
    found = outline_json(reading)
    assert [[cell["text"] for cell in row] for row in found["tables"][0]["rows"]] == [list(row) for row in rows]
    assert [(part.target.text, part.result.text, verdict(part)) for each in reading.report.indicators for part in each.parts] == [
        ("100", "120", Verdict.EXCEEDED), ("10", "09", Verdict.UNMET),
    ]  # fmt: skip
