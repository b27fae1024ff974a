"""Opening a unit's file: what must hold before anything is read of it or written to it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .. import disk
from ..models.errors import UserError
from . import files, schema, seal, side_file
from .damage import Connection, Damaged, DamageKind, is_broken, plain_text
from .errors import (
    CANNOT_OPEN,
    CORRUPT,
    EMPTY,
    FULL_TO_LOOK,
    HELD_OPENING,
    LONG_NAME,
    LOOK_ONLY,
    MISSING,
    NEWER,
    NOT_OURS,
    READ_ONLY,
    REPLACED,
    RESCUED,
    UNCLEAN,
    InUseError,
    StoreError,
    is_full,
)  # fmt: skip
from .lock import Lock, LockHeldError, is_here

if TYPE_CHECKING:
    import tempfile


@dataclass(slots=True)
class Opened:
    """An open file.

    Attributes:
        connection: to the file, or to a copy where the file itself cannot be written to.
        lock: the lock on it; ``None`` where it is only looked at from a place that cannot be written to.
        refusal: why nothing may be written, or empty.
        notices: what the user should be told.
        folder: holds the copy, where there is one.
        damaged: what was saved, and cannot be read any more.
    """

    connection: sqlite3.Connection
    lock: Lock | None = None
    _: KW_ONLY
    refusal: str = ""
    notices: list[UserError] = field(default_factory=list)
    folder: tempfile.TemporaryDirectory[str] | None = None
    damaged: tuple[Damaged, ...] = ()


def open_file(path: Path, create: bool = True, rescue: bool = False) -> Opened:
    """Open a unit's file, made when missing.

    Args:
        path: the file.
        create: whether to make it where it is missing; never where it has backups.
        rescue: open a damaged file to look at what can still be read.

    Raises:
        StoreError: it is in use, damaged, empty, not ours, or cannot be read or written.
    """
    if path.is_dir() or not path.parent.is_dir():
        raise StoreError(CANNOT_OPEN, str(path))
    if len(os.fsencode(path.name)) > files.LONGEST:
        raise StoreError(LONG_NAME, path.name)
    there = path.exists()
    if not there and (not create or files.backups(path)):
        raise StoreError(MISSING, path.name)
    try:
        lock = Lock.take(path)
    except LockHeldError as error:
        raise InUseError(error.who, is_here(error.who)) from error
    except OSError as error:
        if not there:
            raise StoreError(READ_ONLY, str(path.parent)) from error
        return _open_to_look(path)
    try:
        if there and (rescue or not os.access(path, os.W_OK)):
            opened = _open_to_look(path, lock, rescue)
        else:
            opened = _open_locked(path, lock)
    except BaseException:
        lock.release(clean=not lock.before)
        raise
    if opened.lock is None:
        lock.release(clean=not lock.before)
    return opened


def take_lock(path: Path) -> Lock:
    """Take the lock of a file that is to be written.

    Raises:
        StoreError: somebody has it open, or nothing can be written beside it.
    """
    try:
        return Lock.take(path)
    except LockHeldError as error:
        raise InUseError(error.who, is_here(error.who)) from error
    except OSError as error:
        raise StoreError(READ_ONLY, str(path.parent)) from error


def make_file(path: Path) -> None:
    """Make a new file where there is none.

    Raises:
        StoreError: it cannot be made.
    """
    lock = take_lock(path)
    try:
        if not path.exists():
            _make(path)
    finally:
        lock.release()


def _open_locked(path: Path, lock: Lock) -> Opened:
    files.take_away_leftovers(path)
    notices: list[UserError] = []
    lost = False
    if not path.exists():
        _make(path)
    elif not path.stat().st_size:
        raise StoreError(EMPTY, path.name)
    elif disk.is_held(path):
        raise StoreError(HELD_OPENING, path.name)
    else:
        files.make_private(path)
        if side_file.is_foreign(path, lock.found):
            notices.append(StoreError(REPLACED, files.set_wal_aside(path).name))
        else:
            lost = side_file.has_lost(path, lock.found)
            if lock.before and not lost:  # else what is lost is told
                notices.append(StoreError(UNCLEAN))
    connection = sqlite3.connect(path, isolation_level=None, timeout=0.2, factory=Connection)
    try:
        connection.text_factory = plain_text
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA synchronous=FULL")
        version = _version(connection, path)
        damaged = (Damaged(DamageKind.LAST, "", _keep_side_file(path)),) if lost else ()
        if version > schema.VERSION:
            connection.execute("PRAGMA query_only=ON")
            return Opened(connection, lock, refusal=NEWER, notices=[*notices, StoreError(NEWER)], damaged=damaged)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")  # the store folds, and knows when it did
        if version < schema.VERSION:
            _migrate(connection, version, path)
            version = schema.VERSION
        connection.execute("BEGIN IMMEDIATE")  # take SQLite's exclusive lock now, not at the first edit
        connection.execute("COMMIT")
        check = connection.execute("PRAGMA quick_check").fetchone()[0] if lock.before else "ok"
        if check != "ok" or not seal.is_whole(connection, version):
            raise StoreError(CORRUPT, path.name)
        try:
            _fold(connection, path, lock)
            lock.sign()
        except (sqlite3.OperationalError, OSError) as error:
            if not is_full(error):
                raise
            connection.execute("PRAGMA query_only=ON")
            notices = [StoreError(FULL_TO_LOOK)]
            return Opened(connection, lock, refusal=FULL_TO_LOOK, notices=notices, damaged=damaged)
    except sqlite3.OperationalError as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR and not _is_mistake(error):
            raise StoreError(CORRUPT, path.name) from error
        raise
    except BaseException:
        connection.close()
        raise
    return Opened(connection, lock, notices=notices, damaged=damaged)


def _keep_side_file(path: Path) -> str:
    """Keep a copy of a side file that is damaged, for whoever may get more out of it; return its name."""
    wal = files.wal_path(path)
    return files.keep_wal(path).name if wal.exists() and wal.stat().st_size else ""


def _fold(connection: sqlite3.Connection, path: Path, lock: Lock) -> None:
    """Fold in what a crash left in the side file."""
    if salts := side_file.salts_of(path):
        now = connection.execute("SELECT now FROM generation WHERE id = 1").fetchone()
        lock.note(side_file.SideNote(str(now[0]) if now else "-", salts, 0, folding=True))
        lock.sync()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_mistake(error: sqlite3.Error) -> bool:
    return any("migrat" in note for note in getattr(error, "__notes__", ()))


def _make(path: Path) -> None:
    """Make a new file whole before it takes its name: there is never one that is empty or half made."""
    fresh = files.fresh_path(path)
    files.empty_file(fresh)
    try:
        connection = sqlite3.connect(fresh, isolation_level=None)
        try:
            connection.text_factory = plain_text
            _migrate(connection, 0, path)
        finally:
            connection.close()
        files.sync_file(fresh)
        files.put_in_place(fresh, path)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(fresh)
        raise


def _version(connection: sqlite3.Connection, path: Path, rescue: bool = False) -> int:
    """Check that the file is ours and return the version of its tables; what is rescued may claim anything."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if rescue and {"report", "tally"} <= tables:
        return schema.VERSION
    if application != schema.APPLICATION_ID:
        raise StoreError(CORRUPT if {"report", "section", "journal"} <= tables else NOT_OURS, path.name)
    if version < 1 or (version < 3 and "tally" in tables):
        raise StoreError(CORRUPT, path.name)
    return version


