"""The page “Kiểm tra” at the screen: found soon, shown at the exact words, mended in one step, let stand with a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.exchange.files import export_report, open_docx
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Note, Paragraph, Run
from desktop_app.models.silences import Silence
from desktop_app.models.unit import Unit
from desktop_app.resources import standard
from desktop_app.views.checking.silence_dialog import SilenceDialog


def make_report() -> Report:
    body = Body(
        (
            Paragraph((Run("Các chi đoàn làm tốt việc được giao."),)),
            Paragraph((Run("Hỗ trợ vùng đặc biệt biệt khó khăn."), Note("n", (Run("Họp với với xã."),)))),
        )
    )
    other = Body((Paragraph((Run("Có 402/412 đoàn viên (96,75%) học nghị quyết."),)),))
    return Report(
        "r",
        Unit(name="Đoàn xã Mẫu"),
        head=Head(title="Kết quả công tác", number="1"),
        sections={
            PREAMBLE: Section(PREAMBLE),
            CLOSING: Section(CLOSING),
            "a": Section("a", heading="Tình nguyện", body=body),
            "b": Section("b", heading="Học tập", body=other),
        },
        top=("a", "b"),
    )


@pytest.fixture
def there(window, qtbot):
    """The open report, checked once, the window active."""
    window.stage.add_report(make_report())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workspace = window.workspace
    checked(qtbot, workspace, workspace.checking.checker.check_now)
    return workspace


def checked(qtbot, workspace, action):
    """Do something and wait for the check that follows."""
    with qtbot.waitSignal(workspace.checking.checker.checked, timeout=20_000):
        action()
    qtbot.waitUntil(lambda: not workspace.checking.checker.running)


def choose(workspace, rule):
    page = workspace.checking
    page.list.setCurrentRow(next(row for row, each in enumerate(page._shown) if each.rule == rule))


def rules(workspace):
    return {each.rule for each in workspace.checking.told}


def test_what_is_wrong_is_listed_and_counted_at_the_tab(there, window):
    assert {"repeated_words", "arithmetic"} <= rules(there)
    tabs = window.top.tabs
    badge = tabs.tabButton(there.CHECKS, tabs.ButtonPosition.RightSide)
    assert badge.text() == str(len(there.checking.told))
    there.show_page(there.CHECKS)
    assert there.checking.list.count() == len(there.checking.told)


def test_a_finding_leads_to_its_very_words_and_the_keyboard_stays(there):
    there.show_page(there.CHECKS)
    choose(there, "arithmetic")
    assert QApplication.focusWidget() is there.checking.list
    QTest.keyClick(there.checking.list, Qt.Key.Key_Return)
    assert there.editor.section_id == "b"
    assert there.editor.text.textCursor().selectedText() == "402/412 đoàn viên (96,75%)"[: len("402/412")] or (
        "96,75" in there.editor.text.textCursor().selectedText()
    )
    assert there.editor.isVisible()
    assert QApplication.focusWidget() is there.checking.list
    assert there.pages.currentIndex() == there.CHECKS


def test_words_of_a_footnote_are_selected_in_it(there):
    there.show_page(there.CHECKS)
    row = next(row for row, each in enumerate(there.checking._shown) if each.quotes == ("với với",))
    there.checking.list.setCurrentRow(row)
    QTest.keyClick(there.checking.list, Qt.Key.Key_Return)
    assert there.editor.notes.field("n").textCursor().selectedText() == "với với"
    assert QApplication.focusWidget() is there.checking.list


def test_a_click_leaves_the_caret_where_one_writes(there):
    there.show_page(there.CHECKS)
    there.editor.text.setFocus()
    place = there.checking.list.visualItemRect(there.checking.list.item(0)).center()
    QTest.mouseClick(there.checking.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is there.editor.text


def test_a_mend_is_one_step_and_its_finding_goes(there, qtbot):
    there.show_page(there.CHECKS)
    choose(there, "repeated_words")
    assert there.checking.mend.isVisible()
    checked(qtbot, there, there.checking.mend.click)
    said = there.session.report.sections["a"].body.blocks[1].inlines[0].text
    assert said == "Hỗ trợ vùng đặc biệt khó khăn."
    checked(qtbot, there, there.session.undo)
    assert there.session.report.sections["a"].body.blocks[1].inlines[0].text == "Hỗ trợ vùng đặc biệt biệt khó khăn."
    assert "repeated_words" in rules(there)


def test_what_is_let_stand_is_told_no_more_and_travels_with_the_file(there, monkeypatch, tmp_path):
    there.show_page(there.CHECKS)
    choose(there, "arithmetic")
    monkeypatch.setattr(SilenceDialog, "ask", staticmethod(lambda message, parent: ("Theo số của xã", False)))
    there.checking.let.click()
    assert "arithmetic" not in rules(there)
    report = there.session.report
    assert [each.reason for each in report.silences] == ["Theo số của xã"]
    export_report(report, tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    assert open_docx(tmp_path / "a.docx").report.silences == report.silences
    there.checking.actions_by_name()["silent"].trigger()
    assert there.checking.tell.isVisible()
    there.checking.tell.click()
    assert "arithmetic" in rules(there)


def test_a_silence_of_one_place_leaves_the_others(there):
    report = replace(there.session.report, silences=(Silence("repeated_words", "a", "biệt biệt", "tên riêng"),))
    from desktop_app.checks.run import check_report
    from desktop_app.checks.silencing import told

    assert [each.quotes for each in told(report, check_report(report)) if each.rule == "repeated_words"] == [
        ("với với",)
    ]


def test_typing_is_checked_soon_and_the_text_is_underlined(there, qtbot):
    there.outline.go_to("b")
    there.editor.text.setFocus()
    there.editor.text.moveCursor(there.editor.text.textCursor().MoveOperation.End)
    checked(qtbot, there, lambda: QTest.keyClicks(there.editor.text, " Trong nam  qua."))
    assert "whitespace" in rules(there)
    marked = [each.cursor.selectedText() for each in there.editor.text.extraSelections()]
    assert any("nam  qua" in each for each in marked)


def test_the_text_comes_back_beside_the_outline(there):
    there.show_page(there.CHECKS)
    there.show_page(there.TEXT)
    assert there.splitter.indexOf(there.beside) == 1
    assert there.beside.isVisible()
    assert there.editor.isVisible()
