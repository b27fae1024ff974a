"""The unit's store as a whole: another one, a copy, a backup, and the unit it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ...models.errors import UserError
from ...models.unit import Unit
from ...store import Store
from ..kit import settings
from ..kit.saving import ask_where, chosen_store
from .damage import StoreWatch
from .stage import Stage


class Stores(QObject):
    """Opens and copies stores, and edits the unit of the one that is shown.

    Signals:
        file_chosen: (path) a file that is there was chosen; whoever takes files in sees what it is.
        told: (sentence) to say to the user.
        failed: (error) to show.
    """

    file_chosen = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, stage: Stage, watch: StoreWatch, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._watch, self._today, self._window = stage, watch, today, window

    def open_store(self) -> None:
        """Ask for another unit's file, or a new one, and go on with it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Mở hoặc tạo dữ liệu đơn vị"),
            str(settings.data_folder()),
            self.tr("Dữ liệu đơn vị (*.baocao);;Văn bản Word (*.docx)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return
        if Path(name).suffix.lower() == ".docx":  # whoever looks for a report may look for it here
            self.file_chosen.emit(Path(name))
            return
        path = chosen_store(name)
        if path.is_file():
            self.file_chosen.emit(path)
        else:
            self.open_path(path)

    def open_path(self, path: Path, create: bool = True) -> None:
        """Go on with another unit's file, or a new one where it may be made."""
        if path.resolve() == self._stage.store.path.resolve():
            self._stage.show_start_page()
            return
        if not self._stage.leave_store():
            return
        try:
            store = Store.open(path, create)
        except UserError as error:
            self._stage.show_start_page()
            self.failed.emit(error)
            return
        self._stage.change_store(store)
        settings.put(settings.STORE, str(path))
        self._stage.show_start_page()
        self._watch.tell_opening()

    def edit_unit(self) -> None:
        """Edit the unit's settings; a report under way takes them over."""
        from ...models.edits import SetReport
        from ..form.unit_dialog import UnitDialog

        store = self._stage.store
        unit = UnitDialog.ask(self._window, store.unit())
        if unit is None or not self.keep_unit(unit):
            return
        if (session := self._stage.session) is not None:
            session.do(SetReport("unit", unit), self.tr("Cập nhật thông tin đơn vị"))
            self._stage.unit_shown.emit(unit.name)
        else:
            self._stage.refresh_start_page()

    def keep_unit(self, unit: Unit) -> bool:
        """Put what the unit said of itself into its store; return whether that went well."""
        try:
            self._stage.store.set_unit(unit)
        except UserError as error:
            self.failed.emit(error)
            return False
        self._stage.unit_shown.emit(unit.name)
        return True

    def save_copy(self) -> None:
        """Save a copy of the whole store, the safe way to carry it elsewhere."""
        from ...models.file_names import file_name

        named = self._stage.store.unit().name
        proposed = file_name(self.tr("Bản sao {0}").format(self._today().isoformat()), named, ending=".baocao")
        target = ask_where(
            self._window,
            self.tr("Lưu bản sao dữ liệu"),
            proposed,
            self.tr("Dữ liệu đơn vị"),
            settings.documents_folder(),
        )
        if target is None:
            return
        session = self._stage.session
        try:
            if session is not None:
                session.wait_saved()
            self._stage.store.save_copy(target)
            if session is not None:  # a copy is what rescues work when the disk is full
                session.save_unsaved_into(target)
        except UserError as error:
            if session is None or not self._watch.rescue(target, session.report):
                self.failed.emit(error)
        else:
            self.told.emit(self.tr("Đã lưu bản sao dữ liệu."))

    def back_up(self) -> None:
        """Have the store check itself, and back itself up where that is due; called once the program is idle."""
        self._watch.check()

    def show_backups(self) -> None:
        """Leave everything, offer the backups of the store, and go on with it or with one of them."""
        from .recovery import choose_backup

        if not self._stage.leave_store():
            return
        self._stage.show_start_page()
        self._stage.stop_reading()
        self._stage.store = choose_backup(self._window, self._stage.store)
        self._stage.store_changed.emit(self._stage.store.path)
        self._stage.show_start_page()
        self._watch.tell_opening()
