"""Rich text as a typed tree: what the editor can hold, what is stored, what goes into the DOCX.

A body is a tuple of blocks; a block is a paragraph, a table, a picture, a chart or the place where the
report's indicators stand. A paragraph is a tuple of inlines. Nothing is HTML.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, field, replace
from decimal import Decimal
from enum import Enum
from typing import ClassVar, TypeAlias, cast

from . import codec
from .numbers import Figure
from .periods import Period


def new_id() -> str:
    """Return a fresh identity; ids are never reused, not even for copies."""
    return uuid.uuid4().hex


class Rise(Enum):
    """Whether letters stand on the line, raised (m², a note sign) or lowered (CO₂)."""

    LEVEL = 0
    UP = 1
    DOWN = -1


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; may hold tabs, no line ends."""

    TAG: ClassVar[str] = "r"
    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    rise: Rise = Rise.LEVEL


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""

    TAG: ClassVar[str] = "br"


class Show(Enum):
    """What a live figure shows of its indicator part."""

    TARGET = "target"
    RESULT = "result"
    RATIO = "ratio"
    VERDICT = "verdict"
    LAST_YEAR = "last_year"
    CHANGE = "change"  # against last year, in percent or percentage points
    DIFFERENCE = "difference"  # against last year, in the figure's own unit


@dataclass(frozen=True, slots=True)
class Live:
    """A live figure (số liệu tự cập nhật): a place in the text that shows a figure of an indicator part.

    Attributes:
        part: id of the indicator part.
        show: which of its figures.
        step: round to a multiple of this, or ``None`` for the exact figure. ``hơn``/``trên`` round down,
            ``gần`` rounds up, ``khoảng`` rounds to the nearest.
        approximator: printed before the rounded value.
    """

    TAG: ClassVar[str] = "live"
    part: str
    show: Show
    _: KW_ONLY
    step: Decimal | None = None
    approximator: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote (chú thích cuối trang) anchored here; its number is computed, never stored."""

    TAG: ClassVar[str] = "note"
    id: str
    content: tuple[Run | Break | Live, ...] = ()


Simple = Run | Break | Live
Inline = Run | Break | Live | Note


class Align(Enum):
    """Alignment of a paragraph; ``JUSTIFY`` is the official form of body text."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        inlines: in normal form (see :func:`normal`).
        bullet: 0 for plain text, 1 for a ``-`` item, 2 for a ``+`` item.
        align: alignment; items are always justified in print.
    """

    TAG: ClassVar[str] = "p"
    inlines: tuple[Inline, ...] = ()
    bullet: int = 0
    align: Align = Align.JUSTIFY


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; cells that a span covers are absent from their row."""

    paragraphs: tuple[Paragraph, ...] = (Paragraph(align=Align.LEFT),)
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table (bảng).

    Attributes:
        rows: rows of cells; every grid place is covered exactly once (see :func:`grid`).
        header_rows: how many first rows repeat on each page.
        widths: relative column widths, one per grid column; empty for equal ones.
    """

    TAG: ClassVar[str] = "table"
    id: str
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; its bytes are kept once under their SHA-256.

    Attributes:
        sha256: hex digest, key into the store's assets.
        width: printed width in millimetres.
        height: printed height in millimetres.
        alt: alternative text, for readers who cannot see it.
        title: caption printed under it.
    """

    TAG: ClassVar[str] = "picture"
    id: str
    sha256: str
    width: int
    height: int
    _: KW_ONLY
    alt: str = ""
    title: str = ""


CHART_WIDTH = 155
"""Millimetres of a chart unless told."""


class ChartKind(Enum):
    """Kinds of chart (biểu đồ)."""

    COMPLETION = "completion"
    LAST_YEAR = "last_year"
    LINES = "lines"  # over periods
    BARS = "bars"  # over periods


