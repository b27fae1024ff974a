"""Saving when the disk does not let it be: order kept, nothing lost, and said."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.models.edits import InsertSections, SetReport, SetSection
from desktop_app.models.report import Report, Section
from desktop_app.store import Store, StoreError
from desktop_app.views.kit import asking
from desktop_app.views.report.session import SaveState, Session
from desktop_app.views.shell.main_window import MainWindow


class FullDisk(Store):
    """A store whose disk fills up at a given commit and has room again later."""

    fails_from = 10**9
    seen = 0

    def commit(self, step, before, after):
        self.seen += 1
        if self.seen < self.fails_from:
            return super().commit(step, before, after)
        refused = Future()
        refused.set_exception(StoreError("Ổ đĩa đã đầy."))
        return refused


@pytest.fixture
def session(qtbot, tmp_path):
    store = FullDisk.open(tmp_path / "don-vi.baocao")
    report, _ = InsertSections("", 0, (Section("a", heading="A"),)).apply(Report("r"))
    store.create(report)
    made = Session(store, report)
    yield made
    made.drop()
    store.close()


def rename(session, heading):
    assert session.do(SetSection("a", "heading", heading), "Sửa tiêu đề")


def test_saved_is_said_once_all_is_on_the_disk(qtbot, session):
    for number in range(20):
        rename(session, f"Lần {number}")
    assert session.state is SaveState.SAVING
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED)
    assert session.store.load("r").report == session.report
    assert len(session.store.journal("r").value) == 20


def test_nothing_overtakes_what_failed_and_all_is_saved_in_order_later(qtbot, session):
    session.store.fails_from = 3
    for number in range(6):
        rename(session, f"Lần {number}")
    qtbot.waitUntil(lambda: session.state is SaveState.FAILED)
    assert session.store.load("r").report.sections["a"].heading == "Lần 1"
    assert not session.wait_saved()
    session.undo()
    assert session.report.sections["a"].heading == "Lần 4"
    session.store.fails_from = 10**9
    assert session.wait_saved()
    assert session.state is SaveState.SAVED
    assert session.store.load("r").report == session.report
    assert len(session.store.journal("r").value) == 7


def test_saving_is_tried_again_by_itself(qtbot, session):
    session.store.fails_from = 1
    rename(session, "Mới")
    qtbot.waitUntil(lambda: session.state is SaveState.FAILED)
    session.store.fails_from = 10**9
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED, timeout=8000)
    assert session.store.load("r").report == session.report


def test_a_real_full_disk_is_said_and_mends(qtbot, session):
    store = session.store
    store._run(lambda: store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)"))
    pages = store._run(lambda: store._db.execute("PRAGMA page_count").fetchone()[0])
    store._run(lambda: store._db.execute(f"PRAGMA max_page_count = {pages}"))
    assert session.do(SetSection("a", "guidance", "dài " * 100_000), "Sửa")
    rename(session, "Sau đó")
    assert not session.wait_saved()
    assert store.load("r").report.sections["a"] == Section("a", heading="A")
    store._run(lambda: store._db.execute("PRAGMA max_page_count = 1000000"))
    assert session.wait_saved()
    assert store.load("r").report == session.report


def test_a_copy_rescues_what_could_not_be_saved(qtbot, tmp_path, monkeypatch):
    store = FullDisk.open(tmp_path / "don-vi.baocao")
    window = MainWindow(store)
    qtbot.addWidget(window)
    window.show()
    window.add_report(Report("r"))
    store.fails_from = 1
    session = window.workspace.session
    for heading in ("Một", "Hai"):
        assert session.do(InsertSections("", 0, (Section(heading, heading=heading),)), "Thêm")
    copy = tmp_path / "bản sao.baocao"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    window.stores.save_copy()
    assert session.state is SaveState.FAILED
    other = Store.open(copy)
    assert other.load("r").report == session.report
    assert store.load("r").report != session.report
    other.close()
    store.fails_from = 10**9
    assert window.close()


def test_report_with_unsaved_changes_is_not_left_unasked(qtbot, tmp_path, monkeypatch):
    store = FullDisk.open(tmp_path / "don-vi.baocao")
    window = MainWindow(store)
    qtbot.addWidget(window)
    window.show()
    window.add_report(Report("r"))
    store.fails_from = 1
    session = window.workspace.session
    session.do(SetReport("numbering", session.report.numbering.ARABIC), "Sửa")
    monkeypatch.setattr(asking, "agreed", lambda *_: False)
    window.stage.show_start_page()
    window.frames.open_sample()
    assert not window.close()
    assert window.workspace.session is session
    store.fails_from = 10**9
    assert window.close()
    again = Store.open(tmp_path / "don-vi.baocao")
    assert again.load("r").report == session.report
    again.close()
