"""A report as the frame of another: the next period's from this one's, a unit's own from an outline sent down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ..indicators import Indicator, Part, rolled, unreported, without_before
from ..livefigures import as_text, resolve
from ..origin import Origin
from ..periods import SHAPES, is_year_before, next_period, shape_of, usual_days
from ..report import CLOSING, PREAMBLE, Period, Report, ReportKind, Section, Status, find_part, walk
from ..richtext import Block, Body, Chart, ChartPoint, IndicatorList, Layout, Note, Paragraph, Run, Table, new_id, plain
from ..unit import Signer, Unit
from ..words import fold
from ..years.indicator_sets import next_indicators
from .renaming import YEARS, renamer


def roll_forward(
    report: Report,
    unit: Unit,
    targets: Sequence[Indicator] = (),
    same: Mapping[str, bool] | None = None,
) -> Report:
    """Return the next period's report: the same frame, results moved to last year's, everything else cleared.

    Results of a quarter or a month are not last year's of the next one, and stay behind. What this report aims at for
    the next period is what the next one aims at.

    Args:
        report: this period's.
        unit: the unit as it is now.
        targets: targets of the next period where they are given elsewhere: the set of indicators of that year.
        same: answers about targets whose words are only like those of an indicator, by id of the target.

    Sections keep their keys, or get their old ids for keys, so that last period's text is found beside them.
    """
    shape = SHAPES[report.kind]
    period = stated_term(report) if shape == "term" else None
    period = period or next_period(shape, replace(report.period, cutoff=None))
    rename = renamer(shape, report.period, period)
    results = is_year_before(report.period, period)
    made, ids = _frame(report, rename)
    aims = targets or report.next_targets
    if aims:
        indicators = next_indicators(report, aims, same, ids, results)
    else:
        indicators = tuple(_next_indicator(each, ids, results) for each in report.indicators)
    asks = report.kind is ReportKind.OUTLINE  # the points of an outline are what it asks for, year after year
    sections = {
        key: _cleared(section, ids, keep_text=asks or key in (PREAMBLE, CLOSING), rename=rename, before=report)
        for key, section in made.items()
    }
    if indicators and not _stand(sections.values()) and (place := _place_of_table(report)):
        layout = Layout.PERIODS if shape == "term" else Layout.TABLE
        body = sections[ids[place]].body
        body = replace(body, blocks=(*body.blocks, IndicatorList(new_id(), layout)))
        sections[ids[place]] = replace(sections[ids[place]], body=body)
    return replace(
        report,
        id=new_id(),
        unit=unit,
        period=period,
        signer=_for_whom(report.signer, rename) if report.signer is not None else None,
        cosigners=tuple(_for_whom(each, rename) for each in report.cosigners),
        head=replace(
            report.head,
            number="",
            date=None,
            date_text="",
            below_title="",
            draft_text="",
            title=rename(report.head.title),
            cover=rename(report.head.cover),
            conference=rename(report.head.conference),
        ),
        sections=sections,
        top=tuple(ids[key] for key in report.top),
        indicators=indicators,
        next_targets=(),
        due=None,
        quotes=(),
        silences=(),
        origin=Origin(previous=report.id),
    )


def _for_whom(signer: Signer, rename: Callable[[str], str]) -> Signer:
    """Return who signs the next period's report: the body may be named by its term."""
    return replace(signer, authority=rename(signer.authority))


def from_outline(outline: Report, unit: Unit) -> Report:
    """Return a unit's report laid out by an outline sent down.

    Guidance and the outline's own points stand beside each section; its indicators are there with their
    targets, to be filled in.
    """
    made, ids = _frame(outline, str)
    sections = {}
    for key, section in made.items():
        if key in (PREAMBLE, CLOSING):
            sections[key] = replace(section, body=Body(), status=Status.TODO)
            continue
        points = [_said(outline, each) for each in section.body.blocks if isinstance(each, Paragraph)]
        guidance = "\n".join(line for line in (section.guidance, *points) if line)
        cleared = _cleared(section, ids, keep_text=False, rename=str)
        blocks = tuple(_with_results(each) for each in cleared.body.blocks)
        sections[key] = replace(cleared, guidance=guidance, body=Body(blocks))
    indicators = tuple(_next_indicator(each, ids, results=None) for each in outline.indicators)
    title = re.sub(r"^(đề cương\s+)?(báo cáo\s+)?", "", outline.head.title, flags=re.I)
    head = replace(outline.head, number="", date=None, type_name="BÁO CÁO", type_symbol="BC", title=title[:1].upper() + title[1:],
                   conference="", draft=False, date_text="", draft_text="", below_title="", cover="")  # fmt: skip
    kind = ReportKind.ANNUAL if outline.kind is ReportKind.OUTLINE else outline.kind
    return replace(
        outline, id=new_id(), unit=unit, kind=kind, head=head, sections=sections,
        top=tuple(ids[key] for key in outline.top), indicators=indicators, next_targets=(), signer=None, cosigners=(), recipients=None, expected=(),
        quotes=(), silences=(), origin=Origin(outline=outline.id), extra={},
    )  # fmt: skip


def _with_results(block: Block) -> Block:
    """Return a place of indicators, where an outline states what is aimed at, as one that tells what came of it."""
    if isinstance(block, IndicatorList) and block.layout is Layout.TARGETS:
        return replace(block, layout=Layout.LIST)
    return block


def texts_by_key(report: Report) -> dict[str | HeadingKey, str]:
    """Return each section's text under the key that the next period's report gives it, and under its heading.

    A report laid out by another outline has the same headings, rarely the same keys.
    """
    found: dict[str | HeadingKey, str] = {}
    for section, _ in walk(report):
        lines = [_said(report, each) for each in section.body.blocks if isinstance(each, Paragraph)]
        text = "\n".join(line for line in lines if line)
        found[section.key or section.id] = text
        found.setdefault(heading_key(section), text)
    return found


