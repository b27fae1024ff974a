"""Parts that all windows are made of: buttons, labels, cards, fields, counters, what is shown where nothing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from . import theme, tokens
from .signs import IconLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialogButtonBox, QSpinBox

_TINTS = {"primary": "on_accent", "large": "on_accent", "tonal": "accent", "link": "accent", "danger": "unmet"}


def make_button(
    text: str, slot: Callable[[], Any] | None = None, parent: QWidget | None = None, *, kind: str = "", icon: str = ""
) -> QPushButton:
    """Return a button with a word.

    Args:
        text: what it does.
        slot: called without arguments.
        parent: its window.
        kind: ``primary``, ``large``, ``tonal``, ``quiet``, ``danger``, ``link`` or ``row``; empty for the plain kind.
        icon: name of a bundled icon.
    """
    button = QPushButton(f"  {text}" if icon else text, parent)  # Qt leaves no gap behind an icon
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(False)
    if kind:
        button.setProperty("kind", kind)
    if icon:
        theme.give_icon(button, icon, _TINTS.get(kind, ""))
        button.setIconSize(QSize(tokens.ICON, tokens.ICON))
    if slot is not None:
        button.clicked.connect(lambda _=False: slot())
    return button


def make_tool(
    action: QAction | None = None, *, word: str = "", parent: QWidget | None = None, kind: str = ""
) -> QToolButton:
    """Return a button of a bar for an action; with a word beside the icon where one is given.

    A click does not take the caret from where one writes: only Tab gives it the keyboard.
    """
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setIconSize(QSize(tokens.ICON, tokens.ICON))
    if action is not None:
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    if kind:
        button.setProperty("kind", kind)
    if word:
        set_word(button, word)
    return button


def set_word(button: QToolButton, word: str) -> None:
    """Put a word beside the icon of a tool, or take it away."""
    button.setProperty("word", word)
    button.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon if word else Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if word:
        action = button.defaultAction()
        if action is not None:
            action.setIconText(f" {word}")  # a tool takes its words from there whenever the action changes
        button.setText(f" {word}")
        button.setAccessibleName(word)


def make_menu_tool(menu: QMenu, word: str, icon: str, parent: QWidget | None = None) -> QToolButton:
    """Return a tool that opens a menu; without a word its name is its tooltip."""
    button = make_tool(parent=parent)
    theme.give_icon(button, icon)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    set_word(button, word)
    return button


def make_label(text: str = "", role: str = "", tone: str = "", parent: QWidget | None = None) -> QLabel:
    """Return words in a role of :data:`tokens.TYPE` and a tone (``2``, ``3``, ``accent``, ``met``, ``att``, ``unmet``)."""
    label = QLabel(text, parent)
    if role:
        label.setProperty("role", role)
    if tone:
        label.setProperty("tone", tone)
    return label


class ElidedLabel(QLabel):
    """One line of words that is cut at its end where there is no room; the tooltip has all.

    One of a fixed width changes its words without a new layout of what is round it, as words do that change while one
    types: a label of Qt has the whole window laid out and painted.
    """

    def __init__(self, text: str = "", role: str = "body", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words."""
        if text == self._whole:
            return
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()
        if self.minimumWidth() != self.maximumWidth():
            self.updateGeometry()

    def text(self) -> str:
        """Return the words, those too that are cut."""
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + tokens.HAIR, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, self._height())

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing() + tokens.HAIR

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()


