"""The bar that finds and replaces over the whole report."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...models.numbering import section_numbers
from ...models.report import CLOSING, PREAMBLE, Report
from ...models.search import SearchMatch, Where, find, in_its_case, kept_back, replace, replaceable
from ...models.words import without_accents
from ...resources import standard
from ..kit import tokens
from ..kit.parts import rule
from ..kit.texts import CLOSING_TITLE, PREAMBLE_TITLE, UNTITLED, word
from .session import Session

_DELAY = 200  # ms after the last key before the report is searched
_ROOT = QModelIndex()
_SHORT = 640  # pixels of a window in which fewer matches are listed, or the text is crowded out


class MatchModel(QAbstractListModel):
    """Matches as rows: where they stand, and the words round them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matches: list[SearchMatch] = []
        self._titles: dict[str, str] = {}

    def show(self, matches: list[SearchMatch], report: Report) -> None:
        """Show the matches of another search."""
        self.beginResetModel()
        self.matches = matches
        self._titles = self._section_titles(report)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match = self.matches[index.row()]
        words = self.tr("{0}  ·  {1}").format(self.where(match), f"{match.before}«{match.found}»{match.after}")
        return " ".join(words.split())

    def where(self, match: SearchMatch) -> str:
        """Return in words where a match stands."""
        place = match.place
        title = self._titles.get(place.owner, "")
        return {
            Where.TITLE: lambda: self.tr("Trích yếu"),
            Where.HEADING: lambda: self.tr("{0} (tiêu đề)").format(title),
            Where.BODY: lambda: self.tr("{0} (bảng)").format(title) if place.row >= 0 else title,
            Where.NOTE: lambda: self.tr("{0} (chú thích)").format(title),
        }.get(place.where, lambda: self.tr("Chỉ tiêu"))()

    def _section_titles(self, report: Report) -> dict[str, str]:
        numbers = section_numbers(report, standard(report.standard).scheme)
        fixed = {PREAMBLE: word(PREAMBLE_TITLE), CLOSING: word(CLOSING_TITLE)}
        out = {}
        for section in report.sections.values():
            heading = " ".join(section.heading.split()) or word(UNTITLED)
            number = numbers.get(section.id, "")
            out[section.id] = fixed.get(section.id) or (f"{number} {heading}" if number else heading)
        return out


