"""Numbers, figures and dates the Vietnamese way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.numbers import (
    Figure,
    format_date,
    format_number,
    format_percent,
    format_place_date,
    letter,
    ordinal,
    parse_date,
    parse_figure,
    parse_number,
    roman,
)

from .strategies import dates, figure_texts

numbers = st.decimals(-(10**12), 10**12, places=4) | st.integers(-(10**15), 10**15).map(Decimal)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("16.107", "16107"), ("37.369", "37369"), ("1.234.567", "1234567"), ("51,83", "51.83"), ("8,5", "8.5"),
        ("1.250,75", "1250.75"), ("05", "5"), ("0", "0"), ("1 500", "1500"), ("1\u00a0500", "1500"), (" 7 ", "7"),
        ("-3", "-3"), ("1500", "1500"), ("1500,5", "1500.5"),
    ],
)  # fmt: skip
def test_reads_numbers(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", " ", "1.05", "1.0", "12.34", "1,2,3", "1.2345", "12..5", ".5", ",5", "5,", "1.000.00", "1 50", "1e3", "năm",
     "5%", "--5", "- 5", "+5", "½", "1.250 nhà", "1 500 000 0"],
)  # fmt: skip
def test_refuses_what_is_no_number(text):
    with pytest.raises(UserError) as error:
        parse_number(text)
    assert "1.250" in str(error.value)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("37369", None, "37.369"), ("51.83", None, "51,83"), ("1234567.5", None, "1.234.567,5"), ("100.00", None, "100"),
        ("1E+3", None, "1.000"), ("0.005", 2, "0,01"), ("0.004", 2, "0"), ("2.675", 2, "2,68"), ("-1234.5", None, "-1.234,5"),
        ("82.50", 2, "82,5"), ("999.995", 2, "1.000"), ("-0.001", 2, "0"), ("0", None, "0"),
    ],
)  # fmt: skip
def test_writes_numbers(value, places, text):
    assert format_number(Decimal(value), places) == text


@given(numbers)
def test_any_number_is_read_back_as_written(value):
    assert parse_number(format_number(value)) == value


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(0, 3))
def test_percentages_are_rounded_half_up_from_the_exact_fraction(numerator, denominator, places):
    cents = (Fraction(numerator, denominator) * 100 * 10**places + Fraction(1, 2)).__floor__()
    text = format_percent(numerator, denominator, places)
    assert text.endswith("%")
    assert parse_number(text[:-1]) == Decimal(cents).scaleb(-places)


def test_the_percentage_officials_print():
    assert format_percent(16107, 31076) == "51,83%"
    assert format_percent(217, 150) == "144,67%"
    assert format_percent(16, 16) == "100%"
    with pytest.raises(ZeroDivisionError):
        format_percent(1, 0)


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [
        ("1.220", "", Figure("1.220", Decimal(1220))),
        ("1.220 tỷ đồng", "tỷ đồng", Figure("1.220", Decimal(1220))),
        ("1.220 Tỷ đồng", "tỷ đồng", Figure("1.220", Decimal(1220))),
        ("16.107/31.076", "", Figure("16.107/31.076", Decimal(16107), Decimal(31076))),
        ("16.107/31.076 (51,83%)", "", Figure("16.107/31.076", Decimal(16107), Decimal(31076))),
        ("16.107/31.076 (52%)", "", Figure("16.107/31.076", Decimal(16107), Decimal(31076))),
        ("16 / 20 nhà", "nhà", Figure("16 / 20", Decimal(16), Decimal(20))),
        ("51,83%", "", Figure("51,83%", Decimal("51.83"), percent=True)),
        ("05", "", Figure("05", Decimal(5))),
        ("Hơn 798", "", Figure("Hơn 798", Decimal(798), approximator="hơn")),
        ("khoảng  1.500", "", Figure("khoảng 1.500", Decimal(1500), approximator="khoảng")),
        ("Chưa thực hiện", "", Figure("Chưa thực hiện", Decimal(0))),
        ("đạt", "", Figure("đạt")),
        ("0", "", Figure("0", Decimal(0))),
        ("1.220 tỷ đồng", "", Figure("1.220 tỷ đồng")),
        ("ngày 07/5/1954", "", Figure("ngày 07/5/1954")),
    ],
)
def test_reads_figures(text, unit, figure):
    assert parse_figure(text, unit) == figure


@pytest.mark.parametrize(
    "text",
    ["1.05", "16/0", "1.000/0", "16.107/31.076 (53%)", "16.107/31.076 (51,85%)", "12 (5%)", "5..0", "5,", "-5", "07/5/1954",
     "1/2/3", "5 %%"],
)  # fmt: skip
def test_refuses_wrong_figures(text):
    with pytest.raises(UserError) as error:
        parse_figure(text)
    assert text in str(error.value)


@given(figure_texts)
def test_a_figure_is_read_back_as_printed(text):
    figure = parse_figure(text)
    assert figure.text == text
    assert Figure.from_json(figure.to_json()) == figure


@settings(max_examples=300)
@given(st.text("0123456789.,/%()- hơngầ", max_size=12))
def test_what_is_accepted_reads_the_same_again(text):
    try:
        figure = parse_figure(text)
    except UserError:
        return
    assert parse_figure(figure.text) == figure
    assert figure.denominator is None or figure.denominator > 0
    assert figure.value is None or figure.value >= 0


def test_shares():
    assert round(parse_figure("16.107/31.076").share, 2) == Decimal("51.83")
    assert parse_figure("82,5%").share == Decimal("82.5")
    assert parse_figure("82").share is None
    assert parse_figure("đạt").share is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("07/5/1954", date(1954, 5, 7)), ("7-5-1954", date(1954, 5, 7)), ("29/02/2024", date(2024, 2, 29)),
     (" 1.12.2026 ", date(2026, 12, 1)), ("01 / 01 / 2026", date(2026, 1, 1))],
)  # fmt: skip
def test_reads_dates(text, day):
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    ["", "30/02/2026", "29/02/2026", "5/1954", "1954/5/7", "07/13/2026", "00/5/2026", "7/5/54", "hôm nay", "1/1/0000"],
)
def test_refuses_what_is_no_date(text):
    with pytest.raises(UserError) as error:
        parse_date(text)
    assert "07/5/2026" in str(error.value)


@pytest.mark.parametrize(
    ("day", "short", "line"),
    [
        (date(1954, 5, 7), "07/5/1954", "Xã Mẫu, ngày 07 tháng 5 năm 1954"),
        (date(2026, 2, 9), "09/02/2026", "Xã Mẫu, ngày 09 tháng 02 năm 2026"),
        (date(2026, 12, 31), "31/12/2026", "Xã Mẫu, ngày 31 tháng 12 năm 2026"),
    ],
)
def test_writes_dates_with_zeros_before_small_days_and_two_months(day, short, line):
    assert format_date(day) == short
    assert format_place_date("Xã Mẫu", day) == line


def test_a_missing_date_leaves_blanks():
    assert format_place_date("Xã Mẫu", None).split() == ["Xã", "Mẫu,", "ngày", "tháng", "năm"]


@given(dates)
def test_any_date_is_read_back_as_written(day):
    assert parse_date(format_date(day)) == day


@given(st.integers(1, 3999))
def test_roman_numbers_add_up(number):
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    values = [worth[each] for each in roman(number)]
    assert sum(-v if any(w > v for w in values[n + 1 : n + 2]) else v for n, v in enumerate(values)) == number
    assert not any(each * 4 in roman(number) for each in "IVXLCDM")


def test_ordinals_and_letters_as_vietnamese_lists_have_them():
    assert [ordinal(n) for n in (1, 2, 4, 5, 10, 11)] == ["nhất", "hai", "tư", "năm", "mười", "11"]
    assert "".join(letter(n) for n in range(1, 12)) == "abcdđeghikl"
    assert letter(40) == "40"
