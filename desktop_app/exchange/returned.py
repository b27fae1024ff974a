"""A DOCX of ours that came back with its text changed: the report it carries, with the visible changes in it.

The report is printed again in memory, and both that print and the file are read by the same reader, so that what
the reader loses is lost on both sides. What differs is carried into the report; all else stays the very same.
"""

from __future__ import annotations

import base64
import re
import uuid
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..docx import (
    HEADING,
    LABEL,
    NUMBERED,
    RUN_IN,
    Source,
    SourceParagraph,
    SourceTable,
    guess_all,
    open_source,
    read_number,
    render_docx,
    section_mark,
)
from ..models.chartdata import chart_data, describe
from ..models.livefigures import live_text
from ..models.numbering import section_numbers
from ..models.report import CLOSING, FIXED, PREAMBLE, Report, Role, Section, Status, in_print_order, walk
from ..models.richtext import (
    Align,
    Block,
    Body,
    Chart,
    IndicatorList,
    Inline,
    Live,
    Note,
    Paragraph,
    Run,
    Table,
    normal,
    plain,
)
from ..models.standard import Standard
from .aligning import align
from .carrying import (
    carry_paragraph,
    carry_table,
    cell_text,
    likeness,
    received_paragraph,
    seen,
    seen_table,
    without,
    words,
)
from .printed import Place, What, printed_places
from .returned_figures import ReturnedFigures
from .returned_front import carry_addressees, carry_letterhead, carry_signature, carry_title

_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)  # stands for every picture: only where they stand is compared
_ENOUGH = 0.3  # share of words two paragraphs must have in common to be the same one, changed
_ANNEX = re.compile(r"phụ lục(?:\s+(?:số\s+)?[\divx]+)?\s*[.:]?\s*", re.I)
_RESULT = re.compile(r"kết quả[^:]{0,20}:", re.I)
_INDICATOR = re.compile(r"\(\d+\)")

SourceBlock = SourceParagraph | SourceTable


def visible_report(embedded: Report, source: Source, standard: Standard) -> Report | None:
    """Return the report with what was visibly changed in its file carried in, or ``None`` where nothing was.

    Sections, notes, indicators and blocks keep their ids and, where their print is unchanged, are the very same
    values.

    Args:
        embedded: the report that the file carries.
        source: the file as read.
        standard: the standard of form it was printed by.

    Raises:
        UserError: the report is too big to be printed and read.
    """
    return _Returned(embedded, source, standard).report()


@dataclass(slots=True)
class _Draft:
    """A section while it is put together.

    Attributes:
        own: the report's section, or ``None`` for one that was added.
        level: what headings of its level look like, to find the level of added ones.
        blocks: its blocks, each with (section, index) it has in the report, or ``None``.
    """

    id: str
    own: Section | None
    depth: int
    level: tuple[int | None, Hashable]
    heading: str
    role: Role
    printed: str = ""
    run_in: bool = False
    blocks: list[tuple[tuple[str, int] | None, Block]] = field(default_factory=list)


