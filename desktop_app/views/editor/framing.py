"""What is drawn as one object in the text, chosen with a click: its frame, and the corner that makes it larger or smaller."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ...models.richtext import Chart, IndicatorList, Picture
from ..kit import theme
from . import convert
from .objects import Objects

LEAST, WIDEST = 20, 170
"""Printed width of a picture or a chart, in millimetres."""
_CORNER = 10  # pixels


@dataclass(frozen=True, slots=True)
class Framed:
    """An object in the text: where its sign stands, and what it is."""

    position: int
    block: Picture | Chart | IndicatorList


class ObjectFrame(QObject):
    """Chooses objects of a text field by a click, shows which is chosen, and lets a corner be dragged.

    Signals:
        resized: (:class:`Framed`, millimetres) the corner was let go.
    """

    resized = Signal(object, int)

    def __init__(self, field: QTextEdit, objects: Objects) -> None:
        super().__init__(field)
        self._field, self._objects = field, objects
        self._dragged: Framed | None = None
        self._wide = 0.0  # pixels, while the corner is dragged
        field.viewport().installEventFilter(self)
        field.viewport().setMouseTracking(True)

    def chosen(self) -> Framed | None:
        """Return the object that is selected, alone."""
        cursor = self._field.textCursor()
        place = cursor.selectionStart()
        if cursor.selectionEnd() != place + 1:
            return None
        return self.at(place)

    def at(self, position: int) -> Framed | None:
        """Return the object at a position of the text."""
        document = self._field.document()
        if not convert.is_object(document, position):
            return None
        cursor = QTextCursor(document)
        cursor.setPosition(position + 1)
        return Framed(position, convert.object_of(cursor.charFormat().property(convert.PAYLOAD)))

    def choose(self, position: int) -> None:
        """Select the object at a position."""
        cursor = self._field.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(cursor)

    def put(self, framed: Framed, block: Picture | Chart | IndicatorList) -> None:
        """Put another state of an object in its place."""
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(framed.position)
        cursor.setPosition(framed.position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(convert.object_format(block))
        self.choose(framed.position)

    # where it is

    def _rect(self, framed: Framed) -> QRectF:
        """Return where an object is drawn, in the viewport."""
        document = self._field.document()
        block = document.findBlock(framed.position)
        place = framed.position - block.position()
        line = block.layout().lineForTextPosition(place)
        if not line.isValid():
            return QRectF()
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        cursor = QTextCursor(document)
        cursor.setPosition(framed.position + 1)
        size: QSizeF = self._objects.intrinsicSize(document, framed.position, cursor.charFormat())
        left = corner.x() + float(line.cursorToX(place)[0])  # type: ignore[index]
        bottom = corner.y() + line.y() + line.ascent()
        scrolled = QPointF(self._field.horizontalScrollBar().value(), self._field.verticalScrollBar().value())
        return QRectF(QPointF(left, bottom - size.height()) - scrolled, size)

    def _corner(self, framed: Framed) -> QRectF:
        end = self._rect(framed).bottomRight()
        return QRectF(end.x() - _CORNER, end.y() - _CORNER, 2 * _CORNER, 2 * _CORNER)

    def _under(self, point: QPointF) -> Framed | None:
        scrolled = QPointF(self._field.horizontalScrollBar().value(), self._field.verticalScrollBar().value())
        layout = self._field.document().documentLayout()
        position = layout.hitTest(point + scrolled, Qt.HitTestAccuracy.FuzzyHit)
        for place in (position, position - 1):
            found = self.at(place) if place >= 0 else None
            if found is not None and self._rect(found).contains(point):
                return found
        return None

    # the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        chosen, point = self.chosen(), event.position()
        sized = chosen is not None and not isinstance(chosen.block, IndicatorList)
        at_corner = sized and chosen is not None and self._corner(chosen).contains(point)
        if event.type() is QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            if at_corner:
                assert chosen is not None
                self._dragged, self._wide = chosen, self._rect(chosen).width()
                return True
            found = self._under(point)
            if found is not None and not event.modifiers():
                self._field.setFocus(Qt.FocusReason.MouseFocusReason)
                self.choose(found.position)
                return True
        elif event.type() is QEvent.Type.MouseMove:
            if self._dragged is not None:
                self._wide = max(point.x() - self._rect(self._dragged).left(), 1.0)
                self._field.viewport().update()
                return True
            shape = Qt.CursorShape.SizeFDiagCursor if at_corner else Qt.CursorShape.IBeamCursor
            self._field.viewport().setCursor(shape)
        elif event.type() is QEvent.Type.MouseButtonRelease and self._dragged is not None:
            dragged, self._dragged = self._dragged, None
            self.resized.emit(dragged, round(self._wide * WIDEST / self._room()))
            return True
        return False

    def _room(self) -> float:
        document = self._field.document()
        return max(document.textWidth() - 2 * document.documentMargin(), 1.0)

    def paint(self, painter: QPainter) -> None:
        """Draw the frame of what is chosen, and its corner."""
        chosen = self._dragged or self.chosen()
        if chosen is None:
            return
        place = self._rect(chosen)
        document = self._field.document()
        cursor = QTextCursor(document)
        cursor.setPosition(chosen.position + 1)
        painter.fillRect(place, theme.colour("paper"))  # Qt lays its blue over what is selected; the frame says it
        self._objects.drawObject(painter, place, document, chosen.position, cursor.charFormat())
        if self._dragged is not None:
            least, most = self._room() * LEAST / WIDEST, self._room()
            wide = min(max(self._wide, least), most)
            place = QRectF(place.topLeft(), QSizeF(wide, place.height() * wide / max(place.width(), 1.0)))
        pen = painter.pen()
        pen.setColor(theme.colour("accent"))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.drawRect(place.adjusted(-1, -1, 1, 1))
        if not isinstance(chosen.block, IndicatorList):
            end = place.bottomRight()
            painter.fillRect(
                QRectF(end.x() - _CORNER / 2, end.y() - _CORNER / 2, _CORNER, _CORNER), theme.colour("accent")
            )


def sized(block: Picture | Chart, width: int) -> Picture | Chart:
    """Return a picture or a chart printed in another width, its shape kept."""
    from dataclasses import replace

    width = min(max(width, LEAST), WIDEST)
    if isinstance(block, Picture):
        return replace(block, width=width, height=max(1, round(block.height * width / max(block.width, 1))))
    return replace(block, width=width)
