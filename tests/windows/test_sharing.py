"""Files that Word, a scanner or a backup has open, held as they hold them: by Windows itself."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from contextlib import contextmanager

import pytest

from desktop_app import disk
from desktop_app.exchange.files import write_file
from desktop_app.models.errors import UserError
from desktop_app.store import Store, StoreError

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="only Windows holds files so")

NOBODY, READERS = 0, 1  # who else may open it
READ, READ_AND_WRITE = 0x80000000, 0xC0000000


@contextmanager
def held(path, others, access=READ_AND_WRITE):
    """Have a file open as another program would."""
    from ctypes import wintypes

    system = ctypes.WinDLL("kernel32", use_last_error=True)
    system.CreateFileW.restype = wintypes.HANDLE
    system.CreateFileW.argtypes = [
        wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, ctypes.c_void_p, wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE
    ]  # fmt: skip
    system.CloseHandle.argtypes = [wintypes.HANDLE]
    handle = system.CreateFileW(str(path), access, others, None, 3, 0, None)
    assert handle != wintypes.HANDLE(-1).value, ctypes.get_last_error()
    try:
        yield
    finally:
        system.CloseHandle(handle)


@contextmanager
def held_for(seconds, path, others, access=READ):
    """Have a file open for a moment, on another thread."""
    opened = threading.Event()

    def work():
        with held(path, others, access):
            opened.set()
            time.sleep(seconds)

    thread = threading.Thread(target=work)
    thread.start()
    assert opened.wait(10)
    yield
    thread.join()


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "Báo cáo năm.docx"
    write_file(path, b"old")
    return path


def test_export_over_a_file_that_word_has_open_says_so_and_leaves_nothing(target):
    with held(target, READERS), pytest.raises(UserError, match="đóng tệp nếu đang mở bằng Word"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_export_waits_for_a_scanner(target):
    with held_for(0.5, target, NOBODY):
        write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_same_document_is_left_to_word(target):
    with held(target, READERS):
        write_file(target, b"old")


def test_reading_waits_for_a_scanner(target):
    with held_for(0.5, target, NOBODY):
        assert disk.read(target) == b"old"


def test_backups_wait_for_a_scanner(tmp_path):
    path = tmp_path / "đơn vị.baocao"
    store = Store.open(path)
    store.backup_if_due().result()
    store.close()
    for each in Store.backups_of(path)[1:]:
        each.unlink()
    (kept,) = Store.backups_of(path)
    store = Store.open(path)
    with held_for(0.5, kept, NOBODY):
        assert store.backup_if_due().result() == ()
    store.close()
    assert not list(tmp_path.rglob("*.tmp"))


def test_copy_over_one_that_is_open_is_not_called_a_lack_of_rights(tmp_path):
    store, copy = Store.open(tmp_path / "đơn vị.baocao"), tmp_path / "bản sao.baocao"
    store.save_copy(copy)
    with held(copy, READERS), pytest.raises(StoreError, match="Chương trình khác đang mở"):
        store.save_copy(copy)
    store.save_copy(copy)
    store.close()


@pytest.mark.parametrize("others", [NOBODY, READERS])
def test_units_file_is_waited_for_and_then_said_to_be_held(tmp_path, others):
    path = tmp_path / "đơn vị.baocao"
    Store.open(path).close()
    with held_for(0.5, path, others):
        Store.open(path).close()
    with held(path, others, READ), pytest.raises(StoreError, match="Chương trình khác đang giữ"):
        Store.open(path)
    Store.open(path).close()


def test_open_units_file_can_be_read_by_a_backup(tmp_path):
    path = tmp_path / "đơn vị.baocao"
    store = Store.open(path)
    assert path.read_bytes()[:6] == b"SQLite"
    store.close()
