"""The sample unit is looked at apart from the user's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from desktop_app.app import default_store
from desktop_app.exchange import read_embedded
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.kit import settings
from desktop_app.views.shell.new_report import NewReportDialog


@pytest.fixture
def own(window):
    """The user's own store, with its name."""
    window.store.set_unit(suggested(Level.COMMUNE, "Đoàn xã Nhà"))
    settings.put(settings.STORE, str(window.store.path))
    return window.store.path


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_sample_is_shown_apart_and_left_again(window, own):
    click(window.stage.start_page.first_run.sample)
    assert window.banner.isVisible()
    assert window.session.report.unit == sample()[0]
    QTest.keyClicks(window.workspace.editor.text, "thu")
    assert window.session.wait_saved()
    place = window.store.path
    assert place != own
    assert default_store() == own
    window.menus.home_action.trigger()
    assert window.banner.isVisible()
    assert window.stage.start_page.title.text() == sample()[0].name
    click(window.banner.back)
    assert not window.banner.isVisible()
    assert (window.store.path, window.store.reports(), window.store.unit().name) == (own, [], "Đoàn xã Nhà")
    assert not place.parent.exists()


def test_the_sample_is_made_afresh_each_time(window, own):
    window.frames.open_sample()
    window.workspace.outline.add_section(False)
    window.frames.open_sample()
    assert window.session.report == sample()[1]
    assert len(window.store.reports()) == 1
    window.menus.own_action.trigger()
    assert window.store.path == own


def test_the_sample_can_be_exported(window, own, tmp_path):
    window.frames.open_sample()
    window.exporting.export_to(tmp_path / "ra.docx")
    place = window.store.path
    assert window.close()
    assert read_embedded(tmp_path / "ra.docx").report == sample()[1]
    assert not place.exists()
    store = Store.open(own)
    assert store.reports() == []
    store.close()


def test_what_is_the_users_own_does_not_come_into_the_sample(window, own, tmp_path, monkeypatch):
    window.frames.open_sample()
    window.incoming.take_in([tmp_path / "a.docx"])
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    assert "Về đơn vị của mình" in box.text()
    box.close()
    assert window.stage.in_sample
    monkeypatch.setattr(NewReportDialog, "ask", lambda *args: None)
    window.menus.new_action.trigger()
    assert window.store.path == own
    window.frames.open_sample()
    window.menus.consolidate_action.trigger()
    assert window.store.path == own
    assert not window.stage.at_start


def test_the_own_unit_that_does_not_open_any_more_leaves_the_sample(window, own):
    window.frames.open_sample()
    other = Store.open(own)
    window.menus.own_action.trigger()
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    box.close()
    assert window.banner.isVisible()
    other.close()
    window.menus.own_action.trigger()
    assert window.store.path == own


def test_the_way_back_is_there_only_in_the_sample(window, own):
    assert not window.menus.own_action.isVisible()
    window.frames.open_sample()
    assert window.menus.own_action.isVisible()
