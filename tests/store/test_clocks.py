"""A clock that was ahead once, or stands still in the past, costs nothing that was kept later."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.models.office.submissions import Submission
from desktop_app.models.report import Report
from desktop_app.store import Store, keeping, part, submissions, versions

REPORT = Report("r")
NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)
AHEAD, BEHIND = NOW.replace(year=2099), NOW.replace(year=2011)


@pytest.fixture
def store(tmp_path, monkeypatch):
    store = Store.open(tmp_path / "x.baocao")
    store.create(REPORT)
    yield store
    store.close()


@pytest.fixture
def clock(monkeypatch):
    """Return a function that sets the clock of the store."""

    def turn(moment):
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return moment

        monkeypatch.setattr(versions, "datetime", Clock)
        for module in (keeping, submissions):
            monkeypatch.setattr(module, "now_text", lambda: moment.isoformat(timespec="milliseconds"))

    return turn


@pytest.mark.parametrize("wrong", [AHEAD, BEHIND])
def test_states_kept_by_themselves_go_by_age_and_not_by_clock(store, clock, wrong):
    clock(wrong)
    for number in range(30):
        store.snapshot("r", f"sai giờ {number}", automatic=True)
    clock(NOW)
    for number in range(4):
        store.snapshot("r", f"đúng giờ {number}", automatic=True)
    names = [each.name for each in store.snapshots("r").value]
    assert names[:4] == [f"đúng giờ {number}" for number in (3, 2, 1, 0)]
    assert names[4:] == [f"sai giờ {number}" for number in range(29, 2, -1)]  # of those before thirty one a month


@pytest.mark.parametrize("wrong", [AHEAD, BEHIND])
def test_versions_are_named_in_the_order_in_which_they_left(store, clock, wrong):
    clock(wrong)
    for number in range(versions.KEPT):
        store.keep_version(replace(REPORT, due=None), f"sai giờ {number}")
    clock(NOW)
    store.keep_version(REPORT, "đúng giờ")
    kept = store.versions("r").value
    assert kept[-1] == "đúng giờ"
    assert kept[:-1] == [f"sai giờ {number}" for number in range(1, versions.KEPT)]
    assert store.version("r", "đúng giờ") == REPORT


def test_what_is_received_later_is_later(store):
    assert store.moment_after(NOW) == NOW
    store.receive([(Submission("d1", "1.docx", "x", "Đoàn xã Mẫu"), b"1")], moment=AHEAD)
    assert store.moment_after(NOW) == AHEAD + timedelta(milliseconds=1)
    assert store.moment_after(AHEAD + timedelta(days=1)) == AHEAD + timedelta(days=1)


def test_a_moment_the_system_cannot_reckon_is_damage_and_no_trouble_with_the_file(monkeypatch):
    class Windows(datetime):
        def astimezone(self, *_):
            raise OSError(22, "Invalid argument")

    monkeypatch.setattr(part, "datetime", Windows)
    with pytest.raises(ValueError, match="0001"):
        part.local("0001-01-01T00:00:00+00:00")
