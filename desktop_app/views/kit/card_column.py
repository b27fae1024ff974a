"""A scrolled column of cards; by itself, since no window needs it to begin."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from . import tokens


class CardColumn(QScrollArea):
    """Cards below each other; a click between them leaves the caret where one writes.

    Attributes:
        inside: what the cards are made in.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inside = QWidget(self)
        self.inside.setObjectName("scrolled")
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, tokens.TIGHT, 0)
        self._column.setSpacing(tokens.GAP)
        self.setWidget(self.inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def cards(self) -> list[QWidget]:
        """What it shows, from above."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def show_cards(self, cards: Iterable[QWidget]) -> None:
        """Show these in the place of those before, scrolled as far as before."""
        at = self.verticalScrollBar().value()
        for old in self.cards:
            old.hide()
            old.deleteLater()
        while self._column.takeAt(0) is not None:
            pass
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(at)
