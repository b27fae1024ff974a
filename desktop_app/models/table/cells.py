"""The cells of the indicator table: what they show and what typed text makes of them."""

from __future__ import annotations

import re

from ..edits import Edit, SetIndicator, SetPart
from ..errors import QT_TRANSLATE_NOOP, UserError
from ..indicators import (
    RULES,
    Indicator,
    Kind,
    Part,
    Rule,
    figure_text,
    fulfilment_text,
    last_year_text,
    parse_target,
    target_text,
)
from ..livefigures import as_text, resolve, statement
from ..numbers import Figure, parse_figure
from ..report import Report
from ..richtext import Break, Run, text
from .columns import COMPUTED, FIGURES, SPECS, Column


def rows(report: Report) -> list[tuple[Indicator, Part]]:
    """Return the rows of the table: one per part, in order."""
    return [(indicator, part) for indicator in report.indicators for part in indicator.parts]


def shown_text(report: Report, indicator: Indicator, part: Part, column: Column) -> str:
    """Return what a cell shows, except number and verdict, whose words are the table's own."""
    if column is Column.STATEMENT:
        return as_text(resolve(report, statement(indicator)))
    if column is Column.RESULT:
        return figure_text(part.result)
    if column is Column.LAST_YEAR:
        return figure_text(part.last_year)
    if column is Column.RATIO:
        return fulfilment_text(part)
    if column is Column.CHANGE:
        return last_year_text(part)
    return typed_text(indicator, part, column)


def typed_text(indicator: Indicator, part: Part, column: Column) -> str:
    """Return the text an editor of the cell starts from; empty for computed cells."""
    if column is Column.STATEMENT:
        return as_text(indicator.statement)
    if column is Column.TARGET:
        return target_text(part)
    if not SPECS[column].field:
        return ""
    value = getattr(part, SPECS[column].field)
    if isinstance(value, Figure):
        return value.text
    return value or ""


def is_plain(indicator: Indicator) -> bool:
    """Tell whether the target sentence can be typed as plain text without losing looks or live figures."""
    return all(isinstance(each, Break) or each == Run(getattr(each, "text", "")) for each in indicator.statement)


def cell_edits(indicator: Indicator, part: Part, column: Column, typed: str) -> tuple[Edit, ...]:
    """Return the edits that put typed text into a cell; none where nothing changes.

    Empty text clears the cell: a figure is then missing, which is not zero.

    Raises:
        UserError: the text is no figure of that cell, or the cell is computed.
    """
    if column in COMPUTED:
        raise UserError(QT_TRANSLATE_NOOP("errors", "Ô này do chương trình tính, không nhập trực tiếp được."))
    if column is Column.STATEMENT:
        sentence = text("\n".join(" ".join(line.split()) for line in typed.strip().split("\n")))
        if as_text(sentence) == as_text(indicator.statement):
            return ()
        return (SetIndicator(indicator.id, "statement", sentence),)
    values: dict[str, object]
    if column is Column.TARGET:
        operator, phrase, figure = parse_target(typed, part.unit)
        values = {"target": figure, "phrase": phrase}
        if figure is not None:
            values["operator"] = operator
    elif column in FIGURES:
        values = {SPECS[column].field: parse_figure(typed, part.unit) if typed.strip() else None}
    elif column is Column.UNIT:
        values = unit_values(part, " ".join(typed.split()))
    elif column is Column.NOTE:
        values = {"note": "\n".join(" ".join(line.split()) for line in typed.strip().split("\n"))}
    else:
        values = {SPECS[column].field: " ".join(typed.split())}
    return tuple(SetPart(part.id, name, value) for name, value in values.items() if getattr(part, name) != value)


def unit_values(part: Part, unit: str) -> dict[str, object]:
    """Return the fields a new unit sets: a part counted in percent becomes a rate unless made something else.

    Percentages of units must never be added, so a part with the rules of a plain count takes those of rates.
    """
    values: dict[str, object] = {"unit": unit}
    usual = (part.over_units, part.over_time) == RULES[Kind.FLOW] and part.kind is Kind.FLOW
    if unit.startswith("%") and usual:
        values["kind"] = Kind.RATE
        values["over_units"], values["over_time"] = RULES[Kind.RATE]
    return values


_IN_WORDS = (Kind.TEXT, Kind.YES_NO)
_SAID_BY_WORDS = (Rule.LIST, Rule.COUNT_YES)


def stands_as_text(part: Part, figure: Figure | None) -> bool:
    """Tell whether a figure is only words where an amount is wanted (``20 căn``, ``abc``): it counts nowhere.

    In a part that is reported in words or answered by yes or no, words are what is wanted; and those that say that
    there is no figure yet (``chưa thống kê``) say so plainly.
    """
    if figure is None or figure.value is not None:
        return False
    if part.kind in _IN_WORDS or part.over_units in _SAID_BY_WORDS:
        return False
    return re.match(r"chưa\b", figure.text, re.IGNORECASE) is None
