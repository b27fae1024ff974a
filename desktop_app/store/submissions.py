"""What other units sent in, in the store: heads apart from figures, states, and answers about doubtful parts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.memory import uncollected
from .damage import Checked, Damaged, DamageKind, checksum, fetch, missing_rows
from .errors import StoreError
from .part import StorePart, local, now_text
from .passages import passage_rows, remove_passages, write_passages

if TYPE_CHECKING:  # the start needs none of it
    from ..models.office.mergers import Merger
    from ..models.office.passages import Passage
    from ..models.office.submissions import Refused, State, Submission
    from ..models.unit import UnitRef

_NO_SUBMISSION = QT_TRANSLATE_NOOP("errors", "Báo cáo này không còn trong số đã nhận; hãy nhận lại tệp.")
_DAMAGED = QT_TRANSLATE_NOOP("errors", "Tệp đã nhận này bị hỏng trên đĩa; hãy nhận lại tệp của đơn vị.")
_NAMELESS = "?"  # begins what stands for the digest of a submission of which nothing is known
_NOBODY = "(không rõ đơn vị)"
_AT_ONCE = 200  # rows fetched in one go: decoding them is not for the store's only thread
_HEAD = "digest, round, received, state, reason, data"
_WRITE = f"""INSERT INTO submission ({_HEAD}, head_crc, crc, file_crc, figures, file)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


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
            Digests of those that were not here, or damaged; one that is here stays as it is.
        """
        now = moment.astimezone(UTC).isoformat(timespec="milliseconds") if moment is not None else now_text()
        passages = {digest: passage_rows(each) for digest, each in (said or {}).items()}

        def work(db: sqlite3.Connection) -> tuple[list[str], bool]:
            fresh, clean = [], True
            for submission, file in received:
                digest = submission.digest
                if _put(db, submission, file, now):
                    fresh.append(digest)
                if digest in passages and not self._has_words(digest):
                    clean = not write_passages(db, digest, passages[digest]) and clean
                    _name(db, digest, len(passages[digest]))
            return fresh, clean

        def write() -> list[str]:
            sound = bool(passages) and self._index_is_sound()
            fresh, clean = self._write(work)
            if passages:
                self._stamp_passages(sound and clean)
            return fresh

        return self._run(write)

    if TYPE_CHECKING:

        def _has_words(self, digest: str) -> bool: ...

        def _index_is_sound(self) -> bool: ...

        def _stamp_passages(self, sound: bool) -> None: ...

    def moment_after(self, now: datetime) -> datetime:
        """Return ``now``, or a moment after all that was received where the clock stands before that: later is later."""

        def work() -> datetime:
            lines, _ = fetch(self._db, f"SELECT {_HEAD}, head_crc FROM submission NOT INDEXED")
            last = [local(line[2]) for line in lines if checksum(*line[:-1]) == line[-1]]
            return max([now, *(each + timedelta(milliseconds=1) for each in last)])

        return self._run(work)

    def has_submissions(self) -> bool:
        """Tell whether anything was received."""
        query = "SELECT 1 FROM submission WHERE state <> 'removed' LIMIT 1"
        return bool(self._run(lambda: self._db.execute(query).fetchone()))

    def received_count(self) -> int:
        """Return how many files are kept, those that were removed too: how long reading them takes."""
        return int(self._run(lambda: self._db.execute("SELECT count(*) FROM submission").fetchone()[0]))

    def submission_heads(self) -> list[Submission]:
        """Return what was received without figures and sections: of thousands of units in a blink.

        What is damaged is there as such, with its unit where that is known.
        """
        lines = self._run(lambda: fetch(self._db, f"SELECT {_HEAD}, head_crc FROM submission NOT INDEXED")[0])
        senders = self._run(lambda: fetch(self._db, "SELECT digest, data, passages, crc FROM sender NOT INDEXED")[0])
        sound = {line[0]: line[:-1] for line in lines if checksum(*line[:-1]) == line[-1]}
        kept = sorted((line for line in sound.values() if line[3] != "removed"), key=lambda line: (line[2], line[0]))
        found = [_head(*line) or _lost(line[0]) for line in kept]
        named = {row[0]: row[1] for row in senders if checksum(*row[:-1]) == row[-1]}
        lost = [_lost(digest, data) for digest, data in named.items() if digest not in sound]
        nameless = len(lines) - len(sound) - len(lost)
        return found + lost + [_lost(f"{_NAMELESS}{number}") for number in range(nameless)]

    def submissions(self, digests: Sequence[str] | None = None) -> list[Submission]:
        """Return what was received, all of it or these; what is damaged is there as such, without figures."""
        heads = self.submission_heads() if digests is None else None
        wanted = list(digests or ()) if heads is None else [each.digest for each in heads]
        out = []
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = f"SELECT {_HEAD}, head_crc, crc, figures FROM submission WHERE digest IN ({marks})"
            found = {row[0]: row for row in self._run(lambda q=query, s=some: fetch(self._db, q, s)[0])}  # type: ignore[misc]
            if len(found) < len(some):
                query = query.replace("FROM submission", "FROM submission NOT INDEXED")
                found |= {row[0]: row for row in self._run(lambda q=query, s=some: fetch(self._db, q, s)[0])}  # type: ignore[misc]
            with uncollected():
                out += [_whole(found[key]) if key in found else None for key in some]
        known = {each.digest: each for each in heads or (self.submission_heads() if None in out else ())}
        return [
            each if each is not None else _as_lost(known[key])
            for key, each in zip(wanted, out, strict=True)
            if each is not None or key in known
        ]

    def set_states(self, states: Mapping[str, tuple[State, str]]) -> dict[str, tuple[State, str]]:
        """Set (state, reason) of submissions in one transaction.

        Returns:
            What they were before, so that it can be taken back.

        Raises:
            StoreError: one is damaged, or not here any more.
        """
        from ..models.office.submissions import State

        def work(db: sqlite3.Connection) -> dict[str, tuple[State, str]]:
            before = {}
            for digest, (state, reason) in states.items():
                line = _sound_line(db, digest)
                before[digest] = (State(line[3]), str(line[4] or ""))
                _set_line(db, (*line[:3], state.value, reason, line[5]))
            return before

        return self._run(lambda: self._write(work))

    def set_received(self, moments: Mapping[str, datetime]) -> dict[str, datetime]:
        """Set when submissions came, in one transaction; return when it was before."""

        def work(db: sqlite3.Connection) -> dict[str, datetime]:
            before = {}
            for digest, moment in moments.items():
                line = _sound_line(db, digest)
                before[digest] = local(line[2])
                _set_line(db, (*line[:2], moment.astimezone(UTC).isoformat(timespec="milliseconds"), *line[3:]))
            return before

        return self._run(lambda: self._write(work))

    def submission_file(self, digest: str) -> bytes:
        """Return the file of a submission.

        Raises:
            StoreError: it is not here, or damaged.
        """

        def work() -> bytes:
            found, _ = fetch(self._db, "SELECT file, file_crc FROM submission WHERE digest = ?", (digest,))
            if not found:
                raise StoreError(_NO_SUBMISSION)
            file, crc = found[0]
            if checksum(digest, file) != crc:
                raise StoreError(_DAMAGED)
            return bytes(file)

        return self._run(work)

    def forget_removed(self) -> None:
        """Remove submissions that were taken out, with their files and all that belongs to them."""

        def work(db: sqlite3.Connection) -> bool:
            lines, _ = fetch(db, f"SELECT {_HEAD}, head_crc FROM submission NOT INDEXED WHERE state = 'removed'")
            gone = [line[0] for line in lines if checksum(*line[:-1]) == line[-1]]
            for digest in gone:
                remove_passages(db, digest)
                for table in ("matching", "kept_out", "typed", "sender", "submission"):
                    db.execute(f"DELETE FROM {table} WHERE digest = ?", (digest,))
            return bool(gone)

        def forget() -> None:
            sound = self._index_is_sound()
            if self._write(work):
                self._stamp_passages(sound)

        self._run(forget)

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

    def mergers(self) -> dict[str, Merger]:
        """Return which units were made of others, by identity of the unit as it is now."""
        from ..models.office.mergers import Merger
        from ..models.unit import UnitRef

        return {
            key: Merger(UnitRef(*unit), tuple(UnitRef(*each) for each in of), date.fromisoformat(day) if day else None)
            for key, (unit, of, day) in self._said("mergers").items()
        }

    def set_mergers(self, mergers: Mapping[str, Merger | None]) -> dict[str, Merger | None]:
        """Say which units were made of others, ``None`` to take it back; return what was said before."""
        before = self.mergers()
        values = {
            key: [list(unit), list(map(list, of)), since.isoformat() if since else ""]
            for key, (unit, of, since) in ((key, each) for key, each in mergers.items() if each is not None)
        }
        self._say("mergers", {key: values.get(key) for key in mergers})
        return {key: before.get(key) for key in mergers}

    def moved(self) -> dict[str, str]:
        """Return the rounds that the office moved submissions to: {digest: key of the round}."""
        return {digest: str(key) for digest, key in self._said("moved").items()}

    def set_moved(self, rounds: Mapping[str, str | None]) -> dict[str, str | None]:
        """Move submissions to rounds, ``None`` to where they belong by themselves; return what was before."""
        return self._say("moved", rounds)

    def checked(self, checker: str) -> dict[str, tuple[int, int]]:
        """Return how many places are to be mended, and to be looked at, in files that were checked: {digest: counts}.

        Args:
            checker: the state of the checker; what another one counted is not told.
        """
        found = self._said("checked")
        return {digest: (int(must), int(may)) for digest, (by, must, may) in found.items() if by == checker}

    def set_checked(self, checker: str, counts: Mapping[str, tuple[int, int]]) -> None:
        """Keep how many places were found in files."""
        self._say("checked", {digest: [checker, *each] for digest, each in counts.items()})

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
        return self._run(lambda: _sound_state(self._db, name))

    def _say(self, name: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Set some of what is said under a name, ``None`` to take it back; return what they were before."""

        def work(db: sqlite3.Connection) -> dict[str, Any]:
            said = _sound_state(db, name)
            before = {key: said.get(key) for key in values}
            said.update(values)
            text = json.dumps({key: each for key, each in said.items() if each is not None}, ensure_ascii=False)
            db.execute(_STATE, (name, text, checksum(name, text)))
            return before

        return self._run(lambda: self._write(work))

    # who should report

    def expected_units(self) -> Checked[list[UnitRef]]:
        """Return the units that should report."""
        return self._run(self._read_expected)

    def _read_expected(self) -> Checked[list[UnitRef]]:
        from ..models.unit import UnitRef

        found, _ = fetch(self._db, "SELECT key, value, crc FROM state NOT INDEXED")
        sound = {key: value for key, value, crc in found if checksum(key, value) == crc}
        lost = len(found) - len(sound) + missing_rows(self._db, "state", "", len(found))
        units = json.loads(sound.get("expected_units", "[]"))
        return Checked(
            [UnitRef(str(code), str(name)) for code, name in units], (Damaged(DamageKind.EXPECTED),) * min(lost, 1)
        )

    def set_expected_units(self, units: Sequence[UnitRef]) -> None:
        """Set the units that should report."""
        value = json.dumps([list(each) for each in units], ensure_ascii=False)
        row = ("expected_units", value, checksum("expected_units", value))
        self._run(lambda: self._write(lambda db: db.execute(_STATE, row)))