class ClampedLabel(QLabel):
    """A few lines of words, the last of which is cut at its end where there are more; the tooltip has all."""

    def __init__(self, text: str, lines: int, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setToolTip(text)
        self._lines = lines
        self.setWordWrap(True)
        self.setFixedHeight(QFontMetrics(theme.font(role)).lineSpacing() * lines + tokens.HAIR)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics, text = self.fontMetrics(), self.text()
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            begin, end = line.textStart(), line.textStart() + line.textLength()
            words = text[begin:] if number == self._lines - 1 else text[begin:end]
            shown = metrics.elidedText(words.rstrip(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(0, number * metrics.lineSpacing() + metrics.ascent(), shown)
        layout.endLayout()
        painter.end()


def rule(vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """Return a hairline."""
    line = QFrame(parent)
    line.setObjectName("rule")
    if vertical:
        line.setFixedSize(1, tokens.CHIP)
    else:
        line.setFixedHeight(1)
    return line


class Bar(QFrame):
    """One of the bars over a page: 44 pixels, white, a hairline below.

    Attributes:
        row: its layout.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(tokens.BAR)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(tokens.ROOM, 0, tokens.ROOM, 0)
        self.row.setSpacing(tokens.TIGHT)


class Card(QFrame):
    """A white box with round corners.

    Attributes:
        column: its layout.
    """

    def __init__(self, kind: str = "true", parent: QWidget | None = None, margin: int = tokens.WIDE) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, tokens.ROOM, margin, tokens.ROOM)
        self.column.setSpacing(tokens.GAP)


class DoorCard(Card):
    """A card that opens something, by click, Enter or space.

    Signals:
        opened: it was clicked or entered.
    """

    opened = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None, margin: int = tokens.WIDE) -> None:
        super().__init__("true", parent, margin)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.window().focusWidget()  # a button on it hands on the keys that it has no use for
        inside = at is not None and self.isAncestorOf(at)
        if not inside and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def labelled(text: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> QWidget:
    """Return a field under its label, with a hint below where there is one; ``&`` in the label leads to the field."""
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(tokens.HAIR)
    label = make_label(text, "small", "2", box)
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    if not field.accessibleName():
        field.setAccessibleName(text.replace("&", "").rstrip(":"))
    if hint:
        said = make_label(hint, "small", "3", box)
        said.setWordWrap(True)
        column.addWidget(said)
    column.addStretch(0)
    return box


def number_field(parent: QWidget | None = None, least: int = 0, most: int = 99, value: int = 0) -> QSpinBox:
    """Return a field for a whole number."""
    from PySide6.QtWidgets import QSpinBox  # not for the start

    field = QSpinBox(parent, minimum=least, maximum=most, value=value)
    field.lineEdit().setTextMargins(
        tokens.SMALL, 0, 0, 0
    )  # the sheet's padding does not reach the words of such a field
    return field


class Measure(QWidget):
    """How far something is: a name, how much in words, and a bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.words = make_label("", "small", "2", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        row = QHBoxLayout()
        row.addWidget(make_label(name, "smallstrong", parent=self))
        row.addStretch(1)
        row.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.bar)

    def show_share(self, done: int, whole: int, words: str) -> None:
        """Show how much of a whole is done."""
        self.bar.setRange(0, max(whole, 1))
        self.bar.setValue(done)
        self.words.setText(words)
        self.bar.setAccessibleName(f"{self._name}: {words}")


class Pills(QWidget):
    """Filters with their numbers, one of which holds.

    Signals:
        chosen: (key) of the filter that holds from now on.
    """

    chosen = Signal(object)

    def __init__(self, filters: Sequence[tuple[object, str, str, str]], parent: QWidget | None = None) -> None:
        """Take filters as (key, word, icon, colour of the icon)."""
        super().__init__(parent)
        self.buttons: dict[object, QPushButton] = {}
        self._words: dict[object, str] = {}
        self._icons: dict[object, str] = {}
        self._numbers: dict[object, int] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP)
        for key, word, icon, tint in filters:
            button = make_button(word, parent=self, kind="pill")
            button.setCheckable(True)
            if icon:
                theme.give_icon(button, icon, tint)
                button.setIconSize(QSize(tokens.CHIP_ICON, tokens.CHIP_ICON))
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[key], self._words[key], self._icons[key] = button, word, icon
        next(iter(self.buttons.values())).setChecked(True)

    def count(self, key: object, number: int) -> None:
        """Say how many there are of a filter; one of none that does not hold is not offered."""
        button = self.buttons[key]
        self._numbers[key] = number
        self._say(key)
        button.setAccessibleName(f"{self._words[key]}: {number}")
        button.setVisible(bool(number) or button.isChecked() or button is next(iter(self.buttons.values())))

    def fit(self, room: int) -> None:
        """Leave the words of those with an icon away where all together are wider than ``room`` pixels."""
        for short in (False, True):
            for key in self._numbers:
                self._say(key, short)
            if self.sizeHint().width() <= room:
                return

    def _say(self, key: object, short: bool = False) -> None:
        gap, word = "  " if self._icons[key] else "", self._words[key]
        short = short and bool(gap)
        self.buttons[key].setText(f"{gap}{self._numbers[key]}" + ("" if short else f"  {word}"))
        self.buttons[key].setToolTip(word if short else "")

    @property
    def current(self) -> object:
        """The key of the filter that holds."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: object) -> None:
        """Let a filter hold."""
        self.buttons[key].click()


class Counter(QAbstractButton):
    """A number with its meaning, which filters what is below; a verb at its right does it for all.

    Attributes:
        verb: the button of the verb.
    """

    def __init__(self, icon: str, tint: str, title: str, line: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tint, self._title, self._line, self._number = icon, tint, title, line, 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(tokens.BAR + tokens.ROOM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verb = make_button(verb, parent=self, kind="link")
        self.verb.setVisible(bool(verb))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, tokens.GAP, 0)
        row.addStretch(1)
        row.addWidget(self.verb)

    def show_number(self, number: int, line: str | None = None) -> None:
        """Show another number, and another line below its title."""
        self._number = number
        if line is not None:
            self._line = line
        self.setAccessibleName(f"{self._title}: {number}. {self._line}")
        self.verb.setVisible(bool(number and self.verb.text()))
        self.updateGeometry()
        self.update()

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def sizeHint(self) -> QSize:
        words = max(
            QFontMetrics(theme.font("strong")).horizontalAdvance(self._title),
            QFontMetrics(theme.font("small")).horizontalAdvance(self._line),
        )
        verb = self.verb.sizeHint().width() if not self.verb.isHidden() else 0
        return QSize(self._left() + words + verb + tokens.WIDE, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + tokens.BAR, self.minimumHeight())

    def _left(self) -> int:
        number = QFontMetrics(theme.font("counter")).horizontalAdvance(str(self._number))
        return self._icon_room() + number + tokens.GAP

    def _icon_room(self) -> int:
        """Return where the number begins: behind the icon, which makes way where there is little room for the words."""
        wide = self.width() >= tokens.OUTLINE_NARROW
        return tokens.WIDE + (tokens.COUNTER_ICON + tokens.GAP if wide else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        on, focused = self.isChecked(), self.hasFocus()
        pen = painter.pen()
        pen.setColor(theme.colour("accent" if on or focused else "line"))
        pen.setWidth(2 if focused else 1)
        painter.setPen(pen)
        painter.setBrush(theme.colour("select" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, tokens.RADIUS["card"], tokens.RADIUS["card"])
        size, begins = tokens.COUNTER_ICON, self._icon_room()
        if begins > tokens.WIDE:
            place, ratio = box.center().y() - size // 2, self.devicePixelRatioF()
            painter.drawPixmap(tokens.WIDE, place, theme.pixmap(self._icon, self._tint, size, ratio))
        painter.setPen(theme.colour("text"))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(theme.font("counter"))
        painter.drawText(box.adjusted(begins - 1, 0, 0, 0), middle, str(self._number))
        end = self.verb.geometry().left() if self.verb.isVisible() else box.right()
        words = QRect(self._left(), box.top(), end - self._left() - tokens.TIGHT, box.height())
        half = words.height() // 2
        for role, tone, text, where in (
            ("strong", "text", self._title, words.adjusted(0, tokens.SMALL, 0, -half)),
            ("small", "text2", self._line, words.adjusted(0, half, 0, -tokens.SMALL)),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
            painter.drawText(where, middle, shown)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)


class EmptyState(QWidget):
    """What is shown where nothing is yet: what is missing, what to do, and the button that does it.

    Attributes:
        button: does it; ``None`` where there is nothing to be done here.
    """

    def __init__(
        self, icon: str, title: str, line: str, action: str = "", parent: QWidget | None = None, button_icon: str = ""
    ) -> None:
        super().__init__(parent)
        self.title = make_label(title, "strong", parent=self)
        self.line = make_label(line, "small", "2", self)
        for words in (self.title, self.line):
            words.setWordWrap(True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = make_button(action, parent=self, kind="tonal", icon=button_icon) if action else None
        column = QVBoxLayout(self)
        column.setSpacing(tokens.GAP)
        column.addStretch(1)
        for widget in (IconLabel(icon, "text2", tokens.EMPTY_ICON, self), self.title, self.line, self.button):
            if widget in (self.title, self.line):
                column.addWidget(widget)
            elif widget is not None:
                column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


def scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """Return a place for a part that may be longer than it: whoever goes to what lies there sees it come into sight."""
    content.setObjectName("scrolled")
    area = QScrollArea(parent)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    content.resize(area.size())  # or it is asked how large it wants to be, in vain, before it has its style
    area.setWidget(content)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


def order_tabs(*stops: QWidget) -> None:
    """Let Tab go from one of these to the next."""
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def give_size(dialog: QWidget, letters: int, lines: int) -> None:
    """Make a dialog so many letters wide and lines high, as far as its screen has room."""
    metrics = dialog.fontMetrics()
    give_pixels(dialog, QSize(metrics.averageCharWidth() * letters, metrics.height() * lines))


def give_pixels(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog a size, as far as its screen has room for it and its frame."""
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() - QSize(tokens.FAR, tokens.BAR + tokens.FAR)))


def dialog_buttons(
    accept: str, leave: str, others: Sequence[QAbstractButton] = (), parent: QWidget | None = None, danger: bool = False
) -> tuple[QDialogButtonBox, QPushButton, QPushButton]:
    """Return the buttons of a dialog, in the one order that all have: others at the left, the deed, the way out.

    Args:
        accept: what is done, a verb; empty where there is nothing to do.
        leave: the word to leave without doing it.
        others: what helps.
        parent: the dialog.
        danger: something is taken away: the way out is what Enter takes.
    """
    from PySide6.QtWidgets import QDialogButtonBox  # not for the start

    box = QDialogButtonBox(parent)
    for other in others:
        box.addButton(other, QDialogButtonBox.ButtonRole.ResetRole)
    out = box.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
    out.setAutoDefault(False)
    deed = box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole) if accept else out
    if danger:
        deed.setProperty("kind", "danger")
        deed.setAutoDefault(False)
    (out if danger else deed).setDefault(True)
    return box, deed, out
