"""What the model holds survives JSON; damaged data are told as such."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models import codec
from desktop_app.models.codec import DecodeError
from desktop_app.models.edits import Edit
from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import Figure
from desktop_app.models.origin import Origin, WrittenFigures, WrittenTotals, outline_in
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Body, Live, Note, Paragraph, Run
from desktop_app.models.unit import Unit

from .strategies import bodies, reports, writable_edits


def through_json(kind, value):
    return codec.decode(kind, json.loads(json.dumps(codec.encode(value), ensure_ascii=False)))


@settings(deadline=None, max_examples=60)
@given(reports())
def test_any_report_comes_back(report):
    assert through_json(Report, report) == report


@settings(deadline=None, max_examples=60)
@given(bodies)
def test_any_text_comes_back(body):
    assert through_json(Body, body).blocks == body.blocks


@settings(deadline=None, max_examples=100)
@given(writable_edits)
def test_any_edit_comes_back(edit):
    assert through_json(Edit, edit) == edit


@pytest.mark.parametrize(
    ("kind", "smallest"),
    [
        (Report, {"id": "r"}),
        (Section, {"id": "s"}),
        (Unit, {}),
        (Origin, {}),
        (Indicator, {"id": "i"}),
        (Part, {"id": "p"}),
    ],
)
def test_fields_of_a_newer_program_are_kept(kind, smallest):
    newer = {**smallest, "from_the_future": {"deep": [1, None, "đ"]}}
    value = codec.decode(kind, newer)
    assert value.extra == {"from_the_future": {"deep": [1, None, "đ"]}}
    assert codec.encode(value) == newer


def test_what_an_older_program_wrote_piece_by_piece_is_the_reports_origin():
    totals = {"figures": {"k": ["", "3", "2/2 đơn vị"]}, "blocks": {"s": [7]}, "files": 5}
    older = {"id": "r", "previous": "p", "source": "o", "consolidates": "c", "totals": totals, "merged": ["m"], "x": 1}
    report = codec.decode(Report, older)
    written = WrittenTotals({"k": WrittenFigures("", "3", "2/2 đơn vị")}, {"s": (7,)}, 5)
    assert report.origin == Origin("p", "o", "c", totals=written, merged=("m",))
    assert report.extra == {"x": 1}
    assert through_json(Report, report) == report
    assert outline_in(older) == outline_in(codec.encode(report)) == "o"
    assert outline_in({"id": "r"}) == ""


@pytest.mark.parametrize("older", [{"previous": 1}, {"source": None}, {"merged": "m"}, {"totals": []}, {"merged": [1]}])
def test_what_makes_no_sense_of_an_older_origin_is_left_out(older):
    assert codec.decode(Report, {"id": "r", **older}) == Report("r")


def test_a_damaged_origin_of_today_is_told():
    with pytest.raises(DecodeError):
        codec.decode(Report, {"id": "r", "origin": {"totals": {"figures": {"k": ["1"]}}}})


def test_fields_of_a_newer_program_survive_an_edit_and_stay_where_they_were():
    data = {"id": "r", "new": 1, "indicators": [{"id": "i", "new": 2, "parts": [{"id": "p", "new": 3}]}]}
    report = codec.decode(Report, data)
    written = codec.encode(replace(report, standard="dang"))
    assert written["new"] == 1
    assert written["indicators"] == data["indicators"]


def test_what_equals_its_default_is_not_written():
    assert codec.encode(Section("s")) == {"id": "s"}
    assert codec.encode(Part("p", name="nhà")) == {"id": "p", "name": "nhà"}


def test_the_written_form_is_settled():
    noted = Paragraph((Run("a"), Note("n", (Live("p", codec.decode(Live, {"part": "p", "show": "ratio"}).show),))), 1)
    assert codec.encode(Body((noted,))) == [
        {
            "t": "p",
            "inlines": [
                {"t": "r", "text": "a"},
                {"t": "note", "id": "n", "content": [{"t": "live", "part": "p", "show": "ratio"}]},
            ],
            "bullet": 1,
        }
    ]


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["t", "id", "x"]), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def damaged(draw, values):
    """Encoded data with one place replaced, removed or doubled."""
    data = json.loads(json.dumps(codec.encode(draw(values))))
    places = []

    def visit(node):
        for key in node if isinstance(node, dict) else range(len(node)):
            places.append((node, key))
            if isinstance(node[key], (dict, list)):
                visit(node[key])

    visit(data)
    if not places:
        return draw(junk)
    node, key = draw(st.sampled_from(places))
    how = draw(st.integers(0, 2))
    if how == 0:
        node[key] = draw(junk)
    elif how == 1:
        del node[key]
    elif isinstance(node, list):
        node.insert(key, node[key])
    else:
        node[key] = [node[key]]
    return data


@settings(deadline=None, max_examples=80)
@given(damaged(reports()))
def test_a_damaged_report_is_refused_or_read_as_a_report(data):
    try:
        report = codec.decode(Report, data)
    except DecodeError:
        return
    assert through_json(Report, report) == report


@settings(deadline=None, max_examples=150)
@given(damaged(writable_edits))
def test_a_damaged_edit_is_refused_or_read_as_an_edit(data):
    try:
        edit = codec.decode(Edit, data)
    except DecodeError:
        return
    assert through_json(Edit, edit) == edit


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "r",
        {},
        {"id": 5},
        {"id": "r", "kind": "weekly"},
        {"id": "r", "kind": ["annual"]},
        {"id": "r", "top": "ab"},
        {"id": "r", "period": {"start": "2026-02-30"}},
        {"id": "r", "head": {"draft": 1}},
        {"id": "r", "sections": {"a": {}}},
        {"id": "r", "sections": {"a": {"id": "a", "body": [{"t": "video"}]}}},
        {"id": "r", "sections": {"a": {"id": "a", "body": [{"inlines": []}]}}},
        {"id": "r", "sections": {"a": {"id": "a", "body": [{"t": ["p"]}]}}},
        {"id": "r", "indicators": [{"id": "i", "parts": [{"id": "p", "target": 5}]}]},
        {"id": "r", "indicators": [{"id": "i", "parts": [{"id": "p", "result": {"text": "5"}}]}]},
        {"id": "r", "indicators": [{"id": "i", "result": [{"t": "note", "id": "n"}]}]},
    ],
    ids=str,
)
def test_refuses_what_is_no_report(data):
    with pytest.raises(DecodeError) as error:
        codec.decode(Report, data)
    assert str(error.value).startswith("Dữ liệu của báo cáo bị hỏng (")


@pytest.mark.parametrize(
    "data",
    [
        {"t": "explode"},
        {"t": "report", "name": "sections", "value": {}},
        {"t": "section", "section": "a", "name": "children", "value": []},
        {"t": "section", "section": "a", "name": "heading", "value": 5},
        {"t": "part", "part": "p", "name": "id", "value": "q"},
        {"t": "batch", "edits": {"t": "batch"}},
        {"t": "splice", "section": "a", "index": "0", "removed": 0},
        {"t": "splice", "section": "a", "index": True, "removed": 0},
    ],
    ids=str,
)
def test_refuses_what_is_no_edit(data):
    with pytest.raises(DecodeError):
        codec.decode(Edit, data)


def test_a_refusal_is_a_sentence_for_the_user():
    with pytest.raises(UserError):
        codec.decode(Report, {"id": "r", "kind": "weekly"})


def test_endless_nesting_is_refused():
    data = {"t": "batch"}
    for _ in range(5000):
        data = {"t": "batch", "edits": [data]}
    with pytest.raises(DecodeError):
        codec.decode(Edit, data)


def test_decoded_reports_have_their_two_fixed_sections_even_where_the_data_name_none():
    assert set(codec.decode(Report, {"id": "r"}).sections) == {PREAMBLE, CLOSING}


@pytest.mark.parametrize("text", ["1.05", "5/0", "16/20 (70%)", "-", "9" * 500, "1,2,3 %"])
def test_a_figure_that_nobody_could_type_stays_the_text_a_document_has(text):
    part = codec.decode(Part, {"id": "p", "result": text})
    assert part.result == Figure(text)
    assert codec.decode(Part, codec.encode(part)) == part
