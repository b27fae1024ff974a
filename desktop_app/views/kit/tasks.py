"""Work off the window's thread: with progress and cancel, and waited for before a window goes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QProgressDialog, QWidget
from shiboken6 import isValid


class Cancelled(Exception):
    """The user cancelled the work."""


class _Ticket:
    """Who waits for what a worker will bring; emptied on the window's thread, so that no worker holds a widget last."""

    __slots__ = ("done", "owner")

    def __init__(self, owner: QObject, done: Callable[[Any], None]) -> None:
        self.owner: QObject | None = owner
        self.done: Callable[[Any], None] | None = done


class _Landing(QObject):
    """Carries what workers bring to the window's thread.

    It lives as long as the application, so that a worker never speaks to a window that is just being destroyed.
    """

    _arrived = Signal(object)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._open: set[_Ticket] = set()
        self._arrived.connect(self._hand_over)

    def expect(self, owner: QObject, done: Callable[[Any], None]) -> Callable[[Any], None]:
        ticket = _Ticket(owner, done)
        self._open.add(ticket)
        return lambda value: self._arrived.emit((ticket, value))

    def _hand_over(self, arrived: tuple[_Ticket, Any]) -> None:
        ticket, value = arrived
        owner, done = ticket.owner, ticket.done
        ticket.owner = ticket.done = None
        self._open.discard(ticket)
        if owner is not None and done is not None and isValid(owner):
            done(value)


def landing(owner: QObject, done: Callable[[Any], None]) -> Callable[[Any], None]:
    """Return what a worker calls, once, with what it has; ``done`` gets it on the window's thread.

    Where ``owner`` is gone by then, nothing happens. Called on the window's thread.
    """
    app = QCoreApplication.instance()
    assert app is not None
    found = app.findChild(_Landing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return (found or _Landing(app)).expect(owner, done)


class _Job:
    """One run of a function in a thread; the thread holds nothing else of the program."""

    def __init__(self, work: Callable[[Callable[[int, int], None]], Any], told: Callable[[Any], None]) -> None:
        self.work: Callable[[Callable[[int, int], None]], Any] | None = work
        self.told: Callable[[Any], None] | None = told
        self.cancelled = False
        self.progress: tuple[int, int] | None = None
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        assert self.work is not None
        assert self.told is not None
        try:
            self.result = self.work(self.tell)
        except BaseException as error:  # handed to the window's thread, which says it
            self.error = error
        self.told(self)

    def tell(self, done: int, total: int) -> None:
        if self.cancelled:
            raise Cancelled
        self.progress = done, total


class Task(QObject):
    """Run one function in a worker thread.

    The function gets ``progress(done, total)``, which raises :class:`Cancelled` once the user cancelled. Work with
    a title is work that would be missed: it shows progress, can be stopped, and :func:`wait_for_tasks` waits for it.
    Work without a title only reads what a page shows; it goes unseen, and with its page.

    Signals:
        finished: (result) on the window's thread; also of work that was done before a stop reached it.
        failed: (exception) on the window's thread.
        stopped: on the window's thread, after the user stopped the work.
        over: always the last.
    """

    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    over = Signal()

    def __init__(self, work: Callable[[Callable[[int, int], None]], Any], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = title
        self.running = False
        self._job = _Job(work, landing(self, self._land))
        self._dialog: QProgressDialog | None = None
        if title:
            self._dialog = dialog = QProgressDialog(title, self.tr("Dừng"), 0, 0, parent)
            dialog.setWindowModality(Qt.WindowModality.WindowModal)
            dialog.setMinimumDuration(500)
            dialog.setAutoReset(False)
            dialog.setAutoClose(False)
            dialog.canceled.connect(self.cancel)
            self._ticks = self.startTimer(50)

    def start(self) -> None:
        """Start the work."""
        self.running = True
        if self._dialog is not None:
            self._dialog.setValue(0)
        Thread(target=self._job.run, name="task").start()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._job.cancelled = True

    def insist(self) -> None:
        """Show at once what is being waited for, since nothing else goes on before it is done."""
        if self._dialog is not None and not self._job.cancelled:
            self._dialog.setLabelText(self.tr("{0} Chương trình đi tiếp khi xong.").format(self.title))
            self._dialog.show()

    def timerEvent(self, _: Any) -> None:
        if self._dialog is not None and self._job.progress is not None and not self._job.cancelled:
            done, total = self._job.progress
            self._dialog.setMaximum(total)
            self._dialog.setValue(done)

    def _land(self, job: _Job) -> None:
        if self._dialog is not None:
            self.killTimer(self._ticks)
            self._dialog.canceled.disconnect(self.cancel)
            self._dialog.reset()
            self._dialog.deleteLater()
        self.running = False
        result, error = job.result, job.error
        job.work = job.told = job.result = job.error = None
        if error is None and (self.title or not job.cancelled):
            self.finished.emit(result)
        elif isinstance(error, Cancelled):
            self.stopped.emit()
        elif error is not None and not job.cancelled:
            self.failed.emit(error)
        self.over.emit()
        self.deleteLater()


def wait_for_tasks(owner: QWidget) -> bool:
    """Wait for the work begun below ``owner`` that would be missed, showing what is waited for; it can be stopped.

    Returns:
        Whether ``owner`` can go. It cannot where something asks: what was waited for may have a question.
    """
    asking = set(_questions(owner))
    for task in owner.findChildren(Task):
        if not task.title:
            task.cancel()
            continue
        if task.running:
            loop = QEventLoop()
            task.over.connect(loop.quit)
            task.insist()
            loop.exec()
    return not set(_questions(owner)) - asking


def open_dialog(owner: QWidget) -> QDialog | None:
    """Return a dialog of a window in which something is being decided, so that the window cannot go; else ``None``."""
    return next((each for each in _questions(owner) if each.isModal() and not isinstance(each, QMessageBox)), None)


def _questions(owner: QWidget) -> list[QDialog]:
    """Return the dialogs of a window that wait for an answer; a message that only tells is none."""
    return [
        each
        for each in owner.window().findChildren(QDialog)
        if each.isVisible()
        and not isinstance(each, QProgressDialog)
        and not (isinstance(each, QMessageBox) and each.icon() is QMessageBox.Icon.Information)
    ]
