"""What opening and checking a unit's file found, told in the window."""

from __future__ import annotations

import logging
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from ...models.errors import UserError
from ..kit.damage import damage_text
from ..kit.texts import error_text
from .stage import Stage

if TYPE_CHECKING:
    from ...models.report import Report
    from ...store import Damaged

logger = logging.getLogger(__name__)
_LOOK_EVERY = 1000  # ms


class StoreWatch(QObject):
    """Tells in the window what of the unit's file is damaged, and at once when it is not in its place any more.

    Signals:
        told: (sentence) to say to the user.
        failed: (error) to show.
        backups_wanted: the user wants to see the backups.
    """

    told = Signal(str)
    failed = Signal(object)
    backups_wanted = Signal()

    def __init__(self, stage: Stage, window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._window = stage, window
        self._told: tuple[Damaged, ...] = ()
        # Asked for by a timer: a callback of a future runs in the store's thread, and what it holds may end there
        self._checked: Future[tuple[Damaged, ...]] | None = None
        self._placed: Future[None] | None = None
        self._lost = False
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def tell_opening(self) -> None:
        """Say what opening found: in passing what is well, in a box what is not."""
        opening = self._stage.store.opening
        for notice in opening.notices:
            if len(opening.notices) == 1 and not self._stage.store.read_only and not notice.values:
                self.told.emit(error_text(notice))
            else:
                self.failed.emit(notice)
        self.tell_damaged(opening.damaged)

    def check(self) -> None:
        """Have the store check and back itself up; what it finds is told when it is there."""
        self._checked = self._stage.store.backup_if_due()

    def stop(self) -> None:
        """Look no more: the store is being closed."""
        self._timer.stop()

    def _look(self) -> None:
        if self._stage.store.closed:
            return
        if self._checked is not None and self._checked.done():
            done, self._checked = self._checked, None
            self._take_checked(done)
        placed = self._placed
        if placed is None or placed.done():
            if placed is not None and not placed.cancelled():
                self._take_placed(placed.exception())
            self._placed = None if self._stage.store.read_only else self._stage.store.check_place()

    def _take_checked(self, done: Future[tuple[Damaged, ...]]) -> None:
        if done.cancelled():
            return
        error = done.exception()
        if error is None:
            self.tell_damaged(done.result())
        elif isinstance(error, UserError):
            self.told.emit(error_text(error))
        else:
            logger.error("check failed: %s", type(error).__name__)

    def _take_placed(self, error: BaseException | None) -> None:
        workspace = self._stage.workspace
        if isinstance(error, UserError):
            if workspace is not None:
                workspace.session.file_lost(error)
            elif not self._lost:
                self.failed.emit(error)
        elif workspace is not None:
            workspace.session.file_back()
        self._lost = error is not None

    def rescue(self, target: Path, report: Report) -> bool:
        """Save a report out of memory, where the store itself cannot be read any more; return whether that went well."""
        try:
            self._stage.store.rescue(target, report)
        except UserError:
            return False
        self.told.emit(self.tr("Đã lưu báo cáo đang mở vào bản sao; không đọc được các báo cáo khác."))
        return True

    def tell_damaged(self, damaged: tuple[Damaged, ...]) -> None:
        """Say what is damaged, where that was not said yet, and offer the backups."""
        if not damaged or damaged == self._told:
            return
        self._told = damaged
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Dữ liệu bị hỏng"),
            self.tr("Trong tệp dữ liệu có {0} chỗ bị hỏng trên đĩa nên không đọc được: {1}.").format(
                len(damaged), damage_text(damaged)
            ),
            parent=self._window,
        )
        box.setInformativeText(self.tr("Những phần khác vẫn dùng được. Bản sao lưu cũ có thể còn nguyên phần đã hỏng."))
        show = box.addButton(self.tr("Xem các bản &sao lưu"), QMessageBox.ButtonRole.ActionRole)
        store = self._stage.store
        write_on = None
        if store.held:
            box.setInformativeText(
                self.tr(
                    "Cấu trúc của tệp đã hỏng; ghi tiếp có thể làm hỏng thêm nên từ giờ chưa lưu gì vào tệp. "
                    "Hãy khôi phục một bản sao lưu, hoặc lưu bản sao rồi mới ghi tiếp."
                )
            )
            write_on = box.addButton(self.tr("&Vẫn ghi tiếp"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(show)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def choose(button: QAbstractButton) -> None:
            if button is show:
                self.backups_wanted.emit()
            elif button is write_on:
                self._write_on()

        box.buttonClicked.connect(choose)
        box.open()

    def _write_on(self) -> None:
        self._stage.store.write_on()
        if self._stage.session is not None:
            self._stage.session.save_again()
