"""Outlines in the window: terms, required marks, and a report laid out by one with last year's beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from desktop_app.exchange import export_report
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Period, ReportKind, Section
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.models.unit import Unit, UnitRef
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.consolidation import UnitsDialog
from desktop_app.views.consolidation.choice_dialog import ChoiceDialog
from desktop_app.views.shell.main_window import MainWindow
from desktop_app.views.shell.workspace import Workspace

UNIT = Unit(code="x1", name="Đoàn xã Mẫu Một")


@pytest.fixture
def window(qtbot, tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    store.set_unit(UNIT)
    made = MainWindow(store, today=lambda: date(2026, 11, 23))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    field.editingFinished.emit()


def test_dates_are_typed_checked_and_undone(window, qtbot):
    window.add_report(outline_of(sample()[1], UNIT))
    workspace = window.workspace
    workspace.pages.setCurrentIndex(Workspace.FORM)
    terms, session = workspace.head.terms, workspace.session
    type_into(qtbot, terms.fields["due"], "5/12/2027")
    assert session.report.due == date(2027, 12, 5)
    assert terms.fields["due"].text() == "05/12/2027"
    type_into(qtbot, terms.fields["cutoff"], "31/2/2027")
    assert "31/2/2027" in terms.problem.text()
    assert session.report.period.cutoff is None
    type_into(qtbot, terms.fields["cutoff"], "30/11/2027")
    assert session.report.period.cutoff == date(2027, 11, 30)
    assert terms.problem.isHidden()
    type_into(qtbot, terms.fields["end"], "1/1/2020")
    assert "đứng sau" in terms.problem.text()
    assert session.report.period.end == date(2027, 12, 31)
    type_into(qtbot, terms.fields["end"], "31/12/2027")
    session.undo()
    session.undo()
    assert session.report.due is None
    assert terms.fields["due"].text() == ""


def test_units_of_an_outline_are_pasted(window):
    window.add_report(outline_of(sample()[1], UNIT))
    workspace = window.workspace
    workspace.pages.setCurrentIndex(Workspace.FORM)
    workspace.head.terms.choose_units()
    (dialog,) = workspace.head.terms.findChildren(UnitsDialog)
    dialog.text.setPlainText("x1\tĐoàn xã Mẫu Một\nx2\tĐoàn xã Mẫu Hai")
    dialog.accept()
    assert workspace.session.report.expected == (("x1", "Đoàn xã Mẫu Một"), ("x2", "Đoàn xã Mẫu Hai"))
    assert "2" in workspace.head.terms.units.text()


def test_a_required_section_is_marked(window):
    window.add_report(outline_of(sample()[1], UNIT))
    outline, session = window.workspace.outline, window.workspace.session
    key = session.report.top[0]
    outline.go_to(key)
    outline.toggle("required", "Mục bắt buộc")
    assert session.report.sections[key].required
    index = outline.model.index_of(key)
    assert "mục bắt buộc" in index.data(Qt.ItemDataRole.ToolTipRole)
    session.undo()
    assert "mục bắt buộc" not in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_report_by_an_outline_has_last_years_beside_it(window):
    section = Section("s", heading="Công tác Đội", body=Body((Paragraph((Run("Năm ngoái đã làm."),)),)))
    part = Part("p", "", "trẻ em được giúp", "em", result=parse_figure("45"))
    old = replace(
        sample()[1], id="old", kind=ReportKind.ANNUAL, period=Period(date(2025, 1, 1), date(2025, 12, 31)),
        sections={**{k: v for k, v in sample()[1].sections.items() if k in ("preamble", "closing")}, "s": section},
        top=("s",), indicators=(Indicator("i", parts=(part,)),), unit=UNIT,
    )  # fmt: skip
    window.add_report(old)
    outline = replace(outline_of(old, UNIT), period=Period(date(2026, 1, 1), date(2026, 12, 31)), id="outline")
    outline = replace(outline, indicators=(Indicator("k", parts=(Part("q", "ma", "Trẻ em được giúp", "em"),)),))
    window.add_report(outline)
    window.follow_outline()
    session = window.workspace.session
    assert session.report.kind is ReportKind.ANNUAL
    assert session.report.indicators[0].parts[0].last_year.text == "45"
    window.workspace.outline.go_to(session.report.top[0])
    window.workspace.show_earlier(True)
    assert window.workspace.earlier.texts == ["Năm ngoái đã làm."]


def asked_of(*names):
    expected = tuple(UnitRef(f"t{number}", name) for number, name in enumerate(names))
    return replace(outline_of(sample()[1], Unit(code="tinh", name="Tỉnh đoàn Mẫu")), id="đc", expected=expected)


def test_an_outline_that_names_the_unit_gives_it_its_code(window):
    window.add_report(asked_of("Đoàn xã Mẫu Hai", "Đoàn xã Mẫu Một"))
    window.follow_outline()
    assert window.workspace.session.report.unit.code == "t1"
    assert window.workspace.session.report.unit.name == "Đoàn xã Mẫu Một"


def test_an_outline_without_the_unit_asks_which_of_them_it_is(window):
    window.store.set_unit(replace(UNIT, code=""))
    window.add_report(asked_of("Đoàn xã Mẫu Hai", "Đoàn xã Mẫu Mốt"))
    window.follow_outline()
    (dialog,) = window.findChildren(ChoiceDialog)
    assert dialog.choice.currentText() == "Đoàn xã Mẫu Mốt"  # one slip away
    dialog.save_button.click()
    assert window.workspace.session.report.unit.code == "t1"
    assert window.store.unit().code == "t1"  # so that the next outline needs no answer
    assert window.store.unit().name == "Đoàn xã Mẫu Một"


def test_a_unit_that_an_outline_does_not_know_goes_on_as_itself(window):
    window.add_report(asked_of("Đoàn xã Mẫu Hai", "Đoàn xã Mẫu Ba"))
    window.follow_outline()
    (dialog,) = window.findChildren(ChoiceDialog)
    dialog.choice.setCurrentIndex(2)
    dialog.save_button.click()
    assert window.workspace.session.report.unit == UNIT


@pytest.mark.parametrize("go_on", [True, False])
def test_export_asks_where_something_required_is_missing(window, monkeypatch, tmp_path, go_on):
    section = Section("s", heading="Công tác Đội", required=True)
    base = sample()[1]
    fixed = {k: v for k, v in base.sections.items() if k in ("preamble", "closing")}
    window.add_report(replace(base, id="r", sections={**fixed, "s": section}, top=("s",), indicators=()))
    asked = []

    def answer(box):
        asked.append(box.informativeText())
        button = box.buttons()[0 if go_on else 1]
        monkeypatch.setattr(box, "clickedButton", lambda: button)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    chosen = []
    monkeypatch.setattr(
        "desktop_app.views.kit.saving.QFileDialog.getSaveFileName",
        lambda *args, **kw: (chosen.append(1), ("", ""))[1],
    )
    window.exporting.export()
    assert asked == ["I. Công tác Đội"]
    assert bool(chosen) is go_on


def test_names_that_strangers_gave_turn_no_line_round(qtbot, window, tmp_path):
    """Such a name shows what is not there, as gpj.exe does for a picture."""
    turned = "Đoàn xã \u202eẫM"
    report = replace(sample()[1], head=replace(sample()[1].head, title=f"Báo cáo {turned}"))
    asked = replace(outline_of(report, Unit(code="h", name="Huyện đoàn Mẫu")), expected=(UnitRef("k1", turned),))
    assert window.add_report(asked)
    window.menus.follow_action.trigger()
    dialog = window.findChild(ChoiceDialog)
    assert "\u202e" not in "".join(dialog.choice.itemText(at) for at in range(dialog.choice.count()))
    dialog.reject()
    page = window.stage.consolidate()
    names = [page.units.model.index(row, 0).data() for row in range(page.units.model.rowCount())]
    assert names
    assert "\u202e" not in "".join((*names, page.round.itemText(0)))
    window.add_report(report)
    export_report(report, tmp_path / f"{turned}.docx", standard(report.standard), lambda _: b"")
    window.stage.show_start_page()
    window.stage.remove_report(report.id)
    window.incoming.import_file(tmp_path / f"{turned}.docx")
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    (box,) = window.findChildren(QMessageBox)
    assert "đã xóa khỏi danh sách" in box.text()
    assert "\u202e" not in box.text()
    box.reject()
