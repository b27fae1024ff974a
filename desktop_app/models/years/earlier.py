"""A longer period's figures from the unit's own reports of the periods inside it: what each gave, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace

from ..edits import Edit, SetPart
from ..errors import QT_TRANSLATE_NOOP
from ..indicators import Part, PeriodResult
from ..kinds import ReportKind
from ..meaning.reasons import MISSING
from ..meaning.same_part import NO_PART, KnownParts, result_for
from ..numbers import Figure
from ..periods import Period, same_time, taken_apart, usual_days, year_before
from ..report import Report
from .former_units import is_own, joined, parted, reports_in, source_of, with_former
from .over_time import OverTime, differs, over_time, with_periods

NO_REPORT = QT_TRANSLATE_NOOP("errors", "chưa có báo cáo của kỳ này")
TO_CONFIRM = QT_TRANSLATE_NOOP("errors", "tên gần giống, cần xác nhận là cùng một chỉ tiêu")
KINDS = {
    "year": ReportKind.ANNUAL, "half": ReportKind.SIX_MONTH, "quarter": ReportKind.QUARTER, "month": ReportKind.MONTH,
    "school": ReportKind.ANNUAL, "semester": ReportKind.SIX_MONTH,
}  # fmt: skip
"""The kind of report that tells the results of a period of each shape."""


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """One way to take a longer period apart: into years, half years, quarters or months.

    Attributes:
        shape: ``year``, ``half``, ``quarter``, ``month``, ``school`` or ``semester``.
        periods: all of them, in order of time.
        reports: those that the store has a report of.
        doubles: periods with more than one report of one unit; the one that was given first is taken.
        asked: periods of which both the unit as it is now and its former units have reports.
        added: names of the units whose reports of a period are added up.
    """

    shape: str
    periods: tuple[Period, ...]
    reports: Mapping[Period, Report]
    _: KW_ONLY
    doubles: tuple[Period, ...] = ()
    asked: tuple[Period, ...] = ()
    added: Mapping[Period, tuple[str, ...]] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[Period, ...]:
        """The periods without a report."""
        return tuple(each for each in self.periods if each not in self.reports)


def choices(report: Report, others: Iterable[Report], within: bool = False) -> list[PeriodChoice]:
    """Return how a report's time can be taken apart, the most complete first; only where there is any report.

    Args:
        report: the report of the longer period.
        others: the store's reports, the one to be preferred first; those of other kinds, times or units do no harm.
        within: whether the reports of the unit as it is now have the figures of its former units in them.
    """
    own = {each.id: each for each in others if each.id != report.id and is_own(each, report.unit)}
    out = []
    for shape, periods in taken_apart(report.period).items():
        told: dict[Period, list[Report]] = {}
        for other in own.values():
            its = usual_days(other.period)
            if other.kind is KINDS[shape] and its in periods:
                told.setdefault(its, []).append(other)
        found = {its: joined(reports, report.unit, within) for its, reports in told.items()}
        doubles = tuple(its for its in periods if len(told.get(its, ())) > len(parted(told.get(its, ()))))
        asked = tuple(its for its in periods if with_former(told.get(its, ()), report.unit))
        added = {
            its: tuple(each.unit.name for each in parted(told[its]))
            for its, one in found.items()
            if len(reports_in(one.id)) > 1
        }
        if found:
            out.append(PeriodChoice(shape, periods, found, doubles=doubles, asked=asked, added=added))
    return sorted(out, key=lambda each: -len(each.reports) / len(each.periods))


@dataclass(frozen=True, slots=True)
class EarlierFigure:
    """What the report of one period gives a part.

    Attributes:
        period: the period.
        report: id of the report, or empty where there is none.
        figure: the figure, or ``None``.
        why: why there is none, or why it waits (context ``errors``).
        asked: the words of the part in that report where somebody has to say that it is the same one.
    """

    period: Period
    report: str = ""
    figure: Figure | None = None
    _: KW_ONLY
    why: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class EarlierPart:
    """What earlier reports give a part.

    Attributes:
        part: the part as the report has it.
        figures: one for each period, in order of time.
        last_year: the result of the same time a year ago, or ``None``.
    """

    part: Part
    figures: tuple[EarlierFigure, ...]
    last_year: Figure | None = None

    @property
    def questions(self) -> tuple[str, ...]:
        """The words of parts that somebody has to say are this one."""
        return tuple(dict.fromkeys(each.asked for each in self.figures if each.asked))

    @property
    def told(self) -> bool:
        """Whether any report gives it anything."""
        return self.last_year is not None or any(each.figure is not None for each in self.figures)

    def filled(self) -> Part:
        """Return the part with what is sure; a result typed by hand stays, and so do periods no report tells of."""
        known = {each.period: each for each in self.part.periods}
        for each in self.figures:
            if each.report and not each.asked and (each.figure is not None or each.period not in known):
                note = known[each.period].note if each.period in known else ""
                known[each.period] = PeriodResult(each.period, each.figure, each.report, note)
            elif not each.report or each.asked:
                known.setdefault(each.period, PeriodResult(each.period))
        part = with_periods(self.part, known.values()) if any(each.report for each in self.figures) else self.part
        return replace(part, last_year=self.last_year) if part.last_year is None else part

    @property
    def outcome(self) -> OverTime:
        """What the part comes to with what is sure."""
        return over_time(self.filled())

    @property
    def typed_otherwise(self) -> bool:
        """Whether the report says something else already, which stays until somebody decides."""
        return differs(self.filled()) is not None


def earlier_parts(
    report: Report,
    choice: PeriodChoice | None,
    last_year: Report | None = None,
    same: Mapping[tuple[str, str], bool] | None = None,
) -> list[EarlierPart]:
    """Return what earlier reports give each part of a report.

    Parts are the same by their code, else by the very same words and unit of measure; where the words are only alike
    it is asked once for all reports that say the same, and what was taken before counts as an answer.

    Args:
        report: the report of the longer period.
        choice: how its time is taken apart; ``None`` for the same time a year ago alone.
        last_year: the report of the same time a year ago.
        same: answers, by id of the part and the words asked about.
    """
    out = []
    reports = choice.reports if choice is not None else {}
    looked = {each.id: _known(each) for each in [*reports.values(), *([last_year] if last_year else [])]}
    for indicator in report.indicators:
        for part in indicator.parts:
            answers = {words: said for (key, words), said in (same or {}).items() if key == part.id}
            answers.update(dict.fromkeys(_taken_before(part, looked), True))
            figures = tuple(
                _figure(part, each, reports.get(each), looked, answers)
                for each in (choice.periods if choice is not None else ())
            )
            before = _figure(part, last_year.period, last_year, looked, answers).figure if last_year else None
            out.append(EarlierPart(part, figures, before))
    return out


def same_time_last_year(report: Report, others: Iterable[Report], within: bool = False) -> Report | None:
    """Return the report of the same kind about the same time a year ago (cùng kỳ), or ``None``; see :func:`choices`."""
    found = _of_last_year(report, others)
    return joined(found, report.unit, within) if found else None


def asked_of_last_year(report: Report, others: Iterable[Report]) -> bool:
    """Tell whether both the unit as it is now and its former units have a report of the same time a year ago."""
    return with_former(_of_last_year(report, others), report.unit)


def _of_last_year(report: Report, others: Iterable[Report]) -> list[Report]:
    wanted = year_before(usual_days(report.period))
    if wanted.start is None:
        return []
    return [
        each
        for each in others
        if each.kind is report.kind and same_time(each.period, wanted) and is_own(each, report.unit)
    ]


def take_edits(parts: Sequence[EarlierPart], overwrite: Iterable[str] = ()) -> tuple[Edit, ...]:
    """Return the edits that put what earlier reports give into a report.

    Args:
        parts: what they give.
        overwrite: ids of parts whose typed result gives way to what the periods come to.
    """
    ids = set(overwrite)
    edits: list[Edit] = []
    for each in parts:
        made = each.filled()
        figure = over_time(made).figure
        if each.part.id in ids and figure is not None:
            made = replace(made, result=figure)
        edits += [
            SetPart(each.part.id, name, getattr(made, name))
            for name in ("periods", "result", "last_year")
            if getattr(made, name) != getattr(each.part, name)
        ]
    return tuple(edits)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A figure that was taken from a report which says something else by now.

    Attributes:
        part: id of the part.
        period: the period.
        had: what was taken.
        now: what the report says now; ``None`` where it says nothing any more.
    """

    part: str
    period: Period
    had: Figure | None
    now: Figure | None


