"""Figures that are marked as probably wrong, and those that are not."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.doubts import TOO_LARGE, TOO_SMALL, far_off, is_money, off_by_unit


def units(*values):
    return [(f"xã {number}", Decimal(value)) for number, value in enumerate(values)]


def communes(seed, count=300, shape=1.2):
    """Figures as lopsided as those of communes are: many small ones, a few very large."""
    chance = random.Random(seed)
    return [round(30 * chance.paretovariate(shape)) for _ in range(count)]


@pytest.mark.parametrize("times", ["1000", "1000000", "0.001"])
def test_one_in_another_unit_of_measure(times):
    values = [11_550, 21_175, 17_325, 25_025, 9_800, Decimal(15_400) * Decimal(times)]
    assert far_off(units(*values)) == {"xã 5": TOO_SMALL if times == "0.001" else TOO_LARGE}


def test_both_ways_at_once_and_zeros_say_nothing():
    assert far_off(units(0, 0, 120, 135, 150, 128, 140_000, Decimal("0.131"))) == {"xã 6": TOO_LARGE, "xã 7": TOO_SMALL}


def test_a_few_units_say_nothing():
    assert far_off(units(1, 5, 9000, 3)) == {}


@pytest.mark.parametrize("seed", range(20))
def test_lopsided_figures_are_nearly_all_left_alone(seed):
    assert len(far_off(units(*communes(seed)))) <= 2


@pytest.mark.parametrize("seed", range(20))
def test_a_slip_among_lopsided_figures_is_found(seed):
    values = communes(seed, shape=3)
    slipped = max(values[:20])
    at = values.index(slipped)
    values[at] = slipped * 1000
    assert far_off(units(*values)).get(f"xã {at}") == TOO_LARGE


@given(st.lists(st.integers(0, 10**7), min_size=5, max_size=40), st.randoms())
def test_order_and_scale_do_not_matter(values, chance):
    given_units = units(*values)
    found = far_off(given_units)
    shuffled = given_units[:]
    chance.shuffle(shuffled)
    assert far_off(shuffled) == found
    assert far_off([(who, value * 1000) for who, value in given_units]).keys() == found.keys()
    assert len(found) < len(values) / 2


@pytest.mark.parametrize(
    ("result", "target", "unit", "slip"),
    [("19,25", "18.000", "triệu đồng", True), ("19.250", "18", "tỷ đồng", True), ("19.250.000", "18", "Triệu đồng", True),
     ("19.250", "18.000", "triệu đồng", False), ("19.250", "18", "cây", False), ("0", "18", "tỷ đồng", False),
     ("có", "18", "tỷ đồng", False), ("1.800", "18", "tỷ đồng", False)],
)  # fmt: skip
def test_money_a_thousand_times_the_units_own_target(result, target, unit, slip):
    assert (is_money(unit) and off_by_unit(parse_figure(result), parse_figure(target))) is slip


def test_nothing_to_compare_with():
    assert not off_by_unit(None, parse_figure("18"))
    assert not off_by_unit(parse_figure("18"), None)
    assert not off_by_unit(parse_figure("9/10"), parse_figure("9.000"))
