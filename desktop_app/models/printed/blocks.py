"""What is printed: words in their looks, paragraphs, tables, pictures, and the sheets they stand on.

All lengths are points. Nothing is resolved twice: a paragraph names its style and says only where it differs, as Word
has it; whoever draws pages asks :meth:`PrintedReport.look`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import date
from enum import Enum

from ..richtext import Rise
from ..standard import Face, Standard

MM = 72 / 25.4
"""Points in a millimetre."""
A4 = (210 * MM, 297 * MM)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Words of one look.

    Attributes:
        text: may hold tabs, and line ends as ``\\n``.
        size: points, or ``None`` for the paragraph's.
        alone: whether all of the look is said here, so that nothing of the style shows through.
    """

    text: str
    _: KW_ONLY
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    size: float | None = None
    rise: Rise = Rise.LEVEL
    alone: bool = False


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote, with what the note says."""

    content: tuple[TextPiece, ...]


Piece = TextPiece | NoteMark


def words(text: str, face: Face, alone: bool = False) -> TextPiece:
    """Return words with the look of a face."""
    return TextPiece(
        text, bold=face.bold, italic=face.italic, underline=face.underline, caps=face.caps, size=face.size, alone=alone
    )


class Border(Enum):
    """What is drawn round a paragraph."""

    NONE = 0
    ABOVE = 1
    BOX = 2


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A style of paragraphs.

    Attributes:
        key: its name in the file.
        face: size, looks and alignment.
        before: points above; ``None`` as in ``after`` where the style says nothing.
        line: line spacing, a multiple.
        exact: line spacing in points instead, or 0.
        first: indent of the first line.
        keep: stands on the page of what follows.
        whole: is not broken over pages.
        outline: level in the outline from 1, or 0.
    """

    key: str
    face: Face
    _: KW_ONLY
    before: float | None = 0
    after: float | None = 0
    line: float = 1
    exact: float = 0
    first: float = 0
    keep: bool = False
    whole: bool = False
    outline: int = 0


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph; every attribute but the first two is ``None`` where the style holds.

    Attributes:
        style: key of its style.
        pieces: what it says.
        exact: height of its lines in points.
        height: size of the letters that set the height of an empty paragraph.
        outline: level in the outline from 1.
    """

    style: str
    pieces: tuple[Piece, ...] = ()
    _: KW_ONLY
    align: str | None = None
    before: float | None = None
    after: float | None = None
    exact: float | None = None
    first: float | None = None
    left: float | None = None
    right: float | None = None
    keep: bool | None = None
    height: float | None = None
    outline: int | None = None
    border: Border = Border.NONE


HAIRLINE = PrintedParagraph("Form", before=0, after=0, exact=1, height=1)
"""An empty paragraph too low to be seen."""


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture in a paragraph of its own (style ``Picture``).

    Attributes:
        data: the file's bytes.
        alt: what it shows, in words.
    """

    data: bytes
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell of a ruled table."""

    paragraphs: tuple[PrintedParagraph, ...]
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A ruled table.

    Attributes:
        rows: for each row its cells by the column they begin in; a row that a cell from above covers leaves it out.
        header_rows: how many first rows stand on each page.
        widths: of the columns, whole twips in points.
    """

    rows: tuple[tuple[tuple[int, PrintedCell], ...], ...]
    header_rows: int
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A borderless table that sets paragraphs beside each other; its rows are not broken."""

    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[PrintedParagraph, ...], ...], ...]


PrintedBlock = PrintedParagraph | PrintedPicture | PrintedTable | Columns


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """Blocks that belong together.

    Attributes:
        section: id of the section they print, or empty for letterhead, title and signature.
    """

    section: str
    blocks: tuple[PrintedBlock, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages numbered from 1: the report itself, or an annex."""

    landscape: bool
    sections: tuple[PrintedSection, ...]


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """A report as it is printed.

    Attributes:
        title: type and subject on one line.
        author: the unit.
        day: of signing, or ``None``.
        styles: by key.
    """

    title: str
    author: str
    day: date | None
    standard: Standard
    _: KW_ONLY
    styles: Mapping[str, ParagraphStyle] = field(default_factory=dict)
    sheets: tuple[Sheet, ...] = ()
