"""The figure that stands in a cell."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.meaning.cells import in_digits, read_cell
from desktop_app.models.meaning.measures import converted, is_percent, is_whole, likeness, measure_key, money
from desktop_app.models.meaning.quantities import visible
from desktop_app.models.meaning.reasons import A_DATE, BELOW_ZERO, DASH, MISSING, NONE_OR_ZERO, PERCENT_ONLY, TOO_LONG
from desktop_app.models.meaning.sentences import Wanted, read_sentence
from desktop_app.models.numbers import parse_figure


@pytest.mark.parametrize(
    ("cell", "unit", "value"),
    [
        ("2.704", "cây", 2704),
        ("1\xa0234", "cây", 1234),
        ("1\u2009234", "cây", 1234),
        ("1.234", "cây", 1234),
        ("12.345.678", "đồng", 12345678),
        ("1,5", "cây", None),
        ("1,5", "km", Decimal("1.5")),
        ("45 đoàn viên", "đoàn viên", 45),
        ("45 ĐV", "đoàn viên", 45),
        ("45 người", "đoàn viên", 45),
        ("45 hộ", "đoàn viên", None),
        ("3.216 cây", "", 3216),
        ("96 triệu đồng", "", 96),
        ("(5)", "cây", None),
        ("−5", "cây", None),
        ("âm 5", "cây", None),
        ("5 -7", "cây", None),
        ("từ 5 đến 7", "cây", None),
        ("5-7 cây", "cây", None),
        ("Vượt", "cây", None),
        ("v", "cây", None),
        ("không", "cây", None),
        ("Chưa thực hiện", "cây", 0),
        ("...", "cây", None),
        ("—", "cây", None),
        ("n/a", "cây", None),
        ("?", "cây", None),
        ("12/2026", "cây", None),
        ("tháng 12", "cây", None),
        ("15/12", "cây", None),
        ("2026", "cây", 2026),
        ("1.200 cây (vượt 20%)", "cây", 1200),
        ("1.200 (vượt chỉ tiêu)", "cây", 1200),
        ("1.200, đạt 120%", "cây", 1200),
        ("1.200/1.000", "cây", 1200),
        ("1.200/1.000 (120%)", "cây", 1200),
        ("khoảng 1.200 cây", "cây", 1200),
        ("hơn 26 hoạt động", "hoạt động", 26),
        ("~500", "cây", 500),
        ("500+", "cây", None),
        ("≥ 500", "cây", None),
        ("> 500", "cây", None),
        ("1200 cay", "cây", None),
        ("105cây", "cây", 105),
        ("1.05", "cây", None),
        ("1..05", "cây", None),
        ("1.2.3", "cây", None),
        ("12,345,678", "đồng", None),
        ("500 triệu", "triệu đồng", 500),
        ("0,5 tỷ", "triệu đồng", 500),
        ("500tr", "triệu đồng", 500),
        ("500.000.000đ", "triệu đồng", 500),
        ("500.000 nghìn đồng", "triệu đồng", 500),
        ("1 tỷ 200 triệu", "triệu đồng", 1200),
        ("1 tỷ", "tỷ đồng", 1),
        ("500 cây", "triệu đồng", None),
        ("500 triệu", "cây", None),
        ("1.200 USD", "triệu đồng", None),
        ("375/411 (đạt 91,24%)", "%", 375),
        ("25/25 (đạt 100%)", "%", 25),
        ("91,24% (375/411)", "%", 375),
        ("375/411 đoàn viên", "%", 375),
        ("375 / 411", "%", 375),
        ("91,24", "%", None),
        ("91.24%", "%", None),
        ("100%", "%", None),
        ("0/0", "%", None),
        ("375/411 (50%)", "%", None),
        ("Đạt 91,24%", "%", None),
        ("45 (trong đó nữ 20)", "đoàn viên", 45),
        ("45, trong đó 20 nữ", "đoàn viên", 45),
        ("20 nữ/45 đoàn viên", "đoàn viên", None),
        ("45\n(20 nữ)", "đoàn viên", 45),
        ("Tổng: 45\nnữ 20", "đoàn viên", 45),
        ("Trồng được 1.200 cây xanh", "cây", 1200),
        ("02 lớp, 120 học viên", "học viên", None),
        ("mười hai", "cây", None),
        ("05 (năm)", "cây", 5),
        ("5 (5 cây)", "cây", 5),
        ("1.200 x", "cây", None),
        ("50%", "cây", None),
        ("50% KH", "cây", None),
        ("120 %", "cây", None),
        ("chưa tổng hợp xong", "cây", None),
        ("Đang tổng hợp", "cây", None),
        ("Chưa báo cáo", "cây", None),
        ("chưa có", "cây", None),
        ("1.200*", "cây", 1200),
        ("1.200 (1)", "cây", None),
        ("1l5", "cây", None),
        ("I05", "cây", None),
        ("1200.", "cây", 1200),
        ("1.200;", "cây", 1200),
    ],
)
def test_cells(cell, unit, value):
    plan = parse_figure("1.000") if unit == "cây" and "/" in cell else None
    told = read_cell(cell, Wanted(unit, "", plan))
    assert told.value == value
    assert told.asked == (value is None)


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [("…", MISSING), ("-", DASH), ("không có", NONE_OR_ZERO), ("chưa thống kê", MISSING), ("-5", BELOW_ZERO), ("85%", PERCENT_ONLY),
     ("12/12/2026", A_DATE), ("9" * 400, TOO_LONG), ("", MISSING)],
)  # fmt: skip
def test_why_a_cell_is_asked_about(cell, doubt):
    assert read_cell(cell, Wanted("cây")).doubt == doubt


@pytest.mark.parametrize(
    ("cell", "column", "value"),
    [("1,2", "tỷ đồng", 1200), ("1.200", "trđ", 1200), ("1.200", "Tr.đồng", 1200), ("1.200.000.000", "đồng", 1200),
     ("1.200.000", "nghìn đồng", 1200), ("0,5 tỷ", "triệu đồng", 500), ("85", "%", None)],
)  # fmt: skip
def test_the_unit_of_the_senders_column(cell, column, value):
    assert read_cell(cell, Wanted("triệu đồng"), column_unit=column).value == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Có", 1),
        ("X", 1),
        ("x", 1),
        ("✓", 1),
        ("Đã có", 1),
        ("Không", 0),
        ("Chưa có", 0),
        ("3/5", 3),
        ("…", None),
        ("-", None),
        ("02", None),
    ],
)
def test_yes_and_no(cell, value):
    assert read_cell(cell, Wanted(), yes_no=True).value == value


def test_raised_and_struck_digits_are_none():
    assert visible([("40", False, False), ("2", True, False)]) == "40"
    assert visible([("20", False, True), ("25", False, False)]) == "25"
    assert visible([("250 m", False, False), ("vuông", True, False)]) == "250 mvuông"


@pytest.mark.parametrize(
    ("words", "number"), [("một trăm", 100), ("một nghìn hai trăm", 1200), ("hai mươi lăm", 25), ("cây", None)]
)
def test_words_as_numbers(words, number):
    assert in_digits(words) == number


def test_units_of_money():
    written = ["triệu đồng", "trđ", "Tr.đồng", "triệu", "Trđ", "tr. đồng", "1.000.000 đồng"]
    assert {money(each) for each in written} == {Decimal(10**6)}
    assert (money("tỷ"), money("nghìn đồng"), money("đồng"), money("đồng chí"), money("cây")) == (
        10**9,
        1000,
        1,
        None,
        None,
    )
    assert converted(Decimal("1.2"), "tỷ đồng", "trđ") == 1200
    assert converted(Decimal(1), "cây", "trđ") is None


def test_units_that_are_one():
    assert [is_percent(each) for each in ("%", "phần trăm", "Tỷ lệ %", "tỷ lệ", "(%)", "", "cây")] == [True] * 5 + [
        False
    ] * 2
    assert measure_key("Tỷ lệ %") == measure_key("%")
    assert measure_key("trđ") == measure_key("tỷ đồng") == "triệu đồng"
    assert measure_key("đv") == measure_key("Đoàn viên")
    assert [is_whole(each) for each in ("cây", "km", "tỷ đồng", "%", "")] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("noun", "unit", "answers"),
    [("cây xanh", "cây", True), ("cây", "cây xanh", True), ("đồng chí", "đoàn viên", True), ("lượt đoàn viên", "đoàn viên", False),
     ("hộ", "đoàn viên", False), ("cây số", "cây", False), ("ý tưởng", "ý tưởng, sáng kiến", True), ("đội viên", "đội", False)],
)  # fmt: skip
def test_what_answers_a_unit_of_measure(noun, unit, answers):
    assert (likeness(noun, unit) > 0) == answers


@given(st.text(max_size=60))
def test_any_cell_is_read_or_asked_about(text):
    for wanted in (Wanted("cây"), Wanted("triệu đồng"), Wanted("%"), Wanted()):
        told = read_cell(text, wanted)
        assert told.asked == (told.value is None)
        assert not told.asked or told.doubt


@pytest.mark.parametrize("stroke", "-‐‑‒–—−")
def test_a_range_is_asked_about_whatever_its_stroke(stroke):
    """10 − 15 cây, with the sign of minus between, counted as 15."""
    for text in (f"10{stroke}15", f"10 {stroke} 15 cây"):
        assert read_cell(text, Wanted("cây")).asked
    told = read_sentence(f"Đã trồng 10 {stroke} 15 cây.", Wanted("cây", "cây xanh"))
    assert told.asked or told.figure is None
