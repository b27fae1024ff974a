"""Raised, struck, hidden and white letters, deleted ends of paragraphs, and Unicode set in fonts of old codes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.docx import open_source
from desktop_app.docx.printed_numbers import without_note_signs
from desktop_app.docx.reading import read_report
from desktop_app.docx.source.old_fonts import evidence
from desktop_app.docx.writing import render_docx
from desktop_app.models import codec
from desktop_app.models.report import PREAMBLE, Report
from desktop_app.models.richtext import Body, Paragraph, Rise, Run, normal, plain
from desktop_app.models.search import find
from desktop_app.resources import standard

from ...models.strategies import runs
from .test_source import p, r, said, texts

UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
DELETED = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
WHITE = '<w:color w:val="FFFFFF"/>'


def cell(inner: str, shade: str = "") -> str:
    fill = f'<w:shd w:val="clear" w:fill="{shade}"/>' if shade else ""
    return f"<w:tc><w:tcPr>{fill}</w:tcPr>{inner}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"


# raised and lowered


def test_raised_and_lowered_letters_keep_their_place(read):
    found = read(p(r("250 m"), r("2", UP), r(", CO"), r("2", DOWN), r(" a", '<w:vertAlign w:val="baseline"/>')))
    assert found.blocks[0].content.inlines == (
        Run("250 m"), Run("2", rise=Rise.UP), Run(", CO"), Run("2", rise=Rise.DOWN), Run(" a"),
    )  # fmt: skip
    assert texts(found) == ["250 m², CO₂ a"]


def test_a_style_can_raise(read):
    styles = (
        '<w:style w:type="character" w:styleId="Mu"><w:name w:val="Mu"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    assert texts(read(p(r("30"), r("1", '<w:rStyle w:val="Mu"/>')), styles=styles)) == ["30¹"]


def test_plain_text_has_one_sign_for_each_letter():
    inlines = (Run("10"), Run("23a", rise=Rise.UP), Run("45", rise=Rise.DOWN))
    assert plain(inlines) == "10²³a₄₅"
    assert plain(inlines, typed=True) == "1023a45"


@pytest.mark.parametrize(
    ("text", "counted"),
    [("30¹", "30"), ("120%²", "120%"), ("500(²)", "500"), ("25 ¹", "25"), ("đoàn viên¹", "đoàn viên"), ("250 m²", "250 m²"),
     ("5 km²", "5 km²"), ("năm²", "năm"), ("¹", "¹"), ("CO₂", "CO₂")],
)  # fmt: skip
def test_note_signs_are_not_counted(text, counted):
    assert without_note_signs(text) == counted


def test_a_note_sign_is_no_digit_of_a_result(read):
    found = read(
        p(r("I. KẾT QUẢ CHỈ TIÊU", "<w:b/>")) + p(r("(1) Kết nạp 25"), r("3", UP), r(" đoàn viên mới."))
        + p(r("Kết quả: 30"), r("1", UP), r(" đoàn viên."))
    )  # fmt: skip
    (indicator,) = read_report(found).report.indicators
    (part,) = indicator.parts
    assert (part.target.value, part.result.value, part.unit) == (25, 30, "đoàn viên")
    assert Run("1", rise=Rise.UP) in indicator.result


def test_search_sees_what_was_typed():
    base = Report("r")
    body = Body((Paragraph((Run("250 m"), Run("2", rise=Rise.UP))),))
    report = replace(base, sections={**base.sections, PREAMBLE: replace(base.sections[PREAMBLE], body=body)})
    assert len(list(find(report, "m2"))) == 1


@given(run=runs)
def test_raised_runs_survive_storing(run):
    assert codec.decode(Run, codec.encode(run)) == run
    assert codec.decode(Run, {"t": "r", "text": "cũ"}) == Run("cũ")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.builds(Run, st.text("abc123", min_size=1), rise=st.sampled_from(Rise)), min_size=1, max_size=5))
def test_raised_runs_come_back_from_word(runs):
    base = Report("r")
    paragraph = Paragraph(normal((Run("Trước "), *runs, Run(" sau."))))
    section = replace(base.sections[PREAMBLE], body=Body((paragraph,)))
    report = replace(base, sections={**base.sections, PREAMBLE: section})
    data = render_docx(report, standard("doan"), lambda _: b"", lambda _: (b"", ""))
    [again] = [
        each for each in open_source(Path("a.docx"), data).blocks if getattr(each, "text", "").startswith("Trước ")
    ]
    assert again.content.inlines[: len(paragraph.inlines) - 1] == paragraph.inlines[:-1]


# what is not said


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>", "<w:vanish/>", WHITE])
def test_what_is_deleted_hidden_or_white_is_kept_out_and_named(read, look):
    found = read(p(r("Tổ chức "), r("12 buổi ", look), r("15 buổi.")))
    assert texts(found) == ["Tổ chức 15 buổi."]
    assert said(found, "Không đưa vào")
    assert said(found, "12 buổi")


@pytest.mark.parametrize("look", ['<w:strike w:val="0"/>', '<w:color w:val="FF0000"/>', '<w:dstrike w:val="false"/>'])
def test_other_looks_are_said(read, look):
    found = read(p(r("15 buổi", look)))
    assert texts(found) == ["15 buổi"]
    assert not found.notices


@pytest.mark.parametrize("ground", ['<w:shd w:val="clear" w:fill="1F4E79"/>', '<w:highlight w:val="blue"/>'])
def test_white_letters_on_a_coloured_ground_are_read(read, ground):
    assert texts(read(p(r("KẾT QUẢ", WHITE + ground)))) == ["KẾT QUẢ"]


def test_white_letters_in_coloured_paragraphs_and_cells_are_read(read):
    shaded = p(r("A", WHITE), properties='<w:shd w:val="clear" w:fill="000000"/>')
    found = read(shaded + row(cell(p(r("B", WHITE)), "1F4E79"), cell(p(r("C", WHITE), r("D")))))
    assert texts(found) == ["A"]
    assert [plain(each.paragraphs[0].inlines) for each in found.blocks[1].table.rows[0]] == ["B", "D"]
    assert said(found, "“C”")
    assert not said(found, "“B”")


def test_struck_figures_in_cells_are_not_joined_to_the_new_ones(read):
    found = read(row(cell(p(r("20", "<w:strike/>"), r("25"))), cell(p(r("b")))))
    assert plain(found.blocks[0].table.rows[0][0].paragraphs[0].inlines) == "25"


def test_ends_of_paragraphs_deleted_in_cells_and_notes(read):
    found = read(
        row(cell(p(r("12"), properties=DELETED) + p(r("5"))), cell(p(r("b")) + p(r("cuối"), properties=DELETED)))
    )
    first, second = found.blocks[0].table.rows[0]
    assert [plain(each.inlines) for each in first.paragraphs] == ["125"]
    assert [plain(each.inlines) for each in second.paragraphs] == ["b", "cuối"]
    assert said(found, "Track Changes")


# old fonts


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


@pytest.mark.parametrize("name", [".VnTime", ".VnTimeH", "VNI-Times"])
@pytest.mark.parametrize("text", ["Tổ chức à, hoà bình, tại xã; hội viên đông.", "Năm 2025, toàn xã có 12 chi đoàn"])
def test_unicode_set_in_an_old_font_is_left_alone(read, name, text):
    found = read(p(r(text, font(name))))
    assert texts(found) == [text]
    assert not found.notices


def test_the_paragraph_decides_for_pieces_that_say_nothing(read):
    found = read(p(r("Tổ chức ", font(".VnTime")), r("à, hoà, xã", font(".VnTime"))))
    assert texts(found) == ["Tổ chức à, hoà, xã"]


def test_old_code_beside_unicode_in_another_font_is_converted(read):
    found = read(p(r("Đoàn xã ", font("Arial")), r("C«ng t¸c", font(".VnTime")), r(" năm")))
    assert texts(found) == ["Đoàn xã Công tác năm"]
    assert said(found, "phông chữ cũ")


@pytest.mark.parametrize(("one", "two"), [("Vie", "ät Nam"), ("Ñö", "ôïc"), ("ñöô", "ïc")])
def test_a_vni_letter_in_two_runs_is_one(read, one, two):
    found = read(p(r(one, font("VNI-Times")), r(two, font("VNI-Times") + "<w:b/>")))
    assert texts(found) == [{"Vie": "Việt Nam", "Ñö": "Được", "ñöô": "được"}[one]]


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [("Đoàn xã", ".VnTime", 1), ("C«ng t¸c", ".VnTime", -1), ("hoà", ".VnTime", 0), ("vÒ", ".VnTime", -1), ("2025", ".VnTime", 0),
     ("naêm", "VNI-Times", -1), ("hoà", "VNI-Times", 0), ("năm", "VNI-Times", 1)],
)  # fmt: skip
def test_what_letters_say_about_their_code(text, name, sign):
    found = evidence(text, name)
    assert (found > 0) - (found < 0) == sign
