"""The open report: outline on the left, text, indicators and form on the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ...models.errors import UserError
from ..kit import settings, tokens
from .side import Side
from .side_panel import SidePanel

if TYPE_CHECKING:
    from ...checks.finding import Finding
    from ...models.liveuse import LiveUse
    from ...models.report import Changes, Report
    from ...models.search import SearchMatch
    from ...store import Damaged
    from ..editor import EditorPage
    from ..editor.asked import AskedPane
    from ..editor.earlier import EarlierPane
    from ..form.page import HeadPage
    from ..indicators import IndicatorPage
    from ..narrative import NarrativePane
    from ..report.find_panel import FindPanel
    from ..report.outline import Outline
    from ..report.session import Session

_NARROWEST = 48  # letters of a line beside which there is still writing


class Workspace(QWidget):
    """The open report: outline on the left, text and indicators on the right.

    Its parts are imported when the first report is opened, so that the start page is there sooner.

    Attributes:
        narrative: what units say, beside the text; ``None`` until it is wanted.
        panel: what is beside the text, a tab each.

    Signals:
        narrative_shown: (bool) the pane with what units say is there, or not any more.
        asked_shown: (bool) what is asked of the section is beside the text, or not any more.
        earlier_shown: (bool) last period's words are beside the text, or not any more.
        findings_shown: (bool) what was found in the section is beside the text, or not any more.
        totals_wanted: the totals in the report are to be brought up to date.
        backups_wanted: something of the report is damaged, and the user wants to see the backups.
        counted: (page, count) how many things of a page want doing.
    """

    counted = Signal(int, int)

    narrative_shown = Signal(bool)
    asked_shown = Signal(bool)
    earlier_shown = Signal(bool)
    findings_shown = Signal(bool)
    totals_wanted = Signal()
    backups_wanted = Signal()

    TEXT, INDICATORS, FORM, CHECKS = range(4)

    def __init__(self, session: Session, parent: QWidget | None = None, damaged: Sequence[Damaged] = ()) -> None:
        super().__init__(parent)
        from ...models.report import PREAMBLE
        from ..checking import Checker, CheckingPage, FindingsPane
        from ..editor import EditorPage
        from ..editor.asked import AskedPane, asks
        from ..editor.earlier import EarlierPane
        from ..form.page import HeadPage
        from ..indicators import IndicatorPage
        from ..report.find_panel import FindPanel
        from ..report.outline import Outline

        self.session = session
        self.outline: Outline = Outline(session, self)
        self.editor: EditorPage = EditorPage(session, self)
        self.indicators: IndicatorPage = IndicatorPage(session, self)
        self.head: HeadPage = HeadPage(session, self)
        self.find_panel: FindPanel = FindPanel(session, self)
        self.find_panel.hide()
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.tabBar().hide()  # the bar over every page has them
        self.narrative: NarrativePane | None = None
        self._shown_beside: QWidget | None = None
        self.beside = QSplitter(Qt.Orientation.Horizontal, self)
        self.beside.addWidget(self.editor)
        self.panel = SidePanel(self)
        self.beside.addWidget(self.panel)
        self.asked: AskedPane = AskedPane(session, self)
        self.panel.add(self.asked, self.tr("Gợi ý"), asks(session.report))
        self.earlier: EarlierPane = EarlierPane(session, self)
        self.panel.add(self.earlier, self.tr("Kỳ trước"), self.earlier.known)
        self.beside.setStretchFactor(0, 1)
        self.beside.setChildrenCollapsible(False)
        self.beside.setFocusProxy(self.editor)
        self.side = Side(self.outline, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.beside)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setFocusProxy(self.editor)
        self.pages.addTab(self.splitter, self.tr("Văn bản"))
        self.pages.addTab(self.indicators, self.tr("Chỉ tiêu"))
        self.pages.addTab(self.head, self.tr("Thể thức"))
        self.checking: CheckingPage = CheckingPage(session, Checker(session, lambda: self.editor.composing, self), self)
        self.editor.offers = self.checking.deeds.fill_menu
        self.findings: FindingsPane = FindingsPane(self.checking.checker, self.checking.deeds, self)
        self.panel.add(self.findings, self.tr("Cần sửa"))
        self._findings_wanted = False  # on the page of all findings it makes way
        self.pages.addTab(self.checking, self.tr("Kiểm tra"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.find_panel)
        self._damaged = damaged
        if damaged:
            self._show_damage(layout)
        self._connect()
        last = settings.get(settings.place(session.report.id))
        first = session.report.top[0] if session.report.top else PREAMBLE
        self.outline.go_to(last if last in session.report.sections else first)
        self._freeze()
        QTimer.singleShot(0, self, self._first_look)  # once it has its size

    def _show_damage(self, layout: QVBoxLayout) -> None:
        from ..kit.damage import DamageStrip

        self.damage = DamageStrip(self)
        self.damage.backups_wanted.connect(self.backups_wanted)
        layout.insertWidget(0, self.damage)
        self.damage.show_damaged(self._damaged)
        self.session.changed.connect(lambda _changes, _initiator: self._refresh_damage())

    def _refresh_damage(self) -> None:
        from ...store.reading import still_lost

        self.damage.show_damaged(still_lost(self.session.report, self._damaged))

    def _first_look(self) -> None:
        if not self.splitter.restoreState(settings.get(settings.SPLITTER)):
            self.splitter.setSizes([tokens.OUTLINE, self.width() - tokens.OUTLINE])
        if self.outline.current() in self.session.report.top[:1]:
            self.outline.tree.scrollToTop()  # the preamble stays in sight
        else:
            self.outline.tree.scrollTo(self.outline.tree.currentIndex())
        if not self.isVisible():  # closed meanwhile, and the store with it
            return
        try:
            received = self.session.store.has_submissions()
        except UserError as error:
            self.session.refused.emit(error)
            return
        if received and (self.session.report.quotes or settings.get(settings.NARRATIVE) == "yes"):
            self._make_narrative().prepare()

    def _make_narrative(self) -> NarrativePane:
        from ..narrative import NarrativePane

        pane = NarrativePane(self.session, self.editor, self)
        self.panel.add(pane, self.tr("Đơn vị báo cáo"))
        self.editor.setMinimumWidth(self.fontMetrics().averageCharWidth() * _NARROWEST)
        self.beside.setStretchFactor(0, 1)
        pane.found.connect(self._narrative_found)
        pane.section_wanted.connect(self.outline.go_to)
        pane.totals_wanted.connect(self.totals_wanted)
        self.outline.section_chosen.connect(pane.show_section)
        self.narrative = pane
        return pane

    def _narrative_found(self, found: object) -> None:
        """Show what units say where it is wanted, or where a quote or the totals are to be looked at."""
        assert self.narrative is not None
        wanted = found is not None and settings.get(settings.NARRATIVE) == "yes"
        if wanted or self.narrative.doubtful or self.narrative.behind:
            self._set_narrative(True)

    def show_narrative(self, shown: bool) -> None:
        """Show what units say beside the text and go there, or put it away; the choice is remembered."""
        settings.put(settings.NARRATIVE, "yes" if shown else "no")
        if shown:
            self.pages.setCurrentIndex(self.TEXT)
            if self.narrative is None:
                self._make_narrative().prepare()
        self._set_narrative(shown)
        (self.narrative if shown and self.narrative is not None else self.editor).setFocus()

    def turn_narrative(self) -> bool:
        """Go to what units say; from there, put it away. Return whether it is there now."""
        pane, focused = self.narrative, QApplication.focusWidget()
        inside = pane is not None and focused is not None and pane.isAncestorOf(focused)
        self.show_narrative(not inside)
        return not inside

    def _set_narrative(self, shown: bool) -> None:
        self._turn_panel(self.narrative, shown)

    def set_narrow(self, narrow: bool) -> None:
        """Give the text the room where the window is not wide."""
        if narrow:
            self.splitter.setSizes([tokens.OUTLINE_NARROW, self.width() - tokens.OUTLINE_NARROW])

    def show_asked(self, shown: bool) -> None:
        """Show what is asked of the section beside the text, or put it away; what else is there makes way."""
        self._turn_panel(self.asked, shown)
        if not shown:
            self.editor.setFocus()

    def show_earlier(self, shown: bool) -> None:
        """Show last period's words beside the text, or put them away; what else is there makes way."""
        self._turn_panel(self.earlier, shown)
        if not shown:
            self.editor.setFocus()

    def show_findings(self, shown: bool) -> None:
        """Show what was found in the section beside the text, or put it away; what else is there makes way."""
        self._turn_panel(self.findings, shown)
        if not shown:
            self.editor.setFocus()

    def _turn_panel(self, pane: QWidget | None, shown: bool) -> None:
        """Show a pane beside the text, or put it away where it is in sight."""
        if pane is None or (self.panel.pane is pane) is shown:
            return
        if shown:
            self.pages.setCurrentIndex(self.TEXT)
        self.panel.show_pane(pane if shown else None)

    def _follow_panel(self, pane: QWidget | None) -> None:
        """Give what is beside the text its room and its section, and tell the menus."""
        self._keep_narrative_sizes()
        self._shown_beside = pane
        if pane is not None and pane is self.narrative:
            if not self.beside.restoreState(settings.get(settings.NARRATIVE_SPLITTER)):
                self.beside.setSizes([self.beside.width() * 60 // 100, self.beside.width() * 40 // 100])
            self.narrative.refresh()
        elif pane is not None:
            self._give_room(self.panel)
        if self.pages.currentIndex() == self.TEXT:
            self._findings_wanted = pane is self.findings
        if pane is self.asked:
            self.asked.show_section(self.editor.section_id)
        elif pane is self.earlier:
            self.earlier.show_section(self.editor.section_id)
        elif pane is self.findings:
            self.findings.show_section(self.editor.section_id)
        self.narrative_shown.emit(pane is not None and pane is self.narrative)
        self.asked_shown.emit(pane is self.asked)
        self.earlier_shown.emit(pane is self.earlier)
        self.findings_shown.emit(pane is self.findings)

    def _forget_pane(self, pane: QWidget) -> None:
        if pane is self.narrative:
            settings.put(settings.NARRATIVE, "no")
        self.editor.setFocus()

    def _keep_narrative_sizes(self) -> None:
        if self._shown_beside is not None and self._shown_beside is self.narrative and self.panel.isVisible():
            settings.put(settings.NARRATIVE_SPLITTER, self.beside.saveState())

    def _give_room(self, pane: QWidget) -> None:
        width = self.beside.width()
        panel = tokens.PANEL if width >= tokens.NARROW - tokens.PANEL else tokens.PANEL_NARROW
        sizes = [0] * self.beside.count()
        sizes[0], sizes[self.beside.indexOf(pane)] = width - panel, panel
        self.beside.setSizes(sizes)

    def keep_picture(self, target: Path) -> None:
        """Keep a small picture of the first page for the start page; without one nothing is lost."""
        from ..form.paper import PaperPreview

        paper = PaperPreview(text_lines=16, colours=tokens.LIGHT)  # black on white: it is shown in the colours of then
        paper.show_report(self.session.report)
        paper.resize(tokens.PANEL, round(tokens.PANEL * 1.414))
        target.parent.mkdir(parents=True, exist_ok=True)
        paper.grab().save(str(target))

    def keep_sizes(self) -> None:
        """Remember how wide everything is."""
        settings.put(settings.SPLITTER, self.splitter.saveState())
        settings.put(settings.place(self.session.report.id), self.editor.section_id)
        self._keep_narrative_sizes()

    def _connect(self) -> None:
        self.outline.section_chosen.connect(self._open_section)
        self.outline.write_here.connect(self.editor.setFocus)
        self.outline.section_chosen.connect(self.asked.show_section)
        self.asked.go_to_part.connect(self.show_part)
        self.outline.section_chosen.connect(self.earlier.show_section)
        self.earlier.copy_wanted.connect(self.editor.put_words)
        self.editor.go_to_part.connect(self.show_part)
        self.editor.section_made.connect(self.outline.go_to)
        self.editor.section_wanted.connect(self.outline.go_to)
        self.indicators.use_wanted.connect(self.show_use)
        self.find_panel.go_to.connect(self.show_match)
        self.find_panel.closed.connect(self._focus_page)
        self.session.stepped.connect(self._follow_step)
        self.pages.currentChanged.connect(self._put_text)
        self.checking.place_wanted.connect(self.show_finding)
        self.checking.counted.connect(lambda count: self.counted.emit(self.CHECKS, count))
        self.checking.checker.checked.connect(self._show_doubts)
        self.checking.checker.checked.connect(self._count_doubts)
        self.outline.section_chosen.connect(lambda _section: self._show_doubts())
        self.outline.section_chosen.connect(self.findings.show_section)
        self.editor.key_typed.connect(self.checking.checker.typed)
        self.findings.place_wanted.connect(self.show_finding)
        self.findings.counted.connect(lambda count: self.panel.count(self.findings, count))
        self.panel.chosen.connect(self._follow_panel)
        self.panel.put_away.connect(self._forget_pane)
        self.session.changed.connect(self._tell_silences)

    def _put_text(self, page: int) -> None:
        """Put the text beside the findings while they are shown, and back beside the outline."""
        if page == self.CHECKS and self.panel.pane is self.findings:
            self.panel.show_pane(None)
        elif page == self.TEXT and self._findings_wanted and self.panel.pane is None:
            self.panel.show_pane(self.findings)
        if page == self.TEXT:
            self.findings.refresh()
        if page == self.CHECKS:
            self.checking.take(self.beside)
        elif self.splitter.indexOf(self.beside) < 0:
            self.splitter.addWidget(self.beside)
            self.splitter.setStretchFactor(1, 1)
            self.beside.show()

    def show_finding(self, finding: Finding) -> None:
        """Show the words of a finding; the keyboard stays with what shows it."""
        from ...checks.places import span_of
        from ...checks.text import PieceKind

        piece = finding.spots[0].piece if finding.spots else None
        if (
            piece is not None
            and piece.owner
            and all(each.id != piece.owner for each in self.session.report.next_targets)
        ):
            parts = next((each.parts for each in self.session.report.indicators if each.id == piece.owner), ())
            if parts:
                said = " ".join(finding.quotes).lower()
                part = next((each for each in parts if each.name and each.name.lower() in said), parts[0])
                self.pages.setCurrentIndex(self.INDICATORS)
                self.indicators.show_part(part.id)
        elif finding.section:
            self.outline.go_to(finding.section)
            if piece is not None and piece.kind is PieceKind.HEADING:
                self.editor.show_in_heading(finding.spots[0].start, finding.spots[0].end)
            span = span_of(self.session.report, finding.spots[0]) if finding.spots else None
            if span is not None:
                self.editor.show_match(span)
                QTimer.singleShot(0, self.editor.text, self.editor.text.ensureCursorVisible)  # once notes have room
            if piece is not None and piece.note:
                self.editor.show_in_note(piece.note, finding.spots[0].words)
        elif piece is None or piece.kind in (PieceKind.TITLE, PieceKind.FORM):
            self.pages.setCurrentIndex(self.FORM)
            if piece is not None and piece.kind is PieceKind.TITLE:
                self.head.show_in_title(finding.spots[0].words)

    def _show_doubts(self) -> None:
        """Underline in the section that is open what was found there; what was found before its last change stays."""
        from ...checks.places import note_range, span_of
        from ...models.search import Span
        from ..editor.places import Doubt

        report, section = self.session.report, self.editor.section_id
        checker = self.checking.checker
        if not checker.speaks_of(section):
            return
        doubts = []
        for each in checker.to_mend:
            if each.section != section or not each.spots:
                continue
            spot, sure = each.spots[0], each.severity.value == "error"
            if spot.piece.note:
                place = note_range(report, spot)
                span = Span(0, *place) if place is not None else None
            else:
                span = span_of(report, spot)
            if span is not None:
                doubts.append(Doubt(span, spot.piece.note, sure, each))
        self.editor.show_doubts(doubts)

    def _count_doubts(self) -> None:
        """Count in the outline what was found in each section."""
        counts: dict[str, int] = {}
        for each in self.checking.checker.to_mend:
            if each.rule == "missing_section":  # the outline shows what is not written by a sign of its own
                continue
            counts[each.section] = counts.get(each.section, 0) + 1
        self.outline.model.show_counts(counts)

    def _tell_silences(self, changes: Changes, initiator: object) -> None:
        """Show at once what was let stand; what was written is checked first."""
        del initiator
        if changes.head and self.checking.checker.findings:
            self._show_doubts()
            self._count_doubts()
            self.findings.refresh()

    def show_use(self, use: LiveUse) -> None:
        """Go to a place where a figure is shown, to write there."""
        if use.indicator:
            parts = next((each.parts for each in self.session.report.indicators if each.id == use.indicator), ())
            if parts:
                self.show_part(parts[0].id)
            return
        self.pages.setCurrentIndex(self.TEXT)
        self.outline.go_to(use.section)
        if use.span is not None:
            self.editor.show_match(use.span)
        self.editor.setFocus()
        if use.note:
            self.editor.notes.focus_note(use.note)

    def show_part(self, part_id: str) -> None:
        """Go to an indicator part in the table."""
        self.pages.setCurrentIndex(self.INDICATORS)
        self.indicators.show_part(part_id)
        self.indicators.setFocus()

    def show_match(self, match: SearchMatch) -> None:
        """Show a place that find has found; the keyboard stays with what looks for it."""
        from ...models.search import Where

        if match.section:
            self.pages.setCurrentIndex(self.TEXT)
            self.outline.go_to(match.section)
            if match.span is not None:
                self.editor.show_match(match.span)
            return
        if (section := _section_of_aim(self.session.report, match.place.owner)) is not None:
            self.pages.setCurrentIndex(self.TEXT)
            self.outline.go_to(section)
            return
        self.pages.setCurrentIndex(self.FORM if match.place.where is Where.TITLE else self.INDICATORS)
        if match.place.where in (Where.NAME, Where.REMARK):
            self.indicators.show_part(match.place.owner)
        elif match.place.where is not Where.TITLE:
            found = [each for each in self.session.report.indicators if each.id == match.place.owner and each.parts]
            if found:
                self.indicators.show_part(found[0].parts[0].id)

    def show_find(self) -> None:
        """Show find and replace, with the selected words in it."""
        self.session.flush()
        chosen = self.editor.text.textCursor().selectedText()
        self.find_panel.open_panel(chosen if len(chosen) <= 100 and "\u2029" not in chosen else "")

    def find_again(self, forward: bool) -> None:
        """Go to the next place of what is looked for, or ask what that is."""
        if not self.find_panel.isVisible():
            self.show_find()
        elif forward:
            self.find_panel.find_next()
        else:
            self.find_panel.find_previous()

    def show_page(self, page: int) -> None:
        """Go to the text, the indicators or the form."""
        self.pages.setCurrentIndex(page)
        self._focus_page()

    def _focus_page(self) -> None:
        self.pages.currentWidget().setFocus()

    def _open_section(self, section_id: str) -> None:
        if self.pages.currentIndex() != self.CHECKS:  # there the text is beside what was found
            self.pages.setCurrentIndex(self.TEXT)
        self.editor.open_section(section_id)
        self._freeze()

    def _freeze(self) -> None:
        if self.session.refusal is not None:
            from .look_only import look_only

            named = (self.editor.actions(), self.indicators.actions(), self.outline.actions_by_name())
            look_only(
                (self.editor, self.indicators, self.head),
                self.outline.tree,
                [action for actions in named for action in actions.values()],
            )

    def _follow_step(self, changes: Changes) -> None:
        """Go where undo or redo changed something, so that the user sees it."""
        present = [key for key in changes.sections if key in self.session.report.sections]
        if changes.indicators and not changes.sections:
            self.pages.setCurrentIndex(self.INDICATORS)
        elif changes.form and not changes.sections:
            self.pages.setCurrentIndex(self.FORM)
        elif len(present) == 1 and present[0] != self.editor.section_id:
            self.outline.go_to(present[0])


def _section_of_aim(report: Report, key: str) -> str | None:
    """Return the section whose list has a target of the next period; ``None`` for all else."""
    from ...models.report import listed
    from ...models.richtext import IndicatorList, Layout

    if all(each.id != key for each in report.next_targets):
        return None
    for section in report.sections.values():
        lists = [each for each in section.body.blocks if isinstance(each, IndicatorList) and each.layout is Layout.NEXT]
        if any(each.id == key for block in lists for each in listed(report, block)):
            return section.id
    return None
