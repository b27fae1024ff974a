"""Undo and redo, step by step; test_edits.py holds that any series of edits is undone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.edits import RemoveSection, SetReport, SetSection, SpliceBody
from desktop_app.models.errors import EditError
from desktop_app.models.history import History
from desktop_app.models.report import Report
from desktop_app.models.richtext import Paragraph, Run
from desktop_app.resources import sample

from .strategies import fitting_edits, light_reports


def paragraph(words):
    return Paragraph((Run(words),))


def named(history: History) -> str:
    return history.report.standard


def test_steps_are_taken_back_and_done_again_in_order():
    history = History(Report("r"))
    for name in ("one", "two"):
        history.do(SetReport("standard", name), f"Set {name}")
    assert (history.undo_label, history.redo_label) == ("Set two", None)
    step = history.undo()
    assert (named(history), step.label, step.edit) == ("one", "Set two", SetReport("standard", "one"))
    assert (history.undo_label, history.redo_label) == ("Set one", "Set two")
    step = history.redo()
    assert (named(history), step.edit, step.inverse) == (
        "two", SetReport("standard", "two"), SetReport("standard", "one"),
    )  # fmt: skip
    assert history.redo() is None


def test_a_new_step_ends_what_could_be_redone():
    history = History(Report("r"))
    history.do(SetReport("standard", "one"), "")
    history.undo()
    history.do(SetReport("standard", "two"), "")
    assert history.redo() is None
    assert named(history) == "two"


def test_a_refused_edit_is_no_step_and_keeps_what_can_be_redone():
    history = History(Report("r"))
    history.do(SetReport("standard", "one"), "")
    history.undo()
    with pytest.raises(EditError):
        history.do(RemoveSection("gone"), "")
    assert history.undo() is None
    history.redo()
    assert named(history) == "one"


def test_typing_that_goes_on_is_one_step():
    def typed(words):
        return SpliceBody("preamble", 0, 1, (paragraph(words),))

    history = History(Report("r"))
    history.do(SpliceBody("preamble", 0, 0, (paragraph(""),)), "Thêm đoạn")
    history.do(typed("T"), "Gõ")
    for words in ("Tr", "Trồng", "Trồng cây"):
        step = history.do(typed(words), "Gõ", going_on=True)
        assert step.goes_on
    assert step.edit == typed("Trồng cây")
    assert history.undo().edit == typed("")
    assert history.report.sections["preamble"].body.blocks == (paragraph(""),)
    assert history.redo().edit == typed("Trồng cây")


def test_what_was_redone_or_is_elsewhere_is_not_gone_on_with():
    history = History(Report("r"))
    history.do(SetReport("standard", "one"), "")
    history.undo()
    assert not history.do(SetReport("standard", "two"), "", going_on=True).goes_on
    assert not history.do(SetReport("due", None), "", going_on=True).goes_on
    assert history.do(SetReport("due", date(2026, 1, 1)), "", going_on=True).goes_on
    history.undo()
    assert (named(history), history.report.due) == ("two", None)


@given(light_reports(), st.data())
def test_joined_or_not_one_undo_after_another_leads_back(report, data):
    history, journal = History(report), []
    for _ in range(data.draw(st.integers(1, 6))):
        edit = data.draw(fitting_edits(history.report))
        try:
            step = history.do(edit, "", going_on=data.draw(st.booleans()))
        except EditError:
            continue
        if step.goes_on:
            journal.pop()
        journal.append(step)
    again = report
    for step in journal:  # what the store's journal holds leads to the same report
        again = step.edit.apply(again)[0]
    assert again == history.report
    while history.undo():
        pass
    assert history.report == report


def test_only_the_last_steps_are_kept():
    history = History(Report("r"), limit=2)
    for name in ("one", "two", "three"):
        history.do(SetReport("standard", name), "")
    while history.undo():
        pass
    assert named(history) == "one"


def test_halves_of_characters_that_an_input_method_leaves_do_not_enter_the_report():
    report = sample()[1]
    history = History(report)
    key = report.top[0]
    step = history.do(SetSection(key, "heading", "nửa \ud83d chữ \ud83d\ude00"), "sửa")
    assert history.report.sections[key].heading == "nửa  chữ 😀"
    step.edit.apply(report)[0].sections[key].heading.encode()
    history.do(SpliceBody(key, 0, 0, (Paragraph((Run("a\udc00b"),)),)), "gõ")
    assert history.report.sections[key].body.blocks[0] == Paragraph((Run("ab"),))
    history.undo()
    history.undo()
    assert history.report == report
