"""A report that can only be looked at: nothing in its window invites to write."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QTreeView, QWidget


def look_only(pages: Iterable[QWidget], tree: QTreeView, actions: Iterable[QAction]) -> None:
    """Make fields and tables of an open report unchangeable; whatever slips through, the session refuses."""
    for page in pages:
        _freeze(page)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
    for action in actions:
        action.setEnabled(False)


def _freeze(page: QWidget) -> None:
    for text in page.findChildren(QTextEdit):
        text.setReadOnly(True)
    for lines in page.findChildren(QPlainTextEdit):
        lines.setReadOnly(True)
    for line in page.findChildren(QLineEdit):
        line.setReadOnly(True)
    for view in page.findChildren(QAbstractItemView):
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    for box in page.findChildren(QComboBox):
        box.setEnabled(False)
