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
_MOST_LINES = 3  # of a period's name that is not turned
_UNDER = 11  # points from a point of the lower line down to its figure
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
    wrapped = [_even(ruler, each, step - 3) for each in data.labels]
    turned = any(
        made.count("\n") >= _MOST_LINES or any(ruler.width(word) > step - 3 for word in name.split())
        for made, name in zip(wrapped, data.labels, strict=True)
    )
    if turned:  # the first name begins to the left of the plot
        shift = max(0.0, EDGE + 0.75 * ruler.width(data.labels[0]) - left - step / 2)
        left, plot, step = left + shift, plot - shift, (plot - shift) / len(data.labels)
    labels = data.labels if turned else tuple(wrapped)
    low = _pad(data)
    lines = max((each.count("\n") for each in labels), default=0)
    below = (max(map(ruler.width, labels), default=0) * 0.75 if turned else lines * _LOOK.line) + 2.4 * _LOOK.line + low
    top = EDGE + legend + 1.6 * _LOOK.line
    height = top + _TALL + below + EDGE
    figure = Figure(figsize=(width / 72, height / 72), dpi=dpi, facecolor="white")
    canvas: Any = _agg.FigureCanvasAgg(figure)
    axes: Any = figure.add_axes((left / width, (below + EDGE) / height, plot / width, _TALL / height))
    _frame(axes, data, labels, turned, (step, low))
    _lines(axes, data)
    _say(figure, axes, data, names, (width, height))
    canvas.draw()
    return png_of(canvas, dpi)


def _even(ruler: Ruler, text: str, room: float) -> str:
    """Break words into as few lines as fit, none of them much shorter than the others."""
    made = ruler.wrap(text, room)
    widest = max(map(ruler.width, text.split()), default=0.0)
    while "\n" in made and room - 4 >= widest:
        room -= 4
        narrower = ruler.wrap(text, room)
        if narrower.count("\n") > made.count("\n"):
            break
        made = narrower
    return made


def _axis(value: float, _place: object) -> str:
    return format_number(Decimal(f"{value:.6g}"))


def _pad(data: ChartData) -> float:
    """Return how far below the axis the names of periods must stand, in points: figures under low points come first."""
    if not _is_figured(data) or len(data.series) < 2:
        return 0.0
    amounts = [float(value) for _, values in data.series for value in values if value is not None]
    low, high = min(0.0, *amounts, 0.0), max(amounts, default=0.0)
    least = min((each - low for each in amounts), default=0.0) * _TALL / (((high - low) or 1) * 1.14)
    return max(0.0, _UNDER + _LOOK.size / 2 - least)


def _is_figured(data: ChartData) -> bool:
    """Tell whether figures are written at the points."""
    return len(data.series) <= 2 and len(data.labels) <= _NAMED


def _frame(axes: Any, data: ChartData, labels: tuple[str, ...], turned: bool, room: tuple[float, float]) -> None:
    """Draw the axes; ``room``: what a period has along the axis, and how far below it the names begin, in points."""
    step, under = room
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_linewidth(0.8)
    axes.set_xlim(-0.5, max(len(data.labels), 1) - 0.5)
    # labels that would touch are left out evenly; turned by 45 degrees, a line is so wide along the axis
    every = max(1, -int(-_LOOK.size * 1.5 // max(step, 1))) if turned else 1
    places = list(range(len(data.labels) - 1, -1, -every))[::-1]
    axes.set_xticks(places)
    words = {"rotation": 45, "ha": "right", "rotation_mode": "anchor"} if turned else {}
    axes.set_xticklabels([labels[at] for at in places], fontfamily=font(), fontsize=_LOOK.size - 1, **words)
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
    axes.tick_params(axis="x", length=2, pad=2 + under)
    axes.tick_params(axis="y", length=2, pad=2)
    axes.tick_params(axis="y", labelsize=_LOOK.size - 1, labelfontfamily=font())


def _lines(axes: Any, data: ChartData) -> None:
    few = _is_figured(data)
    for number, (_, values) in enumerate(data.series):
        heights = [float("nan") if value is None else float(value) for value in values]
        axes.plot(range(len(heights)), heights, markersize=4, clip_on=False, **_style(number))
        for at, value in enumerate(values if few else ()):
            if value is not None:
                _, others = data.series[1 - number] if len(data.series) == 2 else ("", ())
                other = others[at] if others else None
                over = other is None or value > other or (value == other and not number)
                axes.annotate(data.texts[number][at].split(" (")[0], (at, float(value)), (0, 5 if over else -_UNDER),
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
