"""Names proposed for files."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.file_names import LONGEST, file_name, report_file_name, round_file_name
from desktop_app.models.report import Head, Period, Report, ReportKind
from desktop_app.models.unit import Unit
from desktop_app.models.words import plain_name

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
REPORT = Report("r", unit=Unit(name="Đoàn xã Mẫu An"), kind=ReportKind.ANNUAL, period=YEAR,
                head=Head(title="Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026"))  # fmt: skip


def test_unit_and_period_stand_in_front():
    assert report_file_name(REPORT) == "BC năm 2026 - Đoàn xã Mẫu An.docx"
    outline = replace(REPORT, kind=ReportKind.OUTLINE, head=Head(type_name="ĐỀ CƯƠNG BÁO CÁO", type_symbol=""))
    assert report_file_name(outline) == "Đề cương báo cáo năm 2026 - Đoàn xã Mẫu An.docx"
    assert round_file_name("Tổng hợp", ReportKind.QUARTER, Period(date(2026, 4, 1), date(2026, 6, 30)), "Tỉnh đoàn Mẫu",
                           ".xlsx") == "Tổng hợp quý II năm 2026 - Tỉnh đoàn Mẫu.xlsx"  # fmt: skip


def test_a_report_of_one_thing_is_named_by_it():
    report = replace(REPORT, kind=ReportKind.THEMATIC, period=Period(), head=Head(title="Mùa hè\nxanh"))
    assert report_file_name(report) == "BC - Đoàn xã Mẫu An - Mùa hè xanh.docx"


def test_reports_of_two_units_with_long_names_differ():
    names = {
        report_file_name(replace(REPORT, unit=Unit(name=f"Chi đoàn {kind} " + "Trường Trung học phổ thông Mẫu " * 3)))
        for kind in ("A", "B")
    }
    assert len(names) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("báo cáo\u202excod.exe", "báo cáoxcod.exe"), ("a\u200bb", "ab"), ("a/b: c?", "a/b: c?"), ("\ufeff x", "x"),
    ],
)  # fmt: skip
def test_marks_that_turn_a_name_around_are_not_kept(text, name):
    assert plain_name(text) == name


def test_a_message_does_not_turn_a_name_round():
    assert str(UserError("Không đọc được “{0}”, dòng {1}.", "báo cáo\u202excod.exe", 3)) == (
        "Không đọc được “báo cáoxcod.exe”, dòng 3."
    )


@given(st.lists(st.text(), max_size=3))
def test_any_name_can_be_a_file(parts):
    name = file_name(*parts, ending=".docx")
    stem = name.removesuffix(".docx")
    assert 0 < len(stem) <= LONGEST + 1
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert stem == stem.strip(" .")
    assert stem.upper() not in ("CON", "NUL", "COM1")
