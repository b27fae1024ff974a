"""The style sheet of all windows, and the palette beside it, made of the tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from . import tokens
from .tokens import Colours

_SHEET = """
QPushButton { min-height: 30px; border-radius: %(radius_control)spx; padding: 0 11px; background: %(surface)s; color: %(text)s;
  border: 1px solid %(border)s; }
QPushButton:hover { background: %(hover)s; }
QPushButton:pressed, QPushButton:checked { background: %(select)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 0 10px; }
QPushButton:disabled { color: %(disabled)s; border-color: %(line)s; background: %(win)s; }
QPushButton:default, QPushButton[kind="primary"] { background: %(accent)s; color: %(on_accent)s;
  border-color: %(accent)s; }
QPushButton[kind="primary"] { font-weight: 600; }
QPushButton:default:hover, QPushButton[kind="primary"]:hover { background: %(accent_hover)s;
  border-color: %(accent_hover)s; }
QPushButton:default:pressed, QPushButton[kind="primary"]:pressed { background: %(accent_press)s; }
QPushButton:default:focus, QPushButton[kind="primary"]:focus { border: 2px solid %(text)s; }
QPushButton:default:disabled, QPushButton[kind="primary"]:disabled { background: %(hover)s; color: %(disabled)s;
  border-color: %(line)s; }
QPushButton[kind="large"] { min-height: 38px; background: %(accent)s; color: %(on_accent)s;
  border-color: %(accent)s; font-size: 11pt; font-weight: 600; padding: 0 17px; }
QPushButton[kind="large"]:hover { background: %(accent_hover)s; }
QPushButton[kind="large"]:focus { border: 2px solid %(text)s; padding: 0 16px; }
QPushButton[kind="large"]:disabled { background: %(hover)s; color: %(disabled)s; border-color: %(line)s; }
QPushButton[kind="tonal"] { background: %(select)s; border-color: %(select)s; color: %(accent)s; font-weight: 600; }
QPushButton[kind="tonal"]:hover { background: %(tint)s; }
QPushButton[kind="tonal"]:focus { border-color: %(accent)s; }
QPushButton[kind="danger"] { background: %(surface)s; color: %(unmet)s; border-color: %(border)s; font-weight: 400; }
QPushButton[kind="danger"]:hover { background: %(unmet_tint)s; }
QPushButton[kind="danger"]:focus { border-color: %(accent)s; }
QPushButton:flat, QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton:flat:hover, QPushButton[kind="quiet"]:hover { background: %(hover)s; }
QPushButton:flat:focus, QPushButton[kind="quiet"]:focus { border-color: %(accent)s; }
QPushButton[kind="link"] { min-height: 24px; background: transparent; border-color: transparent; color: %(accent)s;
  padding: 0 4px; }
