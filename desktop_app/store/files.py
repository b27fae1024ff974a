"""Files around the store: copies and backups."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from .. import disk
from .errors import COPY_FULL, StoreError, is_full

KEEP = (("phien", 5), ("ngay", 7), ("tuan", 4), ("hong", 2))
"""How many backups are kept: of sessions, days and weeks, and of sessions that found damage."""
_NAME = re.compile(r"(phien|ngay|tuan|hong)-(?:(\d{6})-)?(\d{8}.*)\.baocao")
_FRESH, _RESTORED = ".moi", ".khoi-phuc"


LONGEST = 220
"""Bytes of a store's name: beside it stand files whose names begin with it, and systems know none above 255."""


def real_path(path: Path) -> Path:
    """Return where a file is that is reached by a link: lock, side file and backups stand beside the file, not the link."""
    return path.resolve() if path.is_symlink() else path


def marker_path(path: Path) -> Path:
    """Return the file that stands beside an open store, is locked, and names who has it open."""
    return path.with_name(path.name + ".dang-mo")


def wal_path(path: Path) -> Path:
    """Return the side file that holds what was not folded into the store yet."""
    return path.with_name(path.name + "-wal")


def new_generation() -> str:
    """Return a name for one state of a file; no two are the same."""
    return os.urandom(8).hex()


def make_private(path: Path) -> None:
    """Make a file or folder the user's alone, where the system knows such a thing."""
    with contextlib.suppress(OSError):
        wanted = 0o700 if path.is_dir() else 0o600
        if path.stat().st_mode & 0o077:
            path.chmod(wanted)


def empty_file(path: Path) -> None:
    """Make an empty file that is the user's alone, in the place of what is there."""
    disk.remove(path)
    os.close(disk.patiently(lambda: os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)))


def sync_file(path: Path) -> None:
    """Have a file on the disk."""
    with disk.patiently(lambda: path.open("rb+")) as handle:
        os.fsync(handle.fileno())


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole, sound copy of an open database to ``target``: never a copy of the bare file."""
    part = target.with_name(target.name + ".tmp")
    try:
        empty_file(part)
        copy = sqlite3.connect(part, isolation_level=None)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            with contextlib.suppress(sqlite3.DatabaseError):  # of an older version, or damaged
                # its own state: a side file that belongs to the store it was copied from is never taken for its own
                copy.execute("UPDATE generation SET was = now, now = ?", (new_generation(),))
        finally:
            copy.close()
        sync_file(part)
        disk.replace(part, target)
    except (sqlite3.OperationalError, OSError) as error:
        if is_full(error):
            raise StoreError(COPY_FULL) from error
        raise
    finally:
        with contextlib.suppress(OSError):  # what cannot be removed now is taken away at the next opening
            disk.remove(part)
    disk.sync_folder(target.parent)


def take_away_leftovers(path: Path) -> None:
    """Remove what a cut in the middle of making, copying or restoring a store left beside it; it must be locked."""
    for name in (_FRESH, _RESTORED):
        for tail in ("", ".tmp", "-journal", "-wal", "-shm"):
            disk.remove(path.with_name(path.name + name + tail))
    for number in range(1, 10):
        disk.remove(path.with_name(f"{path.name}.v{number}.baocao.tmp"))
    folder = backup_folder(path)
    if folder.is_dir():
        for left in folder.glob("*.tmp*"):
            disk.remove(left)


def fresh_path(path: Path) -> Path:
    """Return where a new store is made before it takes its place whole."""
    return path.with_name(path.name + _FRESH)


def restored_path(path: Path) -> Path:
    """Return where a backup is put before it takes the place of a store."""
    return path.with_name(path.name + _RESTORED)


def put_in_place(fresh: Path, path: Path) -> None:
    """Let a whole file take the place of a store; a cut leaves one of the two."""
    disk.replace(fresh, path)
    disk.sync_folder(path.parent)


# backups


def backup_folder(path: Path) -> Path:
    """Return the folder of a store's backups."""
    return path.with_name(path.name + ".sao-luu")


def _order(backup: Path) -> tuple[int, str]:
    """Return what backups are sorted by: their number; the clock only where they have none."""
    found = _NAME.fullmatch(backup.name)
    return (int(found[2] or 0), found[3]) if found else (0, "")


def backups(path: Path) -> list[Path]:
    """Return the backups of a store, newest first."""
    return sorted(backup_folder(path).glob("*.baocao"), key=_order, reverse=True)


def due_backups(path: Path, now: datetime, sound: bool = True) -> list[Path]:
    """Return the backup files to be written now: one a session, one a day, one a week.

    Args:
        path: the store.
        now: the moment.
        sound: whether nothing is damaged; else only this session is kept, apart from the sound ones.
    """
    folder, there = backup_folder(path), backups(path)
    monday = now.date() - timedelta(days=now.weekday())
    wanted = [("phien", f"{now:%Y%m%d-%H%M%S}"), ("ngay", f"{now:%Y%m%d}"), ("tuan", f"{monday:%Y%m%d}")]
    if not sound:
        wanted = [("hong", f"{now:%Y%m%d-%H%M%S}")]
    number = max((_order(each)[0] for each in there), default=0)
    had = {(found[1], found[3]) for each in there if (found := _NAME.fullmatch(each.name))}
    due = [(kind, moment) for kind, moment in wanted if (kind, moment) not in had]
    return [folder / f"{kind}-{number + place:06d}-{moment}.baocao" for place, (kind, moment) in enumerate(due, 1)]


def prune_backups(path: Path) -> None:
    """Remove the backups that newer ones have made superfluous."""
    there = backups(path)
    for kind, keep in KEEP:
        for old in [each for each in there if each.name.startswith(kind)][keep:]:
            disk.remove(old)


# what stands aside


def _free_aside(path: Path) -> Path:
    number = 1
    while True:
        aside = path.with_name(f"{path.name}.truoc-khoi-phuc-{number}")
        if not aside.exists() and not wal_path(aside).exists():
            return aside
        number += 1


def keep_aside(path: Path) -> None:
    """Keep a closed store and its side file under another name as well, so that another can take its place."""
    aside = _free_aside(path)
    if path.exists():
        try:
            os.link(path, aside)
        except OSError:  # a disk without links
            _copy(path, aside)
    if wal_path(path).exists():
        _copy(wal_path(path), wal_path(aside))
    disk.sync_folder(path.parent)


def set_wal_aside(path: Path) -> Path:
    """Rename the side file of a closed store; return its new name."""
    aside = wal_path(_free_aside(path))
    disk.replace(wal_path(path), aside)
    disk.sync_folder(path.parent)
    return aside


def remove_side_files(path: Path) -> None:
    """Remove the side files of a closed store that stand aside already."""
    for tail in ("-wal", "-shm"):
        disk.remove(path.with_name(path.name + tail))
    disk.sync_folder(path.parent)


def _copy(source: Path, target: Path) -> None:
    import shutil  # not for the start

    empty_file(target)
    disk.patiently(lambda: shutil.copyfile(source, target))
    sync_file(target)


def keep_wal(path: Path) -> Path:
    """Keep a copy of the side file of a store; return where."""
    aside = wal_path(_free_aside(path))
    _copy(wal_path(path), aside)
    disk.sync_folder(path.parent)
    return aside
