"""“Đã lưu” stands only while every key typed so far is on the disk."""

from __future__ import annotations

import sqlite3
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit

from desktop_app.models.richtext import plain
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture
def writing(window):
    """The window with the sample unit's report."""
    window.add_report(sample()[1])
    return window


def said(window):
    return next(each for each in window.findChildren(QLabel) if each.accessibleName() == "Trạng thái lưu").text()


def text_of(report, section):
    return " ".join(plain(each.inlines) for each in report.sections[section].body.blocks if hasattr(each, "inlines"))


def test_the_first_key_takes_it_back_and_it_comes_by_itself(qtbot, writing):
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu")
    QTest.keyClick(writing.workspace.editor.text, "x")
    assert said(writing) == "Đang lưu…"
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu", timeout=2000)


def test_typing_on_and_on_is_saved_meanwhile(qtbot, writing):
    session, section, states = writing.workspace.session, writing.workspace.editor.section_id, []
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu")
    report = session.report.id
    end = time.monotonic() + 1.2
    while time.monotonic() < end:  # keys closer together than anything waits for
        QTest.keyClick(writing.workspace.editor.text, "v")
        qtbot.wait(30)
        states.append(text_of(session.report, section).count("v"))
    assert len(set(states)) >= 3
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu")
    path, whole = writing.store.path, text_of(session.report, section)
    lines = len(writing.store.journal(report).value)
    assert lines <= 2  # one line for what one undo takes back, not one for each time it was saved
    writing.close()
    store = Store.open(path)
    loaded = store.load(report)
    assert text_of(getattr(loaded, "report", loaded), section) == whole
    store.close()


def test_one_undo_takes_back_what_was_typed_without_a_pause(qtbot, writing):
    session, section = writing.workspace.session, writing.workspace.editor.section_id
    before = text_of(session.report, section)
    for _ in range(12):
        QTest.keyClick(writing.workspace.editor.text, "v")
        qtbot.wait(40)
    session.flush()
    assert text_of(session.report, section).count("v") == before.count("v") + 12
    session.undo()
    assert text_of(session.report, section) == before


def test_a_heading_and_a_field_of_the_form_count_too(qtbot, writing):
    section = writing.workspace.session.report.top[0]
    writing.workspace.outline.go_to(section)
    heading = writing.workspace.editor.head.heading
    heading.setFocus()
    heading.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(heading, "A b ")
    assert said(writing) == "Đang lưu…"
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu", timeout=2000)
    assert writing.workspace.session.report.sections[section].heading.endswith("A b")
    assert heading.text().endswith("A b ")  # nothing is taken away under the caret
    QTest.keyClicks(heading, "c")
    qtbot.waitUntil(lambda: writing.workspace.session.report.sections[section].heading.endswith("A b c"))
    writing.workspace.pages.setCurrentIndex(2)
    form = writing.workspace.pages.currentWidget()
    form.number.setFocus()
    QTest.keyClicks(form.number, "12")
    assert said(writing) == "Đang lưu…"
    qtbot.waitUntil(lambda: writing.workspace.session.report.head.number.endswith("12"), timeout=2000)


def test_a_cell_that_is_being_typed_is_not_called_saved(qtbot, writing):
    writing.workspace.pages.setCurrentIndex(1)
    page = writing.workspace.pages.currentWidget()
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu")
    index = next(
        at
        for row in range(page.model.rowCount())
        for column in range(page.model.columnCount())
        if (at := page.model.index(row, column)).flags() & Qt.ItemFlag.ItemIsEditable
    )
    page.view.setCurrentIndex(index)
    page.view.edit(index)
    QTest.keyClicks(page.view.cells.editor, "9")
    assert said(writing) == "Đang lưu…"
    QTest.keyClick(page.view.cells.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu", timeout=2000)


LOOKED_WITH = ("Lọc mục trong đề cương", "Tìm chỉ tiêu")  # fields whose words are no part of the report


@pytest.mark.parametrize("page", range(4))
def test_every_field_of_the_report_takes_it_back(qtbot, writing, page):
    pages = writing.workspace.pages
    pages.setCurrentIndex(page)
    tried = 0
    for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
        for field in pages.currentWidget().findChildren(kind):
            if not field.isVisible() or not field.isEnabled() or field.isReadOnly():
                continue
            if field.accessibleName() in LOOKED_WITH:
                continue
            writing.session.flush()
            qtbot.waitUntil(lambda: said(writing) == "Đã lưu", timeout=3000)
            field.setFocus()
            QTest.keyClicks(field, "1")
            assert said(writing) == "Đang lưu…", (page, field.accessibleName())
            tried += 1
    assert tried or page == 1


def test_a_name_typed_in_the_outline_is_not_called_saved_and_not_lost_by_closing(qtbot, writing):
    outline, section = writing.workspace.outline, writing.session.report.top[0]
    outline.go_to(section)
    outline.rename()
    field = next(each for each in outline.tree.findChildren(QLineEdit) if each.isVisible())
    field.selectAll()
    QTest.keyClicks(field, "Ten moi")
    assert said(writing) == "Đang lưu…"
    path, report = writing.store.path, writing.session.report.id
    assert writing.close()  # by the mouse: the keyboard stays in the field
    store = Store.open(path)
    assert store.load(report).report.sections[section].heading == "Ten moi"
    store.close()


def test_an_outline_name_that_is_given_up_is_saved_as_it_was(qtbot, writing):
    outline, section = writing.workspace.outline, writing.session.report.top[0]
    before = writing.session.report
    outline.go_to(section)
    outline.rename()
    field = next(each for each in outline.tree.findChildren(QLineEdit) if each.isVisible())
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: said(writing) == "Đã lưu", timeout=2000)
    assert writing.session.flush() == before


def test_what_can_only_be_looked_at_is_not_called_saved(qtbot, tmp_path):
    path = tmp_path / "mới hơn.baocao"
    store = Store.open(path)
    report = sample()[1]
    store.create(report)
    store.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {connection.execute('PRAGMA user_version').fetchone()[0] + 1}")
    connection.close()
    window = MainWindow(Store.open(path))
    qtbot.addWidget(window)
    window.show()
    window.open_report(report.id)
    assert said(window) == "Chỉ mở để xem"
    window.menus.save_action.trigger()
    assert "chỉ mở để xem" in window.toast.words.text()
    assert window.close()
