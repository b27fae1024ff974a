"""What a document is and which time it is about, by its name, its title and its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.models.periods import months, semester
from desktop_app.models.report import Period, ReportKind

from .layouts.typed import typed
from .layouts.words import HEAD, SIGN, TEXT

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NAMED = {
    ("BÁO CÁO", "Tổng kết công tác Đoàn năm 2026"): (ReportKind.ANNUAL, YEAR),
    ("BÁO CÁO THÁNG 4/2026", ""): (ReportKind.MONTH, Period(date(2026, 4, 1), date(2026, 4, 30))),
    ("BÁO CÁO", "Kết quả 9 tháng đầu năm 2026"): (ReportKind.THEMATIC, Period(date(2026, 1, 1), date(2026, 9, 30))),
    ("BÁO CÁO", "Công tác Đội năm học 2025 - 2026"): (ReportKind.ANNUAL, Period(date(2025, 9, 1), date(2026, 8, 31))),
    ("BÁO CÁO", "Sơ kết công tác Đội học kỳ I năm học 2025 – 2026"): (ReportKind.SIX_MONTH, semester(2025, 1)),
    ("BÁO CÁO", "Kết quả học kì 2 (2025-2026), phương hướng năm học 2026-2027"): (
        ReportKind.SIX_MONTH,
        semester(2025, 2),
    ),
    ("BÁO CÁO", "SƠ KẾT HKII, NĂM HỌC 2025/2026"): (ReportKind.SIX_MONTH, semester(2025, 2)),
    ("BÁO CÁO", "Sơ kết học kỳ II năm 2026"): (ReportKind.SIX_MONTH, semester(2025, 2)),
    ("BÁO CÁO", "TỔNG KẾT NĂM HỌC 2025/2026"): (ReportKind.ANNUAL, Period(date(2025, 9, 1), date(2026, 8, 31))),
    ("BÁO CÁO", "Tổng kết năm học 2025−2026"): (ReportKind.ANNUAL, Period(date(2025, 9, 1), date(2026, 8, 31))),
    ("BÁO CÁO", "Tổng kết nhiệm kỳ 2022‑2024"): (ReportKind.TERM, Period(date(2022, 1, 1), date(2024, 12, 31))),
    ("BÁO CÁO", "KQ công tác Đoàn Q.III/2026"): (ReportKind.QUARTER, Period(date(2026, 7, 1), date(2026, 9, 30))),
    ("BÁO CÁO", "Sơ kết 3 năm thực hiện Đề án giai đoạn 2023 - 2026"): (
        ReportKind.THEMATIC,
        Period(date(2023, 1, 1), date(2026, 12, 31)),
    ),
    ("BÁO CÁO", "Năm 2026 thực hiện Chương trình giai đoạn 2023 - 2028"): (ReportKind.ANNUAL, YEAR),
    ("BÁO CÁO", "Kết quả Tháng Thanh niên năm 2026"): (ReportKind.THEMATIC, months(2026, 3, 1)),
    ("BÁO CÁO", "Kết quả Chiến dịch Thanh niên tình nguyện hè năm 2026"): (ReportKind.THEMATIC, months(2026, 6, 3)),
    ("BÁO CÁO", "Tổng kết hoạt động hè cho thiếu nhi 2026"): (ReportKind.THEMATIC, months(2026, 6, 3)),
    ("BÁO CÁO", "Thực hiện Chỉ thị số 05-CT/TW năm 2026"): (ReportKind.THEMATIC, YEAR),
    ("BÁO CÁO", "Công tác Đoàn và phong trào thanh thiếu nhi năm 2026, triển khai chiến dịch hè"): (
        ReportKind.ANNUAL,
        YEAR,
    ),
    ("KẾ HOẠCH", "Tổ chức Tháng Thanh niên năm 2026"): (ReportKind.THEMATIC, months(2026, 3, 1)),
    ("TỜ TRÌNH", "Về việc hỗ trợ kinh phí Trại hè năm 2026"): (ReportKind.THEMATIC, months(2026, 6, 3)),
    ("BIÊN BẢN", "Họp chi đoàn năm 2026"): (ReportKind.THEMATIC, YEAR),
    ("BÁO CÁO", "Tổng kết nhiệm kỳ 2022 - 2027"): (ReportKind.TERM, Period(date(2022, 1, 1), date(2027, 12, 31))),
    ("BÁO CÁO", "Tại Đại hội Đoàn xã lần thứ XIII, nhiệm kỳ 2026 - 2031"): (
        ReportKind.TERM,
        Period(date(2021, 1, 1), date(2026, 12, 31)),
    ),
    ("NGHỊ QUYẾT", "Đại hội Đoàn xã nhiệm kỳ 2026 - 2031"): (
        ReportKind.THEMATIC,
        Period(date(2026, 1, 1), date(2031, 12, 31)),
    ),
}


def report_of(text):
    return read_report(open_source(Path("x.docx"), typed(text))).report


@pytest.mark.parametrize(("name", "title"), NAMED)
def test_kind_and_time(name, title):
    lines = f"bc|{name}" + (f"\nbc|{title}" if title else "")
    report = report_of(f"{HEAD}\n{lines}\nc|-----\nb|I. KẾT QUẢ\n|{TEXT}{SIGN}")
    assert (report.kind, report.period) == NAMED[name, title]


def test_a_letter_is_no_report_of_the_year_it_names():
    head = HEAD.replace("Số: 15-BC/ĐTN", "Số: 15-CV/ĐTN / V/v {0}")
    body = f"\n|Kính gửi: Các chi đoàn\n|\n|{TEXT}{SIGN}"
    assert report_of(head.format("rà soát đoàn viên năm 2026") + body).kind is ReportKind.THEMATIC
    assert report_of(head.format("báo cáo kết quả năm 2026") + body).kind is ReportKind.ANNUAL


def test_a_result_out_of_what_was_due_is_asked_about_and_no_target():
    text = f"{HEAD}\nbc|BÁO CÁO\nbc|Công tác năm 2026\nb|I. CHỈ TIÊU\n|1. Kết nạp 32/30 đoàn viên.\n|2. Trồng 500 cây.{SIGN}"
    reading = read_report(open_source(Path("x.docx"), typed(text)))
    one, two = (each.parts[0] for each in reading.report.indicators)
    assert (one.target, one.result) == (None, None)
    assert (reading.told[one.id].asked, reading.told[one.id].guess.text) == (True, "32/30")
    assert two.target.text == "500"
