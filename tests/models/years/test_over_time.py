"""Periods added up to a longer one: what is a law holds in every order, what is none is refused with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models import codec
from desktop_app.models.indicators import Kind, Part, PeriodResult, Rule, measure, rolled, unreported
from desktop_app.models.meaning.reasons import IN_WORDS, MISSING, NO_BASE, PERCENT_ONLY
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months, period_name, read_period, semester, shape_of
from desktop_app.models.years.over_time import (
    ADDED_STOCK,
    LAST_MISSING,
    ONLY_LISTED,
    OVERLAP,
    differs,
    in_words,
    over_time,
    with_periods,
)

counts = st.integers(0, 9_999).map(str)
shares = st.tuples(st.integers(0, 500), st.integers(1, 500)).map("{0[0]}/{0[1]}".format)
rough = st.tuples(st.sampled_from(["", "hơn ", "trên ", "gần ", "khoảng "]), counts).map("".join)
answers = st.sampled_from(["có", "không", "đạt", "chưa đạt"])
LAWS = {
    Rule.SUM: (Kind.FLOW, "nhà", rough | shares),
    Rule.LAST: (Kind.STOCK, "đoàn viên", rough),
    Rule.RATIO: (Kind.RATE, "%", shares),
    Rule.WEIGHTED: (Kind.RATE, "%", shares),
    Rule.COUNT_YES: (Kind.YES_NO, "", answers),
    Rule.MIN: (Kind.FLOW, "nhà", counts),
    Rule.MAX: (Kind.RATE, "%", shares),
}


def said(year: int, month: int, count: int, text: str | None) -> PeriodResult:
    return PeriodResult(months(year, month, count), parse_figure(text) if text else None)


def test_every_rule_is_a_law_or_is_refused() -> None:
    assert {*LAWS, Rule.LIST} == set(Rule)


@pytest.mark.parametrize("rule", LAWS)
@given(data=st.data())
def test_months_to_quarters_to_a_year_come_to_what_months_to_a_year_do(rule: Rule, data: st.DataObject) -> None:
    kind, unit, texts = LAWS[rule]
    part = Part("p", unit=unit, kind=kind, over_time=rule)
    told = data.draw(st.lists(st.none() | texts, min_size=12, max_size=12))
    by_month = [said(2024, number + 1, 1, text) for number, text in enumerate(told)]
    quarters = [
        PeriodResult(months(2024, 3 * each + 1, 3), over_time(part, by_month[3 * each : 3 * each + 3]).figure)
        for each in range(4)
    ]
    direct, by_steps = over_time(part, by_month), over_time(part, quarters)
    if direct.figure is None or by_steps.figure is None:
        assert direct.figure == by_steps.figure
        assert direct.why
        return
    assert measure(part, direct.figure) == measure(part, by_steps.figure)
    assert direct.figure.value == by_steps.figure.value or rule is Rule.MAX
    assert direct.figure.approximator in (by_steps.figure.approximator, "trên")
    if rule is not Rule.LAST:
        assert [each for each, _ in direct.left_out] == [each.period for each in by_month if each.result is None]
        assert len(direct.counted) + len(direct.left_out) == 12


@given(st.permutations(range(12)))
def test_the_order_in_which_periods_come_does_not_matter(order: list[int]) -> None:
    part = Part("p", kind=Kind.STOCK, over_time=Rule.LAST)
    given_so = [said(2024, number + 1, 1, str(number)) for number in order]
    figure = over_time(part, given_so).figure
    assert figure == parse_figure("11")


@pytest.mark.parametrize(
    ("kind", "unit", "rule", "texts", "why"),
    [
        (Kind.STOCK, "đoàn viên", Rule.SUM, ["10", "12"], ADDED_STOCK),
        (Kind.CUMULATIVE, "triệu đồng", Rule.SUM, ["10", "12"], ADDED_STOCK),
        (Kind.RATE, "%", Rule.RATIO, ["82%", "90%"], NO_BASE),
        (Kind.RATE, "%", Rule.SUM, ["82%", "90%"], NO_BASE),
        (Kind.FLOW, "nhà", Rule.SUM, ["82%", "90%"], PERCENT_ONLY),
        (Kind.TEXT, "", Rule.LIST, ["tốt", "khá"], ONLY_LISTED),
        (Kind.FLOW, "nhà", Rule.SUM, ["nhiều", "ít"], IN_WORDS),
        (Kind.FLOW, "nhà", Rule.SUM, [None, None], MISSING),
        (Kind.STOCK, "đoàn viên", Rule.LAST, ["10", None], LAST_MISSING),
    ],
)
def test_what_cannot_be_added_is_refused_with_its_reason(kind, unit, rule, texts, why) -> None:
    part = Part("p", unit=unit, kind=kind, over_time=rule)
    found = over_time(part, [said(2022 + number, 1, 12, text) for number, text in enumerate(texts)])
    assert found.figure is None
    assert found.why == why


def test_a_year_is_not_added_to_its_own_quarter() -> None:
    part = Part("p", unit="nhà")
    assert over_time(part, [said(2024, 1, 12, "5"), said(2024, 1, 3, "2")]).why == OVERLAP


def test_a_missing_year_is_named_and_is_no_zero() -> None:
    part = with_periods(
        Part("p", unit="nhà"), [said(2022, 1, 12, "05"), said(2023, 1, 12, None), said(2024, 1, 12, "7")]
    )
    assert part.result == parse_figure("12")
    assert over_time(part).left_out == ((months(2023, 1, 12), MISSING),)
    assert in_words(part.periods) == "Năm 2022: 05; Năm 2023: chưa có số liệu; Năm 2024: 7"


def test_a_result_typed_by_hand_stands_and_the_difference_is_told() -> None:
    typed = Part("p", unit="nhà", result=parse_figure("13"))
    part = with_periods(typed, [said(2022, 1, 12, "5"), said(2023, 1, 12, "7")])
    assert part.result == parse_figure("13")
    assert differs(part) == parse_figure("12")
    follows = with_periods(replace(part, result=parse_figure("12")), [said(2022, 1, 12, "6"), said(2023, 1, 12, "7")])
    assert follows.result == parse_figure("13")
    assert differs(follows) is None


def test_a_part_goes_on_without_its_periods_and_old_files_have_none() -> None:
    part = with_periods(Part("p", unit="nhà"), [said(2022, 1, 12, "5"), said(2023, 1, 12, "7")])
    assert unreported(part).periods == ()
    assert rolled(part).periods == ()
    assert rolled(part).last_year == parse_figure("12")
    assert codec.decode(Part, codec.encode(part)) == part
    assert codec.decode(Part, {"id": "p", "unit": "nhà", "over_time": "last"}).periods == ()


@pytest.mark.parametrize(
    ("words", "year", "name"),
    [
        ("Năm 2022", None, "2022"),
        ("- Năm 2022:", None, "2022"),
        ("Quý I", 2024, "Quý I/2024"),
        ("quý 3/2023", 2024, "Quý III/2023"),
        ("T12", 2024, "Tháng 12/2024"),
        ("Tháng 3 năm 2024", None, "Tháng 3/2024"),
        ("6 tháng đầu năm 2024", None, "6 tháng đầu năm 2024"),
        ("nhiệm kỳ 2022 – 2024", None, "2022 - 2024"),
        ("năm học 2023-2024", None, "Năm học 2023 - 2024"),
        ("Q.III/2024", None, "Quý III/2024"),
        ("quý IV, năm 2024", None, "Quý IV/2024"),
        ("2022−2024", None, "2022 - 2024"),
        ("HKI (2023-2024)", None, "Học kỳ I năm học 2023 - 2024"),
        ("Học kì 2, năm học 2023/2024", None, "Học kỳ II năm học 2023 - 2024"),
    ],
)
def test_periods_are_read_as_they_are_written(words: str, year: int | None, name: str) -> None:
    found = read_period(words, year)
    assert found is not None
    assert period_name(found) == name
    assert read_period(period_name(found)) == found


def test_a_semester_that_names_no_year_is_one_of_the_school_year() -> None:
    assert read_period("Học kỳ II", school=2025) == semester(2025, 2)
    assert read_period("Học kỳ II", 2025) is None
    assert shape_of(semester(2025, 1)) == shape_of(semester(2025, 2)) == "semester"
    assert shape_of(months(2026, 1, 6)) == "half"  # no semester, which begins and ends elsewhere


@pytest.mark.parametrize(
    "words",
    [
        "Quý I",
        "học kỳ III năm học 2025 - 2026",
        "học kỳ I năm học 2025 - 2027",
        "tháng 13",
        "2024 - 2022",
        "Năm 2022: 25/25",
        "đầu năm",
        "",
    ],
)
def test_words_that_name_no_period_are_none(words: str) -> None:
    assert read_period(words) is None
    assert Period() == Period(None, None)
