"""Who signs, and who receives: in a table of any number of columns, in lines with tabs, or line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...models.richtext import Align
from ...models.unit import Signer
from ..printed_numbers import BULLETS, RULE, NumberKind, read_number
from ..source.source import SourceParagraph, SourceTable
from .layout import WHOLE_MOTTO, columns_of, lines_of, pieces_of

_RECIPIENTS = re.compile(r"nơi\s?(?:gửi|nhận)\b\s?:?\s?", re.I)
_AUTHORITY = re.compile(
    r"(?:(?:T[/.]?\s?M|K[/.]?\s?T|T[/.]?\s?L|T\.?U\.?Q|Q|T\.?\s?U)\s?[./]|[TK]/(?:M|T|L|UQ|U)\b)", re.I
)
_POSITION = re.compile(
    r"(?:quyền |phó |q\. ?|p\. ?|nguyên )*(?:bí thư|chủ tịch|trưởng ban|phó ban|chánh văn phòng|giám đốc|hiệu trưởng|"
    r"tổng đội trưởng|tổng phụ trách|người lập|người tổng hợp|người báo cáo|người viết|trưởng đoàn|chủ nhiệm|thư ký|"
    r"ủy viên|uỷ viên|trưởng phòng|thủ trưởng|kế toán|thủ quỹ|thủ kho|liên đội trưởng|chi hội trưởng|trưởng thôn|"
    r"trưởng bản|chủ trì|cán bộ)\b.{0,60}",
    re.I,
)
_BODY = re.compile(
    r"(?:t\.?m\.? ?)?(?:ban (?:chấp hành|thường vụ)|bch\b|btv\b|chi đoàn|liên chi|đoàn (?:xã|phường|thị|tncs|trường|cơ|khối|"
    r"thanh)|tỉnh đoàn|thành đoàn|huyện đoàn|hội |đảng ủy|chi bộ|chi ủy|ủy ban|xác nhận|duyệt|ý kiến|đại diện|đoàn chủ tịch)",
    re.I,
)  # fmt: skip
_CONFIRMS = re.compile(r"xác nhận|duyệt|ý kiến", re.I)
_ANNEX = re.compile(r"(?:phụ lục|phụ biểu|danh mục|danh sách|biểu|bảng|mẫu)\b", re.I)
_DATE = re.compile(r"[^,\n]{0,60}, ?(?:ngày|tháng)\b", re.I)
_CLOSING = re.compile(r"trên đây (?:là|báo cáo)\b", re.I)
_LONGEST = 160  # letters a line of a signature may have
_SHORT = 80  # letters where it is not in capitals
_FEW = 12  # rows a signature's table may have


@dataclass(slots=True)
class Signature:
    """The place where a document is signed.

    Attributes:
        start: the block it begins with.
        blocks: all its blocks.
        signers: all who sign, from the left; the one who signs the report last.
        unsaid: what it says that is only there to be replaced by a hand: "(Ký, ghi rõ họ tên)".
    """

    start: int
    blocks: list[int] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)


Blocks = Sequence[SourceParagraph | SourceTable]


def is_recipients_label(line: str) -> bool:
    """Return whether a line says "Nơi nhận"."""
    return bool(_RECIPIENTS.match(line))


def find_signature(blocks: Blocks, body: int) -> Signature | None:
    """Return where the document is signed, or ``None``; annexes may stand behind it, with signatures of their own."""
    best: tuple[int, Signature] | None = None
    place = body
    while place < len(blocks):
        if _begins(blocks, place, body):
            found, columns = _zone(blocks, place)
            _read(found, columns)
            score = _score(blocks, found)
            if score and (best is None or score > best[0] or (score == best[0] and score < 4)):
                best = score, found
            place = found.blocks[-1] + 1
        else:
            place += 1
    return best[1] if best is not None else None


def _score(blocks: Blocks, found: Signature) -> int:
    if not found.signers and not found.recipients:
        return 0
    score = 1 + 2 * bool(found.recipients) + any(_AUTHORITY.match(each.authority) for each in found.signers)
    above = [
        each
        for each in blocks[max(0, found.start - 6) : found.start]
        if isinstance(each, SourceParagraph) and each.text
    ]
    if any(_CLOSING.match(each.text) for each in above):
        score += 4
    elif above and above[-1].text.rstrip().endswith("/."):
        score += 3
    return score


def _is_office(line: str) -> bool:
    """Return whether a line, in capitals, says on whose behalf or in what office one signs."""
    return len(line) <= _LONGEST and line.isupper() and bool(_AUTHORITY.match(line) or _POSITION.fullmatch(line))


_ON_BEHALF = re.compile(
    r"(?:t\s?[./]?\s?[ml]|k\s?[./]?\s?t)\b[./]?\s?(?:ban|bch|btv|đoàn|hội|bí thư|chủ tịch|ủy ban)\b", re.I
)


def _is_spelled(line: str) -> bool:
    """Return whether a line says on whose behalf one signs, in small letters: T.M Ban Chấp hành."""
    return len(line) <= _SHORT and bool(_ON_BEHALF.match(line)) and not line.endswith((".", ";", ":"))


def _begins(blocks: Blocks, place: int, body: int) -> bool:
    block = blocks[place]
    if isinstance(block, SourceTable):
        return _signs(block)
    if not block.text or len(block.text) > 2 * _LONGEST:
        return False
    pieces = [piece for line in pieces_of(block) for piece in line]
    apart = block.align in (Align.RIGHT, Align.CENTER) or block.lead > 2 or block.left > 50 or len(pieces) > 1
    if any(_RECIPIENTS.match(piece) and (len(piece) < 60 or ":" in piece[:12]) for piece in pieces):
        return True
    if apart and any(map(_is_spelled, pieces)) and _ended(blocks, place, body):
        return True
    if not any(piece.isupper() for piece in pieces) or read_number(block.text) is not None:
        return False
    if any(_AUTHORITY.match(piece) and piece.isupper() for piece in pieces):
        return True
    if any(_is_office(piece) for piece in pieces):
        return apart or _ended(blocks, place, body) or _is_last(blocks, place)
    if any(_BODY.match(piece) and piece.isupper() for piece in pieces) and not block.page_break:
        pushed = block.align is Align.RIGHT or block.lead > 2 or block.left > 50 or len(pieces) > 1
        named = block.bold and _is_last(blocks, place) and _is_name(_next_text(blocks, place))
        return (pushed or named or (apart and _is_last(blocks, place))) and _ended(blocks, place, body)
    return False


def _ended(blocks: Blocks, place: int, body: int) -> bool:
    """Return whether the text before a block has come to its end."""
    for before in range(place - 1, max(body, place - 6) - 1, -1):
        block = blocks[before]
        if isinstance(block, SourceTable):
            return True
        if block.text:
            return bool(
                _CLOSING.match(block.text) or block.text.rstrip().endswith(("/.", ".", "!")) or _DATE.match(block.text)
            )
    return False


def _next_text(blocks: Blocks, place: int) -> str:
    for block in blocks[place + 1 : place + 8]:
        if isinstance(block, SourceTable) or block.text:
            return "" if isinstance(block, SourceTable) else block.text
    return ""


def _is_last(blocks: Blocks, place: int) -> bool:
    """Return whether hardly anything but names stands behind a block."""
    behind = [each for each in blocks[place + 1 : place + 12] if isinstance(each, SourceTable) or each.text]
    return len(behind) <= 3 and all(isinstance(each, SourceParagraph) and len(each.text) < 80 for each in behind)


def _signs(table: SourceTable) -> bool:
    columns = columns_of(table)
    if not 2 <= columns <= 6 or len(table.table.rows) > _FEW:
        return False
    lines = [lines_of(table, column) for column in range(columns)]
    if any(_RECIPIENTS.match(line) for line in lines[0]):
        return True
    offices = [any(_is_office(line) for line in column) for column in lines]
    if table.ruled:  # a table of people has offices too, one below the other and under a head
        return any(offices) and len(table.table.rows) <= 2
    if any(offices):
        heads = any(line.isupper() and re.match(r"(?:tt|stt|họ)\b", line, re.I) for line in lines[0])
        return not heads
    last = lines[-1]
    return (
        bool(last)
        and last[0].isupper()
        and not WHOLE_MOTTO.fullmatch(last[0])  # the letterhead of what is added
        and bool(_BODY.match(last[0]))
        and len(table.table.rows) <= 4
        and len(last) <= 6
    )


def _zone(blocks: Blocks, start: int) -> tuple[Signature, list[list[str]]]:
    """Return a signature's blocks, and its lines by columns from the left."""
    found = Signature(start)
    columns = _Columns()
    place = start
    while place < len(blocks):
        block = blocks[place]
        if isinstance(block, SourceTable):
            if not _signs(block):
                break
            columns.table(block)
        elif block.text:
            if place > start and (block.page_break or _stops(block, columns)):
                break
            columns.paragraph(block)
        elif block.page_break and columns.signed:
            break
        found.blocks.append(place)
        place += 1
    while len(found.blocks) > 1 and _is_empty(blocks[found.blocks[-1]]):
        found.blocks.pop()
    return found, columns.lines


