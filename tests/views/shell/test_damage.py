"""What is damaged or gone is said where it is missing, and the backups are one click away."""

from __future__ import annotations

import errno
import os
import sqlite3
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.exchange import read_embedded
from desktop_app.models.edits import SetSection, SpliceBody
from desktop_app.models.history import Step
from desktop_app.models.report import FIXED, Report, Section
from desktop_app.models.richtext import Paragraph, Run
from desktop_app.resources import sample
from desktop_app.store import Store, StoreError, schema
from desktop_app.store.lock import Lock
from desktop_app.views.kit import asking
from desktop_app.views.report.session import SaveState
from desktop_app.views.shell import damage
from desktop_app.views.shell.main_window import MainWindow
from desktop_app.views.shell.recovery import RecoveryDialog

SMALL = Report("nhỏ", sample()[0], top=("a",), sections={key: Section(key, heading=key) for key in (*FIXED, "a")})
"""A report without charts, which take long to draw."""

NOT_ON_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or replace an open file")


@pytest.fixture
def path(tmp_path):
    """Return the path of a closed store with the sample report and a backup."""
    path = tmp_path / "don-vi.baocao"
    store = Store.open(path)
    unit, report = sample()
    store.set_unit(unit)
    store.create(report)
    store.create(SMALL)
    store.backup_if_due().result()
    store.close()
    return path


@pytest.fixture
def open_window(qtbot, path, monkeypatch):
    """Return a function that opens the window over the store."""
    made = []

    def opened():
        window = MainWindow(Store.open(path), lambda: date(2026, 11, 20))
        qtbot.addWidget(window)
        window.show()
        made.append(window)
        return window

    monkeypatch.setattr(asking, "agreed", lambda *_: True)  # what is unsaved may be lost
    yield opened
    for window in made:
        window.close()


def execute(path, *queries):
    connection = sqlite3.connect(path)
    for query in queries:
        connection.execute(query)
    connection.commit()
    connection.close()


def boxes(window):
    return [each.text() for each in window.findChildren(QMessageBox)]


def test_a_damaged_section_is_shown_in_its_place_with_a_way_to_the_backups(qtbot, path, open_window, monkeypatch):
    report = sample()[1]
    key = report.top[1]
    execute(path, f"UPDATE section SET data = data || ' ' WHERE id = '{key}'")
    window = open_window()
    window.open_report(report.id)
    strip = window.workspace.damage
    assert strip.isVisible()
    assert "Có 1 chỗ bị hỏng" in strip.label.text()
    assert report.sections[key].heading in strip.label.text()
    session = window.workspace.session
    assert session.report.sections[key].children == report.sections[key].children
    asked = []
    monkeypatch.setattr(RecoveryDialog, "exec", lambda dialog: asked.append(dialog.backups.count()) or 0)
    strip.button.click()
    assert asked == [3]
    assert window.workspace is None
    window.open_report(report.id)
    session = window.workspace.session
    session.do(SpliceBody(key, 0, 1, (Paragraph((Run("Viết lại."),)),)), "Viết lại")
    assert not window.workspace.damage.isVisible()
    assert session.wait_saved()
    window.stage.show_start_page()
    assert window.store.load(report.id).damaged == ()


def test_a_backup_is_restored_from_the_window(open_window, path, monkeypatch):
    report = sample()[1]
    execute(path, "UPDATE report SET data = 'x'", "UPDATE unit SET data = 'x'")
    window = open_window()
    assert any("thông tin đơn vị" in text for text in boxes(window))
    assert "bị hỏng" not in window.stage.start_page.main.title.text()

    def choose(dialog):
        dialog.restore()
        return dialog.result()

    monkeypatch.setattr(RecoveryDialog, "exec", choose)
    window.stores.show_backups()
    assert window.store.unit() == sample()[0]
    assert window.store.load(report.id).report == report


def test_the_check_after_the_start_tells_what_it_finds(qtbot, path, open_window):
    execute(path, "UPDATE journal SET label = 'x'", "UPDATE asset SET data = x'00'")
    window = open_window()
    name = window.store.put_asset(b"picture")
    window.store._run(lambda: window.store._db.execute("UPDATE asset SET data = x'00' WHERE sha256 = ?", (name,)))
    window.stores.back_up()
    qtbot.waitUntil(lambda: any("hình ảnh" in text for text in boxes(window)), timeout=10_000)


