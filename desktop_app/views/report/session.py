"""The open report between the store and the windows: one place where edits are done, undone and saved."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import wait as wait_for
from dataclasses import replace
from enum import Enum
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from ...models.edits import Edit
from ...models.errors import UserError
from ...models.history import History, Step
from ...models.report import Changes, Report, changes
from ...store import Store, StoreError
from ..kit.tasks import landing

logger = logging.getLogger(__name__)
_STEP = 2.0  # seconds of typing that are one step
_PAUSE = 0.75  # seconds without a key that end it


class SaveState(Enum):
    """What the status line says about saving."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Session(QObject):
    """One open report.

    Attributes:
        store: where it is saved.
        refusal: why it can only be looked at, or ``None``.
        history: its steps; those of an earlier session are gone on from where they led to this very report.
        state: what the status line says about saving.

    Signals:
        changed: (Changes, initiator) after the report changed; the initiator is the object that passed
            itself to :meth:`do`, so that a view need not refresh what it shows already.
        stepped: (Changes) after undo or redo, in addition to ``changed``: views go to the changed place.
        save_state: a :class:`SaveState`.
        refused: (UserError) an edit did not fit; nothing changed.
        flushing: emitted before anything reads the report as a whole (undo, export, closing): editors
            hand over what was typed but not yet sent.
    """

    changed = Signal(object, object)
    stepped = Signal(object)
    save_state = Signal(object)
    refused = Signal(object)
    flushing = Signal()

    def __init__(
        self,
        store: Store,
        report: Report,
        parent: QObject | None = None,
        refusal: UserError | None = None,
        history: History | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.refusal = refusal
        self.history = history if history is not None and history.report == report else History(report)
        self.state = SaveState.SAVED
        # One step is with the store at a time: where one fails, no later one may get to the disk before it.
        self._unsaved: deque[tuple[Step, Report, Report]] = deque()
        self._sent: Future[int] | None = None
        self._failed = False
        self._typed: set[object] = set()  # editors that hold words which are no step yet
        self._began = self._went_on = float("-inf")  # when the step that typing goes on with began, and last went on
        self._flushing = False
        self._retry = QTimer(self, interval=3000, singleShot=True)
        self._retry.timeout.connect(self.save_again)
        self._gone = False  # the store's file is not in its place, which was said

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self.history.report

    @property
    def undo_label(self) -> str | None:
        """What undo would undo, or ``None``."""
        return self.history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What redo would redo, or ``None``."""
        return self.history.redo_label

    def do(self, edit: Edit | None, label: str, initiator: object = None, typed: bool = False) -> bool:
        """Apply an edit as one undoable step and save it; ``None`` does nothing.

        Args:
            edit: the edit.
            label: what was done.
            initiator: who need not be told.
            typed: typing, which is saved several times a second, but undone by what was typed without a pause.

        Returns:
            Whether the edit was applied; if not, ``refused`` has said why.
        """
        if edit is None:
            return False
        if self.refusal is not None:
            self.refused.emit(self.refusal)
            return False
        now = monotonic()
        going_on = typed and now - self._began < _STEP and now - self._went_on < _PAUSE
        done = self._step(lambda: self.history.do(edit, label, going_on), initiator)[1]
        self._went_on = now if typed else float("-inf")
        if not going_on:
            self._began = now
        return done

    def hold(self, editor: object, typed: bool) -> None:
        """Take note whether an editor holds words that are no step yet: until they are, nothing is called saved."""
        (self._typed.add if typed else self._typed.discard)(editor)
        self._tell_state()

    def undo(self) -> None:
        """Undo the last step."""
        self.flush()
        self._went_on = float("-inf")
        found, done = self._step(self.history.undo, None)
        if done:
            self.stepped.emit(found)

    def redo(self) -> None:
        """Redo the step undone last."""
        self.flush()
        self._went_on = float("-inf")
        found, done = self._step(self.history.redo, None)
        if done:
            self.stepped.emit(found)

    def flush(self) -> Report:
        """Have editors hand over what was typed, and return the report as it then is."""
        if not self._flushing:
            self._flushing = True
            try:
                self.flushing.emit()
            finally:
                self._flushing = False
        return self.report

    def save_again(self) -> None:
        """Try again to save what could not be saved."""
        if self._unsaved and self._sent is None:
            self._send()

    def wait_saved(self) -> bool:
        """Flush and wait until everything is on the disk; return whether it is."""
        self.flush()
        while self._unsaved:
            self.save_again()
            if self._sent is not None:
                wait_for([self._sent])
                self._on_landed(self._sent)
            if self._failed:
                return False
        return True

    def save_unsaved_into(self, copy: Path) -> None:
        """Put what could not be saved into a copy of the store, made after :meth:`wait_saved`.

        Raises:
            StoreError: there neither.
        """
        if not self._unsaved:
            return
        store = Store.open(copy)
        try:
            for unsaved in self._unsaved:
                store.commit(*unsaved).result()
        finally:
            store.close()

    def file_lost(self, error: UserError) -> None:
        """Take note that the store's file is not in its place, so that it is said before the next edit."""
        self._say_loss(error)
        self._tell_state()

    def file_back(self) -> None:
        """Take note that the store's file is in its place again."""
        if self._gone and not self._unsaved:
            self._gone = False
            self._tell_state()

    def _say_loss(self, error: UserError) -> None:
        """Say once that the file is gone or damaged, rather than only that saving is tried again."""
        if not self._gone:
            self._gone = True
            self.refused.emit(error)

    def drop(self) -> None:
        """Give up what could not be saved; nothing goes to the store any more."""
        self._retry.stop()
        self._unsaved.clear()
        self._typed.clear()
        self._sent = None

    def _step(self, action: Callable[[], Step | None], initiator: object) -> tuple[Changes, bool]:
        before = self.report
        try:
            step = action()
        except UserError as error:
            self.refused.emit(error)
            return Changes(), False
        if step is None:
            return Changes(), False
        found = changes(before, self.report)
        self._save(step, before, self.report)
        self.changed.emit(found, initiator)
        return found, True

    def _save(self, step: Step, before: Report, after: Report) -> None:
        waiting = len(self._unsaved) > (self._sent is not None)
        if step.goes_on and waiting:  # the step it goes on with has not left yet: they leave as one
            old, before, _ = self._unsaved.pop()
            step = replace(step, goes_on=old.goes_on)
        self._unsaved.append((step, before, after))
        if self._sent is None and not self._retry.isActive():
            self._send()

    def _send(self) -> None:
        self._retry.stop()
        self._failed = False
        self._sent = self.store.commit(*self._unsaved[0])
        self._sent.add_done_callback(landing(self, self._on_landed))
        self._tell_state()

    def _on_landed(self, future: Future[int]) -> None:
        if future is not self._sent:  # somebody waited for it already
            return
        self._sent = None
        error = future.exception()
        if error is not None:
            logger.error("save failed: %s", type(error).__name__)
            self._failed = True
            self._retry.start()
            if isinstance(error, StoreError) and error.needs_copy:
                self._say_loss(error)
            self._tell_state()
            return
        self._gone = False
        self._unsaved.popleft()
        if self._unsaved:
            self._send()
        self._tell_state()

    def _tell_state(self) -> None:
        state = SaveState.SAVING if self._unsaved or self._typed else SaveState.SAVED
        if self._failed or self._gone:
            state = SaveState.FAILED
        if state is not self.state:
            self.state = state
            self.save_state.emit(state)
