"""A consolidation as a workbook, read back by another library and by a spreadsheet program."""

from __future__ import annotations

from decimal import Decimal

import openpyxl
import pytest

from desktop_app.exchange.office.workbook import write_workbook
from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.submissions import Refused, State, Submission
from desktop_app.models.office.totals import PartFigure

EXPECTED = [("a", "Đoàn xã Mẫu An"), ("b", "Đoàn xã Mẫu Bình"), ("c", "Đoàn xã Mẫu Cao"), ("d", "Đoàn xã Mẫu Dương")]


def unit(code, name, *results, state=State.RECEIVED):
    rows = (("cây", "cây trồng mới", "cây", Rule.SUM), ("tỷ", "tỷ lệ đoàn viên", "%", Rule.RATIO),
            ("có", "có câu lạc bộ", "", Rule.COUNT_YES), ("kê", "cách làm", "", Rule.LIST))  # fmt: skip
    parts = tuple(
        PartFigure(key, name, measure, rule, result=parse_figure(text) if text else None,
                   target=parse_figure("100") if key == "cây" else None, number=str(place), place=place)
        for place, ((key, name, measure, rule), text) in enumerate(zip(rows, results, strict=True))
    )  # fmt: skip
    return Submission(f"d{code}", f"{name}.docx", code, name, parts=parts, state=state)


@pytest.fixture
def found():
    received = [
        unit("a", "Đoàn xã Mẫu An", "1.200", "8/10", "có", "=1+1"),
        unit("b", "Đoàn xã Mẫu Bình", "35,5", "1/40", "không", "@tốt"),
        unit("c", "Đoàn xã Mẫu Cao", "9", "9/9", "có", "", state=State.RETURNED),
    ]
    bad = Refused("hỏng.docx", UserError("Tệp “{0}” không đọc được; hãy xin lại.", "hỏng.docx"))
    return consolidate(received, [bad], EXPECTED, targets={"cây": Decimal(300)})


@pytest.fixture
def book(found, tmp_path):
    write_workbook(found, tmp_path / "tổng hợp.xlsx")
    return openpyxl.load_workbook(tmp_path / "tổng hợp.xlsx")


def values(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_totals_are_numbers_and_say_whom_they_cover(book):
    head, trees, rate, yes, listed = values(book["Tổng hợp"])
    row = dict(zip(head, trees, strict=True))
    assert (row["Kết quả"], row["Chỉ tiêu các đơn vị đăng ký"], row["Số đơn vị đăng ký"]) == (1235.5, 200, 2)
    assert (row["Chỉ tiêu chung"], row["Chênh lệch"]) == (300, -100)
    assert row["Tỷ lệ so với chỉ tiêu"] == pytest.approx(1235.5 / 300)
    assert (row["Số đơn vị đã tính"], row["Số đơn vị phải gửi"]) == (2, 4)
    assert dict(zip(head, rate, strict=True))["Tử số"] == 9
    assert dict(zip(head, rate, strict=True))["Mẫu số"] == 50
    assert dict(zip(head, yes, strict=True))["Mẫu số"] == 2
    assert "Đoàn xã Mẫu Bình: @tốt" in dict(zip(head, listed, strict=True))["Kết quả"]


def test_matrix_has_each_units_figures_and_those_who_have_none(book):
    head, measures, *rows = values(book["Từng đơn vị"])
    assert head[2:5] == ["cây trồng mới", "tỷ lệ đoàn viên (tử số)", "tỷ lệ đoàn viên (mẫu số)"]
    assert measures[2] == "cây"
    assert rows[0][:7] == ["Đoàn xã Mẫu An", "đã tính", 1200, 8, 10, "có", "=1+1"]
    assert rows[1][2] == 35.5
    assert [row[:2] for row in rows[2:4]] == [
        ["Đoàn xã Mẫu Cao", "đã trả lại, chờ bản mới"], ["Đoàn xã Mẫu Dương", "chưa gửi"]
    ]  # fmt: skip
    assert rows[2][2] is None
    assert rows[-1][:6] == ["Tổng hợp", "2/4", 1235.5, 9, 50, "1/2"]


def test_what_units_wrote_is_never_a_formula(book):
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_who_has_sent(book):
    rows = values(book["Tình hình gửi"])
    assert ["Đoàn xã Mẫu Dương", "chưa gửi", None] in rows
    assert rows[-1][2] == "hỏng.docx"
    assert "không đọc được" in rows[-1][1]


def test_headings_stay_in_sight_and_pages_are_wide(book):
    sheet = book["Từng đơn vị"]
    assert sheet.freeze_panes == "C3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet["C3"].number_format == "#,##0"


def test_a_stop_leaves_the_old_file(found, tmp_path):
    target = tmp_path / "cũ.xlsx"
    target.write_bytes(b"old")

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_workbook(found, target, progress=stop)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["cũ.xlsx"]


def test_a_folder_that_is_gone(found, tmp_path):
    with pytest.raises(UserError):
        write_workbook(found, tmp_path / "không có" / "a.xlsx")
