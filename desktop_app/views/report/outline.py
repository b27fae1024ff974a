"""The outline (đề cương): sections with number, heading and state; drag, indent, rename in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QVBoxLayout, QWidget

from ...models.edits import Batch, Edit, InsertSections, MoveSection, RemoveSection, SetSection, place
from ...models.report import FIXED, PREAMBLE, Report, Role, Section, Status, children, copy_subtree
from ...models.report import subtree as subtree_of
from ...models.richtext import new_id
from ..kit import tokens
from ..kit.actions import make_action
from ..kit.texts import (
    NEW_SECTION,
    ROLES,
    UNTITLED,
    word,
)
from .outline_model import OutlineFilter, OutlineModel
from .outline_tree import OutlineTree
from .session import Session


class Outline(QWidget):
    """The outline, and the line that filters it, which stands where its owner puts it.

    Attributes:
        session: the open report's.
        filter_line: filters the tree.
        tree: the sections.

    Signals:
        section_chosen: (section id) the user went to a section.
        write_here: the user pressed Enter on a section: go on in the text.
        removed: (sentence) a section was removed, which one step takes back.
    """

    section_chosen = Signal(str)
    write_here = Signal()
    removed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.model = OutlineModel(session, self)
        self._filter = OutlineFilter(self.model, self)
        self._before: tuple[str, set[str]] | None = None  # what was chosen and open before it was filtered
        self.filter_line = QLineEdit(placeholderText=self.tr("Lọc mục"), clearButtonEnabled=True)
        self.filter_line.setToolTip(self.tr("Gõ chữ của mục cần tìm, không cần dấu"))
        self.filter_line.setAccessibleName(self.tr("Lọc mục trong đề cương"))
        self.filter_line.textChanged.connect(self._look_for)
        self.tree = OutlineTree(self)
        self._set_up_tree()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, 0, 0, 0)
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
        tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._menu)
        tree.selectionModel().currentChanged.connect(self._on_current)
        tree.entered_by_key.connect(self.write_here)
        tree.typing.connect(lambda typing: self.session.hold(tree, typing))
        self.session.flushing.connect(tree.commit)
        tree.expandAll()

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}

        def add(name: str, text: str, keys: str, slot: Callable[[], Any]) -> None:
            made[name] = make_action(self, text, slot, keys, icon=name)

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
        report, current = self.session.flush(), self.current()
        if not current or current in FIXED:
            parent, index = "", 0 if current == PREAMBLE else len(report.top)
        elif inside:
            parent, index = current, len(report.sections[current].children)
        else:
            parent, index = place(report, current)
            index += 1
        section = Section(new_id(), heading=word(NEW_SECTION))
        if self.session.do(InsertSections(parent, index, (section,)), self.tr("Thêm mục")):
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
        report = self.session.flush()
        return (report, current, *place(report, current))

    def _move(self, section_id: str, parent: str, index: int, label: str) -> None:
        self.session.do(MoveSection(section_id, parent, index), label)
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
            if self.session.do(InsertSections(parent, index + 1, copies), self.tr("Nhân đôi mục")):
                self.go_to(copies[0].id)

    def _remove(self) -> None:
        found = self._movable()
        if found and self.session.do(RemoveSection(found[1]), self.tr("Xóa mục")):
            heading = found[0].sections[found[1]].heading or word(UNTITLED)
            self.removed.emit(self.tr("Đã xóa mục “{0}”.").format(heading))

    def _dissolve(self) -> None:
        from ...models.reshape import dissolve

        report, current = self.session.flush(), self.current()
        if current and current not in FIXED:
            self.session.do(dissolve(report, current), self.tr("Trả đề mục về đoạn văn"))

    def _next_status(self) -> None:
        found = self._movable()
        if found:
            order = list(Status)
            status = order[(order.index(found[0].sections[found[1]].status) + 1) % len(order)]
            self.session.do(SetSection(found[1], "status", status), self.tr("Đổi trạng thái"))

    def set_role(self, role: Role) -> None:
        """Change how the current section is headed."""
        found = self._movable()
        if found:
            edits: list[Edit] = [SetSection(found[1], "role", role)]
            if found[0].sections[found[1]].printed:
                edits.append(SetSection(found[1], "printed", ""))
            self.session.do(Batch(tuple(edits)), self.tr("Đổi kiểu mục"))

    def toggle(self, name: str, label: str) -> None:
        """Turn a yes/no field of the current section (run_in, landscape, required) over."""
        found = self._movable()
        if found:
            value = not getattr(found[0].sections[found[1]], name)
            self.session.do(SetSection(found[1], name, value), label)

    def _menu(self, pos: Any) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._actions.values()))
        section = self.session.report.sections.get(self.current())
        if section is not None and section.id not in FIXED:
            menu.addSeparator()
            roles = menu.addMenu(self.tr("Kiểu mục"))
            for role, text in ROLES.items():
                action = roles.addAction(word(text), partial(self.set_role, role))
                action.setCheckable(True)
                action.setChecked(section.role is role)
            for name, text in (
                ("run_in", self.tr("Đề mục cùng dòng với nội dung")),
                ("landscape", self.tr("In trang ngang")),
                ("required", self.tr("Mục bắt buộc")),
            ):
                action = menu.addAction(text, partial(self.toggle, name, text))
                action.setCheckable(True)
                action.setChecked(getattr(section, name))
        menu.popup(self.tree.viewport().mapToGlobal(pos))

    def _look_for(self, text: str) -> None:
        """Filter; what was open and chosen before is so again once the line is empty."""
        if text and self._before is None:
            self._before = (self.current(), {key for key in self.model.ids() if self._is_open(key)})
        self._filter.look_for(text)
        if text:
            self.tree.expandAll()
        elif self._before is not None:
            (chosen, opened), self._before = self._before, None
            for key in self.model.ids():
                self.tree.setExpanded(self._filter.mapFromSource(self.model.index_of(key)), key in opened)
            if not self.current():
                self.go_to(chosen)
            self.tree.scrollTo(self.tree.currentIndex())

    def _is_open(self, section_id: str) -> bool:
        return self.tree.isExpanded(self._filter.mapFromSource(self.model.index_of(section_id)))

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        section_id = self.current()
        if section_id:
            self.section_chosen.emit(section_id)
