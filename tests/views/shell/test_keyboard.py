"""Everything is reached by keyboard: no letter under Alt means two things, no shortcut is taken twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QTabBar, QWidget

from desktop_app.models.richtext import new_id
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.kit.theme import apply
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


def stops(window):
    """Return what Tab comes to."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        and each.isVisible() and each.isEnabled() and each.window() is window
    ]  # fmt: skip


def unseen(window):
    """Return the stops that look the same with the keyboard on them and without."""
    found = []
    for each in stops(window):
        each.setFocus(Qt.FocusReason.TabFocusReason)
        place = QRect(each.mapTo(window, QPoint(0, 0)), each.size()).adjusted(-3, -3, 3, 3)
        area = each.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(each)
            place = QRect(each.mapTo(window, QPoint(0, 0)), each.size()).adjusted(-3, -3, 3, 3)
        QApplication.processEvents()
        there = window.grab(place).toImage()
        each.clearFocus()
        QApplication.processEvents()
        if window.grab(place).toImage() == there:
            found.append(f"{type(each).__name__} {each.accessibleName()}")
    return found


def screens(window, qtbot):
    """Show one screen after the other; yield its name."""
    yield "first run"
    for _ in range(2):
        window.stage.add_report(replace(sample()[1], id=new_id()))
    window.stage.show_start_page()
    qtbot.waitUntil(window.stage.start_page.todo.isVisible)
    yield "home"
    window.stage.open_report(window.store.reports()[0].id)
    workspace = window.workspace
    window.menus.asked_action.trigger()
    workspace.find_panel.open_panel("đoàn")
    yield "text"
    workspace.find_panel.close_panel()
    for page in range(1, 4):
        workspace.pages.setCurrentIndex(page)
        yield workspace.pages.tabText(page)
    view = window.stage.show_pages()
    qtbot.waitUntil(lambda: view.area.pages > 0, timeout=30_000)
    yield "pages"
    view.back_action.trigger()
    office = window.stage.consolidate()
    for page in range(office.pages.count()):
        office.pages.setCurrentIndex(page)
        yield f"office {page}"


def test_wherever_tab_goes_it_is_seen(window, qtbot):
    apply(QApplication.instance(), "light")
    window.resize(1366, 728)
    window.activateWindow()
    for name in screens(window, qtbot):
        QApplication.processEvents()
        assert unseen(window) == [], name


def tabbed(first, count):
    """Return where so many Tabs lead from a field."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [QApplication.focusWidget()]
    for _ in range(count):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_tab_goes_through_forms_as_they_are_read(window):
    window.activateWindow()
    first = window.stage.start_page.first_run
    assert tabbed(first.name, 6) == [
        first.name, first.level, first.superior, first.signer, first.position, first.go_on, first.sample,
    ]  # fmt: skip
    window.frames.open_sample()
    window.workspace.pages.setCurrentIndex(window.workspace.FORM)
    form = window.workspace.pages.currentWidget()
    found = tabbed(form.number, 14)
    places = [each.mapTo(form._left, QPoint(0, 0)).y() for each in found]
    assert len(set(found)) == 15
    assert all(after > before - 50 for before, after in pairwise(places))  # beside each other, or below


def test_enter_presses_the_button_one_is_on(window):
    """As on Windows, not in dialogs only: the first thing on the start page is a button with the keyboard on it."""
    window.stage.add_report(replace(sample()[1], id=new_id()))
    window.stage.show_start_page()
    window.activateWindow()
    assert QApplication.focusWidget() is window.stage.start_page.go_on
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.workspace is not None
    home = next(each for each in window.top.findChildren(QAbstractButton) if "Trang đầu" in each.text())
    home.setFocus()
    QTest.keyClick(home, Qt.Key.Key_Enter)
    assert window.workspace is None


def test_enter_on_a_button_of_a_card_is_not_for_the_card(window):
    for _ in range(2):
        window.stage.add_report(replace(sample()[1], id=new_id()))
    window.stage.show_start_page()
    card = window.stage.start_page.cards[0]
    more = card.findChild(QAbstractButton)
    pressed = []
    more.setMenu(None)
    more.clicked.connect(lambda: pressed.append(more))
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    assert (len(pressed), window.workspace) == (1, None)
