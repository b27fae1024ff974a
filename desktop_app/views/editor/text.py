"""The text field of the editor: keys, bullets, clipboard and input methods."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.pasted import as_lines
from ...models.richtext import Align, Block, Live, Paragraph, Table, paragraphs
from ..kit.blocks import MIME, blocks_of, put_blocks
from ..kit.drops import has_files, take_copy
from . import convert
from .html import CopiedText
from .pictures import picture_bytes, picture_files

_OPENS = " \u00a0(\u2028“[–-/"  # what stands before a quote that opens
NO_PICTURE = QT_TRANSLATE_NOOP("errors", "Chú thích chỉ chứa chữ và số liệu; hãy đặt hình vào phần văn bản.")
ONLY_TEXT = QT_TRANSLATE_NOOP(
    "errors", "Trong ô bảng chỉ đặt được chữ và số liệu; hãy đưa con trỏ ra ngoài bảng rồi chèn."
)
_PICTURES_LEFT = QT_TRANSLATE_NOOP(
    "errors", "Đã dán chữ, nhưng không dán kèm được {0} hình trong phần chép: hãy chép riêng từng hình rồi dán."
)


class SectionEdit(QTextEdit):
    """A text field that lets in only what the model can hold.

    Attributes:
        takes_files: picture files dropped here are of use.
        lines_only: only lines of text and figures can stand here, as in a footnote.
        paint_over: draws what lies over the text.

    Signals:
        undo_asked: the undo key.
        redo_asked: the redo key.
        object_opened: (payload) an object was double-clicked.
        focus_lost: the field was left.
        picture_dropped: (Path or bytes) a picture was pasted or dropped here.
        refused: (UserError) why not all that was pasted is here.
        zoom_asked: (larger) the wheel was turned with Ctrl.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    object_opened = Signal(int, str)
    focus_lost = Signal()
    takes_files = True
    picture_dropped = Signal(object)
    refused = Signal(object)
    zoom_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.lines_only = False
        self.show_live: Callable[[Live], str] = lambda live: ""
        self.paint_over: Callable[[QPainter], None] = lambda painter: None
        self.setAcceptRichText(True)
        self.setTabChangesFocus(False)
        self._margin = 0
        self.verticalScrollBar().rangeChanged.connect(self._leave_margin)

    def set_margin(self, right: int) -> None:
        """Leave the sheet's margin right of the text, in pixels; the scroll bar stands in it, at the sheet's edge."""
        self._margin = right
        self._leave_margin()

    def _leave_margin(self) -> None:
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self.setViewportMargins(0, 0, max(self._margin - taken, 0), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) or QKeySequence(event.keyCombination()) == QKeySequence(
            "Ctrl+Y"
        ):
            self.redo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif not (
            self._cell_key(event) or self._deleting_key(event) or self._bullet_key(event) or self._typing_help(event)
        ):
            super().keyPressEvent(event)

    def _cell_key(self, event: QKeyEvent) -> bool:
        """Go to the next or the previous cell; from the last one into a new row."""
        cursor = self.textCursor()
        table = cursor.currentTable()
        if table is None or event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        forward = event.key() == Qt.Key.Key_Tab
        move = QTextCursor.MoveOperation
        if not cursor.movePosition(move.NextCell if forward else move.PreviousCell) and forward:
            table.appendRows(1)
            cursor = table.cellAt(table.rows() - 1, 0).firstCursorPosition()
        self.setTextCursor(cursor)
        return True

    def _deleting_key(self, event: QKeyEvent) -> bool:
        """Take the selection away, an item's sign before its words, and no object that was not chosen before."""
        back = event.key() == Qt.Key.Key_Backspace
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if (not back and (event.key() != Qt.Key.Key_Delete or held & shift)) or held & ~(control | shift):
            return False
        cursor = self.textCursor()
        if cursor.hasSelection():  # not left to Qt, which pulls an item out and leaves its words
            self.remove_selected()
        elif back and cursor.atBlockStart() and cursor.blockFormat().intProperty(convert.BULLET):
            self.set_bullet(0)
        elif cursor.atBlockStart() if back else cursor.atBlockEnd():
            self._join(cursor, back)
        elif not self._choose_object(cursor, back):
            return False
        return True

    def _join(self, cursor: QTextCursor, back: bool) -> None:
        """Join the caret's paragraph with the one before or behind, as far as the two can be one."""
        other = cursor.block().previous() if back else cursor.block().next()
        empty = cursor.block().length() == 1
        if other.isValid() and convert.holds_object(other) and not empty:
            cursor.setPosition(other.position() + other.length() - 1 if back else other.position())
            self._choose_object(cursor, back)
            return
        first, second = (other, cursor.block()) if back else (cursor.block(), other)
        look = second.blockFormat() if first.length() == 1 else first.blockFormat()  # an empty one gives way
        count = self.document().blockCount()
        # by one character, so that Qt stays before what no key may take: the edge of a table or a cell
        cursor.deletePreviousChar() if back else cursor.deleteChar()
        if self.document().blockCount() < count:
            cursor.setBlockFormat(look)

    def _choose_object(self, cursor: QTextCursor, back: bool) -> bool:
        """Select the picture, chart or list beside the caret, so that it goes with the next key only."""
        place = cursor.position() - 1 if back else cursor.position()
        if not convert.is_object(self.document(), place):
            return False
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def cut(self) -> None:
        """Take the selection away and put it on the clipboard."""
        if self.textCursor().hasSelection():
            self.copy()
            self.remove_selected()

    def remove_selected(self) -> None:
        """Take the selection away; what is left of its last paragraph stays the item it was."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        look = last.blockFormat() if first.position() == cursor.selectionStart() else first.blockFormat()
        cells = cursor.hasComplexSelection()
        alone = first == last and convert.holds_object(first) and first.length() == 2  # its paragraph goes with it
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if alone and first.next().isValid():
            count, look = self.document().blockCount(), first.next().blockFormat()
            cursor.deleteChar()
            if self.document().blockCount() < count:  # Qt stays before the edge of a table or a cell
                cursor.setBlockFormat(look)
        if first != last and not cells:
            cursor.setBlockFormat(look)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _bullet_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        replaces = enter and self.textCursor().hasSelection()
        if replaces:
            self.remove_selected()
        cursor = self.textCursor()
        look = cursor.blockFormat()
        bullet = look.intProperty(convert.BULLET)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor.insertText("\u2028")
            return True
        if enter and look.boolProperty(convert.FILLER):
            cursor.setBlockFormat(convert.look_at(cursor))  # a blank line the user makes is one, not Qt's filler
        if not bullet or replaces:
            return False
        if enter and cursor.block().length() == 1:
            self.set_bullet(bullet - 1)
        elif event.key() == Qt.Key.Key_Tab:
            self.set_bullet(2)
        elif event.key() == Qt.Key.Key_Backtab:
            self.set_bullet(bullet - 1)
        else:
            return False
        return True

    def _typing_help(self, event: QKeyEvent) -> bool:
        """Make an item of "- " or "+ " at the beginning of a paragraph, and quotes that open and close."""
        typed, cursor = event.text(), self.textCursor()
        if typed == '"':
            before = cursor.block().text()[: cursor.selectionStart() - cursor.block().position()]
            cursor.insertText("“" if not before or before[-1] in _OPENS else "”")
            self.setTextCursor(cursor)
            return True
        if typed != " " or self.lines_only or cursor.hasSelection() or cursor.currentTable() is not None:
            return False
        sign = cursor.block().text()[: cursor.positionInBlock()]
        if sign not in ("-", "+") or cursor.blockFormat().intProperty(convert.BULLET):
            return False
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        cursor.setBlockFormat(convert.look_at(cursor, 1 if sign == "-" else 2))
        cursor.endEditBlock()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the right button move the caret first, so that its menu is about what it points at."""
        if event.button() == Qt.MouseButton.RightButton:
            there, chosen = self.cursorForPosition(event.position().toPoint()), self.textCursor()
            inside = chosen.selectionStart() <= there.position() <= chosen.selectionEnd()
            if not (chosen.hasSelection() and inside):
                self.setTextCursor(there)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(event.angleDelta().y() > 0)
            event.accept()
            return
        super().wheelEvent(event)

    def set_bullet(self, bullet: int) -> None:
        """Give the selected paragraphs a bullet level."""
        self._each_block(lambda cursor, align: convert.look_at(cursor, bullet, align))

    def set_align(self, align: Align) -> None:
        """Align the selected paragraphs."""
        cursor = self.textCursor()
        bullet = cursor.blockFormat().intProperty(convert.BULLET)
        self._each_block(lambda cursor, _: convert.look_at(cursor, bullet, align))

    def _each_block(self, look: Callable[[QTextCursor, Align], QTextBlockFormat]) -> None:
        chosen = self.textCursor()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().findBlock(chosen.selectionStart())
        while block.isValid() and block.position() <= chosen.selectionEnd():
            cursor.setPosition(block.position())
            filler = block.length() == 1 and block.blockFormat().boolProperty(convert.FILLER)
            if filler and chosen.hasSelection():  # an empty line round a table that nobody chose for itself
                block = block.next()
                continue
            align = Align(block.blockFormat().property(convert.ALIGN) or "justify")
            cursor.setBlockFormat(look(cursor, align))
            block = block.next()
        cursor.endEditBlock()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.focus_lost.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        position = (
            self.document()
            .documentLayout()
            .hitTest(
                QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value()),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        if position >= 0 and self.document().characterAt(position) == convert.MARK:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position + 1)
            look = cursor.charFormat()
            if payload := look.property(convert.PAYLOAD):
                self.object_opened.emit(look.objectType(), payload)
                return
        super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().text().color())
        painter.setFont(self.document().defaultFont())
        layout, scroll = self.document().documentLayout(), self.verticalScrollBar().value()
        top, bottom = event.rect().top() + scroll, event.rect().bottom() + scroll
        # what an input method composes counts in the hit, though it is not in the text yet
        hit = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(min(hit, self.document().characterCount() - 1))
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > top:
            block = block.previous()
        while block.isValid():
            place: QRectF = layout.blockBoundingRect(block)
            if place.top() > bottom:
                break
            bullet = block.blockFormat().intProperty(convert.BULLET)
            if bullet and block.layout().lineCount():
                line = block.layout().lineAt(0)
                left = (
                    place.left() + line.x() - self.document().indentWidth() * 0.6 - self.horizontalScrollBar().value()
                )
                painter.drawText(QPointF(left, place.top() + line.y() + line.ascent() - scroll), "-+"[bullet - 1])
            block = block.next()
        self.paint_over(painter)

    # clipboard

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._as_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._as_copy(event)

    def _as_copy(self, event: QDropEvent) -> None:
        """Leave what comes from elsewhere, a file or words of another field, where it was."""
        if event.isAccepted() and event.source() not in (self, self.viewport()):
            take_copy(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object names only its own formats, so ours would not be found on the clipboard
        data = QMimeData()
        copy = QTextDocument()
        convert.fill(copy, ())
        QTextCursor(copy).insertFragment(QTextDocumentFragment(self.textCursor()))
        blocks = convert.read(copy)
        put_blocks(data, blocks)
        passage = CopiedText(blocks, self.show_live)
        data.setHtml(passage.html())
        data.setText(passage.text())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if has_files(source) and not picture_files(source):  # the window takes them
            return False
        return source.hasFormat(MIME) or source.hasHtml() or source.hasText() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasFormat(MIME) and (files := picture_files(source)):
            for path in files:
                self.picture_dropped.emit(path)
            return
        try:
            found = blocks_of(source)
        except UserError as error:
            self.refused.emit(error)
            return
        if found.blocks:
            self.insert_blocks(found.blocks)
            if found.pictures:
                self.refused.emit(UserError(_PICTURES_LEFT, found.pictures))
        elif source.hasImage():  # last, since Excel adds a picture of the cells it copies
            self.picture_dropped.emit(picture_bytes(source))

    def insert_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Insert blocks in place of the selection; in a table cell or a footnote only their words."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        in_table = cursor.currentTable() is not None
        if self.lines_only or in_table:
            if not all(isinstance(each, (Paragraph, Table)) for each in blocks):
                self.refused.emit(UserError(NO_PICTURE if self.lines_only else ONLY_TEXT))
            blocks = (Paragraph(as_lines(blocks)),) if self.lines_only else tuple(paragraphs(blocks))
        first, rest = (blocks[0], blocks[1:]) if blocks else (None, ())
        if isinstance(first, Paragraph):
            if cursor.block().length() == 1:
                cursor.setBlockFormat(convert.look_at(cursor, first.bullet, first.align))
            convert.insert_inlines(cursor, first.inlines)
            blocks = rest
        if blocks:
            empty = cursor.block().length() == 1
            if not empty and not cursor.atBlockEnd():
                place = cursor.position()
                cursor.insertBlock(cursor.blockFormat())
                cursor.setPosition(place)
            convert.insert(cursor, blocks, fresh=empty)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
