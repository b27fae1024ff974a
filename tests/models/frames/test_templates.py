"""Templates and the reports made of them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from desktop_app import resources
from desktop_app.models import codec
from desktop_app.models.frames.templates import Template, default_period, new_report
from desktop_app.models.numbering import section_numbers
from desktop_app.models.periods import next_period, period_text
from desktop_app.models.report import Period, Report, ReportKind, Role, signer, walk
from desktop_app.models.richtext import IndicatorList, paragraphs, plain
from desktop_app.models.unit import Signer, Unit

NAMES = ["annual", "six_month", "quarter", "month", "term", "self_review", "orientation", "outline", "thematic",
         "youth_month", "summer", "quick", "pioneers_year", "association_year", "indicator_set", "empty"]  # fmt: skip
UNIT = Unit("mau", "Đoàn xã Mẫu")
TODAY = date(2026, 11, 20)


def made(name):
    template = resources.templates()[name]
    return new_report(template, UNIT, default_period(template, TODAY), TODAY)


def keys(sections):
    for section in sections:
        yield section.key
        yield from keys(section.children)


def texts(report):
    yield report.head.title
    yield report.head.conference
    for section in report.sections.values():
        yield section.heading
        yield section.guidance
        yield from (plain(paragraph.inlines) for paragraph in paragraphs(section.body.blocks))


def numbered(report):
    numbers = section_numbers(report)
    return {section.key: numbers[section.id] for section, _ in walk(report)}


def test_all_templates_are_offered_in_order():
    assert list(resources.templates()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_ascii_and_unique_in_a_template(name):
    found = list(keys(resources.templates()[name].sections))
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"[a-z_]+(\.[a-z_]+)?", key) for key in found)


def test_work_areas_share_their_keys_and_headings():
    def headings(name):
        return {section.key: section.heading for section, _ in walk(made(name))}

    annual = headings("annual")
    for name in ("six_month", "quarter", "month", "term", "self_review", "orientation", "outline"):
        other = headings(name)
        for key in ("education", "movements", "companion", "children", "international", "organisation", "party"):
            assert other[key] == annual[key]


@pytest.mark.parametrize(
    "name", ["annual", "six_month", "quarter", "month", "term", "self_review", "outline", "indicator_set"]
)
def test_indicators_line_up_across_templates(name):
    template = resources.templates()[name]
    assert template.indicators == resources.templates()["annual"].indicators
    report = made(name)
    part_keys = [part.key for indicator in report.indicators for part in indicator.parts]
    assert len(report.indicators) >= 12
    assert len(part_keys) == len(set(part_keys))
    assert all(part.target is None and part.result is None for i in report.indicators for part in i.parts)
    assert any(isinstance(block, IndicatorList) for s in report.sections.values() for block in s.body.blocks)


@pytest.mark.parametrize("name", NAMES)
def test_no_place_is_left_unfilled(name):
    assert not [text for text in texts(made(name)) if re.search(r"[{}…]", text)]


@pytest.mark.parametrize("name", NAMES)
def test_report_survives_the_codec(name):
    report = made(name)
    assert codec.decode(Report, codec.encode(report)) == report
    template = resources.templates()[name]
    assert codec.decode(Template, codec.encode(template)) == template


@pytest.mark.parametrize("name", NAMES)
def test_every_section_without_children_has_guidance_or_text(name):
    report = made(name)
    assert all(s.guidance or s.body.blocks for s, _ in walk(report) if not s.children)


def test_two_reports_share_no_id():
    first, second = made("annual"), made("annual")
    fixed = {"preamble", "closing"}
    assert not (set(first.sections) & set(second.sections)) - fixed
    assert first.id != second.id
    assert not {i.id for i in first.indicators} & {i.id for i in second.indicators}


def test_annual_report_is_numbered_and_titled():
    report = made("annual")
    numbers = numbered(report)
    assert [numbers[key] for key in ("situation", "results", "theme", "movements.vanguard", "organisation.gathering")] == [
        "I.", "II.", "1.", "3.3.", "7.5."]  # fmt: skip
    assert [numbers[key] for key in ("indicators", "assessment.causes", "directions", "proposals")] == [
        "10.", "3.", "IV.", "V."]  # fmt: skip
    assert report.head.title.endswith("năm 2026, phương hướng nhiệm vụ trọng tâm năm 2027")
    assert "PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027" in texts(report)
    assert report.kind is ReportKind.ANNUAL
    assert report.period == Period(date(2026, 1, 1), date(2026, 12, 31), TODAY)
    assert report.unit == UNIT


def test_term_report_has_two_parts_and_orientation_counts_in_arabic():
    numbers = numbered(made("term"))
    assert [numbers[key] for key in ("term.past", "results", "education", "term.coming", "goals")] == [
        "Phần thứ nhất", "II.", "1.", "Phần thứ hai", "I."]  # fmt: skip
    report = made("orientation")
    numbers = numbered(report)
    assert [numbers[key] for key in ("theme", "education", "annex.events")] == ["1.", "2.1.", "Phụ lục"]
    assert report.period.start == date(2027, 1, 1)
    assert any(section.role is Role.ANNEX and section.landscape for section, _ in walk(report))


def test_outline_asks_in_items_of_two_levels():
    report = made("outline")
    bullets = {p.bullet for s, _ in walk(report) for p in paragraphs(s.body.blocks)}
    assert bullets == {1, 2}
    assert not any(text.startswith(("- ", "+ ")) for text in texts(report))


def test_unit_without_a_name_leaves_no_gap():
    template = resources.templates()["annual"]
    report = new_report(template, Unit(), Period(), TODAY)
    assert not any("{" in text for text in texts(report))
    assert report.period == Period()


@pytest.mark.parametrize(
    ("shape", "start", "end", "said", "after"),
    [
        ("year", "2026-01-01", "2026-12-31", "năm 2026", "năm 2027"),
        ("half", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"),
        ("half", "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026", "6 tháng đầu năm 2027"),
        ("quarter", "2026-07-01", "2026-09-30", "quý III năm 2026", "quý IV năm 2026"),
        ("quarter", "2026-10-01", "2026-12-31", "quý IV năm 2026", "quý I năm 2027"),
        ("month", "2026-08-01", "2026-08-31", "tháng 8 năm 2026", "tháng 9 năm 2026"),
        ("month", "2024-01-01", "2024-01-31", "tháng 01 năm 2024", "tháng 02 năm 2024"),
        ("term", "2022-01-01", "2027-12-31", "nhiệm kỳ 2022 - 2027", "nhiệm kỳ 2027 - 2032"),
        ("free", "2026-03-01", "2026-03-10", "từ ngày 01/3/2026 đến ngày 10/3/2026",
         "từ ngày 11/3/2026 đến ngày 20/3/2026"),
        ("half", "2025-09-05", "2026-01-17", "học kỳ I năm học 2025 - 2026", "học kỳ II năm học 2025 - 2026"),
        ("half", "2026-01-12", "2026-05-31", "học kỳ II năm học 2025 - 2026", "học kỳ I năm học 2026 - 2027"),
        ("free", "2026-09-01", "2026-12-31", "từ ngày 01/9/2026 đến ngày 31/12/2026",
         "từ ngày 01/9/2027 đến ngày 31/12/2027"),
        ("quarter", "2026-02-01", "2026-04-30", "từ ngày 01/02/2026 đến ngày 30/4/2026",
         "từ ngày 01/5/2026 đến ngày 31/7/2026"),
    ],
)  # fmt: skip
def test_periods_in_words(shape, start, end, said, after):
    period = Period(date.fromisoformat(start), date.fromisoformat(end))
    assert period_text(shape, period) == said
    assert period_text(shape, next_period(shape, period)) == after


def test_period_without_days_has_no_words():
    assert period_text("year", Period()) == ""
    assert next_period("year", Period()) == Period()


@pytest.mark.parametrize(
    ("name", "today", "said"),
    [
        ("annual", "2026-11-20", "năm 2026"),
        ("annual", "2027-01-10", "năm 2026"),
        ("six_month", "2026-06-10", "6 tháng đầu năm 2026"),
        ("six_month", "2027-01-05", "6 tháng cuối năm 2026"),
        ("quarter", "2026-10-05", "quý III năm 2026"),
        ("quarter", "2026-09-20", "quý III năm 2026"),
        ("quarter", "2027-01-05", "quý IV năm 2026"),
        ("month", "2026-08-25", "tháng 8 năm 2026"),
        ("month", "2026-09-03", "tháng 8 năm 2026"),
        ("term", "2026-05-01", "nhiệm kỳ 2022 - 2027"),
        ("term", "2027-05-01", "nhiệm kỳ 2022 - 2027"),
        ("term", "2028-05-01", "nhiệm kỳ 2027 - 2032"),
        ("orientation", "2026-12-01", "năm 2027"),
        ("youth_month", "2027-02-10", "tháng 3 năm 2026"),
        ("youth_month", "2027-03-28", "tháng 3 năm 2027"),
        ("summer", "2026-08-20", "từ ngày 01/6/2026 đến ngày 31/8/2026"),
        ("pioneers_year", "2026-05-25", "năm học 2025 - 2026"),
        ("pioneers_year", "2026-10-05", "năm học 2026 - 2027"),
        ("empty", "2026-12-01", ""),
    ],
)
def test_default_periods(name, today, said):
    template = resources.templates()[name]
    shape = "month" if name == "youth_month" else template.period
    assert period_text(shape, default_period(template, date.fromisoformat(today))) == said


@pytest.mark.parametrize("name", ["annual", "six_month", "quarter"])
def test_situation_and_proposals_have_their_place(name):
    found = [section.key for section, depth in walk(made(name)) if depth == 0]
    assert (found[0], found[-1]) == ("situation", "proposals")


def test_self_review_tells_of_leading_and_of_what_was_put_before_the_committee():
    numbers = numbered(made("self_review"))
    assert [numbers[key] for key in ("strengths.inspection", "strengths.authority", "strengths.conference")] == [
        "5.", "6.", "7."]  # fmt: skip


def test_orientation_asks_for_no_results():
    asked = [section.guidance for section, _ in walk(made("orientation"))]
    assert not [each for each in asked if "đã tổ chức" in each or each.startswith("Kể ") or "Số liệu:" in each]


def test_half_a_year_is_not_asked_for_the_result_of_the_year():
    asked = " ".join(section.guidance for section, _ in walk(made("six_month")))
    assert "kết quả cuối cùng" not in asked
    assert "chỉ tiêu chưa đạt" not in asked


@pytest.mark.parametrize(
    ("usual", "signed"),
    [
        ("TM. BAN THƯỜNG VỤ", "TM. BAN CHẤP HÀNH"),
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "TM. BAN CHẤP HÀNH TỈNH ĐOÀN"),
        ("TM. BAN CHẤP HÀNH CHI ĐOÀN", "TM. BAN CHẤP HÀNH CHI ĐOÀN"),
        ("TM. CHI ĐOÀN", "TM. CHI ĐOÀN"),
    ],
)
def test_a_term_report_is_signed_for_the_committee(usual, signed):
    unit = Unit("m", "Đoàn xã Mẫu", signers=(Signer(usual, "BÍ THƯ", "Nguyễn Văn A"),))
    term, annual = (new_report(resources.templates()[name], unit, Period(), TODAY) for name in ("term", "annual"))
    assert signer(term) == Signer(signed, "BÍ THƯ", "Nguyễn Văn A")
    assert signer(annual).authority == usual


def test_a_school_year_may_be_reported_on_by_any_template_of_years():
    school = Period(date(2025, 9, 1), date(2026, 5, 31))
    report = new_report(resources.templates()["annual"], UNIT, school, TODAY)
    assert report.head.title.endswith("năm học 2025 - 2026, phương hướng nhiệm vụ trọng tâm năm học 2026 - 2027")


@pytest.mark.parametrize(
    ("unit", "heading"),
    [
        ("Liên đội Trường Tiểu học Mẫu", "ĐỘI TNTP HỒ CHÍ MINH"),
        ("Hội đồng Đội xã Mẫu", "ĐỘI TNTP HỒ CHÍ MINH"),
        ("Hội LHTN Việt Nam xã Mẫu", "HỘI LIÊN HIỆP THANH NIÊN VIỆT NAM"),
        ("Đoàn xã Mẫu", ""),
    ],
)
def test_papers_of_sister_organisations_have_a_heading_of_their_own(unit, heading):
    report = new_report(resources.templates()["quarter"], Unit("m", unit), Period(), TODAY)
    assert report.head.heading == heading
