"""Versions of reports that left this store or came into it: what two copies can be merged on."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from ..models import codec
from ..models.errors import UserError
from . import rows

if TYPE_CHECKING:  # the start needs none of it
    from ..models.report import Report

T = TypeVar("T")
KEPT = 100
"""How many versions of a report are kept: more than a file names."""


class Versions:
    """The part of the store that keeps versions of reports, each under the digest its files name."""

    if TYPE_CHECKING:

        @property
        def _db(self) -> sqlite3.Connection: ...

        def _run(self, work: Callable[[], T]) -> T: ...

        def _write(self, work: Callable[[sqlite3.Connection], T]) -> T: ...

    def keep_version(self, report: Report, digest: str, merged: bool = False) -> None:
        """Keep a version; one that is here already stays as it is, and of very many the oldest go.

        Args:
            report: the version; its id says of which report.
            digest: its digest.
            merged: whether it came from another copy and was merged into ours, rather than being ours itself.
        """
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        data = zlib.compress(rows.dump(report).encode("utf-8", "surrogatepass"))

        def work(db: sqlite3.Connection) -> None:
            db.execute(
                "INSERT OR IGNORE INTO version (report, digest, time, merged, data) VALUES (?, ?, ?, ?, ?)",
                (report.id, digest, now, int(merged), data),
            )
            db.execute(
                "DELETE FROM version WHERE rowid IN "
                "(SELECT rowid FROM version WHERE report = ? ORDER BY time DESC, rowid DESC LIMIT -1 OFFSET ?)",
                (report.id, KEPT),
            )

        self._run(lambda: self._write(work))

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
