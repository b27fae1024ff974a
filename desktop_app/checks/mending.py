"""Other words in place of those a finding points at, as one edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from ..models.edits import Batch, Edit, SetIndicator, SetReport, SetSection, SpliceBody
from ..models.livefigures import live_text
from ..models.report import Report
from ..models.richtext import Break, Inline, Live, Note, Paragraph, Rise, Run, Table, normal
from .finding import Finding, TextSpot
from .text import Piece, PieceKind

Some = TypeVar("Some", bound=Inline)


def mend_edit(report: Report, finding: Finding) -> Edit | None:
    """Return the edit that mends a finding; ``None`` where it offers none, or the words are no more those."""
    if finding.mend is None or not finding.spots:
        return None
    return replacing(report, finding.spots[0], finding.live or finding.mend)


def alike(finding: Finding, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that say the same of the same words and mend them in the same way, the finding itself among them."""
    if finding.live is not None:  # whichever figures they are, they become live ones together
        return [each for each in findings if each.live is not None]

    def words(each: Finding) -> tuple[object, ...]:
        return each.rule, each.sentence, each.mend, each.spots[0].words if each.spots else ""

    return [each for each in findings if words(each) == words(finding)] if finding.mend is not None else [finding]


def mend_edits(report: Report, findings: Iterable[Finding]) -> tuple[Edit | None, int]:
    """Return one edit that mends several findings, and how many; those whose words are gone are left.

    In one piece the last is mended first, so that the places of the others stay as they were found.
    """
    edits: list[Edit] = []
    texts: dict[int, Piece] = {}
    wanted = [each for each in findings if each.mend is not None and each.spots]
    for each in sorted(wanted, key=lambda one: one.spots[0].start, reverse=True):
        spot, words = each.spots[0], each.live or str(each.mend)
        piece = texts.get(id(spot.piece), spot.piece)
        edit = replacing(report, TextSpot(piece, spot.start, spot.end), words)
        if edit is None:
            continue
        report = edit.apply(report)[0]
        edits.append(edit)
        said = words if isinstance(words, str) else spot.words
        text = piece.text[: spot.start] + said + piece.text[spot.end :]
        texts[id(spot.piece)] = replace(spot.piece, text=text, _facts={})
    return (Batch(tuple(edits)) if edits else None), len(edits)


def replacing(report: Report, spot: TextSpot, words: str | Live) -> Edit | None:
    """Return the edit that puts words, or a live figure, in place of others; ``None`` where one would go, or they are gone."""
    if isinstance(words, Live):
        start, end = spot.start, spot.end
        if live_text(report, words) != spot.words or spot.piece.kind in (PieceKind.TITLE, PieceKind.HEADING):
            return None
    else:
        start, end, words = _least(spot, words)
    piece = spot.piece
    if piece.kind is PieceKind.TITLE and isinstance(words, str):
        title = report.head.title
        if title != piece.text:
            return None
        return SetReport("head", replace(report.head, title=title[:start] + words + title[end:]))
    section = report.sections.get(piece.section)
    if piece.kind is PieceKind.HEADING and isinstance(words, str):
        if section is None or section.heading != piece.text:
            return None
        return SetSection(section.id, "heading", piece.text[:start] + words + piece.text[end:])
    if piece.kind in (PieceKind.STATEMENT, PieceKind.RESULT):
        name = piece.kind.value
        for indicator in report.indicators:
            if indicator.id == piece.owner and getattr(indicator, name):
                changed = _changed(report, getattr(indicator, name), piece.text, start, end, words)
                return SetIndicator(indicator.id, name, changed) if changed is not None else None
        for place, aim in enumerate(report.next_targets):
            if aim.id == piece.owner and aim.statement and isinstance(words, str):
                changed = _changed(report, aim.statement, piece.text, start, end, words)
                aims = (
                    *report.next_targets[:place],
                    replace(aim, statement=changed or ()),
                    *report.next_targets[place + 1 :],
                )
                return SetReport("next_targets", aims) if changed is not None else None
        return None
    if section is None or piece.kind is PieceKind.FORM:
        return None
    for index, block in enumerate(section.body.blocks):
        if piece.note and isinstance(block, Paragraph | Table):
            mended = _in_note(report, block, piece.note, piece.text, start, end, words)
        elif index != piece.block:
            continue
        elif isinstance(block, Paragraph):
            inlines = _changed(report, block.inlines, piece.text, start, end, words)
            mended = replace(block, inlines=inlines) if inlines is not None else None
        elif isinstance(block, Table) and piece.row is not None:
            mended = _in_cell(report, block, piece.row, piece.text, start, end, words)
        else:
            return None
        if mended is not None:
            return SpliceBody(section.id, index, 1, (mended,))
    return None


