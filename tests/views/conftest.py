"""The window over a store of its own."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture(autouse=True)
def _no_key_left_held(qapp):
    """A click with Ctrl counts as held until the next key: rows chosen by another test would be toggled."""
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(keyboard := QWidget(), Qt.Key.Key_Shift)
        keyboard.deleteLater()


@pytest.fixture
def window(qtbot, tmp_path):
    """The window on a small screen, on a day in November 2026, over an empty store."""
    made = MainWindow(Store.open(tmp_path / "don-vi.baocao"), lambda: date(2026, 11, 20))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    yield made
    made.close()
