"""A part greater than what it is part of, and the share printed beside it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind
from ..words import comparable, figures

_GREATER = QT_TRANSLATE_NOOP("errors", "Phần ({0}) lớn hơn tổng ({1}).")
_WITHIN = re.compile(r"[^\d();]{0,140}?\btrong (?:đó|số đó|tổng số đó)\b[^\d();.]{0,80}$", re.IGNORECASE)


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM or "trong" not in piece.text.lower():
        return
    found = figures(piece)
    for whole, part in itertools.pairwise(found):
        between = piece.text[whole.quantity.end : part.quantity.start]
        if not _WITHIN.fullmatch(between) or not comparable(whole, part):
            continue
        if part.value > whole.value:
            spot = TextSpot(piece, whole.quantity.start, max(part.quantity.reach, part.quantity.end))
            values = (format_number(part.value), format_number(whole.value))
            yield Slip(_GREATER, values, spots=(spot,))


RULE = CheckRule("part_exceeds_whole", Severity.ERROR, piece=_check)
