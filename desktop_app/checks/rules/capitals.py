"""A word of respect or a name with a capital in one sentence and without in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..text import Piece, ReportText, gather
from ..words import prose

_BOTH = QT_TRANSLATE_NOOP("errors", "“{0}” và “{1}” viết hoa không thống nhất.")
_WORDS = ("nhân dân",)
# capitals inside a sentence only: behind a small letter or a comma
_PATTERN = compiled(rf"(?<=[a-zà-ỹđ,] )(?:{'|'.join(_WORDS)})(?![^\W\d_])", re.IGNORECASE)
_ARMY = re.compile(
    r"(?:[Qq]uân đội|[Cc]ông an|[Hh]ội đồng|[Ủủ]y ban|[Tt]òa án|[Vv]iện [Kk]iểm sát|[Vv]ũ trang|Báo|[Dd]o|[Nn]ước|[Tt]oàn|[Tt]hế trận|[Ll]òng)\s+(?:vũ trang\s+)?$"
)


def _check(text: ReportText) -> Iterator[Slip]:
    ways: dict[str, TextSpot] = {}
    for spot in gather(text, _in_piece):
        ways.setdefault(spot.words, spot)
    small = {word: spot for word, spot in ways.items() if word[0].islower()}
    for word, spot in ways.items():
        other = small.get(word.lower())
        if word[0].isupper() and other is not None and word[1:] == other.words[1:]:
            yield Slip(_BOTH, (other.words, word), spots=(_wider(other), _wider(spot)))


def _in_piece(piece: Piece) -> tuple[TextSpot, ...]:
    if not prose(piece):
        return ()
    return tuple(
        TextSpot(piece, found.start(), found.end())
        for found in _PATTERN.finditer(piece.text)
        if not _ARMY.search(piece.text[: found.start()])
    )


def _wider(spot: TextSpot) -> TextSpot:
    start = spot.start
    for _ in range(3):
        start = spot.piece.text.rfind(" ", 0, max(0, start - 1)) + 1
    return TextSpot(spot.piece, start, spot.end)


RULE = CheckRule("style_variation", Severity.HINT, report=_check)
