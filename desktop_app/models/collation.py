"""The order of Vietnamese words: a ă â b c d đ e ê …, tones only between words that are else the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {tone: place for place, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", 1)}  # huyền hỏi ngã sắc nặng
_PIECES = re.compile(r"\d+|\D+")

Key = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


@lru_cache(maxsize=8192)
def vietnamese(text: str) -> Key:
    """Return what sorts text by the Vietnamese alphabet; numbers in it sort by their size."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for piece in _PIECES.findall(unicodedata.normalize("NFC", text.lower())):
        if piece[0].isdecimal():
            letters.append((1, int(piece[:30])))  # names come from files nobody vouches for
            continue
        for char in piece:
            marks = [mark for mark in unicodedata.normalize("NFD", char) if mark in _TONES]
            plain = unicodedata.normalize(
                "NFC", "".join(each for each in unicodedata.normalize("NFD", char) if each not in _TONES)
            )
            place = _LETTERS.get(plain)
            letters.append((2, place) if place is not None else (0, ord(plain[:1] or char)))
            tones.append(_TONES[marks[0]] if marks else 0)
    return tuple(letters), tuple(tones), text