# rows


_STATE = (
    "INSERT INTO state (key, value, crc) VALUES (?, ?, ?) "
    "ON CONFLICT (key) DO UPDATE SET value = excluded.value, crc = excluded.crc"
)


def _sound_state(db: sqlite3.Connection, name: str) -> dict[str, Any]:
    """Return what is said under a name; nothing where the row is damaged, which the list of units tells."""
    row = db.execute("SELECT value, crc FROM state WHERE key = ?", (name,)).fetchone()
    if row is None or checksum(name, row[0]) != row[1]:
        return {}
    found = json.loads(row[0])
    return found if isinstance(found, dict) else {}


def _put(db: sqlite3.Connection, submission: Submission, file: bytes, now: str) -> bool:
    """Write a submission unless it is here and sound; return whether it was written."""
    data, figures = _dump(submission)
    digest = submission.digest
    state, reason, moment = "received", "", now
    row = db.execute(
        f"SELECT {_HEAD}, head_crc, crc, figures, file_crc, file FROM submission WHERE digest = ?", (digest,)
    ).fetchone()
    if row is not None:
        *line, head_crc, crc, had, file_crc, blob = row
        head = checksum(*line) == head_crc
        whole = head and checksum(digest, had) == crc and checksum(digest, blob) == file_crc
        if whole and line[3] != "removed":
            return False
        if head and line[3] != "removed":  # what the office said of it still holds
            moment, state, reason = line[2:5]
        db.execute("DELETE FROM submission WHERE digest = ?", (digest,))
    line = (digest, "|".join(submission.span), moment, state, reason, data)
    db.execute(_WRITE, (*line, checksum(*line), checksum(digest, figures), checksum(digest, file), figures, file))
    _name(db, digest, None, data)
    return True


