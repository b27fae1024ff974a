"""Numbers that are not written as numbers are: 1258, 1 500, 1,250.5, "hơn 25.781"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather
from ..words import figures, own_decimals

_PLAIN = QT_TRANSLATE_NOOP("errors", "Số từ bốn chữ số nên có dấu chấm: “{0}” thành “{1}”.")
_ENGLISH = QT_TRANSLATE_NOOP(
    "errors", "“{0}” viết kiểu Anh; số tiếng Việt dùng dấu chấm cho phần nghìn, dấu phẩy cho phần lẻ."
)
_EXACT = QT_TRANSLATE_NOOP("errors", "“{0}” đi với số lẻ chính xác {1}.")
_SPACED = QT_TRANSLATE_NOOP("errors", "Số “{0}” dùng khoảng trắng thay dấu chấm.")
_GROUPS = QT_TRANSLATE_NOOP("errors", "Số “{0}” chấm sai chỗ.")
_NO_DAY = QT_TRANSLATE_NOOP("errors", "Ngày “{0}” không có trong lịch.")
_BAD_GROUPS = re.compile(
    r"(?<![\w.,/])(?:\d{4,}\.\d{3}|\d{1,3}\.\d{1,2}\.\d{3}|\d{1,3}(?:\.\d{3})+\.\d{1,2}|\d{1,3}\.\d{4,})(?![\w.,/-]|\s?%)"
)
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_DATE = re.compile(r"(?<![\d/.])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d{2})(?![\d/])")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _check(piece: Piece) -> Iterator[Slip]:
    text = piece.text
    if piece.kind is PieceKind.FORM or not any(map(str.isdigit, text)):
        return
    for figure in figures(piece):
        spot = figure.number
        number = _NUMBER.match(spot.words)
        if number is None or (figure.quantity.doubt and "Anh" not in figure.quantity.doubt):
            continue
        said = number[0]
        place = TextSpot(piece, spot.start, spot.start + len(said))
        if re.fullmatch(r"[1-9]\d{3,}", said) and not (len(said) == 4 and 1900 <= int(said) <= 2100):
            mend = format_number(int(said))
            yield Slip(_PLAIN, (said, mend), spots=(place,), mend=mend)
        elif not figure.quantity.percent and re.fullmatch(
            r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|[1-9]\d{0,2},\d{3}", said
        ):
            yield Slip(_ENGLISH, (said,), spots=(place,))
        elif re.match(r"\d{1,3} \d{3}(?!\d)", spot.words):
            whole = re.match(r"\d{1,3}(?: \d{3})+", spot.words)
            assert whole is not None
            here = TextSpot(piece, spot.start, spot.start + whole.end())
            yield Slip(_SPACED, (whole[0],), spots=(here,), mend=whole[0].replace(" ", "."))
        word = figure.quantity.approximator
        if (
            word
            and not figure.quantity.money
            and not figure.quantity.percent
            and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", said)
            and said[-1] != "0"
        ):
            end = max(figure.quantity.reach, figure.quantity.end)
            yield Slip(_EXACT, (word, said), spots=(TextSpot(piece, figure.quantity.start, end),))
    for found in _BAD_GROUPS.finditer(text):
        yield Slip(_GROUPS, (found[0],), spots=(TextSpot(piece, *found.span()),), severity=Severity.WARNING)
    for found in _DATE.finditer(text):
        month = int(found["month"])
        if not 1 <= month <= 12 or not 1 <= int(found["day"]) <= _LENGTHS[month - 1]:
            yield Slip(_NO_DAY, (found[0],), spots=(TextSpot(piece, *found.span()),), severity=Severity.ERROR)


def _but_own(text: ReportText) -> Iterator[Slip]:
    """Leave what the table itself prints so."""
    own = own_decimals(text)
    for found in gather(text, _in_piece):
        if found.sentence != _ENGLISH or str(found.values[0]) not in own:
            yield found


def _in_piece(piece: Piece) -> tuple[Slip, ...]:
    return tuple(_check(piece))


RULE = CheckRule("number_format", Severity.HINT, report=_but_own)
