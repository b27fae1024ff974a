"""Bounds on what a report's history takes: old steps become states of the ends of days, old states are thinned."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from ..models import codec
from ..models.errors import UserError
from . import rows
from .damage import checksum, fetch, fetch_owned
from .part import StorePart, local

if TYPE_CHECKING:  # the start needs none of it
    from ..models.merging.earlier_states import JournalStep
    from . import reading

JOURNAL_ROOM = 8 * 2**20
"""Bytes of a report's journal from which its older half becomes states of the ends of days."""
SNAPSHOT_ROOM = 16 * 2**20
"""Bytes of a report's automatic states; the oldest go first."""
_LATEST = 30  # automatic states that stay whatever their age
_EVERY_ONE = timedelta(days=7)
_EVERY_DAY = timedelta(days=60)
_EVERY_WEEK = timedelta(days=366)  # older ones stay one a month


class HistoryRoom(NamedTuple):
    """What the history of a report takes in the store, in bytes.

    Attributes:
        states: kept states, named and automatic.
        steps: the journal.
        sent: versions that left the store or came into it, for merging.
        step_count: steps of the journal.
    """

    states: int
    steps: int
    sent: int
    step_count: int


class Thinning(StorePart):
    """The part of the store that keeps histories from growing without end."""

    if TYPE_CHECKING:

        def _read_report(self, report_id: str, removed: bool = False) -> reading.Found: ...

    def history_room(self, report_id: str) -> HistoryRoom:
        """Return what the history of a report takes."""

        def size(what: str, table: str) -> tuple[int, int]:
            found, _ = fetch(
                self._db, f"SELECT coalesce(sum({what}), 0), count(*) FROM {table} WHERE report = ?", (report_id,)
            )
            return (int(found[0][0]), int(found[0][1])) if found else (0, 0)

        def work() -> HistoryRoom:
            steps, count = size(_STEP, "journal")
            return HistoryRoom(size("length(data)", "snapshot")[0], steps, size("length(data)", "version")[0], count)

        return self._run(work)

    def thin(self, report_id: str, day: str, before: str, room: int = JOURNAL_ROOM) -> bool:
        """Make room where the journal of a report has grown over a bound; return whether that was needed.

        The older half of its steps goes. The last state of each of their days, and the one before each large step,
        are kept as automatic states first, which are thinned in turn. All in one transaction; a report of which
        anything is damaged is left alone, since its way back cannot be walked.

        Args:
            report_id: the report.
            day: how the last state of a day is called.
            before: how the state before a large step is called, with a place for the step.
            room: bytes of steps that may stand.
        """
        return self._run(lambda: self._thin(report_id, day, before, room))

    def _thin(self, report_id: str, day: str, before: str, room: int) -> bool:
        if self.read_only:
            return False
        sizes, _ = fetch(self._db, f"SELECT seq, {_STEP} FROM journal WHERE report = ? ORDER BY seq DESC", (report_id,))
        if sum(size for _, size in sizes) <= room:
            return False
        kept, taken = 0, 0
        for seq, size in sizes:
            taken += size
            if taken > room // 2:
                break
            kept = seq
        found = self._read_report(report_id)
        lines, gone = fetch_owned(self._db, "journal", "seq, report, time, label, edit, inverse, crc", report_id, "seq")
        if found.report is None or found.damaged or gone or any(checksum(*line[:-1]) != line[-1] for line in lines):
            return False
        from ..models.merging.earlier_states import earlier_states

        old = [line for line in lines if line[0] < kept or not kept]
        if not old:
            return False
        last = datetime.fromisoformat(old[-1][2])
        states = [
            (each.time, before.format(each.before) if each.before else day, rows.dump(each.report))
            for each in earlier_states(found.report, _steps(lines), date.max)
            if each.time <= last
        ]

        def work(db: sqlite3.Connection) -> None:
            for time, name, data in states:  # the latest first, each before all that are there
                moment = time.astimezone(UTC).isoformat(timespec="milliseconds")
                put_snapshot(db, report_id, name, moment, data, automatic=True, before_all=True)
            db.executemany("DELETE FROM journal WHERE seq = ?", [(line[0],) for line in old])
            thin_snapshots(db, report_id, datetime.now(UTC))

        self._write(work)
        return True


_STEP = "length(CAST(edit AS BLOB)) + length(CAST(inverse AS BLOB))"


def _steps(lines: Iterable[tuple[Any, ...]]) -> Iterator[JournalStep]:
    """Yield the steps of the journal, the latest first."""
    from ..models.edits import Edit
    from ..models.merging.earlier_states import JournalStep

    for _, _, time, label, _, inverse, _ in reversed(list(lines)):
        try:
            yield JournalStep(local(time), label, codec.decode(Edit, json.loads(inverse)))
        except (UserError, ValueError):
            return


def put_snapshot(
    db: sqlite3.Connection,
    report_id: str,
    name: str,
    time: str,
    data: str,
    *,
    automatic: bool = False,
    before_all: bool = False,
) -> int:
    """Keep a state of a report, as JSON, under a name; return its number.

    States go by their numbers, not by a clock that may have been ahead once.

    Args:
        db: the store, in a transaction.
        report_id: the report.
        name: what it is called.
        time: until when the report was so, as it is stored.
        data: the report as JSON.
        automatic: whether it may be thinned.
        before_all: it is older than all that are kept.
    """
    packed = zlib.compress(data.encode("utf-8", "surrogatepass"))
    numbered = "coalesce(min(id), 1) - 1" if before_all else "coalesce(max(id), 0) + 1"
    number = int(db.execute(f"SELECT {numbered} FROM snapshot").fetchone()[0])
    line = (number, report_id, name, int(automatic), time, packed)
    db.execute(
        "INSERT INTO snapshot (id, report, name, automatic, time, data, crc) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*line, checksum(*line)),
    )
    return number


def thin_snapshots(db: sqlite3.Connection, report_id: str, now: datetime) -> None:
    """Let automatic states go that stand closer together than their age deserves; named ones stay."""
    found = db.execute(
        "SELECT id, time, length(data) FROM snapshot WHERE report = ? AND automatic = 1", (report_id,)
    ).fetchall()
    kept = to_keep([(number, datetime.fromisoformat(time), size) for number, time, size in found], now)
    db.executemany("DELETE FROM snapshot WHERE id = ?", [(number,) for number, *_ in found if number not in kept])


def to_keep(states: Iterable[tuple[int, datetime, int]], now: datetime, room: int = SNAPSHOT_ROOM) -> set[int]:
    """Return which automatic states stay.

    The latest thirty and all of a week; before that the last of each day for two months, of each week for a year, of
    each month; of those the latest that fit into the room, the very latest in any case. Which is later their numbers
    say: a clock that was wrong costs nothing that was kept after it.

    Args:
        states: number, time and size in bytes of each.
        now: the moment.
        room: bytes for all of them.
    """
    kept: set[int] = set()
    spans: set[tuple[int, ...]] = set()
    taken = 0
    for at, (number, time, size) in enumerate(sorted(states, key=lambda each: each[0], reverse=True)):
        there, age = time.astimezone(), now - time
        if at < _LATEST or timedelta(0) <= age <= _EVERY_ONE:
            span: tuple[int, ...] = (0, number)
        elif timedelta(0) <= age <= _EVERY_DAY:
            span = (1, there.toordinal())
        elif timedelta(0) <= age <= _EVERY_WEEK:
            span = (2, *there.isocalendar()[:2])
        else:
            span = (3, there.year, there.month)
        if span in spans:
            continue
        spans.add(span)
        taken += size
        if taken > room and kept:
            break
        kept.add(number)
    return kept
