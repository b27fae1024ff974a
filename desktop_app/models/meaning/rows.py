"""Rows of a table of indicators that are no indicators, and those that belong to the one above."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SUB = re.compile(
    r"(?:[-–—+•*]\s*(?=\S)|(?:trong đó|trong số đó|tr\.?\s?đó|gồm có|bao gồm)(?![^\W\d_]))", re.IGNORECASE
)
_SIGN = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-zĐđ])\s*\)?(?:\s*=.*)?")


def is_sub_row(name: str) -> bool:
    """Tell whether a row goes with the one above it: ``Trong đó: nữ``, ``- Nữ``."""
    return _SUB.match(name.lstrip()) is not None


def of_sub_row(name: str) -> str:
    """Return what a row that goes with the one above it says itself: ``Trong đó: nữ``, ``- Nữ``, ``Tr.đó nữ`` say "nữ"."""
    words = name
    while (found := _SUB.match(words.lstrip())) is not None:
        words = words.lstrip()[found.end() :].lstrip(" :,.–—-")
    return _COUNTED.sub("", words) or name


_COUNTED = re.compile(r"(?:(?:có|là|số)\s+)+(?=\w)", re.IGNORECASE)


def is_column_numbers(line: Sequence[str]) -> bool:
    """Tell whether a row numbers the columns: ``(1) (2) (3)``, ``A B 1 2 3=2/1``."""
    filled = [" ".join(cell.split()) for cell in line if cell.strip()]
    if len(filled) < 3 or not all(_SIGN.fullmatch(cell) for cell in filled):
        return False
    numbers = [int(found[0]) for cell in filled if (found := re.search(r"\d+", cell))]
    letters = [cell for cell in filled if not re.search(r"\d", cell)]
    return numbers == sorted(set(numbers)) and (not numbers or numbers[0] <= 2) and len(letters) <= 3
