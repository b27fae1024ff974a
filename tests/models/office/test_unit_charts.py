"""Charts of units beside each other."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.models.indicators import Operator, Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.totals import PartFigure, Total
from desktop_app.models.office.unit_charts import MOST, targets_met, units_compared

TREES = Total("k", "1", "cây trồng mới", "cây", rule=Rule.SUM, operator=Operator.AT_LEAST)


def figure(result, target=None, **more):
    return PartFigure(
        "k", "cây trồng mới", "cây", operator=Operator.AT_LEAST,
        result=parse_figure(result) if result else None, target=parse_figure(target) if target else None, **more,
    )  # fmt: skip


def test_the_largest_comes_first_and_missing_is_no_bar():
    data = units_compared(TREES, [("Một", figure("5")), ("Hai", figure("1.200")), ("Ba", None), ("Bốn", figure("có"))])
    assert data.labels == ("Hai", "Một", "2 đơn vị chưa có số liệu")
    assert data.series[0][1] == (1200, 5, None)
    assert data.texts[0][:2] == ("1.200", "5")
    assert data.unit == "cây"


def test_of_very_many_units_the_largest_and_the_smallest_are_drawn():
    data = units_compared(TREES, [(f"xã {n:03}", figure(str(n))) for n in range(1, 301)])
    assert len(data.labels) == MOST + 1
    assert data.labels[0] == "xã 300"
    assert data.labels[-1] == "xã 001"
    assert data.labels[20] == "… 275 đơn vị ở giữa"
    assert data.texts[0][20] == "từ 6 đến 280"
    assert data.series[0][1][20] is None


def test_rates_are_compared_by_their_share():
    rate = Total("k", "1", "tỷ lệ", "%", rule=Rule.RATIO, operator=Operator.AT_LEAST)
    one, two = figure("8/10", rule=Rule.RATIO), figure("30/40", rule=Rule.RATIO)
    assert units_compared(rate, [("Một", one), ("Hai", two)]).series[0][1] == (80, 75)


def test_targets_met_say_numerator_and_denominator():
    data = targets_met("Mức đạt", [
        ("Một", [figure("5", "5"), figure("4", "5"), figure("9", None), figure(None, "5")]),
        ("Hai", [figure("5", "5")]), ("Ba", [figure("có", "5")]),
    ])  # fmt: skip
    assert data.labels == ("Hai", "Một", "1 đơn vị chưa có số liệu")
    assert data.texts[0] == ("1/1 (100%)", "1/2 (50%)", "không vẽ")
    assert data.series[0][1] == (100, Decimal(50), None)
