"""Histories stay within bounds: old steps become states of the ends of days, old states stand further apart."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models import codec
from desktop_app.models.edits import Edit, SetSection
from desktop_app.models.history import Step
from desktop_app.models.report import Report, Section
from desktop_app.store import Store
from desktop_app.store.damage import checksum
from desktop_app.store.thinning import to_keep

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    store = Store.open(tmp_path / "mẫu.baocao")
    base = Report("r", sections={**Report("x").sections, "a": Section("a", heading="0")}, top=("a",))
    store.create(base)
    yield store
    store.close()


def edit_daily(store: Store, days: int, a_day: int) -> dict[int, str]:
    """Edit a report so many days; return the heading at the end of each, by days ago."""
    report, ends, times = store.load("r").report, {}, []
    noon = datetime.now().astimezone().replace(hour=12)  # so that no minute before it is of another day
    for ago in range(days, 0, -1):
        for number in range(a_day):
            edit = SetSection("a", "heading", f"{ago}-{number} {'dài ' * 50}")
            after, inverse = edit.apply(report)
            store.commit(Step(f"Sửa {ago}-{number}", edit, inverse), report, after).result()
            times.append(noon - timedelta(days=ago, minutes=a_day - number))
            report = after
        ends[ago] = report.sections["a"].heading

    def put_back(db: sqlite3.Connection) -> None:
        columns = "seq, report, time, label, edit, inverse"
        for line, time in zip(db.execute(f"SELECT {columns} FROM journal ORDER BY seq").fetchall(), times, strict=True):
            row = (line[0], line[1], time.astimezone(UTC).isoformat(timespec="milliseconds"), *line[3:])
            db.execute("UPDATE journal SET time = ?, crc = ? WHERE seq = ?", (row[2], checksum(*row), row[0]))

    store._run(lambda: store._write(put_back))
    return ends


def test_the_older_half_of_the_journal_becomes_the_last_states_of_its_days(store):
    ends = edit_daily(store, 6, 20)
    before = store.load("r").report
    room = store.history_room("r")
    assert (room.step_count, room.states) == (120, 0)
    assert store.thin("r", "Cuối ngày", "Trước khi: {0}", room.steps - 1)
    after = store.history_room("r")
    assert after.steps <= (room.steps - 1) // 2
    assert after.states > 0
    assert store.load("r").report == before
    kept = {store.load_snapshot(each.id).sections["a"].heading for each in store.snapshots("r").value}
    oldest = store.journal("r").value[0].label.split()[1]
    gone = {end for ago, end in ends.items() if ago > int(oldest.split("-")[0])}
    assert gone
    assert gone <= kept
    assert {each.name for each in store.snapshots("r").value} == {"Cuối ngày"}
    assert all(each.automatic for each in store.snapshots("r").value)


def test_the_steps_that_stay_still_lead_back(store):
    edit_daily(store, 3, 20)
    store.thin("r", "x", "{0}", store.history_room("r").steps - 1)
    report = store.load("r").report
    entries = store.journal("r").value
    for entry in reversed(entries):
        report, _ = codec.decode(Edit, json.loads(entry.inverse)).apply(report)
    number = int(entries[0].label.split("-")[1])
    assert report.sections["a"].heading.split()[0] in {f"3-{number - 1}", f"2-{number - 1}", f"3-{19}", f"2-{19}"}


def test_a_journal_within_its_bounds_is_left_alone(store):
    edit_daily(store, 2, 3)
    assert not store.thin("r", "x", "{0}")
    assert store.history_room("r").step_count == 6


def test_a_damaged_journal_is_left_alone(store):
    edit_daily(store, 2, 5)
    store._run(lambda: store._write(lambda db: db.execute("UPDATE journal SET label = 'khác' WHERE seq = 2")))
    assert not store.thin("r", "x", "{0}", 10)
    assert store.history_room("r").step_count == 10


def test_named_states_stay_however_many_there_are(store):
    for number in range(40):
        store.snapshot("r", f"Bản {number}")
        store.snapshot("r", "tự lưu", automatic=True)
    assert sum(not each.automatic for each in store.snapshots("r").value) == 40


STATES = st.lists(st.tuples(st.integers(0, 900 * 24), st.integers(1, 4000)), max_size=80)


@given(STATES, st.integers(1, 60_000))
def test_what_stays_is_bounded_and_keeps_the_newest(given_states, room):
    states = [(number, NOW - timedelta(hours=hours), size) for number, (hours, size) in enumerate(given_states)]
    kept = to_keep(states, NOW, room)
    by = {number: (time, size) for number, time, size in states}
    if not states:
        assert kept == set()
        return
    newest = max(states, key=lambda each: each[0])
    assert newest[0] in kept
    assert sum(by[number][1] for number in kept) <= max(room, newest[2])
    assert to_keep([each for each in states if each[0] in kept], NOW, room) == kept
    wide = to_keep(states, NOW, 10**9)
    assert {number for number, time, _ in states if NOW - time <= timedelta(days=7)} <= wide
    assert set(sorted(by, reverse=True)[:30]) <= wide
    old = [
        by[number][0].astimezone()
        for number in sorted(wide, reverse=True)[30:]
        if NOW - by[number][0] > timedelta(days=366)
    ]
    assert len(old) == len({(each.year, each.month) for each in old})


@pytest.mark.parametrize("year", [2011, 2099])
def test_a_clock_that_was_wrong_costs_nothing_that_was_kept_after_it(year):
    wrong = [(number, NOW.replace(year=year), 1) for number in range(500)]
    right = [(number, NOW - timedelta(days=1), 1) for number in range(500, 510)]
    kept = to_keep([*wrong, *right], NOW)
    assert set(range(480, 510)) <= kept
    assert len(kept) == 31


def test_the_last_of_a_day_is_the_one_that_stays():
    noon = (NOW - timedelta(days=30)).astimezone().replace(hour=12)
    states = [(number, noon.replace(hour=hour), 1) for number, hour in enumerate((9, 14, 17))]
    later = [(number, NOW, 1) for number in range(10, 40)]
    assert to_keep([*states, *later], NOW) == {2, *range(10, 40)}
