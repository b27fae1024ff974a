"""Indicators lined up with the rows of an outline: by code, by answers, by words; what is not sure waits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.models.indicators import Rule
from desktop_app.models.meaning.reasons import NO_UNIT, TOLD_TWICE
from desktop_app.models.meaning.rows import is_sub_row
from desktop_app.models.meaning.told import Told
from desktop_app.models.meaning.unit_names import unit_key
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import UNPLACED, consolidate, consolidation_json
from desktop_app.models.office.figures import within
from desktop_app.models.office.lining_up import answer_key, line_up, reference, words_key
from desktop_app.models.office.submissions import Submission
from desktop_app.models.office.totals import THOUSAND, PartFigure

ROWS = (
    PartFigure("k1", "đoàn viên mới được kết nạp", "đoàn viên"),
    PartFigure("k2", "cây xanh trồng mới", "cây", place=1),
    PartFigure("k3", "chi đoàn sinh hoạt định kỳ", "%", rule=Rule.RATIO, place=2),
    PartFigure("k4", "đoàn viên ưu tú được giới thiệu cho Đảng", "đoàn viên", place=3),
    PartFigure("k5", "hoạt động tình nguyện", "hoạt động", place=4),
    PartFigure("k6", "công trình thanh niên cấp xã", "công trình", place=5),
    PartFigure("k7", "điểm thi đua", "điểm", rule=Rule.MIN, place=6),
    PartFigure("k8", "nguồn lực chăm lo thiếu nhi", "triệu đồng", place=7),
)
LAW = reference(ROWS, law=True)


def typed(name, unit="", result="5", place=0, said="5"):
    figure = parse_figure(result)
    return PartFigure(
        f"{name}|{unit}", name, unit, result=figure, place=place, coded=False, told=Told(figure, read_from=said)
    )


@pytest.mark.parametrize(
    ("name", "unit", "key"),
    [
        ("Kết nạp đoàn viên mới", "đoàn viên", "k1"), ("Phát triển đoàn viên mới", "đoàn viên", "k1"),
        ("CÂY XANH TRỒNG MỚI.", "cây xanh", "k2"), ("Trồng cây xanh các loại", "cây", "k2"), ("Trồng cây", "", "k2"),
        ("Tỷ lệ chi đoàn sinh hoạt định kỳ", "%", "k3"), ("Giới thiệu đoàn viên ưu tú cho Đảng", "đoàn viên", "k4"),
        ("Điểm thi đua", "điểm", "k7"),
    ],
)  # fmt: skip
def test_words_that_say_a_row(name, unit, key):
    (placed,) = line_up([typed(name, unit)], LAW, {}, "d")
    assert (placed.part.key, placed.waiting) == (key, False)
    assert placed.part.rule is LAW.rows[key].rule


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Hiến máu tình nguyện", ""), ("Hiến máu tình nguyện", "đơn vị máu"), ("Kết nạp hội viên mới", "hội viên"),
        ("Đoàn viên trưởng thành", "đoàn viên"), ("Công trình thanh niên cấp tỉnh", "công trình"),
        ("Đoàn viên được kết nạp Đảng", "đoàn viên"), ("Chi đoàn đạt vững mạnh", "%"), ("Nhà nhân ái", "nhà"),
    ],
)  # fmt: skip
def test_words_that_say_no_row_wait(name, unit):
    (placed,) = line_up([typed(name, unit)], LAW, {}, "d")
    assert placed.waiting


def test_marks_of_words_stay():
    assert words_key("Tặng bò", "con") != words_key("Tặng bộ", "con")
    assert words_key("Trồng cây hoà bình", "cây") == words_key("trồng cây  hòa bình.", "cây")


def test_an_answer_holds_for_all_that_say_so():
    part = typed("Phi lao ven biển", "phi lao")
    for answers in ({("d", part.key): "k2"}, {("", answer_key(part)): "k2"}):
        (placed,) = line_up([part], LAW, answers, "d")
        assert (placed.part.key, placed.part.unit, placed.answered) == ("k2", "cây", True)
    (placed,) = line_up([part], LAW, {("", answer_key(part)): ""}, "d")
    assert (placed.waiting, placed.answered) == (True, True)


def test_a_sentence_is_read_again_in_the_terms_of_the_row():
    part = typed("Chi đoàn sinh hoạt định kỳ", "chi đoàn", "10", said="10/18, đạt 55,56%.")
    (placed,) = line_up([part], LAW, {}, "d")
    assert (placed.part.result.value, placed.part.result.denominator) == (10, 18)


def sent(unit, *parts):
    return Submission(unit, f"{unit}.docx", unit_key(unit), unit, parts=parts)


def test_the_outline_is_the_law():
    carried = ROWS[6]._replace(result=parse_figure("75"))
    received = [
        sent("Đoàn xã A", typed("Điểm thi đua", "điểm", "61"), typed("Nhà nhân ái", "nhà", "3", 1)),
        sent("Đoàn xã B", typed("Điểm thi đua", "điểm", "90"), typed("nhà  nhân ái", "nhà", "4", 1)),
        sent("Đoàn xã C", carried, PartFigure("own", "chỉ tiêu riêng", "buổi", result=parse_figure("9"), place=1)),
        sent("Đoàn xã D", typed("Nguồn lực chăm lo thiếu nhi", "tỷ đồng", "1,2")),
    ]
    found = consolidate(received, law=ROWS)
    totals = {each.key: each for each in found.totals}
    assert list(totals) == [each.key for each in ROWS]
    assert (totals["k7"].value, totals["k7"].rule) == (61, Rule.MIN)
    assert totals["k8"].value == 1200
    assert [(each.name, [unit for unit, *_ in each.figures]) for each in found.waiting] == [
        ("chỉ tiêu riêng", ["Đoàn xã C"]), ("Nhà nhân ái", ["Đoàn xã A", "Đoàn xã B"]),
    ]  # fmt: skip
    said = consolidation_json(found)
    assert [each["units"] for each in said["asked"] if each["why"] == UNPLACED] == [
        ["Đoàn xã C"],
        ["Đoàn xã A", "Đoàn xã B"],
    ]
    (cell,) = [each for each in said["cells"] if each["unit"] == "Đoàn xã D" and each["key"] == "k8"]
    assert (cell["value"], cell["status"], "tỷ đồng → triệu đồng" in cell["why"]) == (1200, "counted", True)
    assert {each["status"] for each in said["cells"] if each["name"] == "Nhà nhân ái"} == {"asked"}


def test_typed_figures_add_up_by_what_they_measure_not_by_the_majority_of_hands():
    shares = [sent(f"Đoàn xã {each}", typed("Tỷ lệ đoàn viên khá", "%", each)) for each in ("85%", "95%")]
    assert (consolidate(shares).totals[0].value, consolidate(shares).totals[0].rule) == (None, Rule.RATIO)
    answers = [sent(f"Đoàn xã {n}", typed("Có câu lạc bộ", "", each)) for n, each in enumerate(("Có", "Chưa", "Có"))]
    assert consolidate(answers).totals[0].text == "2/3"


def test_a_thousandfold_is_marked_among_few_units():
    part = PartFigure("k", "cây", "cây", target=parse_figure("100"), result=parse_figure("120000"))
    last = PartFigure("k", "cây", "cây", last_year=parse_figure("90"), result=parse_figure("95"))
    (total,) = consolidate([sent("Đoàn xã A", part), sent("Đoàn xã B", last)]).totals
    assert total.doubtful == (("Đoàn xã A", THOUSAND),)


def test_targets_count_only_where_results_do():
    given = [("110", "100"), ("105", "100"), (None, "100")]
    received = [
        sent(f"Chi đoàn {n}", PartFigure("k", "cây", "cây", target=parse_figure(target), result=parse_figure(result) if result else None))
        for n, (result, target) in enumerate(given)
    ]  # fmt: skip
    (total,) = consolidate(received).totals
    assert (total.value, total.target, total.aiming) == (215, Decimal(200), 2)


def test_a_total_of_totals_says_how_many_units_below_have_no_figure():
    below = PartFigure("k", "cây", "cây", result=parse_figure("30"), below=(2, 3))
    assert PartFigure.from_json(below.to_json()) == below
    (total,) = consolidate([sent("Đoàn xã A", below)]).totals
    assert total.partial == (("Đoàn xã A", 2, 3),)


BLOOD = PartFigure("b", "đơn vị máu hiến tình nguyện", "đơn vị máu", place=8)
CLUB = PartFigure("c", "câu lạc bộ thanh niên hoạt động thường xuyên", "", rule=Rule.COUNT_YES, place=9)
MORE = reference((*ROWS, BLOOD, CLUB), law=True)


@pytest.mark.parametrize(
    ("name", "unit", "key"),
    [("Vận động hiến máu tình nguyện", "đơn vị máu", "b"), ("Tổ chức hiến máu tình nguyện", "đơn vị máu", "b"),
     ("Đoàn viên ưu tú giới thiệu cho Đảng xem xét, kết nạp", "đoàn viên", "k4")],
)  # fmt: skip
def test_general_deeds_and_single_words_of_other_rows_do_not_hide_a_row(name, unit, key):
    (placed,) = line_up([typed(name, unit)], MORE, {}, "d")
    assert (placed.part.key, placed.waiting) == (key, False)


@pytest.mark.parametrize("name", ["Kết nạp Đảng viên mới", "Kết nạp đảng viên", "Kết nạp hội viên mới"])
def test_members_of_other_bodies_are_no_members_of_the_union(name):
    (placed,) = line_up([typed(name, "đồng chí")], MORE, {}, "d")
    assert placed.waiting


def twice(one, other, **more):
    parts = [typed("Kết nạp đoàn viên mới", "đoàn viên", one, said=one)._replace(number="1"),
             typed("Cây xanh trồng mới", "cây", "7", 1)._replace(number="2"),
             typed("đoàn viên mới được kết nạp", "đoàn viên", other, 2, said=other)._replace(number="1")]  # fmt: skip
    sent = Submission("d", "a.docx", unit_key("Đoàn xã Mẫu"), "Đoàn xã Mẫu", parts=tuple(parts), **more)
    return consolidation_json(consolidate([sent], law=ROWS))


def test_what_is_told_twice_counts_once():
    found = twice("45", "45")
    assert next(each for each in found["indicators"] if each["key"] == "k1")["value"] == 45
    assert [each for each in found["cells"] if each["status"] == "counted" and each["key"] == "k1"]
    assert not [each for each in found["asked"] if each.get("why") == UNPLACED]


def test_what_contradicts_itself_is_asked_about():
    found = twice("45", "54")
    assert next(each for each in found["indicators"] if each["key"] == "k1")["value"] is None
    cell = next(each for each in found["cells"] if each["key"] == "k1")
    assert (cell["status"], cell["why"]) == ("asked", TOLD_TWICE)
    assert {"45", "54"} == set(cell["read_from"].split("; "))
    assert "k1" not in {each["key"] for each in found["cells"] if each["status"] == "counted"}


@pytest.mark.parametrize("other", ["12", "13"])
def test_rows_of_one_indicator_under_one_name_are_no_doubles(other):
    parts = [typed("đoàn viên mới được kết nạp", "đoàn viên", figure, place, said=figure)._replace(number="1")
             for place, figure in enumerate(("12", other))]  # fmt: skip
    placed = line_up(parts, LAW, {}, "d")
    assert all(each.waiting or each.part.told.asked for each in placed)


def with_sub_rows(*rows):
    """Return a unit's figures of rows (name, unit, result), each sub row with the words of its parent as files have it."""
    first, parts = "", []
    for place, (name, unit, result) in enumerate(rows):
        first = first if is_sub_row(name) else name
        parts.append(typed(within(name, first), unit, result, place))
    return parts


