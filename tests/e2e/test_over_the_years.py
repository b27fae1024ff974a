"""Over the years at the window: a term made of its years without typing a figure, its trend in the text, what changed marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.exchange import open_docx
from desktop_app.models.chartdata import chart_data
from desktop_app.models.edits import SetPart
from desktop_app.models.frames.next_period import roll_forward
from desktop_app.models.frames.templates import new_report
from desktop_app.models.history import Step
from desktop_app.models.indicators import Kind, Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.richtext import Chart, ChartKind
from desktop_app.models.unit import Unit, UnitRef
from desktop_app.models.years.trends import TrendLine
from desktop_app.resources import sample, templates
from desktop_app.store import Store
from desktop_app.views.indicators.model import Column
from desktop_app.views.kit import asking
from desktop_app.views.shell.main_window import MainWindow
from desktop_app.views.shell.new_report import NewReportDialog
from desktop_app.views.years.earlier_dialog import EarlierDialog
from desktop_app.views.years.trends_dialog import TrendsDialog

YEARS = (2022, 2023, 2024)


def reported(report, year: int):
    """Return a year's report with a figure for every part that takes one."""
    made = []
    for number, indicator in enumerate(report.indicators):
        parts = []
        for part in indicator.parts:
            count = 10 * (number + 1) + year - 2022
            parts.append(
                replace(part, result=parse_figure(f"{count}/{count + 5}" if part.kind is Kind.RATE else str(count)))
            )
        made.append(replace(indicator, parts=tuple(parts)))
    return replace(report, indicators=tuple(made))


@pytest.fixture
def window(qtbot, tmp_path):
    store = Store.open(tmp_path / "don-vi.baocao")
    unit = sample()[0]
    store.set_unit(unit)
    annual = new_report(templates()["annual"], unit, months(2022, 1, 12), date(2022, 12, 20))
    for year in YEARS:
        annual = replace(annual, id=f"year{year}")
        store.create(reported(annual, year))
        annual = roll_forward(annual, unit)
    made = MainWindow(store)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def term(window, monkeypatch):
    """The term report of the unit, filled from its years through the window."""
    monkeypatch.setattr(NewReportDialog, "ask", lambda *_: ("term", months(2022, 1, 36), "doan"))
    window.menus.new_action.trigger()
    monkeypatch.setattr(EarlierDialog, "exec", lambda self: True)
    window.menus.take_action.trigger()
    return window.workspace.session


def test_a_term_is_made_of_its_years_without_a_figure_typed(window, term, qtbot, tmp_path):
    report = term.report
    assert len(report.indicators) > 10
    for number, indicator in enumerate(report.indicators):
        for part in indicator.parts:
            counts = [10 * (number + 1) + each for each in range(3)]
            added = sum(counts) if part.over_time in (Rule.SUM, Rule.RATIO) else counts[-1]
            assert part.result.value == added, part.name
            assert [each.source for each in part.periods] == [f"year{year}" for year in YEARS]
    assert (
        report.signer.authority.startswith("TM. BAN CHẤP HÀNH") or "BAN CHẤP HÀNH" in report.unit.signers[0].authority
    )
    target = tmp_path / "nhiem-ky.docx"
    window.exporting.export_to(target)
    qtbot.waitUntil(target.is_file, timeout=30_000)
    qtbot.waitUntil(lambda: bool(window.store.snapshots(report.id).value), timeout=30_000)
    assert open_docx(target).report.indicators == report.indicators
    term.undo()
    assert all(part.result is None for each in term.report.indicators for part in each.parts)


def test_what_a_year_says_differently_by_now_is_marked_and_changed_by_nobody(window, term, qtbot):
    assert term.wait_saved()
    part = term.report.indicators[3].parts[0]
    year = window.store.load("year2023").report
    edit = SetPart(year.indicators[3].parts[0].id, "result", parse_figure("999"))
    after, inverse = edit.apply(year)
    window.store.commit(Step("Sửa", edit, inverse), year, after).result()
    key = term.report.id
    window.stage.show_start_page()
    window.stage.open_report(key)
    model = window.workspace.indicators.model
    cell = model.index(model.row_of(part.id), Column.RESULT)
    qtbot.waitUntil(lambda: "999" in str(cell.data(Qt.ItemDataRole.ToolTipRole)), timeout=10_000)
    assert window.workspace.session.report.indicators[3].parts[0] == part
    window.menus.take_action.trigger()
    taken = window.workspace.session.report.indicators[3].parts[0]
    assert [each.result.text for each in taken.periods] == ["40", "999", "42"]
    assert "999" not in str(model.index(model.row_of(part.id), Column.RESULT).data(Qt.ItemDataRole.ToolTipRole))


