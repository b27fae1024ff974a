"""Spaces: two in a row, before a sign of punctuation, none behind one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..text import Piece, PieceKind

_DOUBLE = QT_TRANSLATE_NOOP("errors", "Có hai khoảng trắng liền nhau.")
_BEFORE = QT_TRANSLATE_NOOP("errors", "Thừa khoảng trắng trước dấu “{0}”.")
_MISSING = QT_TRANSLATE_NOOP("errors", "Thiếu khoảng trắng sau dấu “{0}”.")
_INSIDE = QT_TRANSLATE_NOOP("errors", "Thừa khoảng trắng ở trong ngoặc.")
_TWO = re.compile(r"(?<=\S) {2,}(?=\S)")
_SPACE = re.compile(r"(?<=[^\W_])[ \u00a0]+(?P<sign>[,;](?!\d)|[:!?](?=\s|$)|\.(?=\s|$))")
_NONE = compiled(r"(?<=[^\W\d_])(?P<sign>[,;])(?=[^\W\d_])|(?<=[^\W\d_]{2})\.(?=[A-ZĐÀ-Ỹ][^\W\d_]*[a-zà-ỹ])")
_PAIR = re.compile(r"[(“] +(?=\S)|(?<=\S) +[)”](?!\w)")


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM:
        return
    text = piece.text
    for found in _TWO.finditer(text):
        start, end = _around(text, found.start(), found.end())
        mend = f"{text[start : found.start()]} {text[found.end() : end]}"
        yield Slip(_DOUBLE, spots=(TextSpot(piece, start, end),), mend=mend)
    for found in _SPACE.finditer(text):
        start, _ = _around(text, found.start(), found.start())
        mend = text[start : found.start()] + found["sign"]
        yield Slip(_BEFORE, (found["sign"],), spots=(TextSpot(piece, start, found.end()),), mend=mend)
    for found in _NONE.finditer(text):
        start, end = _around(text, found.start(), found.end())
        if "/" in text[start:end] or "@" in text[start:end] or "www" in text[start:end]:
            continue
        mend = f"{text[start : found.end()]} {text[found.end() : end]}"
        yield Slip(_MISSING, (found[0],), spots=(TextSpot(piece, start, end),), mend=mend)
    for found in _PAIR.finditer(text):
        start, end = _around(text, found.start(), found.end())
        mend = text[start : found.start()] + found[0].strip() + text[found.end() : end]
        yield Slip(_INSIDE, spots=(TextSpot(piece, start, end),), mend=mend)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the words on both sides, so that one sees what is meant."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


RULE = CheckRule("whitespace", Severity.HINT, piece=_check)
