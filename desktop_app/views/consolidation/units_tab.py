"""The units of a round: who has sent, what is missing in it, and what the office says to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...models.office.consolidation import Consolidation
from ...models.office.rounds import Standing
from ...models.office.submissions import Differences, Submission
from ..kit import tokens
from ..kit.parts import Counter, ElidedLabel, make_button
from ..kit.rows import icon_button, set_widths, show_column, table_view
from ..kit.sign_delegate import SignDelegate
from .details import UnitDetails
from .unit_checks import UnitChecks
from .units_model import Need, UnitColumn, UnitRow, UnitsModel


class UnitsTab(QWidget):
    """The matrix of units, with what is known of the chosen one beside it.

    Signals:
        opened: (digest) a unit's document is to be opened.
        accepted: (digests) submissions are accepted.
        withdrawn: (digests) what was said of submissions is taken back.
        returned: (row) a submission is to be returned.
        noted: (row) the note for a returned submission is to be written.
        removed: (digests) submissions are to be taken out.
        forgotten: (names) files that could not be read are to leave the list.
        identified: (row) it is to be said whose a file is.
        moved: (row) a submission is to be moved to another round.
        dated: (row) the day a submission came is to be changed.
        typing: (row) figures of a unit are to be typed by the office.
        matching: the doubtful parts are to be looked through.
        copied: the names of the units that have not sent are wanted.
    """

    opened = Signal(str)
    accepted = Signal(list)
    withdrawn = Signal(list)
    returned = Signal(object)
    noted = Signal(object)
    removed = Signal(list)
    forgotten = Signal(list)
    identified = Signal(object)
    moved = Signal(object)
    dated = Signal(object)
    typing = Signal(object)
    matching = Signal()
    copied = Signal()

    def __init__(
        self,
        changes: Callable[[Submission, Submission], Differences | None],
        checks: UnitChecks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._changes, self._checks = changes, checks
        self._found = Consolidation()
        self.model = UnitsModel(self)
        self.view = table_view(
            self.model, self.tr("Các đơn vị"), UnitColumn.NAME, self,
            (UnitColumn.CHECKS, UnitColumn.DUE, UnitColumn.SECTIONS, UnitColumn.RECEIVED, UnitColumn.FIGURES),
        )  # fmt: skip
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setSortingEnabled(True)
        self.view.horizontalHeader().setSortIndicator(UnitColumn.STATE, Qt.SortOrder.AscendingOrder)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.doubleClicked.connect(lambda _: self._open())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._look())
        self.view.selectionModel().currentRowChanged.connect(self._show_details)
        self.model.modelReset.connect(self._choose_first)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self.view, self._open, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence.StandardKey.Delete, self.view, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.details = UnitDetails(self)
        self._lay_out()
        self._look()
        checks.counted.connect(lambda: self.model.show_checks(checks.counts or {}))
        checks.found.connect(self._show_found)

    def _lay_out(self) -> None:
        self.counters = {
            Need.MISSING: Counter("bad", "unmet", self.tr("Chưa gửi"), "", self.tr("Chép tên"), self),
            Need.UNKNOWN: Counter("unknown", "att", self.tr("Chưa rõ đơn vị"), self.tr("tệp chưa có chủ"), self.tr("Chọn…"), self),
            Need.LOOK: Counter("warn", "att", self.tr("Cần xem"), self.tr("số đáng ngờ, thiếu mục"), self.tr("Xem"), self),
            Need.READY: Counter("check", "met", self.tr("Sẵn sàng"), self.tr("vào tổng hợp"), self.tr("Duyệt hết"), self),
        }  # fmt: skip
        above = QHBoxLayout()
        above.setSpacing(tokens.GAP)
        for need, counter in self.counters.items():
            counter.clicked.connect(lambda on, need=need: self.show_only(need if on else None))
            above.addWidget(counter)
        self.counters[Need.MISSING].verb.clicked.connect(self.copied)
        self.counters[Need.UNKNOWN].verb.clicked.connect(self._identify_first)
        self.counters[Need.LOOK].verb.clicked.connect(lambda: self._go_to(Need.LOOK))
        self.counters[Need.READY].verb.clicked.connect(self._accept_ready)
        self.filter = QLineEdit(self, clearButtonEnabled=True)
        self.filter.setPlaceholderText(self.tr("Tìm đơn vị (không cần gõ dấu)"))
        self.filter.setAccessibleName(self.tr("Lọc đơn vị"))
        self.filter.textChanged.connect(self.model.filter)
        self.match_button = icon_button("merge", self.tr("Ghép &chỉ tiêu…"), self.matching.emit, self)
        finding = QHBoxLayout()
        finding.setSpacing(tokens.GAP)
        self.filter.setMaximumWidth(tokens.PANEL)
        finding.addWidget(self.filter, 1)
        finding.addStretch(1)
        finding.addWidget(self.match_button)
        width = self.fontMetrics().averageCharWidth()
        set_widths(self.view, ((1, 24), (2, 13), (3, 13), (4, 8), (5, 10), (6, 20), (7, 18)))
        self.view.setItemDelegateForColumn(UnitColumn.STATE, SignDelegate(self.view))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.view)
        split.addWidget(self._side())
        split.setStretchFactor(0, 1)
        split.setSizes([width * 150, width * 50])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.GAP, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(above)
        layout.addLayout(finding)
        layout.addWidget(split, 1)
        self.setFocusProxy(self.view)

    def _side(self) -> QWidget:
        """Return the panel of the chosen unit: what can be done with it, and what is known of it."""
        side = QWidget(self)
        self.unit_button = make_button(self.tr("Đâ&y là đơn vị…"), self._identify, side, kind="tonal", icon="help")
        self.accept_button = make_button(self.tr("&Duyệt"), self._accept, side, kind="tonal", icon="check")
        self.return_button = make_button(self.tr("T&rả lại…"), self._return, side, icon="undo")
        self.open_button = make_button(self.tr("&Mở văn bản"), self._open, side, icon="open")
        self.type_button = make_button(self.tr("&Ghi số liệu…"), self._type, side, icon="rename")
        self.remove_button = make_button(self.tr("&Bỏ khỏi danh sách"), self._remove, side, kind="quiet", icon="delete")
        self.name = ElidedLabel("", "section", parent=side)
        column = QVBoxLayout(side)
        column.setContentsMargins(tokens.GAP, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.name)
        for line in (
            (self.unit_button, self.accept_button, self.return_button, self.open_button),
            (self.type_button, self.remove_button),
        ):
            row = QHBoxLayout()
            row.setSpacing(tokens.SMALL)
            for button in line:
                button.hide()  # until a row is chosen it can be done to: the panel takes no room for all at once
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.details, 1)
        return side

    # showing

    def show_rows(self, rows: list[UnitRow]) -> None:
        """Show the units, before their figures are added up."""
        self.model.show(rows)
        if not self.view.currentIndex().isValid():
            self._choose_first()
        self._show_details(self.view.currentIndex())
        self._look()
        latest = (row.unit.latest for row in rows if row.unit is not None)
        self._checks.want(each.digest for each in latest if each is not None)
        self.model.show_checks(self._checks.counts or {})
        says = any(row.complete and row.complete.sections for row in rows)
        show_column(self.view, UnitColumn.SECTIONS, says)
        counts = self.model.counts()
        late = max(
            (row.unit.late or 0 for row in rows if row.unit and row.unit.standing is Standing.MISSING), default=0
        )
        told = self.tr("quá hạn {0} ngày").format(late) if late else self.tr("đơn vị phải gửi")
        for need, counter in self.counters.items():
            counter.show_number(counts[need], told if need is Need.MISSING else None)
        ready = any(row.unit and row.unit.standing is Standing.RECEIVED for row in self.model.wanting(Need.READY))
        self.counters[Need.READY].verb.setEnabled(ready)

    def show_only(self, need: Need | None) -> None:
        """Show only rows that want this, ``None`` for all."""
        for each, counter in self.counters.items():
            counter.setChecked(each is need)
        self.model.only(need)

    def _go_to(self, need: Need) -> None:
        """Choose the first row that wants this, whatever is filtered now."""
        self.filter.clear()
        self.show_only(None)
        places = [place for place, row in enumerate(self.model.rows) if row.need is need]
        if places:
            self.view.selectRow(places[0])
            self.view.setFocus()

    def _identify_first(self) -> None:
        self._go_to(Need.UNKNOWN)
        self._identify()

    def _accept_ready(self) -> None:
        rows = (row.unit for row in self.model.wanting(Need.READY))
        self.accepted.emit([each.latest.digest for each in rows if each is not None and each.latest is not None
                            and each.standing is Standing.RECEIVED])  # fmt: skip

    def show_found(self, found: Consolidation) -> None:
        """Show what came of the files."""
        self._found = found
        waiting = len(found.matched) + len(found.waiting)
        self.match_button.setVisible(bool(found.lined or found.waiting))
        text = self.tr("Ghép &chỉ tiêu ({0})…").format(waiting) if waiting else self.tr("Ghép &chỉ tiêu…")
        self.match_button.setText(text)
        self._show_details(self.view.currentIndex())

    def _choose_first(self) -> None:
        if self.model.rows:
            self.view.selectRow(0)
        else:
            self.name.setText("")
            self.details.show_row(None, self._found, None)

    def _show_details(self, current: QModelIndex) -> None:
        if not current.isValid() or current.row() >= len(self.model.rows):
            return
        row = self.model.rows[current.row()]
        versions = row.unit.versions if row.unit is not None else ()
        changed = self._changes(versions[-2], versions[-1]) if len(versions) > 1 else None
        latest = row.unit.latest if row.unit is not None else None
        checked = self._checks.findings(latest.digest) if latest is not None else None
        self.name.setText(row.name)
        self.details.show_row(row, self._found, changed, checked)

    def _show_found(self, digest: str) -> None:
        """Show what was found in the file of the row that is looked at."""
        current = self.view.currentIndex()
        if current.isValid() and current.row() < len(self.model.rows):
            row = self.model.rows[current.row()]
            if row.unit is not None and row.unit.latest is not None and row.unit.latest.digest == digest:
                self._show_details(current)

    def _look(self) -> None:
        rows = self.chosen()
        sent = [row for row in rows if row.unit is not None and row.unit.latest is not None]
        files = [row for row in rows if row.file is not None or row.refused is not None]
        one = len(rows) == 1
        kept = [row for row in files if row.file is not None]
        for button, can in (
            (self.unit_button, one and rows[0].waiting is not None),
            (self.accept_button, any(row.unit and row.unit.standing is not Standing.ACCEPTED for row in sent)),
            (self.return_button, one and len(sent) == 1),
            (self.open_button, one and len(sent) + len(kept) == 1),
            (self.type_button, one and rows[0].unit is not None and bool(rows[0].unit.unit)),
            (self.remove_button, bool(sent or files)),
        ):
            button.setEnabled(can)
            button.setVisible(can)

    def chosen(self) -> list[UnitRow]:
        """Return the chosen rows."""
        found = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.rows[place] for place in found if place < len(self.model.rows)]

    def _digests(self, every: bool = False) -> list[str]:
        """Return the submissions of the chosen units: the ones that count, or all versions."""
        found = []
        for row in self.chosen():
            versions = row.unit.versions if row.unit is not None else ()
            found += [each.digest for each in (versions if every else versions[-1:])]
            found += [row.file.digest] if row.file is not None else []
        return found

    # doing

    def _accept(self) -> None:
        rows = self.chosen()
        asked = {row.unit.latest.digest for row in rows if row.unit is not None and row.unit.latest is not None
                 and row.unit.standing is Standing.ASKED} if len(rows) > 1 else set()  # fmt: skip
        self.accepted.emit([each for each in self._digests() if each not in asked])  # those are answered one by one

    def _return(self) -> None:
        if self.return_button.isEnabled():
            self.returned.emit(self.chosen()[0])

    def _remove(self) -> None:
        if not self.remove_button.isEnabled():
            return
        unread = [row.refused.file for row in self.chosen() if row.refused is not None]
        digests = self._digests(every=True)  # what is chosen changes with the first step
        if unread:
            self.forgotten.emit(unread)
        if digests:
            self.removed.emit(digests)

    def _identify(self) -> None:
        if self.unit_button.isEnabled():
            self.identified.emit(self.chosen()[0])

    def _type(self) -> None:
        if self.type_button.isEnabled():
            self.typing.emit(self.chosen()[0])

    def _open(self) -> None:
        if self.open_button.isEnabled():
            self.opened.emit(self._digests()[0])

    def _show_menu(self, place: QPoint) -> None:
        rows = self.chosen()
        sent = [row for row in rows if row.unit is not None and row.unit.latest is not None]
        if not sent:
            self._show_file_menu(rows, place)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        standings = {row.unit.standing for row in sent if row.unit is not None}
        menu.addAction(self.tr("&Duyệt"), self._accept).setEnabled(standings != {Standing.ACCEPTED})
        menu.addAction(self.tr("T&rả lại…"), self._return).setEnabled(self.return_button.isEnabled())
        back = menu.addAction(self.tr("&Bỏ duyệt, bỏ trả lại"), lambda: self.withdrawn.emit(self._digests()))
        back.setEnabled(standings != {Standing.RECEIVED})
        if len(rows) == 1:
            note = menu.addAction(self.tr("Ghi &thông báo trả lại…"), lambda: self.noted.emit(rows[0]))
            note.setEnabled(standings == {Standing.RETURNED})
            menu.addAction(self.tr("Sửa &ngày nhận…"), lambda: self.dated.emit(rows[0]))
            menu.addAction(self.tr("Chuyển sang &kỳ khác…"), lambda: self.moved.emit(rows[0]))
        menu.addSeparator()
        menu.addAction(self.tr("&Mở văn bản"), self._open).setEnabled(self.open_button.isEnabled())
        menu.addAction(self.tr("Bỏ bản đan&g dùng"), lambda: self.removed.emit(self._digests()))
        menu.addAction(self.tr("Bỏ &cả đơn vị khỏi danh sách"), self._remove)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _show_file_menu(self, rows: list[UnitRow], place: QPoint) -> None:
        """Show what can be done to files that are not yet, or not at all, those of a unit."""
        if not rows or all(row.unit is not None for row in rows):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Đâ&y là đơn vị…"), self._identify).setEnabled(self.unit_button.isEnabled())
        if len(rows) == 1 and rows[0].file is not None:
            menu.addAction(self.tr("Chuyển sang &kỳ khác…"), lambda: self.moved.emit(rows[0]))
        menu.addAction(self.tr("&Mở văn bản"), self._open).setEnabled(self.open_button.isEnabled())
        menu.addAction(self.tr("&Bỏ khỏi danh sách"), self._remove)
        menu.popup(self.view.viewport().mapToGlobal(place))
