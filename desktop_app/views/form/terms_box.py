"""The report's time: what it is about, when figures were taken, when it is due; and for an outline, who reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from ...models.edits import SetReport
from ...models.errors import UserError
from ...models.numbers import format_date, parse_date
from ...models.report import Changes, Report, ReportKind
from ..kit import tokens
from ..kit.parts import labelled, make_label
from ..kit.texts import error_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...models.office.mergers import Merger
    from ...models.unit import UnitRef
    from ..report.session import Session


class TermsBox(QWidget):
    """Edit period, cut-off date and due date of the open report, and the units an outline goes to."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        names = {
            "start": self.tr("Từ ngày"),
            "end": self.tr("Đến ngày"),
            "cutoff": self.tr("Chốt số liệu"),
            "due": self.tr("Hạn gửi"),
        }
        self.fields = {name: QLineEdit(self, placeholderText="31/12/2026") for name in names}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (name, title) in enumerate(names.items()):
            field = self.fields[name]
            field.textEdited.connect(lambda _: session.hold(self, typed=True))
            field.editingFinished.connect(self.hand_over)
            grid.addWidget(labelled(title, field), 0, place)
            grid.setColumnStretch(place, 1)
        grid.setHorizontalSpacing(tokens.ROOM)
        self.problem = make_label("", "small", "att", self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        grid.addWidget(self.problem, 2, 0, 1, 4)
        self.units = QPushButton(self)
        self.units.clicked.connect(self.choose_units)
        grid.addWidget(self.units, 3, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        session.changed.connect(self._on_changed)
        session.flushing.connect(self.hand_over)
        self._fill()

    def hand_over(self) -> None:
        """Take the dates that were typed; one that is none stays in its field with a sentence below."""
        report = self._session.report
        period, due, wrong = report.period, report.due, ""
        for name, field in self.fields.items():
            if not field.isModified():
                continue
            try:
                day = _day(field.text())
            except UserError as error:
                wrong = wrong or error_text(error)
                continue
            field.setModified(False)
            if name == "due":
                due = day
            else:
                period = replace(period, **{name: day})
        if period.start and period.end and period.start > period.end:
            wrong = self.tr("Ngày đầu kỳ đứng sau ngày cuối kỳ; hãy sửa lại một trong hai ngày.")
            self.fields["start"].setModified(True)  # asked again until it is right
            period = report.period
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        if period != report.period:
            self._session.do(SetReport("period", period), self.tr("Sửa kỳ báo cáo"), self)
        if due != report.due:
            self._session.do(SetReport("due", due), self.tr("Sửa hạn gửi"), self)
        if not wrong:
            self._fill()
        self._session.hold(self, typed=False)

    def choose_units(self) -> None:
        """Ask which units the outline goes to."""
        from ..consolidation import UnitsDialog

        report = self._session.flush()
        store = self._session.store
        try:  # the units that usually report are a start
            known, mergers = store.expected_units().value, store.mergers()
        except UserError:
            known, mergers = [], {}
        dialog = UnitsDialog(report.expected or known, mergers, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._set_units(tuple(dialog.units), dialog.mergers()))
        dialog.open()

    def _set_units(self, units: tuple[UnitRef, ...], mergers: Mapping[str, Merger | None]) -> None:
        if mergers:
            try:
                self._session.store.set_mergers(mergers)
            except UserError as error:
                self.problem.setText(error_text(error))
                self.problem.show()
                return
        if units != self._session.report.expected:
            self._session.do(SetReport("expected", units), self.tr("Sửa đơn vị nhận đề cương"), self)
            self._fill()

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.head and initiator is not self:
            self._fill()

    def _fill(self) -> None:
        report = self._session.report
        for name, field in self.fields.items():
            day = _value(report, name)
            if not field.isModified():  # what is no date yet stays to be mended
                field.setText(format_date(day) if day else "")
        self.units.setVisible(report.kind is ReportKind.OUTLINE)
        count = len(report.expected)
        self.units.setText(
            self.tr("Đơn vị nhận đề cương: {0}…").format(count) if count else self.tr("Chọn đơn vị nhận đề cương…")
        )


def _value(report: Report, name: str) -> date | None:
    return report.due if name == "due" else getattr(report.period, name)


def _day(text: str) -> date | None:
    return parse_date(text) if text.strip() else None
