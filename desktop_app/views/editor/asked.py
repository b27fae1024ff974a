"""What is asked of the section that is written, and the figures it shows, beside its text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...models.indicators import Part, figure_text
from ...models.report import FIXED, Report, Section
from ..kit import theme, tokens
from ..kit.card_column import CardColumn
from ..kit.parts import Card, EmptyState, make_label
from ..report.session import Session


class AskedPane(QFrame):
    """The guidance of a section line by line, whether it must be written, and its figures beside last year's.

    Signals:
        go_to_part: (part id) a figure shall be looked at in the table.
    """

    go_to_part = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self._section = ""
        self._parts: frozenset[str] = frozenset()  # whose figures it shows
        self._column = CardColumn(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.TIGHT, tokens.GAP)
        column.addWidget(self._column, 1)
        self.setMinimumWidth(tokens.OUTLINE_NARROW)
        self.setAccessibleName(self.tr("Gợi ý cho mục này"))
        session.changed.connect(lambda changes, _initiator: self._follow(bool(changes.indicators)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:  # the colour of links is in the words
            self._fill()

    def show_section(self, section_id: str) -> None:
        """Show what is asked of a section."""
        self._section = section_id
        self._fill()

    def _follow(self, figures: bool) -> None:
        section = self._session.report.sections.get(self._section)
        if figures or (section is not None and section.body.figures != self._parts):
            self._fill()

    def _fill(self) -> None:
        if not self.isVisibleTo(self.window()):
            return
        section = self._session.report.sections.get(self._section)
        asked = section if section is not None and section.id not in FIXED else None
        self._parts = asked.body.figures if asked is not None else frozenset()
        cards: list[QWidget] = []
        if asked is not None and (asked.guidance or asked.required):
            cards.append(self._guidance(asked))
        parts = [part for each in self._session.report.indicators for part in each.parts if part.id in self._parts]
        if parts:
            cards.append(self._figures(parts))
        if not cards:
            line = self.tr("Đề cương không ghi hướng dẫn cho mục này, và mục chưa dùng số liệu nào của bảng chỉ tiêu.")
            cards.append(EmptyState("bulb", self.tr("Không có gợi ý"), line, parent=self._column.inside))
        self._column.show_cards(cards)

    def _guidance(self, section: Section) -> Card:
        card = Card(parent=self._column.inside, margin=tokens.ROOM)
        card.column.addWidget(make_label(self.tr("Cấp trên yêu cầu"), "smallstrong", parent=card))
        if section.required:
            card.column.addWidget(make_label(self.tr("Mục này bắt buộc phải viết."), "body", "att", card))
        for line in filter(None, map(str.strip, section.guidance.split("\n"))):
            said = make_label(line, "body", parent=card)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            card.column.addWidget(said)
        return card

    def _figures(self, parts: list[Part]) -> Card:
        card = Card(parent=self._column.inside, margin=tokens.ROOM)
        card.column.setSpacing(tokens.HAIR)
        card.column.addWidget(make_label(self.tr("Số liệu của mục này"), "smallstrong", parent=card))
        accent = theme.colours().accent
        for part in parts:
            card.column.addSpacing(tokens.SMALL)
            link = f'<a href="{escape(part.id)}" style="color: {accent}; text-decoration: none">{escape(part.name)}</a>'
            name = make_label(link, "body", parent=card)
            name.setTextFormat(Qt.TextFormat.RichText)
            name.setWordWrap(True)
            name.setToolTip(self.tr("Xem trong bảng chỉ tiêu"))
            name.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
            name.linkActivated.connect(self.go_to_part)
            card.column.addWidget(name)
            card.column.addWidget(make_label(figure_text(part.result) or "–", "strong", parent=card))
            before = make_label("", "small", "2", card)
            before.setText(self.tr("cùng kỳ năm trước: {0}").format(figure_text(part.last_year) or "–"))
            card.column.addWidget(before)
        return card


def asks(report: Report) -> bool:
    """Tell whether an outline says what sections of a report shall have."""
    return any(each.guidance or each.required for each in report.sections.values())
