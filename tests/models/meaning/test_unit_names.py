"""Whose a report is: names that are one, names that stay apart, letterheads, and whom of a list a name may mean."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.meaning.unit_names import (
    cleaned,
    letterhead_unit,
    named_in,
    same_name,
    spoken,
    suggest,
    unit_key,
)
from desktop_app.models.unit import UnitRef

EXPECTED = [UnitRef("x0", "Đoàn xã Hoa Ban"), UnitRef("x1", "Đoàn xã Nà Lừa"), UnitRef("", "Chi đoàn bản 2")]


@pytest.mark.parametrize(
    "name",
    [
        "BCH ĐOÀN XÃ HOA BAN", "Ban Chấp hành Đoàn xã Hoa Ban", "Ban Thường vụ Đoàn xã Hoa Ban", "XÃ ĐOÀN HOA BAN",
        "Xã đoàn Hoa Ban", "Đoàn TNCS Hồ Chí Minh xã Hoa Ban", "ĐOÀN TNCS HCM XÃ HOA BAN", "ĐTN xã Hoa Ban",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Hoa Ban", "BCH Đoàn TNCS Hồ Chí Minh xã Hoa-Ban.", "Đoàn xã\u200b Hoa\u00a0Ban",
        "Đoàn TN xã Hoa Ban", "Đoàn X. Hoa Ban", "Đoàn xã “Hoa Ban”", "Ðoàn xã Hoa  Ban", unicodedata.normalize("NFD", "Đoàn xã Hoa Ban"),
    ],
)  # fmt: skip
def test_ways_of_writing_one_unit(name):
    found = suggest(name, EXPECTED)
    assert (found.unit, found.sure) == (EXPECTED[0], True)


@pytest.mark.parametrize(
    "names",
    [
        ("Đoàn xã Thạnh Lộc", "Đoàn xã Thành Lộc", "Đoàn xã Thanh Lộc"), ("Đoàn xã Đông", "Đoàn xã Dông"),
        ("Chi đoàn bản 1", "Chi đoàn bản 11", "Chi đoàn bản 2"), ("Đoàn xã Hoa Ban", "Đoàn phường Hoa Ban"),
        ("Hội LHTN xã Hoa Ban", "Đoàn xã Hoa Ban"), ("Chi đoàn bản", "Chi đoàn bàn"), ("Chi đoàn thôn I", "Chi đoàn thôn II"),
    ],
)  # fmt: skip
def test_names_that_stay_apart(names):
    for place, one in enumerate(names):
        assert all(same_name(one, other) is False for other in names[place + 1 :])


@pytest.mark.parametrize(
    "names",
    [
        ("Đoàn xã Hoà Thuỷ", "Đoàn xã Hòa Thủy"), ("Chi đoàn tổ 3", "Chi đoàn tổ 03"), ("Mừơng", "Mường"),
        ("Đoàn Khối CQ - DN", "Đoàn Khối CQ – DN"), ("ĐTN Trường THPT số 1", "Đoàn trường THPT số 1"),
        ("Tỉnh đoàn Mẫu", "BCH Đoàn tỉnh Mẫu"),
    ],
)  # fmt: skip
def test_names_that_are_one(names):
    assert same_name(*names) is True


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Đoàn xã Hoa Bam", EXPECTED[0]), ("Doan xa Hoa Ban", EXPECTED[0]), ("UBND xã Hoa Ban", EXPECTED[0]),
        ("Chi đoàn bản II", EXPECTED[2]), ("Đoàn xã Hoa Ban, huyện Mẫu", EXPECTED[0]), ("Đoàn xã Pa Khoang", None),
        ("Đoàn xã Hoa Ban - tỉnh Mẫu", EXPECTED[0]),
    ],
)  # fmt: skip
def test_what_is_proposed_and_never_decided(name, proposed):
    found = suggest(name, EXPECTED)
    assert (found.unit, found.sure) == (proposed, False)


def test_two_expected_units_of_one_name_are_asked_about():
    twins = [UnitRef("a", "Chi đoàn bản 2"), UnitRef("b", "Chi đoàn bản 2")]
    assert not suggest("Chi đoàn bản 2", twins).sure


@pytest.mark.parametrize(
    ("lines", "superior", "unit"),
    [
        (["TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ HOA BAN", "***"], "TỈNH ĐOÀN MẪU", "Đoàn xã Hoa Ban"),
        (["TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ", "HOA BAN"], "TỈNH ĐOÀN MẪU", "Đoàn xã Hoa Ban"),
        (["ĐOÀN TNCS HỒ CHÍ MINH", "XÃ HOA BAN"], "", "Đoàn xã Hoa Ban"),
        (["ĐOÀN XÃ HOA BAN", "BAN CHẤP HÀNH", "CHI ĐOÀN BẢN NÀ LỪA"], "ĐOÀN XÃ HOA BAN", "Chi đoàn bản Nà Lừa"),
        (["TRƯỜNG THPT MẪU", "ĐOÀN TRƯỜNG"], "", "Đoàn trường THPT Mẫu"),
        (["SỞ Y TẾ", "CHI ĐOÀN"], "", "Chi đoàn Sở Y Tế"),
        (["TỈNH ĐOÀN MẪU", "ĐOÀN KHỐI CƠ QUAN VÀ", "DOANH NGHIỆP TỈNH"], "TỈNH ĐOÀN MẪU",
         "Đoàn khối cơ quan và doanh nghiệp tỉnh"),
        ([], "", ""),
    ],
)  # fmt: skip
def test_letterheads(lines, superior, unit):
    above, own = letterhead_unit(lines)
    assert (above, spoken(own)) == (superior, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Trên đây là báo cáo kết quả công tác năm 2026 của Đoàn xã Hoa Ban./.", "Đoàn xã Hoa Ban"),
        ("KẾT QUẢ CÔNG TÁC ĐOÀN XÃ HOA BAN NĂM 2026", "ĐOÀN XÃ HOA BAN"),
        ("của Ban Chấp hành Chi đoàn bản Nà Lừa, nhiệm kỳ 2022 - 2024.", "Chi đoàn bản Nà Lừa"),
        ("Tổng kết công tác Đoàn và phong trào thanh thiếu nhi năm 2026", ""),
        ("BC năm 2026 - Đoàn xã Hoa Ban", "Đoàn xã Hoa Ban"),
        ("báo cáo của Chi đoàn Văn phòng Huyện ủy trình tại Đại hội", "Chi đoàn Văn phòng Huyện ủy"),
        ("Chi đoàn Trung tâm Y tế Mẫu đã tổ chức", "Chi đoàn Trung tâm Y tế Mẫu"),
        ("Chi đoàn Công an xã Mẫu báo cáo", "Chi đoàn Công an xã Mẫu"),
        ("Đoàn xã Mẫu tổ chức lễ ra quân", "Đoàn xã Mẫu"),
        ("Chi đoàn Mẫu phòng chống ma túy", "Chi đoàn Mẫu"),
    ],
)
def test_units_named_in_a_sentence(text, unit):
    assert named_in(text) == unit


@given(st.text(max_size=40))
def test_cleaning_is_done_once_and_never_fails(text):
    assert cleaned(cleaned(text).replace("`", "")) is not None
    assert unit_key(text) == unit_key(unicodedata.normalize("NFD", unicodedata.normalize("NFC", text)))
    spoken(text)
    named_in(text)
