"""What the window shows: the start page, the open report, or what units sent in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from ...models.errors import UserError
from ...models.kinds import ReportKind
from ...store import Store
from ..kit import settings
from ..kit.tasks import Task, wait_for_tasks
from .start_page import StartPage
from .workspace import Workspace

if TYPE_CHECKING:
    from ...exchange.office.intake import Intake
    from ...models.history import History
    from ...models.report import Report
    from ...store import Damaged
    from ..consolidation import ConsolidationPage
    from ..pages import Goal, PagesView
    from ..report.session import Session


_STEPS_KEPT = 5  # reports whose steps can be undone after they were left
_FACTS_AFTER = 150  # ms from the start page until the report in work is read


class Stage(QStackedWidget):
    """The start page, the open report, or what units sent in; none is left while changes are unsaved.

    Attributes:
        store: the unit's store.
        start_page: the store's reports and what else to begin with.
        workspace: the open report, or ``None`` while another page is shown.

    Signals:
        opened: (:class:`Workspace`) a report is shown.
        left: the report was left, or a page without one is shown.
        changed: the open report is another than before.
        unit_shown: (name) of the unit whose reports are shown.
        store_changed: (path) of another unit's store, which is shown from now on.
        backups_wanted: something is damaged, and the user wants to see the backups.
        sample_shown: (bool) the sample is shown, or not any more.
        came_home: the user's own store was opened again after the sample.
        told: (sentence) to say to the user.
        failed: (error) to show.
        export_wanted: the open report is to be exported.
        mail_wanted: the open report is to be mailed.
        taken_away: (sentence, deed) something was taken away, and the deed brings it back.
    """

    export_wanted = Signal()
    mail_wanted = Signal()
    taken_away = Signal(str, object)

    store_changed = Signal(object)
    backups_wanted = Signal()
    sample_shown = Signal(bool)
    came_home = Signal()
    opened = Signal(object)
    left = Signal()
    changed = Signal()
    unit_shown = Signal(str)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.workspace: Workspace | None = None
        self._consolidation: ConsolidationPage | None = None
        self._pages: PagesView | None = None
        self._steps: dict[str, History] = {}  # of the reports left last, by id
        self._newest = ""  # id of the report changed last
        self._own: Path | None = None  # the user's own store, while the sample is shown
        self._sample_folder: TemporaryDirectory[str] | None = None
        self.start_page = StartPage(self)
        self.addWidget(self.start_page)
        self.start_page.open_report.connect(self.open_report)
        self.start_page.open_at.connect(self.open_at)
        self._facts_soon = QTimer(self, singleShot=True, interval=_FACTS_AFTER)
        self._facts_soon.timeout.connect(self._read_facts)
        self.start_page.all_shown.connect(self._facts_soon.start)
        self.start_page.consolidate.connect(self.consolidate)
        self.start_page.intake_wanted.connect(self.consolidate)
        self.start_page.remove_report.connect(self.remove_report)
        self.start_page.show_removed.connect(self.show_removed)

    @property
    def session(self) -> Session | None:
        """The open report's session, or ``None`` where no report is open."""
        return self.workspace.session if self.workspace is not None else None

    @property
    def at_start(self) -> bool:
        """Tell whether there is nothing to come back from to the start page."""
        return self.workspace is None and self._consolidation is None

    @property
    def tabs(self) -> QTabWidget | None:
        """The pages of what is shown, which the bar over them turns; ``None`` where there is but one."""
        if self.workspace is not None:
            return self.workspace.pages
        return self._consolidation.pages if self._consolidation is not None else None

    def flush(self) -> Report:
        """Return the open report with what is being typed."""
        assert self.workspace is not None
        return self.workspace.session.flush()

    # the start page

    def refresh_start_page(self) -> None:
        """Show the store's reports on the start page."""
        unit = self.store.unit()
        self.unit_shown.emit(unit.name)
        reports = self.store.reports()
        received = not reports and self.store.received_count() > 0
        self.start_page.show_reports(reports, unit, len(self.store.reports(removed=True)), received)
        self._newest = max(reports, key=lambda info: info.modified).id if reports else ""
        if self.isVisible():
            self._facts_soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._facts_soon.start()

    def stop_reading(self) -> None:
        """Read nothing more of the store for the start page: it is being closed."""
        self._facts_soon.stop()

    def _read_facts(self) -> None:
        """Read the report in work for what the start page says of it; the start does not wait for that."""
        if self.currentWidget() is not self.start_page:
            return
        if self._newest:
            self._read_newest()
        self._read_intakes()

    def _read_newest(self) -> None:
        from .home_facts import facts_of

        try:
            loaded, sent = self.store.load(self._newest), self.store.sent()
            due = self.store.due_days(self.start_page.others)
        except UserError:  # told when it is opened
            return
        self.start_page.show_facts(facts_of(loaded.report), QPixmap(str(picture_of(self._newest))), sent)
        self.start_page.show_others(sent, due)

    def _read_intakes(self) -> None:
        """Read how units stand that send their reports here, where any do; off the window's thread, they may be many."""
        store, today = self.store, self.start_page.today
        try:
            if not (store.received_count() or store.heads(ReportKind.OUTLINE).value):
                return
        except UserError:
            return

        def work(_: Callable[[int, int], None]) -> list[Intake]:
            from ...exchange.office.intake import intakes

            return intakes(store, today)

        def show(found: list[Intake]) -> None:
            if self.store is store and self.currentWidget() is self.start_page:
                self.start_page.show_intakes(found)

        task = Task(work, "", self)
        task.finished.connect(show)
        task.failed.connect(lambda _: None)  # told by the page of what units sent, when it is opened
        task.start()

    def show_start_page(self) -> None:
        """Leave the report and show the start page."""
        if self.leave():
            self.refresh_start_page()
            self.setCurrentWidget(self.start_page)
            self.left.emit()

    def change_store(self, store: Store) -> None:
        """Close the store, whose report was left before, and go on with another unit's."""
        self.close_store()
        self.store, self._own = store, None
        self.store_changed.emit(store.path)
        self.sample_shown.emit(False)

    def close_store(self) -> None:
        """Close the store, whose report was left before; the sample's goes away."""
        self.stop_reading()
        self.store.close()
        if self._sample_folder is not None:
            self._sample_folder.cleanup()
            self._sample_folder = None

    # the sample

    @property
    def in_sample(self) -> bool:
        """Tell whether the sample is shown, in which nothing is kept."""
        return self._own is not None

    def show_sample(self) -> None:
        """Show the bundled sample unit and its report, in a store of its own that is made afresh each time.

        The user's own store is closed meanwhile; it is still the one that the next start opens.
        """
        from ...resources import sample

        if not self.leave_store():
            return
        own = self._own or self.store.path
        unit, report = sample()
        folder = TemporaryDirectory(prefix="bao-cao-mau-", ignore_cleanup_errors=True)
        try:
            store = Store.open(Path(folder.name) / "don-vi-mau.baocao")
            store.set_unit(unit)
            store.create(report)
        except UserError as error:
            folder.cleanup()
            self.show_start_page()
            self.failed.emit(error)
            return
        self.change_store(store)
        self._own, self._sample_folder = own, folder
        self.sample_shown.emit(True)
        self.refresh_start_page()
        self._show_report(report)

    def go_home(self) -> bool:
        """Go back from the sample to the user's own unit; return whether it is that which is shown."""
        if self._own is None:
            return True
        if not self.leave_store():
            return False
        try:
            store = Store.open(self._own, create=False)
        except UserError as error:
            self.show_start_page()
            self.failed.emit(error)
            return False
        self.change_store(store)
        self.show_start_page()
        self.came_home.emit()
        return True

    def remove_report(self, report_id: str) -> None:
        """Take a report out of the list; it can come back."""
        try:
            self.store.remove(report_id)
        except UserError as error:
            self.failed.emit(error)
            return
        self.refresh_start_page()
        self.taken_away.emit(self.tr("Đã xóa báo cáo khỏi danh sách."), lambda: self._bring_back(report_id))

    def _bring_back(self, report_id: str) -> None:
        try:
            self.store.restore_removed(report_id)
        except UserError as error:
            self.failed.emit(error)
            return
        if self.at_start:
            self.refresh_start_page()

    def show_removed(self) -> None:
        """Show the reports that were removed, and bring back those that are chosen."""
        from .removed import show_removed

        show_removed(self.store, self, self.refresh_start_page)

    # the open report

    def open_report(self, report_id: str) -> None:
        """Open a report of the store."""
        if not self.leave():
            return
        try:
            loaded = self.store.load(report_id)
        except UserError as error:
            self.show_start_page()
            self.failed.emit(error)
            return
        self._show_report(loaded.report, loaded.damaged)

    def open_at(self, report_id: str, place: str) -> None:
        """Open a report of the store at a place the start page named."""
        self.open_report(report_id)
        workspace, (kind, _, key) = self.workspace, place.partition(":")
        if workspace is None or workspace.session.report.id != report_id:
            return
        if kind == "section":
            workspace.outline.go_to(key)
        elif kind == "part":
            workspace.show_part(key)
        elif kind in ("indicators", "form"):
            workspace.show_page(Workspace.INDICATORS if kind == "indicators" else Workspace.FORM)
        elif kind == "pages":
            self.show_pages()
        elif kind == "export":
            self.export_wanted.emit()

    def add_report(self, report: Report, standard: str | None = None) -> bool:
        """Put a new report into the store and open it; return whether that went well."""
        from dataclasses import replace

        if not self.leave():
            return False
        if standard:
            report = replace(report, standard=standard)
        try:
            self.store.create(report)
        except UserError as error:
            self.show_start_page()
            self.failed.emit(error)
            return False
        self._show_report(report)
        return True

    def show_made(self, report: Report) -> None:
        """Open a report that has just been put into the store."""
        if self.leave():
            self._show_report(report)

    def _show_report(self, report: Report, damaged: Sequence[Damaged] = ()) -> None:
        from ...models.report import asset_names
        from ..report.session import Session

        refusal = self.store.refusal() if self.store.read_only else None
        session = Session(self.store, report, self, refusal, self._steps.get(report.id))
        session.refused.connect(self.failed)
        session.changed.connect(lambda changes, initiator: self.changed.emit())
        self.store.remember_assets(asset_names(report))
        self.workspace = Workspace(session, self, damaged)
        self.workspace.backups_wanted.connect(self.backups_wanted)
        self.workspace.totals_wanted.connect(self.refresh_totals)
        self.addWidget(self.workspace)
        self.setCurrentWidget(self.workspace)
        self.opened.emit(self.workspace)
        self.workspace.editor.setFocus()

    def leave(self) -> bool:
        """Leave whatever is shown beside the start page; return whether it was left."""
        return self.leave_report() and self._leave_consolidation()

    def leave_store(self) -> bool:
        """Leave what is shown once all work with the store is done; return whether the store can be closed."""
        return wait_for_tasks(self.window()) and self.leave()

    def leave_report(self) -> bool:
        """Save and leave the open report; return whether it was left.

        It is not left while changes are unsaved, unless the user gives them up; work begun in it is waited for.
        """
        workspace = self.workspace
        if workspace is None:
            return True
        if not (self._leave_pages() and wait_for_tasks(workspace)):
            return False
        if not workspace.session.wait_saved() and not self._give_up_unsaved():
            return False
        workspace.keep_sizes()
        workspace.keep_picture(picture_of(workspace.session.report.id))
        self.workspace = None
        self.left.emit()
        self.removeWidget(workspace)
        workspace.session.drop()
        self._keep_steps(workspace.session)
        workspace.deleteLater()
        workspace.session.deleteLater()
        return True

    def _keep_steps(self, session: Session) -> None:
        """Remember the steps of a report that is left, so that they can be undone when it is opened again."""
        self._steps.pop(session.report.id, None)
        self._steps[session.report.id] = session.history
        while len(self._steps) > _STEPS_KEPT:
            del self._steps[next(iter(self._steps))]

    # the pages of the open report

    @property
    def pages(self) -> PagesView | None:
        """The page that shows the open report as it will be printed, or ``None`` while it is not shown."""
        return self._pages

    def show_pages(self, section: str = "") -> PagesView:
        """Show the open report page by page, beginning where one writes or at a section."""
        from ..pages import PagesView

        assert self.workspace is not None
        if self._pages is None:
            view = self._pages = PagesView(self.workspace.session, self.workspace.checking.checker, self)
            view.closed.connect(self._back_to_writing)
            view.goal_wanted.connect(self._go_to_goal)
            view.export_wanted.connect(self.export_wanted)
            view.mail_wanted.connect(self.mail_wanted)
            view.told.connect(self.told)
            view.failed.connect(self.failed)
            self.addWidget(view)
            self.setCurrentWidget(view)
            view.open_at(section or self.workspace.editor.section_id)
        return self._pages

    def print(self) -> None:
        """Show the open report page by page, and let the user print it."""
        self.show_pages().print()

    def _leave_pages(self) -> bool:
        """Leave the pages once what they are doing is done; return whether they were left."""
        view = self._pages
        if view is not None:
            if not wait_for_tasks(view):
                return False
            self._pages = None
            view.close_view()
            if self.workspace is not None:
                self.setCurrentWidget(self.workspace)
            self.removeWidget(view)
            view.deleteLater()
        return True

    def _back_to_writing(self) -> None:
        if self._leave_pages() and self.workspace is not None:
            self.workspace.pages.currentWidget().setFocus()

    def _go_to_goal(self, goal: Goal) -> None:
        workspace = self.workspace
        if workspace is None or not self._leave_pages():
            return
        if goal.findings:
            workspace.show_page(workspace.CHECKS)
        elif goal.finding is not None:
            workspace.show_page(workspace.TEXT)
            workspace.show_finding(goal.finding)
            workspace.pages.currentWidget().setFocus()
        elif goal.part:
            workspace.show_part(goal.part)
        elif goal.section:
            workspace.show_page(workspace.TEXT)
            workspace.outline.go_to(goal.section)
            workspace.editor.setFocus()
        else:
            workspace.show_page(workspace.FORM)

    def _give_up_unsaved(self) -> bool:
        from ..kit import asking

        return asking.agreed(
            self,
            self.tr("Chưa lưu được"),
            self.tr("Một số thay đổi chưa lưu được vào ổ đĩa. Rời báo cáo bây giờ sẽ mất những thay đổi đó."),
            self.tr("Bỏ thay đổi"),
            self.tr("Hủy"),
        )

    # what units sent

    def consolidate(self, of: str = "") -> ConsolidationPage | None:
        """Leave the report and show what other units sent in; ``None`` where the report cannot be left.

        Args:
            of: key of the round that is shown first; empty for the latest with reports.
        """
        from ..consolidation import ConsolidationPage

        if not (self.go_home() and self.leave()):
            return None
        page = ConsolidationPage(self.store, self, of)
        page.report_made.connect(self.show_made)
        page.failed.connect(self.failed)
        page.told.connect(self.told)
        page.backups_wanted.connect(self.backups_wanted)
        self._consolidation = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.left.emit()
        page.setFocus()
        Task(lambda _: _load_pages(), "", page).start()
        return page

    def receive(self, paths: list[Path]) -> None:
        """Receive what units sent."""
        if (page := self.consolidate()) is not None:
            page.receiving.receive(paths)

    def refresh_totals(self) -> Task:
        """Bring the totals in the open report up to date with what units sent."""
        from ..consolidation.refreshing import Refresher

        assert self.workspace is not None
        refresher = Refresher(self.workspace.session, self.workspace)
        refresher.told.connect(self.told)
        return refresher.start()

    def _leave_consolidation(self) -> bool:
        """Leave the page of what units sent once what it is doing is done; return whether it was left."""
        page = self._consolidation
        if page is not None:
            page.commit()
            if not wait_for_tasks(page):
                return False
            self._consolidation = None
            self.removeWidget(page)
            page.deleteLater()
        return True


def _load_pages() -> None:
    """Load what an open report needs, so that the one made of a consolidation opens without a wait."""
    from importlib import import_module

    views = __package__.rpartition(".")[0]
    for name in (
        "report.session",
        "report.outline",
        "checking",
        "editor.page",
        "editor.earlier",
        "form.page",
        "indicators.page",
        "report.find_panel",
    ):
        import_module(f"{views}.{name}")


def picture_of(report_id: str) -> Path:
    """Return where the small picture of a report's first page is kept."""
    return settings.cache_folder() / "pages" / f"{report_id}.png"