def _name(db: sqlite3.Connection, digest: str, passages: int | None, data: str | None = None) -> None:
    """Keep a second time whose submission it is, and how many passages it has."""
    row = db.execute("SELECT data, passages, crc FROM sender WHERE digest = ?", (digest,)).fetchone()
    if row is not None and checksum(digest, *row[:2]) == row[2]:
        data, passages = data or row[0], passages if passages is not None else row[1]
    if data is None:
        data = db.execute("SELECT data FROM submission WHERE digest = ?", (digest,)).fetchone()[0]
    db.execute(
        "INSERT INTO sender (digest, data, passages, crc) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (digest) DO UPDATE SET data = excluded.data, passages = excluded.passages, crc = excluded.crc",
        (digest, data, passages, checksum(digest, data, passages)),
    )


def _sound_line(db: sqlite3.Connection, digest: str) -> tuple[Any, ...]:
    found, _ = fetch(db, f"SELECT {_HEAD}, head_crc FROM submission WHERE digest = ?", (digest,))
    if not found:
        named = db.execute("SELECT 1 FROM sender WHERE digest = ?", (digest,)).fetchone()
        raise StoreError(_DAMAGED if named or digest.startswith(_NAMELESS) else _NO_SUBMISSION)
    if checksum(*found[0][:-1]) != found[0][-1]:
        raise StoreError(_DAMAGED)
    return found[0][:-1]


