"""What units sent in: one value per file, with the figures that totals are computed from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from ..errors import UserError
from ..report import Period, ReportKind
from ..unit import UnitRef
from ..words import fold
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
    """Which of a unit's files is the later one: the one made later, and of two made at once always the same one.

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
class Submission:
    """A unit's report as it was received (báo cáo đã nhận).

    Attributes:
        digest: SHA-256 of the file; the same file twice counts once.
        file: name of the file.
        unit: identity of the unit: its code, or its folded name where it has none.
        version: orders versions of one unit's report; the greatest counts.
        by_structure: read from headings and sentences, since the file carries no data.
        report: id of the report, the same for all its versions; empty where the file carries no data.
        outline: id of the outline it follows, or empty.
        required: keys of the parts the outline wants a result for.
        sections: its sections in order; empty where only figures were read.
        state: what the office has said to it.
        reason: why it was returned.
        received: when it came, or ``None`` before it is kept.
        claimed: (code, name) of the unit whose code the file carries under another name, as :func:`same_units` finds;
            such a file stands for nobody until the office has accepted it.
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
    claimed: tuple[str, str] | None = None

    @property
    def nameless(self) -> bool:
        """Whether it is damaged so that not even its unit is known."""
        return self.state is State.DAMAGED and not self.unit

    @property
    def span(self) -> tuple[str, str, str]:
        """Kind, first and last day of what it reports on; for texts and comparing."""
        start, end = self.period.start, self.period.end
        return self.kind.value, start.isoformat() if start else "", end.isoformat() if end else ""


_BODY = re.compile(r"^(?:bch|ban chap hanh|btv|ban thuong vu)\s+")
_PLACES = (("doan tinh ", "tinh doan "), ("doan thanh pho ", "thanh doan "), ("thanh pho doan ", "thanh doan "))


def unit_words(name: str) -> str:
    """Return a unit's name as it is compared: ``BCH ĐOÀN TỈNH MẪU`` and ``Tỉnh đoàn Mẫu`` are one."""
    words = _BODY.sub("", fold(name))
    for written, same in _PLACES:
        if words.startswith(written):
            return same + words[len(written) :]
    return words


_FRONT = re.compile(
    r"(?:doan (?:tncs|thanh nien cong san) ho chi minh|doan thanh nien|doan tncs|lien chi doan|chi doan|thanh doan|doan"
    r"|xa|phuong|thi tran|dac khu|thi xa|thanh pho|tinh|huyen)\s+(?=\S)"
)
_BEHIND = re.compile(r"\s*(?:[,;(–-]|\s(?:thuoc|huyen|tinh|thanh pho)\s).*")


@lru_cache(8192)
def own_words(name: str) -> str:
    """Return what is a unit's own in its name, without kind and level and what it belongs to: ``muongnhe``."""
    words = unit_words(name)
    while found := _FRONT.match(words):
        words = words[found.end() :]
    return _BEHIND.sub("", words).replace(" ", "")


def _owners(listed: Iterable[Submission], expected: Iterable[UnitRef]) -> dict[str, dict[str, str]]:
    """Return the names that go with each code: {code: {own words: name}}.

    The name expected, and those of files the office has accepted; else that of the earliest version.
    """
    known: dict[str, dict[str, str]] = {}
    for code, name in expected:
        if code:
            known.setdefault(code, {})[own_words(name)] = name
    ordered = sorted((each for each in listed if _is_coded(each)), key=lambda one: (one.version, one.file, one.digest))
    for each in ordered:
        if each.state is State.ACCEPTED:
            known.setdefault(each.unit, {}).setdefault(own_words(each.name), each.name)
    for each in ordered:
        if each.unit not in known:
            known[each.unit] = {own_words(each.name): each.name}
    return known


def _is_coded(submission: Submission) -> bool:
    return submission.unit != fold(submission.name)


def _told_from(listed: list[Submission], expected: Sequence[UnitRef]) -> list[Submission]:
    """Give files that carry a code under a clearly different name an identity of their own."""
    listed = [
        replace(each, unit=each.claimed[0], claimed=None) if each.claimed is not None else each for each in listed
    ]
    known = _owners(listed, expected)
    out = []
    for each in listed:
        names = known.get(each.unit, {}) if _is_coded(each) else {}
        own = own_words(each.name) if names else ""
        if own and own not in names and "" not in names:
            owner = each.unit, next(iter(names.values()))
            each = replace(each, unit=f"{each.unit}|{own}", claimed=owner)
        out.append(each)
    return out


def same_units(received: Iterable[Submission], expected: Sequence[UnitRef] = ()) -> list[Submission]:
    """Give every submission the identity of its unit, whether the file says its code or only its name.

    A name that several units share names none of them. A code that nobody expects stands for the expected
    unit of that name, where no other file claims it. A file with the code of one unit and the name of another is
    neither's (:attr:`Submission.claimed`): somebody began with another unit's file, or means to replace its figures.

    Args:
        received: submissions.
        expected: the units that should report; the names here are the ones shown.
    """
    told = _told_from(list(received), expected)
    listed = [each for each in told if each.claimed is None]
    shown = {code or unit_words(name): name for code, name in expected}
    by_name: dict[str, set[str]] = {}
    for unit, name in shown.items():
        by_name.setdefault(unit_words(name), set()).add(unit)
    coded = {each.unit: unit_words(each.name) for each in listed if _is_coded(each) and not each.nameless}
    claims: dict[str, set[str]] = {}
    for code, words in coded.items():
        if code not in shown:
            claims.setdefault(words, set()).add(code)
    same: dict[str, str] = {}
    for words, codes in claims.items():
        units = by_name.get(words, set())
        if len(units) == len(codes) == 1 and not units & coded.keys():
            same[next(iter(codes))] = next(iter(units))
    for code, words in coded.items():
        by_name.setdefault(words, set()).add(same.get(code, code))
    out = []
    for each in told:
        if each.claimed is not None:
            out.append(each)
            continue
        if each.nameless:
            unit = each.unit
        elif each.unit in coded:
            unit = same.get(each.unit, each.unit)
        else:
            words = unit_words(each.name)
            known = by_name.get(words, set())
            unit = next(iter(known)) if len(known) == 1 else words
        name = shown.get(unit, each.name)
        out.append(each if (unit, name) == (each.unit, each.name) else replace(each, unit=unit, name=name))
    return out


def versions(received: Iterable[Submission]) -> dict[str, list[Submission]]:
    """Return each unit's submissions, the oldest version first, each file once."""
    found: dict[str, list[Submission]] = {}
    seen: set[str] = set()
    for each in sorted(received, key=lambda one: (one.version, one.file, one.digest)):
        if each.digest not in seen:
            seen.add(each.digest)
            found.setdefault(each.unit, []).append(each)
    return found


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why in one sentence."""

    file: str
    why: UserError


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
