"""Totals and units' figures as a workbook: asking where to, and writing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ...models.file_names import round_file_name
from ...models.office.consolidation import Consolidation
from ...models.office.rounds import Round
from ..kit import settings
from ..kit.rows import say
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
        folder = settings.get(settings.EXPORT_FOLDER) or str(settings.documents_folder())
        proposed = round_file_name(self.tr("Tổng hợp"), chosen.kind, chosen.period, office, ending=".xlsx")
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Xuất ra Excel"),
            str(Path(folder) / proposed),
            self.tr("Bảng tính Excel (*.xlsx)"),
        )
        if name:
            self.write(found, Path(name if name.lower().endswith(".xlsx") else name + ".xlsx"))

    def write(self, found: Consolidation, target: Path) -> Task:
        """Write totals and the units' figures in a worker thread."""

        def work(progress: Callable[[int, int], None]) -> Path:
            from ...exchange.office.workbook import write_workbook

            write_workbook(found, target, say, progress)
            return target

        task = Task(work, self.tr("Đang ghi bảng tính…"), self._window)
        task.finished.connect(lambda path: self.told.emit(self.tr("Đã ghi {0}").format(path)))
        task.failed.connect(self.failed)
        task.start()
        return task
