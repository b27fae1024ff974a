"""The share of a part in the total said before it: "24 đoàn viên, trong đó nữ 20 người (chiếm tỷ lệ 83,3%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..agree import agrees, decimals
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..text import Piece, PieceKind
from ..words import Counted, comparable, figures

_WRONG = QT_TRANSLATE_NOOP("errors", "Tỷ lệ không khớp: {0}/{1} = {2}%, không phải {3}%.")
_SHARE = re.compile(
    r"[^\d().;%\n]{0,60}?[,(]?\s*(?:chiếm|đạt|bằng)\s*(?:tỷ lệ|tỉ lệ)?\s*(?:khoảng|gần|hơn|trên)?\s*(?P<percent>\d{1,3}(?:,\d{1,3})?)\s?%"
    r"(?P<of>[^);.,]{0,40})"
)
_PARTS = re.compile(r"\btrong (?:đó|số)\b|\bcó\b|\bgồm\b", re.IGNORECASE)
_NEXT = compiled(r"\.\s+[A-ZĐÀ-Ỹ]")
_OTHER = re.compile(r"kế hoạch|chỉ tiêu|cùng kỳ|dân số|toàn (?:tỉnh|xã|huyện)|nhiệm kỳ|độ tuổi")


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM or "%" not in piece.text:
        return
    found = figures(piece)
    for place, part in enumerate(found):
        one = part.quantity
        if place == 0 or one.percent or one.base is not None or one.money:
            continue
        behind = _SHARE.match(piece.text, one.end)
        if behind is None or _OTHER.search(behind["of"]):
            continue
        printed = Decimal(behind["percent"].replace(",", "."))
        whole = _whole(found[:place], part, "số" in behind["of"] or "tổng" in behind["of"])
        if whole is None:
            continue
        exact = part.value * 100 / whole.value
        if not agrees(exact, printed) and not any(
            comparable(each, part) and each.value and agrees(part.value * 100 / each.value, printed)
            for each in found[:place]
        ):
            places = max(2, decimals(printed))
            values = (
                format_number(part.value), format_number(whole.value), format_number(exact, places),
                format_number(printed),
            )  # fmt: skip
            yield Slip(_WRONG, values, spots=(TextSpot(piece, one.start, behind.end("percent") + 1), whole.spot))


def _whole(before: tuple[Counted, ...], part: Counted, said: bool) -> Counted | None:
    """Return the total a part is of: the one before "trong đó", or the nearest that counts the same."""
    text = part.piece.text
    for each in reversed(before[-4:]):
        if each.quantity.percent or each.quantity.base is not None or each.quantity.money or each.value < part.value:
            continue
        between = text[each.quantity.end : part.quantity.start]
        if "\n" in between or _NEXT.search(between):
            return None
        if each.noun[:1] == ("tuổi",):
            continue
        if (
            comparable(each, part)
            and re.search(r"\btrong (?:đó|số)\b", between, re.IGNORECASE)
            and _PARTS.search(between)
        ):
            return each
        if said and each.noun[:2] == part.noun[:2]:
            return each
    return None


RULE = CheckRule("arithmetic", Severity.ERROR, piece=_check)
