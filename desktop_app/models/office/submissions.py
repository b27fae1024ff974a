"""What units sent in: one value per file, with the figures that totals are computed from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import UTC, datetime
from enum import Enum
from sys import intern
from typing import Any, NamedTuple

from ..errors import UserError
from ..meaning.unit_names import unit_key
from ..periods import usual_days
from ..report import Period, ReportKind
from ..words import fold
from .tellings import Telling
from .totals import PartFigure


class State(Enum):
    """What the office has said to a submission."""

    RECEIVED = "received"  # đã nhận
    ACCEPTED = "accepted"  # đã duyệt
    RETURNED = "returned"  # trả lại
    REMOVED = "removed"  # gỡ ra; gone for good when the page is opened the next time
    DAMAGED = "damaged"  # bị hỏng trên đĩa; only the unit may be known


_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Version(NamedTuple):
    """When a file says it was made; of two made at once always the same one comes first.

    Attributes:
        moment: when it was made, in UTC; before all others where nothing sensible says.
        digest: SHA-256 of the file.
    """

    moment: datetime = _LONG_AGO
    digest: str = ""

    @classmethod
    def said(cls, moment: object, digest: str) -> Version:
        """Return the version of a file that says when it was made (ISO 8601), or says nothing of sense."""
        try:
            read = datetime.fromisoformat(str(moment))
            return cls((read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC), digest)
        except (ValueError, OverflowError):
            return cls(digest=digest)

    def to_json(self) -> str:
        """Return the version as one text."""
        return f"{self.moment.isoformat() if self.moment != _LONG_AGO else ''} {self.digest}"

    @classmethod
    def from_json(cls, text: str) -> Version:
        """Read back what :meth:`to_json` wrote."""
        moment, _, digest = text.rpartition(" ")
        return cls.said(moment, digest)


class SectionLine(NamedTuple):
    """What is known of one section without its text.

    Attributes:
        key: what lines it up with the same section of other units.
        required: whether the outline that the unit followed wants it.
        leaf: whether it has no sections under it.
        written: whether it, or one under it, says something.
        mark: checksum of its own text, to tell versions apart.
    """

    key: str
    heading: str = ""
    required: bool = False
    leaf: bool = True
    written: bool = False
    mark: int = 0

    def to_json(self) -> list[Any]:
        """Return the line as a row of JSON values."""
        return list(self)

    @classmethod
    def from_json(cls, row: Sequence[Any]) -> SectionLine:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, TypeError: it is no such row.
        """
        key, heading, required, leaf, written, mark = row
        return cls(intern(key), intern(heading), bool(required), bool(leaf), bool(written), int(mark))


