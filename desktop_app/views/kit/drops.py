"""Files dropped on a window: they are copied, and stay where they were whatever key is held."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ...models.documents import DOCUMENTS

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def documents(source: QMimeData) -> list[Path]:
    """Return the documents and folders on this computer that are dropped; those that are no DOCX are told of later."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in DOCUMENTS or path.is_dir()]


def take_copy(event: QDropEvent) -> bool:
    """Accept what is dropped as a copy; where only a move is offered, refuse it. Return whether it was accepted."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(bool(event.possibleActions() & Qt.DropAction.CopyAction))
    return event.isAccepted()


class DocumentDrops(QObject):
    """Takes documents dropped on a widget, or on one in it that has no use for them.

    Signals:
        dropped: (list of Path) documents and folders.
    """

    dropped = Signal(list)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in _DROPS:
            paths = documents(event.mimeData())
            if paths:
                if take_copy(event) and event.type() == QEvent.Type.Drop:
                    self.dropped.emit(paths)
                return True
        return super().eventFilter(watched, event)


class CopiesOnly(QObject):
    """Offers every field of every window what comes from outside as a copy only.

    With Shift held a file manager proposes to move, fields of Qt agree to whatever is proposed, and the originals
    are deleted once they were dropped. Files are kept from fields that would take them for words.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._passing_on = False
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.type() not in _DROPS:
            return super().eventFilter(watched, event)
        if self._passing_on or event.source() is not None:  # the latter: words within the program
            return super().eventFilter(watched, event)
        copy = Qt.DropAction.CopyAction
        if not event.possibleActions() & copy:
            event.ignore()
            return True
        offered = _offered(event, copy)
        offered.ignore()
        self._passing_on = True
        try:
            QCoreApplication.sendEvent(_around_field(watched, event) or watched, offered)
        finally:
            self._passing_on = False
        event.setDropAction(copy)
        event.setAccepted(offered.isAccepted())
        return True


def _offered(event: QDropEvent, action: Qt.DropAction) -> QDropEvent:
    """Return the same event with one action to choose from."""
    place, words, buttons = event.position(), event.mimeData(), event.buttons()
    none = Qt.KeyboardModifier.NoModifier
    if isinstance(event, QDragEnterEvent):
        return QDragEnterEvent(place.toPoint(), action, words, buttons, none)
    if isinstance(event, QDragMoveEvent):
        return QDragMoveEvent(place.toPoint(), action, words, buttons, none)
    return QDropEvent(place, action, words, buttons, none)


def _around_field(watched: QObject, event: QDropEvent) -> QWidget | None:
    """Return what is around the field for words that files come down on; ``None`` where they do not."""
    if not event.mimeData().hasUrls():
        return None
    for window in QApplication.topLevelWidgets():
        if window.windowHandle() is watched:
            under: QWidget | None = window.childAt(event.position().toPoint())
            while under is not None:
                if isinstance(under, (QLineEdit, QPlainTextEdit, QTextEdit)):
                    return None if getattr(under, "takes_files", False) else under.parentWidget()
                under = under.parentWidget()
    return None
