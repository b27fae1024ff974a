"""Files of ours that a word processor saved: what one sees in them counts, and an unchanged one is read the quick way."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace

import docx
import pytest

from desktop_app.docx import read_payload
from desktop_app.exchange import export_report, gather
from desktop_app.exchange.office.receiving import read_arrival
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate, consolidation_json
from desktop_app.models.report import Report, ReportKind, Section
from desktop_app.models.richtext import Body, IndicatorList, Layout, Paragraph, Run
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import sample, standard


def report(unit="Đoàn xã Hoa Ban"):
    base = Report("r")
    parts = (Part("p", "k", "cây xanh trồng mới", "cây", target=parse_figure("80"), result=parse_figure("100")),)
    blocks = (Paragraph((Run("Đã trồng cây ở ba bản & hai thôn."),)), IndicatorList("l", Layout.LIST))
    section = Section("s", heading="Kết quả", body=Body(blocks))
    return replace(
        base, unit=replace(suggested(Level.COMMUNE, unit), code="x0"), top=("s",),
        sections={**base.sections, "s": section}, indicators=(Indicator("i", parts=parts),),
    )  # fmt: skip


@pytest.fixture
def path(tmp_path):
    export_report(report(), tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    return tmp_path / "a.docx"


def retyped(path, old, new):
    document = docx.Document(path)
    paragraph = next(each for each in document.paragraphs if old in each.text)
    _typed(paragraph, paragraph.text.replace(old, new))
    document.save(path)


def _typed(paragraph, text):
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text


def test_a_figure_retyped_in_word_counts_as_it_is_read(path):
    retyped(path, "100", "150")
    ((found, _),), refused = gather([path])
    assert refused == []
    assert found.parts[0].result.value == 150
    assert found.by_hand.figures == (("cây xanh trồng mới", "100", "150"),)
    assert found.lineage[-1] != found.lineage[-2]
    (unit,) = consolidation_json(consolidate([found]))["units"]
    assert "100 → 150" in unit["why"]
    assert read_arrival(path).submission.by_hand == found.by_hand


def test_what_word_saves_unchanged_is_read_the_quick_way(path):
    document = docx.Document(path)
    for paragraph in document.paragraphs:  # as Word breaks text into runs, and writes the XML anew
        if len(paragraph.runs) == 1 and len(paragraph.text) > 9:
            text = paragraph.text
            paragraph.runs[0].text = text[:7]
            paragraph.add_run(text[7:])
    document.save(path)
    assert read_payload(path, first=1).same_words
    assert gather([path])[0][0][0].by_hand is None


def test_what_libreoffice_saves_unchanged_is_read_the_quick_way(tmp_path, office):
    whole = sample()[1]
    export_report(whole, tmp_path / "b.docx", standard(whole.standard), {}.__getitem__)
    once = office(tmp_path / "b.docx", "docx")
    assert read_payload(once, first=1).same_words
    twice = office(once, "docx")
    assert read_payload(twice, first=1).same_words


def test_words_struck_out_are_a_change(path):
    document = docx.Document(path)
    next(each for each in document.paragraphs if "100" in each.text).runs[0].font.strike = True
    document.save(path)
    assert not read_payload(path, first=1).same_words


def test_figures_run_together_are_a_change(path, tmp_path):
    target = tmp_path / "c.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = re.sub("ba bản".encode(), "babản".encode(), data)
            new.writestr(name, data)
    assert not read_payload(target, first=1).same_words


@pytest.fixture
def outline(tmp_path):
    made = replace(outline_of(report("Tỉnh đoàn Mẫu"), suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu")), id="đề cương")
    export_report(made, tmp_path / "de-cuong.docx", standard("doan"), {}.__getitem__)
    return tmp_path / "de-cuong.docx"


def test_an_outline_as_it_was_sent_down_is_no_report(outline):
    ((found, _),), _ = gather([outline])
    assert found.kind is ReportKind.OUTLINE
    assert consolidate([found]).counted == ()


def test_an_outline_filled_in_with_word_is_a_report_of_that_unit(outline):
    document = docx.Document(outline)
    cell = next(cell for table in document.tables for row in table.rows for cell in row.cells if "TỈNH" in cell.text)
    line = next(each for each in cell.paragraphs if "TỈNH" in each.text)
    line.runs[0].text = "BCH ĐOÀN XÃ HOA BAN"
    title = next(each for each in document.paragraphs if each.text.startswith("ĐỀ CƯƠNG"))
    title.runs[0].text = "BÁO CÁO"
    asked = next(each for each in document.paragraphs if "cây xanh trồng mới" in each.text)
    asked.insert_paragraph_before("")
    asked._p.addnext(document.add_paragraph("Kết quả: 150 cây xanh.")._p)
    document.save(outline)
    ((found, _),), refused = gather([outline])
    assert refused == []
    assert (found.name, found.outline, found.report) == ("Đoàn xã Hoa Ban", "đề cương", "")
    assert found.kind is not ReportKind.OUTLINE
    (total,) = consolidate([found]).totals
    assert (total.key, total.value) == ("k", 150)


def _lines_of(path):
    document = docx.Document(path)
    told = next(each for each in document.paragraphs if each.text.startswith("Kết quả:"))
    return document, told


OVER = [
    ("Kết quả: 150.", "150"),
    ("Kết quả: 150 cây", "150"),
    ("Kết quả: Trong năm, các chi đoàn trồng được 150 cây.", "150"),
    ("Kết quả: Cây xanh trồng mới: 150 cây.", "150"),
    ("Kết quả: chưa thống kê.", "chưa thống kê."),
    ("Kết quả: …", ""),
    ("Kết quả:", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "now"), OVER)
@pytest.mark.parametrize("before", ["100", ""])
def test_a_result_that_was_written_anew_counts_as_it_is_read(tmp_path, before, text, now):
    made = report()
    part = replace(made.indicators[0].parts[0], result=parse_figure(before) if before else None)
    made = replace(made, indicators=(replace(made.indicators[0], parts=(part,)),))
    path = tmp_path / "a.docx"
    export_report(made, path, standard("doan"), {}.__getitem__)
    document, told = _lines_of(path)
    _typed(told, text)
    document.save(path)
    ((found, _),), _ = gather([path])
    result = found.parts[0].result
    assert (result.text if result else "") == now
    if before != now:
        assert found.by_hand.figures == (("cây xanh trồng mới", before, now),)


def test_a_result_typed_behind_the_words_that_there_is_none(tmp_path):
    made = report()
    part = replace(made.indicators[0].parts[0], result=None)
    made = replace(made, indicators=(replace(made.indicators[0], parts=(part,)),))
    export_report(made, tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    document, told = _lines_of(tmp_path / "a.docx")
    told.add_run(" 150 cây.")
    document.save(tmp_path / "a.docx")
    ((found, _),), _ = gather([tmp_path / "a.docx"])
    assert found.parts[0].result.value == 150


def test_a_figure_put_right_beside_the_first_one_is_asked_about(path):
    document, told = _lines_of(path)
    told.add_run(" Đính chính: 150 cây.")
    document.save(path)
    ((found, _),), _ = gather([path])
    assert found.parts[0].result.value is None
    assert "150" in found.parts[0].result.text


@pytest.mark.parametrize("statement_too", [False, True])
def test_a_figure_that_nobody_sees_any_more_is_not_counted(path, statement_too):
    document, told = _lines_of(path)
    above = told._p.getprevious()
    told._p.getparent().remove(told._p)
    if statement_too:
        above.getparent().remove(above)
    document.save(path)
    ((found, _),), _ = gather([path])
    assert found.parts[0].result is None
    assert found.by_hand.figures == (("cây xanh trồng mới", "100", ""),)


def test_a_figure_of_which_a_piece_stands_where_the_old_one_did_is_read_whole(tmp_path):
    made = report()
    part = replace(made.indicators[0].parts[0], name="dư nợ vốn ủy thác", unit="tỷ đồng", result=parse_figure("8,5"))
    made = replace(made, indicators=(replace(made.indicators[0], parts=(replace(part, target=None),)),))
    export_report(made, tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    document, told = _lines_of(tmp_path / "a.docx")
    _typed(told, "Kết quả: 8 tỷ 900 triệu đồng.")
    document.save(tmp_path / "a.docx")
    ((found, _),), _ = gather([tmp_path / "a.docx"])
    assert str(found.parts[0].result.value) == "8.9"
