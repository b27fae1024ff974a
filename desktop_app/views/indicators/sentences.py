"""The dialog for an indicator's target and result sentences, with live figures as chips."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QFont,
    QImage,
    QKeySequence,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTextEdit,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ...models import codec
from ...models.errors import UserError
from ...models.indicators import Indicator
from ...models.livefigures import as_text, live_text, resolve, result_sentence, statement
from ...models.pasted import as_lines, from_text
from ...models.report import Report, find_part
from ...models.richtext import Break, Live, Paragraph, Rise, Run, Simple, normal
from ..kit import tokens
from ..kit.blocks import MIME, blocks_of, put_blocks
from ..kit.parts import give_size
from ..kit.shows import SHOWS
from ..kit.texts import error_text, word
from .dialogs import buttons

_LIVE = QTextFormat.Property.UserProperty + 7


class SentenceEdit(QTextEdit):
    """A sentence: text, bold and italic, line breaks and live figures shown as chips.

    Signals:
        edited: the sentence changed.
    """

    edited = Signal()

    def __init__(self, report: Report, sentence: tuple[Simple, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._chips: dict[str, QImage] = {}
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self._fill(sentence)
        self.document().clearUndoRedoStacks()
        self.textChanged.connect(self.edited)

    def sentence(self) -> tuple[Simple, ...]:
        """Return what is typed, in normal form."""
        out: list[Simple] = []
        block = self.document().begin()
        while block.isValid():
            if out or block.blockNumber():
                out.append(Break())
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                out += self._inlines(fragment.text(), fragment.charFormat())
                iterator += 1
            block = block.next()
        while out and isinstance(out[-1], Break):
            out.pop()
        return tuple(normal(out))  # type: ignore[arg-type]

    def insert_live(self, live: Live) -> None:
        """Insert a live figure at the caret."""
        look = QTextCharFormat()
        look.setFontWeight(self.fontWeight())
        look.setFontItalic(self.fontItalic())
        self.textCursor().insertImage(self._chip_format(live, look))
        self.setCurrentCharFormat(look)
        self.setFocus()

    def set_bold(self, on: bool) -> None:
        """Make the selection, or what is typed next, bold or not."""
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
        self.mergeCurrentCharFormat(look)

    def set_italic(self, on: bool) -> None:
        """Make the selection, or what is typed next, italic or not."""
        look = QTextCharFormat()
        look.setFontItalic(on)
        self.mergeCurrentCharFormat(look)

    def _fill(self, sentence: tuple[Simple, ...]) -> None:
        self._insert(QTextCursor(self.document()), sentence)

    def _insert(self, cursor: QTextCursor, sentence: tuple[Simple, ...]) -> None:
        for inline in sentence:
            if isinstance(inline, Break):
                cursor.insertText("\u2028", QTextCharFormat())
            elif isinstance(inline, Live):
                cursor.insertImage(self._chip_format(inline, _look(inline)))
            else:
                cursor.insertText(inline.text, _look(inline))

    def _inlines(self, text: str, look: QTextCharFormat) -> list[Simple]:
        bold, italic, underline = look.fontWeight() > QFont.Weight.Medium, look.fontItalic(), look.fontUnderline()
        stored = look.property(_LIVE)
        chip: list[Simple] = []
        if stored:
            chip = [replace(codec.decode(Live, json.loads(stored)), bold=bold, italic=italic, underline=underline)]
        out: list[Simple] = []
        # Text typed right behind a chip inherits its format, so only the object character is the figure.
        for piece in re.split("([\ufffc\n\u2028\u2029])", text):
            if piece == "\ufffc":
                out += chip
            elif piece in ("\n", "\u2028", "\u2029"):
                out.append(Break())
            else:
                out.append(Run(piece, bold, italic, underline, _rise(look)))
        return out

    def _chip_format(self, live: Live, look: QTextCharFormat) -> QTextImageFormat:
        stored = json.dumps(codec.encode(replace(live, bold=False, italic=False, underline=False)))
        name = f"chip:{len(self._chips)}"
        image = self._paint_chip(live)
        self._chips[name] = image
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        size = image.deviceIndependentSize()
        made = QTextImageFormat()
        made.setName(name)
        made.setWidth(size.width())
        made.setHeight(size.height())
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        made.setFontWeight(look.fontWeight())
        made.setFontItalic(look.fontItalic())
        made.setFontUnderline(look.fontUnderline())
        made.setProperty(_LIVE, stored)
        made.setToolTip(self._chip_tip(live))
        return made

    def _chip_tip(self, live: Live) -> str:
        found = find_part(self._report, live.part)
        return f"{word(SHOWS[live.show])}: {found[1].name}" if found else word(SHOWS[live.show])

    def _paint_chip(self, live: Live) -> QImage:
        text = live_text(self._report, live)
        metrics = self.fontMetrics()
        size = QSize(metrics.horizontalAdvance(text) + metrics.averageCharWidth() * 2, metrics.height())
        scale = self.devicePixelRatioF()
        image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().brush(QPalette.ColorRole.AlternateBase))
        frame = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.drawRoundedRect(frame, tokens.RADIUS["bar"], tokens.RADIUS["bar"])
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return image

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own would leave live figures behind
        copy = SentenceEdit(self._report, ())
        QTextCursor(copy.document()).insertFragment(QTextDocumentFragment(self.textCursor()))
        words = copy.sentence()
        copy.deleteLater()
        data = QMimeData()
        put_blocks(data, (Paragraph(words),))
        data.setText(as_text(resolve(self._report, words)))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(MIME) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        try:
            words = as_lines(blocks_of(source).blocks)
        except UserError:  # too large to be read for its looks
            try:
                words = as_lines(from_text(source.text()))
            except UserError as error:
                QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), error_text(error), self)
                return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._insert(cursor, words)
        cursor.endEditBlock()
        self.setTextCursor(cursor)


def _rise(look: QTextCharFormat) -> Rise:
    kinds = QTextCharFormat.VerticalAlignment
    up, down = (look.verticalAlignment() == kind for kind in (kinds.AlignSuperScript, kinds.AlignSubScript))
    return Rise.UP if up else Rise.DOWN if down else Rise.LEVEL


def _look(inline: Run | Live) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold if inline.bold else QFont.Weight.Normal)
    look.setFontItalic(inline.italic)
    look.setFontUnderline(inline.underline)
    if isinstance(inline, Run) and inline.rise is not Rise.LEVEL:
        up = inline.rise is Rise.UP
        kinds = QTextCharFormat.VerticalAlignment
        look.setVerticalAlignment(kinds.AlignSuperScript if up else kinds.AlignSubScript)
    return look


@dataclass(frozen=True, slots=True)
class Sentences:
    """Target and result sentence of an indicator; empty ones are composed from the parts."""

    statement: tuple[Simple, ...]
    result: tuple[Simple, ...]


class SentencesDialog(QDialog):
    """Edits both sentences of an indicator and shows how they will read."""

    def __init__(self, report: Report, indicator: Indicator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nội dung chỉ tiêu và câu kết quả"))
        self._report = report
        self._indicator = indicator
        self.statement = SentenceEdit(report, indicator.statement, self)
        self.result_edit = SentenceEdit(report, indicator.result, self)
        self.statement_preview = QLabel(self)
        self.result_preview = QLabel(self)
        layout = QVBoxLayout(self)
        for title, edit, preview in (
            (self.tr("Nội dung chỉ tiêu:"), self.statement, self.statement_preview),
            (self.tr("Câu kết quả (in sau chữ “Kết quả:”):"), self.result_edit, self.result_preview),
        ):
            layout.addLayout(self._head(title, edit))
            layout.addWidget(edit, 1)
            preview.setWordWrap(True)
            preview.setTextFormat(Qt.TextFormat.PlainText)
            preview.setMargin(tokens.TIGHT)
            layout.addWidget(preview)
            edit.edited.connect(self._preview)
        layout.addWidget(buttons(self, self.tr("&Lưu")))
        give_size(self, 100, 26)
        self._preview()

    def value(self) -> Sentences:
        """Return both sentences as typed."""
        return Sentences(self.statement.sentence(), self.result_edit.sentence())

    def _head(self, title: str, edit: SentenceEdit) -> QHBoxLayout:
        label = QLabel(title, self)
        label.setBuddy(edit)
        edit.setAccessibleName(title.rstrip(":"))
        row = QHBoxLayout()
        row.addWidget(label, 1)
        for text, tip, keys, slot in (
            (self.tr("Đậm"), self.tr("Chữ đậm"), "Ctrl+B", edit.set_bold),
            (self.tr("Nghiêng"), self.tr("Chữ nghiêng"), "Ctrl+I", edit.set_italic),
        ):
            action = QAction(text, edit)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setToolTip(f"{tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
            action.triggered.connect(slot)
            edit.addAction(action)
            button = QToolButton(self)
            button.setDefaultAction(action)
            row.addWidget(button)
            bold = slot == edit.set_bold

            def follow(look: QTextCharFormat, action: QAction = action, bold: bool = bold) -> None:
                action.setChecked(look.fontWeight() > QFont.Weight.Medium if bold else look.fontItalic())

            edit.currentCharFormatChanged.connect(follow)
        insert = QToolButton(self)
        insert.setText(self.tr("Chèn số liệu"))
        insert.setToolTip(self.tr("Chèn số liệu của chỉ tiêu; khi số liệu đổi, câu đổi theo."))
        insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        insert.setMenu(self._figures_menu(edit))
        row.addWidget(insert)
        return row

    def _figures_menu(self, edit: SentenceEdit) -> QMenu:
        menu = QMenu(self)
        for number, part in enumerate(self._indicator.parts, 1):
            name = part.name or self.tr("Thành phần {0}").format(number)
            short = name if len(name) <= 60 else name[:60] + "…"
            below = menu.addMenu(short.replace("&", "&&")) if len(self._indicator.parts) > 1 else menu
            for show, text in SHOWS.items():
                live = Live(part.id, show)
                action = below.addAction(f"{word(text)}: {live_text(self._report, live)}")
                action.triggered.connect(lambda _=False, live=live: edit.insert_live(live))
        return menu

    def _preview(self) -> None:
        said = replace(self._indicator, statement=self.statement.sentence(), result=self.result_edit.sentence())
        composed = as_text(resolve(self._report, statement(said)))
        result = as_text(result_sentence(self._report, said))
        automatic = self.tr("Để trống thì chương trình tự soạn: {0}")
        shown = self.tr("Sẽ in: {0}")
        self.statement_preview.setText((shown if said.statement else automatic).format(composed or "…"))
        self.result_preview.setText((shown if said.result else automatic).format(result or "…"))

    @staticmethod
    def ask(parent: QWidget, report: Report, indicator: Indicator) -> Sentences | None:
        """Show the dialog; return both sentences, or ``None``."""
        dialog = SentencesDialog(report, indicator, parent)
        dialog.finished.connect(dialog.deleteLater)
        return dialog.value() if dialog.exec() else None
