"""Text typed for the fonts of the time before Unicode: TCVN3 (.VnTime and its kin) and VNI.

Such a document stores the codes of its font's letters; only the font's name tells what they mean.
"""

from __future__ import annotations

import unicodedata

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
