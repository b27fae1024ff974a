"""The law upheld: what a finished reading lacks is put at the nearest place in reading order, and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.report import CLOSING, PREAMBLE, Report
from ...models.richtext import Block, Body, IndicatorList, Note, Paragraph, Picture, Run, plain
from ..source.source import Notice, Source
from .contents import contents_notices
from .drafts import SectionDrafts
from .front import Front
from .gathered import Gathered
from .law import BodyCheck, block_lines, block_notes, missing_around, words
from .surroundings import printed_around, put_at

_COVER = QT_TRANSLATE_NOOP("errors", "Trang bìa “{0}” được giữ ở mục Thể thức, và được in trước báo cáo.")
_UNSAID = QT_TRANSLATE_NOOP("errors", "Không đưa vào: “{0}” ở phần ký.")
_AROUND = QT_TRANSLATE_NOOP(
    "errors", "Chữ “{0}” không có chỗ riêng trong báo cáo; được đặt thành đoạn văn ở chỗ gần nhất."
)
_FOUND = QT_TRANSLATE_NOOP("errors", "Chữ “{0}” suýt bị bỏ sót khi đọc; được đặt thành đoạn văn ở chỗ gần nhất.")
_TWICE = QT_TRANSLATE_NOOP("errors", "Chữ “{0}” có thể đã được đọc hai lần; hãy xem lại.")
_NOTES = QT_TRANSLATE_NOOP("errors", "Chú thích “{0}” được đặt ở đoạn gần nhất vì chỗ cũ không mang được chú thích.")
_PICTURES = QT_TRANSLATE_NOOP("errors", "Hình ở phần đầu hoặc phần ký được đặt ở chỗ gần nhất trong báo cáo.")
_COVER_PICTURES = QT_TRANSLATE_NOOP("errors", "Không đưa vào: {0} hình ở trang bìa.")


class Upholding:
    """Remembers where each block went, and lays the finished reading beside the source.

    Attributes:
        said: what must be told.
    """

    def __init__(self, source: Source, front: Front, drafts: SectionDrafts, gathered: Gathered) -> None:
        self.said: list[Notice] = []
        self._source, self._blocks = source, source.blocks
        self._front, self._drafts, self._gathered = front, drafts, gathered
        self._dropped: Counter[str] = Counter()  # words that the form prints again
        self._shown: dict[int, str] = {}  # tables that a list stands for
        self._where: list[tuple[str, int]] = []  # for each block the section it went to, and how long that was then

    def drop(self, text: str) -> None:
        """Take words as said that the form prints by itself."""
        self._dropped.update(words(text))

    def show(self, place: int, block: IndicatorList) -> None:
        """Take a table as said, word by word, by the list that stands for it."""
        self._shown[place] = block.id

    def settle(self, place: int) -> None:
        """Remember where a block went, and set down the pictures that nothing has taken."""
        kind = self._front.taken.get(place, "")
        if kind == "signature" or place in self._front.closing:
            draft = self._drafts.by_id[CLOSING]
        else:
            draft = self._drafts.by_id[PREAMBLE] if kind else self._drafts.now
        block = self._blocks[place]
        if block.pictures and kind == "cover":
            self.said.append(Notice(_COVER_PICTURES, (len(block.pictures),)))
        elif block.pictures and not _ends_with(draft.blocks, block.pictures):
            if kind:
                self.said.append(Notice(_PICTURES))
            self._gathered.end_list()
            draft.blocks.extend(block.pictures)
        self._where.append((draft.id, len(draft.blocks) + self._gathered.listing))

    def uphold(self, report: Report) -> bool:
        """Put what the report lacks at the nearest place, and say so; return whether anything was lacking."""
        front = self._front
        around = [(place, kind) for place, kind in sorted(front.taken.items()) if kind != "contents"]
        lines = [
            (place, [line for each in self._lines(place) for line in re.split(r"[\n\t]+| {6,}", each)])
            for place, _ in around
        ]
        known = printed_around(report, front)
        lost = [(place, text, _AROUND) for place, text in missing_around(lines, known)]
        missing, doubled = self._in_sections()
        lost += [(place, text, _FOUND) for place, text in missing]
        self.said += [Notice(_TWICE, (text,)) for text in doubled]
        notes = self._lost_notes()
        if front.cover:
            self.said.append(Notice(_COVER, (" / ".join(filter(None, front.cover)),)))
        typed = [line for place, kind in front.taken.items() if kind == "contents" for line in self._lines(place)]
        headings = [f"{each.printed} {each.heading}" for each in self._drafts.by_id.values()]
        self.said += contents_notices(self._source.contents, typed, [*headings, *known])
        self.said += [Notice(_UNSAID, (text,)) for text in front.unsaid]
        self.said += [Notice(template, (text,)) for _, text, template in lost]
        told = {text for _, text, _ in lost}
        for side in (front.left, front.right):
            side[:] = [line for line in side if line not in told]
        put: dict[int, list[Block]] = {}
        for place, text, _ in lost:
            put.setdefault(place, []).append(Paragraph((Run(text),)))
        for place in sorted({*put, *notes}, reverse=True):
            key, at = self._where[place]
            put_at(self._drafts.by_id[key].blocks, at, put.get(place, []), notes.get(place, ()))
        return bool(lost or notes)

    def _in_sections(self) -> tuple[list[tuple[int, str]], list[str]]:
        """Return what of the text the sections lack, by its block, and what they say too often."""
        check = BodyCheck()
        by_id = {each.id: each for each in (*self._gathered.indicators, *self._gathered.next)}
        for draft in self._drafts.by_id.values():
            blocks = [
                each
                for each in draft.blocks
                if not (isinstance(each, IndicatorList) and each.id in self._shown.values())
            ]
            check.report(blocks, f"{draft.printed} {draft.heading}".strip(), by_id, self._gathered.printed)
        around = {*self._front.taken, *self._shown}
        places = [place for place in range(len(self._blocks)) if place not in around]
        return check.compare(self._blocks, places, self._dropped)

    def _lines(self, place: int) -> list[str]:
        return block_lines(self._blocks[place])

    def _lost_notes(self) -> dict[int, tuple[Note, ...]]:
        """Return the notes that no section has, by the block they stood in."""
        there = [(place, note) for place, block in enumerate(self._blocks) for note in block_notes(block)]
        if not there:
            return {}
        kept = {note.id for draft in self._drafts.by_id.values() for note in Body(tuple(draft.blocks)).notes}
        lost: dict[int, tuple[Note, ...]] = {}
        for place, note in there:
            if note.id not in kept:
                lost[place] = (*lost.get(place, ()), note)
                self.said.append(Notice(_NOTES, (plain(note.content),)))
        return lost


def _ends_with(blocks: Sequence[Block], pictures: tuple[Picture, ...]) -> bool:
    return tuple(blocks[-len(pictures) :]) == pictures
