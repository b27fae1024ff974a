"""A part greater than what it is part of, and the share printed beside it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind
from ..words import Counted, figures

_GREATER = QT_TRANSLATE_NOOP("errors", "Phần ({0}) lớn hơn tổng ({1}).")
_WITHIN = re.compile(r"[^\d();]{0,140}?\btrong (?:đó|số đó|tổng số đó)\b[^\d();.]{0,80}$", re.IGNORECASE)


def _check(passage: Piece) -> Iterator[Slip]:
    if passage.where is PieceKind.FORM or "trong" not in passage.text.lower():
        return
    found = figures(passage)
    for whole, part in itertools.pairwise(found):
        between = passage.text[whole.quantity.end : part.quantity.start]
        if not _WITHIN.fullmatch(between) or not _comparable(whole, part):
            continue
        if part.value > whole.value:
            spot = TextSpot(passage, whole.quantity.start, max(part.quantity.reach, part.quantity.end))
            values = (format_number(part.value), format_number(whole.value))
            yield Slip(_GREATER, values, spots=(spot,))


def _comparable(whole: Counted, part: Counted) -> bool:
    one, two = whole.quantity, part.quantity
    if one.percent or two.percent or one.base is not None or two.base is not None or bool(one.money) != bool(two.money):
        return False
    if one.money:
        return True
    heads = {"đồng", "người", "em", "cháu", "đoàn", "hội", "cán", "thanh", "học", "sinh", "nam", "nữ", "đảng", "thiếu"}
    if whole.noun[:1] and part.noun[:1] and whole.noun[0] == part.noun[0]:
        return True
    return bool(whole.noun and part.noun and whole.noun[0] in heads and part.noun[0] in heads)


RULE = CheckRule("part_exceeds_whole", Severity.ERROR, passage=_check)
