"""Texts of many units to read on end, of which a sentence is picked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ...models.office.passages import Passage, sentence_at
from ...store.passages import PassagePlace

_AT_ONCE = 40  # passages laid out before somebody scrolls on


@dataclass(frozen=True, slots=True)
class Picked:
    """A sentence of a unit, and the passage it stands in."""

    place: PassagePlace
    passage: Passage
    words: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph on screen: the passage it belongs to, and whether it is the unit's own text."""

    place: PassagePlace
    said: bool


class Reader(QTextEdit):
    """Passages below each other, laid out as far as somebody scrolls.

    The cursor keys up and down go from sentence to sentence, with Ctrl from unit to unit.

    Signals:
        picked: the sentence under the caret is another one.
        into_text: Return was pressed.
        into_note: Shift+Return was pressed.
        opened: a unit was double-clicked.
    """

    picked = Signal()
    into_text = Signal()
    into_note = Signal()
    opened = Signal()

    def __init__(
        self,
        read: Callable[[Sequence[PassagePlace]], dict[PassagePlace, Passage | None]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._places: Sequence[PassagePlace] = ()
        self._shown = 0
        self._lines: list[_Line] = []
        self._passages: dict[PassagePlace, Passage] = {}
        self._title: Callable[[PassagePlace, Passage], tuple[str, str]] = lambda place, passage: ("", "")
        self._keep = False
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Không đơn vị nào viết ở mục này."))
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(self.fontMetrics().averageCharWidth())
        self.verticalScrollBar().valueChanged.connect(lambda _: self._go_on())
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._go_on())
        self.cursorPositionChanged.connect(self._mark)
        self.selectionChanged.connect(self._mark)

    # showing

    def show_places(
        self, places: Sequence[PassagePlace], title: Callable[[PassagePlace, Passage], tuple[str, str]]
    ) -> None:
        """Show other passages.

        Args:
            places: where they are, in order.
            title: the unit's name, and what else stands above a passage.
        """
        self._places, self._title, self._shown = places, title, 0
        self._lines, self._passages = [], {}
        self.clear()
        self._more()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._sentence(True)

    @property
    def shown(self) -> int:
        """How many passages are laid out."""
        return self._shown

    def _go_on(self) -> None:
        bar = self.verticalScrollBar()
        if self._shown < len(self._places) and bar.value() > bar.maximum() - self.viewport().height():
            self._more()

    def _more(self) -> None:
        if self._keep:
            return
        self._keep = True  # laying out changes the scroll bar, which asks for more
        wanted = self._places[self._shown : self._shown + _AT_ONCE]
        found = self._read(wanted)
        self._passages.update((place, each) for place, each in found.items() if each is not None)
        self._shown += len(wanted)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place in wanted:
            if (passage := found.get(place)) is not None:
                self._write(cursor, place, passage)
            elif place in found:
                self._line(cursor, place, self.tr("Đoạn này bị hỏng trên đĩa; hãy nhận lại tệp của đơn vị."),
                           QTextBlockFormat(), QTextCharFormat())  # fmt: skip
        cursor.endEditBlock()
        self._keep = False

    def _write(self, cursor: QTextCursor, place: PassagePlace, passage: Passage) -> None:
        palette, step = self.palette(), self.fontMetrics().lineSpacing()
        name, around = self._title(place, passage)
        bold, faint = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(700)
        faint.setForeground(QBrush(palette.color(QPalette.ColorRole.PlaceholderText)))
        band = QTextBlockFormat()
        band.setBackground(palette.color(QPalette.ColorRole.AlternateBase))
        band.setTopMargin(step // 2)
        line = QTextBlockFormat()
        line.setTopMargin(step // 5)
        self._line(cursor, place, name, band, bold)
        if around:
            cursor.insertText(f"  {around}", faint)
        for paragraph in passage.paragraphs:
            self._line(cursor, place, paragraph, line, QTextCharFormat(), said=True)
        small = QTextCharFormat()
        small.setFontItalic(True)
        for note in passage.notes:
            self._line(cursor, place, note, line, small, said=True)

    def _line(
        self, cursor: QTextCursor, place: PassagePlace, text: str, block: QTextBlockFormat, look: QTextCharFormat,
        said: bool = False,
    ) -> None:  # fmt: skip
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._lines:
            cursor.insertBlock(block, look)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text, look)
        self._lines.append(_Line(place, said))

    # picking

    def current(self) -> Picked | None:
        """Return what is selected within a paragraph, else the sentence under the caret."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        line = self._line_of(block)
        if line is None or not line.said:
            return None
        if cursor.hasSelection() and block == self.document().findBlock(cursor.selectionEnd()):
            words = cursor.selectedText()
        else:
            text = block.text()
            start, end = sentence_at(text, letters(text, cursor.position() - block.position()))
            words = text[start:end]
        return Picked(line.place, self._passages[line.place], words) if words.strip() else None

    def place(self) -> PassagePlace | None:
        """Return the passage the caret is in."""
        line = self._line_of(self.textCursor().block())
        return line.place if line is not None else None

    def _line_of(self, block: QTextBlock) -> _Line | None:
        number = block.blockNumber()
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def _mark(self) -> None:
        """Show which sentence is picked."""
        marks = []
        cursor = self.textCursor()
        line = self._line_of(cursor.block())
        if line is not None and line.said and not cursor.hasSelection():
            block = cursor.block()
            text = block.text()
            start, end = sentence_at(text, letters(text, cursor.position() - block.position()))
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.cursor.setPosition(block.position() + _units(text, start))
            mark.cursor.setPosition(block.position() + _units(text, end), QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
            mark.format.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
            marks.append(mark)
        self.setExtraSelections(marks)
        self.picked.emit()

    def _sentence(self, forward: bool) -> None:
        """Go to the next sentence, or the one before."""
        cursor = self.textCursor()
        block = cursor.block()
        line, text = self._line_of(block), block.text()
        if line is not None and line.said:
            start, end = sentence_at(text, letters(text, cursor.position() - block.position()))
            near = end + 1 if forward else start - 1
            while forward and near < len(text) and text[near].isspace():
                near += 1
            if 0 <= near < len(text) and (forward or sentence_at(text, near)[0] < start):
                self._go(block, sentence_at(text, near)[0])
                return
        while True:
            block = block.next() if forward else block.previous()
            line = self._line_of(block) if block.isValid() else None
            if line is None:
                return
            if line.said:
                text = block.text()
                self._go(block, sentence_at(text, 0 if forward else len(text))[0])
                return

    def _unit(self, forward: bool) -> None:
        """Go to the first sentence of the next unit, or of the one before."""
        here = self.place()
        block = self.textCursor().block()
        while (line := self._line_of(block)) is not None and line.place == here:
            block = block.next() if forward else block.previous()
        if line is None:
            return
        there = line.place
        while not forward and (before := self._line_of(block.previous())) is not None and before.place == there:
            block = block.previous()
        while (line := self._line_of(block)) is not None and not line.said:
            block = block.next()
        if line is not None:
            self._go(block, sentence_at(block.text(), 0)[0])

    def _go(self, block: QTextBlock, offset: int) -> None:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + _units(block.text(), offset))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._go_on()

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and held in (none, control):
            (self._sentence if held == none else self._unit)(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == none:
            self.into_text.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.ShiftModifier:
            self.into_note.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()  # not a word selected: sentences are what is picked


def letters(text: str, units: int) -> int:
    """Return how many characters of a text the first so many of Qt's make, which counts some twice."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))


def _units(text: str, letters: int) -> int:
    return len(text[:letters].encode("utf-16-le", "surrogatepass")) // 2
