"""The store's tables and how older files come to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x62634373  # "bcCs"


def create_tables(connection: sqlite3.Connection) -> None:
    """Version 1: the first tables."""
    import sqlite_utils

    db = sqlite_utils.Database(connection)
    for name, columns, key in (
        ("unit", {"id": int, "data": str}, "id"),
        ("state", {"key": str, "value": str}, "key"),
        (
            "report",
            {"id": str, "data": str, "title": str, "kind": str, "words": int, "modified": str, "removed": int},
            "id",
        ),
        ("journal", {"seq": int, "report": str, "time": str, "label": str, "edit": str, "inverse": str}, "seq"),
        ("asset", {"sha256": str, "data": bytes}, "sha256"),
        (
            "snapshot",
            {"id": int, "report": str, "name": str, "automatic": int, "time": str, "data": bytes},
            "id",
        ),
    ):
        db.table(name).create(columns, pk=key)
    # Rows with a checksum: SQLite's own integrity check misses most flipped bits.
    for name in ("section", "indicator"):
        columns = {"rowid": int, "report": str, "id": str, "position": int, "data": str, "crc": int}
        db.table(name).create(columns, pk="rowid")
        db.table(name).create_index(["report", "id"], unique=True)
    db.table("journal").create_index(["report", "seq"])
    db.table("snapshot").create_index(["report", "time"])
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(folded)")


def add_submissions(connection: sqlite3.Connection) -> None:
    """Version 2: what other units sent in."""
    import sqlite_utils

    columns = {"digest": str, "round": str, "received": str, "data": str, "crc": int, "file": bytes}
    table = sqlite_utils.Database(connection).table("submission")
    table.create(columns, pk="digest")
    table.create_index(["round"])


MIGRATIONS: list[Callable[[sqlite3.Connection], None]] = [create_tables, add_submissions]
VERSION = len(MIGRATIONS)
