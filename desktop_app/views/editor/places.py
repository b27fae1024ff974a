"""Between positions of the text field and places of the report: where the caret is, where something found stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ...models.office.quoting import Spot, where_said
from ...models.report import Report, Section
from ...models.richtext import Note, paragraphs
from ...models.search import Span
from ..kit import theme
from . import convert
from .notes import NotesPane
from .text import SectionEdit


class Places:
    """Where things of a section are in the field that shows it, and in the pane of its footnotes.

    What is shown is selected and brought into sight; the keyboard stays where it is, or the next key, meant for
    what shows it, would fall on the selected words. Only :meth:`go_to_mark` takes the keyboard along.
    """

    def __init__(self, text: SectionEdit, notes: NotesPane) -> None:
        self._text, self._notes = text, notes

    def paragraph(self) -> int:
        """Return the place of the caret's paragraph in the section's body, or -1 where it is in none."""
        cursor = self._text.textCursor()
        found = convert.items(self._text.document())
        before = 0
        for place, item in enumerate(found):
            first, last = convert.span(item)
            if first <= cursor.position() <= last:
                return before if cursor.currentTable() is None else -1
            before += len(convert.read_item(found, place))
        return -1

    def spot(self) -> Spot:
        """Return where the caret is; at the very beginning, where nobody put it, the end of the text."""
        cursor = self._text.textCursor()
        if cursor.position() == 0:
            return Spot()
        block = cursor.block()
        before = block.text().encode("utf-16-le", "surrogatepass")[: 2 * (cursor.position() - block.position())]
        return Spot(self.paragraph(), len(before.decode("utf-16-le", "replace")))

    def go_to_mark(self, note_id: str) -> None:
        """Go behind a footnote's mark, to write there."""
        for position, value in convert.marks(self._text.document()):
            if isinstance(value, Note) and value.id == note_id:
                self._select(position + 1, position + 1)
                self._text.setFocus()
                return

    def show_match(self, section: Section, match: Span) -> None:
        """Select what find has found in the section shown."""
        found = self._positions(section, match)
        if found is not None:
            self._select(*found)

    def show_doubts(self, section: Section, doubts: Sequence[tuple[Span, bool]]) -> None:
        """Underline what was found in the section shown: words, and whether they are wrong for sure."""
        marks = []
        for span, sure in doubts:
            found = self._positions(section, span)
            if found is None or found[0] == found[1]:
                continue
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._text.textCursor()
            mark.cursor.setPosition(found[0])
            mark.cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(theme.colour("unmet" if sure else "att_icon"))
            mark.format = form
            marks.append(mark)
        self._text.setExtraSelections(marks)

    def _positions(self, section: Section, match: Span) -> tuple[int, int] | None:
        if not 0 <= match.paragraph < len(list(paragraphs(section.body.blocks))):
            return None
        index, block = -1, self._text.document().begin()
        while block.isValid():
            filler = block.length() == 1 and block.blockFormat().boolProperty(convert.FILLER)
            if not filler and not convert.holds_object(block):
                index += 1
                if index == match.paragraph:
                    break
            block = block.next()
        places = [block.position()]
        for each in block.text():
            width = 2 if ord(each) > 0xFFFF else 1  # Qt counts UTF-16 units
            if each == convert.MARK:
                places[-1] += 1
            else:
                places.append(places[-1] + width)
        return places[min(match.start, len(places) - 1)], places[min(match.end, len(places) - 1)]

    def show_words(self, report: Report, section: Section, words: str) -> None:
        """Select the first place of the section shown that has these words; in a footnote, its text."""
        found = where_said(report, section, words)
        if isinstance(found, Note):
            self._notes.show_note(found.id)
        elif found is not None:
            self.show_match(section, found)

    def _select(self, start: int, end: int) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
