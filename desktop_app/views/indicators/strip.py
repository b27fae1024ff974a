"""The strip under the table that says why something was refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ..kit import tokens


class Strip(QFrame):
    """One sentence that can be put away; hidden until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        close = QToolButton(self)
        close.setAutoRaise(True)
        close.setText("✕")
        close.setToolTip(self.tr("Đóng thông báo"))
        close.setAccessibleName(self.tr("Đóng thông báo"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP, tokens.TIGHT, tokens.GAP, tokens.TIGHT)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence."""
        self._text.setText(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def text(self) -> str:
        """Return the sentence shown last."""
        return self._text.text()
