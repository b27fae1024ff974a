"""A file of ours whose text was changed in a word processor, and the edits that come back with it."""

from __future__ import annotations

import copy
import hashlib
import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph as Line
from lxml import etree

from desktop_app.exchange import export_report, open_docx
from desktop_app.exchange.files import check
from desktop_app.models.indicators import Verdict
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Role, Section, changes, walk
from desktop_app.models.richtext import (
    Align,
    Block,
    Body,
    Cell,
    IndicatorList,
    Layout,
    Live,
    Note,
    Paragraph,
    Picture,
    Run,
    Show,
    Table,
    normal,
    plain,
)
from desktop_app.models.unit import Signer
from desktop_app.resources import sample, standards

ADDED = "them"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def png(width: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x40" * width) * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PICTURE = png(3)
NAME = hashlib.sha256(PICTURE).hexdigest()


def para(*inlines: object, **looks: object) -> Paragraph:
    return Paragraph(tuple(Run(each) if isinstance(each, str) else each for each in inlines), **looks)


def with_more(report: Report) -> Report:
    """The sample with a section that holds what the sample lacks."""
    part = report.indicators[1].parts[0].id
    cells = ((Cell((para("Ô một", align=Align.LEFT),)), Cell((para("Ô hai", align=Align.LEFT),))),
             (Cell((para("Dòng\u00a0hai", Note("ghi-o", (Run("Ở ô."),)), align=Align.LEFT),)),
              Cell((para("Cuối", align=Align.CENTER), para("có gạch", bullet=1)))))  # fmt: skip
    run_in = Section("lien", heading="Nói liền", run_in=True, body=Body((para("câu viết liền với tiêu đề."),)))
    first = Section(
        ADDED, heading="Mục thêm vào cho đủ", children=("lien", "gach", "trong"), body=Body((
            para("Gồm ", Run("chữ đậm", bold=True), ", ", Live(part, Show.RESULT, italic=True), " ý tưởng",
                 Note("ghi-1", (Run("Chú thích một, "), Live(part, Show.TARGET), Run(" là chỉ tiêu."))), "  và  hai."),
            Paragraph(),
            Table("bang", cells, 1),
            Picture("anh", NAME, 60, 40, "Ảnh mẫu"),
            IndicatorList("danh-1", Layout.TABLE),
            IndicatorList("danh-2", Layout.TARGETS, tuple(each.id for each in report.indicators[:3])),
        )),
    )  # fmt: skip
    listed = (
        first, run_in,
        Section("gach", heading="Gạch đầu dòng", role=Role.BULLET, body=Body((para("dưới gạch"),))),
        Section("trong", role=Role.PLAIN),
    )  # fmt: skip
    head = replace(report.head, addressees=("Tỉnh đoàn Mẫu", "Đảng ủy xã Mẫu"), draft=True)
    top = (*report.top[:3], ADDED, *report.top[3:])
    return replace(report, head=head, top=top, sections={**report.sections, **{each.id: each for each in listed}})


FULL = with_more(sample()[1])


def exported(report: Report, target: Path) -> Path:
    export_report(report, target, standards()[report.standard], {NAME: PICTURE}.__getitem__)
    return target


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(FULL, tmp_path_factory.mktemp("out") / "báo cáo.docx")


@pytest.fixture(scope="module")
def saved(file: Path, office: Callable[[Path, str], Path]) -> Path:
    """The file as LibreOffice saves it."""
    return office(file, "docx")


@pytest.fixture(params=["as exported", "saved by LibreOffice"])
def original(request: pytest.FixtureRequest, file: Path) -> Path:
    return file if request.param == "as exported" else request.getfixturevalue("saved")


class Edited:
    """A copy of a file, its text changed by python-docx."""

    def __init__(self, original: Path, target: Path) -> None:
        self.document = docx.Document(str(original))
        self.target = target

    def line(self, text: str, place: int = 0) -> Line:
        found = [each for each in self.document.element.body.iter(qn("w:p")) if Line(each, None).text.startswith(text)]
        return Line(found[place], self.document._body)

    def line_with(self, text: str) -> Line:
        found = [each for each in self.document.element.body.iter(qn("w:p")) if text in Line(each, None).text]
        return Line(found[0], self.document._body)

    def retype(self, line: Line | str, old: str, new: str) -> None:
        """Change words as one types: in the run where they begin."""
        line = self.line(line) if isinstance(line, str) else line
        runs = list(line._p.iter(qn("w:t")))
        at = "".join(each.text or "" for each in runs).index(old)
        left = len(old)
        done = False
        for each in runs:
            text = each.text or ""
            start = max(0, min(at, len(text)))
            end = max(0, min(at + left, len(text)))
            if end > start:
                each.text = text[:start] + ("" if done else new) + text[end:]
                each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                done = True
            at -= len(text)
        assert done

    def add_after(self, line: Line | str, text: str, like: Line | str | None = None) -> Line:
        line = self.line(line) if isinstance(line, str) else line
        like = self.line(like) if isinstance(like, str) else like or line
        new = copy.deepcopy(like._p)
        for each in list(new):
            if each.tag != qn("w:pPr"):
                new.remove(each)
        line._p.addnext(new)
        made = Line(new, line._parent)
        made.add_run(text)
        return made

    def remove(self, line: Line | str) -> None:
        line = self.line(line) if isinstance(line, str) else line
        for mark in list(line._p.iter(qn("w:bookmarkStart"))):
            line._p.addprevious(mark)  # a word processor leaves them where the words were
        line._p.getparent().remove(line._p)

    def opened(self) -> tuple[Report, Report | None]:
        self.document.save(str(self.target))
        found = open_docx(self.target)
        assert found.report == FULL
        if found.visible is not None:
            check(found.visible)
        return found.report, found.visible


@pytest.fixture
def edited(original: Path, tmp_path: Path) -> Edited:
    return Edited(original, tmp_path / "đã sửa.docx")


def only_section(before: Report, after: Report | None, key: str) -> tuple[Block, ...]:
    """Return a section's blocks, having seen that nothing else changed."""
    assert after is not None
    found = changes(before, after)
    assert found.sections == {key}
    assert not found.structure
    assert not found.indicators
    assert not found.head
    assert replace(after.sections[key], body=before.sections[key].body) == before.sections[key]
    return after.sections[key].body.blocks


def one_block(before: Report, after: Report | None, key: str, place: int) -> Block:
    """Return the one block that differs."""
    blocks = only_section(before, after, key)
    old = before.sections[key].body.blocks
    assert len(blocks) == len(old)
    assert [at for at in range(len(old)) if blocks[at] is not old[at]] == [place]
    return blocks[place]


def by_heading(report: Report, heading: str) -> Section:
    return next(section for section, _ in walk(report) if section.heading == heading)


def text(report: Report, heading: str) -> str:
    return "\n".join(
        plain(each.inlines) for each in by_heading(report, heading).body.blocks if isinstance(each, Paragraph)
    )


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


def test_saving_anew_is_no_change(edited):
    assert edited.opened()[1] is None


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
    edited.retype("I. KẾT QUẢ ĐẠT ĐƯỢC", "ĐẠT ĐƯỢC", "CHÍNH")
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
    texts = iter(("99", "cuộc thi mới", "cuộc", "5", "7", "", ""))
    for cell in new.iter(qn("w:tc")):
        words = list(cell.iter(qn("w:t")))
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
    data = png(4)
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
    caption = edited.line("Phát triển đoàn viên và Đảng viên trẻ")
    picture = caption._p.getprevious()
    while picture.find(".//" + qn("w:drawing")) is None:
        picture = picture.getprevious()
    picture.getparent().remove(picture)
    edited.remove(caption)
    chart = other.body.blocks[2]
    edited.retype(chart.title, chart.title[:5], "Khác")
    before, after = edited.opened()
    assert after is not None
    assert changes(before, after).sections == {section.id, other.id}
    assert after.sections[section.id].body.blocks == section.body.blocks[:2]
    assert after.sections[other.id].body.blocks[2] == replace(chart, title="Khác" + chart.title[5:])
