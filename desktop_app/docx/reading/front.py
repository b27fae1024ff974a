"""What stands around the text of a report: cover, letterhead, title, closing, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ...models.meaning.unit_names import begins_body
from ...models.richtext import Align, Paragraph
from ...models.unit import Signer
from ..printed_numbers import BULLETS, RULE, NumberKind, read_number
from ..source.source import SourceParagraph, SourceTable
from .contents import contents_typed
from .law import block_lines
from .layout import MOTTO, WHOLE_MOTTO, columns_of, lines_of, pieces_of, unspaced
from .signatures import Signature, find_signature, is_recipients_label

_TYPES = (
    "BÁO CÁO", "ĐỀ CƯƠNG BÁO CÁO", "ĐỀ CƯƠNG", "ĐỊNH HƯỚNG", "KẾ HOẠCH", "CHƯƠNG TRÌNH", "TỜ TRÌNH", "THÔNG BÁO",
    "HƯỚNG DẪN", "KẾT LUẬN", "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "BIÊN BẢN", "PHƯƠNG HƯỚNG", "BẢN KIỂM ĐIỂM", "PHỤ LỤC",
    "BÁO CÁO TỔNG KẾT", "BÁO CÁO SƠ KẾT", "BÁO CÁO CHÍNH TRỊ", "DỰ THẢO BÁO CÁO",
)  # fmt: skip
_NUMBER_LINE = re.compile(r"số\b(?! liệu)", re.I)
_NUMBER = re.compile(r"số ?:? ?(?P<number>[^\s\-/:]*) ?(?P<rest>[-/].*)?", re.I)
_BLANKS = r"[\s\d.…_]*"
_PLACE_DATE = re.compile(
    rf"(?:(?P<place>[^,\n]{{0,60}}),\s?|(?=ngày\s))(?P<text>(?:ngày(?P<day>{_BLANKS}))?tháng(?P<month>{_BLANKS})"
    rf"(?:năm(?P<year>{_BLANKS}))?)",
    re.I,
)
_SHORT_DAY = re.compile(r"(?<=, )(?:ngày )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)$", re.I)
_SUBJECT = re.compile(r"v/v\b", re.I)
_ADDRESSED = re.compile(r"kính gửi\b ?:? ?", re.I)
_CLOSING = re.compile(r"trên đây (?:là|báo cáo)\b", re.I)
_ANNEXES = re.compile(r"(phụ lục|danh mục|biểu|bảng)\b", re.I)
_DRAFT = re.compile(r"\(?\s?(?:bản\s)?dự thảo\b.{0,60}", re.I)
_ASIDE = re.compile(r"[(\[“\"](?:kèm|ban hành kèm|tài liệu|trình|dự thảo|phục vụ|báo cáo tại|tại hội nghị)\b", re.I)
_PARTED = re.compile(r"(?:phần|chương|mục|điều|bài)\s(?:thứ\s\w+|\d+|[ivxlc]+)\b", re.I)
_LONE_NUMBER = re.compile(r"(?:[IVXLC]+|\d{1,2})\s?[.:/)]?")
_CAPITAL_LETTER = re.compile(r"[A-HĐ]\s?[.:/)]")
_HEADS = {
    "mở đầu", "phần mở đầu", "đặt vấn đề", "kết quả", "kết quả thực hiện", "kết quả đạt được", "phương hướng", "kết luận",
    "phương hướng, nhiệm vụ", "phương hướng nhiệm vụ", "nhiệm vụ", "đánh giá chung", "tình hình chung", "nội dung",
    "đặc điểm tình hình", "tồn tại, hạn chế", "bài học kinh nghiệm", "kiến nghị", "đề xuất, kiến nghị", "lời mở đầu",
}  # fmt: skip
_TITLE_WITHIN = 25  # blocks that say something between the letterhead's beginning and the title
_LETTERHEAD_WITHIN = 60  # blocks before it, where there is a cover
_LONG = 200  # letters that make a paragraph text


@dataclass(slots=True, kw_only=True)
class Front:
    """Lines as printed; empty where the document has none.

    Attributes:
        below: what stands in brackets below the title.
        signers: who signs beside the signer, from the left.
        second: block where another document begins.
        taken: what each block is that is no text.
        unsaid: what is left out on purpose and must be said.
        cover: lines of the cover page, with its empty ones.
        letter: whether it is an official letter (công văn).
    """

    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    type_name: str = ""
    title: str = ""
    below: list[str] = field(default_factory=list)
    addressees: list[str] = field(default_factory=list)
    closing: list[int] = field(default_factory=list)
    closing_text: str = ""
    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    position: str = ""
    signer: str = ""
    cosigners: list[Signer] = field(default_factory=list)
    second: int | None = None
    taken: dict[int, str] = field(default_factory=dict)
    unsaid: list[str] = field(default_factory=list)
    cover: list[str] = field(default_factory=list)
    letter: bool = False

    @property
    def number_line(self) -> str:
        """The line with number and symbol."""
        return next((line for line in (*self.left, *self.right) if _NUMBER_LINE.match(line)), "")

    @property
    def number(self) -> str:
        """Number of the document; empty where it is blank."""
        found = _NUMBER.match(" ".join(self.number_line.split()))
        return re.sub(r"[.…_]", "", found["number"]) if found else ""

    @property
    def symbol(self) -> str:
        """What stands behind the number: ``BC/TĐTN-XDĐ``."""
        found = _NUMBER.match(" ".join(self.number_line.split()))
        return (found["rest"] or "").lstrip("-/ ").strip() if found else ""

    @property
    def place_date(self) -> str:
        """The line with place and date."""
        return next((line for line in (*self.right, *self.left) if _dated(line)), "")

    @property
    def place(self) -> str:
        """Place of signing."""
        found = _dated(self.place_date)
        return (found["place"] or "").strip() if found else ""

    @property
    def date_parts(self) -> tuple[int | None, int | None, int | None]:
        """Day, month and year; ``None`` for each that is left blank."""
        found = _dated(self.place_date)
        if not found:
            return None, None, None
        texts = [(found[name] or "").strip() for name in ("day", "month", "year")]
        day, month, year = (int(text) if text.isdecimal() and len(text) < 5 else None for text in texts)
        return day, month, year

    @property
    def date(self) -> date | None:
        """Date of signing, where it is whole."""
        day, month, year = self.date_parts
        try:
            return date(year, month, day) if year and month and day else None
        except ValueError:
            return None

    @property
    def date_text(self) -> str:
        """What is printed of a day that is not whole; empty where nothing of it is filled in."""
        found = _dated(self.place_date)
        if not found or self.date is not None or not any(map(str.isdigit, found["text"])):
            return ""
        return f"{found['text']}{self.place_date[found.end() :]}".strip()

    @property
    def draft(self) -> str:
        """The draft mark as printed."""
        return next((line for line in (*self.left, *self.right) if _DRAFT.fullmatch(line)), "")

    @property
    def conference(self) -> str:
        """The conference note, without its quotation marks."""
        text = " ".join(line for line in (*self.left, *self.right) if not RULE.fullmatch(line))
        found = re.search(r"[“\"(](tài liệu[^”\")]*)[”\")]", text, re.I)
        return " ".join(found[1].split()) if found else ""

    @property
    def subject(self) -> str:
        """The subject of an official letter, "V/v …", which stands below its number."""
        for column in (self.left, self.right):
            at = next((at for at, line in enumerate(column) if _SUBJECT.match(line)), None)
            if at is not None:
                lines = [column[at]]
                for line in column[at + 1 :]:
                    if RULE.fullmatch(line) or _DRAFT.fullmatch(line) or _is_known(line):
                        break
                    lines.append(line)
                return " ".join(" ".join(lines).split())
        return ""

    @property
    def heading(self) -> list[str]:
        """The lines above the date that say under whom one writes: Đoàn, Đội, Hội, Đảng, Quốc hiệu."""
        lines = [
            line
            for line in self.right
            if not (RULE.fullmatch(line) or _is_known(line) or _DRAFT.fullmatch(line)) and line[0] not in '(“"['
        ]
        first = next((at for at, line in enumerate(lines) if MOTTO.match(line)), None)
        if first is None or _SUBJECT.match(lines[first]):
            return []
        last = max(at for at, line in enumerate(lines) if MOTTO.match(line))
        return lines[first : last + 1]

    @property
    def bodies(self) -> list[str]:
        """Lines of the left column that name superior and issuing body."""
        out: list[str] = []
        for line in self.left:
            if _NUMBER_LINE.match(line) or line.startswith(("“", '"', "(")) or _DRAFT.fullmatch(line):
                break
            if _SUBJECT.match(line) or _dated(line):
                break
            if RULE.fullmatch(line):
                if out:
                    break
                continue
            out.append(line)
        return out


def _dated(line: str) -> re.Match[str] | None:
    """Return place and day where a line says them, in words or as 20/5/2026."""
    if "tháng" not in line.lower() and "20" not in line and "19" not in line:
        return None
    return _PLACE_DATE.match(_SHORT_DAY.sub(r"ngày \g<day> tháng \g<month> năm \g<year>", line))


def _is_known(line: str) -> bool:
    return bool(_NUMBER_LINE.match(line) or _dated(line))


def read_front(blocks: Sequence[SourceParagraph | SourceTable]) -> Front:
    """Find what stands around the text."""
    front = Front()
    contents = contents_typed(blocks)
    blocks = [_blank(block) if place in contents else block for place, block in enumerate(blocks)]
    body = _head(blocks, front)
    front.second = _second(blocks, body)
    _tail(blocks[: front.second], body, front)
    front.taken.update(dict.fromkeys(contents, "contents"))
    return front


def _blank(block: SourceParagraph | SourceTable) -> SourceParagraph:
    """Return what is left on paper where a table of contents is left out: a page may begin there."""
    begins = isinstance(block, SourceParagraph) and block.page_break
    return SourceParagraph(Paragraph(), "", page_break=begins)


def _second(blocks: Sequence[SourceParagraph | SourceTable], body: int) -> int | None:
    """Return the block where the letterhead of another document begins, with its title not far below."""
    for place in range(body, len(blocks)):
        block = blocks[place]
        if isinstance(block, SourceTable):
            lines = lines_of(block, columns_of(block) - 1) if _heads(block) else []
        else:
            lines = re.split(r"\t+| {6,}|\n", block.text) if block.caps else []
        if any(MOTTO.match(line.strip()) for line in lines) and _title_at(blocks, place, place + 12) is not None:
            return place
    return None


def _heads(table: SourceTable) -> bool:
    """Return whether a table is a letterhead: by what it says, whether or not it has lines."""
    columns = columns_of(table)
    if not 2 <= columns <= 4 or len(table.table.rows) > 8:
        return False
    left, right = lines_of(table, 0), lines_of(table, columns - 1)
    lines = [*left, *right, *(lines_of(table, 1) if columns > 2 else ())]
    signs = sum(
        (
            any(WHOLE_MOTTO.fullmatch(line) for line in lines),
            any(_NUMBER_LINE.match(line) and ("/" in line or "-" in line) for line in lines),
            any(_dated(line) for line in lines),
        )
    )
    if any(is_recipients_label(line) for line in left):
        return False
    return signs >= (2 if table.ruled else 1) or (bool(signs) and len(table.table.rows) == 1 and left[:1] != right[:1])


def _is_head_line(block: SourceParagraph) -> bool:
    """Return whether a paragraph belongs to a letterhead typed without a table, for sure."""
    return any(
        WHOLE_MOTTO.fullmatch(piece)
        or (_NUMBER_LINE.match(piece) and ("/" in piece or "-" in piece) and len(piece) < 60)
        or (_dated(piece) and len(piece) < 80)
        for pieces in pieces_of(block)
        for piece in pieces
    ) and (len(block.text) < _LONG)


def _centred(block: SourceParagraph) -> bool:
    """Return whether a line stands in the middle: by its alignment, or pushed there by tabs."""
    return block.align is Align.CENTER or (block.lead >= 2 and "\t" not in block.text and len(block.text) < 120)


def _begins_text(block: SourceParagraph | SourceTable) -> bool:
    """Return whether the text has begun with a block: nothing of the head comes behind it."""
    if isinstance(block, SourceTable):
        return block.ruled
    number = read_number(block.text)
    if number is not None and number.kind not in (*BULLETS, NumberKind.NONE):
        return True
    return len(block.text) > _LONG and not _centred(block)


def _head(blocks: Sequence[SourceParagraph | SourceTable], front: Front) -> int:
    """Read cover, letterhead and title; return the block where the text begins."""
    begun = _after_cover(blocks, front)
    start = _letterhead_at(blocks, begun)
    if start is None:
        return _title_alone(blocks, begun, front)
    at = begun
    title = _title_at(blocks, start, min(len(blocks), start + 2 * _TITLE_WITHIN))
    end = title if title is not None else len(blocks)
    for place in range(begun, end):
        block = blocks[place]
        if isinstance(block, SourceTable):
            if not _heads(block) and not (title is not None and not block.ruled):
                break
            _letterhead_table(block, front)
        elif title is None and not _still_head(blocks, place, at):
            break
        else:
            _letterhead_paragraph(block, front)
        front.taken[place] = "letterhead"
        at = place + 1
    if title is not None:
        return _title(blocks, title, front)
    if front.type_name:
        return _below_title(blocks, at, front)
    if front.subject or _addressed(blocks, at):
        front.letter, front.title = True, front.subject
        return _below_title(blocks, at, front)
    return _untyped_title(blocks, at, front)


def _still_head(blocks: Sequence[SourceParagraph | SourceTable], place: int, at: int) -> bool:
    """Return whether a paragraph belongs to a letterhead that no title follows."""
    block = blocks[place]
    assert isinstance(block, SourceParagraph)
    if not block.text:
        return any(
            (isinstance(after, SourceTable) and _heads(after)) or (isinstance(after, SourceParagraph) and _is_head_line(after))
            for after in blocks[place : place + 8]
        )  # fmt: skip
    if _is_head_line(block) or RULE.fullmatch(block.text) or _SUBJECT.match(block.text) or _DRAFT.fullmatch(block.text):
        return True
    if _ASIDE.match(block.text) and len(block.text) < 160:
        return True
    if _ADDRESSED.match(block.text) or _begins_text(block):
        return False
    behind = blocks[place + 1 : place + 7]
    more = any(
        (isinstance(each, SourceTable) and _heads(each)) or (isinstance(each, SourceParagraph) and _is_head_line(each))
        for each in behind
    )
    return (more and block.caps) or (len(block.text) < 80 and begins_body(block.text) and block.text[-1] not in ".,;:")


def _letterhead_at(blocks: Sequence[SourceParagraph | SourceTable], begun: int) -> int | None:
    """Return the first block of a letterhead that says so, which hardly anything may stand before."""
    for place, block in enumerate(blocks[begun : begun + _TITLE_WITHIN], begun):
        if isinstance(block, SourceTable):
            if _heads(block):
                return place
            if block.ruled:
                return None
        elif block.text and _is_head_line(block):
            return place
        elif block.text and _begins_text(block):
            return None
    return None


def _after_cover(blocks: Sequence[SourceParagraph | SourceTable], front: Front) -> int:
    """Return the block behind a cover page: a few lines, a new page, and there the letterhead or the title."""
    said: list[str] = []
    headed = False  # whether it has a letterhead of its own, or a frame
    for place, block in enumerate(blocks[:_LETTERHEAD_WITHIN]):
        if block.page_break and any(said):
            if _letterhead_at(blocks, place) is None and (headed or _title_at(blocks, place, place + 12) is None):
                return 0
            while not said[-1]:
                said.pop()
            front.taken.update(dict.fromkeys(range(place), "cover"))
            front.cover = said
            return place
        if isinstance(block, SourceTable):
            if any(_NUMBER_LINE.match(line) for line in block_lines(block)):
                return 0
            headed = True
            said += [" ".join(line.split()) for text in block_lines(block) for line in text.split("\n")]
            continue
        if _begins_text(block) or _ADDRESSED.match(block.text) or _numbered_line(block):
            return 0
        headed = headed or any(WHOLE_MOTTO.fullmatch(piece) for pieces in pieces_of(block) for piece in pieces)
        if block.text or said:
            said += [" ".join(line.split()) for line in block.text.split("\n")]
    return 0


def _numbered_line(block: SourceParagraph) -> bool:
    return any(_NUMBER_LINE.match(piece) for pieces in pieces_of(block) for piece in pieces)


def _says(block: SourceParagraph | SourceTable) -> bool:
    return isinstance(block, SourceTable) or bool(block.text)


def _letterhead_table(block: SourceTable, front: Front) -> None:
    """Read a letterhead's columns, and the title where it stands in a last row of its own."""
    rows = block.table.rows
    columns = columns_of(block)
    last = len(rows)
    while last and len(rows[last - 1]) == 1 < columns:
        last -= 1
    above = SourceTable(replace(block.table, rows=rows[:last]))
    below = [line for row in rows[last:] for line in lines_of(SourceTable(replace(block.table, rows=(row,))), 0)]
    if last:
        seen = lines_of(above, 0)
        front.left += seen
        for column in range(1, columns):
            lines = lines_of(above, column)
            if lines == seen and column < columns - 1:
                continue  # one cell over both columns
            front.right += lines
            seen = lines
    if below and (name := _type_name(unspaced(below[0]))):
        front.type_name = name
        rest = [unspaced(below[0])[len(name) :].strip(), *below[1:]]
        front.title = " ".join(" ".join(each for each in rest if not RULE.fullmatch(each or "x")).split())
    else:
        front.left += below


