"""Pages on paper: the system's dialog chooses the printer, the pages, both sides; what is printed is what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from .drawing import page_size

_NOT_TAKEN = QT_TRANSLATE_NOOP(
    "errors", "Máy in không nhận báo cáo, hoặc việc in đã bị hủy; hãy xem máy in đã bật và có giấy chưa rồi in lại."
)
_NO_PAGE = QT_TRANSLATE_NOOP("errors", "Báo cáo chỉ có {0} trang; hãy chọn lại các trang cần in.")


def print_pages(printer: QPrinter, pages: Sequence[bytes], progress: Callable[[int, int], None] | None = None) -> None:
    """Print pages as drawn lines and letters, each in its own direction.

    Args:
        printer: as the user chose it, with its ranges.
        pages: SVG of each page.
        progress: told (done, total); may raise to stop.

    Raises:
        UserError: none of the pages was chosen; the printer does not begin, or not go on: switched off, out of reach, given up in a box of its own.
    """
    ranges = printer.pageRanges()
    chosen = [page for number, page in enumerate(pages, 1) if ranges.isEmpty() or ranges.contains(number)]
    if not chosen:
        raise UserError(_NO_PAGE, len(pages))
    printer.setFullPage(True)
    _turn(printer, chosen[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(_NOT_TAKEN)
    try:
        for number, page in enumerate(chosen):
            if progress is not None:
                progress(number, len(chosen))
            if number:
                _turn(printer, page)
                if not printer.newPage():
                    raise UserError(_NOT_TAKEN)
            sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
            size = page_size(page)
            factor = min(sheet.width() / size.width(), sheet.height() / size.height())
            QSvgRenderer(QByteArray(page)).render(painter, QRectF(0, 0, size.width() * factor, size.height() * factor))
    finally:
        painter.end()


def _turn(printer: QPrinter, page: bytes) -> None:
    size = page_size(page)
    wide = size.width() > size.height()
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait,
            QMarginsF(),
        )
    )
