"""Straight and curved quotation marks in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather

_MIXED = QT_TRANSLATE_NOOP(
    "errors", "Ngoặc kép lúc thẳng ({0} chỗ), lúc cong ({1} chỗ); nên dùng một kiểu, thường là “…”."
)
_STRAIGHT = re.compile(r'"[^"“”\n]{1,200}"|\'\'[^\']{1,200}\'\'|‘‘[^’]{1,200}’’')
_CURVED = re.compile(r"“[^“”\n]{1,300}”")


def _check(text: ReportText) -> Iterator[Slip]:
    found = list(gather(text, _quotations))
    straight = [spot for is_straight, spot in found if is_straight]
    curved = [spot for is_straight, spot in found if not is_straight]
    if straight and curved:
        few, many = (straight, curved) if len(straight) <= len(curved) else (curved, straight)
        mend = f"“{few[0].words.strip(chr(34))}”" if few is straight and few[0].words[0] == '"' else None
        yield Slip(_MIXED, (len(straight), len(curved)), spots=(*few, many[0]), mend=mend)


def _quotations(piece: Piece) -> tuple[tuple[bool, TextSpot], ...]:
    if piece.kind is PieceKind.FORM:
        return ()
    return tuple(
        (straight, TextSpot(piece, each.start(), each.end()))
        for straight, pattern in ((True, _STRAIGHT), (False, _CURVED))
        for each in pattern.finditer(piece.text)
    )


RULE = CheckRule("punctuation", Severity.HINT, report=_check)