@NOT_ON_WINDOWS
def test_a_deleted_file_is_said_at_once_and_the_work_saved_elsewhere(qtbot, path, open_window, tmp_path, monkeypatch):
    report = SMALL
    window = open_window()
    window.open_report(report.id)
    session = window.workspace.session
    path.unlink()
    qtbot.waitUntil(lambda: session.state is SaveState.FAILED, timeout=10_000)
    assert any("đã bị xóa, bị thay" in text for text in boxes(window))
    session.do(SetSection(report.top[0], "heading", "Sau khi mất tệp"), "Sửa")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "cứu.baocao"), ""))
    window.stores.save_copy()
    with qtbot.waitSignal(window.exporting.export_to(tmp_path / "x.docx").finished, timeout=60_000):
        pass
    copy = Store.open(tmp_path / "cứu.baocao")
    assert copy.load(report.id).report == session.report
    copy.close()


def test_work_is_rescued_out_of_memory_when_nothing_can_be_read(qtbot, path, open_window, tmp_path, monkeypatch):
    report = SMALL
    window = open_window()
    window.open_report(report.id)
    session = window.workspace.session
    session.do(SetSection(report.top[0], "heading", "Đang viết dở"), "Sửa")
    assert session.wait_saved()
    store = window.store
    store._run(store._fold)
    path.write_bytes(b"x" * 100_000)  # written over
    session.do(SetSection(report.top[0], "heading", "Viết tiếp"), "Sửa")
    qtbot.waitUntil(lambda: session.state is SaveState.FAILED, timeout=10_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "cứu.baocao"), ""))
    window.stores.save_copy()
    with qtbot.waitSignal(window.exporting.export_to(tmp_path / "x.docx").finished, timeout=60_000):
        pass
    copy = Store.open(tmp_path / "cứu.baocao")
    assert copy.load(report.id).report == session.report
    copy.close()


def test_a_file_of_a_newer_version_cannot_be_written_in(path, open_window):
    report = sample()[1]
    execute(path, f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    window = open_window()
    assert any("phiên bản mới hơn" in text for text in boxes(window))
    window.open_report(report.id)
    workspace = window.workspace
    workspace.outline.go_to(report.top[1])
    assert workspace.editor.text.isReadOnly()
    assert workspace.editor.head.heading.isReadOnly()
    assert not any(action.isEnabled() for action in workspace.editor.actions().values())
    assert not workspace.session.do(SetSection(report.top[0], "heading", "Khác"), "Sửa")
    assert workspace.session.report == report
    assert sum("phiên bản mới hơn" in text for text in boxes(window)) == 2
    window.close()
    assert path.read_bytes() == before


def test_a_missing_file_offers_its_backups_or_a_new_one(qtbot, path):
    path.unlink()
    with pytest.raises(StoreError) as error:
        Store.open(path)
    dialog = RecoveryDialog(path, error.value)
    qtbot.addWidget(dialog)
    assert dialog.backups.count() == 3
    dialog.begin()
    assert dialog.result() == 1
    store = Store.open(dialog.chosen)
    assert store.reports() == []
    store.close()


def test_a_broken_file_without_backups_can_still_be_looked_at(qtbot, path):
    for backup in Store.backups_of(path):
        backup.unlink()
    execute(path, "PRAGMA user_version = 2")
    with pytest.raises(StoreError) as error:
        Store.open(path)
    dialog = RecoveryDialog(path, error.value)
    qtbot.addWidget(dialog)
    dialog.look()
    store = Store.open(dialog.chosen, rescue=dialog.rescue)
    assert store.load(sample()[1].id).report == sample()[1]
    store.close()


def test_into_a_file_with_broken_pages_nothing_is_written_until_the_user_chooses(qtbot, path, open_window):
    store = Store.open(path)
    for number in range(3):  # many pages of pictures, one of which is written over
        store.put_asset(bytes([number]) * 20_000)
    store.close()
    data = bytearray(path.read_bytes())
    place = data.index(bytes([1]) * 4092) - 4
    assert place % 4096 == 0
    data[place : place + 4] = b"\xff\xff\xff\xff"  # where its next page is
    path.write_bytes(data)
    window = open_window()
    window.open_report(SMALL.id)
    session = window.workspace.session
    window.stores.back_up()
    qtbot.waitUntil(lambda: any("cấu trúc của tệp" in text for text in boxes(window)), timeout=10_000)
    before = path.read_bytes()
    session.do(SetSection(SMALL.top[0], "heading", "Sau khi hỏng"), "Sửa")
    qtbot.waitUntil(lambda: session.state is SaveState.FAILED, timeout=10_000)
    assert window.top.save_elsewhere.isVisible()
    assert path.read_bytes() == before
    box = next(each for each in window.findChildren(QMessageBox) if "cấu trúc của tệp" in each.text())
    next(each for each in box.buttons() if "ghi tiếp" in each.text()).click()
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED, timeout=10_000)
    assert window.store.load(SMALL.id).report == session.report


