"""Numbers that head sections and lines, read as what they count: ``2.5.``, ``IV.``, ``b)``, ``(3)``, ``Hai là,``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..models.numbers import letter, ordinal, roman

_ROMAN = {roman(each): each for each in range(1, 60)}
_LETTER = {letter(each): each for each in range(1, 23)}
_SPOKEN = {f"{ordinal(each)} là": each for each in range(2, 11)} | {"một là": 1, "bốn là": 4}
_PART = {f"phần thứ {ordinal(each)}": each for each in range(2, 11)} | {"phần thứ nhất": 1, "phần thứ bốn": 4}
_SHAPE = re.compile(r"(?P<open>\(?)(?P<path>(?:\d{1,3}\.)*)(?P<last>\d{1,3}|[IVXLC]{1,6}|[a-zđ])(?P<close>[.)/]*)")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A number that heads something.

    Attributes:
        style: numbers of one style count on from each other.
        path: the numbers before the last: 2 in 2.5.
        count: which one it is.
        text: as printed.
    """

    style: str
    path: tuple[int, ...]
    count: int
    text: str


def read_ordinal(printed: str) -> Ordinal | None:
    """Return what a printed number counts, or ``None`` where it is no number."""
    text = printed.strip().strip("-–").strip()
    low = text.lower().rstrip(" ,.:")
    for style, known in (("spoken", _SPOKEN), ("part", _PART)):
        if low in known:
            return Ordinal(style, (), known[low], text)
    found = _SHAPE.fullmatch(text)
    if found is None:
        return None
    last, path = found["last"], tuple(int(each) for each in found["path"].split(".") if each)
    close = found["close"][:1]
    if last.isdigit():
        return Ordinal(f"{found['open']}1{close}{len(path)}", path, int(last), text)
    if last in _ROMAN and not path:
        return Ordinal(f"I{close}", (), _ROMAN[last], text)
    if last in _LETTER and close and not path:
        return Ordinal(f"a{close}", (), _LETTER[last], text)
    return None
