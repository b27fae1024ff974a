"""Marks of meaning: a shape and a colour together, never colour alone; the same in windows and in tables."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from . import theme, tokens


class Sign(Enum):
    """What a mark says: (icon, colour of words and icon, ground)."""

    MET = ("check", "met", "met_tint")
    EXCEEDED = ("exceeded", "met", "met_tint")
    ATTENTION = ("warn", "att", "att_tint")
    UNKNOWN = ("unknown", "att", "att_tint")
    DUE = ("clock", "att", "att_tint")
    REQUIRED = ("ring", "att", "att_tint")
    UNMET = ("bad", "unmet", "unmet_tint")
    MISSING = ("bad", "unmet", "unmet_tint")
    NONE = ("minus", "text3", "")
    INFO = ("info", "text2", "hover")
    CALM = ("clock", "text2", "hover")
    RETURNED = ("undo", "text2", "hover")
    WRITING = ("half", "text2", "")
    CURRENT = ("check", "accent", "select")


def sign_size(text: str, metrics: QFontMetrics) -> QSize:
    """Return how much room a chip with these words takes."""
    return QSize(metrics.horizontalAdvance(text) + tokens.CHIP_ICON + 2 * tokens.GAP + tokens.SMALL, tokens.CHIP)


def paint_sign(painter: QPainter, place: QRect, mark: Sign, text: str) -> QRect:
    """Paint a chip at the left of a place, in its middle; its words are elided where they do not fit. Return where it is."""
    icon, words, ground = mark.value
    font = theme.font("smallstrong" if ground else "small", painter.font())
    metrics = QFontMetrics(font)
    size = sign_size(text, metrics)
    box = QRect(
        QPoint(place.left(), place.center().y() - size.height() // 2),
        QSize(min(size.width(), place.width()), size.height()),
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box, tokens.RADIUS["chip"], tokens.RADIUS["chip"])
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    top = box.top() + (box.height() - tokens.CHIP_ICON) // 2
    painter.drawPixmap(box.left() + tokens.GAP, top, theme.pixmap(icon, words, tokens.CHIP_ICON, ratio))
    painter.setFont(font)
    painter.setPen(theme.colour(words))
    inner = box.adjusted(tokens.GAP + tokens.CHIP_ICON + tokens.TIGHT, 0, -tokens.TIGHT, 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.restore()
    return box


class Chip(QWidget):
    """A mark with its word."""

    def __init__(self, mark: Sign, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.text = mark, text
        self.say(mark, text)

    def say(self, mark: Sign, text: str) -> None:
        """Say something else."""
        self.mark, self.text = mark, text
        self.setAccessibleName(text)
        self.setFixedSize(sign_size(text, QFontMetrics(theme.font("smallstrong"))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_sign(painter, self.rect(), self.mark, self.text)
        painter.end()


class IconLabel(QLabel):
    """An icon by itself in a colour of the moment, beside words that say the same."""

    def __init__(self, name: str, tint: str, size: int = tokens.ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tint, self._size = name, tint, size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, tint: str) -> None:
        """Show another icon."""
        self._name, self._tint = name, tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, theme.pixmap(self._name, self._tint, self._size, self.devicePixelRatioF()))
        painter.end()
