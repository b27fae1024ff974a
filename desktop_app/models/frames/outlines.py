"""Outlines sent down (đề cương): made of a report, with their terms, and what of them is still to be filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..indicators import Indicator, Part, without_before
from ..meaning.same_part import KnownParts
from ..numbering import indicator_numbers, section_numbers
from ..numbers import format_date
from ..origin import Origin
from ..report import FIXED, Report, ReportKind, Role, Section, listed, walk
from ..richtext import Block, Body, IndicatorList, Layout, Paragraph, Run
from ..unit import Unit
from ..years.former_units import is_own
from .next_period import roll_forward

_UNTITLED = 90  # letters of a section without a heading that name it


def outline_of(report: Report, unit: Unit, targets: Sequence[Indicator] = ()) -> Report:
    """Return an outline for the period after a report: its headings, guidance as points, its indicators.

    What was written and reported stays behind; targets stay, to be set anew, unless those of the year are given.
    """
    made = roll_forward(report, unit, targets)
    sections = {key: _points(section) for key, section in made.sections.items()}
    said = {key for key, each in sections.items() if key in FIXED or each.heading or each.children or each.body.blocks}
    sections = {
        key: replace(section, children=tuple(child for child in section.children if child in said))
        for key, section in sections.items()
        if key in said  # numbered paragraphs without a title ask for nothing
    }
    indicators = tuple(
        replace(each, parts=tuple(without_before(part) for part in each.parts)) for each in made.indicators
    )
    head = replace(made.head, type_name="ĐỀ CƯƠNG BÁO CÁO", type_symbol="", conference="", draft=False,
                   date_text="", draft_text="", below_title="", cover="")  # fmt: skip
    return replace(
        made, kind=ReportKind.OUTLINE, head=head, sections=sections, indicators=indicators, signer=None,
        cosigners=(), recipients=None, origin=Origin(), top=tuple(key for key in made.top if key in said),
    )  # fmt: skip


def _points(section: Section) -> Section:
    """Return a section whose guidance stands in its text, as the points the outline asks for."""
    if section.id in FIXED:
        return replace(section, body=Body())
    lists = [block for block in section.body.blocks if isinstance(block, IndicatorList)]
    lines = [line for line in section.guidance.split("\n") if line.strip()]
    points = [
        Paragraph((Run(line[2:] if line[:2] in ("- ", "+ ") else line),), 2 if line[:2] == "+ " else 1)
        for line in lines
    ]
    asks = section.role is not Role.ANNEX  # a table in an annex is a form to fill in
    kept = [
        replace(block, layout=Layout.TARGETS) if asks and block.layout is not Layout.NEXT else block for block in lists
    ]
    return replace(section, guidance="", body=Body((*points, *kept)))


def terms(report: Report, numbers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the sentences at the end of an outline: when it is due, what it counts up to, what is required.

    Args:
        report: the outline.
        numbers: printed numbers of its sections by id.
    """
    out = []
    if report.due is not None:
        out.append(f"Hạn gửi báo cáo: ngày {format_date(report.due)}.")
    if report.period.cutoff is not None:
        out.append(f"Số liệu chốt đến ngày {format_date(report.period.cutoff)}.")
    sections, parts = _required(report, numbers, lambda _: True, lambda _: True)
    if sections:
        out.append(f"Các mục bắt buộc: {'; '.join(sections)}.")
    if parts:
        out.append(f"Các chỉ tiêu bắt buộc: {'; '.join(parts)}.")
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Missing:
    """What the outline requires and the report does not have yet: sections and indicator parts, as named in print."""

    sections: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sections or self.parts)


def missing(report: Report) -> Missing:
    """Return what is required and still empty: a section without words, a part without a result."""
    written = {section.id for section, _ in walk(report) if says_something(report, section)}
    sections, parts = _required(
        report, section_numbers(report), lambda each: each.id not in written, lambda each: each.result is None
    )
    return Missing(sections, parts)


def says_something(report: Report, section: Section) -> bool:
    """Tell whether a section or one under it says something; indicators do where one of them has a result."""
    return any(says_by_itself(report, each) for each in (section, *(inner for inner, _ in walk(report, section.id))))


def says_by_itself(report: Report, section: Section) -> bool:
    """Tell whether a section says something, those under it left aside."""
    return bool(section.body.words) or any(_shows(report, block) for block in section.body.blocks)


def _shows(report: Report, block: Block) -> bool:
    if isinstance(block, IndicatorList):
        if block.layout is Layout.NEXT:
            return bool(listed(report, block))
        return any(part.result is not None for indicator in listed(report, block) for part in indicator.parts)
    return not isinstance(block, Paragraph)


def _required(
    report: Report, numbers: Mapping[str, str], wanted: Callable[[Section], bool], lacking: Callable[[Part], bool]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    sections = tuple(
        f"{numbers.get(section.id, '')} {section.heading[:_UNTITLED]}".strip()
        for section, _ in walk(report)
        if section.required and wanted(section)
    )
    counted = indicator_numbers(report)
    parts = tuple(
        f"({counted[indicator.id]}) {part.name}".strip()
        for indicator in report.indicators
        for part in indicator.parts
        if part.required and lacking(part)
    )
    return sections, parts


def report_before(report: Report, others: Iterable[Report]) -> Report | None:
    """Return the latest of ``others`` that is the unit's, of the same kind and about a time before this report's."""
    start = report.period.start
    before = [
        (other.period.end, other)
        for other in others
        if start is not None
        and other.kind is report.kind
        and other.period.end is not None
        and other.period.end < start
        and is_own(other, report.unit)
    ]
    return max(before, key=lambda each: each[0])[1] if before else None


def go_on_from(report: Report, previous: Report) -> Report:
    """Return a report that knows the one before it, whose text is found beside."""
    return replace(report, origin=replace(report.origin, previous=previous.id))


def with_last_year(report: Report, previous: Report) -> Report:
    """Return a report with the results of the same time a year ago.

    Parts are the same by their code, else by name and unit; what the outline filled in already stays.
    """
    known = KnownParts(part for each in previous.indicators for part in each.parts if part.result is not None)

    def filled(part: Part) -> Part:
        if part.last_year is not None:
            return part
        result = known.result(part)
        return replace(part, last_year=result) if result is not None else part

    indicators = tuple(replace(each, parts=tuple(filled(part) for part in each.parts)) for each in report.indicators)
    return replace(report, indicators=indicators)
