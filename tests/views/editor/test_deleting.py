"""Backspace and Delete by items, tables and pictures, with the keys: only what was meant goes."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.edits import body_edit
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Align, Cell, Chart, ChartKind, Paragraph, Run, Table
from desktop_app.views.editor import EditorPage, dialogs
from desktop_app.views.report.session import Session

Key = Qt.Key
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
)  # fmt: skip


def p(words, bullet=0):
    return Paragraph((Run(words),) if words else (), bullet=bullet)


def cell(words):
    return Cell((p(words),))


TABLE = Table("t", ((cell("a"), cell("b")), (cell("c"), cell("d"))))
CHART = Chart("c", ChartKind.COMPLETION, ())


class FakeStore:
    """Acknowledges every commit at once."""

    def commit(self, step, before, after):
        done = Future()
        done.set_result(1)
        return done


@pytest.fixture
def page(qtbot):
    """The page on which a section is written, with one section "a"."""
    sections = {PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING), "a": Section("a")}
    made = EditorPage(Session(FakeStore(), Report("r", sections=sections, top=("a",))))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def write(page):
    """Put these blocks into the section; return its text field."""

    def write(*blocks):
        report = page.session.report
        page.session.do(body_edit(report.sections["a"], blocks), "", object())
        page.open_section("a")
        return page.text

    return write


@pytest.fixture
def read(page):
    return lambda: page.session.flush().sections["a"].body.blocks


def caret(text, words, offset=0):
    cursor = text.document().find(words)
    cursor.setPosition(cursor.selectionStart() + offset)
    text.setTextCursor(cursor)


def press(text, *keys):
    for key, held in keys:
        QTest.keyClick(text, key, held)


def table_of(text):
    return next(each for each in text.document().rootFrame().childFrames() if isinstance(each, QTextTable))


# items


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
@pytest.mark.parametrize("bullet", [1, 2])
def test_the_words_of_an_item_go_and_then_its_sign(write, read, key, bullet):
    text = write(p("đầu"), p("mục", bullet), p("cuối"))
    caret(text, "mục", 3)
    press(text, (Key.Key_Home, SHIFT), (key, NONE))
    assert read() == (p("đầu"), p("", bullet), p("cuối"))
    press(text, (Key.Key_Backspace, NONE))
    assert read() == (p("đầu"), p(""), p("cuối"))
    press(text, (Key.Key_Backspace, NONE))
    assert read() == (p("đầu"), p("cuối"))


def test_part_of_an_item_goes_backwards(write, read):
    text = write(p("mục một", 1))
    caret(text, "một")
    press(text, (Key.Key_Home, SHIFT), (Key.Key_Backspace, NONE))
    assert read() == (p("một", 1),)


def test_all_up_to_an_item_goes(write, read):
    text = write(p("đầu", 1), p("mục một", 1))
    caret(text, "một")
    press(text, (Key.Key_Home, SHIFT | CONTROL), (Key.Key_Backspace, NONE))
    assert read() == (p("một", 1),)


def test_whole_items_go_and_the_next_one_stays_an_item(write, read):
    text = write(p("đầu"), p("mục", 1), p("con", 2))
    caret(text, "đầu")
    press(text, (Key.Key_Down, SHIFT), (Key.Key_Backspace, NONE))
    assert read() == (p("mục", 1), p("con", 2))


@pytest.mark.parametrize("held", [NONE, CONTROL, SHIFT])
def test_backspace_before_an_item_takes_only_its_sign(write, read, held):
    text = write(p("đầu"), p("mục", 1))
    caret(text, "mục")
    press(text, (Key.Key_Backspace, held))
    assert read() == (p("đầu"), p("mục"))


def test_return_over_selected_items_replaces_them(write, read):
    text = write(p("đầu"), p("", 1), p("mục", 2))
    caret(text, "mục")
    press(text, (Key.Key_Up, SHIFT), (Key.Key_Return, NONE))
    assert [each.bullet for each in read()] == [0, 2, 2]
    assert read()[2].inlines == (Run("mục"),)


# tables


def test_a_new_table_has_the_caret_in_its_first_cell(page, write, read, monkeypatch):
    monkeypatch.setattr(dialogs.TableDialog, "ask", lambda parent: (2, 2, True))
    text = write(p("trước sau"))
    caret(text, "sau")
    page.actions()["table"].trigger()
    for letter in "abcde":
        QTest.keyClicks(text, letter)
        press(text, (Key.Key_Tab, NONE))
    before, table, after = read()
    said = [
        ["".join(run.text for each in cell.paragraphs for run in each.inlines) for cell in row] for row in table.rows
    ]
    assert said == [["a", "b"], ["c", "d"], ["e", ""]]
    assert (before, after) == (p("trước "), p("sau"))


@pytest.mark.parametrize("held", [NONE, CONTROL])
@pytest.mark.parametrize(
    ("words", "offset", "key"),
    [
        ("trước", 5, Key.Key_Delete), ("sau", 0, Key.Key_Backspace), ("a", 0, Key.Key_Backspace),
        ("b", 0, Key.Key_Backspace), ("b", 1, Key.Key_Delete), ("d", 1, Key.Key_Delete),
    ],
)  # fmt: skip
def test_keys_beside_a_table_and_its_cells_take_nothing(write, read, key, held, words, offset):
    blocks = (p("trước"), TABLE, p("sau"))
    text = write(*blocks)
    caret(text, words, offset)
    press(text, (key, held), (key, held))
    assert read() == blocks


@pytest.mark.parametrize("held", [NONE, CONTROL])
def test_an_empty_paragraph_gives_way_to_the_one_beside_it(write, read, held):
    centred = Paragraph((Run("giữa"),), align=Align.CENTER)
    for key, line in ((Key.Key_Delete, Key.Key_Up), (Key.Key_Backspace, None)):
        text = write(p("đầu"), p(""), centred)
        caret(text, "giữa")
        if line:
            press(text, (line, NONE))
        press(text, (key, held))
        assert read() == (p("đầu"), centred)


def test_what_is_cut_leaves_the_next_item_one(write, read):
    text = write(p("đầu"), p("mục", 1))
    caret(text, "đầu")
    press(text, (Key.Key_Down, SHIFT), (Key.Key_X, CONTROL))
    assert read() == (p("mục", 1),)
    press(text, (Key.Key_V, CONTROL))
    assert next(each.inlines for each in read()) == (Run("đầu"),)
    QApplication.clipboard().clear()


@pytest.mark.parametrize("blocks", [(TABLE,), (TABLE, p("sau")), (p("trước"), TABLE)])
def test_the_caret_goes_before_and_behind_a_table_that_is_first_or_last(write, read, blocks):
    text = write(*blocks)
    press(text, (Key.Key_Home, CONTROL))
    QTest.keyClicks(text, "x")
    press(text, (Key.Key_End, CONTROL))
    QTest.keyClicks(text, "y")
    found = read()
    place = next(index for index, each in enumerate(found) if isinstance(each, Table))
    assert found[place] == TABLE
    assert found[0].inlines[0].text.startswith("x")
    assert found[-1].inlines[-1].text.endswith("y")
    assert 0 < place < len(found) - 1


def test_a_selection_over_a_table_goes_whole_and_comes_back_in_one_step(write, read, page):
    blocks = (p("trước", 1), TABLE, p("sau", 2))
    for key in (Key.Key_Backspace, Key.Key_X):
        text = write(*blocks)
        caret(text, "trước", 5)
        cursor = text.textCursor()
        cursor.setPosition(text.document().find("sau").selectionStart() + 1, cursor.MoveMode.KeepAnchor)
        text.setTextCursor(cursor)
        press(text, (key, NONE))
        assert read() == (p("trước" + "x" * (key == Key.Key_X) + "au", 1),)
        page.session.undo()
        assert read() == blocks


def test_selected_cells_are_emptied_and_stay(write, read, page):
    text = write(p("trước"), TABLE)
    table = table_of(text)
    cursor = table.cellAt(0, 0).firstCursorPosition()
    cursor.setPosition(table.cellAt(1, 1).lastCursorPosition().position(), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    press(text, (Key.Key_Backspace, NONE))
    (_, made) = read()
    assert [[each.paragraphs[0].inlines for each in row] for row in made.rows] == [[(), ()], [(), ()]]
    page.session.undo()
    assert read() == (p("trước"), TABLE)


def test_looks_of_all_add_no_empty_paragraphs_round_a_table(page, write, read):
    text = write(TABLE, p("sau"))
    text.selectAll()
    page.actions()["bullet"].trigger()
    assert len(read()) == 2
    assert read()[1] == p("sau", 1)


# pictures and charts


def test_a_chart_is_chosen_before_it_goes(write, read):
    text = write(p("trước"), CHART, p("sau", 1))
    for words, offset, key in (("sau", 0, Key.Key_Backspace), ("trước", 5, Key.Key_Delete)):
        caret(text, words, offset)
        if words == "sau":
            press(text, (key, NONE))
            assert read() == (p("trước"), CHART, p("sau"))  # its sign first
        press(text, (key, NONE))
        assert text.textCursor().hasSelection()
        assert CHART in read()
    press(text, (Key.Key_Backspace, NONE))
    assert CHART not in read()
    assert [each.inlines for each in read() if each.inlines] == [(Run("trước"),), (Run("sau"),)]


def test_an_empty_paragraph_behind_a_chart_goes_and_the_chart_stays(write, read):
    text = write(CHART, p(""), p("sau"))
    caret(text, "sau")
    press(text, (Key.Key_Up, NONE), (Key.Key_Backspace, NONE))
    assert read() == (CHART, p("sau"))
