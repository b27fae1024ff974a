"""Figures typed at the office: they take the place of what a report says, whatever the rows are called later."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.rounds import Round
from desktop_app.models.office.submissions import Submission
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.office.typed import TypedFigure, read_typed, told_at_office
from desktop_app.models.report import Period, ReportKind
from desktop_app.models.unit import UnitRef

TREES = PartFigure("cay", "cây trồng mới", "cây", number="1")


def unit(number: int, result: str | None) -> Submission:
    figure = parse_figure(result) if result is not None else None
    return Submission(
        f"d{number}", f"{number}.docx", f"x{number}", f"Xã {number}", parts=(TREES._replace(result=figure),)
    )


@given(st.dictionaries(st.integers(0, 6), st.tuples(st.integers(0, 999) | st.none(), st.integers(0, 999) | st.none())))
def test_the_total_is_what_was_typed_and_else_what_was_sent(given_):
    sent = [unit(number, None if said is None else str(said)) for number, (said, _) in given_.items()]
    typed = {
        (f"d{number}", "cay"): TypedFigure(str(said), "báo lại", TREES.name, TREES.unit)
        for number, (_, said) in given_.items()
        if said is not None
    }
    found = consolidate(sent, typed=typed)
    counts = [said if own is None else own for said, own in given_.values() if said is not None or own is not None]
    assert sum(total.value or 0 for total in found.totals) == sum(counts)
    assert sum(len(total.typed) for total in found.totals) == len(typed)
    assert sum(len(total.counted) for total in found.totals) == len(counts)


def test_a_row_that_has_another_key_now_is_found_by_its_words():
    typed = {("d1", "khác"): TypedFigure("70", "báo lại", "Cây trồng mới", "cây")}
    (total,) = consolidate([unit(1, "5"), unit(2, "10")], typed=typed).totals
    assert (total.value, total.typed) == (80, (("Xã 1", "báo lại"),))


def test_a_row_that_nobody_has_any_more_is_not_lost():
    typed = {("d1", "khác"): TypedFigure("70", "báo lại", "công trình", "công trình")}
    found = consolidate([unit(1, "5")], typed=typed)
    assert {total.name: total.value for total in found.totals} == {"cây trồng mới": 5, "công trình": 70}


def test_a_figure_in_another_unit_of_measure_is_replaced_in_that_of_the_total():
    money = PartFigure("vốn", "vốn vay", "đồng", result=parse_figure("1.200.000.000"))
    law = [PartFigure("vốn", "vốn vay", "triệu đồng")]
    sent = Submission("d1", "1.docx", "x1", "Xã 1", parts=(money,))
    typed = {("d1", "vốn"): TypedFigure("1.500", "báo lại", "vốn vay", "triệu đồng")}
    (total,) = consolidate([sent], law=law, typed=typed).totals
    assert total.value == 1500


def test_a_unit_that_sent_no_file_stands_for_itself_until_it_sends_one():
    of = Round("r", ReportKind.ANNUAL, Period())
    made, data = told_at_office(UnitRef("x9", "Xã 9"), of, "điện thoại", datetime(2026, 11, 26, tzinfo=UTC))
    assert data
    typed = {(made.digest, "cay"): TypedFigure("7", "điện thoại", TREES.name, TREES.unit)}
    found = consolidate([unit(1, "5"), made], expected=[("x9", "Xã 9"), ("x1", "Xã 1")], typed=typed)
    assert (found.totals[0].value, found.missing) == (12, ())


@pytest.mark.parametrize(("text", "value"), [("1.250", 1250), ("1250", 1250), ("1.250 cây", 1250), ("0", 0)])
def test_what_is_typed_is_read_as_a_figure_of_its_row(text, value):
    assert read_typed(text, TREES).value == value


@pytest.mark.parametrize("text", ["nhiều", "1,250", "12 hộ", "3.5", "-", "…", "85%"])
def test_what_would_not_be_counted_as_it_stands_is_refused(text):
    with pytest.raises(UserError):
        read_typed(text, TREES)


def test_a_rate_needs_both_sides():
    rate = PartFigure("tl", "tỷ lệ", "%", rule=Rule.RATIO)
    assert read_typed("25/30", rate).denominator == 30
    with pytest.raises(UserError, match="mẫu số"):
        read_typed("85%", rate)
