"""The unit and its reports in the store: the list, whole reports, every edit, search."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from ..models import codec
from ..models.errors import QT_TRANSLATE_NOOP
from ..models.kinds import ReportKind
from ..models.unit import Unit
from . import reading, rows
from .damage import Checked, Damaged, DamageKind, Loaded, checksum, fetch, fetch_owned, missing_rows
from .errors import StoreError
from .outline import outline_of
from .part import StorePart, local, now_text
from .words import has_words, is_sound, remake, search_words, searchable

if TYPE_CHECKING:
    from ..models.history import Step
    from ..models.report import Report

_NO_REPORT = QT_TRANSLATE_NOOP("errors", "Báo cáo này không còn trong dữ liệu đơn vị.")
_LINE = "id, title, kind, words, modified, removed"


class ReportInfo(NamedTuple):
    """A report in the list; ``modified`` is in local time. Of a damaged one only the identity may be known."""

    id: str
    title: str
    kind: ReportKind
    modified: datetime
    words: int
    damaged: bool = False


class JournalEntry(NamedTuple):
    """One journal line: number, local time, what was done, and the edits both ways as JSON."""

    seq: int
    time: datetime
    label: str
    edit: str
    inverse: str


class Hit(NamedTuple):
    """A place that search found; a damaged one says something that cannot be read any more."""

    report: str
    section: str
    heading: str
    damaged: bool = False


class Reports(StorePart):
    """The part of the store that keeps the unit and its reports."""

    _lost_heads: set[str]
    _search_checked: bool

    # the unit

    def unit(self) -> Unit:
        """Return the unit; an empty one before it was set, or where it is damaged, which opening tells."""
        return self._run(self._read_unit).value

    def _read_unit(self) -> Checked[Unit]:
        found, _ = fetch(self._db, "SELECT data, crc FROM unit WHERE id = 1")
        for data, crc in found:
            if checksum(1, data) == crc:
                return Checked(codec.decode(Unit, json.loads(data)))
        lost = bool(found) or missing_rows(self._db, "unit", "", 0)
        return Checked(Unit(), (Damaged(DamageKind.UNIT),) if lost else ())

    def set_unit(self, unit: Unit) -> None:
        """Set the unit."""
        data = rows.dump(unit)
        query = (
            "INSERT INTO unit (id, data, crc) VALUES (1, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET data = excluded.data, crc = excluded.crc"
        )
        self._run(lambda: self._write(lambda db: db.execute(query, (data, checksum(1, data)))))

    # the list

    def reports(self, removed: bool = False) -> list[ReportInfo]:
        """Return the reports, the one changed last first, or those that were removed; damaged ones say so."""
        return self._run(lambda: self._read_list(removed))

    def _read_list(self, removed: bool) -> list[ReportInfo]:
        found: dict[str, ReportInfo] = {}
        known: set[str] = set()
        lines, _ = fetch(self._db, f"SELECT {_LINE}, crc FROM report NOT INDEXED")
        for *line, crc in lines:
            key, title, kind, words, modified, out = line
            if checksum(*line) != crc:
                continue
            known.add(key)
            if bool(out) is removed:
                found[key] = ReportInfo(key, title, kind=ReportKind(kind), modified=local(modified), words=words)
        if not removed:
            named, _ = fetch(self._db, "SELECT report FROM outline NOT INDEXED")
            lost = dict.fromkeys([*(row[0] for row in named), *(line[0] for line in lines)])
            found.update((key, self._lost_info(key)) for key in lost if key not in known and self._is_report(key))
        return sorted(found.values(), key=lambda info: info.modified, reverse=True)

    def _is_report(self, key: Any) -> bool:
        """Tell whether something of a report can be read under an id that itself may be damaged."""
        return isinstance(key, str) and (
            reading.read_outline(self._db, key) is not None or self._sound_head(key) is not None
        )

    def _lost_info(self, key: str) -> ReportInfo:
        head = self._sound_head(key)
        epoch = datetime.fromtimestamp(0, UTC).astimezone()  # Windows has no day before the first
        if head is None:
            return ReportInfo(key, "", kind=ReportKind.THEMATIC, modified=epoch, words=0, damaged=True)
        return ReportInfo(key, head.head.title, kind=head.kind, modified=epoch, words=0, damaged=True)

    def _sound_head(self, key: str) -> Report | None:
        found, _ = fetch(self._db, "SELECT data, data_crc FROM report NOT INDEXED WHERE id = ?", (key,))
        return next((reading.decode_head(data) for data, crc in found if checksum(key, data) == crc), None)

    def heads(self, kind: ReportKind) -> Checked[list[Report]]:
        """Return the reports of a kind without sections and indicators, the one changed last first."""

        def work() -> Checked[list[Report]]:
            heads, damaged = [], []
            for info in self._read_list(removed=False):
                if info.kind is not kind and not info.damaged:
                    continue
                head = self._sound_head(info.id)
                if head is None:
                    damaged.append(Damaged(DamageKind.HEAD, info.id, info.title))
                elif head.kind is kind:
                    heads.append(head)
            return Checked(heads, tuple(damaged))

        return self._run(work)

    def due_days(self, report_ids: Sequence[str]) -> dict[str, date]:
        """Return when reports are due, by id; nothing of those that do not say, or of which that is damaged."""

        def work() -> dict[str, date]:
            heads = (self._sound_head(each) for each in report_ids)
            return {head.id: head.due for head in heads if head is not None and head.due is not None}

        return self._run(work)

    def remove(self, report_id: str) -> None:
        """Take a report out of the list; :meth:`restore_removed` brings it back."""
        self._mark_removed(report_id, 1)

    def restore_removed(self, report_id: str) -> bool:
        """Bring a removed report back into the list; return whether there was one."""
        return self._mark_removed(report_id, 0)

    def _mark_removed(self, report_id: str, removed: int) -> bool:
        def work(db: sqlite3.Connection) -> bool:
            row = db.execute(f"SELECT {_LINE} FROM report WHERE id = ?", (report_id,)).fetchone()
            if row is None or row[-1] == removed:
                return False
            head = self._sound_head(report_id)
            title, kind = (head.head.title, head.kind.value) if head is not None else (row[1], row[2])
            line = (title, kind, *row[3:5], removed)
            db.execute(
                "UPDATE report SET title = ?, kind = ?, words = ?, modified = ?, removed = ?, crc = ? WHERE id = ?",
                (*line, checksum(report_id, *line), report_id),
            )
            return True

        return self._run(lambda: self._write(work))

    # one report

    def load(self, report_id: str) -> Loaded:
        """Return a report, with what of it is damaged: that stands in it as a section or indicator that says so.

        Raises:
            StoreError: there is no such report.
        """

        def work() -> Loaded:
            found = self._read_report(report_id)
            if found.report is None:
                raise StoreError(_NO_REPORT)
            return Loaded(found.report, found.damaged)

        return self._run(work)

    def _read_report(self, report_id: str, removed: bool = False) -> reading.Found:
        """Read a report, and mend what only names its rows: indexes and outline."""
        found = reading.read_report(self._db, report_id, removed)
        if found.index_broken and self._mend_indexes():
            found = reading.read_report(self._db, report_id, removed)
        report = found.report
        if report is not None and found.outline_broken and self._may_mend():
            self._write(lambda db: rows.write_outline(db, report_id, outline_of(report)))
        if any(each.kind is DamageKind.HEAD for each in found.damaged):
            self._lost_heads.add(report_id)
        return found

    def create(self, report: Report) -> None:
        """Put a new report into the store."""
        self._run(lambda: self._write(lambda db: rows.write_changes(db, None, report, now_text())))

    def commit(self, step: Step, before: Report, after: Report) -> Future[int]:
        """Save one step: changed rows and a journal line in one transaction.

        A step that goes on takes the place of the journal's line before it, which a line a second would drown.

        Returns:
            A future of the journal number, resolved after the transaction is on the disk. It fails with
            a :class:`StoreError` where the environment does not let it be.
        """

        def work(db: sqlite3.Connection) -> int:
            now = now_text()
            rows.write_changes(db, before, after, now, after.id in self._lost_heads)
            if step.goes_on:
                db.execute(
                    "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal WHERE report = ?)", (after.id,)
                )
            number = db.execute("SELECT coalesce(max(seq), 0) + 1 FROM journal").fetchone()[0]
            line = (number, after.id, now, step.label, rows.dump(step.edit), rows.dump(step.inverse))
            db.execute(
                "INSERT INTO journal (seq, report, time, label, edit, inverse, crc) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*line, checksum(*line)),
            )
            return int(number)

        return self._submit(lambda: self._write(work))

    def journal(self, report_id: str) -> Checked[list[JournalEntry]]:
        """Return a report's journal, oldest first."""
        columns = "seq, report, time, label, edit, inverse, crc"

        def work() -> Checked[list[JournalEntry]]:
            lines, gone = fetch_owned(self._db, "journal", columns, report_id, "seq")
            entries = [
                JournalEntry(seq, local(time), label, edit, inverse)
                for seq, owner, time, label, edit, inverse, crc in lines
                if checksum(seq, owner, time, label, edit, inverse) == crc
            ]
            lost = len(lines) - len(entries) + gone
            return Checked(entries, (Damaged(DamageKind.JOURNAL, report_id),) * lost)

        return self._run(work)

    # search

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Find sections that contain all words of ``text``, accents or not, word beginnings too.

        A section that cannot be read any more is found by the words it had, as damaged.
        """
        words = search_words(text)
        if not words:
            return []
        query = " ".join(f'"{word}"*' for word in words)
        statement = (
            "SELECT section.report, section.id, section.position, section.data, section.crc FROM search "
            "LEFT JOIN section ON section.rowid = search.rowid WHERE search MATCH ? ORDER BY rank"
        )

        def work() -> list[Hit]:
            out = {info.id for info in self._read_list(removed=True)}
            if not self._search_is_sound():
                return list(islice(self._scan(words), limit))
            lost = {info.id for info in self._read_list(removed=False) if info.damaged}  # or removed: nobody knows
            hits = (self._hit(*row) for row in self._db.execute(statement, (query,)))
            shown = islice((hit for hit in hits if hit.report not in out), limit)
            return [hit._replace(damaged=True) if hit.report in lost else hit for hit in shown]

        return self._run(work)

    def _scan(self, words: list[str]) -> Iterator[Hit]:
        """Find without the index, where it is damaged and cannot be made again; what is lost may say it, too."""
        for info in self._read_list(removed=False):
            found = self._read_report(info.id)
            for key, section in found.report.sections.items() if found.report is not None else ():
                lost = reading.is_lost_section(section)
                if lost or has_words(searchable(section), words):
                    yield Hit(info.id, key, section.heading, lost or info.damaged)

    def _hit(self, report: str | None, section: str | None, position: Any, data: Any, crc: Any) -> Hit:
        if report is None or section is None:
            return Hit("", "", "", damaged=True)
        if checksum(report, section, position, data) == crc:
            return Hit(report, section, json.loads(data).get("heading", ""))
        outline = reading.read_outline(self._db, report)
        line = outline.sections.get(section) if outline is not None else None
        return Hit(report, section, line.heading if line is not None else "", damaged=True)

    def _search_is_sound(self) -> bool:
        """Check the index of words once, before it is first used; make it again where it is damaged."""
        if not self._search_checked and not self.read_only:
            self._search_checked = self._write(is_sound)
            if not self._search_checked and self._may_mend():
                self._write(remake)
                self._search_checked = self._write(is_sound)
        return self._search_checked
