"""Everything is reached by keyboard: no letter under Alt means two things, no shortcut is taken twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar

from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def letters(window):
    """Count what each Alt+letter reaches among what is visible now."""
    texts = [action.text() for action in window.menuBar().actions() if action.isVisible()]
    for kind in (QAbstractButton, QLabel):
        for each in window.findChildren(kind):
            if each.isVisible() and (kind is QAbstractButton or each.buddy() is not None):
                texts.append(each.text())  # noqa: PERF401
    for bar in window.findChildren(QTabBar):
        texts += [bar.tabText(index) for index in range(bar.count())] if bar.isVisible() else []
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    return Counter(key for key in keys if key)


def twice(counted):
    return {key: count for key, count in counted.items() if count > 1}


def test_alt_letters_are_clear_on_every_page(window, qtbot):
    assert not twice(letters(window))
    window.frames.open_sample()
    workspace = window.workspace
    for page in range(workspace.pages.count()):
        workspace.pages.setCurrentIndex(page)
        assert not twice(letters(window)), workspace.pages.tabText(page)
    workspace.find_panel.open_panel()
    workspace.pages.setCurrentIndex(workspace.TEXT)
    assert not twice(letters(window))
    window.stage.show_start_page()
    assert not twice(letters(window))


def test_no_shortcut_of_a_page_is_also_one_of_the_window(window):
    window.frames.open_sample()
    workspace = window.workspace
    own = [action for action in window.findChildren(QAction) if action.parent() is window]
    taken = Counter(key.toString() for action in own for key in action.shortcuts())
    assert not twice(taken)
    for actions in (workspace.editor.actions(), workspace.indicators.actions(), workspace.outline.actions_by_name()):
        keys = Counter(key.toString() for action in actions.values() for key in action.shortcuts())
        assert not twice(keys)
        assert not keys.keys() & taken.keys()
        assert not {"Backspace", "Ctrl+Z", "Ctrl+V"} & keys.keys() - {"Ctrl+V"}


def test_every_action_has_a_tip(window):
    window.frames.open_sample()
    for actions in (window.workspace.editor.actions(), window.workspace.indicators.actions()):
        assert all(action.text() and action.toolTip() for action in actions.values())
