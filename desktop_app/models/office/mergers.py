"""Units that became one in the middle of a year: who reports on a period, and whether old files count beside the new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date
from typing import NamedTuple

from ..errors import QT_TRANSLATE_NOOP, UserError
from ..meaning.unit_names import begins_body, same_unit, unit_key
from ..numbers import format_date, parse_date
from ..periods import Period
from ..unit import UnitRef, unit_refs
from .submissions import Submission

OLD_UNIT = QT_TRANSLATE_NOOP("errors", "đơn vị cũ, đơn vị mới cũng đã gửi; chưa rõ báo cáo mới đã gồm số liệu này chưa")
INCLUDED = QT_TRANSLATE_NOOP("errors", "đơn vị cũ, số liệu đã có trong báo cáo của đơn vị mới")
_UNREAD = QT_TRANSLATE_NOOP(
    "errors",
    "“{0}”: chưa đọc được phần sáp nhập; hãy ghi như “Đoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)”.",
)
_LISTED_TWICE = QT_TRANSLATE_NOOP(
    "errors", "“{0}” ghi là đã sáp nhập vào “{1}” nhưng còn ở một dòng khác của danh sách; hãy bỏ một trong hai."
)
_MADE_OF = re.compile(
    r"(?P<name>.*\S)\s*\(\s*(?:từ\s+(?:ngày\s+)?(?P<since>\S.*?)[\s,]+)?gồm\b\s*:?\s*(?P<of>[^()]*\S)\s*\)\s*",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(r"\(\s*(?:từ\b.*\b)?gồm\b", re.IGNORECASE)
_AND = re.compile(r"\s*,\s*|\s+và\s+")


class Merger(NamedTuple):
    """A unit of the list that was made of others.

    Attributes:
        unit: the unit as it is now.
        of: the units it was made of, itself among them where it was there before.
        since: the first day of the unit as it is now, or ``None`` where nobody said.
    """

    unit: UnitRef
    of: tuple[UnitRef, ...]
    since: date | None = None

    @property
    def others(self) -> tuple[UnitRef, ...]:
        """The units that are no more."""
        return tuple(each for each in self.of if unit_key(each.name) != unit_key(self.unit.name))

    def marked(self, old: UnitRef) -> UnitRef:
        """Return one of the old units as totals name it: ``Đoàn xã Mẫu Một (nay thuộc Đoàn xã Mẫu)``."""
        return UnitRef(old.code, f"{old.name} (nay thuộc {self.unit.name})")


def identity(unit: UnitRef) -> str:
    """Return what a unit of the list is kept by: its code, or what its name is compared by."""
    return unit.code or unit_key(unit.name)


# the list as people write it


def listed_units(text: str) -> tuple[list[UnitRef], list[Merger]]:
    """Read the units that should report, a line each, and which of them were made of others.

    Args:
        text: lines of a name, or a code and behind a tab the name; behind the name perhaps
            ``(từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)``.

    Raises:
        UserError: a line says that a unit was made of others, and cannot be read, or has no place beside another line.
    """
    units: list[UnitRef] = []
    mergers: list[Merger] = []
    for each in unit_refs(text):
        found = _MADE_OF.fullmatch(each.name)
        if found is None:
            if _SAYS_SO.search(each.name):
                raise UserError(_UNREAD, each.name)
            units.append(each)
            continue
        unit = UnitRef(each.code, found["name"])
        of = tuple(UnitRef("", name) for name in _names(found["of"]))
        since = parse_date(found["since"]) if found["since"] else None
        units.append(unit)
        mergers.append(made_of(unit, of, since))
    for merger in mergers:
        for old in merger.others:
            if any(same_unit(old, each) for each in units):
                raise UserError(_LISTED_TWICE, old.name, merger.unit.name)
    return units, mergers


def made_of(unit: UnitRef, of: Sequence[UnitRef], since: date | None = None) -> Merger:
    """Return a merger; a unit that took up a single other one was there before."""
    merger = Merger(unit, tuple(of), since)
    return merger._replace(of=(unit, *merger.others)) if len(merger.others) == len(of) == 1 else merger


def _names(text: str) -> list[str]:
    """Return the names in a list, parted by semicolons, or else by commas where each part begins as a unit's name."""
    pieces = [each.strip(" .,") for each in text.split(";")]
    if len(pieces) == 1 and all(map(begins_body, parted := _AND.split(pieces[0]))):
        pieces = parted
    return [each for each in pieces if each]


