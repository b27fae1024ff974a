"""A verdict that its figures do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Verdict
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, ReportText
from ..verdicts import clauses, said_verdicts, table_rows
from ..words import Counted, figures

_UNMET = QT_TRANSLATE_NOOP("errors", "Kết quả {0} thấp hơn chỉ tiêu {1} nhưng ghi “{2}”.")
_OVER = QT_TRANSLATE_NOOP("errors", "Kết quả {0} cao hơn chỉ tiêu {1} nhưng ghi “{2}”.")
_NOT_OVER = QT_TRANSLATE_NOOP("errors", "Kết quả {0} bằng chỉ tiêu {1} nhưng ghi “{2}”.")
_MOST = re.compile(r"không quá|tối đa|dưới|nhiều nhất|giảm|không có|không vượt", re.IGNORECASE)
_NOT_DONE = re.compile(r"(?:chưa|không) (?:thực hiện|triển khai|tổ chức|có)|tối thiểu|ít nhất|phấn đấu", re.IGNORECASE)
_RATIO = re.compile(r"\s*(?:(?:tỷ|tỉ) lệ|% ?(?:đạt|so|thực hiện))", re.IGNORECASE)
_BEFORE = re.compile(r"cùng kỳ|năm trước|năm ngoái|kỳ trước", re.IGNORECASE)
_WORDS, _SHORT = 4, 40


def _check(text: ReportText) -> Iterator[Slip]:
    usual = _usual(text)
    for statement, result in text.indicators.values():
        for goal, done, verdict, spot in _judged(statement, result):
            yield from _compare(goal, done, verdict, spot, usual)
    yield from _tables(text)


def _tables(text: ReportText) -> Iterator[Slip]:
    """Compare the ratio and the verdict in the rows of tables."""
    rows: list[tuple[tuple[Piece, ...], tuple[Decimal, TextSpot] | None, tuple[Verdict, TextSpot] | None]] = []
    columns: dict[tuple[str, int], int] = {}
    for row in table_rows(text):
        table = (row[0].section, row[0].block)
        column = columns.get(table)
        if column is not None:
            rows.append((row, _ratio(row, column), _verdict(row)))
        for piece in row:
            if column is None and piece.row is not None and _RATIO.match(piece.text) and not _BEFORE.search(piece.text):
                columns[table] = piece.row[1]
    usual = any(verdict is not None and verdict[0] is Verdict.EXCEEDED for _, _, verdict in rows)
    for _, ratio, verdict in rows:
        if ratio is None or verdict is None:
            continue
        said, spot = verdict
        values = (ratio[1].words.strip(), "100%", spot.words)
        if ratio[0] < 100 and said is not Verdict.UNMET:
            yield Slip(_UNMET, values, spots=(ratio[1], spot), severity=Severity.ERROR)
        elif ratio[0] > 100 and said is Verdict.MET and usual:
            yield Slip(_OVER, values, spots=(ratio[1], spot), severity=Severity.HINT)
        elif ratio[0] == 100 and said is Verdict.EXCEEDED:
            yield Slip(_NOT_OVER, values, spots=(ratio[1], spot), severity=Severity.WARNING)


def _ratio(row: tuple[Piece, ...], column: int) -> tuple[Decimal, TextSpot] | None:
    """Return the percentage in the column of ratios; cells that a span covers are absent from their row."""
    for piece in reversed(row):
        found = re.fullmatch(r"\s*(\d[\d.]*(?:,\d+)?)\s?%\s*", piece.text)
        if found and piece.row is not None and piece.row[1] in (column, column - 1):
            value = Decimal(found[1].replace(".", "").replace(",", "."))
            if any(each.quantity.base for cell in row for each in figures(cell)):
                return None  # may be the share that the result is, not how much of the target it is
            return value, TextSpot(piece, 0, len(piece.text))
    return None


def _verdict(row: tuple[Piece, ...]) -> tuple[Verdict, TextSpot] | None:
    for piece in reversed(row):
        if len(piece.text) < _SHORT and (found := said_verdicts(piece)):
            return found[0].verdict, found[0].spot
    return None


def _usual(text: ReportText) -> bool:
    """Return whether this report says "vượt" of results above their targets."""
    return any(each.verdict is Verdict.EXCEEDED for pair in text.indicators.values() for each in said_verdicts(pair[1]))


def _judged(statement: Piece, result: Piece) -> Iterator[tuple[Counted, Counted, Verdict, TextSpot]]:
    """Yield target, result and verdict of each clause of a result whose figure answers one of the target's."""
    goals = figures(statement)
    for start, end in clauses(result):
        verdicts = [each for each in said_verdicts(result) if start <= each.spot.start < end]
        if len(verdicts) != 1:
            continue
        for done in figures(result):
            if not start <= done.quantity.start < verdicts[0].spot.start and not _behind(
                result, verdicts[0].spot, done, end
            ):
                continue
            before = result.text[start : done.number.start]
            if _NOT_DONE.search(before):
                continue
            fitting = [goal for goal in goals if _answers(goal, done)]
            if len(fitting) == 1:
                yield fitting[0], done, verdicts[0].verdict, verdicts[0].spot


