"""Where each heading of a foreign document belongs: the tree behind numbers that may be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, replace

from ...models.richtext import Align
from ..printed_numbers import BULLETS, NumberKind
from ..source.source import SourceParagraph
from .headings import LABEL, NUMBERED, PART, Guess


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """A heading's place: index of its parent among the headings, or -1, and its level from 1."""

    parent: int
    level: int


@dataclass(frozen=True, slots=True)
class _Node:
    index: int
    parent: int
    level: int
    _: KW_ONLY
    kind: NumberKind
    path: tuple[int, ...]
    look: tuple[object, ...]
    pattern: str
    outline: int | None
    list: tuple[str, int] | None  # Word's list and its level
    centred: bool
    solid: bool  # a heading proper, not a numbered paragraph, label or bullet

    @property
    def holds_roman(self) -> bool:
        """Whether I. may begin below it: Phần thứ nhất, Bài 1, A., or a line alone in the middle."""
        return self.kind in (NumberKind.PART, NumberKind.NAMED) or self.pattern == "A" or self.centred


class Tree:
    """Takes headings in order and says where each belongs.

    A number continues the series it fits best: the nearest open one of its kind, of the same look, whose
    last number it follows. A first number (1., a), (1)) begins a series below what is open.
    """

    def __init__(self) -> None:
        self._open: list[_Node] = []
        self._count = 0
        self._last: dict[tuple[object, ...], _Node] = {}  # the last of each pattern and look

    def add(self, block: SourceParagraph, guess: Guess) -> HeadingPlace:
        """Place the next heading."""
        node = self._node(block, guess)
        if guess.level:
            parent = self._above(lambda other: other.level < guess.level)
        elif guess.kind == PART:
            parent = None
        elif guess.centred:
            parent = self._above(lambda other: other.kind is NumberKind.PART)
        elif node.outline is not None:
            parent = self._styled_parent(node, node.outline)
        elif node.kind is NumberKind.NONE:
            parent = self._above(lambda other: other.solid)
        elif node.kind in BULLETS:
            parent = self._bullet_parent(node)
        elif listed := self._list_parent(node):
            parent = listed[0]
        elif node.kind is NumberKind.DOTTED:
            parent = self._dotted_parent(node)
        elif node.kind is NumberKind.NAMED:
            parent = self._named_parent(node)
        else:
            parent = self._series_parent(node)
        while self._open and (parent is None or self._open[-1].index != parent.index):
            self._open.pop()
        placed = replace(
            node, index=self._count, parent=parent.index if parent else -1, level=(parent.level if parent else 0) + 1
        )
        self._last[node.pattern, node.look[-1], node.solid] = placed
        self._open.append(placed)
        self._count += 1
        return HeadingPlace(placed.parent, placed.level)

    def annex(self) -> int:
        """Begin an annex, which belongs to nothing before; return its index among the headings."""
        self._open = [
            _Node(
                self._count, -1, 1, kind=NumberKind.PART, path=(), look=(False,), pattern="", outline=-1, list=None,
                centred=False, solid=True,
            )
        ]  # fmt: skip
        self._last.clear()
        self._count += 1
        return self._count - 1

    def _node(self, block: SourceParagraph, guess: Guess) -> _Node:
        number = guess.number
        kind = number.kind if number else NumberKind.NONE
        set_off = guess.kind != NUMBERED
        label = block.label
        return _Node(
            -1,
            -1,
            0,
            kind=kind,
            path=number.path if number else (),
            look=(set_off, guess.outline if set_off else None, number is not None and number.text.endswith(")")),
            pattern=number.pattern if number else "",
            outline=guess.outline,
            list=(label.list, label.level) if label is not None and label.list and not label.bullet else None,
            centred=(guess.centred and guess.holds)
            or (set_off and guess.kind != LABEL and number is None and block.align is Align.CENTER and block.caps),
            solid=set_off and (guess.kind != LABEL or (guess.centred and guess.holds)) and kind not in BULLETS,
        )

    def _above(self, fits: Callable[[_Node], bool]) -> _Node | None:
        return next((each for each in reversed(self._open) if fits(each)), None)

    def _styled_parent(self, node: _Node, outline: int) -> _Node | None:
        """Return the parent for a heading of an outline level; headings without one count by their depth."""
        brother = self._above(lambda other: bool(node.path) and other.pattern == node.pattern and other.solid)
        if brother is not None and brother.outline is None and node.path[-1] == brother.path[-1] + 1:
            return self._parent_of(brother)  # a title with text behind it has no style, and is a brother all the same
        return self._above(
            lambda other: other.solid and other.level <= outline if other.outline is None else other.outline < outline
        )

    def _parent_of(self, node: _Node) -> _Node | None:
        return self._above(lambda other: other.index == node.parent)

    def _list_parent(self, node: _Node) -> tuple[_Node | None] | None:
        """Return the parent that Word's list of several levels gives, in a tuple; ``None`` where it gives none."""
        if node.list is None:
            return None
        here = node.list
        other = self._above(lambda each: each.list is not None and each.list[0] == here[0] and each.list[1] <= here[1])
        if other is None or other.list is None or other.solid is not node.solid:
            return None
        if other.list[1] < here[1]:
            return (other,)
        return (self._parent_of(other),) if other.pattern == node.pattern else None

    def _goes_on(self, node: _Node) -> tuple[_Node | None] | None:
        """Return the parent of the series a number goes on though another heading stands between, in a tuple."""
        last = self._last.get((node.pattern, node.look[-1], node.solid))
        if last is None or node.path[-1] != last.path[-1] + 1 or last.outline != node.outline:
            return None
        if last.parent < 0:
            return (None,)
        parent = self._above(lambda other: other.index == last.parent)
        return (parent,) if parent is not None else None

    def _series_parent(self, node: _Node) -> _Node | None:
        """Return the parent for I., 1., a), (1) and Một là."""
        best: tuple[int, _Node] | None = None
        for place, other in enumerate(reversed(self._open)):
            if other.pattern != node.pattern:
                continue
            step = node.path[-1] - other.path[-1]
            score = 4 * (other.look == node.look) + (3 if step == 1 else 1 if 1 < step < 4 else 0 if step == 0 else -3)
            if best is None or score * 10 - place > best[0]:
                best = (score * 10 - place, other)
        if best is not None and (best[0] > 30 or (node.path[-1] != 1 and best[0] > 0)):
            return self._parent_of(best[1])
        if best is None and (series := self._goes_on(node)):
            return series[0]
        if node.kind is NumberKind.ROMAN:  # below Phần thứ nhất, or A. where such letters stand outermost
            return self._above(lambda other: other.solid and other.holds_roman)
        if node.pattern == "A" and node.solid:
            outer = (NumberKind.PART, NumberKind.NAMED, NumberKind.ROMAN)
            above = self._above(lambda other: other.solid and (other.centred or other.kind in outer))
            if above is not None:
                return above
        return self._above(lambda other: _may_hold(other, node))

    def _named_parent(self, node: _Node) -> _Node | None:
        """Return the parent for Mục 1., Điều 5., Bước 2: ranked ones stand below those of a higher rank."""
        sibling = self._above(lambda other: other.pattern == node.pattern and other.look[0] == node.look[0])
        rank = _RANKS.get(node.pattern, 0)
        if rank:
            above = self._above(lambda other: other.kind is NumberKind.PART or 0 < _RANKS.get(other.pattern, 0) < rank)
            if sibling is not None and (above is None or above.index <= sibling.parent or above.index < sibling.index):
                return self._parent_of(sibling)
            if above is not None:
                return above
        if sibling is not None:
            return self._parent_of(sibling)
        if series := self._goes_on(node):
            return series[0]
        return self._above(lambda other: _may_hold(other, node) and not (rank and _RANKS.get(other.pattern, 0) >= rank))

    def _dotted_parent(self, node: _Node) -> _Node | None:
        """Return the parent for 2.10.: what has the number 2., or the nearest of that depth."""
        depth = len(node.path)
        above, _, _ = node.pattern.rpartition(".")
        own = self._above(  # A.1. below A., 1.a) below 1.
            lambda other: other.pattern == above and other.path == node.path[:-1] and other.look[0] is not False
        )
        if own is not None and (own.kind is not NumberKind.ROMAN or node.pattern.startswith("I")):
            return own
        if not node.pattern.startswith("1."):
            brother = self._above(lambda other: other.pattern == node.pattern)
            if brother is not None:
                return self._parent_of(brother)
            return self._above(lambda other: other.pattern == above and other.solid) or self._above(
                lambda other: _may_hold(other, node)
            )

        def deep(other: _Node) -> int:
            return len(other.path) if other.kind in (NumberKind.DOTTED, NumberKind.ARABIC, NumberKind.ROMAN) else 0

        named = self._above(
            lambda other: deep(other) == depth - 1 and other.path == node.path[:-1] and other.look[0] is not False
        )
        if named is not None and named.kind is not NumberKind.ROMAN:
            return named
        arabic = self._above(
            lambda other: (
                other.kind in (NumberKind.DOTTED, NumberKind.ARABIC) and deep(other) == depth - 1 and other.solid
            )
        )
        if arabic is not None:
            return arabic
        sibling = self._above(lambda other: other.kind is NumberKind.DOTTED and len(other.path) == depth)
        if sibling is not None:
            return self._parent_of(sibling)
        return named or self._above(lambda other: _may_hold(other, node) and deep(other) < depth)

    def _bullet_parent(self, node: _Node) -> _Node | None:
        sibling = self._above(lambda other: other.kind is node.kind)
        if sibling is not None:
            return self._parent_of(sibling)
        return self._above(lambda other: other.kind not in BULLETS or other.kind < node.kind)


_RANKS = {"chương": 1, "mục": 2, "tiểu mục": 3, "điều": 4}


def _may_hold(other: _Node, node: _Node) -> bool:
    """Return whether a new series may begin below an open heading."""
    if other.kind is NumberKind.NONE:
        return other.solid
    if other.kind in BULLETS:  # "- Tiêu đề:" and under it (1), (2)
        return not node.solid and node.kind in (NumberKind.PAREN, NumberKind.WORD)
    if node.solid and not other.solid:
        return False  # no heading stands below a numbered paragraph
    # a series of one kind stands below another of that kind only as paragraphs below a heading
    return other.pattern != node.pattern or other.look[-1] != node.look[-1] or (other.solid and not node.solid)
