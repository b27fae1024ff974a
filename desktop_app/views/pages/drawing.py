"""Pages drawn off the window's thread: one page takes some 40 milliseconds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtWidgets import QWidget

from ..kit import tokens
from ..kit.tasks import Task

_KEPT = 24  # pictures of pages; one of 1,600 pixels' height is 7 MB


class PageDrawer(QObject):
    """Draw the pages that are in sight, and keep what was drawn last.

    Signals:
        drawn: (page) can be shown.
        failed: (error) a page could not be drawn.
    """

    drawn = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._pages: Sequence[bytes] = ()
        self._kept: OrderedDict[int, tuple[bytes, QImage]] = OrderedDict()
        self._wanted: list[tuple[int, QSize]] = []
        self._running = False

    def set_pages(self, pages: Sequence[bytes]) -> None:
        """Take other pages; those that stayed the same need not be drawn again."""
        for page, (data, image) in list(self._kept.items()):
            if page >= len(pages):
                del self._kept[page]
            elif data == pages[page]:
                self._kept[page] = (pages[page], image)
        self._pages = pages

    def image(self, page: int, size: QSize) -> QImage | None:
        """Return the picture of a page, of another size or age where there is no better; it is on its way then."""
        kept = self._kept.get(page)
        if kept is not None:
            self._kept.move_to_end(page)
            if kept[0] is self._pages[page] and kept[1].size() == size:
                return kept[1]
        if (page, size) not in self._wanted:
            self._wanted.insert(0, (page, size))
        self._next()
        return kept[1] if kept is not None else None

    def forget_wishes(self) -> None:
        """Drop what was asked for and not begun: other pages are in sight now."""
        self._wanted.clear()

    def _next(self) -> None:
        while self._wanted and not self._running:
            page, size = self._wanted.pop()
            if page >= len(self._pages):
                continue
            data = self._pages[page]
            self._running = True

            def work(_: Callable[[int, int], None], data: bytes = data, size: QSize = size) -> QImage:
                return draw_page(data, size)

            task = Task(work, "", self._widget)
            task.finished.connect(lambda image, page=page, data=data: self._land(page, data, image))
            task.failed.connect(self.failed)
            task.over.connect(self._over)
            task.start()

    def _land(self, page: int, data: bytes, image: QImage) -> None:
        self._kept[page] = (data, image)
        self._kept.move_to_end(page)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if page < len(self._pages):
            self.drawn.emit(page)

    def _over(self) -> None:
        self._running = False
        self._next()


def page_size(data: bytes) -> QSizeF:
    """Return width and height of a page in points, as its picture says at the head."""
    from re import search

    found = search(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"', data[:300])
    return QSizeF(float(found[1]), float(found[2])) if found else QSizeF(595.28, 841.89)


def draw_page(data: bytes, size: QSize) -> QImage:
    """Return a page as a picture of ``size`` pixels, black on white.

    By the reader of pictures, which lets other threads go on meanwhile; ``QSvgRenderer`` holds the interpreter for as
    long as it reads and draws.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    finer = 2 if b"<image" in data else 1  # the reader leaves out dots of a picture that is made smaller: letters break
    reader.setScaledSize(size * finer)
    reader.setBackgroundColor(QColor(tokens.PRINTED))
    drawn = reader.read()
    if drawn.isNull():  # said rather than shown as an empty page
        raise RuntimeError(f"page not drawn: {reader.errorString()}")
    return drawn.scaled(size, mode=Qt.TransformationMode.SmoothTransformation) if finer > 1 else drawn
