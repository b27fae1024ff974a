"""Paragraphs into headings and headings into paragraphs, after the fact; each as one edit."""

from __future__ import annotations

from dataclasses import replace

from .edits import Batch, Edit, InsertIndicator, InsertSections, MoveSection, RemoveSection, SpliceBody, place
from .errors import QT_TRANSLATE_NOOP, UserError
from .indicators import Indicator
from .report import CLOSING, PREAMBLE, Report, Section, walk
from .richtext import Block, Body, IndicatorList, Layout, Note, Paragraph, Run, new_id, normal

_NOT_HERE = QT_TRANSLATE_NOOP("errors", "Hãy đặt con trỏ vào một đoạn văn có chữ, ngoài bảng, rồi làm lại.")
_CLOSING = QT_TRANSLATE_NOOP("errors", "Phần kết không chia thành mục được; hãy viết mục mới trước phần kết.")


def split_off(report: Report, section_id: str, index: int, heading: str) -> tuple[Edit, str]:
    """Make a paragraph the heading of a new section, which takes what follows it.

    Args:
        report: the report.
        section_id: the section the paragraph stands in.
        index: the paragraph's place in the body.
        heading: its words, live figures said.

    Returns:
        The edit, and the new section's id. The section comes right behind, or first among its children.

    Raises:
        UserError: there is no such paragraph, or it stands in the closing.
    """
    section = report.sections[section_id]
    paragraph = _paragraph(section, index)
    if section_id == CLOSING:
        raise UserError(_CLOSING)
    rest: tuple[Block, ...] = section.body.blocks[index + 1 :]
    notes = tuple(each for each in paragraph.inlines if isinstance(each, Note))
    if notes:  # a heading holds plain text: its notes begin the text
        rest = (Paragraph(notes), *rest)
    made = Section(new_id(), heading=" ".join(heading.split()).rstrip(":"), status=section.status, body=Body(rest))
    if section_id == PREAMBLE:
        parent, at = "", 0
    elif section.children:
        parent, at = section_id, 0
    else:
        parent, at = place(report, section_id)
        at += 1
    removed = len(section.body.blocks) - index
    return Batch((SpliceBody(section_id, index, removed), InsertSections(parent, at, (made,)))), made.id


def dissolve(report: Report, section_id: str) -> Edit:
    """Make a section's heading a paragraph at the end of the text before it; its children come one level out."""
    section = report.sections[section_id]
    parent, at = place(report, section_id)
    siblings = report.sections[parent].children if parent else report.top
    target = parent or PREAMBLE
    if at:
        before = siblings[at - 1]
        target = next((last.id for last, _ in reversed(list(walk(report, before)))), before)
    lines: list[Block] = [Paragraph(normal((Run(section.heading, bold=True),)))] if section.heading else []
    blocks = (*lines, *section.body.blocks)
    edits: list[Edit] = [SpliceBody(section_id, 0, len(section.body.blocks))] if section.body.blocks else []
    edits += [MoveSection(child, parent, at + offset) for offset, child in enumerate(section.children)]
    edits.append(RemoveSection(section_id))
    if blocks:
        edits.append(SpliceBody(target, len(report.sections[target].body.blocks), 0, blocks))
    return Batch(tuple(edits))


def into_indicator(report: Report, section_id: str, index: int, indicator: Indicator) -> Edit:
    """Make a paragraph an indicator; it is printed where the paragraph stood.

    Raises:
        UserError: there is no such paragraph.
    """
    section = report.sections[section_id]
    _paragraph(section, index)
    at = len(report.indicators)
    before = section.body.blocks[index - 1] if index else None
    if isinstance(before, IndicatorList) and before.indicators and before.layout is not Layout.NEXT:
        placed: Block = replace(before, indicators=(*before.indicators, indicator.id))
        put: Edit = SpliceBody(section_id, index - 1, 2, (placed,))
        known = [each.id for each in report.indicators]
        at = known.index(before.indicators[-1]) + 1 if before.indicators[-1] in known else at
    else:
        layout = Layout.LIST if indicator.result else Layout.TARGETS
        put = SpliceBody(section_id, index, 1, (IndicatorList(new_id(), layout, (indicator.id,)),))
    return Batch((InsertIndicator(at, indicator), put))


def _paragraph(section: Section, index: int) -> Paragraph:
    blocks = section.body.blocks
    found = blocks[index] if 0 <= index < len(blocks) else None
    if not isinstance(found, Paragraph) or not found.inlines:
        raise UserError(_NOT_HERE)
    return found
