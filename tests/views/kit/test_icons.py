"""Icons: every button of the tool bar has one, and each is drawn in the colours of the moment."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.resources import resource_path
from desktop_app.store import Store
from desktop_app.views.kit import theme
from desktop_app.views.shell.main_window import MainWindow

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))


def ink(icon, least=254):
    """Return the colours of the wholly covered points of an icon."""
    image = icon.pixmap(max(icon.availableSizes(), key=lambda size: size.width())).toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() > least}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(qapp, name):
    assert ink(theme.icon(name), 100)


def test_icons_follow_the_colours(qtbot, qapp, tmp_path):
    before = qapp.palette()
    window = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    qtbot.addWidget(window)
    try:
        for colours in ("dark", "light"):
            theme.apply(qapp, colours)
            text = QApplication.palette().color(QPalette.ColorRole.ButtonText).name()
            assert ink(window.menus.find_action.icon()) == {text}
            assert ink(theme.icon("app")) != {text}
    finally:
        qapp.setPalette(before)
        window.close()


def test_every_button_of_the_tool_bar_has_an_icon_and_a_tip(qtbot, tmp_path):
    window = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.frames.open_sample()
    for page in range(window.workspace.pages.count()):
        window.workspace.pages.setCurrentIndex(page)
        QApplication.processEvents()
        bar = window.menus.tool_bar
        assert bar.tools
        for tool in bar.tools:
            assert not tool.icon().isNull(), tool.text()
            assert tool.toolTip()
            assert tool.accessibleName()
            assert bar.rect().contains(tool.geometry()), tool.text()  # nothing is cut
    window.close()


def test_a_missing_icon_is_an_empty_one(qapp):
    assert theme.icon("không có").isNull()
    assert theme.icon("").isNull()