OVER_PERIODS = (ChartKind.LINES, ChartKind.BARS)


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """What an earlier report gave a part, shown in a chart over periods.

    Attributes:
        part: id of the part in the report that has the chart.
        period: the time of the earlier report.
        figure: its result; ``None`` where it was missing.
        report: id of the earlier report.
    """

    part: str
    period: Period
    figure: Figure | None = None
    report: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart drawn from indicator parts, redrawn when their figures change.

    Attributes:
        parts: ids of the indicator parts shown, in order.
        title: caption printed under it.
        width: printed width in millimetres.
        earlier: of a chart over periods, what earlier reports gave; this report's own results are not among them,
            they are drawn as they are. Without any, the periods inside this report's time are drawn.
    """

    TAG: ClassVar[str] = "chart"
    id: str
    kind: ChartKind
    parts: tuple[str, ...]
    title: str = ""
    _: KW_ONLY
    width: int = CHART_WIDTH
    earlier: tuple[ChartPoint, ...] = ()


class Layout(Enum):
    """How indicators are printed: sentences with "Kết quả:", the TT table, plan/result/percent, a column per period.

    ``NEXT`` prints the targets of the next period, which are no indicators of this one.
    """

    LIST = "list"
    TABLE = "table"
    PLAN = "plan"
    TARGETS = "targets"
    PERIODS = "periods"
    NEXT = "next"


TABLES = (Layout.TABLE, Layout.PLAN, Layout.PERIODS)
"""The layouts that are tables."""


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """The place where indicators are printed.

    Attributes:
        layout: form in which they are printed.
        indicators: ids of those printed here, or empty for all of the report, or all of the next period.
    """

    TAG: ClassVar[str] = "indicators"
    id: str
    layout: Layout = Layout.LIST
    indicators: tuple[str, ...] = ()


Block = Paragraph | Table | Picture | Chart | IndicatorList


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """The text of a section: blocks, and facts about them counted once.

    Two bodies are equal when their blocks are.
    """

    blocks: tuple[Block, ...] = ()
    _facts: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Body) and self.blocks == other.blocks)

    def __hash__(self) -> int:
        return hash(self.blocks)

    def to_json(self) -> object:
        """Return the blocks as JSON data."""
        return codec.encode(self.blocks)

    @classmethod
    def from_json(cls, data: object) -> Body:
        """Build a body from what :meth:`to_json` returned."""
        return cls(codec.decode(tuple[Block, ...], data))

    @property
    def notes(self) -> tuple[Note, ...]:
        """The footnotes anchored in this body, in order."""
        found = self._facts.get("notes")
        if found is None:
            found = self._facts["notes"] = tuple(
                inline for paragraph in paragraphs(self.blocks) for inline in paragraph.inlines
                if isinstance(inline, Note)
            )  # fmt: skip
        return found  # type: ignore[return-value]

    @property
    def words(self) -> int:
        """How many words (separated by white space) stand here, footnotes not counted."""
        found = self._facts.get("words")
        if found is None:
            found = self._facts["words"] = sum(len(plain(p.inlines).split()) for p in paragraphs(self.blocks))
        return found  # type: ignore[return-value]

    @property
    def figures(self) -> frozenset[str]:
        """Ids of the indicator parts that live figures and charts here show."""
        found = self._facts.get("figures")
        if found is None:
            found = self._facts["figures"] = frozenset(_figures(self.blocks))
        return found  # type: ignore[return-value]


EMPTY = Body()


def _figures(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Chart):
            yield from block.parts
    for paragraph in paragraphs(blocks):
        for inline in paragraph.inlines:
            if isinstance(inline, Live):
                yield inline.part
            elif isinstance(inline, Note):
                yield from (inner.part for inner in inline.content if isinstance(inner, Live))


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph in order, those in table cells included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs


_RAISED = {
    Rise.UP: str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    Rise.DOWN: str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}


def plain(inlines: Iterable[Inline], show: Callable[[Live], str] | None = None, *, typed: bool = False) -> str:
    """Return the text of inlines: breaks as ``\\n``, notes left out, live figures through ``show``.

    Raised and lowered digits are the signs ² and ₂, so that nobody takes them for digits of a number; ``typed``
    leaves them as they were typed. Either way each letter is one.
    """
    out = []
    for inline in inlines:
        if isinstance(inline, Run):
            raised = inline.rise is not Rise.LEVEL and not typed
            out.append(inline.text.translate(_RAISED[inline.rise]) if raised else inline.text)
        elif isinstance(inline, Break):
            out.append("\n")
        elif isinstance(inline, Live) and show is not None:
            out.append(show(inline))
    return "".join(out)


def text(content: str) -> tuple[Run | Break, ...]:
    """Return plain text as inlines; line ends become breaks."""
    out: list[Run | Break] = []
    for number, line in enumerate(content.split("\n")):
        if number:
            out.append(Break())
        if line:
            out.append(Run(line))
    return tuple(out)


def normal(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring runs of the same look and drop empty ones: one text, one form."""
    out: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Run):
            if not inline.text:
                continue
            last = out[-1] if out else None
            if isinstance(last, Run) and replace(last, text="") == replace(inline, text=""):
                out[-1] = replace(last, text=last.text + inline.text)
                continue
        elif isinstance(inline, Note):
            inline = replace(inline, content=normal(inline.content))  # type: ignore[arg-type]
        out.append(inline)
    return tuple(out)