class FindPanel(QWidget):
    """Find and replace over the whole report; not modal.

    The keyboard stays in the panel while matches are shown: the next key is not to fall on what was found.

    Signals:
        go_to: (Match) show this match and leave the keyboard where it is.
        closed: the user closed the panel.
    """

    go_to = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.model = MatchModel(self)
        self._timer = QTimer(self, interval=_DELAY, singleShot=True)
        self._timer.timeout.connect(self._search_as_typed)
        self._undoable = False  # the last thing done here was to replace
        self._make_fields()
        self._lay_out()
        self._connect()
        self._say("")

    # building

    def _make_fields(self) -> None:
        self.query = QLineEdit(self)
        self.query.setClearButtonEnabled(True)
        self.query.setAccessibleName(self.tr("Từ cần tìm"))
        self.replacement = QLineEdit(self)
        self.replacement.setAccessibleName(self.tr("Từ thay vào"))
        self.case = QCheckBox(self.tr("Phân biệt hoa thường"), self)
        self.word = QCheckBox(self.tr("Nguyên từ"), self)
        self.accents = QCheckBox(self.tr("Phân biệt dấu"), self)
        self.accents.setToolTip(
            self.tr("Không chọn: gõ không dấu “cay xanh” cũng tìm thấy “cây xanh”; gõ có dấu thì tìm đúng dấu.")
        )
        self.previous_button = QPushButton(self.tr("Trước"), self)
        self.next_button = QPushButton(self.tr("Sau"), self)
        self.replace_button = QPushButton(self.tr("Thay thế"), self)
        self.all_button = QPushButton(self.tr("Thay thế tất cả"), self)
        self.close_button = QPushButton(self.tr("Đóng"), self)
        for button, tip, keys in (
            (self.previous_button, self.tr("Chỗ tìm thấy trước"), "Shift+F3"),
            (self.next_button, self.tr("Chỗ tìm thấy sau"), "F3"),
            (self.close_button, self.tr("Đóng thanh tìm kiếm"), "Esc"),
        ):
            button.setToolTip(f"{tip} ({keys})")
            button.setAccessibleName(tip)
        for button in (
            self.previous_button, self.next_button, self.replace_button, self.all_button, self.close_button
        ):  # fmt: skip
            button.setAutoDefault(False)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setAccessibleName(self.tr("Kết quả tìm"))
        self.list = QListView(self)
        self.list.setProperty("kind", "rows")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Các chỗ tìm thấy"))
        line = self.fontMetrics().height()
        self.list.setMinimumHeight(line * 2)  # on a small screen the text is not to be crowded out
        self._line = line

    def _lay_out(self) -> None:
        find_label = QLabel(self.tr("Tìm:"), self)
        find_label.setBuddy(self.query)
        replace_label = QLabel(self.tr("Thay bằng:"), self)
        replace_label.setBuddy(self.replacement)
        grid = QGridLayout()
        for row, widgets in enumerate(
            (
                (find_label, self.query, self.previous_button, self.next_button, self.close_button),
                (replace_label, self.replacement, self.replace_button, self.all_button),
            )
        ):
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(1, 1)
        options = QHBoxLayout()
        options.setSpacing(tokens.WIDE)
        for box in (self.case, self.word, self.accents):
            options.addWidget(box)
        options.addWidget(self.said, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.GAP)
        inside.setSpacing(tokens.SMALL)
        inside.addLayout(grid)
        inside.addLayout(options)
        inside.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rule(parent=self))
        layout.addLayout(inside)
        order = (
            self.query, self.replacement, self.previous_button, self.next_button, self.replace_button,
            self.all_button, self.case, self.word, self.accents, self.list, self.close_button,
        )  # fmt: skip
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.query.textChanged.connect(self._timer.start)
        for field in (self.query, self.replacement):
            field.textEdited.connect(self._forget_replacing)
            field.installEventFilter(self)
        for box in (self.case, self.word, self.accents):
            box.toggled.connect(self._search_as_typed)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.replace_button.clicked.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.close_panel)
        self.replacement.textChanged.connect(self._enable)
        self.list.clicked.connect(lambda index: self._show(index.row()))
        self.list.activated.connect(lambda index: self._show(index.row()))
        self.session.changed.connect(self._on_changed)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.close_panel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F3:  # no shortcut: the window has it already, and two of them do nothing
            self.find_previous() if back else self.find_next()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.query.hasFocus():
                self.find_previous() if back else self.find_next()
                return
            if self.replacement.hasFocus():
                self.replace_one()
                return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    # use

    def open_panel(self, text: str = "") -> None:
        """Show the panel with the text to look for, ready to type."""
        if text and "\n" not in text:
            self.query.setText(text)
        self.show()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()
        self.search()

    def close_panel(self) -> None:
        """Hide the panel and tell so."""
        self.hide()
        self.closed.emit()

    def search(self) -> None:
        """Search the report as it is now, what was typed a moment ago included."""
        self._timer.stop()
        report = self.session.flush()
        self._timer.stop()  # flushing may have told of a change
        row, kept = self._row(), None
        if 0 <= row < len(self.model.matches):
            kept = self.model.matches[row]
        matches = find(
            report, self.query.text(), match_case=self.case.isChecked(), whole_word=self.word.isChecked(),
            fold_accents=not self.accents.isChecked() and without_accents(self.query.text()) == self.query.text(),
        )  # fmt: skip
        self.model.show(matches, report)
        self._fit_list()
        if kept is not None and matches:
            same = (index for index, each in enumerate(matches) if _spot(each) == _spot(kept))
            self._choose(next(same, min(row, len(matches) - 1)))
        self._tell_count()

    def _fit_list(self) -> None:
        """Give the list no more room than it has lines, and of a low window little."""
        lines = len(self.model.matches)
        most = self._line * (7 if self.window().height() > _SHORT else 3)
        self.list.setVisible(lines > 0)
        self.list.setMaximumHeight(min(most, lines * self.list.sizeHintForRow(0) + tokens.GAP) if lines else most)

    def find_next(self) -> None:
        """Go to the next match; after the last comes the first."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the match before; before the first comes the last."""
        self._step(-1)

    def replace_one(self) -> None:
        """Replace the match shown and go to the next; show the first where none is shown yet."""
        self.search()
        row, matches = self._row(), self.model.matches
        if row < 0:
            self._step(1)
            return
        match = matches[row]
        new = self._new(match)
        if not replaceable(self.session.report, match, new):
            self._step(1)
            if kept_back(self.session.report, match, new):
                self._say(self.tr("Chỗ này là số liệu tự cập nhật nên được giữ nguyên; hãy sửa ở bảng chỉ tiêu."))
            return
        if self.session.do(replace(self.session.report, [match], new), self.tr("Thay thế"), self):
            self._undoable = True
            self.search()
            # what was put in may hold the query again; it is not to be replaced twice
            size = len(new)
            within = sum(
                each.place == match.place and match.start <= each.start < match.start + size
                for each in self.model.matches
            )
            if self.model.matches:
                self._show((row + within) % len(self.model.matches))

    def replace_all(self) -> None:
        """Replace every match in one step and say how many."""
        self.search()
        report, matches = self.session.report, self.model.matches
        ready = [match for match in matches if replaceable(report, match, self._new(match))]
        if ready and not self.session.do(replace(report, ready, self._new), self.tr("Thay thế tất cả"), self):
            return
        self._undoable = bool(ready)
        left = sum(kept_back(report, match, self._new(match)) for match in matches)
        self.search()
        if left:
            self._say(
                self.tr("Đã thay {0} chỗ; {1} chỗ là số liệu tự cập nhật nên được giữ nguyên, hãy sửa ở bảng chỉ tiêu.")
                .format(len(ready), left)
            )  # fmt: skip
        else:
            self._say(self.tr("Đã thay {0} chỗ.").format(len(ready)))

    # inside

    def _new(self, match: SearchMatch) -> str:
        """Return what goes into the place of a match: its capitals stay unless capitals are told apart."""
        new = self.replacement.text()
        return new if self.case.isChecked() else in_its_case(match.found, self.query.text(), new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the undo key of the fields take a replacement back, until something is typed in them again."""
        if self._undoable and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._undoable = False
                self.session.undo()
                self.search()
            return True
        return super().eventFilter(watched, event)

    def _forget_replacing(self) -> None:
        self._undoable = False

    def _search_as_typed(self) -> None:
        if self.isVisible():
            self.search()

    def _on_changed(self, changes: object, initiator: object) -> None:
        if self.isVisible() and initiator is not self:
            self._timer.start()

    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    def _step(self, by: int) -> None:
        self.search()
        count = len(self.model.matches)
        if count:
            row = self._row()
            self._show((row + by) % count if row >= 0 else 0 if by > 0 else count - 1)

    def _show(self, row: int) -> None:
        self._choose(row)
        self._tell_count()
        self.go_to.emit(self.model.matches[row])

    def _tell_count(self) -> None:
        count, row = len(self.model.matches), self._row()
        if not self.query.text():
            self._say("")
        elif not count:
            self._say(self.tr("Không tìm thấy trong báo cáo này."))
        elif row < 0:
            self._say(self.tr("Tìm thấy {0} chỗ.").format(count))
        else:
            self._say(self.tr("Chỗ {0} trong {1} chỗ tìm thấy.").format(row + 1, count))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self._enable()

    def _enable(self) -> None:
        found = bool(self.model.matches)
        self.list.setVisible(found)
        for button in (self.previous_button, self.next_button, self.replace_button, self.all_button):
            button.setEnabled(found)


def _spot(match: SearchMatch) -> tuple[object, int]:
    return match.place, match.start
