"""Figures that go to a spreadsheet, read there as Calc reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.numbers import format_number, parse_number
from desktop_app.models.table.paste import matrix_from_html
from desktop_app.models.table.spreadsheet import (
    cell_attributes,
    cell_words,
    is_read_otherwise,
    plain_cell,
    sheet_number,
)


@pytest.mark.parametrize(
    ("text", "value", "form", "plain"),
    [
        ("1.250", "1250", "#,##0", "1250"),
        ("1,25", "1.25", "0.00", "1,25"),
        ("1.134,5", "1134.5", "#,##0.0", "1134,5"),
        ("2026", "2026", "0", "2026"),
        ("-5", "-5", "0", "-5"),
        ("0", "0", "0", "0"),
        ("0,5", "0.5", "0.0", "0,5"),
        ("51,83%", "0.5183", "0.00%", "51,83%"),
        ("1.320%", "13.20", "#,##0%", "1320%"),
        ("1 500", "1500", "#,##0", "1500"),
    ],
)
def test_numbers_say_what_they_are(text, value, form, plain):
    found = sheet_number(text)
    assert (str(found.value), found.format) == (value, form)
    assert plain_cell(text) == plain
    assert f' x:num="{value}" sdval="{value}" sdnum="1033;1066;' in cell_attributes(text)


@pytest.mark.parametrize("text", ["05", "16/20", "(19)", "1.05", "07/5/2026", "12/2026", "1.250 - 1.300", "-05"])
def test_other_digits_stay_text(text):
    assert sheet_number(text) is None
    assert is_read_otherwise(text)
    assert "@" in cell_attributes(text)
    assert plain_cell(text) == text


@pytest.mark.parametrize("text", ["", "abc", "hơn 798", "ít nhất 5.000", "16.107/31.076 (đạt)", "Quý I"])
def test_words_stay_words(text):
    assert cell_attributes(text) == ""
    assert plain_cell(text) == text


def test_more_digits_than_spreadsheets_hold_stay_text():
    assert sheet_number("1.234.567.890.123.456") is None
    assert "@" in cell_attributes("1.234.567.890.123.456")


def test_a_cell_can_be_text_whatever_it_looks_like():
    assert "@" in cell_attributes("=1+1", as_text=True)
    assert "@" in cell_attributes("1.250", as_text=True)


@given(st.decimals(-(10**9), 10**9, places=3, allow_nan=False))
def test_every_number_is_told_exactly_and_comes_back_as_it_was_written(value):
    text = format_number(value)
    found = sheet_number(text)
    assert found.value == value
    assert parse_number(plain_cell(text)) == value
    assert matrix_from_html(f"<table><tr><td{cell_attributes(text)}>{cell_words(text)}</td></table>") == [[text]]
