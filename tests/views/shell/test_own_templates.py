"""A report of the unit's kept as a template, offered for new reports, dropped again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QInputDialog

from desktop_app.models.frames.templates import new_report
from desktop_app.models.periods import months
from desktop_app.models.report import walk
from desktop_app.models.unit import Unit
from desktop_app.resources import templates
from desktop_app.store import Store
from desktop_app.views.kit import asking
from desktop_app.views.shell.main_window import MainWindow
from desktop_app.views.shell.new_report import NewReportDialog

UNIT = Unit("mau", "Đoàn xã Mẫu")


@pytest.fixture
def window(qtbot, tmp_path):
    store = Store.open(tmp_path / "don-vi.baocao")
    store.set_unit(UNIT)
    window = MainWindow(store)
    qtbot.addWidget(window)
    window.show()
    report = new_report(templates()["month"], UNIT, months(2026, 3, 1), date(2026, 3, 30))
    key = next(section.id for section, _ in walk(report) if section.key == "education")
    own = replace(report.sections[key], heading="Việc tuyên truyền ở bản trong tháng 3 năm 2026")
    window.stage.add_report(replace(report, sections={**report.sections, key: own}))
    yield window
    window.close()


def keep(window, monkeypatch, name):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (name, True))
    window.menus.template_action.trigger()


def test_a_kept_template_is_offered_and_makes_reports_of_other_months(window, monkeypatch, qtbot):
    keep(window, monkeypatch, " Tháng  của xã ")
    offered = {}

    def ask(_parent, found, *_):
        offered.update(found)
        return next(key for key, each in found.items() if each.title == "Tháng của xã"), months(2026, 5, 1), "doan"

    monkeypatch.setattr(NewReportDialog, "ask", ask)
    window.frames.new_report()
    headings = [section.heading for section, _ in walk(window.workspace.session.report)]
    assert "Việc tuyên truyền ở bản trong tháng 5 năm 2026" in headings
    dialog = NewReportDialog(None, offered, UNIT, date(2026, 6, 1), lambda _: None)
    qtbot.addWidget(dialog)
    dialog.show()
    last = dialog.list.count() - 1
    assert dialog.list.item(last).text() == "Tháng của xã (mẫu của đơn vị)"
    assert not dialog.drop_button.isVisible()
    dialog.list.setCurrentRow(last)
    assert dialog.drop_button.isVisible()


def test_a_template_of_the_same_name_takes_the_place_of_the_one_before(window, monkeypatch):
    keep(window, monkeypatch, "Tháng của xã")
    keep(window, monkeypatch, "Tháng của xã")
    keep(window, monkeypatch, "   ")
    assert [each.title for each in window.store.own_templates().value.values()] == ["Tháng của xã"]


def test_a_template_is_dropped_after_a_question(window, monkeypatch, qtbot):
    keep(window, monkeypatch, "Tháng của xã")
    store = window.store
    (name,) = store.own_templates().value
    dialog = NewReportDialog(
        None, {**templates(), **store.own_templates().value}, UNIT, date(2026, 6, 1),
        lambda key: store.set_own_template(key, None),
    )  # fmt: skip
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    monkeypatch.setattr(asking, "agreed", lambda *_: False)
    dialog.drop_button.click()
    assert list(store.own_templates().value) == [name]
    monkeypatch.setattr(asking, "agreed", lambda *_: True)
    dialog.drop_button.click()
    assert store.own_templates().value == {}
    assert dialog.list.count() == len(templates())
    assert dialog.result_values()[0] in templates()
