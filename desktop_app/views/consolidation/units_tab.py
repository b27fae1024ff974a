"""The units of a round: who has sent, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...exchange import Consolidation
from ..texts import error_text
from .rows import RowsModel, say, table_view


class UnitsTab(QWidget):
    """The units of a round.

    Signals:
        opened: (file name) a unit's document is to be opened.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.units = RowsModel([self.tr("Đơn vị"), self.tr("Tình trạng"), self.tr("Tệp")], parent=self)
        self.view = table_view(self.units, self.tr("Các đơn vị"), 0, self)
        self.view.doubleClicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_found(self, found: Consolidation) -> None:
        """Show what came of the files."""
        by_words = {each.unit for each in found.matched}
        rows = [
            ([each.name, self.tr("Đã nhận, đọc theo đề mục") if each.by_structure else self.tr("Đã nhận"), each.file],
             each.name in by_words)
            for each in found.counted
        ]  # fmt: skip
        rows += [([name, self.tr("Chưa gửi"), ""], True) for name in found.missing]
        rows += [([each.name, say(why), each.file], False) for each, why in found.aside]
        rows += [(["", error_text(each.why), each.file], True) for each in found.refused]
        self.units.show(rows)
        width = self.fontMetrics().averageCharWidth()
        self.view.setColumnWidth(1, width * 60)
        self.view.setColumnWidth(2, width * 40)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.units.rows[index.row()][0][2])
