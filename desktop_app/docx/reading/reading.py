"""Plain content of a foreign DOCX into a report by its structure."""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, field, replace

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Indicator, Verdict
from ...models.meaning.heads import ColumnRole, Heads
from ...models.meaning.told import Told
from ...models.numbering import NO_NUMBER, section_numbers
from ...models.report import CLOSING, PREAMBLE, Head, Numbering, Report, ReportKind, Role, Section, Status
from ...models.richtext import (
    Align,
    Block,
    Body,
    Break,
    IndicatorList,
    Inline,
    Layout,
    Note,
    Paragraph,
    Picture,
    Run,
    new_id,
    normal,
    plain,
)
from ...resources import standard as standard_of
from ..printed_numbers import BULLETS, RULE, NumberKind, read_number
from ..source.source import Notice, Source, SourceParagraph, SourceTable
from .contents import contents_notices
from .end_mark import with_plain_end
from .figures_text import read_parts
from .front import Front, read_front
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
from .indicator_tables import table_indicators, tells_results
from .kind_and_period import kind_and_period, unit_of
from .law import BodyCheck, block_lines, block_notes, missing_around, words
from .outline_tree import Tree
from .pieces import before, counted, cut, simple, without_end_mark
from .surroundings import printed_around, put_at
from .targets import RESULT_LINE, result_within, speaks_of_next, with_indicators

_ANNEX = re.compile(
    r"(phụ lục|phụ biểu|biểu mẫu|danh mục|danh sách|biểu|bảng|mẫu)\b(?: (?:số )?(?P<number>[\divx]+)\b)?[.:]?", re.I
)
_COVER = QT_TRANSLATE_NOOP("errors", "Không đưa vào: trang bìa “{0}”.")
_LEFT_OUT = ("cover", "contents")
_UNSAID = QT_TRANSLATE_NOOP("errors", "Không đưa vào: “{0}” ở phần ký.")
_AROUND = QT_TRANSLATE_NOOP(
    "errors", "Chữ “{0}” không có chỗ riêng trong báo cáo; được đặt thành đoạn văn ở chỗ gần nhất."
)
_FOUND = QT_TRANSLATE_NOOP("errors", "Chữ “{0}” suýt bị bỏ sót khi đọc; được đặt thành đoạn văn ở chỗ gần nhất.")
_BEHIND = QT_TRANSLATE_NOOP("errors", "Dòng “{0}” đứng sau chữ ký; được đặt trước chữ ký.")
_TWICE = QT_TRANSLATE_NOOP("errors", "Chữ “{0}” có thể đã được đọc hai lần; hãy xem lại.")
_NOTES = QT_TRANSLATE_NOOP("errors", "Chú thích “{0}” được đặt ở đoạn gần nhất vì chỗ cũ không mang được chú thích.")
_PICTURES = QT_TRANSLATE_NOOP("errors", "Hình ở phần đầu hoặc phần ký được đặt ở chỗ gần nhất trong báo cáo.")
_COVER_PICTURES = QT_TRANSLATE_NOOP("errors", "Không đưa vào: {0} hình ở trang bìa.")
_APPENDIX = re.compile(r"phụ (?:lục|biểu)\b|biểu (?:số|mẫu)\b", re.I)
_CONTINUED = re.compile(r"[^.;]{0,50}\btiếp(?: theo)?\s?\)?\W{0,5}$", re.I)  # (tiếp theo)
_SECOND = QT_TRANSLATE_NOOP(
    "errors", "Tệp có vẻ gồm hai văn bản; văn bản sau được nhập thành phụ lục, hãy tách tệp nếu cần."
)


