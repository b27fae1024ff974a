"""The law of reading: every word, note and picture of the source is in the report, or a notice names it.

It is a check on the finished reading. What stands in the report as it stood in the file is found by its whole text,
which costs next to nothing; only the rest is taken apart into words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...models.indicators import Indicator, figure_text
from ...models.livefigures import as_text
from ...models.richtext import TABLES, Block, IndicatorList, Layout, Note, Paragraph, Table, plain
from ...models.years.over_time import period_words
from ..source.source import SourceParagraph, SourceTable
from .layout import unspaced

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Return the words of a text; signs, case and zeros before figures do not count."""
    return [word.lstrip("0") or word for word in _WORD.findall(text.casefold().replace("hoà", "hòa"))]


def block_notes(block: SourceParagraph | SourceTable) -> Iterator[Note]:
    """Yield the notes of a source's block."""
    paragraphs = [block.content] if isinstance(block, SourceParagraph) else list(_paragraphs(block.table))
    return (each for paragraph in paragraphs for each in paragraph.inlines if isinstance(each, Note))


def block_lines(block: SourceParagraph | SourceTable) -> list[str]:
    """Return what a source's block says, a line each."""
    if isinstance(block, SourceParagraph):
        label = block.label.text if block.label is not None and not block.label.bullet else ""
        return [f"{label} {block.text}".strip()] if block.text else []
    return [plain(each.inlines) for each in _paragraphs(block.table) if each.inlines]


def _paragraphs(table: Table) -> Iterator[Paragraph]:
    return (paragraph for row in table.rows for cell in row for paragraph in cell.paragraphs)


def indicator_texts(indicator: Indicator, layout: Layout) -> list[str]:
    """Return what the report prints of an indicator."""
    out = [as_text(indicator.statement), as_text(indicator.result)]
    if layout in TABLES or not out[0]:
        for part in indicator.parts:
            out += [part.name, part.unit, part.phrase, part.note, figure_text(part.target), figure_text(part.result)]
            out.append(figure_text(part.last_year))
            out += [f"{period_words(each.period)}: {figure_text(each.result)}" for each in part.periods]
    return out


def missing_around(blocks: Iterable[tuple[int, Sequence[str]]], said: Iterable[str]) -> list[tuple[int, str]]:
    """Return lines of letterhead, title and signature that the report's head and tail do not say, by their block."""
    known = Counter(word for text in said for word in words(text))
    out: list[tuple[int, str]] = []
    for block, lines in blocks:
        for line in lines:
            here = words(unspaced(line))
            lacking = [word for word in here if not _take(known, word)]
            if lacking:
                whole = 2 * len(lacking) >= len(here) or len(here) <= 4
                if whole:  # it is put into the text: what another line says is left to that one
                    known.update(here)
                    known.subtract(lacking)
                out.append((block, line.strip() if whole else _named(line, lacking)))
    return out


def _take(known: Counter[str], word: str) -> bool:
    if known[word] <= 0:
        return False
    known[word] -= 1
    return True


def _named(line: str, lacking: list[str]) -> str:
    """Return the words that are lacking as the line has them."""
    left = Counter(lacking)
    found = _WORD.findall(line)
    return " ".join(each for each in found if _take(left, each.casefold().lstrip("0") or each.casefold()))


class BodyCheck:
    """Lays the words of the text beside those of the sections."""

    def __init__(self) -> None:
        self._said: Counter[str] = Counter()
        self._tables: set[int] = set()

    def report(
        self, blocks: Iterable[Block], heading: str, by_id: dict[str, Indicator], printed: dict[str, str]
    ) -> None:
        """Take what a section says."""
        said = self._said
        if heading:
            said[heading] += 1
        for block in blocks:
            if isinstance(block, Paragraph):
                if block.inlines:
                    said[plain(block.inlines)] += 1
            elif isinstance(block, Table):
                self._tables.add(id(block))
                for paragraph in _paragraphs(block):
                    if paragraph.inlines:
                        said[plain(paragraph.inlines)] += 1
            elif isinstance(block, IndicatorList):
                for key in block.indicators or by_id:
                    said[printed.get(key, "")] += 1
                    said.update(indicator_texts(by_id[key], block.layout))

    def compare(
        self, blocks: Sequence[SourceParagraph | SourceTable], places: Iterable[int], dropped: Counter[str]
    ) -> tuple[list[tuple[int, str]], list[str]]:
        """Return what of the source's blocks is missing, and what the report says more often than the source.

        Args:
            blocks: the source.
            places: the blocks that are text.
            dropped: words left out because the form prints them.
        """
        said = self._said
        left: list[tuple[int, str]] = []
        for place in places:
            block = blocks[place]
            for line in block_lines(block):
                if said[line] > 0:
                    said[line] -= 1
                else:
                    left.append((place, line))
        rest = +said
        known = Counter(word for text, count in rest.items() for word in words(text) * count)
        if not left and not known:
            return [], []
        known.update(dropped)
        missing: list[tuple[int, str]] = []
        for place, line in left:
            here = words(line)
            lacking = [word for word in here if not _take(known, word)]
            if lacking:
                missing.append((place, line if len(lacking) == len(here) else _named(line, lacking)))
        known.subtract(dropped)
        extra = +known
        doubled = []
        if extra:
            for text in rest:
                here = words(text)
                if here and all(extra[word] > 0 for word in here):
                    doubled.append(text)
        return missing, doubled
