"""Numbers typed before headings and paragraphs: Phần thứ nhất, I., 1., 1.1., a), (1), Một là, and the bullets."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass
from enum import IntEnum


class NumberKind(IntEnum):
    """Kinds of number, from the outermost in."""

    PART = 0  # Phần thứ nhất, Chương I
    NAMED = 1  # Mục 1., Điều 5., Bài 2:, Bước 1:, Nhiệm vụ 1:
    ROMAN = 2  # I.
    ARABIC = 3  # 1.
    DOTTED = 4  # 1.1., A.1., I.2., 1.a)
    LETTER = 5  # a), A., ii), (a)
    WORD = 6  # Một là,
    PAREN = 7  # (1)
    NONE = 8
    STAR = 9  # *
    DASH = 10  # -
    PLUS = 11  # +


BULLETS = (NumberKind.STAR, NumberKind.DASH, NumberKind.PLUS)
HEADING_KINDS = (
    NumberKind.PART, NumberKind.NAMED, NumberKind.ROMAN, NumberKind.ARABIC, NumberKind.DOTTED, NumberKind.LETTER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed.

    Attributes:
        text: as printed, without the space behind it.
        path: its numbers from the outermost in; ``(2, 10)`` for ``2.10.``; empty for bullets.
        length: how many characters of the paragraph it takes, the space behind it included.
        pattern: what its first would be: ``I``, ``1``, ``A.1``, ``a``, ``(1)``, ``điều``; brothers have the same.
        firm: whether a sign stands behind it, so that it cannot be the quantity a sentence begins with.
    """

    kind: NumberKind
    text: str
    path: tuple[int, ...] = ()
    length: int = 0
    _: KW_ONLY
    pattern: str = ""
    firm: bool = True

    @property
    def family(self) -> str:
        """Its pattern, and whether a bracket closes it: 1) stands below 1., though 2/ may follow 1."""
        return self.pattern + ")" * self.text.endswith(")")

    @property
    def value(self) -> int:
        """Its last number; 0 for bullets."""
        return self.path[-1] if self.path else 0


_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_NAMES = "|".join(_WORDS)
_ROMANS = r"[IVX]{1,7}"
_PART = re.compile(
    rf"(?P<name>phần|chương)\s+(?:thứ\s+)?(?:(?P<word>{_NAMES})|(?P<roman>[ivx]+)|(?P<figure>\d{{1,3}}))"
    r"(?=$|[\s.:\-–])(?:\s?[.:\-–])?\s*",
    re.I,
)
_NAMED = re.compile(
    r"(?P<name>tiểu mục|mục|điều|bài|bước|tiết|nhiệm vụ|nội dung|chuyên đề|giải pháp|hoạt động|giai đoạn|phần|chương)\s+"
    rf"(?:số\s+|thứ\s+)?(?:(?P<figure>\d{{1,3}})|(?P<roman>[ivx]{{1,7}})|(?P<word>{_NAMES})|(?P<letter>[a-hđ]))"
    r"(?:\s?[.:)/]\s*|\s[-–]\s+|\s*$)",
    re.I,
)
_ROMAN = re.compile(rf"(?P<roman>{_ROMANS})\s?(?P<end>[.)/:\-–])(?!\d)\s*(?=\S)")
_DOTTED = re.compile(
    r"(?P<path>\d{1,2}(?:\s?\.\s?\d{1,2}){1,5})(?P<end>\s?[.)/:]|\s?[-–](?=\s)|(?=\s+[^\W\d_]))(?!\d)\s*(?=\S)"
)
_MIXED = re.compile(  # I.1., A.1.2, 1.a), B.2.c
    rf"(?P<path>(?:(?:{_ROMANS}|[A-HĐ])(?:\.\d{{1,2}})+(?:\.[a-zđ])?|(?:\d{{1,2}}\.)+[a-zđ]))"
    r"(?P<end>\s?[.)/:]|\s?[-–](?=\s)|(?=\s+[^\W\d_]))(?!\d)\s*(?=\S)"
)
_ARABIC = re.compile(r"(?P<figure>\d{1,2})\s?(?P<end>[.)/]|:(?=\s+\D))(?:(?!\d)|(?=\d{2,3}\s?%))\s*(?:\.\s+)?(?=\S)")
_DASHED = re.compile(r"(?P<figure>\d{1,2})\s?[-–]\s+(?=[^\W\d_])")  # 1- Về tư tưởng
_PAREN = re.compile(
    r"(?:\(\s?(?:(?P<figure>\d{1,3})|(?P<letter>[ivx]{1,5}|[a-zđ]))\s?\)|\[\s?(?P<square>\d{1,3})\s?\])\s?[-–.:]?\s*(?=\S)"
)
_LETTER = re.compile(r"(?:(?P<roman>[ivx]{2,5})|(?P<letter>[a-zđA-HĐ]))\s?(?P<end>[).:/])(?P<gap>\s*)(?=\S)")
_LETTER_DASHED = re.compile(r"(?P<letter>[a-zđ])\s?[-–]\s+(?=[^\W\d_])")  # a - Về tư tưởng
_WORD = re.compile(rf"(?P<thứ>thứ\s+)?(?P<word>{_NAMES})(?(thứ)|\s+là)\s?[,:]\s*(?=\S)", re.I)
_BULLET = re.compile(r"(?P<sign>[-–—−•●▪◦*+])(?![-–—−*+=])\s*(?=\S)")
_ALONE = re.compile(
    rf"(?P<roman>{_ROMANS})|(?P<letter>[A-HĐ])|(?P<figure>\d{{1,2}})|(?P<path>\d{{1,2}}(?:\.\d{{1,2}})+)"
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]")
_NOTE_SIGN = re.compile(r"(?<!\bm)(?<!\b[kcdm]m)(?<=\S)[ ]?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\([⁰¹²³⁴⁵⁶⁷⁸⁹]+\))")
RULE = re.compile(r"[\s\-–—_*=.~o0]*[-–—_*=~][\s\-–—_*=.~o0]*")


