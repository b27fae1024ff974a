"""Words whose keys were not made into letters: “laf” for là, “khoong” for không, as when the input method was off."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .syllables import is_word, written

_TONE_KEYS = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_DOUBLED = {"aa": "â", "ee": "ê", "oo": "ô", "dd": "đ"}
_ONSET = re.compile(r"dd|ngh?|nh|ch|g[hi]?|kh|ph|qu|th|tr|[bcdghklmnprstvx]|")
# what no word of another language has that is written among ours: “test”, “list”, “bus” would be syllables by their keys too
_OURS = re.compile(r"^dd|aa|[iy]ee|uoo|(?:ee|oo)(?:ng|nh|ch)|u[ow]?w|[ao]w[cmnpt]|[a-z]f$|[aeiouy]j|[cghmnpt]j$")
_OTHERS = frozenset(
    (
        "beef", "chef", "comm", "conf", "dawn", "def", "dif", "down", "goof", "inf", "lawn", "lawns", "mojo", "own", "owns", "pawn",
        "ref", "town",
    )
)  # fmt: skip


@lru_cache(16384)
def unmade(word: str) -> str | None:
    """Return the syllable that a word in small letters without marks was typed for, or ``None`` where it is no such word.

    Telex: a letter after the vowel that no syllable has there is a tone, a doubled vowel or ``w`` a mark (nawm → năm). A last
    letter typed twice is one too many (thanhh → thanh).
    """
    if not word.isascii() or len(word) < 3 or word in _OTHERS or is_word(word):
        return None
    if word[-1] == word[-2] and word[-1] in "ghm" and is_word(word[:-1]):
        return word[:-1]
    if not _OURS.search(word):
        return None
    made = _made(word)
    return made if made is not None and made != word and is_word(made) else None


def _made(word: str) -> str | None:
    onset = _ONSET.match(word)
    assert onset is not None  # it may be empty
    rest = word[onset.end() :]
    if not rest or rest[0] not in "aeiouy":
        return None
    keys = [each for each in rest if each in _TONE_KEYS]
    if len(keys) > 1:
        return None
    rest = "".join(each for each in rest if each not in _TONE_KEYS)
    for keyed, letter in _DOUBLED.items():
        rest = rest.replace(keyed, letter, 1)
    rest = re.sub("uow|uwow", "ươ", rest)
    rest = re.sub("[aou]w", lambda found: {"a": "ă", "o": "ơ", "u": "ư"}[found[0][0]], rest)
    if "w" in rest:
        return None
    tone = _TONE_KEYS[keys[0]] if keys else ""
    made = onset[0].replace("dd", "đ") + rest[0] + tone + rest[1:]  # written() puts the tone where it belongs
    return written(unicodedata.normalize("NFC", made))