class _Returned:
    def __init__(self, report: Report, source: Source, standard: Standard) -> None:
        self._report, self._standard = report, standard
        self._digest = uuid.UUID(source.digest[:32])
        self._numbers = section_numbers(report, standard.scheme)
        self._depths = {section.id: depth for section, depth in walk(report)}
        self._marks = {section_mark(key): key for key in report.sections}
        self._figures = ReturnedFigures(report, self._identity)
        places = zip(printed_places(report, standard), self._print(), strict=True)
        self._old = [(place, block) for place, block in places if _says_something(block)]
        self._new = list(_joined_marks(source.blocks))
        self._all_new = source.blocks
        self._kinds: dict[int, str] | None = None
        self._headed = {place.section for place, _ in self._old if place.what in (What.HEADING, What.LEAD)}
        self._drafts: list[_Draft] = []
        self._open: dict[str, _Draft] = {}
        self._now: _Draft | None = None
        self._signed = False
        self._lines: dict[What, tuple[list[str], list[str]]] = {
            what: ([], []) for what in (What.TYPE, What.TITLE, What.ADDRESSEES)
        }
        self._zone: What | None = None
        self._tables: dict[What, tuple[SourceTable, SourceTable]] = {}
        self._sentences: dict[tuple[str, int], set[str]] = {}  # indicators still printed by each list
        self._listed: dict[tuple[str, int], list[tuple[str, str]]] = {}  # those added to each, behind which

    def _print(self) -> tuple[SourceBlock, ...]:
        def chart(block: Chart) -> tuple[bytes, str]:
            return _DOT, describe(chart_data(self._report, block))

        data = render_docx(self._report, self._standard, lambda _: _DOT, chart)
        return open_source(Path("báo cáo.docx"), data).blocks

    def _identity(self, name: str) -> str:
        return uuid.uuid5(self._digest, name).hex

    def _show(self, live: Live) -> str:
        return live_text(self._report, live)

    def report(self) -> Report | None:
        """Return the report with the visible changes, or ``None``."""
        keys = [_key(block) for _, block in self._old], [_key(block) for _, block in self._new]
        if keys[0] == keys[1]:
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

    # which block continues which

    def _aligned(self, old: list[Hashable], new: list[Hashable]) -> list[int | None]:
        bags = [
            [words(_text(block)) for block in blocks]
            for blocks in ([block for _, block in self._old], [block for _, block in self._new])
        ]
        found = align(old, new, lambda one, two: self._alike(one, two, likeness(bags[0][one], bags[1][two])))
        lost = set(range(len(old))) - {at for at in found if at is not None}
        times = Counter(old[at] for at in lost)
        moved = {old[at]: at for at in lost if times[old[at]] == 1 and len(_text(self._old[at][1])) > 20}
        begun = {self._old[at][0].section: at for at in lost if self._old[at][0].what in (What.HEADING, What.LEAD)}
        for number, at in enumerate(found):
            if at is not None:
                continue
            block = self._new[number][1]
            marks = block.sections if isinstance(block, SourceParagraph) and self._is_heading(number) else ()
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

    def _continued(self, place: Place, old: SourceBlock, number: int, same: bool) -> None:
        new = self._new[number][1]
        headless = place.section and place.section not in self._headed and place.section not in self._open
        if headless and (place.section != PREAMBLE or not self._drafts):
            self._begin(place.section, new)
        if place.what in self._lines:
            assert isinstance(new, SourceParagraph)
            self._zone = place.what
            self._lines[place.what][1].append(new.text)
        elif place.what in (What.LETTERHEAD, What.SIGNATURE):
            if isinstance(old, SourceTable) and isinstance(new, SourceTable):
                self._tables[place.what] = old, new
            if place.what is What.SIGNATURE:
                self._signed, self._now = True, None
        elif place.what in (What.HEADING, What.LEAD):
            assert isinstance(old, SourceParagraph)
            assert isinstance(new, SourceParagraph)
            self._heading(place, old, new, same)
        elif place.what not in (What.FORM, What.END):
            self._block(place, old, new, same)

    def _begin(self, key: str, new: SourceBlock, heading: str | None = None, deeper: int = 0) -> _Draft:
        own = self._report.sections[key]
        depth = max(0, self._depths.get(key, 0) + deeper)
        title = own.heading if heading is None else heading
        self._now = _Draft(key, own, depth, _level(new), title, own.role, own.printed, own.run_in)
        self._drafts.append(self._now)
        self._open[key] = self._now
        return self._now

    def _heading(self, place: Place, old: SourceParagraph, new: SourceParagraph, same: bool) -> None:
        own = self._report.sections[place.section]
        deeper = (new.outline or 0) - (old.outline or 0) if new.outline is not None and old.outline is not None else 0
        draft = self._begin(place.section, new, deeper=deeper)
        if place.what is What.LEAD:
            first = own.body.blocks[0]
            assert isinstance(first, Paragraph)
            if not same:
                was, now = self._split(own, old), self._split(own, new)
                self._renamed(draft, was[0], now[0], new)
                first = self._carried(first, replace(old.content, inlines=was[1]), replace(new.content, inlines=now[1]))
            draft.blocks.append(((own.id, 0), first))
        elif not same:
            self._renamed(draft, self._title(own, old.text), self._title(own, new.text), new)
            notes = tuple(each for each in new.content.inlines if isinstance(each, Note))
            if notes:
                draft.blocks.append((None, Paragraph(notes)))
        self._pictures(old, new)

    def _renamed(self, draft: _Draft, was: str, now: str, new: SourceParagraph) -> None:
        if was != now:
            draft.heading = now
        number = read_number(new.text)
        if (
            draft.printed
            and number is not None
            and number.text != draft.printed
            and not new.text.startswith(draft.printed)
        ):
            draft.printed = number.text

    def _title(self, own: Section, text: str) -> str:
        """Return a heading's words, without number and what the print adds."""
        number = self._numbers.get(own.id, "")
        if own.role in (Role.PART, Role.ANNEX) and number:
            text = text.partition("\n")[2] if "\n" in text else text.removeprefix(number).strip()
        elif number:
            found = read_number(text)
            if text.startswith(number):
                text = text[len(number) :]
            elif found is not None:
                text = text[found.length :]
        text = " ".join(text.split())
        return text.removesuffix(":").rstrip() if own.role is Role.BULLET and not own.heading.endswith(":") else text

    def _split(self, own: Section, line: SourceParagraph) -> tuple[str, tuple[Inline, ...]]:
        """Return heading and text of a line that holds both."""
        text, number = line.text, self._numbers.get(own.id, "")
        found = read_number(text)
        start = len(number) if number and text.startswith(number) else found.length if number and found else 0
        start += len(text[start:]) - len(text[start:].lstrip())
        if not own.heading:
            return "", without(line.content.inlines, start)
        title = own.heading if own.heading.endswith((":", ".", "?", "!")) else f"{own.heading}:"
        if text.startswith(title, start):
            return own.heading, without(line.content.inlines, start + len(title))
        end = max(line.bold_until, line.marked_until)
        if not start < end < len(text):
            end = text.find(":", start, start + 200) + 1
        if end <= start:
            return own.heading, without(line.content.inlines, start)
        words_of = " ".join(text[start:end].split())
        if title != own.heading:
            words_of = words_of.removesuffix(":").rstrip()
        return words_of, without(line.content.inlines, end)

    def _carried(self, own: Paragraph, old: Paragraph, new: Paragraph, label: str = "") -> Paragraph:
        """Return a paragraph with its changes; the end mark is no part of it."""
        old, new = (replace(each, inlines=self._unmarked(each.inlines)) for each in (old, new))
        if not plain(own.inlines).rstrip().endswith("."):
            old, new = (
                (replace(each, inlines=_without_stop(each.inlines)) for each in (old, new))
                if self._mark_of(old, own)
                else (old, new)
            )
        if (seen(old.inlines), old.align) == (seen(new.inlines), new.align) and not label:
            return own
        return carry_paragraph(own, old, new, self._show, label)

    def _mark_of(self, old: Paragraph, own: Paragraph) -> bool:
        """Return whether the print ended a paragraph with a full stop that is not its own."""
        return plain(old.inlines).endswith(".") and not plain(own.inlines, self._show).rstrip().endswith(".")

    def _unmarked(self, inlines: Sequence[Inline]) -> tuple[Inline, ...]:
        """Return inlines with a full stop in the place of the end mark."""
        mark = self._standard.end_mark
        last = inlines[-1] if inlines else None
        if len(mark) > 1 and isinstance(last, Run) and last.text.endswith(mark):
            return normal((*inlines[:-1], replace(last, text=last.text.removesuffix(mark).rstrip().rstrip(".") + ".")))
        return tuple(inlines)

    def _block(self, place: Place, old: SourceBlock, new: SourceBlock, same: bool) -> None:
        own = self._report.sections[place.section].body.blocks[place.block]
        origin = place.section, place.block
        draft = self._current()
        if isinstance(own, IndicatorList):
            known = origin in self._listed
            if not known:
                draft.blocks.append((origin, own))
                self._listed[origin] = []
            self._indicators(place, own, old, new, same)
            return
        if isinstance(own, Chart) and place.what is What.CAPTION:
            assert isinstance(new, SourceParagraph)
            at = next((at for at in range(len(draft.blocks) - 1, -1, -1) if draft.blocks[at][0] == origin), None)
            if at is None:
                draft.blocks.append((None, received_paragraph(new.content.inlines, new.align)))
            elif not same:
                draft.blocks[at] = origin, replace(own, title=new.text)
            return
        block: Block = own
        if not same:
            if isinstance(own, Table) and isinstance(old, SourceTable) and isinstance(new, SourceTable):
                block = carry_table(own, old.table, new.table, self._show)
            elif isinstance(own, Paragraph) and isinstance(old, SourceParagraph) and isinstance(new, SourceParagraph):
                block = self._carried(own, old.content, new.content, _label(new))
        draft.blocks.append((origin, own if block == own else block))
        self._pictures(old, new)

    def _indicators(self, place: Place, own: IndicatorList, old: SourceBlock, new: SourceBlock, same: bool) -> None:
        origin = place.section, place.block
        if isinstance(old, SourceTable) and isinstance(new, SourceTable):
            chosen = [each for each in self._report.indicators if not own.indicators or each.id in own.indicators]
            kept = {each.id for each in chosen}
            if not same:
                gone, added = self._figures.table(own.layout, chosen, old.table, new.table)
                kept -= gone
                self._listed[origin] += added
            self._sentences[origin] = kept
        elif isinstance(new, SourceParagraph):
            self._sentences[origin].add(place.indicator)
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

    def _current(self) -> _Draft:
        """Return the section that is open; text before the first is the preamble, behind the signature an annex."""
        if self._now is None and not self._signed:
            return self._begin(PREAMBLE, self._new[0][1])
        if self._now is None:
            return self._insert("", Role.ANNEX, 0, (None, None))
        return self._now

    # what was added

    def _added(self, number: int) -> None:
        block = self._new[number][1]
        if isinstance(block, SourceTable):
            if block.ruled:
                self._current().blocks.append((None, block.table))
            elif self._now is not None:  # letterhead or signature laid out anew say nothing of the text
                self._current().blocks += [
                    (None, each) for row in block.table.rows for cell in row for each in cell.paragraphs if each.inlines
                ]
            return
        if self._now is None and not self._signed:
            centred = block.align is Align.CENTER and (block.bold or block.italic)
            if self._zone in (What.TYPE, What.TITLE) and centred:
                self._lines[What.TITLE][1].append(block.text)
                return
            if self._zone is What.ADDRESSEES and block.text.startswith("-"):
                self._lines[What.ADDRESSEES][1].append(block.text)
                return
            if self._zone is None or re.match(r"kính gửi\s*:", block.text, re.I):
                if self._zone is not None:
                    self._zone = What.ADDRESSEES
                    self._lines[What.ADDRESSEES][1].append(block.text)
                return
        if self._now is None and self._signed and block.align is Align.CENTER and (block.bold or block.caps):
            self._insert(_ANNEX.sub("", block.text, count=1).replace("\n", " ").strip(), Role.ANNEX, 0, (None, None))
            return
        kind = self._kind(number)
        if kind in (HEADING, RUN_IN, LABEL) or (kind == NUMBERED and block.outline is not None):
            self._new_section(number, block, kind)
            return
        inlines = self._unmarked(block.content.inlines)
        if inlines:
            self._current().blocks.append((None, received_paragraph(inlines, block.align, _label(block))))
        self._current().blocks += [(None, each) for each in block.pictures]

    def _kind(self, number: int) -> str:
        """Return what an added paragraph is: a heading by its style, or by what the reader of foreign files thinks."""
        block = self._new[number][1]
        if isinstance(block, SourceParagraph) and block.outline is not None:
            return HEADING
        if self._kinds is None:
            self._kinds = {place: guess.kind for place, guess in enumerate(guess_all(self._all_new, {}))}
        return self._kinds[self._new[number][0]]

    def _is_heading(self, number: int) -> bool:
        block = self._new[number][1]
        return isinstance(block, SourceParagraph) and (block.outline is not None or block.bold)

    def _new_section(self, number: int, block: SourceParagraph, kind: str) -> None:
        typed = read_number(block.text)
        start = typed.length if typed is not None else 0
        text, end = block.text, len(block.text)
        if kind == RUN_IN:
            end = block.bold_until if block.bold_until > start else block.marked_until
            end = end if start < end < len(text) else text.find(":", start) + 1 or len(text)
        title = " ".join(text[start:end].split())
        title = title.rstrip(" :") if kind in (RUN_IN, LABEL) else title
        sign = typed.text if typed is not None else _label(block)
        bullet = bool(sign) and not any(map(str.isalnum, sign))
        role = Role.BULLET if bullet else Role.NUMBERED if sign else Role.PLAIN
        rest = without(block.content.inlines, end) if kind == RUN_IN else ()
        notes = tuple(each for each in block.content.inlines if isinstance(each, Note)) if kind != RUN_IN else ()
        draft = self._insert(title, role, self._depth_of(block), _level(block), number)
        draft.run_in = kind == RUN_IN
        draft.blocks += [(None, Paragraph(each)) for each in (notes, rest) if each]
        draft.blocks += [(None, each) for each in block.pictures]

    def _depth_of(self, block: SourceParagraph) -> int:
        """Return the depth of an added heading: that of the last one that looks like it, else below the last."""
        drafts = [each for each in reversed(self._drafts) if each.id not in FIXED]
        outline, number = _level(block)
        for draft in drafts:
            if draft.level[0] == outline if outline is not None else number is not None and draft.level[1] == number:
                return draft.depth
        for draft in drafts:
            if outline is not None and draft.level[0] is not None:
                return max(0, draft.depth + min(1, outline - draft.level[0]))
        return drafts[0].depth + 1 if drafts else 0

    def _insert(
        self, heading: str, role: Role, depth: int, level: tuple[int | None, Hashable], number: int = -1
    ) -> _Draft:
        key = self._identity(f"section {number} {len(self._drafts)}")
        self._now = _Draft(key, None, depth, level, heading, role)
        self._drafts.append(self._now)
        return self._now

    # the whole

    def _put_together(self) -> Report:
        report = self._report
        order = [section.id for section in in_print_order(report)]
        visible = {place.section for place, _ in self._old if place.section}
        drafts = list(self._drafts)
        for number, key in enumerate(order):
            if key in self._open or (key in visible and key not in FIXED):
                continue
            before = set(order[:number])
            at = max((place + 1 for place, draft in enumerate(drafts) if draft.id in before), default=0)
            own = report.sections[key]
            drafts.insert(
                at,
                _Draft(
                    key, own, self._depths.get(key, 0), (None, None), own.heading, own.role, own.printed, own.run_in
                ),
            )
        self._drop_lists(drafts)
        hidden = self._hidden()
        sections: dict[str, Section] = {}
        tree = [draft for draft in drafts if draft.id not in FIXED]
        same = [(draft.id, draft.depth) for draft in tree] == [
            (key, self._depths[key]) for key in order if key not in FIXED
        ]
        children, top = _tree(tree)
        for draft in drafts:
            kept = report.sections[draft.id].children if same else tuple(children.get(draft.id, ()))
            sections[draft.id] = self._section(draft, kept, hidden.get(draft.id, []))
        ordered = {key: sections[key] for key in report.sections if key in sections} | sections
        indicators = self._figures.indicators()
        if all(ordered.get(key) is section for key, section in report.sections.items()) and len(ordered) == len(
            report.sections
        ):
            ordered = dict(report.sections)
        return replace(report, sections=ordered, top=report.top if same else tuple(top), indicators=indicators)

    def _section(self, draft: _Draft, children: tuple[str, ...], hidden: list[tuple[int, Block]]) -> Section:
        blocks = list(draft.blocks)
        for index, block in hidden:  # what prints nothing stays behind what it stood behind
            at = max(
                (place + 1 for place, (origin, _) in enumerate(blocks)
                 if origin is not None and origin[0] == draft.id and origin[1] < index),
                default=0,
            )  # fmt: skip
            blocks.insert(at, ((draft.id, index), block))
        body = Body(tuple(block for _, block in blocks))
        if draft.own is None:
            status = Status.DONE if blocks else Status.TODO
            return Section(
                draft.id, "", draft.heading, draft.role, draft.run_in, status=status, body=body, children=children
            )
        own = draft.own
        body = own.body if body == own.body else body
        new = replace(own, heading=draft.heading, printed=draft.printed, body=body, children=children)
        return own if new == own else new

    def _hidden(self) -> dict[str, list[tuple[int, Block]]]:
        """Return for each section the blocks that print nothing."""
        shown = {(place.section, place.block) for place, _ in self._old}
        return {
            key: [(index, block) for index, block in enumerate(section.body.blocks) if (key, index) not in shown]
            for key, section in self._report.sections.items()
        }

    def _drop_lists(self, drafts: list[_Draft]) -> None:
        """Leave indicators out of the lists from which their sentences or rows were taken, and put added ones in."""
        for draft in drafts:
            for at, (origin, block) in enumerate(draft.blocks):
                if origin is None or not isinstance(block, IndicatorList):
                    continue
                chosen = [
                    each.id for each in self._report.indicators if not block.indicators or each.id in block.indicators
                ]
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
        head = carry_title(head, *self._lines[What.TITLE])
        if self._zone is not None:
            head = carry_addressees(head, *self._lines[What.ADDRESSEES])
        report = replace(report, head=head)
        if What.LETTERHEAD in self._tables:
            report = carry_letterhead(report, *self._tables[What.LETTERHEAD])
        if What.SIGNATURE in self._tables:
            report = carry_signature(report, self._standard, *self._tables[What.SIGNATURE])
        return report


