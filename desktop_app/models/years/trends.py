"""Indicators over all periods the store has reports of: lines of results, and a chart of them that stays live."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import NamedTuple

from ..chartdata import ChartData, chart_data
from ..edits import Edit, SpliceBody
from ..indicators import Indicator, Kind, Part
from ..kinds import ReportKind
from ..meaning.same_part import KnownParts, PartWords, comparable, figure_in, part_words, result_for
from ..numbers import Figure
from ..periods import Period, in_time, period_name, shape_of, usual_days
from ..report import Report
from ..richtext import Chart, ChartKind, ChartPoint, new_id
from ..unit import Unit, UnitRef
from .former_units import joined, parted, reports_in, source_of, with_former

SHAPES = ("month", "quarter", "half", "year", "semester", "school", "term", "free")


class ReportedPart(NamedTuple):
    """What a report counts.

    Attributes:
        key: its code; the part's id where it has none, which it gives to the next period's report.
        name: its words.
        unit: unit of measure.
        kind: value of its :class:`Kind`.
    """

    key: str
    name: str
    unit: str
    kind: str


@dataclass(frozen=True, slots=True)
class ReportedPeriod:
    """What one report says of its period, as the store keeps it beside the report.

    Attributes:
        unit: whose it is.
        parts: what it counts; the reports of a year count the same.
        results: the result of each as printed; empty where it is missing.
    """

    report: str
    kind: ReportKind
    period: Period
    _: KW_ONLY
    unit: UnitRef
    parts: tuple[ReportedPart, ...]
    results: tuple[str, ...]


def reported(report: Report) -> ReportedPeriod:
    """Return what a report says of its period."""
    parts = [part for indicator in report.indicators for part in indicator.parts]
    return ReportedPeriod(
        report.id,
        report.kind,
        replace(report.period, cutoff=None),
        unit=report.unit.ref,
        parts=tuple(ReportedPart(part.key or part.id, part.name, part.unit, part.kind.value) for part in parts),
        results=tuple(part.result.text if part.result is not None else "" for part in parts),
    )


@dataclass(slots=True)
class TrendLine:
    """An indicator over periods.

    Attributes:
        name: its words as the latest report has them.
        unit: unit of measure.
        kind: value of its :class:`Kind`.
        keys: codes and ids by which reports name it.
        points: by shape of period (``month``, ``year`` …) and period, the result as printed (money in the unit of
            the line), empty where it is missing, and the id of the report that says it.
        doubles: periods of which more than one report tells; the one given first is taken.
    """

    name: str
    unit: str
    kind: str
    _: KW_ONLY
    keys: set[str] = field(default_factory=set)
    points: dict[str, dict[Period, tuple[str, str]]] = field(default_factory=dict)
    doubles: set[Period] = field(default_factory=set)

    def part(self, part_id: str = "") -> Part:
        """Return the line as a part without figures."""
        return Part(part_id or new_id(), next(iter(sorted(self.keys)), ""), self.name, self.unit, kind=Kind(self.kind))

    def figure(self, shape: str, period: Period) -> Figure | None:
        """Return the figure of a period; ``None`` where it is missing."""
        result, _ = self.points.get(shape, {}).get(period, ("", ""))
        return Figure.from_json(result) if result else None


_OF_RESULTS = frozenset(ReportKind) - {ReportKind.OUTLINE, ReportKind.ORIENTATION, ReportKind.INDICATOR_SET}


def trend_lines(reports: Iterable[ReportedPeriod]) -> list[TrendLine]:
    """Return the lines of all parts, those with most periods first.

    Parts are one line by their code (a part without one gives its id to the next period's) where they are counted
    in the same, else by their very words and unit of measure. An outline and an orientation tell no results.

    Args:
        reports: what reports say, the one to be preferred first where two tell of one period.
    """
    found = _Lines()
    told = [each for each in reports if each.kind in _OF_RESULTS and each.period.start is not None]
    for each in told:
        found.place(each.parts, str(each.period.end))
    found.name()
    for each in told:
        shape, period = shape_of(each.period), usual_days(each.period)
        for line, part, result in zip(found.lines_of(each.parts), each.parts, each.results, strict=True):
            known = line.points.get(shape)
            if known is None:
                known = line.points[shape] = {}
            if result and part.unit != line.unit:
                figure = figure_in(Figure.from_json(result), part.unit, line.unit)
                result = figure.text if figure is not None else ""
            if known.setdefault(period, point := (result, each.report)) is not point:
                line.doubles.add(period)
    return sorted(found.lines, key=lambda line: -sum(map(len, line.points.values())))


class Joined(NamedTuple):
    """A time that several units tell of, which became one.

    Attributes:
        units: their names.
        summed: whether their figures are added up; else the report of the unit as it is now stands alone, since nobody
            knows whether it has those of the others.
    """

    period: Period
    units: tuple[str, ...]
    summed: bool


def with_former_joined(
    told: Sequence[ReportedPeriod], unit: Unit, load: Callable[[str], Report | None]
) -> tuple[list[ReportedPeriod], list[Joined]]:
    """Return what reports say, for each time those of units that became one as one; and what was joined so.

    Args:
        told: what the unit's own reports say, and those of its former units.
        unit: the unit as it is now.
        load: returns a report, or ``None`` where it cannot be read: then nothing is joined.
    """
    groups: dict[tuple[ReportKind, Period], list[ReportedPeriod]] = {}
    for each in told:
        if each.kind in _OF_RESULTS and each.period.start is not None:
            groups.setdefault((each.kind, usual_days(each.period)), []).append(each)
    instead: dict[str, ReportedPeriod | None] = {}
    found: list[Joined] = []
    for (_, period), group in groups.items():
        if len({each.unit for each in group}) < 2:
            continue
        loaded = [report for each in group if (report := load(each.report)) is not None]
        parts = parted(loaded)
        if len(parts) < 2 or len(loaded) < len(group):
            continue
        summed = not with_former(parts, unit)
        instead.update(dict.fromkeys((each.id for each in parts), None))
        instead[parts[0].id] = reported(joined(parts, unit, within=True))  # first, and so before copies of its own
        found.append(Joined(period, tuple(each.unit.name for each in parts), summed))
    return [made for each in told if (made := instead.get(each.report, each)) is not None], found


class _Lines:
    """The lines that parts belong to; reports that count the same are looked up once."""

    def __init__(self) -> None:
        self.lines: list[TrendLine] = []
        self._by_key: dict[str, list[int]] = {}
        self._by_words: dict[PartWords, int] = {}
        self._known: dict[tuple[ReportedPart, ...], list[TrendLine]] = {}
        self._days: dict[tuple[ReportedPart, ...], str] = {}

    def place(self, parts: tuple[ReportedPart, ...], day: str) -> None:
        """Give each part of a report whose period ends with ``day`` its line."""
        if parts not in self._known:
            taken: set[int] = set()
            self._known[parts] = [self.lines[self._place(part, taken)] for part in parts]
        self._days[parts] = max(day, self._days.get(parts, ""))

    def lines_of(self, parts: tuple[ReportedPart, ...]) -> list[TrendLine]:
        """Return the line of each part of a report that has its place."""
        return self._known[parts]

    def _place(self, part: ReportedPart, taken: set[int]) -> int:
        words = part_words(part.name, part.unit)
        coded = [
            at
            for at in self._by_key.get(part.key, ())
            if at not in taken and comparable(self.lines[at].unit, part.unit)
        ]
        at = coded[0] if coded else self._by_words.get(words)
        if at is None or at in taken or not part.name:
            at = len(self.lines)
            self.lines.append(TrendLine(part.name, part.unit, part.kind))
        line = self.lines[at]
        line.unit = line.unit or part.unit
        if part.key not in line.keys:
            line.keys.add(part.key)
            self._by_key.setdefault(part.key, []).append(at)
        self._by_words.setdefault(words, at)
        taken.add(at)
        return at

    def name(self) -> None:
        """Name each line as the latest report names it."""
        for parts, _ in sorted(self._days.items(), key=lambda each: each[1]):
            for part, line in zip(parts, self._known[parts], strict=True):
                line.name, line.unit, line.kind = part.name, part.unit or line.unit, part.kind


def shapes_of(lines: Sequence[TrendLine]) -> list[str]:
    """Return the shapes of periods that lines have results of, the most told first."""
    counts = {shape: sum(len(line.points.get(shape, ())) for line in lines) for shape in SHAPES}
    return sorted((shape for shape, count in counts.items() if count), key=lambda shape: -counts[shape])


def periods_of(lines: Sequence[TrendLine], shape: str) -> list[Period]:
    """Return the periods that lines have reports of, in order of time."""
    found = {period for line in lines for period in line.points.get(shape, ())}
    return sorted(found, key=in_time)


def trend_table(lines: Sequence[TrendLine], shape: str) -> list[list[str]]:
    """Return a table for a spreadsheet: a row for each line, a column for each period; missing is empty."""
    periods = periods_of(lines, shape)
    head = ["Chỉ tiêu", "Đơn vị tính", *map(period_name, periods)]
    rows = [
        [line.name, line.unit, *(known.get(each, ("", ""))[0] for each in periods)]
        for line in lines
        for known in [line.points.get(shape, {})]
    ]
    return [head, *rows]


def trend_chart(lines: Sequence[TrendLine], shape: str, kind: ChartKind, title: str) -> tuple[Chart, Report]:
    """Return a chart of lines, and a report that holds nothing but their parts, to draw it by."""
    parts = [line.part() for line in lines]
    points = tuple(point for part, line in zip(parts, lines, strict=True) for point in _points(line, part, shape))
    report = Report("", indicators=tuple(Indicator(new_id(), parts=(part,)) for part in parts))
    return Chart(new_id(), kind, tuple(part.id for part in parts), title, earlier=points), report


def _points(line: TrendLine, part: Part, shape: str) -> Iterator[ChartPoint]:
    """Yield the points of a line in order of time, as a chart of a part has them: in the part's unit of measure."""
    told = line.points.get(shape, {})
    for period in sorted(told, key=in_time):
        figure = figure_in(line.figure(shape, period), line.unit, part.unit)
        yield ChartPoint(part.id, period, figure, told[period][1])


def trend_data(lines: Sequence[TrendLine], shape: str, kind: ChartKind) -> ChartData:
    """Return what a chart of lines shows."""
    chart, report = trend_chart(lines, shape, kind, "")
    return chart_data(report, chart)


def own_parts(report: Report, lines: Sequence[TrendLine]) -> list[Part | None]:
    """Return the parts of a report that lines are of; ``None`` for a line the report has no part of."""
    parts = [part for indicator in report.indicators for part in indicator.parts]
    found = []
    for line in lines:
        by_key = [
            part
            for part in parts
            if not line.keys.isdisjoint((part.key or part.id, part.id)) and comparable(part.unit, line.unit)
        ]
        same = part_words(line.name, line.unit)
        by_words = [part for part in parts if part_words(part.name, part.unit) == same]
        found.append(next(iter((*by_key, *by_words)), None))
    return found


def live_chart(report: Report, lines: Sequence[TrendLine], shape: str, kind: ChartKind, title: str) -> Chart | None:
    """Return a chart for a report's text; its own results are drawn as they come to be, those of earlier reports stay.

    ``None`` where the report has none of the parts. Results of the report itself are not kept in the chart.
    """
    pairs = [(line, part) for line, part in zip(lines, own_parts(report, lines), strict=True) if part is not None]
    if not pairs:
        return None
    points = tuple(
        point
        for line, part in pairs
        for point in _points(line, part, shape)
        if report.id not in reports_in(point.report)
    )
    return Chart(new_id(), kind, tuple(part.id for _, part in pairs), title, earlier=points)


def source_names(report: Report) -> set[str]:
    """Return the ids of the earlier reports that figures and charts of a report were taken from."""
    names = {
        name
        for each in report.indicators
        for part in each.parts
        for said in part.periods
        for name in reports_in(said.source)
    }
    names.update(name for _, chart in _charts(report) for point in chart.earlier for name in reports_in(point.report))
    return names


def _charts(report: Report) -> Iterable[tuple[str, Chart]]:
    for section in report.sections.values():
        for block in section.body.blocks:
            if isinstance(block, Chart) and block.earlier:
                yield section.id, block


def charts_behind(report: Report, sources: Mapping[str, Report]) -> list[tuple[str, Chart, Chart]]:
    """Return the charts whose earlier points say something else than their reports do by now.

    Args:
        report: the report with the charts.
        sources: earlier reports by id; one that is not there is not asked.

    Returns:
        (id of the section, the chart as it is, as it should be).
    """
    told_by = {point.report for _, chart in _charts(report) for point in chart.earlier}
    said = {
        key: KnownParts(part for indicator in source.indicators for part in indicator.parts)
        for key in told_by
        if (source := source_of(key, sources)) is not None
    }
    names = {part.id: part for indicator in report.indicators for part in indicator.parts}
    found = []
    for section, chart in _charts(report):
        points = tuple(_now(each, names.get(each.part), said) for each in chart.earlier)
        if points != chart.earlier:
            found.append((section, chart, replace(chart, earlier=points)))
    return found


def chart_edits(report: Report, behind: Iterable[tuple[str, Chart, Chart]]) -> tuple[Edit, ...]:
    """Return the edits that bring charts up to what their sources say."""
    edits = []
    for section, chart, now in behind:
        blocks = report.sections[section].body.blocks
        place = next(at for at, block in enumerate(blocks) if block is chart)
        edits.append(SpliceBody(section, place, 1, (now,)))
    return tuple(edits)


def _now(point: ChartPoint, part: Part | None, said: Mapping[str, KnownParts]) -> ChartPoint:
    """Return a point as its report says it now; one that it cannot be found in any more stands."""
    source = said.get(point.report)
    found = source.find(part) if source is not None and part is not None else ""
    if part is None or not isinstance(found, Part):
        return point
    return replace(point, figure=result_for(part, found))
