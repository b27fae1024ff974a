"""Syllables of Vietnamese: which are words, which at least could be names, which are none.

Vietnamese is spelt by syllables, so that a set does: the list of hunspell-vi, a supplement of ours, and for names what the
rules of spelling allow. Where the tone stands (hoà, hòa) is no matter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ..resources import resource_path

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = ("p", "t", "c", "ch")
_ONSETS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_VOWELS = re.compile(r"[aăâeêioôơuưy]+")
_FEW = 3


@cache
def _known() -> frozenset[tuple[str, str]]:
    lines: list[str] = []
    for name in ("syllables.txt", "more.txt"):
        lines += resource_path("words", name).read_text(encoding="utf-8").split()
    return frozenset(map(_parts, lines))


@cache
def _rimes() -> frozenset[str]:
    """Return the rimes that several syllables have: a name may begin them with another consonant."""
    count: dict[str, int] = {}
    for base, tone in _known():
        if len(tone) <= 1:
            rime = _rime(base)
            count[rime] = count.get(rime, 0) + 1
    return frozenset(rime for rime, times in count.items() if times >= _FEW and _VOWELS.search(rime))


def _parts(syllable: str) -> tuple[str, str]:
    """Return a syllable without its tone, and its tone."""
    loose = unicodedata.normalize("NFD", syllable)
    tone = "".join(each for each in loose if each in _TONES)
    return unicodedata.normalize("NFC", "".join(each for each in loose if each not in _TONES)), tone


def _rime(base: str) -> str:
    return next(base[len(onset) :] for onset in _ONSETS if base.startswith(onset))


@lru_cache(16384)
def is_word(syllable: str) -> bool:
    """Return whether a syllable in small letters is one of the language."""
    return _parts(syllable) in _known()


def voiced(word: str) -> bool:
    """Return whether a word has a vowel: without one it is an abbreviation."""
    return _VOWELS.search(_parts(word)[0]) is not None


def toned(word: str) -> bool:
    """Return whether a word bears a mark of tone."""
    return bool(_parts(word)[1])


@lru_cache(16384)
def could_be(syllable: str) -> bool:
    """Return whether a syllable in small letters is spelt as one may be: names of places are in no list."""
    base, tone = _parts(syllable)
    if len(tone) > 1:
        return False
    rimes = {base[len(onset) :] for onset in _ONSETS if base.startswith(onset)}
    if not rimes & _rimes():
        return False
    return not (base.endswith(_STOPPED) and tone in ("\u0300", "\u0303", "\u0309"))


@lru_cache(16384)
def foreign(word: str) -> bool:
    """Return whether a word in small letters is of another language: no mark of ours, or several syllables in one."""
    base, tone = _parts(word)
    marked = bool(tone) or any(each in "ăâêôơưđ" for each in base)
    return not marked or (len(_VOWELS.findall(base)) > 1 and split(word) is None)


@lru_cache(16384)
def split(word: str) -> tuple[str, str] | None:
    """Return the two words that are written as one (đoàncó), or ``None``."""
    found = [(word[:place], word[place:]) for place in range(2, len(word) - 1)]
    fitting = [pair for pair in found if is_word(pair[0]) and is_word(pair[1])]
    return fitting[-1] if fitting and len(_VOWELS.findall(_parts(word)[0])) > 1 else None
