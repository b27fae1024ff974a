"""Which element of a changed sequence is which of the old one, moved or not: paragraphs, and rows of tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")

ALIKE = 0.5  # share of words in common from which an element is taken for another, changed
_MOVED_AND_CHANGED = 0.75  # the same for one that stands elsewhere now
_MARGIN = 0.05  # by how much it must be more alike than any other
_LOOKED_THROUGH = 2500  # pairs compared to find which became which

Span = tuple[int, int]  # from, behind the last


@dataclass(frozen=True, slots=True)
class Traits(Generic[T]):
    """What the elements of a sequence are.

    Attributes:
        likeness: how much of two of them is the same, 0 to 1.
        words: how many words one says; one that says nothing is not known again elsewhere.
        name: what it is known by however much it changes, or ``None``.
        by_place: whether as many new ones in the stead of old ones are these, one by one.
    """

    likeness: Callable[[T, T], float]
    words: Callable[[T], int]
    name: Callable[[T], Hashable | None]
    by_place: bool = False


def identify(old: Sequence[T], new: Sequence[T], traits: Traits[T]) -> list[int | None]:
    """Return for each new element the index of the old one it is, or ``None``; none is two of them.

    Equal ones are found first, in their order; then equal ones that stand elsewhere, of several alike the first for
    the first; then those that were changed.
    """
    found: list[int | None] = [None] * len(new)
    names: dict[Hashable, int] = {}
    keys = [[names.setdefault(each, len(names)) for each in side] for side in (old, new)]
    for i, j, size in SequenceMatcher(None, keys[0], keys[1]).get_matching_blocks():
        found[j : j + size] = range(i, i + size)
    chain = [(i, j) for j, i in enumerate(found) if i is not None]
    free, open_ = _left(old, found)
    said = ([keys[0][i] if traits.words(old[i]) else None for i in free], [keys[1][j] for j in open_])
    for i, j in paired_off(*said):
        found[open_[j]] = free[i]
    free, open_ = _left(old, found)
    for i, j in paired_off([traits.name(old[i]) for i in free], [traits.name(new[j]) for j in open_]):
        found[open_[j]] = free[i]
    free, open_ = _left(old, found)
    if len(free) * len(open_) <= _LOOKED_THROUGH:
        _clearly_alike(old, new, traits, free, open_, found)
    taken = {i for i in found if i is not None}
    for (i0, j0), (i1, j1) in _gaps(chain, len(old), len(new)):
        here = [i for i in range(i0, i1) if i not in taken], [j for j in range(j0, j1) if found[j] is None]
        if all(here) and len(here[0]) * len(here[1]) <= _LOOKED_THROUGH:
            _in_order(old, new, traits, *here, found)
        elif traits.by_place and len(here[0]) == len(here[1]):
            for i, j in zip(*here, strict=True):
                found[j] = i
    return found


def _left(old: Sequence[T], found: Sequence[int | None]) -> tuple[list[int], list[int]]:
    taken = {i for i in found if i is not None}
    return [i for i in range(len(old)) if i not in taken], [j for j, i in enumerate(found) if i is None]


def paired_off(old: Sequence[Hashable | None], new: Sequence[Hashable | None]) -> list[Span]:
    """Return pairs of places with one key, the first with the first; ``None`` is no key."""
    places: dict[Hashable, list[int]] = {}
    for i in reversed(range(len(old))):
        places.setdefault(old[i], []).append(i)
    return [(places[key].pop(), j) for j, key in enumerate(new) if key is not None and places.get(key)]


def _clearly_alike(
    old: Sequence[T], new: Sequence[T], traits: Traits[T], free: list[int], open_: list[int], found: list[int | None]
) -> None:
    """Pair what is more alike than either is to anything else, wherever it stands."""
    likeness = [[traits.likeness(old[i], new[j]) for j in open_] for i in free]
    columns = [list(each) for each in zip(*likeness, strict=True)]
    for row, i in enumerate(free):
        best = max(likeness[row], default=0.0)
        if best < _MOVED_AND_CHANGED:
            continue
        column = likeness[row].index(best)
        rest = [
            *likeness[row][:column],
            *likeness[row][column + 1 :],
            *columns[column][:row],
            *columns[column][row + 1 :],
        ]
        if best >= max(rest, default=0.0) + _MARGIN:
            found[open_[column]] = i


def _gaps(chain: Sequence[Span], old: int, new: int) -> Iterator[tuple[Span, Span]]:
    """Yield what stands between elements that kept their order: (from, from), (behind the last, behind the last)."""
    i0 = j0 = 0
    for i, j in (*chain, (old, new)):
        if (i0, j0) != (i, j):
            yield (i0, j0), (i, j)
        i0, j0 = i + 1, j + 1


def _in_order(
    old: Sequence[T], new: Sequence[T], traits: Traits[T], free: list[int], open_: list[int], found: list[int | None]
) -> None:
    """Pair changed elements with what they became, in order, so that as much as can be is alike."""
    alike = [[traits.likeness(old[i], new[j]) for j in open_] for i in free]
    best = [[0.0] * (len(open_) + 1) for _ in range(len(free) + 1)]
    for i in reversed(range(len(free))):
        for j in reversed(range(len(open_))):
            pair = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0
            best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    edges: list[Span] = []
    i = j = 0
    while i < len(free) and j < len(open_):
        if alike[i][j] >= ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            found[open_[j]] = free[i]
            edges.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    for (i0, j0), (i1, j1) in _gaps(edges, len(free), len(open_)) if traits.by_place else ():
        if i1 - i0 == j1 - j0:
            for step in range(i1 - i0):
                found[open_[j0 + step]] = free[i0 + step]


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """Return the places of a longest series of numbers that rise: what need not move to be in order."""
    ends: list[int] = []  # the least number a series of each length can end with
    last: list[int] = []  # and where that stands
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        last[length : length + 1] = [place]
        before.append(last[length - 1] if length else -1)
    out: list[int] = []
    place = last[-1] if last else -1
    while place >= 0:
        out.append(place)
        place = before[place]
    return out[::-1]


def steady(orders: Sequence[Sequence[int]], weight: Callable[[int], int]) -> list[int]:
    """Return what stands in one order in all of ``orders``, so that as little as can be is left out.

    Args:
        orders: the same elements in several orders.
        weight: how much it says that one is left out.
    """
    first, *others = orders
    if all(list(other) == list(first) for other in others):
        return list(first)
    runs = _runs(orders)
    heads = [run[0] for run in runs]
    places = [{each: place for place, each in enumerate(order)} for order in others]
    if len(runs) > _LOOKED_THROUGH:
        return _one_by_one(first, places)
    best: list[int] = []
    before: list[int] = []
    for at, head in enumerate(heads):
        top, previous = 0, -1
        for earlier in range(at):
            if best[earlier] > top and all(where[heads[earlier]] < where[head] for where in places):
                top, previous = best[earlier], earlier
        best.append(top + sum(map(weight, runs[at])))
        before.append(previous)
    at = best.index(max(best)) if best else -1
    out: list[int] = []
    while at >= 0:
        out += reversed(runs[at])
        at = before[at]
    return out[::-1]


def _runs(orders: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the elements in the first order, those together that stand behind each other in all."""
    behind = [dict(pairwise(order)) for order in orders[1:]]
    out: list[list[int]] = []
    for each in orders[0]:
        if out and all(following.get(out[-1][-1]) == each for following in behind):
            out[-1].append(each)
        else:
            out.append([each])
    return out


def _one_by_one(first: Iterable[int], places: Sequence[dict[int, int]]) -> list[int]:
    """Return what follows in all orders on what was kept so far: for sequences in which hardly anything kept its place."""
    out: list[int] = []
    for each in first:
        if not out or all(where[out[-1]] < where[each] for where in places):
            out.append(each)
    return out
