"""The page with the indicator table, its summary, its actions and the strip that says what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import Edit, InsertIndicator, MoveIndicator, RemoveIndicator, SetIndicator, SetPart
from ...models.errors import UserError
from ...models.indicators import Indicator, Part, Verdict
from ...models.livefigures import tally
from ...models.numbering import indicator_numbers
from ...models.report import Changes, Report
from ...models.richtext import new_id
from ...models.table.cells import cell_edits
from ...models.table.columns import COMPUTED, Column
from ...models.table.new_rows import keep_listed
from ...models.table.paste import first_column, plan_paste
from ..kit.actions import make_action
from ..kit.texts import error_text
from ..report.session import Session
from .clipboard import copied_cells, from_mime, to_mime
from .dialogs import NatureDialog, PasteDialog, VerdictDialog, part_title
from .model import IndicatorModel, is_merged, joined
from .sentences import SentencesDialog
from .table import IndicatorView


class IndicatorPage(QWidget):
    """The report's indicators as a table.

    Attributes:
        model: the Qt model of the rows.
        view: the table.
        strip: the sentence saying why something typed was refused.
        summary: the line that counts indicators, parts and verdicts.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = IndicatorModel(session, self)
        self.view = IndicatorView(self.model, self)
        self._actions = self._make_actions()
        self._lay_out()
        self.view.opened.connect(self._open_cell)
        self.view.clear_wanted.connect(self.clear_cells)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().currentChanged.connect(self._enable)
        self.model.refused.connect(self._refused)
        self.model.kept_as_text.connect(lambda _, sentence: self.tell(sentence))
        session.changed.connect(self._on_changed)
        session.stepped.connect(self._follow_step)
        session.flushing.connect(self.view.commit)
        self._refresh()

    # building

    def _lay_out(self) -> None:
        self.strip, self._strip_text = self._make_strip()
        self.summary = QLabel(self)
        self.summary.setAccessibleName(self.tr("Tổng hợp chỉ tiêu"))
        below = QHBoxLayout()
        below.setContentsMargins(8, 4, 8, 4)
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

    def _make_strip(self) -> tuple[QFrame, QLabel]:
        strip = QFrame(self)
        strip.setAutoFillBackground(True)
        strip.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        strip.setFrameShape(QFrame.Shape.StyledPanel)
        text = QLabel(strip)
        text.setForegroundRole(QPalette.ColorRole.ToolTipText)
        text.setWordWrap(True)
        close = QToolButton(strip)
        close.setAutoRaise(True)
        close.setText("✕")
        close.setToolTip(self.tr("Đóng thông báo"))
        close.setAccessibleName(self.tr("Đóng thông báo"))
        close.setForegroundRole(QPalette.ColorRole.ToolTipText)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(strip.hide)
        row = QHBoxLayout(strip)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(text, 1)
        row.addWidget(close)
        strip.hide()
        return strip, text

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        text = QLabel(
            self.tr("Báo cáo chưa có chỉ tiêu nào. Hãy thêm chỉ tiêu đầu tiên, hoặc dán bảng từ Excel."), page
        )
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        add = QPushButton(self.tr("Thêm chỉ tiêu đầu tiên"), page)
        add.clicked.connect(self.add_indicator)
        paste = QPushButton(self.tr("Dán từ Excel"), page)
        paste.clicked.connect(self.paste)
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
        add("add", self.tr("Thêm chỉ tiêu"), self.tr("Chỉ tiêu"), "Insert", self.add_indicator)
        add("add_part", self.tr("Thêm thành phần"), self.tr("Thành phần"), "Ctrl+Insert", self.add_part)
        add("delete", self.tr("Xóa chỉ tiêu hoặc thành phần"), self.tr("Xóa"), "Ctrl+Delete", self.delete)
        add("up", self.tr("Chuyển lên"), self.tr("Lên"), "Alt+Up", lambda: self._shift(-1))
        add("down", self.tr("Chuyển xuống"), self.tr("Xuống"), "Alt+Down", lambda: self._shift(1))
        add("copy", self.tr("Chép ô"), self.tr("Chép"), key.Copy, self.copy)
        add("paste", self.tr("Dán từ Excel"), self.tr("Dán"), key.Paste, self.paste)
        add("sentences", self.tr("Sửa câu chỉ tiêu, câu kết quả…"), self.tr("Câu"), "Shift+F2", self.edit_sentences)
        add("nature", self.tr("Tính chất chỉ tiêu…"), self.tr("Tính chất"), "F4", self.edit_nature)
        add("verdict", self.tr("Đánh giá bằng tay…"), self.tr("Đánh giá"), "Ctrl+F2", self.override_verdict)
        add(
            "clear_verdict",
            self.tr("Bỏ đánh giá bằng tay"),
            self.tr("Bỏ đánh giá"),
            "Ctrl+Shift+F2",
            self.clear_override,
        )
        return made

    def actions(self) -> dict[str, QAction]:  # type: ignore[override]
        """Return the actions by name, in the order of the menu."""
        return self._actions

    # what is shown

    def show_part(self, part_id: str) -> None:
        """Select a part and scroll to it; a part that is gone is ignored."""
        row = self.model.row_of(part_id)
        if row >= 0:
            self._go_to(row, Column.RESULT)
            self.view.setFocus()

    def tell(self, sentence: str) -> None:
        """Show a sentence under the table until the next change."""
        self._strip_text.setText(sentence)
        self.strip.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._strip_text, QAccessible.Event.Alert))

    def strip_text(self) -> str:
        """Return the sentence shown last under the table."""
        return self._strip_text.text()

    def _refused(self, index: QModelIndex, sentence: str) -> None:
        self.tell(sentence)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.indicators:
            self.strip.hide()
            self._refresh()

    def _follow_step(self, changes: Changes) -> None:
        """Go to what undo or redo changed, unless the user is there."""
        touched = [row for row in range(self.model.rowCount()) if self.model.at(row)[0].id in changes.indicators]
        if touched and self._row() not in touched:
            self._go_to(touched[0], max(self.view.currentIndex().column(), 0))

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
        row = self._row()
        for name in ("add_part", "delete", "up", "down", "copy", "sentences", "nature", "verdict"):
            self._actions[name].setEnabled(row is not None)
        overridden = row is not None and self.model.at(row)[1].override is not None
        self._actions["clear_verdict"].setEnabled(overridden)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions.values()))
        menu.popup(self.view.viewport().mapToGlobal(place))

    # where the user is

    def _row(self) -> int | None:
        index = self.view.currentIndex()
        return index.row() if index.isValid() and index.row() < self.model.rowCount() else None

    def _selected(self) -> list[QModelIndex]:
        current = self.view.currentIndex()
        return self.view.selectionModel().selectedIndexes() or ([current] if current.isValid() else [])

    def _here(self) -> tuple[Indicator, Part] | None:
        self.view.commit()
        row = self._row()
        return None if row is None else self.model.at(row)

    def _go_to(self, row: int, column: int) -> None:
        index = self.model.index(row, column)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _title(self, indicator: Indicator, part: Part) -> str:
        return part_title(part, indicator_numbers(self._session.report)[indicator.id])

    def _do(self, edit: Edit | None, label: str) -> bool:
        return self._session.do(edit, label, self)

    # adding, removing, moving

    def add_indicator(self) -> None:
        """Add an indicator with one part behind the current one, and start typing its part."""
        here = self._here()
        items = self._session.report.indicators
        index = items.index(here[0]) + 1 if here else len(items)
        part = Part(new_id())
        edit = keep_listed(self._session.report, InsertIndicator(index, Indicator(new_id(), parts=(part,))))
        if self._do(edit, self.tr("Thêm chỉ tiêu")):
            self._type_into(part.id)

    def add_part(self) -> None:
        """Add a part behind the current one."""
        here = self._here()
        if here is None:
            return
        indicator, part = here
        place = indicator.parts.index(part) + 1
        added = Part(new_id())
        parts = (*indicator.parts[:place], added, *indicator.parts[place:])
        if self._do(SetIndicator(indicator.id, "parts", parts), self.tr("Thêm thành phần")):
            self._type_into(added.id)

    def _type_into(self, part_id: str) -> None:
        self.view.setFocus()
        self._go_to(self.model.row_of(part_id), Column.NAME)
        self.view.edit(self.view.currentIndex())

    def delete(self) -> None:
        """Remove the selected parts; an indicator goes with its last part or when its own cell is selected."""
        self.view.commit()
        chosen = {(index.row(), is_merged(index.column())) for index in self._selected()}
        whole: dict[str, None] = {}
        gone: dict[str, set[str]] = {}
        for row, merged in sorted(chosen):
            indicator, part = self.model.at(row)
            gone.setdefault(indicator.id, set()).add(part.id)
            if merged or len(gone[indicator.id]) == len(indicator.parts):
                whole[indicator.id] = None
        edits: list[Edit] = [RemoveIndicator(key) for key in whole]
        for indicator in self._session.report.indicators:
            if indicator.id in gone and indicator.id not in whole:
                rest = tuple(part for part in indicator.parts if part.id not in gone[indicator.id])
                edits.append(SetIndicator(indicator.id, "parts", rest))
        self._do(joined(tuple(edits)), self.tr("Xóa chỉ tiêu") if whole else self.tr("Xóa thành phần"))

    def _shift(self, way: int) -> None:
        here = self._here()
        if here is None:
            return
        indicator, part = here
        column = self.view.currentIndex().column()
        if is_merged(column) or len(indicator.parts) == 1:
            place = self._session.report.indicators.index(indicator) + way
            if 0 <= place < len(self._session.report.indicators):
                self._do(MoveIndicator(indicator.id, place), self.tr("Chuyển chỉ tiêu"))
        else:
            parts = list(indicator.parts)
            old = parts.index(part)
            if not 0 <= old + way < len(parts):
                self.tell(self.tr("Thành phần chỉ chuyển trong chỉ tiêu; để chuyển cả chỉ tiêu, hãy chọn ô Chỉ tiêu."))
                return
            parts.insert(old + way, parts.pop(old))
            self._do(SetIndicator(indicator.id, "parts", tuple(parts)), self.tr("Chuyển thành phần"))
        self._go_to(self.model.row_of(part.id), column)

    # cells

    def clear_cells(self) -> None:
        """Empty the selected cells that can be typed into, as one step."""
        edits: dict[tuple[str, str], Edit] = {}
        for index in self._selected():
            column = Column(index.column())
            if column in COMPUTED:
                continue
            indicator, part = self.model.at(index.row())
            for edit in cell_edits(indicator, part, column, ""):
                edits[getattr(edit, "part", indicator.id), getattr(edit, "name", "")] = edit
        self._do(joined(tuple(edits.values())), self.tr("Xóa nội dung ô"))

    def _open_cell(self, index: QModelIndex) -> None:
        if index.column() == Column.VERDICT:
            self.override_verdict()
        elif index.column() == Column.STATEMENT:
            self.edit_sentences()

    # clipboard

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        chosen = [(index.row(), index.column()) for index in self._selected()]
        lines = copied_cells(self.model, chosen)
        if lines:
            QGuiApplication.clipboard().setMimeData(to_mime(lines))

    def paste(self) -> None:
        """Paste cells from the current one on, after a preview where more than one cell is pasted."""
        self.view.commit()
        try:
            matrix = from_mime(QGuiApplication.clipboard().mimeData())
        except UserError as error:
            self.tell(error_text(error))
            return
        if not matrix:
            self.tell(self.tr("Chưa có gì để dán: hãy chép một vùng ô trong Excel trước."))
            return
        row = self._row()
        column = Column(self.view.currentIndex().column()) if row is not None else first_column(matrix)
        anchor = (row if row is not None else self.model.rowCount(), column)
        plan = plan_paste(self._session.report, anchor, matrix)
        if len(matrix) == 1 and len(matrix[0]) == 1 and not plan.doubtful:
            if plan.rejected:
                self.tell(error_text(plan.rejected[0].why))
            elif plan.computed:
                self.tell(self.tr("Ô này do chương trình tính, không nhập trực tiếp được."))
        elif not (plan.changes or plan.doubtful or plan.rejected):
            self.tell(self.tr("Các ô dán vào giống hệt các ô đang có nên không có gì thay đổi."))
            return
        else:
            answer = PasteDialog.ask(self, self.model, plan)
            if answer is None:
                return
            if answer:
                plan = plan_paste(self._session.report, anchor, matrix, take_doubtful=True)
        count = self.model.rowCount()
        edit = keep_listed(self._session.report, plan.edit) if plan.edit is not None else None
        if self._do(edit, self.tr("Dán vào bảng chỉ tiêu")) and plan.parts:
            self._go_to(count if count < self.model.rowCount() else 0, column)

    # dialogs

    def edit_sentences(self) -> None:
        """Edit the target and the result sentence of the current indicator."""
        here = self._here()
        if here is None:
            return
        indicator = here[0]
        answer = SentencesDialog.ask(self, self._session.report, indicator)
        if answer is not None:
            edits = tuple(
                SetIndicator(indicator.id, name, value)
                for name, value in (("statement", answer.statement), ("result", answer.result))
                if getattr(indicator, name) != value
            )
            self._do(joined(edits), self.tr("Sửa câu của chỉ tiêu"))

    def edit_nature(self) -> None:
        """Choose kind, operator and rules for adding up of the current part."""
        here = self._here()
        if here is None:
            return
        part = here[1]
        answer = NatureDialog.ask(self, self._title(*here), part)
        if answer is not None:
            names = ("kind", "operator", "over_units", "over_time", "key", "required")
            self._set_part(part, {name: getattr(answer, name) for name in names}, self.tr("Sửa tính chất chỉ tiêu"))

    def override_verdict(self) -> None:
        """Set the verdict of the current part by hand."""
        here = self._here()
        if here is None:
            return
        part = here[1]
        answer = VerdictDialog.ask(self, self._title(*here), part)
        if answer is not None:
            values = {"override": answer.verdict, "reason": answer.reason}
            self._set_part(part, values, self.tr("Đánh giá bằng tay"))

    def clear_override(self) -> None:
        """Let the verdict of the current part be computed again."""
        here = self._here()
        if here is not None:
            self._set_part(here[1], {"override": None, "reason": ""}, self.tr("Bỏ đánh giá bằng tay"))

    def _set_part(self, part: Part, values: dict[str, Any], label: str) -> None:
        edits = tuple(SetPart(part.id, name, value) for name, value in values.items() if getattr(part, name) != value)
        # A new operator must not be contradicted by words such as "ít nhất" before the target.
        if part.phrase and any(edit.name == "operator" for edit in edits):
            edits = (*edits, SetPart(part.id, "phrase", ""))
        self._do(joined(edits), label)


def counts_as_open(part: Part) -> bool:
    """Tell whether a part has no verdict in force, computed or by hand."""
    return part.override in (None, Verdict.NONE)
