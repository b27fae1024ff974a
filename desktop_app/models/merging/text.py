"""Three-way merging of bodies: by whole paragraphs, and tables by rows and cells.

Paragraphs are never mended word by word: measured, that writes sentences nobody wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace

from ..richtext import Block, Body, Cell, Note, Paragraph, Table, map_paragraphs, new_id, paragraphs, plain
from .identity import Traits
from .weaving import Hunk as Hunk
from .weaving import Taken, Weave

Row = tuple[Cell, ...]


def hunks(base: Sequence[Block] | None, ours: Sequence[Block], theirs: Sequence[Block]) -> list[Hunk]:
    """Return what theirs changed that ours does not have already; without a base, all that differs."""
    if theirs in (base, ours):
        return []
    return Weave(base, ours, theirs, _BLOCKS).hunks(_inside)


def spliced(
    base: Sequence[Block] | None, ours: Sequence[Block], theirs: Sequence[Block], taken: Taken
) -> tuple[Block, ...]:
    """Return ours with hunks of theirs taken over.

    Args:
        base: what the hunks were found with.
        ours: our blocks.
        theirs: their blocks.
        taken: hunks in order; with ``True`` theirs come behind ours, else in their stead.
    """
    return Weave(base, ours, theirs, _BLOCKS).woven(taken, _filled)


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


# blocks


def words_of(block: Block) -> int:
    """Return how many words a block says; anything but a paragraph says something."""
    return len(_words(block)) if isinstance(block, Paragraph) else max(1, len(_all_words([block])))


def name_of(block: Block) -> Hashable | None:
    """Return what a block is known by however much it changes."""
    return None if isinstance(block, Paragraph) else (type(block).__name__, block.id)


def _likeness(old: Block, new: Block) -> float:
    """Return how much of two blocks is the same, 0 to 1."""
    if old == new:
        return 1.0
    if isinstance(old, Paragraph) and isinstance(new, Paragraph):
        return _shared(_words(old), _words(new))
    return 1.0 if name_of(old) is not None and name_of(old) == name_of(new) else 0.0


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    a, b = Counter(one), Counter(other)
    together = len(one) + len(other)
    return 2 * (a & b).total() / together if together else 1.0


def _words(paragraph: Paragraph) -> list[str]:
    notes = [plain(each.content) for each in paragraph.inlines if isinstance(each, Note)]
    return " ".join([plain(paragraph.inlines, lambda live: live.part), *notes]).split()


def _all_words(blocks: Sequence[Block]) -> list[str]:
    return [word for each in paragraphs(blocks) for word in _words(each)]


_BLOCKS: Traits[Block] = Traits(_likeness, words_of, name_of)


def _inside(base: Block, ours: Block, theirs: Block, hunk: Hunk) -> list[Hunk] | None:
    """Return the places in a table that both changed, or ``None`` where it is one thing to decide on."""
    if not (isinstance(base, Table) and isinstance(ours, Table) and isinstance(theirs, Table)):
        return None
    found: list[Hunk] | None = None
    if _same_columns(base, ours, theirs):
        weave = Weave(base.rows, ours.rows, theirs.rows, _ROWS)
        if weave.in_common:
            found = [
                piece for row in weave.hunks(_cells) for piece in _by_cells(row, base.rows, ours.rows, theirs.rows)
            ]  # fmt: skip
    elif _same_grid(base, ours, theirs):
        found = [
            cell for at, rows in enumerate(zip(base.rows, ours.rows, theirs.rows, strict=True))
            for cell in _cells(*rows, Hunk((at,), (at,), (at,), True)) or ()
        ]  # fmt: skip
    return None if found is None else [replace(hunk, conflict=each.conflict, rows=each) for each in found]


def _filled(base: Block, ours: Block, theirs: Block, taken: Taken) -> Block:
    assert isinstance(base, Table)
    assert isinstance(ours, Table)
    assert isinstance(theirs, Table)
    places = [(hunk.rows, both) for hunk, both in taken if hunk.rows is not None]
    if _same_columns(base, ours, theirs):
        rows = Weave(base.rows, ours.rows, theirs.rows, _ROWS).woven(places, _filled_row)
    else:
        listed = list(ours.rows)
        for hunk, both in places:
            at = hunk.ours[0]
            listed[at] = _filled_row(base.rows[at], listed[at], theirs.rows[at], [(hunk, both)])
        rows = tuple(listed)
    return replace(ours, rows=rows, header_rows=min(ours.header_rows, len(rows)))


# rows


def _row_words(row: Row) -> list[str]:
    return [word for cell in row for word in _all_words(cell.paragraphs)]


_ROWS: Traits[Row] = Traits(
    lambda old, new: 1.0 if old == new else _shared(_row_words(old), _row_words(new)),
    lambda row: len(_row_words(row)),
    lambda row: None,
    by_place=True,
)


def _same_columns(*tables: Table) -> bool:
    """Tell whether tables have the same columns and no cell over several rows, so that rows can come and go."""
    shapes = {
        (table.id, table.header_rows, table.widths, sum(cell.colspan for cell in table.rows[0])) for table in tables
    }
    return len(shapes) == 1 and all(cell.rowspan == 1 for table in tables for row in table.rows for cell in row)


def _same_grid(*tables: Table) -> bool:
    shapes = {
        (table.id, table.header_rows, table.widths, tuple(tuple((c.colspan, c.rowspan) for c in row) for row in table.rows))
        for table in tables
    }  # fmt: skip
    return len(shapes) == 1


def _by_cells(hunk: Hunk, base: Sequence[Row], ours: Sequence[Row], theirs: Sequence[Row]) -> list[Hunk]:
    """Part a row that only theirs changed into its cells."""
    if hunk.moved or hunk.cell is not None or hunk.base is None:
        return [hunk]
    if not len(hunk.base) == len(hunk.ours) == len(hunk.theirs) == 1:
        return [hunk]
    found = _cells(base[hunk.base[0]], ours[hunk.ours[0]], theirs[hunk.theirs[0]], hunk)
    return [hunk] if found is None else found


def _cells(base: Row, ours: Row, theirs: Row, hunk: Hunk) -> list[Hunk] | None:
    """Return the cells of a row that theirs changed, or ``None`` where cells came, went or were joined."""
    if len({tuple((cell.colspan, cell.rowspan) for cell in row) for row in (base, ours, theirs)}) > 1:
        return None
    return [
        replace(hunk, conflict=mine != old, cell=index)
        for index, (old, mine, other) in enumerate(zip(base, ours, theirs, strict=True))
        if other not in (old, mine)
    ]


def _filled_row(base: Row, ours: Row, theirs: Row, taken: Taken) -> Row:
    cells = list(ours)
    for hunk, both in taken:
        assert hunk.cell is not None
        new = theirs[hunk.cell]
        if both:
            new = replace(new, paragraphs=(*cells[hunk.cell].paragraphs, *new.paragraphs))
        cells[hunk.cell] = new
    return tuple(cells)
