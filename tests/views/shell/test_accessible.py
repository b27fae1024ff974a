"""Whoever does not see the window hears what each control is: everything that takes the keyboard has a name."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.models.richtext import Chart, Picture
from desktop_app.models.unit import Unit
from desktop_app.resources import sample, templates
from desktop_app.views.editor.dialogs import ChartDialog, IndicatorsDialog, LiveDialog, PictureDialog, TableDialog
from desktop_app.views.form.unit_dialog import UnitDialog
from desktop_app.views.help import KEYS, HelpWindow
from desktop_app.views.shell.new_report import NewReportDialog

from ..fitting import nameless


def test_every_control_of_the_start_page_has_a_name(window):
    assert nameless(window) == []
    window.add_report(sample()[1])
    window.stage.show_start_page()
    QApplication.processEvents()
    assert nameless(window) == []


@pytest.mark.parametrize("page", range(4))
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


def test_every_control_of_the_pages_the_side_panel_and_help_has_a_name(window, qtbot):
    window.add_report(sample()[1])
    for action in (window.menus.earlier_action, window.menus.findings_action):
        action.trigger()
        QApplication.processEvents()
        assert nameless(window) == []
    view = window.stage.show_pages()
    qtbot.waitUntil(lambda: view.area.pages > 0, timeout=30000)
    assert nameless(window) == []
    help_window = HelpWindow(window)
    help_window.open_at(KEYS)
    assert nameless(help_window) == []


def test_every_control_of_the_dialogs_of_the_text_has_a_name(qtbot):
    report = sample()[1]
    blocks = [block for section in report.sections.values() for block in section.body.blocks]
    chart = next(each for each in blocks if isinstance(each, Chart))
    parent = QWidget()
    qtbot.addWidget(parent)
    for dialog in (
        TableDialog(parent), LiveDialog(parent, report), ChartDialog(parent, report), ChartDialog(parent, report, chart),
        IndicatorsDialog(parent, report), PictureDialog(parent, Picture("p", "0" * 64, 80, 60)),
    ):  # fmt: skip
        dialog.show()
        QApplication.processEvents()
        assert nameless(dialog) == [], type(dialog).__name__
