"""The sheet that is written on: heading, text and footnotes on one page, in the middle of the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..kit import theme, tokens
from .text import SectionEdit

_LOW = 232  # pixels of a sheet whose margins above and below make way, too
_MARGINS = {False: (62, 46), True: (34, 28)}  # pixels left and right, of a page and of a narrow one


class Paper(QFrame):
    """A white sheet with a hairline round it; its margins make way where there is little room.

    Signals:
        resized: it has another size.
    """

    resized = Signal()

    def __init__(
        self, above: QWidget, text: SectionEdit, below: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(tokens.PANEL_NARROW)
        self._text = text
        self._column, self._above, self._below = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        self._column.setSpacing(0)
        self._below.setSpacing(0)
        self._above.addWidget(above)
        self._column.addLayout(self._above)
        self._column.addWidget(text, 1)
        for part in below:
            self._below.addWidget(part)
        self._column.addLayout(self._below)
        self.set_zoom(1.0)
        self._margins(False)

    def set_zoom(self, zoom: float) -> None:
        """Take the width that the text has in print."""
        self.setMaximumWidth(max(round(tokens.PAPER * zoom), tokens.PAPER))

    def _margins(self, narrow: bool) -> None:
        left, right = _MARGINS[narrow]
        low = self.height() < _LOW  # and has no room to give away
        self._column.setContentsMargins(
            left, tokens.TIGHT if low else tokens.FAR, tokens.HAIR, 0 if low else tokens.GAP
        )
        right -= tokens.HAIR
        self._above.setContentsMargins(0, 0, right, 0)
        self._below.setContentsMargins(0, 0, right, 0)
        self._text.set_margin(right)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._margins(self.width() < tokens.PAPER_LEAST + 2 * tokens.GREAT)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        painter.setPen(theme.colour("edge"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, 0))
        painter.end()


class NoteRule(QWidget):
    """The short line over footnotes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(tokens.ROOM)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(theme.colour("paper_text"))
        painter.drawLine(0, self.height() // 2, min(self.width() // 3, tokens.OUTLINE_NARROW), self.height() // 2)
        painter.end()
