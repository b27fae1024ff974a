"""Plain content of a foreign DOCX into a report by its structure."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import replace

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Indicator
from ...models.meaning.heads import ColumnRole, Heads
from ...models.report import CLOSING, Report, ReportKind, Role
from ...models.richtext import Align, Block, Break, Inline, Note, Paragraph, Run, new_id, normal, plain
from ..printed_numbers import BULLETS, NumberKind, read_number
from ..source.source import Notice, Source, SourceParagraph, SourceTable
from .annexes import annex_at, begins_annex, names_annex
from .assembled import assembled
from .drafts import SectionDraft, SectionDrafts
from .figures_text import read_parts
from .front import read_front
from .gathered import Gathered
from .headings import (
    BULLET,
    CONTINUED,
    HEADING,
    INDICATOR,
    LABEL,
    NUMBERED,
    PART,
    RULER,
    RUN_IN,
    TABLE,
    TEXT,
    Correction,
    Guess,
    guess_all,
)
from .indicator_tables import aims_of, table_indicators, tells_results
from .kind_and_period import kind_and_period
from .pieces import before, counted, cut, simple, without_end_mark, without_last_breaks
from .result import Mark, Reading
from .table_lists import as_list
from .targets import RESULT_LINE, heading_above, only_aimed, result_within, speaks_of_next, with_indicators
from .upholding import Upholding

_BEHIND = QT_TRANSLATE_NOOP("errors", "Dòng “{0}” đứng sau chữ ký; được đặt trước chữ ký.")
_CONTINUED = re.compile(r"[^.;]{0,50}\btiếp(?: theo)?\s?\)?\W{0,5}$", re.I)  # (tiếp theo)
_SECOND = QT_TRANSLATE_NOOP(
    "errors", "Tệp có vẻ gồm hai văn bản; văn bản sau được nhập thành phụ lục, hãy tách tệp nếu cần."
)
_NEXT_TARGETS = QT_TRANSLATE_NOOP(
    "errors", "Chỉ tiêu của kỳ sau được giữ thành danh sách riêng, không xếp chung với chỉ tiêu của kỳ này."
)
_OTHER_COLUMNS = QT_TRANSLATE_NOOP(
    "errors", "Kết quả chỉ tiêu lấy ở cột “{0}”; số liệu ở cột {1} chỉ giữ trong bảng, không thành kết quả của kỳ này."
)


def read_report(source: Source, corrections: Iterable[Correction] = ()) -> Reading:
    """Read a report from a source; what the user corrected holds, and ids stay from reading to reading."""
    return _Builder(source, {each.block: each for each in corrections}).reading()


class _Builder:
    def __init__(self, source: Source, corrections: dict[int, Correction]) -> None:
        self._source = source
        self._blocks = list(source.blocks)
        self._front = read_front(self._blocks)
        for block in corrections:
            self._front.taken.pop(block, None)
        self._guesses = with_indicators(
            self._blocks,
            guess_all(
                self._blocks, corrections, {**self._front.taken, **dict.fromkeys(self._front.closing, "closing")}
            ),
            corrections,
            self._front.taken,
        )
        self._kind, self._period = kind_and_period(self._front)
        self._drafts = SectionDrafts()
        self._gathered = Gathered(self._period)
        self._law = Upholding(source, self._front, self._drafts, self._gathered)
        self._marks: list[Mark] = []
        self._said_of_next = False
        self._heads: Heads | None = None  # of the table right before
        self._told_of_columns: list[Notice] = []
        self._annex_from = -1  # the block the annex began with, which begins no other
        self._signed = False
        self._behind = False  # right behind the signature: what comes is an annex

    def reading(self) -> Reading:
        """Read everything."""
        place = 0
        while place < len(self._blocks):
            if place == self._front.second and not self._drafts.annex:
                self._behind = self._signed = True
            after = self._take(place)
            if after <= place:  # an annex without a title began: the same block is its text
                after = max(self._take(place), place + 1)
            for each in range(place, after):
                self._law.settle(each)
            place = after
        self._gathered.end_list()
        report = self._report()
        if self._law.uphold(report):
            report = self._report()
        found = self._gathered
        return Reading(
            report,
            media=dict(self._source.media),
            marks=tuple(self._marks),
            unread=self._notices(),
            comments=self._source.comments,
            front=self._front,
            verdicts=found.verdicts,
            shares=found.shares,
            numbers=found.printed,
            told=found.told,
        )

    def _report(self) -> Report:
        return assembled(
            self._id("report", 0), self._kind, self._period, self._front, self._drafts, self._guesses, self._gathered
        )  # fmt: skip

    def _notices(self) -> tuple[Notice, ...]:
        second = (Notice(_SECOND),) if self._front.second is not None else ()
        of_next = (Notice(_NEXT_TARGETS),) if self._said_of_next else ()
        return (*self._source.notices, *second, *self._told_of_columns, *of_next, *dict.fromkeys(self._law.said))

    def _id(self, kind: str, place: int) -> str:
        return uuid.uuid5(uuid.UUID(self._source.digest[:32]), f"{kind} {place}").hex

    def _mark(self, place: int, kind: str, level: int = 0, section: str | None = None, doubt: str = "") -> None:
        self._marks.append(Mark(place, kind, level, self._drafts.now.id if section is None else section, doubt))

    # one block after another

    def _take(self, place: int) -> int:
        """Take the block at ``place``, and those that belong to it; return the next one."""
        block, guess = self._blocks[place], self._guesses[place]
        if place in self._front.taken:
            kind = self._front.taken[place]
            self._mark(place, kind, section="")
            self._gathered.end_list()
            if kind == "signature":
                self._behind = self._signed = True
            return place + 1
        if place in self._front.closing:
            assert isinstance(block, SourceParagraph)
            self._gathered.end_list()
            self._mark(place, "closing", section=CLOSING)
            self._drafts.now = self._drafts.by_id[CLOSING]  # what stands between it and the signature stays there
            self._drafts.now.blocks.append(Paragraph(without_end_mark(block.content.inlines)))
            self._signed = True
            return place + 1
        if self._behind and self._remarks(place):
            return self._remark(place)
        begins = (self._behind and self._says_something(place)) or (self._signed and begins_annex(block))
        if begins and place != self._annex_from:
            return self._annex(place)
        if self._drafts.now.id == CLOSING and guess.kind in (HEADING, RUN_IN, NUMBERED, LABEL, PART, INDICATOR):
            guess = Guess(TEXT)  # nothing begins a section between the closing sentence and the signature
        if isinstance(block, SourceTable):
            if block.ruled or _has_text(block):  # an empty layout table is a signature nobody signed
                self._gathered.end_list()
                self._table(place, block)
            return place + 1
        if guess.kind == INDICATOR and self._is_of_next(place):
            self._mark(place, INDICATOR, doubt=guess.doubt)
            statement = cut(block.content.inlines, guess.start)
            self._gathered.state_next(self._id("indicator", place), guess, statement, self._drafts.now.blocks)
            return place + 1
        if guess.kind == INDICATOR:
            return self._indicator(place)
        if guess.kind == PART:
            return self._part(place, block, guess)
        if guess.kind in (HEADING, RUN_IN, NUMBERED, LABEL):
            self._heads = None
            self._gathered.end_list()
            self._heading(place, block, guess)
        elif guess.kind == CONTINUED:
            self._continue(place, block)
        elif guess.kind == RULER:
            self._mark(place, RULER)
        elif block.text or block.pictures or block.content.inlines:
            self._gathered.end_list()
            self._text(place, block, guess)
            self._heads = self._heads if _CONTINUED.match(block.text) else None
        return place + 1

    def _says_something(self, place: int) -> bool:
        block = self._blocks[place]
        if isinstance(block, SourceTable):
            return block.ruled or _has_text(block)
        return bool(block.text or block.pictures)

    def _remarks(self, place: int) -> bool:
        """Return whether a plain line right behind the signature is a remark on the report and no annex."""
        block = self._blocks[place]
        if not isinstance(block, SourceParagraph) or not block.text or block.page_break or block.wide:
            return False
        return (
            self._guesses[place].kind in (TEXT, BULLET)
            and block.align not in (Align.CENTER, Align.RIGHT)
            and len(block.text) <= 300
            and not (block.bold or block.caps)
            and not names_annex(block.text)
            and self._front.second is None
            and not any(isinstance(each, SourceTable) or each.text for each in self._blocks[place + 1 : place + 40])
        )

    def _remark(self, place: int) -> int:
        block = self._blocks[place]
        assert isinstance(block, SourceParagraph)
        self._mark(place, "closing", section=CLOSING)
        self._drafts.now = self._drafts.by_id[CLOSING]
        self._drafts.now.blocks.append(Paragraph(block.content.inlines))
        self._law.said.append(Notice(_BEHIND, (block.text,)))
        return place + 1

    def _text(self, place: int, block: SourceParagraph, guess: Guess) -> None:
        inlines, bullet = block.content.inlines, 0
        label = block.label.text if block.label is not None and not block.label.bullet else ""
        if label and inlines and guess.kind != BULLET:
            inlines = normal((Run(f"{label} "), *inlines))
        if guess.kind == BULLET and guess.number is not None:
            inlines = cut(inlines, guess.body_start)
            bullet = 2 if guess.number.kind is NumberKind.PLUS else 1
        self._mark(place, guess.kind, doubt=guess.doubt)
        align = block.align if block.align in (Align.CENTER, Align.RIGHT) and not bullet else Align.JUSTIFY
        if inlines:
            self._drafts.now.blocks.append(Paragraph(inlines, bullet, align))

    def _heading(self, place: int, block: SourceParagraph, guess: Guess) -> None:
        title = " ".join(block.text[guess.start : guess.title_end].split())
        number = guess.number
        role, printed = Role.NUMBERED, number.text if number else ""
        if number is None or number.kind is NumberKind.NONE:
            role = Role.PLAIN
        elif number.kind in BULLETS:
            role, printed = Role.BULLET, "" if number.kind is NumberKind.DASH else number.text
        if guess.kind == LABEL or role is Role.BULLET or guess.kind == RUN_IN:
            title = title.rstrip(" :")
        body: list[Block] = []
        if guess.kind in (RUN_IN, NUMBERED):
            rest = cut(block.content.inlines, guess.body_start)
            title = "" if guess.kind == NUMBERED else title
            if rest:
                body.append(Paragraph(rest))
        else:
            notes = tuple(each for each in block.content.inlines if isinstance(each, Note))
            if notes:  # a heading holds plain text only: its notes begin the text
                body.append(Paragraph(notes))
        self._open(
            place,
            block,
            guess,
            SectionDraft("", heading=title, role=role, run_in=guess.kind == RUN_IN, printed=printed, blocks=body),
        )

    def _continue(self, place: int, block: SourceParagraph) -> None:
        """Take the second line of the heading above."""
        level = next((each.level for each in reversed(self._marks) if each.section == self._drafts.now.id), 0)
        self._drafts.now.heading = " ".join(f"{self._drafts.now.heading} {block.text}".split())
        self._mark(place, HEADING, level)
        notes = tuple(each for each in block.content.inlines if isinstance(each, Note))
        if notes:
            self._drafts.now.blocks.append(Paragraph(notes))
        self._drafts.now.blocks.extend(block.pictures)

    def _open(self, place: int, block: SourceParagraph, guess: Guess, draft: SectionDraft) -> None:
        draft.id = self._id("section", place)
        level = self._drafts.open(block, guess, draft)
        self._mark(place, guess.kind, level, draft.id, guess.doubt)

    def _part(self, place: int, block: SourceParagraph, guess: Guess) -> int:
        self._gathered.end_list()
        title = [block.text[guess.start :].strip()]
        draft = SectionDraft("", role=Role.PART, printed=guess.number.text if guess.number else "")
        self._open(place, block, guess, draft)
        after = place + 1
        while after < len(self._blocks) and after not in self._front.taken:
            line = self._blocks[after]
            if not isinstance(line, SourceParagraph) or self._guesses[after].number is not None:
                break
            if after in self._front.closing or (self._signed and begins_annex(line)):
                break
            if line.text and not (line.align is Align.CENTER and (line.bold or line.caps)):
                break
            if line.text:
                title.append(line.text)
                self._mark(after, "part", 1, draft.id)
            after += 1
        draft.heading = " ".join(" ".join(title).split())
        return after

    def _annex(self, place: int) -> int:
        """Begin an annex; return the block behind its title, or the first itself, which is then the annex's text."""
        self._gathered.end_list()
        self._behind = False
        self._annex_from = place
        key = self._id("annex", place)  # its first block may be a section of its own
        draft, said, after = annex_at(self._blocks, self._guesses, place, self._front.taken, key)
        for each in said:
            self._mark(each, HEADING, 1, draft.id)
        self._drafts.open_annex(draft)
        return after

    # indicators

    def _is_of_next(self, place: int) -> bool:
        """Return whether what is aimed at here belongs to the next period, whose targets are no results of this one."""
        if self._kind in (ReportKind.ORIENTATION, ReportKind.OUTLINE) or self._period.end is None:
            return False
        year = self._period.end.year
        if not any(speaks_of_next(heading, year) for heading in self._drafts.headings()):
            return False
        after = next((each for each in self._blocks[place + 1 :] if isinstance(each, SourceTable) or each.text), None)
        if isinstance(after, SourceParagraph) and RESULT_LINE.match(after.text):
            return False
        self._said_of_next = True
        return True

    def _indicator(self, place: int) -> int:
        block, guess = self._blocks[place], self._guesses[place]
        assert isinstance(block, SourceParagraph)
        statement = cut(block.content.inlines, guess.start)
        key = self._id("indicator", place)
        self._mark(place, INDICATOR, doubt=guess.doubt)
        result: list[Inline] = []
        said = False
        alone = True
        within = result_within(plain(statement))
        if within and only_aimed(heading_above(self._blocks, self._guesses, place), plain(statement)[within.end :]):
            within = None
        if within:  # both in one paragraph
            self._law.drop(plain(statement)[within.start : within.end])
            result, said = list(cut(statement, within.end)), True
            statement = without_last_breaks(before(statement, within.start))
            alone = False  # lines below are no more of its result
        after = place + 1
        while after < len(self._blocks) and after not in self._front.taken and after not in self._front.closing:
            line, other = self._blocks[after], self._guesses[after]
            if not isinstance(line, SourceParagraph):
                break
            if not line.text:
                after += 1
                continue
            found = RESULT_LINE.match(line.text)
            if found and not said:
                self._law.drop(found[0])
                result, said = list(cut(line.content.inlines, found.end())), True
                alone = not line.text[found.end() :].strip()
            elif said and alone and other.kind in ("text", BULLET):
                content = cut(line.content.inlines, other.body_start) if other.kind == BULLET else line.content.inlines
                result += [Break(), *content]
            else:
                break
            self._mark(after, "result")
            after += 1
        self._gathered.state(key, guess, statement, tuple(result) if said else None, self._drafts.now.blocks)
        return after

    def _table(self, place: int, block: SourceTable) -> None:
        self._mark(place, TABLE)
        self._drafts.now.blocks.append(block.table)
        self._drafts.now.blocks.extend(block.pictures)
        before, self._heads = self._heads, None
        if not block.ruled:
            return
        read = table_indicators(block.table, self._period, before)
        self._heads = read.heads
        if read.heads is not None and not tells_results(read.heads) and self._is_of_next(place):
            # "Số lượng" under next year's targets is what is aimed at
            self._gathered.rows_next(aims_of(read), lambda number: self._id(f"target {number} of table", place))
            return
        self._gathered.rows_next(read.next, lambda number: self._id(f"target {number} of table", place))
        if read.heads is not None and ColumnRole.TARGET in read.heads.places and not read.heads.is_of_indicators:
            if self._kind not in (ReportKind.ORIENTATION, ReportKind.OUTLINE):
                return  # a report that only says what was asked of it tells the results elsewhere
        elif read.heads is not None and read.heads.others and read.heads.is_of_indicators:
            chosen = read.heads.title(ColumnRole.RESULT)
            others = "; ".join(f"“{title}”" for title in read.heads.others.values())
            self._told_of_columns.append(Notice(_OTHER_COLUMNS, (chosen, others)))
        stated = self._gathered.rows(read.indicators, lambda number: self._id(f"indicator {number} of table", place))
        if read.heads is not None and read.heads is not before:
            known = Report("", kind=self._kind, period=self._period, indicators=tuple(self._gathered.indicators))
            shown = as_list(known, self._id("list of table", place), block.table, read.heads, stated)
            if shown is not None:
                self._law.show(place, shown)
                self._drafts.now.blocks[self._drafts.now.blocks.index(block.table)] = shown


def indicator_of(inlines: tuple[Inline, ...]) -> Indicator:
    """Return the indicator a paragraph states: its number cut off, its figures read out of its words.

    What follows "Kết quả:" in the same paragraph is its result. Notes are left out.
    """
    number = read_number(plain(inlines))
    words = cut(inlines, number.length if number else 0)
    text = plain(words)
    found = result_within(text)
    statement = words if found is None else before(words, found.start)
    result = () if found is None else cut(words, found.end)
    parts = tuple(replace(each.part, id=new_id()) for each in read_parts(counted(statement), counted(result)))
    return Indicator(new_id(), "", printed="", statement=simple(statement), result=simple(result), parts=parts)


def _has_text(block: SourceTable) -> bool:
    return any(each.inlines for row in block.table.rows for cell in row for each in cell.paragraphs)
