"""What other units sent in, in the store: heads apart from figures, states, and answers about doubtful parts."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.memory import uncollected
from .errors import StoreError
from .part import StorePart
from .passages import passage_rows, remove_passages, write_passages

if TYPE_CHECKING:  # the start needs none of it
    from ..models.office.passages import Passage
    from ..models.office.submissions import Refused, State, Submission
    from ..models.unit import UnitRef

_NO_SUBMISSION = QT_TRANSLATE_NOOP("errors", "Báo cáo này không còn trong số đã nhận; hãy nhận lại tệp.")
_AT_ONCE = 200  # rows fetched in one go: decoding them is not for the store's only thread
_HEAD = "data, state, reason, received"


class Submissions(StorePart):
    """The part of the store that keeps what other units sent in."""

    def receive(
        self,
        received: Sequence[tuple[Submission, bytes]],
        said: Mapping[str, Sequence[Passage]] | None = None,
        moment: datetime | None = None,
    ) -> list[str]:
        """Keep submissions and their files, all in one transaction.

        Args:
            received: submissions with their files.
            said: what each unit says, by digest of the file.
            moment: when they came; what is received in one go came at once, whatever the order it is read in.

        Returns:
            Digests of those that were not here; one that is here stays as it is.
        """
        now = (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="milliseconds")
        passages = {digest: passage_rows(each) for digest, each in (said or {}).items()}

        def work(db: sqlite3.Connection) -> list[str]:
            fresh = []
            for submission, file in received:
                data, figures, crc = _dump(submission)
                cursor = db.execute(
                    "INSERT INTO submission (digest, round, received, state, reason, data, figures, crc, file) "
                    "VALUES (?, ?, ?, 'received', '', ?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE "
                    "SET state = 'received', reason = '', received = excluded.received WHERE state = 'removed'",
                    (submission.digest, "|".join(submission.span), now, data, figures, crc, file),
                )
                if cursor.rowcount:
                    fresh.append(submission.digest)
                write_passages(db, submission.digest, passages.get(submission.digest, ()))
            return fresh

        return self._run(lambda: self._write(work))

    def has_submissions(self) -> bool:
        """Tell whether anything was received."""
        query = "SELECT 1 FROM submission WHERE state <> 'removed' LIMIT 1"
        return bool(self._run(lambda: self._db.execute(query).fetchone()))

    def submission_heads(self) -> list[Submission]:
        """Return what was received without figures and sections: of thousands of units in a blink."""
        query = f"SELECT digest, {_HEAD} FROM submission WHERE state <> 'removed' ORDER BY received, digest"
        found = self._run(lambda: self._db.execute(query).fetchall())
        return [each for row in found if (each := _head(*row)) is not None]

    def submissions(self, digests: Sequence[str] | None = None) -> list[Submission]:
        """Return what was received, all of it or these; damaged rows are left out."""
        if digests is None:
            query = "SELECT digest FROM submission WHERE state <> 'removed' ORDER BY received, digest"
            digests = [str(row[0]) for row in self._run(lambda: self._db.execute(query).fetchall())]
        out = []
        for start in range(0, len(digests), _AT_ONCE):
            some = list(digests[start : start + _AT_ONCE])
            marks = ", ".join("?" * len(some))
            query = f"SELECT digest, {_HEAD}, figures, crc FROM submission WHERE digest IN ({marks})"
            found = {row[0]: row for row in self._run(lambda q=query, s=some: self._db.execute(q, s).fetchall())}  # type: ignore[misc]
            with uncollected():
                out += [each for key in some if key in found and (each := _whole(*found[key])) is not None]
        return out

    def set_states(self, states: Mapping[str, tuple[State, str]]) -> dict[str, tuple[State, str]]:
        """Set (state, reason) of submissions in one transaction.

        Returns:
            What they were before, so that it can be taken back.
        """
        from ..models.office.submissions import State

        def work(db: sqlite3.Connection) -> dict[str, tuple[State, str]]:
            before = {}
            for digest, (state, reason) in states.items():
                row = db.execute("SELECT state, reason FROM submission WHERE digest = ?", (digest,)).fetchone()
                if row is None:
                    raise StoreError(_NO_SUBMISSION)
                before[digest] = (State(row[0]), str(row[1] or ""))
                db.execute(
                    "UPDATE submission SET state = ?, reason = ? WHERE digest = ?", (state.value, reason, digest)
                )
            return before

        return self._run(lambda: self._write(work))

    def set_received(self, moments: Mapping[str, datetime]) -> dict[str, datetime]:
        """Set when submissions came, in one transaction; return when it was before."""

        def work(db: sqlite3.Connection) -> dict[str, datetime]:
            before = {}
            for digest, moment in moments.items():
                row = db.execute("SELECT received FROM submission WHERE digest = ?", (digest,)).fetchone()
                if row is None:
                    raise StoreError(_NO_SUBMISSION)
                before[digest] = datetime.fromisoformat(row[0]).astimezone()
                text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
                db.execute("UPDATE submission SET received = ? WHERE digest = ?", (text, digest))
            return before

        return self._run(lambda: self._write(work))

    def submission_file(self, digest: str) -> bytes:
        """Return the file of a submission.

        Raises:
            StoreError: it is not here.
        """

        def work() -> bytes:
            row = self._db.execute("SELECT file FROM submission WHERE digest = ?", (digest,)).fetchone()
            if row is None:
                raise StoreError(_NO_SUBMISSION)
            return bytes(row[0])

        return self._run(work)

    def forget_removed(self) -> None:
        """Remove submissions that were taken out, with their files and all that belongs to them."""

        def work(db: sqlite3.Connection) -> None:
            gone = "SELECT digest FROM submission WHERE state = 'removed'"
            remove_passages(db, gone)
            for table in ("matching", "kept_out", "submission"):
                db.execute(f"DELETE FROM {table} WHERE digest IN ({gone})")

        self._run(lambda: self._write(work))

    # parts lined up by their words

    def matches(self) -> dict[tuple[str, str], str]:
        """Return what the office said of parts without a code: {(digest, own key): key}, empty for "on its own"."""
        query = "SELECT digest, own, key FROM matching"
        return self._run(lambda: {(digest, own): key for digest, own, key in self._db.execute(query)})

    def set_matches(self, answers: Mapping[tuple[str, str], str | None]) -> dict[tuple[str, str], str | None]:
        """Set answers, ``None`` to take one back, in one transaction; return what they were before."""

        def work(db: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
            before: dict[tuple[str, str], str | None] = {}
            for (digest, own), key in answers.items():
                row = db.execute("SELECT key FROM matching WHERE digest = ? AND own = ?", (digest, own)).fetchone()
                before[digest, own] = row[0] if row else None
                if key is None:
                    db.execute("DELETE FROM matching WHERE digest = ? AND own = ?", (digest, own))
                else:
                    db.execute(
                        "INSERT OR REPLACE INTO matching (digest, own, key) VALUES (?, ?, ?)", (digest, own, key)
                    )
            return before

        return self._run(lambda: self._write(work))

    # what the office said: whose a letterhead is, which round a file belongs to, which files could not be read

    def unit_answers(self) -> dict[str, UnitRef]:
        """Return whose files the office said they are, by letterhead."""
        from ..models.unit import UnitRef

        found = self._said("unit_answers")
        return {key: UnitRef(str(code), str(name)) for key, (code, name) in found.items()}

    def set_unit_answers(self, answers: Mapping[str, UnitRef | None]) -> dict[str, UnitRef | None]:
        """Say whose files of a letterhead are, ``None`` to take it back; return what was said before."""
        from ..models.unit import UnitRef

        before = self._say("unit_answers", {key: list(each) if each else None for key, each in answers.items()})
        return {key: UnitRef(*each) if each else None for key, each in before.items()}

    def moved(self) -> dict[str, str]:
        """Return the rounds that the office moved submissions to: {digest: key of the round}."""
        return {digest: str(key) for digest, key in self._said("moved").items()}

    def set_moved(self, rounds: Mapping[str, str | None]) -> dict[str, str | None]:
        """Move submissions to rounds, ``None`` to where they belong by themselves; return what was before."""
        return self._say("moved", rounds)

    def refusals(self) -> list[Refused]:
        """Return the files that could not be read and were not removed from the list."""
        from ..models.office.submissions import Refused

        found = self._said("refused")
        return [Refused(name, UserError(str(why[0]), *why[1:])) for name, why in found.items()]

    def set_refusals(self, refused: Mapping[str, Refused | None]) -> dict[str, Refused | None]:
        """Keep files that could not be read, by name, or remove them; return what was before."""
        from ..models.office.submissions import Refused

        values = {
            name: [each.why.template, *map(str, each.why.values)] if each is not None else None
            for name, each in refused.items()
        }
        before = self._say("refused", values)
        return {name: Refused(name, UserError(str(why[0]), *why[1:])) if why else None for name, why in before.items()}

    def _said(self, name: str) -> dict[str, Any]:
        def work() -> dict[str, Any]:
            row = self._db.execute("SELECT value FROM state WHERE key = ?", (name,)).fetchone()
            found = json.loads(row[0]) if row else {}
            return found if isinstance(found, dict) else {}

        return self._run(work)

    def _say(self, name: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Set some of what is said under a name, ``None`` to take it back; return what they were before."""

        def work(db: sqlite3.Connection) -> dict[str, Any]:
            row = db.execute("SELECT value FROM state WHERE key = ?", (name,)).fetchone()
            said = json.loads(row[0]) if row else {}
            before = {key: said.get(key) for key in values}
            said.update(values)
            text = json.dumps({key: each for key, each in said.items() if each is not None}, ensure_ascii=False)
            db.execute("INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)", (name, text))
            return before

        return self._run(lambda: self._write(work))

    # who should report

    def expected_units(self) -> list[UnitRef]:
        """Return the units that should report."""
        from ..models.unit import UnitRef

        def work() -> list[UnitRef]:
            row = self._db.execute("SELECT value FROM state WHERE key = 'expected_units'").fetchone()
            return [UnitRef(str(code), str(name)) for code, name in json.loads(row[0])] if row else []

        return self._run(work)

    def set_expected_units(self, units: Sequence[UnitRef]) -> None:
        """Set the units that should report."""
        value = json.dumps([list(each) for each in units], ensure_ascii=False)
        query = "INSERT OR REPLACE INTO state (key, value) VALUES ('expected_units', ?)"
        self._run(lambda: self._write(lambda db: db.execute(query, (value,))))


