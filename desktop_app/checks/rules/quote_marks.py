"""Straight and curved quotation marks in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import PieceKind, ReportText

_MIXED = QT_TRANSLATE_NOOP(
    "errors", "Ngoặc kép lúc thẳng ({0} chỗ), lúc cong ({1} chỗ); nên dùng một kiểu, thường là “…”."
)
_STRAIGHT = re.compile(r'"[^"“”\n]{1,200}"|\'\'[^\']{1,200}\'\'|‘‘[^’]{1,200}’’')
_CURVED = re.compile(r"“[^“”\n]{1,300}”")


def _check(text: ReportText) -> Iterator[Slip]:
    straight, curved = [], []
    for piece in text.pieces:
        if piece.kind is not PieceKind.FORM:
            straight += [TextSpot(piece, each.start(), each.end()) for each in _STRAIGHT.finditer(piece.text)]
            curved += [TextSpot(piece, each.start(), each.end()) for each in _CURVED.finditer(piece.text)]
    if straight and curved:
        few, many = (straight, curved) if len(straight) <= len(curved) else (curved, straight)
        mend = f"“{few[0].words.strip(chr(34))}”" if few is straight and few[0].words[0] == '"' else None
        yield Slip(_MIXED, (len(straight), len(curved)), spots=(*few, many[0]), mend=mend)


RULE = CheckRule("punctuation", Severity.HINT, report=_check)
