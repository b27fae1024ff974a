"""What stands around the text of a report: letterhead, title, closing, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from ...models import codec
from ...models.richtext import Align, grid, plain
from ..printed_numbers import RULE, NumberKind, read_number
from ..source.source import SourceParagraph, SourceTable

_TYPES = (
    "BÁO CÁO", "ĐỀ CƯƠNG BÁO CÁO", "ĐỀ CƯƠNG", "ĐỊNH HƯỚNG", "KẾ HOẠCH", "CHƯƠNG TRÌNH", "TỜ TRÌNH", "THÔNG BÁO",
    "HƯỚNG DẪN", "KẾT LUẬN", "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "BIÊN BẢN", "PHƯƠNG HƯỚNG", "BẢN KIỂM ĐIỂM", "PHỤ LỤC",
    "BÁO CÁO TỔNG KẾT", "BÁO CÁO SƠ KẾT", "BÁO CÁO CHÍNH TRỊ", "DỰ THẢO BÁO CÁO",
)  # fmt: skip
_NUMBER = re.compile(r"số\s*:?\s*(?P<number>[\w.…]*?)\s*(?P<rest>[-/].*)?$", re.I)
_PLACE_DATE = re.compile(
    r"(?P<place>[^,]{2,60}),\s*ngày\s*(?P<day>[\d…. ]*)\s*tháng\s*(?P<month>[\d…. ]*)\s*năm\s*(?P<year>[\d…. ]*)", re.I
)
_MOTTO = re.compile(r"(đoàn tncs hồ chí minh|đảng cộng sản việt nam|cộng h[oò]à? xã hội|độc lập\s*[-–])", re.I)
_CLOSING = re.compile(r"trên đây là", re.I)
_AUTHORITY = re.compile(r"(T[/.]?\s?M|K[/.]?\s?T|T[/.]?\s?L|T\.?U\.?Q|Q)\s?[./]", re.I)
_POSITION = re.compile(
    r"(quyền\s+|phó\s+|q\.\s*)*(bí thư|chủ tịch|trưởng ban|chánh văn phòng|giám đốc|hiệu trưởng|tổng đội trưởng|"
    r"người lập|trưởng đoàn|chủ nhiệm|thư ký)\b.*",
    re.I,
)
_ANNEXES = re.compile(r"(phụ lục|danh mục|biểu|bảng)\b", re.I)
_DRAFT = re.compile(r"\(?\s*dự thảo.*", re.I)


@dataclass(slots=True, kw_only=True)
class Front:
    """Lines as printed; empty where the document has none."""

    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    type_name: str = ""
    title: str = ""
    addressees: list[str] = field(default_factory=list)
    closing: list[int] = field(default_factory=list)
    closing_text: str = ""
    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    position: str = ""
    signer: str = ""
    second: int | None = None  # block where another document begins
    taken: dict[int, str] = field(default_factory=dict)  # block → what it is

    @property
    def number_line(self) -> str:
        """The line with number and symbol."""
        return next((line for line in (*self.left, *self.right) if re.match(r"số\b", line, re.I)), "")

    @property
    def number(self) -> str:
        """Number of the document; empty where it is blank."""
        found = _NUMBER.match(self.number_line)
        return re.sub(r"[.…_]", "", found["number"]) if found else ""

    @property
    def symbol(self) -> str:
        """What stands behind the number: ``BC/TĐTN-XDĐ``."""
        found = _NUMBER.match(self.number_line)
        return (found["rest"] or "").lstrip("-/ ").strip() if found else ""

    @property
    def place_date(self) -> str:
        """The line with place and date."""
        return next((line for line in (*self.right, *self.left) if _PLACE_DATE.match(line)), "")

    @property
    def place(self) -> str:
        """Place of signing."""
        found = _PLACE_DATE.match(self.place_date)
        return found["place"].strip() if found else ""

    @property
    def date_parts(self) -> tuple[int | None, int | None, int | None]:
        """Day, month and year; ``None`` for each that is left blank."""
        found = _PLACE_DATE.match(self.place_date)
        if not found:
            return None, None, None
        day, month, year = (
            int(text) if (text := found[name].strip()).isdigit() else None for name in ("day", "month", "year")
        )
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
    def draft(self) -> str:
        """The draft mark as printed."""
        return next((line for line in (*self.left, *self.right) if _DRAFT.fullmatch(line)), "")

    @property
    def conference(self) -> str:
        """The conference note, without its quotation marks."""
        text = " ".join(line for line in self.left if not RULE.fullmatch(line))
        found = re.search(r"[“\"](tài liệu[^”\"]*)[”\"]", text, re.I)
        return " ".join(found[1].split()) if found else ""

    @property
    def bodies(self) -> list[str]:
        """Lines of the left column that name superior and issuing body."""
        out: list[str] = []
        for line in self.left:
            if re.match(r"số\b", line, re.I) or line.startswith(("“", '"', "(")) or _DRAFT.fullmatch(line):
                break
            if RULE.fullmatch(line):
                if out:
                    break
                continue
            out.append(line)
        return out


Blocks = Iterable[SourceParagraph | SourceTable]


def lines_of(table: SourceTable, column: int) -> list[str]:
    """Return the lines of a layout table's column, empty ones left out."""
    rows = table.table.rows
    try:
        places = [row[column] for row in grid(table.table) if column < len(row)]
    except codec.DecodeError:  # merged in no order: cells are taken as they are counted
        places = [(at, column) for at, row in enumerate(rows) if column < len(row)]
    out: list[str] = []
    for place in dict.fromkeys(each for each in places if each is not None):  # a merged cell is read once
        for paragraph in rows[place[0]][place[1]].paragraphs:
            out.extend(" ".join(line.split(" ")).strip() for line in plain(paragraph.inlines).split("\n"))
    return [line for line in out if line]