_NEXT_TARGETS = QT_TRANSLATE_NOOP(
    "errors", "Chỉ tiêu của kỳ sau được giữ thành danh sách trong văn bản, không xếp chung với chỉ tiêu của kỳ này."
)
_OTHER_COLUMNS = QT_TRANSLATE_NOOP(
    "errors", "Kết quả chỉ tiêu lấy ở cột “{0}”; số liệu ở cột {1} chỉ giữ trong bảng, không thành kết quả của kỳ này."
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a block of the source was taken for.

    Attributes:
        block: its index.
        kind: ``heading``, ``run_in``, ``numbered``, ``label``, ``part``, ``text``, ``bullet``, ``indicator``,
            ``result``, ``table``, ``rule``, ``cover``, ``contents``, ``letterhead``, ``title``, ``closing`` or ``signature``.
        level: of headings, from 1; else 0.
        section: id of the section it begins or belongs to; empty outside the text.
        doubt: why it might be something else (context ``errors``), or empty.
    """

    block: int
    kind: str
    level: int = 0
    section: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source was read as.

    Attributes:
        media: the report's pictures by SHA-256.
        marks: one for every block that says something, in order.
        unread: what could not be read, or must be said.
        comments: texts of the comments in the margin, which are not part of the report.
        front: letterhead, title, closing and signature as printed.
        verdicts: the verdict the document prints for an indicator part, by its id.
        shares: the ratio it prints for a part, by the part's id.
        numbers: the number it prints for an indicator, by its id.
        told: how the result of a part was read, by its id: what is asked, and the sentence or cell it stands in.
    """

    report: Report
    _: KW_ONLY
    media: dict[str, bytes]
    marks: tuple[Mark, ...]
    unread: tuple[Notice, ...]
    comments: tuple[str, ...]
    front: Front
    verdicts: dict[str, Verdict]
    shares: dict[str, str]
    numbers: dict[str, str]
    told: dict[str, Told] = field(default_factory=dict)


def read_report(source: Source, corrections: Iterable[Correction] = ()) -> Reading:
    """Read a report from a source; what the user corrected holds, and ids stay from reading to reading."""
    return _Builder(source, {each.block: each for each in corrections}).reading()


@dataclass(slots=True)
class _Draft:
    """A section while it is read."""

    id: str
    _: KW_ONLY
    heading: str = ""
    role: Role = Role.NUMBERED
    run_in: bool = False
    printed: str = ""
    landscape: bool = False
    blocks: list[Block] = field(default_factory=list)
    children: list[str] = field(default_factory=list)

    def section(self) -> Section:
        status = Status.DONE if self.blocks or self.children else Status.TODO
        return Section(
            self.id,
            "",
            self.heading,
            role=self.role,
            run_in=self.run_in,
            printed=self.printed,
            landscape=self.landscape,
            status=status,
            body=Body(tuple(self.blocks)),
            children=tuple(self.children),
        )


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
        self._drafts: dict[str, _Draft] = {PREAMBLE: _Draft(PREAMBLE), CLOSING: _Draft(CLOSING)}
        self._top: list[str] = []
        self._placed: list[str] = []  # section ids in the order the tree counts them
        self._tree = Tree()
        self._now = self._drafts[PREAMBLE]
        self._marks: list[Mark] = []
        self._indicators: list[Indicator] = []
        self._verdicts: dict[str, Verdict] = {}
        self._shares: dict[str, str] = {}
        self._printed: dict[str, str] = {}
        self._told: dict[str, Told] = {}
        self._kind, self._period = kind_and_period(self._front)
        self._parents: dict[str, str] = {}
        self._said_of_next = False
        self._heads: Heads | None = None  # of the table right before
        self._told_of_columns: list[Notice] = []
        self._list: list[str] = []  # indicators that stand here one behind the other
        self._first_list: dict[str, int] = {}
        self._dropped: Counter[str] = Counter()  # words that the form prints again
        self._where: list[tuple[str, int]] = []  # for each block the section it went to, and how long that was then
        self._said: list[Notice] = []
        self._annexed = ""  # the annex that is read
        self._annex_from = -1  # the block it began with, which begins no other
        self._signed = False
        self._behind = False  # right behind the signature: what comes is an annex

    def reading(self) -> Reading:
        """Read everything."""
        place = 0
        while place < len(self._blocks):
            if place == self._front.second and not self._annexed:
                self._behind = self._signed = True
            after = self._take(place)
            if after <= place:  # an annex without a title began: the same block is its text
                after = max(self._take(place), place + 1)
            for each in range(place, after):
                self._settle(each)
            place = after
        self._end_list()
        self._uphold(self._report())
        return Reading(
            self._report(),
            media=dict(self._source.media),
            marks=tuple(self._marks),
            unread=self._notices(),
            comments=self._source.comments,
            front=self._front,
            verdicts=self._verdicts,
            shares=self._shares,
            numbers=self._printed,
            told=self._told,
        )

    def _notices(self) -> tuple[Notice, ...]:
        second = (Notice(_SECOND),) if self._front.second is not None else ()
        of_next = (Notice(_NEXT_TARGETS),) if self._said_of_next else ()
        return (*self._source.notices, *second, *self._told_of_columns, *of_next, *dict.fromkeys(self._said))

    # the law

    def _settle(self, place: int) -> None:
        """Remember where a block went, and set down the pictures that nothing has taken."""
        kind = self._front.taken.get(place, "")
        if kind == "signature" or place in self._front.closing:
            draft = self._drafts[CLOSING]
        else:
            draft = self._drafts[PREAMBLE] if kind else self._now
        block = self._blocks[place]
        if block.pictures and kind == "cover":
            self._said.append(Notice(_COVER_PICTURES, (len(block.pictures),)))
        elif block.pictures and not _ends_with(draft.blocks, block.pictures):
            if kind:
                self._said.append(Notice(_PICTURES))
            self._end_list()
            draft.blocks.extend(block.pictures)
        self._where.append((draft.id, len(draft.blocks) + bool(self._list)))

    def _uphold(self, report: Report) -> None:
        """Put what is missing at the nearest place in reading order, and say so."""
        around = [(place, kind) for place, kind in sorted(self._front.taken.items()) if kind not in _LEFT_OUT]
        lines = [
            (place, [line for each in self._lines(place) for line in re.split(r"[\n\t]+| {6,}", each)])
            for place, _ in around
        ]
        lost = [(place, text, _AROUND) for place, text in missing_around(lines, printed_around(report, self._front))]
        check = BodyCheck()
        by_id = {each.id: each for each in self._indicators}
        for draft in self._drafts.values():
            check.report(draft.blocks, f"{draft.printed} {draft.heading}".strip(), by_id, self._printed)
        places = [place for place in range(len(self._blocks)) if place not in self._front.taken]
        missing, doubled = check.compare(self._blocks, places, self._dropped)
        lost += [(place, text, _FOUND) for place, text in missing]
        self._said += [Notice(_TWICE, (text,)) for text in doubled]
        notes = self._lost_notes()
        if self._front.cover:
            self._said.append(Notice(_COVER, (" / ".join(self._front.cover),)))
        known = [f"{each.printed} {each.heading}" for each in self._drafts.values()]
        typed = [line for place, kind in self._front.taken.items() if kind == "contents" for line in self._lines(place)]
        known += printed_around(report, self._front)
        self._said += contents_notices(self._source.contents, typed, known)
        self._said += [Notice(_UNSAID, (text,)) for text in self._front.unsaid]
        self._said += [Notice(template, (text,)) for _, text, template in lost]
        told = {text for _, text, _ in lost}
        for side in (self._front.left, self._front.right):
            side[:] = [line for line in side if line not in told]
        put: dict[int, list[Block]] = {}
        for place, text, _ in lost:
            put.setdefault(place, []).append(Paragraph((Run(text),)))
        for place in sorted({*put, *notes}, reverse=True):
            key, at = self._where[place]
            put_at(self._drafts[key].blocks, at, put.get(place, []), notes.get(place, ()))

    def _lines(self, place: int) -> list[str]:
        return block_lines(self._blocks[place])

    def _lost_notes(self) -> dict[int, tuple[Note, ...]]:
        """Return the notes that no section has, by the block they stood in."""
        there = [(place, note) for place, block in enumerate(self._blocks) for note in block_notes(block)]
        if not there:
            return {}
        kept = {note.id for draft in self._drafts.values() for note in Body(tuple(draft.blocks)).notes}
        lost: dict[int, tuple[Note, ...]] = {}
        for place, note in there:
            if note.id not in kept:
                lost[place] = (*lost.get(place, ()), note)
                self._said.append(Notice(_NOTES, (plain(note.content),)))
        return lost

    def _id(self, kind: str, place: int) -> str:
        return uuid.uuid5(uuid.UUID(self._source.digest[:32]), f"{kind} {place}").hex

    def _mark(self, place: int, kind: str, level: int = 0, section: str | None = None, doubt: str = "") -> None:
        self._marks.append(Mark(place, kind, level, self._now.id if section is None else section, doubt))

    # one block after another

    def _take(self, place: int) -> int:
        """Take the block at ``place``, and those that belong to it; return the next one."""
        block, guess = self._blocks[place], self._guesses[place]
        if place in self._front.taken:
            kind = self._front.taken[place]
            self._mark(place, kind, section="")
            self._end_list()
            if kind == "signature":
                self._behind = self._signed = True
            return place + 1
        if place in self._front.closing:
            assert isinstance(block, SourceParagraph)
            self._end_list()
            self._mark(place, "closing", section=CLOSING)
            self._now = self._drafts[CLOSING]  # what stands between it and the signature stays there
            self._now.blocks.append(Paragraph(without_end_mark(block.content.inlines)))
            self._signed = True
            return place + 1
        if self._behind and self._remarks(place):
            return self._remark(place)
        begins = (self._behind and self._says_something(place)) or (self._signed and self._begins_annex(place))
        if begins and place != self._annex_from:
            return self._annex(place)
        if self._now.id == CLOSING and guess.kind in (HEADING, RUN_IN, NUMBERED, LABEL, PART, INDICATOR):
            guess = Guess(TEXT)  # nothing begins a section between the closing sentence and the signature
        if isinstance(block, SourceTable):
            if block.ruled or _has_text(block):  # an empty layout table is a signature nobody signed
                self._end_list()
                self._table(place, block)
            return place + 1
        if guess.kind == INDICATOR and not self._is_of_next(place):
            return self._indicator(place)
        if guess.kind == INDICATOR:
            guess = _as_text(guess)
        if guess.kind == PART:
            return self._part(place, block, guess)
        if guess.kind in (HEADING, RUN_IN, NUMBERED, LABEL):
            self._heads = None
            self._end_list()
            self._heading(place, block, guess)
        elif guess.kind == CONTINUED:
            self._continue(place, block)
        elif guess.kind == RULER:
            self._mark(place, RULER)
        elif block.text or block.pictures or block.content.inlines:
            self._end_list()
            self._text(place, block, guess)
            self._heads = self._heads if _CONTINUED.match(block.text) else None
        return place + 1

    def _says_something(self, place: int) -> bool:
        block = self._blocks[place]
        if isinstance(block, SourceTable):
            return block.ruled or _has_text(block)
        return bool(block.text or block.pictures)

    def _begins_annex(self, place: int) -> bool:
        block = self._blocks[place]
        if not isinstance(block, SourceParagraph) or not _heads_annex(block):
            return False
        found = _ANNEX.match(block.text)
        if found is not None and found[1].lower() in ("phụ lục", "phụ biểu"):
            return block.bold or block.caps or block.align is Align.CENTER
        return block.align is Align.CENTER and (found is not None or block.page_break)

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
            and not _ANNEX.match(block.text)
            and self._front.second is None
            and not any(isinstance(each, SourceTable) or each.text for each in self._blocks[place + 1 : place + 40])
        )

    def _remark(self, place: int) -> int:
        block = self._blocks[place]
        assert isinstance(block, SourceParagraph)
        self._mark(place, "closing", section=CLOSING)
        self._now = self._drafts[CLOSING]
        self._now.blocks.append(Paragraph(block.content.inlines))
        self._said.append(Notice(_BEHIND, (block.text,)))
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
            self._now.blocks.append(Paragraph(inlines, bullet, align))

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
            _Draft("", heading=title, role=role, run_in=guess.kind == RUN_IN, printed=printed, blocks=body),
        )

    def _continue(self, place: int, block: SourceParagraph) -> None:
        """Take the second line of the heading above."""
        level = next((each.level for each in reversed(self._marks) if each.section == self._now.id), 0)
        self._now.heading = " ".join(f"{self._now.heading} {block.text}".split())
        self._mark(place, HEADING, level)
        notes = tuple(each for each in block.content.inlines if isinstance(each, Note))
        if notes:
            self._now.blocks.append(Paragraph(notes))
        self._now.blocks.extend(block.pictures)

    def _open(self, place: int, block: SourceParagraph, guess: Guess, draft: _Draft) -> None:
        found = self._tree.add(block, guess)
        draft.id = self._id("section", place)
        self._placed.append(draft.id)
        self._drafts[draft.id] = draft
        above = self._placed[found.parent] if found.parent >= 0 else self._annexed
        self._parents[draft.id] = above
        siblings = self._drafts[above].children if above else self._top
        siblings.append(draft.id)
        self._now = draft
        self._mark(place, guess.kind, found.level, draft.id, guess.doubt)

    def _part(self, place: int, block: SourceParagraph, guess: Guess) -> int:
        self._end_list()
        title = [block.text[guess.start :].strip()]
        draft = _Draft("", role=Role.PART, printed=guess.number.text if guess.number else "")
        self._open(place, block, guess, draft)
        after = place + 1
        while after < len(self._blocks) and after not in self._front.taken:
            line = self._blocks[after]
            if not isinstance(line, SourceParagraph) or self._guesses[after].number is not None:
                break
            if after in self._front.closing or (self._signed and self._begins_annex(after)):
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
        """Begin an annex: its first lines, centred, are its title."""
        self._end_list()
        self._behind = False
        self._annex_from = place
        self._tree.annex()
        draft = _Draft(self._id("annex", place), role=Role.ANNEX)  # its first block may be a section of its own
        title: list[str] = []
        after = place
        while after < len(self._blocks) and (after == place or after not in self._front.taken):
            line = self._blocks[after]
            if not isinstance(line, SourceParagraph) or line.pictures:
                break
            if line.text and not (_heads_annex(line) and (line.align is Align.CENTER or after == place)):
                break
            if line.text and self._guesses[after].number is not None:
                break
            if line.text and after == place and line.align is not Align.CENTER and not _ANNEX.match(line.text):
                break
            if after > place and title and (line.page_break or _APPENDIX.match(line.text)):
                break
            if line.text and not RULE.fullmatch(line.text):
                title += [" ".join(each.split()) for each in line.text.split("\n") if each.strip()]
                self._mark(after, HEADING, 1, draft.id)
            after += 1
        if title and (found := _ANNEX.match(title[0])):
            if len(title[0]) <= len(found[0]) and len(title) > 1 - bool(_APPENDIX.match(title[0])):
                draft.printed = title.pop(0)
            elif found["number"] and found[0].endswith((".", ":")):  # Phụ lục 1: Danh sách …
                draft.printed, title[0] = found[0].rstrip(".: "), title[0][found.end() :].strip()
        if not draft.printed:
            draft.printed = NO_NUMBER  # no word is put before a title that has none
        draft.heading = " ".join(title)
        first = self._blocks[after] if after < len(self._blocks) else None
        draft.landscape = bool(first is not None and first.wide)
        self._drafts[draft.id] = draft
        self._placed.append(draft.id)
        self._top.append(draft.id)
        self._now = draft
        self._annexed = draft.id
        return after  # what follows the title, or the first block itself, is the annex's text

    # indicators

    def _is_of_next(self, place: int) -> bool:
        """Return whether what is aimed at here belongs to the next period, whose targets are no results of this one."""
        if self._kind in (ReportKind.ORIENTATION, ReportKind.OUTLINE) or self._period.end is None:
            return False
        key = self._now.id
        while key:
            if speaks_of_next(self._drafts[key].heading, self._period.end.year):
                after = next(
                    (each for each in self._blocks[place + 1 :] if isinstance(each, SourceTable) or each.text), None
                )
                if isinstance(after, SourceParagraph) and RESULT_LINE.match(after.text):
                    return False
                self._said_of_next = True
                return True
            key = self._parents.get(key, "")
        return False

    def _indicator(self, place: int) -> int:
        block, guess = self._blocks[place], self._guesses[place]
        assert isinstance(block, SourceParagraph)
        statement = cut(block.content.inlines, guess.start)
        key = self._id("indicator", place)
        self._mark(place, INDICATOR, doubt=guess.doubt)
        result: list[Inline] = []
        said = False
        alone = True
        if within := result_within(plain(statement)):  # both in one paragraph
            self._drop(plain(statement)[within.start : within.end])
            result, said = list(cut(statement, within.end)), True
            statement = before(statement, within.start)
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
                self._drop(found[0])
                result, said = list(cut(line.content.inlines, found.end())), True
                alone = not line.text[found.end() :].strip()
            elif said and alone and other.kind in ("text", BULLET):
                content = cut(line.content.inlines, other.body_start) if other.kind == BULLET else line.content.inlines
                result += [Break(), *content]
            else:
                break
            self._mark(after, "result")
            after += 1
        self._add_indicator(key, guess, statement, tuple(result), said)
        return after

    def _drop(self, text: str) -> None:
        self._dropped.update(words(text))

    def _add_indicator(
        self, key: str, guess: Guess, statement: tuple[Inline, ...], result: tuple[Inline, ...], said: bool
    ) -> None:
        printed = guess.number.text if guess.number else ""
        self._printed[key] = printed
        read = read_parts(counted(statement), counted(result), self._period)
        parts = []
        for place, found in enumerate(read):
            part = replace(found.part, id=uuid.uuid5(uuid.UUID(key), str(place)).hex)
            parts.append(part)
            if found.verdict is not None:
                self._verdicts[part.id] = found.verdict
            if found.share:
                self._shares[part.id] = found.share
            self._told[part.id] = found.told
        if any(isinstance(each, Note) for each in (*statement, *result)):
            # sentences of indicators hold no notes: the words stay text, the figures are known all the same
            self._end_list()
            self._now.blocks.append(Paragraph(normal((Run(f"{printed} "), *statement))))
            if said:
                self._now.blocks.append(Paragraph(normal((Run("Kết quả: ", italic=True), *result))))
            self._indicators.append(Indicator(key, printed=self._odd(guess), parts=tuple(parts)))
            return
        if not self._list:
            self._first_list[self._now.id] = len(self._now.blocks)
        self._list.append(key)
        self._indicators.append(
            Indicator(
                key,
                "",
                printed=self._odd(guess),
                statement=simple(statement),
                result=simple(result),
                parts=tuple(parts),
            )
        )

    def _odd(self, guess: Guess) -> str:
        """Return an indicator's number where it is not the one that counting gives."""
        counted = len(self._indicators) + 1
        return "" if guess.number is None or guess.number.value in (0, counted) else str(guess.number.value)

    def _end_list(self) -> None:
        if not self._list:
            return
        listed, self._list = self._list, []
        by_id = {each.id: each for each in self._indicators}
        layout = Layout.LIST if any(by_id[key].result for key in listed) else Layout.TARGETS
        block = IndicatorList(uuid.uuid5(uuid.UUID(listed[0]), "list").hex, layout, tuple(listed))
        self._now.blocks.insert(self._first_list[self._now.id], block)

    def _table(self, place: int, block: SourceTable) -> None:
        self._mark(place, TABLE)
        self._now.blocks.append(block.table)
        self._now.blocks.extend(block.pictures)
        before, self._heads = self._heads, None
        if not block.ruled:
            return
        read = table_indicators(block.table, self._period, before)
        self._heads = read.heads
        if read.heads is not None and not tells_results(read.heads) and self._is_of_next(place):
            return  # "Số lượng" under next year's targets is what is aimed at
        if read.heads is not None and read.heads.others:
            chosen = read.heads.title(ColumnRole.RESULT)
            others = "; ".join(f"“{title}”" for title in read.heads.others.values())
            self._told_of_columns.append(Notice(_OTHER_COLUMNS, (chosen, others)))
        for number, (indicator, rows) in enumerate(read.indicators):
            key = self._id(f"indicator {number} of table", place)
            parts = tuple(
                replace(part, id=uuid.uuid5(uuid.UUID(key), str(at)).hex) for at, part in enumerate(indicator.parts)
            )
            for part, printed in zip(parts, rows, strict=True):
                if printed.verdict is not None:
                    self._verdicts[part.id] = printed.verdict
                if printed.ratio:
                    self._shares[part.id] = printed.ratio
                self._told[part.id] = printed.told
            self._printed[key] = indicator.printed
            same = indicator.printed == str(len(self._indicators) + 1)
            self._indicators.append(replace(indicator, id=key, printed="" if same else indicator.printed, parts=parts))

    # the whole

    def _report(self) -> Report:
        front = self._front
        sections = {key: draft.section() for key, draft in self._drafts.items()}
        first = next(
            (g.number.kind for g in self._guesses if g.kind == HEADING and g.number is not None), NumberKind.ROMAN
        )
        numbering = (
            Numbering.ROMAN if first in (NumberKind.ROMAN, NumberKind.PART) or self._has_roman() else Numbering.ARABIC
        )
        motto = " ".join(front.heading or front.right).upper()
        standard = "nha-nuoc" if "CỘNG H" in motto else "dang" if "ĐẢNG CỘNG SẢN" in motto else "doan"
        unit, type_symbol, signer, recipients = unit_of(front)
        usual = [line for line, _ in standard_of(standard).motto]
        heading = (
            ""
            if [_flat(each) for each in front.heading] == [_flat(each) for each in usual]
            else "\n".join(front.heading)
        )
        draft = front.draft.strip("() ")
        nothing = not (front.type_name or front.title or front.letter)
        report = Report(
            self._id("report", 0),
            unit=unit,
            kind=self._kind,
            period=self._period,
            head=Head(
                front.number,
                "BÁO CÁO" if nothing else front.type_name,
                type_symbol,
                front.title,
                date=front.date,
                conference=front.conference,
                draft=bool(front.draft),
                addressees=tuple(front.addressees),
                heading=heading,
                date_text=front.date_text,
                draft_text="" if draft.upper() == "DỰ THẢO" else draft,
                below_title="\n".join(front.below),
            ),
            standard=standard,
            numbering=numbering,
            sections=sections,
            top=tuple(self._top),
            indicators=tuple(self._indicators),
            signer=signer,
            cosigners=tuple(front.cosigners),
            recipients=recipients,
        )
        return with_plain_end(_with_computed_numbers(report))

    def _has_roman(self) -> bool:
        return any(
            self._drafts[key].role is Role.PART or re.match(r"[IVX]+\b", self._drafts[key].printed) for key in self._top
        )


