"""Typing, footnotes, undo and switching sections, as the user does it."""

from __future__ import annotations

import random
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextTable
from PySide6.QtWidgets import QApplication

from desktop_app.models.edits import SpliceBody
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Body, Cell, Note, Paragraph, Rise, Run, Table
from desktop_app.views.editor import EditorPage, convert
from desktop_app.views.report.session import Session

_HELD = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)


class FakeStore:
    """Acknowledges every commit at once."""

    def commit(self, step, before, after):
        done = Future()
        done.set_result(1)
        return done

    def wait(self):
        return True


def body(*texts):
    return Body(tuple(Paragraph((Run(text),)) for text in texts))


@pytest.fixture
def page(qtbot):
    sections = {PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING), "a": Section("a", heading="Một"),
                "b": Section("b", heading="Hai", body=body("x", "y", "z"))}  # fmt: skip
    made = EditorPage(Session(FakeStore(), Report("r", sections=sections, top=("a", "b"))))
    qtbot.addWidget(made)
    made.open_section("a")
    return made


def blocks(page, section="a"):
    return page.session.report.sections[section].body.blocks


def test_typing_reaches_the_model(page, qtbot):
    qtbot.keyClicks(page.text, "Mot")
    page.actions()["bold"].trigger()
    qtbot.keyClicks(page.text, " hai")
    page.session.flush()
    assert blocks(page) == (Paragraph((Run("Mot"), Run(" hai", bold=True))),)


def test_typing_in_the_middle_leaves_the_rest(page, qtbot):
    page.open_section("b")
    cursor = page.text.textCursor()
    cursor.setPosition(3)
    page.text.setTextCursor(cursor)
    qtbot.keyClicks(page.text, "!")
    page.session.flush()
    assert blocks(page, "b") == body("x", "y!", "z").blocks


def test_undo_and_redo_across_sections(page, qtbot):
    qtbot.keyClicks(page.text, "abc")
    page.open_section("b")
    assert blocks(page) == body("abc").blocks
    page.session.undo()
    assert blocks(page) == ()
    page.open_section("a")
    assert page.text.toPlainText() == ""
    page.session.redo()
    assert page.text.toPlainText() == "abc"


