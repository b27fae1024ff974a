"""Small things of the form that an office sends a report back for."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.docx.writing import render_docx
from desktop_app.models.indicators import Indicator, Operator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, PartNumbers, Report, Role, Section
from desktop_app.models.richtext import (
    Align,
    Body,
    Chart,
    ChartKind,
    IndicatorList,
    Layout,
    Live,
    Paragraph,
    Picture,
    Run,
    Show,
)
from desktop_app.models.unit import Signer
from desktop_app.resources import standards

EMPTY = Section(CLOSING)


def texts(made) -> list[str]:
    return [p.text for p in docx.Document(io.BytesIO(made.data)).paragraphs]


def cell(made, table: int, row: int, column: int) -> list[str]:
    found = docx.Document(io.BytesIO(made.data)).tables[table].rows[row].cells[column]
    return [p.text for p in found.paragraphs]


def said(text: str) -> Body:
    return Body((Paragraph((Run(text),)),))


def plain_report(report: Report, *sections: Section, closing: Section = EMPTY, **changes) -> Report:
    """Return a report of some sections only."""
    every = {PREAMBLE: Section(PREAMBLE), CLOSING: closing, **{each.id: each for each in sections}}
    return replace(report, sections=every, top=tuple(each.id for each in sections), **changes)


# signature


@pytest.mark.parametrize("standard", standards())
def test_the_longest_authority_stands_on_one_line(report, look, office, poppler, tmp_path, standard):
    signer = Signer("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "Phó bí thư thường trực", "Nguyễn Văn A")
    told = replace(report, unit=replace(report.unit, signers=(signer,)))
    path = tmp_path / "a.docx"
    path.write_bytes(render_docx(told, standards()[standard], lambda _: look.picture, lambda _: (look.picture, "")))
    lines = poppler("pdftotext", "-layout", office(path, "pdf"), "-").splitlines()
    assert any("BAN THƯỜNG VỤ TỈNH ĐOÀN" in " ".join(line.split()) for line in lines)


def test_signers_beside_each_other_share_by_their_need(report, render, look):
    wide = Signer("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "Bí thư", "Nguyễn Văn A")
    narrow = Signer("", "Người lập biểu", "Nguyễn Văn B")
    told = replace(report, unit=replace(report.unit, recipients=()), signer=wide, cosigners=(narrow, narrow))
    made = render(told)
    table = next(each for each in made.body.iter(f"{look.W}tbl") if "Nguyễn Văn A" in look.words(each))
    widths = [int(each.get(f"{look.W}w")) for each in table.iter(f"{look.W}gridCol")]
    assert sum(widths) == pytest.approx(160 * 1440 / 25.4, abs=3)
    assert widths[2] > widths[0] == widths[1]


# annexes


def test_an_annex_says_which_document_it_belongs_to(report, render, look):
    made = render(report)
    notes = [text for text in texts(made) if text.startswith("(Kèm theo")]
    assert notes == ["(Kèm theo Báo cáo số 05-BC/ĐTN, ngày 09/02/2026 của Đoàn xã Mẫu)"] * 2
    note = made.paragraph("(Kèm theo")
    assert note.find(f"{look.W}r/{look.W}rPr/{look.W}i") is not None
    assert look.value(note, "pPr/jc") == "center"


def test_an_annex_whose_text_says_it_says_it_once(report, render):
    annex = Section("x1", heading="DANH SÁCH", role=Role.ANNEX,
                    body=said("(Kèm theo Báo cáo số 05-BC/ĐTN của Đoàn xã Mẫu)"))  # fmt: skip
    made = render(plain_report(report, annex))
    assert sum(text.startswith("(Kèm theo") for text in texts(made)) == 1


# numbers


def test_parts_are_numbered_in_words_or_roman(report, render):
    part = Section("pt", heading="Kết quả", role=Role.PART)
    other = Section("pu", heading="Phương hướng", role=Role.PART)
    for numbers, wanted in (
        (PartNumbers.WORDS, ["Phần thứ nhất\nKết quả", "Phần thứ hai\nPhương hướng"]),
        (PartNumbers.ROMAN, ["Phần I\nKết quả", "Phần II\nPhương hướng"]),
    ):
        made = render(plain_report(report, part, other, part_numbers=numbers))
        assert [text for text in texts(made) if text.startswith("Phần")] == wanted


def test_charts_are_numbered_once(report, render):
    charts = tuple(Chart(f"c{n}", ChartKind.COMPLETION, ("a",), title) for n, title in enumerate(
        ("Mức hoàn thành", "", "Biểu đồ 2: So với năm trước", "Kết nạp"))
    )  # fmt: skip
    made = render(plain_report(report, Section("s1", heading="Mục", body=Body(charts))))
    shown = [text for text in texts(made) if "iểu đồ" in text]
    assert shown == ["Biểu đồ 1. Mức hoàn thành", "Biểu đồ 2: So với năm trước", "Biểu đồ 3. Kết nạp"]


def test_pictures_are_numbered_apart_from_charts(report, render, look):
    drawings = (
        Picture("p1", look.picture_name, 80, 40, title="Ra quân"),
        Chart("c", ChartKind.COMPLETION, ("a",), "Mức hoàn thành"),
        Picture("p2", look.picture_name, 80, 40),
        Picture("p3", look.picture_name, 80, 40, title="Hình 7: đã đánh số"),
        Picture("p4", look.picture_name, 80, 40, title="Bế mạc"),
    )
    made = render(plain_report(report, Section("s1", heading="Mục", body=Body(drawings))))
    shown = [text for text in texts(made) if text.startswith(("Hình", "Biểu đồ"))]
    assert shown == ["Hình 1. Ra quân", "Biểu đồ 1. Mức hoàn thành", "Hình 7: đã đánh số", "Hình 3. Bế mạc"]


def test_nothing_hangs_where_number_and_symbol_are_missing(report, render):
    bare = replace(report.unit, symbol="", department="")
    head = replace(report.head, number="", conference="", draft=False)
    assert cell(render(replace(report, unit=bare, head=head)), 0, 1, 0) == [""]
    assert cell(render(replace(report, unit=bare, head=replace(head, number="05"))), 0, 1, 0) == ["Số: 05-BC"]
    assert cell(render(replace(report, head=head)), 0, 1, 0) == ["Số:      -BC/ĐTN"]


def test_no_stars_hang_where_no_body_issues(report, render):
    assert "***" in cell(render(report), 0, 0, 0)
    nobody = replace(report.unit, name="", issuer="", superior="")
    assert cell(render(replace(report, unit=nobody)), 0, 0, 0) == [""]


# letterhead, title, recipients


@pytest.mark.parametrize("note", ["Tài liệu Hội nghị mẫu", "“Tài liệu Hội nghị mẫu”"])
def test_the_conference_note_is_in_quotes_once(report, render, note):
    made = render(replace(report, head=replace(report.head, conference=note)))
    assert "“Tài liệu Hội nghị mẫu”" in cell(made, 0, 1, 0)


def test_a_place_not_known_leaves_no_comma(report, render, tmp_path):
    unit = replace(report.unit, place="")
    made = render(replace(report, unit=unit))
    assert cell(made, 0, 1, 1) == ["Ngày 09 tháng 02 năm 2026"]
    read = read_report(open_source(tmp_path / "a.docx", made.data)).report
    assert (read.unit.place, read.head.date) == ("", date(2026, 2, 9))
    blank = render(replace(report, unit=unit, head=replace(report.head, date=None)))
    assert cell(blank, 0, 1, 1)[0].startswith("Ngày   ")


def test_a_title_is_not_broken_within_its_words(report, render):
    made = render(replace(report, head=replace(report.head, title="Kết quả năm 2026, phương hướng năm 2027")))
    assert "Kết quả năm 2026, phương\u00a0hướng năm 2027" in texts(made)
    assert docx.Document(io.BytesIO(made.data)).core_properties.title.endswith("2026, phương hướng năm 2027")


def test_who_is_addressed_is_not_listed_again(report, render):
    made = render(report)  # addressed to one of its recipients
    left = next(t for t in docx.Document(io.BytesIO(made.data)).tables if "Nơi nhận:" in t.rows[0].cells[0].text)
    assert left.rows[0].cells[0].text.split("\n") == ["Nơi nhận:", "- Như trên;", "- Lưu: VP."]
    nobody = render(replace(report, head=replace(report.head, addressees=())))
    left = next(t for t in docx.Document(io.BytesIO(nobody.data)).tables if "Nơi nhận:" in t.rows[0].cells[0].text)
    assert left.rows[0].cells[0].text.split("\n") == ["Nơi nhận:", "- Tỉnh Đoàn Mẫu;", "- Lưu: VP."]


# the end


def test_the_end_mark_stands_behind_the_last_word_where_nothing_closes(report, render):
    section = Section("s1", heading="Kết quả", body=said("Đã xong."))
    shown = texts(render(plain_report(report, section)))
    assert "Đã xong./." in shown
    assert "./." not in shown


@pytest.mark.parametrize("changes", [{}, {"run_in": True}, {"heading": ""}])
def test_the_last_words_go_with_the_signature_where_nothing_closes(report, render, look, changes):
    body = Body((Paragraph((Run("Đã làm."),)), Paragraph((Run("Đã xong."),))))
    one = replace(Section("s1", heading="Kết quả", body=said("Đã xong.")), **changes)
    two = replace(Section("s1", heading="Kết quả", body=body), **changes)
    for section, last in ((one, "Đã xong./."), (two, "Đã xong./.")):
        made = render(plain_report(report, section))
        kept = {
            look.words(each): each.find(f"{look.W}pPr/{look.W}keepNext") is not None
            for each in made.body.iter(f"{look.W}p")
        }
        assert [keeps for words, keeps in kept.items() if words.endswith(last)] == [True]
        assert not any(keeps for words, keeps in kept.items() if words.endswith("Đã làm."))


def test_no_end_mark_stands_alone(report, render, look):
    table = Section("s1", heading="Kết quả", body=Body((IndicatorList("l", Layout.TABLE),)))
    heading = Section("s2", heading="Chưa viết")
    for sections in ((table,), (Section("s1", heading="Một", body=said("Lời.")), heading)):
        assert not any(text.strip() == "./." for text in texts(render(plain_report(report, *sections))))


# figures


def ceiling(result: str) -> Indicator:
    part = Part("c", "", "vụ vi phạm", "vụ", operator=Operator.AT_MOST, target=parse_figure("5"),
                result=parse_figure(result))  # fmt: skip
    return Indicator("i", parts=(part,))


@pytest.mark.parametrize("layout", [Layout.TABLE, Layout.PLAN])
def test_a_ceiling_is_not_shown_as_fulfilled_by_a_share(report, render, layout):
    section = Section("s1", heading="Mục", body=Body((IndicatorList("l", layout),)))
    made = render(plain_report(report, section, indicators=(ceiling("4"),)))
    table = docx.Document(io.BytesIO(made.data)).tables[1]
    assert not any("80" in c.text for c in table.rows[1].cells)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ReportKind.ANNUAL, "không đạt chỉ tiêu"),
        (ReportKind.TERM, "không đạt chỉ tiêu"),
        (ReportKind.SIX_MONTH, "chưa đạt chỉ tiêu"),
        (ReportKind.QUARTER, "chưa đạt chỉ tiêu"),
        (ReportKind.MONTH, "chưa đạt chỉ tiêu"),
    ],
)
def test_what_is_missed_within_the_year_is_missed_so_far(report, render, kind, words):
    live = Paragraph((Live("c", Show.VERDICT),), align=Align.LEFT)
    blocks = (IndicatorList("l", Layout.LIST), IndicatorList("t", Layout.TABLE), live)
    section = Section("s1", heading="Mục", body=Body(blocks))
    made = render(plain_report(report, section, indicators=(ceiling("6"),), kind=kind))
    everything = " ".join("".join(made.body.itertext()).split()).lower()
    assert everything.count(words) == 3
    assert everything.count("đạt chỉ tiêu") == 3
