"""Marks of meaning in tables; by itself, since no window needs it to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from . import tokens
from .signs import Sign, paint_sign


class SignDelegate(QStyledItemDelegate):
    """Paints cells that have a :class:`Sign` under :attr:`ROLE` as chips, others as they are."""

    ROLE = Qt.ItemDataRole.UserRole + 40

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        found = index.data(self.ROLE)  # type: ignore[attr-defined]
        if not isinstance(found, Sign):
            super().paint(painter, option, index)  # type: ignore[arg-type]
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)  # type: ignore[arg-type]
        text, shown.text = shown.text, ""
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        paint_sign(painter, option.rect.adjusted(tokens.GAP, 0, -tokens.TIGHT, 0), found, text)
