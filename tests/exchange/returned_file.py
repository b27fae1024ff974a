"""A report that holds one of everything, exported, and its text changed as one does in a word processor."""

from __future__ import annotations

import copy
import hashlib
from dataclasses import replace
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as Line

from desktop_app.exchange import export_report, open_docx
from desktop_app.exchange.files import check
from desktop_app.models.report import Report, Role, Section, changes, walk
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
)
from desktop_app.resources import sample, standards

from ..pictures import png

ADDED = "them"


PICTURE = png(3, 2)
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
            Picture("anh", NAME, 60, 40, alt="Ảnh mẫu", title="Lễ phát động hè (mẫu)"),
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
        self.left_out = [str(each) for each in found.left_out]
        if found.visible is not None:
            check(found.visible)
        return found.report, found.visible


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
