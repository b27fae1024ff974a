"""The way back: any earlier state, whole or one section, as one step that can itself be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.edits import Batch, SetReport, SetSection
from desktop_app.models.merging.earlier_states import (
    JournalStep,
    earlier_states,
    restored,
    restored_indicators,
    restored_section,
)
from desktop_app.models.report import FIXED, Report, Section, parents, subtree

from ..strategies import light_reports, reports


@given(reports(), reports())
def test_bringing_a_state_back_and_undoing_that_gives_the_same_report(now, then):
    edit = restored(now, replace(then, id=now.id))
    if edit is None:
        assert now == replace(then, id=now.id)
        return
    after, undo = edit.apply(now)
    assert after == replace(then, id=now.id)
    assert undo.apply(after)[0] == now


@given(light_reports(), light_reports(), st.data())
def test_a_section_comes_back_as_it_was_and_nothing_else_changes(now, then, data):
    then = replace(then, id=now.id)
    section = data.draw(st.sampled_from(sorted(then.sections)))
    edit = restored_section(now, then, section)
    if edit is None:
        return
    after, undo = edit.apply(now)
    assert undo.apply(after)[0] == now
    was, got = then.sections[section], after.sections[section]
    assert replace(got, children=was.children) == was
    if section in now.sections:
        assert {key: each for key, each in after.sections.items() if key != section} == {
            key: each for key, each in now.sections.items() if key != section
        }
    else:
        assert now.sections.keys() <= after.sections.keys()
        gone = {each.id for each in subtree(then, section)} - now.sections.keys()
        assert gone <= after.sections.keys() | {*FIXED}
        assert section in after.top or parents(after)[section]


@given(reports(), reports())
def test_the_table_of_indicators_comes_back_alone(now, then):
    edit = restored_indicators(now, then)
    after = edit.apply(now)[0] if edit is not None else now
    assert after == replace(now, indicators=then.indicators)


def test_days_and_large_steps_are_walked_back_to():
    report = Report("r")
    report = replace(report, sections={**report.sections, "s": Section("s", heading="A")}, top=("s",))
    first = report
    began = datetime(2026, 11, 1, 8, 0)
    steps, states = [], []
    for day in range(4):
        for hour in range(3):
            edit = SetSection("s", "heading", f"{day}-{hour}")
            report, inverse = edit.apply(report)
            steps.append(JournalStep(began + timedelta(days=day, hours=hour), "Sửa tiêu đề", inverse))
        states.append(report)
    many = Batch(tuple(SetReport("due", None) for _ in range(6)))
    after, inverse = many.apply(report)
    steps.append(JournalStep(began + timedelta(days=4), "Gộp", inverse))
    found = list(earlier_states(after, reversed(steps), date(2026, 11, 6)))
    assert [(each.time.day, each.before) for each in found] == [(5, ""), (5, "Gộp"), (4, ""), (3, ""), (2, ""), (1, "")]
    assert [each.report for each in found if not each.before][1:] == list(reversed(states))
    assert first.sections["s"].heading == "A"
    assert [each.time.day for each in earlier_states(after, reversed(steps), date(2026, 11, 5))][:2] == [5, 4]


def test_a_step_that_no_longer_fits_ends_the_walk():
    lost = JournalStep(datetime(2026, 11, 1), "Sửa", SetSection("gone", "heading", "x"))
    found = list(earlier_states(Report("r"), [lost, lost], date(2026, 11, 3)))
    assert [each.report for each in found] == [Report("r")]
