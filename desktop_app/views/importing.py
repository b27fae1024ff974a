"""The way of a DOCX into the program: read off the window's thread, looked over where it carries no data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ..models.errors import UserError
from ..models.richtext import new_id
from ..store import Store
from .tasks import Task

if TYPE_CHECKING:
    from ..exchange import Foreign


class Importer(QObject):
    """Imports one file.

    Signals:
        report: (Report) a report exactly as the file carries it; its pictures are in the store.
        reading: (Reading) what the user accepted of a file without data.
        failed: (Exception) the file could not be imported; nothing has changed.
    """

    report = Signal(object)
    reading = Signal(object)
    failed = Signal(object)

    def __init__(self, store: Store, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._window = store, window

    def start(self, path: Path) -> None:
        """Read a file; the signals say what came of it."""
        task = Task(lambda _: _read(path), self.tr("Đang đọc tệp…"), self._window)
        task.finished.connect(self._take)
        task.failed.connect(self.failed)
        task.start()

    def _take(self, found: Any) -> None:
        from ..exchange import Foreign

        if isinstance(found, Foreign):
            self._look_over(found)
            return
        try:
            for data in found.pictures.values():
                self._store.put_asset(data)
            known = {info.id for info in self._store.reports()}
        except UserError as error:
            self.failed.emit(error)
            return
        # never over what is here: a copy stands beside it until merging decides
        self.report.emit(replace(found.report, id=new_id()) if found.report.id in known else found.report)

    def _look_over(self, foreign: Foreign) -> None:
        from .import_dialog import ImportDialog

        dialog = ImportDialog(foreign, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.reading.emit(dialog.reading))
        dialog.open()


def _read(path: Path) -> Any:
    from ..exchange import open_docx

    return open_docx(path)
