"""The store's one connection on its one worker thread."""

from __future__ import annotations

import contextlib
import json
import logging
import sqlite3
import zlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..models import codec
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.kinds import ReportKind
from ..models.unit import Unit
from ..models.words import fold
from . import files, rows, schema
from .decisions import Decisions
from .errors import CORRUPT, NOT_OURS, StoreError
from .passages import Passages
from .submissions import Submissions
from .versions import Versions

if TYPE_CHECKING:
    from ..models.history import Step
    from ..models.report import Report

logger = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """A report in the list; ``modified`` is in local time."""

    id: str
    title: str
    kind: ReportKind
    modified: datetime
    words: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A kept state of a report; ``time`` is in local time."""

    id: int
    name: str
    automatic: bool
    time: datetime


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One journal line: number, local time, what was done, and the edits both ways as JSON."""

    seq: int
    time: datetime
    label: str
    edit: str
    inverse: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that search found."""

    report: str
    section: str
    heading: str


_NEWER = QT_TRANSLATE_NOOP(
    "errors", "Dữ liệu này do phiên bản mới hơn tạo ra nên chỉ mở để xem; hãy cập nhật chương trình để sửa."
)
_LOCKED = QT_TRANSLATE_NOOP("errors", "Dữ liệu đơn vị đang mở ở cửa sổ khác: {0}. Hãy đóng cửa sổ đó rồi mở lại.")
_FULL = QT_TRANSLATE_NOOP("errors", "Ổ đĩa đã đầy nên chưa lưu được; hãy xóa bớt tệp rồi chờ chương trình lưu lại.")
_READ_ONLY = QT_TRANSLATE_NOOP("errors", "Không ghi được vào “{0}”; hãy chọn thư mục mà bạn có quyền ghi.")
_CANNOT_OPEN = QT_TRANSLATE_NOOP("errors", "Không mở được “{0}”; hãy kiểm tra thư mục và quyền truy cập.")
_NO_REPORT = QT_TRANSLATE_NOOP("errors", "Báo cáo này không còn trong dữ liệu đơn vị.")
_NO_PICTURE = QT_TRANSLATE_NOOP("errors", "Một hình ảnh của báo cáo không còn trong dữ liệu đơn vị; hãy chèn lại.")
_NO_SNAPSHOT = QT_TRANSLATE_NOOP("errors", "Bản lưu này không còn nữa; hãy chọn bản khác.")
_DAMAGED = QT_TRANSLATE_NOOP("errors", "Có {0} mục bị hỏng trên đĩa và không đọc được; hãy xem các bản sao lưu.")
_UNCLEAN = QT_TRANSLATE_NOOP(
    "errors", "Lần trước chương trình dừng đột ngột; mọi thay đổi đã ghi “Đã lưu” vẫn còn nguyên."
)
_IN_USE = QT_TRANSLATE_NOOP("errors", "“{0}” là dữ liệu đang mở; hãy chọn tên khác cho bản sao.")
_NO_BACKUP = QT_TRANSLATE_NOOP("errors", "Bản sao lưu “{0}” không đọc được; hãy chọn bản khác.")


def _local(time: str) -> datetime:
    return datetime.fromisoformat(time).astimezone()


class Store(Submissions, Decisions, Versions, Passages):
    """A unit's file. Every method may be called from any thread; the work is done on one.

    Attributes:
        path: the file.
        read_only: whether it can only be looked at.
        notice: a sentence the user should see after opening, or empty.
        recovered: whether the program stopped uncleanly the last time.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only = False
        self.notice = ""
        self.recovered = False
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._last: Future[object] | None = None
        self._connection: sqlite3.Connection | None = None

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open a unit's file, made when missing.

        Raises:
            StoreError: it is locked, damaged, not ours, or cannot be read or written.
        """
        store = cls(path)
        try:
            store._run(store._open)
        except BaseException:
            store._worker.shutdown()
            raise
        return store

    def close(self) -> None:
        """Wait for what is under way, close the file and end the worker."""
        if self._connection is not None:
            self._run(self._close)
        self._worker.shutdown()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until everything queued so far is done; return whether it is."""
        return self._last is None or not wait_for([self._last], timeout).not_done

    # the unit and its reports

    def unit(self) -> Unit:
        """Return the unit; an empty one before it was set."""

        def work() -> Unit:
            row = self._db.execute("SELECT data FROM unit WHERE id = 1").fetchone()
            return codec.decode(Unit, json.loads(row[0])) if row else Unit()

        return self._run(work)

    def set_unit(self, unit: Unit) -> None:
        """Set the unit."""
        data = rows.dump(unit)
        self._run(lambda: self._write(lambda db: db.execute("INSERT OR REPLACE INTO unit VALUES (1, ?)", (data,))))

    def reports(self, removed: bool = False) -> list[ReportInfo]:
        """Return the reports, the one changed last first; or those that were removed."""

        def work() -> list[ReportInfo]:
            query = "SELECT id, title, kind, modified, words FROM report WHERE removed = ? ORDER BY modified DESC"
            return [
                ReportInfo(key, title, ReportKind(kind), _local(modified), words)
                for key, title, kind, modified, words in self._db.execute(query, (int(removed),))
            ]

        return self._run(work)

    def load(self, report_id: str) -> Report:
        """Return a report. Damaged rows are left out and told of in :attr:`notice`.

        Raises:
            StoreError: there is no such report, or its head is damaged.
        """

        def work() -> Report:
            try:
                report, damaged = rows.read_report(self._db, report_id)
            except (ValueError, KeyError, TypeError, UserError) as error:
                raise StoreError(CORRUPT, self.path.name) from error
            if report is None:
                raise StoreError(_NO_REPORT)
            if damaged:
                self.notice = str(StoreError(_DAMAGED, len(damaged)))
            return report

        return self._run(work)

    def create(self, report: Report) -> None:
        """Put a new report into the store."""
        self._run(lambda: self._write(lambda db: rows.write_changes(db, None, report, _now())))

    def heads(self, kind: ReportKind) -> list[Report]:
        """Return the reports of a kind without sections and indicators, the one changed last first."""

        def work() -> list[Report]:
            from ..models.report import Report

            query = "SELECT data FROM report WHERE removed = 0 AND kind = ? ORDER BY modified DESC"
            found = []
            for (data,) in self._db.execute(query, (kind.value,)):
                with contextlib.suppress(ValueError, KeyError, TypeError, UserError):  # told of when it is opened
                    found.append(codec.decode(Report, json.loads(data)))
            return found

        return self._run(work)

    def remove(self, report_id: str) -> None:
        """Take a report out of the list; :meth:`restore_removed` brings it back."""
        self._mark_removed(report_id, 1)

    def restore_removed(self, report_id: str) -> bool:
        """Bring a removed report back into the list; return whether there was one."""
        return self._mark_removed(report_id, 0)

    def _mark_removed(self, report_id: str, removed: int) -> bool:
        query = "UPDATE report SET removed = ? WHERE id = ? AND removed <> ?"
        return self._run(lambda: self._write(lambda db: db.execute(query, (removed, report_id, removed)).rowcount > 0))

    def commit(self, step: Step, before: Report, after: Report) -> Future[int]:
        """Save one step: changed rows and a journal line in one transaction.

        A step that goes on takes the place of the journal's line before it, which a line a second would drown.

        Returns:
            A future of the journal number, resolved after the transaction is on the disk. It fails with
            a :class:`StoreError` where the environment does not let it be.
        """

        def work(db: sqlite3.Connection) -> int:
            now = _now()
            rows.write_changes(db, before, after, now)
            if step.goes_on:
                db.execute(
                    "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal WHERE report = ?)", (after.id,)
                )
            cursor = db.execute(
                "INSERT INTO journal (report, time, label, edit, inverse) VALUES (?, ?, ?, ?, ?)",
                (after.id, now, step.label, rows.dump(step.edit), rows.dump(step.inverse)),
            )
            return int(cursor.lastrowid or 0)

        return self._submit(lambda: self._write(work))

    def journal(self, report_id: str) -> list[JournalEntry]:
        """Return a report's journal, oldest first."""
        query = "SELECT seq, time, label, edit, inverse FROM journal WHERE report = ? ORDER BY seq"
        return self._run(
            lambda: [
                JournalEntry(seq, _local(time), label, edit, inverse)
                for seq, time, label, edit, inverse in self._db.execute(query, (report_id,))
            ]
        )

    # pictures, snapshots, search

    def put_asset(self, data: bytes) -> str:
        """Keep bytes once and return their SHA-256 in hex."""
        name = _sha256(data)
        self._run(lambda: self._write(lambda db: db.execute("INSERT OR IGNORE INTO asset VALUES (?, ?)", (name, data))))
        return name

    def asset(self, sha256: str) -> bytes:
        """Return kept bytes.

        Raises:
            StoreError: they are not here, or damaged.
        """

        def work() -> bytes:
            row = self._db.execute("SELECT data FROM asset WHERE sha256 = ?", (sha256,)).fetchone()
            if row is None or _sha256(row[0]) != sha256:
                raise StoreError(_NO_PICTURE)
            return bytes(row[0])

        return self._run(work)

    def snapshot(self, report_id: str, name: str, automatic: bool = False) -> Snapshot:
        """Keep the report as it is now under a name."""
        report = self.load(report_id)
        now = _now()
        data = zlib.compress(rows.dump(report).encode())

        def work(db: sqlite3.Connection) -> int:
            query = "INSERT INTO snapshot (report, name, automatic, time, data) VALUES (?, ?, ?, ?, ?)"
            return int(db.execute(query, (report_id, name, int(automatic), now, data)).lastrowid or 0)

        return Snapshot(self._run(lambda: self._write(work)), name, automatic, _local(now))

    def snapshots(self, report_id: str) -> list[Snapshot]:
        """Return a report's snapshots, newest first."""
        query = "SELECT id, name, automatic, time FROM snapshot WHERE report = ? ORDER BY time DESC, id DESC"
        return self._run(
            lambda: [
                Snapshot(key, name, bool(automatic), _local(time))
                for key, name, automatic, time in self._db.execute(query, (report_id,))
            ]
        )

    def load_snapshot(self, snapshot_id: int) -> Report:
        """Return the report as it was when the snapshot was made.

        Raises:
            StoreError: there is no such snapshot.
        """

        def work() -> Report:
            row = self._db.execute("SELECT data FROM snapshot WHERE id = ?", (snapshot_id,)).fetchone()
            if row is None:
                raise StoreError(_NO_SNAPSHOT)
            from ..models.report import Report

            try:
                return codec.decode(Report, json.loads(zlib.decompress(row[0])))  # type: ignore[no-any-return]
            except (ValueError, KeyError, TypeError, zlib.error, UserError) as error:
                raise StoreError(_NO_SNAPSHOT) from error

        return self._run(work)

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Find sections that contain all words of ``text``, accents or not, word beginnings too."""
        words = ["".join(char for char in word if char.isalnum()) for word in fold(text).split()]
        query = " ".join(f'"{word}"*' for word in words if word)
        if not query:
            return []
        statement = (
            "SELECT section.report, section.id, section.data FROM search JOIN section ON section.rowid = search.rowid "
            "JOIN report ON report.id = section.report AND report.removed = 0 WHERE search MATCH ? ORDER BY rank LIMIT ?"
        )
        return self._run(
            lambda: [
                Hit(report, section, json.loads(data).get("heading", ""))
                for report, section, data in self._db.execute(statement, (query, limit))
            ]
        )

    # copies

    def save_copy(self, target: Path) -> None:
        """Write a whole, sound copy of the store.

        Raises:
            StoreError: it cannot be written there, or a store stands there that is open or was not closed.
        """
        beside = target.with_name(target.name + "-wal")  # would be taken for the journal of the copy
        if beside.exists() or target.resolve() == self.path.resolve():
            raise StoreError(_IN_USE, target.name)
        self._run(lambda: files.copy_database(self._db, target))

    @staticmethod
    def backups_of(path: Path) -> list[Path]:
        """Return the backups of a store, newest first; the store need not open."""
        return files.backups(path)

    def backup_if_due(self) -> None:
        """Queue the session's, day's and week's backup where one is due; returns at once."""

        def work() -> None:
            due = files.due_backups(self.path, datetime.now())
            if not due or self.read_only:
                return
            files.backup_folder(self.path).mkdir(exist_ok=True)
            for target in due:
                files.copy_database(self._db, target)
            files.prune_backups(self.path)

        self._submit(work)

    @staticmethod
    def restore(backup: Path, path: Path) -> None:
        """Put a backup in the place of a closed store; what was there is kept beside it.

        Raises:
            StoreError: the backup cannot be read; nothing has changed.
        """
        fresh = path.with_name(path.name + ".khoi-phuc")
        try:
            source = sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)
            try:
                if source.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                    raise sqlite3.DatabaseError
                if source.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
                    raise sqlite3.DatabaseError
                files.copy_database(source, fresh)
            finally:
                source.close()
        except sqlite3.Error as error:
            raise StoreError(_NO_BACKUP, backup.name) from error
        except OSError as error:
            raise StoreError(_READ_ONLY, str(path.parent)) from error
        try:
            files.set_aside(path)
            fresh.replace(path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise StoreError(_READ_ONLY, str(path.parent)) from error
        files.remove_marker(path)

    # the worker

    @property
    def _db(self) -> sqlite3.Connection:
        assert self._connection is not None
        return self._connection

    def _submit(self, work: Callable[[], T]) -> Future[T]:
        def guarded() -> T:
            try:
                return work()
            except (sqlite3.Error, OSError) as error:
                logger.warning("store: %s", type(error).__name__)
                raise self._told(error) from error

        future = self._worker.submit(guarded)
        self._last = future  # type: ignore[assignment]
        return future

    def _run(self, work: Callable[[], T]) -> T:
        return self._submit(work).result()

    def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        db = self._db
        if self.read_only:
            raise StoreError(_NEWER)
        db.execute("BEGIN IMMEDIATE")
        try:
            result = work(db)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        return result

    def _told(self, error: Exception) -> Exception:
        """Say an environment error in a sentence; a mistake of ours stays what it is."""
        name = self.path.name
        if isinstance(error, OSError):
            return StoreError(_FULL) if error.errno == 28 else StoreError(_READ_ONLY, str(self.path.parent))
        code = getattr(error, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return StoreError(_LOCKED, files.read_marker(self.path) or name)
        if primary == sqlite3.SQLITE_FULL:
            return StoreError(_FULL)
        if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM):
            return StoreError(_READ_ONLY, str(self.path.parent))
        if primary == sqlite3.SQLITE_CORRUPT:
            return StoreError(CORRUPT, name)
        if primary == sqlite3.SQLITE_NOTADB:
            return StoreError(NOT_OURS, name)
        if primary == sqlite3.SQLITE_CANTOPEN:
            return StoreError(_CANNOT_OPEN, str(self.path))
        return error

    def _open(self) -> None:
        connection = sqlite3.connect(self.path, isolation_level=None, timeout=0.2)
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA synchronous=FULL")
            version = self._prepare(connection)
            if version <= schema.VERSION:
                connection.execute("PRAGMA journal_mode=WAL")
                if version < schema.VERSION:
                    self._migrate(connection, version)
                connection.execute("BEGIN IMMEDIATE")  # take the exclusive lock now, not at the first edit
                connection.execute("COMMIT")
                self.recovered = bool(files.read_marker(self.path))
                files.write_marker(self.path)
            else:
                connection.execute("PRAGMA query_only=ON")
                self.read_only, self.notice = True, _NEWER
            if self.recovered:
                if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                    raise StoreError(CORRUPT, self.path.name)
                self.notice = _UNCLEAN
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _prepare(self, connection: sqlite3.Connection) -> int:
        """Check that the file is ours and return its version; a new file is 0."""
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if application != schema.APPLICATION_ID and not (empty and version == 0):
            raise StoreError(NOT_OURS, self.path.name)
        return version

    def _migrate(self, connection: sqlite3.Connection, version: int) -> None:
        if version:
            files.copy_database(connection, self.path.with_name(f"{self.path.name}.v{version}.baocao"))
        connection.execute("BEGIN IMMEDIATE")
        for number, migration in enumerate(schema.MIGRATIONS[version:], version + 1):
            migration(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("COMMIT")

    def _close(self) -> None:
        connection, self._connection = self._db, None
        if not self.read_only:
            connection.execute("PRAGMA optimize")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        if not self.read_only:
            files.remove_marker(self.path)


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
