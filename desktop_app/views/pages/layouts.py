"""The pages of the open report, laid out again after each change, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ...exchange.charting import QuickCharts
from ...exchange.paged import page_engine, printed
from ..kit.tasks import Task

if TYPE_CHECKING:
    from ...models.report import Changes
    from ...pages import Laid
    from ..report.session import Session

_FIRST_LOOK = 500  # milliseconds for the pages in sight to be drawn, before charts are


class PageLayouts(QObject):
    """Lay out the open report, and again once it changed; while one layout runs, only the latest change waits.

    Attributes:
        laid: the last layout, or ``None``.
        engine: lays out; others may ask it for a PDF.

    Signals:
        done: (Laid) a layout is there.
        failed: (error) there is none, and why.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._widget = session, parent
        self.engine = page_engine()
        self.laid: Laid | None = None
        self._running = self._behind = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        session.changed.connect(self._changed)
        self.destroyed.connect(self.engine.close)

    @property
    def behind(self) -> bool:
        """Tell whether the report is being laid out anew, or soon will be."""
        return self._running or self._behind or self._timer.isActive()

    def _changed(self, changes: Changes, _initiator: object) -> None:
        if changes:
            self._timer.start(0)  # once, after all that changes with it; what changes during a layout waits for its end

    def refresh(self) -> None:
        """Lay the report out as it is now."""
        if self._running:
            self._behind = True
            return
        self._running, self._behind = True, False
        report, store, engine = self._session.report, self._session.store, self.engine
        quick = self.laid is None  # words first: the first charts take their time

        def work(_: Callable[[int, int], None]) -> tuple[Laid, bool]:
            from ...resources import standard

            charts = QuickCharts(report) if quick else None
            laid = engine.lay_out(printed(report, standard(report.standard), store.asset, charts))
            return laid, charts is not None and charts.blank

        task = Task(work, "", self._widget)
        task.finished.connect(self._land)
        task.failed.connect(self.failed)
        task.over.connect(self._over)
        task.start()

    def _land(self, found: tuple[Laid, bool]) -> None:
        self.laid, blank = found
        if blank:
            self._timer.start(_FIRST_LOOK)
        self._running = False
        self.done.emit(self.laid)

    def _over(self) -> None:
        self._running = False
        if self._behind:
            self.refresh()

    def close(self) -> None:
        """End the process that lays out."""
        self._timer.stop()
        self._session.changed.disconnect(self._changed)
        self.engine.close()
