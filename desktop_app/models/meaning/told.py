"""What was read as a figure, and what must be asked before it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal
from typing import Any

from ..errors import UserError
from ..numbers import Figure, format_number, parse_figure


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence or a cell says of one indicator.

    Attributes:
        figure: the figure to be counted or, where ``asked``, the words that are kept; ``None`` where nothing is said.
        asked: whether nothing may be counted before somebody has answered.
        doubt: why it is asked, or why the figure should be looked at (context ``errors``); empty for a sure one.
        guess: what it probably says, to be confirmed with one click; ``None`` where nobody can know.
        converted_from: the figure as printed, where it was converted into the indicator's unit of measure.
        read_from: the sentence or cell it was read from.
        typed: why the office typed the figure itself; empty for one that was read.
        instead_of: what the report says where the office typed another figure; empty where it says nothing.
    """

    figure: Figure | None = None
    _: KW_ONLY
    asked: bool = False
    doubt: str = ""
    guess: Figure | None = None
    converted_from: str = ""
    read_from: str = ""
    typed: str = ""
    instead_of: str = ""

    def to_json(self) -> list[str | int | None]:
        """Return what was read, but for the figure, as a row of JSON values; the figure is kept beside it."""
        guess = self.guess.text if self.guess is not None else None
        return [int(self.asked), self.doubt, guess, self.converted_from, self.read_from]

    @classmethod
    def from_json(cls, row: Sequence[Any], figure: Figure | None) -> Told:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, TypeError, UserError: it is no such row.
        """
        asked, doubt, guess, converted_from, read_from = row
        return cls(
            figure,
            asked=bool(asked),
            doubt=str(doubt),
            guess=Figure.from_json(guess) if guess is not None else None,
            converted_from=str(converted_from),
            read_from=str(read_from),
        )

    @property
    def value(self) -> Decimal | None:
        """What may be counted; the numerator of a share."""
        return None if self.asked or self.figure is None else self.figure.value

    @property
    def denominator(self) -> Decimal | None:
        """The denominator of what may be counted."""
        return None if self.asked or self.figure is None else self.figure.denominator


def figure_of(value: Decimal, base: Decimal | None = None, approximator: str = "", printed: str = "") -> Figure:
    """Return a figure that says a value; the printed form stays where it says the same."""
    if printed:
        try:
            figure = parse_figure(printed)
        except UserError:
            figure = Figure(printed)
        if (figure.value, figure.denominator, figure.approximator) == (
            value,
            base,
            approximator,
        ) and not figure.percent:
            return figure
    text = format_number(value) if base is None else f"{format_number(value)}/{format_number(base)}"
    return Figure(f"{approximator} {text}".strip(), value, base, approximator=approximator)


def words_of(text: str) -> Figure | None:
    """Return words to be kept, or ``None`` where they would be read as a number again."""
    try:
        figure = parse_figure(text)
    except UserError:
        return None
    return figure if figure.value is None and figure.text else None