def _type_name(line: str) -> str:
    return max((each for each in _TYPES if line == each or line.startswith(f"{each} ")), key=len, default="")


def _title_alone(blocks: Sequence[SourceParagraph | SourceTable], begun: int, front: Front) -> int:
    """Read the title of a document without letterhead."""
    title = _title_at(blocks, begun, min(len(blocks), begun + 40))
    if title is None:
        return _untyped_title(blocks, begun, front)
    for place in range(begun, title):
        block = blocks[place]
        if isinstance(block, SourceTable):
            return _untyped_title(blocks, begun, front)  # words before the title that are no letterhead
        _letterhead_paragraph(block, front)
        front.taken[place] = "letterhead"
    return _title(blocks, title, front)


def _untyped_title(blocks: Sequence[SourceParagraph | SourceTable], at: int, front: Front) -> int:
    """Take the centred bold lines a document begins with for its title; return the block behind them."""
    lines: list[str] = []
    for place in range(at, min(len(blocks), at + 8)):
        block = blocks[place]
        if not isinstance(block, SourceParagraph):
            break
        is_title = _centred(block) and block.bold and read_number(block.text) is None and not _PARTED.match(block.text)
        if (block.text and not (is_title or (lines and RULE.fullmatch(block.text)))) or _ANNEXES.match(block.text):
            break
        if lines and block.text and _heads_text(block, lines, False):
            break
        if lines or block.text:
            front.taken[place] = "title"
            at = place + 1
        lines += [] if RULE.fullmatch(block.text or "-") else [unspaced(line) for line in block.text.split("\n")]
    if len(lines) > 1 and lines[0].isupper() and len(lines[0]) < 40 and not lines[1].isupper():
        front.type_name = " ".join(lines.pop(0).split())  # BẢN THÀNH TÍCH and others that no list foresees
    front.title = " ".join(" ".join(lines).split())
    return _below_title(blocks, at, front) if lines else at


