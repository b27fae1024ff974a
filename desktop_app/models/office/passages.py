"""What units say under their headings, lined up with the headings of the office's report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from ..livefigures import live_text
from ..report import CLOSING, PREAMBLE, Report, Section, walk
from ..richtext import Block, Inline, Paragraph, Table, new_id, plain
from ..words import fold

_ALIKE = 0.6  # share of words two headings must have in common to be taken for the same
_BULLETS = ("", "- ", "+ ")
_LETTERS = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?…][”\"')\]]*\s+")
_SHORT = re.compile(r"(?:^|\W)[A-ZĐ]\w{0,2}\.\s+$")  # "TP. ", "Th. ": no sentence ends there
_Said = Callable[[Iterable[Inline]], str]


@dataclass(frozen=True, slots=True)
class Passage:
    """What a unit says under one heading (lời của đơn vị).

    Attributes:
        key: what lines it up with the same section elsewhere, empty where it has none.
        heading: the heading, without its number.
        above: (key, heading) of those above it, from the top.
        paragraphs: the text; items begin with ``- `` or ``+ ``, rows of tables have ``|`` between cells.
        notes: the footnotes.
    """

    key: str = ""
    heading: str = ""
    above: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def head(self) -> Heading:
        """What it is lined up by."""
        path = (*self.above, (self.key, self.heading))
        return Heading("\n".join(key for key, _ in path), "\n".join(heading_words(words) for _, words in path))

    def says(self, words: str) -> bool:
        """Tell whether these words stand in it, however they are spaced."""
        return contains("\n".join(self.paragraphs), words) or any(contains(note, words) for note in self.notes)


class Heading(NamedTuple):
    """A place in a report's outline, as it is compared.

    Attributes:
        keys: keys of the sections from the top down to it, a line each, empty where they have none.
        trail: headings from the top down to it, folded and without numbers, a line each.
    """

    keys: str
    trail: str

    @property
    def key(self) -> str:
        """Its own key, or empty."""
        return self.keys.rpartition("\n")[2]

    @property
    def words(self) -> str:
        """Its own heading, folded and without numbers."""
        return self.trail.rpartition("\n")[2]


class HeadingUse(NamedTuple):
    """How units use a heading.

    Attributes:
        heading: the heading as it is compared.
        title: as it is written.
        units: how many units have it.
        place: where it stands in their reports, in the mean.
    """

    heading: Heading
    title: str
    units: int
    place: float


class Fit(NamedTuple):
    """The office's section that a heading of units belongs to, and whether that is only a guess."""

    section: str
    doubtful: bool


@lru_cache(maxsize=8192)
def heading_words(heading: str) -> str:
    """Return a heading as it is compared: folded, without numbers and marks."""
    return " ".join(_LETTERS.findall(fold(heading)))


def contains(text: str, words: str) -> bool:
    """Tell whether words stand in a text, however they are spaced and capitalised."""
    return " ".join(words.split()).casefold() in " ".join(text.split()).casefold()


# reading


def passages_of(report: Report) -> tuple[Passage, ...]:
    """Return what a report says under each of its headings, preamble and closing among them, in print order."""
    out = [_passage(report, report.sections[PREAMBLE], PREAMBLE, ())]
    above: list[tuple[str, str]] = []
    for section, depth in walk(report):
        del above[depth:]
        out.append(_passage(report, section, section.key, tuple(above)))
        above.append((section.key.replace("\n", " "), section.heading))
    out.append(_passage(report, report.sections[CLOSING], CLOSING, ()))
    return tuple(each for each in out if each.key not in (PREAMBLE, CLOSING) or each.paragraphs)


def _passage(report: Report, section: Section, key: str, above: tuple[tuple[str, str], ...]) -> Passage:
    def said(inlines: Iterable[Inline]) -> str:
        return " ".join(plain(inlines, lambda live: live_text(report, live)).split())

    lines = tuple(line for block in section.body.blocks for line in _lines(block, said) if line)
    notes = tuple(text for note in section.body.notes if (text := said(note.content)))
    return Passage(key.replace("\n", " "), section.heading, above, lines, notes)


