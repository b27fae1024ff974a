"""Tables of indicators: TT, Nội dung, Kết quả, Tỷ lệ, Ghi chú, and tables of plan and result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace

from ...models import codec
from ...models.errors import UserError
from ...models.indicators import (
    RULES,
    Indicator,
    Kind,
    Operator,
    Part,
    Verdict,
    computed_verdict,
    parse_target,
    unreported,
    without_before,
)
from ...models.meaning.cells import NO, YES, read_cell
from ...models.meaning.habits import Habit, number_habit, to_vietnamese
from ...models.meaning.heads import ColumnRole, Heads, read_heads, said_once
from ...models.meaning.masking import short_forms_spelled
from ...models.meaning.measures import PERCENT, is_percent, likeness, money
from ...models.meaning.quantities import cleaned, quantities
from ...models.meaning.reasons import OTHER_PERIODS
from ...models.meaning.rows import is_column_numbers, is_sub_row
from ...models.meaning.sentences import Wanted, span_of
from ...models.meaning.told import Told
from ...models.numbers import Figure
from ...models.report import Period
from ...models.richtext import Break, Note, Run, Simple, Table, cell_texts, grid, normal
from ...models.years.told import period_results, results_in_cell, told_over_time
from ..printed_numbers import without_note_signs
from .figures_text import REASON, read_verdict, target_parts

_MOST_HEADS = 3  # rows that a heading may take
_SAMPLE = 12  # rows below it that tell figures from words


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """What a table prints for a part: its verdict, its ratio, and how its result was read."""

    verdict: Verdict | None = None
    ratio: str = ""
    told: Told = Told()


@dataclass(frozen=True, slots=True)
class TableRead:
    """What a table states.

    Attributes:
        indicators: each with what is printed for its parts; none in a table of other things.
        heads: its columns, for the table that goes on behind it; ``None`` in a table of other things.
        next: what a column says is aimed at in the next period.
    """

    indicators: tuple[tuple[Indicator, tuple[PrintedRow, ...]], ...] = ()
    _: KW_ONLY
    heads: Heads | None = None
    next: tuple[Indicator, ...] = ()


def table_indicators(table: Table, period: Period | None = None, before: Heads | None = None) -> TableRead:
    """Return the indicators a table states; none for other tables.

    Args:
        table: the table.
        period: the time that is reported on.
        before: the columns of the table right before, which may go on in this one without a heading.
    """
    try:
        places = grid(table)
    except codec.DecodeError:
        return TableRead()
    texts = [[without_note_signs(said).strip() for said in row] for row in cell_texts(table, places)]
    heads = _heads(texts, places, period)
    start = heads.rows if heads is not None else 0
    if (
        heads is None
        and before is not None
        and texts
        and len(texts[0]) == len(before.titles)
        and _goes_on(texts, before)
    ):
        heads = before
    if heads is None or said_once(heads.titles) < len(heads.titles):
        return TableRead()
    return _Rows(texts, places, heads, start, period).read()


def aims_of(read: TableRead) -> list[Indicator]:
    """Return what a table aims at that is all about the next period: its targets, or the figures it has."""
    out = []
    for indicator, _ in read.indicators:
        parts = tuple(
            replace(unreported(without_before(part)), target=part.target or part.result) for part in indicator.parts
        )
        out.append(replace(indicator, parts=parts))
    return out


_TOLD = re.compile(r"kết quả|kq|thực hiện|đã|đạt|(?<![^\W\d_])th(?![^\W\d_])", re.IGNORECASE)


def tells_results(heads: Heads) -> bool:
    """Tell whether the column of results says by itself that it holds them; "Số lượng" may be what is aimed at."""
    return bool(heads.periods) or _TOLD.search(heads.title(ColumnRole.RESULT)) is not None


def _heads(
    texts: Sequence[Sequence[str]], places: Sequence[Sequence[tuple[int, int]]], period: Period | None
) -> Heads | None:
    """Return the columns, by as many rows as the heading takes; titles over the whole table come before it."""
    best: Heads | None = None
    for top in range(min(_MOST_HEADS, len(texts))):
        if top and len(set(places[top - 1])) > 1:
            break  # what stands above is no title of the whole table
        for count in range(1, _MOST_HEADS + 1):
            if top + count > len(texts) or (count > 1 and not _is_heading(texts, places, top, top + count - 1)):
                break
            below = texts[top + count : top + count + _SAMPLE]
            found = read_heads(texts[top : top + count], below, period)
            if _states(found, below) and (best is None or len(found.places) >= len(best.places)):
                best = replace(found, rows=top + count)
        if best is not None:
            return best
    return best


def _states(found: Heads, below: Sequence[Sequence[str]]) -> bool:
    """Return whether a table states indicators: names, and results, or figures of targets or of other times."""
    if found.is_of_indicators:
        return True
    if ColumnRole.NAME not in found.places or not found.figures:
        return False
    cells = [row[place].strip() for row in below for place in found.figures if row[place].strip()]
    return bool(cells) and 2 * sum(re.fullmatch(_AMOUNT, each) is not None for each in cells) > len(cells)


_AMOUNT = re.compile(
    r"(?:(?:ít nhất|tối thiểu|từ|trên|không quá|phấn đấu)\s+)*[≥≤<>=]*\s*\d[\d.,/]*\s?%?(?:\s+[^\W\d_]+){0,2}(?:\s+trở lên)?",
    re.IGNORECASE,
)


def _is_heading(
    texts: Sequence[Sequence[str]], places: Sequence[Sequence[tuple[int, int]]], top: int, row: int
) -> bool:
    """Return whether a row goes on with the heading above it: cells merged into it, the others without figures."""
    merged = any(
        one == other and one is not None for one, other in zip(places[row], places[row - 1], strict=True)
    ) or any(not text for text in texts[row])
    own = [
        text for text, one, other in zip(texts[row], places[row], places[row - 1], strict=True) if one != other and text
    ]
    spread = any(one == other is not None for one, other in zip(places[top], places[top][1:], strict=False))
    figures = sum(
        re.fullmatch(r"[\d.,/%\s-]+", text) is not None and not re.fullmatch(r"(?:19|20)\d\d", text) for text in own
    )
    return (merged or spread) and bool(own) and not figures


def _goes_on(texts: Sequence[Sequence[str]], before: Heads) -> bool:
    """Return whether a table without a heading has figures where the one before has them."""
    name = before.places[ColumnRole.NAME]
    figures = before.figures
    rows = [row for row in texts if row[name].strip()]
    fitting = sum(
        any(re.search(r"\d", row[each]) for each in figures) and not re.fullmatch(r"[\d.,%\s]+", row[name].strip())
        for row in rows
    )
    return bool(rows) and 2 * fitting >= len(rows)


_BARE = re.compile(r"\d[\d.,]*")
_UNIT_BEHIND = re.compile(r"\s*\((?:(?:ĐVT|đơn vị tính|đơn vị(?=\s*:))\s*:?)?\s*([^()\d]{1,24})\)$", re.IGNORECASE)


_AIM_BEHIND = re.compile(
    r"\s*\(\s*(?:chỉ tiêu|kế hoạch|kh|ct|mục tiêu|giao|được giao|đăng ký)(?:\s+(?:năm|giao|được giao|đề ra|\d{4}))*\s*:\s*(\d[^()]*)\)$",
    re.IGNORECASE,
)


class _Rows:
    """The rows of a table of indicators."""

    def __init__(
        self, texts: list[list[str]], places: Sequence[Sequence[tuple[int, int]]], heads: Heads, start: int,
        period: Period | None,
    ) -> None:  # fmt: skip
        self._texts = texts
        self._places = places
        self._heads = heads
        self._start = start
        self._year, self._piece = span_of(period)
        figures = [
            heads.places[each]
            for each in (ColumnRole.TARGET, ColumnRole.RESULT, ColumnRole.LAST)
            if each in heads.places
        ] + list(heads.periods)
        self._period = period or Period()
        self._habit = number_habit([row[place] for row in texts[start:] for place in figures])

        names = [row[heads.places[ColumnRole.NAME]].strip() for row in texts[start:]]
        behind = sum(_UNIT_BEHIND.search(name) is not None for name in names)
        self._units_behind = 2 * behind > sum(map(bool, names))  # what most names end with is no remark

    def read(self) -> TableRead:
        out: list[tuple[Indicator, tuple[PrintedRow, ...]]] = []
        coming: list[Indicator] = []
        last = None
        for row in range(self._start, len(self._texts)):
            name = self._cell(row, ColumnRole.NAME)
            if not name or self._says_nothing(row):
                continue
            part, printed = self._part(row)
            coming += self._aimed_at(row, part, name)
            number_place = self._heads.places.get(ColumnRole.NUMBER)
            number_cell = self._places[row][number_place] if number_place is not None else None
            number = self._cell(row, ColumnRole.NUMBER).strip(" .()")
            below = out and ((number_cell is not None and number_cell == last) or (not number and self._is_sub(name)))
            last = number_cell
            if below:
                indicator, rows = out[-1]
                sentence = (*indicator.statement, Run("; "), *_sentence(name))
                joined = replace(indicator, statement=normal_simple(sentence), parts=(*indicator.parts, part))
                out[-1] = joined, (*rows, printed)
                continue
            out.append((Indicator("", printed=number, statement=_sentence(name), parts=(part,)), (printed,)))
        return TableRead(tuple(out), heads=self._heads, next=tuple(coming))

    def _aimed_at(self, row: int, part: Part, name: str) -> Iterator[Indicator]:
        """Yield what is aimed at in the next period, where the row says it."""
        place = self._heads.coming
        if place is not None and self._texts[row][place].strip():
            operator, phrase, figure = _target(self._figure_at(row, place), part.unit)
            aim = replace(unreported(without_before(part)), operator=operator, phrase=phrase, target=figure)
            yield Indicator("", statement=_sentence(name), parts=(aim,))

    def _is_sub(self, name: str) -> bool:
        """Return whether a row goes with the one above it; a dash says so only beside a column of numbers."""
        return is_sub_row(name) and (ColumnRole.NUMBER in self._heads.places or name[:1].isalpha())

    def _cell(self, row: int, role: ColumnRole) -> str:
        place = self._heads.places.get(role)
        return self._texts[row][place].strip() if place is not None else ""

    def _figure(self, row: int, role: ColumnRole) -> str:
        place = self._heads.places.get(role)
        return self._figure_at(row, place) if place is not None else ""

    def _figure_at(self, row: int, place: int) -> str:
        cell = self._texts[row][place].strip()
        if self._habit is Habit.ENGLISH:
            plainly, doubt = to_vietnamese(cell, self._habit)
            cell = cell if doubt else plainly
        if "%" in self._heads.titles[place] and _BARE.fullmatch(cell):
            return f"{cell}%"  # a column headed "Kết quả (%)" holds no counts
        return cell

    def _says_nothing(self, row: int) -> bool:
        """Return whether a row is no indicator: the title of a group, the heading again, the numbers of the columns."""
        line, places = self._texts[row], self._heads.places
        figures = self._heads.figures
        if any(self._places[row][each] == self._places[row][places[ColumnRole.NAME]] for each in figures):
            return True
        if is_column_numbers(line):
            return True
        titles = self._heads.titles
        if sum(
            bool(text) and " ".join(text.split()) in (title, title[-len(text) :])
            for text, title in zip(line, titles, strict=False)
        ) >= max(2, sum(map(bool, line)) - 1):
            return True
        number = self._cell(row, ColumnRole.NUMBER)
        grouped = bool(re.fullmatch(r"[IVXA-HĐ]+[.)/]?", number)) or (
            not number and self._cell(row, ColumnRole.NAME).isupper()
        )
        return grouped and not any(line[each].strip() for each in figures)

    def _part(self, row: int) -> tuple[Part, PrintedRow]:
        name = " ".join(self._cell(row, ColumnRole.NAME).split())
        part = self._frame(row, name)
        wanted = Wanted(
            part.unit, name, part.target, year=self._year, part_of_year=self._piece, share=part.kind is Kind.RATE
        )
        cell = self._figure(row, ColumnRole.RESULT)
        told = read_cell(cell, wanted, column_unit=part.unit, yes_no=part.kind is Kind.YES_NO)
        if not self._heads.is_of_indicators and self._heads.others:
            told = Told(asked=True, doubt=OTHER_PERIODS, read_from=self._others(row))
        result = told.figure
        if part.kind is Kind.YES_NO and result is not None:
            result = Figure(result.text)
        part = replace(part, result=result) if result is not None else part
        beside = {its: self._figure_at(row, place) for place, its in self._heads.periods.items()}
        if periods := period_results(beside, part, name) or results_in_cell(cell, part, name, self._period):
            part, told = told_over_time(part, told, periods, self._period)
        if ColumnRole.LAST in self._heads.places:
            before = read_cell(self._figure(row, ColumnRole.LAST), Wanted(part.unit, name), column_unit=part.unit)
            part = replace(part, last_year=before.figure)
        note = self._cell(row, ColumnRole.NOTE)
        verdict = read_verdict(note) if re.search(r"chỉ tiêu|đạt|vượt|hoàn thành", note, re.I) else None
        if verdict is None:
            part = replace(part, note=" ".join(note.split())) if note.strip() else part
        elif verdict is not computed_verdict(part):
            part = replace(part, override=verdict, reason=REASON)
        return part, PrintedRow(verdict, self._ratio(row), told)

    def _others(self, row: int) -> str:
        """Return the figures of other times as the row has them, each with its heading."""
        said = ((title, self._texts[row][place].strip()) for place, title in self._heads.others.items())
        return "; ".join(f"{title}: {figure}" for title, figure in said if figure)

    def _ratio(self, row: int) -> str:
        ratio = self._cell(row, ColumnRole.RATIO)
        if ratio and "%" in self._heads.title(ColumnRole.RATIO) and re.fullmatch(r"[\d.,]+", ratio):
            ratio = f"{ratio}%"
        return ratio if re.fullmatch(r"[\d.,]+\s?%", ratio) else ""

    def _frame(self, row: int, name: str) -> Part:
        """Return what a row measures: by its columns or, where no target has one, by its sentence."""
        stated = target_parts(name) if ColumnRole.TARGET not in self._heads.places else []
        if stated and stated[0][0].target is not None:
            part = replace(stated[0][0], id="")
            unit = " ".join(self._cell(row, ColumnRole.UNIT).split())
            return replace(part, unit=PERCENT if is_percent(unit) else unit) if unit else part
        target = self._figure(row, ColumnRole.TARGET)
        if not target and (aimed := _AIM_BEHIND.search(name)):  # "Trồng cây (chỉ tiêu: 1.000 cây)"
            name, target = name[: aimed.start()], aimed[1].strip()
        unit, name = self._unit(row, name)
        operator, phrase, figure = _target(target, unit)
        kind = self._kind(row, name, unit, figure)
        if kind is Kind.RATE:
            unit = PERCENT
        over_units, over_time = RULES[kind]
        return Part(
            "", name=name, unit=unit, kind=kind, operator=operator, phrase=phrase, target=figure,
            over_units=over_units, over_time=over_time,
        )  # fmt: skip

    def _unit(self, row: int, name: str) -> tuple[str, str]:
        """Return the unit of measure, and the name without it: from its column, the name, or the cells."""
        unit = " ".join(self._cell(row, ColumnRole.UNIT).split())
        if unit:
            return PERCENT if is_percent(unit) else unit, name
        if found := _UNIT_BEHIND.search(name):
            words = found[1].strip()
            headed = self._units_behind or re.search(
                r"\(.*(?:đvt|đơn vị)", self._heads.title(ColumnRole.NAME), re.IGNORECASE
            )
            if headed or money(words) is not None or is_percent(words) or _is_measure(words):
                return PERCENT if is_percent(words) else words, name[: found.start()]
        for role in (ColumnRole.TARGET, ColumnRole.RESULT):
            if unit := _unit_in(self._cell(row, role)):
                return unit, name
        return "", name

    def _kind(self, row: int, name: str, unit: str, target: Figure | None) -> Kind:
        share = target is not None and target.percent
        if is_percent(unit) or (not unit and (share or re.match(r"\W*(?:tỷ|tỉ) lệ\b", name, re.IGNORECASE))):
            return Kind.RATE
        said = self._cell(row, ColumnRole.RESULT).lower().strip(" .")
        answer = self._cell(row, ColumnRole.TARGET).lower().strip(" .")
        asked = not answer or answer in YES
        if not unit and asked and (said in YES or said in NO) and said not in ("đạt", "chưa đạt", "không đạt"):
            return Kind.YES_NO
        return Kind.CUMULATIVE if re.search(r"lũy kế|luỹ kế|dư nợ", name, re.IGNORECASE) else Kind.FLOW


def _target(cell: str, unit: str) -> tuple[Operator, str, Figure | None]:
    try:
        operator, phrase, figure = parse_target(cell, unit)
    except UserError:
        operator, phrase, figure = Operator.EQUAL, "", Figure(cell)
    if figure is not None and figure.value is None and re.search(r"\d", cell):
        told = read_cell(cell, Wanted(unit))
        if told.value is not None:
            figure = told.figure
    return operator, phrase, figure


_MEASURES = (
    "đoàn viên", "thanh niên", "cây", "công trình", "phần việc", "hoạt động", "suất", "buổi", "lớp", "cuộc", "lượt", "đơn vị",
    "mô hình", "dự án", "nhà", "căn", "km", "ha", "m", "tấn", "kg", "ý tưởng", "sáng kiến", "người", "chi đoàn", "câu lạc bộ",
    "đội", "tin", "bài", "hộ", "điểm", "ngày", "giờ", "chiếc", "cái", "lần", "đợt", "hội thi", "hội nghị", "đồng chí", "cơ sở",
    "đơn vị máu", "xã", "thôn", "bản", "tuyến", "văn bản", "báo cáo", "em", "cháu", "đ/c", "sản phẩm", "cán bộ", "đảng viên", "hội viên",
)  # fmt: skip


def _is_measure(words: str) -> bool:
    return len(words.split()) <= 4 and any(likeness(words, each) >= 1 for each in _MEASURES)


def _unit_in(cell: str) -> str:
    """Return the unit of measure that stands behind the number of a cell: ``45 đoàn viên``."""
    found = quantities(short_forms_spelled(cleaned(cell)))
    if not found or found[0].before not in ("", "ít nhất", "tối thiểu", "phấn đấu", "không quá", "từ", "đạt"):
        return ""
    one = found[0]
    if one.percent:
        return ""
    if one.money:
        return one.money if one.money.endswith(("đồng", "đ")) else f"{one.money} đồng"
    return one.noun if len(one.noun.split()) <= 4 and not one.scaled else ""


def normal_simple(inlines: tuple[Simple, ...]) -> tuple[Simple, ...]:
    """Return a sentence in normal form."""
    return tuple(each for each in normal(inlines) if not isinstance(each, Note))


def _sentence(text: str) -> tuple[Simple, ...]:
    from ...models.richtext import text as sentence

    return tuple(each for each in sentence(text) if not isinstance(each, Break) or text)
