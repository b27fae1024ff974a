"""What stands round the text of a section: where it is, its state, the guidance, and its heading on the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...models.edits import SetSection
from ...models.numbering import section_numbers
from ...models.numbers import format_number
from ...models.report import CLOSING, FIXED, PREAMBLE, Report, Section, Status
from ..kit import theme, tokens
from ..kit.parts import ElidedLabel, make_button, make_label
from ..kit.signs import IconLabel
from ..kit.texts import CLOSING_TITLE, PREAMBLE_TITLE, STATUSES, word
from ..report.session import Session
from .heading import HeadingEdit


class SectionHead(QWidget):
    """The head of the section that is written; its heading and status are changed here.

    Attributes:
        heading_row: number and heading, which stand on the page over the text.
        heading: the heading.
        status: the status.
        guide: what the office above asks for; folded it is one line.

    Signals:
        edited: (edit, label) the user gave the section another heading or status.
        typed: a key changed the heading.
    """

    edited = Signal(object, str)
    typed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._section_id = self._shown = ""
        self._folded: set[str] = set()  # sections whose guidance was folded
        self._opened: set[str] = set()  # and those where it was opened though there is little room
        self._short = False
        self._make_line()
        self._make_heading()
        self._make_guide()
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP)
        line.addWidget(self.crumbs, 1)
        line.addWidget(self.words)
        line.addWidget(self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.GAP)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(line)
        layout.addWidget(self.guide)
        self.heading.finished.connect(self._set_heading)
        self.heading.edited.connect(self.typed)
        self.status.activated.connect(self._set_status)

    def _make_line(self) -> None:
        self.crumbs = ElidedLabel("", "small", "2", self)
        self.words = ElidedLabel("", "small", "2", self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words.setFixedWidth(
            QFontMetrics(theme.font("small")).horizontalAdvance(self.tr("{0} từ").format("000.000"))
        )
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("Tình trạng của mục"))
        self.status.setProperty("kind", "quiet")
        for status in Status:
            self.status.addItem(word(STATUSES[status]), status)

    def _make_heading(self) -> None:
        self.heading_row = QWidget(self)
        self.number = QLabel(self.heading_row)
        self.number.setProperty("kind", "page")
        self.number.setContentsMargins(0, tokens.HAIR, 0, 0)
        self.heading = HeadingEdit(self.heading_row)
        self.heading.setAccessibleName(self.tr("Tiêu đề của mục"))
        self.heading.setPlaceholderText(self.tr("Tiêu đề của mục"))
        self.heading_row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self.heading_row)
        row.setContentsMargins(tokens.BAR, 0, 0, tokens.TIGHT)
        row.setSpacing(tokens.TIGHT)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.heading, 1)
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Show the heading in the size of the text."""
        font = theme.scaled(theme.paper_font(), zoom)
        font.setBold(True)
        self.heading.setFont(font)
        self.heading.fit()
        self.number.setFont(font)

    def _make_guide(self) -> None:
        self.guide = QFrame(self)
        self.guide.setObjectName("guide")
        self.guidance = make_label("", "body", parent=self.guide)
        self.guidance.setWordWrap(True)
        self.guidance.setTextFormat(Qt.TextFormat.RichText)
        self.guidance.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._asked = make_label(self.tr("Hướng dẫn viết mục này"), "body", parent=self.guide)
        self.fold = make_button("", self._turn_guide, self.guide, kind="link")
        row = QHBoxLayout(self.guide)
        row.setContentsMargins(tokens.ROOM, tokens.TIGHT, tokens.TIGHT, tokens.TIGHT)
        row.setSpacing(tokens.GAP)
        top = Qt.AlignmentFlag.AlignTop
        bulb = QVBoxLayout()
        bulb.setContentsMargins(0, tokens.HAIR, 0, 0)
        bulb.addWidget(IconLabel("bulb", "accent", tokens.ICON, self.guide))
        bulb.addStretch(1)
        row.addLayout(bulb)
        row.addWidget(self._asked, 1)
        row.addWidget(self.guidance, 1)
        row.addWidget(self.fold, 0, top)

    # what is shown

    def show_section(self, section: Section) -> None:
        """Show the head of a section; a heading that is being typed stays."""
        self._section_id = section.id
        fixed = section.id in FIXED
        report = self._session.report
        titles = {PREAMBLE: word(PREAMBLE_TITLE), CLOSING: word(CLOSING_TITLE)}
        numbers = section_numbers(report)
        number = "" if fixed else numbers.get(section.id, "")
        self.number.setText(number)
        self.number.setVisible(bool(number))
        self.heading.setReadOnly(fixed)
        self.heading_row.setVisible(not fixed)
        heading = titles.get(section.id, section.heading)
        if self.heading.text() != heading and not self.heading.typed:
            self.heading.setText(heading)
        crumbs = "  ›  ".join([*_above(report, section.id, numbers), heading])
        self.crumbs.setText(crumbs)
        self.words.setText(self.tr("{0} từ").format(format_number(section.body.words)) if section.body.words else "")
        self.status.setVisible(not fixed)
        self.status.setCurrentIndex(self.status.findData(_status(section)))
        self.guide.setVisible(bool(section.guidance))
        said = self._guidance(section.guidance)
        if said != self.guidance.text() or section.id != self._shown:
            self._shown = section.id
            self.guidance.setText(said)
            self._show_guide()

    def _guidance(self, asked: str) -> str:
        from html import escape

        lines = "<br>".join(escape(line) for line in asked.split("\n"))
        title = self.tr("Hướng dẫn:")
        return f"<b>{escape(title)}</b> {lines}"

    def set_short(self, short: bool) -> None:
        """Fold the guidance where there are few lines of text below it, unless it is opened again."""
        if short != self._short:
            self._short = short
            self._show_guide()

    def _turn_guide(self) -> None:
        turned = self._opened if self._short else self._folded
        turned ^= {self._section_id}
        self._show_guide()

    def _show_guide(self) -> None:
        folded = self._section_id not in self._opened if self._short else self._section_id in self._folded
        self.guidance.setVisible(not folded)
        self._asked.setVisible(folded)
        self.fold.setText(self.tr("Mở ra") if folded else self.tr("Thu gọn"))
        self.fold.setAccessibleName(self.tr("Mở hướng dẫn") if folded else self.tr("Thu gọn hướng dẫn"))

    def _section(self) -> Section | None:
        return self._session.report.sections.get(self._section_id)

    # what is typed

    @property
    def typing(self) -> bool:
        """Whether the heading has words that nobody was told of yet."""
        section = self._section()
        return section is not None and self.heading.typed and self.heading.text().strip() != section.heading

    def hand_over(self) -> None:
        """Tell of a heading that is being typed; the field stays as it is, its spaces too."""
        if self.typing:
            self._tell_heading()

    def drop_typed(self) -> None:
        """Let the next :meth:`show_section` replace a heading that is being typed."""
        self.heading.typed = False

    def _set_heading(self) -> None:
        if self.heading.typed:
            self.heading.typed = False
            self._tell_heading()

    def _tell_heading(self) -> None:
        section = self._section()
        heading = self.heading.text().strip()
        if section is not None and section.id not in FIXED and heading != section.heading:
            self.edited.emit(SetSection(section.id, "heading", heading), self.tr("Sửa tiêu đề"))

    def _set_status(self) -> None:
        section = self._section()
        status = self.status.currentData()
        if section is not None and status is not _status(section):
            self.edited.emit(SetSection(section.id, "status", status), self.tr("Đổi tình trạng mục"))


def _status(section: Section) -> Status:
    """Return how far a section is; one that says something is being written, whoever put it there."""
    return Status.DRAFT if section.status is Status.TODO and section.body.words else section.status


def _above(report: Report, section_id: str, numbers: Mapping[str, str]) -> list[str]:
    """Return numbers and headings of what a section stands under, from the top down."""
    above = {child: key for key, each in report.sections.items() for child in each.children}
    found: list[str] = []
    while (section_id := above.get(section_id, "")) and section_id not in FIXED:
        found.insert(0, f"{numbers.get(section_id, '')} {report.sections[section_id].heading}".strip())
    return found