def _is_empty(block: SourceParagraph | SourceTable) -> bool:
    return isinstance(block, SourceParagraph) and not block.text and not block.pictures


def _stops(block: SourceParagraph, columns: _Columns) -> bool:
    """Return whether a paragraph is no part of the signature any more."""
    text, receiving, signed = block.text, columns.receiving, columns.signed
    if len(text) > _LONGEST * 2:
        return True
    number = read_number(text)
    if number is not None and number.kind not in (*BULLETS, NumberKind.NONE) and not _AUTHORITY.match(text):
        return True
    if number is not None and number.kind in BULLETS:
        return not receiving
    pieces = [piece for line in pieces_of(block) for piece in line]
    if any(_RECIPIENTS.match(piece) for piece in pieces):
        return False
    if _ANNEX.match(text) and (block.align is Align.CENTER or block.bold or block.caps):
        return True
    if receiving and not text.isupper() and not (signed and block.bold and text.endswith(":")):
        return False
    if any(_is_office(piece) or _is_spelled(piece) or (_BODY.match(piece) and piece.isupper()) for piece in pieces):
        return False
    if RULE.fullmatch(text) or all(piece.startswith("(") and piece.endswith(")") for piece in pieces):
        return False
    if signed and not (columns.paired and block.align is not Align.CENTER):
        return True
    return not all(
        _is_name(piece) or (piece.isupper() and not signed) or _POSITION.fullmatch(piece) for piece in pieces
    )


