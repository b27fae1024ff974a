"""Asking why a finding may stand, and whether only here."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from ..kit.parts import dialog_buttons, make_label


class SilenceDialog(QDialog):
    """Asks for a reason; without one nothing is let stand.

    Attributes:
        reason: why.
        everywhere: whether all that the rule finds in this report may stand.
    """

    def __init__(self, message: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bỏ qua chỗ này"))
        column = QVBoxLayout(self)
        said = make_label(message, parent=self)
        said.setWordWrap(True)
        label = make_label(self.tr("&Lý do (lưu cùng báo cáo):"), "small", "2", self)
        self.reason = QLineEdit(self)
        label.setBuddy(self.reason)
        self.everywhere = QCheckBox(self.tr("Bỏ qua &mọi chỗ như vậy trong báo cáo này"), self)
        buttons, deed, _ = dialog_buttons(self.tr("Bỏ qua"), self.tr("Hủy"), parent=self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        deed.setEnabled(False)
        self.reason.textChanged.connect(lambda said: deed.setEnabled(bool(said.strip())))
        for widget in (said, label, self.reason, self.everywhere, buttons):
            column.addWidget(widget)

    @staticmethod
    def ask(message: str, parent: QWidget) -> tuple[str, bool] | None:
        """Return the reason and whether it holds everywhere, or ``None`` where the user let it be."""
        dialog = SilenceDialog(message, parent)
        given = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return (" ".join(dialog.reason.text().split()), dialog.everywhere.isChecked()) if given else None
