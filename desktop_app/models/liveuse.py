"""Live figures at hand: what a report can show of its indicators, looked for by name, and where each is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .indicators import Part
from .livefigures import MISSING, live_text, part_text, plain_shown
from .report import Report, in_print_order
from .richtext import Chart, Inline, Live, Note, Paragraph, Show, Table, plain
from .search import Span
from .words import fold

_FORMS = {
    Show.RESULT: "ket qua",
    Show.TARGET: "chi tieu giao muc giao",
    Show.RATIO: "ty le dat",
    Show.VERDICT: "danh gia",
    Show.LAST_YEAR: "nam truoc cung ky",
    Show.CHANGE: "so voi nam truoc tang giam phan tram",
    Show.DIFFERENCE: "so voi nam truoc tang giam",
}
"""What each form is also found by, in words without accents; in the order they are offered."""


class FigureOffer(NamedTuple):
    """A live figure that can be put into the text.

    Attributes:
        text: what it shows now.
        best: whether the words looked for begin words of the name itself.
    """

    part: Part
    show: Show
    text: str
    best: bool = False


def offers(report: Report, query: str, most: int = 40) -> list[FigureOffer]:
    """Return the figures whose names have all the words looked for, accents or not; the likeliest first.

    Results come before other forms, unless the words ask for those; figures that are missing are not offered.
    """
    asked = fold(query).split()
    found: list[tuple[int, int, int, FigureOffer]] = []
    for number, part in enumerate(part for indicator in report.indicators for part in indicator.parts):
        name = fold(f"{part.name} {part.unit}")
        if asked and not any(each in name for each in asked):
            continue
        begins = all(_begins(each, name) for each in asked)
        for place, (show, also) in enumerate(_FORMS.items()):
            if not all(each in name or _begins(each, also) for each in asked):
                continue
            text = part_text(part, Live(part.id, show), report.kind)
            if show is Show.DIFFERENCE and found and found[-1][-1][0] is part and found[-1][-1].text == text:
                continue  # points of a rate are said once
            if text != MISSING:
                # the form counts where words of the query are of the form alone
                wanted = any(each not in name for each in asked)
                found.append((not begins, 0 if wanted else place, number, FigureOffer(part, show, text, begins)))
    found.sort(key=lambda each: each[:3])
    return [each[-1] for each in found[:most]]


def _begins(word: str, words: str) -> bool:
    return f" {word}" in f" {words}"


class LiveUse(NamedTuple):
    """A place where a figure is shown.

    Attributes:
        section: id of the section; empty in a sentence of an indicator.
        words: the words around it, the figure as it shows; the title of a chart.
        span: where it stands in the section; ``None`` in a chart, or where it is no text of a section.
        note: id of the footnote it stands in, or empty.
        indicator: id of the indicator whose sentence has it, or empty.
    """

    section: str
    words: str
    span: Span | None = None
    note: str = ""
    indicator: str = ""


_AROUND = 30


def uses(report: Report, part: str) -> list[LiveUse]:
    """Return where the figures of an indicator part are shown, in the order of print."""
    out: list[LiveUse] = []
    for section in in_print_order(report):
        if part not in section.body.figures:
            continue
        index = 0
        for block in section.body.blocks:
            if isinstance(block, Chart):
                if part in block.parts:
                    out.append(LiveUse(section.id, block.title))
                continue
            said = (block,) if isinstance(block, Paragraph) else _cells(block) if isinstance(block, Table) else ()
            for paragraph in said:
                out += _in_paragraph(report, section.id, index, paragraph, part)
                index += 1
    for indicator in report.indicators:
        for sentence in (indicator.statement, indicator.result):
            if any(isinstance(each, Live) and each.part == part for each in sentence):
                words = _short(plain_shown(report, sentence), 0, 0)
                out.append(LiveUse("", words, indicator=indicator.id))
    return out


def _cells(table: Table) -> Iterator[Paragraph]:
    return (paragraph for row in table.rows for cell in row for paragraph in cell.paragraphs)


def _in_paragraph(report: Report, section: str, index: int, paragraph: Paragraph, part: str) -> Iterator[LiveUse]:
    bare = 0
    for inline in paragraph.inlines:
        if isinstance(inline, Note):
            for words, _ in _shown(report, inline.content, part):
                yield LiveUse(section, words, Span(index, bare, bare), inline.id)
        elif not isinstance(inline, Live):
            bare += len(plain((inline,)))
    for words, place in _shown(report, paragraph.inlines, part):
        yield LiveUse(section, words, Span(index, place, place))


def _shown(report: Report, inlines: tuple[Inline, ...], part: str) -> Iterator[tuple[str, int]]:
    """Yield the words around each place, and its offset where live figures have no width."""
    text, shown, bare = plain_shown(report, inlines), 0, 0
    for inline in inlines:
        if isinstance(inline, Live):
            end = shown + len(live_text(report, inline))
            if inline.part == part:
                yield _short(text, shown, end), bare
            shown = end
        elif not isinstance(inline, Note):
            length = len(plain((inline,)))
            shown, bare = shown + length, bare + length


def _short(text: str, start: int, end: int) -> str:
    left, right = max(0, start - _AROUND), min(len(text), end + 2 * _AROUND)
    if left and (space := text.find(" ", left)) >= 0:
        left = min(space + 1, start)
    if right < len(text) and (space := text.rfind(" ", end, right)) >= 0:
        right = space
    words = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{words}{'…' if right < len(text) else ''}"
