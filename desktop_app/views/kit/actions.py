"""Actions: what a menu, a button or a key does, made the same way everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from . import theme


def make_action(
    owner: QObject,
    text: str,
    slot: Callable[[], Any],
    keys: str | QKeySequence.StandardKey | list[str | QKeySequence.StandardKey] = "",
    *,
    icon: str = "",
    late: bool = False,
    scope: QWidget | None = None,
) -> QAction:
    """Return an action with its keys in the tooltip.

    Args:
        owner: keeps it alive.
        text: what a menu says; ``&`` marks the letter, ``…`` that it will ask.
        slot: what it does, called without arguments.
        keys: its shortcut, or several, the first of which is shown.
        icon: name of a bundled icon.
        late: the start does not wait for the icon: :func:`theme.recolour` draws it once the window is there.
        scope: the keys work inside this widget only, which gets the action; ``None`` for the whole window.
    """
    action = QAction(text, owner)
    (theme.name_icon if late else theme.give_icon)(action, icon)
    listed = keys if isinstance(keys, list) else [keys] if keys else []
    action.setShortcuts([QKeySequence(each) for each in listed])
    tip = text.replace("&", "").rstrip("…")
    native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{tip} ({native})" if native else tip)
    action.triggered.connect(lambda _=False: slot())
    if scope is not None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        scope.addAction(action)
    return action
