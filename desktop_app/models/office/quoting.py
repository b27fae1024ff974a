"""Quoting units in the office's report: edits that put a sentence in, and what has become of it since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from ..edits import Batch, SetReport, body_edit
from ..errors import QT_TRANSLATE_NOOP, EditError
from ..livefigures import plain_shown
from ..quotes import Quote
from ..report import Report, Section, in_print_order
from ..richtext import Block, Inline, Note, Paragraph, Run, Simple, new_id, normal, paragraphs, plain
from ..search import Span
from ..words import fold
from .passages import Passage, contains, heading_words, sentences

if TYPE_CHECKING:
    from .submissions import Submission

EXAMPLE = "Tiêu biểu:"  # opens a footnote with examples of units
_NO_TEXT = QT_TRANSLATE_NOOP(
    "errors",
    "Mục này chưa có câu nào để đặt chú thích; hãy viết câu chung trước, rồi đưa nội dung của đơn vị vào chú thích.",
)
_NO_WORDS = QT_TRANSLATE_NOOP("errors", "Chưa có câu nào được chọn; hãy đặt con trỏ vào một câu của đơn vị.")
_GONE = QT_TRANSLATE_NOOP("errors", "Chỗ cần sửa không còn trong báo cáo; hãy thử lại.")


_LIKE = 0.3  # share of words a sentence must have in common with a quote to be shown beside it


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a section's text.

    Attributes:
        block: index of the paragraph among the section's blocks; anything else stands for the end of the text.
        offset: place in it, where every character, break, note and live figure counts one; -1 for its end.
    """

    block: int = -1
    offset: int = -1


def quote_of(unit: str, name: str, digest: str, key: str, heading: str, sentence: str) -> Quote:
    """Return a quote of a sentence, not yet put anywhere.

    The words kept leave out what the sentence has in common with the beginning of the unit's name ("Đoàn xã đã
    trồng …" of Đoàn xã Mẫu), since the name is put in front of them, and the mark that ends the sentence.
    """
    words = " ".join(sentence.split()).lstrip("-+•– ")
    if not words.endswith(("...", "…")):
        words = words.rstrip(" .;,:")
    if fold(name) not in fold(words):
        said, named = words.split(), name.split()
        same = 0
        while same < min(len(said), len(named)) and fold(said[same]) == fold(named[same]):
            same += 1
        if 2 <= same < len(said):
            words = " ".join(said[same:])
    return Quote(new_id(), unit, name, digest=digest, key=key, heading=heading, words=words)


def sentence(quote: Quote) -> str:
    """Return what is put into the report: the unit, and its words, without a mark at the end."""
    if fold(quote.name) in fold(quote.words):
        return quote.words
    first, _, rest = quote.words.partition(" ")
    second = rest.lstrip("“\"'(")
    # a capital that begins the sentence goes; one of a name ("Mường Ảng"), which has the next one too, stays
    if first[:1].isupper() and (not first[1:] or first[1:].islower()) and not second[:1].isupper():
        return f"{quote.name} {first[:1].lower()}{quote.words[1:]}"
    return f"{quote.name} {quote.words}"


def into_text(report: Report, section_id: str, quote: Quote, spot: Spot) -> Batch:
    """Return the one step that puts a quote into a section's text.

    Raises:
        EditError: there are no words, or no such section.
    """
    blocks = _blocks(report, section_id, quote)
    place = _paragraph(blocks, spot)
    said = f"{sentence(quote)}."
    if place is None:
        blocks.append(Paragraph((Run(said),)))
    else:
        paragraph = blocks[place]
        assert isinstance(paragraph, Paragraph)
        before, after = _split(paragraph.inlines, spot.offset if place == spot.block else -1)
        if (last := plain(before)[-1:]) and not last.isspace() and last not in "“\"'(":
            said = " " + said
        if (first := plain(after)[:1]) and not first.isspace() and first not in ".;,:!?)”":
            said += " "
        elif first and first in ".;,:":
            said = said[:-1]  # the mark is there
        blocks[place] = replace(paragraph, inlines=normal((*before, _alike(before, said), *after)))
    return _step(report, section_id, blocks, quote, "")


