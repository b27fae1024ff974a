"""Files around the store: who has it open, copies and backups."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

KEEP = (("phien", 5), ("ngay", 7), ("tuan", 4))  # session, day and week backups kept


def marker_path(path: Path) -> Path:
    """Return the file that stands beside an open store and names who has it open."""
    return path.with_name(path.name + ".dang-mo")


def read_marker(path: Path) -> str:
    """Return who has the store open, or had when the program last stopped uncleanly; empty if nobody."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return marker_path(path).read_text(encoding="utf-8").strip()
    return ""


def write_marker(path: Path) -> None:
    """Say that this process has the store open."""
    machine = os.environ.get("COMPUTERNAME") or os.uname().nodename  # Windows has the first, others the second
    marker_path(path).write_text(f"{machine} ({os.getpid()})\n", encoding="utf-8")


def remove_marker(path: Path) -> None:
    """Say that nobody has the store open."""
    marker_path(path).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` survive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole, sound copy of an open database to ``target``: never a copy of the bare file."""
    part = target.with_name(target.name + ".tmp")
    part.unlink(missing_ok=True)
    try:
        copy = sqlite3.connect(part)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
        with part.open("rb+") as handle:
            os.fsync(handle.fileno())
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(target.parent)


def backup_folder(path: Path) -> Path:
    """Return the folder of a store's backups."""
    return path.with_name(path.name + ".sao-luu")


def backups(path: Path) -> list[Path]:
    """Return the backups of a store, newest first."""
    found = backup_folder(path).glob("*.baocao")
    return sorted(found, key=lambda each: (each.stat().st_mtime_ns, each.name), reverse=True)


def due_backups(path: Path, now: datetime) -> list[Path]:
    """Return the backup files to be written now: one a session, one a day, one a week."""
    folder = backup_folder(path)
    monday = now.date() - timedelta(days=now.weekday())
    names = (f"phien-{now:%Y%m%d-%H%M%S}", f"ngay-{now:%Y%m%d}", f"tuan-{monday:%Y%m%d}")
    return [folder / f"{name}.baocao" for name in names if not (folder / f"{name}.baocao").exists()]


def prune_backups(path: Path) -> None:
    """Remove the backups that newer ones have made superfluous."""
    for kind, keep in KEEP:
        for old in [each for each in backups(path) if each.name.startswith(kind)][keep:]:
            old.unlink(missing_ok=True)


def set_aside(path: Path) -> None:
    """Rename a closed store and its journal, so that another can take its place; nothing is overwritten."""
    number = 1
    while (aside := path.with_name(f"{path.name}.truoc-khoi-phuc-{number}")).exists():
        number += 1
    for tail in ("-wal", "-shm", ""):
        old = path.with_name(path.name + tail)
        if old.exists():
            old.replace(aside.with_name(aside.name + tail))
