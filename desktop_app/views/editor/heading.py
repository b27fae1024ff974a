"""The heading of a section on the page: one line of words that goes on below where it is long."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ..kit import tokens


class HeadingEdit(QPlainTextEdit):
    """A field of one paragraph, as high as its words.

    Attributes:
        typed: it was changed by hand since it was set.

    Signals:
        edited: a key changed it.
        finished: Enter was pressed, or the field was left.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = False
        self._was = ""
        self.setProperty("kind", "heading")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.fit())
        self.textChanged.connect(self._tell)

    def text(self) -> str:
        """Return what it says."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Say something else; the caret stands at the beginning."""
        self._was = " ".join(text.splitlines())
        self.setPlainText(self._was)
        self.typed = False

    def select(self, start: int, length: int) -> None:
        """Select letters."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def fit(self) -> None:
        """Be as high as the words need."""
        words = self.document().documentLayout().blockBoundingRect(self.document().firstBlock()).height()
        self.setFixedHeight(max(round(words), self.fontMetrics().lineSpacing()) + tokens.SMALL)

    def _tell(self) -> None:
        if self.text() != self._was:  # another font counts as a change of the text as well
            self._was, self.typed = self.text(), True
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()) if "\n" in source.text() else source.text())