def into_note(report: Report, section_id: str, quote: Quote, spot: Spot) -> Batch:
    """Return the one step that puts a quote into a footnote.

    It goes behind the examples in the footnote nearest to the place, in its paragraph, that begins with
    "Tiêu biểu:"; where there is none, a new one is put there.

    Raises:
        EditError: there are no words, no such section, or no text for the footnote to belong to.
    """
    blocks = _blocks(report, section_id, quote)
    place = _paragraph(blocks, spot)
    paragraph = blocks[place] if place is not None else None
    if not isinstance(paragraph, Paragraph) or place is None or not plain(paragraph.inlines).strip():
        raise EditError(_NO_TEXT)
    offset = spot.offset if place == spot.block else -1
    note = _examples(paragraph.inlines, offset)
    if note is not None:
        longer = replace(note, content=_appended(note.content, sentence(quote)))
        inlines = tuple(longer if each is note else each for each in paragraph.inlines)
        blocks[place] = replace(paragraph, inlines=inlines)
        return _step(report, section_id, blocks, quote, note.id)
    before, after = _split(paragraph.inlines, offset)
    if not plain(before).strip():  # nobody means a mark in front of the first word
        before, after = _split(paragraph.inlines, -1)
    ending: tuple[Inline, ...] = ()
    if not plain(after).strip() and isinstance(last := before[-1], Run) and last.text[-1:] in (".", ";", ","):
        kept = last.text.rstrip(last.text[-1])
        before = (*before[:-1], *((replace(last, text=kept),) if kept else ()))
        ending = (replace(last, text=last.text[len(kept) :]),)  # the mark of a footnote stands before the full stop
    made = Note(new_id(), (Run(f"{EXAMPLE} {sentence(quote)}."),))
    blocks[place] = replace(paragraph, inlines=normal((*before, made, *ending, *after)))
    return _step(report, section_id, blocks, quote, made.id)


def forget(report: Report, quote_id: str) -> SetReport:
    """Return the edit that no longer keeps where a quote came from; the text stays as it is."""
    return SetReport("quotes", tuple(each for each in report.quotes if each.id != quote_id))


def _blocks(report: Report, section_id: str, quote: Quote) -> list[Block]:
    if section_id not in report.sections:
        raise EditError(_GONE)
    if not quote.words:
        raise EditError(_NO_WORDS)
    return list(report.sections[section_id].body.blocks)


def _paragraph(blocks: Sequence[Block], spot: Spot) -> int | None:
    """Return the paragraph that is meant: the one named, else the last one if the text ends with it."""
    if 0 <= spot.block < len(blocks) and isinstance(blocks[spot.block], Paragraph):
        return spot.block
    return len(blocks) - 1 if blocks and isinstance(blocks[-1], Paragraph) else None


def _split(inlines: Sequence[Inline], offset: int) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    if offset < 0:
        return tuple(inlines), ()
    before: list[Inline] = []
    for place, each in enumerate(inlines):
        width = len(each.text) if isinstance(each, Run) else 1
        if offset < width and isinstance(each, Run):
            return (*before, replace(each, text=each.text[:offset])), (
                replace(each, text=each.text[offset:]), *inlines[place + 1 :]
            )  # fmt: skip
        if offset < width:
            return tuple(before), tuple(inlines[place:])
        before.append(each)
        offset -= width
    return tuple(before), ()


def _alike(before: Sequence[Inline], said: str) -> Run:
    """Return words in plain looks; a quote is not bold because what stands before it is."""
    last = before[-1] if before else None
    return Run(said, italic=isinstance(last, Run) and last.italic)


def _examples(inlines: Sequence[Inline], offset: int) -> Note | None:
    """Return the footnote with examples nearest to an offset (-1: to the end)."""
    found: list[tuple[int, Note]] = []
    at = 0
    for each in inlines:
        if isinstance(each, Note) and plain(each.content).strip().casefold().startswith(EXAMPLE.casefold()):
            found.append((at, each))
        at += len(each.text) if isinstance(each, Run) else 1
    wanted = offset if offset >= 0 else at
    return min(found, key=lambda pair: abs(pair[0] - wanted))[1] if found else None


