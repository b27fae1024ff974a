"""What is beside the text: one panel with a tab for each thing there is, the keyboard left where one writes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.models.edits import Batch, SetPart, SetSection
from desktop_app.models.indicators import figure_text
from desktop_app.models.numbers import parse_figure
from desktop_app.views.kit import theme


@pytest.fixture
def workspace(window):
    window.frames.open_sample()
    return window.workspace


def tabs(workspace):
    bar = workspace.panel.tabs
    return [bar.tabText(place).split(" · ")[0] for place in range(bar.count()) if bar.isTabVisible(place)]


def click(qtbot, workspace, words):
    bar = workspace.panel.tabs
    place = next(place for place in range(bar.count()) if bar.tabText(place).startswith(words))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


def test_only_what_has_something_to_show_has_a_tab(workspace, window):
    window.menus.findings_action.trigger()
    assert tabs(workspace) == ["Gợi ý", "Cần sửa"]  # the sample has no report before it and no units
    window.menus.earlier_action.trigger()  # asked for all the same
    assert tabs(workspace) == ["Gợi ý", "Kỳ trước", "Cần sửa"]


def test_a_tab_turns_the_pane_the_menus_and_leaves_the_caret(workspace, window, qtbot):
    window.menus.earlier_action.trigger()
    workspace.editor.text.setFocus()
    assert workspace.earlier.isVisible()
    click(qtbot, workspace, "Cần sửa")
    assert workspace.findings.isVisible()
    assert not workspace.earlier.isVisible()
    assert window.menus.findings_action.isChecked()
    assert not window.menus.earlier_action.isChecked()
    assert workspace.editor.text.hasFocus()
    window.menus.findings_action.trigger()
    assert not workspace.panel.isVisible()


def test_it_says_what_is_asked_and_which_figures_the_section_has(workspace, window):
    report = workspace.session.report
    part = next(part for each in report.indicators for part in each.parts if part.result and part.last_year)
    section = next(each for each in report.sections.values() if part.id in each.body.figures)
    workspace.session.do(
        Batch(
            (
                SetSection(section.id, "guidance", "Nêu số buổi.\nNêu lượt người."),
                SetSection(section.id, "required", True),
            )
        ),
        "đặt",
    )
    workspace.outline.go_to(section.id)
    window.menus.asked_action.trigger()
    pane = workspace.asked
    QApplication.processEvents()
    assert pane.isVisible()
    words = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert {"Nêu số buổi.", "Nêu lượt người.", "Mục này bắt buộc phải viết."} <= set(words)
    assert figure_text(part.result) in words
    assert f"cùng kỳ năm trước: {figure_text(part.last_year)}" in words
    link = next(each for each in pane.findChildren(QLabel) if part.id in each.text())
    link.linkActivated.emit(part.id)
    assert workspace.pages.currentIndex() == workspace.INDICATORS


def test_what_it_says_of_figures_follows_the_table(workspace, window):
    report = workspace.session.report
    part = next(part for each in report.indicators for part in each.parts if part.result and part.result.text == "87")
    workspace.outline.go_to(next(each.id for each in report.sections.values() if part.id in each.body.figures))
    window.menus.asked_action.trigger()
    workspace.session.do(SetPart(part.id, "result", parse_figure("91")), "sửa")
    QApplication.processEvents()
    assert "91" in [each.text() for each in workspace.asked.findChildren(QLabel) if each.isVisible()]


def test_escape_in_the_panel_puts_it_away_and_goes_back_to_the_text(workspace, window, qtbot):
    window.menus.findings_action.trigger()
    workspace.panel.tabs.setFocus()
    qtbot.keyClick(workspace.panel.tabs, Qt.Key.Key_Escape)
    assert not workspace.panel.isVisible()
    assert not window.menus.findings_action.isChecked()
    assert workspace.editor.text.hasFocus()


def test_its_tab_counts_what_the_section_has(workspace, window, qtbot):
    window.menus.findings_action.trigger()
    checker = workspace.checking.checker
    qtbot.waitUntil(lambda: checker.looked and not checker.running, timeout=20000)
    section = next(each.section for each in checker.told if each.section)
    workspace.outline.go_to(section)
    number = sum(each.section == section for each in checker.told)
    assert workspace.panel.tabs.tabText(workspace.panel.tabs.currentIndex()) == f"Cần sửa · {number}"


def test_it_makes_way_for_the_page_of_all_findings_and_comes_back(workspace, window):
    window.menus.findings_action.trigger()
    workspace.show_page(workspace.CHECKS)
    assert not workspace.panel.isVisible()
    workspace.show_page(workspace.TEXT)
    assert workspace.findings.isVisible()


def test_nothing_of_it_is_cut_at_its_least_width(workspace, window):
    window.resize(1093, 582)
    window.menus.earlier_action.trigger()
    bar = workspace.panel.tabs
    last = max(bar.tabRect(place).right() for place in range(bar.count()) if bar.isTabVisible(place))
    assert last <= bar.width()
    assert bar.mapTo(workspace, QPoint(bar.width(), 0)).x() <= workspace.width()


def test_links_follow_the_colours_of_the_theme(workspace, qapp):
    """Their colour stands in the words themselves, so the words are made anew."""
    section = next(each for each in workspace.session.report.sections.values() if each.children)
    workspace.outline.go_to(section.id)
    try:
        said = []
        for name in ("light", "dark"):
            theme.apply(qapp, name)
            QApplication.processEvents()
            said.append(workspace.editor.below.text())
            assert theme.colours().accent in said[-1]
        assert said[0] != said[1]
    finally:
        theme.apply(qapp, "light")
