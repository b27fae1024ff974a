"""What is put where the caret is, and what the caret's paragraph is made into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from ...models.errors import UserError
from ...models.indicators import Indicator
from ...models.livefigures import plain_shown
from ...models.report import Section
from ...models.richtext import Block, Cell, Live, Note, Paragraph, Table, new_id
from ..report.session import Session
from . import convert, dialogs
from .notes import NotesPane
from .pictures import choose_picture, keep_picture
from .places import Places
from .text import NO_PICTURE, ONLY_TEXT, SectionEdit


class Inserting(QObject):
    """Puts footnotes, figures and blocks into the text; makes a paragraph a heading or an indicator.

    Args:
        session: the report.
        text: the field of the section.
        notes: the pane of its footnotes.
        places: where the caret is in the section.
        field: returns the field that has the focus, the text or a footnote.
        hand_over: hands over what was typed and returns the section as it then is.
        parent: what asks stands over it.

    Signals:
        section_made: (section id) a paragraph became a heading.
    """

    section_made = Signal(str)

    def __init__(
        self,
        session: Session,
        text: SectionEdit,
        notes: NotesPane,
        places: Places,
        *,
        field: Callable[[], SectionEdit],
        hand_over: Callable[[], Section],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._text, self._notes, self._places = session, text, notes, places
        self._field, self._hand_over, self._window = field, hand_over, parent

    # into the text

    def insert_note(self) -> None:
        """Insert a footnote behind the selection and go to where it is typed."""
        note = Note(new_id())
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        convert.insert_inlines(cursor, (note,))
        self._text.setTextCursor(cursor)
        self._hand_over()
        self._notes.focus_note(note.id)

    def insert_live(self) -> None:
        """Ask for a figure and insert it at the caret."""
        live: Live | None = dialogs.LiveDialog.ask(self._window, self._session.report)
        if live is not None:
            convert.insert_inlines(self._field().textCursor(), (live,))

    def insert_chart(self) -> None:
        """Ask for a chart and insert it."""
        self._insert(lambda: dialogs.ChartDialog.ask(self._window, self._session.report))

    def put_block(self, block: Block) -> bool:
        """Insert a block at the caret, where one can stand; return whether it was."""
        return self._insert(lambda: block)

    def insert_indicators(self) -> None:
        """Ask for a layout and insert the place where indicators are printed."""
        self._insert(lambda: dialogs.IndicatorsDialog.ask(self._window, self._session.report))

    def insert_table(self) -> None:
        """Ask for a size, insert an empty table and go into its first cell."""
        if self._insert(self._ask_table):
            before = self._text.textCursor().block().previous()
            table = QTextCursor(before).currentTable()
            if table is not None:
                self._text.setTextCursor(table.cellAt(0, 0).firstCursorPosition())

    def _ask_table(self) -> Table | None:
        size = dialogs.TableDialog.ask(self._window)
        if size is None:
            return None
        rows, columns, header = size
        return Table(new_id(), ((Cell(),) * columns,) * rows, int(header))

    def _insert(self, ask: Callable[[], Block | None]) -> bool:
        """Insert the block that is asked for, where one can stand; return whether it was."""
        if self._in_table() or (block := ask()) is None:
            return False
        self._text.insert_blocks((block,))
        return True

    def insert_picture(self) -> None:
        """Ask for a picture file and insert it."""
        if not self._in_table() and (path := choose_picture(self._window)) is not None:
            self.put_picture(self._text, path)

    def put_picture(self, field: SectionEdit, source: Path | bytes) -> None:
        """Insert a picture that was chosen, or pasted or dropped into a field."""
        if field is not self._text:
            self._session.refused.emit(UserError(NO_PICTURE))
            return
        if self._in_table():
            return
        try:
            picture = keep_picture(source, self._session.store)
        except UserError as error:
            self._session.refused.emit(error)
        else:
            self._text.insert_blocks((picture,))

    def _in_table(self) -> bool:
        """Tell whether the caret is in a table, where only text can stand; if so, say so."""
        if self._text.textCursor().currentTable() is None:
            return False
        self._session.refused.emit(UserError(ONLY_TEXT))
        return True

    # out of the text

    def make_heading(self) -> None:
        """Make the caret's paragraph a heading; what follows it becomes the text of its section."""
        from ...models.reshape import split_off

        section, index, paragraph = self._here()
        report = self._session.report
        words = "" if paragraph is None else plain_shown(report, paragraph.inlines)
        try:
            edit, made = split_off(report, section.id, index, words)
        except UserError as error:
            self._session.refused.emit(error)
            return
        if self._session.do(edit, self.tr("Đoạn văn thành đề mục")):
            self.section_made.emit(made)

    def make_indicator(self) -> None:
        """Make the caret's paragraph an indicator, its figures read out of its words."""
        from ...docx.reading import indicator_of
        from ...models.reshape import into_indicator

        section, index, paragraph = self._here()
        try:
            made = Indicator(new_id()) if paragraph is None else indicator_of(paragraph.inlines)
            edit = into_indicator(self._session.report, section.id, index, made)
        except UserError as error:
            self._session.refused.emit(error)
            return
        self._session.do(edit, self.tr("Đoạn văn thành chỉ tiêu"))

    def _here(self) -> tuple[Section, int, Paragraph | None]:
        """Hand over what was typed; return the section, and the caret's paragraph, where it is in one."""
        section, index = self._hand_over(), self._places.paragraph()
        block = section.body.blocks[index] if 0 <= index < len(section.body.blocks) else None
        return section, index, block if isinstance(block, Paragraph) else None
