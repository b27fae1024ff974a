"""Regular expressions with Vietnamese letters: ``À-Ỹ`` means the capitals alone, ``à-ỹ`` the small ones."""

from __future__ import annotations

import re

_MARKED = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(code).isalpha()]
_CAPITALS = "".join(each for each in _MARKED if each.isupper())
_SMALL = "".join(each for each in _MARKED if each.islower())


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled pattern; ranges of marked letters in Unicode hold both cases, and are told apart here."""
    return re.compile(pattern.replace("À-Ỹ", _CAPITALS).replace("à-ỹ", _SMALL), flags)
