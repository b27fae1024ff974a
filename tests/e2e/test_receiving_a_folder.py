"""An office receives a folder with three units' reports, and reads their total."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget

from desktop_app.exchange import export_report
from desktop_app.models.frames.templates import default_period, new_report
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard, templates

PLANTED = {"Đoàn xã Mẫu An": "1.200", "Đoàn xã Mẫu Bình": "850", "Đoàn xã Mẫu Cao": "450"}


@pytest.fixture
def folder(tmp_path):
    """Return a folder with what three units sent."""
    made = tmp_path / "đã gửi"
    made.mkdir()
    template, today = templates()["month"], date(2026, 11, 20)
    for name, trees in PLANTED.items():
        report = new_report(template, suggested(Level.COMMUNE, name), default_period(template, today), today)
        part = Part(f"p {name}", "trees", "cây trồng mới", "cây", result=parse_figure(trees))
        report = replace(report, indicators=(Indicator(f"i {name}", "trees", parts=(part,)),))
        export_report(report, made / f"{name}.docx", standard("doan"), {}.__getitem__)
    return made


def test_a_folder_is_received_and_its_total_is_on_the_screen(start, folder, tmp_path):
    def work(user):
        user.files_chosen(folder)
        user.action("Báo cáo", "Tổng hợp báo cáo đơn vị").trigger()
        user.button("Nhận thư mục").click()
        user.see(lambda: any(each.text().startswith("3/3 đơn vị đã gửi") for each in user.window.findChildren(QLabel)))
        (pages,) = [each for each in user.window.findChildren(QTabWidget) if each.isVisible()]
        pages.setCurrentIndex([pages.tabText(place) for place in range(pages.count())].index("Số liệu"))
        totals = user.widget("Số liệu tổng hợp").model()
        user.see(lambda: totals.rowCount() == 1)
        shown = {
            totals.headerData(column, Qt.Orientation.Horizontal): totals.index(0, column).data()
            for column in range(totals.columnCount())
        }
        assert shown["Chỉ tiêu"] == "cây trồng mới"
        assert shown["Tổng hợp"] == "2.500"
        assert shown["Số đơn vị"] == "3/3"
        assert user.window.toast.words.text() == "Đã nhận 3 tệp mới."

    assert start(work, tmp_path / "văn phòng.baocao") == 0
