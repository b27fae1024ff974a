"""Reports leave the list, and come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.models.report import Report
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow
from desktop_app.views.shell.removed import RemovedDialog


@pytest.fixture
def window(qtbot, tmp_path):
    store = Store.open(tmp_path / "don-vi.baocao")
    for name in ("một", "hai", "ba"):
        store.create(Report(name))
    window = MainWindow(store)
    qtbot.addWidget(window)
    window.show()
    return window


def listed(window):
    return {info.id for info in window.store.reports()}


def test_the_latest_and_any_other_leave_the_list(qtbot, window):
    page = window.stage.start_page
    assert not page.removed.isVisible()
    page.main.remove.trigger()
    assert len(listed(window)) == 2
    card = page.cards[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert len(listed(window)) == 1
    assert "2" in page.removed.text()
    assert page.removed.isVisible()


def test_what_was_removed_is_taken_back_at_once(window):
    window.stage.start_page.main.remove.trigger()
    assert window.toast.verb.text() == "Hoàn tác"
    assert window.toast.isVisible()
    window.toast.verb.click()
    assert listed(window) == {"một", "hai", "ba"}
    assert not window.toast.isVisible()


def test_what_was_removed_comes_back_whole(window):
    page = window.stage.start_page
    page.main.remove.trigger()
    page.main.remove.trigger()
    page.removed.click()
    dialog = window.findChild(RemovedDialog)
    assert dialog.list.count() == 2
    dialog.list.selectAll()
    dialog.accept()
    assert listed(window) == {"một", "hai", "ba"}
    assert not page.removed.isVisible()
    window.open_report("ba")
    assert window.workspace.session.report == Report("ba")
