"""The subject of the report beside the sentences that repeat it: where one has a word or a comma more."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator

from ..models.report import CLOSING, PREAMBLE
from .finding import TextSpot
from .text import Piece, PieceKind, ReportText
from .words import Word, words

SHORTEST = 6
_REPEATED = 0.6  # share of the subject's words from which a sentence repeats it


def repeated(text: ReportText) -> Iterator[tuple[TextSpot, TextSpot, str]]:
    """Yield pairs of places that differ: the one with less, the one with more, and what is more (a word, a comma)."""
    title = next((each for each in text.by_section[""] if each.kind is PieceKind.TITLE), None)
    if title is None or len(words(title)) < SHORTEST:
        return
    done: set[str] = set()
    for section in (PREAMBLE, CLOSING):
        for other in text.by_section.get(section, ()):
            if other.kind is not PieceKind.BODY:
                continue
            for short, long, more in _compare(title, other):
                if short.words.lower() not in done:
                    done.add(short.words.lower())
                    yield short, long, more


def _compare(title: Piece, other: Piece) -> Iterator[tuple[TextSpot, TextSpot, str]]:
    """Yield the places where one has a word the other lacks, between words both have."""
    one, two = words(title), words(other)
    matcher = difflib.SequenceMatcher(None, [w.lower for w in one], [w.lower for w in two], autojunk=False)
    blocks = [each for each in matcher.get_matching_blocks() if each.size]
    if sum(each.size for each in blocks if each.size > 1) < _REPEATED * len(one):
        return  # it has some of the words, and repeats nothing
    for before, after in itertools.pairwise(blocks):
        gap_a = after.a - before.a - before.size
        gap_b = after.b - before.b - before.size
        if min(before.size, after.size) < 2 or before.size + after.size < SHORTEST:
            continue
        if (gap_a, gap_b) in ((0, 1), (1, 0)):
            a, b = _span(title, one, before.a + before.size, gap_a), _span(other, two, before.b + before.size, gap_b)
            short, long = (a, b) if gap_a == 0 else (b, a)
            yield short, long, _more(short, long)
    for block in blocks:
        if block.size < SHORTEST:
            continue
        for place in range(block.size - 1):
            first, second = one[block.a + place], two[block.b + place]
            next_a, next_b = one[block.a + place + 1], two[block.b + place + 1]
            with_a, with_b = "," in title.text[first.end : next_a.start], "," in other.text[second.end : next_b.start]
            if with_a != with_b:
                spots = _span(title, one, block.a + place + 1, 0), _span(other, two, block.b + place + 1, 0)
                yield (*(spots if not with_a else spots[::-1]), ",")


def _span(piece: Piece, found: tuple[Word, ...], place: int, size: int) -> TextSpot:
    return TextSpot(piece, found[max(0, place - 3)].start, found[min(len(found) - 1, place + size + 2)].end)


def _more(short: TextSpot, long: TextSpot) -> str:
    less = [each.strip(",.;“”") for each in short.words.lower().split()]
    return " ".join(each.strip(",.;“”") for each in long.words.split() if each.lower().strip(",.;“”") not in less)