def without_note_signs(text: str) -> str:
    """Return text without the raised figures that point to notes: 30¹ is 30; m² is a unit and stays."""
    return _NOTE_SIGN.sub("", text) if _RAISED.search(text) else text


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

    A number alone is none: something must stand behind it (a part, or what has a name, may stand alone on its line).
    """
    if not text:
        return None
    first = text[0]
    if first.isalpha():
        return _part(text) or _named(text) or _mixed(text) or _roman(text) or _word(text) or _letter(text)
    if first.isdigit():
        return _mixed(text) or _dotted(text) or _arabic(text)
    if first in "([":
        return _paren(text)
    if found := _BULLET.match(text):
        sign = found["sign"]
        kind = NumberKind.PLUS if sign == "+" else NumberKind.STAR if sign in "*•●▪◦" else NumberKind.DASH
        sign = "-" if kind is NumberKind.DASH else "+" if kind is NumberKind.PLUS else "*"
        return Printed(kind, sign, (), found.end(), pattern=sign)
    return None


def read_lone_number(text: str) -> Printed | None:
    """Return the number that is all a line says, its title standing in the next: ``I``, ``2.``, ``Mục 1``."""
    bare = text.rstrip(" .:")
    if found := _part(text) or _named(text):
        return found if found.length == len(text) else None
    found_alone = _ALONE.fullmatch(bare)
    if found_alone is None:
        return None
    if found_alone["roman"] and (value := roman_value(bare)):
        return Printed(NumberKind.ROMAN, text, (value,), len(text), pattern="I")
    if found_alone["letter"]:
        return Printed(NumberKind.LETTER, text, (_LETTERS.find(bare.lower()) + 1,), len(text), pattern="A")
    path = tuple(int(each) for each in bare.split(".")) if found_alone["roman"] is None else ()
    if not path:
        return None
    return Printed(
        NumberKind.ARABIC if len(path) == 1 else NumberKind.DOTTED,
        text,
        path,
        len(text),
        pattern=".".join("1" * len(path)),
    )


def _value(found: re.Match[str]) -> int:
    word = (found["word"] or "").lower()
    return _WORDS.get(word) or roman_value(found["roman"] or "") or int(found["figure"] or 0)


def _part(text: str) -> Printed | None:
    found = _PART.match(text)
    if found is None or not text[0].isupper() or not (value := _value(found)):
        return None
    head = found[0].rstrip()
    alone = found.end() == len(text)
    if found["word"] is not None:
        fits = "thứ" in head.lower() or alone
    else:
        fits = alone or head.endswith((".", ":", "-", "–")) or text[found.end()].isupper()
    if not fits:
        return None
    return Printed(NumberKind.PART, head, (value,), found.end(), pattern=found["name"].lower())


def _named(text: str) -> Printed | None:
    found = _NAMED.match(text)
    if found is None or not text[0].isupper():
        return None
    value = _value(found) or (_LETTERS.find(found["letter"].lower()) + 1 if found["letter"] else 0)
    if not value:
        return None
    name = " ".join(found["name"].lower().split())
    return Printed(NumberKind.NAMED, found[0].strip(), (value,), found.end(), pattern=name)


def _piece(piece: str, outermost: bool) -> tuple[int, str]:
    """Return the value of a piece of a number, and what its first would be."""
    if piece.isdigit():
        return int(piece), "1"
    if outermost and (value := roman_value(piece)) and piece.isupper() and piece not in ("C", "D"):
        return value, "I"
    return _LETTERS.find(piece.lower()) + 1, "A" if piece.isupper() else "a"


def _mixed(text: str) -> Printed | None:
    found = _MIXED.match(text)
    if found is None:
        return None
    pieces = [_piece(piece, not place) for place, piece in enumerate(found["path"].split("."))]
    return Printed(
        NumberKind.DOTTED, text[: found.end("end")].strip(), tuple(value for value, _ in pieces), found.end(),
        pattern=".".join(first for _, first in pieces), firm=bool(found["end"]) or text[found.end()].isupper(),
    )  # fmt: skip


def _roman(text: str) -> Printed | None:
    found = _ROMAN.match(text)
    if found is None or not (value := roman_value(found["roman"])):
        return None
    if found["end"] == ":" and text[found.end("end")] != " ":
        return None
    return Printed(NumberKind.ROMAN, found[0].strip(), (value,), found.end(), pattern="I")


def _dotted(text: str) -> Printed | None:
    found = _DOTTED.match(text)
    if found is None:
        return None
    path = tuple(int(each) for each in re.split(r"\s?\.\s?", found["path"]))
    return Printed(
        NumberKind.DOTTED, text[: found.end("end")].strip(), path, found.end(), pattern=".".join("1" * len(path)),
        firm=bool(found["end"]) or text[found.end()].isupper(),
    )  # fmt: skip


def _arabic(text: str) -> Printed | None:
    if found := _ARABIC.match(text):
        return Printed(
            NumberKind.ARABIC, text[: found.end("end")].strip(), (int(found["figure"]),), found.end(), pattern="1",
            firm=not text[found.end()].islower(),
        )  # fmt: skip
    if (found := _DASHED.match(text)) and text[found.end()].isupper():
        return Printed(NumberKind.ARABIC, found[0].strip(), (int(found["figure"]),), found.end(), pattern="1")
    return None


def _paren(text: str) -> Printed | None:
    found = _PAREN.match(text)
    if found is None:
        return None
    if figure := found["figure"] or found["square"]:
        return Printed(NumberKind.PAREN, found[0].strip(), (int(figure),), found.end(), pattern="(1)")
    letter = found["letter"]
    value, pattern = (roman_value(letter), "(i)") if len(letter) > 1 else (_LETTERS.find(letter) + 1, "(a)")
    return Printed(NumberKind.LETTER, found[0].strip(), (value,), found.end(), pattern=pattern) if value else None


def _word(text: str) -> Printed | None:
    found = _WORD.match(text)
    if found is None:
        return None
    return Printed(NumberKind.WORD, found[0].strip(), (_WORDS[found["word"].lower()],), found.end(), pattern="một là")


def _letter(text: str) -> Printed | None:
    found = _LETTER.match(text)
    if found is None:
        dashed = _LETTER_DASHED.match(text)
        if dashed is None or not text[dashed.end()].isupper():
            return None
        value = _LETTERS.find(dashed["letter"]) + 1
        return Printed(NumberKind.LETTER, dashed[0].strip(), (value,), dashed.end(), pattern="a", firm=False)
    if not found["gap"]:  # a)Công tác, A.KẾT QUẢ; never n.Đoàn in the midst of initials
        behind = text[found.end() :]
        end, lower = found["end"], not found["letter"] or found["letter"].islower()
        if end == ":" or not behind[0].isupper() or (end == "." and not lower and not behind.isupper()):
            return None
    if found["roman"]:
        return Printed(NumberKind.LETTER, found[0].strip(), (roman_value(found["roman"]),), found.end(), pattern="i")
    letter = found["letter"]
    pattern = "A" if letter.isupper() else "a"
    return Printed(
        NumberKind.LETTER, found[0].strip(), (_LETTERS.find(letter.lower()) + 1,), found.end(), pattern=pattern
    )
