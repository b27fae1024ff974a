"""Outlines made of reports, their terms, what is required, and what last year's report gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.files import check
from desktop_app.models.frames.next_period import (
    earlier_text,
    from_outline,
    heading_key,
    roll_forward,
    texts_by_key,
)
from desktop_app.models.frames.outlines import (
    Missing,
    go_on_from,
    missing,
    outline_of,
    report_before,
    terms,
    with_last_year,
)
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbering import section_numbers
from desktop_app.models.numbers import parse_figure
from desktop_app.models.origin import Origin
from desktop_app.models.periods import months
from desktop_app.models.report import Period, Report, ReportKind, Section, walk
from desktop_app.models.richtext import Body, IndicatorList, Layout, Paragraph, Run, plain
from desktop_app.models.unit import Unit
from desktop_app.resources import sample

from ..strategies import reports

UNIT = Unit(code="t", name="Tỉnh đoàn Mẫu")


def small(**fields):
    base = Report("r")
    sections = {
        **base.sections,
        "a": Section("a", heading="Kết quả", required=True, children=("b",)),
        "b": Section("b", heading="Công tác Đội", body=Body((Paragraph((Run("Đã làm."),)),))),
        "c": Section("c", heading="Phương hướng", required=True),
    }
    parts = (
        Part(
            "p1", "cay", "cây trồng mới", "cây", target=parse_figure("100"), result=parse_figure("120"), required=True
        ),
        Part("p2", "", "nhà nhân ái", "nhà", required=True),
        Part("p3", "", "ghi thêm", "lượt"),
    )
    return replace(base, sections=sections, top=("a", "c"), indicators=(Indicator("i", parts=parts),), **fields)


def test_an_outline_asks_what_the_guidance_said_and_nothing_of_what_was_written():
    report = sample()[1]
    made = outline_of(report, UNIT)
    check(made)
    assert made.kind is ReportKind.OUTLINE
    assert made.unit == UNIT
    assert (made.head.type_name, made.head.type_symbol) == ("ĐỀ CƯƠNG BÁO CÁO", "")
    assert made.period == Period(date(2027, 1, 1), date(2027, 12, 31))
    assert made.origin == Origin()
    old_words = {plain(each.inlines) for s, _ in walk(report) for each in s.body.blocks if isinstance(each, Paragraph)}
    titled = [section for section, _ in walk(report) if section.heading]
    assert len(titled) < len(list(walk(report)))
    for old, (new, _) in zip(titled, walk(made), strict=True):
        points = [plain(each.inlines) for each in new.body.blocks if isinstance(each, Paragraph)]
        assert len(points) == len([line for line in old.guidance.split("\n") if line.strip()])
        assert not old_words.intersection(points)
    assert any(isinstance(each, IndicatorList) for s, _ in walk(made) for each in s.body.blocks)
    for indicator in made.indicators:
        for part in indicator.parts:
            assert (part.result, part.last_year) == (None, None)


def test_an_outline_rolled_forward_still_asks_the_same():
    outline = outline_of(sample()[1], UNIT)
    again = roll_forward(outline, UNIT)
    assert [section.body.words for section, _ in walk(again)] == [section.body.words for section, _ in walk(outline)]


def test_terms_name_what_there_is():
    assert terms(replace(small(), top=(), sections=Report("x").sections, indicators=()), {}) == ()
    report = small(due=date(2026, 12, 5), period=Period(cutoff=date(2026, 11, 30)))
    assert terms(report, section_numbers(report)) == (
        "Hạn gửi báo cáo: ngày 05/12/2026.",
        "Số liệu chốt đến ngày 30/11/2026.",
        "Các mục bắt buộc: I. Kết quả; II. Phương hướng.",
        "Các chỉ tiêu bắt buộc: (1) cây trồng mới; (1) nhà nhân ái.",
    )


def test_missing_is_what_is_required_and_empty():
    report = small()
    assert missing(report) == Missing(("II. Phương hướng",), ("(1) nhà nhân ái",))  # what is under a section counts
    assert not missing(Report("r"))


@given(reports())
def test_nothing_is_missing_where_nothing_is_required(report):
    sections = {key: replace(each, required=False) for key, each in report.sections.items()}
    indicators = tuple(
        replace(each, parts=tuple(replace(part, required=False) for part in each.parts)) for each in report.indicators
    )
    assert not missing(replace(report, sections=sections, indicators=indicators))


@given(reports())
def test_any_outline_is_whole(report):
    check(outline_of(report, UNIT))


@given(reports(), st.booleans())
def test_requirements_and_due_date_go_down_to_the_unit(report, rolled):
    outline = outline_of(report, UNIT) if rolled else report
    outline = replace(outline, due=date(2026, 12, 5), expected=(("x1", "Đoàn xã Mẫu Một"),))
    made = from_outline(outline, Unit(code="x1"))
    check(made)
    assert made.due == outline.due
    assert made.expected == ()
    asked = [(s.heading, s.required) for s, _ in walk(outline)]
    assert [(s.heading, s.required) for s, _ in walk(made)] == asked
    parts = [part.required for each in outline.indicators for part in each.parts]
    assert [part.required for each in made.indicators for part in each.parts] == parts


def test_last_years_results_are_of_the_very_same_thing_and_in_its_unit_of_measure():
    then = (
        Part("o1", "", "tặng bò", "lượt", result=parse_figure("40")),
        Part("o2", "quy", "quỹ", "triệu đồng", result=parse_figure("1.500")),
        Part("o3", "hoc", "đi học", "lượt", result=parse_figure("30")),
    )
    now = (
        Part("n1", "", "tặng bộ", "lượt"), Part("n2", "quy", "quỹ", "tỷ đồng"), Part("n3", "hoc", "đi học", "người"),
    )  # fmt: skip
    previous = replace(Report("r"), indicators=(Indicator("j", parts=then),))
    made = with_last_year(replace(Report("new"), indicators=(Indicator("k", parts=now),)), previous)
    assert [part.last_year and part.last_year.text for part in made.indicators[0].parts] == [None, "1,5", None]


def test_last_years_results_come_by_code_or_by_words():
    previous = small()
    named = Part("q2", "", "Nhà  nhân ái", "nhà", result=parse_figure("4"))
    previous = replace(previous, indicators=(*previous.indicators, Indicator("j", parts=(named,))))
    parts = (
        Part("n1", "cay", "cây xanh", "cây"),
        Part("n2", "ma-khac", "nhà nhân ái", "nhà"),
        Part("n3", "", "nhà nhân ái", "triệu đồng"),
        Part("n4", "cay", "đã có", "cây", last_year=parse_figure("7")),
    )
    made = with_last_year(replace(Report("new"), indicators=(Indicator("k", parts=parts),)), previous)
    last = [part.last_year.text if part.last_year else None for part in made.indicators[0].parts]
    assert last == ["120", "4", None, "7"]
    assert go_on_from(made, previous).origin.previous == "r"


def test_the_report_before_is_one_of_the_unit_itself():
    def year(key, at, unit):
        return Report(key, unit, ReportKind.ANNUAL, period=months(at, 1, 12))

    now = year("now", 2026, UNIT)
    others = [year("old", 2024, UNIT), year("other", 2025, Unit("khac", "Đoàn xã Khác"))]
    assert report_before(now, others).id == "old"


def test_last_periods_text_is_found_by_heading():
    texts = texts_by_key(small())
    assert texts["b"] == "Đã làm."
    assert texts[heading_key(Section("z", heading="CÔNG TÁC ĐỘI"))] == "Đã làm."
    assert earlier_text(texts, Section("z", heading="Tên mới", key="b")) == "Đã làm."
    assert earlier_text(texts, Section("z", heading="Công tác Đội", key="khác")) == "Đã làm."
    assert earlier_text(texts, Section("z", heading="Chưa từng có")) == ""


def test_a_report_says_which_one_it_goes_on_from():
    assert roll_forward(small(), UNIT).origin.previous == small().id
    assert small().origin.previous == ""


def test_where_the_outline_states_what_is_aimed_at_the_report_tells_what_came_of_it():
    base = Report("o", kind=ReportKind.OUTLINE)
    section = Section(
        "a", heading="Chỉ tiêu", body=Body((IndicatorList("t", Layout.TARGETS), IndicatorList("p", Layout.PLAN)))
    )
    outline = replace(base, sections={**base.sections, "a": section}, top=("a",))
    made = from_outline(outline, Unit())
    assert [each.layout for each in made.sections[made.top[0]].body.blocks] == [Layout.LIST, Layout.PLAN]
