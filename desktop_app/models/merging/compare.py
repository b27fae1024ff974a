"""What the other copy of a report changed, against the common ancestor and beside ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from ..indicators import Indicator, Part, target_text
from ..kinds import Status
from ..report import Report, Section, children, in_print_order, parents
from ..richtext import Block, IndicatorList, Live, Table
from .changes import FIELDS, Change, ChangeKind, Of, get, merged_quotes
from .conserving import with_every_loss_shown
from .text import Hunk, hunks
from .tree import Branch, Trees, in_order, reordered
from .words import Words, value

_Owner = TypeVar("_Owner", Report, Section, Indicator, Part)
_Listed = TypeVar("_Listed", Indicator, Part)
_Thing = TypeVar("_Thing")


def compare(base: Report | None, ours: Report, theirs: Report) -> tuple[Change, ...]:
    """Return what theirs changed against base that ours does not have already, in the order of print.

    Args:
        base: the state both copies come from; without it everything that differs is a conflict.
        ours: our copy, a whole report.
        theirs: the other copy, whole too.
    """
    if ours == theirs:
        return ()
    found = list(_Comparison(base, ours, theirs).changes())
    return tuple(found if base is None else with_every_loss_shown(ours, theirs, found))


class _Comparison:
    def __init__(self, base: Report | None, ours: Report, theirs: Report) -> None:
        self._base, self._ours, self._theirs = base, ours, theirs
        self._was, self._mine, self._other = Words(base) if base else None, Words(ours), Words(theirs)

    def changes(self) -> Iterator[Change]:
        yield from self._fields(Of.REPORT, "", "", self._base, self._ours, self._theirs)
        trees = Trees(self._base, self._ours, self._theirs)
        at = self._tree_changes(trees)
        yield from at.pop("", ())
        mine, other = ([each.id for each in in_print_order(side)] for side in (self._ours, self._theirs))
        for key in in_order(mine, other, {*mine, *other}):
            yield from at.get(key, ())
            if key in self._ours.sections and key in self._theirs.sections:
                yield from self._section(key)
        yield from self._indicators()

    # sections

    def _tree_changes(self, trees: Trees) -> dict[str, list[Change]]:
        """Return what happened to the tree, by the section it is about."""
        out: dict[str, list[Change]] = {}

        def note(change: Change) -> None:
            out.setdefault(change.owner, []).append(change)

        for branch in trees.removed:
            note(self._branch(ChangeKind.REMOVED, branch, branch.touched))
        for branch in trees.added:
            note(self._branch(ChangeKind.ADDED, branch, False))
        for branch in trees.lost:
            if branch.touched:
                note(self._branch(ChangeKind.LOST, branch, True))
        above = [parents(each) if each else {} for each in (self._base, self._ours, self._theirs)]
        for key, conflict in trees.moved():
            said = [
                words.section(over[key]) if words and key in over else None
                for words, over in zip((self._was, self._mine, self._other), above, strict=True)
            ]
            note(
                Change(
                    ChangeKind.MOVED,
                    Of.SECTION,
                    key,
                    place=self._place(key),
                    base=said[0],
                    ours=said[1],
                    theirs=said[2],
                    conflict=conflict,
                )
            )
        for parent, conflict in trees.orders():
            lists = [self._order(side, words, parent) for side, words in self._sides()]
            note(
                Change(
                    ChangeKind.ORDER,
                    Of.SECTION,
                    parent,
                    place=self._place(parent),
                    base=lists[0],
                    ours=lists[1],
                    theirs=lists[2],
                    conflict=conflict,
                )
            )
        return out

    def _sides(self) -> list[tuple[Report | None, Words | None]]:
        return [(self._base, self._was), (self._ours, self._mine), (self._theirs, self._other)]

    def _order(self, side: Report | None, words: Words | None, parent: str) -> str | None:
        if side is None or words is None or (parent and parent not in side.sections):
            return None
        return "\n".join(words.section(key) for key in children(side, parent))

    def _branch(self, kind: ChangeKind, branch: Branch, conflict: bool) -> Change:
        said = [
            words.branch(present)
            if side and words and (present := [key for key in branch.sections if key in side.sections])
            else None
            for side, words in self._sides()
        ]
        place = self._place(branch.root)
        conflict = conflict or self._base is None
        return Change(
            kind,
            Of.SECTION,
            branch.root,
            place=place,
            base=said[0],
            ours=said[1],
            theirs=said[2],
            conflict=conflict,
            ids=branch.sections,
        )

    def _place(self, key: str) -> str:
        return self._mine.section(key) or self._other.section(key)

    def _section(self, key: str) -> Iterator[Change]:
        was = self._base.sections.get(key) if self._base else None
        mine, other = self._ours.sections[key], self._theirs.sections[key]
        yield from self._fields(Of.SECTION, key, self._place(key), was, mine, other)
        for hunk in hunks(was.body.blocks if was else None, mine.body.blocks, other.body.blocks):
            moved = hunk.moved or (hunk.rows is not None and hunk.rows.moved)
            yield (self._shifted if moved else self._passage)(key, hunk, was, mine, other)

    def _passage(self, key: str, hunk: Hunk, was: Section | None, mine: Section, other: Section) -> Change:
        sides = (mine, hunk.ours), (other, hunk.theirs), (was, hunk.base)
        inside = (hunk.rows.ours, hunk.rows.theirs, hunk.rows.base) if hunk.rows is not None else (None, None, None)
        pieces = [
            _piece(side.body.blocks, at, rows, hunk) if side is not None and at is not None else None
            for (side, at), rows in zip(sides, inside, strict=True)
        ]

        def said(looks: bool) -> list[str | None]:
            return [
                words.blocks(piece, looks) if words is not None and piece is not None else None
                for words, piece in zip((self._mine, self._other, self._was), pieces, strict=True)
            ]

        ours, theirs, base = said(looks=False)
        if (ours == theirs and pieces[0] != pieces[1]) or (base == theirs and pieces[2] != pieces[1]):
            ours, theirs, base = said(looks=True)
        return Change(
            ChangeKind.TEXT,
            Of.SECTION,
            key,
            place=self._place(key),
            base=base,
            ours=ours,
            theirs=theirs,
            conflict=hunk.conflict,
            both=hunk.conflict and all(pieces[:2]),
            hunk=hunk,
        )

    def _shifted(self, key: str, hunk: Hunk, was: Section | None, mine: Section, other: Section) -> Change:
        """Say what a passage, or rows of a table, stood behind and stand behind now."""
        inner = hunk.rows or hunk
        out: list[str | None] = []
        for words, side, at, inside in (
            (self._was, was, hunk.base, inner.base),
            (self._mine, mine, hunk.ours, inner.ours),
            (self._other, other, hunk.theirs, inner.theirs),
        ):
            if words is None or side is None or at is None or inside is None:
                out.append(None)
                continue
            blocks = side.body.blocks if hunk.rows is None else _rows(side.body.blocks[at[0]])
            before = (words.blocks([each]) for each in reversed(blocks[: inside[0]]))
            out.append(next((each for each in before if each.strip()), ""))
        blocks = mine.body.blocks if hunk.rows is None else _rows(mine.body.blocks[hunk.ours[0]])
        return Change(
            ChangeKind.SHIFTED,
            Of.SECTION,
            key,
            place=self._place(key),
            base=out[0],
            ours=out[1],
            theirs=out[2],
            conflict=hunk.conflict,
            hunk=hunk,
            what=self._mine.blocks(blocks[at] for at in inner.ours),
        )

    # fields

    def _fields(
        self, of: Of, owner: str, place: str, was: _Owner | None, mine: _Owner, other: _Owner, inside: str = ""
    ) -> Iterator[Change]:
        for name in FIELDS[of]:
            now, new = get(mine, name), get(other, name)
            if name == "quotes":
                new = merged_quotes(self._base, self._ours, self._theirs)
            if now == new:
                continue
            conflict = name != "quotes"
            if was is not None and conflict:
                old = get(was, name)
                if new == old:
                    continue
                conflict = now != old
                if conflict and isinstance(now, Status):  # of two states of work the less advanced holds for both
                    conflict, order = False, list(Status)
                    if order.index(now) < order.index(new):
                        continue
            said = self._told((was, mine, other), partial(_said, name=name))
            yield Change(
                ChangeKind.FIELD,
                of,
                owner,
                place=place,
                base=said[0],
                ours=said[1],
                theirs=said[2],
                conflict=conflict,
                field=name,
                inside=inside,
            )

    # indicators

    def _indicators(self) -> Iterator[Change]:
        mine, other = self._ours.indicators, self._theirs.indicators
        was = self._base.indicators if self._base else None
        for key, (old, now, new) in _beside(was, mine, other):
            if now is not None and new is not None:
                yield from self._fields(Of.INDICATOR, key, self._mine.indicator(now), old, now, new)
                yield from self._parts(old, now, new)
            else:
                yield from self._came_or_went(Of.INDICATOR, key, "", old, now, new)
        yield from self._list_order(Of.INDICATOR, "", "", was, mine, other)

    def _parts(self, old: Indicator | None, now: Indicator, new: Indicator) -> Iterator[Change]:
        place = self._mine.indicator(now)
        was = old.parts if old else None
        for key, (before, mine, other) in _beside(was, now.parts, new.parts):
            if mine is not None and other is not None:
                named = self._mine.indicator(now, mine)
                yield from self._fields(Of.PART, key, named, before, mine, other, now.id)
            else:
                yield from self._came_or_went(Of.PART, key, now.id, before, mine, other, was is None, place)
        yield from self._list_order(Of.PART, now.id, place, was, now.parts, new.parts)

    def _came_or_went(
        self, of: Of, key: str, inside: str, old: _Listed | None, now: _Listed | None, new: _Listed | None,
        unknown: bool = False, place: str = "",
    ) -> Iterator[Change]:  # fmt: skip
        """Say what became of an indicator or part that one side does not have.

        It is a conflict to take out what the other side changed, or showed in its text for the first time.
        """
        unknown = unknown or self._base is None
        if now is not None:
            if old is None and not unknown:
                return  # ours put it in
            kind, conflict = ChangeKind.REMOVED, unknown or now != old or self._newly_shown(now, self._ours)
        else:
            assert new is not None
            if old is not None and new == old and not self._newly_shown(new, self._theirs):
                return  # ours took it out
            kind, conflict = (ChangeKind.ADDED, unknown) if old is None else (ChangeKind.LOST, True)
        said = self._told((old, now, new), _whole)
        here = place or (said[1] or said[2] or "").partition("\n")[0]
        yield Change(
            kind,
            of,
            key,
            place=here,
            base=said[0],
            ours=said[1],
            theirs=said[2],
            conflict=conflict,
            inside=inside,
            ids=(key,),
        )

    def _told(
        self, things: tuple[_Thing | None, _Thing | None, _Thing | None], tell: Callable[[Words, _Thing], str]
    ) -> list[str | None]:
        """Return what base, ours and theirs say of a thing of theirs; ``None`` for who has it not."""
        return [
            None if thing is None or words is None else tell(words, thing)
            for words, thing in zip((self._was, self._mine, self._other), things, strict=True)
        ]

    def _newly_shown(self, thing: Indicator | Part, side: Report) -> bool:
        ids = {thing.id, *(part.id for part in thing.parts)} if isinstance(thing, Indicator) else {thing.id}
        return bool(ids & (_shown(side) - (_shown(self._base) if self._base else set())))

    def _list_order(
        self, of: Of, owner: str, place: str, was: Sequence[Indicator | Part] | None,
        mine: Sequence[Indicator | Part], other: Sequence[Indicator | Part],
    ) -> Iterator[Change]:  # fmt: skip
        lists = [[each.id for each in side] if side is not None else None for side in (was, mine, other)]
        conflict = reordered(lists[0], lists[1] or [], lists[2] or [])
        if conflict is None:
            return
        said = self._told((was, mine, other), _names)
        yield Change(
            ChangeKind.ORDER,
            of,
            owner,
            place=place,
            base=said[0],
            ours=said[1],
            theirs=said[2],
            conflict=conflict,
            inside=owner,
        )


def _beside(
    was: Iterable[_Listed] | None, mine: Sequence[_Listed], other: Sequence[_Listed]
) -> Iterator[tuple[str, tuple[_Listed | None, _Listed | None, _Listed | None]]]:
    """Yield (id, (in base, in ours, in theirs)) of everything that ours or theirs has."""
    before: dict[str, _Listed] = {each.id: each for each in was or ()}
    ours: dict[str, _Listed] = {each.id: each for each in mine}
    theirs: dict[str, _Listed] = {each.id: each for each in other}
    for key in in_order([*ours], [*theirs], ours.keys() | theirs.keys()):
        yield key, (before.get(key), ours.get(key), theirs.get(key))


def _piece(blocks: Sequence[Block], at: Sequence[int], rows: Sequence[int] | None, hunk: Hunk) -> Sequence[Block]:
    """Return the blocks of one side that a place is about: of a table only its rows, or a cell's paragraphs."""
    if hunk.rows is None or rows is None:
        return [blocks[each] for each in at]
    table = blocks[at[0]]
    assert isinstance(table, Table)
    if hunk.rows.cell is not None:
        return table.rows[rows[0]][hunk.rows.cell].paragraphs
    return [replace(table, rows=tuple(table.rows[each] for each in rows))] if rows else []