def earlier_text(texts: Mapping[str | HeadingKey, str], section: Section) -> str:
    """Return what last period's report says in the same section, by its key, else by its heading; else nothing.

    Args:
        texts: what :func:`texts_by_key` found in last period's report.
        section: one of this period's report.
    """
    return texts.get(section.key) or texts.get(heading_key(section), "")


class HeadingKey(NamedTuple):
    """What a section's text is found by where keys differ; never the same as a key.

    Attributes:
        words: its heading, folded.
    """

    words: str


def heading_key(section: Section) -> HeadingKey:
    """Return what a section's text is found by where keys differ."""
    return HeadingKey(fold(section.heading))


def _frame(report: Report, rename: Callable[[str], str]) -> tuple[dict[str, Section], dict[str, str]]:
    """Return the sections under fresh ids, and {old id: new id} for sections, indicators and parts."""
    ids = {key: new_id() for key in report.sections if key not in (PREAMBLE, CLOSING)}
    ids.update({PREAMBLE: PREAMBLE, CLOSING: CLOSING})
    for indicator in report.indicators:
        ids[indicator.id] = new_id()
        ids.update({part.id: new_id() for part in indicator.parts})
    ordered = [report.sections[PREAMBLE], *(section for section, _ in walk(report)), report.sections[CLOSING]]
    made = {
        ids[section.id]: replace(
            section,
            id=ids[section.id],
            key=section.key or section.id,
            heading=rename(section.heading),
            children=tuple(ids[child] for child in section.children),
        )
        for section in ordered
    }
    return made, ids


def _cleared(
    section: Section, ids: dict[str, str], keep_text: bool, rename: Callable[[str], str], before: Report | None = None
) -> Section:
    """Return a section without what was written; where indicators and charts stand stays.

    A chart over earlier periods goes on: what the report before reported is one of them now.
    """
    kept: list[Block] = []
    for block in section.body.blocks:
        if isinstance(block, IndicatorList):
            kept.append(
                replace(block, id=new_id(), indicators=tuple(ids[each] for each in block.indicators if each in ids))
            )
        elif isinstance(block, Chart):
            kept.append(
                replace(
                    block,
                    id=new_id(),
                    parts=tuple(ids[each] for each in block.parts if each in ids),
                    title=rename(block.title),
                    earlier=_goes_on(block, ids, before) if before is not None else (),
                )
            )
        elif keep_text and isinstance(block, Paragraph):
            inlines = tuple(
                replace(each, text=rename(each.text)) if isinstance(each, Run) else each for each in block.inlines
            )
            kept.append(replace(block, inlines=inlines))
    return replace(section, body=Body(tuple(kept)), status=Status.TODO)


def _stand(sections: Iterable[Section]) -> bool:
    """Tell whether indicators with their results are printed anywhere."""
    return any(
        isinstance(block, IndicatorList) and block.layout not in (Layout.NEXT, Layout.TARGETS)
        for section in sections
        for block in section.body.blocks
    )


def _place_of_table(report: Report) -> str:
    """Return the section with the table in which a word processor had the indicators: the one that names most of them."""
    names = [set(fold(part.name).split()) for indicator in report.indicators for part in indicator.parts if part.name]
    best, place = 0, ""
    for key, section in report.sections.items():
        rows = [
            {word for cell in row for each in cell.paragraphs for word in fold(plain(each.inlines)).split()}
            for block in section.body.blocks
            if isinstance(block, Table)
            for row in block.rows
        ]
        count = sum(any(name <= row for row in rows) for name in names)
        if count > best:
            best, place = count, key
    return place if 2 * best >= len(names) else ""


def _goes_on(chart: Chart, ids: dict[str, str], before: Report) -> tuple[ChartPoint, ...]:
    """Return the earlier periods of a chart in the report that goes on from ``before``."""
    points = [replace(each, part=ids[each.part]) for each in chart.earlier if each.part in ids]
    own = usual_days(before.period)
    if not points or not any(shape_of(each.period) == shape_of(own) for each in points):
        return tuple(points)
    for part_id in chart.parts:
        found = find_part(before, part_id)
        if found is not None:
            points.append(ChartPoint(ids[part_id], own, found[1].result, before.id))
    return tuple(points)


def _next_indicator(indicator: Indicator, ids: dict[str, str], results: bool | None) -> Indicator:
    """Return an indicator in another report.

    Args:
        indicator: the indicator.
        ids: its ids in the other report.
        results: whether what was reported is last year's there; ``None`` where what was before is before there too.
    """
    parts = tuple(_next_part(part, ids[part.id], results) for part in indicator.parts)
    return replace(indicator, id=ids[indicator.id], result=(), statement=(), parts=parts)


def _next_part(part: Part, part_id: str, results: bool | None) -> Part:
    made = rolled(part) if results else unreported(part if results is None else without_before(part))
    return replace(made, id=part_id, key=part.key or part.id)


def _said(report: Report, paragraph: Paragraph) -> str:
    simple = tuple(each for each in paragraph.inlines if not isinstance(each, Note))
    return {0: "", 1: "- ", 2: "+ "}[paragraph.bullet] + as_text(resolve(report, simple))


def stated_term(report: Report) -> Period | None:
    """Return the term that title and headings say comes next, which need not be as long as this one."""
    end = report.period.end
    if end is None:
        return None
    for text in (report.head.title, report.head.conference, *(section.heading for section, _ in walk(report))):
        for found in YEARS.finditer(text):
            first, last = int(found[1]), int(found[3])
            if first == end.year and last > first:
                return Period(date(first, 1, 1), date(last, 12, 31))
    return None
