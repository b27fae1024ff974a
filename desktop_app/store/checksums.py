"""Version 3 of the tables: every row with a checksum, and what is needed to name a row that is lost."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from . import passages
from .damage import checksum
from .files import new_generation
from .outline import outline_of_rows

_UNSOUND = -1  # no checksum is this: what was damaged before stays known as damaged
COUNTED = {
    "unit": "''", "state": "''", "matching": "''", "kept_out": "''", "office_target": "''",
    "journal": "{0}.report", "snapshot": "{0}.report", "version": "{0}.report",
}  # fmt: skip
"""Tables whose rows are counted, by what: each row of the others is named in a second place."""

_SUBMISSION = """CREATE TABLE submission_3 (
    digest TEXT PRIMARY KEY, round TEXT, received TEXT, state TEXT DEFAULT 'received', reason TEXT DEFAULT '',
    data TEXT, head_crc INTEGER, crc INTEGER, file_crc INTEGER, figures TEXT, file BLOB)"""
_PASSAGE = """CREATE TABLE passage_3 (
    rowid INTEGER PRIMARY KEY, digest TEXT, place INTEGER, heading INTEGER, length INTEGER, crc INTEGER,
    text_crc INTEGER, head TEXT, said TEXT)"""
_TALLY = """CREATE TABLE tally (name TEXT, owner TEXT, rows INTEGER, mark INTEGER, PRIMARY KEY (name, owner))"""
_MARK = "(({0}) * 2654435761) & 4294967295"
_ADDED = """CREATE TRIGGER tally_{name}_added AFTER INSERT ON {name} BEGIN
    INSERT INTO tally (name, owner, rows, mark) VALUES ('{name}', {owner}, 1, 2654435761)
    ON CONFLICT (name, owner) DO UPDATE SET rows = rows + 1, mark = {mark}; END"""
_GONE = """CREATE TRIGGER tally_{name}_gone AFTER DELETE ON {name} BEGIN
    UPDATE tally SET rows = rows - 1, mark = {mark} WHERE name = '{name}' AND owner = {owner}; END"""


def add_checksums(connection: sqlite3.Connection) -> None:
    """Version 3: a checksum for every row; outlines and heads of submissions a second time; rows counted."""
    factory, connection.text_factory = connection.text_factory, bytes
    try:
        _seal_rows(connection)
        _new_submissions(connection)
        _new_passages(connection)
        _outlines(connection)
    finally:
        connection.text_factory = factory
    connection.execute(_TALLY)
    for name, owner in COUNTED.items():
        count_rows(connection, name, owner)
    connection.execute("CREATE TABLE generation (id INTEGER PRIMARY KEY, was TEXT, now TEXT)")
    connection.execute("INSERT INTO generation VALUES (1, '', ?)", (new_generation(),))


def count_rows(connection: sqlite3.Connection, name: str, owner: str) -> None:
    """Keep count of a table's rows from now on.

    Args:
        connection: the file.
        name: the table.
        owner: what they are counted by, as SQL with ``{0}`` for the row.
    """
    connection.execute(_ADDED.format(name=name, owner=owner.format("NEW"), mark=_MARK.format("rows + 1")))
    connection.execute(_GONE.format(name=name, owner=owner.format("OLD"), mark=_MARK.format("rows - 1")))
    by = owner.format(name)
    connection.execute(
        f"INSERT INTO tally (name, owner, rows, mark) SELECT '{name}', {by}, count(*), {_MARK.format('count(*)')} "
        f"FROM {name} GROUP BY {by}"
    )


def _seal(values: Iterable[Any]) -> int:
    """Return the checksum of values read as bytes; text that is none has no valid one."""
    try:
        return checksum(*(_text(value) for value in values))
    except UnicodeDecodeError:
        return _UNSOUND


class _Blob(bytes):
    """Bytes that are no text."""


def _text(value: Any) -> Any:
    if isinstance(value, _Blob):
        return bytes(value)
    return value.decode() if isinstance(value, bytes) else value


def _rows(db: sqlite3.Connection, query: str) -> Iterator[tuple[Any, ...]]:
    """Yield rows that may be changed while they are read."""
    keys = [row[0] for row in db.execute(f"SELECT rowid FROM {query.partition(' FROM ')[2]}")]
    for key in keys:
        yield db.execute(f"{query} WHERE rowid = ?", (key,)).fetchone()


def _seal_rows(db: sqlite3.Connection) -> None:
    for table, column, sealed in (
        ("unit", "crc", "id, data"),
        ("state", "crc", "key, value"),
        ("report", "crc", "id, title, kind, words, modified, removed"),
        ("report", "data_crc", "id, data"),
        ("journal", "crc", "seq, report, time, label, edit, inverse"),
        ("version", "crc", "report, digest, time, merged"),
        ("matching", "crc", "digest, own, key"),
        ("kept_out", "crc", "digest, key, reason"),
        ("office_target", "crc", "round, key, target"),
        ("passage_heading", "crc", "id, keys, trail, title"),
    ):
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER")
        for key, *values in _rows(db, f"SELECT rowid, {sealed} FROM {table}"):
            db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (_seal(values), key))
    for table, column, sealed in (
        ("snapshot", "crc", "id, report, name, automatic, time, data"),
        ("version", "data_crc", "report, digest, data"),
    ):
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER")
        for key, *values, data in _rows(db, f"SELECT rowid, {sealed} FROM {table}"):
            db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (_seal([*values, _Blob(data)]), key))
    for table in ("section", "indicator"):
        for key, *values, crc in _rows(db, f"SELECT rowid, report, id, position, data, crc FROM {table}"):
            sound = zlib.crc32(values[-1]) == crc
            db.execute(f"UPDATE {table} SET crc = ? WHERE rowid = ?", (_seal(values) if sound else _UNSOUND, key))


def _new_submissions(db: sqlite3.Connection) -> None:
    db.execute(_SUBMISSION)
    db.execute("CREATE TABLE sender (digest TEXT PRIMARY KEY, data TEXT, passages INTEGER, crc INTEGER)")
    for digest, each_round, received, state, reason, data, figures, crc, file in _rows(
        db, "SELECT digest, round, received, state, reason, data, figures, crc, file FROM submission"
    ):
        sound, reason = zlib.crc32(data + figures) == crc, reason or b""
        head = _seal((digest, each_round, received, state, reason, data)) if sound else _UNSOUND
        texts = (each.decode("utf-8", "replace") for each in (digest, each_round, received, state, reason, data))
        db.execute(
            "INSERT INTO submission_3 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *texts, head, _seal((digest, figures)) if sound else _UNSOUND, _seal((digest, _Blob(file))),
                figures.decode("utf-8", "replace"), file,
            ),
        )  # fmt: skip
        if sound:
            said = db.execute("SELECT count(*) FROM passage WHERE digest = ?", (digest.decode(),)).fetchone()[0] or None
            row = (digest.decode(), data.decode(), said)
            db.execute("INSERT INTO sender VALUES (?, ?, ?, ?)", (*row, checksum(*row)))
    db.execute("DROP TABLE submission")
    db.execute("ALTER TABLE submission_3 RENAME TO submission")


def _new_passages(db: sqlite3.Connection) -> None:
    db.execute("DROP VIEW passage_said")
    db.execute(_PASSAGE)
    for key, digest, place, heading, length, head, said, crc in _rows(
        db, "SELECT rowid, digest, place, heading, length, head, said, crc FROM passage"
    ):
        sound = zlib.crc32(head + said) == crc
        texts = [each.decode("utf-8", "replace") for each in (digest, head, said)]
        keys = (texts[0], place, heading, length)
        text_crc = _seal((digest, place, head, said)) if sound else _UNSOUND
        db.execute(
            "INSERT INTO passage_3 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (key, *keys, checksum(*keys), text_crc, *texts[1:]),
        )
    db.execute("DROP TABLE passage")
    db.execute("ALTER TABLE passage_3 RENAME TO passage")
    db.execute("CREATE UNIQUE INDEX passage_by_file ON passage (digest, place)")
    db.execute("CREATE INDEX passage_by_heading ON passage (heading, length, digest, place)")
    db.execute(passages.VIEW)


def _outlines(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE outline (report TEXT PRIMARY KEY, data TEXT, crc INTEGER)")
    for key, data in db.execute("SELECT id, data FROM report").fetchall():
        try:
            outline = outline_of_rows(
                json.loads(data).get("top", ()), _data(db, "section", key), _data(db, "indicator", key)
            )
            text = outline.dump()
            db.execute("INSERT INTO outline VALUES (?, ?, ?)", (key.decode(), text, checksum(key.decode(), text)))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue  # what is damaged already is told of when it is opened


def _data(db: sqlite3.Connection, table: str, report: bytes) -> dict[str, Any]:
    """Return the rows of a report as JSON data by id; nothing of those that are damaged."""
    query = f"SELECT id, data, crc FROM {table} WHERE report = ? ORDER BY position, rowid"
    rows = db.execute(query, (report.decode(),)).fetchall()
    return {key.decode(): json.loads(text) if crc != _UNSOUND else {} for key, text, crc in rows}
