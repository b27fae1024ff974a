"""What the table puts on the clipboard is never a formula to a spreadsheet, and comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from desktop_app.views.indicators.clipboard import from_mime
from desktop_app.views.kit.copying import CopiedCell, to_mime

EVIL = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "'=1",
    "''=1",
    " =1+1",
    "＝1+1",
    "- mục một",
    "+ ý hai",
    "=“á”",
]
NUMBERS = ["-5", "-1.250,5", "-5%", "5", "-5 %"]


def mime(*texts):
    return to_mime([[CopiedCell(text), CopiedCell("x")] for text in texts])


def read_as_text(found):
    alone = QMimeData()
    alone.setText(found.text())
    return from_mime(alone)


@pytest.mark.parametrize("text", EVIL)
def test_a_formula_is_text(text):
    found = mime(text)
    assert found.text().partition("\t")[0].strip('"').startswith("'")
    assert "mso-number-format:'\\@'" in found.html().partition("</td>")[0]
    assert "'='" not in found.html()
    assert [line[0] for line in from_mime(found)] == [text.strip()]
    assert [line[0] for line in read_as_text(found)] == [text.strip()]


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_stays_one(text):
    found = mime(text)
    assert not found.text().startswith("'")
    assert "\\@" not in found.html().partition("</td>")[0]
    assert [line[0] for line in from_mime(found)] == [text]


@given(st.lists(st.text(st.sampled_from("=+-@' \"1a,%\tộ"), max_size=6), min_size=1, max_size=4))
def test_any_text_comes_back(texts):
    wanted = [" ".join(text.split()) for text in texts]
    cells = [[CopiedCell(text), CopiedCell("x")] for text in wanted]
    found = to_mime(cells)
    assert [line[0] for line in read_as_text(found)] == wanted
    assert [line[0] for line in from_mime(found)] == wanted
