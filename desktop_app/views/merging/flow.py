"""The way of a file's copy into the open report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.merging.difference import difference
from ...models.merging.merge import far_apart
from ...models.richtext import new_id
from ..kit.texts import error_text
from ..report.session import Session
from .dialog import MergeDialog

if TYPE_CHECKING:
    from ...exchange import Imported
    from ...exchange.versions import Copy
    from ...models.report import Report

_NOTHING_ELSE = QT_TRANSLATE_NOOP(
    "errors", "Tệp “{0}” không có gì khác báo cáo này, trừ những chỗ không đưa vào được:\n{1}"
)


class Merging(QObject):
    """Merges copies of the open report into it, each as one step that can be undone.

    Signals:
        told: (str) something that needs no answer.
        merged: (str) the copy is in the report, which one step takes back.
        failed: (Exception) the copy could not be merged; nothing has changed.
        apart: (Report) the copy shall become a report of its own.
    """

    told = Signal(str)
    merged = Signal(str)
    failed = Signal(object)
    apart = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._by = ""

    def propose(self, imported: Imported, file: str, by: str = "") -> None:
        """Ask what to take of a file's copy, if it has anything new.

        Args:
            imported: the copy; its pictures are in the store.
            file: name of the file.
            by: who changed it last, as the file says; empty where it does not.
        """
        self._by = by
        from ...exchange.versions import other_copy

        try:
            copy = other_copy(self._session.store, self._session.flush(), imported)
        except UserError as error:
            self.failed.emit(error)
            return
        left_out = [error_text(UserError(each.template, *each.values)) for each in imported.left_out]
        if copy is None and left_out:
            self.failed.emit(UserError(_NOTHING_ELSE, file, "\n".join(left_out)))
            return
        if copy is None:
            self.told.emit(self.tr("Tệp “{0}” không có gì khác báo cáo này.").format(file))
            return
        title = self.tr("Gộp bản sửa trong tệp “{0}”").format(file)
        intro = self._intro(copy, file)
        dialog = MergeDialog(copy.base, copy.ours, copy.theirs, title, intro, self._window, left_out)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._merge(dialog, copy.ours, imported, file))
        dialog.rejected.connect(lambda: self.told.emit(self.tr("Chưa gộp gì từ tệp “{0}”.").format(file)))
        self._session.destroyed.connect(dialog.deleteLater)  # the report was left
        dialog.kept_apart.connect(lambda: self.apart.emit(replace(copy.theirs, id=new_id())))
        dialog.open()

    def _intro(self, copy: Copy, file: str) -> str:
        if far_apart(copy.base, copy.theirs):
            return self.tr(
                "Tệp “{0}” không còn quá nửa số mục đã viết; có lẽ đã dán một báo cáo khác đè lên. Gộp sẽ bỏ những mục đó. "
                "Nếu đây là báo cáo khác, hãy để thành báo cáo riêng."
            ).format(file)
        if copy.base is None:
            return self.tr(
                "Tệp “{0}” là một bản khác của báo cáo đang mở, nhưng không còn bản gốc chung để biết ai đã sửa gì: "
                "chỗ nào khác nhau cũng cần chọn."
            ).format(file)
        if copy.by_hand:
            return self.tr(
                "Tệp “{0}” đã được sửa bằng Word hoặc LibreOffice sau khi xuất. Chọn những chỗ muốn lấy vào báo cáo; "
                "sau khi gộp vẫn có thể hoàn tác."
            ).format(file)
        return self.tr(
            "Tệp “{0}” là một bản khác của báo cáo đang mở. Chọn những chỗ muốn lấy; sau khi gộp vẫn có thể hoàn tác."
        ).format(file)

    def _merge(self, dialog: MergeDialog, ours: Report, imported: Imported, file: str) -> None:
        from ...exchange.versions import took_over

        if self._session.flush() != ours:  # another file was merged meanwhile: what was chosen says nothing of it
            self.propose(imported, file, self._by)
            return
        try:
            result = took_over(self._session.store, dialog.result_report(), imported)
        except UserError as error:
            self.failed.emit(error)
            return
        edit = difference(self._session.flush(), result)
        label = self.tr("Gộp tệp “{0}”").format(file)
        if self._by:
            label = self.tr("Gộp tệp “{0}” ({1} sửa)").format(file, self._by)
        if edit is not None and self._session.do(edit, label):
            self.merged.emit(self.tr("Đã gộp tệp “{0}” vào báo cáo.").format(file))