@NOT_ON_WINDOWS
def test_a_replaced_file_is_left_alone_and_the_work_saved_elsewhere(qtbot, path, open_window, tmp_path, monkeypatch):
    window = open_window()
    window.open_report(SMALL.id)
    session = window.workspace.session
    other = tmp_path / "khác.baocao"
    Store.open(other).close()
    other.replace(path)
    before = path.read_bytes()
    qtbot.waitUntil(lambda: session.state is SaveState.FAILED, timeout=10_000)
    assert window.top.save_elsewhere.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "cứu.baocao"), ""))
    for words in ("Lần một", "Lần hai"):  # it stays usable
        session.do(SetSection(SMALL.top[0], "heading", words), "Sửa")
        window.top.save_elsewhere.click()
        copy = Store.open(tmp_path / "cứu.baocao")
        assert copy.load(SMALL.id).report == session.report
        copy.close()
    assert path.read_bytes() == before


def test_a_store_that_is_closed_under_its_window_is_not_looked_at(open_window, qtbot, monkeypatch):
    window = open_window()
    window.stage.store.close()
    with qtbot.captureExceptions() as raised:
        qtbot.wait(damage._LOOK_EVERY + 200)
    assert raised == []


def left_by_a_crash(path):
    """Leave the store as a killed program does, with an edit in the side file; return what it says."""
    store = Store.open(path)
    report = store.load(SMALL.id).report
    edit = SetSection(SMALL.top[0], "heading", "Sửa trước khi dừng đột ngột")
    after, inverse = edit.apply(report)
    store.commit(Step("sửa", edit, inverse), report, after).result()
    left = {tail: path.with_name(path.name + tail).read_bytes() for tail in ("", "-wal", ".dang-mo")}
    store.close()
    for tail, data in left.items():
        path.with_name(path.name + tail).write_bytes(data)
    return after


def test_in_a_place_that_cannot_be_written_to_what_was_saved_last_and_is_lost_is_told(path, open_window, monkeypatch):
    left_by_a_crash(path)
    wal = path.with_name(path.name + "-wal")
    data = bytearray(wal.read_bytes())
    data[len(data) // 2] ^= 1
    wal.write_bytes(data)

    def refuse(cls, path):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Lock, "take", classmethod(refuse))
    window = open_window()
    assert any("chỉ mở để xem" in text for text in boxes(window))
    assert any("những thay đổi lưu cuối cùng" in text for text in boxes(window))


def test_on_a_full_disk_a_report_is_looked_at_and_exported(qtbot, path, open_window, tmp_path, monkeypatch):
    after = left_by_a_crash(path)

    def full(*_):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(Lock, "sign", full)
    window = open_window()
    assert any("đã đầy" in text for text in boxes(window))
    window.open_report(SMALL.id)
    assert window.session.report == after
    assert not window.session.do(SetSection(SMALL.top[0], "heading", "Khác"), "Sửa")
    with qtbot.waitSignal(window.exporting.export_to(tmp_path / "x.docx").finished, timeout=60_000):
        pass
    assert read_embedded(tmp_path / "x.docx").report == after
