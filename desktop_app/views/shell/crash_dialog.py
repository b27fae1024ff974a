"""The dialog that tells of something unforeseen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ..kit.parts import give_size


class CrashDialog(QDialog):
    """Tell that something went wrong, with details to copy."""

    def __init__(self, details: str, log_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Có lỗi ngoài dự kiến"))
        sentence = QLabel(
            self.tr(
                "Chương trình vừa gặp một lỗi ngoài dự kiến. Những gì đã ghi “Đã lưu” vẫn nguyên vẹn và bạn có thể "
                "làm tiếp. Nếu lỗi lặp lại, hãy sao chép phần chi tiết dưới đây gửi cho người hỗ trợ."
            )
        )
        sentence.setWordWrap(True)
        self.details = QPlainTextEdit(details, readOnly=True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setAccessibleName(self.tr("Chi tiết lỗi"))
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("Làm tiếp"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton(self.tr("Sao chép chi tiết"), QDialogButtonBox.ButtonRole.ActionRole)
        folder = buttons.addButton(self.tr("Mở thư mục nhật ký"), QDialogButtonBox.ButtonRole.ActionRole)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder))))
        layout = QVBoxLayout(self)
        layout.addWidget(sentence)
        layout.addWidget(self.details, 1)
        layout.addWidget(buttons)
        give_size(self, 90, 20)
