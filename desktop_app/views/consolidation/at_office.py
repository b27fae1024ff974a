"""What the officer types: figures put right, those a unit told by telephone, and guesses that are confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...models.errors import UserError
from ...models.meaning.unit_names import unit_key
from ...models.office.consolidation import Consolidation
from ...models.office.rounds import Round
from ...models.office.submissions import Submission
from ...models.office.totals import PartFigure, Total
from ...models.office.typed import TypedFigure, told_at_office
from ...models.unit import UnitRef
from .actions import Actions
from .typing_dialog import TypingDialog
from .unit_figures import FigureRow
from .units_model import UnitRow

_LONGEST = 120  # characters of a sentence that is given as the reason


class AtOffice(QObject):
    """Asks for figures and keeps them, each step to be taken back.

    Args:
        steps: the steps of the office.
        found: returns what is shown.
        chosen_round: returns the round that is shown.
        expected: returns the units that should report.
        parent: what is asked is shown over it.

    Signals:
        failed: (Exception) something could not be kept.
        told: (str) something that needs no answer.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        steps: Actions,
        found: Callable[[], Consolidation],
        chosen_round: Callable[[], Round | None],
        expected: Callable[[], Sequence[UnitRef]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._steps, self._found, self._round, self._expected = steps, found, chosen_round, expected
        self._window = parent

    def type_figure(self, row: FigureRow, total: Total | None) -> None:
        """Ask for a unit's figure of one total."""
        if total is None or (row.digest and self._counted(row.digest) is None):
            return
        unit = UnitRef("", row.unit) if row.digest else self._unit(row.unit)
        if unit is not None:
            self._ask(unit, row.digest, [_of_total(total, row.figure)], total.key, row.guess)

    def type_unit(self, row: UnitRow) -> None:
        """Ask for any figures of a unit, also of one that has sent nothing."""
        totals = self._found().totals
        if row.unit is None:
            return
        if not totals:
            self.told.emit(
                self.tr("Chưa có chỉ tiêu nào để ghi; hãy nhận báo cáo của một đơn vị, hoặc lập đề cương có chỉ tiêu.")
            )
            return
        digest = row.unit.latest.digest if row.unit.latest is not None else ""
        counted = self._counted(digest) if digest else None
        if digest and counted is None:
            return
        own = {part.key: part for part in counted.parts} if counted is not None else {}
        unit = UnitRef("", row.unit.name) if digest else self._unit(row.unit.name, row.unit.unit)
        if unit is not None:
            self._ask(unit, digest, [_of_total(each, own.get(each.key)) for each in totals])

    def _counted(self, digest: str) -> Submission | None:
        """Return the submission of a file; say so where it does not count: what is typed for it would not either."""
        found = next((each for each in self._found().counted if each.digest == digest), None)
        if found is None:
            self.told.emit(
                self.tr("Báo cáo của đơn vị này chưa được tính; hãy duyệt hoặc nhận lại trước khi ghi số liệu.")
            )
        return found

    def _unit(self, name: str, identity: str = "") -> UnitRef | None:
        """Return the expected unit of a name; say so where several share it and nothing tells them apart.

        Args:
            name: its name.
            identity: its code, or what its name is compared by; empty where only the name is known.
        """
        found = [
            UnitRef(*each)
            for each in self._expected()
            if ((each.code or unit_key(each.name)) == identity if identity else each.name == name)
        ]
        if len(found) > 1:
            self.told.emit(
                self.tr("Có nhiều đơn vị tên “{0}”; hãy chọn đúng đơn vị ở trang Đơn vị rồi ghi.").format(name)
            )
            return None
        return found[0] if found else UnitRef("", name)

    def confirm(self, row: FigureRow, total: Total | None) -> None:
        """Count what a figure probably is."""
        if total is not None and row.guess:
            reason = self.tr("văn phòng xác nhận, đọc từ “{0}”").format(row.read_from[:_LONGEST])
            said = TypedFigure(row.guess, reason, total.name, total.unit)
            self._steps.type_in({(row.digest, total.key): said})

    def _ask(self, unit: UnitRef, digest: str, rows: Sequence[PartFigure], key: str = "", proposed: str = "") -> None:
        how = "" if digest else self.tr("đơn vị báo qua điện thoại")
        dialog = TypingDialog(unit.name, rows, how, key, proposed, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep(unit, digest, dialog))
        dialog.open()

    def _keep(self, unit: UnitRef, digest: str, dialog: TypingDialog) -> None:
        if digest:
            self._steps.type_in({(digest, key): said for key, said in dialog.typed.items()})
            return
        figures = {key: said for key, said in dialog.typed.items() if said is not None}
        chosen = self._round()
        if not figures or chosen is None:
            return
        made, data = told_at_office(unit, chosen, dialog.reason, datetime.now(UTC))
        try:
            self._steps.tell(made, data, figures)
        except UserError as error:
            self.failed.emit(error)


def _of_total(total: Total, figure: PartFigure | None) -> PartFigure:
    """Return a unit's figure as it is typed: by the names and the unit of measure of the total."""
    if figure is None:
        return PartFigure(total.key, total.name, total.unit, total.rule, total.operator, number=total.number)
    return figure._replace(key=total.key, name=total.name, unit=total.unit, rule=total.rule, number=total.number)
