"""Paragraphs become headings and headings paragraphs, and undo brings everything back."""

from __future__ import annotations

import pytest

from desktop_app.models.errors import UserError
from desktop_app.models.filling import filling
from desktop_app.models.history import History
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.report import CLOSING, PREAMBLE, Report, walk
from desktop_app.models.reshape import dissolve, into_indicator, split_off
from desktop_app.models.richtext import IndicatorList, Note, Paragraph, Run, paragraphs, plain
from desktop_app.resources import sample


def words(report):
    """Return all words of headings and texts in the order of reading."""
    out = []
    for section, _ in [(report.sections[PREAMBLE], 0), *walk(report), (report.sections[CLOSING], 0)]:
        out += section.heading.split()
        for paragraph in paragraphs(section.body.blocks):
            out += plain(paragraph.inlines).split()
    return out


@pytest.fixture
def report():
    return sample()[1]


def test_a_paragraph_becomes_a_heading_with_what_follows(report):
    section = next(
        each for each, _ in walk(report)
        if len(each.body.blocks) > 3 and not each.children and not each.body.notes
    )  # fmt: skip
    heading = plain(section.body.blocks[1].inlines)
    edit, made = split_off(report, section.id, 1, heading)
    history = History(report)
    history.do(edit, "x")
    after = history.report
    assert after.sections[section.id].body.blocks == section.body.blocks[:1]
    assert after.sections[made].body.blocks == section.body.blocks[2:]
    order = [each.id for each, _ in walk(after)]
    assert order.index(made) == order.index(section.id) + 1
    assert words(after) == words(report)
    history.undo()
    assert history.report == report


def test_every_heading_can_become_a_paragraph_without_loss(report):
    for section, _ in walk(report):
        history = History(report)
        history.do(dissolve(report, section.id), "x")
        assert section.id not in history.report.sections
        assert words(history.report) == words(report)
        notes = [note.id for each in report.sections.values() for note in each.body.notes]
        after = [note.id for each in history.report.sections.values() for note in each.body.notes]
        assert sorted(after) == sorted(notes)
        history.undo()
        assert history.report == report


def test_notes_of_the_new_heading_begin_its_text(report):
    section = next(each for each, _ in walk(report) if each.body.notes and isinstance(each.body.blocks[0], Paragraph))
    index = next(
        place for place, block in enumerate(section.body.blocks)
        if isinstance(block, Paragraph) and any(isinstance(each, Note) for each in block.inlines)
    )  # fmt: skip
    edit, made = split_off(report, section.id, index, "Tiêu đề")
    after, _ = edit.apply(report)
    assert {note.id for note in after.sections[made].body.notes} | {
        note.id for note in after.sections[section.id].body.notes
    } == {note.id for note in section.body.notes}


def test_a_paragraph_becomes_an_indicator_in_its_place(report):
    section = next(
        each for each, _ in walk(report) if len(each.body.blocks) > 2 and isinstance(each.body.blocks[1], Paragraph)
    )
    made = Indicator("mới", statement=(Run("Trồng 100 cây."),), parts=(Part("mới.1", name="cây"),))
    after, undo = into_indicator(report, section.id, 1, made).apply(report)
    assert after.sections[section.id].body.blocks[1].indicators == ("mới",)
    assert isinstance(after.sections[section.id].body.blocks[1], IndicatorList)
    assert after.indicators[-1] == made
    another = Indicator("nữa", parts=(Part("nữa.1"),))
    again, _ = into_indicator(after, section.id, 2, another).apply(after)
    assert again.sections[section.id].body.blocks[1].indicators == ("mới", "nữa")
    assert undo.apply(after)[0] == report


def test_what_is_no_paragraph_is_refused(report):
    section = report.top[0]
    for index in (-1, 999):
        with pytest.raises(UserError):
            split_off(report, section, index, "x")
    with pytest.raises(UserError):
        split_off(report, CLOSING, 0, "x")


def test_filling_gives_an_empty_report_the_content_of_another(report):
    empty = Report("mới")
    after, undo = filling(empty, report).apply(empty)
    assert after.sections == report.sections
    assert (after.top, after.indicators, after.head, after.unit) == (
        report.top, report.indicators, report.head, report.unit,
    )  # fmt: skip
    assert after.id == "mới"
    assert undo.apply(after)[0] == empty