def _letterhead_paragraph(block: SourceParagraph, front: Front) -> None:
    for pieces in pieces_of(block):
        if len(pieces) == 2:
            front.left.append(pieces[0])
            front.right.append(pieces[1])
        for piece in pieces if len(pieces) != 2 else ():
            to_right = bool(
                WHOLE_MOTTO.fullmatch(piece) or _dated(piece) or block.align is Align.RIGHT or block.lead > 2
            )
            (front.right if to_right else front.left).append(piece)


def _title_at(blocks: Sequence[SourceParagraph | SourceTable], start: int, end: int) -> int | None:
    """Return the block with the name of the document's type, which stands near the letterhead."""
    said = 0
    for place in range(start, min(end, len(blocks))):
        block = blocks[place]
        if isinstance(block, SourceTable):
            if not _heads(block) and (block.ruled or said):
                return None
            continue
        if not block.text:
            continue
        said += 1
        first = " ".join(unspaced(block.text.split("\n")[0]).split())
        if _type_name(first) and (_centred(block) or block.bold or block.caps):
            return place
        if _type_name(first.upper()) and _centred(block) and block.bold and len(first) < 60:
            return place
        if first.upper() in _TYPES and first == block.text.strip():
            return place  # the name alone, in whatever look
        if said > _TITLE_WITHIN or _begins_text(block) or _ADDRESSED.match(block.text):
            return None
        if _DRAFT.fullmatch(block.text) or _ASIDE.match(block.text):
            continue
        if _centred(block) and block.bold and not _is_head_line(block) and not block.caps:
            return None  # a title that needs no name of a type has begun
        if not (_centred(block) or _is_head_line(block) or block.caps or _loose(block)):
            return None
    return None