def columns_of(table: SourceTable) -> int:
    """Return how many columns a table has, merged or not."""
    return max((sum(cell.colspan for cell in row) for row in table.table.rows), default=0)


def read_front(blocks: list[SourceParagraph | SourceTable]) -> Front:
    """Find what stands around the text."""
    front = Front()
    body = _head(blocks, front)
    front.second = _second(blocks, body)
    _tail(blocks[: front.second], body, front)
    return front


def _second(blocks: list[SourceParagraph | SourceTable], body: int) -> int | None:
    """Return the block where the letterhead of another document begins, with its title not far below."""
    for place in range(body, len(blocks)):
        block = blocks[place]
        if isinstance(block, SourceTable):
            lines = [] if block.ruled else lines_of(block, columns_of(block) - 1)
        else:
            lines = re.split(r"\t+|\s{6,}|\n", block.text) if block.caps else []
        if any(_MOTTO.match(line.strip()) for line in lines) and _title_at(blocks[place : place + 12]) is not None:
            return place
    return None


def _head(blocks: list[SourceParagraph | SourceTable], front: Front) -> int:
    """Read letterhead and title; return the block where the text begins."""
    at = 0
    title = _title_at(blocks)
    for place in range(title if title is not None else len(blocks)):
        block = blocks[place]
        if isinstance(block, SourceTable):
            if not block.ruled and columns_of(block) <= 3:
                _letterhead_table(block, front)
                front.taken[place] = "letterhead"
                at = place + 1
            elif title is None:
                break
            continue
        if title is None and (block.text or block.pictures or at):
            break
        if title is None:
            continue
        _letterhead_paragraph(block, front)
        front.taken[place] = "letterhead"
        at = place + 1
    if title is None:
        return at if front.type_name else _untyped_title(blocks, at, front)
    return _title(blocks, title, front)


def _letterhead_table(block: SourceTable, front: Front) -> None:
    """Read a letterhead's columns, and the title where it stands in a last row of its own."""
    rows = block.table.rows
    last = len(rows)
    while last and len(rows[last - 1]) == 1 < columns_of(block):
        last -= 1
    above = SourceTable(replace(block.table, rows=rows[:last]))
    below = [line for row in rows[last:] for line in lines_of(SourceTable(replace(block.table, rows=(row,))), 0)]
    front.left += lines_of(above, 0)
    front.right += lines_of(above, 1)
    if below and (name := _type_name(below[0])):
        front.type_name = name
        rest = [below[0][len(name) :].strip(), *below[1:]]
        front.title = " ".join(" ".join(each for each in rest if not RULE.fullmatch(each or "x")).split())
    else:
        front.left += below


