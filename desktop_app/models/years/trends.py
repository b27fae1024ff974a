"""Indicators over all periods the store has reports of: lines of results, and a chart of them that stays live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import NamedTuple

from ..chartdata import ChartData, chart_data
from ..edits import Edit, SpliceBody
from ..indicators import Indicator, Kind, Part
from ..kinds import ReportKind
from ..meaning.measures import measure_key
from ..numbers import Figure
from ..periods import Period, period_name, shape_of
from ..report import Report
from ..richtext import Chart, ChartKind, ChartPoint, new_id
from ..unit import UnitRef
from ..words import fold
from .former_units import reports_in

SHAPES = ("month", "quarter", "half", "year", "school", "term", "free")


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
        points: by shape of period (``month``, ``year`` …) and period, the result as printed, empty where it is
            missing, and the id of the report that says it.
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

    Parts are one line by their code (a part without one gives its id to the next period's), else by their very
    words and unit of measure. An outline and an orientation tell no results.

    Args:
        reports: what reports say, the one to be preferred first where two tell of one period.
    """
    found = _Lines()
    for each in reports:
        if each.kind not in _OF_RESULTS or each.period.start is None:
            continue
        shape, period = shape_of(each.period), each.period
        for line, result in zip(found.lines_of(each.parts, str(period.end)), each.results, strict=True):
            known = line.points.get(shape)
            if known is None:
                known = line.points[shape] = {}
            if known.setdefault(period, point := (result, each.report)) is not point:
                line.doubles.add(period)
    found.name()
    return sorted(found.lines, key=lambda line: -sum(map(len, line.points.values())))


class _Lines:
    """The lines that parts belong to; reports that count the same are looked up once."""

    def __init__(self) -> None:
        self.lines: list[TrendLine] = []
        self._by_key: dict[str, int] = {}
        self._by_words: dict[tuple[str, str], int] = {}
        self._known: dict[tuple[ReportedPart, ...], list[TrendLine]] = {}
        self._days: dict[tuple[ReportedPart, ...], str] = {}

    def lines_of(self, parts: tuple[ReportedPart, ...], day: str) -> list[TrendLine]:
        """Return the line of each part of a report whose period ends with ``day``."""
        if parts not in self._known:
            taken: set[int] = set()
            self._known[parts] = [self.lines[self._place(part, taken)] for part in parts]
        self._days[parts] = max(day, self._days.get(parts, ""))
        return self._known[parts]

    def _place(self, part: ReportedPart, taken: set[int]) -> int:
        words = fold(part.name), measure_key(part.unit)
        at = self._by_key.get(part.key, self._by_words.get(words))
        if at is None or at in taken or not part.name:
            at = len(self.lines)
            self.lines.append(TrendLine(part.name, part.unit, part.kind))
        self._by_key[part.key] = at
        self._by_words.setdefault(words, at)
        self.lines[at].keys.add(part.key)
        taken.add(at)
        return at

    def name(self) -> None:
        """Name each line as the latest report names it."""
        for parts, _ in sorted(self._days.items(), key=lambda each: each[1]):
            for part, line in zip(parts, self._known[parts], strict=True):
                line.name, line.unit, line.kind = part.name, part.unit, part.kind


def shapes_of(lines: Sequence[TrendLine]) -> list[str]:
    """Return the shapes of periods that lines have results of, the most told first."""
    counts = {shape: sum(len(line.points.get(shape, ())) for line in lines) for shape in SHAPES}
    return sorted((shape for shape, count in counts.items() if count), key=lambda shape: -counts[shape])


def periods_of(lines: Sequence[TrendLine], shape: str) -> list[Period]:
    """Return the periods that lines have reports of, in order of time."""
    found = {period for line in lines for period in line.points.get(shape, ())}
    return sorted(found, key=lambda each: (str(each.start), str(each.end)))


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
    points = tuple(
        ChartPoint(part.id, period, line.figure(shape, period), told_by)
        for part, line in zip(parts, lines, strict=True)
        for period, (_, told_by) in sorted(line.points.get(shape, {}).items(), key=lambda each: str(each[0].start))
    )
    report = Report("", indicators=tuple(Indicator(new_id(), parts=(part,)) for part in parts))
    return Chart(new_id(), kind, tuple(part.id for part in parts), title, earlier=points), report


def trend_data(lines: Sequence[TrendLine], shape: str, kind: ChartKind) -> ChartData:
    """Return what a chart of lines shows."""
    chart, report = trend_chart(lines, shape, kind, "")
    return chart_data(report, chart)


def own_parts(report: Report, lines: Sequence[TrendLine]) -> list[Part | None]:
    """Return the parts of a report that lines are of; ``None`` for a line the report has no part of."""
    parts = [part for indicator in report.indicators for part in indicator.parts]
    found = []
    for line in lines:
        by_key = [part for part in parts if (part.key or part.id) in line.keys or part.id in line.keys]
        same = fold(line.name), measure_key(line.unit)
        by_words = [part for part in parts if (fold(part.name), measure_key(part.unit)) == same]
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
        ChartPoint(part.id, period, line.figure(shape, period), told_by)
        for line, part in pairs
        for period, (_, told_by) in sorted(line.points.get(shape, {}).items(), key=lambda each: str(each[0].start))
        if told_by != report.id
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
    names.update(point.report for _, chart in _charts(report) for point in chart.earlier)
    return names - {""}


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
    said = {key: _found(reported(source)) for key, source in sources.items()}
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


def _found(said: ReportedPeriod) -> dict[object, str]:
    """Return the results of a report by code, and by words and unit of measure."""
    found: dict[object, str] = {}
    for part, result in zip(said.parts, said.results, strict=True):
        found.setdefault((fold(part.name), measure_key(part.unit)), result)
    found.update((part.key, result) for part, result in zip(said.parts, said.results, strict=True))
    return found


def _now(point: ChartPoint, part: Part | None, said: Mapping[str, Mapping[object, str]]) -> ChartPoint:
    """Return a point as its report says it now; one that it cannot be found in any more stands."""
    results = said.get(point.report)
    if part is None or results is None:
        return point
    same = fold(part.name), measure_key(part.unit)
    result = results.get(part.key or part.id, results.get(same))
    return point if result is None else replace(point, figure=Figure.from_json(result) if result else None)
