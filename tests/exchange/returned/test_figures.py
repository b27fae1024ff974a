"""Figures, and what stands around the text, changed in a file of ours by a word processor."""

from __future__ import annotations

import copy
import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from desktop_app.exchange import export_report, open_docx
from desktop_app.models.indicators import Indicator, Part, PeriodResult, Verdict
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section, changes
from desktop_app.models.richtext import Body, IndicatorList, Layout, Live, Picture, Run, Show, plain
from desktop_app.models.unit import Signer
from desktop_app.models.years.over_time import with_periods
from desktop_app.resources import standard

from ..returned_file import ADDED, FULL, NAME, PICTURE, by_heading, one_block, only_section, para, png

# figures


def one_part(before: Report, after: Report | None):
    """Return the part that differs, having seen that nothing else does."""
    assert after is not None
    found = changes(before, after)
    assert not found.sections
    assert not found.head
    assert len(found.indicators) == 1
    old = next(each for each in before.indicators if each.id in found.indicators)
    new = next(each for each in after.indicators if each.id in found.indicators)
    assert replace(new, parts=old.parts) == old
    (pair,) = [(one, two) for one, two in zip(old.parts, new.parts, strict=True) if one != two]
    return pair


def test_a_result_typed_over_in_a_sentence(edited):
    edited.retype("Kết quả: 87 ý tưởng", "87", "91")
    old, new = one_part(*edited.opened())
    assert new.result.text == "91"
    assert replace(new, result=old.result) == old


def test_a_result_typed_in_where_none_was(edited):
    line = edited.line("Kết quả: Mức hài lòng")
    edited.retype(line, "chưa có số liệu", "82,5%")
    old, new = one_part(*edited.opened())
    assert (old.result, new.result.text) == (None, "82,5%")


def test_a_verdict_that_follows_and_one_that_does_not(edited):
    edited.retype("Kết quả: 146 đơn vị máu", "146", "96")
    edited.retype("Kết quả: 96 đơn vị máu", "vượt", "không đạt")
    edited.retype("Kết quả: 15 buổi", "vượt", "đạt")
    before, after = edited.opened()
    assert after is not None
    assert not changes(before, after).sections
    blood, talks = (
        next(each for each in after.indicators if word in each.parts[0].name).parts[0] for word in ("máu", "pháp luật")
    )
    assert (blood.result.text, blood.override) == ("96", None)
    assert talks.override is Verdict.MET
    assert len(changes(before, after).indicators) == 2


def test_words_of_a_result_sentence(edited):
    edited.retype("Kết quả: 15 buổi", "tuyên truyền", "tuyên truyền, tư vấn")
    before, after = edited.opened()
    assert after is not None
    new = next(each for each in after.indicators if "pháp luật" in each.parts[0].name)
    old = next(each for each in before.indicators if each.id == new.id)
    part = old.parts[0].id
    assert new.parts == old.parts
    assert plain(new.result, lambda _: "#") == "# buổi tuyên truyền, tư vấn pháp luật cho thanh thiếu niên (#)."
    assert [(each.part, each.show) for each in new.result if isinstance(each, Live)] == [
        (part, Show.RESULT),
        (part, Show.VERDICT),
    ]
    assert changes(before, after).indicators == {new.id}
    assert not changes(before, after).sections


def test_a_target_typed_over(edited):
    edited.retype(edited.line("(18)"), "12", "14")
    old, new = one_part(*edited.opened())
    assert new.target.text == "14"
    assert replace(new, target=old.target) == old


def test_cells_of_the_plan_table(edited):
    table = next(each for each in edited.document.tables if each.cell(0, 1).text == "Chỉ tiêu")
    row = next(each for each in table.rows if "hiến máu" in each.cells[1].text)
    edited.retype(row.cells[4].paragraphs[0], "146", "150")
    edited.retype(row.cells[3].paragraphs[0], "120", "125")
    edited.retype(row.cells[1].paragraphs[0], "tình nguyện", "nhân đạo")
    edited.retype(row.cells[5].paragraphs[0], "121,67", "1")  # follows from the figures
    old, new = one_part(*edited.opened())
    assert (new.result.text, new.target.text, new.name) == ("150", "125", old.name.replace("tình nguyện", "nhân đạo"))
    assert replace(new, result=old.result, target=old.target, name=old.name) == old


def test_cells_of_the_result_table(edited):
    table = next(each for each in edited.document.tables if each.cell(0, 3).text == "Tỷ lệ")
    row = next(each for each in table.rows if "hiến máu" in each.cells[1].text)
    edited.retype(row.cells[2].paragraphs[0], "146", "150")
    edited.retype(row.cells[1].paragraphs[0], "120", "125")
    edited.retype(row.cells[4].paragraphs[0], "Vượt chỉ tiêu", "Vượt chỉ tiêu; đợt hè")
    old, new = one_part(*edited.opened())
    assert (new.result.text, new.target.text, new.note) == ("150", "125", "đợt hè")
    assert replace(new, result=old.result, target=old.target, note=old.note) == old


