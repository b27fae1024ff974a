"""Finding at the screen: what is found is shown, and the keyboard stays where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Note, Paragraph, Run


def make_report() -> Report:
    body = Body((Paragraph((Run("Xây cầu, sửa cầu"), Note("n", (Run("cầu dân sinh"),)))),))
    other = Body((Paragraph((Run("Làm cầu nữa"),)),))
    return Report(
        "r",
        head=Head(title="Làm cầu"),
        sections={
            PREAMBLE: Section(PREAMBLE),
            CLOSING: Section(CLOSING),
            "a": Section("a", heading="Việc", body=body),
            "b": Section("b", heading="Cầu", body=other),
        },
        top=("a", "b"),
        indicators=(Indicator("i", parts=(Part("p", name="số cầu", note="cầu mới"),)),),
    )


@pytest.fixture
def there(window, qtbot):
    """The open report, the window active and the find panel asked for."""
    window.stage.add_report(make_report())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.show_find()
    return window.workspace


def press(key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F3])
def test_going_through_all_that_is_found_changes_nothing(there, key):
    there.find_panel.query.insert("cầu")
    for _ in range(12):  # title, headings, text, footnote, indicators, and round again
        press(key)
        assert there.find_panel.query.hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), " x")
    assert there.find_panel.query.text() == "cầu x"
    assert there.session.flush() == make_report()


def test_what_is_found_is_selected_and_escape_goes_there(there):
    there.find_panel.query.insert("sửa")
    press(Qt.Key.Key_Return)
    assert there.editor.text.textCursor().selectedText() == "sửa"
    press(Qt.Key.Key_Escape)
    assert there.editor.text.hasFocus()
    assert there.editor.text.textCursor().selectedText() == "sửa"


def test_replacing_one_after_the_other_types_nowhere(there):
    there.find_panel.query.insert("cầu")
    there.find_panel.replacement.setFocus()
    there.find_panel.replacement.insert("cống")
    for _ in range(12):
        press(Qt.Key.Key_Return)
    assert there.find_panel.replacement.hasFocus()
    report = there.session.flush()
    assert report.sections["a"].body.blocks[0].inlines == (
        Run("Xây cống, sửa cống"), Note("n", (Run("cống dân sinh"),))
    )  # fmt: skip
    assert report.indicators[0].parts[0].name == "số cống"
    assert there.find_panel.said.text() == "Không tìm thấy trong báo cáo này."


def test_the_list_of_what_is_found_keeps_the_keyboard(there):
    there.find_panel.query.insert("cầu")
    there.find_panel.search()
    there.find_panel.list.setFocus()
    for _ in range(8):
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        assert there.find_panel.list.hasFocus()
    assert there.session.flush() == make_report()
