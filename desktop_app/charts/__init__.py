"""Pictures of charts (biểu đồ), the same on screen and in the DOCX."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..models.chartdata import ChartData

# Matplotlib's text cache and font objects are shared by all its figures and are not safe across threads.
_lock = Lock()


def use_cache_dir(path: Path) -> None:
    """Keep matplotlib's font list in ``path`` from one start to the next; call before the first chart.

    Raises:
        OSError: the folder cannot be made.
    """
    path.mkdir(parents=True, exist_ok=True)
    os.environ["MPLCONFIGDIR"] = str(path)


def render_chart(data: ChartData, width_mm: int, dpi: int = 200) -> bytes:
    """Draw a chart as a grey PNG that stays readable when printed and copied in black and white.

    Args:
        data: what to show.
        width_mm: width of the picture in millimetres, at least 60; its height follows from the rows.
        dpi: dots per inch.

    Returns:
        The PNG file; the same data always give the same bytes.
    """
    with _lock:
        return _render(data, max(width_mm, 60), dpi)


@lru_cache(maxsize=32)
def _render(data: ChartData, width_mm: int, dpi: int) -> bytes:
    from ..models.richtext import ChartKind

    if data.kind is ChartKind.LINES:
        from .lines import draw_lines

        return draw_lines(data, width_mm, dpi)
    from .drawing import draw

    return draw(data, width_mm, dpi)
