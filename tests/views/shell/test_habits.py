"""What people press out of habit: saving, printing; and what is offered after something was taken away."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

from desktop_app.models.edits import SetReport
from desktop_app.resources import sample

no_printer = sys.platform == "win32" and not QPrinterInfo.availablePrinterNames()


def test_saving_out_of_habit_is_answered(window, qtbot):
    window.frames.open_sample()
    qtbot.keyClicks(window.workspace.editor.text, "them chu")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.isVisible()
    assert window.toast.words.text().startswith("Đã lưu.")
    assert window.session.wait_saved()


@pytest.mark.skipif(no_printer, reason="without a printer Windows has no dialog to choose one")
def test_ctrl_p_lays_the_pages_out_and_asks_for_a_printer(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: asked.append(dialog.maxPage()) or 0)
    window.frames.open_sample()
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(asked), timeout=30000)
    assert asked == [30]


def test_a_removed_section_comes_back_by_the_button_that_is_offered(window, qtbot):
    window.frames.open_sample()
    outline = window.workspace.outline
    sections = window.session.report.sections
    gone = next(each.children[0] for key in window.session.report.top if (each := sections[key]).children)
    outline.go_to(gone)
    outline.actions_by_name()["remove"].trigger()
    assert gone not in window.session.report.sections
    assert window.toast.verb.text() == "Hoàn tác"
    qtbot.mouseClick(window.toast.verb, Qt.MouseButton.LeftButton)
    assert gone in window.session.report.sections
    assert not window.toast.isVisible()


def test_words_of_tools_go_one_by_one_where_there_is_no_room_and_the_way_out_keeps_its_own(window):
    window.frames.open_sample()
    bar = window.menus.tool_bar

    def worded():
        return [each.text().strip() for each in bar.tools if each.toolButtonStyle().name == "ToolButtonTextBesideIcon"]

    wide_enough = 2 * window.width() + bar.row.sizeHint().width()  # whatever letters the machine has
    window.resize(wide_enough, 728)
    wide = worded()
    assert "Xem trang" in wide
    window.resize(911, 485)
    assert bar.row.sizeHint().width() <= bar.width()
    assert len(worded()) < len(wide)
    assert worded()[-1] == "Xuất văn bản"
    window.resize(wide_enough, 728)
    assert worded() == wide


def test_what_takes_a_removal_back_is_gone_once_something_else_was_done(window):
    """Undo takes the last step back: the offer beside the sentence would take back what was typed since."""
    window.add_report(sample()[1])
    workspace = window.workspace
    for leave in (
        lambda: workspace.session.do(SetReport("standard", "dang"), "thể thức"),
        window.stage.show_start_page,
    ):
        workspace.outline.go_to(workspace.session.report.top[-1])
        workspace.outline.actions_by_name()["remove"].trigger()
        assert window.toast.isVisible()
        assert window.toast.verb.text() == "Hoàn tác"
        leave()
        assert not window.toast.isVisible()
