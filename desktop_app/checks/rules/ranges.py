"""Ranges of years written in several ways: 2022 - 2027, 2022-2027, 2022 – 2027."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.periods import STROKE
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather

_WAYS = QT_TRANSLATE_NOOP("errors", "Khoảng năm viết {0} kiểu, nhiều nhất là “{1}”.")
_RANGE = re.compile(rf"(?<!\d)(?<![\d/])((?:19|20)\d\d)(?P<way>\s*{STROKE}\s*)((?:19|20)\d\d)(?![\d/])")


def _check(text: ReportText) -> Iterator[Slip]:
    found = list(gather(text, _ranges))
    ways = Counter(way for way, _ in found)
    if len(ways) < 2:
        return
    usual = ways.most_common(1)[0][0]
    others = [spot for way, spot in found if way != usual]
    right = next(spot for way, spot in found if way == usual)
    first = others[0].words
    mend = re.sub(rf"\s*{STROKE}\s*", usual, first)
    yield Slip(_WAYS, (len(ways), right.words), spots=(*others, right), mend=mend)


def _ranges(piece: Piece) -> tuple[tuple[str, TextSpot], ...]:
    if piece.kind is PieceKind.FORM:
        return ()
    return tuple((each["way"], TextSpot(piece, each.start(), each.end())) for each in _RANGE.finditer(piece.text))


RULE = CheckRule("style_variation", Severity.HINT, report=_check)
