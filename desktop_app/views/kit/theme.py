"""The look: Fusion with the palette of the system's colour scheme, icons drawn in the text colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from ...resources import resource_path

_GOOD = {False: QColor("#146c2e"), True: QColor("#81c995")}
_BAD = {False: QColor("#b3261e"), True: QColor("#ff8a80")}
_MARK = {False: (QColor("#ffffdc"), QColor("#000000")), True: (QColor("#4b4220"), QColor("#f5ecc8"))}
ACCENT = {False: QColor("#0b6bcb"), True: QColor("#5aa9f0")}
_SCHEMES = {
    "auto": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply(app: QApplication, colours: str) -> None:
    """Set style and colours; ``colours`` is ``auto``, ``light`` or ``dark``."""
    app.setStyle("Fusion")
    app.styleHints().setColorScheme(_SCHEMES.get(colours, Qt.ColorScheme.Unknown))
    palette = app.style().standardPalette()
    if colours in ("light", "dark") and is_dark(palette) != (colours == "dark"):
        palette = _palette(colours == "dark")  # platforms without a theme of their own do not answer
    dark = is_dark(palette)
    palette.setColor(QPalette.ColorRole.Highlight, ACCENT[dark])
    palette.setColor(QPalette.ColorRole.Accent, ACCENT[dark])
    palette.setColor(QPalette.ColorRole.Link, ACCENT[dark])
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("black" if dark else "white"))
    app.setPalette(palette)
    recolour(app)


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def good() -> QColor:
    """Return the colour of words about what is in order."""
    return _GOOD[is_dark(QApplication.palette())]


def bad() -> QColor:
    """Return the colour of words about what wants doing."""
    return _BAD[is_dark(QApplication.palette())]


def mark(role: int) -> QColor | None:
    """Return what an item model says of a row that wants a look: its ground, or the colour of its words."""
    ground, words = _MARK[is_dark(QApplication.palette())]
    if role == Qt.ItemDataRole.BackgroundRole:
        return ground
    return words if role == Qt.ItemDataRole.ForegroundRole else None


def _palette(dark: bool) -> QPalette:
    """Return a palette of our own, for platforms that do not follow the colour scheme asked for."""
    window, base, text = ("#2b2b2e", "#1e1e20", "#e8e8e8") if dark else ("#efefef", "#ffffff", "#000000")
    button, faint = ("#3a3a3e", "#8e8e93") if dark else ("#efefef", "#7a7a7a")
    made = QPalette(QColor(button), QColor(window))
    role = QPalette.ColorRole
    for name, colour in (
        (role.Base, base), (role.AlternateBase, window), (role.ToolTipBase, window), (role.Text, text),
        (role.WindowText, text), (role.ButtonText, text), (role.ToolTipText, text), (role.PlaceholderText, faint),
    ):  # fmt: skip
        made.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(faint))
    return made


_SIZES = (16, 24, 32, 48)  # what tool bars and buttons ask for, at 100 to 200 %
_NAME = "iconName"


def icon(name: str) -> QIcon:
    """Return a bundled icon in the colour of button text; empty if there is none.

    Nothing is kept: pixmaps that outlive the application object crash the program at its end.
    """
    return _draw(name, QGuiApplication.palette().color(QPalette.ColorRole.ButtonText))


def give_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Set a bundled icon that follows later changes of the colours."""
    target.setIcon(icon(name))
    target.setProperty(_NAME, name)


def name_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Say which icon a target has; :func:`recolour` draws it, once the window is there."""
    target.setProperty(_NAME, name)


def recolour(app: QApplication) -> None:
    """Draw the icons of all windows in the colours of the moment."""
    for window in app.topLevelWidgets():
        targets: list[QAction | QAbstractButton] = [
            *window.findChildren(QAction), *window.findChildren(QAbstractButton)
        ]  # fmt: skip
        for target in targets:
            name = target.property(_NAME)
            if name:
                target.setIcon(icon(name))


def _draw(name: str, colour: QColor) -> QIcon:
    path = resource_path("icons", f"{name}.svg")
    made = QIcon()
    if not name or not path.is_file():
        return made
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(path))
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        if name != "app":
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(pixmap.rect(), colour)
        painter.end()
        made.addPixmap(pixmap)
    return made
