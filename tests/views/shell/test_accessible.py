"""Whoever does not see the window hears what each control is: everything that takes the keyboard has a name."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QSplitter, QWidget

from desktop_app.models.unit import Unit
from desktop_app.resources import sample, templates
from desktop_app.views.form.unit_dialog import UnitDialog
from desktop_app.views.shell.new_report import NewReportDialog

_CARRIERS = (QScrollArea, QSplitter)  # hold others and are no control themselves


def nameless(root: QWidget) -> list[str]:
    """Return the visible controls that take the keyboard and have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, _CARRIERS):
            continue
        if widget.focusProxy() is not None or isinstance(widget.parent(), QAbstractScrollArea):
            continue  # its control answers for it
        if widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_control_of_the_start_page_has_a_name(window):
    assert nameless(window) == []
    window.add_report(sample()[1])
    window.stage.show_start_page()
    QApplication.processEvents()
    assert nameless(window) == []


@pytest.mark.parametrize("page", range(3))
def test_every_control_of_a_report_has_a_name(window, page):
    window.add_report(sample()[1])
    window.workspace.pages.setCurrentIndex(page)
    window.workspace.find_panel.open_panel()
    QApplication.processEvents()
    assert nameless(window) == []


def test_every_control_of_the_office_has_a_name(window):
    window.stage.consolidate()
    QApplication.processEvents()
    assert nameless(window) == []


def test_every_control_of_the_first_dialogs_has_a_name(qtbot):
    for dialog in (UnitDialog(None, sample()[0]), NewReportDialog(None, templates(), Unit(), date(2026, 11, 20))):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
