"""The look: Fusion with the palette of the system's colour scheme, icons drawn in the text colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ..resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

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


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


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


class _LineIcon(QIconEngine):
    """Draws a bundled line icon in the colour of the button text of the moment: none is made before it is shown."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._renderer: QSvgRenderer | None = None

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        pixmap = self.pixmap(rect.size() * painter.device().devicePixelRatio(), mode, state)
        painter.drawPixmap(rect, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self._read().render(painter)
        if self._name != "app":
            disabled = mode == QIcon.Mode.Disabled
            group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
            colour = QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(made.rect(), colour)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        made = _LineIcon(self._name)
        _engines.append(made)
        return made

    def _read(self) -> QSvgRenderer:
        if self._renderer is None:
            from PySide6.QtSvg import QSvgRenderer

            self._renderer = QSvgRenderer(str(resource_path("icons", f"{self._name}.svg")))
        return self._renderer


# Qt holds the engines, but Python must not let go of what implements them.
_engines: list[_LineIcon] = []
_icons: dict[str, QIcon] = {}


def icon(name: str) -> QIcon:
    """Return a bundled icon, sharp at every scaling and right after a change of colours; empty if there is none."""
    found = _icons.get(name)
    if found is None:
        found = QIcon()
        if name and resource_path("icons", f"{name}.svg").is_file():
            engine = _LineIcon(name)
            _engines.append(engine)
            found = QIcon(engine)
        _icons[name] = found
    return found
