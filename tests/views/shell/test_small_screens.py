"""A screen of 1366×768: whole, at 125 % (1093×582) and at 150 % (911×485): nothing is cut or scrolled sideways."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QScrollArea, QWidget

from desktop_app.models.richtext import new_id
from desktop_app.resources import sample

SIZES = [(1366, 728), (1093, 582), (911, 485)]


def cut(window):
    """Return the visible buttons whose words have no room, and what reaches over the window's edge."""
    found = [
        f"{each.text()}: {each.width()} of {each.minimumSizeHint().width()}"
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.text() and each.width() < each.minimumSizeHint().width()
    ]
    for each in window.findChildren(QWidget):
        if each.isVisible() and not isinstance(each.parent(), QAbstractScrollArea) and each.window() is window:
            edge = each.mapTo(window, each.rect().topRight()).x()
            inside = any(isinstance(up, (QAbstractScrollArea, QScrollArea)) for up in ancestors(each))
            if edge > window.width() and not inside:
                found.append(f"{type(each).__name__} ends at {edge}")
    areas = [each for each in window.findChildren(QScrollArea) if each.isVisible()]
    return found + [
        f"{type(each.widget()).__name__} is scrolled sideways"
        for each in areas
        if each.horizontalScrollBar().isVisible()
    ]


def settled(qtbot, window):
    """Wait until the window is laid out; return what is cut then."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: cut(window) == [], timeout=2000)
    return cut(window)


def ancestors(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


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
