"""Find and replace over the whole report: title, headings, text, footnotes and indicators."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from dataclasses import replace as changed
from enum import Enum
from typing import Any

from .edits import Batch, Edit, SetIndicator, SetPart, SetReport, SetSection, body_edit
from .indicators import SEARCHED_FIELDS, Indicator, Part
from .livefigures import live_text
from .report import Report, in_print_order
from .richtext import Block, Break, Inline, Live, Note, Paragraph, Run, Table, normal, plain
from .richtext import text as as_inlines
from .words import without_accents

_CONTEXT = 40


class Where(Enum):
    """What kind of text a match stands in."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    NOTE = "note"
    STATEMENT = "statement"  # target sentence of an indicator
    RESULT = "result"  # sentence after "Kết quả:"
    NAME = "name"  # name of an indicator part
    REMARK = "remark"  # note of an indicator part


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """A piece of text in a report.

    Attributes:
        where: what kind of text.
        owner: id of the section, indicator or indicator part; empty for the title.
        block: index in the section's body (body and footnotes only), else -1.
        row: row of a table, else -1.
        cell: index of the cell in its row, else -1.
        paragraph: index of the paragraph in its cell, 0 for one outside a table.
        note: id of the footnote the text stands in, or ``None``.
    """

    where: Where
    owner: str = ""
    _: KW_ONLY
    block: int = -1
    row: int = -1
    cell: int = -1
    paragraph: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A match as the editor counts.

    Attributes:
        paragraph: index into :func:`richtext.paragraphs` of the body.
        start: offset in :func:`richtext.plain` of it, where notes and live figures have no width.
        end: offset behind the last character.
    """

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SearchMatch:
    """A place where the query stands.

    Attributes:
        place: the text it stands in.
        start: offset in that text; every character, note, live figure and break counts one.
        end: offset behind its last character; equal places never overlap.
        found: the text found, live figures as they show and notes left out.
        before: text before it, shortened.
        after: text behind it, shortened.
        span: for body text, where the editor finds it; for a footnote, its mark; else ``None``.
    """

    place: SearchPlace
    start: int
    end: int
    _: KW_ONLY
    found: str
    before: str = ""
    after: str = ""
    span: Span | None = None

    @property
    def section(self) -> str:
        """Id of the section, or empty for title and indicators."""
        return self.place.owner if self.place.where in (Where.HEADING, Where.BODY, Where.NOTE) else ""


@dataclass(frozen=True, slots=True)
class _Char:
    """A character as read, and the offsets it covers; all characters of a live figure cover the same one."""

    text: str
    start: int
    end: int


Replacement = str | Callable[[SearchMatch], str]


def find(
    report: Report, query: str, *, match_case: bool = False, whole_word: bool = False, fold_accents: bool = False
) -> list[SearchMatch]:
    """Find a text in the whole report, in the order of print, indicators last.

    Composed and decomposed accents are the same, and so are both places of a tone (hòa, hoà), Ð and Đ, and quotes of
    any shape; footnote marks inside a passage do not keep it from
    being found, and live figures are read as what they show.

    Args:
        report: where to look.
        query: what to look for; an empty one is nowhere.
        match_case: whether capitals matter.
        whole_word: whether letters and digits may not stand right before or behind.
        fold_accents: whether ``cay xanh`` finds ``cây xanh``, and ``doan`` ``đoàn``.
    """

    def key(text: str) -> str:
        return _key(text, match_case, fold_accents)

    wanted = key(query)
    if not wanted:
        return []
    moved = "".join(_tones_behind([key(char) for char in _letters(query)]))
    out: list[SearchMatch] = []
    for place, inlines, anchor in _places(report):
        whole = plain(inlines, lambda live: live_text(report, live), typed=True)
        said = key(whole)
        if wanted not in said and moved not in "".join(_tones_behind(_letters(said))):
            continue
        read = _read(report, inlines)
        keys = [key(char.text) for char in read]
        found = list(_hits(read, keys, wanted, whole_word))
        for hit in _hits(read, _tones_behind(keys), moved, whole_word):
            if all(hit[1] <= first or last <= hit[0] for first, last in found):
                found.append(hit)
        out += [_match(place, inlines, anchor, read, whole, hit) for hit in sorted(found)]
    return out


def in_its_case(found: str, query: str, replacement: str) -> str:
    """Return a replacement with the capitals of what it replaces, where these are not those that were looked for."""
    if not replacement or _nfc(found) == _nfc(query) or found.casefold() == found:
        return replacement
    if len(found) > 1 and found.isupper() and not query.isupper():
        return replacement.upper()
    if found[0].isupper() and not query[:1].isupper():
        return replacement[0].upper() + replacement[1:]
    return replacement


def replace(report: Report, matches: Iterable[SearchMatch], replacement: Replacement) -> Batch:
    """Return the one step that puts ``replacement``, or what it says for a match, in the place of each match.

    The new text looks like the first character it replaces. Footnotes inside a match stay, behind the
    new text. Live figures stay where they are; a match is left alone where the new text does not say
    them, as it is where the text has changed since it was found (see :func:`replaceable`).
    """
    found = [match for match in matches if replaceable(report, match, _said(match, replacement))]
    by_place: dict[SearchPlace, list[SearchMatch]] = {}
    for match in found:
        by_place.setdefault(match.place, []).append(match)
    edits: list[Edit] = []
    bodies: dict[str, dict[SearchPlace, list[SearchMatch]]] = {}
    aims = {each.id: each for each in report.next_targets}
    for place, group in by_place.items():
        if place.where in (Where.BODY, Where.NOTE):
            bodies.setdefault(place.owner, {})[place] = group
        elif place.owner in aims:
            aim = aims[place.owner]
            typed = _replaced(report, aim.statement, group, replacement)
            aims[aim.id] = changed(aim, statement=tuple(each for each in typed if not isinstance(each, Note)))
        else:
            edits.append(_field_edit(report, place, group, replacement))
    if tuple(aims.values()) != report.next_targets:
        edits.append(SetReport("next_targets", tuple(aims.values())))
    for owner, groups in bodies.items():
        section = report.sections[owner]
        edit = body_edit(section, _new_blocks(report, section.body.blocks, groups, replacement))
        if edit is not None:
            edits.append(edit)
    return Batch(tuple(edits))


def replaceable(report: Report, match: SearchMatch, replacement: str) -> bool:
    """Tell whether :func:`replace` would change this match.

    It would not where the text is that already, has changed since it was found, or holds a live figure
    that the match covers in part or the replacement does not say.
    """
    inlines = _inlines_at(report, match.place)
    if inlines is None or not 0 <= match.start < match.end <= sum(map(_width, inlines)):
        return False
    inside = _cut(inlines, match.start, match.end)
    now = plain(inside, lambda live: live_text(report, live), typed=True)
    if _nfc(now) != _nfc(match.found) or _nfc(now) == _nfc(replacement):
        return False
    return _split(report, inside, _nfc(replacement)) is not None


def kept_back(report: Report, match: SearchMatch, replacement: str) -> bool:
    """Tell whether a match, fresh from :func:`find`, is left alone because it holds a live figure."""
    return _nfc(match.found) != _nfc(replacement) and not replaceable(report, match, replacement)


# reading


_SAME = str.maketrans(
    {"Ð": "Đ", "ð": "đ", **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′", "'")}
)  # letters and signs that look alike, or are the same one shaped by where they stand
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PAIRS = {("o", "a"), ("o", "e"), ("u", "y")}  # vowels that carry their tone on the first or on the second


def _key(text: str, match_case: bool, fold_accents: bool) -> str:
    """Return what is compared; letters of one text with equal keys match."""
    text = unicodedata.normalize("NFD", text.translate(_SAME))
    if not match_case:
        text = unicodedata.normalize("NFD", text.casefold())
    if fold_accents:
        text = without_accents(text)
    return text


def _said(match: SearchMatch, replacement: Replacement) -> str:
    return replacement if isinstance(replacement, str) else replacement(match)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _width(inline: Inline) -> int:
    return len(inline.text) if isinstance(inline, Run) else 1


def _read(report: Report, inlines: Iterable[Inline]) -> list[_Char]:
    """Return the letters as read, accents that follow a letter joined to it."""
    out: list[_Char] = []
    offset = 0
    for inline in inlines:
        if isinstance(inline, Live):
            chars = [_Char(char, offset, offset + 1) for char in live_text(report, inline)]
        elif isinstance(inline, Run):
            chars = [_Char(char, offset + index, offset + index + 1) for index, char in enumerate(inline.text)]
        else:
            chars = [_Char("\n", offset, offset + 1)] if isinstance(inline, Break) else []
        for char in chars:
            if out and unicodedata.combining(char.text):
                out[-1] = _Char(out[-1].text + char.text, out[-1].start, char.end)
            else:
                out.append(char)
        offset += _width(inline)
    return out


def _letters(text: str) -> list[str]:
    """Return a text as letters, each with the accents that follow it."""
    out: list[str] = []
    for char in unicodedata.normalize("NFD", text):
        if out and unicodedata.combining(char):
            out[-1] += char
        else:
            out.append(char)
    return out


def _tones_behind(keys: Sequence[str]) -> list[str]:
    """Return letters with the tone of an open oa, oe, uy on the second: hòa and hoà are one word."""
    out = list(keys)
    for place in range(len(out) - 1):
        first, second = out[place], out[place + 1]
        tone = next((mark for mark in first if mark in _TONES), "")
        ends = place + 2 == len(out) or not out[place + 2][:1].isalpha()
        if tone and ends and (first.replace(tone, "").lower(), second.lower()) in _PAIRS:
            out[place], out[place + 1] = first.replace(tone, ""), second + tone
    return out


def _hits(read: Sequence[_Char], keys: Sequence[str], wanted: str, whole_word: bool) -> Iterator[tuple[int, int]]:
    """Yield (first, behind the last) letters of each hit; hits begin and end with whole letters."""
    at: dict[int, int] = {}  # offset in the joined keys -> first letter that begins there
    behind: dict[int, int] = {}  # offset in the joined keys -> last letter that ends there
    offset = 0
    for index, each in enumerate(keys):
        at.setdefault(offset, index)
        offset += len(each)
        behind[offset] = index + 1
    joined = "".join(keys)
    position, free = joined.find(wanted), 0
    while position >= 0:
        first, last = at.get(position), behind.get(position + len(wanted))
        if first is not None and last is not None and first < last and read[first].start >= free:
            words = whole_word and (_in_word(read, first - 1) or _in_word(read, last))
            if not words:
                yield first, last
                free = read[last - 1].end
                position = joined.find(wanted, position + len(wanted))
                continue
        position = joined.find(wanted, position + 1)


def _in_word(read: Sequence[_Char], index: int) -> bool:
    return 0 <= index < len(read) and (read[index].text[0].isalnum() or read[index].text[0] == "_")


def _match(
    place: SearchPlace, inlines: Sequence[Inline], anchor: Span | None, read: Sequence[_Char], whole: str,
    hit: tuple[int, int],
) -> SearchMatch:  # fmt: skip
    first, last = hit
    begin = sum(len(char.text) for char in read[:first])
    size = sum(len(char.text) for char in read[first:last])
    before, after = whole[:begin], whole[begin + size :]
    start, end = read[first].start, read[last - 1].end
    if anchor is not None and place.where is Where.BODY:
        ahead = len(plain(_cut(inlines, 0, start)))
        anchor = Span(anchor.paragraph, ahead, ahead + len(plain(_cut(inlines, start, end))))
    return SearchMatch(
        place,
        start,
        end,
        found=whole[begin : begin + size],
        before=("…" if len(before) > _CONTEXT else "") + before[-_CONTEXT:].replace("\n", " "),
        after=after[:_CONTEXT].replace("\n", " ") + ("…" if len(after) > _CONTEXT else ""),
        span=anchor,
    )


# places


def _places(report: Report) -> Iterator[tuple[SearchPlace, tuple[Inline, ...], Span | None]]:
    yield SearchPlace(Where.TITLE), as_inlines(report.head.title), None
    for section in in_print_order(report):
        yield SearchPlace(Where.HEADING, section.id), as_inlines(section.heading), None
        for index, (place, paragraph) in enumerate(_paragraphs(section.id, section.body.blocks)):
            yield place, paragraph.inlines, Span(index, 0, 0)
            ahead: list[Inline] = []
            for inline in paragraph.inlines:
                if isinstance(inline, Note):
                    mark = len(plain(ahead))
                    yield changed(place, where=Where.NOTE, note=inline.id), inline.content, Span(index, mark, mark)
                ahead.append(inline)
    for indicator in report.indicators:
        yield SearchPlace(Where.STATEMENT, indicator.id), indicator.statement, None
        yield SearchPlace(Where.RESULT, indicator.id), indicator.result, None
        for part in indicator.parts:
            for name in SEARCHED_FIELDS:
                yield SearchPlace(_IN_PARTS[name], part.id), as_inlines(getattr(part, name)), None
    for aim in report.next_targets:
        yield SearchPlace(Where.STATEMENT, aim.id), aim.statement, None


def _paragraphs(owner: str, blocks: Iterable[Block]) -> Iterator[tuple[SearchPlace, Paragraph]]:
    """Yield each paragraph with its place, in the order of :func:`richtext.paragraphs`."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            yield SearchPlace(Where.BODY, owner, block=index), block
        elif isinstance(block, Table):
            for row, cells in enumerate(block.rows):
                for number, cell in enumerate(cells):
                    for inner, paragraph in enumerate(cell.paragraphs):
                        yield (
                            SearchPlace(Where.BODY, owner, block=index, row=row, cell=number, paragraph=inner),
                            paragraph,
                        )


