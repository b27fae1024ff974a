"""What each paragraph of a foreign document is: heading, numbered paragraph, bullet, indicator or text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass

from ...models.errors import QT_TRANSLATE_NOOP
from ..printed_numbers import BULLETS, RULE, NumberKind, Printed, read_number
from ..source.source import SourceParagraph, SourceTable

HEADING, RUN_IN, NUMBERED, LABEL, PART, TEXT, BULLET, INDICATOR, RULER, TABLE = (
    "heading", "run_in", "numbered", "label", "part", "text", "bullet", "indicator", "rule", "table",
)  # fmt: skip
LONGEST = 260  # letters a heading may have
_LONGEST_LABEL = 160
UNMARKED = QT_TRANSLATE_NOOP("errors", "Dòng đánh số nhưng không in đậm: có thể là đề mục hoặc là đoạn văn.")
UNNUMBERED = QT_TRANSLATE_NOOP("errors", "Dòng in đậm không đánh số: được coi là đề mục.")
_CAPTION = re.compile(r"(bảng|biểu|hình|sơ đồ|biểu đồ|phụ biểu)\s+(số\s+)?\d+", re.I)
_RESULT = re.compile(r"kết quả(?: thực hiện| đạt được)?\s*:", re.I)
_END_MARK = re.compile(r"[./\s]+")
_TARGETS = re.compile(r"chỉ tiêu", re.I)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a block is taken for.

    Attributes:
        number: what it is numbered with, typed or by Word.
        start: where in the text the words behind the number begin.
        title_end: where the title of a run-in heading ends (its colon not included); otherwise the whole text.
        body_start: where the text behind a run-in title begins.
        doubt: why it might be something else; empty where there is no doubt.
        corrected: whether a user said so.
    """

    kind: str
    number: Printed | None = None
    _: KW_ONLY
    start: int = 0
    title_end: int = 0
    body_start: int = 0
    level: int = 0
    doubt: str = ""
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What a user says a block is: ``heading``, ``run_in``, ``numbered``, ``text``, ``bullet`` or ``indicator``.

    Attributes:
        level: of a heading, counted from 1; 0 leaves it to its number.
    """

    block: int
    kind: str
    level: int = 0


Blocks = Sequence[SourceParagraph | SourceTable]


def guess_all(blocks: Blocks, corrections: Mapping[int, Correction]) -> list[Guess]:
    """Say what each block is, one guess per block."""
    numbers = [_number(block) if isinstance(block, SourceParagraph) else None for block in blocks]
    marked = {
        number.kind
        for block, number in zip(blocks, numbers, strict=True)
        if number is not None and isinstance(block, SourceParagraph) and _is_marked(block, number)
    }
    styled = sum(
        isinstance(block, SourceParagraph) and block.outline is not None and bool(block.text) for block in blocks
    )
    out: list[Guess] = []
    in_targets = False
    for place, block in enumerate(blocks):
        if not isinstance(block, SourceParagraph):
            out.append(Guess(TABLE))
            continue
        following = _next_paragraph(blocks, numbers, place)
        if place in corrections:
            guess = _corrected(block, numbers[place], corrections[place])
        else:
            guess = _guess(block, numbers[place], marked, styled > 2, in_targets, following)
        if guess.kind in (HEADING, PART, LABEL):
            in_targets = bool(_TARGETS.search(block.text))
        elif guess.kind == RUN_IN and guess.number is not None and guess.number.kind not in BULLETS:
            in_targets = bool(_TARGETS.search(block.text[: guess.title_end]))
        out.append(guess)
    return out


def _number(block: SourceParagraph) -> Printed | None:
    if block.label is not None and block.label.text:
        found = read_number(f"{block.label.text} x")
        if found is not None:
            return Printed(found.kind, block.label.text, found.path, 0)
        return None
    return read_number(block.text)


def _is_marked(block: SourceParagraph, number: Printed | None) -> bool:
    """Return whether the words behind the number are set off: heading style, bold, italic or underlined."""
    if block.outline is not None:
        return True
    words = len(block.text) - (number.length if number else 0)
    start = number.length if number else 0
    return words > 1 and block.marked_until >= start + min(words, 4)


def _next_paragraph(blocks: Blocks, numbers: list[Printed | None], place: int) -> tuple[str, Printed | None]:
    """Return text and number of the next paragraph that says something; ``|`` for a table."""
    for after in range(place + 1, len(blocks)):
        block = blocks[after]
        if isinstance(block, SourceTable):
            return "|", None
        if block.text:
            return block.text, numbers[after]
    return "", None


def _guess(
    block: SourceParagraph, number: Printed | None, marked: set[NumberKind], styled: bool, in_targets: bool,
    following: tuple[str, Printed | None],
) -> Guess:  # fmt: skip
    text = block.text
    if not text:
        return Guess(TEXT)
    if RULE.fullmatch(text) or _END_MARK.fullmatch(text):
        return Guess(RULER)
    start = number.length if number else 0
    whole = Guess(HEADING, number, start=start, title_end=len(text), body_start=len(text))
    if number is not None and number.kind is NumberKind.PART:
        return Guess(PART, number, start=start, title_end=len(text), body_start=len(text))
    if number is not None and number.kind is NumberKind.PAREN:
        has_result = bool(_RESULT.match(following[0]))
        if (in_targets or has_result) and not block.bold:
            return Guess(INDICATOR, number, start=start, title_end=len(text), body_start=len(text))
    if number is None or number.kind is NumberKind.NONE:
        return _unnumbered(block, styled, following)
    run_in = _run_in(block, number)
    if number.kind in BULLETS:
        return _bullet(block, number, run_in, following)
    if block.outline is not None and len(text) <= LONGEST:
        return run_in or whole
    if _is_marked(block, number):
        if run_in is not None:
            return run_in
        if block.marked_until >= len(text) and len(text) <= (LONGEST if text.endswith((".", ";")) else 3 * LONGEST):
            return whole
        if len(text) <= LONGEST and not text.endswith((".", ";")):
            return whole
        return Guess(NUMBERED, number, start=start, title_end=len(text), body_start=start)
    if in_targets and number.kind is NumberKind.ARABIC and any(map(str.isdigit, text[start:])):
        return Guess(INDICATOR, number, start=start, title_end=len(text), body_start=len(text))
    if number.kind in (NumberKind.LETTER, NumberKind.DOTTED) and (loose := _loose_run_in(text, number)):
        return loose
    short = len(text) <= 150 and not text.endswith((".", ";", ","))
    if short and number.kind in marked and (block.caps or number.kind is NumberKind.ROMAN):
        return whole  # capitals, and Roman figures, set a line off by themselves
    if number.kind in marked or number.kind in (NumberKind.WORD, NumberKind.PAREN):
        return Guess(
            NUMBERED, number, start=start, title_end=len(text), body_start=start
        )  # others of its kind are set off, this one is not
    if short:
        doubt = "" if number.kind in (NumberKind.ROMAN, NumberKind.DOTTED) else UNMARKED
        loose = _loose_run_in(text, number)
        return loose or Guess(HEADING, number, start=start, title_end=len(text), body_start=len(text), doubt=doubt)
    return _loose_run_in(text, number) or Guess(NUMBERED, number, start=start, title_end=len(text), body_start=start)


def _run_in(block: SourceParagraph, number: Printed) -> Guess | None:
    """Return a guess for a title that is set off and followed by text in the same paragraph."""
    text, start = block.text, number.length
    end = block.bold_until if block.bold_until > start else block.marked_until
    if end <= start + 2 or end >= len(text):
        return None
    head = text[:end].rstrip()
    behind = text[end:].lstrip()
    if not behind or (not head.endswith((":", ".")) and not behind.startswith(":")):
        return None
    if behind.startswith(":"):
        end = text.index(":", end) + 1
    if not text[end:].strip(" .:"):
        return None
    title = len(text[:end].rstrip().rstrip(":.").rstrip())
    return Guess(RUN_IN, number, start=start, title_end=title, body_start=end) if title > start + 2 else None


def _loose_run_in(text: str, number: Printed) -> Guess | None:
    """Return a guess for ``1.1. Tiêu đề: nội dung`` where nothing is set off."""
    colon = text.find(":", number.length)
    title = text[number.length : colon].strip()
    behind = text[colon + 1 :].strip()
    if colon < 0 or not 2 < len(title) <= _LONGEST_LABEL or len(title.split()) > 25 or not behind:
        return None
    if any(sign in title for sign in '.;“"(') or number.kind not in (
        NumberKind.ROMAN,
        NumberKind.ARABIC,
        NumberKind.DOTTED,
        NumberKind.LETTER,
    ):
        return None
    if not behind[0].isupper() and number.kind is NumberKind.ARABIC:
        return None
    return Guess(
        RUN_IN, number, start=number.length, title_end=len(text[:colon].rstrip()), body_start=colon + 1, doubt=UNMARKED
    )


def _bullet(
    block: SourceParagraph, number: Printed, run_in: Guess | None, following: tuple[str, Printed | None]
) -> Guess:
    text, start = block.text, number.length
    if run_in is not None:
        return run_in
    if len(text) <= LONGEST and start < len(text):
        set_off = block.marked_until >= len(text) or block.outline is not None
        after = following[1].kind if following[1] is not None else NumberKind.NONE
        leads_on = text.endswith(":") and after not in (*BULLETS,) and following[0] not in ("", "|")
        if set_off and not text.endswith((".", ";")):
            return Guess(HEADING, number, start=start, title_end=len(text), body_start=len(text))
        heads = text.endswith(":") and number.kind is NumberKind.STAR and after in (NumberKind.DASH, NumberKind.PLUS)
        if heads or (leads_on and after is NumberKind.NONE):
            return Guess(HEADING, number, start=start, title_end=len(text), body_start=len(text), doubt=UNMARKED)
    return Guess(BULLET, number, start=start, title_end=len(text), body_start=start)


def _unnumbered(block: SourceParagraph, styled: bool, following: tuple[str, Printed | None]) -> Guess:
    text = block.text
    if block.outline is not None and len(text) <= LONGEST:
        return Guess(HEADING, None, start=0, title_end=len(text), body_start=len(text))
    short = len(text) <= _LONGEST_LABEL and len(text.split()) <= 30
    set_off = block.marked_until >= len(text) and (block.bold or block.italic)
    if not short or not set_off or _CAPTION.match(text) or text.startswith(("(", "“", '"', "*")):
        return Guess(TEXT)
    if text.endswith(":") or (block.bold and not text.endswith((".", ";", ",", "!")) and following[0] != ""):
        doubt = "" if text.endswith(":") else UNNUMBERED
        return Guess(LABEL, None, start=0, title_end=len(text), body_start=len(text), doubt=doubt)
    return Guess(TEXT)


def _corrected(block: SourceParagraph, number: Printed | None, said: Correction) -> Guess:
    start = number.length if number else 0
    end = len(block.text)
    if said.kind == RUN_IN:
        run_in = _run_in(block, number) if number else None
        colon = block.text.find(":", start)
        if run_in is None and start < colon < end - 1:
            run_in = Guess(
                RUN_IN, number, start=start, title_end=len(block.text[:colon].rstrip()), body_start=colon + 1
            )
        guess = run_in or Guess(HEADING, number, start=start, title_end=end, body_start=end)
    elif said.kind == HEADING:
        guess = Guess(HEADING, number, start=start, title_end=end, body_start=end)
    else:
        guess = Guess(
            said.kind,
            number,
            start=start if said.kind != TEXT else 0,
            title_end=end,
            body_start=start if said.kind != TEXT else 0,
        )
    return Guess(
        guess.kind,
        guess.number,
        start=guess.start,
        title_end=guess.title_end,
        body_start=guess.body_start,
        level=said.level,
        corrected=True,
    )
