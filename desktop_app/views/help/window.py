"""The window of help: the tasks at the left, found by their words, and how each is done."""

from __future__ import annotations

from html import escape
from re import sub

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..kit import settings, theme, tokens
from ..kit.parts import give_pixels
from .content import HelpPage, KeyGroup, help_pages, key_groups

KEYS = "keys"
"""The page of all keys, beside those of the tasks."""
_PICTURE = QUrl("picture:")
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Help that stays beside the window while one works by it.

    Attributes:
        search: what is looked for.
        list: the pages that have it.
        page: what the chosen one says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Trợ giúp"))
        language = "en" if settings.get(settings.LANGUAGE) == "en" else "vi"
        self._pages, self._keys = help_pages(language), key_groups(language)
        self._wide = 0
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Tìm trong trợ giúp (không cần gõ dấu)"))
        self.search.setAccessibleName(self.tr("Tìm trong trợ giúp"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Các trang trợ giúp"))
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.tr("Nội dung trợ giúp"))
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(tokens.WIDE)
        self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the picture moves with it
        self.page.viewport().installEventFilter(self)
        side = QVBoxLayout()
        side.setSpacing(tokens.GAP)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.ROOM, tokens.ROOM, tokens.ROOM, tokens.ROOM)
        row.setSpacing(tokens.ROOM)
        row.addLayout(side)
        row.addWidget(self.page, 1)
        self.search.setFixedWidth(tokens.PANEL_NARROW)
        self.list.setFixedWidth(tokens.PANEL_NARROW)
        give_pixels(self, QSize(tokens.PANEL_NARROW + tokens.PAPER, tokens.PAPER_LEAST + tokens.BAR))
        self._filter("")
        self.search.setFocus()

    def open_at(self, name: str = "") -> None:
        """Show the window with a page: the file's name of a task, or ``KEYS``."""
        if name:
            self.search.clear()
            self._choose(name)
        if self.isVisible():  # it may be behind others
            self.raise_()
        self.show()
        self.activateWindow()

    # the list

    def _filter(self, query: str) -> None:
        name = self.list.currentItem().data(_NAME) if self.list.currentRow() >= 0 else ""
        self.list.blockSignals(True)
        self.list.clear()
        for page in (each for each in self._pages if each.answers(query)):
            self._add(page.title, page.name)
        if self._found_keys():
            self._add(self.tr("Phím tắt"), KEYS)
        self.list.blockSignals(False)
        self._choose(name)

    def _add(self, title: str, name: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setData(_NAME, name)

    def _choose(self, name: str) -> None:
        rows = [self.list.item(row) for row in range(self.list.count())]
        wanted = next((each for each in rows if each.data(_NAME) == name), rows[0] if rows else None)
        if wanted is not None:
            self.list.setCurrentItem(wanted)
        self._show()

    def _found_keys(self) -> list[KeyGroup]:
        groups = (each.answering(self.search.text()) for each in self._keys)
        return [each for each in groups if each.keys]

    # the page

    def _show(self) -> None:
        if self.list.currentRow() < 0:
            told = self.tr("Không thấy trang nào có những chữ ấy; hãy thử chữ khác.")
            self.page.setHtml(f"<p>{escape(told)}</p>")
            return
        name = self.list.currentItem().data(_NAME)
        page = next((each for each in self._pages if each.name == name), None)
        self.page.setHtml(self._of_keys() if page is None else self._of_task(page))
        self.page.verticalScrollBar().setValue(0)

    def _of_task(self, page: HelpPage) -> str:
        self._wide = self._room()
        html = f"<h2>{escape(page.title)}</h2><p>{_lines(page.lead)}</p>"
        html += (
            "<ol>"
            + "".join(f'<li style="margin-bottom: {tokens.TIGHT}px">{_lines(each)}</li>' for each in page.steps)
            + "</ol>"
        )
        if page.picture is not None:
            image = QImage(str(page.picture))
            ratio = self.devicePixelRatioF()
            image = image.scaledToWidth(
                round(min(self._wide * ratio, image.width())), Qt.TransformationMode.SmoothTransformation
            )
            self.page.document().addResource(QTextDocument.ResourceType.ImageResource, _PICTURE, image)
            html += f'<p><img src="{_PICTURE.toString()}" width="{min(self._wide, round(image.width()))}"></p>'
        return html + "".join(f"<p>{_lines(each)}</p>" for each in page.notes)

    def _of_keys(self) -> str:
        title = self.tr("Phím tắt")
        html = f"<h2>{escape(title)}</h2>"
        for group in self._found_keys():
            rows = "".join(
                f'<tr><td width="{tokens.OUTLINE_NARROW}"><b>{escape(" / ".join(map(_native, keys)))}</b></td><td>{escape(does)}</td></tr>'
                for keys, does in group.keys
            )
            html += f'<h3>{escape(group.title)}</h3><table cellpadding="{tokens.SMALL}">{rows}</table>'
        return html

    def _room(self) -> int:
        return max(self.page.viewport().width() - 2 * tokens.WIDE, tokens.PANEL_NARROW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the picture the room there is; let the arrows go through the list while one types."""
        if watched is self.page.viewport() and event.type() is QEvent.Type.Resize and self._room() != self._wide:
            self._show()
        arrows = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in arrows:
            if event.type() is QEvent.Type.KeyPress:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
            return True
        return super().eventFilter(watched, event)


def _lines(text: str) -> str:
    """Return a line of help as HTML: words of the window bold, keys as this system writes them."""
    html = sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text, quote=False))
    colour = theme.colours().accent
    return sub(r"`(.+?)`", lambda found: f'<b style="color: {colour}">{escape(_native(found[1]))}</b>', html)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
