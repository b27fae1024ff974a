"""Copies of a store: those the user makes, and backups."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import disk
from . import files, schema
from .damage import Damaged
from .errors import COPY_FULL, FULL, HELD, IN_USE, LONG_NAME, NO_BACKUP, READ_ONLY, StoreError, is_full
from .lock import Lock
from .opening import make_file, take_lock
from .part import StorePart

if TYPE_CHECKING:
    from ..models.report import Report


class Copies(StorePart):
    """The part of the store that copies it."""

    if TYPE_CHECKING:
        path: Path
        _pictures: dict[str, bytes]

        @classmethod
        def open(cls, path: Path) -> Any: ...

        def _checking(self, found: list[Damaged]) -> Iterator[None]: ...

        def _in_steps(self, steps: Iterator[None]) -> Future[None]: ...

        def _may_copy(self) -> None: ...

    def save_copy(self, target: Path) -> None:
        """Write a whole, sound copy of the store.

        Raises:
            StoreError: it cannot be written there, or a store stands there that is open or was not closed.
        """
        target = files.real_path(target)

        def work() -> None:
            self._may_copy()
            try:
                beside = files.wal_path(target)  # would be taken for the journal of the copy
                if beside.exists() or target.resolve() == self.path.resolve() or Lock.holder(target):
                    raise StoreError(IN_USE, target.name)
                files.copy_database(self._db, target)
            except OSError as error:
                raise _refused(error, target) from error

        self._run(work)

    def rescue(self, target: Path, report: Report) -> None:
        """Write a new store that holds a report out of memory: for when the file itself is gone.

        Raises:
            StoreError: it cannot be written there.
        """
        from ..models.report import asset_names

        fresh = target.with_name(target.name + ".cuu")
        try:
            disk.remove(fresh)
        except OSError as error:
            raise _refused(error, target) from error
        try:
            store = type(self).open(fresh)  # a whole store, of which this is a part
            try:
                store.set_unit(report.unit)
                for name in asset_names(report):
                    if (data := self._pictures.get(name)) is not None:
                        store.put_asset(data)
                store.create(report)
            finally:
                store.close()
            files.put_in_place(fresh, target)
        except (StoreError, OSError) as error:
            for each in (fresh, files.wal_path(fresh), files.marker_path(fresh)):
                disk.remove(each)
            if isinstance(error, StoreError):
                raise StoreError(COPY_FULL) if error.template == FULL else error from error
            raise _refused(error, target) from error

    @staticmethod
    def make(path: Path) -> None:
        """Make a new file in the place of one that is missing, though it has backups.

        Raises:
            StoreError: it cannot be made.
        """
        make_file(files.real_path(path))

    @staticmethod
    def backups_of(path: Path) -> list[Path]:
        """Return the backups of a store, newest first; the store need not open."""
        return files.backups(files.real_path(path))

    def backup_if_due(self) -> Future[tuple[Damaged, ...]]:
        """Queue checking everything, and the session's, day's and week's backup where one is due; returns at once.

        Where something is damaged, sound backups stay: only a copy of this session is put beside them.

        Returns:
            A future of what is damaged.
        """
        found: list[Damaged] = []
        done: Future[tuple[Damaged, ...]] = Future()

        def steps() -> Iterator[None]:
            yield from self._checking(found)
            if self.read_only:
                return
            due = files.due_backups(self.path, datetime.now(), not found)
            if due:
                folder = files.backup_folder(self.path)
                folder.mkdir(mode=0o700, exist_ok=True)
                files.make_private(folder)
            for target in due:
                files.copy_database(self._db, target)
                yield
            files.prune_backups(self.path)

        def finish(queued: Future[None]) -> None:
            error = queued.exception() if not queued.cancelled() else None
            if error is not None:
                done.set_exception(error)
            else:
                done.set_result(tuple(found))

        self._in_steps(steps()).add_done_callback(finish)
        return done

    @staticmethod
    def restore(backup: Path, path: Path) -> None:
        """Put a backup in the place of a closed store; what was there is kept beside it.

        A cut in the middle of it leaves one of the two in place, whole.

        Raises:
            StoreError: the backup cannot be read, or the store is open; nothing has changed.
        """
        path = files.real_path(path)
        lock = take_lock(path)
        restored = False
        try:
            fresh = files.restored_path(path)
            _copy_sound(backup, fresh)
            try:
                files.keep_aside(path)
                files.put_in_place(fresh, path)
                lock.note(None)  # the side file that is removed now is not missed
                lock.sync()
                files.remove_side_files(path)
                restored = True
            except OSError as error:
                disk.remove(fresh)
                raise _refused(error, path) from error
        finally:
            lock.release(clean=restored or not lock.before)


def _refused(error: OSError, target: Path) -> StoreError:
    """Say why a copy cannot be written where it was to be."""
    if (
        error.errno == errno.ENAMETOOLONG or len(os.fsencode(target.name)) > files.LONGEST
    ):  # Windows has many numbers for it
        return StoreError(LONG_NAME, target.name)
    if is_full(error):
        return StoreError(COPY_FULL)
    if isinstance(error, PermissionError) and target.exists() and os.access(target.parent, os.W_OK):
        return StoreError(HELD, target.name)  # who can write beside it, but not over it, finds it open elsewhere
    return StoreError(READ_ONLY, str(target.parent))


def _copy_sound(backup: Path, target: Path) -> None:
    try:
        source = sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)
        try:
            if source.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError
            if source.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
                raise sqlite3.DatabaseError
            files.copy_database(source, target)
        finally:
            source.close()
    except sqlite3.Error as error:
        raise StoreError(NO_BACKUP, backup.name) from error
    except OSError as error:
        raise _refused(error, target) from error
