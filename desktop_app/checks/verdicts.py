"""Verdicts as they stand in results: which words give one, and of what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..models.indicators import Verdict
from .finding import TextSpot
from .letters import compiled
from .text import Piece, PieceKind, ReportText

_WORDS = re.compile(
    r"(?P<unmet>(?:chưa|không)\s+(?:đạt|hoàn thành)(?:\s+(?:chỉ tiêu|kế hoạch|yêu cầu))?)|(?P<over>vượt(?: mức)?(?:\s+(?:chỉ tiêu|kế hoạch))?)"
    r"|(?P<met>(?:đã\s+)?(?:đạt|hoàn thành)\s+(?:và vượt\s+)?(?:chỉ tiêu|kế hoạch|yêu cầu)|(?<=\()(?:đạt|hoàn thành)(?=[,)])|^\s*(?:đạt|hoàn thành)\s*[.;]?\s*$)",
    re.IGNORECASE,
)

_CLAUSE = compiled(r"\([^()]*\)\s*[.;,]?|[.;]\s+(?=[A-ZĐÀ-Ỹ\d])|[.;]?\s*\n")


@dataclass(frozen=True, slots=True)
class SaidVerdict:
    """A verdict in words."""

    verdict: Verdict
    spot: TextSpot


def said_verdicts(piece: Piece) -> tuple[SaidVerdict, ...]:
    """Return the verdicts that a piece gives in words, in order."""
    return piece.fact(_said)


def _said(piece: Piece) -> tuple[SaidVerdict, ...]:
    out = []
    for found in _WORDS.finditer(piece.text):
        verdict = Verdict.UNMET if found["unmet"] else Verdict.EXCEEDED if found["over"] else Verdict.MET
        out.append(SaidVerdict(verdict, TextSpot(piece, found.start(), found.end())))
    return tuple(out)


def clauses(piece: Piece) -> list[tuple[int, int]]:
    """Return the clauses of a result: each ends behind its verdict in brackets, at a full stop or a semicolon."""
    text, out, start = piece.text, [], 0
    for found in _CLAUSE.finditer(text):
        verdict = found[0].startswith("(")
        if verdict and not any(found.start() <= each.spot.start < found.end() for each in said_verdicts(piece)):
            continue
        if text[start : found.end()].strip(" .;,\n"):
            if verdict or text[start : found.start()].strip():
                out.append((start, found.end()))
            start = found.end()
    if text[start:].strip(" .;,\n"):
        out.append((start, len(text)))
    return out


_NOTHING = re.compile(r"\b(?:chưa|không)\s+(?:có\s+)?(?:số liệu|thống kê|tổng hợp|kết quả|báo cáo)\b", re.IGNORECASE)


def says_nothing_yet(result: Piece) -> bool:
    """Return whether a result only says that there is none yet."""
    return _NOTHING.search(result.text) is not None and not any(map(str.isdigit, result.text))


def with_results(text: ReportText) -> bool:
    """Return whether the report is one that gives results with verdicts in words."""
    told = [pair[1] for pair in text.indicators.values() if pair[1].text.strip()]
    return len(told) > 1 and 2 * sum(bool(said_verdicts(each)) for each in told) >= len(told)


def table_rows(text: ReportText) -> list[tuple[Piece, ...]]:
    """Return the rows of all tables, each as its pieces."""
    rows: dict[tuple[str, int, int], list[Piece]] = {}
    for piece in text.pieces:
        if piece.kind is PieceKind.CELL and piece.row is not None:
            rows.setdefault((piece.section, piece.block, piece.row[0]), []).append(piece)
    return [tuple(row) for row in rows.values()]
