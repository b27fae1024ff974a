"""Figures offered at the caret: begun by a key, found by name without accents, taken or left by the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.models.edits import InsertSections
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.livefigures import live_text
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Live, Note, Paragraph, Run, Show, plain
from desktop_app.models.unit import Unit


def part(key, name, unit, result, last_year=None):
    return Part(
        key, name=name, unit=unit, target=parse_figure("10"), result=parse_figure(result),
        last_year=parse_figure(last_year) if last_year else None,
    )  # fmt: skip


def make_report() -> Report:
    body = Body((Paragraph((Run("Đã trồng"), Note("n", (Run("Theo thôn"),)))),))
    sections = {
        PREAMBLE: Section(PREAMBLE),
        CLOSING: Section(CLOSING),
        "a": Section("a", heading="Môi trường", body=body),
    }
    parts = (part("p", "cây xanh trồng mới", "cây", "3.140", "2.760"), part("q", "đoạn đường hoa", "đoạn", "12"))
    indicators = tuple(Indicator(f"i{each.id}", parts=(each,)) for each in parts)
    return Report(
        "r", Unit(name="Đoàn xã Mẫu"), head=Head(title="Kết quả"), sections=sections, top=("a",), indicators=indicators
    )


@pytest.fixture
def there(window, qtbot):
    window.stage.add_report(make_report())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workspace = window.workspace
    workspace.outline.go_to("a")
    text = workspace.editor.text
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(len("Đã trồng"))
    text.setTextCursor(cursor)
    return workspace


def offered(there) -> list[str]:
    figures = there.editor.figures
    return [figures.item(row).text() for row in range(figures.count())] if figures.isVisible() else []


def said(there) -> str:
    report = there.session.flush()
    return plain(report.sections["a"].body.blocks[0].inlines, lambda live: f"<{live_text(report, live)}>")


def press(there, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(there.editor.text, key, modifier)


def test_a_brace_offers_and_the_name_narrows_without_accents(there):
    QTest.keyClicks(there.editor.text, " {")
    assert len(offered(there)) > 4
    QTest.keyClicks(there.editor.text, "cay xa")
    assert offered(there)[0] == "cây xanh trồng mới: 3.140"
    assert all(each.startswith("cây xanh") for each in offered(there))
    press(there, Qt.Key.Key_Return)
    assert offered(there) == []
    QTest.keyClicks(there.editor.text, " cay")
    assert said(there) == "Đã trồng <3.140> cay"


def test_arrows_choose_and_tab_takes_a_comparison_with_last_year(there):
    QTest.keyClicks(there.editor.text, " {cay xanh nam truoc")
    assert offered(there) == [
        "cây xanh trồng mới: 2.760", "cây xanh trồng mới: tăng 13,77%", "cây xanh trồng mới: tăng 380 cây",
    ]  # fmt: skip
    press(there, Qt.Key.Key_Up)  # round to the last
    press(there, Qt.Key.Key_Tab)
    assert said(there) == "Đã trồng <tăng 380 cây>"
    live = there.session.report.sections["a"].body.blocks[0].inlines[1]
    assert isinstance(live, Live)
    assert live.show is Show.DIFFERENCE


def test_escape_leaves_what_was_typed_and_is_not_asked_again(there):
    QTest.keyClicks(there.editor.text, " {cay")
    press(there, Qt.Key.Key_Escape)
    QTest.keyClicks(there.editor.text, " xanh")
    assert offered(there) == []
    assert said(there) == "Đã trồng {cay xanh"


def test_ctrl_space_offers_all_and_what_stood_before_stays(there):
    press(there, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert len(offered(there)) > 4
    QTest.keyClicks(there.editor.text, "duong")
    assert offered(there)[0] == "đoạn đường hoa: 12"
    press(there, Qt.Key.Key_Return)
    assert said(there) == "Đã trồng<12>"


def test_words_that_name_nothing_hide_the_list_until_letters_go(there):
    QTest.keyClicks(there.editor.text, " {cayq")
    assert offered(there) == []
    press(there, Qt.Key.Key_Return)  # a new line as ever
    assert len(there.session.flush().sections["a"].body.blocks) == 2
    there.session.undo()


def test_going_elsewhere_puts_the_list_away(there):
    QTest.keyClicks(there.editor.text, " {cay")
    press(there, Qt.Key.Key_Home)
    assert offered(there) == []
    press(there, Qt.Key.Key_End)
    QTest.keyClicks(there.editor.text, " {")
    assert offered(there)
    there.outline.tree.setFocus()
    assert offered(there) == []


def test_the_keys_of_an_input_method_are_its_own(there):
    QTest.keyClicks(there.editor.text, " {ca")
    QApplication.sendEvent(there.editor.text, QInputMethodEvent("y", []))
    press(there, Qt.Key.Key_Down)
    event = QInputMethodEvent("", [])
    event.setCommitString("y")
    QApplication.sendEvent(there.editor.text, event)
    assert offered(there)[0] == "cây xanh trồng mới: 3.140"


def test_a_footnote_takes_figures_too_and_the_figure_is_one_step(there):
    field = there.editor.notes.field("n")
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, " {hoa")
    QTest.keyClick(field, Qt.Key.Key_Return)
    report = there.session.flush()
    note = report.sections["a"].body.notes[0]
    assert plain(note.content, lambda live: live_text(report, live)) == "Theo thôn 12"


def test_the_table_lists_where_a_figure_is_shown_and_leads_there(there, monkeypatch):
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))
    QTest.keyClicks(there.editor.text, " {cay")
    press(there, Qt.Key.Key_Return)
    field = there.editor.notes.field("n")
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, " {cay")
    QTest.keyClick(field, Qt.Key.Key_Return)
    there.show_part("p")
    there.indicators.actions()["uses"].trigger()
    assert [each.text() for each in opened[0].actions()] == [
        "I. Môi trường: Theo thôn 3.140", "I. Môi trường: Đã trồng 3.140",
    ]  # fmt: skip
    there.outline.go_to(PREAMBLE)
    there.show_page(there.INDICATORS)
    opened[0].actions()[1].trigger()
    assert there.editor.section_id == "a"
    assert QApplication.focusWidget() is there.editor.text
    there.show_part("q")
    there.indicators.actions()["uses"].trigger()
    assert len(opened) == 1
    assert "chưa được chèn" in there.indicators.strip.text()


def test_another_section_puts_the_list_away(there):
    other = Section("b", heading="Khác", body=Body((Paragraph((Run("Các chi đoàn ra quân dọn vệ sinh."),)),)))
    there.session.do(InsertSections("", 1, (other,)), "Thêm mục")
    there.editor.open_section("b")
    cursor = there.editor.text.textCursor()
    cursor.setPosition(20)  # where the words typed in the other section would end
    there.editor.text.setTextCursor(cursor)
    there.editor.open_section("a")
    QTest.keyClicks(there.editor.text, " {cay")
    assert offered(there)
    there.editor.open_section("b")
    assert offered(there) == []
