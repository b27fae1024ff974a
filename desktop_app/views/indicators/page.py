"""The page with the indicator table, its summary, its actions and the strip that says what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...models.indicators import Part, Verdict
from ...models.livefigures import tally
from ...models.report import Changes, Report
from ...models.table.columns import Column
from ..kit import tokens
from ..kit.actions import make_action
from ..report.session import Session
from .cells import IndicatorCells
from .details import IndicatorDetails
from .model import IndicatorModel
from .rows import IndicatorRows
from .strip import Strip
from .table import IndicatorView


class IndicatorPage(QWidget):
    """The report's indicators as a table.

    Attributes:
        model: the Qt model of the rows.
        view: the table.
        rows: adds, removes and moves what the rows show.
        cells: empties, copies and pastes cells.
        strip: the sentence saying why something typed was refused.
        summary: the line that counts indicators, parts and verdicts.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = IndicatorModel(session, self)
        self.view = IndicatorView(self.model, self)
        self.rows = IndicatorRows(session, self.model, self.view)
        self.cells = IndicatorCells(session, self.model, self.view)
        self._details = IndicatorDetails(session, self.view)
        self._actions = self._make_actions()
        self._lay_out()
        self.view.opened.connect(self._open_cell)
        self.view.clear_wanted.connect(self.cells.clear)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().currentChanged.connect(self._enable)
        self.model.refused.connect(lambda _, sentence: self.strip.tell(sentence))
        self.model.kept_as_text.connect(lambda _, sentence: self.strip.tell(sentence))
        self.rows.told.connect(self.strip.tell)
        self.cells.told.connect(self.strip.tell)
        session.changed.connect(self._on_changed)
        session.stepped.connect(self._follow_step)
        session.flushing.connect(self.view.commit)
        self.view.cells.typing.connect(lambda typing: session.hold(self.view, typing))
        self._refresh()

    # building

    def _lay_out(self) -> None:
        self.strip = Strip(self)
        self.summary = QLabel(self)
        self.summary.setAccessibleName(self.tr("Tổng hợp chỉ tiêu"))
        below = QHBoxLayout()
        below.setContentsMargins(tokens.GAP, tokens.TIGHT, tokens.GAP, tokens.TIGHT)
        below.addWidget(self.summary, 1)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(below)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(full)
        self.pages.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.strip)
        self.setFocusProxy(self.view)

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        text = QLabel(
            self.tr("Báo cáo chưa có chỉ tiêu nào. Hãy thêm chỉ tiêu đầu tiên, hoặc dán bảng từ Excel."), page
        )
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        add = QPushButton(self.tr("Thêm chỉ tiêu đầu tiên"), page)
        add.clicked.connect(self.rows.add_indicator)
        paste = QPushButton(self.tr("Dán từ Excel"), page)
        paste.clicked.connect(self.cells.paste)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(add)
        row.addWidget(paste)
        row.addStretch()
        column = QVBoxLayout(page)
        column.addStretch()
        column.addWidget(text)
        column.addSpacing(self.fontMetrics().lineSpacing() // 2)
        column.addLayout(row)
        column.addStretch()
        return page

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}

        def add(
            name: str, text: str, short: str, keys: str | QKeySequence.StandardKey, slot: Callable[[], Any]
        ) -> None:
            action = make_action(self, text, slot, keys, icon=name, scope=self)
            action.setIconText(short)
            made[name] = action

        key = QKeySequence.StandardKey
        add("add", self.tr("Thêm chỉ tiêu"), self.tr("Chỉ tiêu"), "Insert", self.rows.add_indicator)
        add("add_part", self.tr("Thêm thành phần"), self.tr("Thành phần"), "Ctrl+Insert", self.rows.add_part)
        add("delete", self.tr("Xóa chỉ tiêu hoặc thành phần"), self.tr("Xóa"), "Ctrl+Delete", self.rows.delete)
        add("up", self.tr("Chuyển lên"), self.tr("Lên"), "Alt+Up", lambda: self.rows.move(-1))
        add("down", self.tr("Chuyển xuống"), self.tr("Xuống"), "Alt+Down", lambda: self.rows.move(1))
        add("copy", self.tr("Chép ô"), self.tr("Chép"), key.Copy, self.cells.copy)
        add("paste", self.tr("Dán từ Excel"), self.tr("Dán"), key.Paste, self.cells.paste)
        add(
            "sentences",
            self.tr("Sửa câu chỉ tiêu, câu kết quả…"),
            self.tr("Câu"),
            "Shift+F2",
            self._details.edit_sentences,
        )
        add("nature", self.tr("Cách tính chỉ tiêu…"), self.tr("Cách tính"), "F4", self._details.edit_nature)
        add("verdict", self.tr("Đánh giá bằng tay…"), self.tr("Đánh giá"), "Ctrl+F2", self._details.override_verdict)
        add(
            "clear_verdict",
            self.tr("Bỏ đánh giá bằng tay"),
            self.tr("Bỏ đánh giá"),
            "Ctrl+Shift+F2",
            self._details.clear_override,
        )
        return made

    def actions(self) -> dict[str, QAction]:  # type: ignore[override]
        """Return the actions by name, in the order of the menu."""
        return self._actions

    # what is shown

    def show_part(self, part_id: str) -> None:
        """Select a part and scroll to it, the keyboard staying where it is; a part that is gone is ignored."""
        row = self.model.row_of(part_id)
        if row >= 0:
            self.view.go_to(row, Column.RESULT)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.indicators:
            self.strip.hide()
            self._refresh()

    def _follow_step(self, changes: Changes) -> None:
        """Go to what undo or redo changed, unless the user is there."""
        touched = [row for row in range(self.model.rowCount()) if self.model.at(row)[0].id in changes.indicators]
        if touched and self.view.current_row() not in touched:
            self.view.go_to(touched[0], max(self.view.currentIndex().column(), 0))

    def _refresh(self) -> None:
        self.pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.summary.setText(self._summary(self._session.report))
        self._enable()

    def _summary(self, report: Report) -> str:
        counts = tally(report)
        parts = [part for indicator in report.indicators for part in indicator.parts]
        missing = sum(part.result is None and counts_as_open(part) for part in parts)
        head = self.tr("{0} chỉ tiêu, {1} thành phần: vượt {2}, đạt {3}, không đạt {4}, chưa có kết quả {5}").format(
            len(report.indicators), len(parts), counts[Verdict.EXCEEDED], counts[Verdict.MET], counts[Verdict.UNMET],
            missing,
        )  # fmt: skip
        rest = counts[Verdict.NONE] - missing
        return self.tr("{0}, chưa đánh giá {1}").format(head, rest) if rest else head

    def _enable(self) -> None:
        row = self.view.current_row()
        for name in ("add_part", "delete", "up", "down", "copy", "sentences", "nature", "verdict"):
            self._actions[name].setEnabled(row is not None)
        overridden = row is not None and self.model.at(row)[1].override is not None
        self._actions["clear_verdict"].setEnabled(overridden)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions.values()))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _open_cell(self, index: QModelIndex) -> None:
        if index.column() == Column.VERDICT:
            self._details.override_verdict()
        elif index.column() == Column.STATEMENT:
            self._details.edit_sentences()


def counts_as_open(part: Part) -> bool:
    """Tell whether a part has no verdict in force, computed or by hand."""
    return part.override in (None, Verdict.NONE)
