"""A target that was not met and that the part on shortcomings does not speak of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Verdict
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import PieceKind, ReportText
from ..verdicts import clauses, said_verdicts

_UNSAID = QT_TRANSLATE_NOOP("errors", "Chỉ tiêu {0} không đạt nhưng phần hạn chế, nguyên nhân không nhắc tới.")
_SHORT = re.compile(r"hạn chế|tồn tại|khuyết điểm|nguyên nhân|khó khăn", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 3


def _check(text: ReportText) -> Iterator[Slip]:
    sections = {each.section for each in text.pieces if each.kind is PieceKind.HEADING and _SHORT.search(each.text)}
    said = " ".join(
        each.text for each in text.pieces if each.section in sections or text.parents.get(each.section) in sections
    )
    if not sections or not said:
        return
    if re.search(
        r"(?:chỉ tiêu|tiêu chí)[^.;]{0,60}(?:chưa|không) (?:đạt|hoàn thành)|(?:chưa|không) (?:đạt|hoàn thành)[^.;]{0,40}chỉ tiêu",
        said,
    ):
        return
    pairs = _pairs(said)
    for key, (_, result) in text.indicators.items():
        for start, end in clauses(result):
            verdicts = [
                each
                for each in said_verdicts(result)
                if start <= each.spot.start < end and each.verdict is Verdict.UNMET
            ]
            if verdicts and len(_pairs(result.text[start:end]) & pairs) < _FEW:
                while result.text[start].isspace():
                    start += 1
                yield Slip(
                    _UNSAID, (text.indicator_numbers[key],), spots=(TextSpot(result, start, verdicts[0].spot.end),)
                )


def _pairs(said: str) -> set[tuple[str, str]]:
    words = [each.lower() for each in _WORD.findall(said)]
    usual = {
        "chỉ",
        "tiêu",
        "đoàn",
        "viên",
        "thanh",
        "niên",
        "thực",
        "hiện",
        "việc",
        "tổ",
        "chức",
        "của",
        "và",
        "các",
        "không",
        "chưa",
        "đạt",
        "triển",
        "khai",
        "tham",
        "gia",
        "hoạt",
        "động",
    }
    return {(a, b) for a, b in itertools.pairwise(words) if a not in usual and b not in usual}


RULE = CheckRule("unexplained_unmet_target", Severity.WARNING, report=_check)
