"""What other units sent in is kept with its file, once."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.submissions import State, Submission, Version
from desktop_app.models.office.totals import PartFigure
from desktop_app.store import Store, StoreError

ONE = Submission(
    "d1",
    "một.docx",
    "x1",
    "Đoàn xã Mẫu Một",
    version=Version(digest="v"),
    parts=(PartFigure("k", "cây", result=parse_figure("5")),),
)
TWO = Submission("d2", "hai.docx", "x2", "Đoàn xã Mẫu Hai", version=Version(digest="v"))


def same(found):
    """Return submissions as they were sent, by digest."""
    return [replace(each, received=None) for each in sorted(found, key=lambda each: each.digest)]


def test_received_is_there_after_opening_again(tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    store.receive([(ONE, b"file one"), (TWO, b"file two"), (ONE, b"again")])
    store.set_expected_units([("x1", "Đoàn xã Mẫu Một"), ("", "Đoàn xã Mẫu Ba")])
    store.close()
    store = Store.open(tmp_path / "x.baocao")
    assert same(store.submissions()) == [ONE, TWO]
    assert store.submission_file("d1") == b"file one"
    assert store.expected_units().value == [("x1", "Đoàn xã Mẫu Một"), ("", "Đoàn xã Mẫu Ba")]
    store.set_states({"d1": (State.REMOVED, "")})
    assert same(store.submissions()) == [TWO]
    assert same(store.submission_heads()) == [TWO]
    store.forget_removed()
    with pytest.raises(StoreError, match="nhận lại tệp"):
        store.submission_file("d1")
    store.close()


def test_what_is_damaged_is_listed_with_its_unit_and_can_be_received_again(tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    store.receive([(ONE, b"1"), (TWO, b"2")])
    store.close()
    for column in ("data", "figures", "state"):
        connection = sqlite3.connect(tmp_path / "x.baocao")
        connection.execute(f"UPDATE submission SET {column} = {column} || ' ' WHERE digest = 'd1'")
        connection.commit()
        connection.close()
        store = Store.open(tmp_path / "x.baocao")
        lost, whole = sorted(store.submissions(), key=lambda each: each.digest)
        assert replace(whole, received=None) == TWO
        assert (lost.state, lost.name, lost.parts) == (State.DAMAGED, ONE.name, ())
        if column != "figures":
            assert [each.state for each in store.submission_heads()].count(State.DAMAGED) == 1
            with pytest.raises(StoreError, match="nhận lại"):
                store.set_states({"d1": (State.ACCEPTED, "")})
        assert store.receive([(ONE, b"1"), (TWO, b"2")]) == ["d1"]
        assert same(store.submissions()) == [ONE, TWO]
        store.close()


def test_a_file_that_was_altered_is_not_given_out(tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    store.receive([(ONE, b"file one")])
    store._run(lambda: store._db.execute("UPDATE submission SET file = ?", (b"file 0ne",)))
    with pytest.raises(StoreError, match="bị hỏng"):
        store.submission_file("d1")
    store.close()
