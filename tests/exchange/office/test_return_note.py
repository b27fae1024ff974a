"""The note that goes with a report sent back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import docx

from desktop_app.exchange import export_report
from desktop_app.models.office.return_note import return_note
from desktop_app.models.office.rounds import Completeness
from desktop_app.models.office.submissions import Submission
from desktop_app.models.report import Period
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard

OFFICE = replace(suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu"), recipients=("Thường trực Tỉnh đoàn (b/c)", "Lưu: VP"))
SENT = Submission("d", "báo cáo.docx", "a", "Đoàn xã Mẫu An", period=Period(date(2026, 1, 1), date(2026, 12, 31)))
LACKS = Completeness(5, 5, ("Phong trào",), ("cây trồng mới", "đoàn viên mới"))


def words(tmp_path, *more):
    report = return_note(OFFICE, SENT, *more)
    export_report(report, tmp_path / "trả lại.docx", standard("doan"), lambda _: b"")
    document = docx.Document(tmp_path / "trả lại.docx")
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([each.text for each in document.paragraphs] + cells)


def test_it_says_which_report_why_and_what_is_missing(tmp_path):
    said = words(tmp_path, "Số liệu lệch biểu\nThiếu chữ ký.", LACKS)
    for each in ("THÔNG BÁO", "Về việc trả lại báo cáo năm 2026 của Đoàn xã Mẫu An", "báo cáo.docx",
                 "Số liệu lệch biểu.", "Thiếu chữ ký.", "Phong trào.", "cây trồng mới;", "đoàn viên mới.",
                 "gửi lại Tỉnh đoàn Mẫu", "Như trên", "Lưu: VP"):  # fmt: skip
        assert each in said, each
    assert "Thường trực" not in said


def test_it_says_nothing_but_what_it_is_given(tmp_path):
    said = words(tmp_path, "Thiếu chữ ký", None)
    assert "Lý do: Thiếu chữ ký." in said
    assert "chưa có" not in said
    assert "Lý do" not in words(tmp_path, "", LACKS)
