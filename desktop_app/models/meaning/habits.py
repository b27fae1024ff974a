"""How a block of numbers is written: the Vietnamese way (1.250,5) or the English way (1,250.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from ..errors import QT_TRANSLATE_NOOP

_THOUSANDS = QT_TRANSLATE_NOOP("errors", "Dấu phẩy có thể là phần thập phân (1,25) hoặc phần nghìn (1.250).")
_POINT = QT_TRANSLATE_NOOP("errors", "Dấu chấm có thể là phần thập phân kiểu Anh, hoặc là ngày tháng.")
_MIXED = QT_TRANSLATE_NOOP("errors", "Vùng dán có cả số viết kiểu Anh và kiểu Việt, hãy xem lại số này.")


class Habit(Enum):
    """How numbers are written in a pasted block."""

    VIETNAMESE = "vietnamese"  # 1.250,5
    ENGLISH = "english"  # 1,250.5
    MIXED = "mixed"
    UNKNOWN = "unknown"  # nothing tells


_TOKEN = re.compile(r"\d[\d.,]*\d|\d")
_VIETNAMESE = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})|0,\d+")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")
_ENGLISH_DECIMAL = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})|0\.\d+")
_POINT_THREE = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_COMMA_THREE = re.compile(r"[1-9]\d{0,2},\d{3}")


def number_habit(cells: Sequence[str]) -> Habit:
    """Tell from the figures that can be read one way only how the numbers of a block are written."""
    vietnamese = english = False
    for cell in cells:
        for match in _TOKEN.finditer(cell):
            token = match[0]
            vietnamese = vietnamese or _VIETNAMESE.fullmatch(token) is not None
            percent = cell[match.end() :].lstrip().startswith("%")
            decimal = percent and _ENGLISH_DECIMAL.fullmatch(token) is not None
            english = english or decimal or _ENGLISH.fullmatch(token) is not None
    if vietnamese and english:
        return Habit.MIXED
    return Habit.VIETNAMESE if vietnamese else Habit.ENGLISH if english else Habit.UNKNOWN


def to_vietnamese(cell: str, habit: Habit) -> tuple[str, str]:
    """Write the numbers of a cell the Vietnamese way.

    Returns:
        The text, and the sentence (in the ``errors`` catalogue) saying why the reading is doubtful, or empty.
    """
    doubt = ""

    def convert(match: re.Match[str]) -> str:
        nonlocal doubt
        token = match[0]
        swapped = token.translate(str.maketrans(".,", ",."))
        if _ENGLISH.fullmatch(token):
            return swapped
        if _POINT_THREE.fullmatch(token):
            doubt = doubt or (_MIXED if habit is Habit.MIXED else "")
            return swapped if habit is Habit.ENGLISH else token
        if _COMMA_THREE.fullmatch(token):
            doubt = doubt or {Habit.MIXED: _MIXED, Habit.UNKNOWN: _THOUSANDS}.get(habit, "")
            return token if habit is Habit.VIETNAMESE else swapped
        if _ENGLISH_DECIMAL.fullmatch(token):
            percent = cell[match.end() :].lstrip().startswith("%")
            doubt = doubt or ("" if habit is Habit.ENGLISH or percent else _POINT)
            return swapped
        return token

    return _TOKEN.sub(convert, cell), doubt
