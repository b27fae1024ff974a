"""The time a report is about (kỳ báo cáo): its shape, its words, the one that follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from .numbers import format_date, roman
from .report import Period, ReportKind

SHAPES = {
    ReportKind.ANNUAL: "year", ReportKind.SIX_MONTH: "half", ReportKind.QUARTER: "quarter", ReportKind.MONTH: "month",
    ReportKind.TERM: "term", ReportKind.SELF_REVIEW: "year", ReportKind.ORIENTATION: "year", ReportKind.OUTLINE: "year",
    ReportKind.THEMATIC: "free",
}  # fmt: skip
MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}


def period_text(shape: str, period: Period) -> str:
    """Return the period in words: ``năm 2026``, ``6 tháng đầu năm 2026``, ``quý III năm 2026``.

    Args:
        shape: one of :data:`SHAPES`; with ``free``, or days that do not make such a period, the days
            themselves are said.
        period: the period; empty words where it has no days.
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    if shape == "term":
        return f"nhiệm kỳ {start.year} - {end.year}"
    count = MONTHS.get(shape)
    if count and (start.month - 1) % count == 0 and _days(months(start.year, start.month, count)) == (start, end):
        return {
            "year": f"năm {start.year}",
            "half": f"6 tháng {'đầu' if start.month == 1 else 'cuối'} năm {start.year}",
            "quarter": f"quý {roman(start.month // 3 + 1)} năm {start.year}",
            "month": f"tháng {start.month:02d} năm {start.year}" if start.month <= 2 else
                     f"tháng {start.month} năm {start.year}",
        }[shape]  # fmt: skip
    return f"từ ngày {format_date(start)} đến ngày {format_date(end)}"


def next_period(shape: str, period: Period) -> Period:
    """Return the period of the same shape that follows; no days where ``period`` has none."""
    start, end = period.start, period.end
    if start is None or end is None:
        return Period()
    if shape == "term":
        return Period(date(end.year, 1, 1), date(2 * end.year - start.year, 12, 31))
    day = end + timedelta(days=1)
    count = MONTHS.get(shape)
    if count and replace(period, cutoff=None) == months(start.year, start.month, count):
        return months(day.year, day.month, count)
    return Period(day, day + (end - start))


def months(year: int, month: int, count: int) -> Period:
    """Return the period of ``count`` whole months from the first of ``month``."""
    after = year * 12 + month - 1 + count
    return Period(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1))


def _days(period: Period) -> tuple[date | None, date | None]:
    return period.start, period.end
