"""The list beside the pages: what is to be done before the report goes out, each with a way to the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ...models.errors import UserError
from ...models.report import Role
from ...models.sending import Lack, Want, lacks
from ..checking import Checker
from ..kit import tokens
from ..kit.parts import make_button, make_label
from ..kit.signs import IconLabel
from ..kit.texts import error_text

if TYPE_CHECKING:
    from ...checks.finding import Finding
    from ..report.session import Session

_QUOTE = 40  # letters of the words it is about
_FINDINGS = 8  # lines; more are counted
_SIGNS = {True: ("bad", "unmet"), False: ("warn", "att_icon")}


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a line leads: a finding, all of them, a section, an indicator part, or the page of the form."""

    section: str = ""
    part: str = ""
    finding: Finding | None = None
    findings: bool = False


_ALL = Goal(findings=True)


class BeforeSending(QWidget):
    """What is still to be done, and what is in order.

    Signals:
        wanted: (:class:`Goal`) to be shown in the report.
    """

    wanted = Signal(object)

    def __init__(self, session: Session, checker: Checker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._checker = session, checker
        self._notices: tuple[str, ...] = ()
        self._pages = 0
        checker.checked.connect(self._fill)
        self.title = make_label(self.tr("Trước khi gửi"), "section", parent=self)
        self.summary = make_label("", "small", "2", self)
        self.summary.setWordWrap(True)
        self._area = area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.WIDE, tokens.ROOM, tokens.WIDE, tokens.GAP)
        column.setSpacing(tokens.GAP)
        for widget in (self.title, self.summary):
            column.addWidget(widget)
        column.addWidget(area, 1)
        self._fill()

    def refresh(self, pages: int, notices: tuple[str, ...]) -> None:
        """Show what the report lacks now; what the checker finds follows when it has looked again."""
        self._pages, self._notices = pages, notices
        self._fill()

    def _found(self) -> list[Finding]:
        """Return what is to be told of what was found; what the report lacks has its lines already."""
        from ...checks.rules.missing_section import NO_SIGN, REQUIRED

        return [
            each
            for each in self._checker.told
            if (each.spots or each.section) and each.sentence not in (NO_SIGN, REQUIRED)
        ]

    # lines

    def _fill(self) -> None:
        at = self._area.verticalScrollBar().value()
        self._list = QWidget(self)
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.GAP)
        self._grid.setVerticalSpacing(tokens.TIGHT)
        self._grid.setColumnStretch(1, 1)
        missing = lacks(self._session.report)
        findings = self._found()
        grave = [each for each in findings if each.severity.value == "error"]
        light = [each for each in findings if each.severity.value == "warning"]
        hints = sum(each.severity.value == "hint" and each.live is None for each in findings)
        for each in (one for one in missing if one.must):
            self._line(*_SIGNS[True], self._words(each), self._verb(each), Goal(each.section, each.part))
        self._show_findings(grave, True)
        for each in (one for one in missing if not one.must):
            self._line(*_SIGNS[False], self._words(each), self._verb(each), Goal(each.section, each.part))
        self._show_findings(light, False)
        for notice in self._notices:
            self._line(*_SIGNS[False], error_text(UserError(notice)))
        if hints:
            self._line("info", "text2", self.tr("{0} gợi ý nên xem lại").format(hints), self.tr("Xem"), _ALL)
        musts = sum(each.must for each in missing) + len(grave)
        shoulds = sum(not each.must for each in missing) + len(light)
        self._say(musts, shoulds)
        if not any(each.what in (Lack.SIGNER, Lack.RECIPIENTS) for each in missing):
            self._line("check", "met", self.tr("Người ký, nơi nhận đã đủ"))
        if self._checker.looked and not grave and not light:
            self._line("check", "met", self.tr("Không thấy chỗ phải sửa trong văn bản"))
        if annexes := sum(each.role is Role.ANNEX for each in self._session.report.sections.values()):
            self._line("check", "met", self.tr("Có {0} phụ lục kèm theo").format(annexes))
        if self._pages:
            self._line("check", "met", self.tr("{0} trang").format(self._pages))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._area.setWidget(self._list)  # the one before goes with its lines
        self._list.setAutoFillBackground(False)
        self._area.verticalScrollBar().setValue(at)

    def _show_findings(self, findings: list[Finding], grave: bool) -> None:
        for each in findings[:_FINDINGS]:
            sentence = error_text(UserError(each.sentence, *each.values))
            words = " ".join(each.quotes[0].split()) if each.quotes else ""
            if words and words not in sentence:  # which of several places of the same kind it is
                sentence += f" “{words if len(words) <= _QUOTE else f'{words[:_QUOTE].rstrip()}…'}”"
            self._line(*_SIGNS[grave], sentence, self.tr("Xem"), Goal(finding=each))
        if len(findings) > _FINDINGS:
            more = self.tr("và {0} chỗ khác").format(len(findings) - _FINDINGS)
            self._line(*_SIGNS[grave], more, self.tr("Xem"), _ALL)

    def _line(self, icon: str, tint: str, words: str, verb: str = "", goal: Goal | None = None) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(IconLabel(icon, tint, tokens.ICON, self._list), row, 0, Qt.AlignmentFlag.AlignTop)
        label = make_label(words, parent=self._list)
        label.setWordWrap(True)
        self._grid.addWidget(label, row, 1)
        if verb and goal is not None:
            button = make_button(verb, lambda: self.wanted.emit(goal), self._list, kind="link")
            button.setAccessibleName(f"{verb}: {words}")
            self._grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)

    def _say(self, musts: int, shoulds: int) -> None:
        if musts or shoulds:
            self.summary.setText(self.tr("Còn {0} việc phải làm, {1} việc nên làm").format(musts, shoulds))
        else:
            self.summary.setText(self.tr("Không còn việc gì"))

    def _words(self, missing: Want) -> str:
        return {
            Lack.SECTIONS: self.tr("{0} mục bắt buộc chưa viết"),
            Lack.RESULTS: self.tr("{0} chỉ tiêu bắt buộc chưa có kết quả"),
            Lack.NUMBER: self.tr("Chưa có số văn bản"),
            Lack.DATE: self.tr("Chưa có ngày ký"),
            Lack.TITLE: self.tr("Chưa có trích yếu"),
            Lack.SIGNER: self.tr("Chưa có người ký"),
            Lack.RECIPIENTS: self.tr("Chưa có nơi nhận"),
            Lack.DRAFT: self.tr("Còn in dấu DỰ THẢO"),
        }[missing.what].format(missing.count)

    def _verb(self, missing: Want) -> str:
        return {
            Lack.SECTIONS: self.tr("Viết"),
            Lack.RESULTS: self.tr("Điền"),
            Lack.NUMBER: self.tr("Điền"),
            Lack.DATE: self.tr("Điền"),
            Lack.TITLE: self.tr("Điền"),
            Lack.SIGNER: self.tr("Điền"),
            Lack.RECIPIENTS: self.tr("Điền"),
            Lack.DRAFT: self.tr("Sửa"),
        }[missing.what]
