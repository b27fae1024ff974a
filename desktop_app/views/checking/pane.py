"""What was found in the section that is written, beside its text: each to be gone to, mended or let stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..kit import theme, tokens
from ..kit.card_column import CardColumn
from ..kit.parts import DoorCard, EmptyState, make_button, make_label
from ..kit.signs import IconLabel
from .checker import Checker
from .deeds import FindingDeeds

if TYPE_CHECKING:
    from ...checks.finding import Finding

_SIGNS = {"error": ("bad", "unmet"), "warning": ("warn", "att_icon"), "hint": ("info", "text2")}
_MOST = 30  # cards; more are counted, the page has them all
_OTHERS = 2  # words that one may have meant
_QUOTE = 90  # letters of a quote that are shown


class FindingsPane(QFrame):
    """The findings of one section, a card each.

    Signals:
        place_wanted: (Finding) to be shown, the keyboard staying here.
        counted: (count) how many the section has.
    """

    place_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, checker: Checker, deeds: FindingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._checker, self._deeds = checker, deeds
        self._section = ""
        self._shown: list[Finding] = []
        self.facts = make_label("", "small", "2", self)
        self.facts.setWordWrap(True)
        self._column = CardColumn(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.ROOM, tokens.SMALL, tokens.TIGHT, tokens.GAP)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.facts)
        column.addWidget(self._column, 1)
        self.setMinimumWidth(tokens.OUTLINE_NARROW)
        self.setAccessibleName(self.tr("Chỗ cần sửa của mục này"))
        checker.checked.connect(self.refresh)

    @property
    def findings(self) -> list[Finding]:
        """The findings of the section that nobody let stand."""
        return [each for each in self._checker.told if each.section == self._section]

    @property
    def _wrong(self) -> int:
        return sum(each.live is None for each in self.findings)

    def show_section(self, section: str) -> None:
        """Show what was found in a section."""
        self._section = section
        self.refresh()

    def refresh(self) -> None:
        """Show what was found last; cards of the same findings stay as they are."""
        found = self.findings
        self.counted.emit(self._wrong)
        if not self.isVisibleTo(self.window()):
            return
        keys = [(each.rule, each.message, each.quotes) for each in found]
        if self._column.cards and keys == [(each.rule, each.message, each.quotes) for each in self._shown]:
            self._shown = found
            return
        self._shown = found
        cards = [self._card(place) for place in range(min(len(found), _MOST))]
        self._column.show_cards(
            cards or [EmptyState("check", self.tr("Mục này chưa thấy chỗ nào cần sửa"), "", parent=self)]
        )
        rest = len(found) - _MOST
        told = self.tr("{0} chỗ trong mục này").format(len(found)) if found else ""
        self.facts.setText(told if rest <= 0 else self.tr("{0}; {1} chỗ nữa ở trang Kiểm tra").format(told, rest))

    def _card(self, place: int) -> QWidget:
        finding = self._shown[place]
        message = self._deeds.message(finding)
        card = DoorCard(message, self, margin=tokens.ROOM)
        card.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret where one writes
        card.opened.connect(lambda: self.place_wanted.emit(self._shown[place]))
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP)
        icon, tint = _SIGNS[finding.severity.value]
        head.addWidget(IconLabel(icon, tint, tokens.ICON, card), 0, Qt.AlignmentFlag.AlignTop)
        said = make_label(message, "body", parent=card)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        head.addWidget(said, 1)
        card.column.setSpacing(tokens.TIGHT)
        card.column.addLayout(head)
        quote = " ".join(finding.quotes[0].split()) if finding.quotes else ""
        if quote and f"“{quote}”" not in message:
            short = quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE].rstrip()}…"
            words = make_label(f"“{short}”", parent=card)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setFont(theme.paper_font(tokens.NOTE_POINTS))
            words.setWordWrap(True)
            words.setIndent(tokens.ICON + tokens.GAP)
            card.column.addWidget(words)
        for buttons in self._rows(place, card):
            row = QHBoxLayout()
            row.setSpacing(tokens.GAP)
            row.addSpacing(tokens.ICON)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            card.column.addLayout(row)
        return card

    def _rows(self, place: int, card: QWidget) -> list[list[QPushButton]]:
        """Return what can be done about a finding: its mend, other words, and what lets it be."""
        finding, deeds = self._shown[place], self._deeds

        def make(words: str, deed: Callable[[], None], kind: str = "link") -> QPushButton:
            button = make_button(words.replace("&", "&&"), deed, card, kind=kind)
            button.setAccessibleName(f"{words}: {deeds.message(finding)}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            return button

        first, rest = [], [make(self.tr("Bỏ qua…"), lambda: deeds.let_stand(self._shown[place]))]
        if finding.mend is not None:
            first = [make(deeds.verb(finding), lambda: deeds.mend(self._shown[place]), "tonal")]
            same = deeds.alike(finding)
            if len(same) > 1:
                words = deeds.verb_for_all(same)
                rest.insert(0, make(words, lambda: deeds.mend(*deeds.alike(self._shown[place]))))
        others = deeds.suggestions(finding)[:_OTHERS]
        first += [make(each, self._putting(place, each), "tonal") for each in others]
        if deeds.own(finding):
            rest.append(make(self.tr("Thêm vào từ của đơn vị"), lambda: deeds.keep_words(self._shown[place])))
        return [row for row in (first, rest) if row]

    def _putting(self, place: int, words: str) -> Callable[[], None]:
        return lambda: self._deeds.put(self._shown[place], words)
