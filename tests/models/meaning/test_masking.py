"""What has digits and is no quantity: blanked out whatever stroke it is written with, and never passed over for speed."""

from __future__ import annotations

import pytest

from desktop_app.models.meaning.masking import NO_QUANTITY, _blanked, masked
from desktop_app.models.meaning.quantities import quantities
from desktop_app.models.meaning.sentences import Wanted, read_sentence

STROKES = "-‐‑‒–—−"
SAID = (
    "“Tuổi trẻ 20”", '"30 ngày"', "15.3.2026", "15 . 3 . 26", "15/3/2026", "tháng 3/2026", "ngày 5", "các ngày 5, 6/3",
    "trước 15/3", "đến 15/3", "hết 15 / 3 cây", "số 15-KH", "15-KH/ĐTN", "năm 2026", "giai đoạn 2022", "khóa 2022", "quý 2",
    "tuần 3", "2022-2027", "6 tháng đầu năm", "chín tháng 1 đợt", "đợt 2", "kỳ họp thứ 3", "lần thứ 3", "chương trình 1 tỷ cây xanh",
    "3 + 4 (buổi)", "95 năm ngày", "95 năm thành lập", "phương án 2", "nghị quyết số 5", "chỉ thị 5", "kết luận 5", "bài 5", "mục 5",
    "điều 5", "chỉ tiêu 5", "thôn 5", "tổ 5", "khu 5", "bản 5", "xóm 5", "ấp 5", "khối 5", "cấp 5", "hạng 5", "loại 5", "vòng 5",
    "phường 5", "quận 5", "trang 5", "phụ lục 5", "biểu 5", "mẫu 5", "đề án 5", "nhiệm kỳ 2022", "từ 5/3", "sau 5/3", "dịp 5/3",
    "mừng 5/3", "niệm 5/3", "và 5/3", "phong trào 1 tỷ cây", "chiến dịch 1 tỷ cây", "thứ 2", "lần 2",
)  # fmt: skip


@pytest.mark.parametrize("said", [*SAID, *(each.upper() for each in SAID)])
def test_the_quick_look_passes_over_nothing(said):
    assert masked(said) == _blanked(said) != said


def test_each_pattern_is_among_them():
    assert [each.pattern for each in NO_QUANTITY if not any(map(each.search, SAID))] == []


@pytest.mark.parametrize("stroke", STROKES)
@pytest.mark.parametrize(
    "time",
    ["Năm học 2025 {} 2026", "Nhiệm kỳ 2022{}2027", "2022 {} 2027", "Tháng 3{}4", "Ngày 5{}6/3", "Khóa 2022{}27"],
)
def test_times_are_no_quantities_whatever_stroke_they_are_written_with(stroke, time):
    text = time.format(stroke)
    assert quantities(text, masked(text)) == []


@pytest.mark.parametrize("stroke", STROKES)
def test_a_figure_behind_its_year_and_a_stroke_is_one(stroke):
    trees = Wanted("cây", "Trồng mới 1.000 cây xanh.", year=2026)
    assert read_sentence(f"Năm 2026 {stroke} 960 cây.", trees).value == 960
    assert read_sentence(f"Năm 2025 {stroke} 960 cây.", trees).asked
