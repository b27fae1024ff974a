"""Last year's figures against the unit's own report of last year: in the table, and where the text speaks of that year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Part, figure_text, measure
from ...models.meaning.same_part import KnownParts
from ...models.numbers import Figure
from ..agree import agrees
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..named import meant, named
from ..text import Piece, ReportText
from ..words import Counted, figures, prose

_TABLE = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0}: số năm trước ghi {1}, báo cáo năm trước của đơn vị ghi {2}.")
_TEXT = QT_TRANSLATE_NOOP("errors", "Số của năm trước ghi {0}, báo cáo năm trước của đơn vị ghi {1} ({2}).")
_NOT = re.compile(r"(?:tăng|giảm|hơn|kém|thêm|bớt|chênh|so với)\b[^.;]{0,25}$", re.IGNORECASE)
_FAR = 5  # times: what is further apart is another thing


def _check(text: ReportText) -> Iterator[Slip]:
    if text.earlier is None:
        return
    then = [part for indicator in text.earlier.indicators for part in indicator.parts if part.result is not None]
    if then:
        yield from _table(text, then)
        yield from _said(text, then)


def _table(text: ReportText, then: list[Part]) -> Iterator[Slip]:
    known = KnownParts(then)
    for indicator in text.report.indicators:
        pair = text.indicators.get(indicator.id)
        if pair is None:
            continue
        for part in indicator.parts:
            result = known.result(part)
            if result is None or part.last_year is None:
                continue
            one, two = measure(part, part.last_year), measure(part, result)
            if one is None or two is None or agrees(one, two) or agrees(two, one):
                continue
            values = (text.indicator_numbers[indicator.id], figure_text(part.last_year), figure_text(result))
            yield Slip(_TABLE, values, spots=(_spot(pair[0], part),))


def _spot(statement: Piece, part: Part) -> TextSpot:
    start = statement.text.lower().find(part.name.lower())
    return (
        TextSpot(statement, start, start + len(part.name))
        if start >= 0
        else TextSpot(statement, 0, len(statement.text))
    )


def _said(text: ReportText, then: list[Part]) -> Iterator[Slip]:
    assert text.earlier is not None
    start = text.earlier.period.start
    if start is None:
        return
    told = re.compile(rf"(?:\bnăm {start.year}|\bnăm trước|\bcùng kỳ(?: năm trước)?)\b", re.IGNORECASE)
    known = named(then)
    for piece in text.pieces:
        if not prose(piece) or not told.search(piece.text):
            continue
        for figure in figures(piece):
            if not _of_then(figure, told):
                continue
            part = meant(figure, known)
            if part is None or part.result is None:
                continue
            right = _differs(figure, part, part.result)
            if right is not None:
                values = (figure.number.words, right, part.name)
                yield Slip(_TEXT, values, spots=(figure.number,))


def _of_then(figure: Counted, told: re.Pattern[str]) -> bool:
    """Return whether a figure is said of last year: the words stand before it in its clause, or in brackets round both."""
    text, start = figure.piece.text, figure.quantity.start
    before = re.split(r"[;.(]", text[max(0, start - 70) : start])[-1]
    found = list(told.finditer(before))
    if not found or _NOT.search(before):
        return False
    between = before[found[-1].end() :]
    return (
        not re.search(r"\d", between)
        and len(between) <= 40
        and "so với" not in before[: found[-1].start()][-12:].lower()
    )


def _differs(figure: Counted, part: Part, result: Figure) -> str | None:
    """Return last year's figure as it was printed, where the text has another one."""
    one = figure.quantity
    if one.money or one.scaled or one.approximator:
        return None
    value, right = measure(part, result), figure.value
    if one.base is not None:
        if result.denominator is None or (one.base == result.denominator and right == result.value):
            return None
        return figure_text(result)
    in_percent = result.denominator is not None or result.percent or part.unit.startswith("%")
    if value is None or one.percent != in_percent:
        return None
    if agrees(value, right) or not value or not right or max(value / right, right / value) > Decimal(_FAR):
        return None
    return figure_text(result)


RULE = CheckRule("number_mismatch", Severity.WARNING, report=_check)
