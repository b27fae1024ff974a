"""New reports: from a template, the sample, the period before, or an outline."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QInputDialog, QWidget

from ...models.errors import UserError
from ...models.kinds import ReportKind
from ...models.unit import UnitRef
from ...models.words import plain_name
from ..kit import asking
from ..kit.tasks import Task
from ..kit.texts import KINDS, word
from .damage import StoreWatch
from .sources import Sources
from .stage import Stage

if TYPE_CHECKING:
    from ...models.report import Report
    from ...models.unit import Unit


logger = logging.getLogger(__name__)
_ASKED_ABOUT = 3  # units with reports here that may be former ones; of more, this is an office that keeps theirs
_THINNED_AFTER = 8000  # ms from opening a report: whatever the user begins with comes first


class Frames(QObject):
    """Makes new reports, which the stage opens."""

    def __init__(self, stage: Stage, watch: StoreWatch, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._watch, self._today, self._window = stage, watch, today, window
        self._sources = Sources(stage)
        self._thin_soon = QTimer(self, singleShot=True, interval=_THINNED_AFTER)
        self._thin_soon.timeout.connect(self._thin)
        stage.opened.connect(lambda _: self._thin_soon.start())
        self._denied: set[UnitRef] = set()  # units that were said not to be this one, while the window is open

    def _thin(self) -> None:
        """Keep the open report's history from growing without end, off the window's thread."""
        from ..years.versions_dialog import thin_history

        session = self._stage.session
        if session is None or session.store.read_only or session.store.closed:
            return
        store, report = session.store, session.report.id
        task = Task(lambda _: thin_history(store, report), "", self._window)
        task.failed.connect(lambda error: logger.warning("history not thinned: %s", type(error).__name__))
        task.start()

    def new_report(self) -> None:
        """Ask for template and period, make the report and open it; it is the user's own unit's."""
        from ...models.frames.templates import new_report
        from ...resources import templates
        from .new_report import NewReportDialog

        if not self._stage.go_home():
            return
        store, today = self._stage.store, self._today()
        unit, own = store.unit(), store.own_templates()
        self._watch.tell_damaged(own.damaged)
        offered = {**templates(), **own.value}

        def drop(name: str) -> None:
            try:
                store.set_own_template(name, None)
            except UserError as error:
                self._stage.failed.emit(error)

        chosen = NewReportDialog.ask(self._window, offered, unit, today, drop)
        if chosen is not None:
            name, period, standard = chosen
            report = new_report(offered[name], unit, period, today)
            given = self._set_for(report) if report.indicators else None
            if given is not None:
                from ...models.years.indicator_sets import next_indicators

                report = replace(report, indicators=next_indicators(replace(report, indicators=()), given.indicators))
            if self._stage.add_report(report, standard) and given is not None:
                self._tell_set(given)

    def keep_template(self) -> None:
        """Keep the open report's outline as a template of the unit's own, in place of one of the same name."""
        from ...models.frames.own_templates import template_of
        from ...models.richtext import new_id

        report, store = self._stage.flush(), self._stage.store
        name, agreed = QInputDialog.getText(
            self._window, self.tr("Lưu thành mẫu của đơn vị"), self.tr("Tên mẫu:"), text=word(KINDS[report.kind])
        )
        name = plain_name(" ".join(name.split()))
        if not agreed or not name:
            return
        try:
            same = next((key for key, each in store.own_templates().value.items() if each.title == name), new_id())
            store.set_own_template(same, template_of(report, name))
        except UserError as error:
            self._stage.failed.emit(error)
            return
        self._stage.told.emit(self.tr("Đã lưu mẫu “{0}”; chọn mẫu này khi lập báo cáo mới.").format(name))

    def open_sample(self) -> None:
        """Open the bundled sample unit's report, apart from the unit's own."""
        self._stage.show_sample()

    def roll_forward(self) -> None:
        """Make the next period's report of the open one."""
        from ...models.frames.next_period import roll_forward
        from ...models.years.indicator_sets import match_parts
        from ..years.set_dialog import SameDialog

        report, unit = self._stage.flush(), self._stage.store.unit()
        given = self._set_for(roll_forward(report, unit))
        aims = given.indicators if given is not None else report.next_targets
        same = SameDialog.ask(self._window, match_parts(report.indicators, aims)) if aims else {}
        if same is None:
            return
        made = self._with_last_year(roll_forward(report, unit, aims, same), list(self._reports_of(report.kind)))
        if self._stage.add_report(made) and given is not None:
            self._tell_set(given)

    def _with_last_year(self, report: Report, others: list[Report]) -> Report:
        """Return a report with the results of the same time a year ago, as far as the unit's own reports tell."""
        from ...models.frames.outlines import with_last_year
        from ...models.years.earlier import asked_of_last_year, same_time_last_year

        found = same_time_last_year(report, others)
        if found is None or asked_of_last_year(report, others):  # it is asked where figures are taken
            return report
        return with_last_year(report, found)

    def _set_for(self, report: Report) -> Report | None:
        """Return the set of indicators of the year that a report lies in, with its indicators."""
        from ...models.years.indicator_sets import set_for

        heads = self._stage.store.heads(ReportKind.INDICATOR_SET)
        self._watch.tell_damaged(heads.damaged)
        found = set_for(report, heads.value)
        if found is None:
            return None
        loaded = self._stage.store.load(found.id)
        self._watch.tell_damaged(loaded.damaged)
        return loaded.report if loaded.report.indicators else None

    def _tell_set(self, given: Report) -> None:
        self._stage.told.emit(self.tr("Bảng chỉ tiêu lấy theo bộ chỉ tiêu “{0}”.").format(plain_name(given.head.title)))

    def take_set(self) -> None:
        """Show what the year's set of indicators changes in the open report, and take over what is chosen.

        Of a set itself it is shown what differs from last year's.
        """
        from ...models.merging.difference import difference
        from ...models.periods import year_before
        from ...models.report import Report
        from ...models.years.indicator_sets import take_set
        from ..years.set_dialog import SetDialog

        report, session = self._stage.flush(), self._stage.session
        if session is None:
            return
        if report.kind is ReportKind.INDICATOR_SET:
            asked = Report(report.id, kind=ReportKind.ANNUAL, period=year_before(replace(report.period, cutoff=None)))
            before = self._set_for(asked)
            if before is None:
                self._stage.told.emit(self.tr("Chưa có bộ chỉ tiêu của năm trước để so."))
                return
            SetDialog.ask(self._window, before.indicators, report.indicators, self.tr("So với bộ chỉ tiêu năm trước"))
            return
        given = self._set_for(report)
        if given is None:
            self._stage.told.emit(
                self.tr(
                    "Chưa có bộ chỉ tiêu của năm này; hãy nhập tệp cấp trên gửi, hoặc lập mới từ mẫu Bộ chỉ tiêu của năm."
                )
            )
            return
        title, verb = self.tr("Lấy bộ chỉ tiêu của năm"), self.tr("&Lấy bộ chỉ tiêu")
        chosen = SetDialog.ask(self._window, report.indicators, given.indicators, title, verb)
        if chosen is not None:
            indicators = take_set(report, *chosen, given.indicators)
            edit = difference(session.report, replace(session.report, indicators=indicators))
            if edit is not None:
                session.do(edit, title)

    def follow_outline(self) -> None:
        """Make the unit's own report by the open outline, last year's figures and text beside it."""
        from ...models.meaning.unit_names import Expected

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

        choices: list[tuple[str, UnitRef | None]] = [
            (plain_name(each.name), UnitRef(*each)) for each in outline.expected
        ]
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
        others = list(self._reports_of(report.kind))
        previous = report_before(report, others)
        report = self._with_last_year(report, others)
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
        from ...models.years.trends import chart_edits
        from ..years.earlier_dialog import EarlierDialog

        report, session = self._stage.flush(), self._stage.session
        others = list(self._earlier_than(report))
        report = self._with_former(report, others)
        found = choices(report, others) or same_time_last_year(report, others) is not None
        charts = chart_edits(report, self._sources.charts_behind())
        if session is not None and charts and not found:
            session.do(Batch(charts), self.tr("Lấy lại số liệu của biểu đồ"))
            return
        if session is None or not found:
            self._stage.told.emit(
                self.tr("Chưa có báo cáo nào của các kỳ nằm trong kỳ này, cũng chưa có báo cáo cùng kỳ năm trước.")
            )
            return
        edits = EarlierDialog.ask(self._window, report, others)
        if edits is not None and (edits or charts):
            session.do(Batch((*edits, *charts)), self.tr("Lấy số liệu từ các báo cáo trước"))

    def show_trends(self) -> None:
        """Show the unit's indicators over all periods; put the chart chosen there into the open report's text."""
        from ...models.years.former_units import is_own_unit, reports_in
        from ...models.years.trends import live_chart, trend_lines, with_former_joined
        from ..years.trends_dialog import TrendsDialog

        workspace = self._stage.workspace
        if workspace is not None and not workspace.session.wait_saved():
            return
        told = self._stage.store.reported()
        self._watch.tell_damaged(told.damaged)
        unit = self._stage.store.unit()
        own, joined = with_former_joined(
            [each for each in told.value if is_own_unit(each.unit, unit)], unit, self._load
        )
        chosen = TrendsDialog.ask(self._window, trend_lines(own), workspace is not None, joined)
        if isinstance(chosen, str):
            self._stage.open_report(reports_in(chosen)[0])
            return
        if chosen is None or workspace is None:
            return
        picked, shape, kind = chosen
        title = picked[0].name if len(picked) == 1 else self.tr("Kết quả qua các kỳ")
        chart = live_chart(workspace.session.report, picked, shape, kind, title[:1].upper() + title[1:])
        if chart is None:
            self._stage.told.emit(
                self.tr("Báo cáo đang mở không có chỉ tiêu này; hãy thêm chỉ tiêu vào bảng trước, rồi đưa biểu đồ vào.")
            )
            return
        workspace.show_page(workspace.TEXT)
        workspace.editor.put_block(chart)

    def _load(self, report_id: str) -> Report | None:
        """Load a report; a damaged one, of which figures may be missing, is none."""
        with contextlib.suppress(UserError):
            loaded = self._stage.store.load(report_id)
            return None if loaded.damaged else loaded.report
        return None

    def _with_former(self, report: Report, others: list[Report]) -> Report:
        """Ask once of each unit with reports of these periods whether it is one that this unit was made of.

        What is said is kept with the unit; reports of others are not taken from.
        """
        from ...models.years.former_units import strangers

        unit = self._stage.store.unit()
        known = replace(report, unit=replace(report.unit, former=(*report.unit.former, *unit.former, unit.ref)))
        found = [each for each in strangers(others, known.unit) if each not in self._denied]
        if len(found) > _ASKED_ABOUT:
            self._denied.update(found)
            self._stage.told.emit(
                self.tr(
                    "Trong dữ liệu có báo cáo của {0} đơn vị khác; không lấy số của các đơn vị ấy. "
                    "Nếu có đơn vị cũ của mình, hãy ghi ở Thông tin đơn vị."
                ).format(len(found))
            )
            found = []
        for each in found:
            same = asking.agreed(
                self._window,
                self.tr("Đơn vị cũ"),
                self.tr(
                    "Trong dữ liệu có báo cáo của “{0}”. Đó có phải là đơn vị của mình trước khi sáp nhập hoặc đổi tên không? "
                    "Nếu phải, số liệu của đơn vị ấy được lấy và cộng vào; câu trả lời được nhớ ở Thông tin đơn vị."
                ).format(each.name),
                self.tr("Là đơn vị cũ của mình"),
                self.tr("Không phải"),
            )  # fmt: skip
            if not same:
                self._denied.add(each)
                continue
            unit = replace(unit, former=(*unit.former, each))
            known = replace(known, unit=replace(known.unit, former=(*known.unit.former, each)))
            try:
                self._stage.store.set_unit(unit)
            except UserError as error:
                self._stage.failed.emit(error)
        return known

    def _earlier_than(self, report: Report) -> Iterator[Report]:
        """Load the unit's reports of periods inside a report's time, and of the same time a year ago."""
        from ...models.periods import lies_in, usual_days, year_before
        from ...models.years.earlier import KINDS

        before = year_before(usual_days(report.period))
        for kind in dict.fromkeys((*KINDS.values(), report.kind)):
            heads = self._stage.store.heads(kind)
            self._watch.tell_damaged(heads.damaged)
            for head in heads.value:
                its = usual_days(head.period)
                if head.id != report.id and (lies_in(its, report.period) or its == before):
                    with contextlib.suppress(UserError):
                        loaded = self._stage.store.load(head.id)
                        self._watch.tell_damaged(loaded.damaged)
                        yield loaded.report

    def make_outline(self) -> None:
        """Make the outline for the next period of the open report."""
        from ...models.frames.outlines import outline_of

        report, unit = self._stage.flush(), self._stage.store.unit()
        given = self._set_for(outline_of(report, unit))
        aims = given.indicators if given is not None else ()
        if self._stage.add_report(outline_of(report, unit, aims)) and given is not None:
            self._tell_set(given)
