"""The time a report is about: its title, headings, tables, opening and closing say one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.periods import STROKE
from ...models.report import CLOSING, PREAMBLE, Role
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText

_TERM = QT_TRANSLATE_NOOP("errors", "Nhiệm kỳ ghi {0}, tên văn bản ghi {1}.")
_YEAR = QT_TRANSLATE_NOOP("errors", "Năm {0} không khớp với tên văn bản (năm {1}).")
_BACKWARDS = QT_TRANSLATE_NOOP("errors", "Khoảng năm “{0}” đi ngược.")
_RANGE = re.compile(rf"(?P<from>(?:19|20)\d\d)\s*{STROKE}\s*(?P<to>(?:19|20)\d\d)(?!\d)")
_TERMS = re.compile(rf"nhiệm kỳ\s+(?P<from>20\d\d)\s*{STROKE}\s*(?P<to>20\d\d)", re.IGNORECASE)
_YEARS = re.compile(rf"\bnăm\s+(?P<year>20\d\d)\b(?!\s*{STROKE}\s*20)", re.IGNORECASE)
_NEXT = re.compile(
    r"phương hướng|nhiệm vụ|dự kiến|kế hoạch|chương trình|mục tiêu|định hướng|giải pháp|chỉ tiêu", re.IGNORECASE
)
_ABOUT = re.compile(
    r"báo cáo|tổng kết|kết quả|so sánh|đánh giá|thực hiện (?:các )?chỉ tiêu|tình hình|nội dung", re.IGNORECASE
)


def _check(text: ReportText) -> Iterator[Slip]:
    for piece in text.pieces:
        for found in _RANGE.finditer(piece.text):
            if int(found["to"]) < int(found["from"]):
                yield Slip(_BACKWARDS, (found[0],), spots=(TextSpot(piece, *found.span()),))
    title = text.report.head.title
    terms = [(each["from"], each["to"]) for each in _TERMS.finditer(title)]
    years = [each["year"] for each in _YEARS.finditer(title)]
    for piece in text.pieces:
        if piece.kind is PieceKind.TITLE or not _framing(text, piece):
            continue
        if terms:
            yield from _terms(piece, terms)
        elif years:
            yield from _years(piece, years)


def _framing(text: ReportText, piece: Piece) -> bool:
    """Return whether a piece says what the whole report is about: a heading of the first level, opening, closing."""
    section = text.report.sections.get(piece.section)
    if section is None:
        return False
    if piece.kind is PieceKind.HEADING:
        first = text.parents.get(piece.section) == "" or section.role in (Role.ANNEX, Role.PART)
        return first and bool(_ABOUT.search(piece.text) or _NEXT.search(piece.text) or section.role is Role.ANNEX)
    return piece.section in (PREAMBLE, CLOSING) and piece.kind is PieceKind.BODY and "báo cáo" in piece.text.lower()


def _terms(piece: Piece, terms: list[tuple[str, str]]) -> Iterator[Slip]:
    for found in _TERMS.finditer(piece.text):
        term = (found["from"], found["to"])
        if term not in terms and not re.search(r"Đại hội[^.;]{0,80}$", piece.text[: found.start()]):
            said = " - ".join(terms[0])
            yield Slip(
                _TERM,
                (" - ".join(term), said),
                spots=(TextSpot(piece, 0 if found.end() < 120 else found.start(), found.end()),),
            )


def _years(piece: Piece, years: list[str]) -> Iterator[Slip]:
    for found in _YEARS.finditer(piece.text):
        if found["year"] in years:
            continue
        before = re.split(r"[,.;]", piece.text[: found.start()])[-1]
        next_year = str(int(max(years)) + 1)
        if found["year"] == next_year and _NEXT.search(before):
            continue
        if not _ABOUT.search(before) and not (piece.kind is PieceKind.HEADING and _NEXT.search(before)):
            continue
        if re.search(r"so với|cùng kỳ|từ|đến|giai đoạn|số \d", before):
            continue
        start = (before and piece.text.rfind(before)) or found.start()
        yield Slip(
            _YEAR,
            (found["year"], years[0]),
            spots=(TextSpot(piece, start if found.end() - start < 140 else found.start(), found.end()),),
        )


RULE = CheckRule("period_mismatch", Severity.ERROR, report=_check)
