"""The text field of the editor: keys, bullets, clipboard and input methods."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
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
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ...models import codec
from ...models.errors import UserError
from ...models.richtext import Align, Block, Cell, Live, Paragraph, Run, Table, fresh_copy, map_paragraphs, new_id, text
from ..kit.drops import documents
from . import convert
from .html import CopiedText
from .pictures import picture_bytes, picture_files

MIME = "application/x-bao-cao-blocks"
_MOST_CELLS = 5000


class SectionEdit(QTextEdit):
    """A text field that lets in only what the model can hold.

    Signals:
        undo_asked: the undo key.
        redo_asked: the redo key.
        object_opened: (payload) an object was double-clicked.
        focus_lost: the field was left.
        picture_dropped: (Path or bytes) a picture was pasted or dropped here.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    object_opened = Signal(int, str)
    focus_lost = Signal()
    picture_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.show_live: Callable[[Live], str] = lambda live: ""
        self.setAcceptRichText(True)
        self.setTabChangesFocus(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) or QKeySequence(event.keyCombination()) == QKeySequence(
            "Ctrl+Y"
        ):
            self.redo_asked.emit()
        elif not self._cell_key(event) and not self._bullet_key(event):
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

    def _bullet_key(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        look = cursor.blockFormat()
        bullet = look.intProperty(convert.BULLET)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor.insertText("\u2028")
            return True
        if enter and look.boolProperty(convert.FILLER):
            cursor.setBlockFormat(convert.block_format())  # a blank line the user makes is one, not Qt's filler
        if not bullet:
            return False
        if enter and cursor.block().length() == 1:
            self.set_bullet(bullet - 1)
        elif event.key() == Qt.Key.Key_Tab:
            self.set_bullet(2)
        elif event.key() == Qt.Key.Key_Backtab:
            self.set_bullet(bullet - 1)
        elif event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart() and not cursor.hasSelection():
            self.set_bullet(0)
        else:
            return False
        return True

    def set_bullet(self, bullet: int) -> None:
        """Give the selected paragraphs a bullet level."""
        self._each_block(lambda align: convert.block_format(bullet, align))

    def set_align(self, align: Align) -> None:
        """Align the selected paragraphs."""
        cursor = self.textCursor()
        bullet = cursor.blockFormat().intProperty(convert.BULLET)
        self._each_block(lambda _: convert.block_format(bullet, align))

    def _each_block(self, look: Callable[[Align], QTextBlockFormat]) -> None:
        chosen = self.textCursor()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().findBlock(chosen.selectionStart())
        while block.isValid() and block.position() <= chosen.selectionEnd():
            cursor.setPosition(block.position())
            align = Align(block.blockFormat().property(convert.ALIGN) or "justify")
            cursor.setBlockFormat(look(align))
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

    # clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object names only its own formats, so ours would not be found on the clipboard
        data = QMimeData()
        copy = QTextDocument()
        convert.fill(copy, ())
        QTextCursor(copy).insertFragment(QTextDocumentFragment(self.textCursor()))
        blocks = convert.read(copy)
        data.setData(MIME, json.dumps(codec.encode(blocks)).encode())
        passage = CopiedText(blocks, self.show_live)
        data.setHtml(passage.html())
        data.setText(passage.text())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if documents(source):  # the window imports them
            return False
        return source.hasFormat(MIME) or source.hasHtml() or source.hasText() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(MIME):
            try:
                blocks = codec.decode(tuple[Block, ...], json.loads(bytes(source.data(MIME).data())))
            except (UserError, ValueError):
                return
            self.insert_blocks(fresh_copy(blocks))
        elif files := picture_files(source):
            for path in files:
                self.picture_dropped.emit(path)
        elif source.hasText() and "\t" in source.text().strip("\n") and "\n" in source.text().strip("\r\n"):
            self.insert_blocks((from_tsv(source.text()),))
        elif source.hasHtml():
            self.insert_blocks(from_html(source.html()))
        elif source.hasText():
            self.insert_blocks(from_text(source.text()))
        elif source.hasImage():  # last, since Excel adds a picture of the cells it copies
            self.picture_dropped.emit(picture_bytes(source))

    def insert_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Insert blocks in place of the selection; in a table cell only their paragraphs."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if cursor.currentTable() is not None:
            from ...models.richtext import paragraphs

            blocks = tuple(paragraphs(blocks))
        first, rest = (blocks[0], blocks[1:]) if blocks else (None, ())
        if isinstance(first, Paragraph):
            if cursor.block().length() == 1:
                cursor.setBlockFormat(convert.block_format(first.bullet, first.align))
            convert.insert_inlines(cursor, first.inlines)
            blocks = rest
        if blocks:
            empty = cursor.block().length() == 1
            if not empty and not cursor.atBlockEnd():
                place = cursor.position()
                cursor.insertBlock(convert.block_format())
                cursor.setPosition(place)
            convert.insert(cursor, blocks, fresh=empty)
        cursor.endEditBlock()
        self.setTextCursor(cursor)


def from_text(content: str) -> tuple[Block, ...]:
    """Return pasted plain text as paragraphs, one a line."""
    import unicodedata

    content = unicodedata.normalize("NFC", content.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n")
    return tuple(Paragraph(text(convert.clean(line))) for line in content.split("\n"))


def from_tsv(content: str) -> Table:
    """Return lines of tab-separated cells as a table."""
    import unicodedata

    lines = unicodedata.normalize("NFC", content.replace("\r\n", "\n")).rstrip("\n").split("\n")
    columns = min(max(line.count("\t") for line in lines) + 1, 100)
    rows = []
    for line in lines[: _MOST_CELLS // columns]:
        parts = (line.split("\t") + [""] * columns)[:columns]
        rows.append(tuple(Cell((Paragraph(text(convert.clean(part)), align=Align.LEFT),)) for part in parts))
    return Table(new_id(), tuple(rows))


def from_html(html: str) -> tuple[Block, ...]:
    """Return HTML of another program as blocks of the allowed looks; nothing is fetched for it."""
    import unicodedata
    from dataclasses import replace

    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setHtml(html)

    def settle(paragraph: Paragraph) -> Paragraph:
        return replace(
            paragraph,
            inlines=tuple(
                replace(each, text=unicodedata.normalize("NFC", each.text)) if isinstance(each, Run) else each
                for each in paragraph.inlines
            ),
        )

    blocks = map_paragraphs(convert.read(document, foreign=True), settle)
    return tuple(each for each in blocks if not isinstance(each, Paragraph) or each.inlines)
