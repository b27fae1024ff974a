"""Days that an indicator names and its result leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, ReportText

_LEFT = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu nêu {0} ngày ({1}), kết quả thiếu ngày {2}.")
_ROW = re.compile(
    r"ngày\s+(?P<days>(?:\d{1,2}/\d{1,2}(?:/\d{4})?\s*(?:,|và|;)\s*(?:ngày\s+)?)+\d{1,2}/\d{1,2}(?:/\d{4})?)"
)
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")


def _check(text: ReportText) -> Iterator[Slip]:
    for statement, result in text.indicators.values():
        asked, told = _rows(statement), _rows(result)
        if len(asked) != 1 or len(told) != 1:
            continue
        days, done = asked[0][1], told[0][1]
        missing = [day for day in days if day not in done]
        if missing and set(done) < set(days):
            names = [f"{day:02d}/{month:02d}" if month < 3 else f"{day:02d}/{month}" for day, month in missing]
            values = (len(days), asked[0][0].words, ", ".join(names))
            yield Slip(_LEFT, values, spots=(told[0][0], asked[0][0]))


def _rows(piece: Piece) -> list[tuple[TextSpot, list[tuple[int, int]]]]:
    return [
        (
            TextSpot(piece, found.start("days"), found.end("days")),
            [(int(day), int(month)) for day, month in _DAY.findall(found["days"])],
        )
        for found in _ROW.finditer(piece.text)
    ]


RULE = CheckRule("number_mismatch", Severity.WARNING, report=_check)
