"""Report templates (mẫu báo cáo); the files are in ``resources/templates``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from ..indicators import Indicator, Kind, Operator, Part, Rule
from ..periods import months, next_period, period_text, semester
from ..report import CLOSING, PREAMBLE, Head, Numbering, PartNumbers, Period, Report, ReportKind, Role, Section
from ..richtext import Body, IndicatorList, Layout, Paragraph, Run, new_id
from ..unit import Signer, Unit, own_heading


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section of a template.

    Attributes:
        text: first text, one paragraph a line; ``- `` and ``+ `` begin items.
        indicators: layout in which the indicators are printed here, or ``None`` for not here.
    """

    key: str
    heading: str = ""
    _: KW_ONLY
    role: Role = Role.NUMBERED
    run_in: bool = False
    landscape: bool = False
    required: bool = False
    guidance: str = ""
    text: str = ""
    indicators: Layout | None = None
    children: tuple[TemplateSection, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """An indicator part of a template, without figures."""

    key: str
    name: str
    _: KW_ONLY
    unit: str = ""
    kind: str = "flow"
    operator: str = "≥"
    over_units: str = "sum"
    over_time: str = "sum"


@dataclass(frozen=True, slots=True)
class Template:
    """A template.

    Attributes:
        title: name offered to the user; ``title_en`` in the English window.
        description: one sentence on what it is for; ``description_en`` in the English window.
        order: place in the list.
        period: ``year``, ``school``, ``half``, ``semester``, ``quarter``, ``month``, ``term`` or ``free``.
        season: first month and count of months of what comes every year (Tháng Thanh niên, hè), or ``None``.
        head: letterhead data; its title and all texts may hold the places ``{period}``, ``{next}`` (the
            period after), ``{year}`` (in which it ends) and ``{unit}``.
        signing_body: in whose name it is signed where that is not the unit's usual body: ``BAN CHẤP HÀNH``.
        preamble: paragraphs before the first section.
        closing: last sentence, without the end mark.
        indicators: each a list of parts.
    """

    title: str
    _: KW_ONLY
    description: str
    order: int
    kind: ReportKind
    period: str
    season: tuple[int, int] | None = None
    head: Head
    signing_body: str = ""
    preamble: tuple[str, ...] = ()
    closing: str = ""
    numbering: Numbering = Numbering.ROMAN
    part_numbers: PartNumbers = PartNumbers.WORDS
    sections: tuple[TemplateSection, ...] = ()
    indicators: tuple[tuple[TemplatePart, ...], ...] = ()
    title_en: str = ""
    description_en: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


_PLACE = re.compile(r"\{(period|next|unit|year)\}")
_USUAL_BODY = "BAN THƯỜNG VỤ"


def default_period(template: Template, today: date) -> Period:
    """Return the period a report of this template most likely covers when begun on ``today``.

    Reports are begun in the last weeks of their period or soon after it, so the days that follow a
    period still belong to it; an orientation is begun in autumn for the year to come. Terms follow
    the five-year cycle of congresses (2022 - 2027), school years end with May.
    """
    if template.season is not None:
        first, count = template.season
        return months(today.year - (today.month < first), first, count)
    if template.period == "school":
        first = today.year - (today.month <= 9)
        return Period(date(first, 9, 1), date(first + 1, 5, 31))
    if template.period == "semester":
        if today.month >= 9 or today.month <= 2:
            return semester(today.year - (today.month <= 2), 1)
        return semester(today.year - 1, 2)
    if template.period == "year":
        if template.kind is ReportKind.ORIENTATION:
            return months(today.year + (today.month >= 9), 1, 12)
        return months(today.year - (today.month <= 3), 1, 12)
    if template.period == "half":
        if today.month <= 3:
            return months(today.year - 1, 7, 6)
        return months(today.year, 1 if today.month <= 9 else 7, 6)
    if template.period == "quarter":
        day = today - timedelta(days=30)
        return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if template.period == "month":
        day = today - timedelta(days=10)
        return months(day.year, day.month, 1)
    if template.period == "term":
        last = today.year + (2027 - today.year) % 5
        return Period(date(last - 5, 1, 1), date(last, 12, 31))
    return Period()


def new_report(template: Template, unit: Unit, period: Period, now: date) -> Report:
    """Make a report of a template: headings, guidance and indicators with fresh ids, places filled.

    Args:
        template: the template.
        unit: the unit that reports.
        period: what the report is about.
        now: today; figures are taken today or on the period's last day, whichever comes first.
    """
    values = {
        "period": period_text(template.period, period) or "…",
        "next": period_text(template.period, next_period(template.period, period)) or "…",
        "unit": unit.name or "đơn vị",
        "year": str(period.end.year) if period.end is not None else "…",
    }

    def fill(text: str) -> str:
        capitals = _PLACE.sub("", text).isupper()
        return _PLACE.sub(lambda m: values[m[1]].upper() if capitals else values[m[1]], text)

    indicators = tuple(_indicator(parts) for parts in template.indicators)
    sections: dict[str, Section] = {
        PREAMBLE: Section(PREAMBLE, body=_body([fill(text) for text in template.preamble])),
        CLOSING: Section(CLOSING, body=_body([fill(template.closing)] if template.closing else [])),
    }

    def add(source: TemplateSection) -> str:
        section_id = new_id()
        sections[section_id] = Section(  # before its children, so that the order is that of print
            section_id,
            source.key,
            fill(source.heading),
            role=source.role,
            run_in=source.run_in,
            landscape=source.landscape,
            required=source.required,
            guidance=fill(source.guidance),
            body=_body(fill(source.text).splitlines(), source.indicators),
        )
        inner = tuple(add(child) for child in source.children)
        sections[section_id] = replace(sections[section_id], children=inner)
        return section_id

    top = tuple(add(section) for section in template.sections)
    if period.start is not None and period.end is not None and now >= period.start:
        period = replace(period, cutoff=period.cutoff or min(now, period.end))
    head = replace(
        template.head,
        title=fill(template.head.title),
        conference=fill(template.head.conference),
        heading=template.head.heading or own_heading(unit.name),
    )
    return Report(
        id=new_id(), unit=unit, kind=template.kind, period=period, numbering=template.numbering, sections=sections,
        head=head, top=top, indicators=indicators, part_numbers=template.part_numbers, signer=_signer(template, unit),
    )  # fmt: skip


def _signer(template: Template, unit: Unit) -> Signer | None:
    """Return who signs where the template says in whose name; ``None`` for the unit's usual signer."""
    usual = unit.signers[0] if unit.signers else Signer(f"TM. {_USUAL_BODY}", "BÍ THƯ")
    if not template.signing_body or _USUAL_BODY not in usual.authority:
        return None
    return replace(usual, authority=usual.authority.replace(_USUAL_BODY, template.signing_body))


def _body(lines: list[str], layout: Layout | None = None) -> Body:
    """Make a body of lines; ``- `` and ``+ `` begin items of the first and second level."""
    blocks: list[Paragraph | IndicatorList] = []
    for line in lines:
        bullet = {"- ": 1, "+ ": 2}.get(line[:2], 0)
        blocks.append(Paragraph((Run(line[2:] if bullet else line),), bullet))
    if layout is not None:
        blocks.append(IndicatorList(new_id(), layout))
    return Body(tuple(blocks))


def _indicator(parts: tuple[TemplatePart, ...]) -> Indicator:
    made = tuple(
        Part(
            new_id(),
            part.key,
            part.name,
            part.unit,
            kind=Kind(part.kind),
            operator=Operator(part.operator),
            over_units=Rule(part.over_units),
            over_time=Rule(part.over_time),
        )
        for part in parts
    )
    return Indicator(new_id(), parts[0].key.partition(".")[0], parts=made)
