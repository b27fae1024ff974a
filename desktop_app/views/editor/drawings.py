"""What is done to the picture, chart or indicator table that is chosen in the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.richtext import Chart, IndicatorList, Picture
from ..report.session import Session
from . import dialogs
from .framing import WIDEST, Framed, ObjectFrame, sized
from .pictures import choose_picture, keep_picture
from .text import SectionEdit

_NONE = QT_TRANSLATE_NOOP("errors", "Hãy nhấn vào một hình, biểu đồ hoặc bảng chỉ tiêu trong văn bản trước.")
_NO_PICTURE = QT_TRANSLATE_NOOP("errors", "Hãy nhấn vào một hình trong văn bản trước; biểu đồ thì sửa, không thay.")


class Drawings(QObject):
    """Changes the object that is chosen: size, caption, content; takes it away."""

    def __init__(self, session: Session, text: SectionEdit, frame: ObjectFrame, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._text, self._frame, self._window = session, text, frame, parent
        frame.resized.connect(self.resize)

    def chosen(self) -> Framed | None:
        """Return the object that is chosen, or that stands right beside the caret."""
        found = self._frame.chosen()
        if found is None and not self._text.textCursor().hasSelection():
            place = self._text.textCursor().position()
            found = self._frame.at(place) or (self._frame.at(place - 1) if place else None)
        return found

    def change(self) -> None:
        """Ask for caption, size and content of what is chosen."""
        if (found := self._needed()) is None:
            return
        report, block = self._session.report, found.block
        made: Picture | Chart | IndicatorList | None
        if isinstance(block, Picture):
            made = dialogs.PictureDialog.ask(self._window, block)
        elif isinstance(block, Chart):
            made = dialogs.ChartDialog.ask(self._window, report, block)
        else:
            made = dialogs.IndicatorsDialog.ask(self._window, report, block)
        if made is not None and made != block:
            self._frame.put(found, made)

    def replace(self) -> None:
        """Ask for another picture file in place of the picture that is chosen; its caption and width stay."""
        found = self.chosen()
        if found is None or not isinstance(found.block, Picture):
            self._session.refused.emit(UserError(_NO_PICTURE))
        elif (path := choose_picture(self._window)) is not None:
            self.replace_by(found, path)

    def replace_by(self, framed: Framed, source: Path | bytes) -> None:
        """Put another picture in the place of one."""
        old = framed.block
        assert isinstance(old, Picture)
        try:
            new = keep_picture(source, self._session.store)
        except UserError as error:
            self._session.refused.emit(error)
            return
        shaped = sized(new, old.width)
        assert isinstance(shaped, Picture)
        self._frame.put(framed, replace(shaped, id=old.id, title=old.title))

    def remove(self) -> None:
        """Take what is chosen away."""
        if (found := self._needed()) is not None:
            self._frame.choose(found.position)
            self._text.remove_selected()

    def resize(self, framed: Framed, width: int) -> None:
        """Give a picture or a chart another printed width, in millimetres."""
        if not isinstance(framed.block, IndicatorList):
            self._frame.put(framed, sized(framed.block, width))

    def _needed(self) -> Framed | None:
        found = self.chosen()
        if found is None:
            self._session.refused.emit(UserError(_NONE))
        return found

    def add_sizes(self, menu: QMenu) -> None:
        """Add the usual sizes of what is chosen to its menu."""
        found = self._frame.chosen()
        if found is None or isinstance(found.block, IndicatorList):
            return
        sizes = menu.addMenu(self.tr("Bề rộng"))
        shares: tuple[tuple[str, float], ...] = (
            (self.tr("Một phần ba trang"), 1 / 3),
            (self.tr("Nửa trang"), 1 / 2),
            (self.tr("Hai phần ba trang"), 2 / 3),
            (self.tr("Hết bề rộng trang"), 1),
        )
        for words, share in shares:
            width = round(WIDEST * share)
            action = sizes.addAction(words)
            action.setCheckable(True)
            action.setChecked(found.block.width == width)
            action.triggered.connect(self._resizer(found, width))

    def _resizer(self, found: Framed, width: int) -> Callable[[], None]:
        return lambda: self.resize(found, width)
