"""Three sequences woven into one: what stands in it, and in which order, decided on apart.

Every element is known by an identity, wherever it stands: that of the base it comes from, or its own. What became
of an element (changed, taken out, put in) says nothing of where it stands, and a move nothing of what it says, so
that no choice about the one ever loses or doubles it by the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from typing import Generic

from .identity import ALIKE, Span, T, Traits, identify, longest_rise, paired_off, steady

Indexes = tuple[int, ...]
_Edit = tuple[Span, Span]  # these elements became those, as if nothing had been moved
_Place = tuple[Span, Span, Span, bool, bool]  # in base, ours and theirs, and who changed it


@dataclass(frozen=True, slots=True)
class Hunk:
    """A place where the sequences differ.

    Attributes:
        base: indexes of what stands there in the common ancestor, or ``None`` without one.
        ours: of what stands there in ours.
        theirs: of what stands there in theirs.
        conflict: whether both changed the same place, each in its way.
        moved: whether theirs put it elsewhere, and that is all.
        rows: the place inside the table that this one is; its indexes are those of rows.
        cell: in a row, the index of the cell that differs.
    """

    base: Indexes | None
    ours: Indexes
    theirs: Indexes
    conflict: bool
    _: KW_ONLY
    moved: bool = False
    rows: Hunk | None = None
    cell: int | None = None


Taken = Sequence[tuple[Hunk, bool]]
Inner = Callable[[T, T, T, Hunk], list[Hunk] | None]
"""The places inside an element that both changed, or ``None`` where it is one thing."""
Filled = Callable[[T, T, T, Taken], T]
"""Our element with what was chosen of the places inside it: (in base, in ours, in theirs, places)."""


class Weave(Generic[T]):
    """Ours and theirs beside what both come from.

    Args to the constructor: the three sequences, of which the base may be ``None``, and what they are of.
    """

    def __init__(self, base: Sequence[T] | None, ours: Sequence[T], theirs: Sequence[T], traits: Traits[T]) -> None:
        self._known = base is not None
        # without a base either serves, if only it is the same one the other way round
        self._base: Sequence[T] = min(ours, theirs, key=repr) if base is None else base
        self._ours, self._theirs, self._traits = ours, theirs, traits
        found, other = identify(self._base, ours, traits), identify(self._base, theirs, traits)
        self._agree_on_alike(found, other)
        count = len(self._base)
        self._mine = [count + o if i is None else i for o, i in enumerate(found)]
        self._other = [count + len(ours) + t if i is None else i for t, i in enumerate(other)]
        self._steady = self._kept()
        for t, o in self._twins():
            self._other[t] = self._mine[o]
        self._at_ours = {each: o for o, each in enumerate(self._mine)}
        self._at_theirs = {each: t for t, each in enumerate(self._other)}
        self._slots = [self._slots_of(side) for side in (range(count), self._mine, self._other)]
        self._moved_here = self._moved(self._mine, self._slots[1])
        self._moved_there = self._moved(self._other, self._slots[2])

    def _agree_on_alike(self, found: list[int | None], other: list[int | None]) -> None:
        """Take it for the same one where of several alike each side kept another."""
        left: dict[T, tuple[list[int], list[int]]] = {}
        for place, (indexes, others, side) in enumerate(((found, other, self._ours), (other, found, self._theirs))):
            there = set(others)
            for index, i in enumerate(indexes):
                if (
                    i is not None
                    and i not in there
                    and side[index] == self._base[i]
                    and self._traits.words(side[index])
                ):
                    left.setdefault(side[index], ([], []))[place].append(index)
        for ours, theirs in left.values():
            for o, t in zip(ours, theirs, strict=False):
                found[o] = other[t] = min(i for i in (found[o], other[t]) if i is not None)

    def _twins(self) -> Iterator[Span]:
        """Yield (theirs, ours) of what is new on both sides and the same; alike ones at one place first."""
        fresh: list[dict[int, list[int]]] = []
        for side in (self._mine, self._other):
            slots = self._slots_of(side)
            new: dict[int, list[int]] = {}
            for index, each in enumerate(side):
                if each >= len(self._base):
                    new.setdefault(slots[each], []).append(index)
            fresh.append(new)
        left: tuple[list[int], list[int]] = ([], [])
        for slot in sorted(fresh[0].keys() | fresh[1].keys()):
            here, there = fresh[0].get(slot, []), fresh[1].get(slot, [])
            pairs = paired_off([self._ours[o] for o in here], [self._theirs[t] for t in there])
            yield from ((there[t], here[o]) for o, t in pairs)
            left[0].extend(each for at, each in enumerate(here) if at not in {o for o, _ in pairs})
            left[1].extend(each for at, each in enumerate(there) if at not in {t for _, t in pairs})
        said = [self._ours[o] if self._traits.words(self._ours[o]) else None for o in left[0]]
        yield from ((left[1][t], left[0][o]) for o, t in paired_off(said, [self._theirs[t] for t in left[1]]))

    # where everything stands

    def _kept(self) -> set[int]:
        """Return what kept its place on both sides."""
        there = set(self._mine) & set(self._other)
        orders = [
            [each for each in side if each in there] for side in (range(len(self._base)), self._mine, self._other)
        ]
        return set(steady(orders, lambda i: 1000 + min(self._traits.words(self._base[i]), 900)))

    def _slots_of(self, order: Sequence[int]) -> dict[int, int]:
        """Return behind how much of what kept its place each element stands."""
        out: dict[int, int] = {}
        passed = 0
        for each in order:
            out[each] = passed
            passed += each in self._steady
        return out

    def _moved(self, order: Sequence[int], slots: dict[int, int]) -> set[int]:
        """Return what of the base a side put elsewhere."""
        out: set[int] = set()
        inside: dict[int, list[int]] = {}
        for each in order:
            if each >= len(self._base) or each in self._steady:
                continue
            if slots[each] == self._slots[0][each]:
                inside.setdefault(slots[each], []).append(each)
            else:
                out.add(each)
        for group in inside.values():
            staying = {group[at] for at in longest_rise(group)}
            out.update(each for each in group if each not in staying)
        return out

    def _moves(self) -> dict[int, bool]:
        """Return what theirs put elsewhere than ours has it, in its order, and whether that is a conflict."""
        out: dict[int, bool] = {}
        together: dict[int, list[int]] = {}
        for each in self._other:
            if each not in self._at_ours or each in self._steady:
                continue
            mine, other = self._slots[1][each], self._slots[2][each]
            was = self._slots[0][each] if each < len(self._base) else None
            if mine == other:
                together.setdefault(mine, []).append(each)
            elif other != was or not self._known:
                out[each] = mine != was or not self._known
        for group in together.values():  # both put them between the same ones
            staying = {group[at] for at in longest_rise([self._at_ours[each] for each in group])}
            out.update((each, True) for each in group if each not in staying)
        return {each: out[each] for each in self._other if each in out}

    @property
    def in_common(self) -> bool:
        """Whether anything stands in both ours and theirs, so that it stands in whatever is chosen."""
        return bool(self._at_ours.keys() & self._at_theirs.keys())

    # what differs

    def hunks(self, inner: Inner[T] | None = None) -> list[Hunk]:
        """Return what theirs changed that ours does not have already, in order; moves come last.

        Without a base everything that differs is a conflict.
        """
        out = [*self._contents(inner), *self._moved_hunks()]
        return out if self._known else [replace(each, base=None, conflict=True) for each in out]

    def _contents(self, inner: Inner[T] | None) -> Iterator[Hunk]:
        mine, other = self._unmoved(self._mine, self._moved_here), self._unmoved(self._other, self._moved_there)
        edits = [self._edits(self._mine, mine, self._ours), self._edits(self._other, other, self._theirs)]
        edits[0] = [piece for each in edits[0] for piece in _apart(each, self._moved_there)]
        edits[1] = [piece for each in edits[1] for piece in _apart(each, self._moved_here)]
        for base, ours, theirs, by_us, by_them in _places(*edits):
            span = tuple(range(*base))
            here, there = tuple(mine[slice(*ours)]), tuple(other[slice(*theirs)])
            if not self._known:
                yield Hunk(span, here, there, True)
            elif not by_us:
                gone = any(i in self._moved_here and i not in self._at_theirs for i in span)
                yield Hunk(span, here, there, gone)
            elif not by_them:
                if any(i in self._moved_there and i not in self._at_ours for i in span):
                    yield Hunk(span, here, there, True)
            else:
                yield from self._both_changed(Hunk(span, here, there, True), inner)

    def _unmoved(self, order: Sequence[int], moved: set[int]) -> list[int]:
        """Return the indexes of a side as they would stand had nothing been moved; those new on both are left out."""
        count = len(self._base)
        placed: list[tuple[int, int, int]] = []
        behind = -1
        for index, each in enumerate(order):
            if each >= count:
                if not (each in self._at_ours and each in self._at_theirs):
                    placed.append((behind, 1, index))
            elif each in moved:
                placed.append((each, 0, index))
            else:
                placed.append((each, 0, index))
                behind = each
        return [index for _, _, index in sorted(placed)]

    def _edits(self, order: Sequence[int], unmoved: Sequence[int], side: Sequence[T]) -> list[_Edit]:
        """Return what became what, each changed element by itself where it is known again."""
        count = len(self._base)
        out: list[_Edit] = []
        i0 = u0 = 0
        for u, index in enumerate([*unmoved, None]):
            i = count if index is None else order[index]
            if index is not None and i >= count:
                continue
            if (i0, u0) != (i, u):
                out.append(((i0, i), (u0, u)))
            if index is not None and self._base[i] != side[index]:
                out.append(((i, i + 1), (u, u + 1)))
            i0, u0 = i + 1, u + 1
        return out

    def _both_changed(self, hunk: Hunk, inner: Inner[T] | None) -> Iterator[Hunk]:
        span = hunk.base or ()
        if inner is not None and len(span) == len(hunk.ours) == len(hunk.theirs) == 1:
            found = inner(self._base[span[0]], self._ours[hunk.ours[0]], self._theirs[hunk.theirs[0]], hunk)
            if found is not None:
                yield from found
                return
        mine, other = list(hunk.ours), list(hunk.theirs)
        while mine and other and self._is_same(mine[0], other[0]):
            del mine[0], other[0]
        while mine and other and self._is_same(mine[-1], other[-1]):
            del mine[-1], other[-1]
        if not mine and not other:
            return
        if span:
            yield Hunk(span, tuple(mine), tuple(other), True)
        elif not other:
            return
        elif not mine:
            yield Hunk(span, (), tuple(other), False)
        elif not any(map(self._traits.words, self._base)) or any(
            self._traits.likeness(self._ours[o], self._theirs[t]) >= ALIKE for o in mine for t in other
        ):
            yield Hunk(span, tuple(mine), tuple(other), True)  # one thing said twice
        else:
            yield Hunk(span, (), tuple(other), False)  # two things put in at one place: both stay

    def _is_same(self, o: int, t: int) -> bool:
        return self._mine[o] == self._other[t] and self._ours[o] == self._theirs[t]

    def _moved_hunks(self) -> Iterator[Hunk]:
        """Yield what theirs put elsewhere; what was moved together is one."""
        found = self._moves()
        group: list[int] = []
        for each in found:
            if group and (found[each] != found[group[-1]] or not self._follows(group[-1], each)):
                yield self._moved_hunk(group, found[group[0]])
                group = []
            group.append(each)
        if group:
            yield self._moved_hunk(group, found[group[0]])

    def _follows(self, one: int, two: int) -> bool:
        behind = all(at[two] == at[one] + 1 for at in (self._at_ours, self._at_theirs))
        return behind and (two == one + 1 or one >= len(self._base))

    def _moved_hunk(self, group: Sequence[int], conflict: bool) -> Hunk:
        base = tuple(each for each in group if each < len(self._base))
        ours, theirs = (tuple(at[each] for each in group) for at in (self._at_ours, self._at_theirs))
        return Hunk(base if len(base) == len(group) else None, ours, theirs, conflict, moved=True)

    # the whole

    def woven(self, taken: Taken, filled: Filled[T] | None = None) -> tuple[T, ...]:
        """Return ours with hunks of theirs taken over.

        Args:
            taken: hunks; with ``True`` theirs come behind ours, else in their stead.
            filled: puts places inside an element together.
        """
        alive = dict(zip(self._mine, self._ours, strict=True))
        placed: set[int] = set()
        behind: dict[int, list[T]] = {}
        inside: dict[tuple[int, int], list[tuple[Hunk, bool]]] = {}
        for hunk, both in taken:
            if hunk.rows is not None or hunk.cell is not None:
                inside.setdefault((hunk.ours[0], hunk.theirs[0]), []).append((hunk, both))
            elif hunk.moved:
                placed.update(self._other[t] for t in hunk.theirs)
            elif both and hunk.ours:
                last = self._mine[hunk.ours[-1]]
                behind.setdefault(last, []).extend(self._theirs[t] for t in hunk.theirs)
            else:
                keep = {self._other[t] for t in hunk.theirs}
                for o in hunk.ours:
                    if self._mine[o] not in keep:
                        alive.pop(self._mine[o], None)
                for t in hunk.theirs:
                    alive[self._other[t]] = self._theirs[t]
                placed |= keep - self._at_ours.keys()
        for (o, t), places in inside.items():
            assert filled is not None
            base = self._base[self._mine[o]]
            alive[self._mine[o]] = filled(base, self._ours[o], self._theirs[t], places)
        return tuple(
            piece for each in self._ordered(alive, placed) for piece in (alive[each], *behind.get(each, ()))
        )  # fmt: skip

    def _ordered(self, alive: dict[int, T], placed: set[int]) -> list[int]:
        """Put what there is in our order, and what is placed as in theirs behind what it follows there."""
        out = [each for each in self._mine if each in alive and each not in placed]
        there = set(out)
        firm = {each for each in out if each in self._at_theirs and self._slots[1][each] == self._slots[2][each]}
        previous: int | None = None
        for each in self._other:
            if each in placed and each in alive:
                at = 0 if previous is None else out.index(previous) + 1
                while at < len(out) and out[at] not in self._at_theirs:
                    at += 1  # what ours put in at the same place comes first
                out.insert(at, each)
                previous = each
            elif each in there and each in firm:
                previous = each
        return out


def _apart(edit: _Edit, moved: set[int]) -> list[_Edit]:
    """Part what was taken out together where the other side moved some of it."""
    (i0, i1), (u0, u1) = edit
    if u0 != u1 or not any(i in moved for i in range(i0, i1)):
        return [edit]
    out: list[list[int]] = []
    for i in range(i0, i1):
        if out and (i in moved) == (out[-1][-1] in moved):
            out[-1].append(i)
        else:
            out.append([i])
    return [((each[0], each[-1] + 1), (u0, u0)) for each in out]


def _places(mine: list[_Edit], other: list[_Edit]) -> Iterator[_Place]:
    """Yield each place of the base that was changed, and by whom; edits that only touch are two places.

    What is put in before a changed place comes before it, what is put in behind it behind.
    """
    edits = sorted([(edit, 0) for edit in mine] + [(edit, 1) for edit in other], key=lambda each: each[0][0])
    shift = [0, 0]
    position = 0
    while position < len(edits):
        (start, end), growth, by = edits[position][0][0], [0, 0], [False, False]
        while position < len(edits):
            (base, new), side = edits[position]
            if any(by) and not (base[0] < end and (base[1] > base[0] or base[0] > start)) and base != (start, end):
                break
            end = max(end, base[1])
            growth[side] += (new[1] - new[0]) - (base[1] - base[0])
            by[side] = True
            position += 1
        ours, theirs = ((start + shift[side], end + shift[side] + growth[side]) for side in (0, 1))
        shift = [shift[side] + growth[side] for side in (0, 1)]
        yield (start, end), ours, theirs, by[0], by[1]
