"""Two texts side by side: what differs is marked in the colours of the moment."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop_app.views.kit import theme
from desktop_app.views.merging.panes import TextPane


def test_marks_follow_the_colours_of_the_program(qtbot):
    app = QApplication.instance()
    pane = TextPane("Của tôi")
    qtbot.addWidget(pane)
    try:
        theme.apply(app, "dark")
        pane.show_words([("Trồng ", False), ("300", True), (" cây.", False)])
        theme.apply(app, "light")
        cursor = pane.textCursor()
        cursor.setPosition(len("Trồng 3"))
        assert cursor.charFormat().background().color() == theme.colour("select")
        assert pane.toPlainText() == "Trồng 300 cây."
    finally:
        theme.apply(app, "auto")
