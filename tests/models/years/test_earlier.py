"""Figures of a longer period from the unit's own reports: what each gave, what is missing, what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.models.edits import Batch
from desktop_app.models.frames.next_period import roll_forward
from desktop_app.models.indicators import Indicator, Kind, Part, Rule
from desktop_app.models.kinds import ReportKind
from desktop_app.models.meaning.reasons import OTHER_UNIT
from desktop_app.models.meaning.same_part import NO_PART
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months, period_name, semester, usual_days
from desktop_app.models.report import Report
from desktop_app.models.unit import Unit
from desktop_app.models.years.earlier import (
    NO_REPORT,
    choices,
    earlier_parts,
    outdated,
    same_time_last_year,
    take_edits,
)
from desktop_app.models.years.over_time import covers
from desktop_app.models.years.told import results_in_cell

PARTS = (
    Part("t", "trees", "cây xanh", "cây"),
    Part("m", "members", "đoàn viên", "đoàn viên", kind=Kind.STOCK, over_time=Rule.LAST),
    Part("g", "graded", "đoàn viên xếp loại tốt", "%", kind=Kind.RATE, over_time=Rule.RATIO),
)


def report(key: str, kind: ReportKind, period: Period, *results: str, parts=PARTS) -> Report:
    told = [*results, *[""] * (len(parts) - len(results))]
    made = tuple(
        Indicator(f"i{key}{n}", parts=(replace(each, id=f"{key}{n}", result=parse_figure(text) if text else None),))
        for n, (each, text) in enumerate(zip(parts, told, strict=True))
    )
    return Report(key, kind=kind, period=period, indicators=made)


def years() -> list[Report]:
    return [
        report("y22", ReportKind.ANNUAL, months(2022, 1, 12), "1.200", "25", "25/25"),
        report("y23", ReportKind.ANNUAL, months(2023, 1, 12), "300", "19", "17/19"),
        report("y24", ReportKind.ANNUAL, months(2024, 1, 12), "450", "21", "20/21"),
    ]


def term() -> Report:
    return report("term", ReportKind.TERM, months(2022, 1, 36))


def taken(whole: Report, found) -> tuple[Part, ...]:
    after, undo = Batch(take_edits(found)).apply(whole)
    assert undo.apply(after)[0] == whole
    return tuple(part for each in after.indicators for part in each.parts)


def test_a_term_is_made_of_its_years_without_typing():
    (choice,) = choices(term(), years())
    assert choice.missing == ()
    trees, members, graded = taken(term(), earlier_parts(term(), choice))
    assert (trees.result, members.result, graded.result) == tuple(map(parse_figure, ("1.950", "21", "62/65")))
    assert [(period_name(each.period), each.source) for each in trees.periods] == [
        ("2022", "y22"), ("2023", "y23"), ("2024", "y24"),
    ]  # fmt: skip


def test_reports_that_are_missing_are_named_and_count_for_nothing():
    (choice,) = choices(term(), [years()[0], years()[2]])
    assert [period_name(each) for each in choice.missing] == ["2023"]
    found = earlier_parts(term(), choice)
    assert [each.why for each in found[0].figures] == ["", NO_REPORT, ""]
    trees, *_ = taken(term(), found)
    assert trees.result == parse_figure("1.650")
    assert [each.result for each in trees.periods] == [parse_figure("1.200"), None, parse_figure("450")]
    assert [period_name(each) for each, _ in found[0].outcome.left_out] == ["2023"]


def test_a_year_takes_months_or_quarters_whichever_are_whole():
    year = report("y", ReportKind.ANNUAL, months(2024, 1, 12))
    by_quarter = [report(f"q{n}", ReportKind.QUARTER, months(2024, 3 * n + 1, 3), "10") for n in range(4)]
    by_month = [report(f"m{n}", ReportKind.MONTH, months(2024, n + 1, 1), "5") for n in range(3)]
    found = choices(year, [*by_month, *by_quarter])
    assert [each.shape for each in found] == ["quarter", "month"]
    assert earlier_parts(year, found[0])[0].outcome.figure == parse_figure("40")
    assert len(found[1].missing) == 9


def test_an_outline_or_a_report_of_another_time_gives_nothing():
    others = [replace(years()[0], kind=ReportKind.OUTLINE), report("y21", ReportKind.ANNUAL, months(2021, 1, 12), "9")]
    assert choices(term(), others) == []


def test_two_reports_of_one_year_are_told():
    other = replace(years()[0], id="again")
    (choice,) = choices(term(), [*years(), other])
    assert [period_name(each) for each in choice.doubles] == ["2022"]
    assert choice.reports[months(2022, 1, 12)].id == "y22"


def test_the_same_words_are_the_same_part_and_words_alike_are_asked_once():
    whole = report("w", ReportKind.TERM, months(2022, 1, 36), parts=(Part("x", "new", "cây xanh trồng mới", "cây"),))
    old = (Part("o", "old", "cây xanh được trồng mới", "cây"),)
    others = [report(f"y{y}", ReportKind.ANNUAL, months(2000 + y, 1, 12), "10", parts=old) for y in (22, 23, 24)]
    (choice,) = choices(whole, others)
    (asked,) = earlier_parts(whole, choice)
    assert asked.questions == ("cây xanh được trồng mới",)
    assert asked.outcome.figure is None
    key = (whole.indicators[0].parts[0].id, asked.questions[0])
    (sure,) = earlier_parts(whole, choice, same={key: True})
    assert sure.questions == ()
    assert sure.outcome.figure == parse_figure("30")
    after = Batch(take_edits([sure])).apply(whole)[0]
    assert earlier_parts(after, choice)[0].questions == ()  # it was answered
    (never,) = earlier_parts(whole, choice, same={key: False})
    assert [each.why for each in never.figures] == [NO_PART] * 3


def test_another_unit_of_measure_is_another_thing():
    other = report("y22", ReportKind.ANNUAL, months(2022, 1, 12), "3", parts=(Part("t", "trees", "cây xanh", "ha"),))
    (choice,) = choices(term(), [other])
    assert earlier_parts(term(), choice)[0].figures[0].why == OTHER_UNIT


def test_money_is_taken_in_the_unit_of_the_report_that_takes_it():
    """1.500 triệu đồng of the year before were taken as 1.500 tỷ đồng."""
    then = Part("f", "fund", "quỹ", "triệu đồng")
    given = [report(f"y{at}", ReportKind.ANNUAL, months(at, 1, 12), text, parts=(then,))
             for at, text in ((2022, "1.500"), (2023, "hơn 500"), (2024, "800"))]  # fmt: skip
    whole = report("term", ReportKind.TERM, months(2022, 1, 36), parts=(replace(then, unit="tỷ đồng"),))
    (choice,) = choices(whole, given)
    (fund,) = taken(whole, earlier_parts(whole, choice))
    assert [each.result.text for each in fund.periods] == ["1,5", "hơn 0,5", "0,8"]
    assert fund.result == parse_figure("hơn 2,8")
    after = Batch(take_edits(earlier_parts(whole, choice))).apply(whole)[0]
    assert outdated(after, {each.id: each for each in given}) == []


def test_marks_tell_indicators_apart_and_are_asked_about():
    given = report("y22", ReportKind.ANNUAL, months(2022, 1, 12), "40", parts=(Part("b", "", "tặng bò", "lượt"),))
    whole = report("term", ReportKind.TERM, months(2022, 1, 36), parts=(Part("b", "", "tặng bộ", "lượt"),))
    (choice,) = choices(whole, [given])
    (found,) = earlier_parts(whole, choice)
    assert found.questions == ("tặng bò",)
    assert found.outcome.figure is None


def test_a_result_typed_by_hand_stays_until_somebody_decides():
    whole = report("term", ReportKind.TERM, months(2022, 1, 36), "2.000")
    (choice,) = choices(whole, years())
    found = earlier_parts(whole, choice)
    assert found[0].typed_otherwise
    assert taken(whole, found)[0].result == parse_figure("2.000")
    after = Batch(take_edits(found, overwrite=[found[0].part.id])).apply(whole)[0]
    assert after.indicators[0].parts[0].result == parse_figure("1.950")


def test_the_same_time_a_year_ago_fills_what_is_compared_with():
    before = report("q23", ReportKind.QUARTER, months(2023, 4, 3), "70")
    now = report("q24", ReportKind.QUARTER, months(2024, 4, 3), "90")
    others = [before, report("q1", ReportKind.QUARTER, months(2024, 1, 3), "5")]
    assert same_time_last_year(now, others) is before
    assert taken(now, earlier_parts(now, None, before))[0].last_year == parse_figure("70")


def test_a_report_that_changed_afterwards_is_told_and_changes_nothing_by_itself():
    (choice,) = choices(term(), years())
    after = Batch(take_edits(earlier_parts(term(), choice))).apply(term())[0]
    assert outdated(after, {each.id: each for each in years()}) == []
    changed = report("y23", ReportKind.ANNUAL, months(2023, 1, 12), "310", "19", "17/19")
    (told,) = outdated(after, {"y23": changed})
    assert (period_name(told.period), told.had, told.now) == ("2023", parse_figure("300"), parse_figure("310"))
    again = earlier_parts(after, choices(after, [years()[0], changed, years()[2]])[0])
    assert taken(after, again)[0].result == parse_figure("1.960")


def test_parts_without_a_code_are_found_along_a_chain_of_reports():
    first = report("y23", ReportKind.ANNUAL, months(2023, 1, 12), "5", parts=(Part("t", "", "cây xanh", "cây"),))
    second = roll_forward(first, Unit())
    whole = report("term", ReportKind.TERM, months(2023, 1, 24), parts=(replace(second.indicators[0].parts[0]),))
    found = earlier_parts(whole, choices(whole, [first, second])[0])
    assert [each.figure for each in found[0].figures] == [parse_figure("5"), None]


@pytest.mark.parametrize(
    ("first", "last"), [(date(2025, 9, 1), date(2026, 5, 31)), (date(2025, 9, 5), date(2026, 5, 25))]
)
def test_a_cell_that_lists_semesters_is_read_by_them_whatever_days_the_school_year_has(first, last):
    part = Part("a", name="cây xanh", unit="cây")
    found = results_in_cell("Học kỳ I: 300 cây; học kỳ II: 200 cây", part, "cây xanh", Period(first, last))
    assert [(each.period, each.result.value) for each in found] == [(semester(2025, 1), 300), (semester(2025, 2), 200)]


def test_a_school_year_is_made_of_its_semesters_whatever_days_they_have():
    school = Period(date(2025, 9, 1), date(2026, 8, 31))  # as a title is read; templates end it with May
    first = report("hk1", ReportKind.SIX_MONTH, Period(date(2025, 9, 5), date(2026, 1, 17)), "40", "20", "8/10")
    second = report("hk2", ReportKind.SIX_MONTH, Period(date(2026, 1, 12), date(2026, 6, 5)), "60", "25", "9/10")
    half = report("h", ReportKind.SIX_MONTH, months(2026, 1, 6), "999")
    for whole in (report("y", ReportKind.ANNUAL, school), report("y", ReportKind.ANNUAL, usual_days(school))):
        (choice, *_) = choices(whole, [first, second, half])
        assert (choice.shape, choice.missing) == ("semester", ())
        trees, members, _ = taken(whole, earlier_parts(whole, choice))
        assert (trees.result, members.result) == (parse_figure("100"), parse_figure("25"))
        assert covers(trees.periods, whole.period)
    before = report("old", ReportKind.SIX_MONTH, semester(2024, 1), "7")
    assert same_time_last_year(first, [before, second]) is before


def test_a_term_is_made_of_school_years():
    whole = report("t", ReportKind.TERM, months(2023, 1, 36))
    given = [
        report(f"s{at}", ReportKind.ANNUAL, Period(date(at, 9, 1), date(at + 1, 8, 31)), "5") for at in (2023, 2024)
    ]
    (choice,) = choices(whole, given)
    assert (choice.shape, choice.missing) == ("school", ())
    assert taken(whole, earlier_parts(whole, choice))[0].result == parse_figure("10")