def test_rows_of_the_plan_table_added_and_removed(edited):
    table = next(each for each in edited.document.tables if each.cell(0, 1).text == "Chỉ tiêu")
    row = next(each for each in table.rows if "hiến máu" in each.cells[1].text)
    new = copy.deepcopy(row._tr)
    texts = iter(("99", "cuộc thi mới", "cuộc", "5", "7", "", "", ""))
    for cell in new.iter(qn("w:tc")):
        words = list(cell.iter(qn("w:t")))
        if not words:
            continue  # no note
        words[0].text = next(texts)
    row._tr.addnext(new)
    gone = next(each for each in table.rows if "tuyên truyền pháp luật" in each.cells[1].text)
    gone._tr.getparent().remove(gone._tr)
    before, after = edited.opened()
    assert after is not None
    (made,) = [each for each in after.indicators if each.id not in {old.id for old in before.indicators}]
    (part,) = made.parts
    assert (part.name, part.unit, part.target.text, part.result.text) == ("cuộc thi mới", "cuộc", "5", "7")
    section = by_heading(FULL, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU SO VỚI KẾ HOẠCH NĂM 2026")
    named = after.sections[section.id].body.blocks[0].indicators
    left_out = next(each.id for each in before.indicators if "pháp luật" in each.parts[0].name)
    assert [each for each in named if each != made.id] == [each.id for each in before.indicators if each.id != left_out]
    assert tuple(each for each in after.indicators if each.id != made.id) == before.indicators


def test_a_live_figure_typed_over_in_the_text(edited):
    edited.retype("Gồm chữ đậm, 87 ý tưởng", "87", "90")
    before, after = edited.opened()
    made = one_block(before, after, ADDED, 0)
    old = before.sections[ADDED].body.blocks[0].inlines
    assert made.inlines == (*old[:3], Run("90", italic=True), *old[4:])


def test_an_indicator_taken_out_of_a_list(edited):
    one, two, three, *rest = (each.id for each in FULL.indicators)
    edited.remove(edited.line("(2) Tối thiểu 60", 1))
    before, after = edited.opened()
    assert one_block(before, after, ADDED, 5).indicators == (one, three)
    edited.remove("(1) Ít nhất 95%")
    edited.remove("Kết quả: 402/412")
    before, after = edited.opened()
    section = by_heading(FULL, "Kết quả thực hiện các chỉ tiêu công tác năm 2026")
    assert after is not None
    assert changes(before, after).sections == {section.id, ADDED}
    assert after.sections[section.id].body.blocks[0].indicators == (two, three, *rest)


# around the text


def test_title_number_and_date(edited):
    edited.retype("Tổng kết công tác Đoàn", "Tổng kết", "Sơ kết")
    edited.retype("Số: 27-BC", "27", "31")
    edited.retype(edited.line_with("ngày 20 tháng 11"), "20 tháng 11", "05 tháng 12")
    before, after = edited.opened()
    assert after is not None
    day = before.head.date.replace(month=12, day=5)
    assert after == replace(
        before, head=replace(before.head, title=before.head.title.replace("Tổng kết", "Sơ kết"), number="31", date=day)
    )


def test_addressees_and_draft_mark(edited):
    edited.retype("- Đảng ủy xã Mẫu", "xã Mẫu", "xã Mẫu Hai")
    edited.remove("DỰ THẢO")
    before, after = edited.opened()
    assert after == replace(
        before, head=replace(before.head, draft=False, addressees=("Tỉnh đoàn Mẫu", "Đảng ủy xã Mẫu Hai"))
    )


def test_letterhead(edited):
    edited.retype(edited.line_with(", ngày 20"), ", ngày", " Hai, ngày")
    before, after = edited.opened()
    assert after == replace(before, unit=replace(before.unit, place=before.unit.place + " Hai"))


def test_recipients_and_signature(edited):
    edited.retype("- UBND xã Mẫu", "UBND", "Ủy ban nhân dân")
    edited.add_after("- Thường trực Đảng ủy", "- Hội Liên hiệp Thanh niên xã Mẫu;")
    edited.retype("Nguyễn Văn A", "Văn A", "Văn An")
    before, after = edited.opened()
    listed = list(before.unit.recipients)
    listed[2:3] = ["Hội Liên hiệp Thanh niên xã Mẫu", "Ủy ban nhân dân xã Mẫu"]
    assert after == replace(
        before, recipients=tuple(listed), signer=replace(before.unit.signers[0], name="Nguyễn Văn An")
    )


def test_the_deputy_signs(edited):
    edited.add_after("TM. BAN THƯỜNG VỤ", "KT. BÍ THƯ")
    edited.retype(edited.line("BÍ THƯ"), "BÍ THƯ", "PHÓ BÍ THƯ")
    edited.retype("Nguyễn Văn A", "Nguyễn Văn A", "Trần Thị B")
    before, after = edited.opened()
    assert after == replace(before, signer=Signer("TM. BAN THƯỜNG VỤ\nKT. BÍ THƯ", "PHÓ BÍ THƯ", "Trần Thị B"))


def test_preamble_and_closing(edited):
    edited.retype("Thực hiện chế độ thông tin", "theo quy định", "theo quy chế")
    edited.retype("Trên đây là báo cáo", "cho ý kiến", "và cho ý kiến")
    before, after = edited.opened()
    assert after is not None
    assert changes(before, after).sections == {PREAMBLE, CLOSING}
    for key, old, new in ((PREAMBLE, "quy định", "quy chế"), (CLOSING, "cho ý kiến", "và cho ý kiến")):
        assert plain(after.sections[key].body.blocks[0].inlines) == plain(
            before.sections[key].body.blocks[0].inlines
        ).replace(old, new)


def test_a_paragraph_behind_the_closing_takes_the_end_mark(edited):
    edited.retype("Trên đây là báo cáo", "./.", ".")
    edited.add_after("Trên đây là báo cáo", "Kính trình xem xét./.")
    before, after = edited.opened()
    blocks = only_section(before, after, CLOSING)
    old = before.sections[CLOSING].body.blocks
    assert blocks == (*old, para("Kính trình xem xét."))


# pictures


def test_a_picture_put_in(edited):
    data = png(4, 2)
    line = edited.add_after("Đối với việc gìn giữ", "")
    line.add_run().add_picture(io.BytesIO(data), Mm(40), Mm(20))
    edited.document.save(str(edited.target))
    found = open_docx(edited.target)
    section = by_heading(FULL, "Giáo dục truyền thống")
    blocks = only_section(found.report, found.visible, section.id)
    assert blocks[:1] + blocks[2:] == section.body.blocks
    assert isinstance(blocks[1], Picture)
    assert (blocks[1].width, blocks[1].height) == (40, 20)
    assert found.pictures == {NAME: PICTURE, blocks[1].sha256: data}


def test_a_chart_taken_out_and_a_caption_changed(edited):
    section, other = by_heading(FULL, "Công tác đoàn viên"), by_heading(FULL, "Phong trào “Thanh niên tình nguyện”")
    caption = edited.line("Biểu đồ 2. Phát triển đoàn viên và Đảng viên trẻ")
    picture = caption._p.getprevious()
    while picture.find(".//" + qn("w:drawing")) is None:
        picture = picture.getprevious()
    picture.getparent().remove(picture)
    edited.remove(caption)
    chart = other.body.blocks[2]
    edited.retype(f"Biểu đồ 1. {chart.title}", chart.title[:5], "Khác")
    before, after = edited.opened()
    assert after is not None
    assert changes(before, after).sections == {section.id, other.id}
    assert after.sections[section.id].body.blocks == section.body.blocks[:2]
    assert after.sections[other.id].body.blocks[2] == replace(chart, title="Khác" + chart.title[5:])


def test_a_picture_s_caption_changed_its_number_not_kept(edited):
    edited.retype("Hình 1. Lễ phát động hè (mẫu)", "phát động", "ra quân")
    before, after = edited.opened()
    assert after is not None
    assert changes(before, after).sections == {ADDED}
    (old,) = [each for each in before.sections[ADDED].body.blocks if isinstance(each, Picture)]
    assert replace(old, title="Lễ ra quân hè (mẫu)") in after.sections[ADDED].body.blocks


# results of periods


@pytest.mark.parametrize("layout", [Layout.TABLE, Layout.PERIODS])
def test_a_year_typed_over_changes_that_year_and_what_follows_from_it(layout, tmp_path):
    years = [PeriodResult(months(year, 1, 12), parse_figure(text)) for year, text in ((2022, "300"), (2023, "450"))]
    part = with_periods(Part("p", name="cây xanh", unit="cây", target=parse_figure("500")), years)
    body = Body((IndicatorList("l", layout),))
    base = Report("r", kind=ReportKind.TERM, period=months(2022, 1, 36), indicators=(Indicator("i", parts=(part,)),))
    report = replace(base, sections={**base.sections, "s": Section("s", heading="Kết quả", body=body)}, top=("s",))
    path = tmp_path / "out.docx"
    export_report(report, path, standard("doan"), lambda _: b"")
    document = docx.Document(str(path))
    run = next(
        run
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if "450" in run.text
    )
    run.text = run.text.replace("450", "440")
    document.save(str(path))
    found = open_docx(path)
    assert found.visible is not None
    (new,) = found.visible.indicators[0].parts
    assert [each.result for each in new.periods] == [parse_figure("300"), parse_figure("440")]
    assert new.result == parse_figure("740")
    assert replace(new, periods=part.periods, result=part.result) == part
