"""What stands at the right of the text: one panel, a tab for each thing there is to look at beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ..kit import theme, tokens
from ..kit.parts import make_tool, rule


class SidePanel(QFrame):
    """The panes beside the text, one of them in sight; a tab that has nothing to show is not there.

    Signals:
        chosen: (pane or None) what is in sight from now on.
        put_away: (pane) the user does not want what was in sight.
    """

    chosen = Signal(object)
    put_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(self.tr("Ngăn bên"))
        self.tabs.setProperty("kind", "panel")
        self.tabs.setExpanding(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret where one writes
        self._stack = QStackedWidget(self)
        self._panes: list[QWidget] = []
        self._words: list[str] = []
        close = make_tool(parent=self)
        close.setAccessibleName(self.tr("Ẩn ngăn bên"))
        close.setToolTip(self.tr("Ẩn ngăn bên (Esc)"))
        theme.give_icon(close, "close")
        close.clicked.connect(lambda _=False: self._put_away())
        head = QHBoxLayout()
        head.setContentsMargins(tokens.TIGHT, 0, tokens.TIGHT, 0)
        head.setSpacing(0)
        head.addWidget(self.tabs, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(parent=self))
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(tokens.OUTLINE_NARROW)
        self.tabs.currentChanged.connect(self._turn)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self._put_away, context=inside)
        self.hide()

    def add(self, pane: QWidget, words: str, offered: bool = True) -> None:
        """Add a pane under a tab; one that is not offered has none until it is shown."""
        self._panes.append(pane)
        self._words.append(words)
        self._stack.addWidget(pane)
        self.tabs.blockSignals(True)  # the first tab of a bar chooses itself
        self.tabs.addTab(words)
        self.tabs.setTabVisible(self.tabs.count() - 1, offered)
        self.tabs.blockSignals(False)

    def offer(self, pane: QWidget, offered: bool) -> None:
        """Have a tab for a pane, or none."""
        if pane is not self.pane:
            self.tabs.setTabVisible(self._panes.index(pane), offered)

    def count(self, pane: QWidget, number: int) -> None:
        """Say in its tab how many things a pane has."""
        place = self._panes.index(pane)
        self.tabs.setTabText(place, f"{self._words[place]} · {number}" if number else self._words[place])

    @property
    def pane(self) -> QWidget | None:
        """What is in sight."""
        return self._stack.currentWidget() if not self.isHidden() else None

    def show_pane(self, pane: QWidget | None) -> None:
        """Bring a pane into sight, or none."""
        if pane is self.pane:
            return
        if pane is None:
            self.hide()
        else:
            place = self._panes.index(pane)
            self.tabs.blockSignals(True)
            self.tabs.setTabVisible(place, True)
            self.tabs.setCurrentIndex(place)
            self.tabs.blockSignals(False)
            self._stack.setCurrentWidget(pane)
            self.show()
        self.chosen.emit(pane)

    def _put_away(self) -> None:
        pane = self.pane
        self.show_pane(None)
        self.put_away.emit(pane)

    def _turn(self, place: int) -> None:
        if 0 <= place < len(self._panes) and not self.isHidden():
            self._stack.setCurrentWidget(self._panes[place])
            self.chosen.emit(self._panes[place])
