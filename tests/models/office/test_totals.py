"""Every rule of adding up has a way of its own; what a rule does to many units is in the tests of consolidation."""

from __future__ import annotations

import pytest

from desktop_app.models.indicators import Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.totals import PartFigure, UnitFigures, add_up


@pytest.mark.parametrize("rule", Rule)
def test_only_a_sum_is_summed(rule):
    """A rule that nobody wrote a way for would be summed without a word."""
    units = [
        UnitFigures(name, name, (PartFigure("k", "cây", "cây", rule, result=parse_figure(text)),))
        for name, text in (("a", "1/10"), ("b", "2/10"), ("c", "4/10"))
    ]
    (total,) = add_up(units)
    assert total.rule is rule
    assert (total.value == 7) == (rule in (Rule.SUM, Rule.COUNT_YES))  # yes of asked: 7 of 30
    if rule is Rule.COUNT_YES:
        assert (total.numerator, total.denominator) == (7, 30)
    else:
        assert rule not in (Rule.LAST, Rule.LIST) or total.listed
