"""What stands side by side: columns of tables that lay out, pieces of lines that tabs set apart."""

from __future__ import annotations

import re

from ...models import codec
from ...models.richtext import grid, plain
from ..source.source import SourceParagraph, SourceTable

_GAP = re.compile(r"\t+| {6,}")
MOTTO = re.compile(
    r"(?:đoàn (?:tncs|thanh niên cộng sản) (?:hồ chí minh|hcm)|đảng cộng sản việt nam|cộng h[oò][aà] xã hội|"
    r"độc lập ?[-–]|(?:hội|ủy ban hội) (?:lhtn|liên hiệp thanh niên|sinh viên) việt nam|"
    r"đội (?:tntp|thiếu niên tiền phong) hồ chí minh)",
    re.I,
)
WHOLE_MOTTO = re.compile(rf"(?:{MOTTO.pattern})[\s.*]*|độc lập.{{0,40}}|cộng h.{{0,40}}việt nam", re.I)
_WIDE_SPACE = re.compile(r"\s{2,}")


def lines_of(table: SourceTable, column: int) -> list[str]:
    """Return the lines of a layout table's column, empty ones left out."""
    rows = table.table.rows
    try:
        places = [row[column] for row in grid(table.table) if column < len(row)]
    except codec.DecodeError:  # merged in no order: cells are taken as they are counted
        places = [(at, column) for at, row in enumerate(rows) if column < len(row)]
    out: list[str] = []
    for place in dict.fromkeys(places):  # a merged cell is read once
        for paragraph in rows[place[0]][place[1]].paragraphs:
            out.extend(" ".join(line.split(" ")).strip() for line in plain(paragraph.inlines).split("\n"))
    return [line for line in out if line]


def columns_of(table: SourceTable) -> int:
    """Return how many columns a table has, merged or not."""
    return max((sum(cell.colspan for cell in row) for row in table.table.rows), default=0)


def unspaced(line: str) -> str:
    """Return a line with letters set apart put together: ``B Á O   C Á O`` is ``BÁO CÁO``."""
    if len(line) < 5 or line[1] != " ":
        return line
    words = [word.split() for word in _WIDE_SPACE.split(line.strip())]
    letters = [letter for word in words for letter in word]
    if len(letters) < 4 or any(len(letter) != 1 or not letter.isalpha() for letter in letters):
        return line
    return " ".join("".join(word) for word in words)


def pieces_of(block: SourceParagraph) -> list[list[str]]:
    """Return the lines of a paragraph, each as the pieces that tabs and many spaces set apart."""
    out = []
    for line in block.text.split("\n"):
        if (joined := unspaced(line)) != line:
            out.append([joined])
        else:
            out.append(_blanks_filled([piece.strip() for piece in _GAP.split(line) if piece.strip()]))
    return out


def _blanks_filled(pieces: list[str]) -> list[str]:
    """Return pieces with those put together that only a blank to be filled by hand sets apart: ``Số:      -BC/ĐTN``."""
    out: list[str] = []
    for piece in pieces:
        goes_on = out and (
            (out[-1].lower() in ("số:", "số", "số :") and piece[0] in "-/–")
            or (piece.lower().startswith(("tháng", "năm")) and re.search(r"(ngày|tháng)[\W\d]*$", out[-1].lower()))
        )
        if goes_on:
            out[-1] += f"     {piece}"
        else:
            out.append(piece)
    return out
