"""Pictures of charts."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import time
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import matplotlib.font_manager
import numpy as np
import pytest
from PIL import Image

from desktop_app.charts import drawing, render_chart, use_cache_dir
from desktop_app.charts.drawing import Ruler, draw
from desktop_app.models.chartdata import MISSING, ChartData
from desktop_app.models.richtext import ChartKind

LONG = "Số công trình, phần việc thanh niên do các chi đoàn đảm nhận, hoàn thành và bàn giao đúng tiến độ trong kỳ"


def completion(values, label="Đoàn viên mới"):
    texts = tuple(MISSING if value is None else f"{value}%" for value in values)
    labels = tuple(f"{label} {n}" for n in range(1, len(values) + 1))
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    return ChartData(
        ChartKind.COMPLETION,
        "Thử",
        labels=labels,
        series=(("Kết quả", numbers),),
        texts=(texts,),
        unit="%",
        target=Decimal(100),
        target_name="Mức",
    )


def years(count):
    values = tuple(Decimal(n * 7 % 23) for n in range(count))
    texts = tuple(str(value) for value in values)
    labels = tuple(f"{n}. {LONG}" for n in range(count))
    return ChartData(
        ChartKind.LAST_YEAR,
        "Thử",
        labels=labels,
        series=(("Năm trước", values), ("Kỳ này", values)),
        texts=(texts, texts),
        unit="nhà",
    )


def pixels(png):
    return np.asarray(Image.open(BytesIO(png)))


def test_picture_is_a_grey_png_of_the_asked_width_and_resolution():
    image = Image.open(BytesIO(render_chart(completion([120, 80]), 155)))
    assert (image.format, image.mode) == ("PNG", "L")
    assert abs(image.width - 155 / 25.4 * 200) <= 1
    assert tuple(round(float(value)) for value in image.info["dpi"]) == (200, 200)
    assert set(image.info) == {"dpi"}


def test_same_data_give_the_same_bytes():
    data = completion([120, None, 80])
    assert draw(data, 120, 100) == draw(data, 120, 100) == render_chart(data, 120, 100)
    assert render_chart(data, 120, 100) is render_chart(completion([120, None, 80]), 120, 100)


def test_missing_value_has_words_where_zero_has_a_figure():
    missing, zero = pixels(draw(completion([50, None]), 150, 100)), pixels(draw(completion([50, 0]), 150, 100))
    assert missing.shape == zero.shape
    half = missing.shape[1] * 2 // 3
    assert (missing < 128).sum() > (zero < 128).sum() + 50
    assert (missing[:, half:] == zero[:, half:]).mean() > 0.99


def test_longer_value_has_longer_bar():
    def grey(value):
        return (abs(pixels(draw(completion([value, 100]), 150, 100)).astype(int) - 153) < 3).sum()

    assert grey(90) > grey(60) * 1.15 > grey(30) * 1.3


@pytest.mark.parametrize("width", [60, 155, 250])
@pytest.mark.parametrize(
    "data",
    [completion([733]), completion([5, None, 144], LONG), completion(range(10, 410, 10), LONG), years(40), years(1),
     completion([]), completion([None]), completion([50], "A" * 300)],
    ids=["one", "three", "forty", "forty-pairs", "pair", "none", "missing", "one-word"],
)  # fmt: skip
def test_nothing_touches_the_edges(data, width):
    image = pixels(draw(data, width, 110))  # the screen's resolution sets letters widest
    frame = np.concatenate([image[:2].ravel(), image[-2:].ravel(), image[:, :2].ravel(), image[:, -2:].ravel()])
    assert (frame == 255).all()
    assert (image < 128).any()


def test_layout_is_the_same_at_every_resolution():
    data = completion([5, None, 144], LONG)
    heights = [pixels(draw(data, 155, dpi)).shape[0] / dpi for dpi in (100, 110, 200)]
    assert max(heights) - min(heights) < 0.02


def test_a_long_word_is_cut_where_its_room_ends():
    narrow, wide = (pixels(draw(completion([50], "A" * 300), width, 100)) for width in (60, 155))
    assert narrow.shape[0] > 2 * wide.shape[0]


def test_forty_common_rows_fit_a_page():
    image = Image.open(BytesIO(draw(completion(range(10, 410, 10)), 155, 100)))
    assert image.height / 100 * 25.4 <= 230


def test_heavy_libraries_wait_for_the_first_chart(tmp_path):
    code = (
        "import sys, os, pathlib; from desktop_app.charts import use_cache_dir, render_chart;"
        f"use_cache_dir(pathlib.Path({str(tmp_path / 'mpl')!r}));"
        "assert not {'matplotlib', 'numpy', 'PIL'} & set(sys.modules);"
        "import matplotlib; print(matplotlib.get_cachedir())"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert out.stdout.strip() == str(tmp_path / "mpl")


def test_cache_dir_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("MPLCONFIGDIR", "")
    use_cache_dir(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_words_and_rows_without_end_are_cut_in_time():
    start = time.process_time()
    words = ChartData(
        ChartKind.COMPLETION, "Thử", labels=("x" * 2000, "từ " * 100_000), series=(("Kết quả", (Decimal(1), None)),),
        texts=(("y" * 2000, "z" * 100_000),), unit="%" * 5000,
    )  # fmt: skip
    assert pixels(draw(words, 155, 60)).shape[0] < 1000
    assert pixels(draw(completion([5] * 5000), 155, 60)).shape == pixels(draw(completion([5] * 100), 155, 60)).shape
    assert time.process_time() - start < 5


@pytest.mark.parametrize("letters", [1, 5, 40, 2000])
def test_a_word_is_cut_into_pieces_that_fit(letters):
    ruler = Ruler(10)
    pieces = ruler.wrap("Ươ" * letters, 60).split("\n")
    assert "".join(pieces) == "Ươ" * letters
    assert all(ruler.width(each) <= 60 for each in pieces)
    assert all(ruler.width(each + after[0]) > 60 for each, after in pairwise(pieces))
    assert ruler.wrap("rộng", 0.1) == "r\nộ\nn\ng"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_files_of_one_name_the_one_with_vietnamese_letters_is_used(monkeypatch, order):
    manager = matplotlib.font_manager.fontManager
    own = {each.name: each for each in manager.ttflist if each.style == "normal" and each.weight == 400}
    pair = [dataclasses.replace(own[name], name=drawing.FONTS[0]) for name in ("cmr10", "DejaVu Serif")]
    monkeypatch.setattr(manager, "ttflist", [pair[place] for place in order])
    drawing.font.cache_clear()
    try:
        found = [each.fname for each in manager.ttflist if each.name == drawing.font()]
        assert found == [own["DejaVu Serif"].fname]
    finally:
        drawing.font.cache_clear()
