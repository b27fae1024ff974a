"""What is told in passing: one line at the foot of the window, with a verb that takes it back where there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from . import theme, tokens
from .parts import make_button, make_tool

SHOWN = 8000  # ms


class Toast(QFrame):
    """One line over the bar at the foot of its window, gone after a while unless the pointer or the keyboard is on it.

    Attributes:
        words: what is said.
        verb: takes it back, or leads where it says; hidden where there is nothing of the kind.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("toast")
        self.words = QLabel(self)
        self.verb = make_button("", parent=self)
        self._do: Callable[[], Any] | None = None
        self.verb.clicked.connect(self._take)
        self.close_button = make_tool(parent=self)
        self.close_button.setAccessibleName(self.tr("Đóng"))
        self.close_button.setToolTip(self.tr("Đóng"))
        theme.give_icon(self.close_button, "close", "toast_text")
        self.close_button.clicked.connect(lambda _=False: self.hide())
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.WIDE, tokens.TIGHT, tokens.TIGHT, tokens.TIGHT)
        row.setSpacing(tokens.GAP)
        for widget in (self.words, self.verb, self.close_button):
            row.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN)
        self._timer.timeout.connect(self._end)
        window.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, verb: str = "", do: Callable[[], Any] | None = None) -> None:
        """Say a sentence; ``verb`` names what the button beside it does."""
        self._do = do
        self.words.setText(sentence)
        self.words.setWordWrap(False)
        self.verb.setText(verb)
        self.verb.setAccessibleName(verb)
        self.verb.setVisible(bool(verb))
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def withdraw(self) -> None:
        """Offer nothing more: what its verb would take back is not the last thing done any more, or not here."""
        if self._do is not None:
            self._do = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self._over
        room = window.width() - 2 * tokens.GREAT
        self.words.setMaximumWidth(16777215)
        if self.sizeHint().width() > room:
            self.words.setWordWrap(True)
            self.words.setMinimumWidth(0)
            self.words.setMaximumWidth(max(room - self.verb.sizeHint().width() - 3 * tokens.BAR, tokens.PANEL))
        self.adjustSize()
        self.resize(min(self.sizeHint().width(), room), max(self.sizeHint().height(), tokens.LARGE_CONTROL))
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - tokens.BAR - tokens.ROOM)

    def _take(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _end(self) -> None:
        if self.underMouse() or self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._timer.start()
        else:
            self.hide()
