"""Earlier states of the open report: what differs from now, and bringing one back, whole or in part."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models import codec
from ...models.edits import Edit
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.merging.changes import Change, Of
from ...models.merging.compare import compare
from ...models.merging.earlier_states import (
    JournalStep,
    earlier_states,
    restored,
    restored_indicators,
    restored_section,
)
from ...models.numbers import format_number
from ...models.report import Report
from ...store import Damaged, Store
from ...store.thinning import JOURNAL_ROOM, HistoryRoom
from ..kit import tokens
from ..kit.damage import DamageStrip
from ..kit.parts import give_size, labelled
from ..kit.texts import error_text, word
from ..merging.labels import deed_with_words, place, shown
from ..merging.panes import TextPane, differing
from ..report.session import Session

_ROLE = Qt.ItemDataRole.UserRole
_KIB = 1024
_BEFORE = QT_TRANSLATE_NOOP("words", "Trước khi: {0}")
_DAY = QT_TRANSLATE_NOOP("words", "Cuối ngày")


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """An earlier state in the list.

    Attributes:
        time: until when the report was so, in local time.
        title: what it is, for people.
        load: gives the report as it was.
        size: the room it takes in the store, in bytes; 0 for one the journal walks back to.
    """

    time: datetime
    title: str
    load: Callable[[], Report]
    size: int = 0


class VersionsDialog(QDialog):
    """Shows earlier states beside now; one is chosen to be brought back.

    Attributes:
        list: the states, the latest first.
        changes: what differs from now in the chosen one.
        then_pane: the words of the chosen difference as they were, those marked that are others now.
        now_pane: the words as they are now.
        room: how much room kept states take.
        damage: what of the history is damaged, so that states are missing.
    """

    def __init__(
        self,
        now: Report,
        versions: list[KeptVersion],
        keep: Callable[[str], KeptVersion],
        parent: QWidget | None = None,
        room: HistoryRoom | None = None,
        damaged: Sequence[Damaged] = (),
    ) -> None:
        super().__init__(parent)
        self._steps = room
        self.setWindowTitle(self.tr("Các bản đã lưu"))
        self._now, self._versions, self._keep = now, versions, keep
        self._then: Report | None = None
        self._edit: Edit | None = None
        self._label = ""
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes = QTreeWidget(self)
        self.changes.setAccessibleName(self.tr("Khác với bây giờ"))
        self.changes.setRootIsDecorated(False)
        self.changes.setHeaderLabels(
            [self.tr("Chỗ"), self.tr("Bản đã lưu khác gì"), self.tr("Bản đã lưu"), self.tr("Bây giờ")]
        )
        self.changes.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.room = QLabel(self)
        self.room.setWordWrap(True)
        self.then_pane = TextPane(self.tr("Bản đã lưu"), self)
        self.now_pane = TextPane(self.tr("Bây giờ"), self)
        words = QWidget(self)
        beside = QHBoxLayout(words)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.GAP)
        for pane in (self.then_pane, self.now_pane):
            beside.addWidget(labelled(pane.accessibleName(), pane))
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.changes)
        right.addWidget(words)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        box = QDialogButtonBox(self)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.keep_button = box.addButton(self.tr("&Lưu bản hiện tại…"), action)
        self.part_button = box.addButton(self.tr("Khôi phục &mục này"), action)
        self.whole_button = box.addButton(self.tr("&Khôi phục toàn bộ"), action)
        box.addButton(self.tr("Đón&g"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        box.rejected.connect(self.reject)
        self.keep_button.clicked.connect(self._name)
        self.part_button.clicked.connect(self._bring_part)
        self.whole_button.clicked.connect(self._bring_whole)
        self.list.currentRowChanged.connect(lambda _: self._compare())
        self.changes.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.damage = DamageStrip(self)
        self.damage.button.hide()  # the backups are a matter of the whole store
        self.damage.show_damaged(damaged)
        layout = QVBoxLayout(self)
        layout.addWidget(self.damage)
        layout.addWidget(self.note)
        layout.addWidget(split, 1)
        layout.addWidget(self.room)
        layout.addWidget(box)
        self._fill()
        give_size(self, 170, 42)
        split.setSizes([self.width() * 2 // 7, self.width() * 5 // 7])

    def value(self) -> tuple[Edit, str] | None:
        """Return the edit that brings back what was chosen, and its name for the menu of undo."""
        return (self._edit, self._label) if self._edit is not None else None

    def _fill(self) -> None:
        self.list.clear()
        for each in self._versions:
            QListWidgetItem(self.tr("{0} – {1}").format(f"{each.time:%d/%m/%Y %H:%M}", each.title), self.list)
        total = sum(each.size for each in self._versions)
        count = sum(each.size > 0 for each in self._versions)
        said = [self.tr("{0} bản lưu riêng, {1} KB.").format(count, _kib(total))]
        if self._steps is not None:
            said.append(
                self.tr("Nhật ký sửa: {0} bước, {1} KB; quá {2} MB thì bước cũ gộp thành bản cuối ngày.").format(
                    format_number(self._steps.step_count), _kib(self._steps.steps), JOURNAL_ROOM // _KIB**2
                )
            )
            if self._steps.sent:
                said.append(self.tr("Bản đã gửi, đã nhận để gộp: {0} KB.").format(_kib(self._steps.sent)))
        self.room.setText(" ".join(said))
        self.list.setCurrentRow(0)
        self._compare()

    def _compare(self) -> None:
        self.changes.clear()
        at = self.list.currentRow()
        self._then = None
        self.note.setText(self.tr("Chưa có bản nào trước bản bây giờ.") if at < 0 else "")
        if at >= 0:
            try:
                self._then = self._versions[at].load()
            except UserError as error:
                self.note.setText(error_text(error))
        if self._then is not None:
            found = compare(self._now, self._now, self._then)
            for change in found:
                then, now = shown(change, change.theirs)[0], shown(change, change.ours)[0]
                row = QTreeWidgetItem(self.changes, [place(change), deed_with_words(change), then, now])
                row.setData(0, _ROLE, change)
                for column in range(4):
                    row.setToolTip(column, row.text(column))
            self.note.setText(
                self.tr("{0} chỗ khác với bây giờ. Khôi phục là một bước, hoàn tác được.").format(len(found))
                if found
                else self.tr("Bản này giống hệt bây giờ.")
            )
            if (first := self.changes.topLevelItem(0)) is not None:
                self.changes.setCurrentItem(first)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the words of the chosen difference, and what can be done about it."""
        change = self._chosen()
        if change is None:
            self.then_pane.clear()
            self.now_pane.clear()
        else:
            (then, its), (now, own) = shown(change, change.theirs), shown(change, change.ours)
            marked = differing(then, now) if its and own else ([(then, its)], [(now, own)])
            self.then_pane.show_words(marked[0], its)
            self.now_pane.show_words(marked[1], own)
        self._enable()

    def _enable(self) -> None:
        self.whole_button.setEnabled(self._then is not None and self.changes.topLevelItemCount() > 0)
        self.part_button.setEnabled(self._part() is not None)

    def _chosen(self) -> Change | None:
        row = self.changes.currentItem()
        return row.data(0, _ROLE) if row is not None else None

    def _part(self) -> Edit | None:
        """Return the edit that brings back the section, or the table, of the chosen change."""
        change, then = self._chosen(), self._then
        if change is None or then is None:
            return None
        if change.of in (Of.INDICATOR, Of.PART):
            return restored_indicators(self._now, then)
        if change.of is Of.SECTION and change.owner in then.sections:
            return restored_section(self._now, then, change.owner)
        return None

    def _bring_part(self) -> None:
        change = self._chosen()
        self._edit = self._part()
        self._label = self.tr("Khôi phục {0}").format(place(change)) if change is not None else ""
        self.accept()

    def _bring_whole(self) -> None:
        assert self._then is not None
        self._edit = restored(self._now, self._then)
        self._label = self.tr("Khôi phục bản đã lưu")
        self.accept()

    def _name(self) -> None:
        name, agreed = QInputDialog.getText(self, self.keep_button.text().replace("&", ""), self.tr("Tên bản lưu:"))
        if not agreed or not name.strip():
            return
        try:
            self._versions.insert(0, self._keep(" ".join(name.split())))
        except UserError as error:
            self.note.setText(error_text(error))
            return
        self._fill()


