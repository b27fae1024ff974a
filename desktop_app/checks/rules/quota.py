"""So many units that each have at least so many make at least their product."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.numbers import format_number
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import PieceKind, ReportText
from ..words import Counted, all_figures

_FEWER = QT_TRANSLATE_NOOP("errors", "{0} đơn vị, mỗi đơn vị từ {1}, phải có ít nhất {2}; nhưng tổng ghi là {3}.")
_LEVELS = {"cơ sở": ("cơ sở",), "huyện": ("huyện",), "xã": ("xã", "phường"), "chi đoàn": ("chi đoàn",)}
_QUOTA = re.compile(
    r"\s*(?P<units>[^,.;()\d]{3,60}?)\s+(?:đều\s+)?(?:có|thực hiện|đảm nhận)\s+(?:từ|ít nhất|tối thiểu)\s*$"
)


def _check(text: ReportText) -> Iterator[Slip]:
    figures = all_figures(text)
    for units, each in itertools.pairwise(figures):
        if (
            units.piece is not each.piece
            or units.piece.kind is not PieceKind.RESULT
            or units.quantity.base != units.value
        ):
            continue
        between = units.piece.text[units.quantity.end : each.number.start]
        quota = _QUOTA.fullmatch(between)
        if quota is None or each.quantity.percent or not each.noun:
            continue
        level = next(
            (name for name, words in _LEVELS.items() if any(word in quota["units"].lower() for word in words)), ""
        )
        least = units.value * each.value
        for total in figures:
            if _total_of(total, each, level) and total.value < least:
                values = tuple(map(format_number, (units.value, each.value, least, total.value)))
                end = max(each.quantity.reach, each.quantity.end)
                yield Slip(_FEWER, values, spots=(TextSpot(units.piece, units.quantity.start, end), total.spot))
                break


def _total_of(total: Counted, each: Counted, level: str) -> bool:
    behind = " ".join(total.behind)
    return (
        total.piece.kind in (PieceKind.BODY, PieceKind.NOTE)
        and not total.quantity.percent
        and total.noun[:2] == each.noun[:2]
        and bool(level)
        and f"cấp {level}"
        in behind + " " + total.piece.text[total.quantity.end : total.quantity.end + 60].split("(")[0].split(",")[0]
    )


RULE = CheckRule("arithmetic", Severity.WARNING, report=_check)
