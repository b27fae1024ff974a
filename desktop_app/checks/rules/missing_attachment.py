"""An attachment that the text names and the file does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.report import Role, Section
from ...models.richtext import IndicatorList, Table
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText

_ABSENT = QT_TRANSLATE_NOOP("errors", "Có nhắc “{0}” nhưng trong văn bản không có phần kèm theo.")
_NAMED = re.compile(
    r"\(?(?:có|theo|xem|chi tiết (?:tại|theo|ở|xem)?|gửi)?\s*(?:các\s+)?(?P<what>danh mục|phụ lục|danh sách|biểu(?: mẫu| số liệu| tổng hợp)?|bảng(?: [^()\d.,;]{1,30})?|đề cương|số liệu|"
    r"báo cáo chi tiết)\s*(?:số\s*)?(?:[IVX\d]+\s*)?(?:kèm theo|gửi kèm|đính kèm|riêng)|\((?:có\s+)?(?:kèm theo|xem)\s+(?P<other>danh mục|phụ lục|danh sách|biểu|bảng)[^()]{0,40}\)"
    r"|(?:chi tiết |xem )(?:tại |ở |theo |trong )?phụ lục(?: \d+| [IVX]+)?|\(phụ lục(?: số)?\s*(?:\d+|[IVX]+)?\)",
    re.IGNORECASE,
)
_HINT = re.compile(r"kèm theo|gửi kèm|đính kèm|riêng|phụ lục|\(xem ", re.IGNORECASE)
_HEADS = re.compile(r"phụ lục|danh mục|danh sách|biểu|bảng", re.IGNORECASE)


def _check(text: ReportText) -> Iterator[Slip]:
    sections = text.report.sections
    annexes = [each for each in sections.values() if each.role is Role.ANNEX]
    tables = any(isinstance(block, Table | IndicatorList) for each in annexes for block in each.body.blocks)
    shown = any(isinstance(block, Table | IndicatorList) for each in sections.values() for block in each.body.blocks)
    titled = any(
        _HEADS.match(each.text) for each in text.pieces if each.kind is PieceKind.HEADING and len(each.text) < 120
    )
    for piece in text.pieces:
        for found in piece.fact(_named):
            what = (found["what"] or found["other"] or "phụ lục").lower()
            if titled and _in_table(text, piece.section):
                continue
            if what.startswith(("b", "số")) and shown:
                continue
            if annexes and (tables or not what.startswith("b")) and _there(what, annexes):
                continue
            start = found.start()
            while start < found.end() and piece.text[start].isspace():
                start += 1
            words = piece.text[start : found.end()].strip()
            yield Slip(_ABSENT, (words.strip("()"),), spots=(TextSpot(piece, start, found.end()),))


def _named(piece: Piece) -> tuple[re.Match[str], ...]:
    if piece.kind in (PieceKind.FORM, PieceKind.TITLE) or not _HINT.search(piece.text):
        return ()
    return tuple(_NAMED.finditer(piece.text))


def _there(what: str, annexes: list[Section]) -> bool:
    """Return whether an annex is what the text names: a list is no table, an annex may be anything."""
    if what.startswith(("danh", "đề")):
        return any(what.split()[0] in each.heading.lower() or "phụ lục" in each.heading.lower() for each in annexes)
    return True


def _in_table(text: ReportText, section: str) -> bool:
    return any(isinstance(block, Table) for block in text.report.sections[section].body.blocks) if section else False


RULE = CheckRule("missing_attachment", Severity.ERROR, report=_check)
