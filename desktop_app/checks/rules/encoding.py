"""Letters that look right and are others: look-alikes, loose accents, what remains of old fonts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece

_ALIKE = QT_TRANSLATE_NOOP("errors", "“{0}” có chữ “{1}” chỉ giống chữ Việt bằng mắt; tìm kiếm sẽ không ra.")
_LOOSE = QT_TRANSLATE_NOOP("errors", "“{0}” có dấu rời (Unicode tổ hợp); nên gõ lại bằng Unicode dựng sẵn.")
_OLD = QT_TRANSLATE_NOOP("errors", "“{0}” có vẻ là chữ gõ bằng phông cũ (TCVN3, VNI), chưa chuyển sang Unicode.")
_UNREADABLE = QT_TRANSLATE_NOOP("errors", "Có ký tự không đọc được.")
_TWINS = {
    "Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "О": "O",
    "Р": "P", "Т": "T", "Х": "X", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i",
    "Α": "A", "Β": "B", "Ε": "E", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T",
    "Χ": "X", "ο": "o", "ν": "v", "ı": "i",
}  # fmt: skip
_WORD = re.compile(r"\S+")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_SUSPECT = re.compile(r"[§¶µ®¸¹º»¼½¾¿Æ×ÞßæþÿÑñÖöÜüÄäËëÅåØøÏïÎîÛû¡¢¤¥¦©«¬­±²³´·÷÷]")
_TWIN = re.compile("[" + "".join(_TWINS) + "]")


def has_twin(word: str) -> bool:
    """Tell whether a letter of a word only looks like one of ours."""
    return _TWIN.search(word) is not None


def _check(piece: Piece) -> Iterator[Slip]:
    text = piece.text
    if text.isascii():
        return
    if _TWIN.search(text) or _COMBINING.search(text) or _SUSPECT.search(text) or "\ufffd" in text:
        for found in _WORD.finditer(text):
            yield from _word(piece, found.start(), found.end())


def _word(piece: Piece, start: int, end: int) -> Iterator[Slip]:
    word = piece.text[start:end]
    bare = word.strip("“”\"'(),.;:!?…/")
    start += word.find(bare) if bare else 0
    spot = TextSpot(piece, start, start + len(bare or word))
    if "\ufffd" in word:
        yield Slip(_UNREADABLE, spots=(TextSpot(piece, start, end),))
    elif _COMBINING.search(bare):
        yield Slip(_LOOSE, (bare,), spots=(spot,), mend=unicodedata.normalize("NFC", bare), severity=Severity.HINT)
    elif twin := _TWIN.search(bare):
        if all(each in _TWINS or not each.isalpha() or (not each.isascii() and "Ѐ" <= each <= "ӿ") for each in bare):
            return  # a word of another script
        mended = "".join(_TWINS.get(each, each) for each in bare)
        yield Slip(_ALIKE, (bare, twin[0]), spots=(spot,), mend=mended)
    elif _old(bare):
        yield Slip(_OLD, (bare,), spots=(spot,))


def _old(word: str) -> bool:
    """Return whether a word has signs of an old font among its letters: ``§oµn``, ``thanh niªn``, ``ÑOAØN``."""
    if re.fullmatch(r"[\d.,]*[^\W\d_]{0,4}[²³]", word) or not re.search(r"[A-Za-z]", word):
        return False
    inside = re.search(r"[A-Za-zđĐ][§¶µ®¸¹º»¼½¾¿Æ×Þßæþ¡¢¤¥¦«¬±´÷ª]|[§¶µ®¸¹º»¼½¾¿Þþ¡¢¤¥¦«¬±´÷ª][A-Za-z]", word)
    vni = re.search(r"[A-Za-z][ØÛÏÖÅÄËÊÙ][A-Za-z]?|Ñ[A-Z]", word) and re.search(r"[ØÛÏÖÅÄËÑ]", word)
    return bool(inside or vni)


RULE = CheckRule("encoding", Severity.WARNING, piece=_check)
