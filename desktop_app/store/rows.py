"""Reports and edits as rows: encoding, checksums, and only what changed."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..models import codec
from ..models.words import fold

if TYPE_CHECKING:  # the list of reports, which the start waits for, needs no report
    from ..models.indicators import Indicator
    from ..models.report import Report, Section


def dump(value: Any) -> str:
    """Return model data as compact JSON."""
    return json.dumps(codec.encode(value), ensure_ascii=False, separators=(",", ":"))


def searchable(section: Section) -> str:
    """Return heading, text and footnotes of a section, folded."""
    from ..models.richtext import paragraphs, plain

    lines = [section.heading, *(plain(paragraph.inlines, typed=True) for paragraph in paragraphs(section.body.blocks))]
    lines += [plain(note.content, typed=True) for note in section.body.notes]
    return fold("\n".join(lines))


def head_row(report: Report) -> str:
    """Return everything of a report but sections and indicators as JSON."""
    data = codec.encode(report)
    data.pop("sections", None)
    data.pop("indicators", None)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def write_changes(connection: sqlite3.Connection, before: Report | None, after: Report, now: str) -> None:
    """Write what differs between two states of a report (all of it where there was none)."""
    from ..models.report import changes

    old_sections = before.sections if before else {}
    for key in old_sections.keys() - after.sections.keys():
        connection.execute(
            "DELETE FROM search WHERE rowid = (SELECT rowid FROM section WHERE report = ? AND id = ?)", (after.id, key)
        )
        connection.execute("DELETE FROM section WHERE report = ? AND id = ?", (after.id, key))
    for key, section in after.sections.items():
        if old_sections.get(key) is not section:
            rowid = _put(connection, "section", after.id, key, 0, dump(section))
            connection.execute("DELETE FROM search WHERE rowid = ?", (rowid,))
            connection.execute("INSERT INTO search (rowid, folded) VALUES (?, ?)", (rowid, searchable(section)))
    if before is None or before.indicators is not after.indicators:
        _write_indicators(connection, before.indicators if before else (), after)
    words = sum(section.body.words for section in after.sections.values())
    if before is None:
        connection.execute(
            "INSERT INTO report (id, data, title, kind, words, modified, removed) VALUES (?, ?, ?, ?, ?, ?, 0)",
            (after.id, head_row(after), after.head.title, after.kind.value, words, now),
        )
    elif changes(before, after).head or before.top is not after.top:
        connection.execute(
            "UPDATE report SET data = ?, title = ?, kind = ?, words = ?, modified = ? WHERE id = ?",
            (head_row(after), after.head.title, after.kind.value, words, now, after.id),
        )
    else:
        connection.execute("UPDATE report SET words = ?, modified = ? WHERE id = ?", (words, now, after.id))


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
        (report, key, position, data, zlib.crc32(data.encode())),
    )
    rows = cursor.fetchall()  # read to the end, or the statement stays open
    return int(rows[0][0])


def read_report(connection: sqlite3.Connection, report_id: str) -> tuple[Report | None, list[str]]:
    """Read a report.

    Returns:
        The report, or ``None`` if there is no such one, and the names of what was damaged and is left out.
    """
    from ..models.indicators import Indicator
    from ..models.report import CLOSING, PREAMBLE, Report, Section

    row = connection.execute("SELECT data FROM report WHERE id = ? AND removed = 0", (report_id,)).fetchone()
    if row is None:
        return None, []
    damaged: list[str] = []
    sections = {section.id: section for section in _rows(connection, "section", Section, report_id, damaged)}
    for key in (PREAMBLE, CLOSING):
        sections.setdefault(key, Section(key))
    head = codec.decode(Report, json.loads(row[0]))
    return _joined(head, sections, tuple(_rows(connection, "indicator", Indicator, report_id, damaged))), damaged


def _rows(connection: sqlite3.Connection, table: str, kind: Any, report_id: str, damaged: list[str]) -> list[Any]:
    out = []
    query = f"SELECT id, data, crc FROM {table} WHERE report = ? ORDER BY position, rowid"
    for key, data, crc in connection.execute(query, (report_id,)):
        if zlib.crc32(data.encode()) != crc:
            damaged.append(key)
            continue
        out.append(codec.decode(kind, json.loads(data)))
    return out


def _joined(head: Report, sections: dict[str, Section], indicators: tuple[Indicator, ...]) -> Report:
    """Put a report together; sections whose place was lost with a damaged parent come last, never away."""
    from ..models.report import CLOSING, PREAMBLE

    for key, section in sections.items():
        if any(child not in sections for child in section.children):
            kept = tuple(child for child in section.children if child in sections)
            sections[key] = replace(section, children=kept)
    top = tuple(key for key in head.top if key in sections)
    placed = {PREAMBLE, CLOSING, *top, *(child for section in sections.values() for child in section.children)}
    lost = tuple(key for key in sections if key not in placed)
    if top + lost != head.top:
        head = replace(head, top=top + lost)
    return replace(head, sections=sections, indicators=indicators)
