"""Reports and edits as rows: encoding, checksums, and only what changed."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from ..models import codec
from .damage import RowLost, checksum
from .outline import StoredOutline, outline_of, same_outline
from .words import index, searchable

if TYPE_CHECKING:  # the list of reports, which the start waits for, needs no report
    from datetime import date

    from ..models.indicators import Indicator
    from ..models.kinds import ReportKind
    from ..models.report import Report
    from ..models.unit import UnitRef
    from ..models.years.trends import ReportedPeriod


def dump(value: Any) -> str:
    """Return model data as compact JSON."""
    return json.dumps(codec.encode(value), ensure_ascii=False, separators=(",", ":"))


def head_row(report: Report) -> str:
    """Return everything of a report but sections and indicators as JSON."""
    data = codec.encode(report)
    data.pop("sections", None)
    data.pop("indicators", None)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def write_changes(
    connection: sqlite3.Connection, before: Report | None, after: Report, now: str, lost_head: bool = False
) -> None:
    """Write what differs between two states of a report (all of it where there was none).

    Args:
        connection: the store, in a transaction.
        before: what was written last.
        after: what is to be written.
        now: the moment.
        lost_head: what stands around the sections could not be read, and is written only where it was changed.
    """
    from ..models.report import changes

    old_sections = before.sections if before else {}
    for key in old_sections.keys() - after.sections.keys():
        cursor = connection.execute("DELETE FROM section WHERE report = ? AND id = ? RETURNING rowid", (after.id, key))
        for (rowid,) in cursor.fetchall():
            index(connection, rowid, None)
    for key, section in after.sections.items():
        if old_sections.get(key) is not section:
            rowid = _put(connection, "section", after.id, key, 0, dump(section))
            index(connection, rowid, searchable(section))
    if before is None or before.indicators is not after.indicators:
        _write_indicators(connection, before.indicators if before else (), after)
    if before is None or before.indicators is not after.indicators or _about(before) != _about(after):
        from ..models.years.trends import reported

        write_reported(connection, reported(after))
    if before is None or not same_outline(before, after):
        write_outline(connection, after.id, outline_of(after))
    title, kind = after.head.title, after.kind.value
    words = sum(section.body.words for section in after.sections.values())
    line = (title, kind, words, now, 0, checksum(after.id, title, kind, words, now, 0))
    head: tuple[str, int] | None = None
    if before is None or changes(before, after).head or (before.top is not after.top and not lost_head):
        data = head_row(after)
        head = (data, checksum(after.id, data))
    if before is None:
        connection.execute(
            "INSERT INTO report (id, title, kind, words, modified, removed, crc, data, data_crc) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (after.id, *line, *(head or ())),
        )
        return
    setting = "title = ?, kind = ?, words = ?, modified = ?, removed = ?, crc = ?"
    setting += ", data = ?, data_crc = ?" if head else ""
    if connection.execute(f"UPDATE report SET {setting} WHERE id = ?", (*line, *(head or ()), after.id)).rowcount != 1:
        raise RowLost  # what nothing points to any more would not be saved


def write_outline(connection: sqlite3.Connection, report: str, outline: StoredOutline) -> None:
    """Write the outline of a report."""
    data = outline.dump()
    connection.execute(
        "INSERT INTO outline (report, data, crc) VALUES (?, ?, ?) "
        "ON CONFLICT (report) DO UPDATE SET data = excluded.data, crc = excluded.crc",
        (report, data, checksum(report, data)),
    )


def _about(report: Report) -> tuple[ReportKind, date | None, date | None, UnitRef]:
    return report.kind, report.period.start, report.period.end, report.unit.ref


def write_reported(connection: sqlite3.Connection, said: ReportedPeriod) -> None:
    """Write what a report says of its period; what it counts is kept once for all reports that count the same."""
    import hashlib  # not for the start

    parts = json.dumps(said.parts, ensure_ascii=False, separators=(",", ":"))
    name = hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
    connection.execute(
        "INSERT INTO reported_parts (id, data, crc) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET data = excluded.data, crc = excluded.crc "
        "WHERE data IS NOT excluded.data OR crc IS NOT excluded.crc",  # a figure typed changes none of it
        (name, parts, checksum(name, parts)),
    )
    was = connection.execute("SELECT parts FROM reported WHERE report = ?", (said.report,)).fetchall()
    start, end = (day.isoformat() if day is not None else "" for day in (said.period.start, said.period.end))
    data = json.dumps([said.kind.value, start, end, said.unit, said.results], ensure_ascii=False, separators=(",", ":"))
    connection.execute(
        "INSERT INTO reported (report, parts, data, crc) VALUES (?, ?, ?, ?) ON CONFLICT (report) "
        "DO UPDATE SET parts = excluded.parts, data = excluded.data, crc = excluded.crc",
        (said.report, name, data, checksum(said.report, name, data)),
    )
    if was and was[0][0] != name:
        connection.execute("DELETE FROM reported_parts WHERE id NOT IN (SELECT parts FROM reported)")


def _write_indicators(connection: sqlite3.Connection, old: tuple[Indicator, ...], after: Report) -> None:
    was = {indicator.id: (place, indicator) for place, indicator in enumerate(old)}
    now = {indicator.id: (place, indicator) for place, indicator in enumerate(after.indicators)}
    for key in was.keys() - now.keys():
        connection.execute("DELETE FROM indicator WHERE report = ? AND id = ?", (after.id, key))
    for key, (place, indicator) in now.items():
        before = was.get(key)
        if before is None or before[0] != place or before[1] is not indicator:
            _put(connection, "indicator", after.id, key, place, dump(indicator))


def _put(connection: sqlite3.Connection, table: str, report: str, key: str, position: int, data: str) -> int:
    cursor = connection.execute(
        f"INSERT INTO {table} (report, id, position, data, crc) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (report, id) DO UPDATE SET position = excluded.position, data = excluded.data, "
        "crc = excluded.crc RETURNING rowid",
        (report, key, position, data, checksum(report, key, position, data)),
    )
    rows = cursor.fetchall()  # read to the end, or the statement stays open
    return int(rows[0][0])
