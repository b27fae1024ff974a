"""The sections of a report as a Qt item model: number, heading, state; what is dragged, and what a filter shows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont

from ...models.edits import MoveSection, SetSection, place
from ...models.numbering import section_numbers
from ...models.numbers import format_number
from ...models.report import CLOSING, FIXED, PREAMBLE, Changes, Section, Status, children
from ...models.report import subtree as subtree_of
from ...models.words import fold
from ...resources import standard
from ..kit.texts import (
    CLOSING_TITLE,
    PREAMBLE_TITLE,
    STATUSES,
    UNTITLED,
    word,
)
from .session import Session

_MIME = "application/x-baocao-section"
Index = QModelIndex | QPersistentModelIndex


class SectionState(Enum):
    """What the outline says of a section; nothing of one that is being written."""

    DONE = "done"
    EMPTY = "empty"
    REQUIRED = "required"


class Node:
    """A row of the tree."""

    __slots__ = ("children", "id", "parent", "state", "text", "words")

    def __init__(self, section_id: str, parent: Node | None) -> None:
        self.id = section_id
        self.parent = parent
        self.children: list[Node] = []
        self.text = ""
        self.state: SectionState | None = None
        self.words = 0

    @property
    def row(self) -> int:
        """Place among the siblings."""
        return self.parent.children.index(self) if self.parent else 0


class OutlineModel(QAbstractItemModel):
    """Thin Qt model over the report's sections; preamble first, closing last."""

    STATE = Qt.ItemDataRole.UserRole + 1  # a :class:`SectionState`, where it says something
    COUNT = Qt.ItemDataRole.UserRole + 2  # how many places of the section are to be looked at

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._root = Node("", None)
        self._nodes: dict[str, Node] = {"": self._root}
        self._numbers: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._sync_structure()
        self._refresh_words(self._nodes)
        session.changed.connect(self._on_changed)

    # reading

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self.node(parent)
        if 0 <= row < len(node.children) and not column:
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
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role == Qt.ItemDataRole.EditRole:
            return self._section(node).heading
        if role == self.STATE:
            return self._state(node)
        if role == self.COUNT:
            return self._counts.get(node.id, 0)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._facts(node)
        if role == Qt.ItemDataRole.FontRole and node.parent is self._root:
            font = QFont()
            font.setItalic(node.id in FIXED)
            font.setWeight(QFont.Weight.Normal if node.id in FIXED else QFont.Weight.DemiBold)
            return font
        return None

    def _state(self, node: Node) -> SectionState | None:
        if node.id in FIXED:
            return None
        section = self._section(node)
        if section.status is Status.DONE:
            return SectionState.DONE
        if node.words or section.body.blocks:
            return None
        return SectionState.REQUIRED if section.required else SectionState.EMPTY

    def _facts(self, node: Node) -> str:
        """Return what a row says, in full and in words: heading, state, how many words there are."""
        found = self._counts.get(node.id, 0)
        doubts = [self.tr("{0} chỗ cần sửa").format(found)] if found else []
        if node.id in FIXED:
            return " · ".join([node.text, *doubts])
        section = self._section(node)
        told = [node.text, word(STATUSES[section.status]), *doubts]
        if section.required:
            told.append(self.tr("mục bắt buộc"))
        if node.words:
            told.append(self.tr("{0} từ").format(format_number(node.words)))
        return " · ".join(told)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.node(index).id not in FIXED:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def node(self, index: Index) -> Node:
        """Return the node of an index; the root for an invalid one."""
        return index.internalPointer() if index.isValid() else self._root

    def ids(self) -> list[str]:
        """Return the ids of all sections."""
        return [key for key in self._nodes if key]

    def index_of(self, section_id: str) -> QModelIndex:
        """Return the index of a section, invalid if it has none."""
        node = self._nodes.get(section_id)
        return self.createIndex(node.row, 0, node) if node and node is not self._root else QModelIndex()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show beside each section how many of its places are to be looked at."""
        before, self._counts = self._counts, dict(counts)
        for key in before.keys() | counts.keys():
            if before.get(key, 0) != counts.get(key, 0) and key in self._nodes and key:
                index = self.index_of(key)
                self.dataChanged.emit(index, index, [self.COUNT, Qt.ItemDataRole.ToolTipRole])

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

    def _text(self, node: Node) -> str:
        if node.id == PREAMBLE:
            return word(PREAMBLE_TITLE)
        if node.id == CLOSING:
            return word(CLOSING_TITLE)
        section = self._section(node)
        heading = section.heading or word(UNTITLED)
        return f"{self._numbers.get(node.id, '')} {heading}".strip()

    def _refresh_text(self, changes: Changes | None) -> None:
        self._refresh_numbers()
        for node in self._nodes.values():
            if node is self._root:
                continue
            text = self._text(node)
            if text != node.text:
                node.text = text
                index = self._index(node)
                self.dataChanged.emit(index, index)

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
            node.words = words
            state = self._state(node)
            if state is not node.state:  # words alone show nowhere: no row is painted at every key
                node.state = state
                index = self.createIndex(node.row, 0, node)
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