def _behind(result: Piece, verdict: TextSpot, done: Counted, end: int) -> bool:
    """Return whether a figure stands in the brackets behind a verdict: "Đạt chỉ tiêu (05 dự án)"."""
    between = result.text[verdict.end : done.quantity.start]
    return verdict.end <= done.quantity.start < end and re.fullmatch(r"\s*\([^()]{0,20}", between) is not None


def _answers(goal: Counted, done: Counted) -> bool:
    """Return whether a result counts what a target counts: the same kind of figure and the same words behind it."""
    one, two = goal.quantity, done.quantity
    if bool(one.money) != bool(two.money) or one.percent != _percent(done):
        return False
    same = 0
    for x, y in zip(goal.behind, done.behind, strict=False):
        if x != y:
            break
        same += 1
    if done.quantity.bracketed and goal.noun[:2] == done.noun[:2] and len(done.noun) > 1:
        return True
    needed = min(_WORDS, len(goal.behind), len(done.behind))
    return (needed > 1 and same >= needed) or (
        bool(goal.noun) and goal.noun == done.noun and same >= min(2, needed) > 0
    )


def _percent(figure: Counted) -> bool:
    return figure.quantity.percent or figure.quantity.base is not None


def _value(figure: Counted) -> Decimal:
    base = figure.quantity.base
    return figure.value * 100 / base if base else figure.value


def _compare(goal: Counted, done: Counted, verdict: Verdict, spot: TextSpot, usual: bool) -> Iterator[Slip]:
    before = goal.piece.text[max(0, goal.quantity.start - 30) : goal.quantity.start]
    if _MOST.search(before) or done.quantity.approximator or goal.value == 0:
        return
    target, result = goal.value, _value(done)
    values = (done.number.words, goal.number.words, spot.words)
    spots = (TextSpot(done.piece, min(done.number.start, spot.start), max(done.number.end, spot.end)), goal.spot)
    if result < target and verdict is not Verdict.UNMET:
        yield Slip(_UNMET, values, spots=spots, severity=Severity.ERROR)
    elif result >= target and verdict is Verdict.UNMET:
        yield Slip(_OVER if result > target else _NOT_OVER, values, spots=spots, severity=Severity.ERROR)
    elif result > target and verdict is Verdict.MET and usual and target != 100:
        yield Slip(_OVER, values, spots=spots, severity=Severity.HINT)
    elif result == target and verdict is Verdict.EXCEEDED:
        yield Slip(_NOT_OVER, values, spots=spots, severity=Severity.WARNING)


RULE = CheckRule("verdict_mismatch", Severity.ERROR, report=_check)
