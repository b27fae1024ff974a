"""Where a finding's words stand, as the editor counts."""

from __future__ import annotations

from ..models.livefigures import live_text
from ..models.report import Report
from ..models.richtext import Live, Note, Paragraph, Table, plain
from ..models.search import Span
from .finding import TextSpot
from .text import PieceKind


def span_of(report: Report, spot: TextSpot) -> Span | None:
    """Return where the editor of a section finds words; for words of a footnote, its mark; ``None`` for other text."""
    piece = spot.piece
    section = report.sections.get(piece.section)
    if section is None or piece.kind not in (PieceKind.BODY, PieceKind.CELL, PieceKind.NOTE):
        return None
    count = 0
    for index, block in enumerate(section.body.blocks):
        if isinstance(block, Paragraph):
            at: list[tuple[Paragraph, tuple[int, int, int] | None]] = [(block, None)]
        elif isinstance(block, Table):
            at = [
                (paragraph, (row, column, place))
                for row, cells in enumerate(block.rows)
                for column, cell in enumerate(cells)
                for place, paragraph in enumerate(cell.paragraphs)
            ]
        else:
            continue
        for paragraph, where in at:
            if piece.note:
                mark = _mark(paragraph, piece.note)
                if mark is not None:
                    return Span(count, mark, mark)
            elif index == piece.block and where == piece.row:
                return Span(
                    count,
                    _without_figures(report, paragraph, spot.start),
                    _without_figures(report, paragraph, spot.end),
                )
            count += 1
    return None


def note_range(report: Report, spot: TextSpot) -> tuple[int, int] | None:
    """Return where the field of a footnote finds words of it; ``None`` where the note is gone."""
    section = report.sections.get(spot.piece.section)
    notes = section.body.notes if section is not None else ()
    for note in notes:
        if note.id == spot.piece.note:
            said = Paragraph(note.content)
            return _without_figures(report, said, spot.start), _without_figures(report, said, spot.end)
    return None


def _mark(paragraph: Paragraph, note: str) -> int | None:
    place = 0
    for inline in paragraph.inlines:
        if isinstance(inline, Note) and inline.id == note:
            return place
        place += len(plain((inline,)))
    return None


def _without_figures(report: Report, paragraph: Paragraph, place: int) -> int:
    """Return an offset of the shown text as one in which live figures have no width."""
    shown = bare = 0
    for inline in paragraph.inlines:
        if isinstance(inline, Live):
            shown += len(live_text(report, inline))
            if shown > place:
                return bare
            continue
        length = len(plain((inline,)))
        if shown + length >= place:
            return bare + place - shown
        shown, bare = shown + length, bare + length
    return bare