def _loose(block: SourceParagraph) -> bool:
    """Return whether a line may stand in a letterhead: short, and not a sentence."""
    text = block.text
    return len(text) < 160 and not (text.endswith(".") and len(text) > 60)


def _title(blocks: Sequence[SourceParagraph | SourceTable], at: int, front: Front) -> int:
    first = blocks[at]
    assert isinstance(first, SourceParagraph)
    lines = [" ".join(unspaced(line).split()) for line in first.text.split("\n") if line.strip()]
    name = _type_name(lines[0]) or lines[0][: len(_type_name(lines[0].upper()))]
    whole = lines[0] != name and lines[0].isupper() and _centred(first) and len(lines[0]) < 40
    if whole and not re.search(r"\d", lines[0]):  # BÁO CÁO THÁNG 4/2026 has its subject beside it
        name = lines[0]  # BÁO CÁO CHUYÊN ĐỀ and others that no list foresees
    front.type_name = name
    rest = [line for line in (lines[0][len(name) :].strip(), *lines[1:]) if line and not RULE.fullmatch(line)]
    front.taken[at] = "title"
    place = at + 1
    blank = False
    plain = not (first.bold or first.caps)  # then the line below it is the subject in the same look
    while place < len(blocks):
        block = blocks[place]
        if not isinstance(block, SourceParagraph):
            break
        if RULE.fullmatch(block.text or "x"):
            break  # behind the rule stand only addressees
        if block.text:
            if _ADDRESSED.match(block.text) or _ASIDE.match(block.text):
                break
            looks = _centred(block) and (block.bold or block.italic)
            below = plain and not rest and not blank and len(block.text) < _LONG and block.text[-1] not in ".;:"
            if not (looks or below) or _heads_text(block, rest, blank):
                break
            rest += [unspaced(line) for line in block.text.split("\n")]
        blank = not block.text
        front.taken[place] = "title"
        place += 1
    front.title = " ".join(" ".join(rest).split())
    return _below_title(blocks, place, front)


