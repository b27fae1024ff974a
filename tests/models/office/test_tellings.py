"""What a report tells in passing of indicators that its lists do not have."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.models.indicators import Rule
from desktop_app.models.meaning.reasons import PIECE_OF_YEAR, SEVERAL
from desktop_app.models.office.in_passing import told_in_passing
from desktop_app.models.office.lining_up import reference
from desktop_app.models.office.tellings import COLUMNS, IN_PASSING, OF_SOME, Telling
from desktop_app.models.office.totals import PartFigure

ROWS = (
    PartFigure("kn", "đoàn viên mới kết nạp", "đoàn viên"),
    PartFigure("dang", "đoàn viên được kết nạp Đảng", "đoàn viên"),
    PartFigure("cay", "cây phân tán trồng mới", "cây"),
    PartFigure("duong", "đường giao thông nông thôn được sửa", "km"),
    PartFigure("tien", "nguồn lực vận động xây nhà nhân ái", "triệu đồng"),
    PartFigure("tot", "tỷ lệ chi đoàn mạnh", "%", rule=Rule.RATIO),
    PartFigure("to", "có tổ công nghệ số cộng đồng", "", rule=Rule.COUNT_YES),
)


def told(*tellings: Telling, answers: dict[tuple[str, str], str] | None = None, parts: tuple[PartFigure, ...] = ()):
    found = told_in_passing(tellings, parts, reference(ROWS, law=True), answers or {}, "d", (2026, False))
    return {one.part.key: one for one, _ in found}


def said(text: str, **more: str):
    return told(Telling("", text, **more))


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("Trong năm, Đoàn xã kết nạp mới 37 đoàn viên.", "kn", 37),
        ("Trồng mới 2.150 cây phân tán dọc hai bờ kênh, đạt 107,5% kế hoạch.", "cay", 2150),
        ("Sửa chữa được 4,5 km đường giao thông nông thôn với 320 lượt thanh niên tham gia.", "duong", Decimal("4.5")),
        ("Vận động 1,2 tỷ đồng xây nhà nhân ái, trong đó cấp xã 300 triệu đồng.", "tien", 1200),
    ],
)
def test_a_sentence_gives_the_figure_of_the_row_that_has_its_words_and_unit(
    text: str, key: str, value: int | Decimal
) -> None:
    found = said(text)[key]
    assert found.part.result is not None
    assert (found.part.result.value, found.guessed) == (Decimal(value), True)
    assert found.part.told is not None
    assert found.part.told.read_from == text


def test_each_figure_of_a_sentence_goes_to_its_own_row() -> None:
    found = said(
        "Năm 2026, toàn xã kết nạp 52 đoàn viên mới, có 07 đoàn viên được kết nạp Đảng; trồng mới 800 cây phân tán."
    )
    assert {key: one.part.result.value for key, one in found.items() if one.part.result} == {
        "kn": 52, "dang": 7, "cay": 800,
    }  # fmt: skip


def test_a_share_is_one_quantity_however_its_percentage_stands_beside_it() -> None:
    for text in (
        "Có 14/16 chi đoàn mạnh, đạt 87,5%.", "Tỷ lệ chi đoàn mạnh đạt 87,5% (14/16).", "Có 14/16, đạt 87,5% chi đoàn mạnh.",
    ):  # fmt: skip
        result = said(text)["tot"].part.result
        assert result is not None
        assert (result.value, result.denominator) == (14, 16)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Tiêu biểu như Chi đoàn thôn Mẫu Một trồng mới 200 cây phân tán.", OF_SOME),
        ("6 tháng đầu năm trồng mới 200 cây phân tán.", PIECE_OF_YEAR),
        ("Trong Tháng Thanh niên đã trồng mới 200 cây phân tán.", OF_SOME),
        ("Ngày 26/3/2026 ra quân trồng mới 200 cây phân tán.", OF_SOME),
        ("Trồng 200 cây bóng mát.", IN_PASSING),
    ],
)
def test_what_may_be_of_less_or_of_another_thing_is_asked_with_its_sentence(text: str, why: str) -> None:
    found = said(text)["cay"].part
    assert found.result is None
    assert found.told is not None
    assert (found.told.asked, found.told.doubt, found.told.read_from) == (True, why, text)


def test_the_whole_year_goes_before_a_piece_of_it_and_two_wholes_are_asked() -> None:
    piece = Telling("", "Trong Tháng Thanh niên trồng mới 200 cây phân tán.")
    whole = Telling("", "Cả năm, toàn xã trồng mới 900 cây phân tán.")
    assert told(piece, whole)["cay"].part.result.value == 900
    other = Telling("", "Năm 2026 toàn xã trồng mới 950 cây phân tán.")
    assert told(whole, other)["cay"].part.told.doubt == SEVERAL


def test_a_figure_of_other_things_is_nobodys() -> None:
    for text in (
        "Trồng mới 3 km đường cây xanh.", "Toàn xã có 412 đoàn viên.", "Chăm sóc 500 cây phân tán.",
        "Năm 2027 phấn đấu trồng mới 900 cây phân tán.", "Kế hoạch trồng mới 900 cây phân tán.",
    ):  # fmt: skip
        assert all(one.part.result is None for one in said(text).values()), text


def test_a_name_with_its_figure_is_lined_up_by_the_name() -> None:
    found = told(
        Telling("Cây phân tán trồng mới", "1.300 cây (KH: 1.000)"), Telling("Đường GTNT được sửa", "TH 6/KH 5 km"),
        Telling("Tỷ lệ chi đoàn mạnh", "9/12"), Telling("Có tổ công nghệ số cộng đồng", "đã có."),
        Telling("Kết nạp ĐV mới", "45/40"),
    )  # fmt: skip
    assert found["cay"].part.result.value == 1300
    assert not found["cay"].guessed, "the very words of the row are no guess"
    assert (found["tot"].part.result.value, found["tot"].part.result.denominator) == (9, 12)
    assert found["to"].part.result.text == "đã có"
    assert found["kn"].part.result is None or found["kn"].part.result.value == 45


def test_columns_that_nobody_can_tell_are_asked() -> None:
    found = told(Telling("Cây phân tán trồng mới", "1.000; 1.300", doubt=COLUMNS))["cay"].part
    assert found.result is None
    assert found.told.asked


def test_a_row_that_a_list_speaks_of_is_left_alone() -> None:
    part = ROWS[2]._replace(told=said("Trồng mới 5 cây phân tán.")["cay"].part.told)
    assert "cay" not in told(Telling("", "Trồng mới 900 cây phân tán."), parts=(part,))


def test_the_office_confirms_or_refuses_a_sentence() -> None:
    telling = Telling("", "Trong Tháng Thanh niên đã trồng mới 200 cây phân tán.")
    confirmed = told(telling, answers={("d", telling.own_key): "cay"})["cay"]
    assert (confirmed.part.result.value, confirmed.answered) == (200, True)
    assert told(telling, answers={("d", telling.own_key): ""}) == {}


def test_one_answer_holds_for_all_units_that_say_it_in_the_same_words() -> None:
    mine, theirs = Telling("", "Trồng 200 cây bóng mát."), Telling("", "trồng 1.350  cây bóng mát")
    assert said(mine.said)["cay"].part.result is None  # a question
    assert mine.wording != Telling("", "Trồng 200 cây ăn quả.").wording
    found = told(theirs._replace(said="Trồng 1.350 cây bóng mát."), answers={("", mine.wording): "cay"})["cay"]
    assert (found.part.result.value, found.answered, found.guessed) == (1350, True, False)


def test_one_answer_does_not_hold_under_a_heading_that_speaks_of_one_cell() -> None:
    mine = Telling("", "Trồng 200 cây bóng mát.")
    other = mine._replace(said="Trồng 30 cây bóng mát.", under="Chi đoàn bản Mẫu")
    found = told(other, answers={("", mine.wording): "cay"})["cay"]
    assert found.part.result is None
    assert found.part.told.doubt == OF_SOME


def test_sentences_that_were_put_apart_once_stay_apart() -> None:
    mine = Telling("", "Trồng 200 cây bóng mát.")
    assert told(mine._replace(said="Trồng 70 cây bóng mát."), answers={("", mine.wording): ""}) == {}


def test_what_is_counted_in_a_unit_of_its_own_needs_fewer_of_the_words() -> None:
    rows = reference((*ROWS, PartFigure("tin", "tin, bài tuyên truyền trên trang của Đoàn", "tin, bài")), law=True)
    ((found, _),) = told_in_passing(
        [Telling("", "Đăng tải 859 tin, bài trên trang của Đoàn xã.")], (), rows, {}, "d", (2026, False)
    )
    assert (found.part.key, found.part.result.value) == ("tin", 859)
