"""A cover page is no part of the report's text, and stays: kept, printed before it, read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.docx.writing import render_docx
from desktop_app.resources import standard

from .layouts.typed import typed
from .layouts.words import CLOSING, HEAD, SIGN, TEXT, TITLE

BEHIND = HEAD + TITLE + f"\nb|I. KẾT QUẢ\n|{TEXT}" + CLOSING + SIGN
COVERS = {
    "lines": "bc|TỈNH ĐOÀN MẪU\nbc|ĐOÀN XÃ SÔNG MẪU\n|\n|\nbc|BÁO CÁO\nbc|CÔNG TÁC ĐOÀN\n|\nic|Tháng 5 năm 2026\np|",
    "letterhead": "n|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU|b@ĐOÀN TNCS HỒ CHÍ MINH\n|\nbc|TẬP BÁO CÁO\n|\nic|Mẫu, 2026\np|",
    "frame": "t|bc@ĐOÀN XÃ SÔNG MẪU / bc@KỶ YẾU HỘI NGHỊ\n|\nic|Mẫu, 2026\np|",
}


def read(data):
    return read_report(open_source(Path("x.docx"), data))


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_is_kept_apart_from_the_report(name):
    reading = read(typed(COVERS[name] + BEHIND))
    lines = reading.report.head.cover.split("\n")
    assert lines[0] in ("TỈNH ĐOÀN MẪU", "ĐOÀN XÃ SÔNG MẪU")
    assert lines[-1] in ("Tháng 5 năm 2026", "Mẫu, 2026")
    assert reading.report.head.title == "Kết quả công tác Đoàn quý II năm 2026"
    assert reading.report.unit.issuer == "ĐOÀN XÃ SÔNG MẪU"
    assert any("Trang bìa" in str(each) for each in reading.unread)


@pytest.mark.parametrize("form", ["doan", "nha-nuoc", "dang"])
@pytest.mark.parametrize("name", COVERS)
def test_a_cover_is_printed_before_the_report(name, form):
    first = read(typed(COVERS[name] + BEHIND))
    again = read(render_docx(first.report, standard(form), first.media.__getitem__, lambda _: (b"", "")))
    assert again.report.head.cover == first.report.head.cover
    assert again.report.head.title == first.report.head.title


def test_a_page_that_only_begins_a_report_is_no_cover():
    assert read(typed(HEAD + TITLE + f"\nb|I. KẾT QUẢ\n|{TEXT}\np|{TEXT}" + SIGN)).report.head.cover == ""
