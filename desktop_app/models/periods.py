"""The time a report is about (kỳ báo cáo): its shape, its words, the one that follows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from .kinds import ReportKind
from .numbers import format_date, roman


@dataclass(frozen=True, slots=True)
class Period:
    """The time a report is about.

    Attributes:
        start: first day.
        end: last day.
        cutoff: day the figures were taken (chốt số liệu), or ``None``.
    """

    start: date | None = None
    end: date | None = None
    cutoff: date | None = None


def in_time(period: Period) -> tuple[date, date]:
    """Return what sorts periods in order of time, those without days first."""
    return period.start or date.min, period.end or date.min


SHAPES = {
    ReportKind.ANNUAL: "year", ReportKind.SIX_MONTH: "half", ReportKind.QUARTER: "quarter", ReportKind.MONTH: "month",
    ReportKind.TERM: "term", ReportKind.SELF_REVIEW: "year", ReportKind.ORIENTATION: "year", ReportKind.OUTLINE: "year",
    ReportKind.THEMATIC: "free", ReportKind.INDICATOR_SET: "year",
}  # fmt: skip
MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}


def period_text(shape: str, period: Period) -> str:
    """Return the period in words: ``năm 2026``, ``6 tháng đầu năm 2026``, ``quý III năm 2026``.

    Args:
        shape: one of :data:`SHAPES`; with ``free``, or days that do not make such a period, the days
            themselves are said. A semester is said so where half a year is asked for.
        period: the period; empty words where it has no days.
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    if shape == "term":
        return f"nhiệm kỳ {start.year} - {end.year}"
    if shape_of(period) == "school":
        return f"năm học {start.year} - {end.year}"
    if shape in _OF_SEMESTERS and (found := semester_of(period)):
        return f"học kỳ {roman(found[1])} năm học {found[0]} - {found[0] + 1}"
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
    if shape_of(period) == "school":
        return Period(start.replace(year=start.year + 1), end.replace(year=end.year + 1))
    if shape in _OF_SEMESTERS and (found := semester_of(period)):
        return semester(found[0], 2) if found[1] == 1 else semester(found[0] + 1, 1)
    if shape == "free" and 27 <= (end - start).days < 364:  # hè, Tháng Thanh niên, 9 tháng: what comes every year
        return _year_on(period, 1)
    day = end + timedelta(days=1)
    count = MONTHS.get(shape)
    if count and replace(period, cutoff=None) == months(start.year, start.month, count):
        return months(day.year, day.month, count)
    return Period(day, day + (end - start))


_OF_SEMESTERS = ("half", "semester")


def semester(first: int, number: int) -> Period:
    """Return a semester (học kỳ) of the school year that begins in the year ``first``; ``number`` is 1 or 2."""
    if number == 1:
        return Period(date(first, 9, 1), date(first + 1, 1, 15))
    return Period(date(first + 1, 1, 16), date(first + 1, 5, 31))


