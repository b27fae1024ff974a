"""An indicator without a result, or a result without the number that the target asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Indicator
from ...models.kinds import ReportKind
from ...models.report import listed
from ...models.richtext import IndicatorList, Layout
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..text import Piece, ReportText
from ..verdicts import clauses, says_nothing_yet
from ..words import figures

_NONE = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0} chưa có kết quả.")
_MANY = QT_TRANSLATE_NOOP("errors", "{0} chỉ tiêu chưa có kết quả.")
_NO_PART = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0}: “{1}” chưa có kết quả.")
_NO_NUMBER = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0} giao bằng số nhưng kết quả không có số.")
_WITHOUT_RESULTS = (ReportKind.OUTLINE, ReportKind.ORIENTATION, ReportKind.INDICATOR_SET)
_RESULTS = (Layout.LIST, Layout.TABLE, Layout.PLAN, Layout.PERIODS)
_ONLY = re.compile(r"\s*(?:đã\s+)?(?:đạt|vượt|hoàn thành)(?:\s+(?:chỉ tiêu|kế hoạch))?\s*\.?\s*", re.IGNORECASE)
_NEXT = compiled(r"(?<=[.;])\s+(?=[A-ZĐÀ-Ỹ])")
_NOT_DONE = re.compile(
    r"chưa (?:thực hiện|triển khai|tổ chức|có)|không (?:có|thực hiện)|\bđạt chỉ tiêu\b\s*\.?$|^\s*(?:đạt|vượt|không đạt)",
    re.IGNORECASE,
)


def _check(text: ReportText) -> Iterator[Slip]:
    told = [pair[1] for pair in text.indicators.values() if pair[1].text.strip()]
    if text.report.kind in _WITHOUT_RESULTS or not text.indicators:
        return
    known = {each.id: each for each in text.report.indicators}
    if 2 * len(told) < len(text.indicators):  # a report that is being begun, or a frame: said once
        yield from _mostly_open(text, known)
        return
    for key, (statement, result) in text.indicators.items():
        number = text.indicator_numbers[key]
        if not result.text.strip() or (known[key].result and says_nothing_yet(result)):
            if statement.text.strip():
                spot = TextSpot(statement, 0, _end(statement.text))
                yield Slip(_NONE, (number,), spots=(spot,), severity=_how_grave(known[key]))
            continue
        if not known[key].result:
            yield from _open_parts(known[key], number, statement, result)
            continue
        if figures(statement) and not re.search(r"\d", result.text) and _ONLY.fullmatch(result.text):
            yield Slip(_NO_NUMBER, (number,), spots=(TextSpot(statement, 0, _end(statement.text)),))
            continue
        asked = [each for each in _NEXT.split(statement.text) if re.search(r"\d", each)]
        found = clauses(result)
        if len(asked) < 2 or len(asked) != len(found):
            continue
        for goal, (start, end) in zip(asked, found, strict=True):
            said = result.text[start:end]
            counted = any(start <= each.quantity.start < end for each in figures(result))
            if not counted and not re.search(r"\d", said) and not _NOT_DONE.search(said) and re.search(r"\d", goal):
                while result.text[start].isspace():
                    start += 1
                yield Slip(_NO_NUMBER, (number,), spots=(TextSpot(result, start, end),))


def _mostly_open(text: ReportText, known: Mapping[str, Indicator]) -> Iterator[Slip]:
    """Yield one slip for all indicators that are printed as having no figure yet."""
    blocks = (block for section in text.report.sections.values() for block in section.body.blocks)
    shown = {
        each.id
        for block in blocks
        if isinstance(block, IndicatorList) and block.layout in _RESULTS
        for each in listed(text.report, block)
    }
    open_ = [key for key, (_, result) in text.indicators.items() if key in shown and not result.text.strip()]
    open_ = [key for key in open_ if _how_grave(known[key]) is Severity.WARNING]
    statements = [text.indicators[key][0] for key in open_]
    spots = tuple(TextSpot(each, 0, _end(each.text)) for each in statements if each.text.strip())[:1]
    if open_:
        section = statements[0].section
        yield Slip(_MANY, (len(open_),), spots=spots, section=section, severity=Severity.WARNING)


def _how_grave(indicator: Indicator) -> Severity:
    """Return how grave a missing result is: where a remark says why, somebody knows of it."""
    open_ = [part for part in indicator.parts if part.result is None]
    return Severity.HINT if open_ and all(part.note.strip() for part in open_) else Severity.WARNING


def _open_parts(indicator: Indicator, number: str, statement: Piece, result: Piece) -> Iterator[Slip]:
    """Yield the parts without a figure of an indicator that has some."""
    for part in indicator.parts:
        if part.result is not None or not part.name:
            continue
        spots = [
            TextSpot(piece, start, start + len(part.name))
            for piece in (result, statement)
            if (start := piece.text.lower().find(part.name.lower())) >= 0
        ]
        severity = Severity.HINT if part.note.strip() else Severity.WARNING
        yield Slip(_NO_PART, (number, part.name), spots=tuple(spots[:1]), section=result.section, severity=severity)


def _end(said: str) -> int:
    end = said.find(" ", 80)
    return len(said) if end < 0 else end


RULE = CheckRule("missing_result", Severity.HINT, report=_check)
