"""What the office decided about figures, in the store: which are kept out of totals, and what it aims at itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from .part import StorePart


class Decisions(StorePart):
    """The part of the store that keeps decisions about figures; each setter returns what was before, for undo."""

    def kept_out(self) -> dict[tuple[str, str], str]:
        """Return the figures that are not added, with the reason: {(digest, key of the total): reason}."""
        query = "SELECT digest, key, reason FROM kept_out"
        return self._run(lambda: {(digest, key): reason for digest, key, reason in self._db.execute(query)})

    def set_kept_out(self, reasons: Mapping[tuple[str, str], str | None]) -> dict[tuple[str, str], str | None]:
        """Keep figures out of totals, or with ``None`` add them again, in one transaction."""
        return self._set("kept_out", ("digest", "key", "reason"), reasons)

    def office_targets(self, round_key: str) -> dict[str, str]:
        """Return what the office aims at in a round, as typed, by key of the total."""
        query = "SELECT key, target FROM office_target WHERE round = ?"
        return self._run(lambda: dict(self._db.execute(query, (round_key,))))

    def set_office_targets(self, targets: Mapping[tuple[str, str], str | None]) -> dict[tuple[str, str], str | None]:
        """Set what the office aims at: {(round, key of the total): as typed, or ``None``}, in one transaction."""
        return self._set("office_target", ("round", "key", "target"), targets)

    def _set(
        self, table: str, columns: tuple[str, str, str], values: Mapping[tuple[str, str], str | None]
    ) -> dict[tuple[str, str], str | None]:
        one, two, value = columns

        def work(db: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
            before: dict[tuple[str, str], str | None] = {}
            for pair, said in values.items():
                row = db.execute(f"SELECT {value} FROM {table} WHERE {one} = ? AND {two} = ?", pair).fetchone()
                before[pair] = str(row[0]) if row else None
                if said is None:
                    db.execute(f"DELETE FROM {table} WHERE {one} = ? AND {two} = ?", pair)
                else:
                    db.execute(
                        f"INSERT OR REPLACE INTO {table} ({one}, {two}, {value}) VALUES (?, ?, ?)", (*pair, said)
                    )
            return before

        return self._run(lambda: self._write(work))
