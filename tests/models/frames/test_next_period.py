"""The next period's report, and a unit's own by an outline sent down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.exchange.files import check
from desktop_app.models.frames.next_period import from_outline, roll_forward
from desktop_app.models.frames.templates import new_report
from desktop_app.models.indicators import Part
from desktop_app.models.origin import Origin
from desktop_app.models.report import CLOSING, PREAMBLE, Period, ReportKind, Status, walk
from desktop_app.models.richtext import Chart, IndicatorList, Paragraph, plain
from desktop_app.models.unit import Unit
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
