"""Documents that come in: chosen or dropped, one to import or several that units sent."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ... import disk
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ..kit import settings
from .stage import Stage

if TYPE_CHECKING:
    from ..importing.desk import Desk

_SAMPLE = QT_TRANSLATE_NOOP(
    "errors", "Đang xem đơn vị mẫu, tệp nhập vào đây sẽ không được giữ: hãy bấm “Về đơn vị của mình” rồi nhập lại."
)


class _Inside(Enum):
    """What a file begins as."""

    STORE = b"SQLite format 3\0"
    PACKAGE = b"PK\x03\x04"


def _what_is(path: Path) -> _Inside | None:
    """Return what a file is by its first bytes, or ``None`` for anything else, or where it cannot be read."""
    try:
        begins = disk.read(path, 16) if path.is_file() else b""  # a pipe might never end
    except OSError:
        return None
    return next((each for each in _Inside if begins.startswith(each.value)), None)


class Incoming(QObject):
    """Takes documents in and lays them on the desk.

    Signals:
        store_chosen: (path) a unit's file came where documents come.
    """

    store_chosen = Signal(object)

    def __init__(self, desk: Desk, stage: Stage, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._stage, self._window = desk, stage, window

    def import_docx(self) -> None:
        """Ask for a DOCX and import it."""
        self._ask_for_docx(self.tr("Nhập tệp Word"))

    def merge_docx(self) -> None:
        """Ask for another copy of a report and import it, which merges it into the report."""
        self._ask_for_docx(self.tr("Chọn tệp Word do người khác sửa"))

    def _in_sample(self) -> bool:
        """Tell whether the sample is shown, where no document is kept; if so, say so."""
        if self._stage.in_sample:
            self._desk.tell_error(UserError(_SAMPLE))
        return self._stage.in_sample

    def _ask_for_docx(self, title: str) -> None:
        if self._in_sample():
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, str(settings.documents_folder()), self.tr("Văn bản Word (*.docx)")
        )
        if name:
            self.open_file(Path(name))

    def take_in(self, paths: list[Path]) -> None:
        """Take in files that were dropped: one is opened, several are what units sent."""
        if len(paths) == 1 and not paths[0].is_dir():
            self.open_file(paths[0])
        else:
            self._desk.receive(paths)

    def open_file(self, path: Path) -> None:
        """Open what a user points at, whatever its name: a unit's file, or a document, which says what it is not."""
        inside = _what_is(path)
        if inside is _Inside.STORE or (path.suffix.lower() == ".baocao" and inside is not _Inside.PACKAGE):
            self.store_chosen.emit(path)
        else:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Import a DOCX: the report it carries, or else what its structure says, looked over first.

        Files of any other kind are refused in words.
        """
        from ..importing.flow import Importer

        if self._in_sample():
            return
        Importer(self._desk, path, self._window).start()
