"""Results of periods as tables tell them: a column per period, or lines of one cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..indicators import Kind, Part, PeriodResult
from ..meaning.cells import read_cell
from ..meaning.sentences import Wanted
from ..meaning.told import Told, words_of
from ..numbers import Figure
from ..periods import Period, apart, lies_in, one_year, read_period, same_time, years_within
from .over_time import NOT_WHOLE, by_time, covers, in_words, over_time

_PIECE = re.compile(
    r"[\n;]+|,\s+(?=(?:năm|quý|tháng|học k[ỳì])\s)|\.\s+(?=(?:năm|quý|tháng|học k[ỳì])\s)", re.IGNORECASE
)
_OVER_ALL = re.compile(
    r"(?:trung bình|bình quân|cả kỳ|cả nhiệm kỳ|cả năm|tổng(?: số| cộng)?|cộng|lũy kế|luỹ kế)\b", re.IGNORECASE
)


def period_results(cells: Mapping[Period, str], part: Part, name: str = "") -> tuple[PeriodResult, ...]:
    """Return what cells of a column per period say; an empty cell is missing, which is not zero.

    Args:
        cells: the text of each period's cell.
        part: what is measured.
        name: its words, where the part has not all of them.
    """
    if not any(text.strip() for text in cells.values()):
        return ()
    return tuple(PeriodResult(period, _figure(text, part, name, period)) for period, text in cells.items())


def results_in_cell(text: str, part: Part, name: str, period: Period) -> tuple[PeriodResult, ...]:
    """Return the results of periods that a cell lists, else none: ``Năm 2022: 25/25; Năm 2023: 19/19``.

    A line that tells the whole or the mean is none of them; with any other line the cell tells something else.

    Args:
        text: the cell, several lines parted by line ends.
        part: what is measured.
        name: its words.
        period: the time that is reported on.
    """
    year, school = years_within(period)
    found: dict[Period, str] = {}
    for piece in filter(None, (each.strip(" -–—+*.") for each in _PIECE.split(text))):
        label, colon, rest = piece.partition(":")
        its = read_period(label, year, school) if colon else None
        if its is not None and its not in found and rest.strip():
            found[its] = rest.strip()
        elif not found or not _OVER_ALL.match(piece):
            return ()
    inside = period.start is None or all(lies_in(each, period) for each in found)
    lone = len(found) == 1 and (period.start is None or all(same_time(each, period) for each in found))
    if not found or lone or not inside or not apart(found):
        return ()
    return period_results(found, part, name)


def _figure(text: str, part: Part, name: str, period: Period) -> Figure | None:
    """Return the figure of a period's cell; what nobody can be sure of stays as it is printed, and is asked about."""
    if not text.strip():
        return None
    told = _told(text, part, name, period)
    if told.figure is None or part.kind is Kind.YES_NO:
        return Figure.from_json(text)
    return told.figure


def _told(text: str, part: Part, name: str, period: Period) -> Told:
    year = period.end.year if period.end is not None else None
    wanted = Wanted(part.unit, name or part.name, part.target, year=year, share=part.kind is Kind.RATE)
    return read_cell(text, wanted, column_unit=part.unit, yes_no=part.kind is Kind.YES_NO)


def _doubt(part: Part) -> str:
    """Return why a number of a period may be something else than the result, or nothing."""
    for each in part.periods:
        if each.result is not None and each.result.value is not None:
            told = _told(each.result.text, part, part.name, each.period)
            if told.asked:
                return told.doubt
    return ""


def told_over_time(part: Part, told: Told, periods: tuple[PeriodResult, ...], whole: Period) -> tuple[Part, Told]:
    """Return a part with its periods, and what is told of its result: what is printed, else what they come to.

    Args:
        part: the part, with the result that was printed for the whole.
        told: what is printed for the whole; asked where nothing sure is.
        periods: the results of its periods.
        whole: the time that is reported on.
    """
    part = replace(part, periods=tuple(by_time(periods)))
    if told.figure is not None and (not told.asked or told.figure.value is not None):
        return part, told
    read_from = told.read_from or in_words(part.periods)
    made = over_time(part)
    short = whole.start is not None and not covers(part.periods, whole)
    asked = _doubt(part)
    # two quarters are no year; a term may end with its congress
    if made.figure is None or asked or (short and one_year(whole)):
        words = words_of(in_words(part.periods))
        doubt = made.why or asked or NOT_WHOLE
        told = Told(words, asked=True, doubt=doubt, guess=made.figure, read_from=read_from)
        return replace(part, result=words), told
    doubt = made.left_out[0][1] if made.left_out else made.doubt or (NOT_WHOLE if short else "")
    return replace(part, result=made.figure), Told(made.figure, doubt=doubt, read_from=read_from)
