"""Writing where others look at files for a moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_app import disk
from desktop_app.exchange.files import write_file
from desktop_app.models.errors import UserError
from desktop_app.store import Store, StoreError
from tests.held import Holder

FOR_EVER = 10**9


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("held", ["báo cáo.docx", ".tmp"])
def test_export_waits_for_a_scanner(tmp_path, monkeypatch, held):
    target = tmp_path / "báo cáo.docx"
    write_file(target, b"old")
    holder = Holder(monkeypatch, lambda path: path.name.endswith(held), times=3)
    write_file(target, b"new")
    assert holder.refused == 3
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["báo cáo.docx"]


def test_export_over_what_stays_open_leaves_no_temporary_file(tmp_path, monkeypatch):
    target = tmp_path / "báo cáo.docx"
    write_file(target, b"old")
    with monkeypatch.context() as patch:
        Holder(patch, lambda path: path == target, FOR_EVER)
        with pytest.raises(UserError, match="đóng tệp"):
            write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["báo cáo.docx"]


def test_refusal_is_believed_at_once_where_nobody_holds_files(tmp_path, monkeypatch):
    holder = Holder(monkeypatch, lambda path: path.name == "a", FOR_EVER)
    monkeypatch.setattr(disk, "_HOLDS", False)
    with pytest.raises(PermissionError):
        disk.replace(tmp_path / "a", tmp_path / "b")
    assert holder.refused == 1


def test_what_says_the_same_is_not_written_again(tmp_path, monkeypatch):
    target = tmp_path / "a.docx"
    disk.write_whole(target, b"same")
    os.utime(target, (1, 1))
    Holder(monkeypatch, lambda path: path.name.endswith(".tmp"), FOR_EVER)
    disk.write_whole(target, b"same")
    assert target.stat().st_mtime == 1


def test_backups_wait_for_a_scanner(tmp_path, monkeypatch):
    store = Store.open(tmp_path / "đơn vị.baocao")
    holder = Holder(monkeypatch, lambda path: ".sao-luu" in str(path) and path.suffix in (".tmp", ".baocao"), times=4)
    assert store.backup_if_due().result() == ()
    store.close()
    assert holder.refused == 4
    assert len(Store.backups_of(tmp_path / "đơn vị.baocao")) == 3
    assert not list(tmp_path.rglob("*.tmp"))


def test_copy_over_one_that_is_open_is_not_called_a_lack_of_rights(tmp_path, monkeypatch):
    store, copy = Store.open(tmp_path / "đơn vị.baocao"), tmp_path / "bản sao.baocao"
    store.save_copy(copy)
    before = copy.read_bytes()
    with monkeypatch.context() as patch:
        Holder(patch, lambda path: path == copy, FOR_EVER)
        with pytest.raises(StoreError, match=r"Chương trình khác đang mở “bản sao\.baocao”"):
            store.save_copy(copy)
    assert copy.read_bytes() == before
    with monkeypatch.context() as patch:
        Holder(patch, lambda path: "nơi khác" in str(path), FOR_EVER)
        with pytest.raises(StoreError, match="nơi khác”; hãy chọn thư mục mà bạn có quyền"):
            store.save_copy(tmp_path / "nơi khác" / "bản sao.baocao")
    store.close()


@pytest.mark.parametrize(("times", "opens"), [(2, True), (FOR_EVER, False)])
def test_file_that_another_program_reads_is_waited_for(tmp_path, monkeypatch, times, opens):
    path = tmp_path / "đơn vị.baocao"
    Store.open(path).close()
    with monkeypatch.context() as patch:
        Holder(patch, lambda each: each == path, times)
        if opens:
            Store.open(path).close()
        else:
            with pytest.raises(StoreError, match=r"Chương trình khác đang giữ “đơn vị\.baocao”"):
                Store.open(path)
    assert names(tmp_path) == ["đơn vị.baocao"]
