"""What the model can hold survives the editor unchanged."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from desktop_app.models.richtext import (
    Align,
    Break,
    Cell,
    Chart,
    ChartKind,
    IndicatorList,
    Layout,
    Live,
    Note,
    Paragraph,
    Picture,
    Run,
    Show,
    Table,
    normal,
)
from desktop_app.views.editor import convert

letters = st.text("aâđ \t\u00a0ệ😀-+.", max_size=8)
flags = st.booleans()
runs = st.builds(Run, letters, flags, flags, flags)
lives = st.builds(
    Live, st.sampled_from(["p1", "p2"]), st.sampled_from(Show), st.none() | st.decimals(1, 100, places=0),
    st.sampled_from(["", "hơn"]), flags, flags, flags,
)  # fmt: skip
simple = st.lists(runs | st.just(Break()) | lives, max_size=5)
ids = st.uuids().map(lambda each: each.hex)
notes = st.builds(Note, ids, simple.map(normal))
inlines = st.lists(runs | st.just(Break()) | lives | notes, max_size=6).map(normal)
paragraphs = st.builds(Paragraph, inlines, st.integers(0, 2), st.sampled_from(Align))
cells = st.lists(paragraphs, max_size=2).map(tuple)


@st.composite
def tables(draw):
    """Tables with at most one merged area, which may be the whole."""
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    top, left = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
    tall, wide = draw(st.integers(1, rows - top)), draw(st.integers(1, columns - left))
    lines = []
    for row in range(rows):
        line = []
        for column in range(columns):
            if (row, column) == (top, left):
                line.append(Cell(draw(cells), wide, tall))
            elif not (top <= row < top + tall and left <= column < left + wide):
                line.append(Cell(draw(cells)))
        lines.append(tuple(line))
    widths = draw(st.just(()) | st.lists(st.integers(1, 9), min_size=columns, max_size=columns).map(tuple))
    return Table(draw(ids), tuple(lines), draw(st.integers(0, rows)), widths)


blocks = st.one_of(
    paragraphs,
    tables(),
    st.builds(Picture, ids, st.just("ab" * 32), st.integers(1, 200), st.integers(1, 200), letters),
    st.builds(Chart, ids, st.sampled_from(ChartKind), st.lists(ids, max_size=2).map(tuple), letters),
    st.builds(IndicatorList, ids, st.sampled_from(Layout), st.lists(ids, max_size=2).map(tuple)),
)


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
