"""What the office decided about figures, in the store: those kept out of totals, those it typed, what it aims at."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .damage import Checked, Damaged, DamageKind, checksum, fetch, missing_rows
from .part import StorePart

if TYPE_CHECKING:  # the start needs none of it
    from ..models.office.typed import TypedFigure

_COLUMNS = {
    "matching": ("digest", "own", "key"),
    "kept_out": ("digest", "key", "reason"),
    "typed": ("digest", "key", "said"),
    "office_target": ("round", "key", "target"),
}
_KINDS = {
    "matching": DamageKind.MATCH, "kept_out": DamageKind.KEPT_OUT, "typed": DamageKind.TYPED,
    "office_target": DamageKind.TARGET,
}  # fmt: skip
Pair = tuple[str, str]


class Decisions(StorePart):
    """The part of the store that keeps decisions about figures; each setter returns what was before, for undo."""

    def matches(self) -> Checked[dict[Pair, str]]:
        """Return what the office said of parts without a code: {(digest, own key): key}, empty for "on its own"."""
        return self._run(lambda: self._decided("matching"))

    def set_matches(self, answers: Mapping[Pair, str | None]) -> dict[Pair, str | None]:
        """Set answers, ``None`` to take one back, in one transaction; return what they were before."""
        return self._decide("matching", answers)

    def kept_out(self) -> Checked[dict[Pair, str]]:
        """Return the figures that are not added, with the reason: {(digest, key of the total): reason}."""
        return self._run(lambda: self._decided("kept_out"))

    def set_kept_out(self, reasons: Mapping[Pair, str | None]) -> dict[Pair, str | None]:
        """Keep figures out of totals, or with ``None`` add them again, in one transaction."""
        return self._decide("kept_out", reasons)

    def typed(self) -> Checked[dict[Pair, TypedFigure]]:
        """Return the figures that the office typed itself: {(digest, key of the total): figure}."""
        from ..models.office.typed import TypedFigure

        found = self._run(lambda: self._decided("typed"))
        read: dict[Pair, TypedFigure] = {}
        lost = list(found.damaged)
        for pair, said in found.value.items():
            try:
                read[pair] = TypedFigure.from_json(said)
            except (ValueError, TypeError):
                lost.append(Damaged(DamageKind.TYPED))
        return Checked(read, tuple(lost))

    def set_typed(self, figures: Mapping[Pair, TypedFigure | None]) -> dict[Pair, TypedFigure | None]:
        """Keep figures that the office typed, ``None`` to take one back, in one transaction."""
        from ..models.office.typed import TypedFigure

        said = {pair: each.to_json() if each is not None else None for pair, each in figures.items()}
        before = self._decide("typed", said)
        return {pair: TypedFigure.from_json(each) if each is not None else None for pair, each in before.items()}

    def office_targets(self, round_key: str) -> Checked[dict[str, str]]:
        """Return what the office aims at in a round, as typed, by key of the total."""
        found = self._run(lambda: self._decided("office_target"))
        return Checked({key: target for (one, key), target in found.value.items() if one == round_key}, found.damaged)

    def set_office_targets(self, targets: Mapping[Pair, str | None]) -> dict[Pair, str | None]:
        """Set what the office aims at: {(round, key of the total): as typed, or ``None``}, in one transaction."""
        return self._decide("office_target", targets)

    def _decided(self, table: str) -> Checked[dict[Pair, str]]:
        lines, _ = fetch(self._db, f"SELECT {', '.join(_COLUMNS[table])}, crc FROM {table} NOT INDEXED")
        sound = {(one, two): said for one, two, said, crc in lines if checksum(one, two, said) == crc}
        lost = len(lines) - len(sound) + missing_rows(self._db, table, "", len(lines))
        return Checked(sound, (Damaged(_KINDS[table]),) * lost)

    def _decide(self, table: str, values: Mapping[Pair, str | None]) -> dict[Pair, str | None]:
        one, two, value = _COLUMNS[table]
        where = f"WHERE {one} = ? AND {two} = ?"

        def work(db: sqlite3.Connection) -> dict[Pair, str | None]:
            before: dict[Pair, str | None] = {}
            for pair, said in values.items():
                row = db.execute(f"SELECT {value}, crc FROM {table} {where}", pair).fetchone()
                before[pair] = row[0] if row and checksum(*pair, row[0]) == row[1] else None
                if said is None:
                    db.execute(f"DELETE FROM {table} {where}", pair)
                else:
                    db.execute(
                        f"INSERT INTO {table} ({one}, {two}, {value}, crc) VALUES (?, ?, ?, ?) "
                        f"ON CONFLICT ({one}, {two}) DO UPDATE SET {value} = excluded.{value}, crc = excluded.crc",
                        (*pair, said, checksum(*pair, said)),
                    )
            return before

        return self._run(lambda: self._write(work))
