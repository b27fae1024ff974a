"""The difference of two states of a report: applied it gives the later one, undone the earlier one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.edits import Batch, InsertSections, MoveSection, SetIndicator, SetPart
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.merging.difference import difference
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section

from ..strategies import light_reports, reports, somehow_edited


def turned(before: Report, after: Report) -> None:
    edit = difference(before, after)
    if edit is None:
        assert before == after
        return
    done, inverse = edit.apply(before)
    assert done == after
    assert inverse.apply(done)[0] == before


@settings(deadline=None, max_examples=60)
@given(reports(), reports())
def test_any_report_into_any_other(before, after):
    turned(before, after)


@settings(deadline=None, max_examples=150)
@given(light_reports(), light_reports())
def test_any_tree_into_any_other(before, after):
    turned(before, after)


@settings(deadline=None, max_examples=100)
@given(light_reports(), st.data())
def test_one_step_for_many_edits(before, data):
    after = data.draw(somehow_edited(before, 8))
    turned(before, after)


@pytest.mark.slow
@given(reports())
def test_no_difference_no_edit(report):
    assert difference(report, report) is None


def small(*sections: Section, top: tuple[str, ...], indicators: tuple[Indicator, ...] = ()) -> Report:
    fixed = (Section(PREAMBLE), Section(CLOSING))
    return Report("r", sections={each.id: each for each in (*fixed, *sections)}, top=top, indicators=indicators)


def test_moves_no_more_than_needed():
    names = tuple("abcdef")
    before = small(*map(Section, names), top=names)
    after = small(*map(Section, names), top=tuple("fabcde"))
    assert difference(before, after) == Batch((MoveSection("f", "", 0),))


def test_a_section_put_under_a_new_one():
    before = small(Section("a"), Section("b"), top=("a", "b"))
    after = small(Section("n", children=("b",)), Section("a"), Section("b"), top=("n", "a"))
    assert difference(before, after) == Batch((InsertSections("", 0, (Section("n"),)), MoveSection("b", "n", 0)))


def test_parent_and_child_change_places():
    before = small(Section("a", children=("b",)), Section("b"), top=("a",))
    turned(before, small(Section("b", children=("a",)), Section("a"), top=("b",)))


def test_one_cell_is_one_cell():
    figure = parse_figure("12")
    before = small(top=(), indicators=(Indicator("i", parts=(Part("p"), Part("q"))),))
    after = small(top=(), indicators=(Indicator("i", parts=(Part("p"), Part("q", result=figure))),))
    assert difference(before, after) == Batch((SetPart("q", "result", figure),))


@pytest.mark.parametrize("swapped", [True, False])
def test_a_part_goes_to_another_indicator(swapped):
    before = small(top=(), indicators=(Indicator("i", parts=(Part("p"),)), Indicator("j", parts=(Part("q"),))))
    mine, other = ((Part("q"),), (Part("p"),)) if swapped else ((), (Part("p"), Part("q")))
    after = small(top=(), indicators=(Indicator("i", parts=mine), Indicator("j", parts=other)))
    turned(before, after)
    assert isinstance(difference(before, after).edits[0], SetIndicator)
