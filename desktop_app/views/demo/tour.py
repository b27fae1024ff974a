"""The guided tour: drives the real window as a user would and takes a picture at every stop."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ... import disk
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...resources import sample
from ...store import Store
from ..shell.main_window import MainWindow
from .guide import Guide
from .round import UNITS_FOLDER, RoundTrip
from .writing import Writing

_LIST = "tham-quan.txt"
_STORE = "don-vi-mau.baocao"
_TODAY = date(2025, 12, 5)
_NOT_EMPTY = QT_TRANSLATE_NOOP("errors", "Thư mục “{0}” đang có tệp khác; hãy chọn một thư mục trống.")
_NO_FOLDER = QT_TRANSLATE_NOOP("errors", "Không ghi được vào “{0}”; hãy chọn thư mục mà bạn có quyền ghi.")
_FAILED = QT_TRANSLATE_NOOP("errors", "Chuyến tham quan dừng ở chặng “{0}”: {1}")


def prepare(folder: Path) -> None:
    """Make the folder ready; one that an earlier tour filled is emptied of what that tour made.

    Raises:
        UserError: it holds something else, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            if not (folder / _LIST).is_file():
                raise UserError(_NOT_EMPTY, str(folder))
            for path in folder.iterdir():
                if path.suffix in (".png", ".docx", ".xlsx", ".pdf") or path.name.startswith((_STORE, UNITS_FOLDER)):
                    disk.remove(path) if path.is_file() else shutil.rmtree(path)
        (folder / _LIST).write_text("", encoding="utf-8")
    except OSError as error:
        raise UserError(_NO_FOLDER, str(folder)) from error


class Tour:
    """One tour.

    Args:
        app: the application object.
        folder: gets the store, the DOCX and the pictures; see :func:`prepare`.
        tell: called with each line of what happens.
    """

    def __init__(self, app: QApplication, folder: Path, tell: Callable[[str], None]) -> None:
        self._app, self._folder = app, folder
        self._guide = Guide(app, folder, tell)

    def run(self) -> None:
        """Go through all stops.

        Raises:
            UserError: something at a stop did not work.
        """
        guide = self._guide
        store = Store.open(self._folder / _STORE)
        store.set_unit(sample()[0])
        window = MainWindow(store, lambda: _TODAY)
        hook, sys.excepthook = sys.excepthook, lambda kind, error, trace: guide.trouble.append(error)
        try:
            window.resize(1366, 728)
            window.show()
            Writing(guide, window).go()
            RoundTrip(guide, window).go()
        except Exception as error:
            raise UserError(_FAILED, guide.stop, str(error) or type(error).__name__) from error
        finally:
            sys.excepthook = hook
            for widget in self._app.topLevelWidgets():
                widget.close()
            store.close()
        guide.say(f"Dữ liệu của đơn vị mẫu: {self._folder / _STORE}")
        (self._folder / _LIST).write_text("\n".join(guide.lines) + "\n", encoding="utf-8")
