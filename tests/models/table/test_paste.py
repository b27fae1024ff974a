"""Reading and planning pasted blocks."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Indicator, Kind, Part, Rule, parse_target
from desktop_app.models.meaning.habits import Habit, number_habit, to_vietnamese
from desktop_app.models.numbers import format_number, parse_figure
from desktop_app.models.report import Report
from desktop_app.models.richtext import Run
from desktop_app.models.table.cells import rows, shown_text
from desktop_app.models.table.columns import HEADINGS, SPECS, Column
from desktop_app.models.table.paste import (
    first_column,
    matrix_from_html,
    matrix_from_text,
    plan_paste,
)


@pytest.fixture
def report():
    return Report(
        "r",
        indicators=(
            Indicator(
                "i1",
                statement=(Run("Tặng quà và hiến máu."),),
                parts=(
                    Part("p1", name="suất quà", unit="suất", result=parse_figure("10")),
                    Part("p2", name="đơn vị máu", unit="đơn vị"),
                ),
            ),
            Indicator("i2", parts=(Part("p3", name="cây xanh", unit="cây"),)),
        ),
    )


def after(report, plan):
    return plan.edit.apply(report)[0]


def test_fills_and_overwrites_from_the_current_cell_on(report):
    plan = plan_paste(report, (0, Column.TARGET), [["ít nhất 20", "1.250"], ["5", "3/4"]])
    assert [(c.row, c.column, c.old, c.new) for c in plan.changes] == [
        (0, Column.TARGET, "", "ít nhất 20"),
        (0, Column.RESULT, "10", "1.250"),
        (1, Column.TARGET, "", "5"),
        (1, Column.RESULT, "", "3/4 (75%)"),
    ]
    assert [c.old for c in plan.overwritten] == ["10"]
    parts = after(report, plan).indicators[0].parts
    assert [part.result.value for part in parts] == [1250, 3]
    assert parts[1].result.denominator == 4


def test_undoing_a_paste_gives_the_same_report(report):
    plan = plan_paste(report, (1, Column.NAME), [["a", "b", "1", "2"]] * 5)
    changed, undo = plan.edit.apply(report)
    assert changed.indicators != report.indicators
    assert undo.apply(changed)[0] == report


def test_cells_that_are_not_understood_are_kept_out(report):
    plan = plan_paste(report, (0, Column.RESULT), [["12..5"], ["5/0"], ["#REF!"]])
    assert [(r.row, r.text) for r in plan.rejected] == [(0, "12..5"), (1, "5/0"), (2, "#REF!")]
    assert plan.edit is None


def test_a_dash_is_neither_zero_nor_nothing(report):
    plan = plan_paste(report, (0, Column.RESULT), [["-"]])
    assert plan.edit is None
    assert len(plan.rejected) == 1


def test_an_empty_cell_clears_and_is_listed(report):
    plan = plan_paste(report, (0, Column.RESULT), [[""]])
    assert [(c.old, c.new) for c in plan.changes] == [("10", "")]
    assert after(report, plan).indicators[0].parts[0].result is None


def test_computed_columns_are_left_out(report):
    plan = plan_paste(report, (0, Column.RESULT), [["12", "120%", "10", "tăng 20%", "Vượt", "xong"]])
    assert plan.computed == 3
    assert [c.column for c in plan.changes] == [Column.RESULT, Column.LAST_YEAR, Column.NOTE]


def test_equal_cells_change_nothing(report):
    line = [shown_text(report, *rows(report)[0], column) for column in (Column.NAME, Column.UNIT, Column.TARGET)]
    assert plan_paste(report, (0, Column.NAME), [line]).edit is None


def test_rows_beyond_the_end_become_indicators(report):
    plan = plan_paste(report, (2, Column.NAME), [["cây", "cây"], ["công trình", "công trình"], ["mô hình", "mô hình"]])
    assert (plan.indicators, plan.parts) == (2, 2)
    made = after(report, plan)
    assert [len(each.parts) for each in made.indicators] == [2, 1, 1, 1]
    assert made.indicators[3].parts[0].name == "mô hình"


def test_empty_numbers_beyond_the_end_are_merged_cells(report):
    block = [
        ["3", "Câu ba", "a", "cái", "1"],
        ["", "", "b", "cái", "2"],
        ["4", "Câu bốn", "c", "cái", "3"],
    ]
    plan = plan_paste(report, (3, Column.NUMBER), block)
    made = after(report, plan).indicators[2:]
    assert [[part.name for part in each.parts] for each in made] == [["a", "b"], ["c"]]
    assert [each.statement for each in made] == [(Run("Câu ba"),), (Run("Câu bốn"),)]


def test_merged_rows_right_behind_the_last_indicator_join_it(report):
    plan = plan_paste(report, (2, Column.STATEMENT), [["Câu hai", "cây xanh"], ["", "cây bàng"]])
    made = after(report, plan).indicators
    assert [part.name for part in made[1].parts] == ["cây xanh", "cây bàng"]
    assert made[1].statement == (Run("Câu hai"),)


def test_a_sentence_does_not_fit_a_merged_cell(report):
    plan = plan_paste(report, (1, Column.STATEMENT), [["Câu khác"]])
    assert plan.edit is None
    assert plan.rejected[0].text == "Câu khác"


def test_paste_into_an_empty_report():
    plan = plan_paste(Report("r"), (0, Column.NAME), [["cây xanh", "cây", "≥ 100", "120"], ["", "", "", ""]])
    made = after(Report("r"), plan)
    assert len(made.indicators) == 1
    assert made.indicators[0].parts[0].result.value == 120


def test_a_heading_row_tells_the_columns():
    block = [["TT", "Nội dung", "Kết quả", "Tỷ lệ", "Ghi chú"], ["1", "cây xanh", "120", "120%", "xong"]]
    part = after(Report("r"), plan_paste(Report("r"), (0, Column.NOTE), block)).indicators[0].parts[0]
    assert (part.name, part.result.text, part.note) == ("cây xanh", "120", "xong")


def test_the_heading_of_targets_may_be_that_of_sentences():
    heading = ["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Kết quả"]
    block = [heading, ["1", "buổi sinh hoạt", "buổi", "≥ 12", "13"], ["", "lượt người", "lượt", "1.220", "1.220"]]
    (made,) = after(Report("r"), plan_paste(Report("r"), (0, Column.NUMBER), block)).indicators
    assert [part.target.value for part in made.parts] == [12, 1220]
    block = [heading, ["1", "buổi sinh hoạt", "buổi", "Tổ chức 12 buổi sinh hoạt trong năm.", "13"]]
    (made,) = after(Report("r"), plan_paste(Report("r"), (0, Column.NUMBER), block)).indicators
    assert made.statement == (Run("Tổ chức 12 buổi sinh hoạt trong năm."),)


def test_a_new_unit_is_known_to_the_figures_beside_it(report):
    plan = plan_paste(report, (2, Column.UNIT), [["tỷ đồng", "1.134 tỷ đồng", "1.220 tỷ đồng"]])
    part = after(report, plan).indicators[1].parts[0]
    assert (part.target.text, part.result.value) == ("1.134", 1220)


def test_percent_as_unit_makes_a_rate(report):
    part = after(report, plan_paste(report, (2, Column.UNIT), [["%"]])).indicators[1].parts[0]
    assert (part.kind, part.over_units, part.over_time) == (Kind.RATE, Rule.RATIO, Rule.RATIO)


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ([["1.250"]], Decimal(1250)),
        ([["1250"]], Decimal(1250)),
        ([["1,250.5"]], Decimal("1250.5")),
        ([["1,234,567"]], Decimal(1234567)),
        ([["8,5"]], Decimal("8.5")),
        ([["1 500"]], Decimal(1500)),
        ([["1,250"], ["1,250.5"]], Decimal(1250)),
        ([["12.5"], ["1,250.5"]], Decimal("12.5")),
        ([["1,250"], ["8,5"]], Decimal("1.25")),
    ],
)
def test_numbers_of_spreadsheets(report, block, value):
    plan = plan_paste(report, (0, Column.RESULT), block)
    assert not plan.doubtful
    assert after(report, plan).indicators[0].parts[0].result.value == value


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ([["1,250"]], Decimal(1250)),
        ([["12.5"]], Decimal("12.5")),
        ([["1,250"], ["8,5"], ["2,000.5"]], Decimal(1250)),
        ([["20 căn"]], None),
        ([["51,83%"]], Decimal("51.83")),  # a percentage is no count
    ],
)
def test_doubtful_numbers_wait_for_a_word(report, block, value):
    plan = plan_paste(report, (0, Column.RESULT), block)
    assert plan.doubtful[0].doubt
    assert 0 not in [change.row for change in plan.changes]
    taken = plan_paste(report, (0, Column.RESULT), block, take_doubtful=True)
    assert after(report, taken).indicators[0].parts[0].result.value == value


def test_habit_of_a_block():
    assert number_habit(["1.250", "1,250", "12"]) is Habit.UNKNOWN
    assert number_habit(["1.250,5"]) is Habit.VIETNAMESE
    assert number_habit(["1,250.5"]) is Habit.ENGLISH
    assert number_habit(["1,250.5", "0,5"]) is Habit.MIXED


@given(st.decimals(0, 10**12, places=2), st.sampled_from(list(Habit)))
def test_english_numbers_with_both_separators_are_read_exactly(value, habit):
    if value < 1000:
        value += 1000
    text, doubt = to_vietnamese(f"{value:,.2f}", habit)
    assert not doubt
    assert parse_figure(text).value == value


@given(st.decimals(0, 10**12, places=2))
def test_vietnamese_numbers_stay_as_they_are(value):
    text = format_number(value)
    if "," in text or text.count(".") > 1:
        assert to_vietnamese(text, number_habit([text])) == (text, "")


def test_reads_tab_separated_text():
    assert matrix_from_text('a\tb\r\n"hai\ndòng"\t1.250\r\n') == [["a", "b"], ["hai\ndòng", "1.250"]]
    assert matrix_from_text("\n") == []


def test_reads_html_with_merged_cells():
    found = matrix_from_html(
        "<html><style>td {x: y}</style><table><tr><th rowspan=2>1</th><td colspan='2'>a &amp; b</td></tr>"
        "<tr><td>hai<br>dòng</td><td> 1.250\n </td></tr></table><table><tr><td>khác</td></tr></table>"
    )
    assert found == [["1", "a & b", ""], ["", "hai\ndòng", "1.250"]]


def test_reads_what_excel_and_word_put_on_the_clipboard():
    found = matrix_from_html(
        """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- table {mso-x:"\\,"} --></style>
        </head><body link="#0563C1"><table border=0 width=192><!--StartFragment--><col width=64 span=3>
        <tr height=20><td height=20 class=xl65 width=64>1</td>
        <td>\n <p class=MsoNormal>c\u00e2y <b>xanh</b><o:p></o:p></p>\n <p>n\u0103m 2026</p></td>
        <td align=right x:num="1250.5">1,250.5</td></tr>
        <tr><td>&nbsp;</td><td></td><td>51,83%</td></tr><!--EndFragment--></table></body></html>"""
    )
    assert found == [["1", "cây xanh\nnăm 2026", "1,250.5"], ["", "", "51,83%"]]


def test_html_without_a_table_gives_no_cells():
    assert matrix_from_html("<p>văn bản</p>") == []


@pytest.mark.parametrize(
    "content",
    [
        "<table><tr><td colspan=100000000 rowspan=100000000>x</td><td>y</td></tr></table>",
        "<table>" + "<tr><td>x</td></tr>" * 2001 + "</table>",
        "x" * 5_000_001,
    ],
    ids=["spans", "rows", "characters"],
)
def test_absurd_tables_are_refused(content):
    with pytest.raises(UserError):
        matrix_from_html(content)


def test_too_many_lines_are_refused():
    with pytest.raises(UserError):
        matrix_from_text("x\n" * 2001)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(content):
    matrix = matrix_from_text(content)
    assert matrix_from_html(content) == [] or "<" in content
    plan_paste(Report("r"), (0, Column.NUMBER), matrix)


@pytest.mark.parametrize(("pasted", "shown"), [("1.220", "1.220"), ("16.107/31.076", "16.107/31.076"), ("", "")])
def test_a_figure_takes_the_place_of_a_target_in_words(report, pasted, shown):
    before = after(report, plan_paste(report, (0, Column.TARGET), [["ít nhất 20"]]))
    plan = plan_paste(before, (0, Column.TARGET), [[pasted]])
    assert [(c.old, c.new) for c in plan.changes] == [("ít nhất 20", shown)]
    part = after(before, plan).indicators[0].parts[0]
    assert (part.phrase, part.target) == ("", parse_figure(pasted) if pasted else None)


def test_operator_of_a_pasted_target(report):
    part = after(report, plan_paste(report, (2, Column.TARGET), [["không quá 5"]])).indicators[1].parts[0]
    assert (part.operator, part.phrase, part.target) == parse_target("không quá 5")


@pytest.mark.parametrize(
    ("block", "column"),
    [
        ([["1", "Câu", "cây"], ["", "", "hoa"]], Column.NUMBER),
        ([["(1)-", "Câu", "cây"]], Column.NUMBER),
        ([["cây xanh", "cây", "100"]], Column.NAME),
        ([["5", "6"]], Column.NAME),
    ],
)
def test_where_a_block_starts_in_an_empty_table(block, column):
    assert first_column(block) is column


def test_cells_beside_the_table_are_counted(report):
    plan = plan_paste(report, (0, Column.VERDICT), [["Đạt", "xong", "thừa", ""], ["", "", "thừa"]])
    assert plan.outside == 2
    assert [c.new for c in plan.changes] == ["xong"]


# what is said of columns


def test_every_column_has_a_title_and_a_width():
    assert [*SPECS] == [*Column]
    assert [column for column, spec in SPECS.items() if not spec.title.strip()] == []
    rest = [column for column, spec in SPECS.items() if not spec.sample and not spec.share]
    assert len(rest) == 1  # one takes what the others leave


def test_what_is_typed_has_a_field_or_is_the_sentence():
    typed = {column for column, spec in SPECS.items() if not spec.computed}
    assert typed == {column for column, spec in SPECS.items() if spec.field} | {Column.STATEMENT}
    names = {each.name for each in fields(Part)}
    assert {spec.field for spec in SPECS.values() if spec.field} <= names


def test_no_words_head_two_columns():
    assert len(HEADINGS) == sum(1 + len(spec.headings) for spec in SPECS.values())


@pytest.mark.parametrize(
    ("cell", "value"), [("51,83%", Decimal("51.83")), ("51.83%", Decimal("51.83")), ("205/234", Decimal(205))]
)
def test_percentages_of_rates(cell, value):
    rates = Report("r", indicators=(Indicator("i", parts=(Part("p", unit="%", kind=Kind.RATE),)),))
    plan = plan_paste(rates, (0, Column.RESULT), [[cell]])
    assert not plan.doubtful
    assert after(rates, plan).indicators[0].parts[0].result.value == value


def pasted(*rows, report=None):
    plan = plan_paste(report or Report("r"), (0, Column.NUMBER), [row.split("|") for row in rows])
    return plan, [part for each in after(report or Report("r"), plan).indicators for part in each.parts]


@pytest.mark.parametrize(
    "heading",
    [
        "TT|Nội dung|ĐVT|KH|TH|%",
        "STT|Nhiệm vụ|Đơn vị tính|Kế hoạch giao|Số lượng|Ghi chú",
        "TT|Tiêu chí|ĐVT|Giao|Đạt|Tỷ lệ",
        "Số TT|Các chỉ tiêu chủ yếu|Đơn vị tính|Chỉ tiêu được giao|Kết quả đạt được|So với chỉ tiêu (%)",
    ],
)
def test_headings_of_other_hands_never_send_the_result_into_the_target(heading):
    _, (part,) = pasted(heading, "1|cây xanh trồng mới|cây|1.000|1.200|")
    assert (part.name, part.unit, part.target.value, part.result.value) == ("cây xanh trồng mới", "cây", 1000, 1200)


def test_a_heading_without_names_above_targets_and_results(report):
    plan = plan_paste(report, (0, Column.TARGET), [["TH", "KH"], ["12", "11"]])
    assert [(change.column, change.new) for change in plan.changes] == [(Column.TARGET, "11"), (Column.RESULT, "12")]


def test_other_years_are_left_out_and_last_year_is_known():
    plan, (part,) = pasted(
        "TT|Nội dung|ĐVT|Thực hiện năm 2025|Kế hoạch năm 2026|Thực hiện năm 2026|Kế hoạch năm 2027",
        "1|cây xanh|cây|800|1.000|1.200|1.500",
    )
    assert (part.last_year.value, part.target.value, part.result.value) == (800, 1000, 1200)
    assert plan.outside == 1


def test_a_heading_over_two_rows_and_rows_that_are_none():
    plan, parts = pasted(
        "TT|Nội dung|ĐVT|Năm 2026||Ghi chú", "|||KH|TH|", "(1)|(2)|(3)|(4)|(5)|(6)", "I|CÔNG TÁC ĐOÀN||||", "1|Kết nạp đoàn viên|đv|40|45|",
        "|Trong đó: nữ|đv|15|20|", "2|Trồng cây|cây|1.000|1.200|",
    )  # fmt: skip
    assert [(part.name, part.target.value, part.result.value) for part in parts] == [
        ("Kết nạp đoàn viên", 40, 45), ("Trong đó: nữ", 15, 20), ("Trồng cây", 1000, 1200),
    ]  # fmt: skip
    assert plan.indicators == 2


def test_money_in_another_unit_is_converted_once_somebody_says_so():
    report = Report("r", indicators=(Indicator("i", parts=(Part("p", name="nguồn lực", unit="triệu đồng"),)),))
    plan = plan_paste(report, (0, Column.RESULT), [["1,2 tỷ"]])
    assert [change.new for change in plan.doubtful] == ["1.200"]
    assert plan.edit is None
