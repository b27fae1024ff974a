"""Syllables that are none of Vietnamese; names and words of other languages apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..syllables import could_be, foreign, is_word, split, toned, voiced
from ..telex import unmade
from ..text import Piece, ReportText
from ..words import Word, words
from .encoding import has_twin

_NONE = QT_TRANSLATE_NOOP("errors", "“{0}” không phải âm tiết tiếng Việt; có lẽ gõ sai.")
_FIRST = frozenset(
    [
        "đoàn",
        "đảng",
        "thanh",
        "tổ",
        "ban",
        "hội",
        "chi",
        "cán",
        "công",
        "các",
        "trong",
        "thực",
        "triển",
        "huyện",
        "xã",
        "tỉnh",
        "đồng",
        "kết",
        "toàn",
        "bên",
        "ngoài",
    ]
)
_KEYS = QT_TRANSLATE_NOOP("errors", "“{0}” là chữ gõ khi chưa bật bộ gõ, hoặc gõ thừa phím; có lẽ là “{1}”.")
_GLUED = QT_TRANSLATE_NOOP("errors", "“{0}” là hai chữ viết dính: “{1}”.")


def _check(text: ReportText) -> Iterator[Slip]:
    unit = text.report.unit
    own = {word.lower() for name in (unit.name, unit.superior, unit.place, *unit.words) for word in name.split()}
    for piece in text.pieces:
        for slip in piece.fact(_in_piece):
            if str(slip.values[0]).lower() not in own:
                yield slip


def _in_piece(piece: Piece) -> tuple[Slip, ...]:
    found = []
    plain = piece.text.isascii()  # a line of another language, or of addresses
    for word in words(piece):
        if word.text.isascii():
            made = unmade(word.text) if not plain and word.text.islower() and _alone(piece.text, word) else None
            if made is not None:
                found.append(Slip(_KEYS, (word.text, made), spots=(TextSpot(piece, word.start, word.end),), mend=made))
        elif word.text.isalpha() and not has_twin(word.text) and not _right(word.text):
            found.append(_slip(piece, word))
    return tuple(found)


def _alone(text: str, word: Word) -> bool:
    """Return whether a word is none of a longer row, as in an address."""
    around = text[max(word.start - 1, 0) : word.start] + text[word.end : word.end + 1]
    return not set(around) & set("@/_-&#=") and not re.match(r"\.\w", text[word.end : word.end + 2])


def _right(word: str) -> bool:
    low = word.lower()
    if is_word(low) or len(word) == 1 or not voiced(low):
        return True
    if word.islower():
        return foreign(low)
    if word.isupper() and not toned(low):  # an abbreviation such as ĐVTN, or a heading
        return True
    return could_be(low) or foreign(low) or not _glued(low) or not (word[1:].islower() or word.isupper())


def _glued(low: str) -> bool:
    """Return whether a word with a capital is two: only where the first is one that begins many sentences and names."""
    if could_be(low) or foreign(low):
        return False
    pair = split(low)
    return pair is None or pair[0] in _FIRST


def _slip(piece: Piece, word: Word) -> Slip:
    spot = TextSpot(piece, word.start, word.end)
    pair = split(word.lower)
    if pair is not None:
        apart = f"{word.text[: len(pair[0])]} {word.text[len(pair[0]) :]}"
        return Slip(_GLUED, (word.text, apart), spots=(spot,), mend=apart)
    return Slip(_NONE, (word.text,), spots=(spot,))


RULE = CheckRule("spelling", Severity.WARNING, report=_check)
