"""The outline tree (đề cương): sections with number, status and words; drag, indent, rename in place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QMenu, QTreeView, QVBoxLayout, QWidget

from ..models.edits import Batch, Edit, InsertSections, MoveSection, RemoveSection, SetSection, place
from ..models.numbering import section_numbers
from ..models.numbers import format_number
from ..models.report import CLOSING, FIXED, PREAMBLE, Changes, Report, Role, Section, Status, children, copy_subtree
from ..models.report import subtree as subtree_of
from ..models.richtext import new_id
from ..models.words import fold
from ..resources import standard
from .session import Session
from .texts import (
    CLOSING_TITLE,
    NEW_SECTION,
    PREAMBLE_TITLE,
    REQUIRED,
    ROLES,
    STATUS_GLYPHS,
    STATUSES,
    UNTITLED,
    word,
)
from .theme import give_icon

_MIME = "application/x-baocao-section"
Index = QModelIndex | QPersistentModelIndex


class Node:
    """A row of the tree."""

    __slots__ = ("children", "id", "parent", "text", "words")

    def __init__(self, section_id: str, parent: Node | None) -> None:
        self.id = section_id
        self.parent = parent
        self.children: list[Node] = []
        self.text = ""
        self.words = 0

    @property
    def row(self) -> int:
        """Place among the siblings."""
        return self.parent.children.index(self) if self.parent else 0


class OutlineModel(QAbstractItemModel):
    """Thin Qt model over the report's sections; preamble first, closing last."""

    HEADING, STATUS, WORDS = range(3)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._root = Node("", None)
        self._nodes: dict[str, Node] = {"": self._root}
        self._numbers: dict[str, str] = {}
        self._sync_structure()
        self._refresh_words(self._nodes)
        session.changed.connect(self._on_changed)

    # reading

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self.node(parent)
        if 0 <= row < len(node.children) and 0 <= column < 3:
            return self.createIndex(row, column, node.children[row])
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node = self.node(index)
        if node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node, column = self.node(index), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == self.HEADING:
                return node.text
            if column == self.WORDS:
                return format_number(node.words) if node.words else ""
            return "" if node.id in FIXED else STATUS_GLYPHS[self._section(node).status]
        if role == Qt.ItemDataRole.EditRole and column == self.HEADING:
            return self._section(node).heading
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if column == self.STATUS:
                return "" if node.id in FIXED else word(STATUSES[self._section(node).status])
            if column == self.WORDS:
                return self.tr("{0} từ").format(format_number(node.words))
            required = node.id not in FIXED and self._section(node).required
            return self.tr("{0} (mục bắt buộc)").format(self._text(node, mark=False)) if required else node.text
        if role == Qt.ItemDataRole.TextAlignmentRole and column != self.HEADING:
            right = Qt.AlignmentFlag.AlignRight if column == self.WORDS else Qt.AlignmentFlag.AlignHCenter
            return right | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and column == self.HEADING and node.parent is self._root:
            font = QFont()
            font.setItalic(node.id in FIXED)
            font.setBold(node.id not in FIXED)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Đề cương"), "", self.tr("Số từ"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.node(index).id not in FIXED:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
            if index.column() == self.HEADING:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def node(self, index: Index) -> Node:
        """Return the node of an index; the root for an invalid one."""
        return index.internalPointer() if index.isValid() else self._root

    def index_of(self, section_id: str, column: int = 0) -> QModelIndex:
        """Return the index of a section, invalid if it has none."""
        node = self._nodes.get(section_id)
        return self.createIndex(node.row, column, node) if node and node is not self._root else QModelIndex()

    # writing

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        heading = " ".join(str(value).split())
        gone = node.id not in self._session.report.sections  # undone while its name was being edited
        if role != Qt.ItemDataRole.EditRole or gone or node.id in FIXED:
            return False
        if heading == self._section(node).heading:
            return False
        return self._session.do(SetSection(node.id, "heading", heading), self.tr("Đổi tên mục"))

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        mime = QMimeData()
        mime.setData(_MIME, "\n".join(dict.fromkeys(self.node(i).id for i in indexes)).encode())
        return mime

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return data.hasFormat(_MIME) and self._drop_edit(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        edit = self._drop_edit(data, row, parent)
        if edit is not None:
            self._session.do(edit, self.tr("Chuyển mục"))
        return False  # the session's signal moves the rows; the view must not remove them

    def _drop_edit(self, data: QMimeData, row: int, parent: Index) -> MoveSection | None:
        section_id = bytes(data.data(_MIME).data()).decode().split("\n")[0]
        report, target = self._session.report, self.node(parent).id
        if section_id not in report.sections or section_id in FIXED or target in FIXED:
            return None
        if any(section.id == target for section in subtree_of(report, section_id)):
            return None
        old_parent, old_index = place(report, section_id)
        siblings = children(report, target)
        index = len(siblings) if row < 0 else row - (0 if target else 1)  # the preamble takes the first row
        index = max(0, min(index, len(siblings)))
        if old_parent == target and old_index < index:
            index -= 1
        return None if (old_parent, old_index) == (target, index) else MoveSection(section_id, target, index)

    # following the report

    def _section(self, node: Node) -> Section:
        return self._session.report.sections[node.id]

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.structure:
            self._sync_structure()
        elif changes.head or changes.sections:
            self._refresh_text(changes)
        self._refresh_words(list(self._nodes) if changes.structure else changes.sections)

    def _wanted(self, parent: str) -> list[str]:
        ids = list(children(self._session.report, parent))
        return ids if parent else [PREAMBLE, *ids, CLOSING]

    def _sync_structure(self) -> None:
        sections = self._session.report.sections
        for node in [node for key, node in self._nodes.items() if key and key not in sections]:
            if node.id in self._nodes and node.parent is not None and node.parent.id in ("", *sections):
                self._remove(node)
        self._refresh_numbers()
        self._sync_children(self._root)
        self._refresh_text(None)

    def _remove(self, node: Node) -> None:
        # what was moved out of a removed branch in the same step is inserted anew
        parent = node.parent or self._root
        self.beginRemoveRows(self._index(parent), node.row, node.row)
        parent.children.remove(node)
        stack = [node]
        while stack:
            gone = stack.pop()
            del self._nodes[gone.id]
            stack.extend(gone.children)
        self.endRemoveRows()

    def _sync_children(self, parent: Node) -> None:
        for row, section_id in enumerate(self._wanted(parent.id)):
            if row < len(parent.children) and parent.children[row].id == section_id:
                pass
            elif section_id in self._nodes:
                node = self._nodes[section_id]
                old = node.parent or self._root
                self.beginMoveRows(self._index(old), node.row, node.row, self._index(parent), row)
                old.children.remove(node)
                parent.children.insert(row, node)
                node.parent = parent
                self.endMoveRows()
            else:
                self.beginInsertRows(self._index(parent), row, row)
                node = Node(section_id, parent)
                parent.children.insert(row, node)
                self._nodes[section_id] = node
                node.text = self._text(node)
                self.endInsertRows()
            self._sync_children(parent.children[row])

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node)

    def _refresh_numbers(self) -> None:
        report = self._session.report
        self._numbers = section_numbers(report, standard(report.standard).scheme)

    def _text(self, node: Node, mark: bool = True) -> str:
        if node.id == PREAMBLE:
            return word(PREAMBLE_TITLE)
        if node.id == CLOSING:
            return word(CLOSING_TITLE)
        section = self._section(node)
        heading = section.heading or word(UNTITLED)
        required = REQUIRED if mark and section.required else ""
        return f"{self._numbers.get(node.id, '')} {heading}{required}".strip()

    def _refresh_text(self, changes: Changes | None) -> None:
        self._refresh_numbers()
        for node in self._nodes.values():
            if node is self._root:
                continue
            text = self._text(node)
            if text != node.text or (changes and node.id in changes.sections):
                node.text = text
                index = self._index(node)
                self.dataChanged.emit(index, index.siblingAtColumn(2))

    def _refresh_words(self, ids: Any) -> None:
        touched = set()
        for section_id in ids:
            node = self._nodes.get(section_id)
            while node is not None and node is not self._root and node not in touched:
                touched.add(node)
                node = node.parent
        depth = {node: self._depth(node) for node in touched}
        for node in sorted(touched, key=depth.__getitem__, reverse=True):
            words = self._section(node).body.words + sum(child.words for child in node.children)
            if words != node.words:
                node.words = words
                index = self.createIndex(node.row, self.WORDS, node)
                self.dataChanged.emit(index, index)

    @staticmethod
    def _depth(node: Node) -> int:
        depth = 0
        while node.parent is not None:
            node, depth = node.parent, depth + 1
        return depth


