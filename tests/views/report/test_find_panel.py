"""The bar that finds and replaces."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop_app.models.edits import SetReport
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Break, Cell, Live, Note, Paragraph, Run, Show, Table
from desktop_app.models.search import Where, find
from desktop_app.views.editor import EditorPage
from desktop_app.views.report.find_panel import FindPanel
from desktop_app.views.report.session import Session


class FakeStore:
    """Acknowledges every commit at once."""

    def commit(self, step, before, after):
        done = Future()
        done.set_result(1)
        return done


def make_report():
    body = Body(
        (
            Paragraph((Run("Xây cầu, sửa cầu"), Note("n", (Run("cầu dân sinh"),)))),
            Paragraph((Run("Đã xong "), Live("p", Show.RESULT))),
        )
    )
    return Report(
        "r",
        head=Head(title="Làm cầu"),
        sections={
            PREAMBLE: Section(PREAMBLE),
            CLOSING: Section(CLOSING),
            "s": Section("s", heading="Việc", body=body),
        },
        top=("s",),
        indicators=(Indicator("i", parts=(Part("p", result=parse_figure("20")),)),),
    )


@pytest.fixture
def panel(qtbot):
    panel = FindPanel(Session(FakeStore(), make_report()))
    qtbot.addWidget(panel)
    panel.went = []
    panel.go_to.connect(panel.went.append)
    panel.open_panel()
    return panel


def test_matches_are_listed_with_their_place_and_words(qtbot, panel):
    panel.query.insert("cầu")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    rows = [panel.model.data(panel.model.index(row)) for row in range(4)]
    assert rows == [
        "Trích yếu · Làm «cầu»",
        "I. Việc · Xây «cầu», sửa cầu",
        "I. Việc · Xây cầu, sửa «cầu»",
        "I. Việc (chú thích) · «cầu» dân sinh",
    ]
    assert panel.said.text() == "Tìm thấy 4 chỗ."


def test_next_and_previous_go_round(qtbot, panel):
    panel.query.setText("cầu")
    qtbot.keyClick(panel.query, Qt.Key.Key_Return)
    qtbot.keyClick(panel.query, Qt.Key.Key_F3)
    assert [match.place.where for match in panel.went] == [Where.TITLE, Where.BODY]
    assert panel.said.text() == "Chỗ 2 trong 4 chỗ tìm thấy."
    for _ in range(2):
        qtbot.keyClick(panel.query, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert panel.went[-1].place.where is Where.NOTE
    panel.find_next()
    assert panel.went[-1].place.where is Where.TITLE


def test_nothing_found_is_said(panel):
    panel.query.setText("đò")
    panel.search()
    assert panel.said.text() == "Không tìm thấy trong báo cáo này."
    assert not panel.all_button.isEnabled()
    panel.find_next()
    assert not panel.went


def test_options_search_again(panel):
    panel.query.setText("CAU")
    panel.search()
    assert panel.model.rowCount() == 4  # words without accents find those with them
    panel.accents.click()
    assert panel.model.rowCount() == 0
    panel.accents.click()
    panel.case.click()
    assert panel.model.rowCount() == 0


def test_replacing_one_goes_to_the_next_and_not_into_the_new_words(panel):
    panel.query.setText("cầu")
    panel.replacement.setText("cầu cầu")
    panel.find_next()
    panel.replace_one()
    assert panel.session.report.head.title == "Làm cầu cầu"
    assert panel.went[-1].place.where is Where.BODY
    panel.replace_one()
    first = panel.session.report.sections["s"].body.blocks[0].inlines[0]
    assert first == Run("Xây cầu cầu, sửa cầu")
    assert panel.went[-1].start == 17
    panel.session.undo()
    panel.session.undo()
    assert panel.session.report == make_report()


def test_replacing_all_is_one_step_and_says_how_many(panel):
    panel.query.setText("cầu")
    panel.replacement.setText("cống")
    panel.replace_all()
    assert panel.said.text() == "Đã thay 4 chỗ."
    assert panel.model.rowCount() == 0
    panel.session.undo()
    assert panel.session.report == make_report()
    assert panel.session.undo_label is None


def test_live_figures_are_found_kept_and_said(panel):
    panel.query.setText("20")
    panel.replacement.setText("30")
    panel.replace_all()
    assert panel.session.report == make_report()
    assert "1 chỗ là số liệu tự cập nhật" in panel.said.text()
    panel.find_next()
    panel.replace_one()
    assert panel.session.report == make_report()
    assert "số liệu tự cập nhật" in panel.said.text()


def test_changes_elsewhere_are_searched_too(qtbot, panel):
    panel.query.setText("cầu")
    panel.search()
    panel.session.do(SetReport("head", Head(title="Không còn")), "")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


def test_what_is_typed_but_not_sent_is_handed_over_first(panel):
    panel.session.flushing.connect(lambda: panel.session.do(SetReport("head", Head(title="vừa gõ")), ""))
    panel.query.setText("vừa gõ")
    panel.search()
    assert panel.model.rowCount() == 1


def test_the_editor_selects_what_was_found(qtbot):
    cells = tuple(Cell((Paragraph((Run(f"ô {text}"),)),)) for text in ("một", "hai"))
    inlines = (Run("Đã "), Note("n"), Live("p", Show.RESULT), Break(), Run("\U0001f600 xong"), Note("m"), Run(" hai"))
    start = make_report()
    body = Body((Paragraph(inlines), Table("t", (cells,)), Paragraph((Run("hai"),))))
    sections = {**start.sections, "s": replace(start.sections["s"], body=body)}
    session = Session(FakeStore(), replace(start, sections=sections))
    editor = EditorPage(session)
    qtbot.addWidget(editor)
    editor.open_section("s")
    for query, count in (("xong", 1), ("hai", 3), ("xong hai", 1)):
        matches = find(session.report, query)
        assert len(matches) == count
        for match in matches:
            editor.show_match(match.span)
            assert editor.text.textCursor().selectedText().replace("\ufffc", "") == match.found
    editor.close()


def test_escape_closes(qtbot, panel):
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.query, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_rows_pass_the_model_tester(qtmodeltester, panel):
    panel.query.setText("cầu")
    panel.search()
    qtmodeltester.check(panel.model)


def test_a_replacement_keeps_capitals_and_is_taken_back_where_it_was_made(qtbot, panel):
    before = panel.session.report
    panel.query.setText("cầu")
    panel.replacement.setText("đường")
    panel.replace_all()
    changed = panel.session.report
    assert changed != before
    assert not any(match.found.lower() == "cầu" for match in find(changed, "cầu"))
    panel.replacement.setFocus()
    QTest.keySequence(panel.replacement, QKeySequence("Ctrl+Z"))
    assert panel.session.report == before
    assert panel.replacement.text() == "đường"
