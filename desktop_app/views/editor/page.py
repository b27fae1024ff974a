"""The page on which a section is written."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetricsF,
    QGuiApplication,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import SetSection
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.frames.next_period import PREVIOUS, heading_key, texts_by_key
from ...models.indicators import Indicator
from ...models.livefigures import live_text
from ...models.numbering import section_numbers
from ...models.office.passages import contains
from ...models.office.quoting import Spot
from ...models.report import CLOSING, FIXED, PREAMBLE, Changes, Section, Status
from ...models.richtext import (
    Align,
    Cell,
    Chart,
    IndicatorList,
    Inline,
    Live,
    Note,
    Paragraph,
    Table,
    new_id,
    paragraphs,
    plain,
)
from ..kit import theme
from ..kit.texts import CLOSING_TITLE, PREAMBLE_TITLE, STATUSES, word
from ..report.session import Session
from . import convert, dialogs
from .notes import NotesPane
from .objects import Objects
from .pictures import choose_picture, keep_picture
from .sync import OpenSection
from .text import SectionEdit

_KEPT = 8
_NO_PICTURE = QT_TRANSLATE_NOOP("errors", "Chú thích chỉ chứa chữ và số liệu; hãy đặt hình vào phần văn bản.")
_ONLY_TEXT = QT_TRANSLATE_NOOP(
    "errors", "Trong ô bảng chỉ đặt được chữ và số liệu; hãy đưa con trỏ ra ngoài bảng rồi chèn."
)


class EditorPage(QWidget):
    """The text of one section of a session.

    Signals:
        words_changed: typed text was handed to the session.
        go_to_part: (part id) a live figure or chart was double-clicked.
        section_made: (section id) a paragraph became a heading.
    """

    words_changed = Signal()
    go_to_part = Signal(str)
    section_made = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._open: OpenSection | None = None
        self._kept: OrderedDict[str, OpenSection] = OrderedDict()
        self._typed_notes: set[str] = set()
        self._zoom = 1.0
        self._objects = Objects(session, self._redraw, self)
        self.text = SectionEdit(self)
        self.notes = NotesPane(self._objects, self._prepare, self)
        self._soon = QTimer(self, interval=500, singleShot=True)
        self._latest = QTimer(self, interval=2000, singleShot=True)
        self._lay_out()
        self._actions = self._make_actions()
        self._connect()
        self.open_section(PREAMBLE)

    @property
    def section_id(self) -> str:
        """Id of the section shown."""
        return self._open.section_id if self._open else ""

    def _lay_out(self) -> None:
        self.number = QLabel(self)
        self.heading = QLineEdit(self)
        self.heading.setAccessibleName(self.tr("Tiêu đề của mục"))
        self.heading.setPlaceholderText(self.tr("Tiêu đề của mục"))
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.number.setFont(font)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("Tình trạng của mục"))
        for status in Status:
            self.status.addItem(word(STATUSES[status]), status)
        line = QHBoxLayout()
        line.addWidget(self.number)
        line.addWidget(self.heading, 1)
        line.addWidget(self.status)
        self.guidance_button = QToolButton(self)
        self.guidance_button.setCheckable(True)
        self.guidance_button.setChecked(True)
        self.guidance_button.setAutoRaise(True)
        self.guidance_button.setText(self.tr("Hướng dẫn viết mục này"))
        self.guidance = QLabel(self, wordWrap=True)
        self.guidance.setTextFormat(Qt.TextFormat.PlainText)
        self.guidance.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.guidance_button.toggled.connect(self.guidance.setVisible)
        self.previous_button = QToolButton(self)
        self.previous_button.setCheckable(True)
        self.previous_button.setAutoRaise(True)
        self.previous_button.setText(self.tr("Kỳ trước đã viết"))
        self.previous = QPlainTextEdit(self, readOnly=True)
        self.previous.setAccessibleName(self.tr("Kỳ trước đã viết"))
        self.previous.setMaximumHeight(self.fontMetrics().lineSpacing() * 9)
        self.previous_button.toggled.connect(self._show_previous)
        self._earlier: dict[str, str] | None = None
        self.text.setAccessibleName(self.tr("Nội dung của mục"))
        self.text.setPlaceholderText(self.tr("Viết nội dung của mục tại đây."))
        self.text.setFrameShape(SectionEdit.Shape.NoFrame)
        self.text.setMaximumWidth(self.fontMetrics().averageCharWidth() * 130)
        page = QHBoxLayout()
        page.addStretch(1)
        page.addWidget(self.text, 100)
        page.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        helps = QHBoxLayout()
        helps.addWidget(self.guidance_button)
        helps.addWidget(self.previous_button)
        helps.addStretch(1)
        layout.addLayout(helps)
        layout.addWidget(self.guidance)
        layout.addWidget(self.previous)
        layout.addLayout(page, 1)
        layout.addWidget(self.notes)
        self.setFocusProxy(self.text)

    def _prepare(self, field: SectionEdit) -> None:
        field.show_live = lambda live: live_text(self.session.report, live)
        field.undo_asked.connect(self.session.undo)
        field.redo_asked.connect(self.session.redo)
        field.focus_lost.connect(self.flush)
        field.object_opened.connect(self._open_object)
        field.picture_dropped.connect(lambda source: self._put_picture(field, source))
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.customContextMenuRequested.connect(lambda place: self._show_menu(field, place))

    def _show_menu(self, field: SectionEdit, place: QPoint) -> None:
        names = ["cut", "copy", "paste", "paste_plain", "select_all", "footnote", "live", "heading", "indicator"]
        if field.textCursor().currentTable() is not None:
            names += ["row", "column", "remove_row", "remove_column", "merge", "split", "header"]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in names])
        menu.popup(field.viewport().mapToGlobal(place))

    def _connect(self) -> None:
        self._prepare(self.text)
        self._soon.timeout.connect(self.flush)
        self._latest.timeout.connect(self.flush)
        self.heading.editingFinished.connect(self._set_heading)
        self.status.activated.connect(self._set_status)
        self.text.textChanged.connect(self._schedule)
        self.text.currentCharFormatChanged.connect(self._show_look)
        self.notes.edited.connect(self._note_typed)
        self.notes.mark_wanted.connect(self.go_to_mark)
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
        kept = self._kept.get(section_id)
        if kept is None:
            document = QTextDocument(self)
            self._set_size(document)
            document.setDocumentMargin(self.fontMetrics().averageCharWidth() * 3)
            self._objects.register(document)
            kept = self._kept[section_id] = OpenSection(section, document)
        else:
            kept.follow(section.body)
        self._set_size(kept.document)
        self._kept.move_to_end(section_id)
        self._open = kept
        self.text.setDocument(kept.document)
        self.text.setUndoRedoEnabled(False)
        cursor = self.text.textCursor()
        cursor.setPosition(min(kept.position, kept.document.characterCount() - 1))
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(kept.scroll)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)[1].document.deleteLater()
        self._show_around()

    def _set_size(self, document: QTextDocument) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.15 * self._zoom)
        if document.defaultFont() != font:
            document.setDefaultFont(font)
            document.setIndentWidth(QFontMetricsF(font).averageCharWidth() * 4)

    def _zoom_by(self, factor: float) -> None:
        """Make the text on screen larger or smaller; 0 gives its usual size. Print is not concerned."""
        self._zoom = min(max(self._zoom * factor, 0.5), 3.0) if factor else 1.0
        if self._open is not None:
            self._set_size(self._open.document)

    def _section(self) -> Section | None:
        return self.session.report.sections.get(self.section_id)

    def _show_around(self) -> None:
        section = self._section()
        if section is None:
            return
        fixed = section.id in FIXED
        titles = {PREAMBLE: word(PREAMBLE_TITLE), CLOSING: word(CLOSING_TITLE)}
        self.number.setText("" if fixed else section_numbers(self.session.report).get(section.id, ""))
        self.heading.setReadOnly(fixed)
        heading = titles.get(section.id, section.heading)
        if self.heading.text() != heading and not self.heading.isModified():
            self.heading.setText(heading)
        self.status.setCurrentIndex(self.status.findData(section.status))
        self.guidance_button.setVisible(bool(section.guidance))
        self.guidance.setText(section.guidance)
        self.guidance.setVisible(bool(section.guidance) and self.guidance_button.isChecked())
        self.notes.show_notes(section.body.notes)
        self._show_previous()

    def _show_previous(self) -> None:
        """Show what the report this one goes on from says in the same section, where there is one."""
        section = self._section()
        earlier = ""
        if section is not None and section.id not in FIXED:
            texts = self._earlier_texts()
            earlier = texts.get(section.key) or texts.get(heading_key(section), "")
        self.previous_button.setVisible(bool(earlier))
        self.previous.setVisible(bool(earlier) and self.previous_button.isChecked())
        if self.previous.isVisible() and self.previous.toPlainText() != earlier:
            self.previous.setPlainText(earlier)

    def _earlier_texts(self) -> dict[str, str]:
        """Return last period's text by key of section, read once."""
        if self._earlier is None:
            self._earlier = {}
            key = self.session.report.extra.get(PREVIOUS)
            if isinstance(key, str):
                try:
                    self._earlier = texts_by_key(self.session.store.load(key).report)
                except UserError:  # it was removed since: there is nothing to show
                    self._earlier = {}
        return self._earlier

    def _set_heading(self) -> None:
        section = self._section()
        heading = self.heading.text().strip()
        self.heading.setModified(False)
        if section is not None and section.id not in FIXED and heading != section.heading:
            self.session.do(SetSection(section.id, "heading", heading), self.tr("Sửa tiêu đề"), self)

    def _set_status(self) -> None:
        section = self._section()
        status = self.status.currentData()
        if section is not None and status is not section.status:
            self.session.do(SetSection(section.id, "status", status), self.tr("Đổi tình trạng mục"), self)

    # handing over

    def _schedule(self) -> None:
        if (self._open is not None and self._open.dirty) or self._typed_notes:
            self._soon.start()
            if not self._latest.isActive():
                self._latest.start()

    def _note_typed(self, note_id: str) -> None:
        self._typed_notes.add(note_id)
        self._schedule()

    def _flush_all(self) -> None:
        fields = self.findChildren(SectionEdit)
        if any(field.composing for field in fields):
            QGuiApplication.inputMethod().commit()
        if self.heading.isModified():
            self._set_heading()
        self.flush()

    def flush(self) -> None:
        """Hand what was typed to the session as one step."""
        self._soon.stop()
        self._latest.stop()
        if self._open is None:
            return
        if self._typed_notes:
            self._take_notes()
        section = self._section()
        if section is None or not self._open.dirty:
            return
        edit = self._open.edit(section)
        if edit is None:
            return
        if not self.session.do(edit, self.tr("Soạn thảo"), self):
            self._open.mark_dirty()  # what was refused is still only in the document
            return
        section = self._section()
        if section is not None:
            self._open.body = section.body
        self.words_changed.emit()

    def _take_notes(self) -> None:
        typed, self._typed_notes = self._typed_notes, set()
        assert self._open is not None
        for position, value in list(convert.marks(self._open.document)):
            if isinstance(value, Note) and value.id in typed and self.notes.has(value.id):
                content = self.notes.content(value.id)
                if content != value.content:
                    cursor = QTextCursor(self._open.document)
                    cursor.setPosition(position)
                    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(convert.mark_format(replace(value, content=content)))

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        section = self._section()
        if self._open is None:
            return
        if section is None:  # it was removed: never let anybody type into what is gone
            self.open_section(PREAMBLE)
            return
        if initiator is not self and section.id in changes.sections:
            self.heading.setModified(False)
            caret, scroll = self.text.textCursor().position(), self.text.verticalScrollBar().value()
            changed = self._open.follow(section.body)
            if changed is not None:
                cursor = self.text.textCursor()
                cursor.setPosition(
                    min(changed if initiator is None else caret, self._open.document.characterCount() - 1)
                )
                self.text.setTextCursor(cursor)
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

    # marks

    def go_to_mark(self, note_id: str) -> None:
        """Put the caret behind a footnote's mark."""
        for position, value in convert.marks(self.text.document()):
            if isinstance(value, Note) and value.id == note_id:
                self._select(position + 1, position + 1)
                return

    def show_match(self, match: Any) -> None:
        """Select what find has found.

        Args:
            match: has ``paragraph`` (index into :func:`richtext.paragraphs`), ``start`` and ``end``, counted in
                characters of :func:`richtext.plain`.
        """
        section = self._section()
        if section is None or not 0 <= match.paragraph < len(list(paragraphs(section.body.blocks))):
            return
        index, block = -1, self.text.document().begin()
        while block.isValid():
            filler = block.length() == 1 and block.blockFormat().boolProperty(convert.FILLER)
            if not filler and not any(each.format.objectType() == convert.OBJECT for each in block.textFormats()):
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
        self._select(places[min(match.start, len(places) - 1)], places[min(match.end, len(places) - 1)])

    def show_words(self, words: str) -> None:
        """Select the first place of the section that has these words; in a footnote, go there."""
        from ...models.search import Span

        section = self._section()
        if section is None:
            return

        def said(inlines: tuple[Inline, ...]) -> str:
            return plain(inlines, lambda live: live_text(self.session.report, live))

        for place, paragraph in enumerate(paragraphs(section.body.blocks)):
            if contains(said(paragraph.inlines), words):
                text = plain(paragraph.inlines)  # what it counts in; figures that are shown stand between
                start = text.casefold().find(words.casefold())
                self.show_match(Span(place, start, start + len(words)) if start >= 0 else Span(place, 0, len(text)))
                return
        for note in section.body.notes:
            if contains(said(note.content), words):
                self.notes.focus_note(note.id)
                return

    def spot(self) -> Spot:
        """Return where the caret is; at the very beginning, where nobody put it, the end of the text."""
        cursor = self.text.textCursor()
        if cursor.position() == 0:
            return Spot()
        block = cursor.block()
        before = block.text().encode("utf-16-le", "surrogatepass")[: 2 * (cursor.position() - block.position())]
        return Spot(self._paragraph_index(), len(before.decode("utf-16-le", "replace")))

    def _select(self, start: int, end: int) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _open_object(self, kind: int, payload: str) -> None:
        if kind == convert.OBJECT:
            block = convert.object_of(payload)
            if isinstance(block, Chart) and block.parts:
                self.go_to_part.emit(block.parts[0])
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

    # actions

    def actions(self) -> dict[str, QAction]:  # type: ignore[override]
        """Return the page's actions by name."""
        return dict(self._actions)

    def _make_actions(self) -> dict[str, QAction]:
        out: dict[str, QAction] = {}

        def add(name: str, label: str, keys: str, slot: Callable[[], Any]) -> None:
            action = QAction(label, self)
            theme.give_icon(action, name)
            plain = label.replace("&", "").rstrip("…")
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                plain = f"{plain} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
            action.setToolTip(plain)
            action.triggered.connect(lambda _=False: slot())
            self.addAction(action)
            out[name] = action

        add("bold", self.tr("Đậm"), "Ctrl+B", lambda: self._look("bold"))
        add("italic", self.tr("Nghiêng"), "Ctrl+I", lambda: self._look("italic"))
        add("underline", self.tr("Gạch chân"), "Ctrl+U", lambda: self._look("underline"))
        for name in ("bold", "italic", "underline"):
            out[name].setCheckable(True)
        add("bullet", self.tr("Gạch đầu dòng (-)"), "Ctrl+Shift+L", lambda: self.text.set_bullet(1))
        add("plus", self.tr("Gạch đầu dòng con (+)"), "Ctrl+Shift+K", lambda: self.text.set_bullet(2))
        add("plain", self.tr("Đoạn thường"), "Ctrl+Shift+N", lambda: self.text.set_bullet(0))
        add("heading", self.tr("Đoạn này thành đề mục"), "Ctrl+Alt+H", self.make_heading)
        add("indicator", self.tr("Đoạn này thành chỉ tiêu"), "Ctrl+Alt+X", self.make_indicator)
        add("left", self.tr("Căn trái"), "Ctrl+L", lambda: self.text.set_align(Align.LEFT))
        add("center", self.tr("Căn giữa"), "Ctrl+Alt+C", lambda: self.text.set_align(Align.CENTER))
        add("right", self.tr("Căn phải"), "Ctrl+R", lambda: self.text.set_align(Align.RIGHT))
        add("justify", self.tr("Căn đều hai bên"), "Ctrl+J", lambda: self.text.set_align(Align.JUSTIFY))
        add("footnote", self.tr("Chú thích cuối trang"), "Ctrl+Alt+F", self.insert_note)
        add("live", self.tr("Số liệu sống…"), "Ctrl+Alt+S", self.insert_live)
        add("indicators", self.tr("Bảng chỉ tiêu…"), "Ctrl+Alt+I", self.insert_indicators)
        add("chart", self.tr("Biểu đồ…"), "Ctrl+Alt+B", self.insert_chart)
        add("table", self.tr("Bảng…"), "Ctrl+Alt+T", self.insert_table)
        add("picture", self.tr("Hình ảnh…"), "Ctrl+Alt+P", self.insert_picture)
        add("row", self.tr("Thêm hàng dưới"), "", lambda: self._table("row"))
        add("column", self.tr("Thêm cột bên phải"), "", lambda: self._table("column"))
        add("remove_row", self.tr("Xóa hàng"), "", lambda: self._table("remove_row"))
        add("remove_column", self.tr("Xóa cột"), "", lambda: self._table("remove_column"))
        add("merge", self.tr("Gộp ô"), "", lambda: self._table("merge"))
        add("split", self.tr("Tách ô"), "", lambda: self._table("split"))
        add("header", self.tr("Lặp lại hàng đầu ở mỗi trang"), "", lambda: self._table("header"))
        add("cut", self.tr("Cắt"), "", lambda: self._field().cut())
        add("copy", self.tr("Chép"), "", lambda: self._field().copy())
        add("paste", self.tr("Dán"), "", lambda: self._field().paste())
        add("select_all", self.tr("Chọn tất cả"), "", lambda: self._field().selectAll())
        add("paste_plain", self.tr("Dán chữ không kèm kiểu"), "Ctrl+Shift+V", self._paste_plain)
        add("zoom_in", self.tr("Phóng to"), "Ctrl+=", lambda: self._zoom_by(1.1))
        add("zoom_out", self.tr("Thu nhỏ"), "Ctrl+-", lambda: self._zoom_by(1 / 1.1))
        add("zoom_reset", self.tr("Cỡ chữ thường"), "Ctrl+Alt+0", lambda: self._zoom_by(0))
        return out

    def _look(self, name: str) -> None:
        on = self._actions[name].isChecked()
        look = QTextCharFormat()
        if name == "bold":
            look.setFontWeight(700 if on else 400)
        elif name == "italic":
            look.setFontItalic(on)
        else:
            look.setFontUnderline(on)
        self._field().mergeCurrentCharFormat(look)

    def _show_look(self, look: QTextCharFormat) -> None:
        self._actions["bold"].setChecked(look.fontWeight() >= 600)
        self._actions["italic"].setChecked(look.fontItalic())
        self._actions["underline"].setChecked(look.fontUnderline())

    def _field(self) -> SectionEdit:
        """Return the field that has the focus: the text or a footnote."""
        focused = self.focusWidget()
        return focused if isinstance(focused, SectionEdit) else self.text

    def _paste_plain(self) -> None:
        from .text import from_text

        self._field().insert_blocks(from_text(QGuiApplication.clipboard().text()))

    def _paragraph_index(self) -> int:
        """Return the place of the caret's paragraph in the section's body, or -1 where it is in none."""
        cursor = self.text.textCursor()
        found = convert.items(self.text.document())
        before = 0
        for place, item in enumerate(found):
            first, last = convert.span(item)
            if first <= cursor.position() <= last:
                return before if cursor.currentTable() is None else -1
            before += len(convert.read_item(found, place))
        return -1

    def make_heading(self) -> None:
        """Make the caret's paragraph a heading; what follows it becomes the text of its section."""
        from ...models.reshape import split_off

        self.flush()
        index, blocks = self._paragraph_index(), self.session.report.sections[self.section_id].body.blocks
        block = blocks[index] if 0 <= index < len(blocks) else None
        words = (
            plain(block.inlines, lambda live: live_text(self.session.report, live))
            if isinstance(block, Paragraph)
            else ""
        )
        try:
            edit, made = split_off(self.session.report, self.section_id, index, words)
        except UserError as error:
            self.session.refused.emit(error)
            return
        if self.session.do(edit, self.tr("Đoạn văn thành đề mục")):
            self.section_made.emit(made)

    def make_indicator(self) -> None:
        """Make the caret's paragraph an indicator, its figures read out of its words."""
        from ...docx import indicator_of
        from ...models.reshape import into_indicator

        self.flush()
        index, blocks = self._paragraph_index(), self.session.report.sections[self.section_id].body.blocks
        block = blocks[index] if 0 <= index < len(blocks) else None
        try:
            made = indicator_of(block.inlines) if isinstance(block, Paragraph) else Indicator(new_id())
            edit = into_indicator(self.session.report, self.section_id, index, made)
        except UserError as error:
            self.session.refused.emit(error)
            return
        self.session.do(edit, self.tr("Đoạn văn thành chỉ tiêu"))

    def insert_note(self) -> None:
        """Insert a footnote behind the selection and go to where it is typed."""
        note = Note(new_id())
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        convert.insert_inlines(cursor, (note,))
        self.text.setTextCursor(cursor)
        self.flush()
        self.notes.focus_note(note.id)

    def insert_live(self) -> None:
        """Ask for a figure and insert it at the caret."""
        live: Live | None = dialogs.LiveDialog.ask(self, self.session.report)
        if live is not None:
            convert.insert_inlines(self._field().textCursor(), (live,))

    def _in_table(self) -> bool:
        """Tell whether the caret is in a table, where only text can stand; if so, say so."""
        if self.text.textCursor().currentTable() is None:
            return False
        self.session.refused.emit(UserError(_ONLY_TEXT))
        return True

    def insert_chart(self) -> None:
        """Ask for a chart and insert it."""
        if self._in_table():
            return
        chart = dialogs.ChartDialog.ask(self, self.session.report)
        if chart is not None:
            self.text.insert_blocks((chart,))

    def insert_indicators(self) -> None:
        """Ask for a layout and insert the place where indicators are printed."""
        if self._in_table():
            return
        block = dialogs.IndicatorsDialog.ask(self, self.session.report)
        if block is not None:
            self.text.insert_blocks((block,))

    def insert_picture(self) -> None:
        """Ask for a picture file and insert it."""
        if not self._in_table() and (path := choose_picture(self)) is not None:
            self._put_picture(self.text, path)

    def _put_picture(self, field: SectionEdit, source: Path | bytes) -> None:
        if field is not self.text:
            self.session.refused.emit(UserError(_NO_PICTURE))
            return
        if self._in_table():
            return
        try:
            picture = keep_picture(source, self.session.store)
        except UserError as error:
            self.session.refused.emit(error)
        else:
            self.text.insert_blocks((picture,))

    def insert_table(self) -> None:
        """Ask for a size and insert an empty table."""
        if self._in_table():
            return
        size = dialogs.TableDialog.ask(self)
        if size is not None:
            rows, columns, header = size
            self.text.insert_blocks((Table(new_id(), ((Cell(),) * columns,) * rows, int(header)),))

    def _table(self, what: str) -> None:
        cursor = self.text.textCursor()
        table: QTextTable | None = cursor.currentTable()
        if table is None:
            return
        cell = table.cellAt(cursor)
        if what == "row":
            table.insertRows(cell.row() + cell.rowSpan(), 1)
        elif what == "column":
            table.insertColumns(cell.column() + cell.columnSpan(), 1)
        elif what in ("remove_row", "remove_column"):
            before = table.firstCursorPosition()
            before.setPosition(table.firstPosition() - 1)
            filler = before.blockFormat().boolProperty(convert.FILLER)
            if what == "remove_row":
                table.removeRows(cell.row(), 1)
            else:
                table.removeColumns(cell.column(), 1)
            if filler:  # Qt gives the block before a table the format of the first cell it takes out
                before.setBlockFormat(convert.block_format(filler=True))
        elif what == "merge":
            table.mergeCells(cursor)
        elif what == "split":
            table.splitCell(cell.row(), cell.column(), 1, 1)
        else:
            import json

            table_id, header, widths = json.loads(table.format().property(convert.TABLE))
            table.setFormat(convert.table_format(table_id, 0 if header else 1, tuple(widths)))
