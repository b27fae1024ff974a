"""Totals by what figures mean: percentages are never added, money is converted, what is asked stays out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.models.indicators import Indicator, Part, Rule
from desktop_app.models.meaning.reasons import MISSING, NO_BASE, PERCENT_ONLY, SEVERAL
from desktop_app.models.meaning.told import Told
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.figures import part_figures
from desktop_app.models.office.totals import OTHER_UNIT, PartFigure, UnitFigures, add_up


def total(*given, rule=Rule.SUM, unit="cây"):
    """Add up figures; each is text, or (text, unit, what was asked)."""
    reports = []
    for place, each in enumerate(given):
        text, own, told = (*each, None)[:3] if isinstance(each, tuple) else (each, unit, None)
        figure = parse_figure(text) if text else None
        part = PartFigure("k", "a", own, rule=rule, result=figure, told=told)
        reports.append(UnitFigures(str(place), f"Xã {place}", (part,)))
    (found,) = add_up(reports)
    return found


def test_a_percentage_among_counts_is_left_out():
    found = total("1.000", "900", "85%")
    assert (found.value, dict(found.left_out)) == (1900, {"Xã 2": PERCENT_ONLY})


@pytest.mark.parametrize("unit", ["%", "phần trăm", "Tỷ lệ %"])
@pytest.mark.parametrize("rule", [Rule.SUM, Rule.RATIO, Rule.WEIGHTED])
def test_percentages_are_never_added(rule, unit):
    found = total("80", "85,5%", "80", rule=rule, unit=unit)
    assert (found.value, {why for _, why in found.left_out}) == (None, {NO_BASE})
    found = total("85/100", "95/100", "120/200", rule=rule, unit=unit)
    assert (found.numerator, found.denominator) == (300, 400)


@pytest.mark.parametrize(("rule", "value"), [(Rule.MIN, Decimal(50)), (Rule.MAX, Decimal(90))])
def test_least_and_greatest_of_shares_are_shares(rule, value):
    assert total("45/50", "10/20", "80%", rule=rule, unit="%").value == value


def test_money_is_added_in_the_unit_of_most():
    given = ("1.200", "1.200", ("1,2", "tỷ đồng"), ("1.200.000.000", "đồng"), ("1.200", "trđ"), ("1.200", "Tr.đồng"))
    assert total(*given, unit="triệu đồng").value == 7200


def test_listed_money_is_said_in_the_unit_it_stands_under():
    """1.500 triệu đồng stood in the list as 1.500, under tỷ đồng."""
    found = total("2", "3", ("1.500", "triệu đồng"), rule=Rule.LAST, unit="tỷ đồng")
    assert [text for _, text in found.listed] == ["2", "3", "1,5"]


def test_other_units_of_measure_are_left_out():
    assert dict(total("5", "6", ("7", "hộ")).left_out) == {"Xã 2": OTHER_UNIT}


def test_what_is_asked_does_not_count():
    asked = Told(None, asked=True, doubt=SEVERAL, read_from="700 cây keo và 500 cây lát")
    found = total("5", ("", "cây", asked), "")
    assert (found.value, dict(found.left_out)) == (5, {"Xã 1": SEVERAL, "Xã 2": MISSING})


@pytest.mark.parametrize(
    "told", [None, Told(parse_figure("5"), asked=True, doubt=SEVERAL, guess=parse_figure("6"), read_from="5; 6")]
)
def test_how_a_figure_was_read_is_kept(told):
    part = PartFigure("k", "a", "cây", result=parse_figure("5"), told=told)
    assert PartFigure.from_json(part.to_json()) == part


def test_a_row_below_another_is_lined_up_with_that_of_the_same_row():
    def report(*names):
        return part_figures(
            Indicator(str(place), parts=(Part(f"a{place}", name=name), Part(f"b{place}", name="Trong đó: nữ")))
            for place, name in enumerate(names)
        )

    one, other = report("Kết nạp", "Bồi dưỡng"), report("Bồi dưỡng", "Kết nạp")
    assert {each.key for each in one} == {each.key for each in other}
    assert one[1].key == other[3].key
    assert one[1].name == "Trong đó: nữ (Kết nạp)"


def test_yes_and_no_by_their_signs():
    found = total("Có", "X", "✓", "Chưa có", "Không", rule=Rule.COUNT_YES, unit="")
    assert (found.numerator, found.denominator) == (3, 5)


@pytest.mark.parametrize("rule", Rule)
def test_only_a_sum_is_summed(rule):
    """A rule that nobody wrote a way for would be summed without a word."""
    units = [
        UnitFigures(name, name, (PartFigure("k", "cây", "cây", rule=rule, result=parse_figure(text)),))
        for name, text in (("a", "1/10"), ("b", "2/10"), ("c", "4/10"))
    ]
    (found,) = add_up(units)
    assert found.rule is rule
    assert (found.value == 7) == (rule in (Rule.SUM, Rule.COUNT_YES))  # yes of asked: 7 of 30
    if rule is Rule.COUNT_YES:
        assert (found.numerator, found.denominator) == (7, 30)
    else:
        assert rule not in (Rule.LAST, Rule.LIST) or found.listed