def _appended(content: tuple[Simple, ...], said: str) -> tuple[Simple, ...]:
    """Return a footnote's content with another example behind those it has."""
    kept = list(content)
    while kept and isinstance(last := kept[-1], Run):
        text = last.text.rstrip()
        if not text.endswith(("...", "…")):
            text = text.rstrip(" .;")
        if text:
            kept[-1] = replace(last, text=text)
            break
        kept.pop()
    only = plain(kept).strip().casefold() == EXAMPLE.casefold()
    return normal((*kept, Run(f" {said}." if only else f"; {said}.")))  # type: ignore[return-value]


def _step(report: Report, section_id: str, blocks: Sequence[Block], quote: Quote, note: str) -> Batch:
    edit = body_edit(report.sections[section_id], blocks)
    assert edit is not None
    return Batch((edit, SetReport("quotes", (*report.quotes, replace(quote, section=section_id, note=note)))))


# what has become of a quote


class Fate(Enum):
    """What became of the words with the unit."""

    SAME = "same"  # còn nguyên
    CHANGED = "changed"  # bản sau không còn câu này
    RETURNED = "returned"  # báo cáo đã trả lại, chờ bản mới
    REMOVED = "removed"  # không còn báo cáo của đơn vị


@dataclass(frozen=True, slots=True)
class QuoteStanding:
    """What became of a quote.

    Attributes:
        fate: what became of it with the unit.
        section: id of the section it stands in now, empty where it is no longer in the text.
        digest: the file that counts for the unit now, empty where there is none.
    """

    fate: Fate
    section: str
    digest: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether the office should look at it."""
        return self.fate is not Fate.SAME or not self.section


def standing(
    report: Report,
    quote: Quote,
    versions: Mapping[str, Sequence[Submission]],
    says: Callable[[str, str], bool],
) -> QuoteStanding:
    """Return what became of a quote.

    Args:
        report: the office's report.
        quote: one of its quotes.
        versions: by unit, what it sent in the quote's round, the oldest first.
        says: tells whether the unit's report (by the digest of its file) still has these words.
    """
    from .submissions import State

    group = next((each for each in versions.values() if any(one.digest == quote.digest for one in each)), None)
    group = group or versions.get(quote.unit)
    if not group:
        return QuoteStanding(Fate.REMOVED, section_of(report, quote))
    latest = group[-1]
    if latest.state is State.RETURNED:
        fate = Fate.RETURNED
    elif latest.digest == quote.digest or says(latest.digest, quote.words):
        fate = Fate.SAME
    else:
        fate = Fate.CHANGED
    return QuoteStanding(fate, section_of(report, quote), latest.digest)


def section_of(report: Report, quote: Quote) -> str:
    """Return the section in which a quote's words stand now: where they were put, or where they were moved to."""
    sections = in_print_order(report)
    sections.sort(key=lambda section: section.id != quote.section)
    for section in sections:
        lines: list[Iterable[Inline]] = [paragraph.inlines for paragraph in paragraphs(section.body.blocks)]
        lines += [note.content for note in section.body.notes]
        if any(contains(plain_shown(report, line), quote.words) for line in lines):
            return section.id
    return ""


def where_said(report: Report, section: Section, words: str) -> Span | Note | None:
    """Return the first place of a section's text that has these words, or the first footnote; or nothing.

    Where the words are spaced or broken by a figure as they are not in the text alone, the whole paragraph is meant.
    """
    for place, paragraph in enumerate(paragraphs(section.body.blocks)):
        if contains(plain_shown(report, paragraph.inlines), words):
            text = plain(paragraph.inlines)  # what a span counts in; figures that are shown stand between
            start = text.casefold().find(words.casefold())
            return Span(place, start, start + len(words)) if start >= 0 else Span(place, 0, len(text))
    return next((note for note in section.body.notes if contains(plain_shown(report, note.content), words)), None)


def words_now(passages: Iterable[Passage], quote: Quote) -> str:
    """Return the sentence of a unit's report most like a quote, under its heading or else anywhere; or nothing."""
    wanted = set(heading_words(quote.words).split())
    best, score = "", (_LIKE, False)
    for passage in passages:
        here = (bool(quote.key) and passage.key == quote.key) or passage.heading == quote.heading
        for paragraph in (*passage.paragraphs, *passage.notes):
            for said in sentences(paragraph):
                own = set(heading_words(said).split())
                like = len(wanted & own) / len(wanted | own) if wanted | own else 0.0
                if (like, here) > score:
                    best, score = said, (like, here)
    return best
