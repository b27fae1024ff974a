"""In one table the same year with two totals: "Năm 2024: 25/25" in one row, "Năm 2024: 19/19" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import PieceKind, ReportText

_TWO = QT_TRANSLATE_NOOP("errors", "Cùng bảng, năm {0} ghi tổng số khi là {1}, khi là {2}.")
_LINE = re.compile(r"[Nn]ăm (?P<year>20\d{2})\s*:\s*\d{1,4}\s*/\s*(?P<base>\d{1,4})(?!\d)")


def _check(text: ReportText) -> Iterator[Slip]:
    tables: dict[tuple[str, int, str], dict[str, TextSpot]] = {}
    for piece in text.pieces:
        if piece.kind is PieceKind.CELL:
            for found in _LINE.finditer(piece.text):
                bases = tables.setdefault((piece.section, piece.block, found["year"]), {})
                bases.setdefault(found["base"], TextSpot(piece, found.start(), found.end()))
    for (_, _, year), bases in tables.items():
        if len(bases) > 1:
            (one, first), (two, second) = list(bases.items())[:2]
            yield Slip(_TWO, (year, one, two), spots=(second, first))


RULE = CheckRule("number_mismatch", Severity.WARNING, report=_check)
