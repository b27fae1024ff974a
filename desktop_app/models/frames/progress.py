"""How far a report is: what is written, what has its result, what is required and still empty."""

from __future__ import annotations

from dataclasses import dataclass

from ..report import Report, Section, walk
from ..richtext import IndicatorList, Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a report is.

    Attributes:
        sections: how many sections are to be written: those without any below them, the fixed ends apart.
        written: how many of them say something.
        required: ids of required sections that say nothing, nor anything below them, in the order of print.
        next_section: id of the first section that is to be written and is not; empty where there is none.
        parts: how many indicator parts there are.
        with_result: how many of them have their result.
        required_parts: ids of required parts without a result.
    """

    sections: int
    written: int
    required: tuple[str, ...]
    next_section: str
    parts: int
    with_result: int
    required_parts: tuple[str, ...]


def _says_something(section: Section) -> bool:
    """Tell whether a section itself says something: words, a table, a picture, a chart."""
    return bool(section.body.words) or any(
        not isinstance(block, (Paragraph, IndicatorList)) for block in section.body.blocks
    )


def progress(report: Report) -> Progress:
    """Return how far a report is, in one walk."""
    order = [section for section, _ in walk(report)]
    filled: set[str] = set()
    for section in reversed(order):  # children stand behind their parent
        if _says_something(section) or any(child in filled for child in section.children):
            filled.add(section.id)
    leaves = [section for section in order if not section.children]
    parts = [part for indicator in report.indicators for part in indicator.parts]
    return Progress(
        sections=len(leaves),
        written=sum(section.id in filled for section in leaves),
        required=tuple(section.id for section in order if section.required and section.id not in filled),
        next_section=next((section.id for section in leaves if section.id not in filled), ""),
        parts=len(parts),
        with_result=sum(part.result is not None for part in parts),
        required_parts=tuple(part.id for part in parts if part.required and part.result is None),
    )