def listed_text(units: Iterable[UnitRef], mergers: Mapping[str, Merger]) -> str:
    """Return a list of units as :func:`listed_units` reads it."""
    lines = []
    for code, name in units:
        merger = mergers.get(identity(UnitRef(code, name)))
        if merger is not None:
            since = f"từ {format_date(merger.since)} " if merger.since is not None else ""
            name = f"{name} ({since}gồm: {'; '.join(each.name for each in merger.of)})"
        lines.append(f"{code}\t{name}" if code else name)
    return "\n".join(lines)


# who reports on a period


@dataclass(frozen=True, slots=True)
class InTime:
    """Who reports in a round, units that became one looked at.

    Attributes:
        received: the files that count as any others, those of old units under their marked names.
        expected: the units that should report.
        waiting: files of old units whose new unit has sent too, with that unit: the office has to say how they count.
        aside: files of old units whose figures the report of the new one has.
    """

    received: tuple[Submission, ...]
    expected: tuple[UnitRef, ...]
    _: KW_ONLY
    waiting: tuple[tuple[Submission, UnitRef], ...] = ()
    aside: tuple[Submission, ...] = ()


def question(each: Submission) -> str:
    """Return what the answer about an old unit's file is kept by: whose it is, and the time it reports on."""
    _, start, end = each.span
    return f"{each.letterhead}@{start}/{end}"


def in_time(
    received: Sequence[Submission],
    expected: Sequence[UnitRef],
    mergers: Iterable[Merger],
    answers: Mapping[str, UnitRef] | None = None,
    period: Period | None = None,
) -> InTime:
    """Return who reports in a round: the old units before the day they became one, and where only they have sent.

    Where both the new unit and an old one have sent, nobody knows whether the one has the figures of the other: the
    file of the old one waits until the office has said, once for each period.

    Args:
        received: the files, each once.
        expected: the units that should report, old or new.
        mergers: which were made of others.
        answers: what the office said of letterheads, and of old units' files by :func:`question`: the old unit where
            they count beside, the new one where its report has them.
        period: what the round reports on.
    """
    listed, units = list(received), [UnitRef(*each) for each in expected]
    waiting: list[tuple[Submission, UnitRef]] = []
    aside: list[Submission] = []
    said = answers or {}
    for merger in mergers:
        group = (merger.unit, *merger.of)
        if not any(same_unit(each, one) for each in units for one in group):
            continue
        old = {at: found for at, each in enumerate(listed) if (found := _old_unit(each, merger, said)) is not None}
        own = any(at not in old and _is(each, merger.unit, said) for at, each in enumerate(listed))
        there_before = len(merger.others) < len(merger.of)
        ends = period.end if period is not None else None
        before = ends is not None and merger.since is not None and ends < merger.since
        units = [each for each in units if not any(same_unit(each, one) for one in group)]
        beside = set(old)
        if (before and (there_before or not own)) or (old and not own):
            units += [merger.unit] * there_before + list(map(merger.marked, merger.others))
        else:
            told = {at: answer for at in old if (answer := said.get(question(listed[at]))) is not None}
            beside = {at for at, answer in told.items() if same_unit(answer, old[at])}
            within = {at for at, answer in told.items() if at not in beside and same_unit(answer, merger.unit)}
            waiting += [(listed[at], merger.unit) for at in old if at not in beside and at not in within]
            aside += [_as_old(listed[at], merger.marked(old[at])) for at in sorted(within)]
            units += [merger.unit, *dict.fromkeys(merger.marked(old[at]) for at in old if at in beside)]
        listed = [
            _as_old(each, merger.marked(old[at])) if at in beside else each
            for at, each in enumerate(listed)
            if at in beside or at not in old
        ]
    return InTime(tuple(listed), tuple(units), waiting=tuple(waiting), aside=tuple(aside))


def _old_unit(each: Submission, merger: Merger, answers: Mapping[str, UnitRef]) -> UnitRef | None:
    """Return which of the units that are no more a file is of; its name tells, since a code may have been kept."""
    if each.nameless or each.letterhead in answers:
        return None
    return next((old for old in merger.others if unit_key(old.name) == unit_key(each.name)), None)


def _is(each: Submission, unit: UnitRef, answers: Mapping[str, UnitRef]) -> bool:
    return same_unit(answers.get(each.letterhead) or UnitRef(each.code, each.name), unit)


def _as_old(each: Submission, unit: UnitRef) -> Submission:
    return replace(each, unit=identity(unit), name=unit.name)
