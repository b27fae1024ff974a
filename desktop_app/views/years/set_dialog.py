"""A set of indicators beside an earlier one, or beside a report: new, dropped, changed; what is ticked is taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Indicator, Part, target_text
from ...models.years.indicator_sets import MatchedPart, SetChange, SetRow, compare_sets
from ..kit.parts import dialog_buttons, give_size, make_label
from ..kit.texts import word

_CHANGES = {
    SetChange.NEW: QT_TRANSLATE_NOOP("words", "Mới"),
    SetChange.DROPPED: QT_TRANSLATE_NOOP("words", "Bỏ"),
    SetChange.CHANGED: QT_TRANSLATE_NOOP("words", "Đổi"),
    SetChange.SAME: QT_TRANSLATE_NOOP("words", "Như cũ"),
}
_ROLE = Qt.ItemDataRole.UserRole


class SetDialog(QDialog):
    """Shows what a set changes.

    Attributes:
        tree: a row for each part: what becomes of it, as it was, as the set has it.
        note: how many of each.
    """

    def __init__(
        self,
        old: Sequence[Indicator],
        new: Sequence[Indicator],
        title: str,
        accept: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Take both sets, the title, and the word for taking over; empty where it is only looked at."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._old, self._new, self._takes = old, new, bool(accept)
        self._same: dict[str, bool] = {}
        self._left: set[str] = set()  # ids of parts that shall not be taken
        self.rows: list[SetRow] = []
        self.note = make_label("", "small", "2", self)
        self.note.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(title)
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([self.tr("Thay đổi"), self.tr("Trước"), self.tr("Theo bộ chỉ tiêu")])
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._on_ticked)
        buttons, self.take_button, _ = dialog_buttons(accept, self.tr("Đón&g"), parent=self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.note)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        self._fill()
        give_size(self, 150, 34)

    def value(self) -> tuple[list[SetRow], list[int]]:
        """Return what becomes of each part, and the numbers of the rows to be carried out."""
        chosen = [at for at, row in enumerate(self.rows) if _key(row) not in self._left]
        return self.rows, chosen

    def _fill(self) -> None:
        self.rows = compare_sets(self._old, self._new, self._same)
        for row in self.rows:  # what was reported is not dropped without a word
            if row.change is SetChange.DROPPED and row.old is not None and row.old.result is not None:
                self._left.add(_key(row))
        counts = {change: sum(row.change is change for row in self.rows) for change in SetChange}
        self.note.setText(
            self.tr("{0} chỉ tiêu mới, {1} bỏ, {2} đổi, {3} như cũ.").format(
                counts[SetChange.NEW], counts[SetChange.DROPPED], counts[SetChange.CHANGED], counts[SetChange.SAME]
            )
        )
        with QSignalBlocker(self.tree):
            self.tree.clear()
            order = (SetChange.NEW, SetChange.DROPPED, SetChange.CHANGED, SetChange.SAME)
            for at, row in sorted(enumerate(self.rows), key=lambda each: order.index(each[1].change)):
                self._add(at, row)

    def _add(self, at: int, row: SetRow) -> None:
        change = word(_CHANGES[row.change])
        item = QTreeWidgetItem(self.tree, [change, said(row.old), said(row.new)])
        item.setData(0, _ROLE, at)
        for column in (1, 2):
            item.setToolTip(column, item.text(column))
        if row.asked:
            item.setText(0, self.tr("{0} – cùng một?").format(change))
            item.setToolTip(0, self.tr("Tên gần giống nhau; bỏ dấu chọn nếu là hai chỉ tiêu khác nhau."))
            item.setCheckState(0, Qt.CheckState.Checked)
        elif self._takes and row.change is not SetChange.SAME:
            taken = _key(row) not in self._left
            item.setCheckState(0, Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked)
            if row.change is SetChange.DROPPED and not taken:
                item.setToolTip(0, self.tr("Đã có kết quả nên để lại; chọn thì bỏ khỏi báo cáo."))

    def _on_ticked(self, item: QTreeWidgetItem, column: int) -> None:
        row = self.rows[item.data(0, _ROLE)]
        ticked = item.checkState(0) == Qt.CheckState.Checked
        if row.asked and row.new is not None:
            self._same[row.new.id] = ticked
            QTimer.singleShot(0, self, self._fill)  # the row that was ticked is still in use
        elif ticked:
            self._left.discard(_key(row))
        else:
            self._left.add(_key(row))

    @staticmethod
    def ask(
        parent: QWidget, old: Sequence[Indicator], new: Sequence[Indicator], title: str, accept: str = ""
    ) -> tuple[list[SetRow], list[int]] | None:
        """Show the dialog; return what is to be carried out, or ``None``."""
        dialog = SetDialog(old, new, title, accept, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() and accept else None


class SameDialog(QDialog):
    """Asks once which targets are the indicators of before whose words are like theirs."""

    def __init__(self, matches: Sequence[MatchedPart], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Có phải cùng một chỉ tiêu?"))
        self._matches = [each for each in matches if not each.sure]
        note = make_label(
            self.tr("Tên gần giống nhau. Bỏ dấu chọn ở dòng là hai chỉ tiêu khác nhau; kết quả kỳ này chỉ nối sang dòng được chọn."),
            "small", "2", self,
        )  # fmt: skip
        note.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([self.tr("Chỉ tiêu kỳ sau"), self.tr("Chỉ tiêu kỳ này")])
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for each in self._matches:
            item = QTreeWidgetItem(self.tree, [said(each.new), said(each.old)])
            item.setCheckState(0, Qt.CheckState.Checked)
            for column in (0, 1):
                item.setToolTip(column, item.text(column))
        buttons, *_ = dialog_buttons(self.tr("&Lập báo cáo"), self.tr("&Hủy"), parent=self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        give_size(self, 130, 22)

    def value(self) -> dict[str, bool]:
        """Return the answers by id of the target."""
        items = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return {
            each.new.id: item is not None and item.checkState(0) == Qt.CheckState.Checked
            for each, item in zip(self._matches, items, strict=True)
        }

    @staticmethod
    def ask(parent: QWidget, matches: Sequence[MatchedPart]) -> dict[str, bool] | None:
        """Ask, if anything is to be asked; ``None`` if the dialog was left."""
        if all(each.sure for each in matches):
            return {}
        dialog = SameDialog(matches, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() else None


def said(part: Part | None) -> str:
    """Return a part in one line: target, unit of measure, words."""
    if part is None:
        return ""
    return " ".join(f"{target_text(part)} {part.name} ({part.unit})".replace("()", "").split())


def _key(row: SetRow) -> str:
    part = row.new or row.old
    return part.id if part is not None else ""
