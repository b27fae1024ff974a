"""More members took part than the unit has: "24 đoàn viên" in all, "100 đoàn viên đăng ký" further on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip
from ..text import PieceKind, ReportText
from ..words import Counted, all_figures

_MORE = QT_TRANSLATE_NOOP("errors", "“{0}” nhiều hơn tổng số {1} đoàn viên của đơn vị.")
_TOTAL = re.compile(
    r"tổng số đoàn viên(?: hiện (?:có|tại|nay))?[^\d.;,]{0,40}(?:là|có|:)\s*$|(?:chi đoàn|đoàn xã|đoàn cơ sở)[^.;,]{0,40} có\s*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"lượt|lũy kế|các năm|nhiệm kỳ|giai đoạn", re.IGNORECASE)
_MEMBERS = ("đoàn", "viên")


def _check(text: ReportText) -> Iterator[Slip]:
    members = [each for each in all_figures(text) if _of_members(each)]
    totals = [
        each
        for each in members
        if _TOTAL.search(each.piece.text[max(0, each.quantity.start - 90) : each.quantity.start])
    ]
    if not totals:
        return
    total = max(totals, key=lambda each: each.value)
    for each in members:
        before = each.piece.text[max(0, each.quantity.start - 60) : each.quantity.start]
        if (
            each.value > total.value
            and not _BEFORE.search(before)
            and each.piece.kind in (PieceKind.BODY, PieceKind.NOTE)
        ):
            yield Slip(_MORE, (each.spot.words, format_number(total.value)), spots=(each.spot, total.spot))


def _of_members(figure: Counted) -> bool:
    one = figure.quantity
    return figure.noun[:2] == _MEMBERS and not one.percent and one.base is None and not one.approximator


RULE = CheckRule("part_exceeds_whole", Severity.ERROR, report=_check)
