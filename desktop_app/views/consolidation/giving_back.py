"""Returning a report: the reason, and the note that goes back with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...exchange import export_report
from ...models.file_names import file_name
from ...models.office.rounds import Completeness
from ...models.office.submissions import Submission
from ...resources import standard
from ...store import Store
from ..kit.saving import ask_where
from ..kit.tasks import Task
from .actions import Actions
from .details import finding_line
from .return_dialog import ReturnDialog
from .units_model import UnitRow

if TYPE_CHECKING:
    from ...exchange.checking import UnitFinding


class GivingBack(QObject):
    """Ask why, return the submission, write the note.

    Signals:
        failed: (Exception) the note could not be written.
        told: (str) it was written.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, store: Store, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._actions, self._window = store, actions, parent

    def ask(self, row: UnitRow, checked: Sequence[UnitFinding] = ()) -> None:
        """Ask why, and return a unit's submission; what the checker found in it may go along."""
        if row.unit is None or not row.unit.versions:
            return
        latest, lacks = row.unit.versions[-1], row.complete
        lines = tuple(finding_line(each) for each in checked if each.severity.value != "hint")
        dialog = ReturnDialog(row.name, lacks, len(lines), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def done() -> None:
            named = lacks if lacks is not None and dialog.with_lacks.isChecked() else None
            found = lines if dialog.with_found.isChecked() else ()
            reason = dialog.text
            if not reason and named is not None:
                reason = self.tr("báo cáo còn thiếu mục hoặc số liệu phải có")
            reason = reason or self.tr("báo cáo có chỗ phải xem lại")
            self._actions.give_back(latest.digest, reason)
            if dialog.with_note.isChecked():
                self._choose(replace(latest, name=row.name, reason=dialog.text), named, found)

        dialog.accepted.connect(done)
        dialog.open()

    def write_again(self, row: UnitRow) -> None:
        """Write the note of a submission that was returned before."""
        if row.unit is not None and row.unit.versions:
            self._choose(replace(row.unit.versions[-1], name=row.name), row.complete)

    def _choose(self, submission: Submission, lacks: Completeness | None, found: Sequence[str] = ()) -> None:
        title = self.tr("Trả lại báo cáo – {0}").format(submission.name)
        proposed = file_name(title, ending=".docx")
        target = ask_where(self._window, self.tr("Ghi thông báo trả lại"), proposed, self.tr("Văn bản Word"))
        if target is not None:
            self.write(submission, lacks, target, found)

    def write(
        self, submission: Submission, lacks: Completeness | None, target: Path, found: Sequence[str] = ()
    ) -> Task:
        """Write the note for a returned submission in a worker thread."""
        from ...models.office.return_note import return_note

        office = self._store.unit()

        def work(_: Callable[[int, int], None]) -> Path:
            note = return_note(office, submission, submission.reason, lacks, found=found)
            export_report(note, target, standard(note.standard), self._store.asset)
            return target

        task = Task(work, self.tr("Đang ghi thông báo…"), self._window)
        task.finished.connect(lambda path: self.told.emit(self.tr("Đã ghi {0}").format(path.name)))
        task.failed.connect(self.failed)
        task.start()
        return task
