"""Correct reports of many kinds, written for this: nothing is found in them, for a checker that cries wolf is not heard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.checks.finding import Severity
from desktop_app.checks.run import check_report
from desktop_app.models.indicators import Verdict
from desktop_app.resources import sample

from .reports import found, report_of

TEXTS = sorted((Path(__file__).parent / "correct").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_found_in_a_correct_report(path: Path) -> None:
    title, *lines = path.read_text(encoding="utf-8").splitlines()
    found_there = check_report(report_of(*lines, title=title.removeprefix("title: ")))
    assert [(each.rule, each.message, each.quotes) for each in found_there] == []


def test_of_the_sample_only_what_waits_for_its_figure_is_told() -> None:
    findings = check_report(sample()[1])
    assert {each.rule for each in findings} == {"missing_result"}
    assert {each.severity for each in findings} == {Severity.HINT}


def test_a_result_without_its_figure_is_graver_where_no_remark_says_why() -> None:
    report = sample()[1]
    bare = replace(
        report,
        indicators=tuple(
            replace(each, parts=tuple(replace(part, note="") for part in each.parts)) for each in report.indicators
        ),
    )
    open_ = [each for each in check_report(bare) if each.rule == "missing_result"]
    assert len(open_) == 2
    assert {each.severity for each in open_} == {Severity.WARNING}


def test_a_figure_of_the_table_that_gives_no_verdict_is_told() -> None:
    report = sample()[1]
    first = report.indicators[0]
    none = replace(first, parts=tuple(replace(part, override=Verdict.NONE) for part in first.parts))
    report = replace(report, indicators=(none, *report.indicators[1:]))
    assert [each.values for each in check_report(report) if each.rule == "missing_verdict"] == [("1",)]


def test_lists_of_units_and_decimals_of_the_table_are_as_they_should_be() -> None:
    names = "Đoàn xã Mẫu Ba, Đoàn xã Mẫu Bốn, Đoàn xã Mẫu Hai, Đoàn xã Mẫu Một, Đoàn xã Mẫu Năm, Đoàn phường Mẫu Sáu"
    lines = ("# Chưa có số liệu", f"- Lớp tập huấn: {names};", f"- Buổi tư vấn: {names}")
    assert check_report(report_of(*lines)) == []
    report = report_of(
        "# Một", "(bảng chỉ tiêu)", "(ct) Trao 300 triệu đồng học bổng. | 300 299,061", "(ct) Mở 02 lớp. | 2 3"
    )
    first, second = report.indicators
    part = replace(first.parts[0], name="giá trị học bổng đã trao", unit="triệu đồng")
    other = replace(second.parts[0], name="lớp tập huấn", unit="lớp")
    report = replace(report, indicators=(replace(first, parts=(part,)), replace(second, parts=(other,))))
    assert {each.rule for each in check_report(report)} <= {"unexplained_unmet_target"}


def test_a_clause_that_ends_two_sentences_is_a_turn_of_speech_and_one_with_a_figure_is_not() -> None:
    turn = "người phụ trách từng nhóm coi đó là thước đo để chọn giờ hợp với các bạn đi làm xa"
    ends = ("# Một", f"Bà con góp thêm nước uống; {turn}.", "# Hai", f"Nhà trường mở cổng sớm hơn; {turn}.")
    assert found(report_of(*ends), "duplicate_text") == []
    told = [each.replace("các bạn", "23 bạn") for each in ends]
    assert found(report_of(*told), "duplicate_text")
    whole = (*ends[:2], *(each.replace("Nhà trường mở cổng sớm hơn; n", "N") for each in ends[2:]), f"N{turn[1:]}.")
    assert found(report_of(*whole), "duplicate_text")