def _heads_text(block: SourceParagraph, before: list[str], blank: bool) -> bool:
    """Return whether a centred line is the first heading of the text and not one more line of the title."""
    text = " ".join(block.text.split())
    number = read_number(text)
    if number is not None and (number.kind in (NumberKind.PART, NumberKind.ROMAN) or _CAPITAL_LETTER.match(text)):
        return True
    if _PARTED.match(text) or _LONE_NUMBER.fullmatch(text) or _CAPITAL_LETTER.match(text):
        return True
    if text.casefold().strip(" .:") in _HEADS and (before or blank):
        return True
    if block.outline is not None and before:
        return True
    return block.caps and bool(before) and (blank or not all(line.isupper() for line in before))


def _below_title(blocks: Sequence[SourceParagraph | SourceTable], at: int, front: Front) -> int:
    """Read what may stand between title and text: a rule, notes in brackets, addressees."""
    place = at
    listed = False
    while place < len(blocks):
        block = blocks[place]
        if not isinstance(block, SourceParagraph):
            break
        text = block.text
        found = _ADDRESSED.match(text)
        if found:
            lines = text[found.end() :].split("\n")
            front.addressees += [line.strip(" -–;.\t") for line in lines if line.strip(" -–;.\t")]
            listed = True
        elif listed and text.startswith(("-", "–", "+")) and len(text) < 160:
            front.addressees += [line.strip(" -–+;.\t") for line in text.split("\n") if line.strip(" -–+;.\t")]
        elif _ASIDE.match(text) and len(text) < 400 and not listed and (_centred(block) or block.italic):
            front.below += [" ".join(line.split()) for line in text.split("\n") if line.strip()]
        elif text and not (RULE.fullmatch(text) and not listed):
            break
        front.taken[place] = "title"
        place += 1
    while place > at and not _says(blocks[place - 1]):  # empty lines before the text belong to it
        place -= 1
        front.taken.pop(place, None)
    return place