def test_undo_key_takes_back_what_was_just_typed(page, qtbot):
    qtbot.keyClicks(page.text, "abc")
    qtbot.keyClick(page.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.text.toPlainText() == ""


def test_footnote_is_typed_numbered_and_deleted(page, qtbot):
    qtbot.keyClicks(page.text, "ab")
    page.actions()["footnote"].trigger()
    note = page.session.report.sections["a"].body.notes[0]
    qtbot.keyClicks(page.notes.field(note.id), "nguon")
    page.session.flush()
    assert blocks(page)[0].inlines == (Run("ab"), Note(note.id, (Run("nguon"),)))
    qtbot.keyClick(page.text, Qt.Key.Key_Backspace)
    page.session.flush()
    assert blocks(page) == body("ab").blocks
    assert not page.notes.has(note.id)


def test_copied_note_gets_a_new_id(page, qtbot):
    qtbot.keyClicks(page.text, "ab")
    page.actions()["footnote"].trigger()
    page.text.selectAll()
    page.text.copy()
    page.text.moveCursor(page.text.textCursor().MoveOperation.End)
    page.text.paste()
    page.session.flush()
    assert len({note.id for note in page.session.report.sections["a"].body.notes}) == 2
    QApplication.clipboard().clear()


def test_pasting_from_word_and_excel(page):
    data = QMimeData()
    data.setHtml("<p style='color:red'>a <b>b</b></p><ul><li>c</li></ul>")
    page.text.insertFromMimeData(data)
    page.session.flush()
    assert blocks(page) == (Paragraph((Run("a "), Run("b", bold=True))), Paragraph((Run("c"),), bullet=1))
    data = QMimeData()
    data.setText("1\t2\n3\t4\n")
    page.text.insertFromMimeData(data)
    page.session.flush()
    table = blocks(page)[-1]
    assert isinstance(table, Table)
    assert [[cell.paragraphs[0].inlines[0].text for cell in row] for row in table.rows] == [["1", "2"], ["3", "4"]]


def test_composed_vietnamese_arrives_whole(page):
    QApplication.sendEvent(page.text, QInputMethodEvent("tiê", []))
    assert page.text.composing
    commit = QInputMethodEvent("", [])
    commit.setCommitString("tiếng")
    QApplication.sendEvent(page.text, commit)
    page.session.flush()
    assert blocks(page) == body("tiếng").blocks


def test_painting_behind_a_composed_word_stays_in_the_text(page, qtbot):
    page.resize(600, 400)
    with qtbot.waitExposed(page):
        page.show()
    page.actions()["bullet"].trigger()
    QApplication.sendEvent(page.text, QInputMethodEvent("tiê", []))
    QApplication.processEvents()  # all of it is painted once, then only the place of the caret
    caret = page.text.cursorRect()
    page.text.viewport().repaint(caret.translated(caret.height() * 4, 0))  # a warning of Qt fails the test


def test_a_change_from_elsewhere_keeps_the_caret(page):
    page.open_section("b")
    cursor = page.text.textCursor()
    cursor.setPosition(5)
    page.text.setTextCursor(cursor)
    page.session.do(SpliceBody("b", 1, 1, body("w").blocks), "", object())
    assert page.text.toPlainText() == "x\nw\nz"
    assert page.text.textCursor().position() == 5


def test_tab_goes_from_cell_to_cell_and_into_a_new_row(page, qtbot):
    page.text.insert_blocks((Table("t", ((Cell(), Cell()),)),))
    table = next(each for each in page.text.document().rootFrame().childFrames() if isinstance(each, QTextTable))
    page.text.setTextCursor(table.cellAt(0, 0).firstCursorPosition())
    for letter in "abc":
        qtbot.keyClicks(page.text, letter)
        qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    qtbot.keyClick(page.text, Qt.Key.Key_Backtab)
    qtbot.keyClick(page.text, Qt.Key.Key_Backtab)
    qtbot.keyClicks(page.text, "B")
    page.session.flush()
    found = next(each for each in blocks(page) if isinstance(each, Table))
    said = [["".join(run.text for p in cell.paragraphs for run in p.inlines) for cell in row] for row in found.rows]
    assert said == [["a", "Bb"], ["c", ""]]


def test_bullets_continue_and_end(page, qtbot):
    page.actions()["bullet"].trigger()
    qtbot.keyClicks(page.text, "a")
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    qtbot.keyClicks(page.text, "b")
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    qtbot.keyClicks(page.text, "c")
    page.session.flush()
    assert [block.bullet for block in blocks(page)] == [1, 1, 0]


@pytest.mark.parametrize("seed", range(8))
def test_random_edits_keep_model_and_text_the_same(page, qtbot, seed):
    chance = random.Random(seed)
    table = Table("t", ((Cell(), Cell()),) * 2)
    page.session.do(SpliceBody("a", 0, 0, (*body("x", "y").blocks, table, *body("z", "w").blocks)), "", object())
    for _ in range(25):
        cursor, last = page.text.textCursor(), page.text.document().characterCount() - 1
        cursor.setPosition(chance.randint(0, last))
        cursor.setPosition(chance.randint(0, last), chance.choice(list(cursor.MoveMode)))
        page.text.setTextCursor(cursor)
        chance.choice([
            lambda: qtbot.keyClick(page.text, "x"), lambda: qtbot.keyClick(page.text, Qt.Key.Key_Backspace),
            lambda: qtbot.keyClick(page.text, Qt.Key.Key_Return), lambda: page.text.set_bullet(chance.randint(0, 2)),
            lambda: qtbot.keyClick(page.text, Qt.Key.Key_Delete, chance.choice(_HELD)),
            lambda: qtbot.keyClick(page.text, Qt.Key.Key_Backspace, chance.choice(_HELD)),
            page.session.undo, page.session.redo, page.actions()["footnote"].trigger, page.actions()["row"].trigger,
        ])()  # fmt: skip
        if chance.random() < 0.5:
            page.session.flush()
    page.session.flush()
    assert convert.read(page.text.document()) == blocks(page)


@pytest.mark.parametrize(
    ("name", "other", "rise"), [("superscript", "subscript", Rise.UP), ("subscript", "superscript", Rise.DOWN)]
)
def test_letters_are_raised_and_lowered(page, qtbot, name, other, rise):
    actions = page.actions()
    qtbot.keyClicks(page.text, "m")
    actions[other].trigger()
    actions[name].trigger()
    assert actions[name].isChecked()
    assert not actions[other].isChecked()
    qtbot.keyClicks(page.text, "2")
    actions[name].trigger()
    qtbot.keyClicks(page.text, " x")
    page.session.flush()
    assert blocks(page) == (Paragraph((Run("m"), Run("2", rise=rise), Run(" x"))),)
