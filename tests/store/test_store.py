"""The store refuses what it must, and finds without accents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.resources import sample
from desktop_app.store import Store, StoreError


def test_a_second_window_is_told_where_the_file_is_open_without_names_of_machines(tmp_path, monkeypatch):
    monkeypatch.setenv("COMPUTERNAME", "MAY-KHO-01")
    store = Store.open(tmp_path / "don-vi.baocao")
    for machine, said in (("MAY-KHO-01", "trên máy này"), ("MAY-KHO-02", "trên một máy khác")):
        monkeypatch.setenv("COMPUTERNAME", machine)
        with pytest.raises(StoreError, match=said) as told:
            Store.open(tmp_path / "don-vi.baocao")
        assert not any(char.isdigit() for char in str(told.value))
    store.close()


def test_a_file_of_another_program_is_refused(tmp_path):
    path = tmp_path / "x.baocao"
    path.write_bytes(b"khong phai co so du lieu" * 50)
    with pytest.raises(StoreError, match="không phải là dữ liệu"):
        Store.open(path)
    assert path.read_bytes().startswith(b"khong")


def test_accents_do_not_matter_to_search(tmp_path):
    from desktop_app.resources import sample

    store = Store.open(tmp_path / "don-vi.baocao")
    report = sample()[1]
    store.create(report)
    assert store.load(report.id).report == report
    assert store.search("doan vien") == store.search("đoàn viên") != []
    store.close()


def test_what_is_asked_while_the_file_is_being_closed_is_refused_in_words(tmp_path):
    """Work that was queued behind the closing finds no file any more."""
    store = Store.open(tmp_path / "x.baocao")
    closing = store._submit(store._close)
    asked = [
        store._submit(lambda: store._read_list(removed=False)),
        store._submit(lambda: store._write(lambda _: None)),
    ]
    closing.result()
    for each in asked:
        with pytest.raises(StoreError, match="đã đóng"):
            each.result()
    store._worker.shutdown()


def test_days_that_reports_are_due_are_read_without_the_reports(tmp_path):
    store, due = Store.open(tmp_path / "x.baocao"), date(2026, 12, 5)
    report = sample()[1]
    for key, day in (("a", due), ("b", None), ("c", due), ("d", due)):
        store.create(replace(report, id=key, due=day))
    store._run(lambda: store._db.execute("UPDATE report SET data = '{' WHERE id = 'c'"))
    store._run(lambda: store._db.execute("DELETE FROM section WHERE report = 'd'"))
    assert store.due_days(["a", "b", "c", "d", "gone"]) == {"a": due, "d": due}
    store.close()
