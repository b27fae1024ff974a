"""What happens when something unforeseen goes wrong: a log, a dialog, and the program goes on."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from ... import __version__
from ...models.errors import UserError
from ..kit.texts import error_text

if TYPE_CHECKING:
    from .crash_dialog import CrashDialog

logger = logging.getLogger(__name__)


class _Early(logging.Handler):
    """Keeps what is logged before the log is open."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(record)


class CrashReporter(QObject):
    """Catch what nobody caught, in every thread, log it and show one dialog at a time.

    What has a sentence for the user is no mistake of the program wherever it is raised: the sentence is shown.
    Document text and personal data never go into the log: a traceback names code, not content.
    """

    _caught = Signal(str)
    _refused = Signal(object)

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self.log_folder = log_folder
        self._dialog: CrashDialog | QMessageBox | None = None
        self._fault_file: TextIO | None = None
        self._early: _Early | None = None
        self._handler: logging.Handler | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Start catching; the log opens with the first error, or by :meth:`open_log`."""
        self.log_folder.mkdir(parents=True, exist_ok=True)
        self._early = _Early()
        logging.getLogger().addHandler(self._early)
        self._fault_file = (self.log_folder / "fault.log").open("a", encoding="utf-8")
        faulthandler.enable(self._fault_file)
        sys.excepthook = self.report
        threading.excepthook = lambda args: self.report(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(_log_qt)

    def open_log(self) -> None:
        """Send logging to a rotating file; apart from :meth:`install`, since its imports cost the start time."""
        if self._handler is not None:
            return
        from logging.handlers import RotatingFileHandler

        from . import crash_dialog  # noqa: F401 - loaded now: when something has gone wrong it may be too late

        handler = RotatingFileHandler(
            self.log_folder / "baocao.log", maxBytes=500_000, backupCount=3, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root = logging.getLogger()
        root.addHandler(handler)
        root.setLevel(logging.INFO)
        self._handler = handler
        if self._early is not None:
            root.removeHandler(self._early)
            for record in self._early.kept:
                handler.handle(record)
            self._early = None

    def remove(self) -> None:
        """Stop catching and close the files."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        qInstallMessageHandler(None)
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
        if self._early is not None and self._early.kept:
            self.open_log()
        root = logging.getLogger()
        if self._early is not None:
            root.removeHandler(self._early)
        if self._handler is not None:
            root.removeHandler(self._handler)
            self._handler.close()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and have the dialog shown; safe from any thread."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        import platform

        self.open_log()
        # only the place and the kind of error: messages may quote what the user typed
        where = "".join(traceback.format_tb(trace))
        logger.error("unexpected %s\n%s", kind.__name__, where)
        if isinstance(error, UserError):
            self._refused.emit(error)
            return
        self._caught.emit(
            f"Báo Cáo Cơ Sở {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}\n"
            f"{where}{kind.__name__}"
        )

    def _show(self, details: str) -> None:
        if self._dialog is not None:  # one is enough: the log has the others
            return
        from .crash_dialog import CrashDialog

        self._dialog = CrashDialog(details, self.log_folder, QApplication.activeWindow())
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _say(self, error: UserError) -> None:
        if self._dialog is not None:
            return
        self._dialog = box = QMessageBox(
            QMessageBox.Icon.Warning, self.tr("Chưa làm được"), error_text(error), parent=QApplication.activeWindow()
        )
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    logging.getLogger("qt").log(level, "%s: %s", context.category, message)
