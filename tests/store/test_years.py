"""What reports say of their periods, beside them in the store; templates of the unit's own."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from desktop_app.models.edits import SetPart, SetReport
from desktop_app.models.frames.own_templates import template_of
from desktop_app.models.history import Step
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Head, Report
from desktop_app.models.years.trends import reported
from desktop_app.store import DamageKind, Store


def month(at: int, text: str) -> Report:
    part = Part(f"p{at}", "cay", "cây xanh", "cây", result=parse_figure(text))
    indicators = (Indicator(f"i{at}", parts=(part,)),)
    return Report(f"m{at}", kind=ReportKind.MONTH, period=months(2025, at, 1), indicators=indicators)


@pytest.fixture
def store(tmp_path):
    store = Store.open(tmp_path / "mẫu.baocao")
    for at in (1, 2, 3):
        store.create(month(at, str(10 * at)))
    yield store
    if not store.closed:
        store.close()


def results(store):
    return {each.report: list(each.results) for each in store.reported().value}


def do(store, report, edit):
    after, inverse = edit.apply(report)
    store.commit(Step("x", edit, inverse), report, after).result()
    return after


def test_results_follow_every_edit_and_undo(store):
    report = store.load("m2").report
    edit = SetPart("p2", "result", parse_figure("25"))
    _, inverse = edit.apply(report)
    after = do(store, report, edit)
    assert results(store)["m2"] == ["25"]
    do(store, after, inverse)
    assert results(store)["m2"] == ["20"]


def test_the_period_follows_too(store):
    do(store, store.load("m2").report, SetReport("period", months(2025, 7, 1)))
    assert {each.report: each.period for each in store.reported().value}["m2"] == months(2025, 7, 1)


def test_a_removed_report_is_not_told_of_until_it_comes_back(store):
    store.remove("m1")
    assert set(results(store)) == {"m2", "m3"}
    store.restore_removed("m1")
    assert set(results(store)) == {"m1", "m2", "m3"}


@pytest.mark.parametrize(
    "deed",
    [
        "DELETE FROM reported",
        "UPDATE reported SET data = replace(data, '20', '99')",
        "DELETE FROM reported_parts",
        "UPDATE reported_parts SET data = replace(data, 'cay', 'hoa')",
    ],
)
def test_rows_that_are_lost_or_damaged_are_made_again_of_the_reports(store, deed):
    expected = results(store)
    store.close()
    connection = sqlite3.connect(store.path)
    connection.execute(deed)
    connection.commit()
    connection.close()
    again = Store.open(store.path)
    assert results(again) == expected
    again.close()


def test_what_no_row_and_no_report_can_tell_any_more_is_named(store):
    store.close()
    connection = sqlite3.connect(store.path)
    connection.execute("DELETE FROM reported WHERE report = 'm2'")
    connection.execute("UPDATE indicator SET data = replace(data, '20', '99') WHERE report = 'm2'")
    connection.commit()
    connection.close()
    for _ in range(2):  # what is made of a damaged report is not kept as sound
        again = Store.open(store.path)
        told = again.reported()
        assert [each.name for each in told.damaged] == ["cây xanh"]
        assert {each.report: list(each.results) for each in told.value if each.report != "m2"} == {
            "m1": ["10"],
            "m3": ["30"],
        }
        again.close()


def test_all_that_is_told_is_what_the_reports_say(store):
    assert store.reported().value == [reported(store.load(info.id).report) for info in store.reports()]


def test_own_templates_are_kept_replaced_and_dropped(store):
    made = template_of(month(4, "1"), "Mẫu tháng")
    store.set_own_template("t", made)
    store.set_own_template("u", replace(made, title="Bản khác"))
    store.close()
    again = Store.open(store.path)
    assert list(again.own_templates().value) == ["u", "t"]
    assert again.own_templates().value["t"] == made
    again.set_own_template("t", replace(made, head=Head(title="Mới")))
    assert again.own_templates().value["t"].head.title == "Mới"
    again.set_own_template("u", None)
    assert list(again.own_templates().value) == ["t"]
    again.close()


def test_a_damaged_template_is_told_of(store):
    store.set_own_template("t", template_of(month(4, "1"), "Mẫu tháng"))
    store.close()
    connection = sqlite3.connect(store.path)
    connection.execute("UPDATE own_template SET data = replace(data, 'Mẫu', 'Mau')")
    connection.commit()
    connection.close()
    again = Store.open(store.path)
    found = again.own_templates()
    assert (found.value, [each.kind for each in found.damaged]) == ({}, [DamageKind.TEMPLATE])
    assert [each.kind for each in again.check()] == [DamageKind.TEMPLATE]
    again.close()
