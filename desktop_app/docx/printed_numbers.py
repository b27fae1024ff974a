"""Numbers typed before headings and paragraphs: Phần thứ nhất, I., 1., 1.1., a), (1), Một là, and the bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class NumberKind(IntEnum):
    """Kinds of number, from the outermost in."""

    PART = 0  # Phần thứ nhất
    ROMAN = 1  # I.
    ARABIC = 2  # 1.
    DOTTED = 3  # 1.1.
    LETTER = 4  # a)
    WORD = 5  # Một là,
    PAREN = 6  # (1)
    NONE = 7
    STAR = 8  # *
    DASH = 9  # -
    PLUS = 10  # +


BULLETS = (NumberKind.STAR, NumberKind.DASH, NumberKind.PLUS)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed.

    Attributes:
        text: as printed, without the space behind it.
        path: its numbers from the outermost in; ``(2, 10)`` for ``2.10.``; empty for bullets.
        length: how many characters of the paragraph it takes, the space behind it included.
    """

    kind: NumberKind
    text: str
    path: tuple[int, ...] = ()
    length: int = 0

    @property
    def value(self) -> int:
        """Its last number; 0 for bullets."""
        return self.path[-1] if self.path else 0


_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_NAMES = "|".join(_WORDS)
_PART = re.compile(
    rf"(?:phần|chương)\s+(?:thứ\s+)?(?:(?P<word>{_NAMES})|(?P<roman>[ivx]+)|(?P<figure>\d+))(?=$|[\s.:\-–])[.:]?\s*",
    re.I,
)
_ROMAN = re.compile(r"(?P<roman>[IVX]{1,7})\s?(?P<end>[.)/\-–])\s*(?=\S)")
_MIXED = re.compile(r"(?P<roman>[IVX]{1,7})\.(?P<rest>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\S)")
_DOTTED = re.compile(
    r"(?P<path>\d{1,2}(?:\s?\.\s?\d{1,2}){1,5})(?P<end>\s?[.)]|\s?[-–](?=\s)|(?=\s+[^\W\d_]))(?!\d)\s*(?=\S)"
)
_ARABIC = re.compile(r"(?P<figure>\d{1,2})\s?(?P<end>[.)/])(?:(?!\d)|(?=\d{2,3}\s?%))\s*(?:\.\s+)?(?=\S)")
_DASHED = re.compile(r"(?P<figure>\d{1,2})\s?[-–]\s+(?=[^\W\d_])")  # 1- Về tư tưởng
_PAREN = re.compile(r"\(\s?(?P<figure>\d{1,3})\s?\)\s?[-–.:]?\s*(?=\S)")
_LETTER = re.compile(r"(?P<letter>[a-zđA-HĐ])\s?(?P<end>[).])\s+(?=\S)")
_WORD = re.compile(rf"(?P<thứ>thứ\s+)?(?P<word>{_NAMES})(?(thứ)|\s+là)\s?[,:]\s*(?=\S)", re.I)
_BULLET = re.compile(r"(?P<sign>[-–—−•●▪◦*+])(?![-–—−*+=])\s*(?=\S)")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
RULE = re.compile(r"[\s\-–—_*=.~o0]*[-–—_*=~][\s\-–—_*=.~o0]*")


def roman_value(text: str) -> int:
    """Return the value of a Roman number, or 0 where it is none."""
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = last = 0
    for sign in reversed(text.upper()):
        value = digits.get(sign, 0)
        if not value:
            return 0
        total += value if value >= last else -value
        last = max(last, value)
    return total


def read_number(text: str) -> Printed | None:
    """Return the number a paragraph begins with, or ``None``.

    A number alone is none: something must stand behind it (a part may stand alone on its line).
    """
    found = _PART.match(text)
    if found and (found.end() == len(text) or found[0].rstrip().endswith((".", ":")) or text[: found.end()].isupper()
                  or found["word"] or found["roman"]):  # fmt: skip
        value = (
            _WORDS.get((found["word"] or "").lower()) or roman_value(found["roman"] or "") or int(found["figure"] or 0)
        )
        if value and (found["word"] is None or "thứ" in found[0].lower() or len(text) <= found.end()):
            return Printed(NumberKind.PART, found[0].strip(), (value,), found.end())
    if (found := _MIXED.match(text)) and (value := roman_value(found["roman"])):
        rest = tuple(int(each) for each in found["rest"].split("."))
        return Printed(NumberKind.DOTTED, found[0].strip(), (value, *rest), found.end())
    if (found := _ROMAN.match(text)) and (value := roman_value(found["roman"])):
        return Printed(NumberKind.ROMAN, found[0].strip(), (value,), found.end())
    if found := _DOTTED.match(text):
        path = tuple(int(each) for each in re.split(r"\s?\.\s?", found["path"]))
        return Printed(NumberKind.DOTTED, text[: found.end("end")].strip(), path, found.end())
    if found := _ARABIC.match(text):
        return Printed(NumberKind.ARABIC, text[: found.end("end")].strip(), (int(found["figure"]),), found.end())
    if (found := _DASHED.match(text)) and text[found.end()].isupper():
        return Printed(NumberKind.ARABIC, found[0].strip(), (int(found["figure"]),), found.end())
    if found := _PAREN.match(text):
        return Printed(NumberKind.PAREN, found[0].strip(), (int(found["figure"]),), found.end())
    if found := _WORD.match(text):
        return Printed(NumberKind.WORD, found[0].strip(), (_WORDS[found["word"].lower()],), found.end())
    if found := _LETTER.match(text):
        return Printed(NumberKind.LETTER, found[0].strip(), (_LETTERS.find(found["letter"].lower()) + 1,), found.end())
    if found := _BULLET.match(text):
        sign = found["sign"]
        kind = NumberKind.PLUS if sign == "+" else NumberKind.STAR if sign in "*•●▪◦" else NumberKind.DASH
        return Printed(
            kind, "-" if kind is NumberKind.DASH else "+" if kind is NumberKind.PLUS else "*", (), found.end()
        )
    return None