def _type_name(line: str) -> str:
    return max((each for each in _TYPES if line == each or line.startswith(f"{each} ")), key=len, default="")


def _untyped_title(blocks: list[SourceParagraph | SourceTable], at: int, front: Front) -> int:
    """Take the centred bold lines a document begins with for its title; return the block behind them."""
    lines: list[str] = []
    for place in range(at, min(len(blocks), at + 8)):
        block = blocks[place]
        if not isinstance(block, SourceParagraph):
            break
        is_title = block.align is Align.CENTER and block.bold and read_number(block.text) is None
        if (block.text and not (is_title or (lines and RULE.fullmatch(block.text)))) or _ANNEXES.match(block.text):
            break
        if lines or block.text:
            front.taken[place] = "title"
            at = place + 1
        lines += [] if RULE.fullmatch(block.text or "-") else block.text.split("\n")
    front.title = " ".join(" ".join(lines).split())
    return at


def _letterhead_paragraph(block: SourceParagraph, front: Front) -> None:
    for line in block.text.split("\n"):
        pieces = [piece.strip() for piece in re.split(r"\t+|\s{6,}", line) if piece.strip()]
        if len(pieces) == 2:
            front.left.append(pieces[0])
            front.right.append(pieces[1])
        for piece in pieces if len(pieces) != 2 else ():
            to_right = bool(_MOTTO.match(piece) or _PLACE_DATE.match(piece))
            (front.right if to_right else front.left).append(piece)


def _title_at(blocks: list[SourceParagraph | SourceTable]) -> int | None:
    """Return the block with the name of the document's type."""
    for place, block in enumerate(blocks[:40]):
        if isinstance(block, SourceParagraph) and block.text:
            words = " ".join(block.text.split())
            first = words.split("\n")[0]
            if _type_name(first) and (block.align is Align.CENTER or block.bold or block.caps):
                return place
    return None


def _title(blocks: list[SourceParagraph | SourceTable], at: int, front: Front) -> int:
    first = blocks[at]
    assert isinstance(first, SourceParagraph)
    lines = [" ".join(line.split()) for line in first.text.split("\n") if line.strip()]
    name = _type_name(lines[0])
    if lines[0] != name and lines[0].isupper() and first.align is Align.CENTER and len(lines[0]) < 40:
        name = lines[0]  # BÁO CÁO CHUYÊN ĐỀ and others that no list foresees
    front.type_name = name
    rest = [lines[0][len(name) :].strip(), *lines[1:]]
    front.taken[at] = "title"
    place = at + 1
    ruled = False  # behind the rule stand only addressees
    while place < len(blocks):
        block = blocks[place]
        if not isinstance(block, SourceParagraph):
            break
        if RULE.fullmatch(block.text or "x") and not ruled:
            front.taken[place] = "title"
            place += 1
            ruled = True
            continue
        if not block.text:
            front.taken[place] = "title"
            place += 1
            continue
        found = re.match(r"kính gửi\s*:?\s*(.*)", block.text, re.I | re.S)
        if found:
            front.addressees += [line.strip(" -;.") for line in found[1].split("\n") if line.strip(" -;.")]
            front.taken[place] = "title"
            place += 1
            continue
        number = read_number(block.text)
        if ruled or block.align is not Align.CENTER or not (block.bold or block.italic):
            break
        if number is not None and number.kind in (NumberKind.PART, NumberKind.ROMAN):
            break
        rest += block.text.split("\n")
        front.taken[place] = "title"
        place += 1
    front.title = " ".join(" ".join(rest).split())
    return place


