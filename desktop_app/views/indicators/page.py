"""The page with the indicator table, its summary, its actions and the strip that says what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...models.indicators import Part, Verdict, verdict
from ...models.livefigures import tally
from ...models.report import Changes, Report
from ...models.table.columns import COMPUTED, Column
from ...models.words import fold
from ..kit import tokens
from ..kit.actions import make_action
from ..kit.parts import ElidedLabel, EmptyState, Pills, make_label
from ..kit.texts import word
from ..report.session import Session
from .cells import IndicatorCells
from .details import IndicatorDetails
from .model import VERDICTS, IndicatorModel, verdict_name
from .rows import IndicatorRows
from .strip import Strip
from .table import IndicatorView

_MOST_USES = 40  # lines of a menu; more are counted


class IndicatorPage(QWidget):
    """The report's indicators as a table.

    Attributes:
        model: the Qt model of the rows.
        view: the table.
        rows: adds, removes and moves what the rows show.
        cells: empties, copies and pastes cells.
        strip: the sentence saying why something typed was refused.
        summary: the line that counts indicators, parts and verdicts.
        filters: show the parts of one verdict only.
        find_line: shows those with some words only.

    Signals:
        use_wanted: (:class:`LiveUse`) a place where a figure of the table is shown in the report.
    """

    use_wanted = Signal(object)

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
        self.view.selectionModel().currentChanged.connect(lambda current, _: self._say_where(current))
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
        self.summary = make_label("", "small", "2", self)
        self.summary.setAccessibleName(self.tr("Tổng hợp chỉ tiêu"))
        self.filters = Pills(
            (
                (None, self.tr("Tất cả"), "", ""),
                (Verdict.EXCEEDED, word(VERDICTS[Verdict.EXCEEDED]), "exceeded", "met"),
                (Verdict.MET, word(VERDICTS[Verdict.MET]), "check", "met"),
                (Verdict.UNMET, verdict_name(Verdict.UNMET, self._session.report.kind), "bad", "unmet"),
                (Verdict.NONE, self.tr("Chưa có kết quả"), "ring", "att_icon"),
            ),
            self,
        )
        self.filters.chosen.connect(lambda _: self._hide_rows())
        self.find_line = QLineEdit(self, placeholderText=self.tr("Tìm chỉ tiêu"), clearButtonEnabled=True)
        self.find_line.setAccessibleName(self.tr("Tìm chỉ tiêu"))
        self.find_line.setToolTip(self.tr("Gõ chữ của chỉ tiêu cần tìm, không cần dấu"))
        self.find_line.setMaximumWidth(tokens.OUTLINE_NARROW)
        self.find_line.textChanged.connect(lambda _: self._hide_rows())
        above = QHBoxLayout()
        above.setContentsMargins(tokens.WIDE, tokens.GAP, tokens.WIDE, tokens.GAP)
        above.addWidget(self.filters)
        above.addStretch(1)
        above.addWidget(self.find_line, 1)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        column.addWidget(self._make_foot())
        self.pages = QStackedWidget(self)
        self.pages.addWidget(full)
        self.pages.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.strip)
        self.setFocusProxy(self.view)

    def _make_foot(self) -> QFrame:
        """Make the strip below the table that says what the cell one is in takes."""
        foot = QFrame(self)
        foot.setObjectName("foot")
        self._where = ElidedLabel("", "strong", parent=foot)
        self._takes = ElidedLabel("", "small", "2", foot)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._where)
        words.addWidget(self._takes)
        row = QHBoxLayout(foot)
        row.setContentsMargins(tokens.WIDE, tokens.TIGHT, tokens.WIDE, tokens.TIGHT)
        row.addLayout(words, 1)
        row.addWidget(self.summary)
        return foot

    def _make_empty(self) -> QWidget:
        state = EmptyState(
            "indicators",
            self.tr("Báo cáo chưa có chỉ tiêu nào"),
            self.tr("Hãy thêm chỉ tiêu đầu tiên, hoặc chép bảng trong Excel rồi nhấn Dán từ Excel."),
            self.tr("Thêm chỉ tiêu đầu tiên"),
            self,
            "add",
        )
        assert state.button is not None
        state.button.clicked.connect(lambda _=False: self.rows.add_indicator())
        return state

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}

        def add(
            name: str, text: str, short: str, keys: str | QKeySequence.StandardKey, slot: Callable[[], Any]
        ) -> None:
            icon = "find" if name == "uses" else name
            action = make_action(self, text, slot, keys, icon=icon, scope=self)
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
            self.tr("Sửa nội dung chỉ tiêu, câu kết quả…"),
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
        add("uses", self.tr("Chỗ dùng số này…"), self.tr("Chỗ dùng"), "Ctrl+Alt+U", self._show_uses)
        return made

    def actions(self) -> dict[str, QAction]:  # type: ignore[override]
        """Return the actions by name, in the order of the menu."""
        return self._actions

    # what is shown

    def show_part(self, part_id: str) -> None:
        """Select a part and scroll to it, the keyboard staying where it is; a part that is gone is ignored."""
        row = self.model.row_of(part_id)
        if row >= 0:
            if self.view.isRowHidden(row):
                self.find_line.clear()
                self.filters.choose(None)
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
        self._count()
        self._hide_rows()
        self._enable()

    def _count(self) -> None:
        parts = [part for indicator in self._session.report.indicators for part in indicator.parts]
        counts = tally(self._session.report)
        self.filters.count(None, len(parts))
        for each in (Verdict.EXCEEDED, Verdict.MET, Verdict.UNMET):
            self.filters.count(each, counts[each])
        self.filters.count(Verdict.NONE, sum(part.result is None for part in parts))
        self._fit_filters()

    def _fit_filters(self) -> None:
        """Leave the words of the field beside the filters their room."""
        field = self.find_line
        needed = field.fontMetrics().horizontalAdvance(field.placeholderText()) + 2 * tokens.FAR
        field.setMinimumWidth(needed)
        self.filters.fit(self.width() - 2 * tokens.WIDE - 2 * tokens.GAP - needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_filters()

    def _hide_rows(self) -> None:
        """Show the rows that the filter and the words looked for ask for."""
        wanted, words = self.filters.current, fold(self.find_line.text()).split()
        for row in range(self.model.rowCount()):
            part = self.model.at(row)[1]
            shown = wanted is None or (
                part.result is None if wanted is Verdict.NONE else part.result is not None and verdict(part) is wanted
            )
            if shown and words:
                statement = str(self.model.index(row, Column.STATEMENT).data() or "")
                said = fold(f"{statement} {part.name}")
                shown = all(each in said for each in words)
            if self.view.isRowHidden(row) is shown:
                self.view.setRowHidden(row, not shown)

    def _say_where(self, index: QModelIndex) -> None:
        """Say in the foot which cell one is in and what it takes."""
        if not index.isValid():
            self._where.setText("")
            self._takes.setText("")
            return
        column = Column(index.column())
        number = self.model.index(index.row(), Column.NUMBER).data()
        part = self.model.at(index.row())[1]
        title = self.model.headerData(column, Qt.Orientation.Horizontal)
        self._where.setText(" · ".join(filter(None, (self.tr("Chỉ tiêu {0}").format(number), part.name, str(title)))))
        tip = self.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if column is Column.VERDICT:
            tip = index.data(Qt.ItemDataRole.ToolTipRole)
        elif column in COMPUTED:
            tip = self.tr("Ô nền xám do chương trình tự tính.")
        self._takes.setText("" if tip == title else str(tip or ""))
        self._takes.setVisible(bool(self._takes.text()))

    def _summary(self, report: Report) -> str:
        counts = tally(report)
        parts = [part for indicator in report.indicators for part in indicator.parts]
        missing = sum(part.result is None and counts_as_open(part) for part in parts)
        head = self.tr("{0} chỉ tiêu, {1} thành phần: vượt {2}, đạt {3}, {4} {5}, chưa có kết quả {6}").format(
            len(report.indicators), len(parts), counts[Verdict.EXCEEDED], counts[Verdict.MET],
            verdict_name(Verdict.UNMET, report.kind).lower(), counts[Verdict.UNMET], missing,
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

    def _show_uses(self) -> None:
        """List where the figures of the current row are shown in the report, each to go to."""
        from ...models.liveuse import uses
        from ...models.numbering import section_numbers

        here = self.view.here()
        if here is None:
            return
        report = self._session.flush()
        found = uses(report, here[1].id)
        if not found:
            self.strip.tell(self.tr("Số của dòng này chưa được chèn vào chỗ nào trong báo cáo."))
            return
        numbers = section_numbers(report)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in found[:_MOST_USES]:
            section = report.sections.get(each.section)
            place = f"{numbers.get(each.section, '')} {section.heading}".strip() if section is not None else ""
            named = place or self.tr("Câu của chỉ tiêu")
            words = f"{named}: {each.words}".replace("&", "&&")
            menu.addAction(words).triggered.connect(lambda _=False, use=each: self.use_wanted.emit(use))
        if len(found) > _MOST_USES:
            menu.addAction(self.tr("và {0} chỗ khác").format(len(found) - _MOST_USES)).setEnabled(False)
        place_of = self.view.visualRect(self.view.currentIndex()).bottomLeft()
        menu.popup(self.view.viewport().mapToGlobal(place_of))

    def _open_cell(self, index: QModelIndex) -> None:
        if index.column() == Column.VERDICT:
            self._details.override_verdict()
        elif index.column() == Column.STATEMENT:
            self._details.edit_sentences()


def counts_as_open(part: Part) -> bool:
    """Tell whether a part has no verdict in force, computed or by hand."""
    return part.override in (None, Verdict.NONE)
