"""Where the window stands: never larger than its screen leaves, and where it was on a screen that is still there."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_WANTED = QSize(1180, 700)
_LEAST = QSize(900, 480)  # what a screen of 1366 at 150 % leaves
_FRAME = QMargins(8, 32, 8, 8)  # what a window manager puts around a window that was not shown yet
_GRIP = QSize(100, 20)  # of the title: enough to take hold of the window


def place_window(window: QWidget, kept: QByteArray) -> None:
    """Give a window that was not shown yet its place and size.

    Args:
        window: of the program, without a parent.
        kept: what :meth:`QWidget.saveGeometry` gave when it was closed last, or nothing.
    """
    room = _inside(QGuiApplication.primaryScreen().availableGeometry())
    window.setMinimumSize(_LEAST.boundedTo(room.size()))
    first = QRect(QPoint(), _WANTED.boundedTo(room.size()))
    first.moveCenter(room.center())
    window.setGeometry(fitted(first, room))  # without its frame, for which there is room around
    if kept.isEmpty() or not window.restoreGeometry(kept):
        return
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    title = QRect(window.normalGeometry().topLeft(), QSize(window.normalGeometry().width(), _GRIP.height()))
    there = [each for each in screens if _takes_hold(each.intersected(title))]
    room = _inside(there[0]) if there else room
    placed = fitted(window.geometry(), room)
    if not window.isMaximized() and not window.isFullScreen() and placed != window.geometry():
        window.setGeometry(placed)


def fitted(wanted: QRect, room: QRect) -> QRect:
    """Return a rectangle moved, and where it must be made smaller, so that it lies in another."""
    size = wanted.size().boundedTo(room.size())
    left = max(room.left(), min(wanted.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(wanted.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def _inside(available: QRect) -> QRect:
    return available.marginsRemoved(_FRAME)


def _takes_hold(seen: QRect) -> bool:
    return seen.width() >= _GRIP.width() and seen.height() > 0
