"""Which indicator part a figure of the text is about, by the words around it; quiet where that is not plain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..models.indicators import Part
from .near import bare
from .words import CONNECTIVES, Counted, sentences

_LETTERS = re.compile(r"[^\W\d_]+")
_WEAK = frozenset(
    bare(each) for each in (*CONNECTIVES, "số", "tỷ", "tỉ", "lệ", "lượt", "mới", "việc", "một", "cấp", "năm")
)
_BEFORE, _BEHIND = 7, 12  # words looked at on either side
_LEAST = 0.6  # share of a name's words that must be there


def name_of(part: Part) -> frozenset[str]:
    """Return the words of a part's name that tell it from others, without accents."""
    words = {bare(each) for each in _LETTERS.findall(f"{part.name} {part.unit}".lower())}
    return frozenset(words - _WEAK) or frozenset(words)


def around(figure: Counted) -> frozenset[str]:
    """Return the words beside a figure in its sentence, without accents."""
    text = figure.piece.text
    start, end = figure.quantity.start, figure.quantity.end
    first, last = next(((a, b) for a, b in sentences(figure.piece) if a <= start < b or b == len(text)), (0, len(text)))
    left = _LETTERS.findall(text[first:start].lower())[-_BEFORE:]
    right = _LETTERS.findall(text[end:last].lower())[:_BEHIND]
    return frozenset(map(bare, (*left, *right)))


def meant(figure: Counted, parts: Iterable[tuple[Part, frozenset[str]]]) -> Part | None:
    """Return the part that a figure is about: the one whose words stand beside it, if no other has as many.

    Args:
        figure: the figure.
        parts: the parts it may be about, with the words of their names.
    """
    beside = around(figure)
    found: list[tuple[float, int, Part]] = []
    for part, name in parts:
        there = len(name & beside)
        if not _counts(figure, part):
            continue
        if name and there >= _LEAST * len(name):
            found.append((there / len(name), there, part))
    found.sort(key=lambda each: each[:2], reverse=True)
    if not found or (len(found) > 1 and found[0][:2] == found[1][:2]):
        return None
    return found[0][2]


def _counts(figure: Counted, part: Part) -> bool:
    """Return whether the words behind a figure begin what the part counts; one without a noun may count anything."""
    if figure.quantity.percent or figure.quantity.base is not None or not figure.noun:
        return True
    behind = [bare(each) for each in _LETTERS.findall(figure.piece.text[figure.quantity.end :][:60])][:2]
    name, unit = ([bare(each) for each in _LETTERS.findall(words.lower())] for words in (part.name, part.unit))
    return any(behind == ways[:2] for ways in (name, [*unit, *name]))


def named(parts: Sequence[Part]) -> list[tuple[Part, frozenset[str]]]:
    """Return parts with the words of their names."""
    return [(part, name_of(part)) for part in parts]
