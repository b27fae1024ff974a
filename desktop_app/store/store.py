"""The store's one connection on its one worker thread."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from .. import disk
from ..models.errors import UserError
from . import files, side_file
from .checking import Checking
from .copies import Copies
from .damage import Damaged, fetch
from .decisions import Decisions
from .errors import (
    BROKEN,
    CANNOT_OPEN,
    CLOSED,
    CORRUPT,
    FULL,
    GONE,
    LOCKED,
    LONG_NAME,
    LOOK_ONLY,
    NOT_OURS,
    READ_ONLY,
    StoreError,
    is_full,
)  # fmt: skip
from .keeping import Keeping
from .opening import open_file
from .passages import Passages
from .reports import Reports
from .submissions import Submissions
from .thinning import Thinning
from .versions import Versions
from .years import Years

if TYPE_CHECKING:
    from .opening import Opened

logger = logging.getLogger(__name__)
T = TypeVar("T")
_FOLD_AFTER = 3.0  # seconds after a write in which a bare copy of the file does not have it yet
_FOLD_AT = 16 * 2**20  # bytes of the side file that are folded at once


class Opening(NamedTuple):
    """What opening found.

    Attributes:
        notices: what the user should be told.
        damaged: what of the unit itself is damaged; reports tell of themselves when they are loaded.
    """

    notices: tuple[UserError, ...] = ()
    damaged: tuple[Damaged, ...] = ()


class Store(Reports, Keeping, Submissions, Decisions, Versions, Passages, Years, Thinning, Checking, Copies):
    """A unit's file. Every method may be called from any thread; the work is done on one.

    Attributes:
        path: the file.
        read_only: whether it can only be looked at.
        opening: what opening found.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only = False
        self.opening = Opening()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._last: Future[object] | None = None
        self._opened: Opened | None = None
        self._timer: threading.Timer | None = None
        self._folded = True  # whether the file itself holds everything
        self._signed = False  # whether the mark of an unclean end would survive a power cut
        self._salts = ""  # what tells the side file from those before it
        self._may_hold = True  # until the user chooses to write on
        self._closed = False
        self._left = False  # whether what was saved stays in the side file, since it could not be folded in
        self._held = False  # whether nothing is written because pages of the file are broken
        self._spilled = False  # whether the side file holds what was given up
        self._generation = self._coming = ""  # state of the file itself, and of the file with its side file
        self._identity = (0, 0)
        self._page = (0, 0)  # where in the file its state is told
        self._intact: bool | None = (
            None  # whether all pages are where they belong; looked at when something is to be mended
        )
        self._lost_heads: set[str] = set()
        self._search_checked = False
        self._pictures: dict[str, bytes] = {}
        self._checked: set[str] = set()
        self._places_checked = self._by_scan = self._stamped = self._indexes_mended = False

    @classmethod
    def open(cls, path: Path, create: bool = True, rescue: bool = False) -> Store:
        """Open a unit's file, made when missing.

        Args:
            path: the file.
            create: whether to make it where it is missing; never where it has backups.
            rescue: open a damaged file to look at what can still be read.

        Raises:
            InUseError: another window has it open.
            StoreError: it is damaged, empty, not ours, or cannot be read or written.
        """
        store = cls(files.real_path(path))
        try:
            store._run(lambda: store._open(create, rescue))
        except BaseException:
            store._worker.shutdown()
            raise
        return store

    @property
    def closed(self) -> bool:
        """Whether the file is closed, so that nothing can be asked of it any more."""
        return self._closed

    def close(self) -> None:
        """Wait for what is under way, close the file and end the worker."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
        if self._opened is not None:
            self._run(self._close)
        self._worker.shutdown()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until everything queued so far is done; return whether it is."""
        while (last := self._last) is not None:
            if wait_for([last], timeout).not_done:
                return False
            if last is self._last:
                break
        return True

    @property
    def held(self) -> bool:
        """Whether nothing is written since :meth:`check` found pages of the file broken, until :meth:`write_on`."""
        return self._held

    def write_on(self) -> None:
        """Write into the file though pages of it are broken, as the user chose."""
        self._held = self._may_hold = False

    def refusal(self) -> StoreError:
        """Return why nothing may be written to what is only looked at."""
        return StoreError((self._opened.refusal if self._opened is not None else "") or LOOK_ONLY)

    def check_place(self) -> Future[None]:
        """Queue a look whether the file is still where it was; a future that fails where it is not."""
        return self._submit(self._check_place)

    # the worker

    @property
    def _db(self) -> sqlite3.Connection:
        if self._opened is None:  # what was asked while the file was being closed
            raise StoreError(CLOSED)
        return self._opened.connection

    def _submit(self, work: Callable[[], T]) -> Future[T]:
        try:
            return self._hand_over(work)
        except RuntimeError:  # closed: whoever asks hears it as any other refusal
            refused: Future[T] = Future()
            refused.set_exception(StoreError(CLOSED))
            return refused

    def _hand_over(self, work: Callable[[], T]) -> Future[T]:
        def guarded() -> T:
            try:
                return work()
            except (sqlite3.Error, OSError, UnicodeDecodeError, MemoryError) as error:
                logger.warning("store: %s", type(error).__name__)
                told = self._told(error)
            if isinstance(told, StoreError):
                raise told  # apart from what it says of: that may hold what the user wrote
            raise told

        future = self._worker.submit(guarded)
        self._last = future  # type: ignore[assignment]
        return future

    def _run(self, work: Callable[[], T]) -> T:
        return self._submit(work).result()

    def _in_steps(self, steps: Iterator[None]) -> Future[None]:
        """Do long work step by step, so that what else is queued need not wait for all of it."""
        done: Future[None] = Future()

        def step() -> None:
            try:
                next(steps)
            except StopIteration:
                done.set_result(None)
            except BaseException as error:
                done.set_exception(self._told(error) if isinstance(error, Exception) else error)
            else:
                self._queue(step, done)

        self._queue(step, done)
        return done

    def _queue(self, step: Callable[[], None], done: Future[None]) -> None:
        try:
            self._hand_over(step)
        except RuntimeError:  # closed meanwhile
            done.cancel()

    def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        db, opened = self._db, self._opened
        assert opened is not None
        if self.read_only:
            raise self.refusal()
        if self._held:
            raise StoreError(BROKEN)
        self._check_place()
        if not self._signed and opened.lock is not None:
            opened.lock.sync()
            self._signed = True
        coming = files.new_generation() if self._folded else self._coming
        db.execute("BEGIN IMMEDIATE")
        try:
            if self._folded:  # the side file begins anew: it says which state of the file it goes on from
                db.execute("UPDATE generation SET was = now, now = ? WHERE id = 1", (coming,))
            result = work(db)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            if not self._folded or self._side_length():  # what was given up may be in it: its length tells nothing now
                self._spilled = True
            raise
        first, self._folded, self._coming = self._folded, False, coming
        length = self._side_length()
        self._note_length(first, length)
        if first:
            self._fold_later()
        elif length > _FOLD_AT:
            self._fold()
        return result

    def _side_length(self) -> int:
        with contextlib.suppress(OSError):
            return files.wal_path(self.path).stat().st_size
        return 0

    def _note_length(self, first: bool, length: int) -> None:
        """Note how much of the side file is acknowledged; not synced: a killed process leaves it, and a cut what it may."""
        assert self._opened is not None
        if first:
            self._salts = side_file.salts_of(self.path)
        if self._opened.lock is not None and self._salts and not self._spilled:
            self._opened.lock.note(side_file.SideNote(self._coming, self._salts, length))

    def _fold_later(self) -> None:
        def fold() -> None:
            with contextlib.suppress(RuntimeError):  # closed meanwhile
                self._submit(self._fold)

        self._timer = threading.Timer(_FOLD_AFTER, fold)
        self._timer.daemon = True
        self._timer.start()

    def _fold(self) -> None:
        """Fold the side file into the file, so that a bare copy of it holds everything."""
        if self._folded or self._opened is None:
            return
        self._check_place()
        lock = self._opened.lock
        if lock is not None:
            # A cut of power may tear pages of the file, which are whole in the side file: it must be known for its own
            lock.note(side_file.SideNote(self._coming, self._salts, 0, folding=True))
            lock.sync()
        if self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0:
            self._folded, self._generation, self._spilled = True, self._coming, False
            if lock is not None:
                lock.note(None)

    def _check_place(self) -> None:
        """Check that the file is where it was and nobody has written to it; reading costs some microseconds.

        Raises:
            StoreError: it was deleted or replaced, or the disk is gone.
        """
        if not self._page[1]:
            return
        try:
            found = os.stat(self.path)
            if self._identity[1] and (found.st_dev, found.st_ino) != self._identity:
                raise StoreError(GONE, self.path.name)
            with disk.patiently(lambda: self.path.open("rb", buffering=0)) as file:
                file.seek(self._page[0])
                if self._generation.encode() not in file.read(self._page[1]):
                    raise StoreError(GONE, self.path.name)
        except OSError:
            raise StoreError(GONE, self.path.name) from None

    def _is_gone(self) -> StoreError | None:
        try:
            self._check_place()
        except StoreError as error:
            return error
        return None

    def _may_copy(self) -> None:
        """Refuse to copy a file that somebody has written over; one that was only deleted is still whole."""
        with contextlib.suppress(OSError):
            found = os.stat(self.path)
            if (found.st_dev, found.st_ino) == self._identity:
                self._check_place()

    def _mend_indexes(self) -> bool:
        """Make the indexes again, once; return whether that was done."""
        if self._indexes_mended or not self._may_mend():
            return False
        self._indexes_mended = True
        try:
            self._write(lambda db: db.execute("REINDEX"))
        except sqlite3.DatabaseError as error:  # a broken file may look full as well
            logger.warning("indexes cannot be made again: %s", type(error).__name__)
            return False
        return True

    def _may_mend(self) -> bool:
        """Tell whether what is there twice may be made again: in a file whose pages are mixed up that would free others."""
        if self._intact is None:
            self._intact = not self.read_only and fetch(self._db, "PRAGMA quick_check(1)") == ([("ok",)], True)
        return self._intact

    def _told(self, error: Exception) -> Exception:
        """Say an environment error in a sentence; a mistake of ours stays what it is."""
        name = self.path.name
        if isinstance(error, (UnicodeDecodeError, MemoryError)):  # a damaged name in SQLite's message, or length
            return StoreError(CORRUPT, name)
        if isinstance(error, OSError):
            if error.errno == errno.ENAMETOOLONG:
                return StoreError(LONG_NAME, name)
            return StoreError(FULL) if is_full(error) else StoreError(READ_ONLY, str(self.path.parent))
        if isinstance(error, sqlite3.Error) and (gone := self._is_gone()) is not None:
            return gone
        code = getattr(error, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return StoreError(LOCKED, name)
        if primary == sqlite3.SQLITE_FULL:
            return StoreError(FULL)
        if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM):
            return StoreError(READ_ONLY, str(self.path.parent)) if self.path.exists() else StoreError(GONE, name)
        if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_TOOBIG):
            return StoreError(CORRUPT, name)
        if primary == sqlite3.SQLITE_NOTADB:
            return StoreError(NOT_OURS, name)
        if primary == sqlite3.SQLITE_CANTOPEN:
            return StoreError(CANNOT_OPEN, str(self.path))
        return error

    # opening and closing

    def _open(self, create: bool, rescue: bool) -> None:
        self._opened = opened = open_file(self.path, create, rescue)
        self.read_only = bool(opened.refusal)
        try:
            if not self.read_only:
                self._find_generation()
            if not rescue:
                opened.connection.execute("SELECT sum(rows) FROM tally").fetchone()
            damaged = (*opened.damaged, *self._read_unit().damaged, *self._read_expected().damaged)
        except BaseException:
            self._release()
            raise
        self.opening = Opening(tuple(opened.notices), damaged)

    def _find_generation(self) -> None:
        db = self._db
        size = int(db.execute("PRAGMA page_size").fetchone()[0])
        page = int(db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'generation'").fetchone()[0])
        row = db.execute("SELECT now FROM generation WHERE id = 1").fetchone()
        if row is None or not isinstance(row[0], str):
            raise StoreError(CORRUPT, self.path.name)
        self._generation = self._coming = str(row[0])
        found = os.stat(self.path)
        self._identity, self._page = (found.st_dev, found.st_ino), ((page - 1) * size, size)
        self._check_place()

    def _close(self) -> None:
        try:
            if not self.read_only:
                self._fold()
        except StoreError:
            self._abandon()
        except sqlite3.Error as error:  # what was saved is in the side file, where the next start finds it
            logger.error("not folded: %s", type(error).__name__)
            self._left = True
        finally:
            self._release()

    def _abandon(self) -> None:
        """Keep what is not in the file apart from it, where the file is not ours any more."""
        wal = files.wal_path(self.path)
        with contextlib.suppress(OSError):
            if self.path.exists() and wal.exists():
                files.keep_wal(self.path)
                disk.patiently(lambda: os.truncate(wal, 0))  # or closing would write it over what stands there now

    def _release(self) -> None:
        opened, self._opened = self._opened, None
        assert opened is not None
        opened.connection.close()
        if opened.lock is not None:
            # what was only looked at is no better for it: what the mark says is still to be told
            looked = self.read_only and bool(opened.lock.before)
            opened.lock.release(clean=not looked and not self._left)
        if opened.folder is not None:
            opened.folder.cleanup()
