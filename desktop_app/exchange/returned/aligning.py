"""Which element of a changed sequence continues which element of the old one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

from ...models.limits import MAX_PAIRS

_DEPTH = 8


def align(old: Sequence[Hashable], new: Sequence[Hashable], alike: Callable[[int, int], float]) -> list[int | None]:
    """Return for each new element the index of the old one it continues, ascending, or ``None``.

    Equal elements that are unique on both sides hold the rest in place; between them those are paired that
    are most alike.

    Args:
        old: the old elements, equal ones equal.
        new: the new elements.
        alike: how alike an old and a new element (by their indexes) are; 0 or less for not at all.
    """
    found: list[int | None] = [None] * len(new)
    room = MAX_PAIRS
    stack = [(0, len(old), 0, len(new), 0)]
    while stack:
        low, high, start, end, depth = stack.pop()
        while low < high and start < end and old[low] == new[start]:
            found[start] = low
            low, start = low + 1, start + 1
        while low < high and start < end and old[high - 1] == new[end - 1]:
            high, end = high - 1, end - 1
            found[end] = high
        if low == high or start == end:
            continue
        held = _held(old, new, low, high, start, end) if depth < _DEPTH else []
        if held:
            for at, place in held:
                found[place] = at
            edges = [(low - 1, start - 1), *held, (high, end)]
            stack += [(one[0] + 1, two[0], one[1] + 1, two[1], depth + 1) for one, two in pairwise(edges)]
        elif (high - low) * (end - start) <= room:
            room -= (high - low) * (end - start)
            _pair(low, high, start, end, alike, found)
        else:
            for offset in range(min(high - low, end - start)):
                if alike(low + offset, start + offset) > 0:
                    found[start + offset] = low + offset
    return found


def _held(
    old: Sequence[Hashable], new: Sequence[Hashable], low: int, high: int, start: int, end: int
) -> list[tuple[int, int]]:
    """Return pairs (old, new) of equal elements unique on both sides, as many as keep their order."""
    times, again = Counter(old[low:high]), Counter(new[start:end])
    places = {new[place]: place for place in range(start, end) if again[new[place]] == 1}
    pairs = [(at, places[old[at]]) for at in range(low, high) if times[old[at]] == 1 and old[at] in places]
    # the longest ascending run of new places: the last of the best run of each length, and what stood before each
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [number]
    out = []
    number = ends[-1] if ends else -1
    while number >= 0:
        out.append(pairs[number])
        number = before[number]
    return out[::-1]


def _pair(
    low: int, high: int, start: int, end: int, alike: Callable[[int, int], float], found: list[int | None]
) -> None:
    """Pair what is most alike in all, in order."""
    rows, columns = high - low, end - start
    likeness = [[alike(low + row, start + column) for column in range(columns)] for row in range(rows)]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]  # from here to the end
    for row in range(rows - 1, -1, -1):
        here, below, score = best[row], best[row + 1], likeness[row]
        for column in range(columns - 1, -1, -1):
            alone = max(below[column], here[column + 1])
            here[column] = max(alone, score[column] + below[column + 1]) if score[column] > 0 else alone
    row = column = 0
    while row < rows and column < columns:
        alike_here = likeness[row][column]
        if alike_here > 0 and best[row][column] == alike_here + best[row + 1][column + 1]:
            found[start + column] = low + row
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
