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
    assert store.expected_units() == [("x1", "Đoàn xã Mẫu Một"), ("", "Đoàn xã Mẫu Ba")]
    store.set_states({"d1": (State.REMOVED, "")})
    assert same(store.submissions()) == [TWO]
    assert same(store.submission_heads()) == [TWO]
    store.forget_removed()
    with pytest.raises(StoreError, match="nhận lại tệp"):
        store.submission_file("d1")
    store.close()


def test_a_damaged_row_is_left_out(tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    store.receive([(ONE, b"1"), (TWO, b"2")])
    store.close()
    connection = sqlite3.connect(tmp_path / "x.baocao")
    connection.execute("UPDATE submission SET data = replace(data, 'Một', 'Mốt') WHERE digest = 'd1'")
    connection.commit()
    connection.close()
    store = Store.open(tmp_path / "x.baocao")
    assert same(store.submissions()) == [TWO]
    store.close()
