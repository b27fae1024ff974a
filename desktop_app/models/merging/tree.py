"""Three-way merging of trees and lists: who is there, under whom, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ..report import Report, Section, children, parents, walk


@dataclass(frozen=True, slots=True)
class Branch:
    """Sections that come and go together.

    Attributes:
        root: the uppermost.
        sections: ids of all, the root first.
        touched: whether the side that has them changed anything in them since the base.
    """

    root: str
    sections: tuple[str, ...]
    touched: bool


class Trees:
    """Three trees beside each other.

    Attributes:
        common: ids in ours and theirs.
        removed: branches of ours that theirs took out.
        lost: branches of theirs that ours took out.
        added: branches that theirs put in.
    """

    def __init__(self, base: Report | None, ours: Report, theirs: Report) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        self._above_base = parents(base) if base else {}
        self._above_ours, self._above_theirs = parents(ours), parents(theirs)
        mine, other = self._above_ours.keys(), self._above_theirs.keys()
        self.common = frozenset(mine & other)
        self.removed = self._branches(ours, mine - other, self._above_ours)
        branches = self._branches(theirs, other - mine, self._above_theirs)
        self.added = [each for each in branches if each.root not in self._above_base]
        self.lost = [each for each in branches if each.root in self._above_base]

    def _branches(self, side: Report, only: AbstractSet[str], above: Mapping[str, str]) -> list[Branch]:
        """Put together what only one side has: what the other took out, with what was put under it since.

        What was taken out hangs together as it did in the base; on the side that has it, it may have been moved.
        Branches that are new on our side are nobody's to decide about; they are not among those returned.
        """
        old = {key for key in only if key in self._above_base}
        tops: dict[str, str] = {}

        def top(key: str) -> str:
            if key not in tops:
                parent = (self._above_base if key in old else above)[key]
                inside = parent in old or (key not in old and parent in only)
                tops[key] = top(parent) if inside else key
            return tops[key]

        found: dict[str, list[str]] = {}
        for section, _ in walk(side):
            if section.id in only:
                found.setdefault(top(section.id), []).append(section.id)
        if side is self.ours and self.base is not None:
            found = {key: ids for key, ids in found.items() if key in old}
        moved_in = {
            top(parent)
            for key, parent in above.items()
            if key in self.common and parent in only and self._above_base.get(key) != parent
        }
        return [
            Branch(
                key, (key, *(each for each in ids if each != key)), key in moved_in or self._touched(side, ids, above)
            )
            for key, ids in found.items()
        ]

    def _touched(self, side: Report, ids: Iterable[str], above: Mapping[str, str]) -> bool:
        was = self.base.sections if self.base else {}
        return any(
            key not in was or above[key] != self._above_base[key] or bare(was[key]) != bare(side.sections[key])
            for key in ids
        )

    def moved(self) -> list[tuple[str, bool]]:
        """Return (id, whether it is a conflict) of what theirs put under another section."""
        found: list[tuple[str, bool]] = []
        for key in self._above_ours:
            if key in self.common and self._above_ours[key] != self._above_theirs[key]:
                was = self._above_base.get(key)
                if was is None or self._above_theirs[key] != was:
                    found.append((key, was is None or self._above_ours[key] != was))
        everything = self._above_ours.keys() | self._above_theirs.keys()
        clean = {key for key, conflict in found if not conflict}
        every = {key for key, _ in found}
        _, by_them = self._parents(everything, every, every)
        _, by_us = self._parents(everything, clean, set())
        circular = by_them.keys() | by_us.keys()  # moves that fit on either side, but not together
        return [(key, conflict or key in circular) for key, conflict in found]

    def orders(self) -> list[tuple[str, bool]]:
        """Return (id of the parent, whether it is a conflict) where theirs put sections in another order."""
        out: list[tuple[str, bool]] = []
        for parent in ("", *(section.id for section, _ in walk(self.ours) if section.id in self.common)):
            was = None
            if self.base is not None and (not parent or parent in self._above_base):
                was = children(self.base, parent)
            conflict = reordered(was, children(self.ours, parent), children(self.theirs, parent))
            if conflict is not None:
                out.append((parent, conflict))
        return out

    def merged(
        self, alive: AbstractSet[str], moves: AbstractSet[str], firm: AbstractSet[str], orders: AbstractSet[str]
    ) -> dict[str, tuple[str, ...]]:
        """Return the ids under each section (under an empty id those of the first level).

        Args:
            alive: ids of the sections there are; all common ones are among them.
            moves: ids of those that go where theirs has them.
            firm: those of them that were chosen against ours.
            orders: ids of the parents whose sections stand as in theirs.
        """
        above, _ = self._parents(alive, moves, firm)
        below: dict[str, set[str]] = {}
        for key, parent in above.items():
            below.setdefault(parent, set()).add(key)
        reading = [section.id for side in (self.ours, self.theirs) for section, _ in walk(side)]
        rank = {key: number for number, key in reversed(list(enumerate(reading)))}
        out: dict[str, tuple[str, ...]] = {}
        for parent, members in below.items():
            lists = [
                children(side, parent) if not parent or parent in side.sections else ()
                for side in (self.ours, self.theirs)
            ]
            if parent in orders or (parent and parent not in self.ours.sections):
                lists.reverse()
            listed = in_order(lists[0], lists[1], members)
            astray = sorted(members.difference(listed), key=rank.__getitem__)  # their own place is gone
            out[parent] = (*listed, *astray)
        return out

    def _parents(
        self, alive: AbstractSet[str], moves: AbstractSet[str], firm: AbstractSet[str]
    ) -> tuple[dict[str, str], dict[str, bool]]:
        """Return each section's parent, and which had to follow one side whole (theirs: True) to come out of a circle."""
        forced: dict[str, bool] = {}

        def parent(key: str) -> str:
            theirs = forced.get(key, key in moves or key not in self._above_ours)
            first, second = (self._above_theirs, self._above_ours) if theirs else (self._above_ours, self._above_theirs)
            found = first[key]
            if found and found not in alive and key not in forced and (other := second.get(key)) is not None:
                found = other if not other or other in alive else found
            while found and found not in alive:
                found = first[found]
            return found

        while True:
            above = {key: parent(key) for key in alive}
            circle = _circle(above)
            if not circle:
                return above, forced
            fresh = [key for key in circle if key in self.common and key not in forced]
            side = bool(fresh) and any(key in firm for key in circle)
            forced.update(dict.fromkeys(fresh or [key for key in circle if key in self.common], side))


