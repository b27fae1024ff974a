"""What the guided tour drives the windows with: keys, questions answered, pictures taken."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ..shell.main_window import MainWindow
from ..shell.workspace import Workspace

_D = TypeVar("_D", bound=QDialog)
_PATIENCE = 60.0


class Guide:
    """Drives windows as a user would.

    Args:
        app: the application object.
        folder: gets the pictures.
        tell: called with each line of what happens.

    Attributes:
        app: the application object.
        folder: gets the pictures.
        stop: what is being shown.
        lines: what was told so far.
        trouble: what went wrong inside slots.
    """

    def __init__(self, app: QApplication, folder: Path, tell: Callable[[str], None]) -> None:
        self.app, self.folder, self._tell = app, folder, tell
        self.stop = ""
        self._count = 0
        self.lines: list[str] = []
        self.trouble: list[BaseException] = []

    def print_pages(self, target: Path) -> None:
        """Leave a picture of each page, where LibreOffice and Poppler are there to make them."""
        office, pages = shutil.which("soffice"), shutil.which("pdftoppm")
        if office is None or pages is None:
            self.say("Không có LibreOffice và Poppler trên máy này nên không kèm hình các trang in.")
            return
        with tempfile.TemporaryDirectory() as scratch:
            profile = f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}"
            convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, str(target)]
            picture = [pages, "-png", "-r", "60", str(Path(scratch, target.stem + ".pdf")), str(target.with_suffix(""))]
            try:
                for command in (convert, picture):
                    subprocess.run(command, check=True, timeout=180, capture_output=True)
            except (subprocess.SubprocessError, OSError):
                self.say("LibreOffice không chuyển được tệp trên máy này nên không kèm hình các trang in.")
                return
        made = sorted(self.folder.glob(f"{target.stem}-*.png"))
        self.say(f"Hình {len(made)} trang in: {made[0]} …")

    def workspace(self, window: MainWindow) -> Workspace:
        """Return the place where the open report is written."""
        assert window.workspace is not None
        return window.workspace

    def say(self, line: str) -> None:
        """Tell a line, and keep it for the list."""
        self.lines.append(line)
        self._tell(line)

    def picture(self, what: str, widget: QWidget, close: bool = False, name: str = "") -> None:
        """Take a picture of a window; one with a name is kept with the papers and in help."""
        self.stop = what
        self.wait(0.2)
        self._count += 1
        path = self.folder / f"cua-so-{self._count:02d}{f'-{name}' if name else ''}.png"
        self.check(widget.grab().save(str(path)), "không ghi được hình")
        self.say(f"{what}: {path}")
        if close:
            widget.close()

    def during(self, action: QAction, kind: type[_D], what: str, answer: Callable[[_D], None], name: str = "") -> None:
        """Trigger an action that asks something; take a picture of the question and answer it."""
        self.stop = what
        asked: list[bool] = []

        def react() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):
                return
            timer.stop()
            try:
                self.picture(what, dialog, name=name)
                answer(dialog)
                asked.append(True)
            except Exception as error:  # a loop inside a slot must end before it can be told
                self.trouble.append(error)
                dialog.reject()

        timer = QTimer(interval=50)
        timer.timeout.connect(react)
        timer.start()
        action.trigger()
        timer.stop()
        self.check(bool(asked), "cửa sổ không mở ra")

    def dialog(self, kind: type[_D]) -> _D:
        """Return the dialog of a kind that is open."""
        self.wait(0.1)
        found = [each for each in self.app.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        self.check(bool(found), "cửa sổ không mở ra")
        return found[0]

    def type(self, field: QWidget, text: str) -> None:
        """Type as a keyboard driver does that sends finished letters."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.app.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.app.processEvents()

    def compose(self, field: QWidget, text: str) -> None:
        """Type as an input method does that composes words before it hands them over."""
        for word in text.split(" "):
            self.app.sendEvent(field, QInputMethodEvent(word, []))
            event = QInputMethodEvent()
            event.setCommitString(word + ("" if word == text.split(" ")[-1] else " "))
            self.app.sendEvent(field, event)
        QGuiApplication.inputMethod().reset()
        self.app.processEvents()

    def key(self, field: QWidget, key: Qt.Key) -> None:
        """Press a key."""
        text = "\r" if key == Qt.Key.Key_Return else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.app.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def wait(self, seconds: float) -> None:
        """Let the program go on for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)
        self.check(not self.trouble, "")

    def until(self, done: Callable[[], bool], otherwise: str) -> None:
        """Wait for something, but not for ever."""
        end = time.monotonic() + _PATIENCE
        while not done():
            self.check(time.monotonic() < end, otherwise)
            self.wait(0.02)

    def check(self, holds: bool, otherwise: str) -> None:
        """Stop the tour where something does not hold."""
        if self.trouble:
            raise self.trouble[0]
        if not holds:
            raise RuntimeError(otherwise)