def _kib(size: int) -> str:
    return format_number(-(-size // _KIB))


def thin_history(store: Store, report_id: str) -> None:
    """Keep the history of a report from growing without end."""
    store.thin(report_id, word(_DAY), word(_BEFORE))


def show_versions(session: Session, window: QWidget, today: datetime) -> None:
    """Show earlier states of the open report, and bring back what is chosen as one step."""
    if not session.wait_saved():
        return
    now, store = session.report, session.store

    def keep(name: str) -> KeptVersion:
        made = store.snapshot(now.id, name)
        return KeptVersion(made.time, name, lambda: store.load_snapshot(made.id), made.size)

    damaged = (*store.snapshots(now.id).damaged, *store.journal(now.id).damaged)
    dialog = VersionsDialog(now, versions_of(store, now, today), keep, window, store.history_room(now.id), damaged)
    dialog.finished.connect(dialog.deleteLater)
    if dialog.exec() and (chosen := dialog.value()) is not None:
        session.do(*chosen)


def versions_of(store: Store, now: Report, today: datetime) -> list[KeptVersion]:
    """Return the earlier states of a report: those kept, and those its journal walks back to; the latest first.

    Args:
        store: where it is; everything of it saved.
        now: the report as it is.
        today: the time it is.
    """
    found = [
        KeptVersion(each.time, each.name, lambda number=each.id: store.load_snapshot(number), each.size)  # type: ignore[misc]
        for each in store.snapshots(now.id).value
    ]
    for state in earlier_states(now, _steps(store, now), today.date()):
        title = word(_BEFORE).format(state.before) if state.before else word(_DAY)
        found.append(KeptVersion(state.time, title, lambda report=state.report: report))  # type: ignore[misc]
    return sorted(found, key=lambda each: each.time, reverse=True)


def _steps(store: Store, now: Report) -> Iterator[JournalStep]:
    """Yield the steps of the journal, the latest first; the walk ends where a line of it is lost."""
    kept = store.journal(now.id)
    if kept.damaged:
        return
    for entry in reversed(kept.value):
        try:
            inverse = codec.decode(Edit, json.loads(entry.inverse))
        except (UserError, ValueError):
            return
        yield JournalStep(entry.time, entry.label, inverse)
