"""Pictures and snapshots in the store."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from ..models import codec
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from . import rows
from .damage import Checked, Damaged, DamageKind, checksum, fetch, fetch_owned
from .errors import StoreError
from .part import StorePart, local, now_text
from .thinning import put_snapshot, thin_snapshots

if TYPE_CHECKING:
    from ..models.report import Report
    from .damage import Loaded

_NO_PICTURE = QT_TRANSLATE_NOOP("errors", "Một hình ảnh của báo cáo không còn trong dữ liệu đơn vị; hãy chèn lại.")
_NO_SNAPSHOT = QT_TRANSLATE_NOOP("errors", "Bản lưu này không còn nữa; hãy chọn bản khác.")
_IN_MEMORY = 64 * 2**20  # bytes of pictures kept in memory, so that work can be rescued when the disk is gone


class Snapshot(NamedTuple):
    """A kept state of a report; ``time`` is in local time, ``size`` the room it takes, in bytes."""

    id: int
    name: str
    automatic: bool
    time: datetime
    size: int = 0


class Keeping(StorePart):
    """The part of the store that keeps pictures, and states of reports under a name."""

    _pictures: dict[str, bytes]

    if TYPE_CHECKING:

        def load(self, report_id: str) -> Loaded: ...

    # pictures

    def put_asset(self, data: bytes) -> str:
        """Keep bytes once and return their SHA-256 in hex."""
        name = sha256(data)
        query = "INSERT INTO asset (sha256, data) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET data = excluded.data"

        def work(db: sqlite3.Connection) -> None:
            row = db.execute("SELECT data FROM asset WHERE sha256 = ?", (name,)).fetchone()
            if row is None or row[0] != data:  # one that is damaged is mended by the same picture
                db.execute(query, (name, data))

        self._run(lambda: self._write(work))
        self._remember(name, data)
        return name

    def asset(self, sha256: str) -> bytes:
        """Return kept bytes; those that were read before come from memory.

        Raises:
            StoreError: they are not here, or damaged.
        """
        if (known := self._pictures.get(sha256)) is not None:
            return known
        data = self._run(lambda: self._read_asset(sha256))
        if data is None:
            raise StoreError(_NO_PICTURE)
        self._remember(sha256, data)
        return data

    def remember_assets(self, names: Iterable[str]) -> None:
        """Queue reading pictures into memory, so that they are there even when the disk is gone; returns at once."""
        wanted = [name for name in names if name not in self._pictures]

        def work() -> None:
            for name in wanted:
                if (data := self._read_asset(name)) is not None:
                    self._remember(name, data)

        if wanted:
            self._submit(work)

    def _read_asset(self, name: str) -> bytes | None:
        for hint in ("", "NOT INDEXED"):
            for (data,) in fetch(self._db, f"SELECT data FROM asset {hint} WHERE sha256 = ?", (name,))[0]:
                if isinstance(data, bytes) and sha256(data) == name:
                    return data
        return None

    def _remember(self, name: str, data: bytes) -> None:
        if sum(map(len, self._pictures.values())) + len(data) <= _IN_MEMORY:
            self._pictures[name] = data

    # snapshots

    def snapshot(self, report_id: str, name: str, automatic: bool = False) -> Snapshot:
        """Keep the report as it is now under a name; automatic ones are thinned with age (``store/thinning.py``)."""
        report = self.load(report_id).report
        now, data = now_text(), rows.dump(report)

        def work(db: sqlite3.Connection) -> Snapshot:
            number = put_snapshot(db, report_id, name, now, data, automatic=automatic)
            (size,) = db.execute("SELECT length(data) FROM snapshot WHERE id = ?", (number,)).fetchone()
            if automatic:
                thin_snapshots(db, report_id, datetime.now(UTC))
            return Snapshot(number, name, automatic, local(now), size)

        return self._run(lambda: self._write(work))

    def snapshots(self, report_id: str) -> Checked[list[Snapshot]]:
        """Return a report's snapshots, newest first."""
        columns = "id, report, name, automatic, time, data, crc"

        def work() -> Checked[list[Snapshot]]:
            lines, gone = fetch_owned(self._db, "snapshot", columns, report_id, "id DESC")
            found = [
                Snapshot(line[0], line[2], bool(line[3]), local(line[4]), len(line[5]))
                for *line, crc in lines
                if checksum(*line) == crc
            ]
            lost = len(lines) - len(found) + gone
            return Checked(found, (Damaged(DamageKind.SNAPSHOT, report_id),) * lost)

        return self._run(work)

    def load_snapshot(self, snapshot_id: int) -> Report:
        """Return the report as it was when the snapshot was made.

        Raises:
            StoreError: there is no such snapshot, or it is damaged.
        """
        query = "SELECT id, report, name, automatic, time, data, crc FROM snapshot WHERE id = ?"

        def work() -> Report:
            lines, _ = fetch(self._db, query, (snapshot_id,))
            if not lines or checksum(*lines[0][:-1]) != lines[0][-1]:
                raise StoreError(_NO_SNAPSHOT)
            from ..models.report import Report

            try:
                return codec.decode(Report, json.loads(zlib.decompress(lines[0][5])))  # type: ignore[no-any-return]
            except (ValueError, KeyError, TypeError, zlib.error, UserError) as error:
                raise StoreError(_NO_SNAPSHOT) from error

        return self._run(work)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes in hex, which is the name they are kept under."""
    import hashlib  # not for the start

    return hashlib.sha256(data).hexdigest()
