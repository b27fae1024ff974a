"""Draws a chart: horizontal bars whose place is computed in points, so that no text is ever cut off."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

import matplotlib.backends.backend_agg
import matplotlib.font_manager
import numpy as np
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import LoadFlags
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator
from PIL import Image

from ..models.chartdata import ChartData
from ..models.numbers import format_number

# Matplotlib has no types for these two classes.
_agg: Any = matplotlib.backends.backend_agg
FONTS = ("Times New Roman", "Liberation Serif", "DejaVu Serif", "DejaVu Sans")
# Hinted, small letters are set wider than measured, by how much depends on the face: labels would pass the edge.
matplotlib.rcParams["text.hinting"] = "none"
_EM = 100
_FAMILY = "Báo Cáo Cơ Sở"
EDGE = 4.0  # points, as all lengths here
TALLEST = 230 * 72 / 25.4
"""A picture higher than this does not fit a page with its caption, so smaller letters are tried first."""
MOST_LETTERS = 300  # of a label, which is a sentence at most
MOST_ROWS = 60
# Greys and a hatch, told apart on a black-and-white copy; the last series (this period) is the dark one.
STYLES = (
    {"facecolor": "0.6", "edgecolor": "black", "linewidth": 0.6},
    {"facecolor": "white", "edgecolor": "black", "linewidth": 0.6, "hatch": "////"},
    {"facecolor": "0.85", "edgecolor": "black", "linewidth": 0.6, "hatch": "...."},
    {"facecolor": "white", "edgecolor": "black", "linewidth": 0.6, "hatch": "xxxx"},
    {"facecolor": "0.25", "edgecolor": "black", "linewidth": 0.6},
    {"facecolor": "white", "edgecolor": "black", "linewidth": 0.6, "hatch": "----"},
)


@dataclass(frozen=True, slots=True)
class _Look:
    """Size of the letters in points, and the share of the width that labels may take."""

    size: float
    share: float

    @property
    def line(self) -> float:
        return self.size * 1.2

    @property
    def gap(self) -> float:
        return self.size * 0.7


LOOKS = (_Look(10, 0.42), _Look(9, 0.5), _Look(8, 0.58), _Look(7, 0.62))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the chart: its wrapped label, the wrapped text at each bar, and its place in points from the top."""

    label: str
    texts: tuple[str, ...]
    top: float
    height: float


@cache
def font() -> str:
    """Return a family with the Vietnamese letters: the first of :data:`FONTS` that is installed and has them.

    Two files may bear one name, of which one lacks letters (Liberation Serif 1 and 2): only the faces that have
    them make up the family that is returned.
    """
    manager = matplotlib.font_manager.fontManager
    for name in FONTS:
        faces = [each for each in manager.ttflist if each.name == name and _has_vietnamese(each.fname)]
        if any(each.style == "normal" and each.weight == 400 for each in faces):
            manager.ttflist.extend(dataclasses.replace(each, name=_FAMILY) for each in faces)
            return _FAMILY
    return "DejaVu Sans"  # comes with matplotlib


def _has_vietnamese(file: str) -> bool:
    try:
        letters = matplotlib.font_manager.get_font(file).get_charmap()
    except (OSError, RuntimeError):  # gone since the list was made, or no font
        return False
    return all(ord(letter) in letters for letter in "ăâđêôơưếộữỳỵ")


_SPARE = 1.01  # of a line: kerning only narrows


@cache
def _advance(letter: str) -> float:
    """Return how far a letter moves the pen, as a share of the size of the letters."""
    face = matplotlib.font_manager.get_font(matplotlib.font_manager.findfont(FontProperties(family=font())))
    face.set_size(_EM, 72)
    # Without hinting the advance is the same at every resolution, and so is the layout.
    glyph = face.load_glyph(face.get_char_index(ord(letter)), flags=LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance / 65536 / _EM)


