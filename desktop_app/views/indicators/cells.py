"""Cells that are emptied, copied and pasted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ...models.edits import Edit
from ...models.errors import UserError
from ...models.table.cells import cell_edits
from ...models.table.columns import COMPUTED, Column
from ...models.table.new_rows import keep_listed
from ...models.table.paste import first_column, plan_paste
from ..kit.copying import to_mime
from ..kit.texts import error_text
from ..report.session import Session
from .clipboard import copied_cells, from_mime
from .dialogs import PasteDialog
from .model import IndicatorModel, joined
from .table import IndicatorView


class IndicatorCells(QObject):
    """Empties the selected cells, copies them, and pastes over them.

    Signals:
        told: (sentence) why nothing was done.
    """

    told = Signal(str)

    def __init__(self, session: Session, model: IndicatorModel, view: IndicatorView) -> None:
        super().__init__(view)
        self._session, self._model, self._view = session, model, view

    def clear(self) -> None:
        """Empty the selected cells that can be typed into, as one step."""
        edits: dict[tuple[str, str], Edit] = {}
        for index in self._view.chosen():
            column = Column(index.column())
            if column in COMPUTED:
                continue
            indicator, part = self._model.at(index.row())
            for edit in cell_edits(indicator, part, column, ""):
                edits[getattr(edit, "part", indicator.id), getattr(edit, "name", "")] = edit
        self._session.do(joined(tuple(edits.values())), self.tr("Xóa nội dung ô"), self)

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        chosen = [(index.row(), index.column()) for index in self._view.chosen()]
        lines = copied_cells(self._model, chosen)
        if lines:
            QGuiApplication.clipboard().setMimeData(to_mime(lines))

    def paste(self) -> None:
        """Paste cells from the current one on, after a preview where more than one cell is pasted."""
        self._view.commit()
        try:
            matrix = from_mime(QGuiApplication.clipboard().mimeData())
        except UserError as error:
            self.told.emit(error_text(error))
            return
        if not matrix:
            self.told.emit(self.tr("Chưa có gì để dán: hãy chép một vùng ô trong Excel trước."))
            return
        row = self._view.current_row()
        column = Column(self._view.currentIndex().column()) if row is not None else first_column(matrix)
        anchor = (row if row is not None else self._model.rowCount(), column)
        plan = plan_paste(self._session.report, anchor, matrix)
        if len(matrix) == 1 and len(matrix[0]) == 1 and not plan.doubtful:
            if plan.rejected:
                self.told.emit(error_text(plan.rejected[0].why))
            elif plan.computed:
                self.told.emit(self.tr("Ô này do chương trình tính, không nhập trực tiếp được."))
        elif not (plan.changes or plan.doubtful or plan.rejected):
            self.told.emit(self.tr("Các ô dán vào giống hệt các ô đang có nên không có gì thay đổi."))
            return
        else:
            answer = PasteDialog.ask(self._view, self._model, plan)
            if answer is None:
                return
            if answer:
                plan = plan_paste(self._session.report, anchor, matrix, take_doubtful=True)
        count = self._model.rowCount()
        edit = keep_listed(self._session.report, plan.edit) if plan.edit is not None else None
        if self._session.do(edit, self.tr("Dán vào bảng chỉ tiêu"), self) and plan.parts:
            self._view.go_to(count if count < self._model.rowCount() else 0, column)