@dataclass(slots=True)
class _Columns:
    """Lines by the columns they stand in, while they are read one below the other.

    Attributes:
        receiving: whether recipients are listed.
        signed: whether a name has come.
        paired: whether a line had something in more than one column.
    """

    lines: list[list[str]] = field(default_factory=lambda: [[], []])
    receiving: bool = False
    signed: bool = False
    paired: bool = False

    def table(self, block: SourceTable) -> None:
        """Take a table's columns; one cell over several columns counts once."""
        found: list[list[str]] = []
        for column in range(columns_of(block)):
            here = lines_of(block, column)
            if not found or here != found[-1]:
                found.append(here)
        while len(self.lines) < len(found):
            self.lines.insert(1, [])
        for column, here in enumerate(found):
            at = column if column < len(found) - 1 else len(self.lines) - 1
            self.lines[at] += here
        self.signed = True

    def paragraph(self, block: SourceParagraph) -> None:
        """Take a paragraph's lines."""
        for pieces in pieces_of(block):
            if len(pieces) > 1:
                self.paired = True
                while len(self.lines) < len(pieces):
                    self.lines.insert(1, [])
                last = len(self.lines) - 1
                for at, piece in zip((0, *range(last - len(pieces) + 2, last + 1)), pieces, strict=True):
                    self._take(piece, at)
            elif pieces:
                self._take(pieces[0], 0 if self._is_left(block, pieces[0]) else len(self.lines) - 1)

    def _is_left(self, block: SourceParagraph, piece: str) -> bool:
        if block.align in (Align.RIGHT, Align.CENTER) or block.lead > 1 or block.left > 50:
            return bool(_RECIPIENTS.match(piece))
        if self.paired or _RECIPIENTS.match(piece) or piece.startswith(("-", "–", "+")):
            return True
        return self.receiving and not piece.isupper() and not (self.signed and block.bold)

    def _take(self, piece: str, at: int) -> None:
        self.lines[at].append(piece)
        if at and not self.paired:
            self.receiving = False  # who signs has come
        if _RECIPIENTS.match(piece):
            self.receiving = True
        elif self.receiving and at == 0:
            self.receiving = not piece.endswith(".") or piece.startswith(("-", "–"))
        elif _is_name(piece):
            self.signed = self.signed or not piece.isupper()


