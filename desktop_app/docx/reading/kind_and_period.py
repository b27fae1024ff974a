"""Kind, period and unit of a foreign report, from what stands around its text."""

from __future__ import annotations

import re
from datetime import date

from ...models.kinds import ReportKind
from ...models.meaning.unit_names import letterhead_unit, spoken
from ...models.periods import STROKE, few, months, read_period, semester
from ...models.report import Period
from ...models.unit import Signer, Unit
from ..printed_numbers import roman_value
from .front import Front


def kind_and_period(front: Front) -> tuple[ReportKind, Period]:
    """Return what kind of report it is and the time it is about, as far as its title says.

    A plan, a request or a letter has a time too, and is no report of it.
    """
    kind, period = _as_report(front)
    is_other = _NO_REPORT.match(front.type_name) or (front.letter and not _TELLS.search(front.title))
    return (ReportKind.THEMATIC if is_other else kind), period


def _as_report(front: Front) -> tuple[ReportKind, Period]:
    name, title = front.type_name.lower(), front.title.lower()
    text = f"{name} {title}"
    years = [int(each) for each in re.findall(r"\b((?:19|20)\d{2})\b", title)]
    alone = _SPAN.sub(" ", _TERM.sub(" ", title))  # the years of a term, or of a plan, say nothing of the report's
    own = re.search(r"\b((?:19|20)\d{2})\b", alone)
    year = int(own[1]) if own else years[0] if years else None
    if "đề cương" in name:
        return ReportKind.OUTLINE, _months(year)
    if "bộ chỉ tiêu" in name:
        return ReportKind.INDICATOR_SET, _months(year)
    if "kiểm điểm" in text:
        return ReportKind.SELF_REVIEW, _months(year)
    if "nhiệm kỳ" in title and not _OF_A_YEAR.search(_TERM.sub(" ", title)):
        return ReportKind.TERM, _term(text, years, front.date)
    if found := _SEMESTER.search(title):
        number = few(found["number"])
        first = int(found["first"]) if found["first"] else year - (number == 2) if year else None
        return ReportKind.SIX_MONTH, semester(first, number) if first is not None else Period()
    if found := _SCHOOL.search(title):
        period = read_period(found[0])
        if period is not None:
            return ReportKind.ANNUAL, period
    if "định hướng" in name:
        return ReportKind.ORIENTATION, _months(year)
    if re.search(r"(6|06|sáu) tháng", title):
        told = _AHEAD.split(title)[0]  # "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm" tells the first half
        first = 7 if "cuối năm" in (told if "tháng" in told else title) else 1
        return ReportKind.SIX_MONTH, _months(year, first, 6)
    if re.search(r"(?:9|09|chín) tháng", title):
        return ReportKind.THEMATIC, _months(year, 1, 9)
    if found := re.search(r"(?:quý\s+|\bq\.?\s?)([ivx]+|\d)\b", title):
        quarter = roman_value(found[1]) or int(found[1] if found[1].isdigit() else 1)
        return ReportKind.QUARTER, _months(year, 3 * min(max(quarter, 1), 4) - 2, 3)
    if found := re.search(r"tháng\s+(\d{1,2})\b", title):
        return ReportKind.MONTH, _months(year, min(max(int(found[1]), 1), 12), 1)
    if not own and (span := _SPAN.search(title)):
        return ReportKind.THEMATIC, Period(date(int(span[1]), 1, 1), date(max(int(span[1]), int(span[2])), 12, 31))
    if year and _CAMPAIGN.search(title) and not _ALL_WORK.search(title):
        return ReportKind.THEMATIC, _season(title, year)
    if "năm" in title and year:
        return ReportKind.ANNUAL, _months(year)
    return ReportKind.THEMATIC, Period()