def _as_text(guess: Guess) -> Guess:
    """Return a paragraph of a list as such: numbered, with a dash, or plain."""
    if guess.number is None or guess.number.kind is NumberKind.NONE:
        return Guess(TEXT)
    kind = BULLET if guess.number.kind in BULLETS else NUMBERED
    return replace(guess, kind=kind, body_start=guess.start)


def _heads_annex(block: SourceParagraph) -> bool:
    """Return whether a line looks like the title of an annex."""
    return bool(block.text) and len(block.text) <= 300 and (block.bold or block.caps) and not block.text.endswith(";")


def _ends_with(blocks: list[Block], pictures: tuple[Picture, ...]) -> bool:
    return tuple(blocks[-len(pictures) :]) == pictures


def _flat(line: str) -> str:
    """Return a motto's line in a form that spellings do not change."""
    return re.sub(r"[^\w]+", "", line.casefold().replace("hoà", "hòa"))


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


def _with_computed_numbers(report: Report) -> Report:
    """Let numbers that are right be computed from here on; wrong and odd ones stay as printed."""
    bare: dict[str, Section] = {key: replace(each, printed="") for key, each in report.sections.items()}
    computed = section_numbers(replace(report, sections=bare))
    kept = {
        key: replace(each, printed="" if each.printed.casefold() == computed.get(key, "").casefold() else each.printed)
        for key, each in report.sections.items()
    }
    return replace(report, sections=kept)


def _has_text(block: SourceTable) -> bool:
    return any(each.inlines for row in block.table.rows for cell in row for each in cell.paragraphs)
