"""The checker over what units sent: one file after the other in the background, the one looked at first."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ...models.errors import UserError
from ...store import Store
from ..kit.tasks import Task

if TYPE_CHECKING:
    from ...exchange.checking import UnitFinding

logger = logging.getLogger(__name__)
_REST = 150  # ms between two files: whoever works meanwhile must not feel it
_AT_ONCE = 20  # counts that are written together
_KEPT = 200  # files whose findings are kept


class UnitChecks(QObject):
    """Counts what is found in each unit's file, and keeps the counts with the store.

    Attributes:
        counts: by digest, how many places must be mended, and how many should be looked at.

    Signals:
        counted: ``counts`` has more.
        found: (digest) the findings of a file are there.
    """

    counted = Signal()
    found = Signal(str)

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._window = store, parent
        self.counts: dict[str, tuple[int, int]] | None = None
        self._findings: dict[str, tuple[UnitFinding, ...]] = {}
        self._unread: set[str] = set()
        self._queue: list[str] = []
        self._fresh: dict[str, tuple[int, int]] = {}
        self._task: Task | None = None
        self._soon = QTimer(self, interval=_REST, singleShot=True)
        self._soon.timeout.connect(self._next)

    def findings(self, digest: str) -> tuple[UnitFinding, ...] | None:
        """Return what was found in a file, or ``None`` while it is not known; it is looked at next then."""
        found = self._findings.get(digest)
        if found is None and digest not in self._unread:
            self._queue = [digest, *(each for each in self._queue if each != digest)]
            self._wait()
        return found

    def want(self, digests: Iterable[str]) -> None:
        """Count what is found in these files, where that is not known."""
        if self.counts is None:
            from ...exchange.checking import checker_state

            try:
                self.counts = self._store.checked(checker_state())
            except UserError:  # told where it matters
                self.counts = {}
        known = {*self.counts, *self._unread}
        self._queue = [each for each in dict.fromkeys(digests) if each not in known]
        self._wait()

    def stop(self) -> None:
        """Check nothing more, and keep what was counted."""
        self._queue = []
        self._soon.stop()
        self._write()

    def _wait(self) -> None:
        if self._queue and self._task is None and not self._soon.isActive():
            self._soon.start()

    def _next(self) -> None:
        if not self._queue or self._task is not None:
            return
        if not self._window.isVisible():
            self._soon.start()
            return
        digest = self._queue.pop(0)

        def work(_: Callable[[int, int], None]) -> tuple[UnitFinding, ...]:
            from ...exchange.checking import findings_of

            return tuple(findings_of(self._store.submission_file(digest)))

        self._task = task = Task(work, "", self._window)
        task.finished.connect(lambda found: self._take(digest, found))
        task.failed.connect(lambda error: self._give_up(digest, error))
        task.over.connect(self._over)
        task.start()

    def _take(self, digest: str, found: tuple[UnitFinding, ...]) -> None:
        while len(self._findings) >= _KEPT:
            self._findings.pop(next(iter(self._findings)))
        self._findings[digest] = found
        grave = [each.severity.value for each in found]
        counts = grave.count("error"), grave.count("warning")
        if self.counts is None:
            self.counts = {}
        if self.counts.get(digest) != counts:
            self.counts[digest] = self._fresh[digest] = counts
            self.counted.emit()
        self.found.emit(digest)

    def _give_up(self, digest: str, error: BaseException) -> None:
        logger.warning("a received file was not checked: %s", type(error).__name__)
        self._unread.add(digest)

    def _over(self) -> None:
        self._task = None
        if len(self._fresh) >= _AT_ONCE or not self._queue:
            self._write()
        self._wait()

    def _write(self) -> None:
        fresh, self._fresh = self._fresh, {}
        if not fresh or self._store.read_only:
            return
        from ...exchange.checking import checker_state

        try:
            self._store.set_checked(checker_state(), fresh)
        except UserError as error:  # they are counted again next time
            logger.warning("counts of findings not kept: %s", type(error).__name__)