def _tree(drafts: list[_Draft]) -> tuple[dict[str, list[str]], list[str]]:
    """Return children by id, and the first level: each section stands below the last one of less depth."""
    children: dict[str, list[str]] = {}
    top: list[str] = []
    above: list[_Draft] = []
    for draft in drafts:
        while above and (above[-1].depth >= draft.depth or draft.role is Role.ANNEX):
            above.pop()
        (children.setdefault(above[-1].id, []) if above else top).append(draft.id)
        above.append(draft)
    return children, top


def _joined_marks(blocks: Sequence[SourceBlock]) -> Iterator[tuple[int, SourceBlock]]:
    """Yield the blocks that say something with their places; marks of empty lines go to the next one."""
    marks: tuple[str, ...] = ()
    for number, block in enumerate(blocks):
        begun = block.sections if isinstance(block, SourceParagraph) else ()
        if not _says_something(block):
            marks += begun
        elif marks and isinstance(block, SourceParagraph):
            yield number, replace(block, sections=marks + begun)
            marks = ()
        else:
            yield number, block


def _says_something(block: SourceBlock) -> bool:
    if isinstance(block, SourceTable):
        return block.ruled or any(
            paragraph.inlines for row in block.table.rows for cell in row for paragraph in cell.paragraphs
        )
    return bool(block.text.strip() or block.pictures or any(isinstance(each, Note) for each in block.content.inlines))


def _key(block: SourceBlock) -> Hashable:
    """Return what one sees of a block."""
    if isinstance(block, SourceTable):
        return "table", seen_table(block.table)
    pictures = tuple(each.alt for each in block.pictures)
    return block.outline, _label(block), block.align, seen(block.content.inlines), pictures


def _label(block: SourceParagraph) -> str:
    return block.label.text if block.label is not None else ""


def _text(block: SourceBlock) -> str:
    if isinstance(block, SourceTable):
        return " ".join(cell_text(cell) for row in block.table.rows for cell in row)
    return block.text


def _level(block: SourceBlock) -> tuple[int | None, Hashable]:
    """Return what headings of one level have in common: the outline level, and the kind of their number."""
    if isinstance(block, SourceTable):
        return None, None
    found = read_number(f"{_label(block)} x" if _label(block) else block.text)
    return block.outline, None if found is None else (found.kind.name, len(found.path))


def _without_stop(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    last = inlines[-1] if inlines else None
    if isinstance(last, Run) and last.text.endswith("."):
        return normal((*inlines[:-1], replace(last, text=last.text[:-1])))
    return tuple(inlines)
