"""The next period's report, and the unit's own by an outline, through the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop_app.exchange import export_report
from desktop_app.models.frames.templates import new_report
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Period, ReportKind
from desktop_app.models.richtext import plain
from desktop_app.resources import sample, standard, templates
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    made.store.set_unit(sample()[0])
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_next_period_with_last_period_s_text_beside_it(window):
    window.frames.open_sample()
    old = window.workspace.session.report
    assert not window.menus.follow_action.isVisible()
    window.menus.roll_action.trigger()
    report = window.workspace.session.report
    assert report.id != old.id
    assert report.indicators[0].parts[0].last_year == old.indicators[0].parts[0].result
    section = next(each for each in report.sections.values() if each.key == "theme")
    window.workspace.outline.go_to(section.id)
    earlier, editor = window.workspace.earlier, window.workspace.editor
    assert not earlier.isVisible()
    window.menus.earlier_action.trigger()
    assert earlier.isVisible()
    assert earlier.texts[0].startswith("Xuất phát từ ý kiến")
    editor.text.setPlainText("Kỳ này.")
    earlier.copy_wanted.emit(earlier.texts[0])
    blocks = window.workspace.session.report.sections[section.id].body.blocks
    assert [plain(block.inlines) for block in blocks] == ["Kỳ này.", earlier.texts[0]]
    window.workspace.panel._put_away()
    assert not earlier.isVisible()
    assert not window.menus.earlier_action.isChecked()


def test_the_next_quarter_has_the_results_of_the_same_quarter_a_year_ago(window):
    def quarter(key, year, at, text):
        made = new_report(templates()["quarter"], window.store.unit(), months(year, at, 3), date(year, at, 1))
        first, *others = made.indicators
        parts = (replace(first.parts[0], result=parse_figure(text)), *first.parts[1:])
        return replace(made, id=key, indicators=(replace(first, parts=parts), *others))

    for each in (quarter("a", 2025, 10, "44/50"), quarter("b", 2026, 7, "33/50")):
        window.store.create(each)
    window.stage.open_report("b")
    window.menus.roll_action.trigger()
    report = window.workspace.session.report
    assert report.period == months(2026, 10, 3)
    assert report.indicators[0].parts[0].last_year == parse_figure("44/50")
    assert all(part.last_year is None for each in report.indicators[1:] for part in each.parts)


def test_an_outline_sent_down_becomes_the_unit_s_report(qtbot, window, tmp_path):
    outline = new_report(
        templates()["outline"], sample()[0], Period(date(2026, 1, 1), date(2026, 12, 31)), date(2026, 11, 1)
    )
    export_report(outline, tmp_path / "đề cương.docx", standard("doan"), {}.__getitem__)
    window.incoming.import_file(tmp_path / "đề cương.docx")
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=20_000)
    assert window.menus.follow_action.isVisible()
    window.findChild(QMessageBox).buttons()[0].click()
    report = window.workspace.session.report
    assert report.kind is ReportKind.ANNUAL
    assert report.unit == sample()[0]
    assert any(section.guidance for section in report.sections.values())


def test_a_section_that_holds_others_shows_them_and_leads_there(window):
    window.frames.open_sample()
    workspace = window.workspace
    report = workspace.session.report
    holds = next(report.sections[key] for key in report.top if report.sections[key].children)
    workspace.outline.go_to(holds.id)
    below = workspace.editor.below
    assert below.isVisible()
    child = report.sections[holds.children[0]]
    assert child.heading in below.text()
    below.wanted.emit(child.id)
    assert workspace.editor.section_id == child.id
    assert not below.isVisible()
