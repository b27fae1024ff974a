"""A file that was written, passed on to other programs: by mail, over the clipboard, shown in its folder."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from . import mapi
from .tasks import landing

logger = logging.getLogger(__name__)


def open_file(file: Path) -> None:
    """Open a file, or a folder, with what the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_in_folder(file: Path) -> None:
    """Open the folder of a file, with the file selected where the system can."""
    if sys.platform == "win32":
        # its own way of quoting: no list of arguments would give it, and no name may hold a quotation mark
        subprocess.Popen(f'explorer /select,"{file}"')
    else:
        open_file(file.parent)


def copy_file(file: Path) -> None:
    """Put a file on the clipboard, to be pasted into a chat, a mail or a folder."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)


def mail_link(to: Sequence[str], subject: str, text: str) -> QUrl:
    """Return what opens a mail program with a message that has no file yet."""

    def quoted(words: str) -> str:
        return bytes(QUrl.toPercentEncoding(words).data()).decode("ascii")

    where = ",".join(bytes(QUrl.toPercentEncoding(each, b"@").data()).decode("ascii") for each in to)
    body = quoted(text.replace("\n", "\r\n"))
    return QUrl.fromEncoded(f"mailto:{where}?subject={quoted(subject)}&body={body}".encode("ascii"))


class Mailer(QObject):
    """Has the user's own mail program send a file; nothing is sent by this program itself.

    Signals:
        told: (sentence) what came of it, and what is left to do.
    """

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def send(self, to: Sequence[str], subject: str, text: str, file: Path) -> None:
        """Open a message that carries a file, or, where no program takes the file, one beside the selected file."""
        if not mapi.has_program():
            self._by_hand(to, subject, text, file)
            return
        handle = int(self._window.window().winId())

        def done(result: int) -> None:
            if result == mapi.DONE:
                self.told.emit(self.tr("Đã chuyển thư kèm tệp sang chương trình thư."))
            elif result != mapi.GIVEN_UP:
                self._by_hand(to, subject, text, file)

        tell = landing(self, done)
        Thread(target=_send, args=(tuple(to), subject, text, file, handle, tell), daemon=True).start()

    def _by_hand(self, to: Sequence[str], subject: str, text: str, file: Path) -> None:
        opened = QDesktopServices.openUrl(mail_link(to, subject, text))
        copy_file(file)
        show_in_folder(file)
        if opened:
            self.told.emit(self.tr("Thư đã mở sẵn; hãy kéo tệp “{0}” vào thư, hoặc dán bằng Ctrl+V.").format(file.name))
        else:
            self.told.emit(
                self.tr(
                    "Máy chưa có chương trình thư. Tệp “{0}” đã được chép: hãy dán bằng Ctrl+V vào thư hay Zalo."
                ).format(file.name)
            )


def _send(to: Sequence[str], subject: str, text: str, file: Path, window: int, tell: Callable[[int], None]) -> None:
    """Wait for the mail program, in a thread of its own."""
    try:
        result = mapi.send(to, subject, text, file, window)
    except (OSError, AttributeError):  # no library, or an older one
        result = -1
    if result not in (mapi.DONE, mapi.GIVEN_UP):
        logger.warning("mail program: %s", result)
    tell(result)
