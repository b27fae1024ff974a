"""The window's program: application object, language, look, log, store, window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QMessageLogContext,
    QSettings,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from .charts import use_cache_dir
from .resources import resource_path
from .store import InUseError, Store, StoreError
from .views.kit import settings, theme
from .views.kit.collecting import Collector
from .views.kit.texts import error_text
from .views.shell.crash import CrashReporter
from .views.shell.main_window import MainWindow


def make_application() -> QApplication:
    """Return the application object with name, language and look set."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("BaoCaoCoSo")
    app.setApplicationDisplayName("Báo Cáo Cơ Sở")
    app.setOrganizationName("BaoCaoCoSo")
    Collector(app)
    install_translators(app, settings.get(settings.LANGUAGE))
    theme.apply(app, settings.get(settings.COLOURS))
    app.styleHints().colorSchemeChanged.connect(lambda _: theme.recolour(app))
    return app


def install_translators(app: QCoreApplication, language: str) -> None:
    """Load the catalogues: ours for English, and for Vietnamese our own of Qt's words, which Qt lacks."""
    app.setProperty("language", language)
    folder = str(resource_path("translations"))
    wanted = [("baocao_en", folder), ("qtbase_en", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))]
    if language != "en":
        wanted = [("qtbase_vi", folder)]
    for name, where in wanted:
        translator = QTranslator(app)
        if translator.load(name, where):
            app.installTranslator(translator)


def default_store() -> Path:
    """Return the store opened last, though it may be missing now, or the default one."""
    last = settings.get(settings.STORE)
    return Path(last) if last else settings.data_folder() / "don-vi.baocao"


def run(store_path: Path | None = None, file: Path | None = None, quit_after_start: bool = False) -> int:
    """Show the window and return the exit code.

    Args:
        store_path: the unit's file, or ``None`` for the one opened last.
        file: a document to open in the window.
        quit_after_start: leave at the first idle moment.
    """
    app = make_application()
    reporter = CrashReporter(settings.data_folder() / "log")
    reporter.install()
    try:
        return _run(app, reporter, store_path or default_store(), file, quit_after_start)
    finally:
        reporter.remove()


def _run(app: QApplication, reporter: CrashReporter, path: Path, file: Path | None, quit_after_start: bool) -> int:
    store, rescue = None, False
    while store is None:
        try:
            store = Store.open(path, create=str(path) != settings.get(settings.STORE), rescue=rescue)
        except StoreError as error:
            if quit_after_start:
                print(error_text(error), file=sys.stderr)
                return 2
            if isinstance(error, InUseError) and _answered(path, file):
                return 0
            from .views.shell.recovery import RecoveryDialog

            dialog = RecoveryDialog(path, error)
            if not dialog.exec():
                return 2
            path, rescue = dialog.chosen, dialog.rescue
    use_cache_dir(settings.cache_folder() / "charts")
    window = MainWindow(store)
    window.show()
    if quit_after_start:
        QTimer.singleShot(0, window.close)
    else:
        QTimer.singleShot(200, reporter, reporter.open_log)
        QTimer.singleShot(300, window, lambda: _listen(window))
        QTimer.singleShot(2000, window, window.stores.back_up)
        if file is not None:
            QTimer.singleShot(0, window, lambda: window.incoming.open_file(file))
    return app.exec()


def _answered(store: Path, file: Path | None) -> bool:
    """Tell whether another window has the unit's file open and comes to the front."""
    from .views.shell.doorbell import ring

    return ring(store, file)


def _listen(window: MainWindow) -> None:
    """Come to the front when the program is started again over the same unit's file."""
    from .views.shell.doorbell import Doorbell

    bell = Doorbell(window.store.path, window)
    bell.rung.connect(window.come_forward)
    window.stage.store_changed.connect(bell.move_to)


def run_demo(folder: Path, tell: Callable[[str], None]) -> None:
    """Drive the real window over the sample unit, without a screen and without touching the user's settings.

    Args:
        folder: gets the store, the DOCX and the pictures.
        tell: called with each line of what happens.

    Raises:
        UserError: the folder cannot be used.
    """
    from .views.demo import Tour, prepare

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "win32":  # where Qt finds no font by itself without a screen
        os.environ.setdefault("QT_QPA_FONTDIR", os.path.join(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"))
    prepare(folder)
    qInstallMessageHandler(_say_of_qt)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "cai-dat"))
    app = make_application()
    use_cache_dir(folder / "cai-dat" / "charts")
    Tour(app, folder, tell).run()


def _say_of_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if "propagateSizeHints" not in message:  # the offscreen platform says so of every window
        print(message, file=sys.stderr)
