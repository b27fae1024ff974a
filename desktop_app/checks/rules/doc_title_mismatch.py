"""One document cited with two subjects or two days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..documents import Cited, cited
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import ReportText

_TWO = QT_TRANSLATE_NOOP("errors", "Văn bản số {0} có trích yếu viết hai cách.")
_DAYS = QT_TRANSLATE_NOOP("errors", "Văn bản số {0} ghi hai ngày: {1} và {2}.")
_TYPES = QT_TRANSLATE_NOOP("errors", "Văn bản số {0} được gọi bằng hai tên loại: {1} và {2}.")
_ABOUT = re.compile(
    r"\s*(?:của\s+[^,;.]{2,80}?\s+)?(?:về(?: việc)?|v/v)\s+(?P<words>[^;.()⁰-⁹]{10,160})", re.IGNORECASE
)
_FEW = 6


def _check(text: ReportText) -> Iterator[Slip]:
    by_sign: dict[tuple[str, str], list[Cited]] = {}
    for each in cited(text):
        by_sign.setdefault((each.number, re.sub(r"\s+", "", each.symbol).upper()), []).append(each)
    for (number, symbol), ones in by_sign.items():
        sign = f"{number}-{symbol}"
        first = ones[0]
        for each in ones[1:]:
            if each.date and first.date and _day(each.date) != _day(first.date):
                yield Slip(
                    _DAYS, (sign, first.date, each.date), spots=(each.spot, first.spot), severity=Severity.WARNING
                )
            elif each.type != first.type and not {each.type, first.type} & {"chương trình", "chương trình hành động"}:
                yield Slip(
                    _TYPES, (sign, first.type, each.type), spots=(each.spot, first.spot), severity=Severity.WARNING
                )
            elif _differ(first, each):
                yield Slip(_TWO, (sign,), spots=(_spot(each), _spot(first)))
                break


def _day(date: str) -> tuple[int, ...]:
    return tuple(map(int, date.split("/")))


def _differ(one: Cited, two: Cited) -> bool:
    """Return whether two subjects begin differently: words of one are not those of the other, cut short."""
    a, b = _words(one), _words(two)
    if min(len(a), len(b)) < _FEW:
        return False
    return a[:_FEW] != b[:_FEW] and len(set(a) & set(b)) >= _FEW


def _words(each: Cited) -> list[str]:
    found = _ABOUT.match(each.about)
    return [word.lower() for word in re.findall(r"[^\W\d_]+", found["words"])] if found else []


def _spot(each: Cited) -> TextSpot:
    found = _ABOUT.match(each.about)
    end = each.spot.end + (min(found.end(), 110) if found else 0)
    return TextSpot(each.spot.piece, each.spot.start, min(end, len(each.spot.piece.text)))


RULE = CheckRule("doc_title_mismatch", Severity.HINT, report=_check)
