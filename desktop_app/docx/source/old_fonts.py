"""Text typed for the fonts of the time before Unicode: TCVN3 (.VnTime and its kin) and VNI.

Such a document stores the codes of its font's letters; only the font's name tells what they mean.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

# TCVN 5712:1993 (VN3), as the .Vn fonts have it: the letter a font draws for each code of Latin-1.
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_VNI_ALONE = {
    "ñ": "đ", "Ñ": "Đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ",
    "Í": "Í", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Ô": "Ơ", "Ö": "Ư", "Î": "Ỵ",
}  # fmt: skip
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
# A VNI letter is its base and the mark drawn over it as a letter of its own.
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _CIRCUMFLEX, "á": _CIRCUMFLEX + _ACUTE, "à": _CIRCUMFLEX + _GRAVE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_BASES = set("aeouyAEOUY") | {"ô", "ö", "Ô", "Ö"}


def kind(font: str) -> str:
    """Return ``tcvn3``, ``tcvn3-capitals``, ``vni`` or nothing, by the name of a font."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3-capitals" if name.endswith("h") else "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else ""


def to_unicode(text: str, font: str) -> str:
    """Return text as its font shows it; text of other fonts is left alone."""
    what = kind(font)
    if not what:
        return text
    text = "".join(_code(letter) for letter in text)
    if what == "vni":
        return _from_vni(text)
    text = "".join(_TCVN3.get(letter, letter) for letter in text)
    return text.upper() if what == "tcvn3-capitals" else text


_VIETNAMESE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[aeiouy][\u0300-\u0323]",
    re.I,
)
_LATIN = "àáâãèéêìíòóôõùúý"  # letters of Vietnamese that the old codes use for something else
_TCVN3_ONLY = frozenset(_TCVN3) - frozenset(_LATIN) - frozenset(_LATIN.upper())
# a vowel and a mark that stand beside each other in no word of Vietnamese
_VNI_PAIR = re.compile("a[ùõâáàãêéèú]|e[ùõâáàã]|o[ùõâê]|u[ùõ]|y[ùõâ]", re.I)
_VNI_ONLY = frozenset("ñÑöÖïÏûÛøØåÅäÄëËüÜæÆîÎ")


def evidence(text: str, font: str) -> int:
    """Return how much in a text says that it is Unicode although it is set in an old font; negative: it is not.

    Letters such as á mean one thing in Unicode and another in the old code, and say nothing.
    """
    only = _VNI_ONLY if kind(font) == "vni" else _TCVN3_ONLY
    new = len(_VIETNAMESE.findall(text))
    old = sum(letter in only or 0xF000 <= ord(letter) <= 0xF0FF for letter in text)
    if not new and not old:
        old = len(_VNI_PAIR.findall(text)) if kind(font) == "vni" else _capital_within(text)
    return new - old


def _capital_within(text: str) -> int:
    """Return how often a capital with a mark stands behind a small letter, as only the old code has them."""
    return sum(one.islower() and one.isascii() and two in _LATIN.upper() for one, two in pairwise(text))


def joined_vni(base: str, mark: str) -> str:
    """Return the letter of a base and a mark that stand in two runs, or nothing where they are none."""
    made = _from_vni(_code(base) + _code(mark))
    return made if len(made) == 1 else ""


def _code(letter: str) -> str:
    """Return the Latin-1 letter of a code that Word stored in its private area."""
    number = ord(letter)
    return chr(number - 0xF000) if 0xF000 <= number <= 0xF0FF else letter


def _from_vni(text: str) -> str:
    out: list[str] = []
    base = ""  # what a mark may still be put upon
    for letter in text:
        mark = _VNI_MARKS.get(letter.lower())
        plain_mark = len(mark or "") == 1 and mark not in (_CIRCUMFLEX, _BREVE)
        if mark and base in _VNI_BASES and (plain_mark or base in "aeoAEO"):
            out[-1] += mark
            base = ""
            continue
        base = letter
        out.append(_VNI_ALONE.get(letter, letter))
    return unicodedata.normalize("NFC", "".join(out))
