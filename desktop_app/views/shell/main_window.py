"""The main window: start page, and the open report with outline, text and indicators."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from ... import __version__
from ...models.errors import UserError
from ...models.kinds import ReportKind
from ...models.numbers import format_date
from ...store import Store
from ..kit import settings, theme
from ..kit.drops import DocumentDrops
from ..kit.tasks import Task
from ..kit.texts import error_text
from .damage import StoreWatch
from .start_page import StartPage
from .workspace import Workspace

if TYPE_CHECKING:
    from ...models.report import Report
    from ...store import Damaged
    from ..consolidation import ConsolidationPage
    from ..report.session import SaveState, Session

logger = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """The program's window.

    Attributes:
        store: the unit's store.
        workspace: the open report, or ``None`` while the start page is shown.
    """

    def __init__(self, store: Store, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.store = store
        self.workspace: Workspace | None = None
        self._today = today
        self._consolidation: QWidget | None = None
        self._report_actions: list[QAction] = []
        self.setWindowTitle(self.tr("Báo Cáo Cơ Sở"))
        self.setWindowIcon(theme.icon("app"))
        self.resize(1180, 700)
        self.stack = QStackedWidget(self)
        self.setCentralWidget(self.stack)
        self.start_page = StartPage(self)
        self.stack.addWidget(self.start_page)
        self._make_actions()
        self._make_menus()
        self._make_status()
        self._connect_start_page()
        DocumentDrops(self).dropped.connect(self.take_in)
        self.restoreGeometry(settings.get(settings.GEOMETRY))
        self.refresh_start_page()
        self._fill_menus()
        self._enable()
        QTimer.singleShot(50, self, self._draw_icons)
        self._watch = StoreWatch(self)
        self._watch.tell_opening()

    # building

    def _action(self, name: str, text: str, keys: str | QKeySequence.StandardKey, slot: Callable[[], Any]) -> QAction:
        action = QAction(text, self)
        theme.name_icon(action, name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        tip = text.replace("&", "").rstrip("…")
        native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({native})" if native else tip)
        action.triggered.connect(lambda _=False: slot())
        return action

    def _make_actions(self) -> None:
        key = QKeySequence.StandardKey
        act = self._action
        self.new_action = act("new", self.tr("&Báo cáo mới…"), key.New, self.new_report)
        self.import_action = act("import", self.tr("&Nhập tệp DOCX…"), "Ctrl+Shift+O", self.import_docx)
        self.merge_action = act("", self.tr("Gộp bản &do người khác sửa…"), "", self.merge_docx)
        self.open_action = act("open", self.tr("&Mở đơn vị khác…"), key.Open, self.open_store)
        self.unit_action = act("settings", self.tr("&Thông tin đơn vị…"), "Ctrl+Shift+U", self.edit_unit)
        self.consolidate_action = act(
            "indicators", self.tr("T&ổng hợp báo cáo đơn vị…"), "Ctrl+Shift+T", self.consolidate
        )
        self.refresh_action = act("redo", self.tr("Cậ&p nhật số liệu tổng hợp"), "F9", self.refresh_totals)
        self.roll_action = act("redo", self.tr("Lập báo cáo &kỳ sau"), "", self.roll_forward)
        self.follow_action = act("new", self.tr("Lập báo cáo theo đề cươ&ng này"), "", self.follow_outline)
        self.outline_action = act("", self.tr("Lập đề &cương kỳ sau gửi cấp dưới"), "", self.make_outline)
        self.quit_action = act("", self.tr("T&hoát"), "Ctrl+Q", self.close)
        self.export_action = act("export", self.tr("&Xuất ra DOCX…"), "Ctrl+E", self.export)
        self.home_action = act("", self.tr("Về trang &đầu"), "Ctrl+0", self.show_start_page)
        self.copy_action = act("", self.tr("Lưu bản &sao dữ liệu…"), "", self.save_copy)
        self.undo_action = act("undo", self.tr("&Hoàn tác"), key.Undo, lambda: self._session().undo())
        self.redo_action = act("redo", self.tr("&Làm lại"), "Ctrl+Y", lambda: self._session().redo())
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.find_action = act("find", self.tr("&Tìm và thay thế"), key.Find, self.show_find)
        self.find_action.setShortcuts([QKeySequence(key.Find), QKeySequence("Ctrl+H")])
        self.next_action = act("", self.tr("Tìm chỗ &sau"), "F3", lambda: self._find(True))
        self.previous_action = act("", self.tr("Tìm chỗ t&rước"), "Shift+F3", lambda: self._find(False))
        self.page_actions = [
            act("", self.tr("&Văn bản"), "Ctrl+1", lambda: self._show_page(Workspace.TEXT)),
            act("indicators", self.tr("&Chỉ tiêu"), "Ctrl+2", lambda: self._show_page(Workspace.INDICATORS)),
            act("", self.tr("&Thể thức"), "Ctrl+3", lambda: self._show_page(Workspace.FORM)),
            act("", self.tr("Đề cươn&g"), "Ctrl+4", self._focus_outline),
        ]
        self.narrative_action = act("", self.tr("Các đơ&n vị viết"), "Ctrl+5", self._show_narrative)
        self.narrative_action.setCheckable(True)
        finds = [self.find_action, self.next_action, self.previous_action]
        self._report_actions = [
            self.export_action,
            self.roll_action,
            self.follow_action,
            self.outline_action,
            self.refresh_action,
            self.home_action,
            self.merge_action,
            *finds,
            *self.page_actions,
            self.narrative_action,
        ]

    def _draw_icons(self) -> None:
        """Draw the icons of the window's actions, which the start does not wait for."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.recolour(app)

    def _make_menus(self) -> None:
        bar = self.menuBar()
        file_menu = bar.addMenu(self.tr("&Báo cáo"))
        file_menu.addActions([self.new_action, self.import_action, self.merge_action])
        file_menu.addSeparator()
        file_menu.addActions(
            [self.export_action, self.roll_action, self.follow_action, self.outline_action, self.home_action]
        )
        file_menu.addActions([self.consolidate_action, self.refresh_action])
        file_menu.addSeparator()
        file_menu.addActions([self.unit_action, self.open_action, self.copy_action])
        file_menu.addSeparator()
        file_menu.addAction(self.quit_action)
        self.edit_menu = bar.addMenu(self.tr("&Sửa"))
        self.edit_menu.addActions([self.undo_action, self.redo_action])
        self.edit_menu.addSeparator()
        self.edit_menu.addActions([self.find_action, self.next_action, self.previous_action])
        self.section_menu = bar.addMenu(self.tr("&Mục"))
        self.insert_menu = bar.addMenu(self.tr("&Chèn"))
        self.format_menu = bar.addMenu(self.tr("Định &dạng"))
        self.indicator_menu = bar.addMenu(self.tr("Chỉ &tiêu"))
        view = bar.addMenu(self.tr("&Xem"))
        view.addActions([*self.page_actions, self.narrative_action])
        view.addSeparator()
        self._add_choice(
            view.addMenu(self.tr("Màu sắc")),
            settings.COLOURS,
            {"auto": self.tr("Theo hệ thống"), "light": self.tr("Sáng"), "dark": self.tr("Tối")},
            self._set_colours,
        )
        self._add_choice(
            view.addMenu("Ngôn ngữ / Language"),
            settings.LANGUAGE,
            {"vi": "Tiếng Việt", "en": "English"},
            lambda _: self.tell(self.tr("Ngôn ngữ mới có hiệu lực từ lần mở chương trình sau.")),
        )
        help_menu = bar.addMenu(self.tr("Trợ &giúp"))
        help_menu.addAction(self._action("help", self.tr("&Phím tắt"), "F1", self.show_keys))
        help_menu.addAction(self._action("", self.tr("Mở thư mục &nhật ký"), "", self._open_log))
        help_menu.addAction(self._action("", self.tr("&Giới thiệu"), "", self._about))
        self.tool_bar = QToolBar(self.tr("Thanh công cụ"), self)
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(self.tool_bar)

    def _add_choice(self, menu: QMenu, setting: settings.Setting, choices: dict[str, str], react: Any) -> None:
        group = QActionGroup(menu)
        for value, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(settings.get(setting) == value)
            group.addAction(action)

            def choose(_: bool = False, value: str = value) -> None:
                settings.put(setting, value)
                react(value)

            action.triggered.connect(choose)

    def _set_colours(self, colours: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, colours)

    def _make_status(self) -> None:
        bar = self.statusBar()
        self.words_label = QLabel()
        self.unit_label = QLabel()
        self.save_label = QLabel()
        self.save_label.setAccessibleName(self.tr("Trạng thái lưu"))
        self.save_elsewhere = QPushButton(self.tr("Lưu bản sao…"), flat=True)
        self.save_elsewhere.clicked.connect(self.save_copy)
        self.save_elsewhere.hide()
        for widget in (self.unit_label, self.words_label, self.save_elsewhere, self.save_label):
            bar.addPermanentWidget(widget)

    def _connect_start_page(self) -> None:
        page = self.start_page
        page.open_report.connect(self.open_report)
        page.new_report.connect(self.new_report)
        page.import_docx.connect(self.import_docx)
        page.open_store.connect(self.open_store)
        page.edit_unit.connect(self.edit_unit)
        page.open_sample.connect(self.open_sample)
        page.consolidate.connect(self.consolidate)
        page.remove_report.connect(self.remove_report)
        page.show_removed.connect(self.show_removed)

    # reports

    def refresh_start_page(self) -> None:
        """Show the store's reports on the start page."""
        unit = self.store.unit()
        self.unit_label.setText(unit.name)
        self.start_page.show_reports(self.store.reports(), unit, len(self.store.reports(removed=True)))

    def open_report(self, report_id: str) -> None:
        """Open a report of the store."""
        if not self._leave_report():
            return
        try:
            loaded = self.store.load(report_id)
        except UserError as error:
            self.tell_error(error)
            return
        self._show_report(loaded.report, loaded.damaged)

    def new_report(self) -> None:
        """Ask for template and period, make the report and open it."""
        from ...models.frames.templates import new_report
        from ...resources import templates
        from .new_report import NewReportDialog

        unit, today = self.store.unit(), self._today()
        chosen = NewReportDialog.ask(self, templates(), unit, today)
        if chosen is not None:
            name, period, standard = chosen
            self.add_report(new_report(templates()[name], unit, period, today), standard)

    def add_report(self, report: Report, standard: str | None = None) -> bool:
        """Put a new report into the store and open it; return whether that went well."""
        from dataclasses import replace

        if not self._leave_report():
            return False
        if standard:
            report = replace(report, standard=standard)
        try:
            self.store.create(report)
        except UserError as error:
            self.tell_error(error)
            return False
        self._show_report(report)
        return True

    def remove_report(self, report_id: str) -> None:
        """Take a report out of the list; it can come back."""
        try:
            self.store.remove(report_id)
        except UserError as error:
            self.tell_error(error)
            return
        self.refresh_start_page()
        self.tell(self.tr("Đã xóa báo cáo khỏi danh sách; lấy lại bằng nút Báo cáo đã xóa."))

    def show_removed(self) -> None:
        """Show the reports that were removed, and bring back those that are chosen."""
        from .removed import show_removed

        show_removed(self.store, self, self.refresh_start_page)

    def open_sample(self) -> None:
        """Open the bundled sample unit's report as a report of its own."""
        from dataclasses import replace

        from ...models.richtext import new_id
        from ...resources import sample

        self.add_report(replace(sample()[1], id=new_id()))

    def import_docx(self) -> None:
        """Ask for a DOCX and import it."""
        self._ask_for_docx(self.tr("Nhập tệp DOCX"))

    def merge_docx(self) -> None:
        """Ask for another copy of a report and import it, which merges it into the report."""
        self._ask_for_docx(self.tr("Chọn bản DOCX do người khác sửa hoặc đã sửa bằng Word"))

    def _ask_for_docx(self, title: str) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, title, str(settings.documents_folder()), self.tr("Văn bản Word (*.docx)")
        )
        if name:
            self.import_file(Path(name))

    def take_in(self, paths: list[Path]) -> None:
        """Take in documents that were dropped: one is imported, several are what units sent."""
        if len(paths) == 1 and not paths[0].is_dir():
            self.import_file(paths[0])
        else:
            self.receive(paths)

    def receive(self, paths: list[Path]) -> None:
        """Receive what units sent."""
        if (page := self.consolidate()) is not None:
            page.receive(paths)

    def import_file(self, path: Path) -> None:
        """Import a DOCX: the report it carries, or else what its structure says, looked over first."""
        from ..importing.flow import Importer

        Importer(self, path).start()

    def _show_report(self, report: Report, damaged: Sequence[Damaged] = ()) -> None:
        self._leave_consolidation()
        from ...models.report import asset_names
        from ..report.session import Session

        session = Session(self.store, report, self, self.store.refusal() if self.store.read_only else None)
        session.refused.connect(self.tell_error)
        session.save_state.connect(self._show_state)
        session.changed.connect(lambda changes, initiator: self._enable())
        self.store.remember_assets(asset_names(report))
        self.workspace = Workspace(session, self, damaged)
        self.workspace.backups_wanted.connect(self.show_backups)
        self.workspace.pages.currentChanged.connect(lambda _: self._fill_tool_bar())
        self.workspace.narrative_shown.connect(self.narrative_action.setChecked)
        self.workspace.totals_wanted.connect(self.refresh_totals)
        self.narrative_action.setChecked(False)
        self.stack.addWidget(self.workspace)
        self.stack.setCurrentWidget(self.workspace)
        self._fill_menus()
        self._show_state(session.state)
        self._enable()
        self._draw_icons()
        self.workspace.editor.setFocus()

    def _leave_report(self) -> bool:
        """Save and leave the open report; return whether it was left.

        It is not left while changes are unsaved, unless the user gives them up.
        """
        workspace = self.workspace
        if workspace is None:
            return True
        if not workspace.session.wait_saved() and not self._give_up_unsaved():
            return False
        workspace.keep_sizes()
        self.workspace = None
        self._fill_menus()
        self.stack.removeWidget(workspace)
        workspace.session.drop()
        workspace.deleteLater()
        workspace.session.deleteLater()
        return True

    def roll_forward(self) -> None:
        """Make the next period's report of the open one."""
        from ...models.frames.next_period import roll_forward

        self.add_report(roll_forward(self._session().flush(), self.store.unit()))

    def follow_outline(self) -> None:
        """Make the unit's own report by the open outline, last year's figures and text beside it."""
        from ...models.frames.next_period import from_outline
        from ...models.frames.outlines import go_on_from, report_before

        report = from_outline(self._session().flush(), self.store.unit())
        previous = report_before(report, self._reports_of(report.kind))
        self.add_report(go_on_from(report, previous) if previous is not None else report)

    def _reports_of(self, kind: ReportKind) -> Iterator[Report]:
        """Load the store's reports of a kind; a damaged one is told of when it is opened."""
        for info in self.store.reports():
            if info.kind is kind:
                with contextlib.suppress(UserError):
                    loaded = self.store.load(info.id)
                    self._watch.tell_damaged(loaded.damaged)
                    yield loaded.report

    def make_outline(self) -> None:
        """Make the outline for the next period of the open report."""
        from ...models.frames.outlines import outline_of

        self.add_report(outline_of(self._session().flush(), self.store.unit()))

    def consolidate(self) -> ConsolidationPage | None:
        """Leave the report and show what other units sent in; ``None`` where the report cannot be left."""
        from ..consolidation import ConsolidationPage

        if not self._leave_report():
            return None
        self._leave_consolidation()
        page = ConsolidationPage(self.store, self)
        page.report_made.connect(self.add_report)
        page.failed.connect(self.tell_error)
        page.told.connect(self.tell)
        page.backups_wanted.connect(self.show_backups)
        self._consolidation = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.save_label.clear()
        self._enable()
        self.home_action.setEnabled(True)
        page.setFocus()
        return page

    def refresh_totals(self) -> Task:
        """Bring the totals in the open report up to date with what units sent."""
        from ..consolidation.refreshing import Refresher

        assert self.workspace is not None
        refresher = Refresher(self._session(), self.workspace)
        refresher.told.connect(self.tell)
        return refresher.start()

    def _leave_consolidation(self) -> None:
        if self._consolidation is not None:
            self.stack.removeWidget(self._consolidation)
            self._consolidation.deleteLater()
            self._consolidation = None

    def show_start_page(self) -> None:
        """Leave the report and show the start page."""
        if self._leave_report():
            self._leave_consolidation()
            self.refresh_start_page()
            self.stack.setCurrentWidget(self.start_page)
            self.save_label.clear()
            self._enable()

    # export, unit, store

    def export(self) -> None:
        """Ask where to, then write the official DOCX."""
        from ...exchange.files import file_name

        report = self._session().flush()
        if not self._complete(report):
            return
        folder = settings.get(settings.EXPORT_FOLDER) or str(settings.documents_folder())
        name = file_name(report)
        target, _ = QFileDialog.getSaveFileName(
            self, self.tr("Xuất báo cáo"), str(Path(folder) / name), self.tr("Văn bản Word (*.docx)")
        )
        if target:
            settings.put(settings.EXPORT_FOLDER, str(Path(target).parent))
            self.export_to(Path(target))

    def _complete(self, report: Report) -> bool:
        """Tell whether nothing required is missing, or the user exports all the same."""
        from ...models.frames.outlines import missing

        lacking = missing(report) if report.kind is not ReportKind.OUTLINE else None
        if not lacking:
            return True
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Còn thiếu nội dung bắt buộc"),
            self.tr("Còn {0} mục và {1} chỉ tiêu bắt buộc chưa điền. Vẫn xuất báo cáo?").format(
                len(lacking.sections), len(lacking.parts)
            ),
            parent=self,
        )
        shown = [*lacking.sections, *lacking.parts]
        box.setInformativeText("\n".join(shown[:8] + (["…"] if len(shown) > 8 else [])))
        export = box.addButton(self.tr("Vẫn xuất"), QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(self.tr("Điền tiếp"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.exec()
        return box.clickedButton() is export

    def export_to(self, target: Path) -> Task:
        """Write the open report to ``target`` in a worker thread."""
        report = self._session().flush()

        def work(progress: Callable[[int, int], None]) -> Path:
            from ...exchange.versions import send_out
            from ...resources import standard

            send_out(self.store, report, target, standard(report.standard), progress, datetime.now())
            return target

        task = Task(work, self.tr("Đang xuất báo cáo…"), self)
        task.finished.connect(self._exported)
        task.failed.connect(self.tell_error)
        task.start()
        return task

    def _exported(self, target: Path) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Information,
            self.tr("Đã xuất báo cáo"),
            self.tr("Đã ghi báo cáo vào tệp “{0}”.").format(target.name),
            parent=self,
        )
        open_it = box.addButton(self.tr("Mở tệp"), QMessageBox.ButtonRole.AcceptRole)
        folder = box.addButton(self.tr("Mở thư mục"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def react(button: Any) -> None:
            if button in (open_it, folder):
                shown = target if button is open_it else target.parent
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

        box.buttonClicked.connect(react)
        box.open()

    def edit_unit(self) -> None:
        """Edit the unit's settings; a report under way takes them over."""
        from ...models.edits import SetReport
        from ..form.unit_dialog import UnitDialog

        unit = UnitDialog.ask(self, self.store.unit())
        if unit is None:
            return
        try:
            self.store.set_unit(unit)
        except UserError as error:
            self.tell_error(error)
            return
        if self.workspace is not None:
            self._session().do(SetReport("unit", unit), self.tr("Cập nhật thông tin đơn vị"))
            self.unit_label.setText(unit.name)
        else:
            self.refresh_start_page()

    def open_store(self) -> None:
        """Ask for another unit's file, or a new one, and go on with it."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Mở hoặc tạo dữ liệu đơn vị"),
            str(settings.data_folder()),
            self.tr("Dữ liệu đơn vị (*.baocao)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return
        path = Path(name) if name.endswith(".baocao") else Path(name + ".baocao")
        if path.resolve() == self.store.path.resolve():
            self.show_start_page()
            return
        if not self._leave_report():
            return
        try:
            store = Store.open(path)
        except UserError as error:
            self.show_start_page()
            self.tell_error(error)
            return
        self.store.close()
        self.store = store
        settings.put(settings.STORE, str(path))
        self.show_start_page()
        self._watch.tell_opening()

    def back_up(self) -> None:
        """Have the store check itself, and back itself up where that is due; called once the program is idle."""
        self._watch.check()

    def show_backups(self) -> None:
        """Leave everything, offer the backups of the store, and go on with it or with one of them."""
        from .recovery import choose_backup

        if not self._leave_report():
            return
        self.show_start_page()
        self.store = choose_backup(self, self.store)
        self.show_start_page()
        self._watch.tell_opening()

    def save_copy(self) -> None:
        """Save a copy of the whole store, the safe way to carry it elsewhere."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Lưu bản sao dữ liệu"),
            str(settings.documents_folder() / f"ban-sao-{self._today():%Y-%m-%d}.baocao"),
            self.tr("Dữ liệu đơn vị (*.baocao)"),
        )
        if not name:
            return
        session = self.workspace.session if self.workspace else None
        try:
            if session is not None:
                session.wait_saved()
            self.store.save_copy(Path(name))
            if session is not None:  # a copy is what rescues work when the disk is full
                session.save_unsaved_into(Path(name))
        except UserError as error:
            if session is None or not self._watch.rescue(Path(name), session.report):
                self.tell_error(error)
        else:
            self.tell(self.tr("Đã lưu bản sao dữ liệu."))

    # small things

    def show_find(self) -> None:
        """Show find and replace, with the selected words in it."""
        if self.workspace is not None:
            self.workspace.session.flush()
            chosen = self.workspace.editor.text.textCursor().selectedText()
            self.workspace.find_panel.open_panel(chosen if len(chosen) <= 100 and "\u2029" not in chosen else "")

    def _find(self, forward: bool) -> None:
        assert self.workspace is not None
        panel = self.workspace.find_panel
        if not panel.isVisible():
            self.show_find()
        elif forward:
            panel.find_next()
        else:
            panel.find_previous()

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from .keys import KeysDialog

        KeysDialog(self).open()

    def tell(self, sentence: str) -> None:
        """Say something that needs no answer in the status line."""
        self.statusBar().showMessage(sentence, 8000)

    def tell_error(self, error: BaseException) -> None:
        """Say what went wrong in one sentence; what nobody foresaw goes to the log as well."""
        if not isinstance(error, UserError):
            import sys

            sys.excepthook(type(error), error, error.__traceback__)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Chưa làm được"), error_text(error), parent=self)
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _session(self) -> Session:
        assert self.workspace is not None
        return self.workspace.session

    def _show_page(self, page: int) -> None:
        assert self.workspace is not None
        self.workspace.pages.setCurrentIndex(page)
        self.workspace.pages.currentWidget().setFocus()

    def _show_narrative(self) -> None:
        """Go to what units say; from there, put it away."""
        assert self.workspace is not None
        pane, focused = self.workspace.narrative, QApplication.focusWidget()
        inside = pane is not None and focused is not None and pane.isAncestorOf(focused)
        self.workspace.show_narrative(not inside)
        self.narrative_action.setChecked(not inside)

    def _focus_outline(self) -> None:
        assert self.workspace is not None
        self.workspace.outline.tree.setFocus()

    def _fill_menus(self) -> None:
        for menu in (self.section_menu, self.insert_menu, self.format_menu, self.indicator_menu):
            menu.clear()
            menu.menuAction().setVisible(self.workspace is not None)
        if self.workspace is not None:
            self.section_menu.addActions(list(self.workspace.outline.actions_by_name().values()))
            self.indicator_menu.addActions(list(self.workspace.indicators.actions().values()))
            editor = self.workspace.editor.actions()
            inserts = ("footnote", "live", "indicators", "chart", "table", "picture")
            looks = [name for name in editor if name not in inserts]
            self.insert_menu.addActions([editor[name] for name in inserts])
            self.format_menu.addActions([editor[name] for name in looks])
        self._fill_tool_bar()

    def _fill_tool_bar(self) -> None:
        bar = self.tool_bar
        bar.clear()
        bar.setVisible(self.workspace is not None)
        if self.workspace is None:
            return
        bar.addActions([self.undo_action, self.redo_action])
        bar.addSeparator()
        page = self.workspace.pages.currentIndex()
        if page == Workspace.TEXT:
            actions = self.workspace.editor.actions()
            for name in ("bold", "italic", "underline", "", "bullet", "plus", "", "footnote", "live", "indicators",
                         "chart", "table", "picture"):  # fmt: skip
                if name:
                    bar.addAction(actions[name])
                else:
                    bar.addSeparator()
        elif page == Workspace.INDICATORS:
            bar.addActions(
                [action for action in self.workspace.indicators.actions().values() if not action.icon().isNull()]
            )
        bar.addSeparator()
        bar.addActions([self.find_action, self.export_action])
        button = bar.widgetForAction(self.export_action)
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _enable(self) -> None:
        session = self.workspace.session if self.workspace else None
        for action in self._report_actions:
            action.setEnabled(session is not None)
        undo, redo = (session.undo_label, session.redo_label) if session else (None, None)
        # what was typed in the last half second is not a step yet, so undo stays reachable while editing
        self.undo_action.setEnabled(session is not None)
        self.follow_action.setVisible(session is not None and session.report.kind is ReportKind.OUTLINE)
        self.undo_action.setText(self.tr("&Hoàn tác: {0}").format(undo) if undo else self.tr("&Hoàn tác"))
        self.redo_action.setEnabled(redo is not None)
        self.redo_action.setText(self.tr("&Làm lại: {0}").format(redo) if redo else self.tr("&Làm lại"))
        if session is None:
            self.words_label.clear()
            self.setWindowTitle(self.tr("Báo Cáo Cơ Sở"))
            return
        words = sum(section.body.words for section in session.report.sections.values())
        due = session.report.due
        told = [self.tr("Hạn gửi {0}").format(format_date(due))] if due else []
        self.words_label.setText(" · ".join([*told, self.tr("{0} từ").format(f"{words:,}".replace(",", "."))]))
        title = session.report.head.title or session.report.head.type_name
        self.setWindowTitle(self.tr("{0} – Báo Cáo Cơ Sở").format(" ".join(title.split())))

    def _show_state(self, state: SaveState) -> None:
        from ..report.session import SaveState

        self.save_label.setText(
            {
                SaveState.SAVED: self.tr("Đã lưu"),
                SaveState.SAVING: self.tr("Đang lưu…"),
                SaveState.FAILED: self.tr("Chỉ mở để xem, thay đổi không được lưu")
                if self.store.read_only
                else self.tr("Chưa lưu được, đang thử lại – hãy kiểm tra ổ đĩa"),
            }[state]
        )
        self.save_elsewhere.setVisible(state is SaveState.FAILED)

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(settings.data_folder() / "log")))

    def _about(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Information,
            self.tr("Giới thiệu"),
            self.tr("Báo Cáo Cơ Sở {0}\nSoạn, xuất và tổng hợp báo cáo của đơn vị cơ sở, không cần mạng.").format(
                __version__
            ),
            parent=self,
        )
        box.addButton(self.tr("Đóng"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leave_report():
            event.ignore()
            return
        settings.put(settings.GEOMETRY, self.saveGeometry())
        self._watch.stop()
        self.store.close()
        event.accept()

    def _give_up_unsaved(self) -> bool:
        answer = QMessageBox.warning(
            self,
            self.tr("Chưa lưu được"),
            self.tr("Một số thay đổi chưa lưu được vào ổ đĩa. Rời báo cáo bây giờ sẽ mất những thay đổi đó."),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard
