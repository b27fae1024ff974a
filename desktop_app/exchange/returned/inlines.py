"""Carries what was changed in received inlines into the report's own, keeping the rest exactly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from ...docx import cleaned
from ...models.limits import MAX_WORD_PAIRS
from ...models.richtext import Break, Inline, Live, Note, Rise, Run, normal
from .aligning import align

Look = tuple[bool, bool, bool, Rise]
_PLAIN: Look = (False, False, False, Rise.LEVEL)

ShowLive = Callable[[Live], str]
Accept = Callable[[Live, str], bool]
_WORD = re.compile(r"\d+|[^\W\d_]+|\S")
_NOTE, _BREAK = "\ue001", "\ue000"  # stand for what is no letter
_EACH = 25  # times a word stands in a text, on the whole; of one word a thousand times nobody can say which is which
_FIGURE = re.compile(r"[\d.,/%]*\d[\d.,/%]*(?:\s*\([\d,.]+\s*%\))?")


class _Letter(NamedTuple):  # there are thousands in a paragraph
    char: str
    look: Look
    inline: Inline


class _Word(NamedTuple):
    """A word or sign: its letters' range, what it is compared by, and the range of the space before it."""

    start: int
    end: int
    key: Hashable
    space: int


def look_of(inline: Run | Live) -> Look:
    """Return bold, italic, underlined and raised, as :class:`Run` takes them; a live figure stands on the line."""
    rise = inline.rise if isinstance(inline, Run) else Rise.LEVEL
    return inline.bold, inline.italic, inline.underline, rise


def seen(inlines: Iterable[Inline]) -> tuple[Hashable, ...]:
    """Return what one sees of inlines: letters with their looks; spaces of any length are one, of any look."""
    out: list[tuple[object, object]] = []
    for each in inlines:
        if isinstance(each, Run):
            look = look_of(each)
            for piece in re.split(r"(\s+)", each.text):
                if not piece:
                    continue
                shown: tuple[str, object] = (" ", None) if piece.isspace() else (piece, look)
                last = out[-1] if out else None
                if last is not None and last[1] == shown[1] and isinstance(last[0], str):
                    out[-1] = (last[0] if shown[1] is None else last[0] + piece, shown[1])
                else:
                    out.append(shown)
        elif isinstance(each, Break):
            out.append(("\n", "break"))
        elif isinstance(each, Note):
            out.append((seen(each.content), "note"))
    while out and out[-1][1] is None:
        out.pop()
    return tuple(out[1:] if out and out[0][1] is None else out)


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return how many of the words of two texts are the same, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def words(text: str) -> Counter[str]:
    """Count the words of a text."""
    return Counter(text.lower().split())


def carry(
    own: Sequence[Inline], received: Sequence[Inline], show: ShowLive, accept: Accept | None = None
) -> tuple[Inline, ...]:
    """Return a paragraph's own inlines with what differs in the received ones carried in.

    Live figures stay where their shown text is unchanged, else they become text; notes keep their ids.

    Args:
        own: inlines of the report.
        received: inlines as read from the file.
        show: what a live figure shows.
        accept: told of a live figure that was typed over and the new text; whether the live figure stays because
            the figure behind it takes the new text.
    """
    return normal(_Carrier(own, received, show, accept).carried())


class _Carrier:
    def __init__(
        self, own: Sequence[Inline], received: Sequence[Inline], show: ShowLive, accept: Accept | None
    ) -> None:
        self._show, self._accept = show, accept
        self._old, self._new = list(_letters(own, show)), list(_letters(received, show))
        self._was, self._now = _words(self._old), _words(self._new)
        self._from: list[int | None] = _matched([each.key for each in self._was], [each.key for each in self._now])
        self._to = {at: place for place, at in enumerate(self._from) if at is not None}
        self._notes = self._paired_notes()

    def carried(self) -> list[Inline]:
        """Return the inlines."""
        kept = self._typed_over()
        out: list[_Letter] = []
        place = 0
        while place < len(self._now):
            out += self._space(place)
            if place in kept:
                live, end = kept[place]
                out += [_Letter(char, look_of(live), live) for char in self._show(live)]
                place = end
                continue
            out += self._word(place)
            place += 1
        if self._now and self._was and self._from[-1] == len(self._was) - 1:
            out += self._old[self._was[-1].end :]
        return list(self._inlines(out))

    def _space(self, place: int) -> list[_Letter]:
        """Return the space before a received word: the report's own where both words around it are."""
        new, at = self._now[place], self._from[place]
        theirs = self._new[new.space : new.start]
        if at is None:
            return theirs
        old = self._was[at]
        ours = self._old[old.space : old.start]
        if place == at == 0:
            return ours
        if not place or not at or self._from[place - 1] != at - 1 or bool(_shown(ours)) != bool(theirs):
            return theirs
        if theirs and (self._restyled(place) or self._restyled(place - 1)):
            return [each._replace(look=theirs[0].look) for each in ours]
        return ours

    def _restyled(self, place: int) -> bool:
        at = self._from[place]
        return at is not None and self._old[self._was[at].start].look != self._new[self._now[place].start].look

    def _word(self, place: int) -> list[_Letter]:
        new, at = self._now[place], self._from[place]
        theirs = self._new[new.start : new.end]
        if at is None:
            note = self._notes.get(place)
            return [theirs[0]._replace(inline=note)] if note is not None else theirs
        ours = self._old[self._was[at].start : self._was[at].end]
        first = ours[0].inline
        other = theirs[0].inline
        if isinstance(first, Note) and isinstance(other, Note):
            return [ours[0]._replace(inline=_carried_note(first, other, self._show))]
        if len(ours) != len(theirs):
            return [each._replace(look=theirs[0].look) for each in ours]
        if all(one.look == two.look for one, two in zip(ours, theirs, strict=True)):
            return ours
        return [one._replace(look=two.look) for one, two in zip(ours, theirs, strict=True)]

    def _paired_notes(self) -> dict[int, Note]:
        """Pair notes that are not the same any more: an edited note keeps its id."""
        old = [
            (at, note) for at, word in enumerate(self._was)
            if at not in self._to and isinstance(note := self._old[word.start].inline, Note)
        ]  # fmt: skip
        new = [
            (place, note) for place, word in enumerate(self._now)
            if self._from[place] is None and isinstance(note := self._new[word.start].inline, Note)
        ]  # fmt: skip
        bags = [[words(_text(note.content, self._show)) for _, note in each] for each in (old, new)]
        found = align(
            [note.id for _, note in old], [note.id for _, note in new],
            lambda one, two: 0.1 + likeness(bags[0][one], bags[1][two]),
        )  # fmt: skip
        return {
            place: _carried_note(old[at][1], note, self._show)
            for (place, note), at in zip(new, found, strict=True) if at is not None
        }  # fmt: skip

    def _typed_over(self) -> dict[int, tuple[Live, int]]:
        """Return for received words the live figure that takes them up, and where they end."""
        kept: dict[int, tuple[Live, int]] = {}
        if self._accept is None:
            return kept
        at = 0
        while at < len(self._was):
            live = self._old[self._was[at].start].inline
            end = at + 1
            if not isinstance(live, Live):
                at = end
                continue
            while end < len(self._was) and self._old[self._was[end].start].inline is live:
                end += 1
            start = 0 if at == 0 else self._to.get(at - 1, -2) + 1
            stop = len(self._now) if end == len(self._was) else self._to.get(end, -1)
            whole = (
                all(self._to.get(each, -1) == start + each - at for each in range(at, end)) and stop - start == end - at
            )
            if 0 <= start < stop and not whole:
                self._take(live, start, stop, kept)
            at = end
        return kept

    def _take(self, live: Live, start: int, stop: int, kept: dict[int, tuple[Live, int]]) -> None:
        assert self._accept is not None
        letters = self._new[self._now[start].start : self._now[stop - 1].end]
        if any(isinstance(each.inline, (Note, Break)) for each in letters):
            return
        text = _shown(letters)
        look = letters[0].look
        live = replace(live, bold=look[0], italic=look[1], underline=look[2])
        if self._accept(live, text):
            kept[start] = (live, stop)
            return
        found = _FIGURE.match(text)
        if not found:
            return
        first = self._now[start].start
        end = next((each for each in range(start, stop) if self._now[each].end == first + found.end()), None)
        if end is not None and end + 1 < stop and self._accept(live, found[0]):
            kept[start] = (live, end + 1)

    def _inlines(self, letters: list[_Letter]) -> Iterable[Inline]:
        place = 0
        while place < len(letters):
            each = letters[place]
            end = place + 1
            if isinstance(each.inline, (Note, Break)):
                yield each.inline
                place = end
                continue
            live = isinstance(each.inline, Live)
            while (
                end < len(letters)
                and letters[end].look == each.look
                and (letters[end].inline is each.inline if live else isinstance(letters[end].inline, Run))
            ):
                end += 1
            text = "".join(letter.char for letter in letters[place:end])
            look = each.look
            if isinstance(each.inline, Live) and text == self._show(each.inline):
                yield replace(each.inline, bold=look[0], italic=look[1], underline=look[2])
            else:
                yield Run(text, *look)
            place = end


