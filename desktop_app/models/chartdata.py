"""What a chart (biểu đồ) shows: figures of indicator parts ready to be drawn or read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal

from .indicators import Operator, Part, figure_text, measure, ratio, ratio_text, with_unit
from .numbers import Figure, format_percent
from .periods import Period, in_time, period_name, shape_of, usual_days
from .report import Report, find_part
from .richtext import OVER_PERIODS, Chart, ChartKind

MISSING = "chưa có số liệu"
NO_TARGET = "chưa giao chỉ tiêu"
NO_RATIO = "không tính được tỷ lệ"
DELETED = "Chỉ tiêu đã xóa"
RESULT = "Kết quả so với chỉ tiêu"
THIS_YEAR = "Kỳ này"
LAST_YEAR = "Cùng kỳ năm trước"
MOST_BARS = 48
"""Of more bars over periods nobody can read the figures on one page."""
CHANGE = "Kỳ này so với cùng kỳ năm trước"


@dataclass(frozen=True, slots=True)
class ChartData:
    """Figures of a chart; equal data make equal pictures.

    Attributes:
        title: caption; stands under the picture in print and is not drawn into it.
        labels: name of each row, in order.
        series: (name, one value per label); ``None`` where there is no value to draw.
        texts: one tuple per series, parallel to its values: what is written at each bar, or, where there
            is none, why (chưa có số liệu); missing is never drawn as zero.
        unit: unit of measure of the values.
        target: value of the line drawn across the bars, or ``None``.
        target_name: what that line is called.
    """

    kind: ChartKind
    title: str
    _: KW_ONLY
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[Decimal | None, ...]], ...]
    texts: tuple[tuple[str, ...], ...]
    unit: str = ""
    target: Decimal | None = None
    target_name: str = ""


def chart_data(report: Report, chart: Chart) -> ChartData:
    """Collect what ``chart`` shows of ``report``.

    A completion chart has the ratio of each part to its target in percent, nothing capped. A chart
    against last year has both years' results side by side where all parts share a unit; where units
    differ, heights could not be compared, so it has this year's result in percent of last year's.
    A part that was deleted stays as a row that says so.
    """
    parts = [(found[1] if (found := find_part(report, part_id)) else None) for part_id in chart.parts]
    labels = tuple(_label(part, chart.kind) for part in parts)
    if chart.kind in OVER_PERIODS:
        return _over_periods(report, chart, parts, labels)
    units = {part.unit for part in parts if part is not None}
    completion = chart.kind is ChartKind.COMPLETION
    if completion or len(units) > 1:
        name, against, tell = (
            (RESULT, "Chỉ tiêu", _completion) if completion else (CHANGE, LAST_YEAR, _against_last_year)
        )
        rows = [tell(part) for part in parts]
        return ChartData(
            chart.kind,
            chart.title,
            labels=labels,
            series=((name, tuple(value for value, _ in rows)),),
            texts=(tuple(text for _, text in rows),),
            unit="%",
            target=Decimal(100),
            target_name=f"{against}: 100%",
        )
    now = [_amount(part, "result") for part in parts]
    before = [_amount(part, "last_year") for part in parts]
    both = tuple((name, tuple(value for value, _ in rows)) for name, rows in ((LAST_YEAR, before), (THIS_YEAR, now)))
    written = tuple(tuple(text for _, text in rows) for rows in (before, now))
    return ChartData(chart.kind, chart.title, labels=labels, series=both, texts=written, unit=next(iter(units), ""))


def _over_periods(report: Report, chart: Chart, parts: Sequence[Part | None], labels: tuple[str, ...]) -> ChartData:
    """Collect parts over periods: a series for each part, a label for each period.

    Where units differ, heights could not be compared, so each part is shown in percent of its first period.
    """
    said: list[dict[Period, Figure | None]] = []
    own = usual_days(report.period)
    for part in parts:
        known: dict[Period, Figure | None] = {
            each.period: each.figure for each in chart.earlier if part is not None and each.part == part.id
        }
        if part is not None and not chart.earlier:
            known = {each.period: each.result for each in part.periods}
        elif part is not None and any(shape_of(each) == shape_of(own) for each in known):
            known[own] = part.result
        said.append(known)
    periods = sorted({each for known in said for each in known}, key=in_time)
    units = {part.unit for part in parts if part is not None}
    rows = []
    for part, known in zip(parts, said, strict=True):
        told = [_told(part, known.get(each)) for each in periods]
        rows.append(told if len(units) <= 1 else _indexed(told))
    return ChartData(
        chart.kind,
        chart.title,
        labels=tuple(map(period_name, periods)),
        series=tuple((name, tuple(value for value, _ in row)) for name, row in zip(labels, rows, strict=True)),
        texts=tuple(tuple(text for _, text in row) for row in rows),
        unit=next(iter(units), "") if len(units) <= 1 else "% so với kỳ đầu",
    )


def _indexed(told: list[tuple[Decimal | None, str]]) -> list[tuple[Decimal | None, str]]:
    """Return amounts in percent of the first one; what has none stays without."""
    first = next((value for value, _ in told if value), None)
    return [(value * 100 / first if value is not None and first else None, text) for value, text in told]


def is_drawn_as_lines(data: ChartData) -> bool:
    """Tell whether a chart is drawn as lines: one that is, and bars over periods that are more than a page can show."""
    bars = len(data.labels) * len(data.series)
    return data.kind is ChartKind.LINES or (data.kind is ChartKind.BARS and bars > MOST_BARS)


def describe(data: ChartData) -> str:
    """Return the alternative text: what the chart shows, figure by figure, in Vietnamese."""
    out = [f"Biểu đồ: {data.title.rstrip('. ')}." if data.title else "Biểu đồ."]
    if data.unit:
        out.append(f"Đơn vị tính: {data.unit}.")
    if data.target_name:
        out.append(f"{data.target_name}.")
    for row, label in enumerate(data.labels):
        if len(data.series) == 1 and data.kind not in OVER_PERIODS:
            out.append(f"{label}: {data.texts[0][row]}.")
        else:
            said = "; ".join(f"{name.lower()} {data.texts[n][row]}" for n, (name, _) in enumerate(data.series))
            out.append(f"{label}: {said}.")
    if not data.labels:
        out.append("Chưa có kỳ nào có số liệu." if data.series else "Chưa chọn chỉ tiêu nào.")
    return " ".join(out)


def _label(part: Part | None, kind: ChartKind) -> str:
    if part is None:
        return DELETED
    label = part.name[:1].upper() + part.name[1:] or "Chưa đặt tên"
    # Over 100% of a ceiling is bad, over 100% of a floor is good: the reader has to be told which it is.
    if kind is ChartKind.COMPLETION and part.operator is Operator.AT_MOST:
        label += " (chỉ tiêu tối đa)"
    return label


def _completion(part: Part | None) -> tuple[Decimal | None, str]:
    if part is None or measure(part, part.result) is None:
        return None, part.result.text if part is not None and part.result is not None else MISSING
    value = ratio(part)
    if value is not None:
        return value, ratio_text(part)
    return None, f"{figure_text(part.result)} ({NO_TARGET if measure(part, part.target) is None else NO_RATIO})"


def _amount(part: Part | None, name: str) -> tuple[Decimal | None, str]:
    return _told(part, getattr(part, name) if part is not None else None)


def _told(part: Part | None, figure: Figure | None) -> tuple[Decimal | None, str]:
    if part is None or figure is None:
        return None, MISSING
    shown = figure_text(figure)
    if part.unit == "%" and figure.denominator is None:
        shown = with_unit(part, figure)
    return measure(part, figure), f"{figure.approximator} {shown}" if _lost_approximator(figure, shown) else shown


def _lost_approximator(figure: object, shown: str) -> bool:
    approximator = getattr(figure, "approximator", "")
    return bool(approximator) and not shown.lower().startswith(approximator)


def _against_last_year(part: Part | None) -> tuple[Decimal | None, str]:
    (now, said_now), (before, said_before) = _amount(part, "result"), _amount(part, "last_year")
    said = f"{said_now} so với {said_before}"
    if now is None or before is None:
        return None, MISSING if now is None and before is None and said_now == said_before else said
    if before == 0:
        return None, f"{said}, {NO_RATIO}"
    return now * 100 / before, f"{format_percent(now, before)} ({said})"