QPushButton[kind="link"]:hover { background: %(hover)s; }
QPushButton[kind="link"]:focus { border: 2px solid %(accent)s; padding: 0 3px; }
QPushButton[kind="link"]:disabled { color: %(disabled)s; background: transparent; }
QPushButton[kind="row"] { background: transparent; border-color: transparent; text-align: left; }
QPushButton[kind="row"]:hover { background: %(hover)s; }
QPushButton[kind="row"]:focus { border: 2px solid %(accent)s; }
QPushButton[kind="pill"] { min-height: 28px; border-radius: %(radius_pill)spx; padding: 0 12px; font-weight: 400; }
QPushButton[kind="pill"]:checked { background: %(select)s; border-color: %(accent)s; }
QPushButton[kind="pill"]:focus { border: 2px solid %(accent)s; padding: 0 11px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QToolButton { min-height: 30px; border: 1px solid transparent; border-radius: %(radius_control)spx; background: transparent;
  color: %(text)s; padding: 0 8px; }
QToolButton[text=""] { padding: 0 6px; }
QToolButton:hover { background: %(hover)s; }
QToolButton:checked { background: %(select)s; }
QToolButton:pressed { background: %(select)s; }
QToolButton:focus { border: 2px solid %(accent)s; padding: 0 7px; }
QToolButton:disabled { color: %(disabled)s; }
QToolButton[kind="note"] { color: %(accent)s; min-height: 20px; font-size: 9pt; padding: 0 4px; }
QToolButton[tone="unmet"] { color: %(unmet)s; }
QToolButton[role="bar"] { font-size: 10.5pt; font-weight: 600; }
QToolButton[kind="primary"] { background: %(accent)s; color: %(on_accent)s; border-color: %(accent)s;
  font-weight: 600; padding: 0 12px; }
QToolButton[kind="primary"]:hover { background: %(accent_hover)s; border-color: %(accent_hover)s; }
QToolButton[kind="primary"]:focus { border: 2px solid %(text)s; padding: 0 11px; }
QToolButton[kind="primary"]:disabled { background: %(hover)s; color: %(disabled)s; border-color: %(line)s; }
QToolButton[kind="secondary"] { background: %(surface)s; border-color: %(border)s; padding: 0 11px; }
QToolButton[kind="secondary"]:hover { background: %(hover)s; }
QToolButton[kind="secondary"]:focus { border-color: %(accent)s; }
QToolButton[kind="secondary"]:disabled { color: %(disabled)s; border-color: %(line)s; }
QToolBar { background: %(surface)s; border: 0; border-bottom: 1px solid %(line)s; padding: 5px 10px; spacing: 2px; }
QToolBar::separator { background: %(line)s; width: 1px; margin: 6px 4px; }

QLineEdit, QComboBox, QAbstractSpinBox { min-height: 28px; border: 1px solid %(border)s; border-radius: %(radius_control)spx;
  background: %(surface)s; color: %(text)s; padding: 0 8px; selection-background-color: %(accent)s;
  selection-color: %(on_accent)s; placeholder-text-color: %(text3)s; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid %(accent)s; padding: 0 7px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: %(disabled)s; border-color: %(line)s;
  background: %(win)s; }
QLineEdit:read-only { background: %(win)s; }
QLineEdit > QToolButton { min-height: 0; border: 0; padding: 0; background: transparent; }
#qt_scrollarea_viewport > QLineEdit, #qt_scrollarea_viewport > QComboBox { min-height: 0; border-radius: 0; padding: 0 4px; }
QComboBox[kind="quiet"] { border-color: transparent; background: transparent; min-height: 24px; font-size: 9pt; }
QComboBox[kind="quiet"]:hover { background: %(hover)s; }
QComboBox[kind="quiet"]:focus { border-color: %(accent)s; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("%(images)s/down.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid %(border)s; background: %(surface)s; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 22px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url("%(images)s/up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("%(images)s/down.svg"); width: 12px; height: 12px; }
QTextEdit, QPlainTextEdit, QTextBrowser { border: 1px solid %(border)s; border-radius: %(radius_control)spx; background: %(surface)s;
  color: %(text)s; selection-background-color: %(accent)s; selection-color: %(on_accent)s;
  placeholder-text-color: %(text3)s; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid %(accent)s; }
QTextEdit[kind="page"], QTextEdit[kind="page"]:focus { border: 0; border-radius: 0; background: %(paper)s;
  color: %(paper_text)s; }
QPlainTextEdit[kind="heading"] { border: 1px solid transparent; background: transparent; color: %(paper_text)s; padding: 1px; }
QPlainTextEdit[kind="heading"]:hover { border-color: %(line)s; }
QPlainTextEdit[kind="heading"]:focus { border: 1px solid %(accent)s; padding: 1px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 26px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: %(disabled)s; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 16px; height: 16px;
  border: 1px solid %(border)s; background: %(surface)s; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %(accent)s;
  border-color: %(accent)s; image: url("%(images)s/check_%(theme)s.svg"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: %(accent)s;
  border-color: %(accent)s; image: url("%(images)s/dash_%(theme)s.svg"); }
QRadioButton::indicator:checked { border-color: %(accent)s; background: %(accent)s;
  image: url("%(images)s/dot_%(theme)s.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid %(accent)s; width: 14px; height: 14px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: %(line)s; background: %(win)s; }
QCheckBox:focus, QRadioButton:focus { color: %(accent)s; }
QGroupBox { background: %(surface)s; border: 1px solid %(line)s; border-radius: %(radius_card)spx; margin-top: 0;
  padding: 34px 14px 12px 14px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: padding; subcontrol-position: top left; left: 14px; top: 9px; }

QTabWidget::pane { border: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { padding: 0 12px; height: 36px; color: %(text2)s; background: transparent; border: 0;
  border-bottom: 3px solid transparent; }
QTabBar[kind="panel"]::tab { padding: 0 3px; font-size: 9pt; }
QTabBar::tab:selected { color: %(text)s; font-weight: 600; border-bottom-color: %(accent)s; }
QTabBar::tab:hover { color: %(text)s; }
QTabBar::tab:focus { color: %(accent)s; }
QTabBar::tab:disabled { color: %(disabled)s; }
QTabBar[kind="bar"]::tab { height: 40px; font-weight: 400; }

QTreeView, QTableView, QListView, QColumnView { border: 0; background: %(surface)s; color: %(text)s;
  gridline-color: %(line)s; selection-background-color: %(select)s; selection-color: %(text)s;
  alternate-background-color: %(side)s; outline: 0; }
QAbstractItemView::item { padding: 0 6px; }
QTableView::item { padding: 0 1px; }
QListView::item { min-height: 30px; border-radius: %(radius_control)spx; }
QListView::item:hover, QTreeView::item:hover { background: %(hover)s; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: %(select)s;
  color: %(text)s; }
QTreeView::item { min-height: 26px; }
QListView[framed="true"], QTreeView[framed="true"], QTableView[framed="true"] { border: 1px solid %(border)s;
  border-radius: %(radius_control)spx; }
QListView[framed="true"]:focus, QTreeView[framed="true"]:focus, QTableView[framed="true"]:focus {
  border: 2px solid %(accent)s; }
QDialog QListView, QDialog QTreeView, QDialog QTableView { border: 1px solid %(border)s; border-radius: %(radius_control)spx; }
QDialog QListView:focus, QDialog QTreeView:focus, QDialog QTableView:focus { border: 2px solid %(accent)s; }
QListView[kind="rows"], QTableView[kind="rows"] { border: 2px solid %(surface)s; }
QListView[kind="rows"]:focus, QTableView[kind="rows"]:focus { border: 2px solid %(accent)s; }
QTreeView[kind="outline"] { background: transparent; border: 0; show-decoration-selected: 0; }
QTreeView[kind="outline"]::item, QTreeView[kind="outline"]::item:selected, QTreeView[kind="outline"]::item:hover,
QTreeView[kind="outline"]::branch { background: transparent; padding: 0; min-height: 26px; }
QTreeView::branch { background: transparent; }
QTreeView::branch:closed:has-children { image: url("%(images)s/right.svg"); }
QTreeView::branch:open:has-children { image: url("%(images)s/down.svg"); }
QHeaderView { background: %(side)s; qproperty-textElideMode: 1; }
QHeaderView[kind="wrapped"] { qproperty-textElideMode: 3; }
QHeaderView::section { background: %(side)s; color: %(text2)s; border: 0; border-bottom: 1px solid %(line)s;
  border-right: 1px solid %(line)s; padding: 5px 8px; font-weight: 600; }
QHeaderView::section:last { border-right: 0; }
QHeaderView::down-arrow { image: url("%(images)s/down.svg"); width: 12px; height: 12px; }
QHeaderView::up-arrow { image: url("%(images)s/up.svg"); width: 12px; height: 12px; }
QTableCornerButton::section { background: %(side)s; border: 0; }
QTableView#frozen { border: 0; border-right: 2px solid %(border)s; background: %(side)s; }

QFrame#bar { background: %(surface)s; border: 0; border-bottom: 1px solid %(line)s; }
QFrame#foot { background: %(surface)s; border: 0; border-top: 1px solid %(line)s; }
QFrame#side { background: %(side)s; border: 0; border-right: 1px solid %(line)s; }
QFrame#panel { background: %(side)s; border: 0; border-left: 1px solid %(line)s; }
QFrame#desk { background: %(desk)s; border: 0; }
QFrame#guide { background: %(tint)s; border: 0; border-radius: %(radius_box)spx; }
QFrame#rule { background: %(line)s; border: 0; }
QFrame#drop { background: transparent; border: 1px dashed %(border)s; border-radius: %(radius_card)spx; }
QFrame#due { background: %(att_tint)s; border: 0; border-radius: %(radius_box)spx; }
QFrame#due QLabel { color: %(att)s; }
QFrame#calm { background: %(hover)s; border: 0; border-radius: %(radius_box)spx; }
QFrame#warning { background: %(att_tint)s; border: 0; border-bottom: 1px solid %(line)s; }
QFrame#warning QLabel { color: %(att)s; }
QFrame#toast { background: %(toast)s; border: 1px solid %(border)s; border-radius: %(radius_box)spx; }
QFrame#toast QLabel { color: %(toast_text)s; }
QFrame#toast QPushButton { background: transparent; border: 1px solid transparent; color: %(toast_link)s;
  font-weight: 600; min-height: 26px; padding: 0 8px; }
QFrame#toast QPushButton:focus { border: 2px solid %(toast_link)s; padding: 0 7px; }
QFrame#toast QToolButton:focus { border: 2px solid %(toast_link)s; }
QFrame[card="true"] { background: %(surface)s; border: 1px solid %(line)s; border-radius: %(radius_card)spx; }
QFrame[card="main"] { background: %(surface)s; border: 1px solid %(border)s; border-radius: %(radius_card)spx; }
QFrame[card="chosen"] { background: %(surface)s; border: 2px solid %(accent)s; border-radius: %(radius_card)spx; }
QFrame[card="true"]:focus, QFrame[card="main"]:focus { border: 2px solid %(accent)s; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }

QLabel { background: transparent; }
QLabel[kind="page"] { color: %(paper_text)s; }
QLabel[badge="true"] { background: %(att_tint)s; color: %(att)s; border-radius: 9px; padding: 0 5px;
  min-width: 8px; min-height: 18px; max-height: 18px; font-size: 8.5pt; font-weight: 600; }
QTabBar QLabel[badge="true"] { margin-right: 10px; }
QLabel[badge="step"] { background: %(accent)s; color: %(on_accent)s; border-radius: %(radius_chip)spx;
  font-weight: 600; }
QLabel[badge="later"] { border: 1px solid %(border)s; color: %(text2)s; border-radius: %(radius_chip)spx; }
QLabel[badge="initials"] { background: %(accent)s; color: %(on_accent)s; border-radius: %(radius_box)spx;
  font-size: 12pt; font-weight: 700; }
QLabel[badge="logo"] { background: %(accent)s; color: %(on_accent)s; border-radius: %(radius_control)spx;
  font-weight: 700; }
QLabel:disabled { color: %(disabled)s; }
%(tones)s
%(roles)s

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: 0; }
QScrollBar::handle { background: %(border)s; border-radius: %(radius_bar)spx; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: %(text3)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 0; background: %(line)s; border-radius: %(radius_bar)spx; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: %(accent)s; border-radius: %(radius_bar)spx; }
QListWidget[kind="offers"] { background: %(surface)s; border: 1px solid %(border)s; border-radius: %(radius_control)spx; }
QMenu { background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: %(radius_control)spx; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: %(select)s; }
QMenu::item:disabled { color: %(disabled)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 8px; }
QMenuBar { background: %(surface)s; color: %(text)s; }
QMenuBar::item { padding: 6px 10px; background: transparent; border-radius: %(radius_control)spx; }
QMenuBar::item:selected { background: %(hover)s; }
QToolTip { background: %(text)s; color: %(surface)s; border: 0; padding: 5px 8px; }
QSplitter::handle { background: %(line)s; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDialogButtonBox, QMessageBox { button-layout: 0; }
QStatusBar { background: %(surface)s; border-top: 1px solid %(line)s; }
QStatusBar::item { border: 0; }
"""
_TONES = {"2": "text2", "3": "text3", "accent": "accent", "met": "met", "att": "att", "unmet": "unmet"}


def style_sheet(colours: Colours, images: str) -> str:
    """Return the sheet of a theme.

    Args:
        colours: its colours.
        images: folder of the arrows and ticks, with slashes.
    """
    tones = "\n".join(f'QLabel[tone="{name}"] {{ color: {getattr(colours, of)}; }}' for name, of in _TONES.items())
    roles = "\n".join(
        f'QLabel[role="{name}"] {{ font-size: {points}pt; font-weight: {600 if strong else 400}; }}'
        for name, (points, strong) in tokens.TYPE.items()
    )
    theme = "dark" if colours is tokens.DARK else "light"
    radii = {f"radius_{name}": pixels for name, pixels in tokens.RADIUS.items()}
    return _SHEET % {**colours.named(), **radii, "images": images, "theme": theme, "tones": tones, "roles": roles}


def palette(colours: Colours) -> QPalette:
    """Return the palette of a theme, for what the sheet does not reach and what we draw ourselves."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(colours.surface), QColor(colours.win))
    for name, colour in (
        (role.Window, colours.win), (role.WindowText, colours.text), (role.Base, colours.surface),
        (role.AlternateBase, colours.side), (role.Text, colours.text), (role.Button, colours.surface),
        (role.ButtonText, colours.text), (role.PlaceholderText, colours.text3), (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent), (role.Accent, colours.accent), (role.Link, colours.accent),
        (role.LinkVisited, colours.accent), (role.ToolTipBase, colours.text), (role.ToolTipText, colours.surface),
        (role.Light, colours.surface), (role.Midlight, colours.hover), (role.Mid, colours.line),
        (role.Dark, colours.border), (role.Shadow, colours.border),
    ):  # fmt: skip
        made.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(group.Disabled, name, QColor(colours.disabled))
    return made
