"""What stands at the left of the text: how far the report is, the filter, the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from ..kit import tokens
from ..kit.parts import make_label, make_menu_tool
from ..kit.signs import IconLabel

if TYPE_CHECKING:
    from ..report.outline import Outline

_COUNT_AFTER = 300  # ms


class Side(QFrame):
    """The outline under how far the report is.

    Attributes:
        outline: the outline.
    """

    def __init__(self, outline: Outline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.outline = outline
        self._written = make_label("", "smallstrong", parent=self)
        self._ring = IconLabel("ring", "att", tokens.CHIP_ICON, self)
        self._required = make_label("", "small", "att", self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        adding = QMenu(self)
        actions = outline.actions_by_name()
        adding.addActions([actions["add"], actions["add_child"]])
        self._add = make_menu_tool(adding, "", "add", self)
        self._add.setAccessibleName(self.tr("Thêm mục"))
        self._add.setToolTip(self.tr("Thêm mục"))
        said = QHBoxLayout()
        said.setSpacing(tokens.TIGHT)
        said.addWidget(self._written)
        said.addStretch(1)
        said.addWidget(self._ring)
        said.addWidget(self._required)
        line = QHBoxLayout()
        line.setSpacing(tokens.TIGHT)
        line.addWidget(outline.filter_line, 1)
        line.addWidget(self._add)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.GAP, 0)
        head.setSpacing(tokens.SMALL)
        head.addLayout(said)
        head.addWidget(self._progress)
        head.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.TIGHT)
        column.addLayout(head)
        column.addWidget(outline, 1)
        self.setMinimumWidth(tokens.OUTLINE_NARROW - tokens.FAR)
        self._soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._soon.timeout.connect(self._count)
        outline.session.changed.connect(lambda _changes, _initiator: self._soon.start())
        self.setFocusProxy(outline)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count()

    def _count(self) -> None:
        from ...models.frames.progress import progress

        found = progress(self.outline.session.report)
        self._written.setText(self.tr("Đã viết {0}/{1} mục").format(found.written, found.sections))
        self._progress.setRange(0, max(found.sections, 1))
        self._progress.setValue(found.written)
        self._progress.setAccessibleName(self._written.text())
        self._required.setText(self.tr("{0} bắt buộc").format(len(found.required)))
        for widget in (self._ring, self._required):
            widget.setVisible(bool(found.required))
            widget.setToolTip(self.tr("{0} mục bắt buộc chưa viết").format(len(found.required)))
