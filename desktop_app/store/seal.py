"""Whether the table of contents of a store is still what it was."""

from __future__ import annotations

import sqlite3

from .damage import checksum, mark_of


def stamp(connection: sqlite3.Connection, version: int) -> None:
    """Remember what the tables look like, so that a damaged table of contents is noticed."""
    count = _seal(connection, version)
    connection.execute(
        "INSERT INTO tally (name, owner, rows, mark) VALUES ('schema', '', ?, ?) "
        "ON CONFLICT (name, owner) DO UPDATE SET rows = excluded.rows, mark = excluded.mark",
        (count, mark_of(count)),
    )


def is_whole(connection: sqlite3.Connection, version: int) -> bool:
    """Tell whether the tables look as they did when :func:`stamp` was called; where nobody knows, they do."""
    row = connection.execute("SELECT rows, mark FROM tally WHERE name = 'schema' AND owner = ''").fetchone()
    return row is None or row[1] != mark_of(row[0]) or row[0] == _seal(connection, version)


def _seal(connection: sqlite3.Connection, version: int) -> int:
    query = (
        "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name"
    )
    return checksum(version, *(value for row in connection.execute(query) for value in row))
