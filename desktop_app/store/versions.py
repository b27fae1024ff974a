"""Versions of reports that left this store or came into it: what two copies can be merged on."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from ..models import codec
from ..models.errors import UserError
from . import rows
from .damage import Checked, Damaged, DamageKind, checksum, fetch, fetch_owned
from .part import StorePart, local

if TYPE_CHECKING:  # the start needs none of it
    from ..models.report import Report

KEPT = 100
"""How many versions of a report are kept: more than a file names."""
_NAME_ONLY = b""


class VersionKind(IntEnum):
    """How a version came to be here, as the column ``merged`` has it: it left, was merged into ours, or came in."""

    SENT = 0
    MERGED = 1
    CAME = 2


_ALL = "report, digest, time, merged, crc, data, data_crc"


class Versions(StorePart):
    """The part of the store that keeps versions of reports, each under the digest its files name.

    Their order is that of their rows: a clock may have been ahead once, or stand still in the past.
    """

    def keep_version(self, report: Report, digest: str, kind: VersionKind = VersionKind.SENT) -> None:
        """Keep a version; one that is here already stays, sent again with its new time, and of very many the oldest go.

        Kept are the newest hundred of each report.

        Args:
            report: the version; its id says of which report.
            digest: its digest.
            kind: how it came to be here.
        """
        data = zlib.compress(rows.dump(report).encode("utf-8", "surrogatepass"))
        self._run(lambda: self._write(lambda db: self._keep(db, report.id, [(digest, int(kind), data)])))

    def keep_lineage(self, report_id: str, digests: Sequence[str]) -> None:
        """Remember that a report that came in comes from versions that are not here themselves.

        Args:
            report_id: id of the report.
            digests: digests of these versions, oldest first.
        """
        named = [(digest, int(VersionKind.CAME), _NAME_ONLY) for digest in digests]
        self._run(lambda: self._write(lambda db: self._keep(db, report_id, named)))

    @staticmethod
    def _keep(db: sqlite3.Connection, report_id: str, versions: Iterable[tuple[str, int, bytes]]) -> None:
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        for digest, merged, data in versions:
            found = db.execute(f"SELECT {_ALL} FROM version WHERE report = ? AND digest = ?", (report_id, digest))
            if (row := found.fetchone()) is not None and not _is_sound(*row):
                db.execute("DELETE FROM version WHERE report = ? AND digest = ?", (report_id, digest))
            elif row is not None and merged == VersionKind.SENT:
                db.execute(
                    "UPDATE version SET time = ?, merged = ?, crc = ? WHERE report = ? AND digest = ?",
                    (now, merged, checksum(report_id, digest, now, merged), report_id, digest),
                )
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
            own = [digest for digest, kind in sound if kind != VersionKind.MERGED or digest in merged]
            return Checked(own, (Damaged(DamageKind.VERSION, report_id),) * lost)

        return self._run(work)

    def sent(self) -> dict[str, datetime]:
        """Return when each report left last as a file, in local time, by report id; of those that never did nothing."""
        query = "SELECT report, digest, time, merged, crc FROM version WHERE merged = ?"

        def work() -> dict[str, datetime]:
            last: dict[str, str] = {}
            for report, digest, time, merged, crc in fetch(self._db, query, (int(VersionKind.SENT),))[0]:
                if checksum(report, digest, time, merged) == crc:
                    last[report] = max(last.get(report, ""), time)
            found = {}
            for report, time in last.items():
                with suppress(ValueError):  # of a clock that no calendar has
                    found[report] = local(time)
            return found

        return self._run(work)


def _is_sound(report: str, digest: str, time: str, merged: int, crc: int, data: bytes, data_crc: int) -> bool:
    return checksum(report, digest, time, merged) == crc and checksum(report, digest, data) == data_crc
