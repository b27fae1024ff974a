"""The file itself: locked, whole as a bare copy, never mixed with another, and missed at once when it is gone."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.models.edits import SetSection
from desktop_app.models.history import History
from desktop_app.resources import sample
from desktop_app.store import DamageKind, InUseError, Store, StoreError, files, opening, schema
from desktop_app.store import store as store_module
from desktop_app.store.lock import Lock

HOLDER = (
    "import sys, pathlib; from desktop_app.store import Store\n"
    "path = pathlib.Path(sys.argv[1]); store = Store.open(path); path.open('rb').close(); print('open', flush=True)\n"
    "sys.stdin.read()"
)


@pytest.fixture
def report():
    return sample()[1]


@pytest.fixture
def path(tmp_path, report):
    """Return the path of a closed store with the sample report."""
    path = tmp_path / "đơn vị" / "x.baocao"
    path.parent.mkdir()
    store = Store.open(path)
    store.create(report)
    store.close()
    return path


def change(store, report, text="Khác"):
    """Commit one edit and return the report after it."""
    history = History(report)
    step = history.do(SetSection(report.top[0], "heading", text), "Sửa tiêu đề")
    store.commit(step, report, history.report).result()
    return history.report


def read(path, report):
    store = Store.open(path)
    try:
        return store.load(report.id).report
    finally:
        store.close()


def fold(store):
    store._run(store._fold)


# the lock


def test_the_lock_outlives_any_handle_of_the_file(path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(InUseError) as error:
            Store.open(path)
        assert str(holder.pid) in error.value.who
        with pytest.raises(InUseError):
            Store.restore(path, path)
        holder.kill()
    assert files.marker_path(path).exists()
    store = Store.open(path)  # what a dead process left behind is no lock
    assert ["dừng đột ngột" in str(each) for each in store.opening.notices] == [True]
    store.close()
    assert not files.marker_path(path).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_leads_to_the_file_itself(path, report, tmp_path):
    link = tmp_path / "lối tắt.baocao"
    link.symlink_to(path)
    store = Store.open(path)
    with pytest.raises(InUseError):
        Store.open(link)
    with pytest.raises(StoreError, match="đang mở"):
        store.save_copy(link)
    store.close()
    store = Store.open(link)
    after = change(store, report)
    store.backup_if_due().result()
    left = {tail: path.with_name(path.name + tail).read_bytes() for tail in ("", "-wal", ".dang-mo")}
    store.close()
    assert Store.backups_of(link) == Store.backups_of(path) != []
    for tail, data in left.items():
        path.with_name(path.name + tail).write_bytes(data)
    files.wal_path(path).write_bytes(b"")
    assert opened(link, report)[1]  # what is lost of the side file is found by the link as well
    Store.restore(Store.backups_of(link)[0], link)
    assert link.is_symlink()
    assert read(path, report) in (report, after)


def test_a_mark_without_a_process_is_no_lock_and_a_removed_one_no_way_around_it(path):
    files.marker_path(path).write_text("máy khác (1)\n", encoding="utf-8")
    store = Store.open(path)
    with pytest.raises(InUseError):
        Store.open(path)
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="asks /proc which file is synced")
def test_the_mark_of_an_unclean_end_is_on_the_disk_before_the_first_edit(path, report, monkeypatch):
    order = []
    fsync = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda handle: (order.append(os.path.realpath(f"/proc/self/fd/{handle}")), fsync(handle))
    )
    store = Store.open(path)
    assert order == []  # opening waits for no disk
    change(store, report)
    store.close()
    marker = os.path.realpath(files.marker_path(path))
    if os.path.exists("/proc/self/fd"):
        assert order[:2] == [marker, os.path.realpath(path.parent)]


# bare copies


def test_a_bare_copy_holds_the_work_some_seconds_later(path, report, tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "_FOLD_AFTER", 0.1)
    store = Store.open(path)
    after = change(store, report)
    deadline = time.monotonic() + 20
    while files.wal_path(path).stat().st_size and time.monotonic() < deadline:
        time.sleep(0.02)
    shutil.copy(path, tmp_path / "bản chép.baocao")
    assert read(tmp_path / "bản chép.baocao", report) == after
    again = change(store, after, "Khác nữa")
    store.close()
    assert read(path, report) == again


def test_a_bare_copy_of_a_new_file_is_ours(tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    shutil.copy(tmp_path / "x.baocao", tmp_path / "y.baocao")
    store.close()
    Store.open(tmp_path / "y.baocao").close()


def test_an_empty_file_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "x.baocao"
    path.touch()
    with pytest.raises(StoreError, match="trống") as error:
        Store.open(path)
    assert error.value.damaged
    assert [each.name for each in tmp_path.iterdir()] == ["x.baocao"]
    assert path.stat().st_size == 0


def test_an_older_copy_is_never_mixed_with_what_a_crash_left(path, report, tmp_path):
    apart, same = lay_older_copies(path, report, tmp_path, 12, 11)
    assert min(apart, same) > 10


def lay_older_copies(path, report, tmp_path, rounds, seed):
    """Lay bare copies over what crashes leave; return how many were others, and how many the file itself."""
    chance = random.Random(seed)
    apart = same = 0
    for round_number in range(rounds):
        store = Store.open(path)
        now, copies = store.load(report.id).report, []
        for number in range(chance.randrange(4, 12)):
            now = change(store, now, f"Lần {round_number} {number} " + "x" * chance.randrange(3000))
            if chance.random() < 0.4:
                fold(store)
                copies.append((path.read_bytes(), now))
        crashed = {tail: path.with_name(path.name + tail).read_bytes() for tail in ("", "-wal", ".dang-mo")}
        store.close()
        for bare, then in [*copies, (crashed[""], None)]:
            folder = tmp_path / f"{round_number}-{len(list(tmp_path.iterdir()))}"
            folder.mkdir()
            for tail, data in crashed.items():
                (folder / f"x.baocao{tail}").write_bytes(data)
            (folder / "x.baocao").write_bytes(bare)
            laid = Store.open(folder / "x.baocao")
            found = laid.load(report.id)
            assert found.damaged == ()
            assert laid.check() == ()
            replaced = any("bị thay" in str(each) for each in laid.opening.notices)
            laid.close()
            if bare == crashed[""]:
                same += 1
                assert found.report == now
                assert not replaced
            else:
                apart += 1
                assert found.report == then
                assert replaced == bool(crashed["-wal"])
                assert bool(list(folder.glob("*truoc-khoi-phuc*-wal"))) == replaced
            shutil.rmtree(folder)
    return apart, same


def crashed(path, report):
    """Return what a crash leaves of a store with some edits, {end of name: bytes}, and the report after each edit."""
    store = Store.open(path)
    after = [report]
    for number in range(6):
        after.append(change(store, after[-1], f"Lần {number} " + "x" * 400 * number))
    left = {tail: path.with_name(path.name + tail).read_bytes() for tail in ("", "-wal", ".dang-mo")}
    store.close()
    return left, after


def lay(folder, left):
    folder.mkdir()
    for tail, data in left.items():
        (folder / f"x.baocao{tail}").write_bytes(data)
    return folder / "x.baocao"


def opened(path, report):
    """Return the report in a store, whether the loss of what was saved last is told, and the notices."""
    store = Store.open(path)
    try:
        loaded = store.load(report.id)
        assert loaded.damaged == ()
        assert store.check() == ()
        lost = DamageKind.LAST in [each.kind for each in store.opening.damaged]
        return loaded.report, lost, [str(each) for each in store.opening.notices]
    finally:
        store.close()


def test_a_flipped_bit_in_the_side_file_takes_nothing_without_a_word(path, report, tmp_path):
    left, after = crashed(path, report)
    chance, wal = random.Random(9), left["-wal"]
    for number in range(60):
        data = bytearray(wal)
        place = number % 32 if number < 16 else chance.randrange(len(data))  # its head, and anywhere
        data[place] ^= 1 << chance.randrange(8)
        broken = lay(tmp_path / str(number), {**left, "-wal": bytes(data)})
        found, lost, notices = opened(broken, report)
        assert lost
        assert found in after[:-1]
        assert notices == []  # not that all is well
        assert [each.read_bytes() for each in broken.parent.glob("*truoc-khoi-phuc*-wal")] == [data]
        assert opened(broken, report) == (found, False, [])  # said once


@pytest.mark.parametrize("keep", [0, 32, 0.5, None])
def test_a_side_file_that_is_cut_or_gone_takes_nothing_without_a_word(path, report, tmp_path, keep):
    left, after = crashed(path, report)
    wal = left.pop("-wal")
    if keep is not None:
        left["-wal"] = wal[: keep if isinstance(keep, int) else int(len(wal) * keep)]
    found, lost, _ = opened(lay(tmp_path / "x", left), report)
    assert lost
    assert found in after[:-1]


def test_without_a_word_in_the_mark_only_the_last_edit_may_be_torn_unnoticed(path, report, tmp_path):
    """As after a cut of power, when the mark says what it said before: the last edit may not have been acknowledged."""
    left, after = crashed(path, report)
    assert opened(lay(tmp_path / "whole", left), report)[:2] == (after[-1], False)
    left[".dang-mo"] = left[".dang-mo"].split(b"\n")[0]
    for number in range(20):
        data = bytearray(left["-wal"])
        data[random.Random(number).randrange(len(data))] ^= 1
        found, lost, _ = opened(lay(tmp_path / str(number), {**left, "-wal": bytes(data)}), report)
        assert lost or found == after[-2]


def test_a_crash_while_folding_is_no_other_file(path, report, tmp_path):
    """A fold that was cut has written some pages of the file and left the side file whole."""
    store = Store.open(path)
    after = change(store, report, "x" * 20_000)
    before, wal = path.read_bytes(), files.wal_path(path).read_bytes()
    fold(store)
    whole = path.read_bytes()
    store.close()
    chance = random.Random(3)
    for number in range(20):
        folder = tmp_path / str(number)
        folder.mkdir()
        pages = [
            (whole if chance.random() < number / 19 else before).ljust(len(whole), b"\0")[at : at + 4096]
            for at in range(0, len(whole), 4096)
        ]
        (folder / "x.baocao").write_bytes(b"".join(pages))
        (folder / "x.baocao-wal").write_bytes(wal)
        (folder / "x.baocao.dang-mo").write_text("máy (1)\n", encoding="utf-8")
        assert read(folder / "x.baocao", report) == after


# gone


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or replace an open file")
def test_what_is_deleted_or_replaced_is_said_and_a_copy_can_be_saved(path, report, tmp_path):
    for number, lose in enumerate((
        path.unlink,
        lambda: os.replace(shutil.copy(path, tmp_path / "khác"), path),
        lambda: path.rename(tmp_path / "đi.baocao"),
    )):  # fmt: skip
        shutil.copy(path, tmp_path / "nguồn")
        store = Store.open(path)
        after = change(store, store.load(report.id).report, f"Lần {number}")
        lose()
        with pytest.raises(StoreError, match="đã bị xóa, bị thay"):
            store.check_place().result()
        with pytest.raises(StoreError, match="đã bị xóa, bị thay"):
            change(store, after)
        store.save_copy(tmp_path / f"cứu {number}.baocao")
        store.close()
        assert read(tmp_path / f"cứu {number}.baocao", report) == after
        for each in path.parent.iterdir():
            each.unlink()
        shutil.copy(tmp_path / "nguồn", path)


def test_what_is_written_over_is_not_written_into(path, report, tmp_path):
    shutil.copy(path, tmp_path / "cũ")
    old = path.read_bytes()
    store = Store.open(path)
    after = change(store, report)
    fold(store)
    after = change(store, after, "Chưa gộp")
    shutil.copy(tmp_path / "cũ", path)  # the same file, other content
    with pytest.raises(StoreError, match="bị thay"):
        change(store, after)
    with pytest.raises(StoreError, match="bị thay"):
        store.save_copy(tmp_path / "sao.baocao")
    store.rescue(tmp_path / "cứu.baocao", after)
    store.close()
    assert path.read_bytes() == old
    assert list(path.parent.glob("*truoc-khoi-phuc*-wal"))
    assert read(tmp_path / "cứu.baocao", report) == after
    assert read(path, report) == report


def test_a_rescue_needs_no_file(path, report, tmp_path):
    store = Store.open(path)
    names = [store.put_asset(data) for data in (b"one", b"two")]
    store.remember_assets(names)
    store.wait()
    store._run(store._db.close)  # as good as unplugged
    path.unlink()
    store.rescue(tmp_path / "cứu.baocao", replace(report, id="khác"))
    assert [store.asset(name) for name in names] == [b"one", b"two"]
    store._opened = None
    store.close()
    assert read(tmp_path / "cứu.baocao", replace(report, id="khác")) == replace(report, id="khác")


def test_a_missing_file_with_backups_offers_them(path, report):
    store = Store.open(path)
    store.backup_if_due().result()
    store.close()
    path.unlink()
    with pytest.raises(StoreError, match="Không thấy") as error:
        Store.open(path)
    assert error.value.damaged
    assert not path.exists()
    Store.restore(Store.backups_of(path)[0], path)
    assert read(path, report) == report
    path.unlink()
    Store.make(path)
    store = Store.open(path)
    assert store.reports() == []
    store.close()
    with pytest.raises(StoreError, match="Không thấy"):
        Store.open(path.with_name("chưa có.baocao"), create=False)


# places that cannot be written to


def test_a_place_that_cannot_be_written_to_is_opened_to_look(path, report, tmp_path, monkeypatch):
    store = Store.open(path)
    after = change(store, report)
    crashed = {tail: path.with_name(path.name + tail).read_bytes() for tail in ("", "-wal")}
    store.close()
    other = tmp_path / "đĩa"
    other.mkdir()
    for tail, data in crashed.items():
        (other / f"x.baocao{tail}").write_bytes(data)

    def refuse(cls, path):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Lock, "take", classmethod(refuse))
    for where in (path, other / "x.baocao"):
        before = {each.name: each.read_bytes() for each in where.parent.iterdir()}
        store = Store.open(where)
        assert store.read_only
        assert ["chỉ mở để xem" in str(each) for each in store.opening.notices] == [True]
        assert store.load(report.id).report == after
        assert store.search("doan vien")
        with pytest.raises(StoreError, match="chỉ mở để xem"):
            change(store, after)
        assert store.check() == ()
        store.close()
        assert {each.name: each.read_bytes() for each in where.parent.iterdir()} == before
    with pytest.raises(StoreError, match="quyền ghi"):
        Store.open(path.with_name("mới.baocao"))


@pytest.mark.parametrize("harm", ["bit", "cut", "gone", "older copy"])
@pytest.mark.parametrize("look", ["place", "file", "rescue"])
def test_what_is_only_looked_at_tells_what_its_side_file_has_lost(path, report, tmp_path, monkeypatch, look, harm):
    bare = path.read_bytes()
    store = Store.open(path)
    fold_first = change(store, report, "Trước khi gập")
    fold(store)
    store.close()
    left, after = crashed(path, fold_first)
    if harm == "bit":
        data = bytearray(left["-wal"])
        data[len(data) // 2] ^= 4
        left["-wal"] = bytes(data)
    elif harm == "cut":
        left["-wal"] = left["-wal"][: len(left["-wal"]) * 2 // 3]
    elif harm == "gone":
        del left["-wal"]
    else:
        left[""] = bare
    where = lay(tmp_path / "đĩa", left)

    def refuse(cls, path):
        raise OSError(errno.EROFS, "read-only")

    access = os.access
    if look == "place":
        monkeypatch.setattr(Lock, "take", classmethod(refuse))
    elif look == "file":
        monkeypatch.setattr(os, "access", lambda name, mode: not mode & os.W_OK and access(name, mode))
    before = {each.name: each.read_bytes() for each in where.parent.iterdir()}
    for _ in range(2):  # as long as it is only looked at it is as it was, and told again
        store = Store.open(where, rescue=look == "rescue")
        assert store.read_only
        found = store.load(report.id).report
        told = [each.kind for each in store.opening.damaged]
        replaced = any("bị thay" in str(each) for each in store.opening.notices)
        store.close()
        if harm == "older copy":
            assert (found, told, replaced) == (report, [], True)
        else:
            assert found in (fold_first, *after[:-1])
            assert (told, replaced) == ([DamageKind.LAST], False)
        assert {each.name: each.read_bytes() for each in where.parent.iterdir()} == before
    monkeypatch.undo()
    store = Store.open(where)  # and when it is opened to be written in
    told = [each.kind for each in store.opening.damaged]
    assert (DamageKind.LAST in told) == (harm != "older copy")
    store.close()


def test_a_newer_file_tells_what_its_side_file_has_lost(path, report, tmp_path, monkeypatch):
    left, after = crashed(path, report)
    data = bytearray(left["-wal"])
    data[len(data) // 2] ^= 4
    whole, broken = lay(tmp_path / "lành", left), lay(tmp_path / "hỏng", {**left, "-wal": bytes(data)})
    monkeypatch.setattr(schema, "VERSION", schema.VERSION - 1)
    for where, told in ((whole, []), (broken, [DamageKind.LAST])):
        store = Store.open(where)
        assert store.read_only
        assert [each.kind for each in store.opening.damaged] == told
        assert (store.load(report.id).report == after[-1]) == (not told)
        store.close()
    assert [each.read_bytes() for each in broken.parent.glob("*truoc-khoi-phuc*-wal")] == [data]


def test_a_damaged_file_can_be_looked_at(path, report):
    connection = sqlite3.connect(path)
    page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'tally'").fetchone()[0]
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(StoreError) as error:
        Store.open(path)
    assert error.value.readable
    store = Store.open(path, rescue=True)
    assert store.read_only
    assert store.load(report.id).report == report
    store.close()
    assert path.read_bytes() == bytes(data)


# backups, leftovers, whose the files are


def test_a_clock_once_ahead_costs_no_later_backup(path):
    ahead = datetime(2031, 5, 5)
    moments = (
        [datetime(2026, 11, 2 + day) for day in range(6)] + [ahead] + [datetime(2026, 11, 8 + day) for day in range(9)]
    )
    folder = files.backup_folder(path)
    folder.mkdir()
    for moment in moments:
        for target in files.due_backups(path, moment):
            shutil.copy(path, target)
        files.prune_backups(path)
    names = [each.name for each in files.backups(path)]
    assert [int(name.split("-")[1]) for name in names] == sorted(
        (int(name.split("-")[1]) for name in names), reverse=True
    )
    for kind, keep in (("phien", 5), ("ngay", 7)):
        kept = [name.rsplit("-", 2)[1] if kind == "phien" else name[-15:-7] for name in names if name.startswith(kind)]
        assert kept == [f"{moment:%Y%m%d}" for moment in reversed(moments[-keep:])]


def test_a_damaged_store_pushes_no_sound_backup_out(path, report):
    for _ in range(7):
        store = Store.open(path)
        assert store.backup_if_due().result() == ()
        store.close()
        time.sleep(1.01 if _ == 0 else 0)
    sound = Store.backups_of(path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE section SET data = data || ' ' WHERE id = ?", (report.top[0],))
    connection.commit()
    connection.close()
    for _ in range(3):
        store = Store.open(path)
        assert len(store.backup_if_due().result()) == 1
        store.close()
    now = Store.backups_of(path)
    assert set(sound) <= set(now)
    assert [each.name[:4] for each in now if each not in sound] in (["hong"], ["hong"] * 2)


def test_what_a_cut_left_is_removed(path):
    folder = files.backup_folder(path)
    folder.mkdir()
    left = [
        path.with_name(path.name + tail) for tail in (".moi", ".moi-journal", ".khoi-phuc", ".khoi-phuc.tmp")
    ] + [folder / "phien-000001-20261120.baocao.tmp", path.with_name(path.name + ".v2.baocao.tmp")]  # fmt: skip
    for each in left:
        each.write_bytes(b"half")
    Store.open(path).close()
    assert [each for each in left if each.exists()] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_files_and_folders_are_the_users_alone(path, report):
    path.chmod(0o644)
    store = Store.open(path)
    change(store, report)
    store.backup_if_due().result()
    store.save_copy(path.with_name("sao.baocao"))
    found = {each: each.stat().st_mode & 0o777 for each in path.parent.rglob("*")}
    store.close()
    assert {mode for each, mode in found.items() if each.is_file()} == {0o600}
    assert {mode for each, mode in found.items() if each.is_dir()} == {0o700}


# a cut in the middle


class Cuts:
    """Copies a folder before each call that changes files: what a cut of power at that moment leaves."""

    def __init__(self, monkeypatch, folder, keep):
        self.states = []
        for module, name in (
            (os, "replace"), (os, "link"), (os, "unlink"), (os, "open"), (os, "fsync"), (shutil, "copyfile")
        ):  # fmt: skip
            monkeypatch.setattr(module, name, self.before(getattr(module, name), folder, keep))

    def before(self, call, folder, keep):
        def cut(*arguments, **named):
            if not self.busy:
                self.busy = True
                target = keep / str(len(self.states))
                shutil.copytree(folder, target)
                self.states.append(target)
                self.busy = False
            return call(*arguments, **named)

        return cut

    busy = False


def test_a_cut_while_restoring_leaves_one_of_the_two(path, report, tmp_path):
    store = Store.open(path)
    store.backup_if_due().result()
    backup = Store.backups_of(path)[-1].name
    after = change(store, report)
    fold(store)
    after = change(store, after, "Trong tệp bên")
    crashed = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    store.close()
    for name, data in crashed.items():
        path.with_name(name).write_bytes(data)
    keep = tmp_path / "cắt"
    keep.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        cuts = Cuts(patch, path.parent, keep)
        Store.restore(files.backup_folder(path) / backup, path)
    found = []
    for state in cuts.states:
        store = Store.open(state / path.name)
        found.append(store.load(report.id).report)
        store.close()
        assert not list(state.glob("*.khoi-phuc*"))
    assert [each in (report, after) for each in found] == [True] * len(found)
    assert found[0] == after
    assert found[-1] == report
    assert len(found) > 8
    assert read(path, report) == report


def test_a_cut_while_making_a_file_leaves_none_or_a_whole_one(tmp_path):
    folder, keep = tmp_path / "mới", tmp_path / "cắt"
    folder.mkdir()
    keep.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        cuts = Cuts(patch, folder, keep)
        Store.open(folder / "x.baocao").close()
    for state in cuts.states:
        store = Store.open(state / "x.baocao")
        assert store.reports() == []
        store.close()
    assert len(cuts.states) > 4


# a full disk


def full_disk(*_, **__):
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def full_folder(*_, **__):
    raise OSError(errno.ENOSPC, "no space")


@pytest.mark.parametrize("side_file", [True, False])
def test_on_a_full_disk_what_is_there_can_be_looked_at(path, report, tmp_path, monkeypatch, side_file):
    left, after = crashed(path, report)
    where = lay(tmp_path / "đĩa", left) if side_file else path
    if side_file:
        monkeypatch.setattr(opening, "_fold", full_disk)
    else:
        monkeypatch.setattr(Lock, "sign", full_folder)
    store = Store.open(where)
    assert store.read_only
    assert ["đã đầy" in str(each) for each in store.opening.notices] == [True]
    assert store.load(report.id).report == after[-1]
    with pytest.raises(StoreError, match="đã đầy"):
        change(store, after[-1])
    store.save_copy(tmp_path / "nơi khác.baocao")
    store.close()
    monkeypatch.undo()
    assert read(tmp_path / "nơi khác.baocao", report) == after[-1]
    assert opened(where, report)[:2] == (after[-1], False)


def test_what_could_not_be_folded_on_a_full_disk_is_still_watched(path, report, monkeypatch):
    store = Store.open(path)
    after = change(store, report)
    monkeypatch.setattr(store, "_fold", full_disk)
    before = {tail: path.with_name(path.name + tail).read_bytes() for tail in ("", "-wal")}
    store.close()
    for tail, data in before.items():  # as SQLite leaves it where it finds no room either
        path.with_name(path.name + tail).write_bytes(data)
    assert files.marker_path(path).exists()
    data = bytearray(before["-wal"])
    data[len(data) // 2] ^= 1
    files.wal_path(path).write_bytes(data)
    assert opened(path, report)[1]
    assert after != report


def test_a_copy_that_finds_no_room_says_so_and_leaves_nothing(path, report, tmp_path, monkeypatch):
    store = Store.open(path)
    monkeypatch.setattr(files, "sync_file", full_folder)
    for attempt in (
        lambda: store.save_copy(tmp_path / "sao.baocao"),
        lambda: store.rescue(tmp_path / "sao.baocao", report),
        lambda: store.backup_if_due().result(),
    ):
        with pytest.raises(StoreError, match="chưa ghi được bản sao"):
            attempt()
    monkeypatch.undo()
    assert [each.name for each in tmp_path.iterdir()] == ["đơn vị"]
    assert Store.backups_of(path) == []
    store.backup_if_due().result()
    backup = Store.backups_of(path)[0]
    store.close()
    before = path.read_bytes()
    monkeypatch.setattr(files, "sync_file", full_folder)
    with pytest.raises(StoreError, match="chưa ghi được bản sao"):
        Store.restore(backup, path)
    assert path.read_bytes() == before
