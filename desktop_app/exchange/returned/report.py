"""A DOCX of ours that came back with its text changed: the report it carries, with the visible changes in it.

The report is printed again in memory, and both that print and the file are read by the same reader, so that what
the reader loses is lost on both sides. What differs is carried into the report; all else stays the very same.
"""

from __future__ import annotations

import base64
import re
import uuid
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path

from ...docx import Notice, Source, SourceParagraph, SourceTable, open_source, read_number, section_mark
from ...docx.reading import HEADING, NUMBERED, RUN_IN, Guess, guess_all
from ...docx.writing import render_docx
from ...models.chartdata import chart_data, describe
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.livefigures import live_text
from ...models.numbering import section_numbers
from ...models.report import CLOSING, PREAMBLE, Report, Role, listed
from ...models.richtext import (
    Align,
    Block,
    Chart,
    IndicatorList,
    Inline,
    Live,
    Note,
    Paragraph,
    Picture,
    Run,
    Table,
    normal,
    plain,
)
from ...models.standard import Standard
from .aligning import align
from .blocks import carry_paragraph, carry_table, received_paragraph
from .conserving import left_out
from .figures import ReturnedFigures
from .front import ADDRESSED, carry_addressees, carry_cover, carry_letterhead, carry_signature, carry_title
from .headings import added_heading, heading_words, lead_words
from .inlines import likeness, seen, words
from .printed import PrintedPlace, What, printed_places
from .sections import Draft, Drafts
from .source_blocks import HeadingLevel, SourceBlock, key_of, label_of, level_of, saying_blocks, says_something, text_of

_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)  # stands for every picture: only where they stand is compared
_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors", "Không so được chữ nhìn thấy trong tệp “{0}” với báo cáo kèm theo; hãy xem lại tệp bằng Word."
)
_ENOUGH = 0.3  # share of words two paragraphs must have in common to be the same one, changed
_ANNEX = re.compile(r"phụ lục(?:\s+(?:số\s+)?[\divx]+)?\s*[.:]?\s*", re.I)
_RESULT = re.compile(r"kết quả[^:]{0,20}:", re.I)


def visible_report(embedded: Report, source: Source, standard: Standard) -> Report | None:
    """Return the report with what was visibly changed in its file carried in, or ``None`` where nothing was.

    Sections, notes, indicators and blocks keep their ids and, where their print is unchanged, are the very same
    values.

    Args:
        embedded: the report that the file carries.
        source: the file as read.
        standard: the standard of form it was printed by.

    Raises:
        UserError: the report is too big to be printed and read, or what it prints cannot be told apart.
    """
    return _Returned(embedded, source, standard).report()


def carried_back(embedded: Report, source: Source, standard: Standard) -> tuple[Report | None, tuple[Notice, ...]]:
    """Return what :func:`visible_report` does, and what was changed in the file but did not come into it.

    Raises:
        UserError: the report is too big to be printed and read, or what it prints cannot be told apart.
    """
    work = _Returned(embedded, source, standard)
    made = work.report()
    printed = work.printed
    return made, left_out(printed, source, printed if made is None else _print(made, standard))


def _print(report: Report, standard: Standard) -> Source:
    """Return what the reader reads from a report printed in memory."""

    def chart(block: Chart) -> tuple[bytes, str]:
        return _DOT, describe(chart_data(report, block))

    data = render_docx(report, standard, lambda _: _DOT, chart)
    return open_source(Path("báo cáo.docx"), data)


CAPTION_NUMBER = re.compile(r"(?:biểu đồ|hình) ?\d+ ?[.:] ?", re.I)


