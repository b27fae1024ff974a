"""The mean of the lines above it, in a cell or a paragraph of several lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..agree import agrees
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import figures

_WRONG = QT_TRANSLATE_NOOP("errors", "Trung bình của các dòng trên là {0}, không phải {1}.")
_MEAN = re.compile(
    r"(?:trung bình|bình quân)[^\d:]{0,30}:?\s*(?P<number>\d[\d.]*(?:,\d+)?)\s*(?P<percent>%)?", re.IGNORECASE
)
_LINE = re.compile(r"[-+]?\s*(?:năm|quý|tháng|lần)\s+[\dIVX]+[^:\d]{0,20}:", re.IGNORECASE)


def _check(text: ReportText) -> Iterator[Slip]:
    cells: dict[tuple[str, int, int, int], list[Piece]] = {}
    for piece in text.pieces:
        if piece.kind is PieceKind.CELL and piece.row is not None:
            cells.setdefault((piece.section, piece.block, *piece.row[:2]), []).append(piece)
        elif "\n" in piece.text and _MEAN.search(piece.text):
            cells[piece.section, piece.block, id(piece), 0] = [piece]
    for pieces in cells.values():
        yield from _cell(pieces)


def _cell(pieces: list[Piece]) -> Iterator[Slip]:
    values: list[Decimal] = []
    for piece in pieces:
        start = 0
        for line in piece.text.split("\n"):
            mean = _MEAN.search(line)
            if mean and len(values) > 1:
                printed = Decimal(mean["number"].replace(".", "").replace(",", "."))
                exact = sum(values, Decimal(0)) / len(values)
                if not agrees(exact, printed):
                    spot = TextSpot(piece, start + mean.start(), start + mean.end())
                    sign = mean["percent"] or ""
                    yield Slip(_WRONG, (format_number(exact, 2) + sign, mean["number"] + sign), spots=(spot,))
            elif _LINE.match(line):
                for figure in figures(piece):
                    one = figure.quantity
                    if start <= one.start < start + len(line):
                        values.append(figure.value * 100 / one.base if one.base else figure.value)
                        break
            start += len(line) + 1


RULE = CheckRule("arithmetic", Severity.ERROR, report=_check)