class Ruler:
    """Measures and wraps text in points, by the advances of its letters: shaping each try takes 2 ms."""

    def __init__(self, size: float) -> None:
        self._size = size

    def width(self, text: str) -> float:
        return sum(map(_advance, text)) * self._size * _SPARE + 1

    def wrap(self, text: str, room: float) -> str:
        """Break ``text`` into lines no wider than ``room``; a word that is wider alone is cut in pieces."""
        lines: list[str] = []
        line = ""
        for word in text.split():
            if line and self.width(f"{line} {word}") <= room:
                line = f"{line} {word}"
                continue
            if line:
                lines.append(line)
            *pieces, line = self._pieces(word, room) if self.width(word) > room else [word]
            lines += pieces
        return "\n".join([*lines, line])

    def _pieces(self, word: str, room: float) -> list[str]:
        """Cut a word into pieces no wider than ``room``, of one letter at least."""
        pieces: list[str] = []
        start, width = 0, 1.0
        for place, letter in enumerate(word):
            width += _advance(letter) * self._size * _SPARE
            if width > room and place > start:
                pieces.append(word[start:place])
                start, width = place, 1 + _advance(letter) * self._size * _SPARE
        return [*pieces, word[start:]]


def draw(data: ChartData, width_mm: int, dpi: int) -> bytes:
    """Draw ``data`` ``width_mm`` millimetres wide and return the PNG; see :func:`charts.render_chart`."""
    data = _short(data)
    width = width_mm * 72 / 25.4
    for look in LOOKS:
        ruler = Ruler(look.size)
        labels_width = min(look.share * width, max((ruler.width(label) for label in data.labels), default=0))
        left = EDGE + labels_width + 5
        plot = width - left - EDGE - look.size
        rows = _rows(data, ruler, look, labels_width, plot)
        top = EDGE + look.line * _heading_lines(data)
        bars = rows[-1].top + rows[-1].height + look.gap / 2 if rows else look.line
        height = top + bars + 3 * look.line + EDGE
        if height <= TALLEST:
            break
    figure = Figure(figsize=(width / 72, height / 72), dpi=dpi, facecolor="white")
    canvas: Any = _agg.FigureCanvasAgg(figure)
    axes = figure.add_axes((left / width, 1 - (top + bars) / height, plot / width, bars / height))
    axes.set_xlim(0, _longest(data, rows, ruler, plot))
    axes.set_ylim(bars, 0)
    _frame(axes, data, look, plot)
    _bars(axes, data, rows, look, plot)
    _heading(figure, axes, data, ruler, look, (width, height, left, top))
    canvas.draw()
    return png_of(canvas, dpi)


