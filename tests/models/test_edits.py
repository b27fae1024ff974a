"""Edits: each is undone by its inverse, and what is refused changes nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models import codec
from desktop_app.models.edits import (
    Batch,
    InsertIndicator,
    InsertSections,
    MoveIndicator,
    MoveSection,
    RemoveIndicator,
    RemoveSection,
    SetIndicator,
    SetPart,
    SetReport,
    SetSection,
    SpliceBody,
    body_edit,
    place,
)
from desktop_app.models.errors import EditError
from desktop_app.models.history import History
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.limits import MAX_LEVELS
from desktop_app.models.report import CLOSING, FIXED, PREAMBLE, Report, Section, copy_subtree, parents, subtree, walk
from desktop_app.models.richtext import Body, Note, Paragraph, Run
from desktop_app.models.whole import check

from .strategies import edits, fitting_edits, light_reports, light_sections, reports, single_edits, tree_edits, trees


def whole(report: Report) -> bool:
    """Tell whether every section is reached exactly once and no part stands twice."""
    reached = [section.id for section, _ in walk(report)]
    owned = [part.id for indicator in report.indicators for part in indicator.parts]
    listed = [indicator.id for indicator in report.indicators]
    return (
        sorted([*reached, *FIXED]) == sorted(report.sections)
        and all(key == section.id for key, section in report.sections.items())
        and not any(report.sections[key].children for key in FIXED)
        and len(set(owned)) == len(owned)
        and len(set(listed)) == len(listed)
    )


@settings(deadline=None, max_examples=60)
@given(light_reports(), st.data(), st.integers(0, 10))
def test_any_edits_undone_and_redone_leave_a_whole_report(start, data, steps):
    written = json.dumps(codec.encode(start))
    history = History(start)
    for _ in range(steps):
        before = history.report
        edit = data.draw(st.one_of(fitting_edits(before), edits))
        try:
            history.do(edit, "")
        except EditError:
            assert history.report is before
        assert whole(history.report)
    end = history.report
    while history.undo():
        assert whole(history.report)
    assert history.report == start
    while history.redo():
        pass
    assert history.report == end
    assert json.dumps(codec.encode(start)) == written


@settings(deadline=None, max_examples=40)
@given(light_reports(), st.data(), st.integers(2, 4))
def test_a_batch_that_fits_is_one_step_and_undone_as_one(report, data, count):
    fitting = []
    after = report
    for _ in range(count):
        fitting.append(data.draw(fitting_edits(after)))
        after = fitting[-1].apply(after)[0]
    made, undo = Batch(tuple(fitting)).apply(report)
    assert made == after
    back, redo = undo.apply(made)
    assert back == report
    assert redo.apply(back)[0] == after


@settings(deadline=None, max_examples=60)
@given(reports() | light_reports(), single_edits)
def test_the_inverse_of_the_inverse_does_the_same(report, edit):
    try:
        after, inverse = edit.apply(report)
    except EditError:
        return
    back, again = inverse.apply(report=after)
    assert back == report
    assert again.apply(back)[0] == after


@settings(deadline=None, max_examples=60)
@given(light_reports(), st.lists(single_edits, max_size=4))
def test_a_batch_is_its_edits_one_by_one_or_nothing(report, steps):
    after = report
    try:
        for edit in steps:
            after = edit.apply(after)[0]
    except EditError:
        with pytest.raises(EditError):
            Batch(tuple(steps)).apply(report)
        return
    assert Batch(tuple(steps)).apply(report)[0] == after


def small() -> Report:
    listed = (
        Section(PREAMBLE), Section(CLOSING), Section("a", children=("a1", "a2")), Section("a1"), Section("a2"),
        Section("b", body=Body((Paragraph((Run("x"),)),))),
    )  # fmt: skip
    return Report(
        "r", sections={each.id: each for each in listed}, top=("a", "b"),
        indicators=(Indicator("i", parts=(Part("p"),)), Indicator("j", parts=(Part("q"), Part("s")))),
    )  # fmt: skip


def order(report: Report) -> str:
    return " ".join("-" * depth + section.id for section, depth in walk(report))


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (MoveSection("a", "", 1), "b a -a1 -a2"),
        (MoveSection("a1", "a", 1), "a -a2 -a1 b"),
        (MoveSection("a2", "", 1), "a -a1 a2 b"),
        (MoveSection("b", "a1", 0), "a -a1 --b -a2"),
        (MoveSection("b", "", 1), "a -a1 -a2 b"),
        (RemoveSection("a"), "b"),
        (InsertSections("a", 1, (Section("n", children=("m",)), Section("m"))), "a -a1 -n --m -a2 b"),
    ],
)
def test_the_tree_after_an_edit(edit, after):
    done, inverse = edit.apply(small())
    assert order(done) == after
    assert inverse.apply(done)[0] == small()


@pytest.mark.parametrize(
    "edit",
    [
        MoveSection("a", "a", 0),
        MoveSection("a", "a1", 0),
        MoveSection("a", PREAMBLE, 0),
        MoveSection("a", "gone", 0),
        MoveSection("a", "", 2),
        MoveSection("a", "", -1),
        MoveSection(CLOSING, "a", 0),
        MoveSection("gone", "", 0),
        RemoveSection(PREAMBLE),
        RemoveSection("gone"),
        InsertSections("", 0, (Section("b"),)),
        InsertSections("", 0, (Section("n"), Section("n"))),
        InsertSections("n", 0, (Section("n"),)),
        InsertSections("gone", 0, (Section("n"),)),
        InsertSections(CLOSING, 0, (Section("n"),)),
        InsertSections("", 3, (Section("n"),)),
        SetSection("gone", "heading", ""),
        SetSection("a", "children", ("b",)),
        SetSection("a", "body", Body()),
        SetReport("sections", {}),
        SpliceBody("b", 2, 0),
        SpliceBody("b", 0, 2),
        SpliceBody("b", 1, -1),
        SpliceBody("gone", 0, 0),
        InsertIndicator(0, Indicator("i")),
        InsertIndicator(0, Indicator("n", parts=(Part("q"),))),
        InsertIndicator(3, Indicator("n")),
        RemoveIndicator("gone"),
        MoveIndicator("i", 2),
        SetIndicator("i", "parts", (Part("q"),)),
        SetIndicator("i", "parts", (Part("n"), Part("n"))),
        SetIndicator("i", "id", "j"),
        SetPart("p", "id", "q"),
        SetPart("gone", "name", ""),
    ],
    ids=repr,
)
def test_refuses_what_does_not_fit(edit):
    report = small()
    with pytest.raises(EditError) as error:
        edit.apply(report)
    assert str(error.value).endswith(".")
    assert report == small()


@pytest.mark.parametrize(
    "edit",
    [
        InsertSections("", 0, ()),
        InsertSections("", 0, (Section("n", children=("gone",)),)),
        InsertSections("", 0, (Section("n", children=("b",)),)),
        InsertSections("", 0, (Section("n"), Section("m"))),
        InsertSections("", 0, (Section("n"), Section("m", children=("o",)), Section("o", children=("m",)))),
        InsertSections("", 0, (Section("n", children=("m", "m")), Section("m"))),
        InsertSections("", 0, (Section("n", children=("n",)),)),
        InsertIndicator(0, Indicator("n", parts=(Part("n"), Part("n")))),
    ],
    ids=repr,
)
def test_refuses_what_would_break_the_report(edit):
    with pytest.raises(EditError):
        edit.apply(small())


few_paragraphs = st.text("xyz", max_size=5).map(lambda each: tuple(Paragraph((Run(letter),)) for letter in each))


@given(few_paragraphs, few_paragraphs)
def test_a_body_edit_makes_the_new_text_and_splices_no_more_than_needed(old, new):
    report = Report("r", sections={PREAMBLE: Section(PREAMBLE, body=Body(old)), CLOSING: Section(CLOSING)})
    edit = body_edit(report.sections[PREAMBLE], new)
    if edit is None:
        assert old == new
        return
    assert edit.apply(report)[0].sections[PREAMBLE].body.blocks == new
    gone = old[edit.index : edit.index + edit.removed]
    if gone and edit.inserted:
        assert gone[0] != edit.inserted[0]
        assert gone[-1] != edit.inserted[-1]


def test_typing_in_a_long_text_replaces_one_paragraph():
    old = tuple(Paragraph((Run(str(number)),)) for number in range(1000))
    new = (*old[:500], Paragraph((Run("new"),)), *old[501:])
    edit = body_edit(Section("a", body=Body(old)), new)
    assert (edit.index, edit.removed, edit.inserted) == (500, 1, new[500:501])


@settings(deadline=None, max_examples=100)
@given(trees(make=light_sections), st.lists(tree_edits, max_size=6))
def test_places_and_parents_agree_after_any_moves(tree, steps):
    top, held = tree
    report = Report("r", sections={PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING), **held}, top=top)
    for edit in steps:
        try:
            report = edit.apply(report)[0]
        except EditError:
            continue
    above = parents(report)
    for section, _ in walk(report):
        parent, index = place(report, section.id)
        assert parent == above[section.id]
        assert (report.sections[parent].children if parent else report.top)[index] == section.id


def test_a_copied_subtree_has_the_same_text_and_no_id_in_common():
    noted = Paragraph((Run("x"), Note("n1", (Run("y"),))))
    listed = (Section("a", heading="A", children=("b",), body=Body((noted,))), Section("b", heading="B"))
    report = Report(
        "r", sections={PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING), **{s.id: s for s in listed}}, top=("a",)
    )
    copied = copy_subtree(subtree(report, "a"))
    after = InsertSections("", 1, copied).apply(report)[0]
    assert [section.heading for section, _ in walk(after)] == ["A", "B", "A", "B"]
    assert len({note.id for section in after.sections.values() for note in section.body.notes}) == 2


def test_a_tree_is_never_deeper_than_one_that_can_be_opened():
    report = Report("r")
    for level in range(MAX_LEVELS):
        report, _ = InsertSections(f"s{level - 1}" if level else "", 0, (Section(f"s{level}"),)).apply(report)
    check(report)
    with pytest.raises(EditError, match="nhiều nhất 50 cấp"):
        InsertSections(f"s{MAX_LEVELS - 1}", 0, (Section("x"),)).apply(report)
    below = (Section("x", children=("y",)), Section("y"))
    report, _ = InsertSections("", 0, below).apply(report)
    with pytest.raises(EditError, match="nhiều nhất 50 cấp"):
        MoveSection("x", f"s{MAX_LEVELS - 2}", 0).apply(report)
    check(MoveSection("x", f"s{MAX_LEVELS - 3}", 0).apply(report)[0])