def _addressed(blocks: Sequence[SourceParagraph | SourceTable], at: int) -> bool:
    """Return whether "Kính gửi" is the first thing said behind the letterhead."""
    for block in blocks[at : at + 8]:
        if isinstance(block, SourceTable):
            return False
        if block.text:
            return bool(_ADDRESSED.match(block.text))
    return False


def _tail(blocks: Sequence[SourceParagraph | SourceTable], body: int, front: Front) -> None:
    """Find closing sentence, recipients and signature, which an annex may follow."""
    found = find_signature(blocks, body)
    end = len(blocks)
    if found is not None:
        _sign(found, front)
        end = found.start
    for place in range(end - 1, max(body, end - 8) - 1, -1):
        block = blocks[place]
        if not isinstance(block, SourceParagraph) or not block.text:
            continue
        if _CLOSING.match(block.text):
            front.closing.append(place)
            front.closing_text = block.text.strip()
            return


def _sign(found: Signature, front: Front) -> None:
    for place in found.blocks:
        front.taken[place] = "signature"
    front.recipients = list(found.recipients)
    front.unsaid += found.unsaid
    if found.signers:
        *others, last = found.signers
        front.authority = [line for line in last.authority.split("\n") if line]
        front.position, front.signer = last.position, last.name
        front.cosigners = others


def recipients_of(table: SourceTable) -> list[str]:
    """Return the lines below "Nơi nhận" in a signature table."""
    left = lines_of(table, 0)
    start = next((at for at, line in enumerate(left) if is_recipients_label(line)), None)
    if start is None:
        return []
    first = re.sub(r"^nơi nhận\s?:?\s?", "", left[start], flags=re.I)
    return [line for line in (first, *left[start + 1 :]) if line]
