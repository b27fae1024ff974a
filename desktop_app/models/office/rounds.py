"""Rounds of reporting (kỳ báo cáo): what belongs together, who should send, and how each unit stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from ..collation import vietnamese
from ..indicators import Part
from ..meaning.unit_names import unit_key
from ..periods import same_time
from ..report import Period, Report, ReportKind, walk
from ..unit import UnitRef
from ..words import fold
from .figures import part_figures
from .sorting import Sorted, sort_out
from .submissions import State, Submission
from .totals import PartFigure


@dataclass(frozen=True, slots=True)
class Round:
    """Reports that are looked at together.

    Attributes:
        key: id of the outline they follow, or kind and period where there is none.
        outline: the office's own outline without sections and indicators, where the store has it.
        kind: what kind of report they are.
        period: what they report on.
        received: the submissions, all versions of them.
    """

    key: str
    kind: ReportKind
    period: Period
    outline: Report | None = None
    received: tuple[Submission, ...] = ()

    @property
    def due(self) -> date | None:
        """The last day for sending, as the outline says."""
        return self.outline.due if self.outline is not None else None


def rounds(
    received: Iterable[Submission], outlines: Iterable[Report] = (), moved: Mapping[str, str] | None = None
) -> list[Round]:
    """Sort submissions into rounds, the latest period first.

    A submission belongs to the outline it follows. One that follows none (typed in Word, or begun before the
    outline came) belongs to the only outline whose reports have its kind and period, else to those of the
    same kind and period. An outline to which nobody has answered yet is a round too. One that says another period
    than the outline it follows is not taken into that round quietly; the office may move it there. What is damaged so
    that nobody knows whose it is may belong to any round, so it is in all of them.

    Args:
        received: submissions.
        outlines: the office's outlines.
        moved: keys of the rounds that the office moved submissions to, by digest.
    """
    received = list(received)
    lost = tuple(each for each in received if each.nameless)
    own = {each.id: each for each in outlines}
    followed: dict[str, list[Submission]] = {key: [] for key in own}
    loose: list[Submission] = []
    put: dict[str, list[Submission]] = {}
    for each in received:
        if each.nameless:
            continue
        key = (moved or {}).get(each.digest, "")
        if key:
            (followed[key] if key in followed else put.setdefault(key, [])).append(each)
        elif each.outline and not _of_another_period(each, own.get(each.outline)):
            followed.setdefault(each.outline, []).append(each)
        else:
            loose.append(each)
    spans: dict[tuple[str, str, str], set[str]] = {}
    for key, group in followed.items():
        for span in {each.span for each in group} or _spans(own[key]):
            spans.setdefault(span, set()).add(key)
    others: dict[tuple[str, str, str], list[Submission]] = {}
    for each in loose:
        known = spans.get(each.span, set()) if each.period.start else set()
        (followed[next(iter(known))] if len(known) == 1 else others.setdefault(each.span, [])).append(each)
    for key, group in put.items():
        others.setdefault(next((span for span in others if "|".join(span) == key), group[0].span), []).extend(group)
    found = [_followers(key, group, own.get(key)) for key, group in followed.items()]
    found += [
        Round("|".join(span), group[0].kind, group[0].period, None, tuple(group)) for span, group in others.items()
    ]
    found.sort(key=lambda each: each.key)
    found.sort(key=lambda each: each.period.end or date.min, reverse=True)
    if lost and not found:
        return [Round("", ReportKind.ANNUAL, Period(), None, lost)]
    return [replace(each, received=each.received + lost) for each in found] if lost else found


def _of_another_period(each: Submission, outline: Report | None) -> bool:
    if outline is None or outline.period.start is None or each.period.start is None:
        return False
    return not same_time(each.period, outline.period)


def _spans(outline: Report) -> set[tuple[str, str, str]]:
    """Return what a report by this outline is about."""
    kind = ReportKind.ANNUAL if outline.kind is ReportKind.OUTLINE else outline.kind
    return {Submission("", "", "", "", kind=kind, period=outline.period).span}


def _followers(key: str, group: Sequence[Submission], outline: Report | None) -> Round:
    if group:
        usual = max(sorted({each.span for each in group}), key=lambda span: sum(each.span == span for each in group))
        like = next(each for each in group if each.span == usual)
        kind, period = like.kind, like.period
    else:
        assert outline is not None
        kind, period = ReportKind.ANNUAL if outline.kind is ReportKind.OUTLINE else outline.kind, outline.period
    if outline is not None and outline.period.start is not None:
        period = outline.period
    return Round(key, kind, period, outline, tuple(group))


def placed(submission: Submission, into: Round | None) -> Submission:
    """Put a file typed in Word that does not say its period into the round it was received for."""
    if into is None or not submission.by_structure or submission.period.start is not None:
        return submission
    outline = into.key if into.outline is not None else ""
    return replace(submission, kind=into.kind, period=into.period, outline=outline)


# how a unit stands


class Standing(Enum):
    """Where a unit is in a round."""

    MISSING = "missing"  # chưa gửi
    RECEIVED = "received"  # đã nhận
    ACCEPTED = "accepted"  # đã duyệt
    RETURNED = "returned"  # trả lại
    DAMAGED = "damaged"  # tệp đã nhận bị hỏng
    ASKED = "asked"  # mang mã của đơn vị khác, cần hỏi lại


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """One unit in a round.

    Attributes:
        unit: identity of the unit.
        name: its name.
        standing: where it is.
        versions: what it sent, the oldest first; empty where it sent nothing.
        late: days the first version came after the last day, 0 for in time, ``None`` where there is no last day;
            for a unit that has not sent, the days since.
    """

    unit: str
    name: str
    standing: Standing
    versions: tuple[Submission, ...] = ()
    late: int | None = None

    @property
    def latest(self) -> Submission | None:
        """What counts, or was returned last."""
        return self.versions[-1] if self.versions else None


def standings(
    each_round: Round, expected: Sequence[UnitRef], today: date, known: Sorted | None = None
) -> list[UnitStanding]:
    """Return how the units of a round stand, by the Vietnamese alphabet.

    Args:
        each_round: the round.
        expected: the units that should report.
        today: counts the days of those that have not sent.
        known: what came in, where it is sorted already.
    """
    due = each_round.due
    found = {}
    sorted_ = known if known is not None else sort_out(each_round.received, expected)
    for unit, group in sorted_.units.items():
        days = [each.received.date() for each in group if each.received is not None]
        late = max((min(days) - due).days, 0) if due is not None and days else None
        state = Standing(group[-1].state.value) if group[-1].state is not State.REMOVED else Standing.RECEIVED
        if group[-1].claimed is not None and state is Standing.RECEIVED:
            state = Standing.ASKED
        found[unit] = UnitStanding(unit, group[-1].name, state, tuple(group), late)
    for code, name in expected:
        unit = code or unit_key(name)
        if unit not in found:
            late = max((today - due).days, 0) if due is not None else None
            found[unit] = UnitStanding(unit, name, Standing.MISSING, (), late)
    return sorted(found.values(), key=lambda each: (vietnamese(each.name), each.unit))


# what is asked for, and what of it is there


@dataclass(frozen=True, slots=True)
class Asked:
    """What an outline asks for.

    Attributes:
        sections: {key: heading} of the sections it requires; none where it marks none.
        headings: {key: heading} of all its sections, in their order.
        parts: {key: name} of the parts it requires, or of all where it marks none.
        rows: its indicators as totals have them; nothing else enters the totals.
    """

    sections: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[PartFigure, ...] = ()


def asked_by(outline: Report) -> Asked:
    """Return what an outline asks its units for."""
    listed = [section for section, _ in walk(outline) if section.heading.strip()]
    sections = {each.key or each.id: each.heading for each in listed if each.required}
    headings = {each.key or each.id: each.heading for each in listed}
    rows = part_figures(outline.indicators)
    pairs: list[tuple[str, Part]] = [
        (figure.key, part)
        for figure, part in zip(
            rows,
            (part for indicator in outline.indicators for part in indicator.parts),
            strict=True,
        )
    ]
    wanted = [pair for pair in pairs if pair[1].required] or pairs
    return Asked(sections, headings, {key: part.name for key, part in wanted}, rows)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of what was asked for is there.

    Attributes:
        sections: how many sections were asked for; 0 where none is, or the text was not read.
        parts: how many figures were asked for.
        missing_sections: headings of those without a word.
        missing_parts: names of those without a figure.
    """

    sections: int = 0
    parts: int = 0
    missing_sections: tuple[str, ...] = ()
    missing_parts: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return not (self.missing_sections or self.missing_parts)


