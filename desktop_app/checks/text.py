"""A report as the rules see it: pieces of plain text with their places, prepared once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum
from typing import Any, TypeVar

from ..models.indicators import Indicator
from ..models.livefigures import live_text, result_sentence, statement
from ..models.numbering import indicator_numbers, section_numbers
from ..models.report import Report, Section, in_print_order, listed, parents, recipients
from ..models.richtext import IndicatorList, Inline, Layout, Note, Paragraph, Table, plain

Fact = TypeVar("Fact")
LONGEST = 20_000
"""Letters of a piece that are looked at: no paragraph is as long, and patterns take their time with what is none."""


class PieceKind(Enum):
    """What a piece is."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CELL = "cell"
    NOTE = "note"
    STATEMENT = "statement"  # what an indicator asks for
    RESULT = "result"  # what was done
    FORM = "form"  # day, recipients and what else stands around the text


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A piece of text with its place.

    Attributes:
        section: id of the section it stands in; of an indicator, the section that prints it; empty above the text.
        text: live figures as they show, notes left out, line breaks as ``\\n``; of very long ones the beginning.
        block: index of the block in the section's body, -1 where there is none.
        row: index of the row and of the cell in it, and of the paragraph in the cell, for cells of a table.
        note: id of the footnote, or empty.
        owner: id of the indicator, or empty.
        bullet: as of the paragraph.
        level: depth of the heading; 0 for the first.
    """

    kind: PieceKind
    section: str
    text: str
    _: KW_ONLY
    block: int = -1
    row: tuple[int, int, int] | None = None
    note: str = ""
    owner: str = ""
    bullet: int = 0
    _facts: dict[Any, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        if len(self.text) > LONGEST:
            object.__setattr__(self, "text", self.text[:LONGEST])

    def fact(self, of: Callable[[Piece], Fact]) -> Fact:
        """Return what a function says of this piece, asked once."""
        if of not in self._facts:
            self._facts[of] = of(self)
        return self._facts[of]  # type: ignore[no-any-return]


def gather(text: ReportText, of: Callable[[Piece], Iterable[Fact]]) -> Iterator[Fact]:
    """Yield what a function says of each piece in turn, asked once of each."""
    for piece in text.pieces:
        yield from piece.fact(of)


@dataclass(frozen=True, slots=True, eq=False)
class ReportText:
    """A report prepared for checking.

    Attributes:
        pieces: in the order of print; an indicator's statement is followed by its result.
        numbers: printed number of each section.
        indicator_numbers: printed number of each indicator.
        parents: id of the section above each section, empty for the first level.
        by_section: pieces of each section.
        indicators: statement and result of each indicator that is printed.
        order: ids of the sections, in the order of print.
        earlier: the unit's own report of the same time a year ago, where there is one.
        memory: what rules keep from one state of the report to the next.
    """

    report: Report
    pieces: tuple[Piece, ...]
    _: KW_ONLY
    numbers: dict[str, str]
    indicator_numbers: dict[str, str]
    parents: dict[str, str]
    by_section: dict[str, tuple[Piece, ...]]
    indicators: dict[str, tuple[Piece, Piece]]
    order: tuple[str, ...]
    earlier: Report | None = None
    memory: dict[Any, Any] = field(default_factory=dict, repr=False)
    _facts: dict[Any, Any] = field(default_factory=dict, repr=False)

    def fact(self, of: Callable[[ReportText], Fact]) -> Fact:
        """Return what a function says of the whole report, asked once."""
        if of not in self._facts:
            self._facts[of] = of(self)
        return self._facts[of]  # type: ignore[no-any-return]

    def label(self, section: str) -> str:
        """Return a section's number and heading, as people call it; empty for what stands above the text."""
        found = self.report.sections.get(section)
        return f"{self.numbers.get(section, '')} {found.heading if found else ''}".strip()


def prepare(report: Report, before: ReportText | None = None, earlier: Report | None = None) -> ReportText:
    """Prepare a report, beside that of a year ago if there is one; pieces of what has not changed since ``before`` are taken from there, with their facts."""
    old = before.report if before is not None else None
    same_figures = old is not None and old.indicators is report.indicators
    sections = in_print_order(report)
    indicators = _indicators(report, before, same_figures)
    home = _homes(report, sections)
    by_section: dict[str, tuple[Piece, ...]] = {"": _head(report, before)}
    for section in sections:
        kept = old is not None and old.sections.get(section.id) is section
        same_aims = old is not None and (old.next_targets is report.next_targets or not _aims(section))
        if kept and before is not None and same_aims and (same_figures or not section.body.figures):
            by_section[section.id] = before.by_section[section.id]
        else:
            by_section[section.id] = _keep(_section(report, section), before, section.id)
    pieces: list[Piece] = list(by_section[""])
    for section in sections:
        pieces += by_section[section.id]
        for indicator in home.get(section.id, ()):
            pieces += indicators[indicator]
    return ReportText(
        report, tuple(pieces), numbers=section_numbers(report), indicator_numbers=indicator_numbers(report),
        parents=parents(report), by_section=by_section, indicators=indicators,
        order=tuple(section.id for section in sections), earlier=earlier, memory=before.memory if before is not None else {},
    )  # fmt: skip


