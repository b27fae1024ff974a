"""The way back at the window: days, large steps, named states; whole or one section; one step that is undone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.models.edits import SetPart, SetSection
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Head, Report, Section
from desktop_app.store import Store
from desktop_app.views.report.session import Session
from desktop_app.views.years.versions_dialog import VersionsDialog, show_versions, versions_of


def first() -> Report:
    base = Report(
        "r", head=Head(title="Báo cáo mẫu"), indicators=(Indicator("i", parts=(Part("p", name="cây xanh"),)),)
    )
    made = {key: Section(key, heading=f"Mục {key}") for key in ("a", "b")}
    return replace(base, sections={**base.sections, **made}, top=("a", "b"))


@pytest.fixture
def session(tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    store.create(first())
    made = Session(store, first())
    yield made
    made.drop()
    store.close()


def days_ago(session: Session, days: int) -> None:
    """Put what was done so far some days back, as the clock of those days would have."""
    assert session.wait_saved()
    store = session.store
    said = (datetime.now().astimezone() - timedelta(days=days)).isoformat()

    def work(db: sqlite3.Connection) -> None:
        from desktop_app.store.damage import checksum

        columns = "seq, report, time, label, edit, inverse"
        for line in db.execute(f"SELECT {columns} FROM journal").fetchall():
            seq, report, time, label, edit, inverse = line
            if datetime.fromisoformat(time).astimezone() > datetime.now().astimezone() - timedelta(hours=1):
                row = (seq, report, said, label, edit, inverse)
                db.execute("UPDATE journal SET time = ?, crc = ? WHERE seq = ?", (said, checksum(*row), seq))

    store._run(lambda: store._write(work))


def edited(session: Session) -> None:
    session.do(SetSection("a", "heading", "Mục đầu"), "Sửa tiêu đề")
    days_ago(session, 2)
    session.do(SetSection("b", "heading", "Mục hai"), "Sửa tiêu đề")
    session.do(SetPart("p", "result", parse_figure("5")), "Sửa số liệu")
    days_ago(session, 1)
    session.do(SetSection("a", "heading", "Mục đầu mới"), "Sửa tiêu đề")
    assert session.wait_saved()


def rows(dialog: VersionsDialog) -> list[list[str]]:
    items = [dialog.changes.topLevelItem(number) for number in range(dialog.changes.topLevelItemCount())]
    return [[item.text(column) for column in (2, 3)] for item in items]


def test_the_days_before_are_there_and_say_what_differs(session, qtbot):
    edited(session)
    found = versions_of(session.store, session.report, datetime.now())
    assert [(datetime.now().date() - each.time.date()).days for each in found] == [1, 2]
    dialog = VersionsDialog(session.report, found, lambda name: found[0])
    qtbot.addWidget(dialog)
    assert rows(dialog) == [["Mục đầu", "Mục đầu mới"]]
    dialog.list.setCurrentRow(1)
    assert ["Mục b", "Mục hai"] in rows(dialog)
    assert any(now == "5" for _, now in rows(dialog))


def test_the_words_that_differ_are_marked(session, qtbot):
    session.do(SetSection("a", "heading", "Kết quả trồng 500 cây xanh"), "Sửa tiêu đề")
    days_ago(session, 1)
    session.do(SetSection("a", "heading", "Kết quả trồng 450 cây xanh"), "Sửa tiêu đề")
    assert session.wait_saved()
    found = versions_of(session.store, session.report, datetime.now())
    dialog = VersionsDialog(session.report, found, lambda name: found[0])
    qtbot.addWidget(dialog)
    assert dialog.then_pane.toPlainText() == "Kết quả trồng 500 cây xanh"
    for pane, word in ((dialog.then_pane, "500"), (dialog.now_pane, "450")):
        cursor = pane.document().find(word)
        assert cursor.charFormat().fontUnderline()
        assert not pane.document().find("trồng").charFormat().fontUnderline()


def test_one_section_comes_back_as_one_step_and_undo_gives_the_same_report(session, qtbot, monkeypatch):
    edited(session)
    before = session.report

    def choose(dialog):
        dialog.list.setCurrentRow(1)
        for number in range(dialog.changes.topLevelItemCount()):
            row = dialog.changes.topLevelItem(number)
            if row.text(2) == "Mục b":
                dialog.changes.setCurrentItem(row)
        dialog.part_button.click()
        return dialog.result()

    monkeypatch.setattr(VersionsDialog, "exec", choose)
    show_versions(session, None, datetime.now())
    assert session.report.sections["b"].heading == "Mục b"
    assert session.report.sections["a"].heading == "Mục đầu mới"
    assert session.report.indicators == before.indicators
    session.undo()
    assert session.report == before


def test_a_whole_day_comes_back_and_is_saved(session, qtbot, monkeypatch):
    edited(session)

    def choose(dialog):
        dialog.list.setCurrentRow(1)
        dialog.whole_button.click()
        return dialog.result()

    monkeypatch.setattr(VersionsDialog, "exec", choose)
    show_versions(session, None, datetime.now())
    wanted = first()
    wanted = replace(wanted, sections={**wanted.sections, "a": replace(wanted.sections["a"], heading="Mục đầu")})
    assert session.report == wanted
    assert session.wait_saved()
    assert session.store.load("r").report == wanted


def test_a_state_kept_under_a_name_is_there_the_next_time(session, qtbot, monkeypatch):
    edited(session)
    session.store.snapshot("r", "Trước khi trình ký")
    session.do(SetSection("a", "heading", "Khác"), "Sửa tiêu đề")
    assert session.wait_saved()
    found = versions_of(session.store, session.report, datetime.now())
    assert found[0].title == "Trước khi trình ký"
    assert found[0].size > 0
    assert found[0].load().sections["a"].heading == "Mục đầu mới"


def test_the_room_of_the_history_is_told(session, qtbot):
    edited(session)
    assert session.wait_saved()
    store = session.store
    store.snapshot("r", "Đặt tên")
    made = VersionsDialog(
        session.report, versions_of(store, session.report, datetime.now()), None, room=store.history_room("r")
    )
    qtbot.addWidget(made)
    steps = len(store.journal("r").value)
    assert made.room.text().startswith("1 bản lưu riêng, 1 KB. Nhật ký sửa: ")
    assert f"{steps} bước" in made.room.text()


def test_what_was_exported_is_kept(window, qtbot, tmp_path):
    window.stage.add_report(first())
    window.exporting.export_to(tmp_path / "ra.docx")
    store = window.stage.store
    qtbot.waitUntil(lambda: bool(store.snapshots("r").value), timeout=20000)
    (kept,) = store.snapshots("r").value
    assert kept.automatic
    assert "ra.docx" in kept.name
    assert store.load_snapshot(kept.id) == window.stage.session.report


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("UPDATE snapshot SET data = x'00'", "1 bản lưu"),
        ("UPDATE journal SET inverse = 'x' WHERE seq = 1", "1 dòng nhật ký sửa"),
        ("", ""),
    ],
)
def test_states_that_are_missing_because_they_are_damaged_are_told_of(session, qtbot, monkeypatch, query, said):
    edited(session)
    session.store.snapshot("r", "Trước khi trình ký")
    assert session.wait_saved()
    if query:
        session.store._run(lambda: session.store._db.execute(query))
    shown = []

    def look(dialog):
        dialog.show()
        shown.append((dialog.damage.isVisible(), dialog.damage.label.text()))
        return 0

    monkeypatch.setattr(VersionsDialog, "exec", look)
    show_versions(session, None, datetime.now())
    assert shown[0][0] == bool(said)
    assert said in shown[0][1]
