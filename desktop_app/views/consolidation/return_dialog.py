"""Sending a report back: why, and whether a note goes with it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ...models.office.rounds import Completeness
from ..kit.parts import give_size


class ReturnDialog(QDialog):
    """Ask why a report is sent back."""

    def __init__(self, name: str, lacks: Completeness | None, found: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trả lại báo cáo"))
        label = QLabel(self.tr("&Lý do trả lại báo cáo của {0}:").format(name), self, wordWrap=True)
        self.reason = QPlainTextEdit(self)
        self.reason.setTabChangesFocus(True)
        self.reason.setPlaceholderText(self.tr("Mỗi dòng một lý do"))
        label.setBuddy(self.reason)
        self.with_lacks = QCheckBox(self.tr("&Kèm danh sách mục và chỉ tiêu còn thiếu"), self)
        self.with_lacks.setVisible(lacks is not None and not lacks.whole)
        self.with_lacks.setChecked(lacks is not None and not lacks.whole)
        self.with_found = QCheckBox(self.tr("Kèm {0} chỗ chương trình &soát thấy").format(found), self)
        self.with_found.setVisible(found > 0)
        self.with_note = QCheckBox(self.tr("&Ghi thông báo trả lại (tệp Word) để gửi cho đơn vị"), self)
        self.with_note.setChecked(True)
        hint = QLabel(self.tr("Số liệu của đơn vị không vào tổng hợp cho đến khi có bản mới."), self, wordWrap=True)
        buttons = QDialogButtonBox(self)
        self.accept_button = buttons.addButton(self.tr("&Trả lại"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.reason.textChanged.connect(self._look)
        self.with_lacks.toggled.connect(self._look)
        self.with_found.toggled.connect(self._look)
        layout = QVBoxLayout(self)
        for widget in (label, self.reason, self.with_lacks, self.with_found, self.with_note, hint, buttons):
            layout.addWidget(widget)
        give_size(self, 70, 16)
        self._look()

    def _look(self) -> None:
        lacks = self.with_lacks.isVisibleTo(self) and self.with_lacks.isChecked()
        found = self.with_found.isVisibleTo(self) and self.with_found.isChecked()
        self.accept_button.setEnabled(bool(self.text) or lacks or found)

    @property
    def text(self) -> str:
        """The reason as typed."""
        return self.reason.toPlainText().strip()