def _inlines_at(report: Report, place: SearchPlace) -> tuple[Inline, ...] | None:
    """Return the text of a place, or ``None`` where the report no longer has it."""
    if place.where in (Where.BODY, Where.NOTE):
        section = report.sections.get(place.owner)
        paragraph = _paragraph_at(section.body.blocks, place) if section else None
        if paragraph is None or place.note is None:
            return paragraph.inlines if paragraph else None
        notes = (inline for inline in paragraph.inlines if isinstance(inline, Note) and inline.id == place.note)
        return next((note.content for note in notes), None)
    value = _field(report, place)
    return as_inlines(value) if isinstance(value, str) else value


def _paragraph_at(blocks: Sequence[Block], place: SearchPlace) -> Paragraph | None:
    block = blocks[place.block] if place.block < len(blocks) else None
    if isinstance(block, Paragraph):
        return block if place.row < 0 else None
    if not isinstance(block, Table) or not 0 <= place.row < len(block.rows):
        return None
    cells = block.rows[place.row]
    if place.cell >= len(cells) or place.paragraph >= len(cells[place.cell].paragraphs):
        return None
    return cells[place.cell].paragraphs[place.paragraph]


_IN_PARTS = {"name": Where.NAME, "note": Where.REMARK}
_FIELDS = {Where.STATEMENT: "statement", Where.RESULT: "result", **{_IN_PARTS[name]: name for name in SEARCHED_FIELDS}}


