"""Targets as they are typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Indicator, Operator, Part, parse_target, target_text
from desktop_app.models.livefigures import as_text, statement
from desktop_app.models.numbers import format_number


@pytest.mark.parametrize(
    ("typed", "operator", "phrase", "value"),
    [
        ("20", Operator.EQUAL, "", 20),
        ("= 20", Operator.EQUAL, "", 20),
        ("100%", Operator.EQUAL, "", 100),
        ("≥ 20", Operator.AT_LEAST, "", 20),
        (">=1.250", Operator.AT_LEAST, "", 1250),
        ("ít nhất 20", Operator.AT_LEAST, "ít nhất", 20),
        ("Tối thiểu 20 nhà", Operator.AT_LEAST, "tối thiểu", 20),
        ("phấn đấu 80%", Operator.AT_LEAST, "phấn đấu", 80),
        ("phấn đấu đạt 80%", Operator.AT_LEAST, "phấn đấu đạt", 80),
        ("phấn đấu có ít nhất  20", Operator.AT_LEAST, "phấn đấu có ít nhất", 20),
        ("từ 80% trở lên", Operator.AT_LEAST, "ít nhất", 80),
        ("20 nhà trở lên", Operator.AT_LEAST, "ít nhất", 20),
        ("từ 85%", Operator.AT_LEAST, "từ", 85),
        ("có ít nhất 20", Operator.AT_LEAST, "có ít nhất", 20),
        ("đạt 85%", Operator.EQUAL, "đạt", 85),
        ("ít nhất gần 20", Operator.AT_LEAST, "ít nhất", 20),
        ("≤ 5", Operator.AT_MOST, "", 5),
        ("<= 5", Operator.AT_MOST, "", 5),
        ("không quá 5", Operator.AT_MOST, "không quá", 5),
        ("tối đa 8,5", Operator.AT_MOST, "tối đa", Decimal("8.5")),
        ("5 trở xuống", Operator.AT_MOST, "tối đa", 5),
    ],
)
def test_reads_words_and_signs(typed, operator, phrase, value):
    found_operator, found_phrase, figure = parse_target(typed, "nhà")
    assert (found_operator, found_phrase, figure.value) == (operator, phrase, value)


def test_empty_text_is_no_target():
    assert parse_target("  ", "nhà")[2] is None


@pytest.mark.parametrize("typed", ["theo số cấp ủy giao", "đạt chỉ tiêu cấp trên giao", "ít nhất bằng năm trước", "từ"])
def test_words_without_a_number_are_kept(typed):
    _, phrase, figure = parse_target(typed)
    assert (phrase, figure.text, figure.value) == ("", typed, None)


@pytest.mark.parametrize("typed", ["> 5", "<5", "≥", "=>5", "≥ 12..5", "ít nhất 5/0", "1.05"])
def test_refuses_what_is_no_target(typed):
    with pytest.raises(UserError):
        parse_target(typed)


@given(
    st.sampled_from(list(Operator)),
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["", "%"]),
)
def test_signs_are_read_back_as_shown(operator, value, percent):
    target = parse_target(format_number(value) + percent)[2]
    part = Part("p", operator=operator, target=target)
    assert parse_target(target_text(part)) == (operator, "", target)


@given(st.sampled_from(["ít nhất", "tối thiểu", "phấn đấu", "phấn đấu đạt", "từ"]), st.integers(0, 10**9))
def test_phrases_are_read_back_as_shown(phrase, value):
    target = parse_target(format_number(value))[2]
    part = Part("p", operator=Operator.AT_LEAST, phrase=phrase, target=target)
    assert parse_target(target_text(part)) == (Operator.AT_LEAST, phrase, target)


def test_no_target_shows_nothing():
    assert target_text(Part("p", phrase="ít nhất")) == ""


def test_a_ceiling_typed_with_a_sign_reads_as_one():
    operator, phrase, figure = parse_target("≤ 5")
    part = Part("p", name="vụ vi phạm", unit="vụ", operator=operator, phrase=phrase, target=figure)
    assert as_text(statement(Indicator("i", parts=(part,)))) == "Không quá 5 vụ vi phạm."


def test_a_unit_that_opens_the_name_is_said_once():
    part = Part("p", name="ý tưởng, sáng kiến mới", unit="ý tưởng", target=parse_target("60")[2])
    assert as_text(statement(Indicator("i", parts=(part,)))) == "60 ý tưởng, sáng kiến mới."
