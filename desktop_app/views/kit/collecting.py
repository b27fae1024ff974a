"""Garbage collection on the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 2000  # milliseconds


class Collector(QObject):
    """Collect cyclic garbage by a timer on the window's thread, and nowhere else.

    Python collects in whichever thread happens to allocate. In a worker it would destroy widgets of closed
    windows there, which ends the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation whose turn it is by Python's own counts; usually none or the youngest."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [place for place in range(3) if counts[place] > limits[place] > 0]
        if due:
            gc.collect(due[-1])