def _set_line(db: sqlite3.Connection, line: tuple[Any, ...]) -> None:
    db.execute(
        "UPDATE submission SET received = ?, state = ?, reason = ?, head_crc = ? WHERE digest = ?",
        (*line[2:5], checksum(*line), line[0]),
    )


_TEXTS = ("file", "unit", "name", "report", "outline", "hinted", "at_office")


def _dump(submission: Submission) -> tuple[str, str]:
    """Return a submission as what stands around its figures, and figures and sections."""
    period = submission.period
    head: dict[str, Any] = {key: value for key in _TEXTS if (value := getattr(submission, key))}
    head["version"] = submission.version.to_json()
    head["kind"] = submission.kind.value
    head["period"] = [each.isoformat() if each else None for each in (period.start, period.end, period.cutoff)]
    if submission.spoilt:
        head["spoilt"] = True
    if submission.by_structure:
        head["by_structure"] = True
    if submission.lineage:
        head["lineage"] = list(submission.lineage)
    if submission.sums:
        head["made_of"] = list(submission.made_of)
    if submission.by_hand is not None:
        head["by_hand"] = submission.by_hand.to_json()
    figures: dict[str, Any] = {
        "parts": [part.to_json() for part in submission.parts],
        "required": list(submission.required),
        "sections": [line.to_json() for line in submission.sections],
    }
    if submission.tellings:
        figures["tellings"] = [each.to_json() for each in submission.tellings]
    return _json(head), _json(figures)


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode()  # half a character that a broken input method left behind


def _head(digest: str, _: str, received: str, state: str, reason: str, data: str) -> Submission | None:
    """Return a submission without its figures out of a sound row; ``None`` where it is none."""
    from ..models.office.submissions import Differences, State, Submission, Version
    from ..models.report import Period, ReportKind

    try:
        head = json.loads(data)
        start, end, cutoff = (date.fromisoformat(each) if each else None for each in head["period"])
        texts: dict[str, Any] = {key: str(head.get(key, "")) for key in _TEXTS}
        return Submission(
            digest, **texts, version=Version.from_json(str(head.get("version", ""))), kind=ReportKind(head["kind"]), period=Period(start, end, cutoff),
            by_structure=bool(head.get("by_structure")), spoilt=bool(head.get("spoilt")), state=State(state), reason=reason or "",
            received=local(received),
            lineage=tuple(map(str, head.get("lineage", ()))), sums="made_of" in head,
            made_of=tuple(map(str, head.get("made_of", ()))),
            by_hand=Differences.from_json(head["by_hand"]) if "by_hand" in head else None,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _lost(digest: str, data: str = "") -> Submission:
    """Return what stands for a submission that is damaged: its unit, where that is known."""
    from ..models.office.submissions import State, Submission

    head = _head(digest, "", "1970-01-01T00:00:00+00:00", State.DAMAGED.value, "", data)
    return (
        replace(head, received=None) if head is not None else Submission(digest, "", "", _NOBODY, state=State.DAMAGED)
    )


def _as_lost(submission: Submission) -> Submission:
    from ..models.office.submissions import State

    return replace(submission, state=State.DAMAGED)


def _whole(row: tuple[Any, ...]) -> Submission | None:
    """Return a submission with all that is known of it; ``None`` where the row is damaged."""
    from sys import intern

    from ..models.office.submissions import SectionLine
    from ..models.office.tellings import Telling
    from ..models.office.totals import PartFigure

    *line, head_crc, crc, figures = row
    if checksum(*line) != head_crc or checksum(line[0], figures) != crc:
        return None
    head = _head(*line)
    if head is None:
        return None
    try:
        rest = json.loads(figures)
        return replace(
            head,
            parts=tuple([PartFigure.from_json(row) for row in rest["parts"]]),
            required=tuple([intern(key) for key in rest["required"]]),
            sections=tuple([SectionLine.from_json(row) for row in rest["sections"]]),
            tellings=tuple([Telling.from_json(row) for row in rest.get("tellings", ())]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, UserError):
        return None
