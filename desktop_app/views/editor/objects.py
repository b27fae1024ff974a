"""Drawing of what stands in the text as one object: footnote marks, live figures, pictures, charts, lists."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from ...models.chartdata import ChartData, chart_data
from ...models.errors import UserError
from ...models.livefigures import live_text
from ...models.numbering import note_numbers
from ...models.printed.text import caption, figure_numbers
from ...models.report import listed
from ...models.richtext import Chart, Layout, Note, Picture
from ..kit import theme, tokens
from ..kit.tasks import landing
from ..report.session import Session
from . import convert

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

_RAISED = 0.7  # of the letters: the mark of a footnote


class Objects(QPyTextObject):
    """Draws every object of the editor's documents from the session's report; keeps nothing in the text.

    Attributes:
        is_selected: tells whether a position of a document is selected where it is shown.
    """

    def __init__(self, session: Session, repaint: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._repaint = repaint
        self._images: dict[object, QImage] = {}
        self._drawing: set[tuple[ChartData, int]] = set()
        self._undrawn: set[tuple[ChartData, int]] = set()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="charts")
        pool = self._pool
        self.destroyed.connect(lambda _: pool.shutdown(wait=False, cancel_futures=True))
        self.is_selected: Callable[[QTextDocument, int], bool] = lambda document, position: False
        self._report: object = None
        self._captioned: object = None
        self._figures: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def register(self, document: QTextDocument) -> None:
        """Draw the objects of this document."""
        for kind in (convert.NOTE, convert.LIVE, convert.OBJECT):
            document.documentLayout().registerHandler(kind, self)

    def number(self, note_id: str) -> str:
        """Return a footnote's number; a note not handed over yet has none."""
        report = self._session.report
        if report is not self._report:
            self._report, self._numbers = report, note_numbers(report)
        number = self._numbers.get(note_id)
        return str(number) if number else "*"

    def _caption(self, block: Chart | Picture) -> str:
        """Return what stands below a drawing in print, with its number."""
        report = self._session.report
        if report is not self._captioned:
            self._captioned, self._figures = report, figure_numbers(report)
        return caption(block, self._figures)

    def shown(self, look: QTextFormat) -> str:
        """Return the text an inline object shows."""
        value = convert.inline_of(look.property(convert.PAYLOAD))
        return self.number(value.id) if isinstance(value, Note) else live_text(self._session.report, value)

    def intrinsicSize(self, document: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        if look.objectType() == convert.OBJECT:
            return self._object_size(document, look)
        metrics = QFontMetricsF(self._font(document, look))
        height = QFontMetricsF(document.defaultFont()).ascent()
        return QSizeF(metrics.horizontalAdvance(self.shown(look)) + 2, height)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, look: QTextFormat
    ) -> None:
        place = QRectF(rect)
        palette = QGuiApplication.palette()
        painter.save()
        if look.objectType() == convert.OBJECT:
            self._draw_object(painter, place, look, palette)
        else:
            font = self._font(document, look)
            if look.objectType() == convert.LIVE:
                tint = palette.color(QPalette.ColorRole.Highlight)
                tint.setAlpha(45)
                painter.fillRect(place, tint)
                painter.setPen(palette.color(QPalette.ColorRole.Text))
            else:
                painter.setPen(palette.color(QPalette.ColorRole.Link))
            if self.is_selected(document, position):
                painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
            painter.setFont(font)
            raised = look.objectType() == convert.NOTE
            # the object stands on the line's base; a mark hangs from the top of the letters instead
            base = place.top() + QFontMetricsF(font).ascent() if raised else place.bottom()
            painter.drawText(QPointF(place.left() + 1, base), self.shown(look))
        painter.restore()

    def _font(self, document: QTextDocument, look: QTextFormat) -> QFont:
        shape = look.toCharFormat()
        font = QFont(document.defaultFont())
        font.setBold(shape.fontWeight() >= 600)
        font.setItalic(shape.fontItalic())
        font.setUnderline(shape.fontUnderline())
        if look.objectType() == convert.NOTE:
            return theme.scaled(font, _RAISED)
        return font

    def _object_size(self, document: QTextDocument, look: QTextFormat) -> QSizeF:
        block = convert.object_of(look.property(convert.PAYLOAD))
        room = max(document.textWidth() - 2 * document.documentMargin(), 120)
        height = QFontMetricsF(document.defaultFont()).height()
        if isinstance(block, Picture):
            width = min(room, block.width / 170 * room)
            below = height * 1.5 if block.title else 0
            return QSizeF(width, width * block.height / max(block.width, 1) + below)
        if isinstance(block, Chart):
            width = min(room, block.width / 170 * room)
            image = self._chart(block)
            tall = width * image.height() / image.width() if image else height * 4
            return QSizeF(width, tall + height * 1.5)
        return QSizeF(room * 0.9, height * 2.4)

    def _draw_object(self, painter: QPainter, place: QRectF, look: QTextFormat, palette: QPalette) -> None:
        block = convert.object_of(look.property(convert.PAYLOAD))
        if isinstance(block, Picture):
            image = self._picture(block)
            if not image.isNull():
                self._draw_with_caption(painter, place, image, self._caption(block), palette)
                return
            text = self.tr("Không đọc được hình này.")
        elif isinstance(block, Chart):
            title = self._caption(block) or self.tr("Biểu đồ chưa có tên")
            drawn = self._chart(block)
            if drawn is not None:
                self._draw_with_caption(painter, place, drawn, title, palette)
                return
            failed = (chart_data(self._session.report, block), block.width) in self._undrawn
            text = self.tr("Không vẽ được biểu đồ: {0}") if failed else self.tr("Đang vẽ biểu đồ: {0}")
            text = text.format(title)
        else:
            layouts = {
                Layout.LIST: self.tr("dạng danh sách"),
                Layout.TABLE: self.tr("dạng bảng"),
                Layout.PLAN: self.tr("dạng kế hoạch – kết quả"),
                Layout.TARGETS: self.tr("dạng chỉ tiêu phấn đấu"),
                Layout.PERIODS: self.tr("dạng mỗi kỳ một cột"),
                Layout.NEXT: self.tr("nhấn đúp để sửa"),
            }
            count = len(listed(self._session.report, block))
            words = self.tr("Bảng chỉ tiêu: {0} chỉ tiêu, {1}")
            if block.layout is Layout.NEXT:
                words = self.tr("Chỉ tiêu kỳ sau: {0} chỉ tiêu, {1}")
            text = words.format(count, layouts[block.layout])
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), tokens.RADIUS["control"], tokens.RADIUS["control"])
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(place.adjusted(8, 4, -8, -4), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _picture(self, block: Picture) -> QImage:
        found = self._images.get(block.sha256)
        if found is None:
            try:
                found = QImage.fromData(self._session.store.asset(block.sha256))
            except UserError:  # told in its place, the text around it stays usable; tried again when next shown
                return QImage()
            self._images[block.sha256] = found
        return found

    def _chart(self, block: Chart) -> QImage | None:
        """Return the picture of a chart's present figures, or ``None`` while a worker draws it, or where it cannot."""
        key = chart_data(self._session.report, block), block.width
        found = self._images.get(key)
        if found is None and key not in self._drawing and key not in self._undrawn:
            self._drawing.add(key)
            told = landing(self, lambda drawn: self._take_chart(key, drawn))
            self._pool.submit(_render, *key).add_done_callback(told)
        return found

    def _take_chart(self, key: tuple[ChartData, int], drawn: Future[bytes]) -> None:
        self._drawing.discard(key)
        if drawn.cancelled():
            return
        if (error := drawn.exception()) is not None:  # said in its place; other figures are another chart
            logger.error("chart not drawn: %s", type(error).__name__)
            self._undrawn.add(key)
        else:
            self._images[key] = QImage.fromData(drawn.result())
        self._repaint()

    def _draw_with_caption(
        self, painter: QPainter, place: QRectF, image: QImage, title: str, palette: QPalette
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tall = place.height()
        if title:
            tall = min(tall, place.width() * image.height() / image.width())
        painter.drawImage(QRectF(place.left(), place.top(), place.width(), tall), image)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        below = QRectF(place.left(), place.top() + tall, place.width(), place.height() - tall)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, title)


def _render(data: ChartData, width: int) -> bytes:
    from ...charts import render_chart

    return render_chart(data, width, 110)
