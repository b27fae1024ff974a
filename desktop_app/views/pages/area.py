"""Sheets of paper one below the other, drawn when they come into sight."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ...pages import Laid
from ..kit import theme, tokens
from .drawing import PageDrawer, page_size

WHOLE, WIDTH = "whole", "width"
"""Zooms that follow the window: a page whole, or as wide as the area."""
_LEAST, _MOST = 0.25, 3.0
_PAIR = 0.8  # of the size of one whole page is given up to have two beside each other


class PageArea(QAbstractScrollArea):
    """The pages of a layout.

    Attributes:
        drawer: draws them.
        zoom: ``WHOLE``, ``WIDTH``, or a factor; 1 is the size of paper.

    Signals:
        page_changed: (page) from 0 that is looked at.
        zoom_changed: it was changed by wheel or key.
        page_opened: (page, points from its top) a place was double-clicked.
        page_chosen: (page) was clicked.
    """

    page_changed = Signal(int)
    zoom_changed = Signal()
    page_opened = Signal(int, float)
    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, strip: bool = False) -> None:
        """Make an area; ``strip`` makes it one of small pages with their numbers, to choose from."""
        super().__init__(parent)
        self._strip = strip
        self.zoom: str | float = WIDTH if strip else WHOLE
        self._sizes: list[QSizeF] = []
        self._places: list[QRect] = []
        self._current = 0
        self.drawer = PageDrawer(self)
        self.drawer.drawn.connect(self._show)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if strip else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.viewport().update())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # what is shown

    def show_pages(self, laid: Laid) -> None:
        """Show other pages; the place stays."""
        self._sizes = [page_size(each) for each in laid.pages]
        self.drawer.set_pages(laid.pages)
        self._arrange()
        self._current = min(self._current, max(len(self._sizes) - 1, 0))
        self.viewport().update()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def current(self) -> int:
        """The page that is looked at, from 0."""
        return self._current

    def set_zoom(self, zoom: str | float) -> None:
        """Show the pages larger or smaller; the page that is looked at stays."""
        self.zoom = zoom if isinstance(zoom, str) else min(max(zoom, _LEAST), _MOST)
        page = self._current
        self._arrange()
        self.go_to(page)

    def factor(self) -> float:
        """Return how much larger than paper the pages are."""
        if not self._sizes:
            return 1.0
        one = self._paper(self._sizes[0])
        room = self.viewport().size() - QSize(2 * self._margin, 2 * self._margin)
        if self.zoom == WHOLE:
            whole = max(min(room.height() / one.height(), room.width() / one.width()), _LEAST)
            pair = (room.width() - self._margin) / (2 * one.width())
            return pair if _PAIR * whole < pair < whole else whole
        if self.zoom == WIDTH:
            widest = max(self._paper(each).width() for each in self._sizes)
            return max(room.width() / (one.width() if self._strip else widest), 0.05 if self._strip else _LEAST)
        assert isinstance(self.zoom, float)
        return self.zoom

    @property
    def _margin(self) -> int:
        return tokens.ROOM if self._strip else tokens.FAR

    def _paper(self, size: QSizeF) -> QSizeF:
        """Return a page's size at 100 %, in pixels of this screen."""
        return size * (self.logicalDpiY() / 72)

    def _arrange(self) -> None:
        factor, gap = self.factor(), self._margin
        sizes = [(self._paper(each) * factor).toSize() for each in self._sizes]
        wide = self.viewport().width()
        below = self.fontMetrics().height() + tokens.TIGHT if self._strip else 0
        self._places, top, place = [], gap, 0
        while place < len(sizes):
            two = sizes[place : place + 2]
            beside = not self._strip and len(two) == 2 and two[0].width() + two[1].width() + 3 * gap <= wide
            row = two if beside else two[:1]
            left = max((wide - sum(each.width() for each in row) - gap * (len(row) - 1)) // 2, gap)
            for size in row:
                self._places.append(QRect(QPoint(left, top), size))
                left += size.width() + gap
            top += max(each.height() for each in row) + gap + below
            place += len(row)
        self.verticalScrollBar().setRange(0, max(top - self.viewport().height(), 0))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(tokens.BAR)
        most = max((each.right() for each in self._places), default=0) + gap
        self.horizontalScrollBar().setRange(0, max(most - wide, 0))
        self.horizontalScrollBar().setPageStep(wide)
        self.drawer.forget_wishes()
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # going about

    def go_to(self, page: int, points: float = 0) -> None:
        """Bring a page, and a height on it, into sight."""
        if not 0 <= page < len(self._places):
            return
        place = self._places[page]
        if self._strip:
            self._set_current(page)
            top, bottom = place.top() - self._margin, place.bottom() + 2 * self._margin
            bar = self.verticalScrollBar()
            bar.setValue(min(max(bar.value(), bottom - self.viewport().height()), top))
            self.viewport().update()
            return
        down = points * place.height() / self._sizes[page].height()
        self.verticalScrollBar().setValue(round(place.top() - self._margin + max(down - self._margin, 0)))
        self._set_current(page)

    def _set_current(self, page: int) -> None:
        if page != self._current:
            self._current = page
            self.page_changed.emit(page)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _scrolled(self) -> None:
        self.drawer.forget_wishes()
        self.viewport().update()
        if not self._strip and self._places:
            middle = self.verticalScrollBar().value() + self.viewport().height() // 3
            tops = [each.top() for each in self._places]
            row = max(bisect_right(tops, middle) - 1, 0)
            while row and tops[row - 1] == tops[row]:
                row -= 1
            held = self._places[self._current] if self._current < len(self._places) else QRect()
            if held.top() != tops[row]:  # of two beside each other, the one that was gone to stays
                self._set_current(row)

    def page_at(self, point: QPoint) -> tuple[int, float] | None:
        """Return the page at a point of the viewport, and how many points below its top."""
        point = point + self._offset()
        for page, place in enumerate(self._places):
            if place.contains(point):
                return page, (point.y() - place.top()) * self._sizes[page].height() / place.height()
        return None

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._current
        self._arrange()
        if not self._strip:
            self.go_to(page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self._strip:
            self.zoom_by(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
            event.accept()
            return
        super().wheelEvent(event)

    def zoom_by(self, factor: float) -> None:
        """Show the pages larger or smaller than now."""
        self.set_zoom(self.factor() * factor)
        self.zoom_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1,
            **({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1} if self._strip else {}),
        }  # fmt: skip
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if event.key() == Qt.Key.Key_Home else self.pages - 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_Down else -1) * bar.singleStep())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Go to the next page, or to the next row where pages stand beside each other."""
        page = self._current
        while 0 <= page + by < self.pages:
            page += by
            if self._places[page].top() != self._places[self._current].top():
                break
        self._choose(page)

    def _choose(self, page: int) -> None:
        self.go_to(page)
        if self._strip:
            self.page_chosen.emit(page)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.page_at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if self._strip:
                self._choose(found[0])
            else:
                self._set_current(found[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.page_at(event.position().toPoint())
        if found is not None:
            self.page_opened.emit(*found)

    def _show(self, page: int) -> None:
        if page < len(self._places):
            self.viewport().update(self._places[page].translated(-self._offset()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("side" if self._strip else "desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        for page, place in enumerate(self._places):
            shown = place.translated(-self._offset())
            if not shown.adjusted(-4, -4, 4, 40).intersects(event.rect()):
                continue
            chosen = self._strip and page == self._current
            edge = 2 if chosen else 1
            painter.fillRect(shown.adjusted(-edge, -edge, edge, edge), theme.colour("accent" if chosen else "edge"))
            image = self.drawer.image(page, shown.size() * ratio)
            if image is None:
                painter.fillRect(shown, QColor(tokens.PRINTED))
            else:
                painter.drawImage(shown, image)
            if self._strip:
                painter.setPen(theme.colour("text"))
                line = QRect(shown.left(), shown.bottom() + tokens.HAIR, shown.width(), self.fontMetrics().height())
                painter.drawText(line, Qt.AlignmentFlag.AlignCenter, str(page + 1))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
