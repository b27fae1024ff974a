"""Files dropped on a window: they are copied, and stay where they were whatever key is held."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.limits import MAX_FILE
from ...models.words import plain_name
from .attachments import attachments, has_attachments
from .laid_out import laid_out

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


_NOT_HERE = QT_TRANSLATE_NOOP(
    "errors", "Tệp vừa thả không nằm trên máy này nên không lấy được; hãy lưu tệp vào máy rồi thả lại."
)
_NOT_GIVEN = QT_TRANSLATE_NOOP(
    "errors", "Chương trình kia không đưa nội dung tệp “{0}”; hãy lưu tệp vào máy rồi thả lại."
)


def has_files(source: QMimeData) -> bool:
    """Tell whether files are dropped: from this computer, out of a mail, or from somewhere else."""
    return source.hasUrls() or has_attachments(source)


def dropped_files(source: QMimeData) -> list[Path]:
    """Return the files and folders that are dropped; attachments of a mail become files of the cache.

    Raises:
        UserError: they cannot be had, or there is no room for them.
    """
    if has_attachments(source) and not any(url.isLocalFile() for url in source.urls()):
        out = []
        for name, data in attachments(source, MAX_FILE):
            if not data:
                raise UserError(_NOT_GIVEN, plain_name(name))
            try:
                out.append(laid_out("keo-vao", name, data))
            except OSError as error:
                raise UserError(_NOT_GIVEN, plain_name(name)) from error
        if out:
            return out
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if not paths:
        raise UserError(_NOT_HERE)
    return paths


def take_copy(event: QDropEvent) -> bool:
    """Accept what is dropped as a copy; where only a move is offered, refuse it. Return whether it was accepted."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(bool(event.possibleActions() & Qt.DropAction.CopyAction))
    return event.isAccepted()


class DocumentDrops(QObject):
    """Takes files dropped on a widget, or on one in it that has no use for them.

    Signals:
        dropped: (list of Path) files and folders of any kind: whoever reads them says what they are not.
        refused: (UserError) why what was dropped cannot be taken.
    """

    dropped = Signal(list)
    refused = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in _DROPS:
            source = event.mimeData()
            if has_files(source):
                if take_copy(event) and event.type() == QEvent.Type.Drop:
                    try:
                        paths = dropped_files(source)
                    except UserError as error:
                        self.refused.emit(error)
                    else:
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
    if not has_files(event.mimeData()):
        return None
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    for window in QApplication.topLevelWidgets():
        if window.windowHandle() is watched:
            under: QWidget | None = window.childAt(event.position().toPoint())
            while under is not None:
                if isinstance(under, (QLineEdit, QPlainTextEdit, QTextEdit)):
                    return None if getattr(under, "takes_files", False) else under.parentWidget()
                under = under.parentWidget()
    return None