_TEXTS = ("file", "unit", "name", "report", "outline", "hinted")


def _dump(submission: Submission) -> tuple[str, str, int]:
    """Return a submission as (what stands around its figures, figures and sections, checksum of both)."""
    period = submission.period
    head: dict[str, Any] = {key: value for key in _TEXTS if (value := getattr(submission, key))}
    head["version"] = submission.version.to_json()
    head["kind"] = submission.kind.value
    head["period"] = [each.isoformat() if each else None for each in (period.start, period.end, period.cutoff)]
    if submission.by_structure:
        head["by_structure"] = True
    if submission.lineage:
        head["lineage"] = list(submission.lineage)
    if submission.sums:
        head["made_of"] = list(submission.made_of)
    if submission.by_hand is not None:
        head["by_hand"] = submission.by_hand.to_json()
    figures = {
        "parts": [part.to_json() for part in submission.parts],
        "required": list(submission.required),
        "sections": [line.to_json() for line in submission.sections],
    }
    data, rest = _json(head), _json(figures)
    return data, rest, zlib.crc32((data + rest).encode())


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode()  # half a character that a broken input method left behind


def _head(digest: str, data: str, state: str, reason: str, received: str) -> Submission | None:
    from ..models.office.submissions import Differences, State, Submission, Version
    from ..models.report import Period, ReportKind

    try:
        head = json.loads(data)
        start, end, cutoff = (date.fromisoformat(each) if each else None for each in head["period"])
        texts: dict[str, Any] = {key: str(head.get(key, "")) for key in _TEXTS}
        return Submission(
            digest, **texts, version=Version.from_json(str(head.get("version", ""))), kind=ReportKind(head["kind"]), period=Period(start, end, cutoff),
            by_structure=bool(head.get("by_structure")), state=State(state), reason=reason or "",
            received=datetime.fromisoformat(received).astimezone(),
            lineage=tuple(map(str, head.get("lineage", ()))), sums="made_of" in head,
            made_of=tuple(map(str, head.get("made_of", ()))),
            by_hand=Differences.from_json(head["by_hand"]) if "by_hand" in head else None,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _whole(digest: str, data: str, state: str, reason: str, received: str, figures: str, crc: int) -> Submission | None:
    """Return a submission with all that is known of it; ``None`` where the row is damaged."""
    from dataclasses import replace
    from sys import intern

    from ..models.office.submissions import SectionLine
    from ..models.office.totals import PartFigure

    head = _head(digest, data, state, reason, received)
    if head is None or zlib.crc32((data + figures).encode()) != crc:
        return None
    try:
        rest = json.loads(figures)
        return replace(
            head,
            parts=tuple([PartFigure.from_json(row) for row in rest["parts"]]),
            required=tuple([intern(key) for key in rest["required"]]),
            sections=tuple([SectionLine.from_json(row) for row in rest["sections"]]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, UserError):
        return None
