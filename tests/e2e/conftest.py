"""A user at the program: it starts by its command line, and is worked by what is written on the screen."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSettings, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMainWindow,
    QProgressDialog,
    QWidget,
)

from desktop_app.cli import main
from desktop_app.views.shell.crash_dialog import CrashDialog

PATIENCE = 20_000  # milliseconds


def plain(text: str) -> str:
    """Return what is written, without the marks of keys."""
    return text.replace("&", "").strip().rstrip("…:")


class User:
    """Sees the main window, and works it."""

    def __init__(self, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self._monkeypatch = qtbot, monkeypatch
        self.window: QMainWindow

    # looking

    def see(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def widget(self, name: str, within: QWidget | None = None) -> QWidget:
        """Return the visible widget that assistive programs know by a name."""
        (found,) = [
            each for each in (within or self.window).findChildren(QWidget)
            if each.accessibleName() == name and each.isVisible()
        ]  # fmt: skip
        return found

    def button(self, text: str, within: QWidget | None = None) -> QAbstractButton:
        """Return the visible button with a text."""
        (found,) = [
            each for each in (within or self.window).findChildren(QAbstractButton)
            if plain(each.text()) == text and each.isVisible()
        ]  # fmt: skip
        return found

    def action(self, menu: str, text: str) -> QAction:
        """Return the action in a menu of the menu bar."""
        (bar,) = [each for each in self.window.menuBar().actions() if plain(each.text()) == menu]
        (found,) = [each for each in bar.menu().actions() if plain(each.text()) == text]
        assert found.isEnabled()
        return found

    def dialog(self) -> QDialog:
        """Wait for a question or a dialog in front, and return it."""
        found: list[QDialog] = []

        def there() -> bool:
            dialogs = self.window.findChildren(QDialog)
            found[:] = [each for each in dialogs if each.isVisible() and not isinstance(each, QProgressDialog)]
            return len(found) == 1

        self.see(there)
        return found[0]

    def status(self) -> str:
        """Return what the status line says of saving."""
        label = self.widget("Trạng thái lưu")
        assert isinstance(label, QLabel)
        return label.text()

    # working

    def asked(self, trigger: Callable[[], object], answer: Callable[[QDialog], object]) -> None:
        """Do what opens a dialog that waits for its answer, and answer it."""
        trouble: list[BaseException] = []
        answered: list[QDialog] = []

        def react() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or isinstance(dialog, QProgressDialog) or answered:
                return
            answered.append(dialog)
            try:
                answer(dialog)
            except BaseException as error:
                trouble.append(error)
                dialog.reject()

        timer = QTimer(interval=20)
        timer.timeout.connect(react)
        timer.start()
        trigger()
        timer.stop()
        if trouble:
            raise trouble[0]
        assert answered, "no dialog came"

    def type(self, field: QWidget, text: str) -> None:
        """Type as a keyboard driver does that sends finished Vietnamese letters."""
        field.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def choose(self, view: QAbstractItemView, text: str) -> QModelIndex:
        """Go to the row of a tree or list that has a text."""
        index = next(index for index in rows(view.model()) if text in str(index.data()))
        view.setCurrentIndex(index)
        return index

    def files_chosen(self, path: Path) -> None:
        """Have the system's file dialogs answer with a path."""
        for name in ("getSaveFileName", "getOpenFileName"):
            self._monkeypatch.setattr(QFileDialog, name, lambda *_, **__: (str(path), ""))
        self._monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(path))


def rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Yield the first cell of every row, those below a row behind it."""
    above = parent if parent is not None else QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield index
        yield from rows(model, index)


@pytest.fixture
def start(qtbot, qapp, monkeypatch, tmp_path):
    """Return a function that starts the program with arguments, has a user work it, and returns its exit code."""
    names = qapp.applicationName(), qapp.applicationDisplayName(), qapp.organizationName()
    palette, translators = qapp.palette(), set(qapp.findChildren(QTranslator))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    user = User(qtbot, monkeypatch)

    def started(work: Callable[[User], object], *arguments: object) -> int:
        def session(*_: object) -> int:
            (user.window,) = [
                each for each in qapp.topLevelWidgets() if isinstance(each, QMainWindow) and each.isVisible()
            ]
            try:
                work(user)
                crashes = [each for each in qapp.topLevelWidgets() if isinstance(each, CrashDialog)]
                assert [each.details.toPlainText() for each in crashes] == []
            finally:
                user.window.close()
            assert not user.window.isVisible()
            return 0

        monkeypatch.setattr(QApplication, "exec", session)
        monkeypatch.setattr(sys, "argv", ["baocao", *map(str, arguments)])
        code = main()
        user.window.deleteLater()  # with the timers that a window leaves behind
        del user.window
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return code

    yield started
    qapp.setApplicationName(names[0])
    qapp.setApplicationDisplayName(names[1])
    qapp.setOrganizationName(names[2])
    for translator in set(qapp.findChildren(QTranslator)) - translators:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setPalette(palette)