def _field(report: Report, place: SearchPlace) -> Any:
    if place.where is Where.TITLE:
        return report.head.title
    if place.where is Where.HEADING:
        section = report.sections.get(place.owner)
        return section.heading if section else None
    for indicator in (*report.indicators, *report.next_targets):
        owners: tuple[Indicator | Part, ...] = (indicator, *indicator.parts)
        for owner in owners:
            if owner.id == place.owner:
                return getattr(owner, _FIELDS[place.where], None)
    return None


# replacing


def _field_edit(report: Report, place: SearchPlace, group: list[SearchMatch], replacement: Replacement) -> Edit:
    old = _field(report, place)
    inlines = as_inlines(old) if isinstance(old, str) else old
    new: Any = _replaced(report, inlines, group, replacement)
    if isinstance(old, str):
        new = plain(new)
    if place.where is Where.TITLE:
        return SetReport("head", changed(report.head, title=new))
    if place.where is Where.HEADING:
        return SetSection(place.owner, "heading", new)
    setter = SetPart if place.where in _IN_PARTS.values() else SetIndicator
    return setter(place.owner, _FIELDS[place.where], new)


def _new_blocks(
    report: Report, blocks: tuple[Block, ...], groups: dict[SearchPlace, list[SearchMatch]], replacement: Replacement
) -> tuple[Block, ...]:
    """Return a body's blocks with the matches of each place replaced."""

    def paragraph(place: SearchPlace, old: Paragraph) -> Paragraph:
        inlines = old.inlines
        # the text first, since its offsets count a footnote as one whatever stands in it
        if place in groups:
            inlines = _replaced(report, inlines, groups[place], replacement)
        for at, group in groups.items():
            if at.note is not None and changed(at, where=Where.BODY, note=None) == place:
                inlines = tuple(
                    changed(each, content=_replaced(report, each.content, group, replacement))
                    if isinstance(each, Note) and each.id == at.note
                    else each
                    for each in inlines
                )
        return old if inlines is old.inlines else changed(old, inlines=inlines)

    touched = {at.block for at in groups}
    out = list(blocks)
    for index in touched:
        block = blocks[index]
        owner = next(iter(groups)).owner
        if isinstance(block, Paragraph):
            out[index] = paragraph(SearchPlace(Where.BODY, owner, block=index), block)
        elif isinstance(block, Table):
            rows = tuple(
                tuple(
                    changed(
                        cell,
                        paragraphs=tuple(
                            paragraph(
                                SearchPlace(Where.BODY, owner, block=index, row=row, cell=number, paragraph=inner), each
                            )
                            for inner, each in enumerate(cell.paragraphs)
                        ),
                    )
                    for number, cell in enumerate(cells)
                )
                for row, cells in enumerate(block.rows)
            )
            out[index] = changed(block, rows=rows)
    return tuple(out)


