"""The first bar: where one is, whether it is saved, the pages of the report, how long there is, and the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QTabBar, QTabWidget, QWidget

from ...models.words import plain_name
from ..kit import theme, tokens
from ..kit.parts import Bar, make_label, make_menu_tool, make_tool, rule, set_word
from ..kit.signs import Chip, IconLabel, Sign
from ..kit.texts import day_text
from .stage import Stage

if TYPE_CHECKING:
    from ..report.session import SaveState
    from .workspace import Workspace

_SOON = 14  # days before a report is due from which on it is said in colour
_COUNT_AFTER = 300  # ms


class TopBar(Bar):
    """What stands over every page.

    Attributes:
        home: leads to the start page.
        title: the open report, and what can be done with it as a whole.
        unit: the unit, on the start page, and what can be done with its data.
        saved: whether what was typed is on the disk, in words.
        save_elsewhere: shown while nothing can be saved: to save a copy of the data.
        tabs: the pages of the report.
        due: how long there is until the report is due.
        search: finds words of the report.

    Signals:
        page_chosen: (index) a tab was chosen.
    """

    page_chosen = Signal(int)

    def __init__(
        self,
        stage: Stage,
        today: Callable[[], date],
        *,
        home: QAction,
        find: QAction,
        help_: QAction,
        menus: Sequence[QMenu],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._stage, self._today = stage, today
        self._whole = ""
        self._pages: QTabWidget | None = None
        self._narrow = False
        report, unit, everything = menus
        self.home = make_tool(home, parent=self)
        theme.give_icon(self.home, "home")
        self.logo = QLabel(self)
        self.logo.setPixmap(theme.icon("app").pixmap(QSize(tokens.COUNTER_ICON, tokens.COUNTER_ICON)))
        self.name = make_label(self.tr("Báo Cáo Cơ Sở"), "bar", parent=self)
        self.title = make_menu_tool(report, "", "", self)
        self.title.setProperty("role", "bar")
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.unit = make_menu_tool(unit, self.tr("Đơn vị mới"), "unit", self)
        self._saved_icon = IconLabel("check", "met", tokens.CHIP_ICON, self)
        self.saved = make_label("", "small", "met", self)
        self.saved.setAccessibleName(self.tr("Trạng thái lưu"))
        widest = QFontMetrics(theme.font("small")).horizontalAdvance(self.tr("Đang lưu…"))
        self.saved.setMinimumWidth(widest + tokens.TIGHT)  # what stands beside it does not move
        self.save_elsewhere = make_tool(parent=self)
        self.save_elsewhere.setProperty("tone", "unmet")
        theme.give_icon(self.save_elsewhere, "bad", "unmet")
        set_word(self.save_elsewhere, self.tr("Lưu bản sao…"))
        self.tabs = QTabBar(self)
        self.tabs.setProperty("kind", "bar")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setFixedHeight(tokens.TABS)
        self.tabs.setAccessibleName(self.tr("Các trang của báo cáo"))
        self.due = Chip(Sign.CALM, "", self)
        self.search = make_tool(find, parent=self)
        self.help = make_tool(help_, word=self.tr("Trợ giúp"), parent=self)
        self.menu = make_menu_tool(everything, "", "menu", self)
        self.menu.setAccessibleName(self.tr("Tất cả các lệnh"))
        self.menu.setToolTip(self.tr("Tất cả các lệnh (F10); nhấn Alt để hiện thanh thực đơn"))
        self._divider = rule(vertical=True, parent=self)
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._lay_out()
        self._connect()
        self._show_where()

    def _lay_out(self) -> None:
        for widget in (self.logo, self.name, self.home, self._divider, self.title, self.unit):
            self.row.addWidget(widget)
        self.row.addSpacing(tokens.TIGHT)
        for widget in (self._saved_icon, self.saved, self.save_elsewhere):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self.row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self.row.addStretch(1)
        at_the_right: tuple[QWidget, ...] = (self.due, self.search, self.help, self.menu)
        for each in at_the_right:
            self.row.addWidget(each)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.page_chosen)
        self._count_soon.timeout.connect(self._show_facts)
        self._stage.unit_shown.connect(self._show_unit)
        self._stage.opened.connect(self._follow)
        self._stage.left.connect(self._show_where)
        self._stage.changed.connect(self._count_soon.start)

    # what is shown

    def set_narrow(self, narrow: bool) -> None:
        """Let go of words where the window is not wide."""
        self._narrow = narrow
        self._show_where()

    def _show_unit(self, name: str) -> None:
        shown = name or self.tr("Đơn vị mới")
        set_word(self.unit, f"{shown} ▾")
        self.unit.setAccessibleName(shown)

    def _follow(self, workspace: Workspace) -> None:
        workspace.session.save_state.connect(self._show_state)
        self._show_state(workspace.session.state)
        workspace.counted.connect(self.show_count)
        self._show_where()
        self._show_facts()

    def _show_tabs(self) -> None:
        """Offer the pages of what is shown."""
        pages = self._stage.tabs
        if pages is self._pages:
            return
        self._pages = pages
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        if pages is not None:
            for index in range(pages.count()):
                self.tabs.addTab(pages.tabText(index))
            self.tabs.setCurrentIndex(pages.currentIndex())
            pages.currentChanged.connect(self._turn)
        self.tabs.blockSignals(False)

    def _turn(self, page: int) -> None:
        if self._pages is not None and self._pages.currentIndex() == page:
            self.tabs.setCurrentIndex(page)

    def _show_where(self) -> None:
        """Show what belongs to the page that is shown."""
        open_, start = self._stage.session is not None, self._stage.at_start
        self._show_tabs()
        shown_when: tuple[tuple[QWidget, bool], ...] = (
            (self.logo, start), (self.name, start and not self._narrow), (self.unit, start), (self.help, start),
            (self.home, not start), (self.title, not start), (self.saved, open_), (self._saved_icon, open_),
            (self.tabs, self._pages is not None), (self.search, open_),
        )  # fmt: skip
        for widget, shown in shown_when:
            widget.setVisible(shown)
        set_word(self.home, "" if self._narrow else self.tr("Trang đầu"))
        set_word(self.search, "" if self._narrow else self.tr("Tìm"))
        self.due.setVisible(open_ and bool(self.due.text) and not self._narrow)
        if not open_:
            self.save_elsewhere.hide()
            self._whole = "" if start else self.tr("Tổng hợp báo cáo đơn vị")
        self._fit()

    def _show_facts(self) -> None:
        session = self._stage.session
        if session is None:
            return
        report = session.report
        self._whole = plain_name(" ".join((report.head.title or report.head.type_name).split()))
        empty = sum(part.result is None for each in report.indicators for part in each.parts)
        self.show_count(1, empty if empty < sum(len(each.parts) for each in report.indicators) else 0)
        self._show_due(report.due)
        self._fit()

    def show_count(self, page: int, count: int) -> None:
        """Say beside a tab how many things of its page want doing; nothing for none."""
        side = QTabBar.ButtonPosition.RightSide
        badge = self.tabs.tabButton(page, side)
        if not count:
            if badge is not None:
                self.tabs.setTabButton(page, side, None)
                badge.deleteLater()
                self.tabs.updateGeometry()
                self.row.activate()
            return
        if not isinstance(badge, QLabel):
            badge = QLabel(self.tabs)
            badge.setProperty("badge", "true")
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if badge.text() != str(count):
            badge.setText(str(count))
            badge.ensurePolished()
            badge.resize(badge.sizeHint())
            self.tabs.setTabButton(page, side, badge)  # once more, or the tabs keep the room of the number before
            self.tabs.updateGeometry()
            self.row.activate()  # at once: for a moment the last tab would have too little room
        self.tabs.setTabToolTip(page, self.tr("{0} chỗ cần xem").format(count))

    def _show_due(self, due: date | None) -> None:
        if due is None:
            self.due.say(Sign.CALM, "")
        else:
            today = self._today()
            left, day = (due - today).days, day_text(due, today)
            if left < 0:
                self.due.say(Sign.DUE, self.tr("Hạn {0} · quá {1} ngày").format(day, -left))
            elif not left:
                self.due.say(Sign.DUE, self.tr("Hạn {0} · hôm nay").format(day))
            else:
                mark = Sign.DUE if left <= _SOON else Sign.CALM
                self.due.say(mark, self.tr("Hạn {0} · còn {1} ngày").format(day, left))
        self.due.setVisible(due is not None and not self._narrow)

    def _show_state(self, state: SaveState) -> None:
        from ..report.session import SaveState

        failed, looked = state is SaveState.FAILED, self._stage.store.read_only
        words = {
            SaveState.SAVED: self.tr("Đã lưu"),
            SaveState.SAVING: self.tr("Đang lưu…"),
            SaveState.FAILED: self.tr("Chưa lưu được, đang thử lại"),
        }
        self.saved.setText(self.tr("Chỉ mở để xem") if looked else words[state])
        self.saved.setToolTip(self.tr("Thay đổi chưa vào ổ đĩa: hãy kiểm tra ổ đĩa") if failed else "")
        # no more than the words change while one types: at every key another layout or polish is felt
        theme.give(self.saved, tone="unmet" if failed else "2" if looked else "met")
        icons = {
            SaveState.SAVED: ("eye", "text2") if looked else ("check", "met"),
            SaveState.SAVING: ("more", "text2"),
            SaveState.FAILED: ("bad", "unmet"),
        }
        self._saved_icon.show_icon(*icons[state])
        self.save_elsewhere.setVisible(failed)

    # the title

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Cut the title where the bar has no room for all of it."""
        room = max(self.width() * (26 if self._narrow else 30) // 100, tokens.OUTLINE_NARROW)
        metrics = QFontMetrics(theme.font("bar"))
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room - 4 * tokens.ROOM)
        menu = self._stage.session is not None
        text = f"{shown}  ▾" if menu else shown
        if text != self.title.text():
            self.title.setText(text)
        self.title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not menu)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus if menu else Qt.FocusPolicy.NoFocus)
        self.title.setToolTip(self._whole)
        self.title.setAccessibleName(self._whole)
