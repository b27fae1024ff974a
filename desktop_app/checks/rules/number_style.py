"""Small numbers with and without a zero before them, money in two ways, a day in two ways, km close and apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather
from ..words import Counted, figures, prose

_ZERO = QT_TRANSLATE_NOOP("errors", "Số có một chữ số lúc viết “{0}”, lúc viết “{1}”.")
_MONEY = QT_TRANSLATE_NOOP("errors", "Tiền viết hai cách: “{0}” và “{1}”.")
_DAY = QT_TRANSLATE_NOOP("errors", "Cùng một ngày viết hai kiểu: “{0}” và “{1}”.")
_UNIT = QT_TRANSLATE_NOOP("errors", "Đơn vị đo lúc viết liền “{0}”, lúc viết rời “{1}”.")
_ZEROS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*\.000\.000 ?(?:đồng|đ)\b")
_MILLIONS = re.compile(r"(?<![\d.,])\d[\d.,]* (?:triệu|tỷ) đồng")
_DATE = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])")
_CLOSE = re.compile(r"(?<![\w.,])\d[\d.,]*(?P<unit>km|ha|kg|m2|m²|tấn|lít)\b")
_APART = re.compile(r"(?<![\w.,])\d[\d.,]* (?P<unit>km|ha|kg|m2|m²|tấn|lít)\b")


def _check(text: ReportText) -> Iterator[Slip]:
    yield from _zeros(text)
    found: dict[str, list[tuple[str, TextSpot]]] = {"zeros": [], "millions": [], "close": [], "apart": []}
    for name, unit, spot in gather(text, _written):
        found[name].append((unit, spot))
    if found["zeros"] and found["millions"]:
        first = [spot for _, spot in found["zeros"]]
        second = [spot for _, spot in found["millions"]]
        near = next((each for each in second if each.piece is first[0].piece), second[0])
        yield Slip(_MONEY, (first[0].words, near.words), spots=(*first[:5], near))
    close, apart = found["close"], found["apart"]
    for unit in sorted({each for each, _ in close} & {each for each, _ in apart}):
        one = next(spot for each, spot in close if each == unit)
        two = next(spot for each, spot in apart if each == unit)
        mend = re.sub(r"(?<=[\d])(?=[a-z])", " ", one.words, count=1)
        yield Slip(_UNIT, (one.words, two.words), spots=(one, two), mend=mend)
    yield from _days(text)


def _written(piece: Piece) -> tuple[tuple[str, str, TextSpot], ...]:
    """Return money and measures as they are written: which way, the unit, the words."""
    if not (prose(piece) or piece.kind is PieceKind.CELL) or not any(map(str.isdigit, piece.text)):
        return ()
    return tuple(
        (name, found.groupdict().get("unit", ""), TextSpot(piece, found.start(), found.end()))
        for name, pattern in (("zeros", _ZEROS), ("millions", _MILLIONS), ("close", _CLOSE), ("apart", _APART))
        for found in pattern.finditer(piece.text)
    )


def _zeros(text: ReportText) -> Iterator[Slip]:
    small = list(gather(text, _small))
    padded = [figure for figure, zero in small if zero]
    bare = [figure for figure, zero in small if not zero]
    if padded and bare:
        few, many = (bare, padded) if len(bare) <= len(padded) else (padded, bare)
        nouns = {each.noun[:2]: each for each in reversed(many)}
        pair = next(((a, nouns[a.noun[:2]]) for a in few if a.noun[:2] in nouns), None)
        if pair is None and len(few) < _SOME:
            return
        same = pair or (few[0], many[0])
        yield Slip(_ZERO, (same[1].spot.words, same[0].spot.words), spots=(same[0].spot, same[1].spot))


def _small(piece: Piece) -> tuple[tuple[Counted, bool], ...]:
    """Return the figures of one digit, and whether there is a zero before it."""
    if not prose(piece):
        return ()
    out = []
    for figure in figures(piece):
        if figure.quantity.base is not None or figure.quantity.percent:
            continue
        number = re.match(r"\d[\d.,]*", figure.number.words)
        if number and len(number[0]) == 2 and number[0][0] == "0":
            out.append((figure, True))
        elif number and len(number[0]) == 1 and number[0] != "0" and figure.noun and figure.noun[0] not in _LEFT_ALONE:
            out.append((figure, False))
    return tuple(out)


_SOME = 3
_LEFT_ALONE = frozenset(
    ("tháng", "năm", "ngày", "tuổi", "giờ", "điều", "tốt", "không", "chủ", "khâu", "cấp", "nhất", "bước", "rèn")
)


def _days(text: ReportText) -> Iterator[Slip]:
    ways: dict[tuple[int, int, int], dict[str, TextSpot]] = {}
    for day, spot in gather(text, _dates):
        ways.setdefault(day, {}).setdefault(spot.words, spot)
    for found_ways in ways.values():
        if len(found_ways) > 1:
            first, second = list(found_ways.values())[:2]
            yield Slip(_DAY, (first.words, second.words), spots=(second, first))


def _dates(piece: Piece) -> tuple[tuple[tuple[int, int, int], TextSpot], ...]:
    if piece.kind is PieceKind.FORM or "/" not in piece.text:
        return ()
    return tuple(
        ((int(found["year"]), int(found["month"]), int(found["day"])), TextSpot(piece, found.start(), found.end()))
        for found in _DATE.finditer(piece.text)
    )


RULE = CheckRule("number_format", Severity.HINT, report=_check)