class _Returned:
    def __init__(self, report: Report, source: Source, standard: Standard) -> None:
        self._report, self._standard = report, standard
        self._digest = uuid.UUID(source.digest[:32])
        self._numbers = section_numbers(report, standard.scheme)
        self._sections = Drafts(report)
        self._marks = {section_mark(key): key for key in report.sections}
        self._figures = ReturnedFigures(report, self._identity)
        self.printed = _print(report, standard)
        places = list(printed_places(report, standard))
        if len(places) != len(self.printed.blocks):  # then nobody knows what stands where
            raise UserError(_UNKNOWN, source.name)
        self._old = [each for each in zip(places, self.printed.blocks, strict=True) if says_something(each[1])]
        self._new = list(saying_blocks(source.blocks))
        self._all_new = source.blocks
        self._guesses: list[Guess] | None = None
        self._headed = {place.section for place, _ in self._old if place.what in (What.HEADING, What.LEAD)}
        self._signed = False
        self._lines: dict[What, tuple[list[str], list[str]]] = {
            what: ([], []) for what in (What.COVER, What.TYPE, What.TITLE, What.ADDRESSEES)
        }
        self._zone: What | None = None
        self._tables: dict[What, tuple[SourceTable, SourceTable]] = {}
        self._sentences: dict[tuple[str, int], set[str]] = {}  # indicators still printed by each list
        self._told: set[str] = set()  # indicators whose result has a sentence still
        self._listed: dict[tuple[str, int], list[tuple[str, str]]] = {}  # those added to each, behind which

    def _identity(self, name: str) -> str:
        return uuid.uuid5(self._digest, name).hex

    def _show(self, live: Live) -> str:
        return live_text(self._report, live)

    def report(self) -> Report | None:
        """Return the report with the visible changes, or ``None``."""
        keys = [key_of(block) for _, block in self._old], [key_of(block) for _, block in self._new]
        if keys[0] == keys[1] and not self._other_pictures():
            return None
        found = self._aligned(*keys)
        for place, _ in self._old:
            if place.indicator:
                self._sentences.setdefault((place.section, place.block), set())
        for place, block in self._old:
            if place.what in self._lines and isinstance(block, SourceParagraph):
                self._lines[place.what][0].append(block.text)
        for number, at in enumerate(found):
            if at is None:
                self._added(number)
            else:
                self._continued(*self._old[at], number, keys[0][at] == keys[1][number])
        new = self._around(self._put_together())
        return None if new == self._report else new

    def _other_pictures(self) -> bool:
        """Return whether another picture stands in the place of one, under the same words."""
        return len(self._old) == len(self._new) and any(
            place.what is What.PICTURE and _other_picture(self._own(place), new) is not None
            for (place, _), (_, new) in zip(self._old, self._new, strict=True)
        )

    def _own(self, place: PrintedPlace) -> Block:
        return self._report.sections[place.section].body.blocks[place.block]

    # which block continues which

    def _aligned(self, old: list[Hashable], new: list[Hashable]) -> list[int | None]:
        bags = [
            [words(text_of(block)) for block in blocks]
            for blocks in ([block for _, block in self._old], [block for _, block in self._new])
        ]
        found = align(old, new, lambda one, two: self._alike(one, two, likeness(bags[0][one], bags[1][two])))
        lost = set(range(len(old))) - {at for at in found if at is not None}
        times = Counter(old[at] for at in lost)
        moved = {old[at]: at for at in lost if times[old[at]] == 1 and len(text_of(self._old[at][1])) > 20}
        begun = {self._old[at][0].section: at for at in lost if self._old[at][0].what in (What.HEADING, What.LEAD)}
        for number, at in enumerate(found):
            if at is not None:
                continue
            block = self._new[number][1]
            heading = isinstance(block, SourceParagraph) and (block.outline is not None or block.bold)
            marks = block.sections if isinstance(block, SourceParagraph) and heading else ()
            section = next((self._marks[mark] for mark in marks if self._marks.get(mark) in begun), "")
            at = begun.pop(section) if section else moved.pop(new[number], None)
            if at is not None and at in lost:
                lost.discard(at)
                found[number] = at
        return found

    def _alike(self, one: int, two: int, like: float) -> float:
        """Return how far a block of the print and one of the file may be the same, changed."""
        place, old = self._old[one]
        new = self._new[two][1]
        if isinstance(old, SourceTable) or isinstance(new, SourceTable):
            both = isinstance(old, SourceTable) and isinstance(new, SourceTable) and old.ruled == new.ruled
            return like - 0.1 if both else 0
        if place.what is What.PICTURE:
            return 0.5 if new.pictures and not new.text else 0
        if not new.text and not new.content.inlines:
            return 0
        looks_alike = old.align is new.align and old.bold == new.bold
        if place.what in (What.HEADING, What.LEAD):
            if old.outline is not None and new.outline is None and not new.bold:
                return 0
            if section_mark(place.section) in new.sections:
                return 1 + like
            if any(mark in self._marks for mark in new.sections):
                return 0
        elif old.outline is None and new.outline is not None:
            return 0
        elif place.what is What.RESULT:
            like += 0.4 * bool(_RESULT.match(new.text))
        elif place.what is What.STATEMENT:
            like += 0.4 * (old.text.split(" ")[0] == new.text.split(" ")[0])
        elif place.what in (What.TYPE, What.TITLE, What.CAPTION) and new.align is Align.CENTER:
            like += 0.3 * looks_alike
        elif place.last or place.section == CLOSING:
            like += 0.3 * (
                place.last and new.text.endswith(self._standard.end_mark) and len(self._standard.end_mark) > 1
            )
            like += 0.2 * new.text.lower().startswith("trên đây là")
        return like if like >= _ENOUGH else 0

    # block by block

    def _continued(self, place: PrintedPlace, old: SourceBlock, number: int, same: bool) -> None:
        new = self._new[number][1]
        headless = place.section and place.section not in self._headed and not self._sections.has(place.section)
        if headless and (place.section != PREAMBLE or not self._sections.drafts):
            self._sections.begin(place.section, level_of(new))
        if place.what in self._lines:
            assert isinstance(new, SourceParagraph)
            self._zone = place.what
            self._lines[place.what][1].append(new.text)
        elif place.what in (What.LETTERHEAD, What.SIGNATURE):
            if isinstance(old, SourceTable) and isinstance(new, SourceTable):
                self._tables[place.what] = old, new
            self._zone = None if place.what is What.LETTERHEAD else self._zone  # the cover is over
            if place.what is What.SIGNATURE:
                self._signed, self._sections.now = True, None
        elif place.what in (What.HEADING, What.LEAD):
            assert isinstance(old, SourceParagraph)
            assert isinstance(new, SourceParagraph)
            self._heading(place, old, new, same)
        elif place.what is not What.FORM:
            self._block(place, old, new, same)

    def _heading(self, place: PrintedPlace, old: SourceParagraph, new: SourceParagraph, same: bool) -> None:
        own, number = self._report.sections[place.section], self._numbers.get(place.section, "")
        deeper = (new.outline or 0) - (old.outline or 0) if new.outline is not None and old.outline is not None else 0
        draft = self._sections.begin(place.section, level_of(new), deeper)
        if place.what is What.LEAD:
            first = own.body.blocks[0]
            assert isinstance(first, Paragraph)
            if not same:
                was, now = lead_words(own, number, old), lead_words(own, number, new)
                _rename(draft, was[0], now[0], new)
                first = self._carried(first, replace(old.content, inlines=was[1]), replace(new.content, inlines=now[1]))
            draft.blocks.append(((own.id, 0), first))
        elif not same:
            _rename(draft, heading_words(own, number, old.text), heading_words(own, number, new.text), new)
            notes = tuple(each for each in new.content.inlines if isinstance(each, Note))
            if notes:
                draft.blocks.append((None, Paragraph(notes)))
        self._pictures(old, new)

    def _carried(self, own: Paragraph, old: Paragraph, new: Paragraph, label: str = "") -> Paragraph:
        """Return a paragraph with its changes; the end mark is no part of it."""
        old, new = (replace(each, inlines=self._unmarked(each.inlines)) for each in (old, new))
        if plain(old.inlines).endswith(".") and not plain(own.inlines, self._show).rstrip().endswith("."):
            old, new = (replace(each, inlines=_without_stop(each.inlines)) for each in (old, new))
        if (seen(old.inlines), old.align) == (seen(new.inlines), new.align) and not label:
            return own
        return carry_paragraph(own, old, new, self._show, label)

    def _unmarked(self, inlines: Sequence[Inline]) -> tuple[Inline, ...]:
        """Return inlines with a full stop in the place of the end mark."""
        mark = self._standard.end_mark
        last = inlines[-1] if inlines else None
        if len(mark) > 1 and isinstance(last, Run) and last.text.endswith(mark):
            return normal((*inlines[:-1], replace(last, text=last.text.removesuffix(mark).rstrip().rstrip(".") + ".")))
        return tuple(inlines)

    def _block(self, place: PrintedPlace, old: SourceBlock, new: SourceBlock, same: bool) -> None:
        own = self._own(place)
        origin = place.section, place.block
        draft = self._current()
        if isinstance(own, IndicatorList):
            if origin not in self._listed:
                draft.blocks.append((origin, own))
                self._listed[origin] = []
            self._indicators(place, own, old, new, same)
            return
        if isinstance(own, (Chart, Picture)) and place.what is What.CAPTION:
            assert isinstance(new, SourceParagraph)
            at = next((at for at in range(len(draft.blocks) - 1, -1, -1) if draft.blocks[at][0] == origin), None)
            if at is None:
                draft.blocks.append((None, received_paragraph(new.content.inlines, new.align)))
            elif not same:
                # its number is counted, not kept
                title = new.text if CAPTION_NUMBER.match(own.title) else CAPTION_NUMBER.sub("", new.text)
                draft.blocks[at] = origin, replace(own, title=title)
            return
        block: Block = _other_picture(own, new) or own
        if not same:
            if isinstance(own, Table) and isinstance(old, SourceTable) and isinstance(new, SourceTable):
                block = carry_table(own, old.table, new.table, self._show)
            elif isinstance(own, Paragraph) and isinstance(old, SourceParagraph) and isinstance(new, SourceParagraph):
                block = self._carried(own, old.content, new.content, label_of(new))
        draft.blocks.append((origin, own if block == own else block))
        self._pictures(old, new)

    def _indicators(
        self, place: PrintedPlace, own: IndicatorList, old: SourceBlock, new: SourceBlock, same: bool
    ) -> None:
        origin = place.section, place.block
        if isinstance(old, SourceTable) and isinstance(new, SourceTable):
            chosen = listed(self._report, own)
            kept = {each.id for each in chosen}
            if not same:
                gone, added = self._figures.table(own.layout, chosen, old.table, new.table)
                kept -= gone
                self._listed[origin] += added
            self._sentences[origin] = kept
        elif isinstance(new, SourceParagraph):
            self._sentences[origin].add(place.indicator)
            if place.what is What.RESULT and (same or _RESULT.sub("", new.text).strip()):
                self._told.add(place.indicator)
            if not same:
                take = self._figures.statement if place.what is What.STATEMENT else self._figures.result
                take(place.indicator, new.content.inlines)
                notes = tuple(each for each in new.content.inlines if isinstance(each, Note))
                if notes:  # sentences of indicators hold none
                    self._current().blocks.append((None, Paragraph(notes)))

    def _pictures(self, old: SourceBlock, new: SourceBlock) -> None:
        """Take pictures that were put into a paragraph."""
        if isinstance(old, SourceParagraph) and isinstance(new, SourceParagraph) and not old.pictures:
            self._current().blocks += [(None, each) for each in new.pictures]

    def _current(self) -> Draft:
        """Return the section that is open; text before the first is the preamble, behind the signature an annex."""
        if self._sections.now is None and not self._signed:
            return self._sections.begin(PREAMBLE, (None, None))
        if self._sections.now is None:
            return self._insert("", Role.ANNEX, 0, (None, None))
        return self._sections.now

    # what was added

    def _added(self, number: int) -> None:
        block = self._new[number][1]
        around = self._sections.now is None
        if isinstance(block, SourceTable):
            if block.ruled:
                self._current().blocks.append((None, block.table))
            elif not around:  # letterhead or signature laid out anew say nothing of the text
                lines = (line for row in block.table.rows for cell in row for line in cell.paragraphs)
                self._current().blocks += [(None, line) for line in lines if line.inlines]
            return
        centred = block.align is Align.CENTER and (block.bold or block.italic or block.caps)
        if around and not self._signed and self._above(block, centred):
            return
        if around and self._signed and centred:
            self._insert(_ANNEX.sub("", block.text, count=1).replace("\n", " ").strip(), Role.ANNEX, 0, (None, None))
        elif block.text != self._standard.end_mark and not self._new_section(number, block):
            inlines = self._unmarked(block.content.inlines)
            if inlines:
                self._current().blocks.append((None, received_paragraph(inlines, block.align, label_of(block))))
        if block.pictures:
            self._current().blocks += [(None, each) for each in block.pictures]

    def _above(self, block: SourceParagraph, centred: bool) -> bool:
        """Take a line that was added above the text; return whether it is one."""
        if self._zone is None or not any(map(str.isalnum, block.text)):
            return not block.pictures
        if self._zone is What.COVER:
            self._lines[What.COVER][1].append(block.text)
            return True
        if centred and self._zone is not What.ADDRESSEES:
            self._lines[What.TITLE][1].append(block.text)
            return True
        if ADDRESSED.match(block.text) or (self._zone is What.ADDRESSEES and block.text.startswith("-")):
            self._zone = What.ADDRESSEES
            self._lines[What.ADDRESSEES][1].append(block.text)
            return True
        return False

    def _new_section(self, number: int, block: SourceParagraph) -> bool:
        """Begin a section where an added paragraph is a heading; return whether it is."""
        guess = self._guess(number, block)
        level = level_of(block)
        if guess == NUMBERED and not self._sections.numbered_like(level):
            return False
        found = added_heading(block, guess, label_of(block))
        if found is None:
            return False
        title, role, rest = found
        draft = self._insert(title, role, self._sections.depth_of(level), level)
        draft.run_in = guess == RUN_IN
        draft.blocks += [(None, Paragraph(rest))] if rest else []
        return True

    def _guess(self, number: int, block: SourceParagraph) -> str:
        """Return what an added paragraph is: a heading by its style, or by what the reader of foreign files thinks."""
        if block.outline is not None:
            return HEADING
        if self._guesses is None:
            self._guesses = guess_all(self._all_new, {})
        return self._guesses[self._new[number][0]].kind

    def _insert(self, heading: str, role: Role, depth: int, level: HeadingLevel) -> Draft:
        key = self._identity(f"section {len(self._sections.drafts)}")
        return self._sections.insert(key, heading, role, depth, level)

    # the whole

    def _put_together(self) -> Report:
        self._drop_lists(self._sections.drafts)
        for place, _ in self._old:
            if place.what is What.RESULT and place.indicator not in self._told:
                self._figures.untold(place.indicator)
        shown = {(place.section, place.block) for place, _ in self._old}
        made = self._sections.put_together(shown, {place.section for place, _ in self._old if place.section})
        return replace(made, indicators=self._figures.indicators(), next_targets=self._figures.next_targets())

    def _drop_lists(self, drafts: list[Draft]) -> None:
        """Leave indicators out of the lists from which their sentences or rows were taken, and put added ones in."""
        for draft in drafts:
            for at, (origin, block) in enumerate(draft.blocks):
                if origin is None or not isinstance(block, IndicatorList):
                    continue
                chosen = [each.id for each in listed(self._report, block)]
                kept = [key for key in chosen if key in self._sentences[origin]]
                added = self._listed.get(origin, [])
                names = list(kept)
                for before, key in added:
                    names.insert(names.index(before) + 1 if before in names else 0, key)
                if kept != chosen or (added and block.indicators):
                    draft.blocks[at] = origin, replace(block, indicators=tuple(names))

    def _around(self, report: Report) -> Report:
        head = report.head
        was, now = self._lines[What.TYPE]
        if now and now != was:
            head = replace(head, type_name=" ".join(" ".join(now).split()))
        was, now = self._lines[What.COVER]
        if now != was:
            head = carry_cover(head, now)
        head = carry_title(head, *self._lines[What.TITLE])
        if self._zone is not None:
            head = carry_addressees(head, *self._lines[What.ADDRESSEES])
        report = replace(report, head=head)
        if What.LETTERHEAD in self._tables:
            report = carry_letterhead(report, *self._tables[What.LETTERHEAD])
        if What.SIGNATURE in self._tables:
            report = carry_signature(report, self._standard, *self._tables[What.SIGNATURE])
        return report


def _other_picture(own: Block, new: SourceBlock) -> Picture | None:
    """Return a picture of ours as the file has it, where it has another one in its place."""
    if not isinstance(own, Picture) or isinstance(new, SourceTable) or not new.pictures:
        return None
    found = new.pictures[0]
    if found.sha256 == own.sha256:
        return None
    return replace(own, sha256=found.sha256, width=found.width, height=found.height)


def _rename(draft: Draft, was: str, now: str, new: SourceParagraph) -> None:
    """Take a heading's words where they were changed, and its number where the report keeps a printed one."""
    if was != now:
        draft.heading = now
    number = read_number(new.text)
    if draft.printed and number is not None and not new.text.startswith(draft.printed):
        draft.printed = number.text


def _without_stop(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    last = inlines[-1] if inlines else None
    if isinstance(last, Run) and last.text.endswith("."):
        return normal((*inlines[:-1], replace(last, text=last.text[:-1])))
    return tuple(inlines)
