"""Cells as hands fill them: the figure that surely stands in them, or a question."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.models.meaning.cells import read_cell
from desktop_app.models.meaning.sentences import Wanted
from desktop_app.models.numbers import parse_figure

ASK = None
CELLS = [
    # cell, unit, plan beside it, what counts
    ("2.350", "cây", "", 2350),
    ("2 350", "cây", "", 2350),
    ("02", "lớp", "", 2),
    ("2.350 cây xanh", "cây", "", 2350),
    ("2.350 (đạt 117,5%)", "cây", "2.000", 2350),
    ("2.350/2.000 (117,5%)", "cây", "2.000", 2350),
    ("2.350/2.000", "cây", "2.000", 2350),
    ("72/415", "đoàn viên", "60", ASK),
    ("72 (nữ: 31)", "đoàn viên", "60", 72),
    ("72 (31 nữ)", "đoàn viên", "60", 72),
    ("72; trong đó nữ 31", "đoàn viên", "60", 72),
    ("72 (dân tộc: 40)", "đoàn viên", "60", 72),
    ("72 ĐVTN", "đoàn viên", "", 72),
    ("72 đ/c", "đoàn viên", "", 72),
    ("72 thanh niên", "đoàn viên", "", ASK),
    ("72 hộ", "đoàn viên", "", ASK),
    ("06 nhà", "nhà", "", 6),
    ("06 căn", "nhà", "", ASK),
    ("Vượt 12", "đoàn viên", "60", ASK),
    ("Tăng 12", "đoàn viên", "60", ASK),
    ("Còn thiếu 8", "đoàn viên", "60", ASK),
    ("Đạt 72", "đoàn viên", "60", 72),
    ("Đạt 120%", "đoàn viên", "60", ASK),
    ("120", "%", "", ASK),
    ("Trên 2.000", "cây", "", 2000),
    ("≈ 2.000", "cây", "", 2000),
    ("< 2.000", "cây", "", ASK),
    ("2.000-2.500", "cây", "", ASK),
    ("2.000 ÷ 2.500", "cây", "", ASK),
    ("2000 → 2350", "cây", "", ASK),
    ("1.200 + 1.150", "cây", "", ASK),
    ("1.200 và 1.150", "cây", "", ASK),
    ("1.200; 1.150", "cây", "", ASK),
    ("2.350,0", "cây", "", 2350),
    ("2.350,5", "cây", "", ASK),
    ("2350.00", "cây", "", ASK),
    ("2,350", "cây", "", ASK),
    ("23.50", "cây", "", ASK),
    ("2.35", "km", "", ASK),
    ("2,35", "km", "", Decimal("2.35")),
    ("7,5km", "km", "", Decimal("7.5")),
    ("7.5 km", "km", "", ASK),
    ("1.200 m", "km", "", ASK),
    ("0,65 tỷ đồng", "triệu đồng", "", 650),
    ("650.000.000đ", "triệu đồng", "", 650),
    ("650tr", "triệu đồng", "", 650),
    ("650 tr.đ", "triệu đồng", "", 650),
    ("650.000 nghìn đồng", "triệu đồng", "", 650),
    ("650 suất", "triệu đồng", "", ASK),
    ("312/350", "%", "85%", (312, 350)),
    ("312/350 = 89,14%", "%", "85%", (312, 350)),
    ("312/350 đv", "%", "85%", (312, 350)),
    ("89,14", "%", "85%", ASK),
    ("89,14 % (312/350 ĐV)", "%", "85%", (312, 350)),
    ("350/312", "%", "85%", ASK),
    ("312 trên 350", "%", "85%", ASK),
    ("--", "cây", "", ASK),
    ("∅", "cây", "", ASK),
    ("Chưa TH", "cây", "", ASK),
    ("Đang triển khai", "cây", "", ASK),
    ("Đang thực hiện", "cây", "", ASK),
    ("không phát sinh", "cây", "", ASK),
    ("(số liệu sau)", "cây", "", ASK),
    ("15/11", "cây", "", ASK),
    ("tháng 11/2026", "cây", "", ASK),
    ("Quý IV", "cây", "", ASK),
    ("2.350 (1)", "cây", "", ASK),
    ("2.350¹", "cây", "", 2350),
    ("l50", "cây", "", ASK),
    ("2.35O", "cây", "", ASK),
    ("2.350?", "cây", "", ASK),
]  # fmt: skip
MAY_BE = {
    "72 thanh niên": 72,
    "06 căn": 6,
    "2.350 (1)": 2350,
    "312 trên 350": (312, 350),
    "2350.00": 2350,
    "2,350": 2350,
    "1.200 m": Decimal("1.2"),
}


@pytest.mark.parametrize(("cell", "unit", "plan", "right"), CELLS)
def test_what_counts_of_a_cell(cell, unit, plan, right):
    told = read_cell(cell, Wanted(unit, "", parse_figure(plan) if plan else None))
    value = (told.value, told.denominator) if told.denominator is not None else told.value
    assert told.asked == (value is None)
    if value is not None:
        assert value in (right, MAY_BE.get(cell))


def test_no_plain_cell_is_asked_about():
    asked = [
        cell
        for cell, unit, plan, right in CELLS
        if right is not ASK and read_cell(cell, Wanted(unit, "", parse_figure(plan) if plan else None)).asked
    ]
    assert not asked
