"""Figures of a term from the years' reports, at the window: what each gave, what is missing, one undoable step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.models.edits import SetPart
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months, semester
from desktop_app.models.report import Report
from desktop_app.models.unit import Unit, UnitRef
from desktop_app.store import Store
from desktop_app.views.years.earlier_dialog import EarlierDialog

TREES = Part("t", "trees", "cây xanh", "cây")


def report(key: str, kind: ReportKind, start: int, count: int, text: str = "", part: Part = TREES) -> Report:
    told = replace(part, id=f"{key}t", result=parse_figure(text) if text else None)
    return Report(
        key, kind=kind, period=months(start, 1, 12 * count), indicators=(Indicator(f"{key}i", parts=(told,)),)
    )


def years() -> list[Report]:
    return [report("y22", ReportKind.ANNUAL, 2022, 1, "1.200"), report("y24", ReportKind.ANNUAL, 2024, 1, "450")]


def dialog(qtbot, whole: Report, others: list[Report]) -> EarlierDialog:
    made = EarlierDialog(whole, others)
    qtbot.addWidget(made)
    return made


def row(made: EarlierDialog, number: int = 0) -> list[str]:
    item = made.tree.topLevelItem(number)
    return [item.text(column) for column in range(made.tree.columnCount())]


def after(made: EarlierDialog, whole: Report) -> Part:
    for edit in made.value():
        whole, _ = edit.apply(whole)
    return whole.indicators[0].parts[0]


def test_each_report_says_what_it_gave_and_the_missing_one_is_named(qtbot):
    whole = report("term", ReportKind.TERM, 2022, 3)
    made = dialog(qtbot, whole, years())
    assert row(made) == ["(1) cây xanh", "1.200", "", "450", "1.650 (thiếu 1 kỳ)", ""]
    assert "2023" in made.note.text()
    assert "không tính là 0" in made.note.text()
    assert made.tree.topLevelItem(0).toolTip(2) == "chưa có báo cáo của kỳ này"
    assert after(made, whole).result == parse_figure("1.650")


def test_what_is_not_ticked_is_not_taken(qtbot):
    whole = report("term", ReportKind.TERM, 2022, 3)
    made = dialog(qtbot, whole, years())
    made.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert made.value() == ()
    assert not made.take_button.isEnabled()


def test_a_typed_result_gives_way_only_when_it_is_chosen(qtbot):
    whole = report("term", ReportKind.TERM, 2022, 3, "2.000")
    made = dialog(qtbot, whole, years())
    assert "đang ghi 2.000" in row(made)[0]
    assert made.value() == ()
    made.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    assert after(made, whole).result == parse_figure("1.650")


def test_words_that_are_alike_are_asked_about_and_count_when_said_to_be_the_same(qtbot):
    other = Part("o", "other", "cây xanh trồng mới", "cây")
    whole = report("term", ReportKind.TERM, 2022, 3, part=replace(TREES, name="cây xanh được trồng mới"))
    made = dialog(qtbot, whole, [report("y22", ReportKind.ANNUAL, 2022, 1, "5", other)])
    assert row(made)[1] == "5 ?"
    assert after(made, whole).result is None
    made.tree.topLevelItem(0).child(0).setCheckState(0, Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: row(made)[1] == "5")
    assert after(made, whole).result == parse_figure("5")


def test_a_source_that_changed_since_is_told(qtbot):
    whole = report("term", ReportKind.TERM, 2022, 3)
    part = after(dialog(qtbot, whole, years()), whole)
    whole = replace(whole, indicators=(replace(whole.indicators[0], parts=(part,)),))
    changed = [report("y22", ReportKind.ANNUAL, 2022, 1, "1.300"), years()[1]]
    made = dialog(qtbot, whole, changed)
    assert "đã khác ở báo cáo gốc: 2022" in made.note.text()
    assert after(made, whole).result == parse_figure("1.750")


@pytest.fixture
def filled(window):
    store: Store = window.stage.store
    for each in years():
        store.create(each)
    return window


def test_the_window_takes_them_as_one_step_that_is_undone(filled, qtbot, monkeypatch):
    whole = report("term", ReportKind.TERM, 2022, 3)
    filled.stage.add_report(whole)
    session = filled.stage.session
    asked = []

    def agree(dialog):
        asked.append(row(dialog))
        return 1

    monkeypatch.setattr(EarlierDialog, "exec", agree)
    before = session.report
    filled.menus.take_action.trigger()
    assert asked == [["(1) cây xanh", "1.200", "", "450", "1.650 (thiếu 1 kỳ)", ""]]
    assert session.report.indicators[0].parts[0].result == parse_figure("1.650")
    assert session.wait_saved()
    session.undo()
    assert session.report == before


def test_the_semesters_of_a_school_year_are_found_whatever_days_it_has(window, monkeypatch):
    for number, text in ((1, "300"), (2, "200")):
        half = report(f"hk{number}", ReportKind.SIX_MONTH, 2025, 1, text)
        window.stage.store.create(replace(half, period=semester(2025, number)))
    whole = report("nam-hoc", ReportKind.ANNUAL, 2025, 1)
    window.stage.add_report(replace(whole, period=Period(date(2025, 9, 5), date(2026, 5, 25))))
    asked = []
    monkeypatch.setattr(EarlierDialog, "exec", lambda dialog: asked.append(row(dialog)) or 0)
    window.menus.take_action.trigger()
    assert asked == [["(1) cây xanh", "300", "200", "500", ""]]


def test_a_source_that_changed_is_told_when_the_report_is_opened(filled, qtbot):
    whole = report("term", ReportKind.TERM, 2022, 3)
    part = after(dialog(qtbot, whole, years()), whole)
    filled.stage.store.create(replace(whole, indicators=(replace(whole.indicators[0], parts=(part,)),)))
    filled.stage.open_report("y22")
    key = filled.stage.session.report.indicators[0].parts[0].id
    filled.stage.session.do(SetPart(key, "result", parse_figure("1.300")), "Sửa số liệu")
    with qtbot.waitSignal(filled.stage.told, timeout=5000) as told:
        filled.stage.open_report("term")
    assert "2022" in told.args[0]
    assert filled.stage.session.report.indicators[0].parts[0].result == parse_figure("1.650")


def test_where_the_unit_and_a_former_one_tell_of_one_year_it_is_asked_once(qtbot):
    old, now = Unit("o", "Đoàn xã Cũ"), Unit("n", "Đoàn xã Mới", former=(UnitRef("o", "Đoàn xã Cũ"),))
    whole = replace(report("term", ReportKind.TERM, 2022, 2), unit=now)
    others = [
        replace(report("old", ReportKind.ANNUAL, 2022, 1, "5"), unit=old),
        replace(report("now", ReportKind.ANNUAL, 2022, 1, "20"), unit=now),
    ]
    made = dialog(qtbot, whole, others)
    assert (made.within.currentIndex(), made.take_button.isEnabled()) == (-1, False)
    assert "Cả đơn vị hiện nay và đơn vị cũ có báo cáo của: 2022." in made.note.text()
    made.within.setCurrentIndex(1)
    assert (row(made)[1], made.take_button.isEnabled()) == ("20", True)
    made.within.setCurrentIndex(0)
    assert row(made)[1] == "25"
    assert "2022 (Đoàn xã Cũ, Đoàn xã Mới)" in made.note.text()
    for edit in made.value():
        whole, _ = edit.apply(whole)
    again = dialog(qtbot, whole, others)
    assert (again.within.currentIndex(), again.take_button.isEnabled()) == (0, False)  # answered; nothing new to take
    alone = dialog(qtbot, whole, others[1:])
    assert alone.within.isVisibleTo(alone) is False


def test_names_can_be_read_beside_twelve_months(qtbot):
    """Of 12 months only “(1) …” was left of every name."""
    whole = report(
        "y", ReportKind.ANNUAL, 2025, 1, part=replace(TREES, name="cây xanh trồng mới trong dịp Tết trồng cây")
    )
    each = [
        replace(report(f"m{at}", ReportKind.MONTH, 2025, 1, "25"), period=months(2025, at, 1)) for at in range(1, 13)
    ]
    made = dialog(qtbot, whole, each)
    made.resize(700, 400)
    made.show()
    shown = made.fontMetrics().horizontalAdvance("(1) cây xanh trồng mới trong")
    assert made.tree.columnWidth(0) >= shown
    head = made.tree.headerItem()
    assert (head.text(3), head.toolTip(3)) == ("T3/2025", "Tháng 3/2025")
