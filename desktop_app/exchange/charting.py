"""Charts of a report as they go into files and onto pages."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from ..charts import is_drawn, render_chart
from ..models.chartdata import chart_data, describe
from ..models.report import Report
from ..models.richtext import Chart


def charts_of(report: Report) -> Callable[[Chart], tuple[bytes, str]]:
    """Return what gives a chart's PNG and its alternative text."""

    def draw(block: Chart) -> tuple[bytes, str]:
        data = chart_data(report, block)
        return render_chart(data, block.width), describe(data)

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
        if is_drawn(data, block.width):
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