def _letters(inlines: Iterable[Inline], show: ShowLive) -> Iterable[_Letter]:
    for each in inlines:
        if isinstance(each, Note):
            yield _Letter(_NOTE, _PLAIN, each)
        elif isinstance(each, Break):
            yield _Letter(_BREAK, _PLAIN, each)
        else:
            text = each.text if isinstance(each, Run) else show(each)
            look = look_of(each)
            yield from (_Letter(char, look, each) for char in text)


_cleaned = lru_cache(4096)(cleaned)


def _words(letters: list[_Letter]) -> list[_Word]:
    text = "".join(each.char for each in letters)
    out: list[_Word] = []
    space = 0
    for found in _WORD.finditer(text):
        first = letters[found.start()].inline
        key: Hashable = _cleaned(found[0])
        if isinstance(first, Note):
            key = ("note", " ".join("".join(each.text for each in first.content if isinstance(each, Run)).split()))
        elif isinstance(first, Break):
            key = ("break",)
        elif not key:
            continue  # without width: it belongs to the space
        out.append(_Word(found.start(), found.end(), key, space))
        space = found.end()
    return out


def _matched(old: list[Hashable], new: list[Hashable]) -> list[int | None]:
    """Return for each new word the old one it is."""
    start, end = 0, 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    found: list[int | None] = [None] * len(new)
    found[:start] = range(start)
    for back in range(1, end + 1):
        found[-back] = len(old) - back
    ours, theirs = old[start : len(old) - end], new[start : len(new) - end]
    if len(ours) * len(theirs) <= MAX_WORD_PAIRS and _same_words(ours, theirs) <= _EACH * (len(ours) + len(theirs)):
        for one, two, size in SequenceMatcher(None, ours, theirs, False).get_matching_blocks():
            for step in range(size):
                found[start + two + step] = start + one + step
    return found


def _same_words(ours: list[Hashable], theirs: list[Hashable]) -> int:
    """Return how many pairs of the same word there are: what comparing costs, each time it is begun."""
    times = Counter(ours)
    return sum(times[each] for each in theirs)


def _shown(letters: list[_Letter]) -> str:
    return "".join(each.char for each in letters)


def _text(inlines: Iterable[Inline], show: ShowLive) -> str:
    return "".join(
        each.text if isinstance(each, Run) else show(each) if isinstance(each, Live) else " " for each in inlines
    )


def _carried_note(own: Note, received: Note, show: ShowLive) -> Note:
    printed = [Run(show(each), *look_of(each)) if isinstance(each, Live) else each for each in own.content]
    if seen(_as_read(printed)) == seen(received.content):
        return own
    content = carry(own.content, received.content, show)
    return replace(own, content=tuple(each for each in content if not isinstance(each, Note)))


def _as_read(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    return normal(replace(each, text=cleaned(each.text)) if isinstance(each, Run) else each for each in inlines)
