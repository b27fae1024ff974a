"""A file of ours whose text was changed in a word processor, and the edits that come back with it."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

from desktop_app.docx import open_source
from desktop_app.docx.writing import render_docx
from desktop_app.exchange import open_docx
from desktop_app.exchange.returned.report import visible_report
from desktop_app.models.report import Role, changes, walk
from desktop_app.models.richtext import Align, Body, Break, Live, Note, Paragraph, Run, Table, normal, plain
from desktop_app.resources import standards

from ..returned_file import ADDED, FULL, NAME, PICTURE, Edited, by_heading, exported, one_block, only_section, para

# nothing was changed


@pytest.mark.parametrize("standard", standards())
def test_what_a_word_processor_does_by_itself_is_no_change(standard, tmp_path, office):
    report = replace(FULL, standard=standard)
    path = exported(report, tmp_path / "báo cáo.docx")
    assert open_docx(path).visible is None
    for _ in range(2):
        path = office(path, "docx")
        found = open_docx(path)
        assert found.report == report
        assert found.pictures == {NAME: PICTURE}
        assert found.visible is None
        assert found.left_out == ()


def test_saving_anew_is_no_change(edited):
    assert edited.opened()[1] is None


def test_a_heading_and_its_text_on_lines_of_one_paragraph_stay_one_place(tmp_path):
    key = by_heading(FULL, "Giáo dục truyền thống").id
    lines = (Run("1. Việc đã làm", bold=True), Break(), Run("Đã trồng 20 cây."))
    section = replace(FULL.sections[key], run_in=True, body=Body((Paragraph((Break(), *lines)), Paragraph(lines))))
    path = exported(replace(FULL, sections={**FULL.sections, key: section}), tmp_path / "báo cáo.docx")
    edited = Edited(path, tmp_path / "sửa.docx")
    edited.retype("1. Việc đã làm", "20", "30")
    edited.document.save(str(edited.target))
    found = open_docx(edited.target)
    before, after = found.report, found.visible
    assert not found.unread
    made = after.sections[key].body.blocks
    assert plain(made[1].inlines) == "1. Việc đã làm\nĐã trồng 30 cây."
    assert before.sections.keys() == after.sections.keys()


# text


def test_words_of_a_paragraph(edited):
    edited.retype("Gồm chữ đậm", "và", "cùng với")
    before, after = edited.opened()
    assert one_block(before, after, ADDED, 0) == Paragraph(
        (*before.sections[ADDED].body.blocks[0].inlines[:-1], Run("  cùng với  hai."))
    )


def test_looks_of_words(edited):
    key = by_heading(FULL, "Giáo dục truyền thống").id
    run = edited.line("Đối với việc gìn giữ").runs[0]
    run.bold = run.underline = True
    before, after = edited.opened()
    made = one_block(before, after, key, 0)
    old = before.sections[key].body.blocks[0].inlines[0]
    assert made.inlines == (replace(old, bold=True, underline=True),)


def test_looks_of_live_figures_and_spaces(edited):
    line = edited.line("Gồm chữ đậm")
    for run in line.runs:
        run.italic = True
    before, after = edited.opened()
    made = one_block(before, after, ADDED, 0)
    old = before.sections[ADDED].body.blocks[0]
    assert plain(made.inlines, lambda _: "x") == plain(old.inlines, lambda _: "x")
    assert [each for each in made.inlines if isinstance(each, Note)] == [old.inlines[5]]
    assert all(each.italic for each in made.inlines if isinstance(each, (Run, Live)))


def test_alignment(edited):
    edited.line("Bảng 1. Kết quả").alignment = 2
    before, after = edited.opened()
    key = by_heading(FULL, "Phong trào “Thanh niên tình nguyện”").id
    assert one_block(before, after, key, 0).align is Align.RIGHT


def test_paragraphs_added_and_removed(edited):
    here, there = by_heading(FULL, "Giáo dục truyền thống"), by_heading(FULL, "Công tác quốc tế thanh niên")
    edited.add_after("Đối với việc gìn giữ", "Đoạn mới, chưa có ở đâu.")
    edited.add_after(edited.line("Đoạn mới"), "- mục có gạch")
    edited.add_after(edited.line("- mục có gạch"), "+ mục có cộng")
    edited.remove("Sau khi có kế hoạch, các chi đoàn thôn tổ chức 07")
    before, after = edited.opened()
    assert after is not None
    found = changes(before, after)
    assert found.sections == {here.id, there.id}
    assert not found.structure
    old, new = here.body.blocks, after.sections[here.id].body.blocks
    assert new[:1] + new[4:] == old
    assert new[1:4] == (para("Đoạn mới, chưa có ở đâu."), para("mục có gạch", bullet=1), para("mục có cộng", bullet=2))
    assert after.sections[there.id].body.blocks == (*there.body.blocks[:2], there.body.blocks[3])


def test_bullets(edited):
    edited.retype("- Phần lớn chỉ tiêu", "- ", "+ ")
    edited.retype("- Cách giao việc", "- ", "")
    edited.retype("Đối với việc gìn giữ", "Đối", "- Đối")
    before, after = edited.opened()
    assert after is not None
    one, two = by_heading(FULL, "Ưu điểm"), by_heading(FULL, "Giáo dục truyền thống")
    assert changes(before, after).sections == {one.id, two.id}
    assert [each.bullet for each in after.sections[one.id].body.blocks] == [2, 0, 1]
    assert [each.inlines for each in after.sections[one.id].body.blocks] == [each.inlines for each in one.body.blocks]
    assert after.sections[two.id].body.blocks[0] == replace(two.body.blocks[0], bullet=1)


def test_a_paragraph_written_quite_anew(edited):
    line = edited.line("Đối với việc gìn giữ")
    edited.retype(line, line.text, "Hoàn toàn khác hẳn.")
    before, after = edited.opened()
    made = one_block(before, after, by_heading(FULL, "Giáo dục truyền thống").id, 0)
    assert made == para("Hoàn toàn khác hẳn.")


def test_paragraphs_swapped(edited):
    section = by_heading(FULL, "Giáo dục truyền thống")
    first = edited.line("Đối với việc gìn giữ")
    edited.line("Với cách làm lấy người dân")._p.addnext(first._p)
    before, after = edited.opened()
    one, two, *rest = section.body.blocks
    assert only_section(before, after, section.id) == (two, one, *rest)


def test_a_paragraph_split_in_two(edited):
    section = by_heading(FULL, "Giáo dục truyền thống")
    line = edited.line("Trong sáu tháng đầu năm")
    edited.retype(line, " Năm 2025 mới có 413 lượt, như vậy năm nay tăng 15,3%.", "")
    edited.add_after(line, "Năm 2025 mới có 413 lượt, như vậy năm nay tăng 15,3%.")
    before, after = edited.opened()
    blocks = only_section(before, after, section.id)
    assert len(blocks) == 5
    assert "\n".join(plain(each.inlines) for each in blocks[2:4]) == plain(section.body.blocks[2].inlines).replace(
        ". Năm 2025", ".\nNăm 2025"
    )


def test_tracked_changes_count_as_accepted(file, tmp_path):
    edited = Edited(file, tmp_path / "theo dõi.docx")
    run = edited.line("Đối với việc gìn giữ").runs[0]._r
    gone = copy.deepcopy(run)
    gone.find(qn("w:t")).tag = qn("w:delText")
    wrap = etree.SubElement(run.getparent(), qn("w:del"))
    wrap.append(gone)
    new = etree.SubElement(run.getparent(), qn("w:ins"))
    new.append(run)
    run.find(qn("w:t")).text = run.find(qn("w:t")).text.replace("truyền thống", "nếp cũ")
    before, after = edited.opened()
    assert "gìn giữ nếp cũ quê hương" in plain(
        one_block(before, after, by_heading(FULL, "Giáo dục truyền thống").id, 0).inlines
    )


# headings


def test_headings_renamed(edited):
    edited.retype("2.2. Giáo dục truyền thống", "truyền thống", "lịch sử")
    edited.retype("II. KẾT QUẢ ĐẠT ĐƯỢC", "ĐẠT ĐƯỢC", "CHÍNH")
    edited.retype("- Gạch đầu dòng:", "đầu dòng", "đầu dòng khác")
    edited.retype("Phụ lục I", "CHI ĐOÀN", "CƠ SỞ")
    before, after = edited.opened()
    assert after is not None
    renamed = {
        old.heading: after.sections[key].heading for key, old in before.sections.items() if after.sections[key] != old
    }
    assert renamed == {
        "Giáo dục truyền thống": "Giáo dục lịch sử",
        "KẾT QUẢ ĐẠT ĐƯỢC": "KẾT QUẢ CHÍNH",
        "Gạch đầu dòng": "Gạch đầu dòng khác",
        "TỔNG HỢP KẾT QUẢ CỦA CÁC CHI ĐOÀN NĂM 2026": "TỔNG HỢP KẾT QUẢ CỦA CÁC CƠ SỞ NĂM 2026",
    }
    assert not changes(before, after).structure


def test_a_heading_written_quite_anew_keeps_its_section(edited):
    line = edited.line("2.2. Giáo dục truyền thống")
    edited.retype(line, "Giáo dục truyền thống", "Về nguồn")
    before, after = edited.opened()
    key = by_heading(before, "Giáo dục truyền thống").id
    assert changes(before, after).sections == {key}
    assert after.sections[key].heading == "Về nguồn"


def test_run_in_headings(edited):
    edited.retype(edited.line_with("Nói liền"), "viết liền", "nối liền")
    before, after = edited.opened()
    assert one_block(before, after, "lien", 0) == para("câu nối liền với tiêu đề.")


def test_run_in_headings_renamed(edited):
    edited.retype(edited.line_with("Nói liền"), "Nói liền", "Nói tiếp")
    before, after = edited.opened()
    assert changes(before, after).sections == {"lien"}
    assert after.sections["lien"] == replace(before.sections["lien"], heading="Nói tiếp")


def test_numbered_paragraphs(edited):
    edited.retype("1. Hoàn thành việc học tập", "quý I", "quý II")
    before, after = edited.opened()
    key = next(each.id for each, _ in walk(before) if not each.heading and each.body.blocks)
    assert plain(one_block(before, after, key, 0).inlines) == plain(
        before.sections[key].body.blocks[0].inlines
    ).replace("quý I,", "quý II,")


def test_a_heading_added_and_those_after_it_numbered_anew(edited):
    line = edited.line("Đoàn viên các trường học cùng Hội Cựu chiến binh")
    edited.add_after(line, "Đoạn của mục mới.")
    edited.add_after(line, "2.3. Mục hoàn toàn mới", like="2.2. Giáo dục truyền thống")
    for old, new in (
        ("2.3. Giáo dục đạo đức", "2.4."),
        ("2.4. Giáo dục pháp luật", "2.5."),
        ("2.5. Tuyên truyền", "2.6."),
    ):
        edited.retype(old, old[:4], new)
    before, after = edited.opened()
    assert after is not None
    found = changes(before, after)
    (new,) = after.sections.keys() - before.sections.keys()
    parent = by_heading(before, "Công tác tuyên truyền, giáo dục")
    assert found.sections == {new, parent.id}
    made = after.sections[new]
    assert (made.heading, made.role, made.body.blocks) == (
        "Mục hoàn toàn mới",
        Role.NUMBERED,
        (para("Đoạn của mục mới."),),
    )
    assert after.sections[parent.id].children == (*parent.children[:2], new, *parent.children[2:])


def test_a_heading_typed_without_a_style(edited):
    line = edited.add_after("Đoàn viên các trường học cùng Hội Cựu chiến binh", "")
    line.add_run("2.3. Mục gõ bằng tay").bold = True
    before, after = edited.opened()
    assert after is not None
    (new,) = after.sections.keys() - before.sections.keys()
    parent = by_heading(before, "Công tác tuyên truyền, giáo dục")
    assert after.sections[new].heading == "Mục gõ bằng tay"
    assert after.sections[parent.id].children == (*parent.children[:2], new, *parent.children[2:])


def test_a_section_removed(edited):
    section = by_heading(FULL, "Giáo dục truyền thống")
    for block in section.body.blocks:
        edited.remove(plain(block.inlines)[:40])
    edited.remove("2.2. Giáo dục truyền thống")
    before, after = edited.opened()
    assert after is not None
    parent = by_heading(before, "Công tác tuyên truyền, giáo dục")
    assert changes(before, after).sections == {section.id, parent.id}
    assert section.id not in after.sections
    assert after.sections[parent.id].children == tuple(key for key in parent.children if key != section.id)


def test_a_heading_removed_leaves_its_text_to_the_section_before(edited):
    section, before_it = by_heading(FULL, "Giáo dục truyền thống"), by_heading(FULL, "Giáo dục chính trị, tư tưởng")
    edited.remove("2.2. Giáo dục truyền thống")
    before, after = edited.opened()
    assert after is not None
    assert section.id not in after.sections
    assert after.sections[before_it.id].body.blocks == before_it.body.blocks + section.body.blocks
    parent = by_heading(before, "Công tác tuyên truyền, giáo dục").id
    assert changes(before, after).sections == {section.id, before_it.id, parent}


def test_a_section_moved(edited):
    section = by_heading(FULL, "Giáo dục truyền thống")
    lines = [edited.line("2.2. Giáo dục truyền thống")] + [
        edited.line(plain(b.inlines)[:40]) for b in section.body.blocks
    ]
    start = lines[0]._p.getprevious() if lines[0]._p.getprevious().tag == qn("w:bookmarkStart") else None
    goal = edited.line("2.4. Giáo dục pháp luật")
    goal = goal._p.getprevious() if goal._p.getprevious().tag == qn("w:bookmarkStart") else goal._p
    for each in ([start] if start is not None else []) + [line._p for line in lines]:
        goal.addprevious(each)
    before, after = edited.opened()
    assert after is not None
    parent = by_heading(before, "Công tác tuyên truyền, giáo dục")
    found = changes(before, after)
    assert found.sections == {parent.id}
    assert sorted(after.sections[parent.id].children) == sorted(parent.children)
    assert after.sections[parent.id].children[1:3] == parent.children[2:0:-1]


def test_a_heading_one_level_down(edited):
    edited.line("2.2. Giáo dục truyền thống").style = edited.line("3.1.1. Tháng Thanh niên").style
    _, after = edited.opened()
    assert after is not None
    one, two = by_heading(FULL, "Giáo dục truyền thống"), by_heading(FULL, "Giáo dục chính trị, tư tưởng")
    assert after.sections[two.id].children == (one.id,)
    assert after.sections[one.id] == one


# notes


def notes_part(edited: Edited):
    part = next(each.target_part for each in edited.document.part.rels.values() if each.reltype.endswith("/footnotes"))
    return part, etree.fromstring(part.blob)


def test_a_note_changed(edited):
    part, root = notes_part(edited)
    found = next(each for each in root.iter(qn("w:t")) if "Chú thích một" in (each.text or ""))
    found.text = found.text.replace("Chú thích một", "Chú thích đã sửa")
    part._blob = etree.tostring(root)
    before, after = edited.opened()
    made = one_block(before, after, ADDED, 0)
    old = before.sections[ADDED].body.blocks[0]
    note, was = made.inlines[5], old.inlines[5]
    assert note == Note("ghi-1", (Run("Chú thích đã sửa, "), *was.content[1:]))
    assert made == replace(old, inlines=(*old.inlines[:5], note, *old.inlines[6:]))


def test_notes_added_and_removed(edited):
    part, root = notes_part(edited)
    new = copy.deepcopy(next(each for each in root if each.get(qn("w:type")) is None))
    new.set(qn("w:id"), "900")
    words = list(new.iter(qn("w:t")))
    for each in words:
        each.text = ""
    words[-1].text = "Chú thích mới thêm."
    root.append(new)
    part._blob = etree.tostring(root)
    run = copy.deepcopy(next(each.getparent() for each in edited.document.element.body.iter(qn("w:footnoteReference"))))
    run.find(qn("w:footnoteReference")).set(qn("w:id"), "900")
    edited.line("Đối với việc gìn giữ")._p.append(run)
    old = next(edited.line("Gồm chữ đậm")._p.iter(qn("w:footnoteReference")))
    old.getparent().getparent().remove(old.getparent())
    before, after = edited.opened()
    assert after is not None
    section = by_heading(FULL, "Giáo dục truyền thống")
    assert changes(before, after).sections == {section.id, ADDED}
    first, old_first = after.sections[section.id].body.blocks[0], section.body.blocks[0]
    assert first.inlines[:-1] == old_first.inlines
    assert first.inlines[-1].content == (Run("Chú thích mới thêm."),)
    was = before.sections[ADDED].body.blocks[0]
    assert after.sections[ADDED].body.blocks[0].inlines == normal((*was.inlines[:5], *was.inlines[6:]))


# tables


def test_a_cell(edited):
    table = next(each for each in edited.document.tables if each.cell(0, 0).text == "Ô một")
    edited.retype(table.cell(1, 0).paragraphs[0], "hai", "hai đã sửa")
    before, after = edited.opened()
    made = one_block(before, after, ADDED, 2)
    old = before.sections[ADDED].body.blocks[2]
    assert made.rows[0] == old.rows[0]
    assert made.rows[1][1] is old.rows[1][1]
    assert plain(made.rows[1][0].paragraphs[0].inlines) == "Dòng\u00a0hai đã sửa"
    assert Note("ghi-o", (Run("Ở ô."),)) in made.rows[1][0].paragraphs[0].inlines
    assert replace(made, rows=old.rows) == old


def test_a_bullet_in_a_cell(edited):
    table = next(each for each in edited.document.tables if each.cell(0, 0).text == "Ô một")
    edited.retype(table.cell(1, 1).paragraphs[1], "gạch", "dấu gạch")
    before, after = edited.opened()
    made = one_block(before, after, ADDED, 2)
    assert made.rows[1][1].paragraphs == (para("Cuối", align=Align.CENTER), para("có dấu gạch", bullet=1))


def test_rows_added_and_removed(edited):
    section = by_heading(FULL, "TỔNG HỢP KẾT QUẢ CỦA CÁC CHI ĐOÀN NĂM 2026")
    table = next(each for each in edited.document.tables if len(each.columns) > 8)
    row = next(each for each in table.rows if each.cells[1].text == "Chi đoàn thôn Mẫu Hai")
    new = copy.deepcopy(row._tr)
    for each in new.iter(qn("w:t")):
        each.text = "mới"
    row._tr.addnext(new)
    gone = next(each for each in table.rows if each.cells[1].text == "Chi đoàn thôn Mẫu Một")
    gone._tr.getparent().remove(gone._tr)
    before, after = edited.opened()
    made = one_block(before, after, section.id, 1)
    old = section.body.blocks[1]
    first = next(
        at
        for at, row in enumerate(old.rows)
        if len(row) > 1 and plain(row[1].paragraphs[0].inlines) == "Chi đoàn thôn Mẫu Một"
    )
    assert made.rows[:first] == old.rows[:first]
    assert made.rows[first] == old.rows[first + 1]
    assert {plain(cell.paragraphs[0].inlines) for cell in made.rows[first + 1]} <= {"mới", ""}
    assert made.rows[first + 2 :] == old.rows[first + 2 :]


def test_a_table_added_and_one_removed(edited):
    table = next(each for each in edited.document.tables if each.cell(0, 0).text == "Ô một")
    new = copy.deepcopy(table._tbl)
    for each in new.iter(qn("w:t")):
        each.text = "khác"
    edited.line("Đối với việc gìn giữ")._p.addnext(new)
    table._tbl.getparent().remove(table._tbl)
    before, after = edited.opened()
    assert after is not None
    section = by_heading(FULL, "Giáo dục truyền thống")
    assert changes(before, after).sections == {section.id, ADDED}
    made = after.sections[section.id].body.blocks[1]
    assert isinstance(made, Table)
    assert (
        after.sections[section.id].body.blocks[:1] + after.sections[section.id].body.blocks[2:] == section.body.blocks
    )
    old = before.sections[ADDED].body.blocks
    assert after.sections[ADDED].body.blocks == old[:2] + old[3:]


def test_a_cover_changed_in_word_is_carried():
    head = replace(FULL.head, cover="ĐOÀN XÃ MẪU\n\nBÁO CÁO\nCông tác")
    report, form = replace(FULL, head=head), standards()[FULL.standard]

    def back(cover):
        changed = replace(report, head=replace(head, cover=cover))
        made = render_docx(changed, form, lambda _: PICTURE, lambda _: (PICTURE, "biểu đồ"))
        return visible_report(report, open_source(Path("x.docx"), made), form)

    assert back(head.cover) is None
    assert back("ĐOÀN PHƯỜNG MẪU\n\nBÁO CÁO\nCông tác").head.cover == "ĐOÀN PHƯỜNG MẪU\n\nBÁO CÁO\nCông tác"
    assert back(f"{head.cover}\nTháng 5").head.cover.split("\n")[-1] == "Tháng 5"
