"""The checker at work beside the writer: soon after a change, off the window's thread, never amid a composed word."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ...models.errors import UserError
from ..kit.tasks import Task
from .own_words import OwnWords

if TYPE_CHECKING:
    from ...checks.finding import Finding
    from ...checks.text import ReportText
    from ...models.report import Report
    from ...models.silences import Silence
    from ...store import Store
    from ..report.session import Session

logger = logging.getLogger(__name__)
_PAUSE = 180  # ms without a key or a change: while one types nothing is checked
_FIRST = 1500  # ms after the report is opened: first it is shown


class Checker(QObject):
    """Checks the open report again whenever it has changed.

    Attributes:
        findings: what was found last, let stand or not, in the order of print.
        text: the report as it was then, with the unit's words of the store; ``None`` before the first check.
        running: whether a check is on its way or will be soon.

    Signals:
        checked: ``findings`` are those of the report as it was a moment ago.
    """

    checked = Signal()

    def __init__(self, session: Session, composing: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._composing, self._widget = session, composing, parent
        self._own = OwnWords(session, self)
        self.text: ReportText | None = None
        self._task: Task | None = None
        self._again = False
        self._earlier: tuple[object, Report | None] | None = (
            None  # of which kind and time, and the report a year before
        )
        self.findings: list[Finding] = []
        self._told: tuple[list[Finding], tuple[Silence, ...], list[Finding]] | None = None  # of which, and what of them
        self._soon = QTimer(self, singleShot=True, interval=_FIRST)
        self._soon.timeout.connect(self._start)
        session.changed.connect(lambda _changes, _initiator: self._wait())
        self._soon.start()

    @property
    def looked(self) -> bool:
        """Whether the report was checked at all since it was opened."""
        return self.text is not None

    @property
    def running(self) -> bool:
        """Whether what is shown may be older than the report."""
        return self._soon.isActive() or self._task is not None

    @property
    def told(self) -> list[Finding]:
        """The findings that nobody let stand."""
        from ...checks.silencing import told

        silences = self._session.report.silences
        if self._told is None or self._told[0] is not self.findings or self._told[1] is not silences:
            self._told = self.findings, silences, told(self._session.report, self.findings)
        return self._told[2]

    @property
    def to_mend(self) -> list[Finding]:
        """Those of them that say that something is wrong: a figure that could follow the table is right as it stands."""
        return [each for each in self.told if each.live is None]

    def speaks_of(self, section: str) -> bool:
        """Return whether the findings are of a section as it is now."""
        if self.text is None:
            return False
        return self.text.report.sections.get(section) is self._session.report.sections.get(section)

    def typed(self) -> None:
        """Take note of a key: what is to be checked soon waits until nobody types."""
        if self._soon.isActive():
            self._wait()

    def check_now(self) -> None:
        """Check at once, with what is being typed."""
        self._session.flush()
        self._soon.stop()
        self._start()

    def _wait(self) -> None:
        self._soon.start(_PAUSE if self.text is not None else _FIRST)

    def _start(self) -> None:
        if self._composing():
            self._wait()
            return
        if self._task is not None:  # what it checks has changed meanwhile
            self._again = True
            return
        report, before = self._session.report, self.text
        words = tuple(each for each in self._own.words if each not in report.unit.words)
        if words:
            report = replace(report, unit=replace(report.unit, words=(*report.unit.words, *words)))
        store, key, earlier = self._session.store, (report.kind, report.period), self._earlier
        known = earlier if earlier is not None and earlier[0] == key else None

        def work(_progress: object) -> tuple[ReportText, list[Finding]]:
            nonlocal known
            if known is None:
                known = self._earlier = key, _last_year(store, report)
            return _check(report, before, known[1])

        self._task = task = Task(work, "", self._widget)
        task.finished.connect(self._take)
        task.failed.connect(self._give_up)
        task.over.connect(self._over)
        task.start()

    def _take(self, found: tuple[ReportText, list[Finding]]) -> None:
        self.text, self.findings = found
        self.checked.emit()

    def _give_up(self, error: BaseException) -> None:
        logger.error("check failed: %s", type(error).__name__)

    def _over(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self._wait()


def _last_year(store: Store, report: Report) -> Report | None:
    from ...exchange.checking import last_year_of

    try:
        return last_year_of(store, report)
    except UserError:
        return None


def _check(report: Report, before: Any, earlier: Report | None) -> tuple[ReportText, list[Finding]]:
    from ...checks.following import to_follow
    from ...checks.run import check_text
    from ...checks.text import prepare

    text = prepare(report, before, earlier)
    return text, [*check_text(text), *to_follow(text)]
