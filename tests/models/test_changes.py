"""What differs between two states of a report is named exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.edits import (
    InsertIndicator,
    InsertSections,
    MoveIndicator,
    MoveSection,
    RemoveIndicator,
    RemoveSection,
    SetPart,
    SetReport,
    SetSection,
    SpliceBody,
)
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.quotes import Quote
from desktop_app.models.report import CLOSING, PREAMBLE, Changes, Head, Report, Section, changes
from desktop_app.models.richtext import Paragraph, Run

from .strategies import light_reports, somehow_edited


def report() -> Report:
    listed = (Section(PREAMBLE), Section(CLOSING), Section("a", children=("a1", "a2")), Section("a1"), Section("a2"),
              Section("b"))  # fmt: skip
    return Report(
        "r", sections={each.id: each for each in listed}, top=("a", "b"),
        indicators=(Indicator("i", parts=(Part("p"),)), Indicator("j"), Indicator("k")),
    )  # fmt: skip


def named(sections="", *, structure=False, indicators="", head=False, form=False):
    return Changes(frozenset(sections.split()), structure, frozenset(indicators.split()), head, form)


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (SetSection("a1", "heading", "A"), named("a1")),
        (SpliceBody(PREAMBLE, 0, 0, (Paragraph((Run("x"),)),)), named(PREAMBLE)),
        (MoveSection("b", "", 0), named(structure=True)),
        (MoveSection("a1", "a", 1), named("a", structure=True)),
        (MoveSection("a1", "b", 0), named("a b", structure=True)),
        (RemoveSection("b"), named("b", structure=True)),
        (RemoveSection("a"), named("a a1 a2", structure=True)),
        (InsertSections("a", 0, (Section("n"),)), named("a n", structure=True)),
        (SetPart("p", "name", "x"), named(indicators="i")),
        (MoveIndicator("k", 1), named(indicators="j k")),
        (RemoveIndicator("j"), named(indicators="j k")),
        (InsertIndicator(3, Indicator("n")), named(indicators="n")),
        (SetReport("head", Head(title="x")), named(head=True, form=True)),
        (SetReport("standard", "dang"), named(head=True, form=True)),
        (SetReport("quotes", (Quote("q"),)), named(head=True)),
    ],
    ids=lambda each: type(each).__name__,
)
def test_one_edit(edit, found):
    before = report()
    after = edit.apply(before)[0]
    assert changes(before, after) == found
    assert changes(after, before) == found


@pytest.mark.parametrize(
    "edit",
    [
        SetSection("a", "heading", ""),
        SpliceBody("a", 0, 0),
        MoveSection("a2", "a", 1),
        MoveIndicator("j", 1),
        SetPart("p", "name", ""),
        SetReport("head", Head()),
        SetReport("recipients", None),
    ],
    ids=lambda each: type(each).__name__,
)
def test_an_edit_to_what_is_there_already_changes_nothing(edit):
    before = report()
    assert not changes(before, edit.apply(before)[0])


@settings(deadline=None, max_examples=60)
@given(light_reports(), st.data())
def test_any_edits(before, data):
    after = data.draw(somehow_edited(before, 5))
    found = changes(before, after)
    old, new = before.sections, after.sections
    assert found.sections == {key for key in {**old, **new} if old.get(key) != new.get(key)}
    shape = [({key: section.children for key, section in each.sections.items()}, each.top) for each in (before, after)]
    assert found.structure == (shape[0] != shape[1])
    places = [{each.id: (n, each) for n, each in enumerate(state.indicators)} for state in (before, after)]
    assert found.indicators == {key for key in {**places[0], **places[1]} if places[0].get(key) != places[1].get(key)}
    bare = [replace(each, sections={}, top=(), indicators=()) for each in (before, after)]
    assert found.head == (bare[0] != bare[1])
    assert bool(found) == (before != after)