def bare(section: Section) -> Section:
    """Return a section without the order of what is under it."""
    return replace(section, children=())


def reordered(base: Sequence[str] | None, ours: Sequence[str], theirs: Sequence[str]) -> bool | None:
    """Tell whether theirs has another order than ours, by its own doing: ``True`` if that is a conflict."""
    both = set(ours) & set(theirs)
    mine, other = ([key for key in side if key in both] for side in (ours, theirs))
    if mine == other:
        return None
    if base is None:
        return True
    was = [key for key in base if key in both]
    known = set(was)
    mine, other = ([key for key in side if key in known] for side in (mine, other))
    return None if other in (was, mine) else mine != was


def in_order(first: Sequence[str], second: Sequence[str], members: AbstractSet[str]) -> list[str]:
    """Put members in the order of the first list; those only in the second stand behind what they follow there."""
    out = [key for key in first if key in members]
    there, known = set(out), set(second)
    previous = ""
    for key in second:
        if key not in members:
            continue
        if key not in there:
            index = out.index(previous) + 1 if previous else 0
            while index < len(out) and out[index] not in known:
                index += 1  # what the first put in at the same place comes first
            out.insert(index, key)
            there.add(key)
        previous = key
    return out


def _circle(above: Mapping[str, str]) -> list[str]:
    """Return sections that are each under the next, or nothing."""
    done: set[str] = set()
    for start in sorted(above):
        path: list[str] = []
        key = start
        while key and key not in done and key not in path:
            path.append(key)
            key = above[key]
        if key in path:
            return path[path.index(key) :]
        done.update(path)
    return []