_AHEAD = re.compile(r"\b(?:phương hướng|nhiệm vụ|kế hoạch|chương trình công tác|giải pháp|dự kiến|trọng tâm)\b")
_NO_REPORT = re.compile(
    r"(?:kế hoạch|tờ trình|thông báo|nghị quyết|quyết định|chương trình|biên bản|hướng dẫn|kết luận|giấy mời)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"báo cáo|kết quả|tổng kết|sơ kết", re.IGNORECASE)
_SCHOOL = re.compile(rf"năm học (?:19|20)\d{{2}}\s*(?:{STROKE}|/)\s*(?:19|20)\d{{2}}")
_CAMPAIGN = re.compile(
    r"tháng thanh niên|\bhè\b|chiến dịch|chuyên đề|trung thu|tháng hành động|hội thi|cuộc thi|tuyển quân|chỉ thị"
    r"|xuân (?:tình nguyện|biên giới)|tình nguyện mùa đông|\bđợt\b"
)
_ALL_WORK = re.compile(r"công tác (?:đoàn|hội|đội)\b|công tác năm|phong trào thanh")
"""What a report of a whole year is called, whatever else its title names."""
_SEMESTER = re.compile(
    r"\b(?:học k[ỳì]|hk)\s*(?P<number>ii?|[12])\b"
    rf"(?:[\s,(]*(?:năm học\s*)?(?P<first>(?:19|20)\d\d)\s*(?:{STROKE}|/)\s*(?:19|20)\d\d)?"
)
_SPAN = re.compile(rf"(?:giai đoạn|từ(?: năm)?)\s+((?:19|20)\d{{2}})\s*(?:{STROKE}|đến(?: năm)?)\s*((?:19|20)\d{{2}})")
_TERM = re.compile(rf"nhiệm kỳ\s*(?:[ivxl]+\b)?[\s,(]*(?:19|20)\d{{2}}\s*{STROKE}\s*(?:19|20)\d{{2}}")
_OF_A_YEAR = re.compile(r"(?<!nửa )\b(?:năm|quý|tháng)\s+(?:\d{1,2}\b|[ivx]+\b|(?:19|20)\d{2})|(?:6|06|sáu) tháng")


def _term(title: str, years: list[int], day: date | None) -> Period:
    """Return the term a title is about: the first pair of years; never one that ends before it begins.

    A report of the year in which a term begins, for the congress that opens it, is about the term before.
    """
    found = re.search(rf"((?:19|20)\d{{2}})\s*{STROKE}\s*((?:19|20)\d{{2}})", title)
    pair = [int(found[1]), int(found[2])] if found else years[:2]
    if len(pair) < 2:
        return Period()
    first, last = min(pair), max(pair)
    if day is not None and day.year <= first and "đại hội" in title and "báo cáo" in title:
        first, last = 2 * first - last, first
    return Period(date(first, 1, 1), date(last, 12, 31))


def _season(title: str, year: int) -> Period:
    """Return when what comes every year is: March for the month of youth, summer; else the year."""
    if "tháng thanh niên" in title:
        return months(year, 3, 1)
    return months(year, 6, 3) if re.search(r"\bhè\b", title) else months(year, 1, 12)


def _months(year: int | None, first: int = 1, count: int = 12) -> Period:
    return Period() if year is None else months(year, first, count)


def unit_of(front: Front) -> tuple[Unit, str, Signer | None, tuple[str, ...] | None]:
    """Return the unit, the symbol of the document's type, who signs, and the recipients; none where none stand."""
    type_symbol, symbol, department = _symbols(front.symbol)
    signer = None
    if front.authority or front.position or front.signer:
        signer = Signer("\n".join(front.authority), front.position, front.signer)
    recipients = tuple(line.strip(" -–;.").strip() for line in front.recipients) if front.recipients else None
    if front.number_line and not type_symbol:
        type_symbol = "BC" if not front.letter else "CV"
    superior, issuer = letterhead_unit(front.bodies, " ".join(front.heading or front.right))
    unit = Unit(
        name=spoken(issuer),
        superior=superior,
        issuer=issuer,
        place=front.place,
        symbol=symbol,
        department=department,
        signers=(signer,) if signer else (),
        recipients=recipients or (),
    )
    return unit, type_symbol, signer, recipients


def _symbols(symbol: str) -> tuple[str, str, str]:
    """Split ``BC/TĐTN-XDĐ`` (Đoàn) or ``BC-UBND`` (Nhà nước) into type, body and department."""
    if "/" in symbol:
        kind, _, rest = symbol.partition("/")
        body, _, department = rest.partition("-")
        return kind.strip(), body.strip(), department.strip()
    kind, _, body = symbol.partition("-")
    return kind.strip(), body.strip(), ""