@dataclass(frozen=True, slots=True)
class Differences:
    """What a later version changed.

    Attributes:
        figures: (name of the part, result before, result now); an empty one was not there.
        written: headings of sections whose text changed.
        added: headings of sections that are new.
        dropped: headings of sections that are gone.
    """

    figures: tuple[tuple[str, str, str], ...] = ()
    written: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.figures or self.written or self.added or self.dropped)

    @property
    def headings(self) -> tuple[str, ...]:
        """Headings of all sections that differ."""
        return (*self.written, *self.added, *self.dropped)

    def to_json(self) -> list[Any]:
        """Return the differences as JSON values."""
        return [list(map(list, self.figures)), list(self.written), list(self.added), list(self.dropped)]

    @classmethod
    def from_json(cls, rows: Sequence[Any]) -> Differences:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, TypeError: it is no such row.
        """
        figures, *others = rows
        written, added, dropped = (tuple(map(str, each)) for each in others)
        return cls(tuple((str(name), str(old), str(new)) for name, old, new in figures), written, added, dropped)


@dataclass(frozen=True, slots=True)
class Submission:
    """A unit's report as it was received (báo cáo đã nhận).

    Attributes:
        digest: SHA-256 of the file; the same file twice counts once.
        file: name of the file.
        unit: identity of the unit: its code, or what its name is compared by; empty where the file says neither.
        name: name of the unit as the file has it, or as the list of expected units has it.
        version: when the sender's computer says it was made, which decides nothing by itself.
        lineage: short digests of the versions it comes from, its own at the end; empty where the file carries none.
        by_structure: read from headings and sentences, since the file carries no data.
        report: id of the report, the same for all its versions; empty where the file carries no data.
        outline: id of the outline it follows, or empty.
        required: keys of the parts the outline wants a result for.
        sections: its sections in order; empty where only figures were read.
        state: what the office has said to it.
        reason: why it was returned.
        received: when it came, or ``None`` before it is kept.
        made_of: names of the units that it adds up; empty for a report of a unit's own.
        sums: whether it was made of units' reports.
        hinted: unit that its file name or text seems to name, where it has no letterhead.
        by_hand: what a word processor changed after it left the program, or ``None``.
        claimed: (code, name) of the unit whose code the file carries under another name, as :func:`same_units` finds;
            such a file stands for nobody until the office has accepted it.
        spoilt: whether the data it carried are damaged, so that it was read by what one sees.
        tellings: what its text says outside its lists of indicators, in a file that was typed.
        at_office: how the unit told its figures where it sent no file (by telephone); empty for a file.
    """

    digest: str
    file: str
    unit: str
    name: str
    _: KW_ONLY
    version: Version = Version()
    kind: ReportKind = ReportKind.ANNUAL
    period: Period = Period()
    parts: tuple[PartFigure, ...] = ()
    by_structure: bool = False
    report: str = ""
    outline: str = ""
    required: tuple[str, ...] = ()
    sections: tuple[SectionLine, ...] = ()
    state: State = State.RECEIVED
    reason: str = ""
    received: datetime | None = None
    lineage: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()
    sums: bool = False
    hinted: str = ""
    by_hand: Differences | None = None
    claimed: tuple[str, str] | None = None
    at_office: str = ""
    spoilt: bool = False
    tellings: tuple[Telling, ...] = ()

    @property
    def code(self) -> str:
        """The code that the file carries; empty where it names its unit by words alone."""
        return "" if self.unit in ("", fold(self.name), unit_key(self.name)) else self.unit

    @property
    def letterhead(self) -> str:
        """What the office's answer about the unit is kept by: the code and name, else the report, else the file."""
        if self.unit or self.name:
            return f"{self.code}|{unit_key(self.name)}"
        return f"#{self.report or self.digest}"

    @property
    def has_figures(self) -> bool:
        """Whether it reports any result."""
        return any(part.result is not None for part in self.parts)

    @property
    def nameless(self) -> bool:
        """Whether it is damaged so that not even its unit is known."""
        return self.state is State.DAMAGED and not self.unit

    @property
    def span(self) -> tuple[str, str, str]:
        """Kind, first and last day of what it reports on, of a school year the usual ones; for texts and comparing."""
        its = usual_days(self.period)
        start, end = its.start, its.end
        return self.kind.value, start.isoformat() if start else "", end.isoformat() if end else ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why in one sentence."""

    file: str
    why: UserError


def differences(before: Submission, after: Submission) -> Differences:
    """Compare two versions of a unit's report; figures and sections are the same by their keys."""
    old, new = _results(before), _results(after)
    names = {part.key: part.name for part in (*before.parts, *after.parts)}
    figures = tuple(
        (names[key], old.get(key, ""), new.get(key, "")) for key in names if old.get(key, "") != new.get(key, "")
    )
    was = {line.key: line for line in before.sections}
    now = {line.key: line for line in after.sections}
    return Differences(
        figures,
        tuple(line.heading for key, line in now.items() if key in was and was[key].mark != line.mark),
        tuple(line.heading for key, line in now.items() if key not in was),
        tuple(line.heading for key, line in was.items() if key not in now),
    )


def _results(submission: Submission) -> Mapping[str, str]:
    return {part.key: part.result.text for part in submission.parts if part.result is not None}
