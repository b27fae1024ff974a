"""What the program is, which version, and under which licences its parts come."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from ... import __version__
from ...resources import resource_path
from ..kit.parts import give_size, make_label


class AboutDialog(QDialog):
    """Show name, version and licences.

    Attributes:
        licences: the licences, to be read and copied.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Giới thiệu"))
        name = make_label(self.tr("Báo Cáo Cơ Sở {0}").format(__version__), "page", parent=self)
        purpose = QLabel(self.tr("Soạn, xuất và tổng hợp báo cáo của đơn vị cơ sở, không cần mạng."), self)
        purpose.setWordWrap(True)
        heading = QLabel(self.tr("&Giấy phép của những phần đi kèm"), self)
        self.licences = QTextBrowser(self)
        self.licences.setOpenLinks(False)
        self.licences.setTabChangesFocus(True)
        self.licences.setMarkdown(resource_path("licences.md").read_text(encoding="utf-8").partition("\n")[2])
        heading.setBuddy(self.licences)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (name, purpose, heading, self.licences, buttons):
            layout.addWidget(widget)
        give_size(self, 90, 28)
        close.setFocus()
