"""The look applied: style, palette and sheet of a theme, icons drawn in its colours."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ...resources import resource_path
from . import sheet, tokens

_SCHEMES = {
    "auto": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply(app: QApplication, colours: str) -> None:
    """Set style, type and colours; ``colours`` is ``auto``, ``light`` or ``dark``."""
    app.setStyle("Fusion")
    hints = app.styleHints()
    hints.setColorScheme(_SCHEMES.get(colours, Qt.ColorScheme.Unknown))
    _set_font(app)
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        app.setStyleSheet("")  # whoever needs the system's own colours keeps them
        app.setPalette(app.style().standardPalette())
    else:
        dark = colours == "dark" or (colours != "light" and hints.colorScheme() == Qt.ColorScheme.Dark)
        chosen = tokens.DARK if dark else tokens.LIGHT
        app.setPalette(sheet.palette(chosen))
        app.setStyleSheet(sheet.style_sheet(chosen, resource_path("icons", "sheet").as_posix()))
    recolour(app)


def _set_font(app: QApplication) -> None:
    font = QFont(app.font())
    if sys.platform == "win32":
        font.setFamily("Segoe UI")
    font.setPointSizeF(tokens.TYPE["body"][0])
    app.setFont(font)


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colours() -> tokens.Colours:
    """Return the colours of the moment."""
    return tokens.DARK if is_dark(QGuiApplication.palette()) else tokens.LIGHT


def colour(name: str) -> QColor:
    """Return a colour of the moment by the name of its token."""
    return QColor(getattr(colours(), name))


def good() -> QColor:
    """Return the colour of words about what is in order."""
    return colour("met")


def bad() -> QColor:
    """Return the colour of words about what wants doing."""
    return colour("unmet")


def mark(role: int) -> QColor | None:
    """Return what an item model says of a row that wants a look: its ground, or the colour of its words."""
    if role == Qt.ItemDataRole.BackgroundRole:
        return colour("att_tint")
    return colour("text") if role == Qt.ItemDataRole.ForegroundRole else None


def font(role: str, of: QFont | None = None) -> QFont:
    """Return a font for a role of :data:`tokens.TYPE`, where something is painted and no sheet reaches."""
    points, strong = tokens.TYPE[role]
    made = QFont(of if of is not None else QApplication.font())
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def scaled(of: QFont, factor: float) -> QFont:
    """Return a font made larger or smaller."""
    made = QFont(of)
    made.setPointSizeF(of.pointSizeF() * factor)
    return made


def paper_font(points: float = tokens.PAPER_POINTS) -> QFont:
    """Return the font of the page that is written on."""
    made = QFont()
    made.setFamilies(list(tokens.PAPER_FACES))
    made.setStyleHint(QFont.StyleHint.Serif)
    made.setPointSizeF(points)
    return made


def give(widget: QWidget, **properties: object) -> None:
    """Give a widget what the sheet asks for (``kind``, ``role``, ``tone``, ``card``), also once it is shown."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


_SIZE = 18  # logical pixels that buttons ask for
_NAME, _TINT = "iconName", "iconTint"


def icon(name: str, tint: str = "") -> QIcon:
    """Return a bundled icon in a colour of the moment, that of button text by itself; empty if there is none.

    Only Qt keeps what was drawn: pixmaps of ours that outlive the application object crash the program at its end.
    """
    return _draw(name, colour(tint) if tint else QGuiApplication.palette().color(QPalette.ColorRole.ButtonText))


def pixmap(name: str, tint: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return a bundled icon as a picture of ``size`` logical pixels, drawn for a screen's ``ratio``."""
    made = _paint(name, colour(tint), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    return made


def give_icon(target: QAction | QAbstractButton, name: str, tint: str = "") -> None:
    """Set a bundled icon that follows later changes of the colours."""
    target.setIcon(icon(name, tint))
    name_icon(target, name, tint)


def name_icon(target: QAction | QAbstractButton, name: str, tint: str = "") -> None:
    """Say which icon a target has; :func:`recolour` draws it, once the window is there."""
    target.setProperty(_NAME, name)
    target.setProperty(_TINT, tint)


def recolour(app: QApplication) -> None:
    """Draw the icons of all windows in the colours of the moment."""
    for window in app.topLevelWidgets():
        targets: list[QAction | QAbstractButton] = [
            *window.findChildren(QAction), *window.findChildren(QAbstractButton)
        ]  # fmt: skip
        for target in targets:
            name = target.property(_NAME)
            if name:
                target.setIcon(icon(name, target.property(_TINT) or ""))


def _draw(name: str, colour: QColor) -> QIcon:
    made = QIcon()
    if name and resource_path("icons", f"{name}.svg").is_file():
        for size in _device_sizes():
            made.addPixmap(_paint(name, colour, size))
    return made


def _device_sizes() -> list[int]:
    """Return the sizes that are asked for on the screens there are."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}
    return sorted({round(_SIZE * ratio) for ratio in ratios})


def _paint(name: str, colour: QColor, size: int) -> QPixmap:
    """Return an icon in ``size`` device pixels, drawn once: rows are painted at every key."""
    pixmap, key = QPixmap(), f"{name} {colour.name()} {size}"
    if QPixmapCache.find(key, pixmap):  # Qt's own, which it empties before the application ends
        return pixmap
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource_path("icons", f"{name}.svg").read_bytes()
    if name != "app":
        drawing = drawing.replace(b"#000", colour.name().encode())  # quicker than painting over what was drawn
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(drawing).render(painter)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap
