"""Last year's figures beside the unit's own report of last year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.checks.rules.earlier_period import RULE
from desktop_app.checks.text import prepare
from desktop_app.models.indicators import Indicator, Kind, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Report
from desktop_app.models.richtext import Body, IndicatorList

from .reports import report_of


def part(key: str, name: str, unit: str, result: str, last_year: str = "", **more) -> Part:
    figure = parse_figure(last_year) if last_year else None
    return Part(key, key, name, unit, result=parse_figure(result) if result else None, last_year=figure, **more)


def report(year: int, parts: tuple[Part, ...], *lines: str) -> Report:
    made = replace(report_of("# Một", *lines, "# Chỉ tiêu"), period=months(year, 1, 12))
    key = made.top[-1]
    section = replace(made.sections[key], body=Body((IndicatorList("list"),)))
    indicators = tuple(Indicator(f"i{each.id}", parts=(each,)) for each in parts)
    return replace(made, sections={**made.sections, key: section}, indicators=indicators)


THEN = report(
    2025,
    (
        part("cay", "cây xanh trồng mới", "cây", "2.760"),
        part("moi", "đoàn viên mới được kết nạp", "đoàn viên", "66"),
        part("hoc", "đoàn viên được học nghị quyết", "%", "388/405", kind=Kind.RATE),
    ),
)


def told(now: Report, then: Report | None = THEN) -> list[tuple[str, ...]]:
    return [each.quotes for each in RULE.findings(prepare(now, earlier=then))]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Năm 2025 trồng được 2.670 cây xanh, năm nay nhiều hơn.", "2.670"),
        ("Cùng kỳ năm trước kết nạp 68 đoàn viên mới.", "68"),
        ("Kết nạp 78 đoàn viên mới (năm 2025 là 69).", "69"),
        ("Năm trước có 380/405 đoàn viên được học nghị quyết.", "380/405"),
    ],
)
def test_the_text_says_another_figure_than_last_year_s_report(line: str, words: str) -> None:
    assert told(report(2026, (), line)) == [(words,)]


@pytest.mark.parametrize(
    "line",
    [
        "Năm 2025 trồng được 2.760 cây xanh.",
        "Năm 2024 trồng được 2.100 cây xanh.",
        "Trồng 3.140 cây xanh, tăng 380 cây xanh so với năm 2025.",
        "So với cùng kỳ, kết nạp thêm 12 đoàn viên mới.",
        "Năm 2025, chi đoàn trường học trồng 40 cây xanh.",
        "Năm trước trao 120 suất quà cho học sinh.",
        "Kết nạp 78 đoàn viên mới (năm 2025 là 66).",
        "Năm trước có 388/405 đoàn viên được học nghị quyết.",
        "Năm 2025 xã có khoảng 2.800 cây xanh trồng mới.",
    ],
)
def test_what_agrees_or_is_of_something_else_is_left_alone(line: str) -> None:
    assert told(report(2026, (), line)) == []


def test_the_table_s_column_of_last_year_is_compared_by_code_or_by_name() -> None:
    now = report(2026, (part("cay", "cây trồng mới trong năm", "cây", "3.140", "2.670"),))
    assert told(now) == [("Cây trồng mới trong năm",)]
    same = report(2026, (part("x", "Đoàn viên mới được kết nạp", "đoàn viên", "78", "66"),))
    assert told(same) == []
    other = report(2026, (part("x", "Đoàn viên mới được kết nạp", "đoàn viên", "78", "67"),))
    assert len(told(other)) == 1
    assert told(other, None) == []


def test_the_column_is_compared_in_one_unit_of_measure_and_with_the_very_same_words() -> None:
    then = report(2025, (part("quy", "quỹ", "triệu đồng", "1.500"), part("y", "tặng bò", "lượt", "40")))
    assert told(report(2026, (part("quy", "quỹ", "tỷ đồng", "2", "1,5"),)), then) == []
    found = list(RULE.findings(prepare(report(2026, (part("quy", "quỹ", "tỷ đồng", "2", "1,6"),)), earlier=then)))
    assert [each.values[1:] for each in found] == [("1,6", "1,5")]
    assert told(report(2026, (part("x", "tặng bộ", "lượt", "50", "41"),)), then) == []


def test_a_rate_is_compared_as_a_rate() -> None:
    now = report(2026, (part("hoc", "đoàn viên được học nghị quyết", "%", "402/412", "95,8%", kind=Kind.RATE),))
    assert told(now) == []
    now = report(2026, (part("hoc", "đoàn viên được học nghị quyết", "%", "402/412", "98,5%", kind=Kind.RATE),))
    assert len(told(now)) == 1
