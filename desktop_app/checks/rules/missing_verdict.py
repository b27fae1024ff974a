"""A result that does not say whether the target was met, where the others do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Indicator, Kind, Verdict, verdict
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, ReportText
from ..verdicts import clauses, said_verdicts, says_nothing_yet, with_results
from ..words import figures

_NONE = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0}: kết quả chưa có kết luận đạt, vượt hay không đạt.")
_PART = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0}: vế này của kết quả chưa có kết luận đạt, vượt hay không đạt.")
_YES_NO = re.compile(r"(?:[^:]{1,120}:\s*)?(?:có|không|đã có|chưa có)\s*\.?", re.IGNORECASE)
_SUBSET = re.compile(r"\s*(?:trong đó|gồm|cụ thể|tiêu biểu|trong số)", re.IGNORECASE)


def _check(text: ReportText) -> Iterator[Slip]:
    if not with_results(text):
        return
    known = {each.id: each for each in text.report.indicators}
    for key, (_, result) in text.indicators.items():
        said = result.text.strip()
        if not said or says_nothing_yet(result) or _YES_NO.fullmatch(said) or not _judged(known[key]):
            continue
        number = text.indicator_numbers[key]
        if not said_verdicts(result):
            start = len(result.text) - len(result.text.lstrip())
            end = result.text.find(" ", start + 90)
            spot = TextSpot(result, start, len(result.text) if end < 0 else end)
            yield Slip(_NONE, (number,), spots=(spot,))
            continue
        yield from _parts(result, number)


def _judged(indicator: Indicator) -> bool:
    """Return whether a result may be asked for its verdict.

    A sentence made of the table has those that follow from its figures: what is said in words only (duy trì đều), or is not
    there yet, has none.
    """
    if indicator.result:
        return True
    return any(
        part.target is not None
        and part.result is not None
        and part.kind is not Kind.TEXT
        and verdict(part) is Verdict.NONE
        for part in indicator.parts
    )


def _parts(result: Piece, number: str) -> Iterator[Slip]:
    """A last clause with a figure behind clauses that all have their verdict: "Có 1.350 đảng viên mới kết nạp."."""
    found = clauses(result)
    judged = [any(start <= each.spot.start < end for each in said_verdicts(result)) for start, end in found]
    if len(found) < 2 or not all(judged[:-1]) or judged[-1]:
        return
    start, end = found[-1]
    if _SUBSET.match(result.text[start:end]) or not any(start <= each.quantity.start < end for each in figures(result)):
        return
    while result.text[start : start + 1].isspace():
        start += 1
    yield Slip(_PART, (number,), spots=(TextSpot(result, start, end),))


RULE = CheckRule("missing_verdict", Severity.WARNING, report=_check)
