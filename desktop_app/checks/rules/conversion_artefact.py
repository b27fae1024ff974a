"""What a converter left behind: marks of bookmarks, of Markdown, page numbers, a sentence cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.report import CLOSING
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import words

_LEFT = QT_TRANSLATE_NOOP("errors", "Dấu vết chuyển đổi tệp lọt vào văn bản: “{0}”.")
_CUT = QT_TRANSLATE_NOOP("errors", "Câu bị ngắt thành hai đoạn.")
_PAGE = QT_TRANSLATE_NOOP("errors", "Đoạn chỉ có một con số, có lẽ là số trang lọt vào.")
_SHORT = 12
_MARKS = re.compile(
    r"\[bookmark:[^\]]*\]|\[footnoteRef:?\d*\]|\*\*+|\[\d{1,3}:|_Hlk\d+|_GoBack|<[a-z/][^<>]{0,40}>|&(?:nbsp|amp|quot|lt|gt);|HYPERLINK\b|PAGEREF\b|Error! [A-Z]\w+"
)


def _check(text: ReportText) -> Iterator[Slip]:
    before: Piece | None = None
    for piece in text.pieces:
        yield from piece.fact(_in_piece)
        if piece.kind is not PieceKind.BODY:
            continue
        if (
            before is not None
            and before.section == piece.section != CLOSING
            and not piece.bullet
            and _cut(before, piece)
        ):
            yield Slip(_CUT, spots=(_begin(piece), _end(before)), severity=Severity.WARNING)
        if piece.text.strip():
            before = piece


def _in_piece(piece: Piece) -> tuple[Slip, ...]:
    out = []
    for found in _MARKS.finditer(piece.text):
        end = piece.text.find(" ", found.end() + 12)
        spot = TextSpot(piece, found.start(), len(piece.text) if end < 0 else end)
        out.append(Slip(_LEFT, (found[0],), spots=(spot,)))
    if piece.kind is PieceKind.BODY and len(piece.text) < _SHORT and re.fullmatch(r"\s*\d{1,3}\s*", piece.text):
        out.append(Slip(_PAGE, spots=(TextSpot(piece, 0, len(piece.text)),)))
    return tuple(out)


def _cut(before: Piece, piece: Piece) -> bool:
    ended = before.text.rstrip()
    return (
        len(words(before)) > 8
        and ended[-1:].isalpha()
        and piece.text.lstrip()[:1].islower()
        and not re.match(r"\s*(?:[a-zđ]\)|[a-zđ]\.|[ivx]+[.)])", piece.text)
    )


def _begin(piece: Piece) -> TextSpot:
    found = words(piece)
    return TextSpot(piece, 0, found[min(7, len(found) - 1)].end if found else len(piece.text))


def _end(piece: Piece) -> TextSpot:
    found = words(piece)
    return TextSpot(piece, found[max(0, len(found) - 8)].start, len(piece.text))


RULE = CheckRule("conversion_artefact", Severity.HINT, report=_check)
