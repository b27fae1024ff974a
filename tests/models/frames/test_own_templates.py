"""A report of the unit's as a template of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app import resources
from desktop_app.models import codec
from desktop_app.models.frames.own_templates import template_of
from desktop_app.models.frames.templates import Template, default_period, new_report
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months, semester
from desktop_app.models.report import PREAMBLE, Head, Report, ReportKind, Section, walk
from desktop_app.models.richtext import Body, Paragraph, Run, plain
from desktop_app.models.unit import Unit

UNIT = Unit("m", "Đoàn xã Mẫu")
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("name", list(resources.templates()))
@pytest.mark.parametrize("start", [2025, 2031])
def test_the_template_of_a_report_makes_the_same_report_for_another_period(name, start):
    template = resources.templates()[name]
    periods = {
        "year": months(start, 1, 12), "half": months(start, 1, 6), "quarter": months(start, 10, 3),
        "month": months(start, 1, 1), "term": months(start, 1, 36), "free": Period(date(start, 3, 1), date(start, 4, 2)),
        "school": Period(date(start, 9, 1), date(start + 1, 5, 31)),
    }  # fmt: skip
    period = periods[template.period]
    first = new_report(template, UNIT, period, TODAY)
    own = template_of(first, "Mẫu của xã")
    assert codec.decode(Template, codec.encode(own)) == own
    again = new_report(own, UNIT, period, TODAY)
    assert shape(again) == shape(first)


def test_the_template_of_a_semesters_report_is_one_of_semesters():
    report = new_report(resources.templates()["six_month"], UNIT, semester(2025, 1), TODAY)
    assert "học kỳ I năm học 2025 - 2026" in report.head.title
    own = template_of(report, "Sơ kết học kỳ")
    assert own.period == "semester"
    for today, period in ((date(2026, 12, 20), semester(2026, 1)), (date(2027, 1, 20), semester(2026, 1)),
                          (date(2027, 5, 20), semester(2026, 2)), (date(2027, 8, 1), semester(2026, 2))):  # fmt: skip
        assert default_period(own, today) == period
    assert "học kỳ II năm học 2026 - 2027" in new_report(own, UNIT, semester(2026, 2), TODAY).head.title


def shape(report: Report):
    """Return all of a report that its template gives, without ids."""
    return [
        report.head,
        report.kind,
        report.period,
        [plain(each.inlines) for each in report.sections[PREAMBLE].body.blocks],
        [
            (depth, each.key, each.heading, each.role, each.guidance, each.landscape, len(each.body.blocks))
            for each, depth in walk(report)
        ],
        [[replace(part, id="") for part in each.parts] for each in report.indicators],
    ]


def test_what_was_written_and_reported_stays_behind():
    report = new_report(resources.templates()["quarter"], UNIT, months(2026, 7, 3), TODAY)
    section = next(each for each, _ in walk(report) if each.key == "education")
    written = replace(section, body=Body((Paragraph((Run("Đã tổ chức 03 buổi."),)),)))
    indicator = report.indicators[0]
    part = replace(indicator.parts[0], result=parse_figure("9/10"))
    report = replace(
        report, sections={**report.sections, section.id: written},
        indicators=(replace(indicator, parts=(part,)), *report.indicators[1:]),
    )  # fmt: skip
    said = str(codec.encode(template_of(report, "x")))
    assert "03 buổi" not in said
    assert "9/10" not in said


def test_words_of_period_and_unit_become_places_however_they_are_written():
    headings = ("KẾT QUẢ  6 THÁNG ĐẦU  NĂM 2026 CỦA ĐOÀN XÃ MẪU", "Việc của 6 tháng cuối năm 2026", "Chủ đề năm 2026",
                "Giai đoạn 2020 - 2026")  # fmt: skip
    sections = {str(at): Section(str(at), heading=each) for at, each in enumerate(headings)}
    report = Report(
        "r", UNIT, ReportKind.SIX_MONTH, period=months(2026, 1, 6), head=Head(title="Sơ kết 6 tháng đầu năm 2026"),
        sections={**Report("x").sections, **sections}, top=tuple(sections),
    )  # fmt: skip
    made = new_report(template_of(report, "x"), Unit("k", "Đoàn xã Khác"), months(2027, 7, 6), TODAY)
    assert made.head.title == "Sơ kết 6 tháng cuối năm 2027"
    assert [each.heading for each, _ in walk(made)] == [
        "KẾT QUẢ  6 THÁNG CUỐI NĂM 2027 CỦA ĐOÀN XÃ KHÁC", "Việc của 6 tháng đầu năm 2028", "Chủ đề năm 2027",
        "Giai đoạn 2020 - 2026",
    ]  # fmt: skip


def test_the_term_that_a_report_says_comes_next_need_not_be_as_long():
    report = Report(
        "r", UNIT, ReportKind.TERM, period=months(2022, 1, 36),
        head=Head(title="Tổng kết nhiệm kỳ 2022 – 2024, phương hướng nhiệm kỳ 2024 - 2029"),
    )  # fmt: skip
    made = new_report(template_of(report, "x"), UNIT, months(2024, 1, 72), TODAY)
    assert made.head.title == "Tổng kết nhiệm kỳ 2024 - 2029, phương hướng nhiệm kỳ 2029 - 2034"
