"""A report typed in a word processor becomes the start of the next one: read, rolled forward, added up at the office."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from desktop_app.cli import main
from desktop_app.exchange import open_docx
from desktop_app.models.frames.next_period import earlier_text, roll_forward, texts_by_key
from desktop_app.models.kinds import ReportKind
from desktop_app.models.periods import months
from desktop_app.models.report import Period, walk
from desktop_app.models.richtext import TABLES, IndicatorList
from desktop_app.models.unit import Unit
from desktop_app.models.years.indicator_sets import match_parts

UNIT = Unit("mau", "Chi đoàn bản Mẫu", issuer="CHI ĐOÀN BẢN MẪU")


def put(made, line: str) -> None:
    """Add a paragraph as people set it: titles in the middle and bold, headings bold."""
    paragraph = made.add_paragraph()
    title = line.startswith(("BÁO CÁO", "Tổng kết", "Phần ", "BẢNG")) or (
        line.isupper() and line[:2] not in ("I.", "II")
    )
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if title else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.add_run(line).bold = title or line.startswith(("I", "1. Công"))


@pytest.fixture
def typed(tmp_path):
    """A term report as a unit types it, with its own table of indicators at the end and targets of the next term."""
    return term_report(tmp_path / "nhiem-ky-cu.docx", "bản Mẫu", (150, 180, 120), "18/18", "04")


def term_report(path, cell, trees, graded, introduced):
    made = docx.Document()
    for line in (
        "BÁO CÁO",
        "Tổng kết công tác Đoàn nhiệm kỳ 2019 – 2022, phương hướng nhiệm kỳ 2022 – 2025",
        "Phần thứ nhất",
        "KẾT QUẢ NHIỆM KỲ 2019 – 2022",
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Chi đoàn có 18 đoàn viên.",
        "II. KẾT QUẢ ĐẠT ĐƯỢC",
        "1. Công tác tuyên truyền, giáo dục",
        "Tổ chức 09 buổi sinh hoạt chuyên đề.",
        "Phần thứ hai",
        "PHƯƠNG HƯỚNG NHIỆM KỲ 2022 – 2025",
        "I. MỤC TIÊU",
        "Xây dựng chi đoàn vững mạnh.",
        "II. MỘT SỐ CHỈ TIÊU CƠ BẢN",
        "1. Trong nhiệm kỳ trồng mới ít nhất 500 cây xanh.",
        "2. 100% đoàn viên được xếp loại khá trở lên hằng năm.",
        "3. Giới thiệu ít nhất 05 đoàn viên ưu tú cho Đảng.",
        f"Trên đây là báo cáo nhiệm kỳ 2019 – 2022 của Chi đoàn {cell}./.",
        "BẢNG SO SÁNH THỰC HIỆN CÁC CHỈ TIÊU NHIỆM KỲ 2019 – 2022",
    ):
        put(made, line)
    table = made.add_table(rows=1, cols=5)
    table.style = "Table Grid"
    for at, words in enumerate(("TT", "Nội dung", "Kết quả", "Tỷ lệ", "Ghi chú")):
        table.rows[0].cells[at].text = words
    for row in (
        (
            "1",
            "Trồng mới ít nhất 400 cây xanh",
            "\n".join(f"- Năm {2020 + at}: {count}" for at, count in enumerate(trees)),
            "112,5%",
            "Vượt",
        ),
        ("2", "100% đoàn viên xếp loại khá trở lên", graded, "100%", "Đạt chỉ tiêu"),
        ("3", "Giới thiệu ít nhất 04 đoàn viên ưu tú cho Đảng", introduced, "100%", "Đạt chỉ tiêu"),
    ):
        cells = table.add_row().cells
        for at, words in enumerate(row):
            cells[at].text = words
    made.save(str(path))
    return path


def test_a_term_report_of_a_word_processor_is_read_and_rolled_forward(typed):
    old = replace(open_docx(typed).reading.report, unit=UNIT)
    assert (old.kind, old.period.start.year, old.period.end.year) == (ReportKind.TERM, 2019, 2022)
    same = {each.new.id: True for each in match_parts(old.indicators, old.next_targets) if not each.sure}
    made = roll_forward(old, UNIT, same=same)
    assert replace(made.period, cutoff=None) == Period(date(2022, 1, 1), date(2025, 12, 31))
    assert made.head.title == "Tổng kết công tác Đoàn nhiệm kỳ 2022 – 2025, phương hướng nhiệm kỳ 2025 – 2028"
    headings = [section.heading for section, _ in walk(made)]
    assert "KẾT QUẢ NHIỆM KỲ 2022 – 2025" in headings
    assert "PHƯƠNG HƯỚNG NHIỆM KỲ 2025 – 2028" in headings
    said = [
        (part.target.text if part.target else "", part.last_year.text if part.last_year else "", part.result)
        for indicator in made.indicators for part in indicator.parts
    ]  # fmt: skip
    assert said[:3] == [("500", "450", None), ("100%", "18/18", None), ("05", "04", None)]
    places = [
        (section.heading, block.layout)
        for section, _ in walk(made) for block in section.body.blocks if isinstance(block, IndicatorList)
    ]  # fmt: skip
    heading, layout = places[-1]
    assert heading == "BẢNG SO SÁNH THỰC HIỆN CÁC CHỈ TIÊU NHIỆM KỲ 2022 – 2025"
    assert layout in TABLES
    texts = texts_by_key(old)
    section = next(each for each, _ in walk(made) if each.heading == "Công tác tuyên truyền, giáo dục")
    assert earlier_text(texts, section) == "Tổ chức 09 buổi sinh hoạt chuyên đề."
    assert not section.body.blocks


def test_a_year_that_follows_another_begins_with_its_results(typed, tmp_path):
    made = docx.Document()
    for line in ("BÁO CÁO", "Tổng kết công tác Đoàn năm 2025, phương hướng năm 2026", "I. KẾT QUẢ NĂM 2025",
                 "Đã trồng 320 cây xanh.", "II. CHỈ TIÊU NĂM 2025", "(1) Trồng mới 300 cây xanh.",
                 "Kết quả: Vượt chỉ tiêu (320/300 cây, đạt 106,67%).", "III. PHƯƠNG HƯỚNG NĂM 2026"):  # fmt: skip
        put(made, line)
    path = tmp_path / "nam-2025.docx"
    made.save(str(path))
    old = open_docx(path).reading.report
    assert replace(old.period, cutoff=None) == months(2025, 1, 12)
    following = roll_forward(old, UNIT)
    assert [section.heading for section, _ in walk(following)] == [
        "KẾT QUẢ NĂM 2026", "CHỈ TIÊU NĂM 2026", "PHƯƠNG HƯỚNG NĂM 2027"]  # fmt: skip
    (part,) = following.indicators[0].parts
    assert (part.result, part.last_year.value) == (None, 320)


def test_term_reports_of_word_processors_are_added_up_by_their_years(tmp_path, capsys):
    folder = tmp_path / "nhận"
    folder.mkdir()
    term_report(folder / "1.docx", "bản Mẫu", (150, 180, 120), "18/18", "04")
    term_report(folder / "2.docx", "Văn phòng Huyện ủy", (60, 70, 30), "20/25", "06")
    assert main(["consolidate", str(tmp_path / "tong-hop.docx"), str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {each["unit"] for each in told["units"]} == {"Chi đoàn bản Mẫu", "Chi đoàn Văn phòng Huyện ủy"}
    sums = {each["name"]: (each["value"], each["numerator"], each["denominator"]) for each in told["indicators"]}
    assert sums["cây xanh trồng mới"][0] == 610
    assert sums["đoàn viên xếp loại khá trở lên"][1:] == (38, 43)
    assert sums["đoàn viên ưu tú cho Đảng giới thiệu"][0] == 10
    assert all(each["complete"] for each in told["indicators"])
