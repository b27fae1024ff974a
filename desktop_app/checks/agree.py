"""When two numbers say the same: printed ones are rounded, or now and then cut off."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache


@lru_cache(8192)
def decimals(number: Decimal) -> int:
    """Return how many decimals a number was printed with."""
    return max(0, -int(number.as_tuple().exponent))


def agrees(exact: Decimal, printed: Decimal) -> bool:
    """Return whether a printed number is the exact one rounded to its decimals, or cut off."""
    return abs(exact - printed) < Decimal(1).scaleb(-decimals(printed))


@lru_cache(8192)
def digits(value: Decimal) -> str:
    """Return the digits of a number without marks."""
    return "".join(map(str, value.as_tuple().digits))


def slipped(one: Decimal, two: Decimal) -> bool:
    """Return whether one number looks like the other with a slip of the hand.

    A digit changed, left out or typed twice, or two neighbours changed round; only for numbers exact enough (three digits,
    not round) to be told by their digits.
    """
    a, b = digits(one), digits(two)
    if abs(len(a) - len(b)) > 1 or one == two or decimals(one) != decimals(two):
        return False
    if min(len(a), len(b)) < 3 or a.endswith("00") or b.endswith("00"):
        return False
    if len(a) == len(b):
        wrong = [place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(wrong) == 1:
            return len(a) > 3
        beside = len(wrong) == 2 and wrong[1] == wrong[0] + 1
        return beside and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return (
        len(short) > 3
        and len(long) == len(short) + 1
        and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    )