def _rows(block: Block) -> Sequence[Block]:
    """Return the rows of a table, each as a table of its own."""
    assert isinstance(block, Table)
    return [replace(block, rows=(row,)) for row in block.rows]


def _whole(words: Words, thing: Indicator | Part) -> str:
    return words.whole_indicator(thing) if isinstance(thing, Indicator) else words.part(thing)


def _names(words: Words, things: Sequence[Indicator | Part]) -> str:
    return "\n".join(words.indicator(each) if isinstance(each, Indicator) else each.name for each in things)


def _said(words: Words, thing: Report | Section | Indicator | Part, name: str) -> str:
    if isinstance(thing, Indicator) and name in ("statement", "result"):
        return words.inlines(get(thing, name))
    if isinstance(thing, Part) and name == "target":
        return target_text(thing)
    if isinstance(thing, Part) and name == "verdict":
        return "\n".join(filter(None, (value(thing.override), thing.reason)))
    return value(get(thing, name))


def _shown(report: Report) -> set[str]:
    """Return ids of the indicators and parts that texts show by name."""
    out: set[str] = set()
    for section in report.sections.values():
        out |= section.body.figures
        for block in section.body.blocks:
            if isinstance(block, IndicatorList):
                out.update(block.indicators)
    for indicator in report.indicators:
        out.update(each.part for each in (*indicator.statement, *indicator.result) if isinstance(each, Live))
    return out
