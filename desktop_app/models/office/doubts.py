"""Figures that are probably wrong: marked before they enter a total, never left out by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import log10
from statistics import median

from ..errors import QT_TRANSLATE_NOOP
from ..numbers import Figure

TOO_LARGE = QT_TRANSLATE_NOOP("errors", "lớn gấp nhiều lần các đơn vị khác; có thể nhầm đơn vị tính")
TOO_SMALL = QT_TRANSLATE_NOOP("errors", "nhỏ hơn các đơn vị khác nhiều lần; có thể nhầm đơn vị tính")
SLIP = QT_TRANSLATE_NOOP("errors", "lệch cả nghìn lần so với chỉ tiêu của chính đơn vị; có thể nhầm triệu với tỷ đồng")
THOUSAND = QT_TRANSLATE_NOOP("errors", "lệch cả nghìn lần so với chỉ tiêu hoặc năm trước của chính đơn vị")
ABOVE_ALL = QT_TRANSLATE_NOOP("errors", "tử số lớn hơn mẫu số")

_ENOUGH = 5  # units from which on a middle says anything
_FAR = 30  # times the middle, or a thirtieth of it, from which on a figure is looked at
_SPREADS = 5  # how many usual distances from the middle are too many
_LEAST = 0.1  # the usual distance, in powers of ten, where nearly all say the same
_GAP = 1.0  # powers of ten between what is doubted and the next of the others
_USUAL = 1.4826  # of the median distance to the standard deviation of a normal distribution
_NEAR = 0.7  # powers of ten around a thousand or a million times: a slip of the unit of measure
_THOUSAND = 0.5  # the same for what is no money
_CLOSE = Decimal("0.004")
_MONEY = "đồng"


def far_off(values: Sequence[tuple[str, Decimal]]) -> dict[str, str]:
    """Return who reports what stands apart from all others, with the reason.

    Units differ by nature, some a thousand times, and what they report is lopsided; so sizes are compared by powers of
    ten, and a figure is doubted only if it is far from the middle as measured by the usual distance (the median
    of absolute deviations, which a few wrong ones do not move), and a tenfold gap parts it from the others.

    Args:
        values: (name, figure) of the units; zeros say nothing about size.
    """
    sizes = [(who, abs(value)) for who, value in values if value]
    if len(sizes) < _ENOUGH:
        return {}
    ordered = sorted(size for _, size in sizes)
    middle = ordered[len(ordered) // 2]
    if ordered[-1] < _FAR * middle and ordered[0] * _FAR > middle:
        return {}  # the usual case, at the cost of a sort
    powers = sorted(log10(size) for size in ordered)
    centre = median(powers)
    spread = max(_LEAST, _USUAL * median(abs(each - centre) for each in powers))
    limit = max(log10(_FAR), _SPREADS * spread)
    highest, lowest = _edge(powers, centre + limit), -_edge([-each for each in reversed(powers)], limit - centre)
    found = {}
    for who, size in sizes:
        power = log10(size)
        if power > highest:
            found[who] = TOO_LARGE
        elif power < lowest:
            found[who] = TOO_SMALL
    return found


def _edge(powers: Sequence[float], limit: float) -> float:
    """Return the size beyond which figures are doubted: a gap, no nearer than the limit.

    Args:
        powers: sizes as powers of ten, ascending.
        limit: what lies below it is not doubted.
    """
    for one, next_one in pairwise(powers):
        if next_one > limit and next_one - one >= _GAP:
            return one
    return powers[-1]


def is_money(unit: str) -> bool:
    """Tell whether a unit of measure is one of money."""
    return _MONEY in unit.lower()


def off_by_unit(result: Figure | None, target: Figure | None) -> bool:
    """Tell whether a sum of money is a thousand or a million times what the unit itself aimed at, or the other way."""
    if result is None or target is None or not result.value or not target.value:
        return False
    if result.denominator is not None or target.denominator is not None or result.percent != target.percent:
        return False
    power = abs(log10(abs(result.value / target.value)))
    return any(abs(power - slip) <= _NEAR for slip in (3, 6))


def thousandfold(result: Figure | None, other: Figure | None) -> bool:
    """Tell whether a figure is about a thousand or a million times one that it should be near, or the other way."""
    if result is None or other is None or not result.value or not other.value:
        return False
    if result.denominator is not None or other.denominator is not None or result.percent != other.percent:
        return False
    quotient = abs(result.value / other.value)
    if _CLOSE < quotient < 1 / _CLOSE:  # the usual case, without a logarithm
        return False
    power = abs(log10(quotient))
    return any(abs(power - slip) <= _THOUSAND for slip in (3, 6))
