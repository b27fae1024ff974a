"""Blanks left to be filled in: rows of dots, "(nếu có)" with nothing, no number, no day."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.kinds import ReportKind
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..text import Piece, PieceKind, ReportText

_BLANK = QT_TRANSLATE_NOOP("errors", "Chỗ để trống chưa điền: “{0}”.")
_NO_NUMBER = QT_TRANSLATE_NOOP("errors", "Văn bản chưa có số: dòng “Số:” còn để trống.")
_NO_DAY = QT_TRANSLATE_NOOP("errors", "Ngày ban hành còn để trống: “{0}”.")
_DRAFT = QT_TRANSLATE_NOOP("errors", "Văn bản còn dấu “{0}”.")
_IF_ANY = QT_TRANSLATE_NOOP("errors", "Mục “{0}” còn chữ “(nếu có)” mà không có nội dung: hãy viết, hoặc bỏ mục.")
_DOTS = compiled(
    r"(?P<run>\.{5,}|…{2,}|_{3,}|(?:\.\.\.\s){2,}|\[[^\]\w]*\]|\(\s*(?:\.{2,}|…)\s*\)|[Xx]{3,}\b|\?{2,}|\b(?:số|ngày|tháng|năm)\s+(?:…|\.{3,})(?=\s|/|$)"
    r"|\[(?:điền|nhập|ghi|tên|số)[^\]]{0,60}\]|(?<=[^\W_] )(?:…|\.{3,})(?= (?:[a-zà-ỹđ%])))",
)


def _check(text: ReportText) -> Iterator[Slip]:
    if text.report.kind is ReportKind.OUTLINE:
        return
    head = text.report.head
    form = [each for each in text.by_section[""] if each.kind is PieceKind.FORM]
    if head.type_symbol and not head.number.strip():
        yield Slip(_NO_NUMBER)
    if head.date is None and head.date_text:
        day = next((each for each in form if each.text == head.date_text), None)
        spots: tuple[TextSpot, ...] = (TextSpot(day, 0, len(day.text)),) if day is not None else ()
        yield Slip(_NO_DAY, (" ".join(head.date_text.split()),), spots=spots)
    if head.draft:
        yield Slip(_DRAFT, (head.draft_text or "DỰ THẢO",), severity=Severity.HINT)
    for piece in text.pieces:
        if piece.kind is not PieceKind.FORM:
            yield from piece.fact(_blanks)
    for section in text.report.sections.values():
        if "(nếu có)" in section.heading.lower() and not section.children and not section.body.blocks:
            spots = tuple(TextSpot(each, 0, len(each.text)) for each in text.by_section[section.id][:1])
            yield Slip(_IF_ANY, (section.heading,), spots=spots, section=section.id)


def _blanks(piece: Piece) -> tuple[Slip, ...]:
    out = []
    for found in _DOTS.finditer(piece.text):
        start = piece.text.rfind(" ", 0, max(0, found.start() - 1)) + 1
        end = piece.text.find(" ", found.end() + 1)
        spot = TextSpot(piece, start, len(piece.text) if end < 0 else end)
        out.append(Slip(_BLANK, (" ".join(spot.words.split()),), spots=(spot,)))
    return tuple(out)


RULE = CheckRule("placeholder", Severity.WARNING, report=_check)
