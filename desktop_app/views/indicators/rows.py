"""Indicators and parts that come, go and move."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...models.edits import Edit, InsertIndicator, MoveIndicator, RemoveIndicator, SetIndicator
from ...models.indicators import Indicator, Part
from ...models.richtext import new_id
from ...models.table.columns import Column
from ...models.table.new_rows import keep_listed
from ..report.session import Session
from .model import IndicatorModel, is_merged, joined
from .table import IndicatorView


class IndicatorRows(QObject):
    """Adds, removes and moves indicators and parts where the user is.

    Signals:
        told: (sentence) why nothing was done.
    """

    told = Signal(str)

    def __init__(self, session: Session, model: IndicatorModel, view: IndicatorView) -> None:
        super().__init__(view)
        self._session, self._model, self._view = session, model, view

    def add_indicator(self) -> None:
        """Add an indicator with one part behind the current one, and start typing its part."""
        here = self._view.here()
        items = self._session.report.indicators
        index = items.index(here[0]) + 1 if here else len(items)
        part = Part(new_id())
        edit = keep_listed(self._session.report, InsertIndicator(index, Indicator(new_id(), parts=(part,))))
        if self._do(edit, self.tr("Thêm chỉ tiêu")):
            self._type_into(part.id)

    def add_part(self) -> None:
        """Add a part behind the current one."""
        here = self._view.here()
        if here is None:
            return
        indicator, part = here
        place = indicator.parts.index(part) + 1
        added = Part(new_id())
        parts = (*indicator.parts[:place], added, *indicator.parts[place:])
        if self._do(SetIndicator(indicator.id, "parts", parts), self.tr("Thêm thành phần")):
            self._type_into(added.id)

    def _type_into(self, part_id: str) -> None:
        self._view.setFocus()
        self._view.go_to(self._model.row_of(part_id), Column.NAME)
        self._view.edit(self._view.currentIndex())

    def delete(self) -> None:
        """Remove the selected parts; an indicator goes with its last part or when its own cell is selected."""
        self._view.commit()
        chosen = {(index.row(), is_merged(index.column())) for index in self._view.chosen()}
        whole: dict[str, None] = {}
        gone: dict[str, set[str]] = {}
        for row, merged in sorted(chosen):
            indicator, part = self._model.at(row)
            gone.setdefault(indicator.id, set()).add(part.id)
            if merged or len(gone[indicator.id]) == len(indicator.parts):
                whole[indicator.id] = None
        edits: list[Edit] = [RemoveIndicator(key) for key in whole]
        for indicator in self._session.report.indicators:
            if indicator.id in gone and indicator.id not in whole:
                rest = tuple(part for part in indicator.parts if part.id not in gone[indicator.id])
                edits.append(SetIndicator(indicator.id, "parts", rest))
        self._do(joined(tuple(edits)), self.tr("Xóa chỉ tiêu") if whole else self.tr("Xóa thành phần"))

    def move(self, way: int) -> None:
        """Move the current part inside its indicator, or the whole indicator, by one place up or down."""
        here = self._view.here()
        if here is None:
            return
        indicator, part = here
        column = self._view.currentIndex().column()
        if is_merged(column) or len(indicator.parts) == 1:
            place = self._session.report.indicators.index(indicator) + way
            if 0 <= place < len(self._session.report.indicators):
                self._do(MoveIndicator(indicator.id, place), self.tr("Chuyển chỉ tiêu"))
        else:
            parts = list(indicator.parts)
            old = parts.index(part)
            if not 0 <= old + way < len(parts):
                self.told.emit(
                    self.tr("Thành phần chỉ chuyển trong chỉ tiêu; để chuyển cả chỉ tiêu, hãy chọn ô Chỉ tiêu.")
                )
                return
            parts.insert(old + way, parts.pop(old))
            self._do(SetIndicator(indicator.id, "parts", tuple(parts)), self.tr("Chuyển thành phần"))
        self._view.go_to(self._model.row_of(part.id), column)

    def _do(self, edit: Edit | None, label: str) -> bool:
        return self._session.do(edit, label, self)
