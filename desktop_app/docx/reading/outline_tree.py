"""Where each heading of a foreign document belongs: the tree behind numbers that may be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass

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
    outline: int | None
    capital: bool  # A., B.
    solid: bool  # a heading proper, not a numbered paragraph, label or bullet


class Tree:
    """Takes headings in order and says where each belongs.

    A number continues the series it fits best: the nearest open one of its kind, of the same look, whose
    last number it follows. A first number (1., a), (1)) begins a series below what is open.
    """

    def __init__(self) -> None:
        self._open: list[_Node] = []
        self._count = 0

    def add(self, block: SourceParagraph, guess: Guess) -> HeadingPlace:
        """Place the next heading."""
        node = self._node(block, guess)
        if guess.level:
            parent = self._above(lambda other: other.level < guess.level)
        elif guess.kind == PART:
            parent = None
        elif node.kind is NumberKind.NONE:
            parent = self._unnumbered_parent(node, guess)
        elif node.kind in BULLETS:
            parent = self._bullet_parent(node)
        elif node.kind is NumberKind.DOTTED:
            parent = self._dotted_parent(node)
        else:
            parent = self._series_parent(node)
        level = (parent.level if parent else 0) + 1
        while self._open and (parent is None or self._open[-1].index != parent.index):
            self._open.pop()
        placed = _Node(
            self._count,
            parent.index if parent else -1,
            level,
            kind=node.kind,
            path=node.path,
            look=node.look,
            outline=node.outline,
            capital=node.capital,
            solid=node.solid,
        )
        self._open.append(placed)
        self._count += 1
        return HeadingPlace(placed.parent, level)

    def annex(self) -> int:
        """Begin an annex, which belongs to nothing before; return its index among the headings."""
        self._open = [
            _Node(self._count, -1, 1, kind=NumberKind.PART, path=(), look=(), outline=-1, capital=False, solid=True)
        ]
        self._count += 1
        return self._count - 1

    def _node(self, block: SourceParagraph, guess: Guess) -> _Node:
        number = guess.number
        kind = number.kind if number else NumberKind.NONE
        set_off = guess.kind != NUMBERED
        look = (set_off, block.outline if set_off else None)
        solid = set_off and guess.kind != LABEL and kind not in BULLETS
        capital = solid and number is not None and kind is NumberKind.LETTER and number.text[0].isupper()
        return _Node(
            -1,
            -1,
            0,
            kind=kind,
            path=number.path if number else (),
            look=look,
            outline=block.outline,
            capital=capital,
            solid=solid,
        )

    def _above(self, fits: Callable[[_Node], bool]) -> _Node | None:
        return next((each for each in reversed(self._open) if fits(each)), None)

    def _styled_parent(self, outline: int) -> _Node | None:
        """Return the parent for a heading of an outline level; headings without one count by their depth."""
        return self._above(
            lambda other: other.solid and other.level <= outline if other.outline is None else other.outline < outline
        )

    def _parent_of(self, node: _Node) -> _Node | None:
        return self._above(lambda other: other.index == node.parent)

    def _series_parent(self, node: _Node) -> _Node | None:
        """Return the parent for I., 1., a), (1) and Một là."""
        best: tuple[int, _Node] | None = None
        for place, other in enumerate(reversed(self._open)):
            if other.kind is not node.kind:
                continue
            step = node.path[-1] - other.path[-1]
            score = 4 * (other.look == node.look) + (3 if step == 1 else 1 if 1 < step < 4 else 0 if step == 0 else -3)
            if node.outline is not None and other.outline == node.outline:
                score += 3
            if best is None or score * 10 - place > best[0]:
                best = (score * 10 - place, other)
        if best is not None and (best[0] > 30 or (node.path[-1] != 1 and best[0] > 0)):
            return self._parent_of(best[1])
        if node.outline is not None:
            return self._styled_parent(node.outline)
        if node.kind is NumberKind.ROMAN:  # below Phần thứ nhất, or A. where such letters stand outermost
            return self._above(lambda other: other.kind is NumberKind.PART or (other.capital and other.level == 1))
        return self._above(lambda other: _may_hold(other, node))

    def _dotted_parent(self, node: _Node) -> _Node | None:
        """Return the parent for 2.10.: what has the number 2., or the nearest of that depth."""
        depth = len(node.path)

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

    def _unnumbered_parent(self, node: _Node, guess: Guess) -> _Node | None:
        if node.outline is not None:
            return self._styled_parent(node.outline)
        if guess.kind == LABEL:
            return self._above(lambda other: other.solid)
        return self._above(lambda other: other.solid)


def _may_hold(other: _Node, node: _Node) -> bool:
    """Return whether a new series may begin below an open heading."""
    if other.kind is NumberKind.NONE:
        return other.solid
    if other.kind in BULLETS:  # "- Tiêu đề:" and under it (1), (2)
        return not node.solid and node.kind in (NumberKind.PAREN, NumberKind.WORD)
    # a series of one kind stands below another of that kind only as paragraphs below a heading
    return other.kind is not node.kind or (other.solid and not node.solid)
