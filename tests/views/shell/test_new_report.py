"""The dialog that makes a report from a template."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.models.frames.templates import default_period
from desktop_app.models.report import Period
from desktop_app.models.unit import Unit
from desktop_app.resources import templates
from desktop_app.views.shell.new_report import NewReportDialog

TODAY = date(2026, 11, 23)


@pytest.fixture
def dialog(qtbot):
    dialog = NewReportDialog(None, templates(), Unit(name="Đoàn xã Mẫu"), TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog, name):
    dialog.list.setCurrentRow(list(templates()).index(name))


@pytest.mark.parametrize("name", list(templates()))
def test_every_template_begins_with_its_usual_period(dialog, name):
    choose(dialog, name)
    assert dialog.result_values() == (name, default_period(templates()[name], TODAY), "doan")
    assert dialog.description.text() == templates()[name].description
    assert dialog.make.isEnabled()


@pytest.mark.parametrize(
    ("name", "part", "period"),
    [
        ("six_month", 1, Period(date(2024, 7, 1), date(2024, 12, 31))),
        ("six_month", 2, Period(date(2024, 9, 1), date(2025, 1, 15))),
        ("six_month", 3, Period(date(2025, 1, 16), date(2025, 5, 31))),
        ("quarter", 2, Period(date(2024, 7, 1), date(2024, 9, 30))),
        ("month", 1, Period(date(2024, 2, 1), date(2024, 2, 29))),
        ("annual", 0, Period(date(2024, 1, 1), date(2024, 12, 31))),
        ("annual", 1, Period(date(2024, 9, 1), date(2025, 5, 31))),
        ("pioneers_year", 1, Period(date(2024, 9, 1), date(2025, 5, 31))),
    ],
)
def test_period_chosen_by_hand(dialog, name, part, period):
    choose(dialog, name)
    assert dialog.period.part.isVisible() is (part is not None)
    if part is not None:
        dialog.period.part.setCurrentIndex(part)
    dialog.period.year.setValue(2024)
    assert dialog.result_values()[1] == period
    assert "2024" in dialog.preview.text()


def test_term_must_not_end_before_it_begins(dialog):
    choose(dialog, "term")
    dialog.period.year.setValue(2030)
    dialog.period.last_year.setValue(2027)
    assert dialog.error.text() == "Ngày cuối kỳ phải sau ngày đầu kỳ."
    assert not dialog.make.isEnabled()
    dialog.period.last_year.setValue(2035)
    assert dialog.result_values()[1] == Period(date(2030, 1, 1), date(2035, 12, 31))
    assert not dialog.error.isVisible()


def test_free_days_are_typed_and_checked(dialog):
    choose(dialog, "empty")
    dialog.period.start.setText("01/3/2026")
    assert "cả ngày đầu và ngày cuối" in dialog.error.text()
    dialog.period.end.setText("31/2/2026")
    assert "31/2/2026" in dialog.error.text()
    assert not dialog.make.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    dialog.period.end.setText("15/3/2026")
    assert dialog.result_values()[1] == Period(date(2026, 3, 1), date(2026, 3, 15))
    dialog.accept()
    assert dialog.result() == NewReportDialog.DialogCode.Accepted
