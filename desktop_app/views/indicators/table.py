"""The table view of indicators: merged rows, widths and heights that fit, and the keys of a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from ...models.indicators import Indicator, Part
from ...models.table.columns import COMPUTED, MERGED, SPECS, WRAPPED, Column
from ..kit import theme, tokens
from .delegates import CellDelegate
from .frozen import FROZEN, FrozenColumns
from .model import IndicatorModel

_Hint = QAbstractItemDelegate.EndEditHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 4  # of one part; a sentence may take more when its parts leave room
_MOST_SENTENCE_LINES = 6

_PADDING = 11  # pixels a cell keeps off its text on both sides together
_WORDS = 36  # characters that the columns of words have before figures are squeezed
_FEWEST = 30  # and at the least
_EASY = 80  # and where they are read with ease
_REASON = "1.250 ≥ 1.000"
_NARROWEST = 0.8  # of the width that the widest figures need


class IndicatorView(QTableView):
    """Shows the indicators.

    Signals:
        opened: (QModelIndex) a cell that has no editor was opened by Enter or a double click.
        clear_wanted: Delete was pressed over cells.
    """

    opened = Signal(QModelIndex)
    clear_wanted = Signal()

    def __init__(self, model: IndicatorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table_model = model
        self._widths_by_hand = False
        self._stay = False
        self.cells = CellDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Bảng chỉ tiêu"))
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setProperty("kind", "wrapped")
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._on_section_resized)
        self._fitting = QTimer(self, interval=0, singleShot=True)
        self._fitting.timeout.connect(self.fit_rows)
        self._unfit: set[int] = set()
        self._fitting_changed = QTimer(self, interval=0, singleShot=True)
        self._fitting_changed.timeout.connect(self._fit_changed)
        self.doubleClicked.connect(self._open_without_editor)
        model.refused.connect(self._keep_place)
        model.arranged.connect(self.lay_spans)
        model.dataChanged.connect(self._on_data_changed)
        self._dividing = False
        self.lay_spans()
        self._frozen = FrozenColumns(self)

    # look

    def lay_spans(self) -> None:
        """Merge number and sentence over the parts of each indicator."""
        self.clearSpans()
        row = 0
        while row < self._table_model.rowCount():
            count = self._table_model.span_of(row)[1]
            if count > 1:
                for column in MERGED:
                    self.setSpan(row, column, count, 1)
            row += count
        self._fitting.start()

    def divide_width(self) -> None:
        """Give figures the width they need and share the rest among the columns of words."""
        if self._widths_by_hand:
            return
        self._dividing = True
        metrics, pad = self.fontMetrics(), self.fontMetrics().averageCharWidth() * 2
        room, least = self.viewport().width(), metrics.averageCharWidth() * _WORDS
        wanted = {column: metrics.horizontalAdvance(spec.sample) + pad for column, spec in SPECS.items() if spec.sample}
        fixed = wanted[Column.RATIO]  # one word, which cannot wrap
        needed = sum(wanted.values()) - fixed
        # In a narrow window, or with a wide face, figures wrap a little sooner rather than lie outside of it.
        squeezed = min(1.0, max((room - least - fixed) / needed, _NARROWEST))
        widths = {column: int(width * (1 if column is Column.RATIO else squeezed)) for column, width in wanted.items()}
        if squeezed == 1.0:  # of what is left, a verdict takes what its reason needs
            reason = metrics.horizontalAdvance(_REASON)
            spare = room - sum(widths.values()) - metrics.averageCharWidth() * _EASY
            widths[Column.VERDICT] += max(0, min(reason, spare))
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        rest = max(room - sum(widths.values()), metrics.averageCharWidth() * _FEWEST)
        shares = {column: rest * spec.share // 100 for column, spec in SPECS.items() if not spec.sample}
        for column, share in shares.items():
            self.setColumnWidth(column, share or rest - sum(shares.values()))
        self.horizontalHeader().setFixedHeight(self._head_height(pad))
        self._dividing = False
        self._fitting.start()

    def _head_height(self, pad: int) -> int:
        """Return how high the head must be so that the titles of all columns are whole."""
        metrics, least = QFontMetrics(theme.font("strong", self.font())), self.fontMetrics().lineSpacing() * 2
        wrapped = int(Qt.TextFlag.TextWordWrap)
        heights = [least]
        for column in SPECS:
            words = str(self._table_model.headerData(column, Qt.Orientation.Horizontal))
            room = QRect(0, 0, self.columnWidth(column) - 2 * tokens.GAP, 0)
            heights.append(metrics.boundingRect(room, wrapped, words).height())
        return max(heights) + pad

    def fit_rows(self) -> None:
        """Make every row as high as its words need, within limits."""
        self._unfit.clear()
        row = 0
        while row < self._table_model.rowCount():
            row += self._fit_indicator(row)

    def _fit_changed(self) -> None:
        rows, self._unfit = self._unfit, set()
        for first in {self._table_model.span_of(row)[0] for row in rows if row < self._table_model.rowCount()}:
            self._fit_indicator(first)

    def _fit_indicator(self, first: int) -> int:
        """Fit the rows of the indicator that begins at a row; return how many they are."""
        count = self._table_model.span_of(first)[1]
        heights = [self._needed(first + down) for down in range(count)]
        lack = max(0, self._text_height(first, Column.STATEMENT, _MOST_SENTENCE_LINES) - sum(heights))
        for down in range(count):
            # What the sentence needs beyond its parts is shared evenly among them.
            height = heights[down] + lack // count + (1 if down < lack % count else 0)
            if self.rowHeight(first + down) != height:
                self.setRowHeight(first + down, height)
        return count

    def _needed(self, row: int) -> int:
        words = (self._text_height(row, column, _MOST_LINES) for column in WRAPPED if column is not Column.STATEMENT)
        return max(tokens.TABLE_ROW, *words)

    def _text_height(self, row: int, column: int, most_lines: int) -> int:
        metrics = self.fontMetrics()
        pad = tokens.ROOM
        text = str(self._table_model.data(self._table_model.index(row, column)) or "")
        room = QRect(0, 0, max(20, self.columnWidth(column) - _PADDING), 10_000)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() if text else 0
        return min(max(needed, metrics.lineSpacing()), most_lines * metrics.lineSpacing()) + pad

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.divide_width()
        self._frozen.follow()

    def _on_section_resized(self) -> None:
        if not self._dividing:
            self._widths_by_hand = True
            self._fitting.start()

    def _on_data_changed(self, start: QModelIndex, end: QModelIndex) -> None:
        if any(start.column() <= column <= end.column() for column in WRAPPED):
            self._unfit.update(range(start.row(), end.row() + 1))
            self._fitting_changed.start()

    # where the user is

    def current_row(self) -> int | None:
        """Return the row the user is in, if any."""
        index = self.currentIndex()
        return index.row() if index.isValid() and index.row() < self._table_model.rowCount() else None

    def chosen(self) -> list[QModelIndex]:
        """Return the selected cells, else the current one."""
        current = self.currentIndex()
        return self.selectionModel().selectedIndexes() or ([current] if current.isValid() else [])

    def here(self) -> tuple[Indicator, Part] | None:
        """Hand over what is being typed; return what the current row shows."""
        self.commit()
        row = self.current_row()
        return None if row is None else self._table_model.at(row)

    def go_to(self, row: int, column: int) -> None:
        """Go to a cell and bring it into sight."""
        index = self._table_model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in _ENTER and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            elif index.column() in (Column.VERDICT, Column.STATEMENT):
                self.opened.emit(index)
            else:
                self._step(QAbstractItemView.CursorAction.MoveDown)
            event.accept()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.clear_wanted.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        super().closeEditor(editor, _Hint.RevertModelCache if hint is _Hint.RevertModelCache else _Hint.NoHint)
        stay, self._stay = self._stay, False
        if stay:
            return
        if hint is _Hint.SubmitModelCache:
            self._step(QAbstractItemView.CursorAction.MoveDown)
        elif hint is _Hint.EditNextItem:
            self._step(QAbstractItemView.CursorAction.MoveNext)
        elif hint is _Hint.EditPreviousItem:
            self._step(QAbstractItemView.CursorAction.MovePrevious)

    def commit(self) -> None:
        """Hand over what is being typed and close the editor."""
        self.cells.commit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the next cell; Tab goes by those that the program computes, and no key goes under the first columns."""
        turns = QAbstractItemView.CursorAction
        steps = {turns.MoveNext: 1, turns.MovePrevious: -1}
        typed = self._typed_from(self.currentIndex(), steps[action]) if action in steps else None
        index = typed if typed is not None else super().moveCursor(action, keys)
        if not self._frozen.isHidden() and index.isValid() and index.column() not in FROZEN:
            hidden = self._frozen.width() - self.visualRect(index).left()
            if hidden > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - hidden)
        return index

    def _typed_from(self, start: QModelIndex, step: int) -> QModelIndex | None:
        """Return the next cell that is typed in, row by row; ``None`` where there is none."""
        columns, rows = len(Column), self._table_model.rowCount()
        place = start.row() * columns + start.column() + step if start.isValid() else 0
        while 0 <= place < rows * columns:
            row, column = divmod(place, columns)
            repeats = column in MERGED and self._table_model.span_of(row)[0] != row
            if column not in COMPUTED and not repeats and not self.isRowHidden(row):
                return self._table_model.index(row, column)
            place += step
        return None

    def _step(self, action: QAbstractItemView.CursorAction) -> None:
        index = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
        if index.isValid():
            self.setCurrentIndex(index)

    def _keep_place(self) -> None:
        self._stay = self.cells.editor is not None

    def _open_without_editor(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index)
