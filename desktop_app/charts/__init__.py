"""Pictures of charts (biểu đồ), the same on screen and in the DOCX."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..models.chartdata import ChartData

# Matplotlib's text cache and font objects are shared by all its figures and are not safe across threads.
_lock = Lock()

DPI = 200
"""Dots per inch of charts in files and on pages."""
_KEPT = 32  # some 30 KB each: each layout of the pages asks for all of them again
_made: dict[tuple[ChartData, int, int], bytes] = {}


def use_cache_dir(path: Path) -> None:
    """Keep matplotlib's font list in ``path`` from one start to the next; call before the first chart.

    Raises:
        OSError: the folder cannot be made.
    """
    path.mkdir(parents=True, exist_ok=True)
    os.environ["MPLCONFIGDIR"] = str(path)


def render_chart(data: ChartData, width_mm: int, dpi: int = DPI) -> bytes:
    """Draw a chart as a grey PNG that stays readable when printed and copied in black and white.

    Args:
        data: what to show.
        width_mm: width of the picture in millimetres, at least 60; its height follows from the rows.
        dpi: dots per inch.

    Returns:
        The PNG file; the same data always give the same bytes.
    """
    key = data, max(width_mm, 60), dpi
    with _lock:
        made = _made.pop(key, b"") or _render(*key)
        _made[key] = made  # the last of them: the first go first
        for old in list(_made)[:-_KEPT]:
            del _made[old]
        return made


def is_drawn(data: ChartData, width_mm: int, dpi: int = DPI) -> bool:
    """Tell whether a chart was drawn a short while ago, and is there at once."""
    return (data, max(width_mm, 60), dpi) in _made


def _render(data: ChartData, width_mm: int, dpi: int) -> bytes:
    from ..models.chartdata import is_drawn_as_lines
    from .loading import load_letters

    load_letters()
    if is_drawn_as_lines(data):
        from .lines import draw_lines

        return draw_lines(data, width_mm, dpi)
    from .drawing import draw

    return draw(data, width_mm, dpi)
