"""Anniversaries: "94 năm … (03/02/1930 - 03/02/2024)" is the difference of the years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.periods import STROKE
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece

_WRONG = QT_TRANSLATE_NOOP("errors", "Kỷ niệm {0} năm không khớp: {1} − {2} = {3} năm.")
_DATES = re.compile(
    r"(?P<years>\d{1,4})\s+năm\b(?P<name>[^()\d;]{0,120}?(?:\d{1,2}/\d{1,2}[^()\d;]{0,20})?)"
    rf"\((?:\s*ngày\s*)?(?:\d\d?\s?[/.-]\s?\d\d?\s?[/.-]\s?)?(?P<from>1\d\d\d|20\d\d)\s*{STROKE}\s*"
    r"(?:ngày\s*)?(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?)?(?P<to>1\d{3}|20\d{2})"
)


def _check(piece: Piece) -> Iterator[Slip]:
    if "năm" not in piece.text:
        return
    for found in _DATES.finditer(piece.text):
        years, first, last = int(found["years"]), int(found["from"]), int(found["to"])
        if last - first != years:
            spot = TextSpot(piece, found.start(), min(found.end() + 1, len(piece.text)))
            yield Slip(_WRONG, (years, last, first, last - first), spots=(spot,))


RULE = CheckRule("arithmetic", Severity.ERROR, piece=_check)
