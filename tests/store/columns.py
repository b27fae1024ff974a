"""Every column of every table altered behind the store's back, and every row taken away: what differs without a word."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop_app.store import Store, StoreError

from .damaging import facts, silent, whole_store

_INDEXES = ("search", "passage_search")  # indexes of words, whose inner tables are SQLite's own


class Harm(NamedTuple):
    """What is done to a table: a column altered or emptied in one row, or (where it is empty) the row taken away."""

    table: str
    column: str = ""
    emptied: bool = False


def harms(path: Path) -> list[Harm]:
    """Return all that can be done to a store; no table may be without rows, or nobody looks whether it is verified."""
    connection = sqlite3.connect(path)
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    out = []
    for (table,) in connection.execute(query).fetchall():
        if table.startswith(_INDEXES):
            continue
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0], f"{table} is empty"
        out.append(Harm(table))
        for column in connection.execute(f"PRAGMA table_info({table})").fetchall():
            if (
                column[1] == "rowid"
            ):  # a row's place in its tree: where the disk alters it, the tree does not hold together
                continue
            out += [Harm(table, column[1]), Harm(table, column[1], emptied=True)]
    connection.close()
    return out


def do(path: Path, harm: Harm) -> bool:
    """Do it; return whether the file allowed it."""
    connection = sqlite3.connect(path)
    try:
        rows = [row[0] for row in connection.execute(f"SELECT rowid FROM {harm.table} ORDER BY rowid")]
        row = rows[len(rows) // 2]
        kept = connection.execute("SELECT name, owner, rows, mark FROM tally").fetchall()
        if not harm.column:
            connection.execute(f"DELETE FROM {harm.table} WHERE rowid = ?", (row,))
            if harm.table != "tally":  # as the disk does it: triggers count what is deleted by hand
                connection.execute("DELETE FROM tally")
                connection.executemany("INSERT INTO tally VALUES (?, ?, ?, ?)", kept)
        else:
            query = f"SELECT {harm.column} FROM {harm.table} WHERE rowid = ?"
            value = None if harm.emptied else _other(connection.execute(query, (row,)).fetchone()[0])
            connection.execute(f"UPDATE {harm.table} SET {harm.column} = ? WHERE rowid = ?", (value, row))
        connection.commit()
    except sqlite3.Error:
        return False
    finally:
        connection.close()
    return True


def _other(value: object) -> object:
    if isinstance(value, int):
        return value + 1000  # the next one is there as well
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1]) if value else b"x"
    return f"{value or ''}x"


def try_harms(folder: Path, chosen: Iterable[Harm] | None = None) -> int:
    """Do each to a copy of a store with something of everything, and read all of it; return how many were tried.

    Raises:
        AssertionError: something differed without a word.
    """
    source, path = folder / "nguồn.baocao", folder / "bản sao.baocao"
    if not source.exists():
        whole_store(source)
    store = Store.open(source)
    sound = facts(store)
    store.close()
    tried = 0
    for harm in chosen if chosen is not None else harms(source):
        shutil.copy(source, path)
        if not do(path, harm):
            continue
        tried += 1
        try:
            store = Store.open(path)
        except StoreError as error:
            if not (error.damaged or "mới hơn" in str(error)):
                raise AssertionError(harm) from error
            continue
        try:
            wrong = silent(sound, facts(store, sound), store.check())
        finally:
            store.close()
        assert not wrong, (harm, wrong)
    return tried
