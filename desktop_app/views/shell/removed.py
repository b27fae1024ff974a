"""Reports that were taken out of the list, and how they come back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...store import ReportInfo, Store
from ..kit.parts import give_size
from ..kit.texts import KINDS, word


class RemovedDialog(QDialog):
    """Choose removed reports that shall come back."""

    def __init__(self, reports: list[ReportInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Báo cáo đã xóa"))
        note = QLabel(self.tr("Báo cáo đã xóa vẫn nằm trong tệp dữ liệu của đơn vị. Chọn báo cáo muốn lấy lại."), self)
        note.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        for info in reports:
            title = " ".join(info.title.split()) or word(KINDS[info.kind])
            item = QListWidgetItem(self.tr("{0} · {1}").format(f"{info.modified:%d/%m/%Y}", title), self.list)
            item.setData(Qt.ItemDataRole.UserRole, info.id)
            item.setToolTip(title)
        box = QDialogButtonBox(self)
        self.restore_button = box.addButton(self.tr("&Lấy lại"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Đón&g"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.list.itemSelectionChanged.connect(lambda: self.restore_button.setEnabled(bool(self.chosen())))
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.list, 1)
        layout.addWidget(box)
        self.list.setCurrentRow(0)
        give_size(self, 95, 20)

    def chosen(self) -> list[str]:
        """Return ids of the chosen reports."""
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]


def show_removed(store: Store, window: QWidget, changed: Callable[[], None]) -> None:
    """Show the reports that were removed, and bring back those that are chosen."""
    dialog = RemovedDialog(store.reports(removed=True), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def restore() -> None:
        for report_id in dialog.chosen():
            store.restore_removed(report_id)
        changed()

    dialog.accepted.connect(restore)
    dialog.open()
