"""Text nobody wrote: each rule comes to an end with it, and offers nothing that breaks it further."""

from __future__ import annotations

import pytest

from desktop_app.checks.mending import mend_edit
from desktop_app.checks.run import check_report
from desktop_app.checks.text import LONGEST, prepare

from .reports import report_of

PIECES = (
    "1", ".", "1.000.", "(", "“", "“a (b ", "a, ", "A", "a\n", "1/2 (3%) ", "1/1/2020 - ", "5 triệu ", "đoàn viên ",
    "1 đoàn viên, ", "5 đoàn viên trong đó ", "5 cây (gồm 2 cây a, ", "Kế hoạch số 1-KH/A-B-", "95 năm ", "20 - ", "xã A B ",
    "10/11 chỉ tiêu ", "danh mục kèm theo ", "(đạt chỉ tiêu) ", "\u0301", "\u00d0", "§o", "\ufffd", "   ",
)  # fmt: skip


@pytest.mark.timeout(120)
@pytest.mark.parametrize("piece", PIECES)
def test_rules_come_to_an_end(piece: str) -> None:
    long = piece * (LONGEST // len(piece) + 10)
    report = report_of("# Một", long, "(bảng chỉ tiêu)", f"(ct) {long[:5000]} => {long[:5000]}")
    findings = check_report(report)
    assert all(len(each.text) <= LONGEST for each in prepare(report).pieces)
    for each in findings[:5]:
        edit = mend_edit(report, each)
        assert edit is None or edit.apply(report)


def test_nothing_is_enough() -> None:
    assert check_report(report_of()) is not None
    assert check_report(report_of("# ", "", "|")) is not None