def semester_of(period: Period) -> tuple[int, int] | None:
    """Return (first year of the school year, 1 or 2) where days are about those of a semester, else ``None``.

    Provinces set their own days: the first ends between Christmas and the end of January, the second in May or June.
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return None
    if date(start.year, 8, 15) <= start <= date(start.year, 9, 15) and (
        date(start.year, 12, 20) <= end <= date(start.year + 1, 1, 31)
    ):
        return start.year, 1
    if date(start.year, 1, 2) <= start <= date(start.year, 2, 1) and (
        date(start.year, 5, 15) <= end <= date(start.year, 6, 30)
    ):
        return start.year - 1, 2
    return None


def usual_days(period: Period) -> Period:
    """Return the days of a period by which others are the same: what figures were taken on says nothing of it.

    A school year and a semester have those they usually have, whatever days a unit set.
    """
    if found := semester_of(period):
        return semester(*found)
    if period.start is not None and shape_of(period) == "school":
        return Period(date(period.start.year, 9, 1), date(period.start.year + 1, 5, 31))
    return replace(period, cutoff=None)


def same_time(one: Period, other: Period) -> bool:
    """Tell whether two are one time, though units set the days of their school years and semesters themselves."""
    return usual_days(one) == usual_days(other)


def months(year: int, month: int, count: int) -> Period:
    """Return the period of ``count`` whole months from the first of ``month``."""
    after = year * 12 + month - 1 + count
    return Period(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1))


def _days(period: Period) -> tuple[date | None, date | None]:
    return period.start, period.end


def shape_of(period: Period) -> str:
    """Return what a period is by its days.

    ``year``, ``half``, ``quarter``, ``month``, ``school``, ``semester``, ``term`` or ``free``; a school year begins with
    August or September, a term is whole years.
    """
    start, end = period.start, period.end
    if start is None or end is None:
        return "free"
    for shape, count in MONTHS.items():
        if (start.month - 1) % count == 0 and _days(months(start.year, start.month, count)) == (start, end):
            return shape
    if (start.day, start.month) == (1, 1) and (end.day, end.month) == (31, 12):
        return "term"
    begins = date(start.year, 8, 1) <= start <= date(start.year, 9, 15)  # many begin with the opening day, 5 September
    if begins and end.year == start.year + 1 and 5 <= end.month <= 8:
        return "school"
    return "semester" if semester_of(period) else "free"


def period_name(period: Period) -> str:
    """Return a period as the heading of a column: ``2022``, ``Quý I/2022``, ``Tháng 3/2022``, ``2022 - 2024``."""
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    shape = shape_of(period)
    if shape == "half":
        return f"6 tháng {'đầu' if start.month == 1 else 'cuối'} năm {start.year}"
    if shape == "school":
        return f"Năm học {start.year} - {end.year}"
    if found := semester_of(period):
        return f"Học kỳ {roman(found[1])} năm học {found[0]} - {found[0] + 1}"
    return {
        "year": f"{start.year}",
        "quarter": f"Quý {roman(start.month // 3 + 1)}/{start.year}",
        "month": f"Tháng {start.month}/{start.year}",
        "term": f"{start.year} - {end.year}",
    }.get(shape) or f"{format_date(start)} - {format_date(end)}"


STROKE = "[-‐‑‒–—−]"
"""What people put between two years, as a pattern: whatever looks like a stroke."""
_TIME = re.compile(
    r"(?:(?:trong|cả|số liệu|kết quả|thực hiện|đạt|giai đoạn|nhiệm kỳ)\s+)*(?:"
    r"(?P<semester>(?:học kỳ|học kì|hk)\s*(?P<number>ii?|[12])(?!\w))"
    rf"(?:[\s,/(-]*(?:năm học)?\s*(?P<begins>(?:19|20)\d\d)\s*(?:{STROKE}|/)\s*(?P<ends>(?:19|20)\d\d)\)?)?"
    rf"|(?P<school>năm học)\s+(?P<first>(?:19|20)\d\d)\s*(?:{STROKE}|/)\s*(?P<last>(?:19|20)\d\d)"
    rf"|(?P<from>(?:19|20)\d\d)\s*{STROKE}\s*(?P<to>(?:19|20)\d\d)"
    r"|(?:(?:0?6|sáu)\s+tháng\s+(?P<half>đầu|cuối)(?:\s+năm)?|(?:quý\s+|q\.?\s*)(?P<quarter>iv|iii|ii|i|[1-4])(?!\w)"
    r"|(?:tháng|t)\s*(?P<month>0?[1-9]|1[0-2])(?!\d))"
    rf"(?:\s*(?:[/.]|{STROKE}|,?\s*năm|của năm)?\s*(?P<of>(?:19|20)\d\d))?"
    r"|(?:năm\s+)?(?P<year>(?:19|20)\d\d))",
    re.IGNORECASE,
)
_FEW = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def few(figures: str) -> int:
    """Return the number of a quarter or a semester, in Roman or in plain figures; 0 where it is neither's."""
    return _FEW.get(figures.lower()) or (int(figures) if figures.isdecimal() else 0)


