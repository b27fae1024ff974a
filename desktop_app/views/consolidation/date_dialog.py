"""When a report really came: the file may have waited in the mail."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


class DateDialog(QDialog):
    """Ask for day and hour."""

    def __init__(self, name: str, moment: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ngày nhận"))
        label = QLabel(self.tr("{0} gửi báo cáo &lúc:").format(name), self, wordWrap=True)
        self.edit = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), self, calendarPopup=True)
        self.edit.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.edit.setMaximumDateTime(QDateTime.currentDateTime())
        label.setBuddy(self.edit)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("L&ưu"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.edit, buttons):
            layout.addWidget(widget)

    def moment(self) -> datetime:
        """Return the moment, in local time."""
        return datetime.fromtimestamp(self.edit.dateTime().toSecsSinceEpoch()).astimezone()