class OutlineFilter(QSortFilterProxyModel):
    """Show the sections whose heading contains the words looked for, accents or not."""

    def __init__(self, model: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        """Show only sections with all the words of ``text``."""
        self._words = fold(text).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not self._words:
            return True
        text = fold(str(self.sourceModel().index(row, 0, parent).data() or ""))
        return all(each in text for each in self._words)


class Outline(QWidget):
    """The outline with its filter line.

    Signals:
        section_chosen: (section id) the user went to a section.
        write_here: the user pressed Enter on a section: go on in the text.
    """

    section_chosen = Signal(str)
    write_here = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = OutlineModel(session, self)
        self._filter = OutlineFilter(self.model, self)
        self.filter_line = QLineEdit(placeholderText=self.tr("Lọc mục (không cần gõ dấu)…"), clearButtonEnabled=True)
        self.filter_line.setAccessibleName(self.tr("Lọc mục trong đề cương"))
        self.filter_line.textChanged.connect(self._look_for)
        self.tree = QTreeView(self)
        self._set_up_tree()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter_line)
        layout.addWidget(self.tree, 1)
        self._actions = self._make_actions()
        for action in self._actions.values():
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self._filter)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(self.tr("Đề cương báo cáo"))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setIndentation(tree.fontMetrics().averageCharWidth() * 2)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._menu)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(tree.fontMetrics().averageCharWidth() * 3)
        for column, sample in ((1, "●●"), (2, "00.000")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, tree.fontMetrics().horizontalAdvance(sample) + 12)
        tree.selectionModel().currentChanged.connect(self._on_current)
        tree.clicked.connect(self._on_clicked)
        tree.activated.connect(self.write_here)
        tree.expandAll()

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}

        def add(name: str, text: str, keys: str, slot: Any) -> None:
            action = QAction(text, self)
            give_icon(action, name)
            action.setShortcut(QKeySequence(keys))
            tip = text.replace("&", "")
            action.setToolTip(f"{tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
            action.triggered.connect(slot)
            made[name] = action

        add("add", self.tr("Thêm mục cùng cấp"), "Insert", lambda: self.add_section(False))
        add("add_child", self.tr("Thêm mục con"), "Ctrl+Insert", lambda: self.add_section(True))
        add("rename", self.tr("Đổi tên mục"), "F2", self.rename)
        add("up", self.tr("Chuyển lên"), "Alt+Up", lambda: self._shift(-1))
        add("down", self.tr("Chuyển xuống"), "Alt+Down", lambda: self._shift(1))
        add("indent", self.tr("Lùi vào một cấp"), "Alt+Right", self._indent)
        add("outdent", self.tr("Đưa ra một cấp"), "Alt+Left", self._outdent)
        add("duplicate", self.tr("Nhân đôi mục"), "Ctrl+D", self._duplicate)
        add("dissolve", self.tr("Trả đề mục về đoạn văn"), "Ctrl+Alt+D", self._dissolve)
        add("status", self.tr("Đổi trạng thái"), "Ctrl+Space", self._next_status)
        add("remove", self.tr("Xóa mục"), "Del", self._remove)
        return made

    def actions_by_name(self) -> dict[str, QAction]:
        """Return the actions on sections by name."""
        return self._actions

    def current(self) -> str:
        """Return the id of the current section, or an empty string."""
        index = self._filter.mapToSource(self.tree.currentIndex())
        return self.model.node(index).id if index.isValid() else ""

    def go_to(self, section_id: str) -> None:
        """Make a section the current one; a filter that hides it is cleared."""
        index = self._filter.mapFromSource(self.model.index_of(section_id))
        if not index.isValid() and self.filter_line.text():
            self.filter_line.clear()
            index = self._filter.mapFromSource(self.model.index_of(section_id))
        if index.isValid() and index != self.tree.currentIndex().siblingAtColumn(0):
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def add_section(self, inside: bool) -> None:
        """Add a section after the current one, or inside it, and start typing its name."""
        report, current = self._session.flush(), self.current()
        if not current or current in FIXED:
            parent, index = "", 0 if current == PREAMBLE else len(report.top)
        elif inside:
            parent, index = current, len(report.sections[current].children)
        else:
            parent, index = place(report, current)
            index += 1
        section = Section(new_id(), heading=word(NEW_SECTION))
        if self._session.do(InsertSections(parent, index, (section,)), self.tr("Thêm mục")):
            self.go_to(section.id)
            self.rename()

    def rename(self) -> None:
        """Edit the current section's heading in place."""
        index = self.tree.currentIndex().siblingAtColumn(0)
        if index.isValid() and self.current() not in FIXED:
            self.tree.setFocus()
            self.tree.edit(index)

    def _movable(self) -> tuple[Report, str, str, int] | None:
        current = self.current()
        if not current or current in FIXED:
            return None
        report = self._session.flush()
        return (report, current, *place(report, current))

    def _move(self, section_id: str, parent: str, index: int, label: str) -> None:
        self._session.do(MoveSection(section_id, parent, index), label)
        self.go_to(section_id)

    def _shift(self, step: int) -> None:
        found = self._movable()
        if found:
            report, section_id, parent, index = found
            if 0 <= index + step < len(children(report, parent)):
                self._move(section_id, parent, index + step, self.tr("Chuyển mục"))

    def _indent(self) -> None:
        found = self._movable()
        if found and found[3] > 0:
            report, section_id, parent, index = found
            new_parent = children(report, parent)[index - 1]
            self._move(section_id, new_parent, len(report.sections[new_parent].children), self.tr("Lùi mục vào"))
            self.tree.expand(self._filter.mapFromSource(self.model.index_of(new_parent)))

    def _outdent(self) -> None:
        found = self._movable()
        if found and found[2]:
            report, section_id, parent, _ = found
            grandparent, index = place(report, parent)
            self._move(section_id, grandparent, index + 1, self.tr("Đưa mục ra"))

    def _duplicate(self) -> None:
        found = self._movable()
        if found:
            report, section_id, parent, index = found
            copies = copy_subtree(subtree_of(report, section_id))
            if self._session.do(InsertSections(parent, index + 1, copies), self.tr("Nhân đôi mục")):
                self.go_to(copies[0].id)

    def _remove(self) -> None:
        found = self._movable()
        if found:
            self._session.do(RemoveSection(found[1]), self.tr("Xóa mục"))

    def _dissolve(self) -> None:
        from ..models.reshape import dissolve

        report, current = self._session.flush(), self.current()
        if current and current not in FIXED:
            self._session.do(dissolve(report, current), self.tr("Trả đề mục về đoạn văn"))

    def _next_status(self) -> None:
        found = self._movable()
        if found:
            order = list(Status)
            status = order[(order.index(found[0].sections[found[1]].status) + 1) % len(order)]
            self._session.do(SetSection(found[1], "status", status), self.tr("Đổi trạng thái"))

    def set_role(self, role: Role) -> None:
        """Change how the current section is headed."""
        found = self._movable()
        if found:
            edits: list[Edit] = [SetSection(found[1], "role", role)]
            if found[0].sections[found[1]].printed:
                edits.append(SetSection(found[1], "printed", ""))
            self._session.do(Batch(tuple(edits)), self.tr("Đổi kiểu mục"))

    def toggle(self, name: str, label: str) -> None:
        """Turn a yes/no field of the current section (run_in, landscape, required) over."""
        found = self._movable()
        if found:
            value = not getattr(found[0].sections[found[1]], name)
            self._session.do(SetSection(found[1], name, value), label)

    def _menu(self, pos: Any) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions.values()))
        section = self._session.report.sections.get(self.current())
        if section is not None and section.id not in FIXED:
            menu.addSeparator()
            roles = menu.addMenu(self.tr("Kiểu mục"))
            for role, text in ROLES.items():
                action = roles.addAction(word(text), partial(self.set_role, role))
                action.setCheckable(True)
                action.setChecked(section.role is role)
            for name, text in (
                ("run_in", self.tr("Tiêu đề liền đoạn văn")),
                ("landscape", self.tr("In trang ngang")),
                ("required", self.tr("Mục bắt buộc")),
            ):
                action = menu.addAction(text, partial(self.toggle, name, text))
                action.setCheckable(True)
                action.setChecked(getattr(section, name))
        menu.popup(self.tree.viewport().mapToGlobal(pos))

    def _look_for(self, text: str) -> None:
        self._filter.look_for(text)
        if text:
            self.tree.expandAll()

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        section_id = self.current()
        if section_id:
            self.section_chosen.emit(section_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == OutlineModel.STATUS:
            self._next_status()
