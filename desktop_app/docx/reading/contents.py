"""Tables of contents: left out, since headings make them anew; what is no line of one is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ...models.errors import QT_TRANSLATE_NOOP
from ..source.source import Notice, SourceParagraph, SourceTable
from ..source.text import CONTENTS
from .law import words

_NO_LINE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: “{0}” ở mục lục, vì không thấy đề mục nào như vậy.")
_TITLE = re.compile(r"(?:mục lục|m\s?ụ\s?c\s{1,3}l\s?ụ\s?c)\W*", re.I)
_FEWEST = 2  # lines that make a table of contents


def is_contents_line(text: str) -> bool:
    """Return whether a line is one of a table of contents typed by hand: dots or a tab, and the page."""
    head = text.rstrip("0123456789")
    return 0 < len(text) - len(head) < 5 and head.rstrip(" ").endswith(("...", "…", "\t", "___"))


def contents_typed(blocks: Sequence[SourceParagraph | SourceTable]) -> range:
    """Return the blocks of a table of contents typed by hand: its title and lines; an empty range where there is none."""
    for place, block in enumerate(blocks):
        if isinstance(block, SourceParagraph) and _TITLE.fullmatch(block.text):
            end = place + 1
            lines = 0
            for after in range(place + 1, len(blocks)):
                line = blocks[after]
                if not isinstance(line, SourceParagraph) or line.pictures:
                    break
                if line.text and all(map(_is_line, line.text.split("\n"))):
                    lines += 1
                    end = after + 1
                elif line.text and line.text.casefold() not in ("trang", "nội dung\ttrang"):
                    break
            return range(place, end) if lines >= _FEWEST else range(0)
    return range(0)


def _is_line(text: str) -> bool:
    return not text.strip() or is_contents_line(text.rstrip())


def contents_notices(left_out: Sequence[str], typed: Sequence[str], headings: Iterable[str]) -> list[Notice]:
    """Return what must be said of tables of contents.

    Args:
        left_out: lines of those Word makes, which were said when they were met.
        typed: lines of those typed by hand.
        headings: everything else that the report says, whose words a table of contents repeats.
    """
    known = Counter(word for heading in headings for word in words(heading))
    known.update(("mục", "lục", "nội", "dung", "trang", "table", "of", "contents"))
    others = [
        line
        for line in (*left_out, *typed)
        if any(word not in known for word in words(line.rstrip("0123456789 .…_·\t")))
    ]
    return [*([Notice(CONTENTS)] if typed else []), *(Notice(_NO_LINE, (line,)) for line in others)]
