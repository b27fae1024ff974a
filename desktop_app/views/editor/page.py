"""The page on which a section is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QGuiApplication, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ...models.edits import Batch, Edit, SetSection
from ...models.livefigures import live_text
from ...models.report import FIXED, PREAMBLE, Changes, Section, Status
from ...models.richtext import Block, Chart, IndicatorList, Layout, Note, Paragraph, Run
from ...models.search import Span
from ..kit import theme, tokens
from ..report.session import Session
from . import convert
from .actions import EditorActions
from .below import SectionsBelow
from .drawings import Drawings
from .figure_list import FigureList
from .framing import ObjectFrame
from .inserting import Inserting
from .notes import NotesPane
from .objects import Objects
from .paper import Paper
from .places import Doubt, Places
from .section_head import SectionHead
from .sync import OpenSection, OpenSections
from .text import SectionEdit

_SAVED_WITHIN = 250  # milliseconds from a key until what was typed goes to the store
_FEW_LINES = 20  # of the window's letters; a page less high has the guidance in one line


class EditorPage(QFrame):
    """The text of one section of a session.

    Attributes:
        text: the field it is written in.
        notes: its footnotes.
        paper: the sheet they stand on.
        frame: chooses pictures, charts and tables of indicators in it.
        drawings: changes what is chosen.
        head: its number and heading, its status, and what helps to write it.
        places: where things are in it.
        figures: offered at the caret while their name is typed.
        offers: fills a menu with what can be done about what was found of words, see :class:`Doubt`.

    Signals:
        words_changed: typed text was handed to the session.
        go_to_part: (part id) a live figure or chart was double-clicked.
        section_made: (section id) a paragraph became a heading.
        section_wanted: (section id) one of those below shall be opened.
        key_typed: the text or a footnote was changed.
    """

    words_changed = Signal()
    go_to_part = Signal(str)
    section_made = Signal(str)
    section_wanted = Signal(str)
    key_typed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._open: OpenSection | None = None
        self._kept = OpenSections(self._make_document)
        self._typed_notes: set[str] = set()
        self.offers: Callable[[Any, QMenu], None] = lambda about, menu: None
        self._objects = Objects(session, self._redraw, self)
        self.text = SectionEdit(self)
        self.below = SectionsBelow(self.text)
        self.notes = NotesPane(self._objects, self._prepare, self)
        self.head = SectionHead(session, self)
        self.figures = FigureList(session, self)
        self.places = Places(self.text, self.notes)
        self._inserting = Inserting(
            session, self.text, self.notes, self.places, field=self._field, hand_over=self._hand_over, parent=self
        )
        self._objects.is_selected = self._is_selected
        self.frame = ObjectFrame(self.text, self._objects)
        self.text.paint_over = self.frame.paint
        self.drawings = Drawings(session, self.text, self.frame, self)
        self._actions = EditorActions(self, self.text, self._field, self._inserting, self.drawings)
        self._soon = QTimer(self, interval=_SAVED_WITHIN, singleShot=True)
        self._lay_out()
        self._connect()
        self.open_section(PREAMBLE)

    @property
    def section_id(self) -> str:
        """Id of the section shown."""
        return self._open.section_id if self._open else ""

    def actions(self) -> dict[str, QAction]:  # type: ignore[override]
        """Return the page's actions by name."""
        return self._actions.by_name()

    def put_block(self, block: Block) -> bool:
        """Insert a block at the caret, where one can stand; return whether it was."""
        return self._inserting.put_block(block)

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("Nội dung của mục"))
        self.text.setPlaceholderText(self.tr("Viết nội dung của mục tại đây."))
        self.text.setFrameShape(SectionEdit.Shape.NoFrame)
        self.text.setProperty("kind", "page")
        self.paper = Paper(self.head.heading_row, self.text, (self.notes.rule, self.notes), self)
        self.paper.resized.connect(self.notes.fit)
        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.paper, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.ROOM, 0, tokens.ROOM, 0)
        layout.addStretch(1)
        layout.addWidget(self._column, 100)
        layout.addStretch(1)
        self.setObjectName("desk")
        self._follow_zoom()
        self.setFocusProxy(self.text)

    def _prepare(self, field: SectionEdit) -> None:
        """Connect a field, of the text or of a footnote."""
        field.show_live = lambda live: live_text(self.session.report, live)
        self.figures.watch(field)
        field.undo_asked.connect(self.session.undo)
        field.redo_asked.connect(self.session.redo)
        field.focus_lost.connect(self.flush)
        field.focus_lost.connect(lambda: self.places.follow_caret(field))
        field.cursorPositionChanged.connect(lambda: self.places.follow_caret(field))
        field.object_opened.connect(self._open_object)
        field.refused.connect(self.session.refused)
        field.zoom_asked.connect(self._actions.zoom_step)
        field.picture_dropped.connect(lambda source: self._inserting.put_picture(field, source))
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.customContextMenuRequested.connect(lambda place: self._show_menu(field, place))
        field.textChanged.connect(self.key_typed)

    def _show_menu(self, field: SectionEdit, place: QPoint) -> None:
        about = self.places.doubt_at(field, field.cursorForPosition(place).position())
        self._actions.show_menu(field, place, None if about is None else lambda menu: self.offers(about, menu))

    def _connect(self) -> None:
        self._prepare(self.text)
        self._soon.timeout.connect(self._hand_over_typed)
        self.head.edited.connect(self._edit_head)
        self.head.typed.connect(self._schedule)
        self.text.textChanged.connect(self._schedule)
        self.notes.edited.connect(self._note_typed)
        self.notes.mark_wanted.connect(self.places.go_to_mark)
        self._inserting.section_made.connect(self.section_made)
        self.below.wanted.connect(self.section_wanted)
        self._actions.zoomed.connect(self._resize_text)
        self.session.flushing.connect(self._flush_all)
        self.session.changed.connect(self._on_changed)

    # sections

    def open_section(self, section_id: str) -> None:
        """Show a section; what was typed in the one before is handed over first."""
        section = self.session.report.sections.get(section_id)
        if section is None or section_id == self.section_id:
            return
        self._flush_all()
        section = self.session.report.sections[section_id]
        if self._open is not None:
            self._open.position = self.text.textCursor().position()
            self._open.scroll = self.text.verticalScrollBar().value()
        opened = self._open = self._kept.open(section)
        self._set_size(opened.document)
        self.text.setDocument(opened.document)
        self.text.setUndoRedoEnabled(False)
        self._put_caret(opened.position)
        self.text.verticalScrollBar().setValue(opened.scroll)
        self._show_around()

    def _make_document(self) -> QTextDocument:
        document = QTextDocument(self)
        self._set_size(document)
        document.setDocumentMargin(0)
        document.setProperty(convert.PAGE, True)
        self._objects.register(document)
        document.documentLayout().documentSizeChanged.connect(self.below.follow)
        return document

    def _is_selected(self, document: QTextDocument, position: int) -> bool:
        cursor = self.text.textCursor()
        return document is self.text.document() and cursor.selectionStart() <= position < cursor.selectionEnd()

    def _set_size(self, document: QTextDocument) -> None:
        font = theme.scaled(theme.paper_font(), self._actions.zoom)
        if document.defaultFont() != font:
            document.setDefaultFont(font)
            document.setIndentWidth(QFontMetricsF(font).averageCharWidth() * 4)

    def _resize_text(self) -> None:
        if self._open is not None:
            self._set_size(self._open.document)
        self._follow_zoom()

    def _follow_zoom(self) -> None:
        """Let the sheet and its heading have the size of the letters."""
        self.head.set_zoom(self._actions.zoom)
        self.paper.set_zoom(self._actions.zoom)
        self._column.setMaximumWidth(self.paper.maximumWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_short(self.height() < _FEW_LINES * self.fontMetrics().lineSpacing())

    def _put_caret(self, position: int) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(min(position, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)

    def _section(self) -> Section | None:
        return self.session.report.sections.get(self.section_id)

    def _show_around(self) -> None:
        section = self._section()
        if section is not None:
            self.head.show_section(section)
            self.notes.show_notes(section.body.notes)
            self.below.show_below(self.session.report, section)

    def _field(self) -> SectionEdit:
        """Return the field that has the focus: the text or a footnote."""
        focused = self.focusWidget()
        return focused if isinstance(focused, SectionEdit) else self.text

    # handing over

    def _schedule(self) -> None:
        typed = (self._open is not None and self._open.dirty) or bool(self._typed_notes) or self.head.typing
        self.session.hold(self, typed)
        if typed and not self._soon.isActive():  # not put off by the next key: that would lose a whole paragraph
            self._soon.start()

    def _note_typed(self, note_id: str) -> None:
        self._typed_notes.add(note_id)
        self._schedule()

    def _edit_head(self, edit: Edit, label: str) -> None:
        self.session.do(edit, label, self, typed=self.head.heading.hasFocus())

    def _hand_over_typed(self) -> None:
        self.head.hand_over()
        self.flush()

    def _flush_all(self) -> None:
        fields = self.findChildren(SectionEdit)
        if any(field.composing for field in fields):
            QGuiApplication.inputMethod().commit()
        self._hand_over_typed()

    def flush(self) -> None:
        """Hand what was typed to the session."""
        self._soon.stop()
        self._take_typed()
        self._schedule()

    def _take_typed(self) -> None:
        if self._open is None:
            return
        if self._typed_notes:
            typed, self._typed_notes = self._typed_notes, set()
            self._open.set_notes({each: self.notes.content(each) for each in typed if self.notes.has(each)})
        section = self._section()
        if section is None or not self._open.dirty:
            return
        edit = self._open.edit(section)
        if edit is None:
            return
        if not self.session.do(self._with_status(section, edit), self.tr("Soạn thảo"), self, typed=True):
            self._open.mark_dirty()  # what was refused is still only in the document
            return
        section = self._section()
        if section is not None:
            self._open.body = section.body
        self.words_changed.emit()

    def _with_status(self, section: Section, edit: Edit) -> Edit:
        """Return an edit of the text that also says whether the section is being written: nobody has to."""
        assert self._open is not None
        says = any(convert.span(item)[1] > convert.span(item)[0] for item in convert.items(self._open.document))
        wanted = {(Status.TODO, True): Status.DRAFT, (Status.DRAFT, False): Status.TODO}.get((section.status, says))
        if wanted is None or section.id in FIXED:
            return edit
        return Batch((edit, SetSection(section.id, "status", wanted)))

    def put_words(self, words: str) -> None:
        """Put words behind the text as a paragraph of their own, as one step."""
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)
        if cursor.block().length() > 1:
            cursor.insertBlock(convert.look_at(cursor))
            self.text.setTextCursor(cursor)
        self.text.insert_blocks((Paragraph((Run(words),)),))
        self.flush()
        self.text.setFocus()

    def _hand_over(self) -> Section:
        """Hand over what was typed; return the section as it then is."""
        self.flush()
        return self.session.report.sections[self.section_id]

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        section = self._section()
        if self._open is None:
            return
        if section is None:  # it was removed: never let anybody type into what is gone
            self.open_section(PREAMBLE)
            return
        if initiator is not self and section.id in changes.sections:
            self.head.drop_typed()
            caret, scroll = self.text.textCursor().position(), self.text.verticalScrollBar().value()
            changed = self._open.follow(section.body)
            if changed is not None:
                self._put_caret(changed if initiator is None else caret)
                self.text.verticalScrollBar().setValue(scroll)
                self.text.ensureCursorVisible()
        self._show_around()
        if changes.indicators or initiator is not self:
            self._redraw()

    def _redraw(self) -> None:
        """Lay out again what shows figures and numbers."""
        if self._open is not None and not self.text.composing:
            self._open.relayout_marks()
        self.text.viewport().update()

    # going somewhere

    def show_match(self, match: Span) -> None:
        """Select what find has found; the keyboard stays where it is."""
        section = self._section()
        if section is not None:
            self.places.show_match(section, match)

    @property
    def composing(self) -> bool:
        """Whether an input method composes a word, in the text or in a footnote."""
        return self.text.composing or any(field.composing for field in self.notes.fields())

    @property
    def typing(self) -> bool:
        """Whether something was typed that the report does not have yet."""
        return self._open is not None and (self._open.dirty or bool(self._typed_notes))

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Underline words that were found wrong, or are to be looked at; not while what stands there is being typed."""
        section = self._section()
        if section is not None and not self.composing and not self.typing:
            self.places.show_doubts(section, doubts)

    def show_in_note(self, note: str, words: str) -> None:
        """Select words of a footnote of the section shown; the keyboard stays where it is."""
        self.notes.show_words(note, words)

    def show_in_heading(self, start: int, end: int) -> None:
        """Select letters of the heading of the section shown; the keyboard stays where it is."""
        self.head.heading.select(start, end - start)

    def show_words(self, words: str) -> None:
        """Select the first place of the section that has these words; the keyboard stays where it is."""
        section = self._section()
        if section is not None:
            self.places.show_words(self.session.report, section, words)

    def _open_object(self, kind: int, payload: str) -> None:
        if kind == convert.OBJECT:
            block = convert.object_of(payload)
            if isinstance(block, Chart) and block.parts:
                self.go_to_part.emit(block.parts[0])
            elif isinstance(block, IndicatorList) and block.layout is Layout.NEXT:
                self._edit_next_targets(block)
            elif isinstance(block, IndicatorList) and self.session.report.indicators:
                first = self.session.report.indicators[0]
                if first.parts:
                    self.go_to_part.emit(first.parts[0].id)
            return
        value = convert.inline_of(payload)
        if isinstance(value, Note):
            self.notes.focus_note(value.id)
        else:
            self.go_to_part.emit(value.part)

    def _edit_next_targets(self, block: IndicatorList) -> None:
        from ...docx.reading import indicator_of
        from .next_targets import NextTargetsDialog, retyped, shown

        section, report = self._hand_over(), self.session.report
        typed = NextTargetsDialog.ask(self, shown(report, block))
        if typed is None:
            return
        edit = retyped(report, section, block, typed, indicator_of)
        if edit is not None:
            self.session.do(edit, self.tr("Sửa chỉ tiêu kỳ sau"))
