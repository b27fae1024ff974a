"""Which paragraphs state indicators: what follows them tells, or what they say themselves, never how they look."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...models.meaning.masking import masked, short_forms_spelled
from ...models.meaning.quantities import cleaned, quantities
from ..printed_numbers import BULLETS, NumberKind, read_number
from ..source.source import SourceParagraph, SourceTable
from .headings import BULLET, HEADING, INDICATOR, LABEL, NUMBERED, PART, RUN_IN, TEXT, Correction, Guess

_RESULT = r"(?:kết quả(?: (?:thực hiện|đạt được|đến nay|cụ thể))?|kq(?:th|đđ|đ)?)"
_LEAD = rf"(?:{_RESULT}|(?:đã )?(?:thực hiện|đạt|làm)(?: được)?)"
_MARK = r"(?:[-–—+*•●▪◦→⇒➢]|[-=]{1,2}>)"
RESULT_LINE = re.compile(
    rf"(?<!\s)\s*+(?:{_MARK}\s*+)?(?:{_LEAD}\s?[:：][ \t]*|{_RESULT}\s[-–—=]\s(?=\S))", re.IGNORECASE
)
"""How a line begins that tells the result of the indicator above it."""
_APPROX = r"(?:hơn|trên|gần|khoảng|xấp xỉ|ước)"
_FIGURE = rf"(?:(?:đã|được|đạt|đạt được|thực hiện|thực hiện được|có|là|tổng số|ước đạt)\s+)*(?:{_APPROX}\s+)?\d"
_DID = r"(?:đã\s+(?:[^\W\d]+\s+){1,3}|(?:[^\W\d]+\s+){1,3}được\s+)\d"  # đã tổ chức 14 buổi, kết nạp được 43
_UNKNOWN = r"(?:chưa|không|đang)\s+(?:có\s+)?(?:số liệu|thống kê|tổng hợp|báo cáo|thực hiện|triển khai|tổ chức)"
_ANSWER = r"(?:có|không|chưa|chưa có|không có|đã có|đạt|x|…|\.{3}|-)\s*[.;]?\s*$"
RESULT_WITHIN = re.compile(
    rf"(?<=[.;,)\s])(?<!được ){_LEAD}\s?[:：][ \t]*(?=\S)"
    rf"|(?<=[\w)]):[ \t]*(?=(?:đã )?(?:đạt|thực hiện|thực hiện được)\s+\d)"
    rf"|(?<=[^\W\d])(?<!\(KH)(?<!\(CT)(?<!\(kế hoạch)(?<!\(chỉ tiêu)(?<!\(giao)\s?:[ \t]*(?=(?:{_FIGURE}|{_DID}|{_UNKNOWN}|{_ANSWER}))",
    re.IGNORECASE,
)
"""Where in a paragraph the result begins that stands behind its indicator."""
_AIM = r"(?:chỉ tiêu|kế hoạch|kh|ct|mục tiêu|nghị quyết|đăng ký|được giao|giao|phấn đấu)"
_DONE = r"(?:(?:đã|kết quả)\s+)?(?:thực hiện|làm|kết quả|đạt|th|kqth|kq|(?<=đã )[^\W\d]+)(?:\s+(?:được|đạt|năm \d{4}))?"
_AIM_AND_DONE = re.compile(  # "Trồng cây: chỉ tiêu 1.000 cây, thực hiện 1.200 cây"
    rf"[:(]\s*{_AIM}\b[^;:.\d]{{0,40}}\d++(?:[.,]\d++)*+[^;:.,\d]{{0,30}}(?P<cut>\)?\s?[,;.:–-]?\s*{_DONE}\s?:?\s*)(?={_FIGURE})",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\s*chỉ tiêu\s+(?:số\s+|thứ\s+)?\d+\s*[:.]\s*", re.IGNORECASE)
_TARGETS = re.compile(r"chỉ tiêu", re.IGNORECASE)
_ONLY_TARGETS = re.compile(
    r"(?:(?:các|một số|hệ thống|mục tiêu,?|về)\s+)*chỉ tiêu\b(?!.*(?:kết quả|thực hiện được|đánh giá|đạt được))", re.I
)
_NO_NAME = re.compile(
    r"(?<!\s)\s*+(?:nguyên nhân|giải pháp|lý do|ghi chú|trong đó|nơi|địa điểm|thời gian|thành phần|tồn tại|hạn chế|khó khăn|thuận lợi|đề nghị|"
    r"kiến nghị|cụ thể|như sau|tiêu biểu|điển hình|ví dụ|phân công)",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"phương hướng|(?:kế hoạch|nhiệm vụ|mục tiêu|chỉ tiêu|chương trình)\b.{0,60}\b(?:năm tới|năm sau|kỳ tới|thời gian tới|tiếp theo)|"
    r"nhiệm vụ trọng tâm",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_TERM = re.compile(
    r"(?:nhiệm kỳ|giai đoạn|năm học|khóa|khoá)\s+(?:19|20)\d{2}\s*[-–—/]\s*(?:19|20)\d{2}", re.IGNORECASE
)
LONGEST = 1_500

Blocks = Sequence[SourceParagraph | SourceTable]


def with_indicators(
    blocks: Blocks, guesses: Sequence[Guess], corrections: Mapping[int, Correction], taken: Container[int] = ()
) -> list[Guess]:
    """Return the guesses with every paragraph that states an indicator taken for one.

    Args:
        blocks: the document.
        guesses: what each block was taken for by its number and look.
        corrections: what a user said; it holds.
        taken: blocks that stand around the text.
    """
    out = list(guesses)
    heading = ""  # the last heading that says more than a label
    for place, (block, guess) in enumerate(zip(blocks, guesses, strict=True)):
        if place in corrections or place in taken or not isinstance(block, SourceParagraph) or not block.text:
            if guess.kind == HEADING and isinstance(block, SourceParagraph):
                heading = block.text
            continue
        if RESULT_LINE.match(block.text):
            continue
        if guess.kind != INDICATOR and _states(block, guess, _next(blocks, place), heading):
            out[place] = replace(guess, kind=INDICATOR, title_end=len(block.text), body_start=len(block.text), doubt="")
        elif guess.kind in (HEADING, PART, LABEL):
            heading = block.text
        elif guess.kind == RUN_IN and guess.number is not None and guess.number.kind not in BULLETS:
            heading = block.text[: guess.title_end]
    return out


def _next(blocks: Blocks, place: int) -> str:
    """Return the text of the next block that says something; nothing for a table."""
    for block in blocks[place + 1 :]:
        if isinstance(block, SourceTable):
            return ""
        if block.text:
            return block.text
    return ""


def _states(block: SourceParagraph, guess: Guess, following: str, heading: str) -> bool:
    kind = guess.number.kind if guess.number is not None else NumberKind.NONE
    text = block.text
    if kind in (NumberKind.ROMAN, NumberKind.PART) or len(text) > LONGEST or guess.kind not in _MAY_BE:
        return False
    ordinal = _ORDINAL.match(text)
    said = text[ordinal.end() if ordinal else guess.start :]
    if _OF_ONE.match(said):
        return False
    in_targets = bool(_TARGETS.search(heading))
    follows = RESULT_LINE.match(following) is not None
    if follows and not said.rstrip().endswith(":"):
        return in_targets or ordinal is not None or kind is NumberKind.PAREN or _has_quantity(said)
    if not in_targets or (kind is NumberKind.NONE and ordinal is None):
        return False
    within = result_within(said)
    if within is not None:
        return within.start > 1 and not _NO_NAME.match(said) and len(said[: within.start].split()) > 1
    is_item = kind in BULLETS or said.rstrip().endswith((".", ";"))  # a heading does not end so
    coming_up = is_item and _ONLY_TARGETS.match(_bare(heading)) is not None
    return coming_up and _has_quantity(said) and not re.search(r"(?:đạt|vượt|bằng)\s+[\d.,]+\s?%", said)


_OF_ONE = re.compile(  # a line of the indicator above it: "+ Chỉ tiêu giao: 40", "+ Đánh giá: vượt"
    r"\s*(?:(?:chỉ tiêu|kế hoạch|mục tiêu)(?:\s+(?:được|đã|năm|\d{4}|giao|đề ra|đăng ký|phấn đấu))*|đánh giá|nhận xét|tỷ lệ đạt)\s*:\s*\S",
    re.IGNORECASE,
)
_MAY_BE = (HEADING, RUN_IN, NUMBERED, LABEL, TEXT, BULLET)


def _bare(heading: str) -> str:
    number = read_number(heading)
    return heading[number.length :] if number is not None else heading


def _has_quantity(text: str) -> bool:
    plainly = short_forms_spelled(cleaned(text))
    return bool(quantities(plainly, masked(plainly)))


class Within(NamedTuple):
    """Where in a paragraph the words stand that lead from an indicator to its result."""

    start: int
    end: int


_GIVEN = re.compile(
    r"(?:chỉ tiêu|mục tiêu|kế hoạch|nhiệm vụ)\b.{0,40}\b(?:giao|phấn đấu|đề ra|đăng ký)(?![^\W\d_])|(?:phấn đấu|đăng ký)\b.{0,20}\bchỉ tiêu",
    re.IGNORECASE,
)
_DONE_TOO = re.compile(r"kết quả|thực hiện|đánh giá|đạt|hoàn thành|so với|/", re.IGNORECASE)
_AIM_ALONE = re.compile(r"\s*(?:(?:ít nhất|tối thiểu|phấn đấu|từ|có)\s+)*\d[\d. ]*(?:,\d+)?\s?%?[^\d/]*", re.IGNORECASE)


def only_aimed(heading: str, said: str) -> bool:
    """Tell whether a figure behind a colon is what is aimed at: "Chỉ tiêu được giao" stands above, and nothing was done."""
    given = _GIVEN.search(heading) is not None and _DONE_TOO.search(heading) is None
    return given and _AIM_ALONE.fullmatch(said) is not None and not re.search(r"đã|đạt|được|vượt", said, re.IGNORECASE)


def heading_above(blocks: Blocks, guesses: Sequence[Guess], place: int) -> str:
    """Return the heading that a block stands under."""
    for at in range(place - 1, -1, -1):
        block = blocks[at]
        if guesses[at].kind in (HEADING, PART) and isinstance(block, SourceParagraph) and block.text:
            return block.text
    return ""


def result_within(text: str) -> Within | None:
    """Return where the result begins in a paragraph that holds indicator and result, or ``None``."""
    ordinal = _ORDINAL.match(text)
    since = ordinal.end() if ordinal else 0
    if found := _AIM_AND_DONE.search(text, since):
        return Within(*found.span("cut"))
    found = RESULT_WITHIN.search(text, since)
    return Within(*found.span()) if found else None


def speaks_of_next(heading: str, year: int | None) -> bool:
    """Tell whether a heading begins what is planned for the time after the one that is reported on."""
    years = [int(each) for each in _YEAR.findall(heading)]
    if year is not None and years:
        return min(years) > year or (min(years) == year < max(years) and _TERM.search(heading) is not None)
    return _COMING.search(heading) is not None
