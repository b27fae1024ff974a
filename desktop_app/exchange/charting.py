"""Charts of a report as they go into files and onto pages."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from ..models.chartdata import ChartData, chart_data, describe
from ..models.report import Report
from ..models.richtext import Chart

_KEPT = 32  # charts drawn last, some 30 KB each: each layout of the pages asks for all of them again
_drawn: dict[tuple[ChartData, int], bytes] = {}


def charts_of(report: Report) -> Callable[[Chart], tuple[bytes, str]]:
    """Return what gives a chart's PNG and its alternative text."""

    def draw(block: Chart) -> tuple[bytes, str]:
        from ..charts import render_chart

        data = chart_data(report, block)
        key = data, block.width
        made = _drawn.pop(key, b"") or render_chart(*key)
        _drawn[key] = made  # the last of them: the first go first
        for old in list(_drawn)[:-_KEPT]:
            _drawn.pop(old, None)
        return made, describe(data)

    return draw


class QuickCharts:
    """Charts that were drawn before; a blank of about their size stands for others, which take half a second and more.

    Attributes:
        blank: whether a blank stands for one.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._draw = charts_of(report)
        self.blank = False

    def __call__(self, block: Chart) -> tuple[bytes, str]:
        """Return a chart's PNG, or a blank, and its alternative text."""
        data = chart_data(self._report, block)
        if (data, block.width) in _drawn:
            return self._draw(block)
        self.blank = True
        bars = len(data.labels) * max(len(data.series), 1)
        return _white(block.width, round(12 + 6 * bars + 3 * len(data.labels))), describe(data)


def _white(width: int, height: int) -> bytes:
    """Return a white PNG of one dot a millimetre."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", max(width, 1), height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * max(width, 1)) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
