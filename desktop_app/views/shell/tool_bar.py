"""The second bar: what is wanted often on the page that is shown, and at its right end the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ..kit import theme, tokens
from ..kit.parts import Bar, make_menu_tool, make_tool, rule, set_word


class ToolBar(Bar):
    """Tools of the page that is shown: first those with words, then ``…`` with the rest, then the page's own way out.

    Attributes:
        tools: the buttons shown, from left to right.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row.setSpacing(tokens.HAIR)
        self.tools: list[QToolButton] = []
        self._menus: list[QMenu] = []
        self._parts: list[QWidget] = []

    def clear(self) -> None:
        """Take all tools away."""
        while self.row.count():
            self.row.takeAt(0)
        for part in [*self._parts, *self._menus]:
            part.hide()
            part.deleteLater()
        self.tools, self._menus, self._parts = [], [], []

    def add(self, *actions: QAction, words: Sequence[str] = ()) -> None:
        """Add a tool for each action, with a word where there is one."""
        for place, action in enumerate(actions):
            word = words[place] if place < len(words) else ""
            button = make_tool(action, word=word, parent=self)
            button.setProperty("wholeWord", word)
            self._put(button)
            self.tools.append(button)

    def add_way_out(self, action: QAction, word: str, kind: str = "primary") -> None:
        """Add a button that stands out, ``primary`` or ``secondary``."""
        button = make_tool(parent=self, kind=kind)
        self.add_gap()
        name = action.property("iconName")
        if name:
            theme.give_icon(button, name, "on_accent" if kind == "primary" else "")
        set_word(button, word)
        button.setProperty("wholeWord", "" if kind == "primary" else word)
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.clicked.connect(lambda _=False: action.trigger())
        action.enabledChanged.connect(button.setEnabled)
        self._put(button)
        self.tools.append(button)

    def add_menu(self, word: str, icon: str, actions: Sequence[QAction | None], tip: str = "") -> QToolButton:
        """Add a tool that opens a menu of actions, ``None`` between them for a line."""
        menu = QMenu(self)
        for action in actions:
            menu.addSeparator() if action is None else menu.addAction(action)
        self._menus.append(menu)
        button = make_menu_tool(menu, f"{word} ▾" if word else "", icon, self)
        button.setProperty("wholeWord", f"{word} ▾" if word else "")
        button.setAccessibleName(word or tip)
        button.setToolTip(tip or word)
        self._put(button)
        self.tools.append(button)
        return button

    def add_line(self) -> None:
        """Add a line between groups."""
        line = rule(vertical=True, parent=self)
        self.row.addSpacing(tokens.TIGHT)
        self._put(line)
        self.row.addSpacing(tokens.TIGHT)

    def add_stretch(self) -> None:
        """Let what follows stand at the right."""
        self.row.addStretch(1)

    def add_gap(self) -> None:
        """Keep what follows apart."""
        self.row.addSpacing(tokens.SMALL)

    def fit(self) -> None:
        """Let words of tools go, from the right, where there is no room for all; the page's way out keeps its own."""
        worded = [(each, each.property("wholeWord")) for each in self.tools if each.property("wholeWord")]
        for button, word in worded:
            set_word(button, word)
        for button, _ in reversed(worded):
            if self.row.sizeHint().width() <= self.width():
                return
            set_word(button, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _put(self, widget: QWidget) -> None:
        self._parts.append(widget)
        self.row.addWidget(widget)
        widget.show()
