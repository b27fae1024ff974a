"""What the columns of a table of indicators are."""

from __future__ import annotations

import pytest

from desktop_app.models.meaning.heads import ColumnRole, read_heads
from desktop_app.models.meaning.rows import is_column_numbers, is_sub_row
from desktop_app.models.periods import months, period_name

Y, H, Q, M = months(2026, 1, 12), months(2026, 1, 6), months(2026, 7, 3), months(2026, 11, 1)
ROW = ["1", "Trồng cây"]


@pytest.mark.parametrize(
    ("rows", "period", "wanted", "below"),
    [
        (["TT|Nội dung|ĐVT|KH 2026|TH 2026|TH/KH (%)|TH 2025|So với cùng kỳ (%)"], Y, (1, 4, 3, 6), None),
        (["STT|Chỉ tiêu|Đơn vị tính|Cùng kỳ năm 2025|Kế hoạch|Kết quả|Tỷ lệ"], Y, (1, 5, 4, 3), None),
        (
            ["TT|Nội dung|ĐVT|Năm 2026|Năm 2026|Năm 2025", "TT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Thực hiện"],
            Y,
            (1, 4, 3, 5),
            None,
        ),
        (
            ["TT|Nội dung|ĐVT|Kết quả|Kết quả|Ghi chú", "TT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Ghi chú"],
            Y,
            (1, 4, 3, None),
            None,
        ),
        (
            [
                "TT|Nội dung|ĐVT|Kết quả thực hiện|Kết quả thực hiện|Kết quả thực hiện",
                "TT|Nội dung|ĐVT|Năm 2024|Năm 2025|Năm 2026",
            ],
            Y,
            (1, 5, None, 4),
            None,
        ),
        (["TT|Nội dung|ĐVT|2024|2025|2026"], Y, (1, 5, None, 4), None),
        (["TT|Nội dung|ĐVT|Quý I|Quý II|Quý III|Quý IV|Cả năm"], Y, (1, 7, None, None), None),
        (["TT|Nội dung|ĐVT|Quý I|Quý II|Quý III|Quý IV"], Q, (1, 5, None, None), None),
        (["TT|Nội dung|ĐVT|Quý I|Quý II|Quý III|Quý IV"], Y, (1, None, None, None), None),
        (
            ["TT|Nội dung|ĐVT|Kế hoạch|Thực hiện 6 tháng|Thực hiện 9 tháng|Ước thực hiện cả năm"],
            Y,
            (1, 6, 3, None),
            None,
        ),
        (["TT|Nội dung|ĐVT|Kế hoạch năm|Thực hiện 6 tháng đầu năm|Tỷ lệ"], H, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Kế hoạch năm 2026|Kết quả 6 tháng đầu năm 2026|Ước cả năm 2026"], H, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Kế hoạch năm 2026|Thực hiện tháng 11|Lũy kế 11 tháng|%"], M, (1, 4, 3, None), None),
        (
            ["TT|Chỉ tiêu|Đơn vị|Chỉ tiêu giao năm 2026|Kết quả thực hiện năm 2026|Đạt tỷ lệ %|Chỉ tiêu năm 2027"],
            Y,
            (1, 4, 3, None),
            None,
        ),
        (["TT|Nội dung chỉ tiêu|ĐVT|CT giao|KQ|% đạt|Ghi chú"], Y, (1, 4, 3, None), None),
        (["TT|Tên chỉ tiêu|ĐVT|Nghị quyết giao|Thực hiện|So sánh (%)"], Y, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Chỉ tiêu|Kết quả|Đạt %"], Y, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Chỉ tiêu|Kết quả đạt được|Tỷ lệ % đạt được"], Y, (1, 4, 3, None), None),
        (["STT|Nội dung công việc|ĐVT|KH năm|TH đến nay|TH/KH"], Y, (1, 4, 3, None), None),
        (["TT|Các chỉ tiêu|ĐVT|Số giao|Số thực hiện"], Y, (1, 4, 3, None), None),
        (
            ["TT|Nội dung|Thời gian thực hiện|Đơn vị thực hiện|Kết quả"],
            Y,
            (1, 4, None, None),
            [["1", "Hội thi", "Tháng 3", "Chi đoàn A", "Đã tổ chức"]],
        ),
        (["TT|Họ và tên|Chức vụ|Số lượng"], Y, (None, None, None, None), [["1", "A", "b", "3"]]),
        (
            ["TT|Chỉ tiêu|ĐVT|Thực hiện 2025|Kế hoạch 2026|Thực hiện 2026|So sánh TH 2026/TH 2025|So sánh TH/KH"],
            Y,
            (1, 5, 4, 3),
            None,
        ),
        (["TT|Nội dung|ĐVT|Kế hoạch năm 2027"], Y, (1, None, None, None), None),
        (["TT|Nội dung|ĐVT|Thực hiện năm 2025"], Y, (1, None, None, 3), None),
        (["TT|Nội dung|ĐVT|Kế hoạch năm 2026|Thực hiện năm 2026|Kế hoạch năm 2027"], Y, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Năm 2025|Năm 2025|Năm 2026|Năm 2026", "TT|Nội dung|ĐVT|KH|TH|KH|TH"], Y, (1, 6, 5, 4), None),
        (
            ["TT|Chỉ tiêu|Kế hoạch năm|Thực hiện|Đánh giá"],
            Y,
            (1, 3, 2, None),
            [["1", "Kết nạp", "14 đoàn viên", "16 đoàn viên", "Vượt"]],
        ),
        (
            ["TT|Chỉ tiêu|Kết quả|Tỷ lệ|Ghi chú"],
            Y,
            (1, 2, None, None),
            [["1", "Kết nạp ít nhất 50 đoàn viên mới", "35", "70%", ""]],
        ),
        (["TT|Nội dung|Mục tiêu|Kết quả"], Y, (1, 3, 2, None), None),
        (["TT|Mục tiêu|ĐVT|Kế hoạch|Kết quả"], Y, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Số lượng|Ghi chú"], Y, (1, 3, None, None), None),
        (["TT|Nội dung|ĐVT|Tổng số|Trong đó nữ"], Y, (1, 3, None, None), None),
        (["TT|Tiêu chí thi đua|Điểm chuẩn|Điểm đạt"], Y, (1, None, None, None), None),
        (
            ["TT|Nội dung|ĐVT|Kết quả năm 2026|Kết quả năm 2026", "TT|Nội dung|ĐVT|6 tháng đầu năm|Cả năm"],
            Y,
            (1, 4, None, None),
            None,
        ),
        (["TT|Nội dung|ĐVT|Kế hoạch|Kết quả 6 tháng cuối năm|Kết quả năm"], Y, (1, 5, 3, None), None),
        (["TT|Nội dung|ĐVT|Chỉ tiêu đăng ký|Kết quả|Vượt (%)"], Y, (1, 4, 3, None), None),
        (["TT|Nội dung|ĐVT|Đầu năm|Cuối năm"], Y, (1, None, None, None), None),
        (["TT|Nội dung|ĐVT|TH năm trước|KH|TH"], Y, (1, 5, 4, 3), None),
        (["TT|Nội dung|ĐVT|KẾ HOẠCH|KẾT QUẢ"], Y, (1, 4, 3, None), None),
    ],
)
def test_name_result_target_and_last_year(rows, period, wanted, below):
    head = [row.split("|") for row in rows]
    below = below or [[*ROW, *("cây" if "ĐVT" in each or "Đơn vị" in each else "100" for each in head[-1][2:])]]
    found = read_heads(head, below, period).places
    assert (
        tuple(found.get(each) for each in (ColumnRole.NAME, ColumnRole.RESULT, ColumnRole.TARGET, ColumnRole.LAST))
        == wanted
    )


