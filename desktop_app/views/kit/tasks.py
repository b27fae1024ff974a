"""Long work off the window's thread, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

_NEVER = 2**31 - 1  # milliseconds


class Cancelled(Exception):
    """The user cancelled the work."""


class Task(QObject):
    """Run one function in a worker thread; work without a title shows no progress and cannot be stopped.

    The function gets ``progress(done, total)``, which raises :class:`Cancelled` once the user cancelled.

    Signals:
        finished: (result) on the window's thread.
        failed: (exception) on the window's thread; nothing is emitted after a cancel.
    """

    finished = Signal(object)
    failed = Signal(object)
    _progress = Signal(int, int)
    _landed = Signal(object)

    def __init__(self, work: Callable[[Callable[[int, int], None]], Any], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        self._dialog = QProgressDialog(title, self.tr("Dừng"), 0, 0, parent)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(500 if title else _NEVER)
        self._dialog.setAutoReset(False)
        self._dialog.canceled.connect(self.cancel)
        self._progress.connect(self._show_progress)
        self._landed.connect(self._on_landed)
        self._pool = ThreadPoolExecutor(1)

    def start(self) -> None:
        """Start the work."""
        self._dialog.setValue(0)
        self._pool.submit(self._work, self._tell).add_done_callback(self._hand_over)

    def _hand_over(self, future: Future[Any]) -> None:
        with suppress(RuntimeError):  # the window that wanted it was closed meanwhile
            self._landed.emit(future)

    def cancel(self) -> None:
        """Ask the work to stop; its result is dropped."""
        self._cancelled = True

    def _tell(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled
        self._progress.emit(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        self._dialog.setMaximum(total)
        self._dialog.setValue(done)

    def _on_landed(self, future: Future[Any]) -> None:
        self._dialog.canceled.disconnect(self.cancel)
        self._dialog.reset()
        self._dialog.deleteLater()
        self._pool.shutdown(wait=False)
        error = future.exception()
        if error is not None and not isinstance(error, Cancelled):
            self.failed.emit(error)
        elif error is None and not self._cancelled:
            self.finished.emit(future.result())
        self.deleteLater()
