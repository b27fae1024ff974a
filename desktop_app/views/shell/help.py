"""What the program says about itself: how things are done, its shortcuts, its log, its version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ..kit import settings
from .stage import Stage

if TYPE_CHECKING:
    from ..help import HelpWindow


class Help(QObject):
    """Shows what the help menu offers."""

    def __init__(self, stage: Stage, window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._window = stage, window
        self._help: HelpWindow | None = None

    def show_help(self) -> None:
        """Show how things are done, beginning with what belongs to the page that is shown."""
        self._open(self._here())

    def show_keys(self) -> None:
        """Show all shortcuts, by what one does."""
        from ..help import KEYS

        self._open(KEYS)

    def _open(self, page: str) -> None:
        from ..help import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._window)
        self._help.open_at(page)

    def _here(self) -> str:
        workspace, shown = self._stage.workspace, self._stage.currentWidget()
        if shown is self._stage.pages:
            return "before-sending"
        if shown is self._stage.start_page:
            return "first-report"
        if workspace is None or shown is not workspace:
            return "receiving"
        return {
            workspace.TEXT: "footnotes",
            workspace.INDICATORS: "figures-from-excel",
            workspace.CHECKS: "before-sending",
        }.get(workspace.pages.currentIndex(), "first-report")

    def open_log(self) -> None:
        """Open the folder with the log."""
        from ..kit.passing_on import open_file

        open_file(settings.data_folder() / "log")

    def show_about(self) -> None:
        """Say which program and version this is."""
        from .about import AboutDialog

        AboutDialog(self._window).open()
