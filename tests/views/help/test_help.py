"""Help: every page opens and is found, what it names is there, and the keys are the window's own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from desktop_app.resources import resource_path
from desktop_app.store import Store
from desktop_app.views.help import KEYS, HelpWindow, help_pages, key_groups
from desktop_app.views.kit import settings
from desktop_app.views.shell.main_window import MainWindow

NAMES = [page.name for page in help_pages("vi")]


@pytest.fixture
def help_window(qtbot):
    made = HelpWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Store.open(tmp_path / "don-vi.baocao"), lambda: date(2026, 11, 20))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def titles(made):
    return [made.list.item(row).text() for row in range(made.list.count())]


def shown_help(window):
    return next(each for each in window.findChildren(QDialog) if isinstance(each, HelpWindow) and each.isVisible())


def test_there_are_ten_tasks_each_with_its_picture_in_both_languages():
    assert len(NAMES) == 10
    for language in ("vi", "en"):
        for page in help_pages(language):
            assert page.title
            assert page.steps
            assert page.picture is not None, page.name
            assert page.picture.stat().st_size < 150_000


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_opens_and_shows_its_picture(qtbot, language):
    settings.put(settings.LANGUAGE, language)
    made = HelpWindow()
    qtbot.addWidget(made)
    for page in help_pages(language):
        made.open_at(page.name)
        words = made.page.toPlainText()
        assert page.title in words
        assert "\ufffc" in words
        assert "**" not in words
        assert "`" not in words


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("dan tu excel", "Đưa số liệu từ Excel vào"),
        ("CUOC CHU", "Chú thích cuối trang"),
        ("gop hai ban", "Gộp hai bản của một báo cáo"),
        ("usb", "Chuyển sang máy khác"),
        ("nhật ký", "Khi có trục trặc"),
        ("pdf", "Trước khi gửi"),
    ],
)
def test_a_page_is_found_by_words_without_accents(help_window, qtbot, typed, title):
    help_window.search.setText(typed)
    assert titles(help_window)[0] == title
    assert title in help_window.page.toPlainText()


def test_what_nobody_wrote_is_not_found_and_said(help_window, qtbot):
    qtbot.keyClicks(help_window.search, "zzz")
    assert titles(help_window) == []
    assert "Không thấy" in help_window.page.toPlainText()
    help_window.search.clear()
    assert len(titles(help_window)) == 11


def test_keys_are_found_by_what_they_do(help_window, qtbot):
    qtbot.keyClicks(help_window.search, "can giua")
    assert titles(help_window) == ["Phím tắt"]
    words = help_window.page.toPlainText()
    assert QKeySequence("Ctrl+Alt+C").toString(QKeySequence.SequenceFormat.NativeText) in words
    assert "Chú thích" not in words


def test_arrows_in_the_search_field_go_through_the_pages(help_window, qtbot):
    qtbot.keyClick(help_window.search, Qt.Key.Key_Down)
    assert help_window.list.currentRow() == 1
    assert titles(help_window)[1] in help_window.page.toPlainText()


def test_f1_opens_the_page_of_what_is_shown(window):
    window.menus.help_action.trigger()
    assert "Làm báo cáo đầu tiên" in shown_help(window).page.toPlainText()
    window.frames.open_sample()
    window.workspace.pages.setCurrentIndex(window.workspace.INDICATORS)
    window.menus.help_action.trigger()
    assert "Đưa số liệu từ Excel vào" in shown_help(window).page.toPlainText()


def keys_of(window):
    """Return every shortcut of the window, the letters of its menu bar apart."""
    window.frames.open_sample()
    window.stage.show_pages()
    found = {key.toString() for each in window.findChildren(QAction) for key in each.shortcuts()}
    found |= {each.key().toString() for each in window.findChildren(QShortcut)}
    return {key for key in found if key and not re.fullmatch(r"Alt\+[A-Z]", key)}


def test_the_keys_told_are_all_keys_of_the_window_and_no_others(window):
    told = {key for group in key_groups("vi") for keys, _ in group.keys for key in keys}
    assert told == keys_of(window)
    for page in help_pages("vi") + help_pages("en"):
        lines = (page.lead, *page.steps, *page.notes)
        assert {key for line in lines for key in re.findall("`(.+?)`", line)} <= told, page.name


def test_words_of_the_window_named_in_help_are_in_it():
    said = {"vi": set(), "en": set()}

    def plain(text):
        return re.sub(r"( \(\{0\}\)|: …|…)$", "", text.replace("&", "")).strip()

    catalogue = ElementTree.parse(resource_path("translations", "baocao_en.ts"))
    for message in catalogue.iter("message"):
        said["vi"].add(plain(message.findtext("source") or ""))
        said["en"].add(plain(message.findtext("translation") or ""))
    for language, words in said.items():
        for page in help_pages(language):
            named = {
                each for line in (page.lead, *page.steps, *page.notes) for each in re.findall(r"\*\*(.+?)\*\*", line)
            }
            assert named
            assert not named - words, page.name


def test_pages_are_all_files_of_help():
    files = {Path(path).stem for path in resource_path("help").glob("*.json")}
    assert files == {*NAMES, KEYS}
