"""Headings typed in one paragraph with their text, lines ended by a line break (Shift+Enter) and not by a new one."""

from __future__ import annotations

from itertools import pairwise

from ...models.richtext import Break, Inline, Run, plain
from ..printed_numbers import NumberKind, read_number

_HEADS = (NumberKind.ROMAN, NumberKind.ARABIC, NumberKind.DOTTED)


def lines_apart(inlines: list[Inline], labelled: bool) -> list[list[Inline]]:
    """Cut a paragraph at the line breaks before and behind its numbered bold lines; usually there is nothing to cut.

    Args:
        labelled: whether Word numbers the paragraph, so that its first line begins with a number.
    """
    lines: list[list[Inline]] = [[]]
    for each in inlines:
        if isinstance(each, Break):
            lines.append([])
        else:
            lines[-1].append(each)
    if len(lines) == 1:
        return [inlines]
    bold = [_bold(line) for line in lines]
    heads = [bold[place] and ((labelled and place == 0) or _numbered(line)) for place, line in enumerate(lines)]
    out: list[list[Inline]] = [list(lines[0])]
    for (before, after), line in zip(pairwise(range(len(lines))), lines[1:], strict=True):
        if heads[after] or (heads[before] and not bold[after] and line):
            out.append(list(line))
        else:
            out[-1] += [Break(), *line]
    return out


def _bold(line: list[Inline]) -> bool:
    words = [each for each in line if isinstance(each, Run) and any(map(str.isalnum, each.text))]
    return bool(words) and all(each.bold for each in words)


def _numbered(line: list[Inline]) -> bool:
    number = read_number(plain(tuple(line)).strip())
    return number is not None and number.kind in _HEADS
