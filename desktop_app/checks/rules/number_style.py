"""Small numbers with and without a zero before them, money in two ways, a day in two ways, km close and apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import PieceKind, ReportText
from ..words import all_figures, prose

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
    yield from _pairs(text, _ZEROS, _MILLIONS, _MONEY)
    close, apart = _all(text, _CLOSE), _all(text, _APART)
    for unit in sorted({each for each, _ in close} & {each for each, _ in apart}):
        one = next(spot for each, spot in close if each == unit)
        two = next(spot for each, spot in apart if each == unit)
        yield Slip(
            _UNIT, (one.words, two.words), spots=(one, two), mend=re.sub(r"(?<=[\d])(?=[a-z])", " ", one.words, count=1)
        )
    yield from _days(text)


def _zeros(text: ReportText) -> Iterator[Slip]:
    padded, bare = [], []
    for figure in all_figures(text):
        if not prose(figure.piece) or figure.quantity.base is not None or figure.quantity.percent:
            continue
        spot = figure.number
        number = re.match(r"\d[\d.,]*", spot.words)
        if number and len(number[0]) == 2 and number[0][0] == "0":
            padded.append(figure)
        elif number and len(number[0]) == 1 and number[0] != "0" and figure.noun and figure.noun[0] not in _LEFT_ALONE:
            bare.append(figure)
    if padded and bare:
        few, many = (bare, padded) if len(bare) <= len(padded) else (padded, bare)
        pair = next(((a, b) for a in few for b in many if a.noun[:2] == b.noun[:2]), None)
        if pair is None and len(few) < _SOME:
            return
        same = pair or (few[0], many[0])
        yield Slip(_ZERO, (same[1].spot.words, same[0].spot.words), spots=(same[0].spot, same[1].spot))


_SOME = 3
_LEFT_ALONE = frozenset(
    ("tháng", "năm", "ngày", "tuổi", "giờ", "điều", "tốt", "không", "chủ", "khâu", "cấp", "nhất", "bước", "rèn")
)


def _pairs(text: ReportText, one: re.Pattern[str], two: re.Pattern[str], sentence: str) -> Iterator[Slip]:
    first = [spot for _, spot in _all(text, one)]
    second = [spot for _, spot in _all(text, two)]
    if first and second:
        near = next((each for each in second if each.piece is first[0].piece), second[0])
        yield Slip(sentence, (first[0].words, near.words), spots=(*first[:5], near))


def _all(text: ReportText, pattern: re.Pattern[str]) -> list[tuple[str, TextSpot]]:
    out = []
    for piece in text.pieces:
        if prose(piece) or piece.kind is PieceKind.CELL:
            out += [
                (found.groupdict().get("unit", ""), TextSpot(piece, found.start(), found.end()))
                for found in pattern.finditer(piece.text)
            ]
    return out


def _days(text: ReportText) -> Iterator[Slip]:
    ways: dict[tuple[int, int, int], dict[str, TextSpot]] = {}
    for piece in text.pieces:
        if piece.kind is PieceKind.FORM or "/" not in piece.text:
            continue
        for found in _DATE.finditer(piece.text):
            day = (int(found["year"]), int(found["month"]), int(found["day"]))
            ways.setdefault(day, {}).setdefault(found[0], TextSpot(piece, found.start(), found.end()))
    for found_ways in ways.values():
        if len(found_ways) > 1:
            first, second = list(found_ways.values())[:2]
            yield Slip(_DAY, (first.words, second.words), spots=(second, first))


RULE = CheckRule("number_format", Severity.HINT, report=_check)