def _least(spot: TextSpot, words: str) -> tuple[int, int, str]:
    """Return what really changes, so that looks and notes beside it stay."""
    old, start, end = spot.words, spot.start, spot.end
    while old and words and old[0] == words[0]:
        old, words, start = old[1:], words[1:], start + 1
    while old and words and old[-1] == words[-1]:
        old, words, end = old[:-1], words[:-1], end - 1
    return start, end, words


def _changed(
    report: Report, inlines: tuple[Some, ...], text: str, start: int, end: int, words: str | Live
) -> tuple[Some, ...] | None:
    out: list[Inline] = []
    place, put, said = 0, False, ""
    for inline in inlines:
        shown = _shown(report, inline)
        said += shown
        here, place = place, place + len(shown)
        if isinstance(inline, Run) and start <= place and end >= here and not (start == here and end == here and here):
            a, b = max(0, start - here), max(0, min(len(shown), end - here))
            if isinstance(words, Live):
                if start >= place or end <= here:  # the figure is in the run behind, and has its look
                    out.append(inline)
                    continue
                if inline.rise is not Rise.LEVEL:
                    return None
                looks = replace(words, bold=inline.bold, italic=inline.italic, underline=inline.underline)
                middle = () if put else (looks,)
                out += [replace(inline, text=inline.text[:a]), *middle, replace(inline, text=inline.text[b:])]
                put = True
                continue
            new = "" if put else words
            put = True
            out.append(replace(inline, text=inline.text[:a] + new + inline.text[max(a, b) :]))
        elif isinstance(inline, Live | Break) and here < end and place > start:
            return None
        else:
            out.append(inline)
    if said != text or (not put and words):
        return None
    return normal(out)  # type: ignore[return-value]


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def _shown(report: Report, inline: Inline) -> str:
    if isinstance(inline, Run):
        if inline.rise is Rise.LEVEL:
            return inline.text
        return inline.text.translate(_RAISED if inline.rise is Rise.UP else _LOWERED)
    if isinstance(inline, Live):
        return live_text(report, inline)
    return "\n" if isinstance(inline, Break) else ""


def _in_note(
    report: Report, block: Paragraph | Table, note: str, text: str, start: int, end: int, words: str | Live
) -> Paragraph | Table | None:
    if isinstance(block, Table):
        for row, cells in enumerate(block.rows):
            for column, cell in enumerate(cells):
                for place, paragraph in enumerate(cell.paragraphs):
                    mended = _in_note(report, paragraph, note, text, start, end, words)
                    if isinstance(mended, Paragraph):
                        return _with(block, (row, column, place), mended)
        return None
    for place, inline in enumerate(block.inlines):
        if isinstance(inline, Note) and inline.id == note:
            content = _changed(report, inline.content, text, start, end, words)
            if content is None:
                return None
            changed = replace(inline, content=content)
            return replace(block, inlines=(*block.inlines[:place], changed, *block.inlines[place + 1 :]))
    return None


def _in_cell(
    report: Report, table: Table, at: tuple[int, int, int], text: str, start: int, end: int, words: str | Live
) -> Table | None:
    row, column, place = at
    if row >= len(table.rows) or column >= len(table.rows[row]) or place >= len(table.rows[row][column].paragraphs):
        return None
    paragraph = table.rows[row][column].paragraphs[place]
    inlines = _changed(report, paragraph.inlines, text, start, end, words)
    return None if inlines is None else _with(table, at, replace(paragraph, inlines=inlines))


def _with(table: Table, at: tuple[int, int, int], paragraph: Paragraph) -> Table:
    row, column, place = at
    cell = table.rows[row][column]
    cell = replace(cell, paragraphs=(*cell.paragraphs[:place], paragraph, *cell.paragraphs[place + 1 :]))
    cells = (*table.rows[row][:column], cell, *table.rows[row][column + 1 :])
    return replace(table, rows=(*table.rows[:row], cells, *table.rows[row + 1 :]))
