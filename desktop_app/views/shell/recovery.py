"""What is asked when the unit's data cannot be opened: nobody may be left before a closed door."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
)

from ...models.errors import UserError
from ...models.numbers import format_date
from ...store import Store, StoreError
from ..kit import settings
from ..kit.texts import error_text


class RecoveryDialog(QDialog):
    """Say why the data cannot be opened; offer their backups, other data, or leaving.

    Attributes:
        chosen: the file to open next, once the dialog was accepted.
    """

    def __init__(self, path: Path, error: StoreError) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Báo Cáo Cơ Sở"))
        self._path = path
        self.chosen = path
        sentence = QLabel(error_text(error), self, wordWrap=True)
        self.backups = QListWidget(self)
        self.backups.setAccessibleName(self.tr("Các bản sao lưu"))
        for backup in Store.backups_of(path) if error.damaged else []:
            moment = datetime.fromtimestamp(backup.stat().st_mtime)
            item = QListWidgetItem(self.tr("Bản lúc {0}, ngày {1}").format(f"{moment:%H:%M}", format_date(moment)))
            item.setData(256, backup)
            self.backups.addItem(item)
        self.backups.setCurrentRow(0)
        some = self.backups.count() > 0
        label = QLabel(
            self.tr("Có thể lấy lại dữ liệu từ một bản sao lưu dưới đây; tệp bị hỏng được giữ lại bên cạnh."),
            self,
            wordWrap=True,
        )
        label.setVisible(some)
        self.backups.setVisible(some)
        buttons = QDialogButtonBox(self)
        self.restore_button = QPushButton(self.tr("&Khôi phục bản đã chọn"), self)
        self.restore_button.setVisible(some)
        self.restore_button.clicked.connect(self.restore)
        again = buttons.addButton(self.tr("&Thử mở lại"), QDialogButtonBox.ButtonRole.ActionRole)
        again.clicked.connect(self.accept)
        other = buttons.addButton(self.tr("&Mở dữ liệu khác…"), QDialogButtonBox.ButtonRole.ActionRole)
        other.clicked.connect(self.open_other)
        if some:
            buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.ActionRole)
            self.restore_button.setDefault(True)
        buttons.addButton(self.tr("T&hoát"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (sentence, label, self.backups, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)

    def restore(self) -> None:
        """Put the chosen backup in the place of the damaged file."""
        try:
            Store.restore(self.backups.currentItem().data(256), self._path)
        except UserError as error:
            QMessageBox.warning(self, self.tr("Chưa khôi phục được"), error_text(error))
        else:
            self.accept()

    def open_other(self) -> None:
        """Ask for another unit's file, or a new one."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Mở hoặc tạo dữ liệu đơn vị"),
            str(settings.data_folder()),
            self.tr("Dữ liệu đơn vị (*.baocao)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.chosen = Path(name) if name.endswith(".baocao") else Path(name + ".baocao")
            self.accept()