def read_period(text: str, year: int | None = None, school: int | None = None) -> Period | None:
    """Return the period that words name, or ``None`` where they name none, or say more than a period.

    Args:
        text: ``Năm 2022``, ``quý I/2024``, ``tháng 3``, ``6 tháng đầu năm 2024``, ``năm học 2023 - 2024``,
            ``học kỳ I năm học 2023 - 2024``, ``2022 – 2024``.
        year: the year of a month, a quarter or a half year that names none.
        school: the first year of the school year of a semester that names none.
    """
    found = _TIME.fullmatch(" ".join(text.split()).strip(" .:;()*-–—+"))
    if found is None:
        return None
    if found["semester"]:
        begins = int(found["begins"]) if found["begins"] else school
        if begins is None or (found["ends"] and int(found["ends"]) != begins + 1):
            return None
        return semester(begins, few(found["number"]))
    if found["school"]:
        first, last = int(found["first"]), int(found["last"])
        return Period(date(first, 9, 1), date(last, 8, 31)) if last == first + 1 else None
    if found["from"]:
        first, last = int(found["from"]), int(found["to"])
        return Period(date(first, 1, 1), date(last, 12, 31)) if first < last else None
    if found["year"]:
        return months(int(found["year"]), 1, 12)
    of = int(found["of"]) if found["of"] else year
    if of is None:
        return None
    if found["half"]:
        return months(of, 1 if found["half"].lower() == "đầu" else 7, 6)
    if found["quarter"]:
        return months(of, 3 * few(found["quarter"]) - 2, 3)
    return months(of, int(found["month"]), 1)


def one_year(period: Period | None) -> int | None:
    """Return the year that a period lies in; ``None`` where it has no days, or those of several years."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return period.end.year


def years_within(period: Period | None) -> tuple[int | None, int | None]:
    """Return what :func:`read_period` takes where words that stand inside a period name no year: the year, the school's."""
    if period is None or period.start is None:
        return None, None
    return one_year(period), period.start.year if shape_of(period) == "school" else None


def taken_apart(whole: Period) -> dict[str, tuple[Period, ...]]:
    """Return the ways to take a period apart: {shape: its periods, in order of time}; only into several.

    A school year has two semesters, a term of school years has those.
    """
    out: dict[str, tuple[Period, ...]] = {}
    start, end = whole.start, whole.end
    if start is None or end is None:
        return out
    if shape_of(whole) == "school":
        out["semester"] = semester(start.year, 1), semester(start.year, 2)
    for shape, count in MONTHS.items():
        out[shape] = tuple(_pieces(whole, count))
    schools = (Period(date(year, 9, 1), date(year + 1, 5, 31)) for year in range(start.year, end.year))
    out["school"] = tuple(each for each in schools if lies_in(each, whole))
    return {shape: pieces for shape, pieces in out.items() if len(pieces) > 1}


def _pieces(whole: Period, count: int) -> Iterable[Period]:
    """Yield the periods of ``count`` months, as the calendar has them, that lie in a longer one."""
    start, end = whole.start, whole.end
    if start is None or end is None:
        return
    at = start.year * 12 + start.month - 1
    at -= at % count
    while at <= end.year * 12 + end.month - 1:
        piece = months(at // 12, at % 12 + 1, count)
        if lies_in(piece, whole):
            yield piece
        at += count


def lies_in(inner: Period, outer: Period) -> bool:
    """Tell whether a period lies wholly in another one, or is the same; a semester does in its school year by any days."""
    return _days_in(inner, outer) or _days_in(usual_days(inner), usual_days(outer))


def _days_in(inner: Period, outer: Period) -> bool:
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def apart(periods: Iterable[Period]) -> bool:
    """Tell whether no two of the periods share a day, and all of them have days."""
    spans = []
    for each in periods:
        if each.start is None or each.end is None:
            return False
        spans.append((each.start, each.end))
    spans.sort()
    return all(one[1] < other[0] for one, other in pairwise(spans))


def year_before(period: Period) -> Period:
    """Return the same time a year before (cùng kỳ năm trước); a term's is the term before."""
    start, end = period.start, period.end
    if start is None or end is None:
        return Period()
    if shape_of(period) == "term":
        return Period(date(2 * start.year - end.year, 1, 1), date(start.year, 12, 31))
    return _year_on(period, -1)


def is_year_before(before: Period, period: Period) -> bool:
    """Tell whether one time is what is called last year's beside another; a term's is the term before.

    Where one of them has no days nothing says otherwise.
    """
    if before.start is None or before.end is None or period.start is None or period.end is None:
        return True
    if shape_of(before) == shape_of(period) == "term":
        return before.end.year in (period.start.year, period.start.year - 1)
    return same_time(before, year_before(usual_days(period)))


def _year_on(period: Period, by: int) -> Period:
    """Return the same time so many years later, or before."""

    def moved(day: date) -> date:
        return day.replace(year=day.year + by, day=28 if (day.month, day.day) == (2, 29) else day.day)

    if period.start is None or period.end is None:
        return Period()
    return Period(moved(period.start), moved(period.end + timedelta(days=1)) - timedelta(days=1))
