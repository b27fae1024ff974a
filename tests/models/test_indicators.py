"""Verdicts, ratios, overrides, and how figures are said."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.indicators import (
    MOVING_FIELDS,
    PERIOD_FIELDS,
    Belongs,
    Indicator,
    Kind,
    Operator,
    Part,
    PeriodResult,
    Rule,
    Verdict,
    computed_verdict,
    figure_text,
    last_year_change,
    last_year_text,
    measure,
    ratio,
    ratio_text,
    reason_text,
    rolled,
    state_part,
    unreported,
    verdict,
    with_unit,
)
from desktop_app.models.livefigures import override_needs_reason, tally
from desktop_app.models.numbers import format_number, parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Report

from .strategies import parts

LEAST, MOST, EQUAL = Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL


def part(target="", result="", last_year="", **more) -> Part:
    figures = {"target": target, "result": result, "last_year": last_year}
    return Part("p", **{name: parse_figure(text) if text else None for name, text in figures.items()}, **more)


@pytest.mark.parametrize(
    ("operator", "target", "result", "expected"),
    [
        (LEAST, "20", "25", Verdict.EXCEEDED),
        (LEAST, "20", "20", Verdict.MET),
        (LEAST, "20", "19", Verdict.UNMET),
        (LEAST, "20", "19,99", Verdict.UNMET),
        (EQUAL, "20", "25", Verdict.EXCEEDED),
        (EQUAL, "20", "20", Verdict.MET),
        (EQUAL, "20", "19", Verdict.UNMET),
        (EQUAL, "0", "0", Verdict.MET),
        (EQUAL, "0", "1", Verdict.UNMET),
        (MOST, "5", "5", Verdict.MET),
        (MOST, "5", "4", Verdict.MET),
        (MOST, "5", "6", Verdict.UNMET),
        (MOST, "0", "0", Verdict.MET),
        (LEAST, "100%", "16/16", Verdict.MET),
        (LEAST, "100%", "15/16", Verdict.UNMET),
        (LEAST, "50%", "16.107/31.076", Verdict.EXCEEDED),
        (LEAST, "80%", "82,5%", Verdict.EXCEEDED),
        (LEAST, "20", "16/20", Verdict.UNMET),
        (LEAST, "16", "16/20", Verdict.MET),
        (LEAST, "1.220", "1.220", Verdict.MET),
        (LEAST, "02", "Chưa thực hiện", Verdict.UNMET),
        (LEAST, "700", "hơn 798", Verdict.EXCEEDED),
        (LEAST, "20", "", Verdict.NONE),
        (LEAST, "", "20", Verdict.NONE),
        (LEAST, "", "", Verdict.NONE),
        (LEAST, "20", "đã khởi công", Verdict.NONE),
        (LEAST, "theo số cấp trên giao", "20", Verdict.NONE),
    ],
)
def test_verdicts(operator, target, result, expected):
    assert computed_verdict(part(target, result, operator=operator)) is expected


@pytest.mark.parametrize(
    ("operator", "target", "result", "said"),
    [
        (LEAST, "1.000", "1.250", "1.250 ≥ 1.000"),
        (LEAST, "1.000", "1.000", "1.000 ≥ 1.000"),
        (LEAST, "500", "420", "420 < 500"),
        (LEAST, "95%", "402/412", "97,57% ≥ 95%"),
        (LEAST, "16", "16/20", "16 ≥ 16"),
        (LEAST, "02", "03", "03 ≥ 02"),
        (EQUAL, "20", "20", "20 = 20"),
        (EQUAL, "20", "21", "21 > 20"),
        (MOST, "0,2%", "0,08%", "0,08% ≤ 0,2%"),
        (MOST, "0,2%", "0,5%", "0,5% > 0,2%"),
        (LEAST, "66,67%", "2/3", "66,6667% < 66,67%"),  # rounded, the two would be one
        (LEAST, "20", "", ""),
        (LEAST, "", "20", ""),
        (LEAST, "20", "đã khởi công", ""),
    ],
)
def test_what_a_verdict_comes_from(operator, target, result, said):
    assert reason_text(part(target, result, operator=operator)) == said


def test_a_missing_result_is_not_zero():
    missing, zero = part("20"), part("20", "0")
    assert (verdict(missing), ratio(missing), ratio_text(missing)) == (Verdict.NONE, None, "")
    assert (verdict(zero), ratio(zero), ratio_text(zero)) == (Verdict.UNMET, 0, "0%")
    assert last_year_change(part(result="", last_year="20")) is None
    assert last_year_change(part(result="0", last_year="20")) == -100


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(Operator))
def test_verdict_and_ratio_agree(target, result, operator):
    judged = part(format_number(target), format_number(result), operator=operator)
    percent = ratio(judged)
    if target == 0:
        assert percent is None
        return
    assert abs(Fraction(percent) - Fraction(result * 100, target)) < Fraction(1, 10**9)
    if operator is Operator.AT_MOST:
        expected = Verdict.MET if result <= target else Verdict.UNMET
    else:
        expected = {-1: Verdict.UNMET, 0: Verdict.MET, 1: Verdict.EXCEEDED}[(result > target) - (result < target)]
    assert computed_verdict(judged) is expected


@pytest.mark.parametrize(
    ("target", "result", "text"),
    [("150", "217", "144,67%"), ("20", "20", "100%"), ("100%", "16/16", "100%"), ("50%", "16.107/31.076", "103,66%"),
     ("3", "1", "33,33%"), ("0", "5", ""), ("", "5", ""), ("5", "đạt", "")],
)  # fmt: skip
def test_ratios_as_printed(target, result, text):
    assert ratio_text(part(target, result)) == text


@pytest.mark.parametrize(
    ("figure", "more", "amount"),
    [
        ("16/20", {"unit": "nhà"}, 16),
        ("16/20", {"unit": "%"}, 80),
        ("16/20", {"kind": Kind.RATE}, 80),
        ("16/20", {"target": parse_figure("100%")}, 80),
        ("82,5%", {"unit": "%"}, Decimal("82.5")),
        ("đạt", {"unit": "%"}, None),
    ],
)
def test_a_fraction_counts_as_its_part_counts(figure, more, amount):
    assert measure(Part("p", **more), parse_figure(figure)) == amount


@settings(deadline=None, max_examples=60)
@given(parts())
def test_an_override_stands_over_the_figures_and_needs_a_reason(any_part):
    for chosen in Verdict:
        assert verdict(replace(any_part, override=chosen)) is chosen
    plain = replace(any_part, override=None)
    assert verdict(plain) is computed_verdict(plain)
    assert not override_needs_reason(plain)
    agreeing = replace(any_part, override=computed_verdict(any_part), reason="")
    assert not override_needs_reason(agreeing)
    other = next(each for each in Verdict if each is not computed_verdict(any_part))
    assert override_needs_reason(replace(any_part, override=other, reason=" "))
    assert not override_needs_reason(replace(any_part, override=other, reason="đã đối chiếu"))


def test_the_tally_counts_each_part_by_the_verdict_in_force():
    listed = (
        Indicator("i", parts=(part("20", "25"), part("20", "20"), part("20"))),
        Indicator("j", parts=(replace(part("20", "19"), override=Verdict.MET),)),
    )
    assert tally(Report("r", indicators=listed)) == {
        Verdict.EXCEEDED: 1, Verdict.MET: 2, Verdict.UNMET: 0, Verdict.NONE: 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "unit", "text"),
    [
        ("05", "công trình", "05 công trình"),
        ("1.220", "tỷ đồng", "1.220 tỷ đồng"),
        ("82,5", "%", "82,5%"),
        ("82,5%", "%", "82,5%"),
        ("82,5%", "nhà", "82,5%"),
        ("16/20", "nhà", "16/20 nhà"),
        ("16.107/31.076", "%", "16.107/31.076 (51,83%)"),
        ("16/16", "%", "16/16"),
        ("đạt", "nhà", "đạt"),
        ("Chưa thực hiện", "nhà", "Chưa thực hiện"),
        ("05", "", "05"),
    ],
)
def test_figures_with_their_units(figure, unit, text):
    assert with_unit(Part("p", unit=unit), parse_figure(figure)) == text


def test_a_fraction_says_its_percentage_unless_it_is_whole():
    assert figure_text(parse_figure("16.107/31.076")) == "16.107/31.076 (51,83%)"
    assert figure_text(parse_figure("16/16")) == "16/16"
    assert figure_text(parse_figure("0/16")) == "0/16 (0%)"
    assert figure_text(None) == ""


@pytest.mark.parametrize(
    ("result", "last_year", "unit", "text"),
    [
        ("120", "100", "nhà", "tăng 20%"),
        ("95", "100", "nhà", "giảm 5%"),
        ("100", "100", "nhà", "không đổi"),
        ("84,6%", "82,5%", "%", "tăng 2,1%"),
        ("16/20", "15/20", "%", "tăng 5%"),
        ("5", "0", "nhà", ""),
        ("", "5", "nhà", ""),
        ("5", "", "nhà", ""),
    ],
)
def test_change_against_last_year(result, last_year, unit, text):
    assert last_year_text(part("", result, last_year, unit=unit)) == text


@pytest.mark.parametrize(
    ("name", "unit", "figure", "phrase", "said"),
    [
        ("nhà nhân ái", "nhà", "20", "ít nhất", "ít nhất 20 nhà nhân ái"),
        ("đoàn viên rèn luyện tốt", "%", "80%", "phấn đấu", "phấn đấu 80% đoàn viên rèn luyện tốt"),
        ("dư nợ ủy thác", "tỷ đồng", "1.220", "", "1.220 tỷ đồng dư nợ ủy thác"),
        ("nhà nhân ái", "nhà", "đã khởi công", "", "nhà nhân ái: đã khởi công"),
        ("nhà nhân ái", "nhà", "", "", "nhà nhân ái"),
    ],
)
def test_figures_said_with_what_they_count(name, unit, figure, phrase, said):
    counted = Part("p", name=name, unit=unit)
    assert state_part(counted, parse_figure(figure) if figure else None, phrase) == said


# what a field belongs to


def test_every_field_of_a_part_says_what_it_belongs_to():
    silent = [each.name for each in fields(Part) if not isinstance(each.metadata.get("belongs"), Belongs)]
    assert silent == []


def test_what_moves_comes_from_a_field_of_the_period():
    assert set(MOVING_FIELDS.values()) <= PERIOD_FIELDS.keys()
    assert MOVING_FIELDS == {"last_year": "result"}


def filled_part() -> Part:
    return Part(
        "p",
        "k",
        "nhà",
        "căn",
        kind=Kind.STOCK,
        operator=Operator.AT_MOST,
        phrase="tối đa",
        target=parse_figure("5"),
        result=parse_figure("4"),
        periods=(PeriodResult(months(2024, 1, 12), parse_figure("4")),),
        last_year=parse_figure("3"),
        note="ghi",
        override=Verdict.UNMET,
        reason="vì",
        over_units=Rule.MAX,
        over_time=Rule.LAST,
        required=True,
        extra={"x": 1},
    )


def test_the_part_that_fields_are_tried_on_has_all_of_them():
    empty = Part("")
    assert [each.name for each in fields(Part) if getattr(filled_part(), each.name) == getattr(empty, each.name)] == []


def test_the_next_period_begins_with_the_frame_and_with_what_moved():
    part, after = filled_part(), rolled(filled_part())
    stayed = {each.name for each in fields(Part) if getattr(after, each.name) == getattr(part, each.name)}
    assert stayed == {each.name for each in fields(Part) if each.metadata["belongs"] in (Belongs.SELF, Belongs.FRAME)}
    assert after.last_year == part.result
    assert unreported(part) == replace(after, last_year=part.last_year)