def completeness(submission: Submission, asked: Asked | None = None) -> Completeness:
    """Compare a submission with what was asked for.

    Args:
        submission: with figures, lined up with those of others where it has no codes.
        asked: what the office's outline asks for; ``None`` where the office has no outline, so that what the
            unit's own report says was asked is taken.
    """
    lines = submission.sections
    headings = {fold(line.heading): line for line in lines}
    by_key = {line.key: line for line in lines}
    if asked is not None:
        wanted, parts = asked.sections, asked.parts
    else:
        wanted = {line.key: line.heading for line in lines if line.required and line.heading.strip()}
        required = set(submission.required)
        parts = {part.key: part.name for part in submission.parts if part.key in required or not required}
    missing = []
    for key, heading in wanted.items() if lines else ():
        line = by_key.get(key) or headings.get(fold(heading))
        if line is None or not line.written:
            missing.append(heading)
    filled = {part.key for part in submission.parts if part.result is not None}
    return Completeness(
        len(wanted) if lines else 0, len(parts), tuple(missing),
        tuple(name for key, name in parts.items() if key not in filled),
    )  # fmt: skip


# what units write under each heading


@dataclass(frozen=True, slots=True)
class Written:
    """How many units write under a heading.

    Attributes:
        heading: the heading.
        required: whether the outline requires it.
        units: names of the units that have words, a table, a picture or figures there.
        without: names of those that have not, though their text was read.
    """

    heading: str
    required: bool = False
    units: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def written_under(units: Sequence[Submission], asked: Asked | None = None) -> list[Written]:
    """Return who writes under each heading: those of the outline, else those that most units have.

    Headings are the same by their keys, or by their words where a unit has other keys.

    Args:
        units: with their sections.
        asked: what the office's outline asks for.
    """
    read = [each for each in units if each.sections]
    if asked is not None and asked.headings:
        wanted, required = dict(asked.headings), set(asked.sections)
    else:
        wanted, required = _usual_headings(read), set()
    found: dict[str, tuple[list[str], list[str]]] = {key: ([], []) for key in wanted}
    by_words = {fold(heading): key for key, heading in wanted.items()}
    for each in read:
        written = set()
        for line in each.sections:
            key = line.key if line.key in wanted else by_words.get(fold(line.heading), "")
            if key and line.written:
                written.add(key)
        for key, (said, silent) in found.items():
            (said if key in written else silent).append(each.name)
    return [Written(wanted[key], key in required, tuple(said), tuple(silent)) for key, (said, silent) in found.items()]


def _usual_headings(units: Sequence[Submission]) -> dict[str, str]:
    """Return {words: heading} of the headings that at least two units have, in the order of the unit with most."""
    counts: dict[str, int] = {}
    for each in units:
        for words in {fold(line.heading) for line in each.sections if line.heading.strip()}:
            counts[words] = counts.get(words, 0) + 1
    least = 2 if len(units) > 1 else 1
    ordered = sorted(units, key=lambda each: -len(each.sections))
    found: dict[str, str] = {}
    for each in ordered:
        for line in each.sections:
            words = fold(line.heading)
            if counts.get(words, 0) >= least:
                found.setdefault(words, line.heading)
    return found
