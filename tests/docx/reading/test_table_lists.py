"""A table that shows the report's own indicators is their list; one that says more stays as it was typed."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import outline_json, read_report
from desktop_app.docx.writing import render_docx
from desktop_app.models.richtext import IndicatorList, Layout, Table
from desktop_app.resources import standard

from .layouts.typed import typed
from .layouts.words import CLOSING, HEAD, SIGN, TEXT

ROWS = "\nt|1|Kết nạp đoàn viên|đoàn viên|40|37|92,5\nt|2|Trồng cây xanh|cây|1.000|1.250|125"
LISTS = {
    "plan": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả|Tỷ lệ (%)" + ROWS,
    "of the year": "t|STT|Nội dung|Đơn vị tính|Chỉ tiêu năm 2026|Kết quả năm 2026|Tỷ lệ %" + ROWS,
    "with notes": "t|TT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Ghi chú\nt|1|Kết nạp đoàn viên|đoàn viên|40|37|Còn 3 hồ sơ\n"
    "t|2|Trồng cây xanh|cây|1.000|1.250|",
    "without targets": "t|TT|Nội dung|ĐVT|Kết quả\nt|1|Kết nạp đoàn viên|đoàn viên|37\nt|2|Trồng cây xanh|cây|1.250",
    "quarters": "t|TT|Chỉ tiêu|ĐVT|Quý I|Quý II|Quý III|Quý IV\nt|1|Kết nạp đoàn viên|đoàn viên|9|8|10|10\n"
    "t|2|Trồng cây xanh|cây|250|300|400|300",
    "halves": "t|TT|Chỉ tiêu|ĐVT|6 tháng đầu năm|6 tháng cuối năm\nt|1|Kết nạp đoàn viên|đoàn viên|17|20\n"
    "t|2|Trồng cây xanh|cây|250|1.000",
}
STAY = {
    "groups": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả\nt|I|CÔNG TÁC GIÁO DỤC|||\nt|1|Kết nạp đoàn viên|đoàn viên|40|37",
    "a day in the heading": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả đến 20/11\nt|1|Kết nạp đoàn viên|đoàn viên|40|37",
    "a column of its own": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả|Đơn vị thực hiện\nt|1|Kết nạp đoàn viên|đoàn viên|40|37|Chi đoàn 1",
    "a wrong ratio": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả|Tỷ lệ (%)\nt|1|Kết nạp đoàn viên|đoàn viên|40|37|95",
    "a sign": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả\nt|1|Kết nạp đoàn viên|đoàn viên|≥ 40|37",
    "a raised mark": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả\nt|1|Kết nạp đoàn viên|đoàn viên|40|37^1^",
    "a footnote": "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả\nt|1|Kết nạp đoàn viên[^Cả chuyển đến.]|đoàn viên|40|37",
    "next year beside it": "t|TT|Chỉ tiêu|ĐVT|Kết quả năm 2026|Kế hoạch năm 2027\nt|1|Kết nạp đoàn viên|đoàn viên|37|45",
}


def read(data):
    return read_report(open_source(Path("x.docx"), data))


def of(table, time="năm 2026"):
    title = f"\nbc|BÁO CÁO\nbc|Kết quả công tác {time}\nc|-----\n"
    return read(typed(f"{HEAD}{title}b|I. CHỈ TIÊU\n{table}\nb|II. NHIỆM VỤ\n|{TEXT}{CLOSING}{SIGN}"))


def shown(reading):
    blocks = [block for each in reading.report.sections.values() for block in each.body.blocks]
    return [each for each in blocks if isinstance(each, (Table, IndicatorList))]


def figures(reading):
    return [
        (part.unit, part.target and part.target.text, part.result and part.result.text, part.note)
        for each in reading.report.indicators
        for part in each.parts
    ]


@pytest.mark.parametrize("name", LISTS)
def test_a_table_of_indicators_is_their_list(name):
    reading = of(LISTS[name])
    (block,) = shown(reading)
    assert isinstance(block, IndicatorList)
    assert block.layout is (Layout.PERIODS if name in ("quarters", "halves") else Layout.PLAN)
    assert block.indicators == tuple(each.id for each in reading.report.indicators)
    assert [part.result.text for each in reading.report.indicators for part in each.parts] == ["37", "1.250"]
    assert len(outline_json(reading)["tables"]) == 1
    assert not reading.unread


@pytest.mark.parametrize("name", STAY)
def test_a_table_that_says_more_stays(name):
    reading = of(STAY[name])
    (block,) = shown(reading)
    assert isinstance(block, Table)
    assert [part.result.text for each in reading.report.indicators for part in each.parts] == ["37"]


@pytest.mark.parametrize("form", ["doan", "nha-nuoc", "dang"])
@pytest.mark.parametrize("name", [*LISTS, *STAY])
def test_both_are_printed_and_read_again(name, form):
    first = of((LISTS | STAY)[name])
    again = read(render_docx(first.report, standard(form), first.media.__getitem__, lambda _: (b"", "")))
    assert [type(each) for each in shown(again)] == [type(each) for each in shown(first)]
    assert figures(again) == figures(first)
    assert len(again.report.next_targets) == len(first.report.next_targets)


@pytest.mark.parametrize(
    ("time", "against"),
    [
        ("năm 2026", "So với năm trước"),
        ("6 tháng đầu năm 2026", "So với cùng kỳ năm trước"),
        ("quý III năm 2026", "So với cùng kỳ năm trước"),
        ("tháng 11 năm 2026", "So với cùng kỳ năm trước"),
    ],
)
def test_a_part_of_a_year_is_set_against_the_same_time_of_the_year_before(time, against):
    first = of("t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả" + "\nt|1|Kết nạp đoàn viên|đoàn viên|40|37", time)
    data = render_docx(first.report, standard("doan"), first.media.__getitem__, lambda _: (b"", ""))
    heads = [table.rows[0].cells[-1].text for table in docx.Document(io.BytesIO(data)).tables]
    assert against in heads
    assert isinstance(shown(read(data))[0], IndicatorList)  # the reader takes the words of either


def test_an_outline_sent_down_may_ask_in_a_table_without_results():
    head = HEAD + "\nbc|ĐỀ CƯƠNG BÁO CÁO\nbc|Kết quả công tác năm 2026\nc|-----\n"
    table = "t|TT|Chỉ tiêu|ĐVT|Chỉ tiêu giao\nt|1|Kết nạp đoàn viên|đoàn viên|40\nt|2|Trồng cây xanh|cây|1.000"
    reading = read(typed(f"{head}b|I. CHỈ TIÊU\n{table}\nb|II. NHIỆM VỤ\n|{TEXT}{SIGN}"))
    assert figures(reading) == [("đoàn viên", "40", None, ""), ("cây", "1.000", None, "")]


def test_figures_of_pieces_alone_are_asked_about():
    table = "t|TT|Chỉ tiêu|ĐVT|6 tháng đầu năm|6 tháng cuối năm\nt|1|Kết nạp đoàn viên|đoàn viên|17|20"
    text = (
        f"{HEAD}\nbc|BÁO CÁO\nbc|Kết quả công tác Đoàn\nc|-----\nb|I. CHỈ TIÊU\n{table}\nb|II. NHIỆM VỤ\n|{TEXT}{SIGN}"
    )
    reading = read(typed(text))
    ((part,),) = (each.parts for each in reading.report.indicators)
    told = reading.told[part.id]
    assert (part.result, told.asked, told.read_from) == (None, True, "6 tháng đầu năm: 17; 6 tháng cuối năm: 20")


def test_targets_of_the_next_year_in_tables_are_in_their_list():
    for table in (
        "t|TT|Chỉ tiêu|ĐVT|Kết quả năm 2026|Kế hoạch năm 2027\nt|1|Kết nạp đoàn viên|đoàn viên|37|45",
        "t|TT|Chỉ tiêu|ĐVT|Kết quả\nt|1|Kết nạp đoàn viên|đoàn viên|37\nb|Ia. CHỈ TIÊU NĂM 2027\n"
        "t|TT|Chỉ tiêu|ĐVT|Số lượng\nt|1|Kết nạp đoàn viên|đoàn viên|45",
    ):
        reading = of(table)
        assert [part.result.text for each in reading.report.indicators for part in each.parts] == ["37"]
        parts = [part for each in reading.report.next_targets for part in each.parts]
        assert [(each.unit, each.target.text, each.result) for each in parts] == [("đoàn viên", "45", None)]
