"""A report that can only be looked at: nothing in its window invites to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from .workspace import Workspace


def look_only(workspace: Workspace) -> None:
    """Make fields and tables of an open report unchangeable; whatever slips through, the session refuses."""
    for page in (workspace.editor, workspace.indicators, workspace.head):
        _freeze(page)
    tree = workspace.outline.tree
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
    for actions in (
        workspace.editor.actions(),
        workspace.indicators.actions(),
        workspace.outline.actions_by_name(),
    ):
        for action in actions.values():
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
