"""Pieces of a line: what stands before and behind a place, what counts in it, its end mark."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ...models.richtext import Break, Inline, Live, Note, Run, Simple, normal, plain
from ..printed_numbers import without_note_signs


def counted(inlines: tuple[Inline, ...], show: Callable[[Live], str] | None = None) -> str:
    """Return the text figures are read from: signs of notes are no digits of it."""
    return without_note_signs(plain(inlines, show))


def before(inlines: tuple[Inline, ...], end: int) -> tuple[Inline, ...]:
    """Return what stands before a place in the text."""
    out: list[Inline] = []
    for each in inlines:
        size = len(each.text) if isinstance(each, Run) else int(isinstance(each, Break))
        if isinstance(each, Run):
            each = replace(each, text=each.text[:end] if size <= end else each.text[:end].rstrip())
        if end <= 0:
            break
        out.append(each)
        end -= size
    return normal(out)


def cut(inlines: tuple[Inline, ...], start: int) -> tuple[Inline, ...]:
    """Return inlines from a character of their text on (counted as :func:`plain` does), spaces in front dropped."""
    out: list[Inline] = []
    left = start
    for each in inlines:
        if isinstance(each, Run):
            if left >= len(each.text):
                left -= len(each.text)
                continue
            out.append(replace(each, text=each.text[left:]) if left else each)
            left = 0
        elif isinstance(each, Break):
            if left > 0:
                left -= 1
                continue
            out.append(each)
        else:
            out.append(each)
    for place, each in enumerate(out):
        if isinstance(each, Run):
            if each.text[:1].isspace():
                out[place] = replace(each, text=each.text.lstrip())
            break
        if not isinstance(each, Break):
            break
    return normal(out)


def simple(inlines: tuple[Inline, ...]) -> tuple[Simple, ...]:
    """Return inlines without notes."""
    return tuple(each for each in inlines if not isinstance(each, Note))


def without_last_breaks(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inlines without the line breaks they end with."""
    end = len(inlines)
    while end and isinstance(inlines[end - 1], Break):
        end -= 1
    return inlines[:end]


def without_end_mark(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inlines without the mark that ends a sentence."""
    out: list[Any] = list(inlines)
    for place in range(len(out) - 1, -1, -1):
        if isinstance(out[place], Run):
            out[place] = replace(out[place], text=re.sub(r"\s*\.?\s*/\s*\.?\s*$", "", out[place].text))
            break
    return normal(out)
