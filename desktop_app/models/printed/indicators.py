"""Indicators in their printed layouts, as blocks of the report's own rich text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..indicators import (
    Indicator,
    Operator,
    Part,
    PeriodResult,
    figure_text,
    fulfilment_text,
    last_year_text,
    state_part,
    target_text,
    with_unit,
)
from ..kinds import WITHIN_A_YEAR
from ..livefigures import result_sentence, statement, target_phrase, verdict_words
from ..numbering import indicator_numbers
from ..periods import Period, in_time, period_name
from ..report import Report, listed
from ..richtext import Align, Block, Cell, IndicatorList, Inline, Layout, Paragraph, Run, Table, text
from ..years.over_time import over_time, period_words

AGAINST_YEAR = "So với năm trước"  # heads what a year's result is set against
AGAINST_SAME_TIME = "So với cùng kỳ năm trước"  # and a quarter's
WHOLE = "Cả kỳ"  # before what the periods come to
WITHOUT = "chưa có"  # before the periods that a result is without


def indicator_blocks(report: Report, placed: IndicatorList) -> Iterator[Block]:
    """Yield the paragraphs or the table that print the indicators placed here."""
    numbers = indicator_numbers(report)
    chosen = listed(report, placed)
    if placed.layout is Layout.TABLE:
        yield _result_table(report, placed.id, chosen, numbers)
    elif placed.layout is Layout.PLAN:
        yield _plan_table(report, placed.id, chosen, numbers)
    elif placed.layout is Layout.PERIODS:
        yield _period_table(placed.id, chosen, numbers)
    else:
        for indicator in chosen:
            number = numbers[indicator.id]
            number = number if number.startswith("(") else f"({number})"
            yield Paragraph((Run(f"{number} "), *statement(indicator)))
            if placed.layout is Layout.LIST:
                said: tuple[Inline, ...] = result_sentence(report, indicator)
                yield Paragraph((Run("Kết quả: ", italic=True), *(said or (Run("chưa có số liệu."),))))


def _cell(content: str, rows: int = 1, align: Align = Align.LEFT, bold: bool = False) -> Cell:
    inlines = tuple(Run(each.text, bold=bold) if isinstance(each, Run) else each for each in text(content))
    return Cell((Paragraph(inlines, align=align),), rowspan=rows)


def _head(*titles: str) -> tuple[Cell, ...]:
    return tuple(_cell(title, align=Align.CENTER, bold=True) for title in titles)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plan(part: Part) -> str:
    return target_text(part) if part.operator is Operator.AT_MOST else figure_text(part.target)


def _result_table(report: Report, table_id: str, chosen: list[Indicator], numbers: dict[str, str]) -> Table:
    rows = [_head("TT", "Nội dung", "Kết quả", "Tỷ lệ", "Ghi chú")]
    for indicator in chosen:
        words = [verdict_words(part, report.kind) for part in indicator.parts]
        one = len(set(words)) == 1
        height = len(indicator.parts)
        for row, part in enumerate(indicator.parts):
            cells = [_cell(numbers[indicator.id], height, Align.CENTER)] if row == 0 else []
            cells.append(_cell(_capital(state_part(part, part.target, target_phrase(part)) or part.name)))
            cells.append(_cell(_result(part) or "chưa có số liệu"))
            cells.append(_cell(fulfilment_text(part), align=Align.CENTER))
            note = _capital("; ".join(filter(None, (words[row], part.note))))
            if one and not any(each.note for each in indicator.parts):
                cells += [_cell(_capital(words[0]), height)] if row == 0 else []
            else:
                cells.append(_cell(note))
            rows.append(tuple(cells))
    listed = any(part.periods for each in chosen for part in each.parts)  # a line for each period wants room
    return Table(table_id, tuple(rows), 1, (8, 33, 32, 13, 14) if listed else (8, 42, 22, 13, 15))


def _result(part: Part) -> str:
    """Return a result, and before it what it came to in each period, a line each."""
    if not part.periods:
        return with_unit(part, part.result)
    lines = [f"- {period_words(each.period)}: {_of_period(part, each)}" for each in part.periods]
    if part.result is not None and part.result.value is not None:
        lines.append(f"{WHOLE}: {_whole(part)}")
    return "\n".join(lines)


def _of_period(part: Part, said: PeriodResult) -> str:
    return with_unit(part, said.result) or "chưa có số liệu"


def _whole(part: Part) -> str:
    """Return the result of the whole time; where it was computed, with the periods that are not in it."""
    shown = with_unit(part, part.result)
    found = over_time(part)
    if not found.left_out or found.figure != part.result:
        return shown
    return f"{shown} ({WITHOUT} {', '.join(period_name(period) for period, _ in found.left_out)})"


def period_columns(chosen: Sequence[Indicator]) -> tuple[Period, ...]:
    """Return the periods that the indicators have results of, in order of time."""
    periods = {each.period for indicator in chosen for part in indicator.parts for each in part.periods}
    return tuple(sorted(periods, key=in_time))


def _period_table(table_id: str, chosen: list[Indicator], numbers: dict[str, str]) -> Table:
    """Return the table that lays the periods beside each other, as term reports have it."""
    periods = period_columns(chosen)
    rows = [
        _head("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", *map(period_words, periods), "Kết quả cả kỳ", "Tỷ lệ (%)")
    ]
    for indicator in chosen:
        for row, part in enumerate(indicator.parts):
            cells = [_cell(numbers[indicator.id], len(indicator.parts), Align.CENTER)] if row == 0 else []
            said = {each.period: figure_text(each.result) for each in part.periods}
            whole = _whole(part) if part.unit == "%" else _whole(replace(part, unit=""))
            cells += [
                _cell(_capital(part.name)),
                _cell(part.unit, align=Align.CENTER),
                _cell(_plan(part), align=Align.RIGHT),
                *(_cell(said.get(each, ""), align=Align.RIGHT) for each in periods),
                _cell(whole, align=Align.RIGHT),
                _cell(fulfilment_text(part).removesuffix("%"), align=Align.CENTER),
            ]
            rows.append(tuple(cells))
    wide = max(4, 40 // max(1, len(periods)))
    return Table(table_id, tuple(rows), 1, (6, 26, 10, 10, *([wide] * len(periods)), 14, 8))


def _plan_table(report: Report, table_id: str, chosen: list[Indicator], numbers: dict[str, str]) -> Table:
    noted = any(part.note for each in chosen for part in each.parts)
    against = AGAINST_SAME_TIME if report.kind in WITHIN_A_YEAR else AGAINST_YEAR
    titles = ("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kết quả", "Tỷ lệ (%)", against)
    rows = [_head(*titles, *(("Ghi chú",) if noted else ()))]
    for indicator in chosen:
        for row, part in enumerate(indicator.parts):
            cells = [_cell(numbers[indicator.id], len(indicator.parts), Align.CENTER)] if row == 0 else []
            cells += [
                _cell(_capital(part.name)),
                _cell(part.unit, align=Align.CENTER),
                _cell(_plan(part), align=Align.RIGHT),
                _cell(figure_text(part.result), align=Align.RIGHT),
                _cell(fulfilment_text(part).removesuffix("%"), align=Align.RIGHT),
                _cell(last_year_text(part), align=Align.CENTER),
                *((_cell(part.note),) if noted else ()),
            ]
            rows.append(tuple(cells))
    return Table(table_id, tuple(rows), 1, (6, 28, 10, 11, 14, 8, 10, 13) if noted else (6, 31, 11, 12, 18, 10, 12))
