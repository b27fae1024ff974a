"""What each paragraph of a foreign document is: heading, numbered paragraph, bullet, indicator or text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from types import MappingProxyType

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.richtext import Align
from ..printed_numbers import BULLETS, RULE, NumberKind, Printed, read_lone_number, read_number
from ..source.source import SourceParagraph, SourceTable
from .contents import is_contents_line

HEADING, RUN_IN, NUMBERED, LABEL, PART, TEXT, BULLET, INDICATOR, RULER, TABLE = (
    "heading", "run_in", "numbered", "label", "part", "text", "bullet", "indicator", "rule", "table",
)  # fmt: skip
CONTINUED = "continued"  # the second line of the heading above
LONGEST = 260  # letters a heading may have
_LONGEST_LABEL = 160
_LONGEST_ITALIC = 12  # words
_GAP = 3  # how far a series may jump where somebody miscounted
_ROMAN_LETTER = {"i": 1, "v": 5, "x": 10}
_OPEN_END = re.compile(r"\b(và|của|cho|về|với|trong|theo|các|những|tại|trên|từ|đến|hoặc|giai đoạn|nhiệm kỳ|năm)$", re.I)
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
        outline: its outline level where the document's styles can be trusted.
        centred: whether it is a heading by standing alone in the middle, which is the outermost level.
        holds: whether numbers may begin below such a line.
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
    outline: int | None = None
    centred: bool = False
    holds: bool = True


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


@dataclass(slots=True)
class _Line:
    """A paragraph and what is known about it before anybody guesses.

    Attributes:
        marked: whether the words behind its number are set off.
        content: whether it has something of its own below: text, a table, bullets, deeper numbers.
        run: the lines numbered one after another that it belongs to, itself among them.
        brother: whether it stands, plain, in the series of lines that are set off.
    """

    block: SourceParagraph
    place: int
    number: Printed | None
    _: KW_ONLY
    marked: bool = False
    short: bool = False
    content: bool = False
    next: tuple[str, Printed | None] = ("", None)
    run: list[_Line] = field(default_factory=list)
    brother: bool = False

    @property
    def words(self) -> str:
        """What stands behind the number."""
        return self.block.text[self.number.length if self.number else 0 :]

    @property
    def numbered(self) -> bool:
        """Whether it has a number that can belong to a series."""
        return self.number is not None and self.number.kind not in (*BULLETS, NumberKind.NONE)


@dataclass(slots=True)
class _Document:
    """What the document does as a whole.

    Attributes:
        marked: families of numbers whose lines are set off somewhere.
        styled: families of numbers that stand in Word's heading styles.
        headings: how many paragraphs have an outline level.
        centred: places of the centred bold lines without a number that are headings of the outermost level.
        leading: those of them that are rather the document's title.
        heads: places of the plain bullets with a colon that head what follows.
    """

    _: KW_ONLY
    marked: set[str] = field(default_factory=set)
    styled: set[str] = field(default_factory=set)
    headings: int = 0
    centred: set[int] = field(default_factory=set)
    leading: set[int] = field(default_factory=set)
    heads: set[int] = field(default_factory=set)


def guess_all(
    blocks: Blocks, corrections: Mapping[int, Correction], taken: Mapping[int, str] = MappingProxyType({})
) -> list[Guess]:
    """Say what each block is, one guess per block; those in ``taken`` stand around the text and say nothing of it."""
    lines = _lines(blocks, taken)
    document = _look_over(lines, "title" in taken.values())
    out: list[Guess] = []
    in_targets = False
    open_heading: _Line | None = None  # a heading that the next line may go on
    for place, block in enumerate(blocks):
        if not isinstance(block, SourceParagraph):
            out.append(Guess(TABLE))
            open_heading = None
            continue
        line = lines[place]
        if place in corrections:
            guess = _corrected(block, line.number, corrections[place])
        elif open_heading is not None and place not in taken and _goes_on(open_heading, line):
            guess = Guess(CONTINUED, title_end=len(block.text), body_start=len(block.text))
        else:
            guess = _guess(line, document, in_targets)
        if guess.kind in (HEADING, PART, LABEL):
            in_targets = bool(_TARGETS.search(block.text))
        elif guess.kind == RUN_IN and guess.number is not None and guess.number.kind not in BULLETS:
            in_targets = bool(_TARGETS.search(block.text[: guess.title_end]))
        elif guess.kind == CONTINUED:
            in_targets = in_targets or bool(_TARGETS.search(block.text))
        numbered = guess.kind == HEADING and guess.number is not None and guess.number.kind not in BULLETS
        if numbered or guess.centred:
            open_heading = line
        elif block.text or block.pictures:
            open_heading = None
        out.append(guess)
    return _with_trusted_outlines(blocks, out)


# the document as a whole


def _lines(blocks: Blocks, taken: Mapping[int, str]) -> dict[int, _Line]:
    lines = {
        place: _Line(block, place, None if place in taken or is_contents_line(block.text) else _number(block))
        for place, block in enumerate(blocks)
        if isinstance(block, SourceParagraph)
    }
    following: tuple[str, Printed | None] = ("", None)
    behind: _Line | None = None  # the next line that says something
    for place in range(len(blocks) - 1, -1, -1):
        line = lines.get(place)
        if line is None:
            following, behind = ("|", None), None
            continue
        line.next = following
        if line.number is None and behind is not None and behind.number is None and line.block.text:
            line.number = _lone_number(line, behind)
        line.content = following[0] != ""
        if place not in taken and (line.block.text or line.block.pictures):
            following, behind = (line.block.text or "|", line.number), line
        elif place in taken:
            following, behind = ("", None), None
    _repair(lines)
    for line in lines.values():
        line.marked = _is_marked(line.block, line.number)
        line.short = len(line.block.text) <= 150 and not line.block.text.endswith((".", ";", ","))
        after = line.next[1]
        if line.numbered and line.number is not None and after is not None and after.family == line.number.family:
            line.content = False
    return lines


def _number(block: SourceParagraph) -> Printed | None:
    if block.label is None or not block.label.text:
        return read_number(block.text)
    label = block.label.text
    found = read_number(f"{label} X") or read_lone_number(label)
    if found is not None:
        return replace(found, text=label, length=0)
    digits = re.search(r"\d+", label)  # "Câu 3", and whatever else a list may print
    return Printed(
        NumberKind.NAMED, label, (int(digits[0][:9]) if digits else 0,), 0, pattern=re.sub(r"\d+", "1", label).lower()
    )


def _lone_number(line: _Line, behind: _Line) -> Printed | None:
    """Return the number that stands on a line of its own above its title."""
    block, title = line.block, behind.block
    if len(block.text) > 12 or title.align is not block.align or not title.text:
        return None
    set_off = block.outline is not None or block.bold or block.align is Align.CENTER
    titled = title.bold or title.caps or title.outline is not None
    return read_lone_number(block.text) if set_off and titled and len(title.text) <= LONGEST else None


def _repair(lines: dict[int, _Line]) -> None:
    """Take back numbers that the document as a whole shows to be none, or another kind of number."""
    seen: dict[str, int] = {}
    numbered = [line for line in lines.values() if line.numbered]
    parts = any(line.number is not None and line.number.pattern == "phần" for line in numbered)
    for line in numbered:
        number = line.number
        assert number is not None
        if number.pattern == "chương" and parts:
            number = line.number = replace(number, kind=NumberKind.NAMED)
        roman = _ROMAN_LETTER.get(number.text.strip("().:/ "))
        if number.pattern in ("a", "(a)") and roman is not None:  # i) behind h) is a letter, else a Roman number
            other = "i" if number.pattern == "a" else "(i)"
            if seen.get(number.pattern) != number.value - 1 and (roman == 1 or seen.get(other) == roman - 1):
                number = line.number = replace(number, path=(roman,), pattern=other)
        before = seen.get(number.pattern, 0)
        marked = _is_marked(line.block, number)
        value, follows = number.value, 0 <= number.value - before <= _GAP or number.value == 1
        loose = not number.firm and not (marked or (follows and number.kind is NumberKind.ARABIC))
        if loose and number.kind is NumberKind.DOTTED:
            loose = not follows or seen.get(number.pattern[:-2], 0) != number.path[-2]
        initials = number.pattern == "A" and value > 1 and not before  # C. Mác, where no A. stands before
        lost = not follows and not marked and line.block.label is None and number.kind in (
            NumberKind.ARABIC, NumberKind.LETTER, NumberKind.ROMAN,
        )  # fmt: skip
        if loose or initials or (lost and not line.block.outline):
            line.number = None
            continue
        seen[number.pattern] = value


def _look_over(lines: dict[int, _Line], titled: bool) -> _Document:
    """Find out how the document marks its headings, and which lines are numbered one after another."""
    document = _Document()
    runs: dict[tuple[str, bool, bool], list[_Line]] = {}
    last_marked: dict[str, int] = {}
    for line in lines.values():
        number, block = line.number, line.block
        if block.outline is not None and block.text:
            document.headings += 1
        if number is None or not line.numbered:
            continue
        if line.marked:
            document.marked.add(number.family)
        if block.outline is not None:
            document.styled.add(number.family)
        key = number.family, line.marked, block.label is not None
        run = runs.get(key)
        if run is None or not 0 <= number.value - run[-1].number.value <= _GAP or number.value == 1:  # type: ignore[union-attr]
            run = runs[key] = []
        run.append(line)
        line.run = run
        if line.marked:
            last_marked[number.family] = number.value
        else:
            line.brother = len(run) == 1 and last_marked.get(number.family) == number.value - 1 > 0
            if line.brother:
                last_marked[number.family] = number.value
    _centred_headings(lines, document, titled)
    _bullet_heads(lines, document)
    return document


def _centred_headings(lines: dict[int, _Line], document: _Document, titled: bool) -> None:
    """Find the centred capitals without a number that are headings; one alone above a table is the table's title.

    Where the document's title was not found, such lines at its beginning may be it: numbers that do not begin again
    below another line stand beside them.
    """
    found = [
        line
        for line in lines.values()
        if line.number is None and line.block.outline is None and line.block.caps and _is_centred_title(line.block)
    ]
    headings = [line for line in found if line.next[0] not in ("", "|")]
    document.centred.update(line.place for line in (found if len(headings) > 1 else headings))
    begun = next((line.place for line in lines.values() if line.numbered or len(line.block.text) > _LONGEST_LABEL), 0)
    first = next((line.number for line in lines.values() if line.numbered and line.marked), None)
    again = first is not None and first.value == 1 and sum(
        line.number is not None and line.marked and line.number.family == first.family and line.number.value == 1
        for line in lines.values()
    ) > 1  # fmt: skip
    if not titled and not again:
        document.leading.update(place for place in document.centred if place < begun)


def _is_centred_title(block: SourceParagraph) -> bool:
    return (
        block.align is Align.CENTER
        and block.bold
        and 0 < len(block.text) <= _LONGEST_LABEL
        and any(map(str.isalpha, block.text))
        and not _CAPTION.match(block.text)
        and not block.text.startswith(("(", "“", '"', "*"))
    )


def _bullet_heads(lines: dict[int, _Line], document: _Document) -> None:
    """Decide for the plain bullets between two headings together whether "- …:" heads the text behind it."""
    group: dict[NumberKind, list[_Line]] = {}

    def decide() -> None:
        for members in group.values():
            leading = [line for line in members if _leads_on(line)]
            if len(leading) == len(members):
                document.heads.update(line.place for line in leading)
        group.clear()

    for line in lines.values():
        number = line.number
        if number is not None and number.kind in BULLETS:
            if line.block.marked_until < len(line.block.text):
                group.setdefault(number.kind, []).append(line)
        elif line.block.outline is not None or (line.numbered and line.marked):
            decide()
    decide()


def _leads_on(line: _Line) -> bool:
    """Return whether a bullet is followed by text of its own, paragraphs and not items of a list."""
    text, after = line.block.text, line.next
    return (
        text.endswith(":")
        and len(text) <= LONGEST
        and after[1] is None
        and after[0] not in ("", "|")
        and not after[0].endswith((";", ","))
    )


def _goes_on(heading: _Line, line: _Line) -> bool:
    """Return whether a line without a number is the second line of the heading above it."""
    above, block = heading.block, line.block
    if line.number is not None or not block.text or block.align is not above.align or len(block.text) > _LONGEST_LABEL:
        return False
    number = heading.number
    if number is not None and number.length >= len(above.text):  # the number stood alone on its line
        return True
    same = block.bold == above.bold and block.italic == above.italic and block.outline == above.outline
    if not same or not (block.bold or block.outline is not None) or above.text.endswith((".", ":", ";")):
        return False
    if block.text.endswith((":", ";")) or len(above.text) + len(block.text) > LONGEST:
        return False
    open_end = above.text.endswith((",", "-", "–")) or bool(_OPEN_END.search(above.text))
    close = number is not None and line.place == heading.place + 1
    return open_end or block.text[0].islower() or (above.caps and block.caps and close)


def _with_trusted_outlines(blocks: Blocks, guesses: list[Guess]) -> list[Guess]:
    """Give headings the outline level of their style, unless one style stands for numbers of several levels."""
    kinds: dict[int, dict[str, int]] = {}
    restarts: dict[tuple[int, str], int] = {}
    for block, guess in zip(blocks, guesses, strict=True):
        number = guess.number
        if isinstance(block, SourceParagraph) and block.outline is not None and number is not None and number.pattern:
            patterns = kinds.setdefault(block.outline, {})
            patterns[number.pattern] = patterns.get(number.pattern, 0) + 1
            if number.value == 1:
                restarts[block.outline, number.pattern] = restarts.get((block.outline, number.pattern), 0) + 1
    odd = {
        outline
        for outline, patterns in kinds.items()
        if sum(count > 1 for count in patterns.values()) > 1
        and any(restarts.get((outline, pattern), 0) > 1 for pattern in patterns)
    }
    return [
        replace(guess, outline=block.outline)
        if isinstance(block, SourceParagraph) and block.outline is not None and block.outline not in odd
        else guess
        for block, guess in zip(blocks, guesses, strict=True)
    ]


def _is_marked(block: SourceParagraph, number: Printed | None) -> bool:
    """Return whether the words behind the number are set off: heading style, bold, italic or underlined."""
    if block.outline is not None:
        return True
    start = number.length if number else 0
    words = len(block.text) - start
    if number is not None and words <= 0:
        return block.marked_until > 0
    return words > 1 and block.marked_until >= start + min(words, 4)


# one line


def _guess(line: _Line, document: _Document, in_targets: bool) -> Guess:
    block, number, following = line.block, line.number, line.next
    text = block.text
    if not text:
        return Guess(TEXT)
    if is_contents_line(text):
        return Guess(TEXT)
    if RULE.fullmatch(text) or _END_MARK.fullmatch(text):
        return Guess(RULER)
    start = number.length if number else 0
    whole = Guess(HEADING, number, start=start, title_end=len(text), body_start=len(text))
    if number is None or number.kind is NumberKind.NONE:
        return _unnumbered(line, document)
    plain = Guess(NUMBERED, number, start=start, title_end=len(text), body_start=start)
    if number.kind is NumberKind.PART:
        return replace(whole, kind=PART)
    if number.kind is NumberKind.PAREN:
        has_result = bool(_RESULT.match(following[0]))
        if (in_targets or has_result) and not block.bold:
            return replace(whole, kind=INDICATOR)
    run_in = _run_in(block, number)
    if number.kind in BULLETS:
        return _bullet(line, run_in, document)
    if block.outline is not None and len(text) <= LONGEST:
        return run_in or whole
    if line.marked:
        if run_in is not None:
            return run_in
        if not block.bold and text.endswith(";"):
            return plain  # items of a list, in italics
        if block.marked_until >= len(text) and len(text) <= (LONGEST if text.endswith((".", ";")) else 3 * LONGEST):
            return whole
        return whole if len(text) <= LONGEST and not text.endswith((".", ";")) else plain
    if in_targets and number.kind is NumberKind.ARABIC and any(map(str.isdigit, text[start:])):
        return replace(whole, kind=INDICATOR)
    return _plain(line, document, whole, plain)


def _plain(line: _Line, document: _Document, whole: Guess, plain: Guess) -> Guess:
    """Guess what a numbered line is that nothing sets off."""
    block, number = line.block, line.number
    assert number is not None
    text = block.text
    marked = number.family in document.marked
    if number.kind in (NumberKind.LETTER, NumberKind.DOTTED, NumberKind.NAMED) and (
        loose := _loose_run_in(text, number)
    ):
        return loose
    if line.short and (number.kind is NumberKind.ROMAN or (block.caps and marked)):
        return whole  # capitals, and Roman figures, set a line off by themselves
    if number.kind in (NumberKind.WORD, NumberKind.PAREN):
        return plain
    if block.label is not None and document.headings > 2:
        return plain  # the document has heading styles: what Word numbers beside them is a list
    if line.short and not _is_sentence(line):
        shares = [each.content and each.short for each in line.run]
        if line.brother and line.content:
            return whole
        if sum(shares) * 3 >= len(shares) * 2 > 0 and not (marked and len(shares) > 1 and line.words[:1].islower()):
            if not marked or number.kind in (NumberKind.DOTTED, NumberKind.NAMED):
                firm = number.kind in (NumberKind.DOTTED, NumberKind.NAMED)
                return replace(whole, doubt="" if firm else UNMARKED)
        elif number.kind in (NumberKind.DOTTED, NumberKind.NAMED) and not marked:
            return whole
    if marked:
        return plain  # others of its kind are set off, this one is not
    return _loose_run_in(text, number) or plain


def _is_sentence(line: _Line) -> bool:
    """Return whether the words behind a number go on in small letters, or say more than a title does."""
    words = line.words
    return words[:1].islower() or len(words.split()) > 30 or ". " in words


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
        NumberKind.NAMED,
    ):
        return None
    if not behind[0].isupper() and number.kind is NumberKind.ARABIC:
        return None
    return Guess(
        RUN_IN, number, start=number.length, title_end=len(text[:colon].rstrip()), body_start=colon + 1, doubt=UNMARKED
    )


def _bullet(line: _Line, run_in: Guess | None, document: _Document) -> Guess:
    block, number = line.block, line.number
    assert number is not None
    text, start = block.text, number.length
    if run_in is not None:
        return run_in
    if len(text) <= LONGEST and start < len(text):
        whole = Guess(HEADING, number, start=start, title_end=len(text), body_start=len(text))
        after = line.next[1].kind if line.next[1] is not None else NumberKind.NONE
        set_off = block.marked_until >= len(text) or block.outline is not None
        strong = block.bold or block.outline is not None or text.endswith(":")
        titled = not any(sign in text[start:-1] for sign in ":;") and after is not number.kind and line.content
        if set_off and not text.endswith((".", ";")) and (strong or titled):
            return whole
        heads = text.endswith(":") and number.kind is NumberKind.STAR and after in (NumberKind.DASH, NumberKind.PLUS)
        if heads or line.place in document.heads:
            return replace(whole, doubt=UNMARKED)
    return Guess(BULLET, number, start=start, title_end=len(text), body_start=start)


def _unnumbered(line: _Line, document: _Document) -> Guess:
    block, following = line.block, line.next
    text = block.text
    if block.outline is not None and len(text) <= LONGEST:
        return Guess(HEADING, None, start=0, title_end=len(text), body_start=len(text))
    words = len(text.split())
    short = len(text) <= _LONGEST_LABEL and words <= 30
    set_off = block.marked_until >= len(text) and (block.bold or block.italic)
    if not short or not set_off or _CAPTION.match(text) or text.startswith(("(", "“", '"', "*")):
        return Guess(TEXT)
    if line.place in document.centred and following[0] != "":
        return Guess(LABEL, None, start=0, title_end=len(text), body_start=len(text), doubt=UNNUMBERED, centred=True,
                     holds=line.place not in document.leading)  # fmt: skip
    if not block.bold:  # a whole sentence in italics is a sentence
        titled = text.endswith(":") and words <= _LONGEST_ITALIC and not any(map(str.isdigit, text))
        return Guess(LABEL, None, start=0, title_end=len(text), body_start=len(text)) if titled else Guess(TEXT)
    if text.endswith(":") or (not text.endswith((".", ";", ",", "!")) and following[0] != ""):
        if block.align is Align.CENTER and following[0] == "|":
            return Guess(TEXT)  # the title of a table
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
