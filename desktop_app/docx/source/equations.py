"""Equations of Word as one line of letters: 3/4, (a + b)/2, x², √(y)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...models.richtext import Rise

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WHOLE = re.compile(r"[\w.,]*|\([^()]*\)")
Piece = tuple[str, Rise]


def pieces(element: Any) -> Iterator[Piece]:
    """Yield the letters of an equation, and whether they stand on the line."""
    for each in element:
        tag = each.tag
        if tag == f"{M}t":
            yield each.text or "", Rise.LEVEL
        elif tag == f"{M}f":
            yield from _bracketed(each, "num")
            yield "/", Rise.LEVEL
            yield from _bracketed(each, "den")
        elif tag in (f"{M}sSup", f"{M}sSub", f"{M}sSubSup", f"{M}nary"):
            if tag == f"{M}nary":
                sign = each.find(f"{M}naryPr/{M}chr")
                yield (sign.get(f"{M}val", "∫") if sign is not None else "∫"), Rise.LEVEL
            else:
                yield from _of(each, "e")
            for name, rise in (("sub", Rise.DOWN), ("sup", Rise.UP)):
                yield from ((text, rise) for text, _ in _of(each, name))
            if tag == f"{M}nary":
                yield from _of(each, "e")
        elif tag == f"{M}rad":
            yield from ((text, Rise.UP) for text, _ in _of(each, "deg"))
            yield "√", Rise.LEVEL
            yield from _bracketed(each, "e")
        elif tag == f"{M}d":
            begin, end = each.find(f"{M}dPr/{M}begChr"), each.find(f"{M}dPr/{M}endChr")
            yield (begin.get(f"{M}val", "(") if begin is not None else "("), Rise.LEVEL
            for place, inner in enumerate(each.iterfind(f"{M}e")):
                yield ("; " if place else ""), Rise.LEVEL
                yield from pieces(inner)
            yield (end.get(f"{M}val", ")") if end is not None else ")"), Rise.LEVEL
        elif tag == f"{M}m":
            for place, row in enumerate(each.iterfind(f"{M}mr")):
                yield ("; " if place else ""), Rise.LEVEL
                for at, cell in enumerate(row.iterfind(f"{M}e")):
                    yield (" " if at else ""), Rise.LEVEL
                    yield from pieces(cell)
        else:
            yield from pieces(each)


def _of(element: Any, name: str) -> Iterator[Piece]:
    inner = element.find(f"{M}{name}")
    if inner is not None:
        yield from pieces(inner)


def _bracketed(element: Any, name: str) -> Iterator[Piece]:
    """Yield what stands in a fraction or below a root, in brackets where it is more than one thing."""
    inside = list(_of(element, name))
    alone = _WHOLE.fullmatch("".join(text for text, _ in inside).strip()) is not None
    yield "" if alone else "(", Rise.LEVEL
    yield from inside
    yield "" if alone else ")", Rise.LEVEL
