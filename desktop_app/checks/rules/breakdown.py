"""A total with its parts in brackets or behind "trong đó", "gồm": the parts add up, or are no more than it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind
from ..words import Counted, figures

_SUM = QT_TRANSLATE_NOOP("errors", "Cộng các phần được {0}, nhưng tổng ghi là {1}.")
_OPEN = re.compile(r"[^\d()%]{0,60}\((?:(?:trong đó|bao gồm|gồm|cụ thể|có)\s*:?\s*)?[^\d()]{0,40}$", re.IGNORECASE)
_WITHIN = re.compile(r"[^\d()%;]{0,60}[,:;]?\s*(?:trong đó|bao gồm|gồm)\s*(?:có|:)*\s*[^\d()]{0,40}$", re.IGNORECASE)
_APART = re.compile(r"\bvới\b|\bcho\b|\btại\b|trị giá|tham gia|kinh phí|mỗi\b")


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM:
        return
    found = figures(piece)
    text = piece.text
    for place, total in enumerate(found[:-2]):
        if total.quantity.percent or total.quantity.base is not None or total.value == 0:
            continue
        between = text[total.quantity.end : found[place + 1].quantity.start]
        bracket = between.rfind("(")
        if bracket >= 0 and _OPEN.fullmatch(between):
            close = _closing(text, total.quantity.end + bracket)
            parts = [each for each in found[place + 1 :] if each.quantity.start < close]
        elif _WITHIN.fullmatch(between):
            stop = re.search(r"[.;]\s|\n|$", text[found[place + 1].quantity.start :])
            close = found[place + 1].quantity.start + (stop.start() if stop else 0)
            parts = [each for each in found[place + 1 :] if each.quantity.start < close]
        else:
            continue
        yield from _sum(total, parts)


def _sum(total: Counted, parts: Sequence[Counted]) -> Iterator[Slip]:
    if len(parts) < 2 or any(each.quantity.percent or each.quantity.base is not None for each in parts):
        return
    text = total.piece.text
    for one, two in itertools.pairwise(parts):
        if _APART.search(text[one.quantity.reach : two.quantity.start]):
            return
    if bool(total.quantity.money) != bool(parts[0].quantity.money) or not _alike(total, parts):
        return
    added = sum((each.value for each in parts), Decimal(0))
    # one that is said by itself, or an example, is no breakdown: the parts come near the total
    if added != total.value and Decimal("0.6") <= added / total.value <= Decimal("1.6"):
        last = parts[-1].quantity
        spot = TextSpot(total.piece, total.quantity.start, last.reach)
        yield Slip(_SUM, (format_number(added), format_number(total.value)), spots=(spot,))


def _alike(total: Counted, parts: Sequence[Counted]) -> bool:
    """Return whether all parts count what the total counts."""
    heads = [each.noun[:1] for each in parts]
    if total.noun and all(head and head[0] in total.noun + total.behind[:8] for head in heads):
        return True
    return len(parts) > 1 and len({each.noun[:2] for each in parts}) == 1 and parts[0].noun[:1] == total.noun[:1]


def _closing(text: str, start: int) -> int:
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    return len(text)


RULE = CheckRule("arithmetic", Severity.ERROR, piece=_check)
