"""The store's tables and how older files come to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from . import passages

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


def add_rounds(connection: sqlite3.Connection) -> None:
    """Version 2: what other units sent in, and versions of reports that went out or came in."""
    import sqlite_utils

    db = sqlite_utils.Database(connection)
    columns = {
        "digest": str, "round": str, "received": str, "state": str, "reason": str,
        "data": str, "figures": str, "crc": int, "file": bytes,
    }  # fmt: skip
    db.table("submission").create(columns, pk="digest", defaults={"state": "received", "reason": ""})
    db.table("submission").create_index(["round"])
    db.table("matching").create({"digest": str, "own": str, "key": str}, pk=("digest", "own"))
    db.table("kept_out").create({"digest": str, "key": str, "reason": str}, pk=("digest", "key"))
    db.table("office_target").create({"round": str, "key": str, "target": str}, pk=("round", "key"))
    headings = db.table("passage_heading")
    headings.create({"id": int, "keys": str, "trail": str, "title": str}, pk="id")
    headings.create_index(["keys", "trail"], unique=True)
    columns = {
        "rowid": int, "digest": str, "place": int, "heading": int, "length": int, "head": str, "said": str, "crc": int
    }  # fmt: skip
    said = db.table("passage")
    said.create(columns, pk="rowid")
    said.create_index(["digest", "place"], unique=True)
    said.create_index(["heading", "length", "digest", "place"])
    connection.execute(passages.VIEW)
    connection.execute(passages.INDEX)
    kept = {"report": str, "digest": str, "time": str, "merged": int, "data": bytes}
    db.table("version").create(kept, pk=("report", "digest"), defaults={"merged": 0})


def add_checksums(connection: sqlite3.Connection) -> None:
    """Version 3: every row with a checksum, and what is needed to name a row that is lost."""
    from . import checksums

    checksums.add_checksums(connection)


def add_typed(connection: sqlite3.Connection) -> None:
    """Version 4: figures that the office typed itself."""
    from . import checksums

    connection.execute("CREATE TABLE typed (digest TEXT, key TEXT, said TEXT, crc INTEGER, PRIMARY KEY (digest, key))")
    checksums.count_rows(connection, "typed", "''")


def add_years(connection: sqlite3.Connection) -> None:
    """Version 5: what each report says of its period, beside it; templates of the unit's own.

    The rows of ``reported`` are made of the reports when they are first asked for.
    """
    from . import checksums

    connection.execute("CREATE TABLE reported (report TEXT PRIMARY KEY, parts TEXT, data TEXT, crc INTEGER)")
    connection.execute("CREATE TABLE reported_parts (id TEXT PRIMARY KEY, data TEXT, crc INTEGER)")
    connection.execute("CREATE TABLE own_template (id TEXT PRIMARY KEY, data TEXT, crc INTEGER)")
    checksums.count_rows(connection, "own_template", "''")


MIGRATIONS: list[Callable[[sqlite3.Connection], None]] = [
    create_tables,
    add_rounds,
    add_checksums,
    add_typed,
    add_years,
]
VERSION = len(MIGRATIONS)
