"""The program's window: it makes its parts and hands each what it needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QMainWindow,
    QMessageBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...models.errors import UserError
from ...models.words import plain_name
from ...store import Store
from ..kit import settings, theme, tokens
from ..kit.drops import CopiesOnly, DocumentDrops
from ..kit.tasks import open_dialog
from ..kit.texts import error_text
from ..kit.toast import Toast
from .damage import StoreWatch
from .exporting import Exporting
from .frames import Frames
from .help import Help
from .incoming import Incoming
from .menus import Menus
from .placing import place_window
from .sample_banner import SampleBanner
from .stage import Stage
from .stores import Stores
from .top_bar import TopBar
from .workspace import Workspace

if TYPE_CHECKING:
    from ...models.report import Report
    from ...models.unit import Unit
    from ..report.session import Session

_ASKED_AGAIN = 300  # ms until it is looked again whether a dialog is still open


class MainWindow(QMainWindow):
    """The program's window, and the desk (:class:`.importing.desk.Desk`) that imports come to.

    Attributes:
        stage: what is shown, and the store it is from.
        frames: makes new reports.
        incoming: takes documents in.
        exporting: writes the open report as a DOCX.
        stores: opens and copies stores.
        menus: actions, menus and tools.
        banner: over everything while the sample is shown.
        top: the bar over every page.
        toast: what is told in passing.
    """

    def __init__(self, store: Store, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._closing = False
        self._narrow = False
        self._letters: list[QShortcut] = []
        self.setWindowTitle(self.tr("Báo Cáo Cơ Sở"))
        self.setWindowIcon(theme.icon("app"))
        self.stage = Stage(store, self)
        self._watch = StoreWatch(self.stage, self)
        self.banner = SampleBanner(self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.frames = Frames(self.stage, self._watch, today, self)
        self.incoming = Incoming(self, self.stage, self)
        self.exporting = Exporting(self.stage, self)
        self.stores = Stores(self.stage, self._watch, today, self)
        self.menus = Menus(
            self, self.stage, self.frames, self.incoming, self.exporting, self.stores, Help(self.stage, self)
        )
        self.top = TopBar(
            self.stage,
            today,
            home=self.menus.home_action,
            find=self.menus.find_action,
            help_=self.menus.help_action,
            menus=(self.menus.report_menu, self.menus.unit_menu, self.menus.everything),
            parent=whole,
        )
        for widget in (self.banner, self.top, self.menus.tool_bar):
            column.addWidget(widget)
        column.addWidget(self.stage, 1)
        self.setCentralWidget(whole)
        self.toast = Toast(whole)
        self._alt = False
        self._set_up_menu_bar()
        self._connect()
        place_window(self, settings.get(settings.GEOMETRY))
        self.stage.refresh_start_page()
        self.menus.refresh()
        QTimer.singleShot(50, self, self._go_on)
        self._watch.tell_opening()

    # the bar of menus, which stands behind one button until somebody asks for it

    def _set_up_menu_bar(self) -> None:
        bar = self.menuBar()
        bar.setVisible(settings.get(settings.MENU_BAR) == "yes")
        bar.installEventFilter(self)
        for action in bar.actions():
            letter = QKeySequence.mnemonic(action.text())
            if not letter.isEmpty():
                shortcut = QShortcut(letter, self)
                shortcut.activated.connect(lambda action=action: self._open_menus(action))
                self._letters.append(shortcut)
        for menu in self.menus.in_bar:
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._put_menus_away))
        self._turn_letters()
        self.menus.bar_action.toggled.connect(self._keep_menu_bar)
        keys = QShortcut(QKeySequence("F10"), self)
        keys.activated.connect(self._open_menus)

    def _turn_letters(self) -> None:
        """Let Alt and a letter open a menu also while the bar, whose letters these are, is not there."""
        for shortcut in self._letters:
            shortcut.setEnabled(self.menuBar().isHidden())

    def _open_menus(self, action: QAction | None = None) -> None:
        bar = self.menuBar()
        bar.show()
        self._turn_letters()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(action or bar.actions()[0])

    def _put_menus_away(self) -> None:
        bar = self.menuBar()
        if not self.menus.bar_action.isChecked() and not bar.hasFocus() and QApplication.activePopupWidget() is None:
            bar.hide()
            self._turn_letters()

    def _keep_menu_bar(self, kept: bool) -> None:
        settings.put(settings.MENU_BAR, "yes" if kept else "no")
        self.menuBar().setVisible(kept)
        self._turn_letters()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and watched is self.menuBar():
            QTimer.singleShot(0, self, self._put_menus_away)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._alt = event.key() == Qt.Key.Key_Alt
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            if not isinstance(button, (QCheckBox, QRadioButton)):
                button.click()  # Qt presses buttons by Enter in dialogs only, Windows everywhere
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._alt and event.key() == Qt.Key.Key_Alt and self.menuBar().isHidden():
            self._open_menus()
        self._alt = False
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < tokens.NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._set_narrow()

    def _set_narrow(self) -> None:
        self.top.set_narrow(self._narrow)
        self.menus.set_narrow(self._narrow)
        if self.workspace is not None:
            self.workspace.set_narrow(self._narrow)

    def _connect(self) -> None:
        self.top.page_chosen.connect(self._show_page)
        self.top.save_elsewhere.clicked.connect(self.stores.save_copy)
        page = self.stage.start_page
        page.new_report.connect(self.frames.new_report)
        page.open_sample.connect(self.frames.open_sample)
        page.import_docx.connect(self.incoming.import_docx)
        page.open_store.connect(self.stores.open_store)
        page.edit_unit.connect(self.stores.edit_unit)
        page.unit_given.connect(self._begin)
        self.stage.export_wanted.connect(self.exporting.export)
        self.stage.mail_wanted.connect(self.exporting.mail)
        self.stage.taken_away.connect(lambda said, back: self.tell(said, self.tr("Hoàn tác"), back))
        self.stores.file_chosen.connect(self.incoming.open_file)
        self.incoming.store_chosen.connect(lambda path: self.stores.open_path(path, create=False))
        CopiesOnly(self)
        drops = DocumentDrops(self)
        drops.dropped.connect(self.incoming.take_in)
        drops.refused.connect(self.tell_error)
        for wanted in (self.stage.backups_wanted, self._watch.backups_wanted):
            wanted.connect(self.stores.show_backups)
        for told in (self.stage.told, self.stores.told, self.exporting.told, self.menus.told, self._watch.told):
            told.connect(self.tell)
        for failed in (self.stage.failed, self.stores.failed, self.exporting.failed, self._watch.failed):
            failed.connect(self.tell_error)
        for turned in (self.stage.opened, self.stage.left, self.stage.changed):
            turned.connect(self._show_title)
        self.stage.opened.connect(self._draw_icons)
        self.stage.opened.connect(self._follow_report)
        for turned in (self.stage.opened, self.stage.left, self.stage.store_changed):
            turned.connect(lambda _=None: self.toast.withdraw())
        self.stage.sample_shown.connect(self.banner.setVisible)
        self.stage.came_home.connect(self._watch.tell_opening)
        self.banner.left.connect(self.stage.go_home)

    def _begin(self, unit: Unit) -> None:
        """Keep what a new unit said of itself and go on to its first report."""
        if self.stores.keep_unit(unit):
            self.frames.new_report()

    def _follow_report(self, workspace: Workspace) -> None:
        workspace.set_narrow(self._narrow)
        session = workspace.session
        session.changed.connect(lambda *_: self.toast.withdraw())  # the verb takes the last step back, whichever it is
        workspace.outline.removed.connect(lambda said: self.tell(said, self.tr("Hoàn tác"), session.undo))

    def _show_page(self, page: int) -> None:
        if self.stage.tabs is not None:
            self.stage.tabs.setCurrentIndex(page)

    def _go_on(self) -> None:
        """Do what the start does not wait for."""
        from ..kit.copying import CopiedRows

        CopiedRows(self)
        self._draw_icons()

    def _draw_icons(self) -> None:
        """Draw the icons of the window's actions."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.recolour(app)

    def _show_title(self) -> None:
        if self.session is None:
            self.setWindowTitle(self.tr("Báo Cáo Cơ Sở"))
            return
        head = self.session.report.head
        self.setWindowTitle(
            self.tr("{0} – Báo Cáo Cơ Sở").format(plain_name(" ".join((head.title or head.type_name).split())))
        )

    # the desk

    @property
    def store(self) -> Store:
        """The unit's store."""
        return self.stage.store

    @property
    def workspace(self) -> Workspace | None:
        """The open report, or ``None`` while another page is shown."""
        return self.stage.workspace

    @property
    def session(self) -> Session | None:
        """The open report's session, or ``None`` where no report is open."""
        return self.stage.session

    def open_report(self, report_id: str) -> None:
        """Open a report of the store."""
        self.stage.open_report(report_id)

    def add_report(self, report: Report) -> bool:
        """Put a new report into the store and open it; return whether that went well."""
        return self.stage.add_report(report)

    def receive(self, paths: list[Path]) -> None:
        """Receive what units sent."""
        self.stage.receive(paths)

    def roll_forward(self) -> None:
        """Make the next period's report of the open one."""
        self.frames.roll_forward()

    def follow_outline(self) -> None:
        """Make the unit's own report by the open outline."""
        self.frames.follow_outline()

    def go_to(self, section_id: str) -> None:
        """Go to a section of the open report."""
        assert self.workspace is not None
        self.workspace.outline.go_to(section_id)

    def tell(self, sentence: str, verb: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something that needs no answer; ``verb`` names what a button beside it does."""
        self.toast.say(sentence, verb, do)

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

    # its end

    def come_forward(self, file: str) -> None:
        """Come to the front because the program was started again; open the document it was started with.

        While something is being decided in a dialog, the document waits: what the dialog is about would be gone.
        """
        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()
        asked = QApplication.activeModalWidget()
        if asked is not None:
            asked.raise_()
            asked.activateWindow()
        if file:
            self._open_when_free(Path(file))

    def _open_when_free(self, file: Path) -> None:
        if QApplication.activeModalWidget() is None:
            self.incoming.open_file(file)
        else:
            QTimer.singleShot(_ASKED_AGAIN, self, lambda: self._open_when_free(file))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing:  # asked again while it waits
            event.ignore()
            return
        if (dialog := open_dialog(self)) is not None:  # from the task bar, or when the computer is shut down
            dialog.raise_()
            dialog.activateWindow()
            event.ignore()
            return
        self._closing = True
        try:
            left = self.stage.leave_store()
        finally:
            self._closing = False
        if not left:
            event.ignore()
            return
        self._watch.stop()
        settings.put(settings.GEOMETRY, self.saveGeometry())
        self.stage.close_store()
        event.accept()
