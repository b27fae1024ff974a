"""What the program says about itself: its shortcuts, its log, its version."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ..kit import settings


class Help(QObject):
    """Shows what the help menu offers."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from .keys import KeysDialog

        KeysDialog(self._window).open()

    def open_log(self) -> None:
        """Open the folder with the log."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(settings.data_folder() / "log")))

    def show_about(self) -> None:
        """Say which program and version this is."""
        from .about import AboutDialog

        AboutDialog(self._window).open()
