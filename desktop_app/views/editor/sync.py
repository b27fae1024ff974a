"""Sections' documents and what of them the model has already: only the changed middle is converted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtGui import QTextCursor, QTextDocument

from ...models.edits import SpliceBody, body_edit
from ...models.report import Section
from ...models.richtext import Block, Body, Note, Simple
from . import convert

_KEPT = 8


class OpenSection:
    """A section held in a document.

    Attributes:
        document: shows the section.
        body: the body last taken over from or handed to the model.
        position: caret, kept while another section is shown.
        scroll: scroll bar value, kept likewise.
    """

    def __init__(self, section: Section, document: QTextDocument) -> None:
        self.section_id = section.id
        self.document = document
        self.position = 0
        self.scroll = 0
        self.body = section.body
        self._quiet = False
        self._start: int | None = None
        self._tail = 0
        document.setUndoRedoEnabled(False)
        document.contentsChange.connect(self._note_change)
        self.load(section.body)

    @property
    def dirty(self) -> bool:
        """Whether something was changed that the model does not have yet."""
        return self._start is not None

    def relayout_marks(self) -> None:
        """Lay objects out again whose width may have changed; the text is as it was."""
        self._quiet = True
        for position in list(convert.objects(self.document)):
            self.document.markContentsDirty(position, 1)
        self._quiet = False

    def mark_dirty(self) -> None:
        """Count the whole text as not handed over."""
        self._start, self._tail = 0, 0

    def set_notes(self, contents: Mapping[str, tuple[Simple, ...]]) -> None:
        """Put what was typed for footnotes, by their ids, into their marks."""
        for position, value in list(convert.marks(self.document)):
            if isinstance(value, Note) and contents.get(value.id, value.content) != value.content:
                cursor = QTextCursor(self.document)
                cursor.setPosition(position)
                cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(convert.mark_format(replace(value, content=contents[value.id])))

    def load(self, body: Body) -> None:
        """Show a body in place of what is shown."""
        self._quiet = True
        convert.fill(self.document, body.blocks)
        self._quiet = False
        self._settle(body)

    def _settle(self, body: Body) -> None:
        found = convert.items(self.document)
        self._blocks: list[tuple[Block, ...]] = []
        rest = list(reversed(body.blocks))
        for index in range(len(found)):
            count = len(convert.read_item(found, index))
            self._blocks.append(tuple(rest.pop() for _ in range(min(count, len(rest)))))
        self.body = body
        self._start, self._tail = None, 0

    def _note_change(self, position: int, removed: int, added: int) -> None:
        if self._quiet or not (removed or added):
            return
        tail = self.document.characterCount() - (position + added)
        if self._start is None:
            self._start, self._tail = position, tail
        else:
            self._start, self._tail = min(self._start, position), min(self._tail, tail)

    def edit(self, section: Section) -> SpliceBody | None:
        """Return the edit that hands the changes over, or ``None``; the document counts as clean then."""
        if self._start is None:
            return None
        found = convert.items(self.document)
        spans = [convert.span(item) for item in found]
        limit = min(len(found), len(self._blocks))
        prefix = 0
        while prefix < limit and spans[prefix][1] < self._start:
            prefix += 1
        prefix = max(prefix - 1, 0)  # whether a filler counts depends on its neighbours
        last = self.document.characterCount() - self._tail
        suffix = 0
        while suffix < limit - prefix and spans[-1 - suffix][0] > last:
            suffix += 1
        suffix = max(suffix - 1, 0)
        middle = [convert.read_item(found, index) for index in range(prefix, len(found) - suffix)]
        tail = self._blocks[len(self._blocks) - suffix :]
        self._blocks = [*self._blocks[:prefix], *middle, *tail]
        self._start, self._tail = None, 0
        blocks = tuple(block for item in self._blocks for block in item)
        self.body = Body(blocks)
        return body_edit(section, blocks)

    def follow(self, body: Body) -> int | None:
        """Show what the model has now; return the position after the first difference, if there is one."""
        if body is self.body or body == self.body:
            self.body = body
            return None
        old, new = self.body.blocks, body.blocks
        start = 0
        while start < min(len(old), len(new)) and old[start] == new[start]:
            start += 1
        end = 0
        while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
            end += 1
        if not self._replace(start, len(old) - end, new[start : len(new) - end]):
            self.load(body)
        else:
            self._settle(body)
        found = convert.items(self.document)
        count = 0
        for index, item in enumerate(found):
            count += len(self._blocks[index])
            if count > start:
                return min(convert.span(item)[1], self.document.characterCount() - 1)
        return self.document.characterCount() - 1

    def _replace(self, start: int, end: int, blocks: tuple[Block, ...]) -> bool:
        """Replace whole paragraphs in place; return whether that was possible (no table is concerned)."""
        from ...models.richtext import Table

        plain = [len(item) == 1 and not isinstance(item[0], Table) for item in self._blocks]
        if not all(plain) or start == end or not blocks or any(isinstance(block, Table) for block in blocks):
            return False
        found = convert.items(self.document)
        self._quiet = True
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.setPosition(convert.span(found[start])[0])
        cursor.setPosition(convert.span(found[end - 1])[1], QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        convert.insert(cursor, blocks, fresh=True)
        cursor.endEditBlock()
        self._quiet = False
        return True


class OpenSections:
    """The sections shown last with their documents, so that going back to one costs little.

    Args:
        make_document: makes an empty document, as the field that shows it wants it.
    """

    def __init__(self, make_document: Callable[[], QTextDocument]) -> None:
        self._make_document = make_document
        self._kept: OrderedDict[str, OpenSection] = OrderedDict()

    def open(self, section: Section) -> OpenSection:
        """Return a section in a document that shows it as it is now; those shown long ago are let go."""
        found = self._kept.get(section.id)
        if found is None:
            found = self._kept[section.id] = OpenSection(section, self._make_document())
        else:
            found.follow(section.body)
        self._kept.move_to_end(section.id)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)[1].document.deleteLater()
        return found