def test_sub_rows_are_lined_up_by_their_parent_and_their_own_words_without_an_outline():
    files = [
        with_sub_rows(("Người hiến máu", "người", "40"), ("Trong đó: nữ", "người", "18"), ("Trẻ em học bơi", "em", "9"), ("Trong đó: nữ", "", "4")),
        with_sub_rows(("Trẻ em học bơi", "em", "5"), ("- Trong đó nữ", "em", "2"), ("Số người hiến máu", "người", "30"), ("Tr.đó: Nữ", "đồng chí", "11")),
        with_sub_rows(("người hiến máu", "người", "20"), ("- Nữ", "người", "7"), ("- Dân tộc thiểu số", "người", "3")),
    ]  # fmt: skip
    sent = [
        Submission(f"d{number}", "a.docx", unit_key(name), name, parts=tuple(parts))
        for number, (parts, name) in enumerate(zip(files, ("Đoàn xã Một", "Đoàn xã Hai", "Đoàn xã Ba"), strict=True))
    ]
    found = consolidation_json(consolidate(sent))["indicators"]
    said = {(each["parent"].lower(), each["value"], each["units_counted"]) for each in found}
    assert said == {
        ("", 90, 3), ("người hiến máu", 36, 3), ("người hiến máu", 3, 1), ("", 14, 2), ("trẻ em học bơi", 6, 2),
    }  # fmt: skip


def test_sub_rows_find_those_of_the_outline_however_they_say_that_they_are_ones():
    rows = (*ROWS, PartFigure("k9", "Trong đó: nữ (hoạt động tình nguyện)", "hoạt động", place=5))
    rows = tuple(sorted(rows, key=lambda each: (each.place, each.key != "k5", each.key != "k9")))
    for words in ("- Nữ", "Trong đó nữ", "Trong đó có nữ", "+ nữ"):
        parts = with_sub_rows(("Hoạt động tình nguyện", "hoạt động", "8"), (words, "hoạt động", "3"))
        assert [each.part.key for each in line_up(parts, reference(rows, law=True), {}, "d")] == ["k5", "k9"], words


def test_an_answer_says_which_indicator_it_is_and_not_which_money():
    money = PartFigure("k8", "dư nợ vốn ủy thác", "tỷ đồng")
    answer = {("", answer_key(typed("Dư nợ vốn vay"))): "k8"}
    (total,) = consolidate(
        [sent("Đoàn xã A", typed("Dư nợ vốn vay", "", "36.300"))], answers=answer, law=(money,)
    ).totals
    assert (total.value, total.left_out) == (None, (("Đoàn xã A", NO_UNIT),))
