"""The figure that a sentence tells of an indicator."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.meaning.masking import masked
from desktop_app.models.meaning.quantities import amount, quantities
from desktop_app.models.meaning.reasons import ENGLISH, MISSING, NO_BASE, PERCENT_ONLY, SEVERAL
from desktop_app.models.meaning.sentences import Wanted, read_sentence
from desktop_app.models.numbers import format_number, parse_figure

TREES = Wanted("cây", "Trồng mới 1.000 cây xanh.", parse_figure("1.000"))
MEMBERS = Wanted("đoàn viên", "Kết nạp ít nhất 40 đoàn viên mới.", parse_figure("40"))
MONEY = Wanted("triệu đồng", "Vận động ít nhất 1.000 triệu đồng chăm lo thanh thiếu nhi.", parse_figure("1.000"))
SHARE = Wanted("%", "Ít nhất 80% đoàn viên hoàn thành tốt nhiệm vụ trở lên.", parse_figure("80%"))


@pytest.mark.parametrize(
    ("wanted", "text", "value"),
    [
        (TREES, "Trồng được 900 cây, còn thiếu 100 cây.", 900),
        (TREES, "Trồng được 900 cây, còn thiếu 100.", 900),
        (TREES, "Trong tháng 12 trồng 300 cây, lũy kế cả năm 1.200 cây.", 1200),
        (TREES, "Quý IV trồng 300 cây; lũy kế cả năm 1.200.", 1200),
        (TREES, "6 tháng đầu năm trồng 700 cây, cả năm trồng 1.200 cây.", 1200),
        (TREES, "1.200 cây (năm 2025: 800 cây).", 1200),
        (TREES, "Năm 2025 trồng 800 cây, năm 2026 trồng 1.200 cây.", 1200),
        (TREES, "Tổng số 1.200 cây, trong đó 700 cây keo, 500 cây lát.", 1200),
        (TREES, "Trong đó: 700 cây keo, 500 cây lát.", None),
        (TREES, "từ 500 đến 600 cây", None),
        (TREES, "500 - 600 cây.", None),
        (TREES, "Khoảng 500 cây.", 500),
        (TREES, "Ra quân 05 đợt với 350 đoàn viên tham gia, trồng được 1.200 cây xanh, trị giá 36 triệu đồng.", 1200),
        (TREES, "Đạt 120%.", None),
        (TREES, "Vượt 20% so với kế hoạch.", None),
        (TREES, "Đã trồng 1.200/1.000 cây (120%).", 1200),
        (TREES, "1.200 cây/1.000 cây, đạt 120% kế hoạch.", 1200),
        (TREES, "Trồng vượt 200 cây so với kế hoạch.", None),
        (TREES, "Phối hợp với UBND xã trồng 1.200 cây xanh dọc tuyến đường dài 3 km.", 1200),
        (TREES, "Trồng và chăm sóc 1.200 cây xanh tại 05 bản.", 1200),
        (TREES, "Mỗi chi đoàn trồng 100 cây, toàn xã 1.200 cây.", 1200),
        (TREES, "Mỗi chi đoàn trồng 100 cây.", None),
        (TREES, "Đang tổng hợp.", None),
        (TREES, "Chưa có số liệu.", None),
        (TREES, "Kế hoạch số 15-KH/ĐTN ngày 02/3/2026, trồng được 1.200 cây.", 1200),
        (TREES, "Hưởng ứng Tết trồng cây ngày 19/5, đã trồng 1.200 cây.", 1200),
        (TREES, "Thực hiện Kế hoạch 15, toàn Đoàn trồng 1.200 cây xanh.", 1200),
        (TREES, "Đã hoàn thành 02/02 đợt, với 1.200 cây.", 1200),
        (TREES, "1,2 nghìn cây.", 1200),
        (TREES, "1,250 cây.", None),
        (TREES, "1.250 cây xanh các loại.", 1250),
        (TREES, "Tăng 200 cây so với cùng kỳ, đạt 1.200 cây.", 1200),
        (TREES, "1.200 cây, tăng 400 cây so với năm 2025 (800 cây).", 1200),
        (TREES, "Trồng được hơn 1.200 cây xanh.", 1200),
        (TREES, "Lần thứ 3 tổ chức, trồng 1.200 cây", 1200),
        (TREES, "Trồng 1.200 cây; dự kiến năm 2027 trồng 1.500 cây.", 1200),
        (TREES, "Trồng 1.200 cây, chăm sóc 500 cây.", 1200),
        (TREES, "Trồng 1.200 cây xanh và chăm sóc 3.000 cây.", 1200),
        (TREES, "Tổng số cây trồng mới là 1.200.", 1200),
        (TREES, "Số cây trồng: 1.200 cây, tỷ lệ sống 95%.", 1200),
        (TREES, "Trồng 1.200 cây, đã chết 50 cây.", 1200),
        (TREES, "Chưa thực hiện.", 0),
        (TREES, "Chưa thực hiện được do mưa lũ.", 0),
        (TREES, "Trồng 1 200 cây", 1200),
        (TREES, "Trồng 1.200cây", 1200),
        (TREES, "Chi đoàn bản 5 trồng 300 cây, chi đoàn bản 7 trồng 400 cây.", None),
        (TREES, "Trồng 5 ha rừng.", None),
        (TREES, "Kế hoạch 1.000 cây.", None),
        (TREES, "Kế hoạch: 1.000 cây; thực hiện: 1.200 cây.", 1200),
        (TREES, "Chỉ tiêu giao 1.000 cây, đã trồng 1.200 cây, đạt 120%", 1200),
        (TREES, "So với chỉ tiêu 1.000 cây, đạt 1.200 cây.", 1200),
        (TREES, "Trồng 1.200 cây, đạt 120% so với chỉ tiêu là 1.000 cây", 1200),
        (MEMBERS, "205 trên tổng số 234", None),
        (MEMBERS, "Kết nạp 45 ĐV mới/40 ĐV, đạt 112,5%", 45),
        (MEMBERS, "Kết nạp được 45 người, trong đó nữ 20 người", 45),
        (MEMBERS, "Kết nạp 45 đồng chí (20 nữ)", 45),
        (MEMBERS, "Kết nạp 45 đoàn viên (trong đó 20 đoàn viên nữ).", 45),
        (MEMBERS, "Tổ chức 03 lớp cảm tình Đoàn cho 120 thanh niên, kết nạp 45 đoàn viên.", 45),
        (MEMBERS, "Mở 02 lớp với 120 đoàn viên tham gia; kết nạp 45 đoàn viên.", 45),
        (MEMBERS, "Nâng tổng số đoàn viên lên 234, trong năm kết nạp 45 đoàn viên mới", 45),
        (MEMBERS, "Kết nạp mới 45 đoàn viên, nâng tổng số đoàn viên toàn xã lên 234 đoàn viên.", 45),
        (MEMBERS, "45", 45),
        (MEMBERS, "45.", 45),
        (MEMBERS, "45/40", 45),
        (MEMBERS, "45/50", None),
        (MEMBERS, "Đạt 112,5% (45/40)", 45),
        (MEMBERS, "Kết nạp 45 đoàn viên, chuyển sinh hoạt 12 đoàn viên", 45),
        (MEMBERS, "Kết nạp 45 đoàn viên mới (đạt chỉ tiêu), trưởng thành đoàn 15 đoàn viên", 45),
        (MONEY, "Vận động 1 tỷ 200 triệu đồng.", 1200),
        (MONEY, "1.200.000.000 đồng", 1200),
        (MONEY, "1,2 tỷ", 1200),
        (MONEY, "1.200 trđ", 1200),
        (MONEY, "1.200 Tr.đồng", 1200),
        (MONEY, "Trao 350 suất quà, mỗi suất 500 nghìn đồng, tổng trị giá 175 triệu đồng", 175),
        (MONEY, "Vận động 1.200 triệu đồng và 350 suất quà", 1200),
        (MONEY, "Tặng 350 suất quà.", None),
        (MONEY, "Vận động được 1.200.", 1200),
        (MONEY, "Tặng 02 nhà nhân ái trị giá 100 triệu đồng, 350 suất quà trị giá 175 triệu đồng", None),
        (MONEY, "Tổng nguồn lực 1.200 triệu đồng, trong đó tiền mặt 800 triệu đồng", 1200),
        (MONEY, "hơn 1,2 tỷ đồng", 1200),
        (MONEY, "1.200.000 nghìn đồng", 1200),
        (MONEY, "1,2 tỷ đồng/1 tỷ đồng, đạt 120%", 1200),
        (MONEY, "3.5 tỷ", None),
        (MONEY, "1.200 triệu đồng (bằng 1,2 tỷ đồng)", 1200),
        (SHARE, "205/234 đoàn viên, đạt 87,61%", 205),
        (SHARE, "205 trên tổng số 234 đoàn viên", 205),
        (SHARE, "205 đoàn viên trên tổng số 234 đoàn viên, đạt 87,6%", 205),
        (SHARE, "Trong tổng số 234 đoàn viên có 205 đồng chí hoàn thành tốt nhiệm vụ", 205),
        (SHARE, "87,61% (205/234 đoàn viên)", 205),
        (SHARE, "Đạt 87,61%", None),
        (SHARE, "205/234 đoàn viên, đạt 78,6%", None),
        (SHARE, "205/234 (87,61%), vượt 7,61% so với chỉ tiêu", 205),
        (SHARE, "có 205/234 đoàn viên hoàn thành tốt trở lên đạt 87,61%, trong đó 40/234 hoàn thành xuất sắc", 205),
        (SHARE, "300/234", None),
        (SHARE, "85/80%", None),
        (SHARE, "205 đoàn viên", None),
        (SHARE, "Có 16/16 chi đoàn họp; 205/234 đoàn viên hoàn thành tốt nhiệm vụ trở lên", 205),
        (SHARE, "Ngày 15/12 họp xét, có 205/234 đoàn viên hoàn thành tốt", 205),
        (SHARE, "87,61% = 205/234", 205),
    ],
)
def test_the_quantity_of_the_indicator_not_the_first_number(wanted, text, value):
    told = read_sentence(text, wanted)
    assert told.value == value
    assert told.read_from == " ".join(text.split())
    assert told.asked == (value is None)
    assert told.asked <= bool(told.doubt)


@pytest.mark.parametrize(
    ("wanted", "text", "doubt"),
    [
        (TREES, "Đạt 120%.", PERCENT_ONLY),
        (TREES, "Đang tổng hợp.", MISSING),
        (TREES, "1,250 cây.", ENGLISH),
        (TREES, "Đã trồng 700 cây keo và 500 cây lát.", SEVERAL),
        (SHARE, "Đạt 87,61%.", NO_BASE),
    ],
)
def test_what_is_asked_says_why(wanted, text, doubt):
    assert read_sentence(text, wanted).doubt == doubt


def test_money_is_converted_and_says_from_what():
    told = read_sentence("Vận động được 1,2 tỷ đồng.", MONEY)
    assert (told.figure.text, told.value, told.converted_from) == ("1.200", 1200, "1,2 tỷ đồng")
    assert read_sentence("Vận động được 1.200 triệu đồng.", MONEY).converted_from == ""


def test_words_of_approximation_stay():
    told = read_sentence("Trồng được khoảng 500 cây.", TREES)
    assert (told.figure.text, told.figure.approximator) == ("khoảng 500", "khoảng")


def test_an_english_number_is_a_guess_to_be_confirmed():
    told = read_sentence("Trồng được 1,250 cây.", TREES)
    assert (told.value, told.guess.value) == (None, 1250)


@pytest.mark.parametrize(("year", "value"), [(2026, 1200), (2025, 800), (2024, None)])
def test_the_year_that_is_reported_on(year, value):
    wanted = Wanted("cây", "Trồng cây xanh", year=year)
    assert read_sentence("Năm 2025 trồng 800 cây, năm 2026 trồng 1.200 cây.", wanted).value == value


def test_days_and_signs_are_no_quantities():
    text = "Kế hoạch số 15-KH/ĐTN ngày 02/3/2026, lần thứ 3, năm học 2025 - 2026, quý 2, tháng 3-4"
    assert quantities(text, masked(text)) == []


@given(st.decimals(0, 10**12, places=2))
def test_amounts_as_written_are_read_exactly(value):
    text = format_number(value)
    found, doubt = amount(text)
    if not doubt:
        assert found == value


@given(st.text(alphabet="0123456789.,/%()+- nămcâyđồngtỷtriệu", max_size=80))
def test_any_words_are_read_or_asked_about(text):
    for wanted in (TREES, MONEY, SHARE, Wanted()):
        told = read_sentence(text, wanted)
        assert told.asked == (told.value is None)
        assert not told.asked or told.doubt


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1.",
        "1/",
        "(1",
        "a ",
        "a",
        "1 a ",
        "đồng ",
        "1 tỷ ",
        "12/12/",
        "năm 2026 ",
        "-",
        "1 - ",
        "trong đó ",
        '"',
    ],
)
def test_no_words_take_long(piece):
    start = time.process_time()
    for wanted in (TREES, MONEY, SHARE):
        read_sentence(piece * (10_000 // len(piece)), wanted)
    assert time.process_time() - start < 3
