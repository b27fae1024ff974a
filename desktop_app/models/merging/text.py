"""Three-way merging of bodies: by whole paragraphs, and tables cell by cell.

Paragraphs are never mended word by word: measured, that writes sentences nobody wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ..richtext import Block, Body, Note, Paragraph, Table, map_paragraphs, new_id, paragraphs, plain

_LOOKED_THROUGH = 2500  # pairs of paragraphs compared to find which became which
_ALIKE = 0.5  # share of words in common from which a paragraph is taken for another, changed

Range = tuple[int, int]  # from, behind the last
_Edit = tuple[Range, Range]  # these blocks became those
_Spans = tuple[Range, Range, Range]  # in base, ours and theirs


@dataclass(frozen=True, slots=True)
class Hunk:
    """A place where the bodies differ.

    Attributes:
        base: its blocks in the common ancestor, or ``None`` without one.
        ours: its blocks in ours.
        theirs: its blocks in theirs.
        conflict: whether both changed the same place, each in its way.
        cell: (row, index of the cell in it) where only one cell of a table differs.
    """

    base: Range | None
    ours: Range
    theirs: Range
    conflict: bool
    cell: tuple[int, int] | None = None


def hunks(base: Sequence[Block] | None, ours: Sequence[Block], theirs: Sequence[Block]) -> list[Hunk]:
    """Return what theirs changed that ours does not have already, in order; without a base, all that differs."""
    if base is None:
        return [Hunk(None, mine, other, True) for mine, other in _edits(ours, theirs)]
    if theirs in (base, ours):
        return []
    out: list[Hunk] = []
    for spans, by_us, by_them in _places(_edits(base, ours), _edits(base, theirs)):
        if not by_us:
            out.append(Hunk(*spans, False))
        elif by_them:
            out += _both_changed(base, ours, theirs, spans)
    return out


def spliced(ours: Sequence[Block], theirs: Sequence[Block], taken: Sequence[tuple[Hunk, bool]]) -> tuple[Block, ...]:
    """Return ours with hunks of theirs taken over.

    Args:
        ours: our blocks.
        theirs: their blocks.
        taken: hunks in order; with ``True`` theirs come behind ours, else in their stead.
    """
    blocks = list(ours)
    for hunk, both in reversed(taken):
        start, end = hunk.ours
        if hunk.cell is not None:
            blocks[start] = _with_cell(blocks[start], theirs[hunk.theirs[0]], hunk.cell, both)
        else:
            blocks[end if both else start : end] = theirs[slice(*hunk.theirs)]
    return tuple(blocks)


def own_ids(body: Body, seen: set[str]) -> Body:
    """Give new ids to notes, tables, pictures and charts whose id is in ``seen`` already; add all to it."""
    given: list[str] = []

    def own(key: str) -> str:
        if key in seen:
            given.append(key)
            return new_id()
        seen.add(key)
        return key

    def renew(paragraph: Paragraph) -> Paragraph:
        if not any(isinstance(each, Note) for each in paragraph.inlines):
            return paragraph
        inlines = (replace(each, id=own(each.id)) if isinstance(each, Note) else each for each in paragraph.inlines)
        return replace(paragraph, inlines=tuple(inlines))

    blocks = tuple(
        block if isinstance(block, Paragraph) else replace(block, id=own(block.id))
        for block in map_paragraphs(body.blocks, renew)
    )
    return Body(blocks) if given else body


def _places(mine: list[_Edit], other: list[_Edit]) -> Iterator[tuple[_Spans, bool, bool]]:
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
        yield ((start, end), ours, theirs), by[0], by[1]


def _both_changed(
    base: Sequence[Block], ours: Sequence[Block], theirs: Sequence[Block], spans: _Spans
) -> Iterator[Hunk]:
    (start, end), (o0, o1), (t0, t1) = spans
    mine, other = ours[o0:o1], theirs[t0:t1]
    if end - start == len(mine) == len(other) == 1 and _same_grid(base[start], mine[0], other[0]):
        yield from _cells(base[start], mine[0], other[0], spans)
        return
    while o0 < o1 and t0 < t1 and ours[o0] == theirs[t0]:
        o0, t0 = o0 + 1, t0 + 1
    while o0 < o1 and t0 < t1 and ours[o1 - 1] == theirs[t1 - 1]:
        o1, t1 = o1 - 1, t1 - 1
    mine, other = ours[o0:o1], theirs[t0:t1]
    if not mine and not other:
        return
    if start < end:
        yield Hunk((start, end), (o0, o1), (t0, t1), True)
    elif not other:
        return
    elif not mine:
        yield Hunk((start, end), (o0, o1), (t0, t1), False)
    elif not _has_words(base) or any(_likeness(each, new) >= _ALIKE for each in mine for new in other):
        yield Hunk((start, end), (o0, o1), (t0, t1), True)  # one thing said twice
    else:
        yield Hunk((start, end), (o1, o1), (t0, t1), False)  # two things put in at one place: both stay


def _edits(old: Sequence[Block], new: Sequence[Block]) -> list[_Edit]:
    """Return what became what, in order, each changed paragraph by itself where it is known again."""
    names: dict[Block, int] = {}
    first = [names.setdefault(block, len(names)) for block in old]
    second = [names.setdefault(block, len(names)) for block in new]
    out: list[_Edit] = []
    for tag, i0, i1, j0, j1 in SequenceMatcher(None, first, second).get_opcodes():
        if tag == "replace" and (i1 - i0) * (j1 - j0) <= _LOOKED_THROUGH:
            out += [((i0 + a0, i0 + a1), (j0 + b0, j0 + b1)) for (a0, a1), (b0, b1) in _paired(old[i0:i1], new[j0:j1])]
        elif tag != "equal":
            out.append(((i0, i1), (j0, j1)))
    return out


def _paired(old: Sequence[Block], new: Sequence[Block]) -> list[_Edit]:
    """Pair changed blocks with what they became, in order, so that as much as can be is alike."""
    alike = [[_likeness(a, b) for b in new] for a in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            pair = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    out: list[_Edit] = []
    i = j = last_i = last_j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] >= _ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            if (last_i, last_j) != (i, j):
                out.append(((last_i, i), (last_j, j)))
            if old[i] != new[j]:
                out.append(((i, i + 1), (j, j + 1)))
            i, j = i + 1, j + 1
            last_i, last_j = i, j
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    if (last_i, last_j) != (len(old), len(new)):
        out.append(((last_i, len(old)), (last_j, len(new))))
    return out


def _likeness(old: Block, new: Block) -> float:
    """Return how much of two blocks is the same, 0 to 1."""
    if old == new:
        return 1.0
    if isinstance(old, Paragraph) and isinstance(new, Paragraph):
        a, b = (Counter(_words(each)) for each in (old, new))
        together = a.total() + b.total()
        return 2 * (a & b).total() / together if together else 1.0
    if isinstance(old, Paragraph) or isinstance(new, Paragraph):
        return 0.0
    return 1.0 if type(old) is type(new) and old.id == new.id else 0.0


def _words(paragraph: Paragraph) -> list[str]:
    notes = [plain(each.content) for each in paragraph.inlines if isinstance(each, Note)]
    return " ".join([plain(paragraph.inlines, lambda live: live.part), *notes]).split()


def _has_words(blocks: Iterable[Block]) -> bool:
    return any(not isinstance(block, Paragraph) for block in blocks) or any(map(_words, paragraphs(blocks)))


def _same_grid(*blocks: Block) -> bool:
    shapes = {
        (
            block.id,
            block.header_rows,
            block.widths,
            tuple(tuple((c.colspan, c.rowspan) for c in row) for row in block.rows),
        )
        if isinstance(block, Table)
        else block
        for block in blocks
    }
    return len(shapes) == 1 and isinstance(blocks[0], Table)


def _cells(base: Block, ours: Block, theirs: Block, spans: _Spans) -> Iterator[Hunk]:
    assert isinstance(base, Table)
    assert isinstance(ours, Table)
    assert isinstance(theirs, Table)
    for row, cells in enumerate(base.rows):
        for index, old in enumerate(cells):
            mine, other = ours.rows[row][index], theirs.rows[row][index]
            if other not in (old, mine):
                yield Hunk(*spans, mine != old, (row, index))


def _with_cell(ours: Block, theirs: Block, where: tuple[int, int], both: bool) -> Block:
    assert isinstance(ours, Table)
    assert isinstance(theirs, Table)
    row, index = where
    cell = theirs.rows[row][index]
    if both:
        cell = replace(cell, paragraphs=(*ours.rows[row][index].paragraphs, *cell.paragraphs))
    cells = (*ours.rows[row][:index], cell, *ours.rows[row][index + 1 :])
    return replace(ours, rows=(*ours.rows[:row], cells, *ours.rows[row + 1 :]))