def outdated(report: Report, sources: Mapping[str, Report]) -> list[Outdated]:
    """Return the figures of a report whose sources have changed since; nothing is changed by itself.

    Args:
        report: the report of the longer period.
        sources: the reports that figures were taken from, by id; one that is not there is not asked.
    """
    names = {said.source for each in report.indicators for part in each.parts for said in part.periods}
    looked = {name: _known(source) for name in names if (source := source_of(name, sources)) is not None}
    out = []
    for indicator in report.indicators:
        for part in indicator.parts:
            for said in part.periods:
                inside = looked.get(said.source)
                if inside is None:
                    continue
                found = inside.find(part)
                same = found if isinstance(found, Part) else next(iter(inside.alike(part)), None)
                now = result_for(part, same) if same is not None else None
                if now != said.result:
                    out.append(Outdated(part.id, said.period, said.result, now))
    return out


def _known(report: Report) -> KnownParts:
    return KnownParts(part for each in report.indicators for part in each.parts)


def _taken_before(part: Part, looked: Mapping[str, KnownParts]) -> Iterable[str]:
    """Yield words that were said to be this part, since a figure was taken under them."""
    for said in part.periods:
        inside = looked.get(said.source)
        if inside is not None and not isinstance(inside.find(part), Part):
            yield from (each.name for each in inside.alike(part) if result_for(part, each) == said.result)


def _figure(
    part: Part, period: Period, report: Report | None, looked: Mapping[str, KnownParts], same: Mapping[str, bool]
) -> EarlierFigure:
    if report is None:
        return EarlierFigure(period, why=NO_REPORT)
    inside = looked[report.id]
    found = inside.find(part)
    if not isinstance(found, Part):
        alike = inside.alike(part) if found == NO_PART else []
        if not alike or same.get(alike[0].name) is False:
            return EarlierFigure(period, report.id, why=found)
        if alike[0].name not in same:
            return EarlierFigure(period, report.id, result_for(part, alike[0]), why=TO_CONFIRM, asked=alike[0].name)
        found = alike[0]
    result = result_for(part, found)
    return EarlierFigure(period, report.id, result, why="" if result is not None else MISSING)
