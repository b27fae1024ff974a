"""What was found in a foreign DOCX, beside its paragraphs: looked over and corrected before it becomes a report."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...docx import SourceParagraph
from ...docx.reading import Correction, Mark, Reading, read_report
from ...exchange import Foreign
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.numbering import section_numbers
from ...models.report import Report, walk
from ..kit import theme, tokens
from ..kit.parts import Pills, give_size, make_button, make_label
from ..kit.texts import UNTITLED, error_text, word

_ROOT = QModelIndex()
KINDS = {
    "heading": QT_TRANSLATE_NOOP("words", "Đề mục"),
    "part": QT_TRANSLATE_NOOP("words", "Phần"),
    "label": QT_TRANSLATE_NOOP("words", "Đề mục không số"),
    "run_in": QT_TRANSLATE_NOOP("words", "Đề mục cùng dòng với nội dung"),
    "numbered": QT_TRANSLATE_NOOP("words", "Đoạn đánh số"),
    "bullet": QT_TRANSLATE_NOOP("words", "Gạch đầu dòng"),
    "text": QT_TRANSLATE_NOOP("words", "Đoạn văn"),
    "indicator": QT_TRANSLATE_NOOP("words", "Chỉ tiêu"),
    "result": QT_TRANSLATE_NOOP("words", "Kết quả chỉ tiêu"),
    "table": QT_TRANSLATE_NOOP("words", "Bảng"),
    "cover": QT_TRANSLATE_NOOP("words", "Trang bìa (không đưa vào)"),
    "contents": QT_TRANSLATE_NOOP("words", "Mục lục (không đưa vào)"),
    "letterhead": QT_TRANSLATE_NOOP("words", "Thể thức đầu"),
    "title": QT_TRANSLATE_NOOP("words", "Tên loại, trích yếu"),
    "closing": QT_TRANSLATE_NOOP("words", "Câu kết"),
    "signature": QT_TRANSLATE_NOOP("words", "Nơi nhận, chữ ký"),
    "rule": QT_TRANSLATE_NOOP("words", "Đường kẻ"),
}
_HEADINGS = ("heading", "part", "label", "run_in", "numbered")


class MarkModel(QAbstractTableModel):
    """The source's paragraphs as rows: what each is taken for, its words, and what is doubtful."""

    KIND, LEVEL, WORDS, DOUBT = range(4)

    def __init__(self, foreign: Foreign, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = foreign.source
        self.marks: list[Mark] = []
        self.only_doubtful = False

    def show(self, reading: Reading) -> None:
        """Show the marks of another reading."""
        self.beginResetModel()
        self.marks = [mark for mark in reading.marks if not self.only_doubtful or mark.doubt]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.marks)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if (role, orientation) == (Qt.ItemDataRole.DisplayRole, Qt.Orientation.Horizontal) and 0 <= section < 4:
            return (self.tr("Được coi là"), self.tr("Cấp"), self.tr("Đoạn trong tệp"), self.tr("Cần xem lại"))[section]
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mark = self.marks[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if index.column() == self.KIND:
                return word(KINDS[mark.kind])
            if index.column() == self.LEVEL:
                return str(mark.level) if mark.level else ""
            if index.column() == self.DOUBT:
                return f"⚠ {error_text(UserError(mark.doubt))}" if mark.doubt else ""
            return self.words(mark)
        if role == Qt.ItemDataRole.FontRole and mark.kind in _HEADINGS and mark.kind != "numbered":
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.LEVEL:
            return Qt.AlignmentFlag.AlignCenter
        return theme.mark(role) if mark.doubt else None

    def words(self, mark: Mark) -> str:
        """Return a block's words on one line, with Word's own number before them."""
        block = self._source.blocks[mark.block]
        if not isinstance(block, SourceParagraph):
            return self.tr("(bảng {0} hàng)").format(len(block.table.rows))
        label = f"{block.label.text} " if block.label is not None else ""
        return label + " ".join(block.text.split())


class ImportDialog(QDialog):
    """Look over what was read and correct it.

    Signals:
        corrected: the reading changed.

    Attributes:
        reading: what the source is read as now.
    """

    corrected = Signal()

    def __init__(self, foreign: Foreign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nhập tệp “{0}”").format(foreign.source.name))
        self._foreign = foreign
        self._corrections: dict[int, Correction] = {}
        self.reading = foreign.reading
        self.summary = make_label("", "body", "2", self)
        self.summary.setWordWrap(True)
        self.model = MarkModel(foreign, self)
        self.table = self._make_table()
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([self.tr("Đề cương sẽ có"), self.tr("Số từ")])
        self.tree.setAccessibleName(self.tr("Đề cương sẽ có"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._follow_tree)
        self.filters = Pills(
            ((False, self.tr("Tất cả"), "", ""), (True, self.tr("Cần xem lại"), "warn", "att_icon")), self
        )
        self.filters.chosen.connect(self._filter)
        self.next_button = make_button(self.tr("Chỗ cần &xem sau"), self.go_to_doubt, self, kind="quiet", icon="down")
        self.next_button.setShortcut(QKeySequence("F3"))
        self.next_button.setToolTip(self.tr("Sang chỗ cần xem sau (F3)"))
        self.unread = QPlainTextEdit(self, readOnly=True)
        self.unread.setAccessibleName(self.tr("Điều cần biết về tệp này"))
        self._lay_out()
        self._show()
        self.tree.expandAll()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Các đoạn trong tệp"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(MarkModel.WORDS, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        width = self.fontMetrics().averageCharWidth()
        table.setColumnWidth(MarkModel.KIND, width * 19)
        table.setColumnWidth(MarkModel.LEVEL, width * 7)
        narrow = self.screen().availableSize().width() < tokens.NARROW
        table.setColumnWidth(MarkModel.DOUBT, width * (28 if narrow else 46))  # with its reason
        header.setMinimumSectionSize(width * 6)
        table.verticalHeader().setDefaultSectionSize(max(self.fontMetrics().lineSpacing() + tokens.GAP, tokens.GREAT))
        return table

    def _lay_out(self) -> None:
        width, room = self.fontMetrics().averageCharWidth(), self.screen().availableSize()
        actions = QGridLayout()
        actions.setColumnStretch(6, 1)
        in_a_row = 6 if room.width() > width * 150 else 3  # at 200 % six beside each other are too wide
        for place, (text, keys, slot) in enumerate((
            (self.tr("Là đề &mục"), "Ctrl+M", lambda: self.correct("heading")),
            (self.tr("Là đề mục cùng dòng với nộ&i dung"), "Ctrl+L", lambda: self.correct("run_in")),
            (self.tr("&Không phải đề mục"), "Ctrl+K", lambda: self.correct("text")),
            (self.tr("Là &chỉ tiêu"), "Ctrl+T", lambda: self.correct("indicator")),
            (self.tr("Cấp t&rên"), "Alt+Left", lambda: self.shift(-1)),
            (self.tr("Cấp &dưới"), "Alt+Right", lambda: self.shift(1)),
        )):  # fmt: skip
            button = make_button(text, slot, self, kind="quiet")
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)
            button.setToolTip(
                f"{text.replace('&', '')} ({shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)})"
            )
            actions.addWidget(button, *divmod(place, in_a_row))
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        actions.setHorizontalSpacing(tokens.HAIR)
        column.addLayout(actions)
        column.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.tree)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("&Nhập vào báo cáo mới"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        above = QHBoxLayout()
        above.setSpacing(tokens.ROOM)
        above.addWidget(self.filters)
        above.addWidget(self.next_button)
        above.addWidget(self.summary, 1)
        layout.addLayout(above)
        layout.addWidget(split, 1)
        layout.addWidget(self.unread)
        layout.addWidget(buttons)
        self.unread.setMaximumHeight(self.fontMetrics().lineSpacing() * 5)
        split.setSizes([width * 44, width * 166])
        self.tree.setMinimumWidth(min(width * 36, room.width() // 4))
        give_size(self, 212, 40)

    # showing

    def _show(self) -> None:
        report = self.reading.report
        self.model.show(self.reading)
        self._show_tree(report)
        doubts = sum(bool(mark.doubt) for mark in self.reading.marks)
        headings = sum(bool(section.heading) for section, _ in walk(report))
        notes = sum(len(section.body.notes) for section in report.sections.values())
        found = self.tr("Đọc được {0} đề mục, {1} chỉ tiêu, {2} chú thích cuối trang.").format(
            headings, len(report.indicators), notes
        )
        self.summary.setText(found)
        self.filters.count(False, len(self.reading.marks))
        self.filters.count(True, doubts)
        self.next_button.setVisible(bool(doubts))
        sentences = [error_text(UserError(each.template, *each.values)) for each in self.reading.unread]
        sentences += [self.tr("Ý kiến ghi bên lề: {0}").format(each) for each in self.reading.comments]
        self.unread.setPlainText("\n".join(sentences))
        self.unread.setVisible(bool(sentences))

    def _show_tree(self, report: Report) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        numbers = section_numbers(report)
        items: dict[int, QTreeWidgetItem] = {}
        for section, depth in walk(report):
            heading = section.heading or word(UNTITLED)
            item = QTreeWidgetItem([f"{numbers.get(section.id, '')} {heading}".strip(), str(section.body.words)])
            item.setData(0, Qt.ItemDataRole.UserRole, section.id)
            item.setToolTip(0, item.text(0))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            items[depth] = item
            if depth - 1 in items and depth > min(items):
                items[depth - 1].addChild(item)
            else:
                self.tree.addTopLevelItem(item)
        self.tree.expandAll()
        self.tree.blockSignals(False)

    def _filter(self, on: object) -> None:
        self.model.only_doubtful = bool(on)
        self.model.show(self.reading)

    def go_to_doubt(self) -> None:
        """Go to the next paragraph that wants a look, behind the last one to the first."""
        count, here = len(self.model.marks), self.table.currentIndex().row()
        for step in range(1, count + 1):
            row = (here + step) % count
            if self.model.marks[row].doubt:
                self.table.selectRow(row)
                self.table.scrollTo(self.model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
                self.table.setFocus()
                return

    def _follow_tree(self, item: QTreeWidgetItem | None) -> None:
        """Show the paragraph a heading was read from."""
        if item is None:
            return
        key = item.data(0, Qt.ItemDataRole.UserRole)
        for row, mark in enumerate(self.model.marks):
            if mark.section == key:
                self.table.selectRow(row)
                self.table.scrollTo(self.model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
                return

    # correcting

    def _chosen(self) -> list[Mark]:
        return [self.model.marks[index.row()] for index in self.table.selectionModel().selectedRows()]

    def correct(self, kind: str) -> None:
        """Say what the selected paragraphs are, and read again."""
        chosen = [
            mark for mark in self._chosen() if isinstance(self._foreign.source.blocks[mark.block], SourceParagraph)
        ]
        for mark in chosen:
            self._corrections[mark.block] = Correction(mark.block, kind)
        self._read_again(chosen)

    def shift(self, by: int) -> None:
        """Move the selected headings one level out (-1) or in (1)."""
        chosen = [mark for mark in self._chosen() if mark.level]
        for mark in chosen:
            kind = "heading" if mark.kind in ("label", "part") else mark.kind
            self._corrections[mark.block] = Correction(mark.block, kind, max(1, mark.level + by))
        self._read_again(chosen)

    def _read_again(self, chosen: list[Mark]) -> None:
        if not chosen:
            return
        self.reading = read_report(self._foreign.source, self._corrections.values())
        self._show()
        wanted = {mark.block for mark in chosen}
        selection = self.table.selectionModel()
        for row, mark in enumerate(self.model.marks):
            if mark.block in wanted:
                flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
                selection.select(self.model.index(row, 0), flags)
        self.corrected.emit()
