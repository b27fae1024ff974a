"""The way of a report out: asking where to, writing the official DOCX, and what came of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ...models.errors import UserError
from ...models.kinds import ReportKind
from ..kit import asking
from ..kit.saving import ask_where
from ..kit.tasks import Task
from .stage import Stage

if TYPE_CHECKING:
    from ...models.report import Report


class Exporting(QObject):
    """Writes the open report as a DOCX, and passes the file on.

    Signals:
        failed: (error) to show.
        told: (sentence) to say to the user.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, stage: Stage, window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._window = stage, window
        self._written: tuple[Report, Path] | None = None  # the last file, and what it holds

    def mail(self) -> None:
        """Mail the open report: the file that was written of it, or, where it has changed since, one written now."""
        report = self._stage.flush()
        if self._written is not None and self._written[0] == report and self._written[1].is_file():
            self._send(report, self._written[1])
        else:
            self.export(then=self._send)

    def export(self, *, then: Callable[[Report, Path], None] | None = None) -> None:
        """Ask where to, then write the official DOCX.

        Args:
            then: what is done with the file; else the user is asked.
        """
        from ...models.file_names import report_file_name

        report = self._stage.flush()
        if not self._complete(report):
            return
        target = ask_where(self._window, self.tr("Xuất báo cáo"), report_file_name(report), self.tr("Văn bản Word"))
        if target is not None:
            self.export_to(target, then, report)

    def _complete(self, report: Report) -> bool:
        """Tell whether nothing required is missing, or the user exports all the same."""
        from ...models.frames.outlines import missing

        lacking = missing(report) if report.kind is not ReportKind.OUTLINE else None
        if not lacking:
            return True
        shown = [*lacking.sections, *lacking.parts]
        return asking.agreed(
            self._window,
            self.tr("Còn thiếu nội dung bắt buộc"),
            self.tr("Còn {0} mục và {1} chỉ tiêu bắt buộc chưa điền. Vẫn xuất báo cáo?").format(
                len(lacking.sections), len(lacking.parts)
            ),
            self.tr("Vẫn xuất"),
            self.tr("Điền tiếp"),
            "\n".join(shown[:8] + (["…"] if len(shown) > 8 else [])),
        )

    def export_to(
        self, target: Path, then: Callable[[Report, Path], None] | None = None, report: Report | None = None
    ) -> Task:
        """Write a report of the store, the open one where none is given, to ``target`` in a worker thread."""
        report, store = report or self._stage.flush(), self._stage.store
        kept = self.tr("Xuất ra {0}").format(target.name)

        def work(progress: Callable[[int, int], None]) -> Path:
            from ...exchange.versions import send_out
            from ...resources import standard

            send_out(store, report, target, standard(report.standard), progress, datetime.now())
            with contextlib.suppress(UserError):  # the file is written; a store to be looked at only keeps nothing
                store.snapshot(report.id, kept, automatic=True)
            return target

        def done(_: Path) -> None:
            self._written = (report, target)
            (then or self._exported)(report, target)

        task = Task(work, self.tr("Đang xuất báo cáo…"), self._window)
        task.finished.connect(done)
        task.failed.connect(self.failed)
        task.start()
        return task

    def _exported(self, report: Report, target: Path) -> None:
        from ..kit.passing_on import copy_file, open_file, show_in_folder

        box = QMessageBox(
            QMessageBox.Icon.Information,
            self.tr("Đã xuất báo cáo"),
            self.tr("Đã ghi báo cáo vào tệp “{0}”.").format(target.name),
            parent=self._window,
        )
        box.setInformativeText(
            self.tr("“Gửi thư” mở chương trình thư của máy; “Chép tệp” để dán (Ctrl+V) vào Zalo hay thư trên mạng.")
        )
        mail = box.addButton(self.tr("Gửi thư"), QMessageBox.ButtonRole.ActionRole)
        copy = box.addButton(self.tr("Chép tệp"), QMessageBox.ButtonRole.ActionRole)
        open_it = box.addButton(self.tr("Mở tệp"), QMessageBox.ButtonRole.AcceptRole)
        folder = box.addButton(self.tr("Mở thư mục"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def react(button: Any) -> None:
            if button is open_it:
                open_file(target)
            elif button is folder:
                show_in_folder(target)
            elif button is mail:
                self._send(report, target)
            elif button is copy:
                copy_file(target)
                self.told.emit(self.tr("Đã chép tệp “{0}”; dán bằng Ctrl+V.").format(target.name))

        box.buttonClicked.connect(react)
        box.open()

    def _send(self, report: Report, file: Path) -> None:
        """Have the mail program send a file to the office above."""
        from ...models.covering import covering_letter, receivers
        from ..kit.passing_on import Mailer

        unit = self._stage.store.unit()
        mailer = Mailer(self._window)
        mailer.told.connect(self.told)
        mailer.send(receivers(report, unit), *covering_letter(report, unit, file.name), file)
