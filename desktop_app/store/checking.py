"""Looking at everything in a store: what is damaged is known before it is wanted, and before it is backed up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from .damage import Damaged, DamageKind, checksum, fetch
from .errors import StoreError
from .keeping import sha256
from .part import StorePart

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ..models.unit import Unit
    from . import reading
    from .damage import Checked
    from .reports import ReportInfo

_FILES_AT_ONCE = 20


class Checking(StorePart):
    """The part of the store that checks it."""

    _held: bool
    _may_hold: bool

    if TYPE_CHECKING:

        def _in_steps(self, steps: Iterator[None]) -> Future[None]: ...

        def _read_unit(self) -> Checked[Unit]: ...

        def _read_list(self, removed: bool) -> list[ReportInfo]: ...

        def _read_report(self, report_id: str, removed: bool = False) -> reading.Found: ...

    def check(self) -> tuple[Damaged, ...]:
        """Check everything, and mend what is there a second time; return what is damaged."""
        found: list[Damaged] = []
        self._in_steps(self._checking(found)).result()
        return tuple(found)

    def _checking(self, found: list[Damaged]) -> Iterator[None]:
        """Check everything step by step; the damaged things are added to ``found``."""
        for step in self._steps(found):
            try:
                step()
            except (StoreError, sqlite3.DatabaseError, MemoryError) as error:
                if isinstance(error, StoreError) and not error.damaged:
                    raise
                found.append(Damaged(DamageKind.FILE))
            yield
        if self._may_hold and any(each.kind is DamageKind.FILE for each in found):
            self._held = True

    def _steps(self, found: list[Damaged]) -> Iterator[Callable[[], None]]:
        def structure() -> None:
            if not self._is_intact() and not (self._mend_indexes() and self._is_intact()):
                found.append(Damaged(DamageKind.FILE))

        yield structure
        yield lambda: found.extend(self._read_unit().damaged)
        for table, kind, columns, crc in (
            ("state", DamageKind.EXPECTED, "key, value", "crc"),
            ("matching", DamageKind.MATCH, "digest, own, key", "crc"),
            ("kept_out", DamageKind.KEPT_OUT, "digest, key, reason", "crc"),
            ("typed", DamageKind.TYPED, "digest, key, said", "crc"),
            ("own_template", DamageKind.TEMPLATE, "id, data", "crc"),
            ("office_target", DamageKind.TARGET, "round, key, target", "crc"),
            ("journal", DamageKind.JOURNAL, "seq, report, time, label, edit, inverse", "crc"),
            ("snapshot", DamageKind.SNAPSHOT, "id, report, name, automatic, time, data", "crc"),
            ("version", DamageKind.VERSION, "report, digest, time, merged", "crc"),
            ("version", DamageKind.VERSION, "report, digest, data", "data_crc"),
        ):
            yield partial(self._check_table, found, table, kind, columns, crc)
        for removed in (False, True):
            for info in self._read_list(removed):
                yield partial(self._check_report, found, info, removed)
        yield from self._check_files(found)

    def _check_table(self, found: list[Damaged], table: str, kind: DamageKind, columns: str, crc: str) -> None:
        found += [Damaged(kind)] * self._lost_rows(table, columns, crc)

    def _check_report(self, found: list[Damaged], info: ReportInfo, removed: bool) -> None:
        if info.damaged:
            found.append(Damaged(DamageKind.REPORT, info.id, info.title))
        found += self._read_report(info.id, removed).damaged

    def _is_intact(self) -> bool:
        return fetch(self._db, "PRAGMA integrity_check(1)") == ([("ok",)], True)

    def _lost_rows(self, table: str, columns: str, crc: str) -> int:
        lost = count = 0
        try:
            for *values, seal in self._db.execute(f"SELECT {columns}, {crc} FROM {table} NOT INDEXED"):
                count += 1
                lost += checksum(*values) != seal
        except (sqlite3.DatabaseError, MemoryError):
            return max(lost, 1)
        tallied = self._db.execute("SELECT sum(rows) FROM tally WHERE name = ?", (table,)).fetchone()[0] or 0
        return int(lost + max(tallied - count, 0))

    def _check_files(self, found: list[Damaged]) -> Iterator[Callable[[], None]]:
        """Check pictures and files of units, some at a time."""
        names, _ = fetch(self._db, "SELECT sha256 FROM asset NOT INDEXED")
        for (name,) in names:
            yield partial(self._check_picture, found, name)
        keys, whole = fetch(self._db, "SELECT rowid FROM submission NOT INDEXED")
        known: set[str] = set()
        for start in range(0, len(keys), _FILES_AT_ONCE):
            some = [key for (key,) in keys[start : start + _FILES_AT_ONCE]]
            yield partial(self._check_submissions, found, some, known)
        senders, _ = fetch(self._db, "SELECT digest, data, passages, crc FROM sender NOT INDEXED")
        gone = [row[0] for row in senders if checksum(*row[:-1]) == row[-1] and row[0] not in known]
        found += [Damaged(DamageKind.SUBMISSION, digest) for digest in gone]
        if not whole:
            found.append(Damaged(DamageKind.SUBMISSION))

    def _check_picture(self, found: list[Damaged], name: str) -> None:
        data, _ = fetch(self._db, "SELECT data FROM asset NOT INDEXED WHERE sha256 = ?", (name,))
        if not data or not isinstance(data[0][0], bytes) or sha256(data[0][0]) != name:
            found.append(Damaged(DamageKind.PICTURE, str(name)))

    def _check_submissions(self, found: list[Damaged], rowids: Sequence[int], known: set[str]) -> None:
        columns = "digest, round, received, state, reason, data, head_crc, crc, file_crc, figures, file"
        for rowid in rowids:
            rows, whole = fetch(self._db, f"SELECT {columns} FROM submission WHERE rowid = ?", (rowid,))
            if not whole or not rows:
                found.append(Damaged(DamageKind.SUBMISSION))
            for *line, head_crc, crc, file_crc, figures, file in rows:
                known.add(line[0])
                sound = checksum(*line) == head_crc and checksum(line[0], figures) == crc
                if not sound or checksum(line[0], file) != file_crc:
                    found.append(Damaged(DamageKind.SUBMISSION, str(line[0])))
