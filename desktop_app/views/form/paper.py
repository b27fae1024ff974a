"""A small picture of the printed letterhead, title and signature block: the printed blocks themselves, painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NoReturn

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...models.printed.blocks import (
    A4,
    MM,
    Border,
    Columns,
    PrintedBlock,
    PrintedParagraph,
    PrintedReport,
    TextPiece,
)
from ...models.printed.document import print_report
from ...models.report import CLOSING, PREAMBLE, Report, Section
from ...resources import standard
from ..kit import theme, tokens

_LINE = 1.15  # of the size of its letters, as Times New Roman has it
_GREY = 18.0  # points from one grey line to the next
_BOX = 2.75  # points between a frame and its words
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight, "center": Qt.AlignmentFlag.AlignHCenter,
    "justify": Qt.AlignmentFlag.AlignLeft,
}  # fmt: skip


_SMALLER = 0.75  # of the height that the width asks for, where there is no more


class PaperPreview(QWidget):
    """Letterhead, title and signature block as they will print, scaled to the width there is."""

    def __init__(
        self, parent: QWidget | None = None, text_lines: int = 0, colours: tokens.Colours | None = None
    ) -> None:
        """Make an empty page; ``text_lines`` grey lines stand for the text between title and signature.

        Args:
            parent: what it stands in.
            text_lines: how many of them.
            colours: what it is drawn in, whatever those of the moment are.
        """
        super().__init__(parent)
        self._colours = colours
        self._text_lines = text_lines
        self.setAccessibleName(self.tr("Xem trước thể thức"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._printed: PrintedReport | None = None
        self._above: tuple[PrintedBlock, ...] = ()
        self._below: tuple[PrintedBlock, ...] = ()

    def show_report(self, report: Report) -> None:
        """Show what a report prints above and below its text."""
        bare = {PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING)}
        report = replace(report, sections=bare, top=(), indicators=(), head=replace(report.head, cover=""))
        self._printed = print_report(report, standard(report.standard), _nothing, _nothing, _nothing)
        sections = self._printed.sheets[0].sections
        self._above, self._below = sections[0].blocks, sections[-1].blocks
        self.setAccessibleDescription("\n".join(self.lines()))
        self.updateGeometry()
        self.update()

    def lines(self) -> list[str]:
        """Return the lines of print, left column first in each row."""
        said = (_words(each) for block in (*self._above, *self._below) for each in _paragraphs(block))
        return [line for words in said for line in words.split("\n") if line.strip()]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._draw(None, width))

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 64
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 44
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(round(self.heightForWidth(event.size().width()) * _SMALLER))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        needed = self.heightForWidth(self.width())
        width = self.width() if needed <= self.height() else self.width() * self.height() // needed
        painter.translate((self.width() - width) // 2, 0)
        sheet = QRectF(0, 0, width, self.height())
        painter.fillRect(sheet, self._colour("paper"))
        painter.setPen(self._colour("edge"))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(self._colour("paper_text"))
        self._draw(painter, width)
        painter.end()

    def _colour(self, name: str) -> QColor:
        return QColor(getattr(self._colours or theme.colours(), name))

    # drawing: all lengths in points until they are scaled

    def _draw(self, painter: QPainter | None, width: int) -> float:
        """Draw, or with no painter only measure; return the height in pixels."""
        if self._printed is None:
            return width / 2
        # a quarter of the page's margins: the picture shows the form, not the white round it
        _, _, left, right = (each * MM for each in self._printed.standard.margins)
        room = A4[0] - left - right
        scale = width / (left / 4 + room + right / 4)
        edge = left / 4
        top = self._blocks(painter, self._above, QPointF(edge, 8 * MM), room, scale)
        top += self._grey_lines(painter, QRectF(edge, top, room, 0), scale)
        top = self._blocks(painter, self._below, QPointF(edge, top), room, scale)
        return (top + 6 * MM) * scale

    def _grey_lines(self, painter: QPainter | None, place: QRectF, scale: float) -> float:
        """Draw lines that stand for text; return their height."""
        if painter is not None:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("hover"))
            for line in range(self._text_lines):
                first, last = line % 5 == 0, line % 5 == 4 or line == self._text_lines - 1
                left = place.left() + (12.7 * MM if first else 0)
                right = place.left() + place.width() * (0.6 if last else 1)
                bar = QRectF(left, place.top() + (line + 0.5) * _GREY, right - left, _GREY * 0.4)
                bar = QRectF(bar.topLeft() * scale, bar.size() * scale)
                painter.drawRoundedRect(bar, tokens.RADIUS["bar"], tokens.RADIUS["bar"])
            painter.restore()
        return _GREY * (self._text_lines + 1) if self._text_lines else _GREY / 2

    def _blocks(
        self, painter: QPainter | None, blocks: tuple[PrintedBlock, ...], at: QPointF, room: float, scale: float
    ) -> float:
        """Draw blocks one below the other; return where they end."""
        top, after = at.y(), 0.0
        for block in blocks:
            if isinstance(block, Columns):
                top, after = self._columns(painter, block, QPointF(at.x(), top + after), scale), 0.0
            elif isinstance(block, PrintedParagraph):
                assert self._printed is not None
                style = self._printed.styles[block.style]
                before = style.before if block.before is None else block.before
                top += max(after, before or 0)
                top += self._paragraph(painter, block, QPointF(at.x(), top), room, scale)
                after = (style.after if block.after is None else block.after) or 0
        return top + after

    def _columns(self, painter: QPainter | None, block: Columns, at: QPointF, scale: float) -> float:
        top = at.y()
        for row in block.rows:
            left, ends = at.x(), [top]
            for width, cell in zip(block.widths, row, strict=False):
                ends.append(self._blocks(painter, cell, QPointF(left, top), width, scale))
                left += width
            top = max(ends)
        return top

    def _paragraph(
        self, painter: QPainter | None, block: PrintedParagraph, at: QPointF, room: float, scale: float
    ) -> float:
        """Draw a paragraph; return its height."""
        assert self._printed is not None
        face = self._printed.styles[block.style].face
        left, right = block.left or 0, block.right or 0
        if block.border is Border.ABOVE:
            if painter is not None:
                ends = QPointF(at.x() + left, at.y()) * scale, QPointF(at.x() + room - right, at.y()) * scale
                painter.drawLine(*ends)
            return block.exact or 1
        if not _words(block):
            return block.exact or (block.height or face.size) * _LINE
        layout = self._layout(block, scale)
        option = QTextOption(_ALIGN[block.align or face.align])
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        wide, height = (room - left - right) * scale, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(wide)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        if painter is not None:
            corner = QPointF(at.x() + left, at.y()) * scale
            layout.draw(painter, corner)
            if block.border is Border.BOX:
                painter.drawRect(QRectF(corner.x(), corner.y(), wide, height).adjusted(-_BOX, -_BOX, _BOX, _BOX))
        return height / scale

    def _layout(self, block: PrintedParagraph, scale: float) -> QTextLayout:
        """Return the words of a paragraph in their looks."""
        assert self._printed is not None
        face = self._printed.styles[block.style].face
        ranges, text = [], ""
        for piece in block.pieces:
            if not isinstance(piece, TextPiece):
                continue
            shows = not piece.alone  # what the style says holds too
            font = QFont([self._printed.standard.font, *tokens.PAPER_FACES])
            font.setPixelSize(max(round((piece.size or face.size) * scale), 1))
            font.setBold(piece.bold or (shows and face.bold))
            font.setItalic(piece.italic or (shows and face.italic))
            font.setUnderline(piece.underline or (shows and face.underline))
            words = piece.text.upper() if piece.caps or (shows and face.caps) else piece.text
            look = QTextLayout.FormatRange()
            look.start, look.length, look.format = len(text), len(words), QTextCharFormat()
            look.format.setFont(font)
            ranges.append(look)
            text += words.replace("\n", "\u2028")
        layout = QTextLayout(text, ranges[0].format.font())
        layout.setFormats(ranges)
        return layout


def _nothing(*_: object) -> NoReturn:
    raise AssertionError("above and below the text stand no drawings")


def _paragraphs(block: PrintedBlock) -> Iterator[PrintedParagraph]:
    if isinstance(block, PrintedParagraph):
        yield block
    elif isinstance(block, Columns):
        for row in block.rows:
            for cell in row:
                yield from cell


def _words(block: PrintedParagraph) -> str:
    return "".join(piece.text for piece in block.pieces if isinstance(piece, TextPiece))
