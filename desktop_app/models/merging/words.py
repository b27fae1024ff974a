"""What a part of a report says, as plain text: for people who compare two copies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from .. import codec
from ..indicators import Indicator, Part, PeriodResult, target_text
from ..livefigures import as_text, live_text, statement
from ..numbering import indicator_numbers, section_numbers
from ..numbers import Figure
from ..origin import Origin
from ..report import Period, Report
from ..richtext import Block, Break, Chart, Inline, Live, Note, Paragraph, Picture, Rise, Run, Table
from ..unit import Signer
from ..years.over_time import in_words

_BULLETS = ("", "- ", "+ ")
_LOOKS = (("bold", "**"), ("italic", "*"), ("underline", "__"))


_RISES = {Rise.UP: "^", Rise.DOWN: "~"}


class Words:
    """Says what stands in one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._sections = section_numbers(report)
        self._indicators = indicator_numbers(report)

    def section(self, section_id: str) -> str:
        """Return number and heading of a section; empty for an untitled one."""
        section = self._report.sections.get(section_id)
        return f"{self._sections.get(section_id, '')} {section.heading}".strip() if section else ""

    def branch(self, ids: Iterable[str]) -> str:
        """Return sections with their text, one under the other."""
        out: list[str] = []
        for key in ids:
            section = self._report.sections[key]
            out += [self.section(key), section.guidance, self.blocks(section.body.blocks)]
        return "\n".join(filter(None, out))

    def blocks(self, blocks: Iterable[Block], looks: bool = False) -> str:
        """Return blocks, one a line (tables one row a line).

        Args:
            blocks: the blocks.
            looks: whether to show bold as ``**``, italic as ``*``, live figures in braces, and other looks.
        """
        return "\n".join(self._block(each, looks) for each in blocks)

    def _block(self, block: Block, looks: bool) -> str:
        if isinstance(block, Paragraph):
            align = f"({block.align.value}) " if looks else ""
            return align + _BULLETS[min(block.bullet, 2)] + self.inlines(block.inlines, looks)
        if isinstance(block, Table):
            spans = [f"({block.header_rows}; {block.widths})"] if looks else []
            return "\n".join(
                spans + [" | ".join(self.blocks(cell.paragraphs, looks) for cell in row) for row in block.rows]
            )
        if isinstance(block, Picture):
            return f"[Hình: {block.title or block.alt}]" + (
                f" {block.width}×{block.height} {block.sha256[:8]} {block.alt}" if looks else ""
            )
        if isinstance(block, Chart):
            names = "; ".join(self._part_name(key) for key in block.parts)
            return f"[Biểu đồ: {block.title}]" + (f" {block.kind.value} {block.width} {names}" if looks else "")
        return "[Chỉ tiêu]" + (f" {block.layout.value} {len(block.indicators)}" if looks else "")

    def inlines(self, inlines: Iterable[Inline], looks: bool = False) -> str:
        """Return inlines on one line or more, footnotes in brackets where they are anchored."""
        out: list[str] = []
        for each in inlines:
            if isinstance(each, Break):
                out.append("\n")
                continue
            if isinstance(each, Note):
                out.append(f" [※ {self.inlines(each.content, looks)}]")
                continue
            said = each.text if isinstance(each, Run) else live_text(self._report, each)
            if looks and isinstance(each, Live):
                said = f"{{{said}}}"
            for name, mark in _LOOKS if looks else ():
                if getattr(each, name):
                    said = f"{mark}{said}{mark}"
            if looks and isinstance(each, Run) and each.rise is not Rise.LEVEL:
                said = f"{_RISES[each.rise]}{said}{_RISES[each.rise]}"
            out.append(said)
        return "".join(out)

    def _part_name(self, part_id: str) -> str:
        found = (part.name for each in self._report.indicators for part in each.parts if part.id == part_id)
        return next(found, "…")

    def indicator(self, indicator: Indicator, part: Part | None = None) -> str:
        """Return number and sentence of an indicator; in front of the sentence what tells a part of several."""
        sentence = as_text(statement(indicator))
        if part is not None and part.name and len(indicator.parts) > 1:
            sentence = f"{part.name} · {sentence}"
        return f"{self._indicators.get(indicator.id, '')}. {sentence}".strip()

    def whole_indicator(self, indicator: Indicator) -> str:
        """Return everything an indicator says, one part a line."""
        result = self.inlines(indicator.result)
        return "\n".join(filter(None, [self.indicator(indicator), result, *map(self.part, indicator.parts)]))

    def part(self, part: Part) -> str:
        """Return everything a part of an indicator says, on one line."""
        figures = [part.result, part.last_year]
        said = [part.name, target_text(part), *(each.text if each else "…" for each in figures), part.unit]
        return " | ".join([*said, *filter(None, (in_words(part.periods), part.note, part.reason))])


def value(thing: Any) -> str:
    """Return the value of a field; fixed choices by their names, for the windows to translate."""
    if thing is None:
        return ""
    if isinstance(thing, Enum):
        return str(thing.value)
    if isinstance(thing, bool):
        return "yes" if thing else ""
    if isinstance(thing, date):
        return f"{thing:%d/%m/%Y}"
    if isinstance(thing, Figure):
        return thing.text
    if isinstance(thing, Period):
        days = (value(thing.start), value(thing.end), value(thing.cutoff))
        return " – ".join(filter(None, days))
    if isinstance(thing, Signer):
        return "\n".join(filter(None, (thing.authority, thing.position, thing.name)))
    if isinstance(thing, PeriodResult):
        return " · ".join(filter(None, (in_words([thing]), thing.note)))
    if isinstance(thing, tuple):
        return "\n".join(" ".join(each) if isinstance(each, tuple) else value(each) for each in thing)
    if isinstance(thing, (Mapping, Origin)):
        data = codec.encode(thing)
        return json.dumps(data, ensure_ascii=False, sort_keys=True) if data else ""
    return str(thing)
