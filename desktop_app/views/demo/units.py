"""Sample units that answer the outline of the tour, as communes would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from ...exchange import export_report
from ...models.frames.next_period import from_outline
from ...models.indicators import Part
from ...models.numbers import Figure, format_number, parse_figure
from ...models.report import Report
from ...models.richtext import Body, Live, Paragraph, Run, paragraphs
from ...models.unit import Level, suggested
from ...resources import sample, standard

UNITS = {f"xa-mau-{number}": f"Đoàn xã Mẫu {word}" for number, word in enumerate(
    ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"), 1)}  # fmt: skip
SILENT = "xa-mau-6"
"""The unit that sends nothing."""
_MISTAKEN = "xa-mau-4"
_SHARES = {"xa-mau-1": "0.6", "xa-mau-2": "1.1", "xa-mau-3": "0.9", "xa-mau-4": "0.8", "xa-mau-5": "1.3"}
_SECTIONS = 12  # sections a unit writes into


def answer(outline: Report, folder: Path, moment: datetime) -> list[Path]:
    """Write the reports of the sample units as DOCX files.

    Args:
        outline: the outline they follow.
        folder: gets the files.
        moment: when they were exported.
    """
    full = sample()[1]
    figures = {part.key: part for indicator in full.indicators for part in indicator.parts}
    keys = {part.id: key for key, part in figures.items()}
    texts = {
        section.key: tuple(
            Live(keys[each.part], each.show) if isinstance(each, Live) else each
            for each in first.inlines
            if isinstance(each, Run) or (isinstance(each, Live) and each.part in keys)
        )
        for section in full.sections.values()
        if section.key and (first := next(iter(paragraphs(section.body.blocks)), None)) is not None
    }
    made = []
    for code, name in UNITS.items():
        if code == SILENT:
            continue
        report = _filled(from_outline(outline, replace(suggested(Level.COMMUNE, name), code=code)), figures, texts)
        path = folder / f"{name}.docx"
        export_report(report, path, standard(report.standard), lambda _: b"", moment=moment)
        made.append(path)
    return made


def _filled(report: Report, figures: Mapping[str, Part], texts: Mapping[str, tuple[Run | Live, ...]]) -> Report:
    """Fill in the outline; figures in texts name their part by its key."""
    code = report.unit.code
    share = Decimal(_SHARES[code])
    indicators = []
    for indicator in report.indicators:
        parts = []
        for part in indicator.parts:
            result = _share(figures[part.key].result, share) if part.key in figures else None
            if code == _MISTAKEN and part.unit == "triệu đồng" and result is not None and result.value is not None:
                result = parse_figure(format_number(result.value / 1000))  # billions where millions belong
            parts.append(replace(part, result=result))
        indicators.append(replace(indicator, parts=tuple(parts)))
    sections = dict(report.sections)
    own = {part.key: part.id for indicator in indicators for part in indicator.parts}
    can = [
        section
        for section in report.sections.values()
        if section.key in texts and all(isinstance(each, Run) or each.part in own for each in texts[section.key])
    ]
    for section in can[:_SECTIONS]:
        said = tuple(
            replace(each, text=each.text.replace("Đoàn xã Mẫu", report.unit.name))
            if isinstance(each, Run)
            else replace(each, part=own[each.part])
            for each in texts[section.key]
        )
        sections[section.id] = replace(section, body=Body((Paragraph(said), *section.body.blocks)))
    return replace(report, indicators=tuple(indicators), sections=sections)


def _share(figure: Figure | None, share: Decimal) -> Figure | None:
    """Return a figure as a smaller or larger unit would have it."""
    if figure is None or figure.value is None or figure.percent:
        return figure
    whole = max(Decimal(1), (figure.value * share).to_integral_value())
    if figure.denominator is None:
        return parse_figure(format_number(whole))
    below = max(whole, (figure.denominator * share).to_integral_value())
    return parse_figure(f"{format_number(whole)}/{format_number(below)}")
