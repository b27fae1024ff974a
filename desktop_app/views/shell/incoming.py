"""Documents that come in: chosen or dropped, one to import or several that units sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ..kit import settings

if TYPE_CHECKING:
    from ..importing.desk import Desk


class Incoming(QObject):
    """Takes documents in and lays them on the desk."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def import_docx(self) -> None:
        """Ask for a DOCX and import it."""
        self._ask_for_docx(self.tr("Nhập tệp DOCX"))

    def merge_docx(self) -> None:
        """Ask for another copy of a report and import it, which merges it into the report."""
        self._ask_for_docx(self.tr("Chọn bản DOCX do người khác sửa hoặc đã sửa bằng Word"))

    def _ask_for_docx(self, title: str) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, str(settings.documents_folder()), self.tr("Văn bản Word (*.docx)")
        )
        if name:
            self.import_file(Path(name))

    def take_in(self, paths: list[Path]) -> None:
        """Take in documents that were dropped: one is imported, several are what units sent."""
        if len(paths) == 1 and not paths[0].is_dir():
            self.import_file(paths[0])
        else:
            self._desk.receive(paths)

    def import_file(self, path: Path) -> None:
        """Import a DOCX: the report it carries, or else what its structure says, looked over first."""
        from ..importing.flow import Importer

        Importer(self._desk, path, self._window).start()
