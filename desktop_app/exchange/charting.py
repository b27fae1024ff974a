"""Charts of a report as they go into files and onto pages: drawn once for as long as their figures stay."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..models.chartdata import ChartData, chart_data, describe
from ..models.report import Report
from ..models.richtext import Chart


def charts_of(report: Report) -> Callable[[Chart], tuple[bytes, str]]:
    """Return what gives a chart's PNG and its alternative text."""

    def draw(block: Chart) -> tuple[bytes, str]:
        data = chart_data(report, block)
        return _drawn(data, block.width), describe(data)

    return draw


@lru_cache(32)  # some 60 KB each
def _drawn(data: ChartData, width: int) -> bytes:
    from ..charts import render_chart

    return render_chart(data, width)