def _lines(block: Block, said: _Said) -> Iterable[str]:
    if isinstance(block, Paragraph):
        text = said(block.inlines)
        yield _BULLETS[min(block.bullet, 2)] + text if text else ""
    elif isinstance(block, Table):
        for row in block.rows:
            cells = [" ".join(said(paragraph.inlines) for paragraph in cell.paragraphs) for cell in row]
            yield " | ".join(cells) if any(cells) else ""


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence around an offset begins and ends, the mark of an item left out."""
    start = next((len(mark) for mark in _BULLETS[1:] if text.startswith(mark)), 0)
    end = len(text)
    for found in _END.finditer(text):
        after = text[found.end() : found.end() + 1]
        if not (after.isupper() or after.isdigit() or (after and after in "“\"'(")):
            continue
        if _SHORT.search(text, 0, found.end()):
            continue
        if found.end() <= place:
            start = max(start, found.end())
        else:
            end = found.end()
            break
    return start, max(start, len(text[:end].rstrip()))


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, the mark of an item left out."""
    out, place = [], 0
    while place < len(text):
        start, end = sentence_at(text, place)
        if end > start:
            out.append(text[start:end])
        place = max(end, place) + 1
        while place < len(text) and text[place].isspace():
            place += 1
    return out


# lining up


def line_up(report: Report, headings: Iterable[Heading]) -> dict[Heading, Fit]:
    """Return which section of the office's report each heading of units belongs to.

    By its key; else by its words, numbers left out, since units shift numbers; else, as a guess, by nearly the
    same words; else with the heading above it. What a heading belongs to depends on nothing but itself and the
    office's report, so that units come and go without moving the others.
    """
    office = _Office(report)
    return {each: fit for each in headings if (fit := office.fit(each)) is not None}


class _Office:
    """The office's sections by key and by words."""

    def __init__(self, report: Report) -> None:
        self._keys: dict[str, str] = {PREAMBLE: PREAMBLE, CLOSING: CLOSING}
        self._words: dict[str, list[str]] = defaultdict(list)
        self._trails: dict[str, str] = {}
        for section, trail in _trails(report):
            for key in (section.id, section.key):
                if key:
                    self._keys.setdefault(key, section.id)
            self._trails[section.id] = trail
            words = trail.rpartition("\n")[2]
            if words:
                self._words[words].append(section.id)

    def fit(self, heading: Heading) -> Fit | None:
        keys, trail = heading
        while trail or keys:
            key = keys.rpartition("\n")[2]
            fit = Fit(self._keys[key], False) if key in self._keys else self._of_trail(trail)
            if fit is not None:
                return fit
            keys, trail = keys.rpartition("\n")[0], trail.rpartition("\n")[0]
        return None

    def _of_trail(self, trail: str) -> Fit | None:
        above, _, words = trail.rpartition("\n")
        if not words:
            return None
        same = self._words.get(words)
        if same:
            likes = sorted(((self._likeness(above, each), -place) for place, each in enumerate(same)), reverse=True)
            best = same[-likes[0][1]]
            return Fit(best, len(likes) > 1 and likes[0][0] == likes[1][0])
        mine = set(words.split())
        best, score = "", (_ALIKE, 0.0)
        for other, ids in self._words.items():
            like = _shared(mine, set(other.split()))
            for each in ids if like >= score[0] else ():
                if (like, self._likeness(above, each)) > score or not best:
                    best, score = each, (like, self._likeness(above, each))
        return Fit(best, True) if best else None

    def _likeness(self, above: str, section: str) -> float:
        return _shared(set(above.split()), set(self._trails[section].rpartition("\n")[0].split()))


def _trails(report: Report) -> Iterable[tuple[Section, str]]:
    above: list[str] = []
    for section, depth in walk(report):
        del above[depth:]
        above.append(heading_words(section.heading))
        yield section, "\n".join(above)


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


# a frame for the office's report


def common_frame(uses: Iterable[HeadingUse], units: int) -> Report:
    """Return a report with the headings that at least half of the units have, in their order, without text.

    Args:
        uses: how units use headings.
        units: how many units there are.
    """
    groups: dict[str, list[HeadingUse]] = defaultdict(list)
    for use in uses:
        if use.heading.words and use.heading.key not in (PREAMBLE, CLOSING):
            groups[use.heading.trail].append(use)
    kept: dict[str, tuple[float, HeadingUse]] = {}
    for trail, group in groups.items():
        count = sum(use.units for use in group)
        if count * 2 >= units:
            usual = max(group, key=lambda use: (use.units, use.heading.key, use.title))
            kept[trail] = sum(use.place * use.units for use in group) / count, usual
    sections: dict[str, Section] = {}
    children: dict[str, list[str]] = defaultdict(list)
    ids = {trail: new_id() for trail in kept}
    for trail in sorted(kept, key=lambda each: (kept[each][0], each)):
        use = kept[trail][1]
        sections[ids[trail]] = Section(ids[trail], key=use.heading.key, heading=use.title)
        above = trail.rpartition("\n")[0]
        while above and above not in kept:
            above = above.rpartition("\n")[0]
        children[ids[above] if above else ""].append(ids[trail])
    made = {key: replace(section, children=tuple(children[key])) for key, section in sections.items()}
    base = Report(new_id())
    return replace(base, sections={**base.sections, **made}, top=tuple(children[""]))
