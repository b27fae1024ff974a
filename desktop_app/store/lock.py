"""Who has a store open: a lock on a file of its own, which also tells an unclean end."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from .. import disk
from .files import marker_path
from .side_file import SideNote

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_RECORD = 256  # bytes of the mark, always written as one: a cut leaves the old one or the new
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_PLACE = 0x3FFFFFFF  # the byte that is locked on Windows lies far behind what others read


class LockHeldError(Exception):
    """Another process, or another window of this one, has the store open."""

    def __init__(self, who: str) -> None:
        super().__init__(who)
        self.who = who


class Lock:
    """The lock on an open store.

    SQLite's own lock does not do on POSIX: it is gone as soon as the process closes any handle of the file, as Qt's file
    dialog does. This one is on a file beside it that nobody else opens, and belongs to the handle. When the
    process dies the system drops the lock; the file that is left behind is no lock but tells of the unclean end.

    Attributes:
        before: who had the store open when the program last stopped uncleanly; empty where it was closed.
        found: what the mark says of the side file that was left then.
    """

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle
        self.before, self.found = _read(handle)
        self._who = self.before

    @classmethod
    def take(cls, path: Path) -> Lock:
        """Take the lock on a store.

        Raises:
            LockHeldError: somebody has it.
            OSError: the folder cannot be written to.
        """
        marker = marker_path(path)
        while True:
            handle = disk.patiently(lambda: os.open(marker, _FLAGS, 0o600))
            if not _lock(handle):
                who, _ = _read(handle)
                os.close(handle)
                raise LockHeldError(who or path.name)
            if _is_at(handle, marker):
                return cls(path, handle)
            os.close(handle)  # removed by who had it before, between our opening and locking it

    @staticmethod
    def holder(path: Path) -> str:
        """Return who has a store open, or nothing; works where nothing can be written."""
        try:
            handle = os.open(marker_path(path), os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return ""
        try:
            return "" if _lock(handle, shared=True) else _read(handle)[0] or path.name
        finally:
            os.close(handle)

    @staticmethod
    def note_of(path: Path) -> SideNote | None:
        """Return what the mark beside a store says of its side file; works where nothing can be written."""
        try:
            handle = os.open(marker_path(path), os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return None
        try:
            return _read(handle)[1]
        finally:
            os.close(handle)

    def sign(self) -> None:
        """Say who has the store open."""
        self._who = f"{_machine()} ({os.getpid()})"
        self.note(None)

    def note(self, note: SideNote | None) -> None:
        """Say what must be found in the side file after an unclean end; ``None`` where nothing is in it."""
        record = f"{self._who}\n{note or ''}\n".encode()
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, record.ljust(_RECORD))

    def sync(self) -> None:
        """Make the mark survive a power cut, so that the unclean end is noticed."""
        os.fsync(self._handle)
        disk.sync_folder(self._path.parent)

    def release(self, clean: bool = True) -> None:
        """Give the store free; after an unclean end the mark of it stays."""
        marker = marker_path(self._path)
        with contextlib.suppress(OSError):  # the disk may be gone, and the lock with it
            if clean and sys.platform != "win32" and _is_at(self._handle, marker):
                disk.remove(marker)
        os.close(self._handle)
        with contextlib.suppress(OSError):
            if clean:
                if sys.platform == "win32":  # which removes no open file
                    disk.remove(marker)
                disk.sync_folder(self._path.parent)


def is_here(who: str) -> bool:
    """Tell whether whoever has a store open, as its mark says, is on this machine; so too where it does not say."""
    return not who or who.rpartition(" (")[0] == _machine()


def _machine() -> str:
    return (os.environ.get("COMPUTERNAME") or os.uname().nodename)[:50]  # Windows has the first, others the second


def _lock(handle: int, shared: bool = False) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _PLACE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        if sys.platform == "win32" and error.errno not in (errno.EBADF, errno.EINVAL):
            return False  # the C runtime gives this refusal no number everywhere
        raise
    return True


def _read(handle: int) -> tuple[str, SideNote | None]:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        os.lseek(handle, 0, os.SEEK_SET)
        who, _, rest = os.read(handle, 1000).decode().partition("\n")
        return who.strip(), SideNote.parse(rest)
    return "", None


def _is_at(handle: int, path: Path) -> bool:
    with contextlib.suppress(OSError):
        return os.path.samestat(os.fstat(handle), os.stat(path))
    return False
