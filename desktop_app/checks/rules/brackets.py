"""Brackets and quotation marks that open and do not close, or close and did not open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind

_OPEN = QT_TRANSLATE_NOOP("errors", "Dấu {0} mở mà không có dấu đóng.")
_CLOSED = QT_TRANSLATE_NOOP("errors", "Dấu {0} đóng mà không có dấu mở.")
_ODD = QT_TRANSLATE_NOOP("errors", "Dấu ngoặc kép thẳng không đi thành cặp.")
_WRONG = QT_TRANSLATE_NOOP("errors", "Ngoặc kép mở bằng kiểu này, đóng bằng kiểu khác.")
_OPENING = QT_TRANSLATE_NOOP("errors", "Dấu ngoặc kép mở gõ nhầm thành dấu đóng ”.")
_DEEP = 40
_PAIRS = {")": "(", "]": "[", "”": "“"}
_LIST = re.compile(r"(?:^|[;.:,(\n]\s*|\b(?:và|hoặc|là|gồm) )(?:\d{1,2}|[a-zđ])$")


def _check(piece: Piece) -> Iterator[Slip]:
    text = piece.text
    if piece.kind is PieceKind.FORM:
        return
    waiting: list[tuple[str, int]] = []
    lost = 0
    for place, sign in enumerate(text):
        if len(waiting) + lost > _DEEP:  # no text of sentences
            return
        if sign in "([":
            waiting.append((sign, place))
        elif sign in ")]":
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == _PAIRS[sign]), None)
            if at is not None:
                for each in waiting[at + 1 :]:
                    yield _unclosed(piece, *each)
                del waiting[at:]
            elif not _LIST.search(text[:place]):
                yield Slip(_CLOSED, (sign,), spots=(_before(piece, place),))
        elif sign == "“":
            if any(each[0] == "“" for each in waiting):
                at = next(i for i, each in enumerate(waiting) if each[0] == "“")
                if not _nested(text, waiting[at][1]) or re.search(r"[;\n]|\.\s", text[waiting[at][1] : place]):
                    lost += 1
                    yield _unclosed(piece, *waiting.pop(at))
            waiting.append((sign, place))
        elif sign == "”":
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] in '“"'), None)
            if at is None:
                if (place == 0 or text[place - 1].isspace()) and text[place + 1 : place + 2].isalnum():
                    yield Slip(_OPENING, spots=(_unclosed(piece, sign, place).spots[0],))  # typed for an opening one
                    continue
                yield Slip(_CLOSED, (sign,), spots=(_before(piece, place),))
            elif waiting[at][0] == '"':
                start = waiting[at][1]
                yield Slip(_WRONG, spots=(TextSpot(piece, start, place + 1),), mend=f"“{text[start + 1 : place]}”")
                del waiting[at]
            else:
                del waiting[at]
        elif sign == '"':
            opening = place == 0 or text[place - 1].isspace() or text[place - 1] in "(–-“"
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] in '“"'), None)
            if at is not None and (not opening or waiting[at][0] == '"'):
                if waiting[at][0] == "“":
                    start = waiting[at][1]
                    yield Slip(_WRONG, spots=(TextSpot(piece, start, place + 1),), mend=f"“{text[start + 1 : place]}”")
                del waiting[at]
            elif opening or at is None:
                waiting.append((sign, place))
    for each in waiting:
        yield _unclosed(piece, *each)


def _nested(text: str, start: int) -> bool:
    """Return whether a quotation holds another one that closes before it does."""
    depth = 0
    for sign in text[start:]:
        depth += (sign == "“") - (sign == "”")
        if depth == 0:
            return True
    return False


def _unclosed(piece: Piece, sign: str, place: int) -> Slip:
    end = place + 1
    for _ in range(6):
        behind = piece.text.find(" ", end + 1)
        end = len(piece.text) if behind < 0 else behind
        if behind < 0:
            break
    sentence = _ODD if sign == '"' else _OPEN
    return Slip(sentence, () if sign == '"' else (sign,), spots=(TextSpot(piece, place, end),))


def _before(piece: Piece, place: int) -> TextSpot:
    start = place
    for _ in range(6):
        start = piece.text.rfind(" ", 0, max(start, 0))
        if start < 0:
            break
    return TextSpot(piece, start + 1, place + 1)


RULE = CheckRule("punctuation", Severity.WARNING, piece=_check)
