"""Undo and redo, step by step; test_edits.py holds that any series of edits is undone."""

from __future__ import annotations

import pytest

from desktop_app.models.edits import RemoveSection, SetReport
from desktop_app.models.errors import EditError
from desktop_app.models.history import History
from desktop_app.models.report import Report


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


def test_only_the_last_steps_are_kept():
    history = History(Report("r"), limit=2)
    for name in ("one", "two", "three"):
        history.do(SetReport("standard", name), "")
    while history.undo():
        pass
    assert named(history) == "one"
