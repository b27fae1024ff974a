"""The pane under the text that lists the section's footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QGridLayout, QScrollArea, QToolButton, QWidget

from ...models.richtext import Note, Paragraph, Simple
from ..kit import theme, tokens
from . import convert
from .objects import Objects
from .paper import NoteRule
from .text import SectionEdit


class NotesPane(QScrollArea):
    """Footnotes with their computed numbers, each editable.

    Signals:
        edited: (note id) its text was changed here.
        mark_wanted: (note id) go to its mark in the text.
    """

    edited = Signal(str)
    mark_wanted = Signal(str)

    def __init__(self, objects: Objects, prepare: Callable[[SectionEdit], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._objects, self._prepare = objects, prepare
        self._rows: dict[str, tuple[QToolButton, SectionEdit]] = {}
        self._shown: dict[str, tuple[Simple, ...]] = {}
        self._quiet = False
        self.rule = NoteRule()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        self._grid = QGridLayout(inside)
        self._grid.setColumnStretch(1, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Chú thích của mục"))
        self.hide()

    def show_notes(self, notes: Iterable[Note]) -> None:
        """List these notes; rows that are there already stay, with their caret."""
        notes = list(notes)
        wanted = {note.id for note in notes}
        for note_id in [each for each in self._rows if each not in wanted]:
            for widget in self._rows.pop(note_id):
                widget.hide()
                widget.deleteLater()
            self._shown.pop(note_id, None)
        for place, note in enumerate(notes):
            button, field = self._rows.get(note.id) or self._add(note.id)
            button.setText(self._objects.number(note.id))
            self._grid.addWidget(button, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field, place, 1)
            if self._shown.get(note.id) != note.content:
                self._quiet = True
                position = field.textCursor().position()
                convert.fill(field.document(), (Paragraph(note.content),))
                cursor = field.textCursor()
                cursor.setPosition(min(position, field.document().characterCount() - 1))
                field.setTextCursor(cursor)
                self._quiet = False
                self._shown[note.id] = note.content
        self.setVisible(bool(notes))
        self.rule.setVisible(bool(notes))
        self.fit()

    def fit(self) -> None:
        """Take no more room than the notes need, and of the page no more than a part."""
        self._grid.activate()
        needed = sum(field.height() for _, field in self._rows.values()) + tokens.TIGHT
        room, sheet = 0, self.parentWidget()
        if sheet is not None and (column := sheet.layout()) is not None:
            others = column.minimumSize().height() - self.minimumHeight()
            room = min(self.window().height() // 4, sheet.height() // 3, sheet.height() - others)
        self.setFixedHeight(min(needed, max(room, tokens.BAR)))

    def _add(self, note_id: str) -> tuple[QToolButton, SectionEdit]:
        button, field = QToolButton(self), SectionEdit(self)
        field.lines_only = True
        field.setUndoRedoEnabled(False)
        field.setProperty("kind", "page")
        field.document().setDefaultFont(theme.paper_font(tokens.NOTE_POINTS))
        field.document().setDocumentMargin(tokens.HAIR)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("kind", "note")
        self._objects.register(field.document())
        layout = field.document().documentLayout()
        layout.documentSizeChanged.connect(lambda size: self._grow(field, size.height()))
        field.setFixedHeight(_height(0))
        field.setTabChangesFocus(True)
        field.setAccessibleName(self.tr("Nội dung chú thích"))
        button.setToolTip(self.tr("Đến chỗ đặt chú thích trong văn bản"))
        button.clicked.connect(lambda: self.mark_wanted.emit(note_id))
        field.textChanged.connect(lambda: None if self._quiet else self.edited.emit(note_id))
        self._prepare(field)
        self._rows[note_id] = (button, field)
        return button, field

    def _grow(self, field: SectionEdit, content: float) -> None:
        height = _height(content)
        if field.height() != height:
            field.setFixedHeight(height)
            self.fit()

    def content(self, note_id: str) -> tuple[Simple, ...]:
        """Return what the pane holds for a note; several lines become one paragraph with breaks."""
        from ...models.richtext import Break, normal

        out: list[Simple] = []
        for number, block in enumerate(self._blocks(note_id)):
            if number:
                out.append(Break())
            out.extend(each for each in block.inlines if not isinstance(each, Note))
        content: tuple[Simple, ...] = normal(out)  # type: ignore[assignment]
        self._shown[note_id] = content
        return content

    def _blocks(self, note_id: str) -> list[Paragraph]:
        from ...models.richtext import paragraphs

        return list(paragraphs(convert.read(self._rows[note_id][1].document())))

    def has(self, note_id: str) -> bool:
        """Whether this note has a row."""
        return note_id in self._rows

    def field(self, note_id: str) -> SectionEdit:
        """Return the field a note is typed in."""
        return self._rows[note_id][1]

    def fields(self) -> list[SectionEdit]:
        """Return the fields of all notes, in order."""
        return [field for _, field in self._rows.values()]

    def focus_note(self, note_id: str) -> None:
        """Go to a note, to write there."""
        if note_id in self._rows:
            self.show_note(note_id)
            self._rows[note_id][1].setFocus()

    def show_note(self, note_id: str) -> None:
        """Bring a note into sight; the keyboard stays where it is."""
        if note_id in self._rows:
            field = self._rows[note_id][1]
            field.moveCursor(QTextCursor.MoveOperation.End)
            self.ensureWidgetVisible(field)

    def show_words(self, note_id: str, words: str) -> None:
        """Bring a note into sight and select words of it; the keyboard stays where it is."""
        self.show_note(note_id)
        if note_id in self._rows:
            field = self._rows[note_id][1]
            found = field.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively)
            if not found.isNull():
                field.setTextCursor(found)


def _height(content: float) -> int:
    """Return the height of a field for so high a content, of very long ones a part."""
    least, most = round(tokens.NOTE_POINTS * 2), tokens.OUTLINE_NARROW // 2
    return min(max(round(content) + tokens.HAIR, least), most)
