"""Pasting with the keys, as the user does it, into text, cells, footnotes and sentences."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Body, Break, Cell, Chart, ChartKind, Live, Note, Paragraph, Run, Show, Table
from desktop_app.views.indicators.sentences import SentencesDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def there(window):
    body = Body((
        Paragraph((Run("đầu cuối"), Note("n", (Run("nguồn "),))), bullet=1),
        Table("t", ((Cell(), Cell()),)),
        Paragraph((Run("sau"),)),
        Chart("c", ChartKind.COMPLETION, ("p",)),
    ))  # fmt: skip
    sections = {PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING), "a": Section("a", heading="Một", body=body)}
    indicator = Indicator("i", parts=(Part("p", name="số cây", unit="cây", result=parse_figure("20")),))
    window.stage.add_report(Report("r", sections=sections, top=("a",), indicators=(indicator,)))
    yield window.workspace
    QApplication.clipboard().clear()


@pytest.fixture
def refused(there):
    got = []
    there.session.refused.disconnect()
    there.session.refused.connect(got.append)
    return got


def paste(field, html="", text=""):
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text or "chữ thường")
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)


def caret(field, words, offset=0):
    cursor = field.document().find(words)
    cursor.setPosition(cursor.selectionStart() + offset)
    field.setTextCursor(cursor)


def blocks(there):
    return there.session.flush().sections["a"].body.blocks


def test_words_with_tabs_keep_their_looks_and_are_no_table(there):
    caret(there.editor.text, "sau", 3)
    paste(there.editor.text, "<p><b>Họ tên</b>\tChức vụ</p><p>A\tB</p>", "Họ tên\tChức vụ\nA\tB")
    assert blocks(there)[2:4] == (
        Paragraph((Run("sau"), Run("Họ tên", bold=True), Run("\tChức vụ"))), Paragraph((Run("A\tB"),))
    )  # fmt: skip


def test_pasting_in_the_middle_of_an_item_leaves_its_end_an_item(there):
    caret(there.editor.text, "cuối")
    paste(there.editor.text, "<p>một</p><p>hai</p>")
    first, second, third = blocks(there)[:3]
    assert (first.inlines, second.inlines) == ((Run("đầu một"),), (Run("hai"),))
    assert third.inlines == (Run("cuối"), Note("n", (Run("nguồn "),)))
    assert (first.bullet, second.bullet, third.bullet) == (1, 0, 1)


def test_a_table_with_merged_cells_stays_one(there):
    caret(there.editor.text, "sau", 3)
    paste(there.editor.text, "<table><tr><td colspan=2>a<tr><td>b<br>c<td>d</table>", 'a\t\n"b\nc"\td')
    (table,) = [each for each in blocks(there)[2:] if isinstance(each, Table)]
    assert [[cell.colspan for cell in row] for row in table.rows] == [[2], [1, 1]]
    assert table.rows[1][0].paragraphs[0].inlines == (Run("b"), Break(), Run("c"))


def test_a_cell_takes_words_with_their_looks(there, refused):
    text = there.editor.text
    table = text.document().rootFrame().childFrames()[0]
    text.setTextCursor(table.cellAt(0, 1).firstCursorPosition())
    paste(text, "<p>x <b>đậm</b></p><table><tr><td>a<td>b</table>")
    cell = blocks(there)[1].rows[0][1]
    assert [each.inlines for each in cell.paragraphs] == [
        (Run("x "), Run("đậm", bold=True)), (Run("a"),), (Run("b"),)
    ]  # fmt: skip
    assert refused == []


def test_a_footnote_takes_lines_and_shows_them_as_it_keeps_them(there, refused):
    text, field = there.editor.text, there.editor.notes.field("n")
    text.selectAll()
    text.copy()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    (note,) = there.session.flush().sections["a"].body.notes
    assert note.content == (
        Run("nguồn - đầu cuối (nguồn )"), Break(), Run("\t"), Break(), Run("sau")
    )  # fmt: skip
    assert field.toPlainText() == "nguồn - đầu cuối (nguồn )\n\t\nsau"
    assert "Chú thích chỉ chứa chữ" in refused[0].template


def test_pictures_that_stay_behind_are_told_of(there, refused):
    caret(there.editor.text, "sau", 3)
    paste(there.editor.text, '<p>a<img src="file:///tmp/x.png"></p>')
    assert blocks(there)[2].inlines == (Run("saua"),)
    assert [each.values for each in refused] == [(1,)]


def test_a_picture_alone_is_pasted_though_html_names_it(there):
    data = QMimeData()
    data.setHtml('<img src="https://example.org/a.png">')
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    data.setImageData(image)
    got = []
    there.editor.text.picture_dropped.disconnect()
    there.editor.text.picture_dropped.connect(got.append)
    there.editor.text.insertFromMimeData(data)
    assert got[0].startswith(b"\x89PNG")


def test_a_table_too_large_leaves_everything_as_it_was_and_says_so(there, refused):
    before = blocks(there)
    there.editor.text.selectAll()
    paste(there.editor.text, "<table>" + "<tr><td>1<td>2" * 3000 + "</table>")
    assert blocks(there) == before
    assert len(refused) == 1


def test_a_sentence_takes_looks_and_keeps_a_live_figure_that_is_moved(qtbot, there):
    report = there.session.report
    indicator = report.indicators[0]
    live = Live("p", Show.RESULT)
    dialog = SentencesDialog(report, Indicator("i", statement=(Run("Trồng "), live), parts=indicator.parts))
    qtbot.addWidget(dialog)
    edit = dialog.statement
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_X, CONTROL)
    assert edit.sentence() == ()
    assert QApplication.clipboard().text() == "Trồng 20"
    QTest.keyClick(edit, Qt.Key.Key_V, CONTROL)
    assert edit.sentence() == (Run("Trồng "), live)
    paste(edit, "<p>x <b>đậm</b></p><p>y</p>")
    assert edit.sentence() == (Run("Trồng "), live, Run("x "), Run("đậm", bold=True), Break(), Run("y"))
