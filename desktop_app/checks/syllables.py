"""Syllables of Vietnamese: which are words, which at least could be names, which are none.

Vietnamese is spelt by syllables, so that a set does: the list of hunspell-vi, a supplement of ours, and for names what the
rules of spelling allow. Where the tone stands (hoà, hòa) is no matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from ..resources import resource_path
from .near import bare, one_apart

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = ("p", "t", "c", "ch")
_ONSETS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_VOWELS = re.compile(r"[aăâeêioôơuưy]+")
_FEW = 3


@cache
def _listed() -> dict[tuple[str, str], str]:
    """Return the syllables of the lists by their letters and tone, one way of writing each."""
    out: dict[tuple[str, str], str] = {}
    for name in ("syllables.txt", "more.txt"):
        for line in resource_path("words", name).read_text(encoding="utf-8").split():
            out.setdefault(_parts(line), unicodedata.normalize("NFC", line))
    return out


@cache
def _known() -> frozenset[tuple[str, str]]:
    return frozenset(_listed())


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


def written(syllable: str) -> str:
    """Return a syllable with its tone where it is written; one of no list as it is."""
    return _listed().get(_parts(syllable), syllable)


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


def meant(word: str, usual: Mapping[str, int], most: int = 4) -> list[str]:
    """Return the syllables that a word which is none may be meant to be, the likeliest first; capitals stay.

    Args:
        word: as typed.
        usual: how often the report has each word, in small letters: of two as near, the one it has.
        most: how many to return.
    """
    base, tone = _parts(word.lower())
    letters = bare(base)
    near = []
    for (other, its), written in _listed().items():
        plain = bare(other)
        if plain == letters or one_apart(plain, letters):
            swapped = base != other and sorted(_loose(base)) == sorted(_loose(other))
            far = (1 if swapped else _distance(_loose(base), _loose(other))) + (2 if set(tone) != set(its) else 0)
            near.append((far, -usual.get(written, 0), written))
    out = [written for *_, written in sorted(near)[:most]]
    if word.isupper():
        return [each.upper() for each in out]
    return [each.capitalize() for each in out] if word[:1].isupper() else out


def _loose(base: str) -> str:
    return unicodedata.normalize("NFD", base.replace("đ", "d\u0335"))


def _distance(one: str, two: str) -> int:
    """Return how far two rows of letters and marks are apart: a mark left out is nearer than another letter."""
    row = [2 * place for place in range(len(two) + 1)]
    for count, a in enumerate(one, 1):
        last, row[0] = row[0], 2 * count
        for place, b in enumerate(two, 1):
            change = last + (0 if a == b else 3 if unicodedata.combining(a) or unicodedata.combining(b) else 2)
            last = row[place]
            row[place] = min(change, row[place] + 2, row[place - 1] + (1 if unicodedata.combining(b) else 2))
    return row[-1]


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
