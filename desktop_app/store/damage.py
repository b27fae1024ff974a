"""What of a store cannot be read: checksums of rows, and values that carry what is missing of them."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ..models.words import whole_letters

if TYPE_CHECKING:  # the start needs none of it
    from ..models.report import Report

T = TypeVar("T")


class DamageKind(Enum):
    """What is damaged."""

    FILE = "file"  # the file's own structure
    LAST = "last"  # what was saved last before an unclean end; its name is that of the side file kept aside
    UNIT = "unit"
    EXPECTED = "expected"  # the list of units that should report
    REPORT = "report"  # its line in the list of reports
    HEAD = "head"  # all of a report but sections and indicators
    SECTION = "section"
    INDICATOR = "indicator"
    PICTURE = "picture"
    JOURNAL = "journal"
    SNAPSHOT = "snapshot"
    VERSION = "version"
    SUBMISSION = "submission"
    PASSAGE = "passage"
    MATCH = "match"  # an answer about a part without a code
    KEPT_OUT = "kept out"  # a figure that is not to be added
    TYPED = "typed"  # a figure that the office typed itself
    TARGET = "target"  # what the office aims at
    TEMPLATE = "template"  # of the unit's own


class Damaged(NamedTuple):
    """One thing that cannot be read, or is not there any more.

    Attributes:
        kind: what it is.
        id: its identity, empty where that is lost as well.
        name: how the user knows it, empty where nobody knows any more.
    """

    kind: DamageKind
    id: str = ""
    name: str = ""


class Checked(NamedTuple, Generic[T]):
    """A value with what is missing of it."""

    value: T
    damaged: tuple[Damaged, ...] = ()


class Loaded(NamedTuple):
    """A report with what is missing of it; what is missing stands in it as a section or indicator that says so."""

    report: Report
    damaged: tuple[Damaged, ...] = ()


_SEPARATORS = {str: b"\x1f", bytes: b"\x1e", int: b"\x1d", type(None): b"\x1c"}


def checksum(*values: object) -> int:
    """Return the checksum of a row's values; a value that changed its type changes it as well."""
    found = 0
    for value in values:
        raw = value if isinstance(value, bytes) else whole_letters(str(value)).encode()
        found = zlib.crc32(_SEPARATORS.get(type(value), b"\x1b"), zlib.crc32(raw, found))
    return found


class Connection(sqlite3.Connection):
    """A connection that stores any text: half a character never keeps what stands around it from being saved."""

    def execute(self, query: str, values: Any = (), /) -> sqlite3.Cursor:
        """Execute a statement."""
        try:
            return super().execute(query, values)
        except UnicodeEncodeError:
            return super().execute(query, [whole_letters(each) if isinstance(each, str) else each for each in values])


def plain_text(raw: bytes) -> str:
    """Return a text column; damaged bytes do not raise but give a text whose checksum does not fit."""
    return str(raw, "utf-8", "replace")


BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG)


def is_broken(error: sqlite3.Error) -> bool:
    """Tell whether an error means that the file is damaged, rather than that it cannot be reached."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in BROKEN


def is_broken_index(error: sqlite3.Error) -> bool:
    """Tell whether an error of an index of words means that it is damaged; its own settings may be, too."""
    return is_broken(error) or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR


class RowLost(sqlite3.DatabaseError):
    """A row that must be there is not."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def fetch(db: sqlite3.Connection, query: str, values: Sequence[Any] = ()) -> tuple[list[tuple[Any, ...]], bool]:
    """Return the rows of a query as far as they can be read, and whether that was all of them."""
    found: list[tuple[Any, ...]] = []
    try:
        found.extend(db.execute(query, values))
    except sqlite3.DatabaseError as error:
        if not is_broken(error):
            raise
        return found, False
    except (MemoryError, UnicodeDecodeError):  # a damaged length; a damaged name in SQLite's own message
        return found, False
    return found, True


def fetch_owned(
    db: sqlite3.Connection, table: str, columns: str, report: str, order: str
) -> tuple[list[tuple[Any, ...]], int]:
    """Return a report's rows of a counted table, and how many are not there any more; no index is trusted."""
    query = f"SELECT {columns} FROM {table} {{0}} WHERE report = ? ORDER BY {order}"
    rows, whole = fetch(db, query.format(""), (report,))
    lost = missing_rows(db, table, report, len(rows))
    if whole and not lost:
        return rows, 0
    others, whole = fetch(db, query.format("NOT INDEXED"), (report,))
    rows = max(rows, others, key=len)
    return rows, missing_rows(db, table, report, len(rows)) or int(not whole)


def missing_rows(db: sqlite3.Connection, table: str, owner: str, found: int) -> int:
    """Return how many rows of a table are not there any more (or there twice), by the count kept beside it."""
    rows, _ = fetch(db, "SELECT rows, mark FROM tally WHERE name = ? AND owner = ?", (table, owner))
    if not rows:
        return 0
    count, mark = rows[0]
    return abs(count - found) if isinstance(count, int) and mark == mark_of(count) else 0


def mark_of(count: object) -> int:
    """Return what stands beside a count to tell whether it was damaged itself; triggers compute the same."""
    return (count * 2654435761) & 0xFFFFFFFF if isinstance(count, int) else -1  # which stands beside none
