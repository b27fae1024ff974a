"""The window in which two copies of one report are compared and merged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.merging.merge import Change, Choice, compare, default_choice, merged
from ...models.report import Report
from ..kit import theme, tokens
from ..kit.parts import Card, give_size, make_button, make_label, rule
from ..kit.texts import word
from .labels import CHOICES, deed, deed_with_words, place, shown
from .panes import TextPane, differing

_CHANGE = Qt.ItemDataRole.UserRole
_PLACE, _DEED, _CHOICE = range(3)
_APART = 2  # neither accepted nor rejected


class MergeDialog(QDialog):
    """Choose, of what another copy of a report changed, what ours takes over.

    Signals:
        kept_apart: the other copy shall become a report of its own instead.

    Args to the constructor: the three states, what the window is called, and what it says first; at last sentences
    about what was changed in the file and cannot be taken over.

    Attributes:
        changes: what the other copy changed.
        choices: what was chosen; conflicts nobody has decided on yet are not in it.
    """

    kept_apart = Signal()

    def __init__(
        self, base: Report | None, ours: Report, theirs: Report, title: str, intro: str, parent: QWidget | None = None,
        left_out: Sequence[str] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self._base, self._ours, self._theirs = base, ours, theirs
        self.changes = compare(base, ours, theirs)
        self.choices: dict[Change, Choice] = {
            change: choice for change in self.changes if (choice := default_choice(change)) is not None
        }
        self.intro = make_label(intro, "small", "2", self)
        self.summary = make_label("", "section", parent=self)
        for label in (self.intro, self.summary):
            label.setWordWrap(True)
        self.left_out = QPlainTextEdit("\n".join(left_out), self, readOnly=True, tabChangesFocus=True)
        self.left_out.setAccessibleName(self.tr("Những chỗ sửa trong tệp không đưa vào được"))
        self.left_out.setMaximumHeight(self.fontMetrics().lineSpacing() * 5)
        self.left_out.setVisible(bool(left_out))
        self.tree = self._make_tree()
        self.heading = make_label("", "strong", parent=self)
        self.heading.setWordWrap(True)
        self.ours_pane = TextPane(self.tr("Của tôi"), self)
        self.theirs_pane = TextPane(self.tr("Bản kia"), self)
        self.base_pane = TextPane(self.tr("Trước khi sửa"), self)
        self.base_label = QLabel(self.tr("Trước khi sửa"), self)
        self.group = QButtonGroup(self)
        self.buttons = {
            Choice.OURS: QRadioButton(self.tr("Giữ của &tôi"), self),
            Choice.THEIRS: QRadioButton(self.tr("Lấy của &bản kia"), self),
            Choice.BOTH: QRadioButton(self.tr("Giữ &cả hai"), self),
        }
        self.sheets = {choice: Card("main", self) for choice in (Choice.OURS, Choice.THEIRS)}
        self.next_button = make_button(self.tr("Chỗ chưa chọn &sau"), parent=self, kind="quiet", icon="down")
        self._lay_out()
        self._fill()
        self._tell()
        first = next(self._leaves(), None)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.tree.setFocus()

    @property
    def undecided(self) -> list[Change]:
        """The conflicts nobody has decided on yet."""
        return [change for change in self.changes if change not in self.choices]

    def result_report(self) -> Report:
        """Return our report with what was chosen of theirs."""
        return merged(self._base, self._ours, self._theirs, self.changes, self.choices)

    # building

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([self.tr("Chỗ sửa"), self.tr("Bản kia đã"), self.tr("Chọn")])
        tree.setAccessibleName(self.tr("Những chỗ bản kia đã sửa"))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = tree.header()
        header.setStretchLastSection(False)
        for column in (_PLACE, _DEED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_CHOICE, QHeaderView.ResizeMode.ResizeToContents)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setMinimumWidth(tree.fontMetrics().averageCharWidth() * 60)
        tree.currentItemChanged.connect(self._show)
        tree.itemSelectionChanged.connect(self._show)
        return tree

    def _lay_out(self) -> None:
        self.texts = texts = QGridLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(tokens.ROOM)
        for column, (choice, pane) in enumerate(
            ((Choice.OURS, self.ours_pane), (Choice.THEIRS, self.theirs_pane))
        ):  # the two sheets are the choices
            sheet = self.sheets[choice]
            sheet.column.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.TIGHT, tokens.GAP)
            sheet.column.addWidget(self.buttons[choice])
            sheet.column.addWidget(rule(parent=sheet))
            sheet.column.addWidget(pane, 1)
            texts.addWidget(sheet, 1, column)
            texts.setColumnStretch(column, 1)
        texts.setRowStretch(1, 3)
        texts.addWidget(self.base_label, 2, 0, 1, 2)
        texts.addWidget(self.base_pane, 3, 0, 1, 2)
        right = QWidget(self)
        column_layout = QVBoxLayout(right)
        column_layout.setContentsMargins(tokens.GAP, 0, 0, 0)
        above = QHBoxLayout()
        above.addWidget(self.heading, 1)
        above.addWidget(self.next_button)
        column_layout.addLayout(above)
        column_layout.addLayout(texts, 1)
        column_layout.addLayout(self._choice_row())
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.tree)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 4)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self.intro)
        layout.addWidget(split, 1)
        layout.addWidget(self.left_out)
        layout.addLayout(self._bottom_row())
        give_size(self, 205, 38)
        split.setSizes([self.width() * 3 // 7, self.width() * 4 // 7])

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for number, (choice, button) in enumerate(self.buttons.items(), 1):
            self.group.addButton(button)
            keys = QKeySequence(f"Ctrl+{number}")
            button.setToolTip(
                self.tr("{0} cho mọi chỗ đang chọn trong danh sách, rồi sang chỗ chưa chọn sau").format(
                    keys.toString(QKeySequence.SequenceFormat.NativeText)
                )
            )
            button.clicked.connect(lambda _=False, choice=choice: self.choose(choice))
            QShortcut(keys, self).activated.connect(lambda choice=choice: self.choose_and_go_on(choice))
        row.addWidget(self.buttons[Choice.BOTH])
        row.addStretch(1)
        self.next_button.setShortcut(QKeySequence("F3"))
        self.next_button.setToolTip(self.tr("Sang chỗ chưa chọn sau (F3)"))
        self.next_button.clicked.connect(self.go_to_undecided)
        return row

    def _bottom_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.all_ours = self._button(self.tr("Cả hai sửa: giữ hết của tôi"), lambda: self.choose_all(Choice.OURS))
        self.all_theirs = self._button(self.tr("Cả hai sửa: lấy hết bản kia"), lambda: self.choose_all(Choice.THEIRS))
        box = QDialogButtonBox(self)
        box.addButton(self.tr("&Gộp vào báo cáo"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        apart = box.addButton(self.tr("Để thành báo cáo &riêng"), QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        apart.setToolTip(self.tr("Không gộp; bản kia thành một báo cáo khác đứng bên cạnh"))
        apart.clicked.connect(self._keep_apart)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        for button in (self.all_ours, self.all_theirs):
            row.addWidget(button)
        row.addWidget(box, 1)
        return row

    def _button(self, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: slot())
        button.setVisible(any(change.conflict for change in self.changes))
        return button

    def _fill(self) -> None:
        conflicts = [change for change in self.changes if change.conflict]
        others = [change for change in self.changes if not change.conflict]
        for name, listed in (
            (self.tr("Cả hai cùng sửa, cần chọn ({0})"), conflicts),
            (self.tr("Chỉ bản kia sửa ({0})"), others),
        ):
            if not listed:
                continue
            head = QTreeWidgetItem([name.format(len(listed))])
            self.tree.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            head.setFont(0, theme.font("smallstrong"))
            for change in listed:
                item = QTreeWidgetItem([place(change), deed_with_words(change), ""])
                item.setData(_PLACE, _CHANGE, change)
                item.setToolTip(_PLACE, place(change))
                item.setToolTip(_DEED, item.text(_DEED))
                head.addChild(item)
                self._show_choice(item)
        self.tree.expandAll()

    # showing

    def _leaves(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self.tree.topLevelItemCount()):
            yield from self._under(self.tree.topLevelItem(row))

    @staticmethod
    def _under(head: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
        found = [head.child(index) for index in range(head.childCount())] if head is not None else []
        return [item for item in found if item is not None]

    @staticmethod
    def _change(item: QTreeWidgetItem | None) -> Change | None:
        found = item.data(_PLACE, _CHANGE) if item is not None else None
        return found if isinstance(found, Change) else None

    def _show_choice(self, item: QTreeWidgetItem) -> None:
        change = self._change(item)
        assert change is not None
        choice = self.choices.get(change)
        item.setText(_CHOICE, ("⚠ " if choice is None else "") + word(CHOICES[choice]))

    def _show(self, *_: object) -> None:
        """Show the current change side by side."""
        change = self._change(self.tree.currentItem())
        chosen = self._selected()
        for choice, button in self.buttons.items():
            button.setEnabled(bool(chosen) and (choice is not Choice.BOTH or any(each.both for each in chosen)))
        common = {self.choices.get(each) for each in chosen}
        self.group.setExclusive(False)
        for choice, button in self.buttons.items():
            button.setChecked(common == {choice})
        self.group.setExclusive(True)
        for choice, sheet in self.sheets.items():
            theme.give(sheet, card="chosen" if common in ({choice}, {Choice.BOTH}) else "main")
        if change is None:
            self.heading.setText(self.tr("Chọn một chỗ trong danh sách để xem hai bản."))
            for pane in (self.ours_pane, self.theirs_pane, self.base_pane):
                pane.clear()
            return
        self.heading.setText(self.tr("{0}: {1}").format(place(change), deed(change)))
        (ours, mine), (theirs, other) = (shown(change, text) for text in (change.ours, change.theirs))
        marked = differing(ours, theirs) if mine and other else ([(ours, False)], [(theirs, False)])
        self.ours_pane.show_words(marked[0], mine)
        self.theirs_pane.show_words(marked[1], other)
        before, own = shown(change, change.base)
        known = change.base is not None and change.conflict
        self.base_pane.show_words([(before, False)], own)
        self.base_pane.setVisible(known)
        self.base_label.setVisible(known)
        self.texts.setRowStretch(3, int(known))

    def _tell(self, sentence: str = "") -> None:
        """Say how many places there are, and how many are still to be decided."""
        left, conflicts = len(self.undecided), sum(change.conflict for change in self.changes)
        said = self.tr("Bản kia sửa {0} chỗ.").format(len(self.changes))
        if conflicts:
            said += " " + self.tr("Cả hai cùng sửa {0} chỗ, còn {1} chỗ chưa chọn.").format(conflicts, left)
        self.summary.setText(f"{said} {sentence}".strip())
        theme.give(self.summary, tone="att" if sentence else "")
        self.next_button.setEnabled(bool(left))
        self.next_button.setVisible(bool(conflicts))

    # choosing

    def _selected(self) -> list[Change]:
        """Return the selected changes; a selected heading stands for all under it."""
        items: list[QTreeWidgetItem] = []
        for item in self.tree.selectedItems():
            items += [item] if self._change(item) else self._under(item)
        return list(dict.fromkeys(change for item in items if (change := self._change(item)) is not None))

    def choose(self, choice: Choice) -> None:
        """Decide on what is selected in the list."""
        self._decide(self._selected(), choice)

    def choose_and_go_on(self, choice: Choice) -> None:
        """Decide on what is selected and go to the next place nobody has decided on."""
        self.choose(choice)
        self.go_to_undecided()

    def choose_all(self, choice: Choice) -> None:
        """Decide on all conflicts at once."""
        self._decide([change for change in self.changes if change.conflict], choice)

    def _decide(self, changes: list[Change], choice: Choice) -> None:
        for change in changes:
            if choice is not Choice.BOTH or change.both:
                self.choices[change] = choice
        touched = set(changes)
        for item in self._leaves():
            if self._change(item) in touched:
                self._show_choice(item)
        self._show()
        self._tell()

    def go_to_undecided(self) -> None:
        """Go to the next place nobody has decided on, from the current one on and round."""
        leaves = list(self._leaves())
        current = self.tree.currentItem()
        start = leaves.index(current) + 1 if current in leaves else 0
        for item in leaves[start:] + leaves[:start]:
            if self._change(item) not in self.choices:
                self.tree.setCurrentItem(item)
                return

    def accept(self) -> None:
        if self.undecided:
            self.go_to_undecided()
            self._tell(self.tr("Hãy chọn ở những chỗ đó rồi gộp."))
            return
        super().accept()

    def _keep_apart(self) -> None:
        self.kept_apart.emit()
        self.done(_APART)
