"""Versions of reports that left this store or came into it: what two copies can be merged on."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ..models import codec
from ..models.errors import UserError
from . import rows
from .part import StorePart

if TYPE_CHECKING:  # the start needs none of it
    from ..models.report import Report

KEPT = 100
"""How many versions of a report are kept: more than a file names."""
_NAME_ONLY = b""


class Versions(StorePart):
    """The part of the store that keeps versions of reports, each under the digest its files name."""

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
        db.executemany(
            "INSERT INTO version (report, digest, time, merged, data) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET data = excluded.data WHERE length(data) = 0",
            [(report_id, digest, now, merged, data) for digest, merged, data in versions],
        )
        db.execute(
            "DELETE FROM version WHERE rowid IN "
            "(SELECT rowid FROM version WHERE report = ? ORDER BY time DESC, rowid DESC LIMIT -1 OFFSET ?)",
            (report_id, KEPT),
        )

    def version(self, report_id: str, digest: str) -> Report | None:
        """Return a version, or ``None`` where it is not here or damaged."""
        query = "SELECT data FROM version WHERE report = ? AND digest = ?"
        row = self._run(lambda: self._db.execute(query, (report_id, digest)).fetchone())
        if row is None:
            return None
        from ..models.report import Report

        try:
            found: Report = codec.decode(Report, json.loads(zlib.decompress(row[0])))
        except (ValueError, KeyError, TypeError, zlib.error, UserError):
            return None
        return found

    def versions(self, report_id: str, merged: Collection[str] = ()) -> list[str]:
        """Return digests of the versions a report comes from, oldest first.

        Args:
            report_id: id of the report.
            merged: digests of those that were merged into it and still are: a merge can be undone.
        """
        query = "SELECT digest, merged FROM version WHERE report = ? ORDER BY time, rowid"
        found = self._run(lambda: self._db.execute(query, (report_id,)).fetchall())
        return [str(digest) for digest, from_elsewhere in found if not from_elsewhere or digest in merged]
