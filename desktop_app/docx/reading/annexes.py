"""Annexes behind the signature: where one begins, and its title."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from ...models.numbering import NO_NUMBER
from ...models.report import Role
from ...models.richtext import Align
from ..printed_numbers import RULE
from ..source.source import SourceParagraph, SourceTable
from .drafts import SectionDraft
from .headings import Guess

_ANNEX = re.compile(
    r"(phụ lục|phụ biểu|biểu mẫu|danh mục|danh sách|biểu|bảng|mẫu)\b(?: (?:số )?(?P<number>[\divx]+)\b)?[.:]?", re.I
)
_APPENDIX = re.compile(r"phụ (?:lục|biểu)\b|biểu (?:số|mẫu)\b", re.I)

Blocks = Sequence[SourceParagraph | SourceTable]


def names_annex(text: str) -> bool:
    """Return whether a line begins with a word that annexes begin with."""
    return _ANNEX.match(text) is not None


def begins_annex(block: SourceParagraph | SourceTable) -> bool:
    """Return whether a line behind the closing sentence begins an annex."""
    if not isinstance(block, SourceParagraph) or not _heads_annex(block):
        return False
    found = _ANNEX.match(block.text)
    if found is not None and found[1].lower() in ("phụ lục", "phụ biểu"):
        return block.bold or block.caps or block.align is Align.CENTER
    return block.align is Align.CENTER and (found is not None or block.page_break)


def annex_at(
    blocks: Blocks, guesses: Sequence[Guess], place: int, taken: Container[int], key: str
) -> tuple[SectionDraft, list[int], int]:
    """Read the title of an annex: its first lines, centred.

    Returns:
        The annex, the blocks that say its title, and the block behind it, which may be the first itself.
    """
    title: list[str] = []
    said: list[int] = []
    after = place
    while after < len(blocks) and (after == place or after not in taken):
        line = blocks[after]
        if not isinstance(line, SourceParagraph) or line.pictures:
            break
        if line.text and _ends_title(line, guesses[after], after == place, bool(title)):
            break
        if after > place and title and line.page_break:
            break
        if line.text and not RULE.fullmatch(line.text):
            title += [" ".join(each.split()) for each in line.text.split("\n") if each.strip()]
            said.append(after)
        after += 1
    draft = SectionDraft(key, role=Role.ANNEX)
    if title and (found := _ANNEX.match(title[0])):
        if len(title[0]) <= len(found[0]) and len(title) > 1 - bool(_APPENDIX.match(title[0])):
            draft.printed = title.pop(0)
        elif found["number"] and found[0].endswith((".", ":")):  # Phụ lục 1: Danh sách …
            draft.printed, title[0] = found[0].rstrip(".: "), title[0][found.end() :].strip()
    if not draft.printed:
        draft.printed = NO_NUMBER  # no word is put before a title that has none
    draft.heading = " ".join(title)
    first = blocks[after] if after < len(blocks) else None
    draft.landscape = bool(first is not None and first.wide)
    return draft, said, after


def _ends_title(line: SourceParagraph, guess: Guess, first: bool, titled: bool) -> bool:
    if not (_heads_annex(line) and (line.align is Align.CENTER or first)) or guess.number is not None:
        return True
    if first and line.align is not Align.CENTER and not _ANNEX.match(line.text):
        return True
    return not first and titled and _APPENDIX.match(line.text) is not None


def _heads_annex(block: SourceParagraph) -> bool:
    """Return whether a line looks like the title of an annex."""
    return bool(block.text) and len(block.text) <= 300 and (block.bold or block.caps) and not block.text.endswith(";")
