"""The document of a unit as it was read, open at the sentence or cell that a figure was read from."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from ...models.richtext import Table, plain
from ...models.words import fold
from ..kit.parts import give_size

_LONGEST = 60  # letters of a sentence that are looked for; a line of the document may break it


class SourceDialog(QDialog):
    """Shows a document's words, with the place that is asked for chosen and in sight.

    Args:
        title: the unit and the file.
        html: the document.
        passage: the sentence or cell.
        beside: what else stands in the same row, to tell alike cells apart; may be empty.
        parent: owner.

    Signals:
        opened: the document itself is wanted.
    """

    opened = Signal()

    def __init__(self, title: str, html: str, passage: str, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.label = QLabel(self, wordWrap=True)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Văn bản của đơn vị"))
        self.text.setHtml(html)
        buttons = QDialogButtonBox(self)
        whole = buttons.addButton(self.tr("&Mở văn bản"), QDialogButtonBox.ButtonRole.ActionRole)
        whole.clicked.connect(self.opened)
        buttons.addButton(self.tr("Đó&ng"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.label, self.text, buttons):
            layout.addWidget(widget, 1 if widget is self.text else 0)
        give_size(self, 120, 34)
        found = _find(self.text, passage, beside)
        self.label.setText(
            self.tr("Số liệu đọc từ: “{0}”").format(passage)
            if found
            else self.tr("Không còn thấy chỗ này trong văn bản: “{0}”").format(passage)
        )


def _find(text: QTextBrowser, passage: str, beside: str) -> bool:
    """Choose the passage in the text, near the other words where they are given; tell whether it is there."""
    document = text.document()
    words = passage.split("\n")[0].strip()[:_LONGEST]
    start = QTextCursor(document)
    near = document.find(beside.strip()[:_LONGEST], start) if beside.strip() else start
    cursor = document.find(words, near if not near.isNull() else start)
    if cursor.isNull():
        cursor = document.find(words, start)
    if cursor.isNull():
        cursor = _folded(text, words)
    if cursor.isNull():
        return False
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    return True


def _folded(text: QTextBrowser, words: str) -> QTextCursor:
    """Find words whatever their spaces and accents."""
    block = text.document().begin()
    wanted = " ".join(fold(words).split())
    while block.isValid():
        if wanted and wanted in " ".join(fold(block.text()).split()):
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            return cursor
        block = block.next()
    return QTextCursor()


def html_of(data: bytes) -> str:
    """Return the words of a DOCX for reading: paragraphs, and tables as tables.

    Raises:
        UserError: it cannot be read.
    """
    from ...docx import SourceTable, open_source

    source = open_source(Path("van-ban.docx"), data)
    out = []
    for block in source.blocks:
        if isinstance(block, SourceTable):
            out.append(f'<table border="1" cellspacing="0" cellpadding="4">{"".join(_rows(block.table))}</table>')
        else:
            label = f"{block.label.text} " if block.label is not None else ""
            said = escape(label + block.text).replace("\n", "<br>")
            out.append(f"<p><b>{said}</b></p>" if block.bold else f"<p>{said}</p>")
    return "".join(out)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells = (
            f'<td colspan="{cell.colspan}" rowspan="{cell.rowspan}">'
            + "<br>".join(escape(plain(each.inlines)) for each in cell.paragraphs)
            + "</td>"
            for cell in row
        )
        yield f"<tr>{''.join(cells)}</tr>"
