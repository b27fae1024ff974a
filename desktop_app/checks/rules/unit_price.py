"""So many at so much each is so much: "20 triệu đồng cho 10 hộ (mỗi suất 2 triệu đồng)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind
from ..words import figures

_WRONG = QT_TRANSLATE_NOOP("errors", "Số tiền không khớp: {0} × {1} đồng = {2} đồng, không phải {3} đồng.")
_EACH = re.compile(r"(?:mỗi|một)\s+(?:\w+\s+){1,4}(?:trị giá|là|được)?\s*$|mỗi\s+\w+\s*$")
_EACH_BEHIND = re.compile(r"\s*/\s*(?:suất|em|hộ|người|căn|nhà|học sinh|bộ|chiếc|cái|xe|phần|công trình)\b")


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM or ("đồng" not in piece.text and "triệu" not in piece.text):
        return
    found = figures(piece)
    for place, price in enumerate(found):
        before = piece.text[max(0, price.quantity.start - 40) : price.quantity.start]
        each = _EACH.search(before) or _EACH_BEHIND.match(piece.text, price.quantity.end)
        if not price.quantity.money or not each or price.quantity.approximator:
            continue
        near = [
            one for one in found[max(0, place - 3) : place + 3] if one is not price and one.sentence == price.sentence
        ]
        counts = [
            one for one in near if not one.quantity.money and not one.quantity.percent and one.quantity.base is None
        ]
        sums = [one for one in near if one.quantity.money and not one.quantity.approximator]
        if len(counts) != 1 or len(sums) != 1:
            continue
        count, total = counts[0], sums[0]
        if count.value * price.value != total.value:
            values = (
                format_number(count.value), format_number(price.value), format_number(count.value * price.value),
                format_number(total.value),
            )  # fmt: skip
            first, last = sorted((count, price, total), key=lambda one: one.quantity.start)[::2]
            yield Slip(_WRONG, values, spots=(TextSpot(piece, first.quantity.start, last.quantity.end),))


RULE = CheckRule("arithmetic", Severity.WARNING, piece=_check)
