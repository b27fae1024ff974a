"""Tables that show the report's own indicators: the place of a list instead of text that stands beside them.

Only a table that the list prints again, row by row and to the last word, becomes one; groups, odd columns and headings
that say more than the form does stay as they were typed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from ...models.meaning.heads import ColumnRole, Heads
from ...models.printed.indicators import AGAINST_SAME_TIME, AGAINST_YEAR, indicator_blocks
from ...models.report import Report
from ...models.richtext import IndicatorList, Layout, Note, Rise, Run, Table, cell_texts, grid, plain
from .law import words

_AGAINST = tuple(title.lower() for title in (AGAINST_YEAR, AGAINST_SAME_TIME))
_PLAIN = {
    ColumnRole.NUMBER: r"s?tt|số tt|số thứ tự",
    ColumnRole.NAME: r"(?:tên |các |nội dung )?(?:nội dung|chỉ tiêu)",
    ColumnRole.UNIT: r"đvt|đơn vị(?: tính)?",
    ColumnRole.TARGET: r"(?:chỉ tiêu|kế hoạch|kh)(?: (?:được )?giao)?{year}",
    ColumnRole.RESULT: r"(?:kết quả|thực hiện|kết quả thực hiện|kq|th|(?:kết quả )?cả (?:năm|kỳ|nhiệm kỳ)|(?:tổng )?cộng|tổng){year}",
    ColumnRole.RATIO: r"(?:tỷ lệ|tỉ lệ)?(?: đạt)? ?(?:\(?%\)?)?",
    ColumnRole.NOTE: r"ghi chú|đánh giá",
    ColumnRole.LAST: "|".join(_AGAINST),
}
"""Headings that the printed form says in its own words."""
_PLAN = {
    ColumnRole.NUMBER: 0, ColumnRole.NAME: 1, ColumnRole.UNIT: 2, ColumnRole.TARGET: 3, ColumnRole.RESULT: 4,
    ColumnRole.RATIO: 5, ColumnRole.LAST: 6, ColumnRole.NOTE: 7,
}  # fmt: skip
_PERIODS = {
    ColumnRole.NUMBER: 0, ColumnRole.NAME: 1, ColumnRole.UNIT: 2, ColumnRole.TARGET: 3, ColumnRole.RESULT: -2,
    ColumnRole.RATIO: -1,
}  # fmt: skip
"""Where the printed lists have what a column says."""


def as_list(report: Report, key: str, table: Table, heads: Heads, chosen: Sequence[str]) -> IndicatorList | None:
    """Return the list that prints what a table says, or ``None`` where the table must stay.

    Args:
        report: the report with the indicators of the table.
        key: id of the list.
        table: the table as typed.
        heads: its columns.
        chosen: ids of its indicators, in order.
    """
    above = Counter(word for row in _rows(table)[: heads.rows] for text in row for word in words(text))
    if not chosen or above - Counter(word for title in heads.titles for word in words(title)):
        return None
    if ColumnRole.UNIT not in heads.places and ColumnRole.TARGET not in heads.places:
        return None  # two columns would become seven
    theirs = cell_texts(table, grid(table))[heads.rows :]
    filled = {at for at in range(len(heads.titles)) if any(row[at] for row in theirs)}
    if not _plain_heads(report, heads, filled) or _holds_more(table):
        return None
    block = IndicatorList(key, Layout.PERIODS if heads.periods else Layout.PLAN, tuple(chosen))
    printed = [each for each in indicator_blocks(report, block) if isinstance(each, Table)]
    places = _PERIODS if heads.periods else _PLAN
    pairs = [(at, places[role]) for role, at in heads.places.items() if role in places]
    pairs += zip(heads.periods, range(places[ColumnRole.TARGET] + 1, 100), strict=False)
    ours = cell_texts(printed[0], grid(printed[0]))[1:]
    pairs = [(at, to) for at, to in pairs if to < len(ours[0])]
    if len(ours) != len(theirs) or filled - {at for at, _ in pairs}:
        return None
    same = all(_same(row[at], shown[to]) for row, shown in zip(theirs, ours, strict=True) for at, to in pairs)
    return block if same else None


def _same(typed: str, printed: str) -> bool:
    """Return whether a cell is printed as it was typed; the form may fill an empty one."""
    return not typed or (words(typed) == words(printed) and not set("≥≤<>") & set(typed))


def _plain_heads(report: Report, heads: Heads, filled: Collection[int]) -> bool:
    """Return whether the heading of a table says no more than the form's own."""
    year = report.period.end.year if report.period.end is not None else None
    time = rf"(?: năm {year})?" if year is not None else ""
    roles: Mapping[int, ColumnRole] = {place: role for role, place in heads.places.items()}
    for place, title in enumerate(heads.titles):
        role = roles.get(place)
        said = " ".join(title.lower().split()).strip(" .:")
        if role is None and place in heads.periods:
            continue  # the form heads the column with its period
        if role is None and said in _AGAINST and place not in filled:
            continue
        if role is None or not re.fullmatch(_PLAIN[role].replace("{year}", time), said):
            return False
    return True


def _rows(table: Table) -> list[list[str]]:
    """Return what stands in each row, a cell over several rows in the first of them."""
    return [
        [plain(paragraph.inlines) for cell in row for paragraph in cell.paragraphs if paragraph.inlines]
        for row in table.rows
    ]


def _holds_more(table: Table) -> bool:
    """Return whether a table holds what a list cannot: notes, raised letters."""
    return any(
        isinstance(each, Note) or (isinstance(each, Run) and each.rise is not Rise.LEVEL)
        for row in table.rows
        for cell in row
        for paragraph in cell.paragraphs
        for each in paragraph.inlines
    )
