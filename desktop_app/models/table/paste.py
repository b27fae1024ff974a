"""Pasting a block of cells into the indicator table: reading it, planning it, and turning it into one edit."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..edits import Batch, Edit, InsertIndicator, SetIndicator, SetPart
from ..errors import QT_TRANSLATE_NOOP, UserError
from ..indicators import Indicator, Kind, Part, PeriodResult, figure_text
from ..limits import MAX_PASTED, MAX_PASTED_COLUMNS, MAX_PASTED_ROWS
from ..markup import Markup
from ..meaning.cells import read_cell
from ..meaning.habits import number_habit, to_vietnamese
from ..meaning.heads import ColumnRole, find_heads
from ..meaning.reasons import A_DATE, BELOW_ZERO, PERCENT_ONLY
from ..meaning.rows import is_column_numbers, is_sub_row
from ..meaning.sentences import Wanted
from ..report import Period, Report
from ..richtext import new_id
from ..years.over_time import in_words, period_edits
from ..years.told import period_results
from .cells import cell_edits, rows, shown_text, stands_as_text, typed_text
from .columns import COMPUTED, FIGURES, HEADINGS, SPECS, Column

Matrix = list[list[str]]

_TOO_BIG = QT_TRANSLATE_NOOP("errors", "Vùng dán quá lớn: mỗi lần dán nhiều nhất {0} dòng và {1} cột.")
_SHEET_ERROR = QT_TRANSLATE_NOOP("errors", "“{0}” là báo lỗi của bảng tính, hãy sửa ở bảng tính rồi dán lại.")
_DASH = QT_TRANSLATE_NOOP("errors", "“{0}” có thể là 0 hoặc chưa có số liệu: hãy nhập tay.")
_MERGED = QT_TRANSLATE_NOOP("errors", "“{0}”: ô này gộp với ô trên, hãy dán vào dòng đầu của chỉ tiêu.")
_CONVERTED = QT_TRANSLATE_NOOP("errors", "Số tiền được đổi sang đơn vị tính của chỉ tiêu, hãy xem lại.")
_NO_AMOUNT = QT_TRANSLATE_NOOP("errors", "Có chữ số nhưng không đọc được thành số, sẽ giữ như chữ và không tính.")
_NO_NUMBER = QT_TRANSLATE_NOOP("errors", "Không phải là số, sẽ giữ như chữ và không tính.")


# reading what the clipboard holds


def matrix_from_text(content: str) -> Matrix:
    """Read tab-separated lines as spreadsheets put them on the clipboard; quoted cells may hold line ends.

    Raises:
        UserError: it is larger than a table of indicators can be.
    """
    if len(content) > MAX_PASTED:
        raise UserError(_TOO_BIG, MAX_PASTED_ROWS, MAX_PASTED_COLUMNS)
    lines = content.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not lines.strip():
        return []
    reader = csv.reader(io.StringIO(lines, newline=""), dialect="excel-tab")
    try:
        return _checked([[_clean(cell) for cell in row] or [""] for row in reader])
    except csv.Error:  # one cell is longer than any sensible one
        raise UserError(_TOO_BIG, MAX_PASTED_ROWS, MAX_PASTED_COLUMNS) from None


def matrix_from_html(content: str) -> Matrix:
    """Read the first table of an HTML fragment; cells covered by a merged one are empty.

    Returns:
        The rows, empty where there is no table.

    Raises:
        UserError: the table is larger than a table of indicators can be.
    """
    if len(content) > MAX_PASTED:
        raise UserError(_TOO_BIG, MAX_PASTED_ROWS, MAX_PASTED_COLUMNS)
    reader = _TableReader()
    reader.read(content)
    reader.finish_cell()
    placed: dict[tuple[int, int], str] = {}
    width = 0
    for row, cells in enumerate(reader.rows):
        column = 0
        for cell, colspan, rowspan in cells:
            while (row, column) in placed:
                column += 1
            if column + colspan > MAX_PASTED_COLUMNS or row >= MAX_PASTED_ROWS:
                raise UserError(_TOO_BIG, MAX_PASTED_ROWS, MAX_PASTED_COLUMNS)
            for down in range(min(rowspan, len(reader.rows) - row)):
                for right in range(colspan):
                    placed[row + down, column + right] = "" if down or right else _clean(cell)
            column += colspan
            width = max(width, column)
    return [[placed.get((row, column), "") for column in range(width)] for row in range(len(reader.rows))]


class _TableReader(Markup):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, int, int]]] = []
        self._depth = 0
        self._done = False
        self._cell: list[str] | None = None
        self._spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        if self._done or self._depth != 1:
            return
        if tag == "tr":
            self.finish_cell()
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.finish_cell()
            found = dict(attrs)
            self._cell = []
            self._spans = (
                _span(found.get("colspan"), MAX_PASTED_COLUMNS),
                _span(found.get("rowspan"), MAX_PASTED_ROWS),
            )
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.finish_cell()
                self._done = True
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self.finish_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._done:
            self._cell.append(re.sub(r"\s+", " ", data))

    def finish_cell(self) -> None:
        """Put the cell being read into its row."""
        if self._cell is not None:
            self.rows[-1].append(("".join(self._cell), *self._spans))
        self._cell = None


def _span(value: str | None, most: int) -> int:
    digits = (value or "").strip()[:6]
    return max(1, min(int(digits), most)) if digits.isascii() and digits.isdigit() else 1


def _clean(cell: str) -> str:
    return "\n".join(" ".join(line.split()) for line in cell.strip().split("\n")).strip()


def _checked(matrix: Matrix) -> Matrix:
    if len(matrix) > MAX_PASTED_ROWS or max(map(len, matrix), default=0) > MAX_PASTED_COLUMNS:
        raise UserError(_TOO_BIG, MAX_PASTED_ROWS, MAX_PASTED_COLUMNS)
    return matrix


# the plan


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that pasting changes.

    Attributes:
        row: row of the table, counted over all parts; beyond the last one for added rows.
        old: what it shows now, empty for added rows.
        new: what it will show.
        doubt: sentence (``errors`` catalogue) saying why the reading is doubtful, or empty.
    """

    row: int
    column: Column
    old: str
    new: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A pasted cell that is not understood and kept out."""

    row: int
    column: Column
    text: str
    why: UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What pasting a block would do.

    Attributes:
        changes: cells that will change, the doubtful ones only if they are taken.
        doubtful: cells that can be read in more than one way.
        rejected: cells that are not understood; they stay as they are.
        computed: how many pasted cells fall on columns the program computes, and are left out.
        outside: how many pasted cells fall beside the columns of the table, and are left out.
        parts: how many rows are added.
        indicators: how many indicators are added.
        edit: everything as one edit, or ``None`` where nothing changes.
    """

    changes: tuple[CellChange, ...] = ()
    doubtful: tuple[CellChange, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    computed: int = 0
    outside: int = 0
    parts: int = 0
    indicators: int = 0
    edit: Edit | None = None

    @property
    def overwritten(self) -> tuple[CellChange, ...]:
        """The changes that replace something that is there."""
        return tuple(change for change in self.changes if change.old)


_TARGET = re.compile(r"\D{0,24}\d[\d.,/]*\s*%?")  # 95%; ≥ 12; phấn đấu có ít nhất 120


def heading_columns(matrix: Sequence[Sequence[str]]) -> list[Column | None] | None:
    """Return the columns that the first row names, or ``None`` where it is no heading row.

    "Chỉ tiêu" heads sentences as well as targets; beside a column of names, the cells below it tell.
    """
    if not matrix:
        return None
    first = matrix[0]
    found = [HEADINGS.get(" ".join(cell.lower().replace("(%)", "%").split())) for cell in first]
    named = [column for column in found if column is not None]
    filled = sum(1 for cell in first if cell)
    if Column.STATEMENT in named and Column.NAME in named and Column.TARGET not in named:
        place = found.index(Column.STATEMENT)
        below = [line[place] for line in matrix[1:] if place < len(line) and line[place]]
        if 2 * sum(_TARGET.fullmatch(cell) is not None for cell in below) > len(below):
            found[place] = Column.TARGET
    return found if len(named) >= 2 and len(named) == filled and len(set(named)) == len(named) else None


_COLUMNS = {
    ColumnRole.NUMBER: Column.NUMBER,
    ColumnRole.NAME: Column.NAME,
    ColumnRole.UNIT: Column.UNIT,
    ColumnRole.TARGET: Column.TARGET,
    ColumnRole.RESULT: Column.RESULT,
    ColumnRole.RATIO: Column.RATIO,
    ColumnRole.NOTE: Column.NOTE,
    ColumnRole.LAST: Column.LAST_YEAR,
}


@dataclass(frozen=True, slots=True)
class PastedHead:
    """The heading of a pasted block.

    Attributes:
        columns: what each column is; ``None`` for one that is none of the table's.
        rows: how many rows the heading takes.
        periods: columns of results of periods inside the one reported on.
    """

    columns: tuple[Column | None, ...]
    rows: int
    periods: Mapping[int, Period] = field(default_factory=dict)


def heading(matrix: Sequence[Sequence[str]], period: Period | None = None) -> PastedHead | None:
    """Return the columns that the first rows name, or ``None`` where they are no heading.

    Words that the table does not know itself are understood as in files that are received; a column that is none of
    the table's, such as next year's plan, is left out.
    """
    named, found = heading_columns(matrix), find_heads(matrix, period)
    if named is not None and (found is None or (found.rows == 1 and not found.periods)):
        return PastedHead(tuple(named), 1)
    if found is None:
        return None
    columns: list[Column | None] = [None] * len(found.titles)
    for role, place in found.places.items():
        columns[place] = _COLUMNS[role]
    name = found.places.get(ColumnRole.NAME)
    if name is not None and HEADINGS.get(found.titles[name].lower()) is Column.STATEMENT:
        columns[name] = Column.STATEMENT
    return PastedHead(tuple(columns), found.rows, found.periods)


def first_column(matrix: Sequence[Sequence[str]]) -> Column:
    """Return the column a block pasted into an empty table starts in: the number if it opens with numbers."""
    opening = [line[0] for line in matrix if line and line[0]]
    numbered = bool(opening) and all(re.fullmatch(r"\(?(\d{1,3}|[IVXLC]{1,6})[).]*-?", cell) for cell in opening)
    return Column.NUMBER if numbered and max(map(len, matrix)) > 2 else Column.NAME


@dataclass(slots=True)
class _Row:
    """A row being planned: the part as it becomes, and what was said about it."""

    indicator: Indicator
    part: Part
    is_new: bool
    is_first: bool
    edits: list[Edit] = field(default_factory=list)


def plan_paste(
    report: Report, anchor: tuple[int, Column], matrix: Sequence[Sequence[str]], take_doubtful: bool = False
) -> Plan:
    """Plan pasting a block of cells; the report is not touched.

    Rows beyond the last one become new parts. A new row starts a new indicator unless the block covers
    number or sentence and has neither there (merged cells), when it belongs to the indicator above.
    A first row that names columns (TT, Nội dung, Kết quả …) decides where the columns go.

    Args:
        report: the report.
        anchor: row (counted over all parts; the number of rows for "behind the last") and first column.
        matrix: rows of cell texts; shorter rows end early.
        take_doubtful: also take figures that can be read in more than one way, as they are read here.
    """
    return _Planner(report, anchor, matrix, take_doubtful).plan()


class _Planner:
    def __init__(
        self, report: Report, anchor: tuple[int, Column], matrix: Sequence[Sequence[str]], take_doubtful: bool
    ) -> None:
        self._report = report
        self._top = anchor[0]
        self._take_doubtful = take_doubtful
        head = heading(matrix, report.period)
        self._cells = [line for line in matrix[head.rows :] if not is_column_numbers(line)] if head else matrix
        self._named = head is not None
        self._periods = head.periods if head else {}
        width = max(map(len, self._cells), default=0)
        left = int(anchor[1])
        self._columns: list[Column | None] = (
            list(head.columns)
            if head
            else [Column(left + place) if left + place <= max(Column) else None for place in range(width)]
        )
        self._habit = number_habit(
            [text for line in self._cells for column, text in zip(self._columns, line, strict=False)
             if column in FIGURES]
            + [line[place] for line in self._cells for place in self._periods if place < len(line)]
        )  # fmt: skip
        self._changes: list[CellChange] = []
        self._doubtful: list[CellChange] = []
        self._rejected: list[Rejected] = []
        self._computed = 0
        self._outside = 0

    def plan(self) -> Plan:
        """Return the plan."""
        existing = rows(self._report)
        planned: list[_Row] = []
        last = existing[-1][0] if existing else None
        named = [line for line in self._cells if not (self._named and self._is_group(line))]
        for number, line in enumerate(named):
            cells = {column: text for column, text in zip(self._columns, line, strict=False) if column is not None}
            self._outside += sum(
                bool(text) and at not in self._periods
                for at, (column, text) in enumerate(zip(self._columns, line, strict=False))
                if column is None
            )
            place = self._top + number
            if place < len(existing):
                indicator, part = existing[place]
                row = _Row(indicator, part, is_new=False, is_first=indicator.parts[0] is part)
            elif not any(cells.values()) and not any(self._of_periods(line).values()):
                continue
            else:
                row = self._new_row(cells, last)
                last = row.indicator
                place = len(existing) + sum(each.is_new for each in planned)
            self._fill(row, place, cells)
            self._fill_periods(row, place, self._of_periods(line))
            planned.append(row)
        return self._result(planned)

    def _is_group(self, line: Sequence[str]) -> bool:
        """Return whether a row is the title of a group of indicators: I, A, and no figures."""
        cells = {column: text for column, text in zip(self._columns, line, strict=False) if column is not None}
        lettered = re.fullmatch(r"[IVXA-HĐ]+[.)/]?", cells.get(Column.NUMBER, ""))
        said = [*self._of_periods(line).values(), *(cells.get(column) for column in (*FIGURES, Column.UNIT))]
        return bool(lettered) and not any(said)

    def _of_periods(self, line: Sequence[str]) -> dict[Period, str]:
        return {period: line[at] for at, period in self._periods.items() if at < len(line)}

    def _new_row(self, cells: dict[Column, str], last: Indicator | None) -> _Row:
        heads = [cells[column] for column in (Column.NUMBER, Column.STATEMENT) if column in cells]
        below = cells.get(Column.NAME, "")[:1].isalpha() and is_sub_row(cells.get(Column.NAME, ""))
        if last is not None and ((heads and not any(heads)) or below):
            return _Row(last, Part(new_id()), is_new=True, is_first=False)
        return _Row(Indicator(new_id()), Part(new_id()), is_new=True, is_first=True)

    def _fill(self, row: _Row, place: int, cells: dict[Column, str]) -> None:
        # The unit comes first in column order, so figures are read in their new unit.
        for column in sorted(cells):
            if column in COMPUTED:
                self._computed += bool(cells[column])
            else:
                self._fill_cell(row, place, column, cells[column])

    def _fill_periods(self, row: _Row, place: int, cells: dict[Period, str]) -> None:
        """Give a part its results of periods; an empty cell takes nothing away."""
        read: dict[Period, str] = {}
        for period, cell in cells.items():
            if not cell:
                continue
            try:
                figure, doubt = self._figure(cell)
                if doubt:
                    before = next((figure_text(e.result) for e in row.part.periods if e.period == period), "")
                    self._doubtful.append(CellChange(place, Column.RESULT, before, figure, doubt))
                if not doubt or self._take_doubtful:
                    read[period] = figure
            except UserError as error:
                self._rejected.append(Rejected(place, Column.RESULT, cell, error))
        known = {each.period: each for each in row.part.periods}
        known.update({each.period: each for each in period_results(read, row.part)})
        known.update({each: PeriodResult(each) for each in cells if read and each not in known})  # missing is named
        edits = period_edits(row.part, known.values())
        if not edits:
            return
        before = in_words(row.part.periods)
        row.indicator, row.part = _applied(row.indicator, row.part, edits)
        row.edits += edits
        self._changes.append(CellChange(place, Column.RESULT, before, in_words(row.part.periods), ""))

    def _fill_cell(self, row: _Row, place: int, column: Column, cell: str) -> None:
        shown = "" if row.is_new and column is not Column.STATEMENT else self._shown(row, column)
        if cell in (shown, typed_text(row.indicator, row.part, column)):
            return
        if column is Column.STATEMENT and not row.is_first:
            if cell:
                self._rejected.append(Rejected(place, column, cell, UserError(_MERGED, cell)))
            return
        doubt = ""
        try:
            if column in FIGURES:
                cell, doubt = self._figure(cell)
                if column is not Column.TARGET and cell:
                    cell, doubt = _meant(row.part, cell, doubt)
            edits = cell_edits(row.indicator, row.part, column, cell)
        except UserError as error:
            self._rejected.append(Rejected(place, column, cell, error))
            return
        if not edits:
            return
        after = _Row(*_applied(row.indicator, row.part, edits), is_new=row.is_new, is_first=row.is_first)
        if column in FIGURES and stands_as_text(after.part, getattr(after.part, SPECS[column].field)):
            doubt = doubt or (_NO_AMOUNT if re.search(r"\d", cell) else _NO_NUMBER)
        change = CellChange(place, column, shown, self._shown(after, column), doubt)
        if doubt:
            self._doubtful.append(change)
            if not self._take_doubtful:
                return
        self._changes.append(change)
        row.indicator, row.part = after.indicator, after.part
        row.edits += edits

    def _shown(self, row: _Row, column: Column) -> str:
        return shown_text(self._report, row.indicator, row.part, column)

    def _figure(self, cell: str) -> tuple[str, str]:
        if re.fullmatch(r"#+|#[A-Za-z/0-9]+[!?]?|Err:\d+", cell):
            raise UserError(_SHEET_ERROR, cell)
        if re.fullmatch(r"[-–—]+", cell):
            raise UserError(_DASH, cell)
        return to_vietnamese(cell, self._habit)

    def _result(self, planned: list[_Row]) -> Plan:
        edits: list[Edit] = []
        fresh: dict[str, Indicator] = {}
        grown: dict[str, tuple[Part, ...]] = {}
        known = {indicator.id: indicator for indicator in self._report.indicators}
        new = [row for row in planned if row.is_new]
        for row in new:
            key = row.indicator.id
            if key in known:
                grown[key] = (*grown.get(key, known[key].parts), row.part)
            elif key in fresh:
                fresh[key] = replace(fresh[key], parts=(*fresh[key].parts, row.part))
            else:
                fresh[key] = replace(row.indicator, parts=(row.part,))
        # Parts are added first: setting them as a whole later would undo what is set in them.
        edits += [SetIndicator(key, "parts", parts) for key, parts in grown.items()]
        edits += [edit for row in planned if not row.is_new for edit in row.edits]
        count = len(self._report.indicators)
        edits += [InsertIndicator(count + number, each) for number, each in enumerate(fresh.values())]
        return Plan(
            changes=tuple(self._changes),
            doubtful=tuple(self._doubtful),
            rejected=tuple(self._rejected),
            computed=self._computed,
            outside=self._outside,
            parts=len(new),
            indicators=len(fresh),
            edit=Batch(tuple(edits)) if edits else None,
        )


def _meant(part: Part, cell: str, doubt: str) -> tuple[str, str]:
    """Return a figure in the unit of its row, and why it waits for a word: money converted, a percentage of a count."""
    told = read_cell(cell, Wanted(part.unit, part.name), yes_no=part.kind is Kind.YES_NO)
    if told.figure is not None and not told.asked and told.converted_from:
        return told.figure.text, doubt or _CONVERTED
    return cell, doubt or (told.doubt if told.doubt in _NO_FIGURES else "")


_NO_FIGURES = (PERCENT_ONLY, A_DATE, BELOW_ZERO)


def _applied(indicator: Indicator, part: Part, edits: tuple[Edit, ...]) -> tuple[Indicator, Part]:
    for edit in edits:
        if isinstance(edit, SetPart):
            part = replace(part, **{edit.name: edit.value})
        elif isinstance(edit, SetIndicator):
            indicator = replace(indicator, **{edit.name: edit.value})
    return indicator, part
