"""Charts of units beside each other: one figure of all of them, and how many of its targets each has met."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..chartdata import MISSING, ChartData
from ..indicators import Verdict, computed_verdict, figure_text, measure
from ..numbers import format_number, format_percent
from ..richtext import ChartKind
from .totals import PartFigure, Total, as_part

MOST = 25
"""How many bars a chart of units has; of more units the largest and the smallest are drawn."""
_SMALLEST = 5
_NOT_DRAWN = "không vẽ"

_Row = tuple[str, Decimal | None, str]


def units_compared(total: Total, figures: Sequence[tuple[str, PartFigure | None]]) -> ChartData:
    """Return the chart of one figure of all units, the largest first.

    Args:
        total: the total the figures belong to.
        figures: (unit, its figure).
    """
    rows: list[_Row] = []
    without = 0
    for who, figure in figures:
        part = as_part(figure) if figure is not None else None
        value = measure(part, part.result) if part is not None else None
        if part is None or value is None:
            without += 1
        else:
            rows.append((who, value, figure_text(part.result)))
    return _chart(total.name, rows, without, total.unit)


def targets_met(title: str, units: Sequence[tuple[str, Sequence[PartFigure]]]) -> ChartData:
    """Return the chart of how many of its targets each unit has met, in percent.

    A target counts where it and the result can be compared; a unit without any stands apart.

    Args:
        title: what the chart is called.
        units: (unit, its figures).
    """
    rows: list[_Row] = []
    without = 0
    for who, figures in units:
        judged = [verdict for each in figures if (verdict := computed_verdict(as_part(each))) is not Verdict.NONE]
        met = sum(each is not Verdict.UNMET for each in judged)
        if judged:
            rows.append(
                (who, Decimal(met * 100) / len(judged), f"{met}/{len(judged)} ({format_percent(met, len(judged))})")
            )
        else:
            without += 1
    return _chart(title, rows, without, "%")


def _chart(title: str, rows: list[_Row], without: int, unit: str) -> ChartData:
    rows.sort(key=lambda each: (-(each[1] or 0), each[0]))
    if len(rows) > MOST:
        large, small = rows[: MOST - _SMALLEST], rows[-_SMALLEST:]
        between = rows[MOST - _SMALLEST : -_SMALLEST]
        high, low = between[0][1] or Decimal(0), between[-1][1] or Decimal(0)
        said = f"từ {format_number(low, 2)} đến {format_number(high, 2)}"
        rows = [*large, (f"… {len(between)} đơn vị ở giữa", None, said), *small]
    if without:
        rows.append((f"{without} đơn vị {MISSING}", None, _NOT_DRAWN))
    return ChartData(
        ChartKind.COMPLETION,
        title,
        labels=tuple(who for who, _, _ in rows),
        series=((title, tuple(value for _, value, _ in rows)),),
        texts=(tuple(text for _, _, text in rows),),
        unit=unit,
    )
