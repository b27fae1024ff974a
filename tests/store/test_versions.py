"""Versions that left a store or came into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.resources import sample
from desktop_app.store import Store, VersionKind

REPORT = sample()[1]


@pytest.fixture
def store(tmp_path):
    found = Store.open(tmp_path / "don-vi.baocao")
    yield found
    found.close()


def test_a_version_that_is_only_named_counts_and_is_filled_when_it_comes(store):
    store.keep_lineage(REPORT.id, ["a", "b"])
    assert store.versions(REPORT.id).value == ["a", "b"]
    assert store.version(REPORT.id, "a") is None
    store.keep_version(REPORT, "a")
    store.keep_lineage(REPORT.id, ["a", "c"])
    assert store.version(REPORT.id, "a") == REPORT
    assert store.versions(REPORT.id).value == ["a", "b", "c"]


def test_versions_merged_count_only_while_the_report_says_so(store):
    store.keep_version(REPORT, "của tôi")
    store.keep_version(REPORT, "bản kia", VersionKind.MERGED)
    assert store.versions(REPORT.id).value == ["của tôi"]
    assert store.versions(REPORT.id, {"bản kia"}).value == ["của tôi", "bản kia"]
    assert store.versions("báo cáo khác").value == []


def test_what_left_is_known_and_what_came_in_did_not_leave(store):
    store.keep_lineage("đến", ["cha"])
    store.keep_version(replace(REPORT, id="đến"), "a", VersionKind.CAME)
    store.keep_version(replace(REPORT, id="gộp"), "a", VersionKind.MERGED)
    assert store.sent() == {}
    before = datetime.now(UTC)
    for digest in ("a", "cha"):  # the same words sent on, and those of a version that was only named
        store.keep_version(replace(REPORT, id="đến"), digest)
    assert store.sent().keys() == {"đến"}
    first = store.sent()["đến"]
    assert timedelta(0) <= first - before < timedelta(minutes=1)
    store.keep_version(replace(REPORT, id="đến"), "cha")
    assert store.sent()["đến"] > first
    assert store.versions("đến").value == ["cha", "a"]
    assert store.version("đến", "cha") == replace(REPORT, id="đến")
