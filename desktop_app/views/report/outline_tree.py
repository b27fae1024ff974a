"""The tree of the outline as it looks: one tint over the chosen row, a chevron, a sign where a state says something."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from ..kit import theme, tokens
from ..kit.typing_delegate import Index, TypingDelegate
from .outline_model import OutlineModel, SectionState

_SIGNS = {SectionState.DONE: ("check", "met"), SectionState.REQUIRED: ("ring", "att")}
_ARM = 4  # half of a chevron


class _RowDelegate(TypingDelegate):
    """Paints heading and state; whoever edits gets the field of the style."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), tokens.OUTLINE_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = index.data(OutlineModel.STATE)
        font = index.data(Qt.ItemDataRole.FontRole)
        place, sign = QRect(option.rect), _SIGNS.get(state)
        painter.save()
        if isinstance(font, QFont):
            shown = QFont(option.font)
            shown.setWeight(font.weight())
            shown.setItalic(font.italic())
            painter.setFont(shown)
        else:
            painter.setFont(option.font)
        if sign is not None:
            size = tokens.CHIP_ICON
            ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
            left = place.right() - size - tokens.GAP
            painter.drawPixmap(left, place.center().y() - size // 2 + 1, theme.pixmap(sign[0], sign[1], size, ratio))
        words = place.adjusted(tokens.HAIR, 0, -(tokens.GREAT if sign else tokens.ROOM), 0)
        if count := index.data(OutlineModel.COUNT):
            words.setRight(self._paint_count(painter, words, str(count)))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        faint = state in (SectionState.EMPTY, SectionState.REQUIRED) and not chosen
        painter.setPen(theme.colour("text3" if faint else "text"))
        text = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    @staticmethod
    def _paint_count(painter: QPainter, place: QRect, count: str) -> int:
        """Paint how many places are to be looked at, at the right of a place; return where it begins."""
        painter.save()
        painter.setFont(theme.font("small"))
        metrics = painter.fontMetrics()
        height = metrics.height()
        width = max(height, metrics.horizontalAdvance(count) + tokens.GAP)
        pill = QRect(place.right() - width, place.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("att_tint"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.colour("att"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), count)
        painter.restore()
        return pill.left() - tokens.TIGHT


class OutlineTree(QTreeView):
    """The sections; a double click renames, Enter goes on in the text.

    Signals:
        entered_by_key: Enter was pressed on a section.
        typing: (bool) whether a heading is being typed that the report does not have yet.
    """

    entered_by_key = Signal()
    typing = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "outline")
        self.setHeaderHidden(True)
        self.setMouseTracking(True)
        self.setIndentation(tokens.WIDE)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self._rows = _RowDelegate(self)
        self._rows.typing.connect(self.typing)
        self.setItemDelegate(self._rows)

    def commit(self) -> None:
        """Hand over the heading that is being typed and close its field."""
        self._rows.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing and not event.modifiers():
            self.entered_by_key.emit()
            return
        super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = QRect(option.rect).adjusted(0, 0, -tokens.SMALL, 0)
        chosen = self.selectionModel().isSelected(index)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        radius = tokens.RADIUS["control"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or under:
            painter.setBrush(theme.colour("select" if chosen else "hover"))
            painter.drawRoundedRect(row, radius, radius)
        if chosen:
            bar = QRect(row.left(), row.top() + tokens.TIGHT, tokens.HAIR + 1, row.height() - 2 * tokens.TIGHT)
            painter.setBrush(theme.colour("accent"))
            painter.drawRect(bar)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius, radius)
        painter.restore()
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        x, y = rect.right() - tokens.SMALL, rect.center().y() + 0.5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("text3"), 1.5))
        if self.isExpanded(index):
            painter.drawPolyline([QPointF(x - _ARM, y - 2), QPointF(x, y + 2), QPointF(x + _ARM, y - 2)])
        else:
            painter.drawPolyline([QPointF(x - 2, y - _ARM), QPointF(x + 2, y), QPointF(x - 2, y + _ARM)])
        painter.restore()