def _cut(inlines: Iterable[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """Return what stands between two offsets."""
    out: list[Inline] = []
    offset = 0
    for inline in inlines:
        width = _width(inline)
        first, last = max(start - offset, 0), min(end - offset, width)
        if first < last:
            out.append(changed(inline, text=inline.text[first:last]) if isinstance(inline, Run) else inline)
        offset += width
    return tuple(out)


def _replaced(
    report: Report, inlines: tuple[Inline, ...], matches: Iterable[SearchMatch], replacement: Replacement
) -> tuple[Any, ...]:
    """Return the text with each match replaced, in normal form."""
    offset = 0
    out: list[Inline] = []
    for match in sorted(matches, key=lambda each: each.start):
        inside = _cut(inlines, match.start, match.end)
        pieces = _split(report, inside, _nfc(_said(match, replacement)))
        if match.start < offset or pieces is None:
            continue
        out += _cut(inlines, offset, match.start)
        out += _woven(inside, pieces)
        offset = match.end
    out += _cut(inlines, offset, sum(map(_width, inlines)))
    return normal(out)


def _split(report: Report, inside: Iterable[Inline], new: str) -> list[str] | None:
    """Return the new text in the pieces before, between and behind the live figures, ``None`` if it lacks one."""
    pieces, position = [], 0
    for inline in inside:
        if isinstance(inline, Live):
            shown = _nfc(live_text(report, inline))
            at = new.find(shown, position)
            if at < 0:
                return None
            pieces.append(new[position:at])
            position = at + len(shown)
    return [*pieces, new[position:]]


def _like(run: Run, live: Live) -> Run:
    return changed(run, bold=live.bold, italic=live.italic, underline=live.underline)


def _woven(inside: Sequence[Inline], pieces: Sequence[str]) -> Iterator[Inline]:
    """Yield the pieces with their looks and, between them, the live figures; notes behind their piece."""
    segments: list[list[Inline]] = [[]]
    lives: list[Live] = []
    for inline in inside:
        if isinstance(inline, Live):
            lives.append(inline)
            segments.append([])
        else:
            segments[-1].append(inline)
    looks = [inline for inline in inside if isinstance(inline, (Run, Live))]
    for index, (segment, piece) in enumerate(zip(segments, pieces, strict=True)):
        like = next((inline for inline in segment if isinstance(inline, Run)), looks[0] if looks else Run(""))
        for inline in as_inlines(piece):
            if isinstance(inline, Run):
                inline = changed(like, text=inline.text) if isinstance(like, Run) else _like(inline, like)
            yield inline
        yield from (inline for inline in segment if isinstance(inline, Note))
        if index < len(lives):
            yield lives[index]
