"""An office whose computer has lost its time: a correction that comes later counts all the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app.exchange import export_report
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard
from desktop_app.views.consolidation import receiving


@pytest.mark.parametrize("year", [2011, 2026])
def test_a_correction_counts_whatever_the_clock_says(window, qtbot, tmp_path, monkeypatch, year):
    moments = [datetime(2026, 11, 20, tzinfo=UTC), datetime(year, 11, 26, tzinfo=UTC)]

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return moments.pop(0)

    monkeypatch.setattr(receiving, "datetime", Clock)
    told = []
    for name, result in (("đầu", "5"), ("sửa", "7")):
        part = Part("p", "cay", "cây trồng", "cây", result=parse_figure(result))
        unit = replace(suggested(Level.COMMUNE, "Đoàn xã Mẫu"), code="m")
        report = Report(name, unit=unit, indicators=(Indicator("i", parts=(part,)),))
        export_report(report, tmp_path / f"{name}.docx", standard("doan"), lambda _: b"", moment=datetime(2026, 11, 1))
        page = window.stage.consolidate()
        page.told.connect(told.append)
        page.receiving.receive([tmp_path / f"{name}.docx"])

        def counts(page=page, result=result):
            return bool(told) and page.found is not None and [each.text for each in page.found.totals] == [result]

        qtbot.waitUntil(counts, timeout=20_000)
        assert ("giờ của máy" in told.pop()) == (year == 2011 and result == "7")
