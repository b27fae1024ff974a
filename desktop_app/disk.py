"""Files that others hold for a moment: what is refused meanwhile is tried again, and what is written is whole.

On Windows a file that a virus scanner, a backup or Explorer's preview has open can be neither replaced nor removed
nor, by some, opened. They let go within a second or so.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

PATIENCE = 2.0
"""Seconds until a refusal is believed."""
_FIRST, _LONGEST = 0.01, 0.2  # seconds between two tries
_HOLDS = sys.platform == "win32"  # elsewhere nobody keeps others from an open file: a refusal is meant

T = TypeVar("T")


def patiently(work: Callable[[], T]) -> T:
    """Do something with a file, again for about two seconds while another program holds it.

    Raises:
        OSError: as the work itself; a refusal only after it was tried so long.
    """
    end, pause = time.monotonic() + PATIENCE, _FIRST
    while True:
        try:
            return work()
        except PermissionError:
            if not _HOLDS or time.monotonic() >= end:
                raise
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST)


def replace(source: Path, target: Path) -> None:
    """Let a file take the place of another, or a free name."""
    patiently(lambda: os.replace(source, target))


def remove(path: Path) -> None:
    """Remove a file, if it is there."""
    patiently(lambda: path.unlink(missing_ok=True))


def read(path: Path, most: int = -1) -> bytes:
    """Return what is in a file, at most so many bytes."""

    def work() -> bytes:
        with path.open("rb") as stream:
            return stream.read(most)

    return patiently(work)


def write_whole(target: Path, data: bytes) -> None:
    """Write a file so that a power cut leaves the old one or the new one, whole; one that says the same is left alone.

    Raises:
        OSError: it cannot be written; the old file is left as it was.
    """
    if holds(target, data):
        return
    part = target.with_name(f".baocao-{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with patiently(lambda: part.open("wb")) as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        replace(part, target)
    finally:
        with contextlib.suppress(OSError):
            remove(part)
    with contextlib.suppress(OSError):  # some network folders cannot be synced; the file itself is
        sync_folder(target.parent)


def holds(path: Path, data: bytes) -> bool:
    """Tell whether a file is there and holds just this."""
    try:
        return path.stat().st_size == len(data) and read(path) == data
    except OSError:
        return False


def is_held(path: Path) -> bool:
    """Tell whether another program keeps a file from being written, even after some patience."""
    if not _HOLDS:
        return False
    try:
        patiently(lambda: path.open("rb+")).close()
    except PermissionError:
        return True
    return False


def is_full(error: OSError) -> bool:
    """Tell whether something was refused because the disk, or the user's part of it, is full."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder survive a power cut; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
