"""Words as they are compared: without accents, capitals and spare spaces; names as they are shown."""

from __future__ import annotations

import unicodedata


def plain_name(text: str) -> str:
    """Return text without characters that are not seen or turn the line around (bidirectional marks)."""
    return "".join(each for each in text if unicodedata.category(each) not in ("Cf", "Cc", "Co", "Cs")).strip()


def whole_letters(text: str) -> str:
    """Return text without the halves of characters that broken input methods leave: nothing can be saved with them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return text


def without_accents(text: str) -> str:
    """Return text without its marks, đ as d; capitals stay."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in plain if not unicodedata.combining(each))


def fold(text: str) -> str:
    """Return text as it is matched, searched and filtered: lower case, no accents, đ as d, one space."""
    return " ".join(without_accents(text.lower()).split())
