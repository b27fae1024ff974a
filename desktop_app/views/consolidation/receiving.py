"""Receiving what units sent: which files, reading them, and what could be kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ...exchange import Arrival, receive
from ...exchange.office.narrative import keep as keep_arrivals
from ...models.errors import UserError
from ...models.numbers import format_date
from ...models.office.rounds import Round, placed
from ...models.office.submissions import Refused
from ...store import Store
from ..kit import settings
from ..kit.tasks import Task

_SMALL = timedelta(minutes=1)


class Receiving(QObject):
    """Reads files that units sent into the store.

    Args:
        store: keeps them.
        chosen_round: returns the round that is shown, which they are for where they do not say.
        parent: what is asked and waited for is shown over it.

    Signals:
        took_in: (digests of what was not there before).
        failed: (Exception) reading broke off.
        told: (str) how many were received.
    """

    took_in = Signal(list)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, store: Store, chosen_round: Callable[[], Round | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._chosen_round, self._window = store, chosen_round, parent

    def choose_files(self) -> None:
        """Ask for files and receive them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Nhận tệp của đơn vị"),
            str(settings.documents_folder()),
            self.tr("Văn bản Word (*.docx)"),
        )
        self.receive([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and receive the files in it."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Nhận cả thư mục"), str(settings.documents_folder())
        )
        if name:
            self.receive([Path(name)])

    def receive(self, paths: list[Path]) -> Task | None:
        """Read files in a worker thread and keep what could be read; what was kept before a stop stays."""
        if not paths:
            return None

        chosen, clock = self._chosen_round(), datetime.now(UTC)
        try:
            now = self._store.moment_after(clock)
        except UserError as error:
            self.failed.emit(error)
            return None
        behind = now - clock > _SMALL
        fresh: list[str] = []
        kept = 0

        def keep(arrivals: list[Arrival]) -> None:
            nonlocal kept
            kept += len(arrivals)
            fresh.extend(keep_arrivals(self._store, arrivals, lambda each: placed(each, chosen), now))

        task = Task(
            lambda progress: receive(paths, keep, progress), self.tr("Đang đọc báo cáo của các đơn vị…"), self._window
        )
        task.finished.connect(lambda refused: self._gathered(fresh, kept, refused, now if behind else None))
        task.stopped.connect(lambda: self._break_off(fresh, kept))
        task.failed.connect(lambda error: self._break_off(fresh, kept, error))
        task.start()
        return task

    def _break_off(self, fresh: list[str], kept: int, error: Exception | None = None) -> None:
        """Say what was kept of a receiving that did not come to its end."""
        self.took_in.emit(fresh)
        self.told.emit(
            self.tr("Đã dừng. {0} tệp đọc được trước đó đã giữ lại; nhận lại để đọc phần còn lại.").format(kept)
        )
        if error is not None:
            self.failed.emit(error)

    def _gathered(self, fresh: list[str], count: int, refused: list[Refused], noted: datetime | None = None) -> None:
        """Say what came in; ``noted`` is the moment it was noted under where the clock stands before that."""
        if refused:
            try:
                self._store.set_refusals({each.file: each for each in refused})
            except UserError as error:
                self.failed.emit(error)
        self.took_in.emit(fresh)
        told = self.tr("Đã nhận {0} tệp mới.").format(len(fresh))
        if count > len(fresh):
            told += " " + self.tr("{0} tệp đã nhận từ trước.").format(count - len(fresh))
        if refused:
            told += " " + self.tr("{0} tệp không đọc được.").format(len(refused))
        if noted is not None and fresh:
            told += " " + self.tr(
                "Giờ máy sớm hơn lần nhận trước nên ghi là nhận ngày {0}; hãy xem lại giờ của máy."
            ).format(format_date(noted.astimezone()))
        self.told.emit(told)
