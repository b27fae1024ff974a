"""Laws of receiving, through a real store: twice is once, order does not matter, taken out was never there."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.indicators import Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.submissions import State, Submission, Version
from desktop_app.models.office.totals import PartFigure
from desktop_app.store import Store

RULES = (("tổng", Rule.SUM), ("tỷ lệ", Rule.RATIO), ("có", Rule.COUNT_YES), ("lớn", Rule.MAX), ("kê", Rule.LIST))
EXPECTED = [(f"u{number}", f"Đoàn xã Mẫu {number}") for number in range(5)]
figures = st.one_of(
    st.none(), st.integers(0, 10**6).map(str), st.sampled_from(["3/4", "có", "không", "8,5", "hơn 20", "đang làm"])
)


@st.composite
def submissions(draw):
    """Files of some units, several versions of each, in any state; each names those before it, whatever its clock."""
    out = []
    before = {}
    for number in range(draw(st.integers(1, 7))):
        unit, version = draw(st.integers(0, 4)), draw(st.integers(0, 3))
        before[unit] = (*before.get(unit, ()), f"v{number}")
        parts = tuple(
            PartFigure(key, f"chỉ tiêu {key}", "", rule, result=parse_figure(text) if text else None, place=place)
            for place, (key, rule) in enumerate(RULES)
            for text in [draw(figures)]
        )
        out.append(
            Submission(
                f"d{number}",
                f"{number}.docx",
                f"u{unit}",
                f"Đoàn xã Mẫu {unit}",
                version=Version(digest=str(version)),
                parts=parts,
                lineage=before[unit],
            )
        )
    return out


@contextmanager
def store():
    with tempfile.TemporaryDirectory() as folder:
        opened = Store.open(Path(folder) / "x.baocao")
        try:
            yield opened
        finally:
            opened.close()


def totals(opened):
    """Return what the office sees: totals, who counts, who stands aside and why, who is missing."""
    found = consolidate(opened.submissions(), expected=EXPECTED, kept_out=opened.kept_out().value)
    return found.totals, [each.digest for each in found.counted], found.missing, [
        (each.digest, why) for each, why in found.aside
    ]  # fmt: skip


def put(opened, received):
    opened.receive([(each, each.digest.encode()) for each in received])


@settings(max_examples=25, deadline=None)
@given(submissions(), st.randoms())
def test_twice_is_once_and_order_does_not_matter(received, chance):
    with store() as one, store() as other:
        put(one, received)
        mixed = [*received, *received]
        chance.shuffle(mixed)
        for each in mixed:
            put(other, [each])
        assert totals(one) == totals(other)


@settings(max_examples=25, deadline=None)
@given(submissions(), st.data())
def test_what_is_taken_out_was_never_there(received, data):
    gone = data.draw(st.lists(st.sampled_from(received), unique=True))
    with store() as one, store() as other:
        put(one, received)
        one.set_states({each.digest: (State.REMOVED, "") for each in gone})
        put(other, [each for each in received if each not in gone])
        assert totals(one) == totals(other)
        one.forget_removed()
        assert totals(one) == totals(other)
        put(one, received)
        put(other, received)
        assert totals(one) == totals(other)


@settings(max_examples=25, deadline=None)
@given(submissions(), st.data())
def test_every_decision_can_be_taken_back(received, data):
    states = st.sampled_from([State.ACCEPTED, State.RETURNED, State.REMOVED, State.RECEIVED])
    with store() as opened:
        put(opened, received)
        before = totals(opened)
        some = data.draw(
            st.dictionaries(st.sampled_from([each.digest for each in received]), st.tuples(states, st.just("vì")))
        )
        kept = data.draw(
            st.lists(
                st.tuples(st.sampled_from(received).map(lambda each: each.digest), st.sampled_from(["tổng", "kê"]))
            )
        )
        was, were = opened.set_states(some), opened.set_kept_out(dict.fromkeys(kept, "lý do"))
        opened.set_states(was)
        opened.set_kept_out(were)
        assert totals(opened) == before


@settings(max_examples=25, deadline=None)
@given(submissions(), st.data())
def test_accepting_changes_no_total_and_keeping_out_no_other(received, data):
    with store() as opened:
        put(opened, received)
        before = totals(opened)
        opened.set_states({each.digest: (State.ACCEPTED, "") for each in received})
        assert totals(opened) == before
        digest = data.draw(st.sampled_from(before[1]))
        opened.set_kept_out({(digest, "tổng"): "chờ"})
        after = totals(opened)
        assert after[0][1:] == before[0][1:]
        name = next(each.name for each in opened.submissions() if each.digest == digest)
        assert name not in after[0][0].counted
        assert name in dict(after[0][0].left_out)


def test_a_returned_unit_counts_again_with_its_later_version():
    first = Submission(
        "d1",
        "1.docx",
        "u1",
        "Đoàn xã Mẫu 1",
        version=Version(digest="1"),
        parts=(PartFigure("k", "cây", result=parse_figure("5")),),
    )
    later = replace(
        first, digest="d2", version=Version(digest="2"), parts=(PartFigure("k", "cây", result=parse_figure("7")),)
    )
    with store() as opened:
        put(opened, [first])
        opened.set_states({"d1": (State.RETURNED, "thiếu")})
        assert consolidate(opened.submissions()).totals == ()
        put(opened, [later])
        assert consolidate(opened.submissions()).totals[0].value == 7
