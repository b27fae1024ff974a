"""What typing does by itself, as people know it from Word, and what the mouse does in the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.models.edits import SpliceBody
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Body, Paragraph, Run, Table, plain
from desktop_app.store import Store
from desktop_app.views.editor import EditorPage
from desktop_app.views.report.session import Session


@pytest.fixture
def page(qtbot, tmp_path):
    sections = {key: Section(key) for key in (PREAMBLE, CLOSING)} | {"a": Section("a", heading="Một", body=Body())}
    report = Report("r", sections=sections, top=("a",))
    store = Store.open(tmp_path / "don-vi.baocao")
    store.create(report)
    made = EditorPage(Session(store, report))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.open_section("a")
    yield made
    made.session.wait_saved()
    store.close()


def typed(page, qtbot, keys):
    qtbot.keyClicks(page.text, keys)
    page.session.flush()
    return [
        (each.bullet, plain(each.inlines)) for each in page.session.report.sections["a"].body.blocks
        if isinstance(each, Paragraph)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "became"),
    [
        ("- mot", [(1, "mot")]),
        ("+ hai", [(2, "hai")]),
        ("-mot", [(0, "-mot")]),
        ("3 - 2", [(0, "3 - 2")]),
        ("a - b", [(0, "a - b")]),
    ],
)
def test_a_stroke_and_a_blank_begin_an_item_only_at_the_beginning(page, qtbot, keys, became):
    assert typed(page, qtbot, keys) == became


def test_tab_sets_an_item_in_and_shift_tab_out(page, qtbot):
    typed(page, qtbot, "- mot")
    qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    assert typed(page, qtbot, "") == [(2, "mot")]
    qtbot.keyClick(page.text, Qt.Key.Key_Backtab)
    assert typed(page, qtbot, "") == [(1, "mot")]
    qtbot.keyClick(page.text, Qt.Key.Key_Backtab)
    assert typed(page, qtbot, "") == [(0, "mot")]


@pytest.mark.parametrize(
    ("keys", "became"),
    [('"a b"', "“a b”"), ('noi "a", "b".', "noi “a”, “b”."), ('("a")', "(“a”)"), ('a/"b"', "a/“b”")],
)
def test_quotes_open_and_close(page, qtbot, keys, became):
    assert typed(page, qtbot, keys) == [(0, became)]


def test_the_wheel_with_ctrl_makes_letters_larger(page):
    before = page.text.document().defaultFont().pointSizeF()
    for step, larger in ((120, True), (-120, False), (-120, False)):
        turned = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, step), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        size = page.text.document().defaultFont().pointSizeF()
        QApplication.sendEvent(page.text.viewport(), turned)
        now = page.text.document().defaultFont().pointSizeF()
        assert now > size if larger else now < size
    assert page.text.document().defaultFont().pointSizeF() < before


def test_the_right_button_moves_the_caret_but_keeps_what_is_selected_under_it(page, qtbot):
    typed(page, qtbot, "mot hai ba bon nam")
    at = lambda place: page.text.cursorRect(cursor(page, place)).center()  # noqa: E731
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.RightButton, pos=at(4))
    assert page.text.textCursor().position() == 4
    chosen = cursor(page, 4)
    chosen.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(chosen)
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.RightButton, pos=at(6))
    assert page.text.textCursor().selectedText() == "hai ba "
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.RightButton, pos=at(14))
    assert page.text.textCursor().selectedText() == ""
    assert page.text.textCursor().position() == 14


def cursor(page, place):
    made = QTextCursor(page.text.document())
    made.setPosition(place)
    return made


def test_the_caret_goes_into_a_new_table(page, qtbot, monkeypatch):
    monkeypatch.setattr("desktop_app.views.editor.dialogs.TableDialog.ask", lambda parent: (2, 3, True))
    page.session.do(SpliceBody("a", 0, 0, (Paragraph((Run("trước"),)),)), "đặt")
    page.text.moveCursor(QTextCursor.MoveOperation.End)
    page.actions()["table"].trigger()
    qtbot.keyClicks(page.text, "o dau")
    page.session.flush()
    table = next(each for each in page.session.report.sections["a"].body.blocks if isinstance(each, Table))
    assert plain(table.rows[0][0].paragraphs[0].inlines) == "o dau"
