"""The editor of an indicator's sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtGui import QTextCursor

from desktop_app.models.richtext import Break, Live, Run, Show
from desktop_app.views.indicators.sentences import SentenceEdit, SentencesDialog

SENTENCE = (
    Run("Hỗ trợ "),
    Live("houses", Show.RESULT, step=Decimal(10), approximator="hơn", bold=True),
    Run(" nhà "),
    Run("nhân ái", bold=True, italic=True),
    Break(),
    Run("đạt ", italic=True),
    Live("houses", Show.RATIO),
    Live("houses", Show.VERDICT, italic=True),
)


@pytest.mark.parametrize("sentence", [SENTENCE, (), (Run("một"), Break(), Break(), Run("hai", underline=True))])
def test_a_sentence_comes_back_unchanged(qtbot, sample, sentence):
    edit = SentenceEdit(sample, sentence)
    qtbot.addWidget(edit)
    assert edit.sentence() == sentence


def test_typed_paragraphs_become_line_breaks(qtbot, sample):
    edit = SentenceEdit(sample, ())
    qtbot.addWidget(edit)
    edit.insertPlainText("một\nhai\n")
    assert edit.sentence() == (Run("một"), Break(), Run("hai"))


def test_a_figure_is_inserted_at_the_caret(qtbot, sample):
    edit = SentenceEdit(sample, (Run("đạt"),))
    qtbot.addWidget(edit)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insertPlainText(" ")
    edit.insert_live(Live("gifts", Show.RESULT))
    assert edit.sentence() == (Run("đạt "), Live("gifts", Show.RESULT))


def test_text_typed_behind_a_figure_is_text(qtbot, sample):
    edit = SentenceEdit(sample, ())
    qtbot.addWidget(edit)
    edit.insert_live(Live("gifts", Show.RESULT))
    edit.insertPlainText(" suất")
    assert edit.sentence() == (Live("gifts", Show.RESULT), Run(" suất"))


def test_bold_and_italic(qtbot, sample):
    edit = SentenceEdit(sample, (Run("vượt"),))
    qtbot.addWidget(edit)
    edit.selectAll()
    edit.set_italic(True)
    edit.set_bold(True)
    assert edit.sentence() == (Run("vượt", bold=True, italic=True),)


def test_preview_composes_where_nothing_is_typed(qtbot, sample):
    dialog = SentencesDialog(sample, sample.indicators[1])
    qtbot.addWidget(dialog)
    assert "71.473 lượt tình nguyện" in dialog.statement_preview.text()
    assert "70.000 lượt tình nguyện (không đạt chỉ tiêu)" in dialog.result_preview.text()
    dialog.result_edit.insert_live(Live("turns", Show.RATIO))
    assert dialog.result_preview.text().endswith(": 97,94%")
    assert dialog.value().statement == ()
    assert dialog.value().result == (Live("turns", Show.RATIO),)