def _tail(blocks: list[SourceParagraph | SourceTable], body: int, front: Front) -> None:
    """Find closing sentence, recipients and signature, which an annex may follow."""
    sign = None
    for place in range(len(blocks) - 1, body - 1, -1):
        block = blocks[place]
        if isinstance(block, SourceTable) and not block.ruled and _signs(block):
            sign = place
            break
    if sign is not None:
        _signature_table(blocks[sign], front)
        front.taken[sign] = "signature"
        end = sign
    else:
        end = _signature_paragraphs(blocks, body, front)
    for place in range(end - 1, max(body, end - 6) - 1, -1):
        block = blocks[place]
        if not isinstance(block, SourceParagraph) or not block.text:
            continue
        if _CLOSING.match(block.text):
            for each in range(place, end):
                other = blocks[each]
                if isinstance(other, SourceParagraph) and other.text and each not in front.taken:
                    front.closing.append(each)
                    front.closing_text = f"{front.closing_text} {other.text}".strip()
            return


def _signs(table: SourceTable) -> bool:
    if columns_of(table) not in (2, 3) or len(table.table.rows) > 8:
        return False
    left, right = lines_of(table, 0), lines_of(table, columns_of(table) - 1)
    if any(line.lower().startswith("nơi nhận") for line in left):
        return True
    upper = [line for line in right if line.isupper()]
    return (
        bool(right)
        and bool(upper)
        and not any(_PLACE_DATE.match(line) for line in right)
        and not any(_MOTTO.match(line) for line in right)
    )


def recipients_of(table: SourceTable) -> list[str]:
    """Return the lines below "Nơi nhận" in a signature table."""
    left = lines_of(table, 0)
    start = next((at for at, line in enumerate(left) if line.lower().startswith("nơi nhận")), None)
    if start is None:
        return []
    first = re.sub(r"^nơi nhận\s*:?\s*", "", left[start], flags=re.I)
    return [line for line in (first, *left[start + 1 :]) if line]


def _signature_table(table: SourceParagraph | SourceTable, front: Front) -> None:
    assert isinstance(table, SourceTable)
    front.recipients += recipients_of(table)
    _signer(lines_of(table, columns_of(table) - 1), front)


def _signer(lines: list[str], front: Front) -> None:
    lines = [line for line in lines if not RULE.fullmatch(line) and not line.startswith("(")]
    for line in lines:
        if _POSITION.fullmatch(line) and not front.position and line.isupper():
            front.position = line
        elif _AUTHORITY.match(line) or (line.isupper() and not front.position and not front.signer):
            front.authority.append(line)
        elif _POSITION.fullmatch(line) and not front.position:
            front.position = line
        elif any(map(str.isalpha, line)) and not line.startswith(("-", "Nơi nhận")):
            front.signer = line


def _signature_paragraphs(blocks: list[SourceParagraph | SourceTable], body: int, front: Front) -> int:
    """Read recipients and signature typed without a table; return the block where they begin."""
    first = len(blocks)
    mode = ""
    signer: list[str] = []
    signed = False
    start = next(
        (
            place
            for place in range(len(blocks) - 1, body - 1, -1)
            if isinstance(block := blocks[place], SourceParagraph)
            and (re.match(r"nơi nhận\s*:", block.text, re.I) or (_AUTHORITY.match(block.text) and block.caps))
        ),
        None,
    )
    if start is None:
        return first
    for place in range(start, max(body, start - 25) - 1, -1):  # recipients stand above the signature, line by line
        above = blocks[place]
        if not isinstance(above, SourceParagraph):
            break
        if re.match(r"nơi nhận\s*:", above.text, re.I) or _AUTHORITY.match(above.text):
            start = place
    for place in range(start, len(blocks)):
        block = blocks[place]
        if not isinstance(block, SourceParagraph):
            break
        if signer and (signed or _ANNEXES.match(block.text)):
            break  # what follows the name is an annex
        for line in block.text.split("\n"):
            pieces = [piece.strip() for piece in re.split(r"\t+|\s{6,}", line) if piece.strip()]
            for piece in pieces:
                if re.match(r"nơi nhận\s*:", piece, re.I):
                    mode = "recipients"
                elif piece.startswith(("-", "–")) and mode == "recipients":
                    front.recipients.append(piece)
                else:
                    signer.append(piece)
                    name = not piece.isupper() and not piece.startswith("(") and not _POSITION.fullmatch(piece)
                    signed = signed or (len(signer) > 1 and name)
        front.taken[place] = "signature"
    _signer(signer, front)
    return start