def _keep(pieces: tuple[Piece, ...], before: ReportText | None, section: str) -> tuple[Piece, ...]:
    """Take pieces from before where they say the same at the same place: a key changes one paragraph of many."""
    if before is None:
        return pieces
    known = {
        (each.kind, each.block, each.row, each.note, each.owner): each for each in before.by_section.get(section, ())
    }
    out = []
    for each in pieces:
        was = known.get((each.kind, each.block, each.row, each.note, each.owner))
        out.append(was if was is not None and was.text == each.text and was.bullet == each.bullet else each)
    return tuple(out)


def _head(report: Report, before: ReportText | None) -> tuple[Piece, ...]:
    head = report.head
    old = before.report if before is not None else None
    if before is not None and old is not None and old.head == head and recipients(old) == recipients(report):
        return before.by_section[""]
    lines = [Piece(PieceKind.TITLE, "", head.title)]
    form = (
        head.type_name,
        head.date_text,
        head.conference,
        head.below_title,
        head.cover,
        *head.addressees,
        *recipients(report),
    )
    lines += [Piece(PieceKind.FORM, "", each) for each in form if each]
    return tuple(lines)


def _aims(section: Section) -> bool:
    """Return whether a section prints targets of the next period."""
    return any(isinstance(each, IndicatorList) and each.layout is Layout.NEXT for each in section.body.blocks)


def _homes(report: Report, sections: list[Section]) -> dict[str, list[str]]:
    """Return the indicators each section prints; under "" those that no section prints."""
    left = dict.fromkeys(each.id for each in report.indicators)
    home: dict[str, list[str]] = {}
    for section in sections:
        for block in section.body.blocks:
            if isinstance(block, IndicatorList) and block.layout is not Layout.NEXT:
                for each in block.indicators or tuple(left):
                    if each in left:
                        del left[each]
                        home.setdefault(section.id, []).append(each)
    if left:
        home[""] = list(left)
    return home


def _indicators(report: Report, before: ReportText | None, same: bool) -> dict[str, tuple[Piece, Piece]]:
    if same and before is not None and before.report.sections is report.sections:
        return before.indicators
    sections = in_print_order(report)
    home = {each: section for section, ids in _homes(report, sections).items() for each in ids}
    aims = {
        each: block.layout is Layout.TARGETS
        for section in sections
        for block in section.body.blocks
        if isinstance(block, IndicatorList)
        for each in block.indicators
    }
    out = {}
    for indicator in report.indicators:
        section = home.get(indicator.id, "")
        if not section:  # printed nowhere: read from a table that stands in the text as it is
            continue
        said = plain(statement(indicator), lambda live: live_text(report, live))
        told = indicator.result or any(part.result is not None for part in indicator.parts)
        done = plain(result_sentence(report, indicator)) if told and not aims.get(indicator.id) else ""
        pair = (
            Piece(PieceKind.STATEMENT, section, said, owner=indicator.id),
            Piece(PieceKind.RESULT, section, done, owner=indicator.id),
        )
        was = before.indicators.get(indicator.id) if before is not None else None
        same_words = was is not None and all(
            a.text == b.text and a.section == b.section for a, b in zip(was, pair, strict=True)
        )
        out[indicator.id] = was if was is not None and same_words and _was(before, indicator) else pair
    return out


def _was(before: ReportText | None, indicator: Indicator) -> bool:
    """Return whether the indicator is what it was: facts of its pieces may come from its figures."""
    return before is not None and any(each is indicator for each in before.report.indicators)


def _section(report: Report, section: Section) -> tuple[Piece, ...]:
    out: list[Piece] = []

    def shown(inlines: tuple[Inline, ...]) -> str:
        return plain(inlines, lambda live: live_text(report, live))

    def notes(paragraph: Paragraph) -> Iterator[Piece]:
        for inline in paragraph.inlines:
            if isinstance(inline, Note):
                yield Piece(PieceKind.NOTE, section.id, shown(inline.content), note=inline.id)

    if section.heading:
        out.append(Piece(PieceKind.HEADING, section.id, section.heading))
    behind: list[Piece] = []
    for index, block in enumerate(section.body.blocks):
        if isinstance(block, Paragraph):
            out.append(Piece(PieceKind.BODY, section.id, shown(block.inlines), block=index, bullet=block.bullet))
            behind += notes(block)
        elif isinstance(block, IndicatorList) and block.layout is Layout.NEXT:
            out += (
                Piece(PieceKind.STATEMENT, section.id, shown(statement(each)), block=index, owner=each.id)
                for each in listed(report, block)
            )
        elif isinstance(block, Table):
            for row, cells in enumerate(block.rows):
                for column, cell in enumerate(cells):
                    for place, paragraph in enumerate(cell.paragraphs):
                        at = (row, column, place)
                        out.append(Piece(PieceKind.CELL, section.id, shown(paragraph.inlines), block=index, row=at))
                        behind += notes(paragraph)
    return (*out, *behind)
