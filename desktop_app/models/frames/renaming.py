"""The names of periods in titles and headings, moved to the next period as they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..numbers import roman
from ..periods import (
    STROKE,
    Period,
    next_period,
    period_name,
    period_text,
    read_period,
    semester_of,
    shape_of,
    usual_days,
)

YEARS = re.compile(rf"(?<!\d)((?:19|20)\d\d)(\s*{STROKE}\s*|\s+đến\s+(?:năm\s+)?)((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_SCHOOL = re.compile(rf"(năm\s+học\s+)((?:19|20)\d\d)(\s*(?:{STROKE}|/)\s*)((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_DASH = rf"(?:{STROKE}|[/.])"
_YEAR = r"(?:19|20)\d\d"
_MENTIONS = (  # all of them as read_period() reads them
    rf"(?i:(?P<half>(?:0?6|sáu)\s+tháng\s+)(?P<part>đầu|cuối)(?P<a>\s+năm\s+|\s*/\s*|\s+){_YEAR}(?!\d)"
    rf"|(?P<quarter>\bquý\s+|\bq\.?\s*)(?P<no>iv|i{{1,3}}|[1-4])(?P<b>\s*{_DASH}\s*|,?\s+năm\s+|\s+){_YEAR}(?!\d)"
    rf"|(?P<month>\btháng\s+)(?P<at>0?[1-9]|1[0-2])(?P<c>\s*{_DASH}\s*|,?\s+năm\s+){_YEAR}(?!\d)"
    rf"|(?P<semester>\bhọc\s+k[ỳì]\s+|\bhk\s*)(?P<number>i{{1,2}}|[12])(?P<d>[,\s/(-]*(?:năm\s+học\s*)?)"
    rf"{_YEAR}(?P<dash>\s*(?:{STROKE}|/)\s*){_YEAR}(?!\d))"
)


def _moved(found: re.Match[str], periods: Mapping[Period, Period]) -> str:
    """Return a half year, quarter, month or semester moved, as it is written; as it stands where it is another one."""
    to = periods.get(read_period(found[0]) or Period(), Period())
    if to.start is None:
        return found[0]
    if found["half"]:
        part = "đầu" if to.start.month == 1 else "cuối"
        return f"{found['half']}{_as_cased(part, found['part'])}{found['a']}{to.start.year}"
    if found["quarter"]:
        number = str(to.start.month // 3 + 1) if found["no"].isdigit() else roman(to.start.month // 3 + 1)
        return f"{found['quarter']}{_as_cased(number, found['no'])}{found['b']}{to.start.year}"
    if found["month"]:
        official = "năm" in found["c"].lower()  # January and February carry a zero there, and no other month
        zero = found["at"].startswith("0") and not (official and int(found["at"]) <= 2)
        width = 2 if zero or (official and to.start.month <= 2) else 1
        return f"{found['month']}{to.start.month:0{width}d}{found['c']}{to.start.year}"
    first, which = semester_of(to) or (to.start.year, 1)
    number = str(which) if found["number"].isdigit() else roman(which)
    return f"{found['semester']}{_as_cased(number, found['number'])}{found['d']}{first}{found['dash']}{first + 1}"


def _as_cased(word: str, like: str) -> str:
    return word.lower() if like.islower() else word.upper() if like.isupper() else word


def renamer(shape: str, old: Period, new: Period) -> Callable[[str], str]:
    """Return a function that moves the names of the period and of the one after it, as they are written.

    A pair of years keeps its dash; words keep their case.
    """
    pairs: list[tuple[str, str]] = []
    years: dict[tuple[int, int], tuple[int, int]] = {}
    pieces: dict[Period, Period] = {}
    for before, after in ((old, new), (new, next_period(shape, new))):
        if not (before.start and before.end and after.start and after.end):
            continue
        if shape_of(before) in ("term", "school"):
            years[before.start.year, before.end.year] = after.start.year, after.end.year
            continue
        if shape_of(before) in ("half", "quarter", "month", "semester"):
            pieces[usual_days(before)] = after
        else:
            for say in (lambda period: period_text(shape, period), period_name):
                one, other = say(before), say(after)
                if one and other and not one.isdigit():  # a bare year may be any number
                    pairs.append((one, other))
        if shape == "free" and after.start.year == before.start.year + 1:  # what comes every year: hè, 9 tháng
            pairs += [(f"{each} {before.end.year}", f"{each} {after.end.year}") for each in ("năm", "hè")]
    pairs += [(case(one), case(other)) for one, other in pairs for case in (str.upper, _capital, _small)]
    table = dict(reversed(pairs))
    names = "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(table, key=len, reverse=True))
    either = [_MENTIONS] if pieces else []
    either += [rf"(?<![^\W_])(?:{names})(?![^\W_])"] if table else []
    pattern = re.compile("|".join(either)) if either else None

    def pair(found: re.Match[str]) -> str:
        moved = years.get((int(found[1]), int(found[3])))
        return f"{moved[0]}{found[2]}{moved[1]}" if moved else found[0]

    def said(found: re.Match[str]) -> str:
        known = table.get(" ".join(found[0].split()))
        return known if known is not None else _moved(found, pieces)

    def rename(text: str) -> str:
        if years:
            text = YEARS.sub(pair, text)
        if pattern is not None:
            text = pattern.sub(said, text)
        return _SCHOOL.sub(_next_school_year, text) if shape_of(old) == "year" else text

    return rename


def _next_school_year(found: re.Match[str]) -> str:
    first, last = int(found[2]), int(found[4])
    return f"{found[1]}{first + 1}{found[3]}{last + 1}" if last == first + 1 else found[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
