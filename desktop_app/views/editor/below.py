"""What stands below a section that holds others: their headings and first words, in the order of print."""

from __future__ import annotations

from html import escape
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QTextEdit

from ...models.livefigures import live_text
from ...models.numbering import section_numbers
from ...models.report import Report, Section, walk
from ...models.richtext import paragraphs, plain
from ..kit import theme, tokens
from ..kit.texts import UNTITLED, word

_LETTERS = 240  # of a section that are shown here
_MOST = 24  # sections


class SectionsBelow(QLabel):
    """The sections under the one that is written, behind its last line, to be read on and gone into.

    It lies in the text field itself, on room that the text leaves at its end, so that both scroll as one.

    Signals:
        wanted: (section id) it shall be opened.
    """

    wanted = Signal(str)

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text.viewport())
        self._text = text
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFont(theme.paper_font(tokens.NOTE_POINTS))
        self.setProperty("kind", "page")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the outline leads there by keyboard
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setContentsMargins(0, tokens.FAR, 0, 0)
        self.linkActivated.connect(self.wanted)
        self.setAccessibleName(self.tr("Các mục bên dưới"))
        self._showing: tuple[Report, Section] | None = None
        text.verticalScrollBar().valueChanged.connect(self.follow)
        text.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Leave room for this behind the last line of the text."""
        document, wide = self._text.document(), self._text.viewport().width()
        needed = self.heightForWidth(wide) if self.text() else 0
        frame = document.rootFrame()
        look = frame.frameFormat()
        if look.bottomMargin() != needed:
            look.setBottomMargin(needed)
            quiet = document.blockSignals(True)  # no word of it has changed
            frame.setFrameFormat(look)
            # WORKAROUND QTextFrame::setFrameFormat: a document without a word is not laid out again
            document.markContentsDirty(document.characterCount() - 1, 1)
            document.blockSignals(quiet)
        self.resize(wide, needed)
        self.follow()

    def follow(self) -> None:
        """Stand where the text ends, wherever it has been scrolled to."""
        end = round(self._text.document().size().height()) - self.height()
        self.move(0, end - self._text.verticalScrollBar().value())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() is QEvent.Type.PaletteChange and self._showing is not None
        ):  # the colour of links is in the words
            self.show_below(*self._showing)

    def show_below(self, report: Report, section: Section) -> None:
        """Show what stands under a section."""
        self._showing = report, section
        self.setVisible(bool(section.children))
        numbers, accent = section_numbers(report) if section.children else {}, theme.colours().accent
        lines = []
        for each, _ in islice(walk(report, section.id), _MOST):
            heading = escape(f"{numbers.get(each.id, '')} {each.heading or word(UNTITLED)}".strip())
            said = " ".join(
                plain(one.inlines, lambda live: live_text(report, live)) for one in paragraphs(each.body.blocks)
            )
            text = escape(said[:_LETTERS] + ("…" if len(said) > _LETTERS else ""))
            link = f'<a href="{escape(each.id)}" style="color: {accent}; text-decoration: none"><b>{heading}</b></a>'
            lines.append(f"<p>{link}</p>" + (f"<p>{text}</p>" if text else ""))
        self.setText("".join(lines))
        self._make_room()
