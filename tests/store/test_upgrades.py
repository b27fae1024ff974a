"""Files of older versions open with everything that was in them."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop_app.models.kinds import ReportKind
from desktop_app.models.office.submissions import State
from desktop_app.store import Damaged, DamageKind, Loaded, Store, StoreError, opening


@pytest.fixture
def old(tmp_path):
    """Return a function that copies a file of an older version and returns the copy's path."""

    def copy(version):
        path = tmp_path / "cũ.baocao"
        shutil.copy(Path(__file__).with_name(f"v{version}.baocao"), path)
        return path

    return copy


def test_a_file_of_version_1_opens_with_everything_in_it(old):
    path = old(1)
    store = Store.open(path)
    report = store.load("r").report
    assert report.sections["a"].heading == "Kết quả đạt được"
    assert [note.content[0].text for note in report.sections["a"].body.notes] == ["chú thích"]
    assert report.indicators[0].parts[0].result.value == 120
    assert [each.label for each in store.journal("r").value] == ["Sửa tiêu đề"]
    assert store.load_snapshot(store.snapshots("r").value[0].id) == report
    assert store.unit().name == "Đoàn xã Mẫu"
    assert store.submissions() == []
    store.close()
    assert path.with_name("cũ.baocao.v1.baocao").is_file()


def test_a_file_of_version_2_opens_with_everything_in_it(old):
    path = old(2)
    store = Store.open(path)
    assert store.opening.damaged == ()
    assert store.check() == ()
    loaded = store.load("r")
    report = loaded.report
    assert loaded.damaged == ()
    assert report.sections["c"].heading == "Phương hướng, nhiệm vụ"
    assert report.sections["a"].children == ("b",)
    assert [each.parts[0].result.value for each in report.indicators] == [120, 12]
    assert store.asset(report.sections["a"].body.blocks[1].sha256) == b"not a picture, but bytes"
    assert store.load_snapshot(store.snapshots("r").value[0].id) == report
    assert store.versions("r").value == ["d" * 64, "e" * 64]
    assert store.version("r", "d" * 64) == report
    assert [each.label for each in store.journal("r").value] == ["Sửa tiêu đề"]
    assert [each.id for each in store.reports(removed=True)] == ["gone"]
    assert [each.id for each in store.heads(ReportKind.OUTLINE).value] == ["o"]
    assert store.unit().signers[0].name == "Nguyễn Văn A"
    assert store.expected_units().value == [("x1", "Đoàn xã Mẫu Một"), ("x2", "Đoàn xã Mẫu Hai")]
    one, two = sorted(store.submissions(), key=lambda each: each.file, reverse=True)
    assert (one.state, two.state, two.reason) == (State.ACCEPTED, State.RETURNED, "thiếu số liệu")
    assert [each.parts[0].result.value for each in (one, two)] == [5, 7]
    assert [store.submission_file(each.digest) for each in (one, two)] == [b"file one", b"file two"]
    assert store.matches().value == {(one.digest, "x|y"): "cay"}
    assert store.kept_out().value == {(two.digest, "cay"): "chờ xác minh"}
    assert store.office_targets("o").value == {"cay": "200"}
    assert store.without_passages([one.digest, two.digest]).value == []
    assert [each.notes for each in store.passages_in(one.digest)] == [(), ("Số liệu đến 20/11",)]
    assert len(store.find_passages("trong duoc", [one.digest, two.digest])) == 2
    assert [hit.section for hit in store.search("dong chi nguyen")] == ["a"]
    store.close()
    assert path.with_name("cũ.baocao.v2.baocao").is_file()
    again = Store.open(path)
    assert again.load("r").report == report
    again.close()


def test_what_was_damaged_before_stays_known_as_damaged(old):
    path = old(2)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE section SET data = replace(data, 'Kết nạp', 'Kết nộp') WHERE id = 'b'")
    connection.execute("UPDATE indicator SET data = CAST(x'c3' || CAST(data AS BLOB) AS TEXT) WHERE id = 'i'")
    connection.execute("UPDATE submission SET figures = replace(figures, '\"5\"', '\"6\"')")
    connection.execute("UPDATE passage SET said = replace(said, '5 cây', '6 cây')")
    connection.execute("UPDATE matching SET key = CAST(x'ff' AS TEXT)")
    connection.commit()
    connection.close()
    store = Store.open(path)
    loaded = store.load("r")
    assert loaded.damaged == (Damaged(DamageKind.SECTION, "b"), Damaged(DamageKind.INDICATOR, "i"))
    assert loaded.report.sections["a"].children == ("b",)
    assert [each.id for each in loaded.report.indicators] == ["i", "j"]
    assert [each.state for each in store.submissions()].count(State.DAMAGED) == 1
    assert len(store.without_passages([hashlib.sha256(b"file one").hexdigest()]).damaged) == 1
    assert store.matches().value == {}
    assert len(store.matches().damaged) == 1
    store.close()


def test_a_header_that_claims_another_version_is_said(old):
    path = old(2)
    Store.open(path).close()
    for version in (0, 1, 2):
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.close()
        with pytest.raises(StoreError) as error:
            Store.open(path)
        assert error.value.damaged


def test_a_cut_while_a_file_is_brought_over_loses_nothing(old, tmp_path):
    """Whatever part of the side file reached the disk, the file opens with everything in it."""
    path = old(2)
    expected = Store.open(path)
    report = expected.load("r").report
    expected.close()
    path = old(2)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    opening._migrate(connection, 2, path)
    main, wal = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    connection.close()
    chance = random.Random(5)
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        cut = folder / "x.baocao"
        if number % 2:  # some of the side file is on the disk
            cut.write_bytes(main)
            cut.with_name("x.baocao-wal").write_bytes(wal[: chance.randrange(len(wal))])
        else:  # all of it is, and some of it was folded into the file
            length = max(len(main), len(whole))
            pages = [
                (chance.choice((main, whole)).ljust(length, b"\0"))[at : at + 4096] for at in range(0, length, 4096)
            ]
            cut.write_bytes(b"".join(pages))
            cut.with_name("x.baocao-wal").write_bytes(wal)
        store = Store.open(cut)
        assert store.load("r") == Loaded(report)
        assert store.check() == ()
        assert len(store.submissions()) == 2
        store.close()
        assert not list(folder.glob("*truoc-khoi-phuc*"))


def test_a_file_of_version_4_tells_its_results_over_the_years(old):
    path = old(4)
    store = Store.open(path)
    assert store.opening.damaged == ()
    assert store.check() == ()
    found = {each.report: each for each in store.reported().value}
    assert {key: list(each.results) for key, each in found.items()} == {
        "r2023": ["40", "60/100"], "r2024": ["52", "61/100"],
    }  # fmt: skip
    assert [entry.label for entry in store.journal("r2024").value] == ["Sửa trích yếu"]
    assert [each.name for each in store.snapshots("r2024").value] == ["Bản gửi"]
    assert store.own_templates().value == {}
    store.close()
    assert path.with_name("cũ.baocao.v4.baocao").is_file()
