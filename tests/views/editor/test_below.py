"""A section with words of its own and sections below: one flow, one scroll bar."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar

from desktop_app.models.report import walk
from desktop_app.resources import sample


def opened(window):
    """Open the sample at such a section; return the editor."""
    report = sample()[1]
    window.add_report(report)
    section = next(each for each, _ in walk(report) if each.children and each.body.words)
    window.workspace.outline.go_to(section.id)
    QApplication.processEvents()
    return window.workspace.editor, section


def test_words_and_sections_below_scroll_as_one(window):
    editor, _ = opened(window)
    window.resize(1093, 582)
    QApplication.processEvents()
    bars = [each for each in editor.findChildren(QScrollBar) if each.isVisible() and each.maximum()]
    assert bars == [editor.text.verticalScrollBar()]
    (bar,) = bars
    bar.setValue(bar.maximum())
    end = editor.below.geometry().bottom()
    assert abs(end - editor.text.viewport().height()) <= 2  # the last words of the last section are in sight
    bar.setValue(0)
    assert editor.below.geometry().bottom() > end


def test_what_is_typed_moves_them_and_only_that_is_a_change(window):
    editor, section = opened(window)
    session = window.workspace.session
    assert not editor.typing
    assert session.flush().sections[section.id].body == section.body
    bar = editor.text.verticalScrollBar()
    before = editor.below.y() + bar.value()  # the text follows the caret
    editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
    for _ in range(3):
        QTest.keyClicks(editor.text, "them chu\r")
    assert editor.below.y() + bar.value() > before
    changed = session.flush().sections[section.id].body
    assert changed.words == section.body.words + 6
    child = session.report.sections[section.children[0]]
    window.workspace.outline.go_to(next(key for key, each in session.report.sections.items() if not each.children))
    assert not editor.below.isVisible()
    assert editor.text.document().rootFrame().frameFormat().bottomMargin() == 0
    assert child.heading not in editor.below.text()


def test_the_bar_stands_at_the_edge_of_the_sheet_and_moves_no_line(window):
    editor, _ = opened(window)
    window.resize(1366, 728)
    QApplication.processEvents()
    bar, wide = editor.text.verticalScrollBar(), editor.text.viewport().width()
    assert bar.isVisible()
    right = bar.mapTo(editor.paper, bar.rect().topRight()).x()
    assert editor.paper.width() - right <= 4
    assert wide == editor.head.heading_row.width()
    report = window.workspace.session.report
    short = next(key for key, each in report.sections.items() if 0 < each.body.words < 60 and not each.children)
    window.workspace.outline.go_to(short)
    QApplication.processEvents()
    assert not bar.isVisible()
    assert editor.text.viewport().width() == wide


def test_sections_below_one_without_words_stand_under_it_from_the_first_look_on(window):
    report = sample()[1]
    window.add_report(report)
    section = next(each for each, _ in walk(report) if each.children and not each.body.words)
    window.workspace.outline.go_to(section.id)
    QApplication.processEvents()
    editor = window.workspace.editor
    assert 0 < editor.below.y() <= editor.text.fontMetrics().height() * 3
    assert editor.text.verticalScrollBar().maximum() > 0
