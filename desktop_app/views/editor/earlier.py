"""What the report this one goes on from says in the same section, beside the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ...models.errors import UserError
from ...models.frames.next_period import HeadingKey, earlier_text, texts_by_key
from ...models.report import FIXED, Section
from ...models.words import plain_name
from ..kit import tokens
from ..kit.card_column import CardColumn
from ..kit.parts import Card, EmptyState, make_button, make_label
from ..report.session import Session


class EarlierPane(QFrame):
    """The paragraphs of last period's section, each to be copied.

    Attributes:
        texts: the paragraphs shown.

    Signals:
        copy_wanted: (paragraph) it shall go into the text.
    """

    copy_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self._earlier: dict[str | HeadingKey, str] | None = None
        self._name = ""
        self.texts: list[str] = []
        self.facts = make_label("", "small", "2", self)
        self.facts.setWordWrap(True)
        self._column = CardColumn(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.ROOM, tokens.SMALL, tokens.TIGHT, tokens.GAP)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.facts)
        column.addWidget(self._column, 1)
        self.setMinimumWidth(tokens.OUTLINE_NARROW)
        self.setAccessibleName(self.tr("Kỳ trước đã viết"))

    @property
    def known(self) -> bool:
        """Whether this report goes on from another one."""
        return bool(self._session.report.origin.previous)

    def show_section(self, section_id: str) -> None:
        """Show what last period's report says in the same section."""
        if not self.isVisibleTo(self.window()):
            return
        section = self._session.report.sections.get(section_id)
        self.texts = []
        if section is not None and section.id not in FIXED:
            self.texts = [line for line in earlier_text(self._texts(), section).split("\n") if line.strip()]
        self.facts.setText(self._facts(section))
        cards: list[QWidget] = [self._card(text) for text in self.texts]
        if not cards:
            line = self.tr("Mục này của kỳ trước chưa có nội dung, hoặc không tìm thấy.")
            cards.append(EmptyState("page", self.tr("Không có gì để xem"), line, parent=self._column.inside))
        self._column.show_cards(cards)

    def _facts(self, section: Section | None) -> str:
        return " · ".join(filter(None, (self._name, section.heading if section is not None else "")))

    def _card(self, text: str) -> Card:
        card = Card(parent=self._column.inside, margin=tokens.ROOM)
        said = make_label(text, "body", parent=card)
        said.setWordWrap(True)
        card.column.setSpacing(tokens.TIGHT)
        card.column.addWidget(said)
        row = QHBoxLayout()
        row.addWidget(make_button(self.tr("Chép vào báo cáo"), lambda: self.copy_wanted.emit(text), card, kind="link"))
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _texts(self) -> dict[str | HeadingKey, str]:
        """Return last period's text by key of section, read once."""
        if self._earlier is None:
            self._earlier = {}
            key = self._session.report.origin.previous
            if key:
                try:
                    report = self._session.store.load(key).report
                except UserError:  # it was removed since: there is nothing to show
                    return self._earlier
                self._name = plain_name(" ".join((report.head.title or report.head.type_name).split()))
                self._earlier = texts_by_key(report)
        return self._earlier
