"""Figures typed by hand that the table has too are made live ones, all at once; others are left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.checks.following import to_follow
from desktop_app.checks.mending import alike, mend_edit, mend_edits
from desktop_app.checks.text import prepare
from desktop_app.models.indicators import Indicator, Kind, Part
from desktop_app.models.livefigures import live_text
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Report
from desktop_app.models.richtext import Body, Live, Paragraph, Run, plain

from .reports import report_of


def part(key: str, name: str, unit: str, result: str, **more) -> Part:
    return Part(key, name=name, unit=unit, result=parse_figure(result), **more)


PARTS = (
    part("cay", "cây xanh trồng mới", "cây", "3.140"),
    part("lop", "lớp tập huấn cán bộ Đoàn", "lớp", "04"),
    part("hoc", "đoàn viên được học tập nghị quyết", "%", "402/412", kind=Kind.RATE),
)


def with_table(*lines: str) -> Report:
    report = replace(report_of("# Một", *lines), period=months(2026, 1, 12))
    return replace(report, indicators=tuple(Indicator(f"i{each.id}", parts=(each,)) for each in PARTS))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Toàn xã trồng được 3.140 cây xanh ở các tuyến đường.", "3.140"),
        ("Đã mở 04 lớp tập huấn cho cán bộ Đoàn các chi đoàn.", "04"),
        ("Có 402/412 (97,57%) đoàn viên được học tập nghị quyết.", "402/412 (97,57%)"),
    ],
)
def test_a_figure_beside_its_words_can_follow_the_table(line: str, words: str) -> None:
    report = with_table(line)
    (found,) = to_follow(prepare(report))
    assert found.quotes == (words,)
    after, back = mend_edit(report, found).apply(report)
    inlines = next(each for each in after.sections.values() if each.body.blocks).body.blocks[0].inlines
    assert [each.part for each in inlines if isinstance(each, Live)]
    assert plain(inlines, lambda live: live_text(after, live)) == line  # nothing else is printed
    assert back.apply(after)[0] == report


@pytest.mark.parametrize(
    "line",
    [
        "Toàn xã trồng được 3.141 cây xanh.",
        "Năm 2025 trồng được 3.140 cây xanh.",
        "Chi đoàn thôn Mẫu Hai trồng được 3.140 cây xanh.",
        "Phấn đấu trồng 3.140 cây xanh.",
        "Đã mở 04 lớp dạy bơi cho cán bộ Đoàn.",
        "Trao 04 suất quà tại lớp tập huấn cán bộ Đoàn.",
        "Tổng số là 402/412.",
        "Sáu tháng đầu năm trồng được 3.140 cây xanh trong Tháng Thanh niên.",
    ],
)
def test_another_thing_or_another_time_is_left_alone(line: str) -> None:
    assert to_follow(prepare(with_table(line))) == []


def test_all_become_live_in_one_step_and_keep_their_looks() -> None:
    report = with_table("Toàn xã trồng 3.140 cây xanh; mở 04 lớp tập huấn cán bộ Đoàn.", "Cả năm trồng 3.140 cây xanh.")
    key = report.top[0]
    first, *rest = report.sections[key].body.blocks
    bold = Paragraph((Run("Toàn xã trồng "), Run("3.140", bold=True), Run(first.inlines[0].text[19:])))
    section = replace(report.sections[key], body=Body((bold, *rest)))
    report = replace(report, sections={**report.sections, key: section})
    found = to_follow(prepare(report))
    assert len(alike(found[0], found)) == 3
    edit, count = mend_edits(report, found)
    after, back = edit.apply(report)
    assert count == 3
    lives = [each for block in after.sections[key].body.blocks for each in block.inlines if isinstance(each, Live)]
    assert [(each.part, each.bold) for each in lives] == [("cay", True), ("lop", False), ("cay", False)]
    assert to_follow(prepare(after)) == []
    assert back.apply(after)[0] == report
