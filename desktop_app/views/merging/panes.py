"""Two texts side by side with the words marked in which they differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ..kit import theme, tokens

_MANY = 4_000  # words in both texts


class TextPane(QTextEdit):
    """A text to read, with marked words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setProperty("kind", "page")
        self.document().setDefaultFont(theme.paper_font(tokens.NOTE_POINTS))
        self.document().setDocumentMargin(tokens.GAP)
        self._shown: tuple[list[tuple[str, bool]], bool] | None = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown is not None:  # the colours are in the words
            self.show_words(*self._shown)

    def show_words(self, pieces: list[tuple[str, bool]], own: bool = True) -> None:
        """Show pieces of text, the marked ones with a coloured ground and a line under them.

        Args:
            pieces: (text, whether it is marked).
            own: whether these are words of the report rather than the window's about it.
        """
        self._shown = pieces, own
        self.clear()
        plain, marked = QTextCharFormat(), QTextCharFormat()
        if not own:
            plain.setFontItalic(True)
            plain.setForeground(theme.colour("text3"))
        marked.setBackground(theme.colour("select"))  # neither side is right yet: no green, no red
        marked.setFontUnderline(True)  # colour alone says nothing to some
        cursor = self.textCursor()
        for text, is_marked in pieces:
            cursor.insertText(text, marked if is_marked else plain)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)


def differing(ours: str, theirs: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Return both texts in pieces: (text, whether the other has it otherwise)."""
    first, second = (re.findall(r"\S+\s*|\s+", text) for text in (ours, theirs))
    keys = [[each.strip() for each in side] for side in (first, second)]
    mine: list[tuple[str, bool]] = []
    other: list[tuple[str, bool]] = []
    # texts of many words are compared less finely, or the window would keep people waiting
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=len(first) + len(second) > _MANY)
    for tag, i0, i1, j0, j1 in matcher.get_opcodes():
        for out, words in ((mine, first[i0:i1]), (other, second[j0:j1])):
            said = "".join(words)
            word_end = len(said.rstrip())
            out += [(said[:word_end], tag != "equal"), (said[word_end:], False)]
    return mine, other
