"""What the model can hold survives the editor unchanged."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from desktop_app.models.pasted import from_html
from desktop_app.models.richtext import Cell, Paragraph, Rise, Run, Table
from desktop_app.views.editor import convert
from desktop_app.views.editor.html import CopiedText

from ...models.strategies import blocks


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.lists(blocks, max_size=6).map(tuple))
def test_read_returns_what_was_filled(qapp, body):
    document = QTextDocument()
    convert.fill(document, body)
    assert convert.read(document) == body


@pytest.mark.parametrize("text", ["a\nb", "a\u2029b", "a\u2028b"])
def test_line_ends_cannot_get_into_a_run(qapp, text):
    document = QTextDocument()
    convert.fill(document, (Paragraph((Run(text),)),))
    assert convert.read(document) == (Paragraph((Run("a b"),)),)


@pytest.mark.parametrize(("tag", "rise"), [("sup", Rise.UP), ("sub", Rise.DOWN)])
def test_raised_letters_of_other_programs(qapp, tag, rise):
    [paragraph] = from_html(f"<p>250 m<{tag}>2</{tag}> đất</p>").blocks
    assert paragraph.inlines == (Run("250 m"), Run("2", rise=rise), Run(" đất"))
    html = CopiedText([paragraph], lambda _: "").html()
    assert f"m<{tag}>2</{tag}> đất" in html
    assert from_html(html).blocks[0].inlines == paragraph.inlines


@pytest.mark.parametrize("words", ["=1+1", "+84 12", "-2+3", "@SUM(A1)", " =HYPERLINK(1)", "＝1+1"])
def test_a_cell_that_a_spreadsheet_would_reckon_out_is_copied_as_text(words):
    table = Table("t", ((Cell((Paragraph((Run(words),)),)), Cell((Paragraph((Run("-5"),)),))),))
    copied = CopiedText([table], lambda _: "")
    assert copied.text() == f"'{words}\t-5"
    assert '<td colspan="1" rowspan="1" x:str sdnum="1033;1066;@"' in copied.html()
    assert from_html(copied.html()).blocks[0].rows[0][0].paragraphs[0].inlines[0].text.strip() == words.strip()
