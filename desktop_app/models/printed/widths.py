"""How wide words are, near enough to draw a rule below them and to break a line of the letterhead evenly."""

from __future__ import annotations

import unicodedata

from ..standard import Face

_WIDTHS = {
    **dict.fromkeys("ACDNRUXYKVQ", 0.722), **dict.fromkeys("BELTZ", 0.667), **dict.fromkeys("FP", 0.611),
    **dict.fromkeys("GHOKQ", 0.778), "I": 0.389, "J": 0.5, "M": 0.944, "S": 0.556, "W": 1.0,
    **dict.fromkeys("bdhknpqu", 0.556), **dict.fromkeys("cer", 0.444), **dict.fromkeys("ft", 0.333), "s": 0.389,
    **dict.fromkeys("il", 0.278), "m": 0.833, " ": 0.25, "-": 0.333, ".": 0.25, ",": 0.25, "w": 0.722,
}  # fmt: skip


def text_width(text: str, face: Face) -> float:
    """Estimate the width of text in Times New Roman Bold, in points (within a few percent)."""
    shown = text.upper() if face.caps else text
    plain = unicodedata.normalize("NFD", shown.replace("Đ", "D").replace("đ", "d"))
    return sum(_WIDTHS.get(char, 0.5) for char in plain if not unicodedata.combining(char)) * face.size


def even_lines(text: str, face: Face, room: float) -> list[str]:
    """Split lines that are too long for their column into lines of about equal length."""
    out: list[str] = []
    for line in filter(None, text.split("\n")):
        rows = _wrapped(line, face, room)
        narrower = room
        while len(rows) > 1 and narrower > room / 2:
            narrower -= 6
            tighter = _wrapped(line, face, narrower)
            if len(tighter) > len(rows):
                break
            rows = tighter
        out += rows
    return out


def _wrapped(line: str, face: Face, room: float) -> list[str]:
    rows: list[str] = []
    for word in line.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and text_width(longer, face) <= room:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows
