"""Editors and looks of the cells of the indicator table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ...models.table.columns import COMPUTED, LONG, WRAPPED, Column
from ..kit import theme, tokens
from ..kit.signs import Sign, paint_sign
from ..kit.typing_delegate import Index, TypingDelegate
from .model import MUTED, REASON, SIGN

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW_LINE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


def _paint_beside(painter: QPainter, chip: QRect, cell: QRect, words: str) -> None:
    """Paint small words beside a chip, where the cell has room for all of them."""
    font = theme.font("small", painter.font())
    room = QRect(chip.right() + tokens.GAP, cell.top(), cell.right() - chip.right() - tokens.GAP, cell.height())
    if not words or QFontMetrics(font).horizontalAdvance(words) > room.width():
        return
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.colour("text2"))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
    painter.restore()


class CellDelegate(TypingDelegate):
    """Line editors for figures, boxes for sentences; computed cells stand on another ground."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
        if index.column() in WRAPPED:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        else:
            option.features &= ~QStyleOptionViewItem.ViewItemFeature.WrapText
        if index.column() in COMPUTED:
            option.backgroundBrush = option.palette.brush(QPalette.ColorRole.AlternateBase)
        if index.data(MUTED):
            option.palette.setColor(QPalette.ColorRole.Text, theme.colour("text3"))
        if index.column() == Column.RESULT:
            option.font.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; a verdict is a chip, and the cell one is in has a frame rather than another ground."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        state = QStyle.StateFlag
        current = bool(shown.state & state.State_HasFocus)
        alone = current and isinstance(shown.widget, QTableView) and len(shown.widget.selectedIndexes()) == 1
        if alone:
            shown.state &= ~state.State_Selected
        shown.state &= ~state.State_HasFocus
        sign, text = index.data(SIGN), shown.text
        if isinstance(sign, Sign):
            shown.text = ""
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        if isinstance(sign, Sign):
            words = text.partition(" ")[2] or text  # the glyph is for where nothing is painted
            chip = paint_sign(painter, shown.rect.adjusted(tokens.SMALL, 0, -tokens.HAIR, 0), sign, words)
            _paint_beside(painter, chip, shown.rect, str(index.data(REASON) or ""))
        if current:
            painter.save()
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(shown.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor: QWidget
        if index.column() in LONG:
            box = QPlainTextEdit(parent)
            box.setTabChangesFocus(True)
            box.setFrameShape(QFrame.Shape.Box)
            box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            editor = box
        else:
            line = QLineEdit(parent)
            line.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
            editor = line
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title))
        return self.follow(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.EditRole) or ""
        if isinstance(editor, QPlainTextEdit):
            # The report may change while the box is open; what is being typed stays.
            if not editor.document().isModified():
                editor.setPlainText(text)
                editor.selectAll()
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        QGuiApplication.inputMethod().commit()
        if isinstance(editor, QPlainTextEdit):
            if editor.document().isModified():
                model.setData(index, editor.toPlainText())
        elif isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        parent = editor.parentWidget()
        if isinstance(editor, QPlainTextEdit) and parent is not None:
            metrics = editor.fontMetrics()
            rect.setHeight(max(rect.height(), metrics.lineSpacing() * 5))
            rect.setWidth(max(rect.width(), metrics.averageCharWidth() * 36))
            room = parent.rect()
            rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height() - 1)))
            rect.moveRight(min(rect.right(), max(room.right(), rect.width() - 1)))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Qt leaves Enter to text boxes and hands it on from line editors; here it commits, once.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if isinstance(editor, QPlainTextEdit) and event.modifiers() & _NEW_LINE:
                editor.insertPlainText("\n")
            else:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)