def _migrate(connection: sqlite3.Connection, version: int, path: Path) -> None:
    if version:
        files.copy_database(connection, path.with_name(f"{path.name}.v{version}.baocao"))
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, migration in enumerate(schema.MIGRATIONS[version:], version + 1):
            migration(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        seal.stamp(connection, schema.VERSION)
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        error.add_note("while migrating")
        raise


# only to look at


def _open_to_look(path: Path, lock: Lock | None = None, rescue: bool = False) -> Opened:
    """Open a file to look at it: from a place that cannot be written to, or a damaged one."""
    if lock is None and (who := Lock.holder(path)):
        raise InUseError(who, is_here(who))
    if not path.stat().st_size:
        raise StoreError(EMPTY, path.name)
    note = lock.found if lock is not None else Lock.note_of(path)
    wal = files.wal_path(path)
    notices: list[UserError] = []
    folder, where, connection = None, path, None
    try:
        if wal.exists() and wal.stat().st_size:
            folder, where = _copied(path)
            if side_file.is_foreign(where, note):
                disk.remove(files.wal_path(where))
                notices.append(StoreError(REPLACED, wal.name))
        lost = not notices and side_file.has_lost(where, note)
        connection = _look(path) if folder is None else _connect(where)
        version = _version(connection, path, rescue)
        if version < schema.VERSION:
            connection.close()
            if folder is None:
                folder, where = _copied(path)
            connection = _connect(where)
            _migrate(connection, version, where)
        connection.execute("PRAGMA query_only=ON")
    except BaseException as error:
        if connection is not None:
            connection.close()
        if folder is not None:
            folder.cleanup()
        if isinstance(error, sqlite3.Error) and not is_broken(error) and not isinstance(error, StoreError):
            raise StoreError(CANNOT_OPEN, str(path)) from error
        raise
    refusal = RESCUED if rescue else NEWER if version > schema.VERSION else LOOK_ONLY
    name = wal.name if folder is not None else ""
    damaged = (Damaged(DamageKind.LAST, "", name),) if lost else ()
    return Opened(
        connection, lock, refusal=refusal, notices=[*notices, StoreError(refusal)], folder=folder, damaged=damaged
    )


def _copied(path: Path) -> tuple[tempfile.TemporaryDirectory[str], Path]:
    """Copy a file and its side file to where they can be read together; return the folder and the copy."""
    import shutil  # not for the start
    import tempfile

    folder = tempfile.TemporaryDirectory(prefix="bao-cao-co-so-", ignore_cleanup_errors=True)
    copy = Path(folder.name, path.name)
    try:
        for source, target in ((path, copy), (files.wal_path(path), files.wal_path(copy))):
            if source.exists():
                disk.patiently(lambda source=source, target=target: shutil.copyfile(source, target))  # type: ignore[misc]
    except OSError:
        folder.cleanup()
        raise
    return folder, copy


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = plain_text
    return connection


def _look(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    connection.text_factory = plain_text
    return connection
