"""Figures typed by hand that the table has too: each could follow it, as a live figure. Nothing is wrong with them yet."""

from __future__ import annotations

import re

from ..models.errors import QT_TRANSLATE_NOOP
from ..models.indicators import Part
from ..models.livefigures import live_text
from ..models.richtext import Live, Show
from .finding import Finding, Severity, TextSpot
from .mending import mend_edit
from .named import meant, name_of
from .scope import scope_of
from .text import Piece, PieceKind, ReportText
from .words import figures

RULE_NAME = "live_figure"
_SAME = QT_TRANSLATE_NOOP("errors", "Số “{0}” trùng kết quả của chỉ tiêu “{1}”: nên để số này tự cập nhật theo bảng.")
_OTHER = re.compile(
    r"(?:\bgiao|chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|ít nhất|tối thiểu|năm trước|cùng kỳ)\b[^\d,.;]{0,16}$|"
    r"(?:tăng|giảm|hơn|kém|thêm)\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_Shown = dict[str, list[tuple[Part, frozenset[str]]]]
"""The parts whose results are shown in the same words, by those, with the words of their names."""
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def to_follow(text: ReportText) -> list[Finding]:
    """Return the figures of the text that are those of an indicator part beside its words, each to be made a live one."""
    shown: _Shown = {}
    for indicator in text.report.indicators:
        for part in indicator.parts:
            said = live_text(text.report, Live(part.id, Show.RESULT))
            if any(map(str.isdigit, said)):
                shown.setdefault(said, []).append((part, name_of(part)))
    if not shown:
        return []
    first = frozenset(digits[0] for said in shown if (digits := _DIGITS.search(said)))
    year = text.report.period.end.year if text.report.period.end is not None else 0
    # what is found in a piece stays as long as the table does: a key touches one piece
    same, kept = text.memory.get(to_follow, (None, {}))
    if same is None or same[0] is not text.report.indicators or same[1] != year:
        kept = {}
    pieces = {piece: kept[piece] if piece in kept else _in_piece(piece, shown, first, year) for piece in text.pieces}
    text.memory[to_follow] = (text.report.indicators, year), pieces
    found = (each for said in pieces.values() for each in said)
    return [each for each in found if mend_edit(text.report, each) is not None]  # what is a live one already is not


def _in_piece(piece: Piece, shown: _Shown, first: frozenset[str], year: int) -> list[Finding]:
    if piece.kind not in (PieceKind.BODY, PieceKind.NOTE):
        return []
    out = []
    for figure in figures(piece):
        digits = _DIGITS.search(piece.text, figure.quantity.start)
        if digits is None or digits[0] not in first:
            continue
        start = digits.start()
        spot = next((each for each in _spots(piece, start, figure.quantity.end) if each.words in shown), None)
        if spot is None or _OTHER.search(piece.text[max(0, start - 30) : start]):
            continue
        if not figure.noun and figure.quantity.base is None and not figure.quantity.percent:
            continue
        part = meant(figure, shown[spot.words])
        if part is None:
            continue
        scope = scope_of(figure)
        years = {int(found) for each in scope.years for found in _YEAR.findall(each)}
        if scope.named or scope.pieces or (years and year not in years):
            continue
        out.append(
            Finding(
                rule=RULE_NAME, severity=Severity.HINT, sentence=_SAME, values=(spot.words, part.name), spots=(spot,),
                mend=spot.words, live=Live(part.id, Show.RESULT), section=piece.section,
            )
        )  # fmt: skip
    return out


_WITH_RATIO = re.compile(r"[\d.,/]+(?:\s?%)?(?: \(\d[\d,]*%\))?")


def _spots(piece: Piece, start: int, end: int) -> list[TextSpot]:
    """Return the words a figure may be shown with, the longest first: with its ratio in brackets, its sign, alone."""
    long = _WITH_RATIO.match(piece.text, start)
    ends = [long.end()] if long is not None else []
    ends += [end, *([end + 1] if piece.text[end : end + 1] == "%" else [])]
    return [TextSpot(piece, start, each) for each in sorted(set(ends), reverse=True) if each > start]
