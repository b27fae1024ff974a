"""Words, sentences and figures of a piece, found once and shared by all rules."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal
from typing import NamedTuple

from ..models.meaning.masking import masked
from ..models.meaning.quantities import Quantity, quantities
from .finding import TextSpot
from .letters import compiled
from .text import Piece, PieceKind, ReportText

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_END = compiled(
    r"(?<![.!?…])(?:(?<=[A-ZĐ]{3})|(?<![A-ZĐ0-9]))[.!?…]+[”\"’)]*\s+(?=[“\"(]?[A-ZÀ-ỸĐ0-9])|(?<=[0-9])\.\s+(?=[A-ZÀ-ỸĐ])|;\s+|\n"
)
CONNECTIVES = frozenset((
    "là", "và", "của", "các", "những", "có", "được", "tại", "để", "cho", "với", "trong", "trên", "từ", "theo",
    "khi", "đã", "sẽ", "đến", "về", "thì", "mà", "bị", "do", "vào", "ra",
))  # fmt: skip
"""Words that join others and name nothing."""
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "))


class Word(NamedTuple):
    """A word (in Vietnamese: a syllable) with its place, and in small letters."""

    text: str
    start: int
    end: int
    lower: str


def words(piece: Piece) -> tuple[Word, ...]:
    """Return the words of a piece."""
    return piece.fact(_words)


def _words(piece: Piece) -> tuple[Word, ...]:
    return tuple(Word(found[0], found.start(), found.end(), found[0].lower()) for found in _WORD.finditer(piece.text))


def sentences(piece: Piece) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of a piece begin and end; a semicolon ends one too."""
    return piece.fact(_sentences)


def _sentences(piece: Piece) -> tuple[tuple[int, int], ...]:
    out, start = [], 0
    for found in _END.finditer(piece.text):
        out.append((start, found.start() + 1))
        start = found.end()
    return (*out, (start, len(piece.text)))


def sentence_at(piece: Piece, place: int) -> str:
    """Return the sentence that stands at a place of a piece."""
    for start, end in sentences(piece):
        if start <= place < end or end == len(piece.text):
            return piece.text[start:end]
    return piece.text


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of the text.

    Attributes:
        piece: where it stands.
        quantity: number, noun and the words around it.
        sentence: the sentence it stands in.
    """

    piece: Piece
    quantity: Quantity
    sentence: str
    _: KW_ONLY
    value: Decimal
    noun: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def spot(self) -> TextSpot:
        """The number with its noun."""
        return TextSpot(self.piece, self.quantity.start, max(self.quantity.reach, self.quantity.end))

    @property
    def number(self) -> TextSpot:
        """The number alone, without words of approximation."""
        text = self.piece.text
        start = self.quantity.start
        while start < self.quantity.end and not text[start].isdigit():
            start += 1
        return TextSpot(self.piece, start, self.quantity.end)


def figures(piece: Piece) -> tuple[Counted, ...]:
    """Return the figures of a piece that say how many or how much of what."""
    return piece.fact(_figures)


_ENDLESS = re.compile(r"[\d.,]{40,}")  # no figure, and patterns take their time with it
# numbers of names, which count nothing: cụm thi đua số 4, bóng đá 7 người
_NAMED = re.compile(r"(?<!tổng )(?<!trong )\bsố $|[Bb]óng đá $")
_NUMBER_LINE = re.compile(r"\s*(?:\(?\d+\)|\d+[.)])\s*[-–]?\s+")


def _figures(piece: Piece) -> tuple[Counted, ...]:
    if not any(each.isdigit() for each in piece.text):
        return ()
    text = piece.text.translate(_SPACES)
    text = _ENDLESS.sub(lambda found: "_" * len(found[0]), text)
    shown = masked(text)
    if head := _NUMBER_LINE.match(shown):
        shown = "_" * head.end() + shown[head.end() :]
    out = []
    for each in quantities(text, shown):
        if each.value is None or _NAMED.search(text[max(0, each.start - 16) : each.start]):
            continue
        behind = re.split(r"[,;.:()\n“”\"]|\d", text[each.end : each.end + 160], maxsplit=1)[0]
        noun = tuple(word.lower() for word in each.noun.split())
        out.append(
            Counted(
                piece, each, sentence_at(piece, each.start), value=each.value, noun=noun,
                behind=tuple(word.lower() for word in behind.split()),
            )
        )  # fmt: skip
    return tuple(out)


def all_figures(text: ReportText) -> tuple[Counted, ...]:
    """Return the figures of the whole report in order."""
    return text.fact(_all_figures)


def _all_figures(text: ReportText) -> tuple[Counted, ...]:
    return tuple(figure for piece in text.pieces for figure in figures(piece))


_THREE = re.compile(r"\d{1,3},\d{3}")


def own_decimals(text: ReportText) -> frozenset[str]:
    """Return the figures of the table with three decimals, as printed: 299,061 is what it says, and no thousands."""
    return text.fact(_own_decimals)


def _own_decimals(text: ReportText) -> frozenset[str]:
    return frozenset(
        figure.text
        for indicator in text.report.indicators
        for part in indicator.parts
        for figure in (part.target, part.result, part.last_year)
        if figure is not None
        and figure.value is not None
        and figure.value < _THOUSAND
        and _THREE.fullmatch(figure.text)
    )


_THOUSAND = 1000


def prose(piece: Piece) -> bool:
    """Return whether a piece is said in sentences: no heading, cell, title or line of the form."""
    return piece.kind in (PieceKind.BODY, PieceKind.NOTE, PieceKind.STATEMENT, PieceKind.RESULT)


_PERSONS = frozenset(
    [
        "đồng",
        "người",
        "em",
        "cháu",
        "đoàn",
        "hội",
        "cán",
        "thanh",
        "học",
        "sinh",
        "nam",
        "nữ",
        "đảng",
        "thiếu",
        "đv",
        "ủy",
    ]
)


def comparable(whole: Counted, part: Counted) -> bool:
    """Return whether one figure may be a part of the other: both money, both persons, or both of one noun."""
    one, two = whole.quantity, part.quantity
    if one.percent or two.percent or one.base is not None or two.base is not None or bool(one.money) != bool(two.money):
        return False
    if one.money:
        return True
    if not whole.noun or not part.noun:
        return False
    first, second = whole.noun[0], part.noun[0]
    return first == second or (first in _PERSONS and second in _PERSONS)
