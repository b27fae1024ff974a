"""What Word demands of the parts: order of elements, footnotes, tables, pictures; and the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import itertools
import os
import posixpath
import re
import subprocess
import sys
import time
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.docx.writing import render_docx
from desktop_app.models.errors import UserError
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Break, Cell, Note, Paragraph, Picture, Run, Table
from desktop_app.resources import standards

# ECMA-376, Part 1, chapter 17: Word calls a file damaged where children stand in another order
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation "
    "evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
}
PARTS = ("document", "styles", "settings", "footnotes", "header1", "header2")


def local(element) -> str:
    return element.tag.rpartition("}")[2]


@pytest.mark.parametrize("standard", ["doan", "nha-nuoc", "dang"])
def test_children_stand_in_the_order_of_the_schema(report, render, standard):
    made = render(report, standard)
    seen = set()
    for part in PARTS:
        for element in made.xml(f"word/{part}.xml").iter():
            order = ORDER.get(local(element), "").split()
            if order:
                seen.add(local(element))
                places = [order.index(local(child)) for child in element]
                assert places == sorted(places), (part, local(element), [local(child) for child in element])
    assert seen == set(ORDER)


def test_cells_end_with_a_paragraph_and_so_does_the_text(report, render, look):
    made = render(report)
    for cell in made.body.iter(f"{look.W}tc"):
        assert local(cell[-1]) == "p"
    blocks = [local(each) for each in made.body if not local(each).startswith("bookmark")]
    assert blocks[-2:] == ["p", "sectPr"]
    assert all((one, two) != ("tbl", "tbl") for one, two in itertools.pairwise(blocks))


def test_relationships_and_content_types_are_whole(report, render):
    made = render(report, payload=(b"{}",))
    types = made.xml("[Content_Types].xml")
    named = {each.get("PartName").lstrip("/") for each in types if each.get("PartName")}
    parts = {name for name in made.files if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert named == parts
    for name in (each for each in made.files if each.endswith(".rels")):
        folder = Path(name).parent.parent
        for relation in made.xml(name):
            assert posixpath.normpath((folder / relation.get("Target")).as_posix()) in parts
    used = set(re.findall(rb'r:(?:id|embed)="(rId\d+)"', made.files["word/document.xml"]))
    known = {each.get("Id").encode() for each in made.xml("word/_rels/document.xml.rels")}
    assert used <= known
    assert "word/theme/theme1.xml" not in parts


def test_footnotes_are_real_and_ascend(report, render, look):
    made = render(report)
    references = [int(each.get(f"{look.W}id")) for each in made.body.iter(f"{look.W}footnoteReference")]
    assert references == [1, 2, 3, 4, 5]
    notes = made.xml("word/footnotes.xml").findall(f"{look.W}footnote")
    assert [(each.get(f"{look.W}id"), each.get(f"{look.W}type")) for each in notes[:2]] == [
        ("-1", "separator"), ("0", "continuationSeparator")
    ]  # fmt: skip
    assert [int(each.get(f"{look.W}id")) for each in notes[2:]] == references
    assert [look.words(each).strip() for each in notes[2:]] == [
        "Chú thích nghiêng một.", "Chú thích hai.", "Ghi trong ô.", "Chú thích cuối.", "Ở phụ lục."
    ]  # fmt: skip
    italic = [look.words(run) for run in notes[2].iter(f"{look.W}r") if run.find(f"{look.W}rPr/{look.W}i") is not None]
    assert italic == ["nghiêng một"]
    for each in notes[2:]:
        assert look.value(each, "p/pPr/pStyle") == "FootnoteText"
        assert len(each.findall(f".//{look.W}footnoteRef")) == 1
    assert look.value(made.style("FootnoteReference"), "rPr/vertAlign") == "superscript"
    settings_part = made.xml("word/settings.xml").find(f"{look.W}footnotePr")
    assert [each.get(f"{look.W}id") for each in settings_part] == ["-1", "0"]


def test_tables_merge_repeat_and_stay_whole(report, render, look):
    made = render(report)
    assert not docx.Document(io.BytesIO(made.data)).tables[1]._element.xpath(".//w:tr[not(w:trPr/w:cantSplit)]")
    table = docx.Document(io.BytesIO(made.data)).tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["TT", "Kết quả", "Kết quả"],
        ["TT", "Năm trước", "Năm nay"],
        ["1", "100", "120"],
        ["2", "Hai ô gộp", "Hai ô gộp"],
    ]
    heads = [row._tr.find(f"{look.W}trPr/{look.W}tblHeader") is not None for row in table.rows]
    assert heads == [True, True, False, False]
    widths = [int(each.get(f"{look.W}w")) for each in table._element.tblGrid]
    assert widths[0] / sum(widths) == pytest.approx(0.10, abs=0.01)
    assert sum(widths) == pytest.approx(160 * 1440 / 25.4, abs=3)
    title = made.paragraph("Bảng 1.")
    assert title.find(f"{look.W}pPr/{look.W}keepNext") is not None


def test_indicators_in_their_layouts(report, render, look):
    made = render(report)
    document = docx.Document(io.BytesIO(made.data))
    texts = [p.text for p in document.paragraphs]
    first = next(i for i, text in enumerate(texts) if text.startswith("(1) "))
    assert texts[first + 1].startswith("Kết quả: 25 nhà")
    assert "(vượt chỉ tiêu)" in texts[first + 1]
    assert texts[first + 3] == "Kết quả: Vụ vi phạm: chưa có số liệu."
    verdict = [run.text for run in document.paragraphs[first + 1].runs if run.italic]
    assert verdict == ["Kết quả: ", "vượt chỉ tiêu", "không đạt chỉ tiêu"]
    results = next(t for t in document.tables if t.rows[0].cells[-1].text == "Ghi chú")
    assert [c.text for c in results.rows[0].cells] == ["TT", "Nội dung", "Kết quả", "Tỷ lệ", "Ghi chú"]
    assert next(c.text for c in results.rows[2].cells) == "1"
    assert results.rows[1].cells[0]._tc is results.rows[2].cells[0]._tc
    assert results.rows[1].cells[3].text == "125%"
    assert results.rows[3].cells[2].text == "chưa có số liệu"
    plan = next(t for t in document.tables if t.rows[0].cells[-1].text == "So với năm trước")
    assert [c.text for c in plan.rows[1].cells] == ["1", "Nhà nhân ái", "nhà", "20", "25", "125", "tăng 25%"]
    assert plan.rows[2].cells[4].text == "16.107/31.076 (51,83%)"
    # a ceiling must not read like a goal
    assert results.rows[3].cells[1].text == "Không quá 5 vụ vi phạm"
    assert plan.rows[3].cells[3].text == "≤ 5"
    before = results._element.getprevious()
    assert look.words(before).startswith("Kết quả:")
    assert before.find(f"{look.W}pPr/{look.W}keepNext") is not None
    # statements only, and only of the indicator placed there
    assert [sum(text.startswith(number) for text in texts) for number in ("(1) ", "(2) ")] == [1, 2]


def test_pictures_carry_their_alternative_text(report, render, look):
    made = render(report)
    shown = [(each.get("descr"), each.get("id")) for each in made.body.iter() if local(each) == "docPr"]
    assert shown == [("Biểu đồ: Mức hoàn thành", "1"), ('Ảnh <mẫu> & "ngoặc"', "2")]
    extent = [each for each in made.body.iter() if local(each) == "extent"][1]
    assert (int(extent.get("cx")) / 36000, int(extent.get("cy")) / 36000) == (80, 40)
    assert made.files[f"word/media/{look.picture_name}.png"] == look.picture
    assert look.value(made.paragraph("Biểu đồ 1. Mức hoàn thành"), "pPr/pStyle") == "Caption"


def test_wide_pictures_are_fitted_to_the_page(report, render, look):
    wide = Section("s2", heading="Hình", body=Body((Picture("p", look.picture_name, 400, 200),)))
    made = render(replace(report, sections={**report.sections, "s2": wide}))
    extent = next(each for each in made.body.iter() if local(each) == "extent")
    assert (int(extent.get("cx")) / 36000, int(extent.get("cy")) / 36000) == (160, 80)


def test_a_broken_picture_is_told_in_a_sentence(report, look):
    with pytest.raises(UserError, match="hình"):
        render_docx(report, standards()["doan"], lambda _: b"not a picture", lambda _: (look.picture, ""))


def test_sections_are_marked(report, render, look):
    made = render(report)
    names = [each.get(f"{look.W}name") for each in made.body.iter(f"{look.W}bookmarkStart")]
    assert set(names) == {f"_bc_{key}" for key in report.sections}
    assert all(len(name) <= 40 for name in names)
    starts = [each.get(f"{look.W}id") for each in made.body.iter(f"{look.W}bookmarkStart")]
    assert starts == [each.get(f"{look.W}id") for each in made.body.iter(f"{look.W}bookmarkEnd")]


def test_properties_hold_no_other_date_than_the_report_s(report, render):
    made = render(report)
    core = docx.Document(io.BytesIO(made.data)).core_properties
    assert (core.title, core.language) == ("BÁO CÁO Công tác năm 2026", "vi-VN")
    assert core.created.date() == core.modified.date() == report.head.date
    undated = render(replace(report, head=replace(report.head, date=None)))
    assert b"dcterms:created" not in undated.files["docProps/core.xml"]


def test_odd_ids_and_names_break_nothing(report, render):
    odd = "a\"<&>'/ż"
    section = Section(odd, heading='<w:p> & "x"', body=Body((Paragraph((Run("]]> &amp; <b>"),)),)))
    unit = replace(report.unit, name="A & B <C>", issuer="A & B <C>", superior='"D"')
    made = render(replace(report, unit=unit, sections={**report.sections, odd: section}, top=(odd, *report.top)))
    texts = [p.text for p in docx.Document(io.BytesIO(made.data)).paragraphs]
    assert 'I. <w:p> & "x"' in texts
    assert "]]> &amp; <b>" in texts


SAME = """
import hashlib, sys
from desktop_app.resources import sample, standards
from desktop_app.docx.writing import render_docx
unit, report = sample()
png = bytes.fromhex(sys.argv[1])
data = render_docx(report, standards()[report.standard], lambda name: png, lambda chart: (png, chart.title), (b"{}",))
print(hashlib.sha256(data).hexdigest())
"""


def test_same_report_gives_the_same_bytes(look):
    found = {
        subprocess.run(
            [sys.executable, "-c", SAME, look.picture.hex()], env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[3], capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(found) == 1


def test_the_package_tells_neither_time_nor_system(report, render):
    with zipfile.ZipFile(io.BytesIO(render(report).data)) as archive:
        assert {(each.date_time, each.create_system) for each in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_letters_are_composed(report, render, look):
    head = replace(report.head, title=unicodedata.normalize("NFD", "Tiêu đề tiếng Việt"))
    assert "Tiêu đề tiếng Việt".encode() in render(replace(report, head=head)).files["word/document.xml"]


def test_one_changed_letter_changes_the_bytes(report, render):
    other = replace(report, head=replace(report.head, title="Công tác năm 2027"))
    digests = {hashlib.sha256(render(each).data).hexdigest() for each in (report, report, other)}
    assert len(digests) == 2


texts = st.text(st.characters(), max_size=30)
runs = st.builds(Run, texts, st.booleans(), st.booleans(), st.booleans())
notes = st.lists(runs | st.builds(Break), max_size=3).map(tuple)
inlines = st.lists(runs | st.builds(Break) | notes, max_size=5)
paragraphs = st.tuples(inlines, st.integers(0, 2))


def visible(content) -> str:
    """Return the words a reader must find: what XML cannot hold is left out, letters are composed."""
    said = "".join(each.text if isinstance(each, Run) else " " for each in content if not isinstance(each, Note))
    return "".join(
        char for char in said
        if char in "\t\n\r" or (char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
    )  # fmt: skip


def same_words(found: str, wanted: str) -> bool:
    return unicodedata.normalize("NFC", found).split() == unicodedata.normalize("NFC", wanted).split()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(paragraphs, max_size=4), st.lists(paragraphs, min_size=1, max_size=3))
def test_any_text_is_found_again_in_order(render, look, plain, celled):
    count = 0

    def build(drawn):
        nonlocal count
        out = []
        for inline in drawn[0]:
            if isinstance(inline, tuple):
                count += 1
                inline = Note(f"n{count}", inline)
            out.append(inline)
        return Paragraph(tuple(out), drawn[1])

    body = [build(each) for each in plain]
    cells = [build(each) for each in celled]
    table = Table("t", tuple((Cell((each,)),) for each in cells))
    section = Section("s", heading="Mục", body=Body((*body, table)))
    report = Report("r", sections={**Report("r").sections, "s": section}, top=("s",))
    made = render(report)
    marks = {0: "", 1: "- ", 2: "+ "}
    document = docx.Document(io.BytesIO(made.data))
    heading = next(i for i, each in enumerate(document.paragraphs) if each.style.name == "Heading 1")
    shown = document.paragraphs[heading + 1 : heading + 1 + len(body)]
    found = [look.words(each._element) for each in shown] + [
        look.words(c._tc) for c in document.tables[1].columns[0].cells
    ]
    wanted = [marks[each.bullet] + visible(each.inlines) for each in (*body, *cells)]
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert same_words(one, other)
    noted = [inline for each in (*body, *cells) for inline in each.inlines if isinstance(inline, Note)]
    written = made.xml("word/footnotes.xml")[2:]
    assert len(written) == len(noted)
    for one, other in zip(written, noted, strict=True):
        assert same_words(look.words(one), visible(other.content))


def test_time_grows_with_the_rows_and_no_faster(render, look):
    def seconds(rows: int) -> float:
        table = Table("t", tuple(tuple(look.cell(f"{row}.{column}") for column in range(6)) for row in range(rows)))
        report = Report("r", sections={**Report("r").sections, "s": Section("s", body=Body((table,)))}, top=("s",))
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            render(report)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(2000) < 12 * seconds(500)  # a quadratic writer takes 16 times as long
