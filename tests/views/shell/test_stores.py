"""Another unit's store, and what the window says of the one it shows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.exchange import export_report
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.form.unit_dialog import UnitDialog
from desktop_app.views.kit import settings


@pytest.fixture
def choose(monkeypatch):
    """Return a function that has the next question for a file answered; the offered name is kept."""
    offered = []

    def answer(path):
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *args, **_: (offered.append(args[2]), (str(path), ""))[1]
        )
        return offered

    return answer


def words(window):
    return [window.top.unit.accessibleName()]


def test_another_units_store_is_opened_and_remembered(window, choose, tmp_path):
    other = Store.open(tmp_path / "khác.baocao")
    other.set_unit(suggested(Level.COMMUNE, "Đoàn xã Khác"))
    other.close()
    window.frames.open_sample()
    assert window.windowTitle().endswith(" – Báo Cáo Cơ Sở")
    choose(tmp_path / "khác")  # without its ending
    window.menus.open_action.trigger()
    assert window.store.unit().name == "Đoàn xã Khác"
    assert "Đoàn xã Khác" in words(window)
    assert window.workspace is None
    assert window.stage.currentWidget() is window.stage.start_page
    assert window.windowTitle() == "Báo Cáo Cơ Sở"
    assert settings.get(settings.STORE) == str(tmp_path / "khác.baocao")


def test_a_store_that_does_not_open_leaves_the_one_that_is(window, choose, tmp_path):
    (tmp_path / "hỏng.baocao").write_bytes(b"x" * 5000)
    before = window.store
    window.add_report(sample()[1])
    choose(tmp_path / "hỏng.baocao")
    window.menus.open_action.trigger()
    (box,) = window.findChildren(QMessageBox)
    assert box.text()
    box.close()
    assert window.store is before
    assert len(window.store.reports()) == 1
    assert window.stage.currentWidget() is window.stage.start_page


def test_a_copy_is_named_by_the_day(window, choose, tmp_path):
    offered = choose(tmp_path / "bản sao.baocao")
    window.menus.copy_action.trigger()
    assert offered[0].endswith("Bản sao 2026-11-20.baocao")
    assert window.toast.words.text() == "Đã lưu bản sao dữ liệu."
    Store.open(tmp_path / "bản sao.baocao").close()


def test_a_report_under_way_takes_the_unit_over(window, monkeypatch):
    unit = suggested(Level.COMMUNE, "Đoàn xã Đổi Tên")
    monkeypatch.setattr(UnitDialog, "ask", lambda *_: unit)
    window.menus.unit_action.trigger()
    assert window.store.unit() == unit
    window.frames.open_sample()
    assert window.session.report.unit != unit
    window.menus.unit_action.trigger()
    assert window.session.report.unit == unit
    assert unit.name in words(window)


def test_what_can_be_done_follows_what_is_shown(window):
    menus = window.menus
    assert not menus.home_action.isEnabled()
    assert not menus.export_action.isEnabled()
    menus.consolidate_action.trigger()
    assert menus.home_action.isEnabled()
    assert not menus.export_action.isEnabled()
    window.frames.open_sample()
    assert menus.home_action.isEnabled()
    assert menus.export_action.isEnabled()
    assert menus.tool_bar.isVisible()
    assert not menus.redo_action.isEnabled()
    window.workspace.outline.add_section(False)
    assert menus.undo_action.text() == "&Hoàn tác: Thêm mục"
    menus.undo_action.trigger()
    assert menus.redo_action.text() == "&Làm lại: Thêm mục"
    menus.home_action.trigger()
    assert not menus.home_action.isEnabled()
    assert not menus.undo_action.isEnabled()
    assert not menus.tool_bar.isVisible()


def test_colours_and_language_are_chosen_in_the_menu_and_remembered(window, qapp):
    actions = {action.text(): action for menu in window.menuBar().actions() for action in _all_of(menu.menu())}
    before = qapp.palette().window().color().lightness()
    actions["Tối"].trigger()
    assert settings.get(settings.COLOURS) == "dark"
    assert qapp.palette().window().color().lightness() < 128
    actions["Sáng"].trigger()
    assert qapp.palette().window().color().lightness() > 128
    actions["English"].trigger()
    assert settings.get(settings.LANGUAGE) == "en"
    assert "lần mở chương trình sau" in window.toast.words.text()
    actions["Tiếng Việt"].trigger()
    actions["Theo hệ thống"].trigger()
    assert (settings.get(settings.LANGUAGE), settings.get(settings.COLOURS)) == ("vi", "auto")
    assert (qapp.palette().window().color().lightness() > 128) is (before > 128)


def _all_of(menu):
    for action in menu.actions():
        yield action
        if action.menu() is not None:
            yield from _all_of(action.menu())


OTHERS = {
    "báo cáo.pdf": (b"%PDF-1.7", "là PDF"),
    "số liệu.xlsx": (b"PK\x03\x04", "bị hỏng"),
    "ghi chép.txt": ("Đoàn xã".encode(), "không phải là văn bản Word"),
    "ghi chép": (b"{\\rtf1", "là văn bản RTF"),
    "hỏng.baocao": (b"x" * 5000, "không phải là dữ liệu"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_that_is_no_units_is_told_and_no_new_unit_is_made_of_its_name(qtbot, window, choose, tmp_path, name):
    inside, told = OTHERS[name]
    (tmp_path / name).write_bytes(inside)
    before, there = window.store, sorted(tmp_path.glob("*.baocao"))
    choose(tmp_path / name)
    window.menus.open_action.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    assert told in box.text()
    box.close()
    assert window.store is before
    assert sorted(tmp_path.glob("*.baocao")) == there


def test_what_a_file_is_does_not_hang_on_its_name(qtbot, window, choose, tmp_path):
    unit, report = sample()
    export_report(report, tmp_path / "báo cáo.baocao", standard(report.standard), lambda _: b"")
    other = Store.open(tmp_path / "khác.baocao")
    other.set_unit(unit)
    other.close()
    (tmp_path / "khác.baocao").rename(tmp_path / "khác.docx")
    for point_at in (window.menus.open_action.trigger, lambda: window.incoming.take_in([tmp_path / "báo cáo.baocao"])):
        choose(tmp_path / "báo cáo.baocao")
        point_at()
        qtbot.waitUntil(lambda: window.session is not None)
        assert window.session.report.id == report.id
        window.stage.show_start_page()
    window.incoming.take_in([tmp_path / "khác.docx"])
    assert window.store.unit() == unit


def test_a_units_file_that_is_not_there_is_not_made_by_pointing_at_it(window, tmp_path):
    before = window.store
    window.come_forward(str(tmp_path / "đã chuyển đi.baocao"))
    (box,) = window.findChildren(QMessageBox)
    assert "Không thấy tệp dữ liệu" in box.text()
    box.close()
    assert window.store is before
    assert not (tmp_path / "đã chuyển đi.baocao").exists()
