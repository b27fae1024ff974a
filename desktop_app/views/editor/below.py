"""What stands below a section that holds others: their headings and first words, in the order of print."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from ...models.livefigures import live_text
from ...models.numbering import section_numbers
from ...models.report import Report, Section, walk
from ...models.richtext import paragraphs, plain
from ..kit import theme, tokens
from ..kit.texts import UNTITLED, word

_LETTERS = 240  # of a section that are shown here
_MOST = 24  # sections


class SectionsBelow(QScrollArea):
    """The sections under the one that is written, to be read on and gone into; hidden where there are none.

    Signals:
        wanted: (section id) it shall be opened.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setFont(theme.paper_font(tokens.NOTE_POINTS))
        self._words.setProperty("kind", "page")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._words.linkActivated.connect(self.wanted)
        self._words.setObjectName("scrolled")
        self.setWidget(self._words)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the outline leads there by keyboard
        self.setAccessibleName(self.tr("Các mục bên dưới"))
        self._showing: tuple[Report, Section] | None = None
        self.hide()

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
        if not section.children:
            self._words.clear()
            return
        numbers, accent = section_numbers(report), theme.colours().accent
        lines = []
        for each, _ in list(walk(report, section.id))[:_MOST]:
            heading = escape(f"{numbers.get(each.id, '')} {each.heading or word(UNTITLED)}".strip())
            said = " ".join(
                plain(one.inlines, lambda live: live_text(report, live)) for one in paragraphs(each.body.blocks)
            )
            text = escape(said[:_LETTERS] + ("…" if len(said) > _LETTERS else ""))
            link = f'<a href="{escape(each.id)}" style="color: {accent}; text-decoration: none"><b>{heading}</b></a>'
            lines.append(f"<p>{link}</p>" + (f"<p>{text}</p>" if text else ""))
        self._words.setText("".join(lines))