def test_a_trend_is_put_into_the_text_and_stays_live(window, monkeypatch):
    window.stage.open_report("year2024")
    session = window.workspace.session

    def ask(_parent, lines: list[TrendLine], _in_report: bool, _joined):
        chosen = next(line for line in lines if line.keys & {"trees.planted"})
        return [chosen], "year", ChartKind.LINES

    monkeypatch.setattr(TrendsDialog, "ask", ask)
    window.menus.trends_action.trigger()
    session.flush()
    (chart,) = [
        block for each in session.report.sections.values() for block in each.body.blocks if isinstance(block, Chart)
    ]
    assert chart_data(session.report, chart).texts == (("40", "41", "42"),)
    part = next(part for each in session.report.indicators for part in each.parts if part.key == "trees.planted")
    session.do(SetPart(part.id, "result", parse_figure("77")), "Sửa kết quả")
    assert chart_data(session.report, chart).texts == (("40", "41", "77"),)


def test_a_report_of_another_unit_is_in_no_trend_and_gives_no_figure(window, monkeypatch):
    other = replace(window.store.load("year2023").report, id="other", unit=Unit("khac", "Đoàn xã Khác"))
    window.store.create(reported(other, 2050))
    shown = []
    monkeypatch.setattr(TrendsDialog, "ask", lambda _parent, lines, _in, _joined: shown.extend(lines))
    window.menus.trends_action.trigger()
    line = next(line for line in shown if line.keys & {"trees.planted"})
    assert {told_by for _, told_by in line.points["year"].values()} == {"year2022", "year2023", "year2024"}
    assert not line.doubles


def test_two_former_units_are_one_line_and_lead_to_a_report_of_one(window, monkeypatch):
    unit = replace(window.store.unit(), former=(UnitRef("c1", "Đoàn xã Cũ Một"), UnitRef("c2", "Đoàn xã Cũ Hai")))
    window.store.set_unit(unit)
    for key, name in unit.former:
        made = replace(window.store.load("year2023").report, id=f"r{key}", unit=Unit(key, name))
        window.store.create(reported(replace(made, period=months(2021, 1, 12)), 2021))
    shown = []

    def ask(_parent, lines, _in_report, joined):
        line = next(line for line in lines if line.keys & {"trees.planted"})
        shown.append((line.points["year"][months(2021, 1, 12)], line.doubles, [each.units for each in joined]))
        return shown[0][0][1]

    monkeypatch.setattr(TrendsDialog, "ask", ask)
    window.menus.trends_action.trigger()
    (((text, source), doubles, units),) = shown
    assert (text, doubles, sorted(units[0])) == ("78", set(), ["Đoàn xã Cũ Hai", "Đoàn xã Cũ Một"])
    assert window.workspace.session.report.id in source.split()


@pytest.mark.parametrize("former", [True, False])
def test_whose_reports_of_another_name_are_is_asked_once(window, monkeypatch, former):
    other = replace(window.store.load("year2023").report, id="other", unit=Unit("cu", "Đoàn xã Cũ"))
    window.store.create(reported(other, 2022))
    asked = []

    def answer(*said, **_):
        asked.append(said[2])
        return former

    monkeypatch.setattr(asking, "agreed", answer)

    def take(dialog):
        assert dialog.within.isVisibleTo(dialog) is former  # the unit and its former one both tell of 2023
        dialog.within.setCurrentIndex(0)
        return True

    monkeypatch.setattr(EarlierDialog, "exec", take)
    monkeypatch.setattr(NewReportDialog, "ask", lambda *_: ("term", months(2022, 1, 36), "doan"))
    window.menus.new_action.trigger()
    window.menus.take_action.trigger()
    window.menus.take_action.trigger()
    assert len(asked) == 1
    assert "Đoàn xã Cũ" in asked[0]
    report = window.workspace.session.report
    part = next(part for each in report.indicators for part in each.parts if part.key == "trees.planted")
    assert [each.result.text for each in part.periods] == ["40", "81" if former else "41", "42"]
    assert [each.name for each in window.store.unit().former] == (["Đoàn xã Cũ"] if former else [])
