"""Ratios beside the figures they come from: ``402/412 (96,75%)``, ``3.617/2.500 ý tưởng, đạt 144,68%``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..agree import agrees, decimals
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind
from ..words import figures

_WRONG = QT_TRANSLATE_NOOP("errors", "Tỷ lệ không khớp: {0}/{1} = {2}%, không phải {3}%.")
_BEHIND = re.compile(
    r"[^\d%/;.()\n]{0,60}?(?:[,(] ?| )(?:(?:đạt|chiếm|bằng|tương ứng|tương đương)\s+)?(?:tỷ lệ\s+|tỉ lệ\s+)?=?\s*"
    r"(?P<percent>\d{1,4}(?:,\d{1,3})?)\s?%(?!\s*\d)"
)
_AHEAD = re.compile(r"(?<![\d.,])(?P<percent>\d{1,3}(?:,\d{1,3})?)\s?%\s*\(\s*$")
_PERCENT = re.compile(r"(?<![\d.,])(?P<percent>\d{1,4}(?:,\d{1,3})?)\s?%")
_NOT = re.compile(r"(?:tăng|giảm|còn lại|so với|vượt)\b")


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM or "/" not in piece.text or "%" not in piece.text:
        return
    for figure in figures(piece):
        one = figure.quantity
        if one.base is None or not one.base or one.percent or one.base_percent:
            continue
        printed, start, end = one.share, one.start, one.end
        ahead = _AHEAD.search(piece.text[max(0, one.start - 24) : one.start])
        if printed is None and ahead is not None:
            printed = Decimal(ahead["percent"].replace(",", "."))
            start -= len(ahead[0])
        if printed is None:
            behind = _BEHIND.match(piece.text, one.end)
            if behind is None or _NOT.search(behind[0]):
                continue
            printed = Decimal(behind["percent"].replace(",", "."))
            end = behind.end()
        exact = figure.value * 100 / one.base
        if not agrees(exact, printed):
            places = max(2, decimals(printed))
            values = (
                format_number(figure.value), format_number(one.base), format_number(exact, places),
                format_number(printed),
            )  # fmt: skip
            mend = _mended(piece.text[start:end], printed, values[2])
            yield Slip(_WRONG, values, spots=(TextSpot(piece, start, end),), mend=mend)


def _mended(words: str, printed: Decimal, right: str) -> str | None:
    """Return the words with the ratio that follows from its figures; ``None`` where it stands there more than once."""
    places = [each for each in _PERCENT.finditer(words) if Decimal(each["percent"].replace(",", ".")) == printed]
    if len(places) != 1:
        return None
    return words[: places[0].start("percent")] + right + words[places[0].end("percent") :]


RULE = CheckRule("arithmetic", Severity.ERROR, piece=_check)
