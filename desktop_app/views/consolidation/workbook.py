"""Totals and units' figures as a workbook: asking where to, and writing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...models.file_names import round_file_name
from ...models.office.consolidation import Consolidation
from ...models.office.rounds import Round
from ..kit.rows import say
from ..kit.saving import ask_where
from ..kit.tasks import Task


class Workbook(QObject):
    """Writes a consolidation as a workbook.

    Signals:
        failed: (Exception) it could not be written.
        told: (str) it was written.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def export(self, found: Consolidation, chosen: Round, office: str) -> None:
        """Ask for a file and write totals and the units' figures of a round."""
        proposed = round_file_name(self.tr("Tổng hợp"), chosen.kind, chosen.period, office, ending=".xlsx")
        target = ask_where(self._window, self.tr("Xuất ra Excel"), proposed, self.tr("Bảng tính Excel"))
        if target is not None:
            self.write(found, target)

    def write(self, found: Consolidation, target: Path) -> Task:
        """Write totals and the units' figures in a worker thread."""

        def work(progress: Callable[[int, int], None]) -> Path:
            from ...exchange.office.workbook import write_workbook

            write_workbook(found, target, say, progress)
            return target

        task = Task(work, self.tr("Đang ghi bảng tính…"), self._window)
        task.finished.connect(lambda path: self.told.emit(self.tr("Đã ghi {0}").format(path.name)))
        task.failed.connect(self.failed)
        task.start()
        return task
