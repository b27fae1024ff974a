"""The units that should report, typed or pasted, and which of them were made of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ...models.errors import UserError
from ...models.office.mergers import Merger, identity, listed_text, listed_units
from ...models.unit import UnitRef
from ..kit.parts import give_size, make_label
from ..kit.texts import error_text


class UnitsDialog(QDialog):
    """The units that should report, a line each; a list copied from Excel can be pasted.

    Attributes:
        units: the unit of each line, once the dialog was accepted.
    """

    def __init__(self, units: Sequence[UnitRef], mergers: Mapping[str, Merger], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các đơn vị phải gửi"))
        self.units: list[UnitRef] = []
        self._mergers, self._found = mergers, list[Merger]()
        label = QLabel(
            self.tr("Mỗi dòng một đơn vị: tên, hoặc mã rồi đến tên ở cột sau. Có thể dán từ Excel."),
            self,
            wordWrap=True,
        )
        self.text = QPlainTextEdit(listed_text(units, mergers), self)
        self.text.setAccessibleName(self.tr("Danh sách đơn vị"))
        label.setBuddy(self.text)
        merged = make_label(
            self.tr(
                "Đơn vị mới sáp nhập: ghi thêm sau tên ngày sáp nhập và các đơn vị cũ, kể cả chính nó nếu giữ tên, như: "
                "Đoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)"
            ),
            "small", "2", self,
        )  # fmt: skip
        merged.setWordWrap(True)
        self.problem = make_label("", "small", "att", self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("&Lưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.text, merged, self.problem, buttons):
            layout.addWidget(widget)
        give_size(self, 80, 26)

    def accept(self) -> None:
        """Take the list, unless a line of it cannot be understood."""
        try:
            self.units, self._found = listed_units(self.text.toPlainText())
        except UserError as error:
            self.problem.setText(error_text(error))
            self.problem.show()
            return
        super().accept()

    def mergers(self) -> dict[str, Merger | None]:
        """Return what the list says now of units made of others, ``None`` where it says so no more: only changes."""
        now = {identity(each.unit): each for each in self._found}
        listed = [identity(each) for each in self.units]
        return {key: now.get(key) for key in listed if now.get(key) != self._mergers.get(key)}
