"""What one sees of the paragraphs and tables of a file, to tell one from another."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from ...docx import SourceParagraph, SourceTable, read_number
from ...models.richtext import Note
from .blocks import cell_text, seen_table
from .inlines import seen

SourceBlock = SourceParagraph | SourceTable
HeadingLevel = tuple[int | None, Hashable]
"""Outline level, and kind of number; ``None`` where there is none."""


def saying_blocks(blocks: Sequence[SourceBlock]) -> Iterator[tuple[int, SourceBlock]]:
    """Yield the blocks that say something with their places; marks of empty lines go to the next one."""
    marks: tuple[str, ...] = ()
    for number, block in enumerate(blocks):
        begun = block.sections if isinstance(block, SourceParagraph) else ()
        if not says_something(block):
            marks += begun
        elif marks and isinstance(block, SourceParagraph):
            yield number, replace(block, sections=marks + begun)
            marks = ()
        else:
            yield number, block


def says_something(block: SourceBlock) -> bool:
    """Return whether a block is more than a spacer."""
    if isinstance(block, SourceTable):
        return block.ruled or any(
            paragraph.inlines for row in block.table.rows for cell in row for paragraph in cell.paragraphs
        )
    return bool(block.text.strip() or block.pictures or any(isinstance(each, Note) for each in block.content.inlines))


def key_of(block: SourceBlock) -> Hashable:
    """Return what one sees of a block."""
    if isinstance(block, SourceTable):
        return "table", seen_table(block.table)
    pictures = tuple(each.alt for each in block.pictures)
    return block.outline, label_of(block), block.align, seen(block.content.inlines), pictures


def label_of(block: SourceParagraph) -> str:
    """Return Word's own list number or bullet, or an empty string."""
    return block.label.text if block.label is not None else ""


def text_of(block: SourceBlock) -> str:
    """Return the text of a block."""
    if isinstance(block, SourceTable):
        return " ".join(cell_text(cell) for row in block.table.rows for cell in row)
    return block.text


def level_of(block: SourceBlock) -> HeadingLevel:
    """Return what headings of one level have in common: the outline level, and the kind of their number."""
    if isinstance(block, SourceTable):
        return None, None
    found = read_number(f"{label_of(block)} x" if label_of(block) else block.text)
    return block.outline, None if found is None else (found.kind.name, len(found.path))
