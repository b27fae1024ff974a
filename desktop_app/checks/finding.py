"""What a check found: a rule, how grave it is, one sentence, and the exact words it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import KW_ONLY, dataclass
from enum import Enum

from ..models.richtext import Live
from .text import Piece, ReportText


class Severity(Enum):
    """How grave a finding is."""

    ERROR = "error"  # must be mended before it goes out (phải sửa)
    WARNING = "warning"  # should be looked at (nên xem)
    HINT = "hint"  # a matter of care (gợi ý)


@dataclass(frozen=True, slots=True)
class TextSpot:
    """Exact words of a piece.

    Attributes:
        start: where they begin in the piece's text.
        end: where they end.
    """

    piece: Piece
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.piece.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Slip:
    """What a rule's function yields.

    Attributes:
        sentence: what is wrong, with ``{0}`` places as in the catalogue (context ``errors``).
        values: what goes into the places.
        spots: the words it is about, the first being the one to go to; none where something is missing.
        mend: what should stand in place of the first spot's words, where that is safe.
        section: id of the section where no words can be pointed at.
        severity: another one than the rule's.
    """

    sentence: str
    values: tuple[object, ...] = ()
    _: KW_ONLY
    spots: tuple[TextSpot, ...] = ()
    mend: str | None = None
    section: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A finding.

    Attributes:
        rule: name of the rule.
        sentence: what is wrong, with places; see :class:`Slip`.
        mend: what should stand in place of the first spot's words, or ``None``.
        live: the live figure that should stand there instead of its words, or ``None``.
        section: id of the section it is in, empty for what stands above the text.
    """

    rule: str
    severity: Severity
    sentence: str
    values: tuple[object, ...] = ()
    spots: tuple[TextSpot, ...] = ()
    mend: str | None = None
    live: Live | None = None
    section: str = ""

    @property
    def message(self) -> str:
        """The sentence in Vietnamese."""
        return self.sentence.format(*self.values)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words it is about."""
        return tuple(spot.words for spot in self.spots)


PieceCheck = Callable[[Piece], Iterable[Slip]]
ReportCheck = Callable[[ReportText], Iterable[Slip]]


@dataclass(frozen=True, slots=True)
class CheckRule:
    """A rule: a name, and a function that looks at one piece or at the whole report.

    Attributes:
        name: as findings, silences and the command have it; several rules may look for one kind of slip.
        piece: looks at one piece; what it found is kept as long as the piece stays the same.
        report: looks at all of them.
    """

    name: str
    severity: Severity
    _: KW_ONLY
    piece: PieceCheck | None = None
    report: ReportCheck | None = None

    def findings(self, text: ReportText) -> Iterator[Finding]:
        """Yield what the rule finds in a report."""
        if self.piece is not None:
            for each in text.pieces:
                yield from each.fact(self.in_piece)
        if self.report is not None:
            for found in self.report(text):
                yield self._finding(found)

    def in_piece(self, piece: Piece) -> tuple[Finding, ...]:
        """Return what a rule for single pieces finds in one."""
        assert self.piece is not None
        return tuple(map(self._finding, self.piece(piece)))

    def _finding(self, found: Slip) -> Finding:
        section = found.section or (found.spots[0].piece.section if found.spots else "")
        return Finding(
            rule=self.name, severity=found.severity or self.severity, sentence=found.sentence, values=found.values,
            spots=found.spots, mend=found.mend, section=section,
        )  # fmt: skip
