"""A report of the unit's as a template of its own: what it is laid out by, without what was reported."""

from __future__ import annotations

import re
from dataclasses import replace

from ..livefigures import as_text, resolve
from ..periods import SHAPES, STROKE, Period, next_period, period_text, shape_of
from ..report import CLOSING, PREAMBLE, Head, Report, ReportKind, Section
from ..richtext import IndicatorList, Note, Paragraph
from .next_period import stated_term
from .templates import Template, TemplatePart, TemplateSection

_BEHIND = 1000  # behind all templates that come with the program


def template_of(report: Report, title: str) -> Template:
    """Return a template of a report: headings, guidance, indicators and opening words; period and unit become places.

    What was written and reported stays behind. The points of an outline are what it asks for, and stay.

    Args:
        report: the report; its sections and indicators keep their codes, or get their ids for codes, so that reports
            of one template line up.
        title: what it is called when offered.
    """
    own = shape_of(report.period)
    shape = own if own == "school" or (own, report.kind) == ("semester", ReportKind.SIX_MONTH) else SHAPES[report.kind]
    period = replace(report.period, cutoff=None)
    after = (stated_term(report) if shape == "term" else None) or next_period(shape, period)
    places = _Places(shape, period, after, report.unit.name)
    asks = report.kind is ReportKind.OUTLINE

    def of(section: Section) -> TemplateSection:
        layout = next((each.layout for each in section.body.blocks if isinstance(each, IndicatorList)), None)
        return TemplateSection(
            section.key or section.id,
            places.put(section.heading),
            role=section.role,
            run_in=section.run_in,
            landscape=section.landscape,
            required=section.required,
            guidance=places.put(section.guidance),
            text="\n".join(_lines(report, section, places)) if asks else "",
            indicators=layout,
            children=tuple(of(report.sections[child]) for child in section.children),
        )

    head = Head(
        type_name=report.head.type_name,
        type_symbol=report.head.type_symbol,
        title=places.put(report.head.title),
        conference=places.put(report.head.conference),
        addressees=report.head.addressees,
        heading=report.head.heading,
    )
    return Template(
        title,
        description=period_text(shape, report.period) or report.head.title,
        order=_BEHIND,
        kind=report.kind,
        period=shape,
        head=head,
        preamble=tuple(_lines(report, report.sections[PREAMBLE], places)),
        closing=" ".join(_lines(report, report.sections[CLOSING], places)),
        numbering=report.numbering,
        part_numbers=report.part_numbers,
        sections=tuple(of(report.sections[key]) for key in report.top),
        indicators=tuple(
            tuple(
                TemplatePart(
                    part.key or part.id,
                    part.name,
                    unit=part.unit,
                    kind=part.kind.value,
                    operator=part.operator.value,
                    over_units=part.over_units.value,
                    over_time=part.over_time.value,
                )
                for part in indicator.parts
            )
            for indicator in report.indicators
        ),
    )


def _lines(report: Report, section: Section, places: _Places) -> list[str]:
    said = [
        {0: "", 1: "- ", 2: "+ "}[each.bullet]
        + as_text(resolve(report, tuple(inline for inline in each.inlines if not isinstance(inline, Note))))
        for each in section.body.blocks
        if isinstance(each, Paragraph)
    ]
    return [places.put(line) for line in said if line]


class _Places:
    """Puts places where the words of a report name its period, the one after it, its year and the unit."""

    def __init__(self, shape: str, period: Period, after: Period, unit: str) -> None:
        said = {
            "{period}": period_text(shape, period),
            "{next}": period_text(shape, after),
            "{unit}": unit,
        }
        if period.end is not None and shape not in ("year", "school", "semester", "term"):
            said["năm {year}"] = f"năm {period.end.year}"
        self._said = sorted(((words, place) for place, words in said.items() if words), key=lambda each: -len(each[0]))

    def put(self, text: str) -> str:
        for words, place in self._said:
            pattern = r"\s+".join(map(re.escape, words.split())).replace(r"\s+\-\s+", rf"\s*{STROKE}\s*")
            text = re.sub(rf"(?<!\w){pattern}(?!\w)", place, text, flags=re.IGNORECASE)
        return text