def _short(data: ChartData) -> ChartData:
    """Return the chart with words cut that are too long to stand beside a bar, and rows that no page holds counted."""
    rows, letters = len(data.labels), max(80, min(MOST_LETTERS, 6000 // max(len(data.labels), 1)))
    keep = rows if rows <= MOST_ROWS else MOST_ROWS - 1
    more = (f"… và {rows - keep} chỉ tiêu khác",) if keep < rows else ()
    return replace(
        data,
        labels=(*(cut(each, letters) for each in data.labels[:keep]), *more),
        series=tuple(
            (cut(name, letters), (*values[:keep], *((None,) if more else ()))) for name, values in data.series
        ),
        texts=tuple(
            (*(cut(each, letters) for each in texts[:keep]), *(("không vẽ",) if more else ())) for texts in data.texts
        ),
        unit=cut(data.unit, 80),
    )


def cut(text: str, letters: int) -> str:
    """Return words cut to a count of letters, the last of which says so."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def _rows(data: ChartData, ruler: Ruler, look: _Look, labels_width: float, plot: float) -> list[_Row]:
    rows: list[_Row] = []
    place = look.gap / 2
    for number, name in enumerate(data.labels):
        label = ruler.wrap(name, labels_width)
        # No text takes more than six tenths of the plot, so that there is room left for the bars.
        texts = tuple(
            ruler.wrap(written[number], 0.6 * plot if values[number] is not None else plot - 10)
            for written, (_, values) in zip(data.texts, data.series, strict=True)
        )
        bars = sum(look.line * (text.count("\n") + 1) for text in texts)
        height = max(look.line * (label.count("\n") + 1), bars)
        rows.append(_Row(label, texts, place, height))
        place += height + look.gap
    return rows


def _text_width(ruler: Ruler, text: str) -> float:
    return max(ruler.width(line) for line in text.split("\n"))


def _longest(data: ChartData, rows: list[_Row], ruler: Ruler, plot: float) -> float:
    """Return the value at the right edge: every bar and the text after it fit before it."""
    edge = float(data.target) * 1.05 if data.target is not None else 0.0
    for n, (_, values) in enumerate(data.series):
        for row, value in zip(rows, values, strict=True):
            if value is not None:
                edge = max(edge, float(value) * plot / (plot - _text_width(ruler, row.texts[n]) - 6))
    return edge or 1.0


def _frame(axes: Any, data: ChartData, look: _Look, plot: float) -> None:
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left"].set_linewidth(0.8)
    axes.set_yticks([])
    if not any(value is not None for _, values in data.series for value in values):
        axes.set_xticks([])
    else:
        axes.xaxis.set_major_locator(MaxNLocator(nbins=max(1, min(5, int(plot / 45))), steps=[1, 2, 2.5, 5, 10]))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: format_number(Decimal(f"{value:.6g}"))))
        axes.grid(axis="x", color="0.85", linewidth=0.5)
        axes.set_axisbelow(True)
        axes.tick_params(axis="x", length=0, pad=2, labelsize=look.size - 1, labelfontfamily=font())
    if data.unit:
        axes.annotate(f"Đơn vị tính: {data.unit}", (1, 0), (0, -1.3 * look.line), xycoords="axes fraction", ha="right",
                      textcoords="offset points", va="top", fontfamily=font(), fontsize=look.size - 1,
                      fontstyle="italic", parse_math=False)  # fmt: skip


def _bars(axes: Any, data: ChartData, rows: list[_Row], look: _Look, plot: float) -> None:
    if data.target is not None:
        axes.axvline(float(data.target), color="black", linewidth=1, linestyle=(0, (4, 2)), zorder=2.5)
    scale = axes.get_xlim()[1] / plot
    for row_number, row in enumerate(rows):
        middle = row.top + row.height / 2
        axes.text(-5 * scale, middle, row.label, ha="right", va="center", multialignment="right", fontfamily=font(),
                  fontsize=look.size, linespacing=1.05, parse_math=False)  # fmt: skip
        heights = [look.line * (text.count("\n") + 1) for text in row.texts]
        place = middle - sum(heights) / 2
        for n, text in enumerate(row.texts):
            centre = place + heights[n] / 2
            value = data.series[n][1][row_number]
            style = _style(data, n)
            if value is not None:
                axes.barh(centre, float(value), look.size, **style)
            axes.text(
                float(value or 0) + 4 * scale, centre, text, ha="left", va="center", fontfamily=font(), fontsize=look.size,
                fontstyle="normal" if value is not None else "italic", linespacing=1.05, parse_math=False, zorder=4,
                # White behind the words, or the dashed line would strike through a figure.
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6},
            )  # fmt: skip
            place += heights[n]
    if not rows:
        axes.text(
            4 * scale, look.line / 2, _EMPTY[bool(data.series)], va="center", fontfamily=font(), fontsize=look.size
        )


def _style(data: ChartData, number: int) -> dict[str, Any]:
    """Return the look of a series; the last one, which is this period, is the dark one."""
    return STYLES[(len(data.series) - 1 - number) % len(STYLES)]


_EMPTY = ("Chưa chọn chỉ tiêu nào.", "Chưa có kỳ nào có số liệu.")


def _heading_lines(data: ChartData) -> int:
    return (len(data.series) if len(data.series) > 1 else 0) + (1 if data.target_name else 0)


def _heading(
    figure: Figure, axes: Any, data: ChartData, ruler: Ruler, look: _Look, box: tuple[float, float, float, float]
) -> None:
    """Write the legend of two series, or the name of the target line above it; ``box``: width, height, left, top."""
    width, height, left, top = box
    words = {"fontfamily": font(), "fontsize": look.size, "va": "center"}
    if len(data.series) > 1:
        widest = max(ruler.width(name) for name, _ in data.series)
        start = max(EDGE, min(left, width - EDGE - 23 - widest))
        for n, (name, _) in enumerate(data.series):
            style = _style(data, n)
            y = 1 - (EDGE + look.line * (n + 0.5)) / height
            figure.add_artist(Rectangle((start / width, y - 4 / height), 18 / width, 8 / height, **style))
            figure.text((start + 23) / width, y, name, **words)  # type: ignore[arg-type]
    if data.target is not None:
        at = left + float(data.target) / axes.get_xlim()[1] * axes.get_position().width * width
        half = ruler.width(data.target_name) / 2
        at = min(max(at, EDGE + half), width - EDGE - half)
        figure.text(at / width, 1 - (top - look.line / 2) / height, data.target_name, ha="center", **words)  # type: ignore[arg-type]


def png_of(canvas: Any, dpi: int) -> bytes:
    """Return what was drawn as a grey PNG."""
    grey = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L")
    out = BytesIO()
    grey.save(out, "PNG", dpi=(dpi, dpi), optimize=True)
    return out.getvalue()
