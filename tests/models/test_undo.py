"""Undo gives back the same report, whatever was done."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models import codec
from desktop_app.models.edits import Edit, InsertSections, MoveSection, RemoveSection, SetSection
from desktop_app.models.errors import EditError
from desktop_app.models.history import History
from desktop_app.models.report import Report, Section

KEYS = st.sampled_from([*"abcdefgh", ""])
EDITS = st.one_of(
    st.builds(lambda p, i, s: InsertSections(p, i, (Section(s),)), KEYS, st.integers(-1, 4), KEYS.filter(bool)),
    st.builds(RemoveSection, KEYS),
    st.builds(MoveSection, KEYS, KEYS, st.integers(-1, 4)),
    st.builds(SetSection, KEYS, st.just("heading"), st.text(max_size=5)),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(EDITS, max_size=30))
def test_any_edits_undone_and_redone(edits):
    start = Report("r")
    history = History(start)
    for edit in edits:
        assert codec.decode(Edit, json.loads(json.dumps(codec.encode(edit)))) == edit
        before = history.report
        try:
            history.do(edit, "")
        except EditError:
            assert history.report is before
    end = history.report
    while history.undo():
        pass
    assert history.report == start
    while history.redo():
        pass
    assert history.report == end
