"""Words, sentences and figures of a passage, found once and shared by all rules."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal

from ..models.meaning.quantities import Quantity, quantities
from ..models.meaning.sentences import masked
from .finding import TextSpot
from .text import Piece, PieceKind, ReportText

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_END = re.compile(r"(?<![A-ZĐ0-9])[.!?…]+[”\"’)]*\s+(?=[“\"(]?[A-ZÀ-ỸĐ0-9])|(?<=[0-9])\.\s+(?=[A-ZÀ-ỸĐ])|;\s+|\n")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "))


@dataclass(frozen=True, slots=True)
class Word:
    """A word (in Vietnamese: a syllable) with its place."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


def words(passage: Piece) -> tuple[Word, ...]:
    """Return the words of a passage."""
    return passage.fact(_words)


def _words(passage: Piece) -> tuple[Word, ...]:
    return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(passage.text))


def sentences(passage: Piece) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of a passage begin and end; a semicolon ends one too."""
    return passage.fact(_sentences)


def _sentences(passage: Piece) -> tuple[tuple[int, int], ...]:
    out, start = [], 0
    for found in _END.finditer(passage.text):
        out.append((start, found.start() + 1))
        start = found.end()
    return (*out, (start, len(passage.text)))


def sentence_at(passage: Piece, place: int) -> str:
    """Return the sentence that stands at a place of a passage."""
    for start, end in sentences(passage):
        if start <= place < end or end == len(passage.text):
            return passage.text[start:end]
    return passage.text


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of the text.

    Attributes:
        passage: where it stands.
        quantity: number, noun and the words around it.
        sentence: the sentence it stands in.
    """

    passage: Piece
    quantity: Quantity
    sentence: str
    _: KW_ONLY
    value: Decimal
    noun: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def spot(self) -> TextSpot:
        """The number with its noun."""
        return TextSpot(self.passage, self.quantity.start, max(self.quantity.reach, self.quantity.end))

    @property
    def number(self) -> TextSpot:
        """The number alone, without words of approximation."""
        text = self.passage.text
        start = self.quantity.start
        while start < self.quantity.end and not text[start].isdigit():
            start += 1
        return TextSpot(self.passage, start, self.quantity.end)


def figures(passage: Piece) -> tuple[Counted, ...]:
    """Return the figures of a passage that say how many or how much of what."""
    return passage.fact(_figures)


_NUMBER_LINE = re.compile(r"\s*(?:\(?\d+\)|\d+[.)])\s*[-–]?\s+")


def _figures(passage: Piece) -> tuple[Counted, ...]:
    if not any(each.isdigit() for each in passage.text):
        return ()
    text = passage.text.translate(_SPACES)
    shown = masked(text)
    if head := _NUMBER_LINE.match(shown):
        shown = "_" * head.end() + shown[head.end() :]
    out = []
    for each in quantities(text, shown):
        if each.value is None:
            continue
        behind = re.split(r"[,;.:()\n“”\"]|\d", text[each.end : each.end + 160], maxsplit=1)[0]
        noun = tuple(word.lower() for word in each.noun.split())
        out.append(
            Counted(
                passage, each, sentence_at(passage, each.start), value=each.value, noun=noun,
                behind=tuple(word.lower() for word in behind.split()),
            )
        )  # fmt: skip
    return tuple(out)


def all_figures(text: ReportText) -> tuple[Counted, ...]:
    """Return the figures of the whole report in order."""
    return text.fact(_all_figures)


def _all_figures(text: ReportText) -> tuple[Counted, ...]:
    return tuple(figure for passage in text.passages for figure in figures(passage))


def prose(passage: Piece) -> bool:
    """Return whether a passage is said in sentences: no heading, cell, title or line of the form."""
    return passage.where in (PieceKind.BODY, PieceKind.NOTE, PieceKind.STATEMENT, PieceKind.RESULT)
