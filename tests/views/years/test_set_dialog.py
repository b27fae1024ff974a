"""The year's set of indicators at the window: what it changes, taken over as one step; used by new reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.exchange import export_report, open_docx
from desktop_app.models.frames.templates import new_report
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.unit import Unit
from desktop_app.models.years.indicator_sets import SetChange
from desktop_app.resources import standard, templates
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow
from desktop_app.views.shell.new_report import NewReportDialog
from desktop_app.views.years.set_dialog import SameDialog, SetDialog

UNIT = Unit("mau", "Đoàn xã Mẫu")


def part(id_: str, key: str, name: str, target: str = "", result: str = "") -> Part:
    return Part(
        id_, key, name, "việc", target=parse_figure(target) if target else None,
        result=parse_figure(result) if result else None,
    )  # fmt: skip


def alone(*parts: Part) -> tuple[Indicator, ...]:
    return tuple(Indicator(f"i{each.id}", parts=(each,)) for each in parts)


OLD = alone(
    part("o1", "a", "buổi ra quân", "4", "5"),
    part("o2", "", "lớp kỹ năng cho thiếu nhi", "2"),
    part("o3", "", "suất quà"),
)
NEW = alone(part("n1", "a", "buổi ra quân", "6"), part("n2", "", "lớp kỹ năng số cho thiếu nhi", "3"))


def rows(dialog) -> list[list[str]]:
    tree = dialog.tree
    return [
        [tree.topLevelItem(at).text(column) for column in range(tree.columnCount())]
        for at in range(tree.topLevelItemCount())
    ]


def test_what_a_set_changes_is_laid_out(qtbot):
    made = SetDialog(OLD, NEW, "Lấy bộ chỉ tiêu", "Lấy")
    qtbot.addWidget(made)
    assert rows(made) == [
        ["Bỏ", "suất quà (việc)", ""],
        ["Đổi", "≥ 4 buổi ra quân (việc)", "≥ 6 buổi ra quân (việc)"],
        ["Đổi – cùng một?", "≥ 2 lớp kỹ năng cho thiếu nhi (việc)", "≥ 3 lớp kỹ năng số cho thiếu nhi (việc)"],
    ]
    assert made.note.text() == "0 chỉ tiêu mới, 1 bỏ, 2 đổi, 0 như cũ."


def test_one_that_is_said_to_be_another_is_new_and_the_old_one_dropped(qtbot):
    made = SetDialog(OLD, NEW, "Lấy bộ chỉ tiêu", "Lấy")
    qtbot.addWidget(made)
    made.tree.topLevelItem(2).setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: made.tree.topLevelItemCount() == 4)
    found, _ = made.value()
    assert [row.change for row in found] == [SetChange.CHANGED, SetChange.NEW, SetChange.DROPPED, SetChange.DROPPED]


def test_what_has_a_result_is_not_dropped_unless_it_is_ticked(qtbot):
    made = SetDialog(OLD, NEW[1:], "Lấy bộ chỉ tiêu", "Lấy")
    qtbot.addWidget(made)
    dropped = {row.old.id: at for at, row in enumerate(made.rows) if row.change is SetChange.DROPPED}
    assert dropped["o1"] not in made.value()[1]
    assert dropped["o3"] in made.value()[1]


def test_it_is_asked_once_which_are_the_same(qtbot):
    from desktop_app.models.years.indicator_sets import match_parts

    made = SameDialog(match_parts(OLD, NEW))
    qtbot.addWidget(made)
    assert made.tree.topLevelItemCount() == 1
    assert made.value() == {"n2": True}
    made.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert made.value() == {"n2": False}
    assert SameDialog.ask(made, match_parts(OLD, OLD)) == {}


@pytest.fixture
def window(qtbot, tmp_path):
    store = Store.open(tmp_path / "don-vi.baocao")
    store.set_unit(UNIT)
    given = new_report(templates()["indicator_set"], UNIT, months(2026, 1, 12), date(2026, 1, 5))
    store.create(replace(given, indicators=NEW))
    window = MainWindow(store)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_a_new_report_of_the_year_has_the_indicators_of_its_set(window, monkeypatch):
    for name, period in (("quarter", months(2026, 4, 3)), ("self_review", months(2026, 1, 12))):
        monkeypatch.setattr(NewReportDialog, "ask", lambda *_, name=name, period=period: (name, period, "doan"))
        window.frames.new_report()
        report = window.workspace.session.report
        assert [(p.key, p.target.text) for i in report.indicators for p in i.parts] == [("a", "6"), ("n2", "3")]
    monkeypatch.setattr(NewReportDialog, "ask", lambda *_: ("quarter", months(2025, 4, 3), "doan"))
    window.frames.new_report()
    assert len(window.workspace.session.report.indicators) > 10


def test_a_set_is_taken_into_an_open_report_as_one_step(window, monkeypatch):
    report = replace(new_report(templates()["annual"], UNIT, months(2026, 1, 12), date(2026, 12, 1)), indicators=OLD)
    window.stage.add_report(report)
    monkeypatch.setattr(SetDialog, "exec", lambda self: True)
    window.frames.take_set()
    session = window.workspace.session
    assert [(p.id, p.target.text, p.result.text if p.result else "") for i in session.report.indicators for p in i.parts] == [
        ("o1", "6", "5"), ("o2", "3", "")]  # fmt: skip
    session.undo()
    assert session.report == report


def test_the_next_report_takes_the_set_of_its_year(window):
    report = replace(
        new_report(templates()["annual"], UNIT, months(2025, 1, 12), date(2025, 12, 1)), indicators=OLD[:1]
    )
    window.stage.add_report(report)
    window.frames.roll_forward()
    made = window.workspace.session.report
    assert made.kind is ReportKind.ANNUAL
    first = made.indicators[0].parts[0]
    assert (first.target.text, first.last_year.text, first.result) == ("6", "5", None)


def test_an_outline_of_the_year_goes_down_with_its_set(window):
    report = replace(
        new_report(templates()["annual"], UNIT, months(2025, 1, 12), date(2025, 12, 1)), indicators=OLD[:1]
    )
    window.stage.add_report(report)
    window.frames.make_outline()
    made = window.workspace.session.report
    assert made.kind is ReportKind.OUTLINE
    assert [(p.key, p.target.text) for i in made.indicators for p in i.parts][:2] == [("a", "6"), ("n2", "3")]
    assert all(p.result is None and p.last_year is None for i in made.indicators for p in i.parts)


def test_a_set_that_was_sent_serves_the_unit_that_imports_it(window, qtbot, tmp_path, monkeypatch):
    sent = replace(
        new_report(templates()["indicator_set"], Unit("tinh", "Tỉnh đoàn Mẫu"), months(2030, 1, 12), date(2030, 1, 5)),
        indicators=NEW,
    )
    export_report(sent, tmp_path / "bộ chỉ tiêu.docx", standard("doan"), {}.__getitem__)
    assert open_docx(tmp_path / "bộ chỉ tiêu.docx").report == sent
    window.incoming.import_file(tmp_path / "bộ chỉ tiêu.docx")
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    assert window.workspace.session.report.kind is ReportKind.INDICATOR_SET
    monkeypatch.setattr(NewReportDialog, "ask", lambda *_: ("month", months(2030, 4, 1), "doan"))
    window.frames.new_report()
    report = window.workspace.session.report
    assert [(p.key, p.target.text) for i in report.indicators for p in i.parts] == [("a", "6"), ("n2", "3")]


@pytest.mark.parametrize("agreed", [True, False])
def test_rolling_forward_asks_which_targets_are_the_indicators_of_before(window, monkeypatch, agreed):
    given = replace(
        new_report(templates()["annual"], UNIT, months(2027, 1, 12), date(2027, 12, 1)),
        indicators=alone(part("o2", "", "lớp kỹ năng cho thiếu nhi", "2", "3")), next_targets=NEW[1:],
    )  # fmt: skip
    window.stage.add_report(given)
    monkeypatch.setattr(SameDialog, "exec", lambda self: agreed)
    window.frames.roll_forward()
    made = window.workspace.session.report
    if not agreed:
        assert made == given
        return
    ((first,),) = (each.parts for each in made.indicators)
    assert (first.name, first.target.text, first.last_year.text) == ("lớp kỹ năng số cho thiếu nhi", "3", "3")