def test_two_columns_that_may_be_the_result_are_told():
    found = read_heads([["TT", "Nội dung", "ĐVT", "Thực hiện đợt 1", "Thực hiện đợt 2"]], (), Y)
    assert ColumnRole.RESULT not in found.places
    assert sorted(found.others) == [3, 4]


TERM = months(2022, 1, 36)


@pytest.mark.parametrize(
    ("titles", "period", "periods", "result"),
    [
        (["Nội dung", "Quý I", "Quý II"], Y, {1: "Quý I/2026", 2: "Quý II/2026"}, None),
        (["Nội dung", "Quý I", "Quý II", "Cả năm"], Y, {1: "Quý I/2026", 2: "Quý II/2026"}, 3),
        (["Nội dung", "Năm 2022", "Năm 2023", "Năm 2024"], TERM, {1: "2022", 2: "2023", 3: "2024"}, None),
        (["Nội dung", "KQ 2022", "KQ 2023", "Cả nhiệm kỳ"], TERM, {1: "2022", 2: "2023"}, 3),
        (["Nội dung", "Kế hoạch 2022", "Kế hoạch 2023", "Kết quả"], TERM, {}, 3),
        (["Nội dung", "Năm 2025", "Năm 2026"], Y, {}, 2),
        (["Nội dung", "Quý I", "6 tháng đầu năm", "Quý II"], Y, {1: "Quý I/2026", 3: "Quý II/2026"}, None),
    ],
)
def test_columns_of_periods_inside_the_one_reported_on(titles, period, periods, result):
    found = read_heads([titles], (), period)
    assert {place: period_name(each) for place, each in found.periods.items()} == periods
    assert found.places.get(ColumnRole.RESULT) == result


def test_rows_that_are_no_indicators():
    assert is_column_numbers(["(1)", "(2)", "(3)", "(4)"])
    assert is_column_numbers(["A", "B", "1", "2", "3=2/1"])
    assert not is_column_numbers(["1", "Trồng cây", "100", "120"])
    assert not is_column_numbers(["1", "", "3"])


@pytest.mark.parametrize(
    ("name", "below"), [("Trong đó: nữ", True), ("- Nữ", True), ("Trồng cây", False), ("trong đó nữ", True)]
)
def test_rows_that_go_with_the_one_above(name, below):
    assert is_sub_row(name) == below
