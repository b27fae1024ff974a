"""Draws a chart over periods: a line for each indicator, told apart on a black-and-white copy by dashes and marks."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import matplotlib.backends.backend_agg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ..models.chartdata import ChartData
from ..models.numbers import format_number
from .drawing import EDGE, LOOKS, Ruler, cut, font, png_of

_agg: Any = matplotlib.backends.backend_agg
_LOOK = LOOKS[1]
_TALL = 62 * 72 / 25.4  # points of the plot
_MARKS = ("o", "s", "^", "D", "v", "x")
_DASHES = ("-", (0, (5, 2)), (0, (1.5, 1.5)), (0, (6, 2, 1.5, 2)))
_GREYS = ("black", "0.35", "0.2", "0.5")
_NAMED = 24  # periods whose figures are written at the line; of more there are too many to read


def draw_lines(data: ChartData, width_mm: int, dpi: int) -> bytes:
    """Draw ``data`` ``width_mm`` millimetres wide and return the PNG; see :func:`charts.render_chart`.

    A period without a figure leaves a gap: missing is never drawn as zero, nor drawn over.
    """
    width, size = width_mm * 72 / 25.4, _LOOK.size
    ruler = Ruler(size)
    names = [ruler.wrap(cut(name, 200), width - 2 * EDGE - 34) for name, _ in data.series]
    legend = sum(_LOOK.line * (each.count("\n") + 1) for each in names) if len(names) > 1 else 0.0
    amounts = [float(value) for _, values in data.series for value in values if value is not None]
    left = EDGE + max((ruler.width(_axis(value, None)) for value in (*amounts, 0.0)), default=0) + 8
    plot = width - left - EDGE - 2 * size
    step = plot / max(len(data.labels), 1)
    turned = any(ruler.width(each) > step for each in data.labels)
    if turned:  # the first name begins to the left of the plot
        shift = max(0.0, EDGE + 0.75 * ruler.width(data.labels[0]) - left - step / 2)
        left, plot, step = left + shift, plot - shift, (plot - shift) / len(data.labels)
    below = (max(map(ruler.width, data.labels), default=0) * 0.75 if turned else 0) + 2.4 * _LOOK.line
    top = EDGE + legend + 1.6 * _LOOK.line
    height = top + _TALL + below + EDGE
    figure = Figure(figsize=(width / 72, height / 72), dpi=dpi, facecolor="white")
    canvas: Any = _agg.FigureCanvasAgg(figure)
    axes: Any = figure.add_axes((left / width, (below + EDGE) / height, plot / width, _TALL / height))
    _frame(axes, data, turned, step, ruler)
    _lines(axes, data)
    _say(figure, axes, data, names, (width, height))
    canvas.draw()
    return png_of(canvas, dpi)


def _axis(value: float, _place: object) -> str:
    return format_number(Decimal(f"{value:.6g}"))


def _frame(axes: Any, data: ChartData, turned: bool, step: float, ruler: Ruler) -> None:
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_linewidth(0.8)
    axes.set_xlim(-0.5, max(len(data.labels), 1) - 0.5)
    wide = ruler.width("0") * 1.4 if turned else max(map(ruler.width, data.labels), default=1)
    every = max(1, -int(-wide // max(step, 1)))  # labels that would touch are left out evenly
    places = list(range(len(data.labels) - 1, -1, -every))[::-1]
    axes.set_xticks(places)
    words = {"rotation": 45, "ha": "right", "rotation_mode": "anchor"} if turned else {}
    axes.set_xticklabels([data.labels[at] for at in places], fontfamily=font(), fontsize=_LOOK.size - 1, **words)
    amounts = [float(value) for _, values in data.series for value in values if value is not None]
    if not amounts:
        axes.set_yticks([])
        axes.text(0.5, 0.5, "Chưa có số liệu để vẽ.", transform=axes.transAxes, ha="center", fontfamily=font(),
                  fontsize=_LOOK.size)  # fmt: skip
        return
    low, high = min(0.0, *amounts), max(amounts)
    axes.set_ylim(low, high + ((high - low) or 1) * 0.14)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(_axis))
    axes.grid(axis="y", color="0.85", linewidth=0.5)
    axes.set_axisbelow(True)
    axes.tick_params(axis="both", length=2, pad=2)
    axes.tick_params(axis="y", labelsize=_LOOK.size - 1, labelfontfamily=font())


def _lines(axes: Any, data: ChartData) -> None:
    few = len(data.series) <= 2 and len(data.labels) <= _NAMED
    for number, (_, values) in enumerate(data.series):
        heights = [float("nan") if value is None else float(value) for value in values]
        axes.plot(range(len(heights)), heights, markersize=4, clip_on=False, **_style(number))
        for at, value in enumerate(values if few else ()):
            if value is not None:
                _, others = data.series[1 - number] if len(data.series) == 2 else ("", ())
                other = others[at] if others else None
                over = other is None or value > other or (value == other and not number)
                axes.annotate(data.texts[number][at].split(" (")[0], (at, float(value)), (0, 5 if over else -11),
                              textcoords="offset points", ha="center", fontfamily=font(), fontsize=_LOOK.size - 2,
                              parse_math=False, bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.3},
                              zorder=4)  # fmt: skip


def _style(number: int) -> dict[str, Any]:
    return {
        "linestyle": _DASHES[number % len(_DASHES)], "marker": _MARKS[number % len(_MARKS)],
        "color": _GREYS[number % len(_GREYS)], "linewidth": 1.2,
    }  # fmt: skip


def _say(figure: Figure, axes: Any, data: ChartData, names: list[str], box: tuple[float, float]) -> None:
    """Write the legend, and the unit of measure over the axis."""
    width, height = box
    words: dict[str, Any] = {"fontfamily": font(), "fontsize": _LOOK.size, "va": "center"}
    place = EDGE
    for number, name in enumerate(names if len(names) > 1 else ()):
        tall = _LOOK.line * (name.count("\n") + 1)
        y = 1 - (place + tall / 2) / height
        figure.add_artist(Line2D([EDGE / width, (EDGE + 26) / width], [y, y], markersize=4, **_style(number)))
        figure.text((EDGE + 32) / width, y, name, linespacing=1.05, **words)
        place += tall
    if data.unit:
        axes.annotate(f"Đơn vị tính: {cut(data.unit, 80)}", (0, 1), (0, 4), xycoords="axes fraction", ha="left",
                      textcoords="offset points", va="bottom", fontfamily=font(), fontsize=_LOOK.size - 1,
                      fontstyle="italic", parse_math=False)  # fmt: skip
