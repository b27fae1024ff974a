"""New reports: from a template, the sample, the period before, or an outline."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from ...models.errors import UserError
from ...models.kinds import ReportKind
from ...models.unit import UnitRef
from .damage import StoreWatch
from .stage import Stage

if TYPE_CHECKING:
    from ...models.report import Report
    from ...models.unit import Unit

_SOURCES_AFTER = 400  # ms from opening a report until the reports its figures were taken from are looked at


class Frames(QObject):
    """Makes new reports, which the stage opens."""

    def __init__(self, stage: Stage, watch: StoreWatch, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._watch, self._today, self._window = stage, watch, today, window
        self._sources_soon = QTimer(self, singleShot=True, interval=_SOURCES_AFTER)
        self._sources_soon.timeout.connect(self._compare_sources)
        stage.opened.connect(lambda _: self._sources_soon.start())

    def new_report(self) -> None:
        """Ask for template and period, make the report and open it; it is the user's own unit's."""
        from ...models.frames.templates import new_report
        from ...resources import templates
        from .new_report import NewReportDialog

        if not self._stage.go_home():
            return
        unit, today = self._stage.store.unit(), self._today()
        chosen = NewReportDialog.ask(self._window, templates(), unit, today)
        if chosen is not None:
            name, period, standard = chosen
            self._stage.add_report(new_report(templates()[name], unit, period, today), standard)

    def open_sample(self) -> None:
        """Open the bundled sample unit's report, apart from the unit's own."""
        self._stage.show_sample()

    def roll_forward(self) -> None:
        """Make the next period's report of the open one."""
        from ...models.frames.next_period import roll_forward

        self._stage.add_report(roll_forward(self._stage.flush(), self._stage.store.unit()))

    def follow_outline(self) -> None:
        """Make the unit's own report by the open outline, last year's figures and text beside it."""
        from ...models.office.units import Expected

        outline, unit = self._stage.flush(), self._stage.store.unit()
        expected = Expected(outline.expected)
        if not expected or outline.unit.ref == unit.ref or expected.coded(unit.code) is not None:
            self._follow(outline, unit)
            return
        found = expected.suggest(unit.name)
        if found.sure and found.unit is not None:
            self._follow(outline, self._named(unit, found.unit))
        else:
            self._ask_whose(outline, unit, found.unit)

    def _ask_whose(self, outline: Report, unit: Unit, proposed: UnitRef | None) -> None:
        """Ask which of the units that an outline expects this one is: the office knows its report by that."""
        from ..consolidation.choice_dialog import ChoiceDialog

        choices: list[tuple[str, UnitRef | None]] = [(each.name, UnitRef(*each)) for each in outline.expected]
        choices.append((self.tr("(không có trong danh sách này)"), None))
        dialog = ChoiceDialog(
            self.tr("Đơn vị nào trong đề cương?"),
            self.tr(
                "Đề cương gửi cho {0} đơn vị, không có đơn vị nào tên đúng là “{1}”. Hãy chọn &đơn vị của mình để cấp trên nhận ra báo cáo:"
            ).format(len(outline.expected), unit.name),
            choices,
            proposed,
            parent=self._window,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            chosen = dialog.chosen()
            self._follow(outline, self._named(unit, chosen) if chosen is not None else unit)

        dialog.accepted.connect(keep)
        dialog.open()

    def _named(self, unit: Unit, whose: UnitRef) -> Unit:
        """Return the unit under the code the office knows it by, and keep that where it had none."""
        if not whose.code:
            return unit
        if not unit.code:
            try:
                self._stage.store.set_unit(replace(unit, code=whose.code))
            except UserError as error:  # the report has it all the same
                self._stage.failed.emit(error)
        return replace(unit, code=whose.code)

    def _follow(self, outline: Report, unit: Unit) -> None:
        from ...models.frames.next_period import from_outline
        from ...models.frames.outlines import go_on_from, report_before

        report = from_outline(outline, unit)
        previous = report_before(report, self._reports_of(report.kind))
        self._stage.add_report(go_on_from(report, previous) if previous is not None else report)

    def _reports_of(self, kind: ReportKind) -> Iterator[Report]:
        """Load the store's reports of a kind; a damaged one is told of when it is opened."""
        store = self._stage.store
        for info in store.reports():
            if info.kind is kind:
                with contextlib.suppress(UserError):
                    loaded = store.load(info.id)
                    self._watch.tell_damaged(loaded.damaged)
                    yield loaded.report

    def take_earlier(self) -> None:
        """Take the open report's figures from the unit's earlier reports, after a look at what each gives."""
        from ...models.edits import Batch
        from ...models.years.earlier import choices, same_time_last_year
        from ..years.earlier_dialog import EarlierDialog

        report, session = self._stage.flush(), self._stage.session
        others = list(self._earlier_than(report))
        found, last_year = choices(report, others), same_time_last_year(report, others)
        if session is None or not (found or last_year):
            self._stage.told.emit(
                self.tr("Chưa có báo cáo nào của các kỳ nằm trong kỳ này, cũng chưa có báo cáo cùng kỳ năm trước.")
            )
            return
        edits = EarlierDialog.ask(self._window, report, found, last_year)
        if edits:
            session.do(Batch(edits), self.tr("Lấy số liệu từ các báo cáo trước"))

    def _compare_sources(self) -> None:
        """Say where reports that figures were taken from have changed since; nothing changes by itself."""
        session, store = self._stage.session, self._stage.store
        if session is None:
            return
        parts = [part for each in session.report.indicators for part in each.parts]
        names = {said.source for part in parts for said in part.periods if said.source}
        if not names:
            return
        from ...models.periods import period_name
        from ...models.years.earlier import outdated

        sources = {}
        for name in names:
            with contextlib.suppress(UserError):  # removed since, or damaged, which is told where it is opened
                sources[name] = store.load(name).report
        changed = outdated(session.report, sources)
        if changed:
            said = ", ".join(dict.fromkeys(period_name(each.period) for each in changed))
            self._stage.told.emit(
                self.tr(
                    "{0} số liệu lấy từ báo cáo trước nay đã khác ở báo cáo gốc ({1}). Hãy lấy lại số liệu nếu cần."
                ).format(len(changed), said)
            )

    def _earlier_than(self, report: Report) -> Iterator[Report]:
        """Load the unit's reports of periods inside a report's time, and of the same time a year ago."""
        from ...models.periods import lies_in, year_before
        from ...models.years.earlier import KINDS

        before = replace(year_before(report.period), cutoff=None)
        for kind in dict.fromkeys((*KINDS.values(), report.kind)):
            heads = self._stage.store.heads(kind)
            self._watch.tell_damaged(heads.damaged)
            for head in heads.value:
                if head.id != report.id and (
                    lies_in(head.period, report.period) or replace(head.period, cutoff=None) == before
                ):
                    with contextlib.suppress(UserError):
                        loaded = self._stage.store.load(head.id)
                        self._watch.tell_damaged(loaded.damaged)
                        yield loaded.report

    def make_outline(self) -> None:
        """Make the outline for the next period of the open report."""
        from ...models.frames.outlines import outline_of

        self._stage.add_report(outline_of(self._stage.flush(), self._stage.store.unit()))
