"""What stands over the text of a section: number and heading, status, guidance, what the earlier period wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...models.edits import SetSection
from ...models.errors import UserError
from ...models.frames.next_period import HeadingKey, earlier_text, texts_by_key
from ...models.numbering import section_numbers
from ...models.report import CLOSING, FIXED, PREAMBLE, Section, Status
from ..kit.texts import CLOSING_TITLE, PREAMBLE_TITLE, STATUSES, word
from ..report.session import Session


class SectionHead(QWidget):
    """The head of the section that is written; its heading and status are changed here.

    Signals:
        edited: (edit, label) the user gave the section another heading or status.
        typed: a key changed the heading.
    """

    edited = Signal(object, str)
    typed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._section_id = ""
        self._earlier: dict[str | HeadingKey, str] | None = None
        self._make_line()
        self._make_helps()
        line = QHBoxLayout()
        line.addWidget(self.number)
        line.addWidget(self.heading, 1)
        line.addWidget(self.status)
        helps = QHBoxLayout()
        helps.addWidget(self.guidance_button)
        helps.addWidget(self.previous_button)
        helps.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addLayout(helps)
        layout.addWidget(self.guidance)
        layout.addWidget(self.previous)
        self.heading.editingFinished.connect(self._set_heading)
        self.heading.textEdited.connect(lambda _: self.typed.emit())
        self.status.activated.connect(self._set_status)
        self.guidance_button.toggled.connect(self.guidance.setVisible)
        self.previous_button.toggled.connect(self._show_previous)

    def _make_line(self) -> None:
        self.number = QLabel(self)
        self.heading = QLineEdit(self)
        self.heading.setAccessibleName(self.tr("Tiêu đề của mục"))
        self.heading.setPlaceholderText(self.tr("Tiêu đề của mục"))
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.number.setFont(font)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("Tình trạng của mục"))
        for status in Status:
            self.status.addItem(word(STATUSES[status]), status)

    def _make_helps(self) -> None:
        self.guidance_button = QToolButton(self)
        self.guidance_button.setCheckable(True)
        self.guidance_button.setChecked(True)
        self.guidance_button.setAutoRaise(True)
        self.guidance_button.setText(self.tr("Hướng dẫn viết mục này"))
        self.guidance = QLabel(self, wordWrap=True)
        self.guidance.setTextFormat(Qt.TextFormat.PlainText)
        self.guidance.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.previous_button = QToolButton(self)
        self.previous_button.setCheckable(True)
        self.previous_button.setAutoRaise(True)
        self.previous_button.setText(self.tr("Kỳ trước đã viết"))
        self.previous = QPlainTextEdit(self, readOnly=True)
        self.previous.setAccessibleName(self.tr("Kỳ trước đã viết"))
        self.previous.setMaximumHeight(self.fontMetrics().lineSpacing() * 9)

    # what is shown

    def show_section(self, section: Section) -> None:
        """Show the head of a section; a heading that is being typed stays."""
        self._section_id = section.id
        fixed = section.id in FIXED
        titles = {PREAMBLE: word(PREAMBLE_TITLE), CLOSING: word(CLOSING_TITLE)}
        self.number.setText("" if fixed else section_numbers(self._session.report).get(section.id, ""))
        self.heading.setReadOnly(fixed)
        heading = titles.get(section.id, section.heading)
        if self.heading.text() != heading and not self.heading.isModified():
            self.heading.setText(heading)
        self.status.setCurrentIndex(self.status.findData(section.status))
        self.guidance_button.setVisible(bool(section.guidance))
        self.guidance.setText(section.guidance)
        self.guidance.setVisible(bool(section.guidance) and self.guidance_button.isChecked())
        self._show_previous()

    def _show_previous(self) -> None:
        """Show what the report this one goes on from says in the same section, where there is one."""
        section = self._section()
        earlier = ""
        if section is not None and section.id not in FIXED:
            earlier = earlier_text(self._earlier_texts(), section)
        self.previous_button.setVisible(bool(earlier))
        self.previous.setVisible(bool(earlier) and self.previous_button.isChecked())
        if self.previous.isVisible() and self.previous.toPlainText() != earlier:
            self.previous.setPlainText(earlier)

    def _earlier_texts(self) -> dict[str | HeadingKey, str]:
        """Return last period's text by key of section, read once."""
        if self._earlier is None:
            self._earlier = {}
            key = self._session.report.origin.previous
            if key:
                try:
                    self._earlier = texts_by_key(self._session.store.load(key).report)
                except UserError:  # it was removed since: there is nothing to show
                    self._earlier = {}
        return self._earlier

    def _section(self) -> Section | None:
        return self._session.report.sections.get(self._section_id)

    # what is typed

    @property
    def typing(self) -> bool:
        """Whether the heading has words that nobody was told of yet."""
        section = self._section()
        return section is not None and self.heading.isModified() and self.heading.text().strip() != section.heading

    def hand_over(self) -> None:
        """Tell of a heading that is being typed; the field stays as it is, its spaces too."""
        if self.typing:
            self._tell_heading()

    def drop_typed(self) -> None:
        """Let the next :meth:`show_section` replace a heading that is being typed."""
        self.heading.setModified(False)

    def _set_heading(self) -> None:
        self.heading.setModified(False)
        self._tell_heading()

    def _tell_heading(self) -> None:
        section = self._section()
        heading = self.heading.text().strip()
        if section is not None and section.id not in FIXED and heading != section.heading:
            self.edited.emit(SetSection(section.id, "heading", heading), self.tr("Sửa tiêu đề"))

    def _set_status(self) -> None:
        section = self._section()
        status = self.status.currentData()
        if section is not None and status is not section.status:
            self.edited.emit(SetSection(section.id, "status", status), self.tr("Đổi tình trạng mục"))
