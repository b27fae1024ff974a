"""Indicators in their printed layouts, as blocks of the report's own rich text."""

from __future__ import annotations

from collections.abc import Iterator

from ..indicators import (
    Indicator,
    Operator,
    Part,
    figure_text,
    fulfilment_text,
    last_year_text,
    state_part,
    target_text,
    with_unit,
)
from ..livefigures import result_sentence, statement, target_phrase, verdict_words
from ..numbering import indicator_numbers
from ..report import Report
from ..richtext import Align, Block, Cell, IndicatorList, Inline, Layout, Paragraph, Run, Table, text


def indicator_blocks(report: Report, placed: IndicatorList) -> Iterator[Block]:
    """Yield the paragraphs or the table that print the indicators placed here."""
    numbers = indicator_numbers(report)
    chosen = [each for each in report.indicators if not placed.indicators or each.id in placed.indicators]
    if placed.layout is Layout.TABLE:
        yield _result_table(report, placed.id, chosen, numbers)
    elif placed.layout is Layout.PLAN:
        yield _plan_table(placed.id, chosen, numbers)
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
            cells.append(_cell(with_unit(part, part.result) or "chưa có số liệu"))
            cells.append(_cell(fulfilment_text(part), align=Align.CENTER))
            note = _capital("; ".join(filter(None, (words[row], part.note))))
            if one and not any(each.note for each in indicator.parts):
                cells += [_cell(_capital(words[0]), height)] if row == 0 else []
            else:
                cells.append(_cell(note))
            rows.append(tuple(cells))
    return Table(table_id, tuple(rows), 1, (8, 42, 22, 13, 15))


def _plan_table(table_id: str, chosen: list[Indicator], numbers: dict[str, str]) -> Table:
    rows = [_head("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kết quả", "Tỷ lệ (%)", "So với năm trước")]
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
            ]
            rows.append(tuple(cells))
    return Table(table_id, tuple(rows), 1, (6, 31, 11, 12, 18, 10, 12))