_RANK = re.compile(  # that may stand before a name
    r"(?:(?:đại|thượng|trung|thiếu) (?:úy|uý|tá|tướng)|đồng chí|đ/c|ông|bà|bs|ts|ths|ks|cn|gs|pgs|thạc sĩ|tiến sĩ|bác sĩ|kỹ sư|"
    r"cử nhân|thầy|cô|linh mục|đại đức)(?:\.\s?|\s)",
    re.I,
)


def _is_name(line: str) -> bool:
    while rank := _RANK.match(line):
        line = line[rank.end() :]
    words = line.split()
    return (
        1 < len(words) <= 7
        and len(line) <= 60
        and not line.endswith((":", ";", ",", "!"))
        and not any(map(str.isdigit, line))
        and not line.startswith(("-", "–", "+", "("))
        and all(word[0].isupper() or not word[0].isalpha() for word in words)
    )


@dataclass(slots=True)
class _Hand:
    """One who signs, while the lines are read."""

    authority: list[str] = field(default_factory=list)
    position: str = ""
    name: str = ""

    def signer(self) -> Signer:
        return Signer("\n".join(self.authority), self.position, self.name)

    def __bool__(self) -> bool:
        return bool(self.authority or self.position or self.name)


def _read(found: Signature, columns: list[list[str]]) -> None:
    """Read the columns; lines that say nothing of a signature stay to be told."""
    for lines in columns:
        hands = _column(lines, found)
        found.signers += [hand.signer() for hand in hands if hand]
    signs = [each for each in found.signers if not _CONFIRMS.match(each.authority)]
    if signs and found.signers[-1] is not signs[-1]:
        found.signers.remove(signs[-1])
        found.signers.append(signs[-1])


def _places(line: str) -> list[str]:
    """Return the recipients that a line names: ``- Như trên; - Lưu.`` and ``Như trên; Đảng ủy; Lưu VT``."""
    places: list[str] = []
    for piece in re.split(r"(?<=;)\s+", line):
        if places and not (piece[:1].isupper() or piece.startswith(("-", "–", "+", "*"))):
            places[-1] += f" {piece}"  # goes on with a small letter or in brackets
        elif piece:
            places.append(piece)
    return places


def _column(lines: list[str], found: Signature) -> list[_Hand]:
    hands = [_Hand()]
    receiving = dashed = ended = False
    for line in lines:
        here = hands[-1]
        if RULE.fullmatch(line):
            continue
        if label := _RECIPIENTS.match(line):
            receiving, dashed, ended = True, False, False
            if rest := line[label.end() :].strip():
                found.recipients += _places(rest)
            continue
        if receiving and line.startswith(("-", "–", "+", "*")):
            found.recipients += _places(line)
            dashed, ended = True, line.endswith(".")
            continue
        if receiving and not ended and not line.isupper() and not line.startswith("("):
            if dashed and found.recipients and not found.recipients[-1].endswith((";", ".")):
                found.recipients[-1] += f" {line}"
            elif not dashed:
                found.recipients += _places(line)
            else:
                continue
            ended = line.endswith(".")
            continue
        if line.startswith("(") and line.endswith(")"):
            found.unsaid.append(line)
        elif (_AUTHORITY.match(line) and line.isupper()) or _is_spelled(line):
            if here.name or (here.position and not line.upper().startswith("K")):
                hands.append(here := _Hand())
            here.authority.append(line)
        elif _POSITION.fullmatch(line) and (line.isupper() or not (here.position or ":" in line or line.endswith(";"))):
            if here.name:
                hands.append(here := _Hand())
            if here.position:
                here.authority.append(here.position)
            here.position = line
        elif line.isupper() and not (here.position and not here.name and _is_name(line) and not _BODY.match(line)):
            if here.name:
                hands.append(here := _Hand())
            if here.position:
                here.position += f"\n{line}"
            else:
                here.authority.append(line)
        elif here and not here.name and _is_name(line):
            here.name = line
    return hands
