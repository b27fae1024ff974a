"""A report's figures and sections as an office lines them up with those of other units."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from sys import intern

from ..frames.outlines import says_by_itself
from ..indicators import Indicator
from ..meaning.measures import measure_key
from ..meaning.rows import is_sub_row
from ..meaning.told import Told
from ..numbering import indicator_numbers
from ..report import Report, walk
from ..richtext import Body, Paragraph, Table, plain
from ..words import fold
from .submissions import SectionLine
from .totals import PartFigure


def part_figures(indicators: Iterable[Indicator], told: Mapping[str, Told] | None = None) -> tuple[PartFigure, ...]:
    """Return the figures of a report's indicators, keyed so that those of other units line up.

    Args:
        indicators: the report's indicators.
        told: how results were read, by the id of the part, in a file that carries no data.
    """
    listed = tuple(indicators)
    numbers = indicator_numbers(Report("", indicators=listed))
    found: list[PartFigure] = []
    seen: set[str] = set()
    for indicator in listed:
        for part in indicator.parts:
            name = within(part.name, indicator.parts[0].name)
            key = _key(part.key, name, part.unit, seen, len(found))
            found.append(
                PartFigure(
                    key,
                    name,
                    part.unit,
                    rule=part.over_units,
                    operator=part.operator,
                    target=part.target,
                    result=part.result,
                    number=numbers[indicator.id],
                    place=len(found),
                    coded=key == part.key,
                    told=told.get(part.id) if told else None,
                )
            )
    return tuple(found)


def _key(key: str, name: str, unit: str, seen: set[str], place: int) -> str:
    """Return what lines a part up with others: its code, or its words; a doubled one is another part."""
    key = key or own_key(name, unit)
    if key in seen:
        key = intern(f"{key}|{place}")
    seen.add(key)
    return key


def own_key(name: str, unit: str) -> str:
    """Return the key that a part without a code has in its own file: its words, whatever way its unit is written."""
    return intern(f"{fold(name)}|{fold(measure_key(unit))}")


def within(name: str, first: str) -> str:
    """Return the name of a part that says only "Trong đó: nữ" with that of the part it belongs to."""
    return f"{name} ({first})" if name != first and is_sub_row(name) else name


def section_lines(report: Report) -> tuple[SectionLine, ...]:
    """Return what is known of a report's sections without their text, in the order of print."""
    written: dict[str, bool] = {}

    def says(key: str) -> bool:
        if key not in written:
            section = report.sections[key]
            under = [says(child) for child in section.children]
            written[key] = any(under) or says_by_itself(report, section)
        return written[key]

    return tuple(
        SectionLine(
            intern(section.key or section.id), intern(section.heading), section.required, not section.children,
            says(section.id), zlib.crc32(_text(section.body).encode("utf-8", "surrogatepass")),
        )
        for section, _ in walk(report)
    )  # fmt: skip


def _text(body: Body) -> str:
    """Return what a section says, as versions are told apart by it; how it looks is no part of that."""
    said = []
    for block in body.blocks:
        if isinstance(block, Paragraph):
            said.append(f"{block.bullet}{plain(block.inlines)}")
        elif isinstance(block, Table):
            said += [plain(each.inlines) for row in block.rows for cell in row for each in cell.paragraphs]
        else:
            said.append(repr(block))
    return "\n".join((*said, *(plain(note.content) for note in body.notes)))