def map_paragraphs(blocks: Iterable[Block], change: Callable[[Paragraph], Paragraph]) -> tuple[Block, ...]:
    """Return the blocks with ``change`` applied to every paragraph, those in table cells included."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            block = change(block)
        elif isinstance(block, Table):
            rows = tuple(
                tuple(replace(cell, paragraphs=tuple(change(p) for p in cell.paragraphs)) for cell in row)
                for row in block.rows
            )
            block = replace(block, rows=rows)
        out.append(block)
    return tuple(out)


def fresh_copy(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Copy blocks giving new ids to everything that has one, as when a passage is pasted."""

    def renew(paragraph: Paragraph) -> Paragraph:
        if not any(isinstance(inline, Note) for inline in paragraph.inlines):
            return paragraph
        return replace(
            paragraph, inlines=tuple(replace(i, id=new_id()) if isinstance(i, Note) else i for i in paragraph.inlines)
        )

    return tuple(
        block if isinstance(block, Paragraph) else replace(block, id=new_id())
        for block in map_paragraphs(blocks, renew)
    )


Grid: TypeAlias = list[list[tuple[int, int]]]
"""A table by its rows and columns: each place holds (row, index of the cell in that row) of the cell covering it."""


def grid(table: Table) -> Grid:
    """Lay a table out on its grid.

    Raises:
        codec.DecodeError: a place is left free or covered twice, or a span leaves the table.
    """
    columns = sum(cell.colspan for cell in table.rows[0]) if table.rows else 0
    if not columns or columns > 100:
        raise codec.DecodeError("bảng không có cột hoặc có hơn 100 cột")
    places: list[list[tuple[int, int] | None]] = [[None] * columns for _ in table.rows]
    for row, cells in enumerate(table.rows):
        column = 0
        for index, cell in enumerate(cells):
            while column < columns and places[row][column] is not None:
                column += 1
            if cell.colspan < 1 or cell.rowspan < 1 or column + cell.colspan > columns:
                raise codec.DecodeError("ô vượt ra ngoài bảng")
            if row + cell.rowspan > len(table.rows):
                raise codec.DecodeError("ô gộp vượt ra ngoài bảng")
            for r in range(row, row + cell.rowspan):
                for c in range(column, column + cell.colspan):
                    if places[r][c] is not None:
                        raise codec.DecodeError("hai ô đè lên nhau")
                    places[r][c] = (row, index)
            column += cell.colspan
        if None in places[row]:
            raise codec.DecodeError("bảng thiếu ô")
    return cast("Grid", places)


def cell_texts(table: Table, places: Grid) -> list[list[str]]:
    """Return the words at each place of a table's grid, paragraphs on lines of their own."""
    said = [["\n".join(plain(each.inlines) for each in cell.paragraphs) for cell in row] for row in table.rows]
    return [[said[row][index] for row, index in line] for line in places]
