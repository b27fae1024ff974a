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
    QWidget,
)

from ...models.errors import UserError
from ...models.numbers import format_date
from ...store import Store, StoreError
from ..kit import settings
from ..kit.saving import chosen_store
from ..kit.texts import error_text


class RecoveryDialog(QDialog):
    """Say why the data cannot be opened; offer their backups, other data, or leaving.

    Attributes:
        chosen: the file to open next, once the dialog was accepted.
        rescue: whether the damaged file shall be opened to look at what can still be read.
    """

    def __init__(self, path: Path, error: StoreError | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Báo Cáo Cơ Sở"))
        self._path = path
        self.chosen = path
        self.rescue = False
        told = error_text(error) if error is not None else self.tr("Các bản sao lưu của tệp “{0}”.").format(path.name)
        sentence = QLabel(told, self, wordWrap=True)
        self.backups = QListWidget(self)
        self.backups.setAccessibleName(self.tr("Các bản sao lưu"))
        for backup in Store.backups_of(path) if error is None or error.damaged else []:
            moment = datetime.fromtimestamp(backup.stat().st_mtime)
            text = self.tr("Bản lúc {0}, ngày {1}").format(f"{moment:%H:%M}", format_date(moment))
            if backup.name.startswith("hong"):
                text = self.tr("{0} (đã có chỗ bị hỏng)").format(text)
            item = QListWidgetItem(text)
            item.setData(256, backup)
            self.backups.addItem(item)
        self.backups.setCurrentRow(0)
        some = self.backups.count() > 0
        if error is None and not some:
            sentence.setText(self.tr("Tệp “{0}” chưa có bản sao lưu nào.").format(path.name))
        label = QLabel(
            self.tr("Có thể lấy lại dữ liệu từ một bản sao lưu dưới đây; tệp hiện có được giữ lại bên cạnh."),
            self,
            wordWrap=True,
        )
        label.setVisible(some)
        self.backups.setVisible(some)
        buttons = QDialogButtonBox(self)
        self.restore_button = QPushButton(self.tr("&Khôi phục bản đã chọn"), self)
        self.restore_button.setVisible(some)
        self.restore_button.clicked.connect(self.restore)
        role = QDialogButtonBox.ButtonRole.ActionRole
        if error is not None:
            buttons.addButton(self.tr("&Thử mở lại"), role).clicked.connect(self.accept)
            buttons.addButton(self.tr("&Mở dữ liệu khác…"), role).clicked.connect(self.open_other)
        if error is not None and error.readable:
            buttons.addButton(self.tr("&Xem phần còn đọc được"), role).clicked.connect(self.look)
        if error is not None and error.missing:
            buttons.addButton(self.tr("Bắt đầu dữ liệu mớ&i"), role).clicked.connect(self.begin)
        if some:
            buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.ActionRole)
            self.restore_button.setDefault(True)
        leave = self.tr("T&hoát") if error is not None else self.tr("Đón&g")
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
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

    def look(self) -> None:
        """Open what can still be read of the damaged file."""
        self.rescue = True
        self.accept()

    def begin(self) -> None:
        """Begin with a new, empty file in the place of the missing one."""
        try:
            Store.make(self._path)
        except UserError as error:
            QMessageBox.warning(self, self.tr("Chưa làm được"), error_text(error))
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
            self.chosen = chosen_store(name)
            self.accept()


def choose_backup(parent: QWidget, store: Store) -> Store:
    """Close a store, offer its backups, and return it open again, or the one chosen in its place."""
    path = store.path
    store.close()
    error: StoreError | None = None
    rescue = False
    while True:
        dialog = RecoveryDialog(path, error, parent)
        if dialog.exec():
            path, rescue = dialog.chosen, dialog.rescue
        elif error is not None:  # nothing else can be opened: look at what there is
            rescue = True
        try:
            return Store.open(path, rescue=rescue)
        except StoreError as found:
            error = found
