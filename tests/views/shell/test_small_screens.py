"""A screen of 1366×768: whole, at 125 % (1093×582) and at 150 % (911×485): nothing is cut or scrolled sideways."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.models.richtext import new_id
from desktop_app.resources import sample

from ..fitting import cut

SIZES = [(1366, 728), (1093, 582), (911, 485)]


def settled(qtbot, window):
    """Wait until the window is laid out; return what is cut then."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: cut(window) == [], timeout=2000)
    return cut(window)


@pytest.mark.parametrize("size", SIZES)
def test_the_first_run_fits(window, qtbot, size):
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    assert settled(qtbot, window) == []


@pytest.mark.parametrize("size", SIZES)
def test_the_start_page_fits_with_long_titles(window, qtbot, size):
    for _ in range(4):
        window.stage.add_report(replace(sample()[1], id=new_id()))
    window.stage.show_start_page()
    window.resize(*size)
    QApplication.processEvents()
    window.stage._read_facts()
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    assert settled(qtbot, window) == []


@pytest.mark.parametrize("size", SIZES)
def test_every_page_of_a_report_fits(window, qtbot, size):
    window.stage.add_report(replace(sample()[1], id=new_id()))
    window.resize(*size)
    for page in range(4):
        window.workspace.pages.setCurrentIndex(page)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size
        assert settled(qtbot, window) == [], page


@pytest.mark.parametrize("size", SIZES)
def test_the_office_fits(window, qtbot, size):
    window.stage.consolidate()
    window.resize(*size)
    for page in range(window.stage.currentWidget().pages.count()):
        window.stage.currentWidget().pages.setCurrentIndex(page)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size
        assert settled(qtbot, window) == [], page


def test_filters_leave_their_words_away_before_the_field_beside_them_does(window, qtbot):
    """Letters are wider on some machines than on others."""
    window.stage.add_report(replace(sample()[1], id=new_id()))
    window.workspace.pages.setCurrentIndex(1)
    page, words = (
        window.workspace.indicators,
        lambda: [each.text() for each in filters.buttons.values() if each.isVisible()],
    )
    filters = page.filters
    window.resize(*SIZES[0])
    QApplication.processEvents()
    assert all(any(map(str.isalpha, text)) for text in words())
    larger = round(page.find_line.fontInfo().pixelSize() * 1.8)
    for each in (page.find_line, *filters.buttons.values()):
        each.setStyleSheet(f"font-size: {larger}px")
    window.resize(*SIZES[2])
    assert [line for line in settled(qtbot, window) if page.find_line.placeholderText() in line] == []
    first, *others = words()
    assert any(map(str.isalpha, first))
    assert not any(any(map(str.isalpha, text)) for text in others)
    assert all(each.toolTip() for each in filters.buttons.values() if each.isVisible() and each.text() != first)


def test_guidance_makes_way_for_the_text_while_something_is_looked_for(window, qtbot):
    report = replace(sample()[1], id=new_id())
    window.stage.add_report(report)
    window.workspace.pages.setCurrentIndex(0)
    noted = (key for key, each in report.sections.items() if each.guidance and each.body.notes)
    window.workspace.editor.open_section(next(noted))
    window.resize(*SIZES[-1])
    QApplication.processEvents()
    head, text = window.workspace.editor.head, window.workspace.editor.text
    assert head.guidance.isVisible()
    window.workspace.show_find()
    window.workspace.find_panel.query.setText("Đoàn")
    window.workspace.find_panel.search()
    QApplication.processEvents()
    assert settled(qtbot, window) == []
    assert not head.guidance.isVisible()
    assert text.height() >= 3 * text.fontMetrics().lineSpacing()
    head.fold.click()
    assert head.guidance.isVisible()  # whoever wants it has it
    head.fold.click()
    window.workspace.find_panel.close_panel()
    QApplication.processEvents()
    assert head.guidance.isVisible()
