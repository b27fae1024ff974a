"""Charts over periods: every word can be read, none stands on another."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image

from desktop_app.charts import drawing, lines, render_chart
from desktop_app.models.chartdata import MISSING, MOST_BARS, ChartData, is_drawn_as_lines
from desktop_app.models.periods import months, period_name, semester
from desktop_app.models.richtext import ChartKind

NAMES = {
    "years": [period_name(months(2016 + n, 1, 12)) for n in range(10)],
    "quarters": [period_name(months(2024 + n // 4, 3 * (n % 4) + 1, 3)) for n in range(8)],
    "year of months": [period_name(months(2024, n + 1, 1)) for n in range(12)],
    "three years of months": [period_name(months(2023 + n // 12, n % 12 + 1, 1)) for n in range(36)],
    "ten years of months": [period_name(months(2016 + n // 12, n % 12 + 1, 1)) for n in range(120)],
    "semesters": [period_name(semester(2023 + n // 2, n % 2 + 1)) for n in range(4)],
    "halves": [period_name(months(2023 + n // 2, 6 * (n % 2) + 1, 6)) for n in range(6)],
    "one": ["2024"],
}


def chart(names, *rows, kind=ChartKind.LINES):
    values = [tuple(None if each is None else Decimal(each) for each in row) for row in rows]
    return ChartData(
        kind, "Thử", labels=tuple(names), unit="cây",
        series=tuple((f"Chỉ tiêu {n}", row) for n, row in enumerate(values)),
        texts=tuple(tuple(MISSING if each is None else str(each) for each in row) for row in values),
    )  # fmt: skip


@pytest.fixture
def drawn(monkeypatch):
    """Draw a chart; return the boxes of the names of periods, those of the figures, and the whole, in dots."""

    def draw(data):
        kept = []
        monkeypatch.setattr(lines, "png_of", lambda canvas, dpi: kept.append(canvas) or b"")
        lines.draw_lines(data, 155, 100)
        figure = kept[0].figure
        renderer = kept[0].get_renderer()
        (axes,) = figure.axes
        names = [each for each in axes.get_xticklabels() if each.get_text()]
        figures = [each for each in axes.texts if not each.get_text().startswith("Đơn vị tính")]
        return (
            [each.get_text() for each in names],
            [each.get_window_extent(renderer) for each in names],
            [each.get_window_extent(renderer) for each in figures],
            figure.bbox,
        )

    return draw


@pytest.mark.parametrize("which", NAMES)
@pytest.mark.parametrize("low", [0, 2, 50, 480])
def test_figures_never_stand_on_the_names_of_periods(drawn, which, low):
    """Years read 2147, a figure of 14 over the year 2017."""
    names = NAMES[which]
    above = [900 - 7 * n for n in range(len(names))]
    said, boxes, figures, whole = drawn(chart(names, [low + n % 3 for n in range(len(names))], above))
    assert not any(one.overlaps(other) for one in boxes for other in figures)
    assert all(each.x0 >= whole.x0 and each.x1 <= whole.x1 and each.y0 >= whole.y0 for each in boxes)
    assert said[-1].replace("\n", " ") == names[-1]  # the latest is always named


@pytest.mark.parametrize("which", NAMES)
def test_names_of_periods_do_not_touch(drawn, which):
    names = NAMES[which]
    said, boxes, _, _ = drawn(chart(names, range(len(names))))
    if any("\n" in each or each in ("2024", "2016") for each in said):  # straight: their boxes are themselves
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    else:  # turned by 45 degrees: lines are as far apart as they are high
        step = (boxes[-1].x1 - boxes[0].x1) / max(len(boxes) - 1, 1)
        assert step * 2**-0.5 >= (drawing.LOOKS[1].size - 1) * 100 / 72


def test_more_bars_than_a_page_can_show_are_lines():
    few = chart(NAMES["years"], *[range(10)] * 4, kind=ChartKind.BARS)
    many = chart(NAMES["three years of months"], *[range(36)] * 6, kind=ChartKind.BARS)
    assert (is_drawn_as_lines(few), is_drawn_as_lines(many)) == (False, True)
    assert len(few.labels) * len(few.series) <= MOST_BARS
    for data in (few, many):
        width, height = Image.open(BytesIO(render_chart(data, 155, 100))).size
        assert width == pytest.approx(155 / 25.4 * 100, abs=1)
        assert height <= 230 / 25.4 * 100


def test_six_series_of_bars_are_told_apart():
    assert len({str(sorted(each.items())) for each in drawing.STYLES}) >= 6
