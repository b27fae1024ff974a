"""Versions of reports that left this store or came into it: what two copies can be merged on."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..models import codec
from ..models.errors import UserError
from . import rows
from .damage import Checked, Damaged, DamageKind, checksum, fetch, fetch_owned
from .part import StorePart

if TYPE_CHECKING:  # the start needs none of it
    from ..models.report import Report

KEPT = 100
"""How many versions of a report are kept: more than a file names."""
_NAME_ONLY = b""
_ALL = "report, digest, time, merged, crc, data, data_crc"


class Versions(StorePart):
    """The part of the store that keeps versions of reports, each under the digest its files name.

    Their order is that of their rows: a clock may have been ahead once, or stand still in the past.
    """

    def keep_version(self, report: Report, digest: str, merged: bool = False) -> None:
        """Keep a version; one that is here already stays as it is, and of very many the oldest go.

        Kept are the newest hundred of each report.

        Args:
            report: the version; its id says of which report.
            digest: its digest.
            merged: whether it came from another copy and was merged into ours, rather than being ours itself.
        """
        data = zlib.compress(rows.dump(report).encode("utf-8", "surrogatepass"))
        self._run(lambda: self._write(lambda db: self._keep(db, report.id, [(digest, int(merged), data)])))

    def keep_lineage(self, report_id: str, digests: Sequence[str]) -> None:
        """Remember that a report that came in comes from versions that are not here themselves.

        Args:
            report_id: id of the report.
            digests: digests of these versions, oldest first.
        """
        named = [(digest, 0, _NAME_ONLY) for digest in digests]
        self._run(lambda: self._write(lambda db: self._keep(db, report_id, named)))

    @staticmethod
    def _keep(db: sqlite3.Connection, report_id: str, versions: Iterable[tuple[str, int, bytes]]) -> None:
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        for digest, merged, data in versions:
            found = db.execute(f"SELECT {_ALL} FROM version WHERE report = ? AND digest = ?", (report_id, digest))
            if (row := found.fetchone()) is not None and not _is_sound(*row):
                db.execute("DELETE FROM version WHERE report = ? AND digest = ?", (report_id, digest))
            db.execute(
                f"INSERT INTO version ({_ALL}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (report, digest) "
                "DO UPDATE SET data = excluded.data, data_crc = excluded.data_crc WHERE length(data) = 0",
                (
                    report_id, digest, now, merged, checksum(report_id, digest, now, merged), data,
                    checksum(report_id, digest, data),
                ),
            )  # fmt: skip
        db.execute(
            "DELETE FROM version WHERE rowid IN "
            "(SELECT rowid FROM version WHERE report = ? ORDER BY rowid DESC LIMIT -1 OFFSET ?)",
            (report_id, KEPT),
        )

    def version(self, report_id: str, digest: str) -> Report | None:
        """Return a version, or ``None`` where it is not here or damaged: an older one serves a merge as well."""
        query = f"SELECT {_ALL} FROM version {{0}} WHERE report = ? AND digest = ?"

        def work() -> list[tuple[Any, ...]]:
            pair = report_id, digest
            return fetch(self._db, query.format(""), pair)[0] or fetch(self._db, query.format("NOT INDEXED"), pair)[0]

        found = self._run(work)
        if not found or not _is_sound(*found[0]):
            return None
        from ..models.report import Report

        try:
            version: Report = codec.decode(Report, json.loads(zlib.decompress(found[0][5])))
        except (ValueError, KeyError, TypeError, zlib.error, UserError):
            return None
        return version

    def versions(self, report_id: str, merged: Collection[str] = ()) -> Checked[list[str]]:
        """Return digests of the versions a report comes from, oldest first.

        Args:
            report_id: id of the report.
            merged: digests of those that were merged into it and still are: a merge can be undone.
        """

        def work() -> Checked[list[str]]:
            lines, gone = fetch_owned(self._db, "version", "digest, time, merged, crc", report_id, "rowid")
            sound = [(digest, other) for digest, time, other, crc in lines
                     if checksum(report_id, digest, time, other) == crc]  # fmt: skip
            lost = len(lines) - len(sound) + gone
            own = [digest for digest, from_elsewhere in sound if not from_elsewhere or digest in merged]
            return Checked(own, (Damaged(DamageKind.VERSION, report_id),) * lost)

        return self._run(work)


def _is_sound(report: str, digest: str, time: str, merged: int, crc: int, data: bytes, data_crc: int) -> bool:
    return checksum(report, digest, time, merged) == crc and checksum(report, digest, data) == data_crc
