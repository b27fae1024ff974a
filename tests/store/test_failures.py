"""When the disk, the file or another process does not let the store be: one sentence, nothing lost, nothing half done."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace

import pytest

from desktop_app.models.edits import MoveSection, SetSection
from desktop_app.models.history import History, Step
from desktop_app.resources import sample
from desktop_app.store import Damaged, DamageKind, Store, StoreError, schema


@pytest.fixture
def report():
    return sample()[1]


@pytest.fixture
def path(tmp_path, report):
    """Return the path of a closed store with the sample report."""
    path = tmp_path / "đơn vị.baocao"
    store = Store.open(path)
    store.set_unit(report.unit)
    store.create(report)
    store.close()
    return path


def sentence(error):
    """Check that an error is one plain Vietnamese sentence."""
    said = str(error.value)
    assert said
    assert "\n" not in said
    assert "Error" not in said
    assert "sqlite" not in said.lower()
    return said


def change(store, report):
    """Commit one edit and return the report after it."""
    history = History(report)
    step = history.do(SetSection(report.top[0], "heading", "Khác"), "Sửa tiêu đề")
    store.commit(step, report, history.report).result()
    return history.report


def test_closed_store_is_one_file(path):
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_folder_that_cannot_hold_the_file(tmp_path):
    with pytest.raises(StoreError) as error:
        Store.open(tmp_path / "không có" / "x.baocao")
    assert "không có" in sentence(error)
    (tmp_path / "thư mục.baocao").mkdir()
    with pytest.raises(StoreError) as error:
        Store.open(tmp_path / "thư mục.baocao")
    sentence(error)


def test_another_process_has_the_file(path, report):
    holder = subprocess.Popen(
        [sys.executable, "-c", "import sys, pathlib; from desktop_app.store import Store\n"
         "store = Store.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()", str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with holder:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreError) as error:
            Store.open(path)
        assert "đang mở ở một cửa sổ khác trên máy này" in sentence(error)
        assert str(holder.pid) not in sentence(error)  # which says nothing to a secretary
        holder.stdin.close()
    holder.kill()
    store = Store.open(path)
    assert store.load(report.id).report == report
    store.close()


def test_full_disk_while_saving_changes_nothing(path, report):
    store = Store.open(path)
    pages = store._run(lambda: store._db.execute("PRAGMA page_count").fetchone()[0])
    store._run(lambda: store._db.execute(f"PRAGMA max_page_count = {pages}"))
    history = History(report)
    step = history.do(SetSection(report.top[0], "guidance", "dài " * 200_000), "Sửa")
    with pytest.raises(StoreError) as error:
        store.commit(step, report, history.report).result()
    assert "đầy" in sentence(error)
    assert store.load(report.id).report == report
    assert store.journal(report.id).value == []
    store._run(lambda: store._db.execute("PRAGMA max_page_count = 1000000"))
    store.commit(step, report, history.report).result()
    assert store.load(report.id).report == history.report
    store.close()


def test_a_broken_page_is_said_and_the_backup_brings_everything_back(path, report):
    store = Store.open(path)
    store.backup_if_due()
    store.wait()
    backup = Store.backups_of(path)[0]
    store.close()
    data = bytearray(path.read_bytes())
    data[100:4096] = bytes(3996)
    path.write_bytes(data)
    with pytest.raises(StoreError) as error:
        Store.open(path)
    assert path.name in sentence(error)
    Store.restore(backup, path)
    again = Store.open(path)
    assert again.load(report.id).report == report
    again.close()
    kept = [each for each in path.parent.iterdir() if "truoc-khoi-phuc" in each.name]
    assert kept[0].read_bytes() == bytes(data)


def test_a_broken_backup_is_refused_and_nothing_changes(path, tmp_path):
    before = path.read_bytes()
    broken, foreign = tmp_path / "hỏng.baocao", tmp_path / "lạ.baocao"
    broken.write_bytes(before[:3000])
    other = sqlite3.connect(foreign)
    other.execute("CREATE TABLE x (y)")
    other.close()
    for backup in (broken, foreign, tmp_path / "không có.baocao"):
        with pytest.raises(StoreError) as error:
            Store.restore(backup, path)
        assert backup.name in sentence(error)
        assert path.read_bytes() == before
    assert not list(tmp_path.glob("*khoi-phuc*"))


def test_a_section_whose_bits_flipped_keeps_its_place_and_is_told_of(path, report):
    connection = sqlite3.connect(path)
    key = next(report.sections[each].children[0] for each in report.top if report.sections[each].children)
    connection.execute("UPDATE section SET data = replace(data, 'o', 'ô') WHERE id = ?", (key,))
    connection.commit()
    connection.close()
    store = Store.open(path)
    loaded = store.load(report.id)
    lost = loaded.report.sections[key]
    name = report.sections[key].heading
    assert loaded.damaged == (Damaged(DamageKind.SECTION, key, name),)
    assert lost.heading == f"Mục bị hỏng: {name}"
    assert lost.children == report.sections[key].children
    assert "hãy lấy lại từ bản sao lưu" in lost.body.blocks[0].inlines[0].text
    assert {**loaded.report.sections, key: None} == {**report.sections, key: None}
    changed = change(store, loaded.report)
    assert store.load(report.id).report == changed
    assert store.load(report.id).damaged == loaded.damaged
    store.close()


def test_a_damaged_head_is_told_of_and_the_text_is_there(path, report):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE report SET data = substr(data, 1, 100)")
    connection.commit()
    connection.close()
    store = Store.open(path)
    loaded = store.load(report.id)
    assert loaded.damaged == (Damaged(DamageKind.HEAD, report.id, report.head.title),)
    assert loaded.report.sections == report.sections
    assert loaded.report.top == report.top
    assert loaded.report.head.title == report.head.title
    moved = loaded.report
    step = (history := History(moved)).do(MoveSection(report.top[0], "", 1), "Chuyển")
    store.commit(step, moved, history.report).result()
    again = store.load(report.id)
    assert again.damaged == loaded.damaged  # what stands for what is lost was not saved over it
    assert again.report.top == history.report.top
    store.close()


def test_a_newer_file_is_shown_but_not_written(path, report):
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    store = Store.open(path)
    assert store.read_only
    assert ["phiên bản mới hơn" in str(each) for each in store.opening.notices] == [True]
    assert store.load(report.id).report == report
    with pytest.raises(StoreError) as error:
        change(store, report)
    assert "mới hơn" in sentence(error)
    store.backup_if_due()
    store.close()
    assert path.read_bytes() == before


def test_an_older_file_moves_forward_after_a_backup(path, report, monkeypatch):
    version = schema.VERSION
    monkeypatch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, lambda db: db.execute("CREATE TABLE later (x)")])
    monkeypatch.setattr(schema, "VERSION", version + 1)
    store = Store.open(path)
    assert store.load(report.id).report == report
    store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (version + 1,)
    connection.execute("SELECT x FROM later")
    connection.close()
    old = path.with_name(f"{path.name}.v{version}.baocao")
    monkeypatch.undo()
    shutil.copy(old, path)
    store = Store.open(path)
    assert store.load(report.id).report == report
    store.close()


def test_a_failed_migration_leaves_the_file_as_it_was(path, report, monkeypatch):
    def fails(db):
        db.execute("CREATE TABLE later (x)")
        db.execute("INSERT INTO nowhere VALUES (1)")

    version = schema.VERSION
    monkeypatch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, fails])
    monkeypatch.setattr(schema, "VERSION", version + 1)
    with pytest.raises(sqlite3.OperationalError):  # a mistake of ours: it goes to the crash dialog
        Store.open(path)
    monkeypatch.undo()
    store = Store.open(path)
    assert store.load(report.id).report == report
    store.close()


def test_pictures_are_kept_once_and_checked(path):
    store = Store.open(path)
    name = store.put_asset(b"picture")
    assert store.put_asset(b"picture") == name
    assert store.asset(name) == b"picture"
    with pytest.raises(StoreError) as error:
        store.asset("0" * 64)
    sentence(error)
    store._run(lambda: store._db.execute("UPDATE asset SET data = ?", (b"other",)))
    assert store.asset(name) == b"picture"  # what was read once stays in memory, for when the disk is gone
    store.close()
    store = Store.open(path)
    with pytest.raises(StoreError) as error:
        store.asset(name)
    sentence(error)
    assert store.put_asset(b"picture") == name  # and is mended by the same picture
    store.close()
    store = Store.open(path)
    assert store.asset(name) == b"picture"
    store.close()


def test_snapshots_come_back_as_they_were(path, report):
    store = Store.open(path)
    snapshot = store.snapshot(report.id, "Trước khi gửi")
    change(store, report)
    assert [each.name for each in store.snapshots(report.id).value] == ["Trước khi gửi"]
    assert store.load_snapshot(snapshot.id) == report
    with pytest.raises(StoreError) as error:
        store.load_snapshot(snapshot.id + 1)
    sentence(error)
    store.close()


def test_a_removed_report_can_be_brought_back(path, report):
    store = Store.open(path)
    store.remove(report.id)
    assert store.reports() == []
    assert store.search("doan vien") == []
    with pytest.raises(StoreError) as error:
        store.load(report.id)
    sentence(error)
    store.restore_removed(report.id)
    assert store.load(report.id).report == report
    store.close()


def test_a_copy_is_whole_while_the_store_is_open(path, report, tmp_path):
    store = Store.open(path)
    after = change(store, report)
    store.save_copy(tmp_path / "bản sao.baocao")
    store.close()
    copy = Store.open(tmp_path / "bản sao.baocao")
    assert copy.load(report.id).report == after
    copy.close()


def test_a_copy_never_takes_the_place_of_an_open_store(path, report, tmp_path):
    store, other = Store.open(path), Store.open(tmp_path / "khác.baocao")
    for target in (path, other.path):
        with pytest.raises(StoreError) as error:
            store.save_copy(target)
        sentence(error)
    after = change(store, report)
    store.close()
    other.close()
    store = Store.open(path)
    assert store.load(report.id).report == after
    store.close()


def test_search_follows_every_edit(path, report):
    store = Store.open(path)
    history = History(report)
    key = report.top[0]
    before = history.report
    step = history.do(SetSection(key, "heading", "Hội trại Đêm rằm"), "Sửa")
    store.commit(step, before, history.report).result()
    assert [hit.section for hit in store.search("hoi trai dem ram")] == [key]
    before = history.report
    step = history.undo()
    store.commit(step, before, history.report).result()
    assert store.search("hoi trai dem ram") == []
    assert store.load(report.id).report == report
    store.close()


def test_a_name_that_is_too_long_is_said(tmp_path, path):
    with pytest.raises(StoreError, match="quá dài"):
        Store.open(tmp_path / ("Đ" * 115 + ".baocao"))
    store = Store.open(path)
    with pytest.raises(StoreError, match="quá dài"):
        store.save_copy(tmp_path / ("x" * 247 + ".baocao"))
    (tmp_path / "tệp").write_bytes(b"")
    with pytest.raises(StoreError, match="quyền ghi") as error:
        store.save_copy(tmp_path / "tệp" / "bản sao.baocao")  # the folder of the copy is named, not that of the store
    assert "tệp" in str(error.value)
    store.close()
    longest = tmp_path / ("Đ" * 106 + ".baocao")
    store = Store.open(longest)  # everything beside it has room
    store.backup_if_due().result()
    assert len(Store.backups_of(longest)) == 3
    backup = Store.backups_of(longest)[0]
    store.close()
    Store.restore(backup, longest)


def test_half_a_character_keeps_nothing_from_being_saved(path, report):
    half = "nửa \ud83d chữ"
    store = Store.open(path)
    history = History(report)
    step = Step("sửa " + half, SetSection(report.top[0], "heading", half), SetSection(report.top[0], "heading", "cũ"))
    after = step.edit.apply(report)[0]
    store.commit(step, report, after).result()
    store.set_unit(replace(report.unit, name=half))
    store.snapshot(report.id, half)
    store.set_kept_out({("d", "k"): half})
    assert history.report == report
    store.close()
    store = Store.open(path)
    loaded = store.load(report.id)
    assert loaded.damaged == ()
    assert loaded.report.sections[report.top[0]].heading == "nửa  chữ"
    assert store.unit().name == "nửa  chữ"
    assert [each.name for each in store.snapshots(report.id).value] == ["nửa  chữ"]
    assert store.kept_out().value == {("d", "k"): "nửa  chữ"}
    assert [each.section for each in store.search("nua chu")] == [report.top[0]]
    assert store.check() == ()
    store.close()
