"""What is asked for in dialogs: sentences of an indicator, nature and verdict of a part."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from ...models.edits import SetIndicator, SetPart
from ...models.indicators import Indicator, Part
from ...models.numbering import indicator_numbers
from ..report.session import Session
from .dialogs import NatureDialog, VerdictDialog, part_title
from .model import joined
from .sentences import SentencesDialog
from .table import IndicatorView


class IndicatorDetails(QObject):
    """Changes what the cells of the current indicator and part do not show, or only in short."""

    def __init__(self, session: Session, view: IndicatorView) -> None:
        super().__init__(view)
        self._session, self._view = session, view

    def edit_sentences(self) -> None:
        """Edit the target and the result sentence of the current indicator."""
        here = self._view.here()
        if here is None:
            return
        indicator = here[0]
        answer = SentencesDialog.ask(self._view, self._session.report, indicator)
        if answer is not None:
            edits = tuple(
                SetIndicator(indicator.id, name, value)
                for name, value in (("statement", answer.statement), ("result", answer.result))
                if getattr(indicator, name) != value
            )
            self._session.do(joined(edits), self.tr("Sửa câu của chỉ tiêu"), self)

    def edit_nature(self) -> None:
        """Choose kind, operator and rules for adding up of the current part."""
        here = self._view.here()
        if here is None:
            return
        part = here[1]
        answer = NatureDialog.ask(self._view, self._title(*here), part)
        if answer is not None:
            names = ("kind", "operator", "over_units", "over_time", "required")
            self._set_part(part, {name: getattr(answer, name) for name in names}, self.tr("Sửa cách tính chỉ tiêu"))

    def override_verdict(self) -> None:
        """Set the verdict of the current part by hand."""
        here = self._view.here()
        if here is None:
            return
        part = here[1]
        answer = VerdictDialog.ask(self._view, self._title(*here), part, self._session.report.kind)
        if answer is not None:
            values = {"override": answer.verdict, "reason": answer.reason}
            self._set_part(part, values, self.tr("Đánh giá bằng tay"))

    def clear_override(self) -> None:
        """Let the verdict of the current part be computed again."""
        here = self._view.here()
        if here is not None:
            self._set_part(here[1], {"override": None, "reason": ""}, self.tr("Bỏ đánh giá bằng tay"))

    def _title(self, indicator: Indicator, part: Part) -> str:
        return part_title(part, indicator_numbers(self._session.report)[indicator.id])

    def _set_part(self, part: Part, values: dict[str, Any], label: str) -> None:
        edits = tuple(SetPart(part.id, name, value) for name, value in values.items() if getattr(part, name) != value)
        # A new operator must not be contradicted by words such as "ít nhất" before the target.
        if part.phrase and any(edit.name == "operator" for edit in edits):
            edits = (*edits, SetPart(part.id, "phrase", ""))
        self._session.do(joined(edits), label, self)
