"""Between positions of the text field and places of the report: where the caret is, where something found stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ...models.office.quoting import Spot, where_said
from ...models.report import Report, Section
from ...models.richtext import Note, paragraphs
from ...models.search import Span
from ..kit import theme
from . import convert
from .notes import NotesPane
from .text import SectionEdit


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a section that are to be looked at.

    Attributes:
        span: where they are; of a footnote's, offsets in it.
        note: id of the footnote, or empty.
        sure: whether they are wrong for sure.
        about: what was found, for whom shows what can be done.
    """

    span: Span
    note: str
    sure: bool
    about: object


class Places:
    """Where things of a section are in the field that shows it, and in the pane of its footnotes.

    What is shown is selected and brought into sight; the keyboard stays where it is, or the next key, meant for
    what shows it, would fall on the selected words. Only :meth:`go_to_mark` takes the keyboard along.
    """

    def __init__(self, text: SectionEdit, notes: NotesPane) -> None:
        self._text, self._notes = text, notes
        self._doubts: list[tuple[SectionEdit, QTextCursor, object]] = []
        # what is underlined in a field once the caret is elsewhere, the rest with it
        self._held: tuple[SectionEdit, list[QTextEdit.ExtraSelection]] | None = None

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

    def show_doubts(self, section: Section, doubts: Sequence[Doubt]) -> None:
        """Underline words of the section shown, in its text and in its footnotes; those underlined before are no more."""
        self._doubts = []
        marks: dict[SectionEdit, list[QTextEdit.ExtraSelection]] = {self._text: []}
        marks |= {field: [] for field in self._notes.fields()}
        for each in doubts:
            field = self._notes.field(each.note) if self._notes.has(each.note) else self._text
            places = _offsets(field.document().begin()) if each.note else self._offsets(section, each.span.paragraph)
            if places is None or (each.note and field is self._text):
                continue
            start, end = (places[min(place, len(places) - 1)] for place in (each.span.start, each.span.end))
            if start == end:
                continue
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(field.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(theme.colour("unmet" if each.sure else "att_icon"))
            mark.format = form
            marks[field].append(mark)
            self._doubts.append((field, QTextCursor(mark.cursor), each.about))
        self._held = None
        for field, found in marks.items():
            shown = [each for each in found if not _is_being_typed(field, each.cursor)]
            field.setExtraSelections(shown)
            if len(shown) < len(found):
                self._held = field, found

    def follow_caret(self, field: SectionEdit) -> None:
        """Underline what was being typed in a field once the caret is elsewhere."""
        if self._held is not None and self._held[0] is field:
            found = self._held[1]
            if not any(_is_being_typed(field, each.cursor) for each in found):
                self._held = None
                field.setExtraSelections(found)

    def doubt_at(self, field: SectionEdit, position: int) -> object | None:
        """Return what was found of the words at a position of a field; the shortest of several."""
        found = [
            (cursor.selectionEnd() - cursor.selectionStart(), place)
            for place, (where, cursor, _) in enumerate(self._doubts)
            if where is field and cursor.selectionStart() <= position <= cursor.selectionEnd() and cursor.hasSelection()
        ]
        return self._doubts[min(found)[1]][2] if found else None

    def _positions(self, section: Section, match: Span) -> tuple[int, int] | None:
        places = self._offsets(section, match.paragraph)
        if places is None:
            return None
        return places[min(match.start, len(places) - 1)], places[min(match.end, len(places) - 1)]

    def _offsets(self, section: Section, paragraph: int) -> list[int] | None:
        """Return the positions of the letters of a paragraph, objects having no width."""
        if not 0 <= paragraph < len(list(paragraphs(section.body.blocks))):
            return None
        index, block = -1, self._text.document().begin()
        while block.isValid():
            filler = block.length() == 1 and block.blockFormat().boolProperty(convert.FILLER)
            if not filler and not convert.holds_object(block):
                index += 1
                if index == paragraph:
                    break
            block = block.next()
        return _offsets(block)

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


def _is_being_typed(field: SectionEdit, words: QTextCursor) -> bool:
    """Tell whether the caret stands behind a word that these end with: who writes it knows that it is not the end."""
    caret = field.textCursor().position()
    return field.hasFocus() and caret == words.selectionEnd() and field.document().characterAt(caret - 1).isalnum()


def _offsets(block: QTextBlock) -> list[int]:
    places = [block.position()]
    for each in block.text():
        width = 2 if ord(each) > 0xFFFF else 1  # Qt counts UTF-16 units
        if each == convert.MARK:
            places[-1] += 1
        else:
            places.append(places[-1] + width)
    return places
