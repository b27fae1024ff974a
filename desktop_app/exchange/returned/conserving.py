"""The law of a file that came back: every change one sees in it is in the report made of it, or named.

The report is printed once more with what was carried in. A word that the file has more often than the first print
did has to be there; one it has less often has to be gone. What the print composes by itself (numbers of headings and
rows, shares) changes of its own accord and is not asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ...docx import Notice, Source, SourceTable, read_number
from ...models.errors import QT_TRANSLATE_NOOP
from ...models.richtext import Note, plain
from .blocks import cell_text
from .source_blocks import SourceBlock

_LEFT_OUT = QT_TRANSLATE_NOOP("errors", "Không đưa vào: “{0}”.")
_NOTE_LEFT_OUT = QT_TRANSLATE_NOOP("errors", "Không đưa vào: chú thích “{0}”.")
_STILL_THERE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: tệp đã bỏ “{0}”, báo cáo vẫn còn.")
_NOTE_STILL_THERE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: tệp đã bỏ chú thích “{0}”, báo cáo vẫn còn.")
_PICTURES = QT_TRANSLATE_NOOP("errors", "Không đưa vào: {0} hình.")
_PICTURES_STILL_THERE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: tệp đã bỏ {0} hình, báo cáo vẫn còn.")
_COMMENT = QT_TRANSLATE_NOOP("errors", "Không đưa vào: ý kiến ghi bên lề “{0}”.")

_WORD = re.compile(r"\d+(?:[.,/]\d+)*%?|[^\W\d_]+")
_ROW_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,6}|[a-zđ])[.)]?", re.I)
_ANNEX_NUMBER = re.compile(r"(?<=phụ lục)\s+(?:số\s+)?[\divx]+\b", re.I)


_Line = tuple[bool, str]  # whether it is of a note, and its text
_Item = tuple[bool, str]  # the same for one word


def left_out(printed: Source, received: Source, made: Source) -> tuple[Notice, ...]:
    """Return what was changed in a file and did not come into the report.

    Args:
        printed: the print of the report that the file carries.
        received: the file.
        made: the print of the report with what was carried in.
    """
    was, now, new = (list(_lines(source.blocks)) for source in (printed, received, made))
    counts = [Counter(item for line in lines for item in _items(line)) for lines in (was, now, new)]
    lost = _over(counts[1], lambda item: max(counts[0][item], counts[2][item]))
    kept = Counter(
        {item: left for item, count in counts[0].items() if (left := min(count, counts[2][item]) - counts[1][item]) > 0}
    )  # fmt: skip
    out = [each for each in received.notices if each not in printed.notices]
    for lines, others, words, sentences in (
        (now, was, lost, (_LEFT_OUT, _NOTE_LEFT_OUT)),
        (was, now, kept, (_STILL_THERE, _NOTE_STILL_THERE)),
    ):
        out += [Notice(sentences[note], (text,)) for note, text in _named(lines, others, words)]
    pictures = [sum(map(_pictures, source.blocks)) for source in (printed, received, made)]
    if (gone := pictures[1] - max(pictures[0], pictures[2])) > 0:
        out.append(Notice(_PICTURES, (gone,)))
    if (gone := min(pictures[0], pictures[2]) - pictures[1]) > 0:
        out.append(Notice(_PICTURES_STILL_THERE, (gone,)))
    out += [Notice(_COMMENT, (text,)) for text in received.comments]
    return tuple(out)


def _over(counts: Counter[_Item], most: Callable[[_Item], int]) -> Counter[_Item]:
    return Counter({item: left for item, count in counts.items() if (left := count - most(item)) > 0})


def _named(lines: Iterable[_Line], others: Iterable[_Line], words: Counter[_Item]) -> Iterator[_Line]:
    """Yield what of the lines that are not among the others holds these words, as it stands there."""
    same = Counter(others)
    left = words.copy()
    for note, text in lines:
        if same[note, text] > 0:
            same[note, text] -= 1
            continue
        if not left:
            return
        pieces: list[tuple[int, int]] = []
        together = False
        for found in _WORD.finditer(text):
            item = (note, found[0].casefold())
            if left[item] <= 0:
                together = False
                continue
            left[item] -= 1
            if together:
                pieces[-1] = (pieces[-1][0], found.end())
            else:
                pieces.append(found.span())
            together = True
        left = +left
        if pieces:
            yield note, " … ".join(text[start:end] for start, end in pieces)
    for note in (False, True):  # in lines that are the same, but fewer
        rest = [word for (of_note, word), count in left.items() if of_note == note for _ in range(count)]
        if rest:
            yield note, " … ".join(rest)


def _items(line: _Line) -> Iterator[_Item]:
    note, text = line
    return ((note, word.casefold()) for word in _WORD.findall(text))


def _lines(blocks: Iterable[SourceBlock]) -> Iterator[_Line]:
    """Yield the text of paragraphs, cells and notes, without the numbers that a print gives by itself."""
    for block in blocks:
        if isinstance(block, SourceTable):
            for row in block.table.rows:
                for place, cell in enumerate(row):
                    text = cell_text(cell)
                    if place or not block.ruled or not _ROW_NUMBER.fullmatch(text.strip()):
                        yield False, text
                    for paragraph in cell.paragraphs:
                        yield from ((True, plain(each.content)) for each in paragraph.inlines if isinstance(each, Note))
            continue
        number = read_number(block.text)
        text = block.text[number.length :] if number is not None else block.text
        yield False, _ANNEX_NUMBER.sub("", text, count=1) if block.bold else text
        yield from ((True, plain(each.content)) for each in block.content.inlines if isinstance(each, Note))


def _pictures(block: SourceBlock) -> int:
    return 0 if isinstance(block, SourceTable) else len(block.pictures)
