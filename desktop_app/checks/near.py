"""Words that differ by one letter or one mark: a slip of the hand, or of a reader of scans."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def one_apart(one: str, two: str) -> bool:
    """Return whether one letter changed, left out or added, or two neighbours swapped, makes one of the other."""
    if one == two or abs(len(one) - len(two)) > 1:
        return False
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    a, b = one[start:], two[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:])


@lru_cache(16384)
def bare(word: str) -> str:
    """Return a word without marks, for words whose marks alone differ."""
    plain = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in plain if not unicodedata.combining(each)).lower()
