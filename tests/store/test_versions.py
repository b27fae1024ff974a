"""Versions that left a store or came into it."""

from __future__ import annotations

import pytest

from desktop_app.resources import sample
from desktop_app.store import Store

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
    store.keep_version(REPORT, "bản kia", merged=True)
    assert store.versions(REPORT.id).value == ["của tôi"]
    assert store.versions(REPORT.id, {"bản kia"}).value == ["của tôi", "bản kia"]
    assert store.versions("báo cáo khác").value == []
