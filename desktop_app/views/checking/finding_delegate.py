"""How a finding is painted: where it is, what is wrong, and the words it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..kit import theme, tokens

Index = QModelIndex | QPersistentModelIndex
SECTION, MESSAGE, QUOTE, REASON = (Qt.ItemDataRole.UserRole + place for place in range(1, 5))
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_LEFT = tokens.ROOM + tokens.ICON + tokens.GAP


class FindingList(QListWidget):
    """A list whose rows are as high as their words need at its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rows")
        self.setItemDelegate(FindingDelegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class FindingDelegate(QStyledItemDelegate):
    """Paints the section small, the sentence strong, the words on paper's letters behind a line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(place, theme.colour("select"))
            painter.fillRect(QRect(place.topLeft(), QSize(3, place.height())), theme.colour("accent"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        top = place.top() + tokens.GAP
        icon.paint(painter, QRect(QPoint(place.left() + tokens.ROOM, top), QSize(tokens.ICON, tokens.ICON)))
        for words, font, colour, quoted in self._parts(index):
            room = self._room(place.width(), quoted)
            height = self._height(words, font, room)
            left = place.left() + _LEFT + (tokens.GAP if quoted else 0)
            if quoted:
                painter.fillRect(QRect(place.left() + _LEFT, top, 3, height), theme.colour("line"))
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            painter.drawText(QRect(left, top, room, height), _WRAPPED, words)
            top += height + tokens.TIGHT
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        height = sum(
            self._height(words, font, self._room(width, quoted)) + tokens.TIGHT
            for words, font, _, quoted in self._parts(index)
        )
        return QSize(width, height + 2 * tokens.GAP - tokens.TIGHT)

    def _parts(self, index: Index) -> list[tuple[str, QFont, str, bool]]:
        found = (
            (index.data(SECTION), theme.font("small"), "text2", False),
            (index.data(MESSAGE), theme.font("strong"), "text", False),
            (index.data(QUOTE), theme.paper_font(tokens.NOTE_POINTS), "text", True),
            (index.data(REASON), theme.font("small"), "text2", False),
        )
        return [part for part in found if part[0]]

    @staticmethod
    def _room(width: int, quoted: bool) -> int:
        return max(width - _LEFT - tokens.ROOM - (tokens.GAP if quoted else 0), tokens.ICON)

    @staticmethod
    def _height(words: str, font: QFont, room: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, words).height()
