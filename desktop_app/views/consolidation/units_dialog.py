"""The units that should report, typed or pasted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ...models.unit import UnitRef, unit_refs
from ..kit.parts import give_size


class UnitsDialog(QDialog):
    """The units that should report, a line each; a list copied from Excel can be pasted."""

    def __init__(self, units: Sequence[UnitRef], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các đơn vị phải gửi"))
        label = QLabel(
            self.tr("Mỗi dòng một đơn vị: tên, hoặc mã rồi đến tên ở cột sau. Có thể dán từ Excel."),
            self,
            wordWrap=True,
        )
        self.text = QPlainTextEdit("\n".join(f"{code}\t{name}" if code else name for code, name in units), self)
        self.text.setAccessibleName(self.tr("Danh sách đơn vị"))
        label.setBuddy(self.text)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("&Lưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.text, buttons):
            layout.addWidget(widget)
        give_size(self, 70, 24)

    def units(self) -> list[UnitRef]:
        """Return the unit of each line."""
        return unit_refs(self.text.toPlainText())
