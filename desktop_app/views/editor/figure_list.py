"""Figures offered at the caret while one types their name: ``{`` or Ctrl+Space begins it, Enter takes one, Esc leaves the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...models.liveuse import FigureOffer, offers
from ...models.richtext import Live
from ..kit import theme, tokens
from ..kit.shows import SHOWS
from ..kit.texts import word
from ..report.session import Session
from . import convert
from .text import SectionEdit

_OPENS = "{"
_LONGEST = 60  # letters typed as a name; more is text
_ROWS = 8
_SHOWN, _NAME, _FORM = (Qt.ItemDataRole.UserRole + place for place in range(1, 4))
_STEPS = ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageUp, -_ROWS), (Qt.Key.Key_PageDown, _ROWS))
Index = QModelIndex | QPersistentModelIndex


class FigureList(QListWidget):
    """The figures offered, over the page; the keyboard stays in the text, whose keys it is given.

    Args:
        session: the open report.
        page: over which it stands.
    """

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self._field: SectionEdit | None = None
        self._start: QTextCursor | None = None  # before the words typed as a name; moves with the text
        self.setProperty("kind", "offers")
        self.setAccessibleName(self.tr("Số liệu có thể chèn"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_OfferDelegate(self))
        self.itemClicked.connect(lambda _item: self.take())
        self.hide()

    def watch(self, field: SectionEdit) -> None:
        """Offer figures in a field, of the text or of a footnote."""
        field.installEventFilter(self)
        field.textChanged.connect(lambda: self._on_typed(field))
        field.cursorPositionChanged.connect(lambda: self._on_moved(field))
        field.focus_lost.connect(self.leave)

    # when

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, SectionEdit) and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        return False

    def _key(self, field: SectionEdit, event: QKeyEvent) -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and event.modifiers() == control and not field.isReadOnly():
            self.begin(field)
            return True
        if not self.isVisible() or field is not self._field or field.composing:
            return False
        step = next((by for key, by in _STEPS if key == event.key()), None)
        if step is not None:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def begin(self, field: SectionEdit) -> None:
        """Offer all figures at the caret; what is typed from here on narrows them, what stands before stays."""
        cursor = field.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        field.setTextCursor(cursor)
        self._open(field, cursor)

    def _open(self, field: SectionEdit, start: QTextCursor) -> None:
        self._field, self._start = field, QTextCursor(start)
        self._start.setKeepPositionOnInsert(True)
        self._refill()

    def _on_typed(self, field: SectionEdit) -> None:
        if self._start is not None:
            if field is self._field and field.hasFocus():
                self._refill()
            return
        cursor = field.textCursor()
        place = cursor.position()
        if field.hasFocus() and place and field.document().characterAt(place - 1) == _OPENS:
            cursor.setPosition(place - 1)
            self._open(field, cursor)

    def _on_moved(self, field: SectionEdit) -> None:
        if self._start is not None and field is self._field and self._typed() is None:
            self.leave()

    def _typed(self) -> str | None:
        """Return what was typed as a name; ``None`` where it is none any more."""
        if self._field is None or self._start is None:
            return None
        place, start = self._field.textCursor().position(), self._start.position()
        if not 0 <= place - start <= _LONGEST:
            return None
        cursor = QTextCursor(self._start)
        cursor.setPosition(start)  # its anchor has moved with the words
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        said = cursor.selectedText()
        if any(each in said for each in ("\u2029", "\u2028", convert.MARK, "}")) or said.count(_OPENS) > 1:
            return None
        return said

    def leave(self) -> None:
        """Put the list away; what was typed stays."""
        self._field = self._start = None
        self.hide()

    # what is offered

    def _refill(self) -> None:
        said = self._typed()
        if said is None:
            self.leave()
            return
        found = offers(self._session.report, said.removeprefix(_OPENS))
        self.clear()
        for each in found:
            self._add(each)
        if not found:
            self.hide()  # and comes back when letters are taken away
            return
        self.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def _add(self, offer: FigureOffer) -> None:
        form = word(SHOWS[offer.show])
        item = QListWidgetItem(f"{offer.part.name}: {offer.text}", self)
        item.setData(Qt.ItemDataRole.UserRole, offer)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.part.name}, {form}: {offer.text}")
        for role, words in ((_SHOWN, offer.text), (_NAME, offer.part.name), (_FORM, form)):
            item.setData(role, words)

    def _place(self) -> None:
        """Stand under the words typed, over them where there is no room."""
        assert self._field is not None
        assert self._start is not None
        page = self._page
        caret = self._field.cursorRect(self._start)
        below = self._field.viewport().mapTo(page, QPoint(caret.left(), caret.bottom() + tokens.TIGHT))
        above = self._field.viewport().mapTo(page, QPoint(caret.left(), caret.top() - tokens.TIGHT))
        width = min(tokens.PANEL + tokens.OUTLINE_NARROW, page.width() - 2 * tokens.GAP)
        height = self.sizeHintForRow(0) * min(self.count(), _ROWS) + 2 * self.frameWidth()
        top = below.y() if below.y() + height <= page.height() else max(above.y() - height, 0)
        left = max(tokens.GAP, min(below.x(), page.width() - width - tokens.GAP))
        self.setGeometry(QRect(left, top, width, height))

    def _step(self, by: int) -> None:
        row = self.currentRow() + by
        self.setCurrentRow(row % self.count() if abs(by) == 1 else max(0, min(row, self.count() - 1)))

    def take(self) -> None:
        """Put the chosen figure in place of what was typed."""
        item, field, start = self.currentItem(), self._field, self._start
        if item is None or field is None or start is None:
            return
        offer: FigureOffer = item.data(Qt.ItemDataRole.UserRole)
        place = field.textCursor().position()
        cursor = field.textCursor()
        cursor.setPosition(start.position())
        self.leave()
        look = field.currentCharFormat()
        cursor.beginEditBlock()
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        live = Live(
            offer.part.id, offer.show, bold=look.fontWeight() >= 600, italic=look.fontItalic(),
            underline=look.fontUnderline(),
        )  # fmt: skip
        convert.insert_inlines(cursor, (live,))
        cursor.endEditBlock()
        field.setTextCursor(cursor)
        field.setCurrentCharFormat(
            convert.char_format(live.bold, live.italic, live.underline)
        )  # what is typed behind is text


class _OfferDelegate(QStyledItemDelegate):
    """Paints what a figure shows at the right, its name and form at the left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(tokens.OUTLINE_NARROW, option.fontMetrics.height() + 2 * tokens.TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, theme.colour("select"))
        inside = place.adjusted(tokens.GAP, 0, -tokens.GAP, 0)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("strong"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(str(index.data(_SHOWN)), Qt.TextElideMode.ElideRight, inside.width() * 2 // 5)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shown)
        left = inside.adjusted(0, 0, -metrics.horizontalAdvance(shown) - tokens.GAP, 0)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        form = painter.fontMetrics().elidedText(str(index.data(_FORM)), Qt.TextElideMode.ElideRight, left.width() // 2)
        painter.drawText(left, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), form)
        left.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(form) - tokens.GAP, 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        name = painter.fontMetrics().elidedText(str(index.data(_NAME)), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
        painter.restore()
