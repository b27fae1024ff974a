"""The next period's report, and a unit's own by an outline sent down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.exchange.files import check
from desktop_app.models.frames.next_period import from_outline, roll_forward
from desktop_app.models.frames.templates import new_report
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.origin import Origin
from desktop_app.models.periods import months, semester
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Period, Report, ReportKind, Role, Section, Status, walk
from desktop_app.models.richtext import Body, Cell, Chart, IndicatorList, Layout, Paragraph, Run, Table, plain
from desktop_app.models.unit import Signer, Unit
from desktop_app.resources import sample, templates

UNIT = Unit(code="x1", name="Đoàn xã Mẫu Một")


def test_next_year_keeps_the_frame_and_moves_the_results():
    report = sample()[1]
    made = roll_forward(report, report.unit)
    check(made)
    assert made.period == Period(date(2027, 1, 1), date(2027, 12, 31))
    assert "năm 2027" in made.head.title
    assert "năm 2028" in made.head.title
    assert (made.head.number, made.head.date) == ("", None)
    assert made.origin == Origin(previous=report.id)
    assert [depth for _, depth in walk(made)] == [depth for _, depth in walk(report)]
    for (old, _), (new, _) in zip(walk(report), walk(made), strict=True):
        assert new.heading == old.heading.replace("2027", "2028").replace("2026", "2027")
        assert new.key == (old.key or old.id)
        assert new.status is Status.TODO
        assert not any(isinstance(block, Paragraph) for block in new.body.blocks)
    for old, new in zip(report.indicators, made.indicators, strict=True):
        for before, after in zip(old.parts, new.parts, strict=True):
            assert (after.last_year, after.result, after.override) == (before.result, None, None)
            assert after.target == before.target
            assert after.key == (before.key or before.id)
            assert after.id != before.id
    charts = [block for section, _ in walk(made) for block in section.body.blocks if isinstance(block, Chart)]
    parts = {part.id for each in made.indicators for part in each.parts}
    assert len(charts) == 3
    assert all(set(chart.parts) <= parts for chart in charts)


def test_half_years_quarters_and_months_go_on():
    unit = sample()[0]
    for name, first, then, words in (
        (
            "six_month",
            Period(date(2026, 7, 1), date(2026, 12, 31)),
            Period(date(2027, 1, 1), date(2027, 6, 30)),
            "6 tháng đầu năm 2027",
        ),
        (
            "quarter",
            Period(date(2026, 10, 1), date(2026, 12, 31)),
            Period(date(2027, 1, 1), date(2027, 3, 31)),
            "quý I năm 2027",
        ),
        (
            "month",
            Period(date(2026, 1, 1), date(2026, 1, 31)),
            Period(date(2026, 2, 1), date(2026, 2, 28)),
            "tháng 02 năm 2026",
        ),
    ):
        made = roll_forward(new_report(templates()[name], unit, first, date(2026, 12, 1)), unit)
        assert (made.period.start, made.period.end) == (then.start, then.end)
        assert words in made.head.title


def rolled(kind: ReportKind, period: Period, title: str, *headings: str):
    base = Report("r", kind=kind, period=period, head=Head(title=title))
    made = {f"s{n}": Section(f"s{n}", heading=each) for n, each in enumerate(headings)}
    report = replace(base, sections={**base.sections, **made}, top=tuple(made))
    new = roll_forward(report, UNIT)
    return new, [new.head.title, *(section.heading for section, _ in walk(new))]


@pytest.mark.parametrize("dash", [" - ", "-", " – ", "–", " -", "— "])
def test_a_term_goes_on_with_any_dash_to_the_term_it_states(dash):
    new, said = rolled(
        ReportKind.TERM,
        months(2022, 1, 36),
        f"Tổng kết nhiệm kỳ 2022{dash}2024, phương hướng nhiệm kỳ 2024{dash}2027",
        f"KẾT QUẢ NHIỆM KỲ 2022{dash}2024",
        f"PHƯƠNG HƯỚNG NHIỆM KỲ 2024{dash}2027",
        "Thực hiện Nghị quyết Đại hội tỉnh, nhiệm kỳ 2022 - 2027",
    )
    assert (new.period.start, new.period.end) == (date(2024, 1, 1), date(2027, 12, 31))
    assert said == [
        f"Tổng kết nhiệm kỳ 2024{dash}2027, phương hướng nhiệm kỳ 2027{dash}2030",
        f"KẾT QUẢ NHIỆM KỲ 2024{dash}2027",
        f"PHƯƠNG HƯỚNG NHIỆM KỲ 2027{dash}2030",
        "Thực hiện Nghị quyết Đại hội tỉnh, nhiệm kỳ 2022 - 2027",
    ]


def test_a_term_that_states_no_next_one_is_as_long_as_this():
    new, said = rolled(ReportKind.TERM, months(2022, 1, 72), "Tổng kết nhiệm kỳ 2022-2027")
    assert (new.period.start, new.period.end) == (date(2027, 1, 1), date(2032, 12, 31))
    assert said == ["Tổng kết nhiệm kỳ 2027-2032"]


def test_a_school_year_goes_on():
    new, said = rolled(
        ReportKind.THEMATIC, months(2023, 9, 12), "Tổng kết năm học 2023 – 2024", "Phương hướng Năm học 2024-2025"
    )
    assert (new.period.start, new.period.end) == (date(2024, 9, 1), date(2025, 8, 31))
    assert said == ["Tổng kết năm học 2024 – 2025", "Phương hướng Năm học 2025-2026"]


def test_a_year_moves_the_school_year_and_leaves_a_term():
    _, said = rolled(
        ReportKind.ANNUAL, months(2026, 1, 12), "Kết quả năm 2026", "Học sinh năm học 2025-2026", "Nhiệm kỳ 2022 - 2027"
    )
    assert said == ["Kết quả năm 2027", "Học sinh năm học 2026-2027", "Nhiệm kỳ 2022 - 2027"]


def test_quarters_and_months_written_short_go_on():
    _, said = rolled(ReportKind.QUARTER, months(2026, 10, 3), "Kết quả Quý IV/2026, nhiệm vụ quý I/2027")
    assert said == ["Kết quả Quý I/2027, nhiệm vụ quý II/2027"]
    _, said = rolled(ReportKind.MONTH, months(2026, 12, 1), "KẾT QUẢ THÁNG 12/2026, NHIỆM VỤ THÁNG 1/2027")
    assert said == ["KẾT QUẢ THÁNG 1/2027, NHIỆM VỤ THÁNG 2/2027"]


@pytest.mark.parametrize(("kind", "period", "says", "then"), [
    (ReportKind.QUARTER, months(2026, 7, 3), "Quý 3/2026, nhiệm vụ quý 4 năm 2026", "Quý 4/2026, nhiệm vụ quý 1 năm 2027"),
    (ReportKind.QUARTER, months(2026, 7, 3), "Q.III/2026; QUÝ III - 2026", "Q.IV/2026; QUÝ IV - 2026"),
    (ReportKind.SIX_MONTH, months(2026, 1, 6), "06 THÁNG ĐẦU NĂM 2026, sáu tháng cuối năm 2026",
     "06 THÁNG CUỐI NĂM 2026, sáu tháng đầu năm 2027"),
    (ReportKind.MONTH, months(2026, 2, 1), "tháng 02 năm 2026, tháng 3 năm 2026, tháng 02/2026",
     "tháng 3 năm 2026, tháng 4 năm 2026, tháng 03/2026"),
    (ReportKind.MONTH, months(2026, 9, 1), "tháng 9 năm 2026; từ tháng 5 năm 2026", "tháng 10 năm 2026; từ tháng 5 năm 2026"),
    (ReportKind.SIX_MONTH, semester(2025, 1), "Học kỳ I năm học 2025–2026, phương hướng học kỳ II, năm học 2025 - 2026",
     "Học kỳ II năm học 2025–2026, phương hướng học kỳ I, năm học 2026 - 2027"),
    (ReportKind.SIX_MONTH, Period(date(2026, 1, 12), date(2026, 6, 5)), "HK2 (2025-2026)", "HK1 (2026-2027)"),
    (ReportKind.THEMATIC, months(2026, 6, 3), "Chiến dịch hè năm 2026, kế hoạch hè 2027", "Chiến dịch hè năm 2027, kế hoạch hè 2028"),
    (ReportKind.THEMATIC, months(2026, 3, 1), "Tháng Thanh niên năm 2026 (tháng 3/2026)", "Tháng Thanh niên năm 2027 (tháng 3/2027)"),
    (ReportKind.THEMATIC, months(2026, 1, 9), "9 tháng năm 2026", "9 tháng năm 2027"),
    (ReportKind.TERM, months(2022, 1, 36), "Từ năm 2022 đến năm 2024; 2022‑2024; 2022−2024", "Từ năm 2024 đến năm 2026; 2024‑2026; 2024−2026"),
])  # fmt: skip
def test_periods_go_on_as_they_are_written(kind, period, says, then):
    assert rolled(kind, period, says)[1] == [then]


@pytest.mark.parametrize(("kind", "period", "is_last_years"), [
    (ReportKind.MONTH, months(2026, 3, 1), False), (ReportKind.QUARTER, months(2026, 7, 3), False),
    (ReportKind.SIX_MONTH, months(2026, 1, 6), False), (ReportKind.SIX_MONTH, semester(2025, 1), False),
    (ReportKind.ANNUAL, months(2026, 1, 12), True), (ReportKind.ANNUAL, Period(date(2025, 9, 1), date(2026, 8, 31)), True),
    (ReportKind.TERM, months(2022, 1, 36), True), (ReportKind.THEMATIC, months(2026, 6, 3), True),
])  # fmt: skip
@pytest.mark.parametrize("aimed", [False, True])
def test_results_of_a_quarter_are_not_last_years_of_the_next_one(kind, period, is_last_years, aimed):
    """What quarter III came to stood under “cùng kỳ năm trước” of quarter IV."""
    part = Part("p", "cay", "cây", "cây", result=parse_figure("40"), last_year=parse_figure("30"))
    aims = (Indicator("n", parts=(Part("q", "cay", "cây", "cây", target=parse_figure("50")),)),) if aimed else ()
    report = Report("r", kind=kind, period=period, indicators=(Indicator("i", parts=(part,)),), next_targets=aims)
    made = roll_forward(report, UNIT).indicators[0].parts[0]
    assert (made.result, made.last_year) == (None, parse_figure("40") if is_last_years else None)


def test_the_body_that_signs_goes_on_with_its_term():
    body = Signer("BAN CHẤP HÀNH CHI ĐOÀN NHIỆM KỲ 2022 – 2024", "BÍ THƯ", "Nguyễn Văn A")
    report = Report("r", kind=ReportKind.TERM, period=months(2022, 1, 36), signer=body, cosigners=(body,))
    made = roll_forward(report, UNIT)
    assert {made.signer, *made.cosigners} == {replace(body, authority="BAN CHẤP HÀNH CHI ĐOÀN NHIỆM KỲ 2024 – 2026")}


def test_what_comes_every_year_comes_a_year_later():
    for period, later in (
        (months(2026, 6, 3), months(2027, 6, 3)), (months(2026, 3, 1), months(2027, 3, 1)),
        (months(2026, 1, 9), months(2027, 1, 9)), (Period(date(2024, 2, 1), date(2024, 2, 29)), months(2025, 2, 1)),
        (months(2021, 1, 60), months(2026, 1, 60)),
    ):  # fmt: skip
        assert rolled(ReportKind.THEMATIC, period, "x")[0].period == later


def test_a_semester_is_followed_by_the_next_one_whatever_its_days():
    first = rolled(ReportKind.SIX_MONTH, Period(date(2025, 9, 5), date(2026, 1, 17)), "x")[0]
    assert first.period == semester(2025, 2)
    assert rolled(ReportKind.SIX_MONTH, first.period, "x")[0].period == semester(2026, 1)


def test_an_outline_lays_out_the_unit_s_report():
    office = sample()[0]
    outline = new_report(
        templates()["outline"], office, Period(date(2026, 1, 1), date(2026, 12, 31)), date(2026, 11, 1)
    )
    first = outline.indicators[0]
    outline = replace(
        outline,
        indicators=(replace(first, parts=(replace(first.parts[0], note="gửi trước 05/12"),)), *outline.indicators[1:]),
    )
    made = from_outline(outline, UNIT)
    check(made)
    assert made.unit == UNIT
    assert made.kind is ReportKind.ANNUAL
    assert made.head.type_name == "BÁO CÁO"
    assert made.origin == Origin(outline=outline.id)
    assert [section.key for section, _ in walk(made)] == [section.key or section.id for section, _ in walk(outline)]
    assert [part.key for each in made.indicators for part in each.parts] == [
        part.key or part.id for each in outline.indicators for part in each.parts
    ]
    for (old, _), (new, _) in zip(walk(outline), walk(made), strict=True):
        for block in old.body.blocks:
            if isinstance(block, Paragraph):
                assert plain(block.inlines) in new.guidance
        assert all(isinstance(block, IndicatorList) for block in new.body.blocks)
    assert not made.sections[PREAMBLE].body.blocks
    assert not made.sections[CLOSING].body.blocks


def test_two_units_of_one_outline_line_up():
    outline = new_report(
        templates()["outline"], sample()[0], Period(date(2026, 1, 1), date(2026, 12, 31)), date(2026, 11, 1)
    )
    loose = replace(outline.indicators[0], parts=(Part("khác", name="cây"),))
    outline = replace(outline, indicators=(*outline.indicators[1:], loose))
    one, other = from_outline(outline, UNIT), from_outline(outline, replace(UNIT, code="x2"))
    keys = [[part.key for each in report.indicators for part in each.parts] for report in (one, other)]
    assert keys[0] == keys[1]
    assert all(keys[0])
    assert one.id != other.id


def test_a_typed_table_of_indicators_becomes_the_place_of_the_next_ones():
    def cell(text):
        return Cell((Paragraph((Run(text),)),))

    parts = [Part(f"p{at}", name=name) for at, name in enumerate(("cây xanh trồng mới", "suất quà tặng trẻ em"))]
    rows = (
        (cell("TT"), cell("Nội dung"), cell("Kết quả")),
        (cell("1"), cell("Trồng mới ít nhất 40 cây xanh"), cell("45")),
        (cell("2"), cell("Tặng 20 suất quà cho trẻ em khó khăn; suất quà tặng trẻ em mồ côi"), cell("21")),
    )
    other = Section("o", heading="Danh sách", body=Body((Table("x", ((cell("1"), cell("Nguyễn Văn A")),)),)))
    table = Section("t", heading="Bảng so sánh", role=Role.ANNEX, body=Body((Table("t", rows),)))
    report = Report(
        "r", kind=ReportKind.TERM, period=months(2022, 1, 36), top=("o", "t"),
        sections={**Report("x").sections, "o": other, "t": table},
        indicators=tuple(Indicator(f"i{each.id}", parts=(each,)) for each in parts),
    )  # fmt: skip
    first, second = (section.body.blocks for section, _ in walk(roll_forward(report, Unit())))
    assert first == ()
    assert [(type(each), each.layout) for each in second] == [(IndicatorList, Layout.PERIODS)]
