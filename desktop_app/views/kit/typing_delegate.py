"""Cells that are typed into; by itself, since no window needs it to begin."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

Index = QModelIndex | QPersistentModelIndex


class TypingDelegate(QStyledItemDelegate):
    """Knows the editor that is open, and hands over what is being typed, with what is being composed.

    Attributes:
        editor: the editor that is open, or ``None``.

    Signals:
        typing: (bool) whether a cell has words that the model does not have yet.
    """

    typing = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor: QWidget | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return self.follow(super().createEditor(parent, option, index))

    def follow(self, editor: QWidget) -> QWidget:
        """Follow an editor until it closes; return it."""
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _: self.typing.emit(True))
        elif isinstance(editor, QPlainTextEdit):
            editor.document().modificationChanged.connect(self.typing)
        self.editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
            self.typing.emit(False)
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        QGuiApplication.inputMethod().commit()
        super().setModelData(editor, model, index)

    def commit(self) -> None:
        """Hand over what is being typed and close the editor."""
        if self.editor is not None and isValid(self.editor):
            self.commitData.emit(self.editor)
            self.closeEditor.emit(self.editor, QAbstractItemDelegate.EndEditHint.NoHint)
