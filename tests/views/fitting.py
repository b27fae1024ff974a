"""What of a window has no room or no name: words that are cut, parts outside their place, controls nobody hears of."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from desktop_app.views.kit.elided_box import ElidedBox
from desktop_app.views.kit.parts import ElidedLabel
from desktop_app.views.kit.toast import Toast

_HAIR = 2  # pixels that round to nothing
_CARRIERS = (QScrollArea, QSplitter)  # hold others and are no control themselves


def cut(window: QWidget) -> list[str]:
    """Return a line for each visible part of a window that has no room."""
    seen = [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]
    found = [line for each in seen for line in (*_words(each), *_place(each), *_sideways(each))]
    return found + _overlaps(window, seen)


def nameless(root: QWidget) -> list[str]:
    """Return the visible controls that take the keyboard and have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, _CARRIERS):
            continue
        if widget.focusProxy() is not None or isinstance(widget.parent(), QAbstractScrollArea):
            continue  # its control answers for it
        if widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def _named(widget: QWidget) -> str:
    words = getattr(widget, "text", None)
    said = (words() if callable(words) else "") or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} “{str(said)[:40]}” in {type(widget.parent()).__name__}"


def _words(widget: QWidget) -> Iterator[str]:
    """Tell of words that are wider or higher than what shows them."""
    if isinstance(widget, QAbstractButton) and widget.text() and widget.width() < widget.minimumSizeHint().width():
        yield f"cut: {_named(widget)}: {widget.width()} of {widget.minimumSizeHint().width()}"
    elif isinstance(widget, (QCheckBox, QRadioButton)) and widget.width() < widget.sizeHint().width():
        yield f"cut: {_named(widget)}: {widget.width()} of {widget.sizeHint().width()}"
    elif isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
        yield from _label(widget)
    elif isinstance(widget, QComboBox) and not widget.isEditable() and not isinstance(widget, ElidedBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        )
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if needed > field.width() + _HAIR:
            yield f"cut: {_named(widget)} “{widget.currentText()}”: {field.width()} of {needed}"
    elif isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QComboBox):
        words = widget.text() if widget.isReadOnly() else "" if widget.text() else widget.placeholderText()
        margins = widget.textMargins()
        room = widget.contentsRect().width() - margins.left() - margins.right() - 4
        needed = widget.fontMetrics().horizontalAdvance(words)
        if needed > room:
            yield f"cut: {_named(widget)} shows “{words}”: {room} of {needed}"
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        yield from _heads(widget)
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            shown, needed = widget.tabRect(index).width(), widget.fontMetrics().horizontalAdvance(widget.tabText(index))
            if widget.isTabVisible(index) and (
                shown < needed - _HAIR or widget.tabRect(index).right() > widget.width() + _HAIR
            ):
                yield f"cut: tab “{widget.tabText(index)}”: {shown} of {needed}"


def _label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() < needed - _HAIR and not _inside_scroll(label):
            yield f"cut: {_named(label)}: {label.height()} high of {needed}"
        return
    needed = label.sizeHint().width()
    if label.width() < needed - _HAIR:
        yield f"cut: {_named(label)}: {label.width()} of {needed}"


def _heads(head: QHeaderView) -> Iterator[str]:
    model, margin = head.model(), 2 * head.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, head)
    for section in range(head.count()):
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "") if model is not None else ""
        if head.isSectionHidden(section) or not words:
            continue
        room, flag = head.sectionSize(section) - margin, 0
        if head.defaultAlignment() & Qt.TextFlag.TextWordWrap:
            flag = int(Qt.TextFlag.TextWordWrap)
        needed = head.fontMetrics().boundingRect(QRect(0, 0, room, 1000), flag, words)
        if needed.width() > room or needed.height() > head.height():
            size = f"{room}×{head.height()} of {needed.width()}×{needed.height()}"
            yield f"cut: head “{words}” in {type(head.parent()).__name__}: {size}"


def _place(widget: QWidget) -> Iterator[str]:
    """Tell of a part that is outside what its parent shows of it."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, (QScrollBar, QSizeGrip, QSplitterHandle, Toast)):
        return
    if _is_scrolled(widget) or isinstance(parent, (QAbstractItemView, QTabBar, QMenuBar, QStackedWidget)):
        return
    room, here = parent.rect(), widget.geometry()
    if here.width() <= 0 or here.height() <= 0:
        return
    over = max(here.right() - room.right(), room.left() - here.left())
    under = max(here.bottom() - room.bottom(), room.top() - here.top())
    if over > _HAIR or under > _HAIR:
        yield f"outside: {_named(widget)}: {max(over, 0)} sideways, {max(under, 0)} up or down"


def _sideways(widget: QWidget) -> Iterator[str]:
    """Tell of what must be scrolled sideways to be read."""
    if not isinstance(widget, QAbstractScrollArea) or not widget.horizontalScrollBar().maximum():
        return
    if isinstance(widget, QScrollArea) or widget.horizontalScrollBar().isVisible():
        yield f"sideways: {_named(widget)} by {widget.horizontalScrollBar().maximum()}"


def _overlaps(window: QWidget, seen: list[QWidget]) -> list[str]:
    """Tell of parts of one layout that lie over each other."""
    found = []
    for parent in (window, *seen):
        if parent.layout() is None or isinstance(parent, (QStackedWidget, QDialogButtonBox, QMenu)):
            continue
        placed = [each for each in seen if each.parentWidget() is parent and parent.layout().indexOf(each) >= 0]
        for index, one in enumerate(placed):
            for other in placed[index + 1 :]:
                common: QRect = one.geometry().intersected(other.geometry())
                if common.width() > _HAIR and common.height() > _HAIR:
                    found.append(f"over each other: {_named(one)} and {_named(other)}")
    return found


def _is_scrolled(widget: QWidget) -> bool:
    """Whether this is what an area scrolls, or lies in its viewport."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _inside_scroll(widget: QWidget) -> bool:
    while (widget := widget.parentWidget()) is not None:
        if isinstance(widget, QAbstractScrollArea):
            return True
    return False
