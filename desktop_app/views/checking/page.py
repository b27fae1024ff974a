"""The page “Kiểm tra”: what was found at the left, the text it is about at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QPushButton, QSplitter, QVBoxLayout, QWidget

from ..kit import theme, tokens
from ..kit.parts import EmptyState, Pills, make_button, make_label
from .checker import Checker
from .deeds import FindingDeeds
from .finding_delegate import MESSAGE, QUOTE, REASON, SECTION, FindingList

if TYPE_CHECKING:
    from ...checks.finding import Finding
    from ..report.session import Session

_ALL = "all"
_SIGNS = {"error": ("bad", "unmet"), "warning": ("warn", "att_icon"), "hint": ("info", "text2")}
_PANEL = 456
_LONGEST = 140  # letters of a quote that are shown


class CheckingPage(QWidget):
    """Shows what was found, goes there, mends it or lets it stand.

    Attributes:
        checker: finds it.
        deeds: what can be done about it.
        list: the findings of the filter that holds.
        pills: filters by how grave they are.
        text: where the window puts the text while this page is shown.

    Signals:
        place_wanted: (Finding) to be shown, the keyboard staying here.
        counted: (count) how many findings nobody let stand.
    """

    place_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, session: Session, checker: Checker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.checker = session, checker
        self.deeds = FindingDeeds(session, checker, self)
        self._shown: list[Finding] = []
        self.pills = Pills(
            [
                (_ALL, self.tr("Tất cả"), "", ""),
                ("error", self.tr("Phải sửa"), *_SIGNS["error"]),
                ("warning", self.tr("Nên xem"), *_SIGNS["warning"]),
                ("hint", self.tr("Gợi ý"), *_SIGNS["hint"]),
            ],
            self,
        )
        self.list = FindingList(self)
        self.list.setAccessibleName(self.tr("Các chỗ cần xem"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret where one writes
        self.empty = EmptyState(
            "check", self.tr("Không có chỗ nào cần xem"), self.tr("Chương trình tự kiểm tra lại khi báo cáo thay đổi.")
        )
        self.mend = make_button("", self._mend, self, kind="tonal")
        self.mend_all = make_button("", self._mend_all, self, kind="quiet")
        self.keep = make_button(self.tr("Thêm &vào từ của đơn vị"), self._keep_words, self, kind="quiet")
        self.let = make_button(self.tr("&Bỏ qua…"), self._let_stand, self, kind="quiet")
        self.tell = make_button(self.tr("&Nhắc lại chỗ này"), self._tell_again, self, kind="tonal")
        self.when = make_label("", "small", "2", self)
        self._make_actions()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.pills.chosen.connect(lambda _key: self._fill())
        self.list.currentRowChanged.connect(self._turn_buttons)
        self.list.itemClicked.connect(lambda _item: self._go())
        self.list.itemActivated.connect(lambda _item: self._go())
        checker.checked.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self.refresh()

    def _make_actions(self) -> None:
        def make(icon: str, words: str, key: str, slot: object) -> QAction:
            action = QAction(words, self)
            theme.give_icon(action, icon)
            if key:
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            return action

        self._actions = {
            "again": make("status", self.tr("Kiểm tra lại"), "F7", lambda _=False: self.checker.check_now()),
            "previous": make("up", self.tr("Chỗ trước"), "Shift+F8", lambda _=False: self.step(-1)),
            "next": make("down", self.tr("Chỗ sau"), "F8", lambda _=False: self.step(1)),
            "silent": make("eye", self.tr("Đã bỏ qua"), "", lambda _=False: self._fill()),
        }
        self._actions["silent"].setCheckable(True)

    def actions_by_name(self) -> dict[str, QAction]:
        """Return the page's commands."""
        return self._actions

    def _lay_out(self) -> None:
        panel = QWidget(self)
        panel.setObjectName("side")
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.GAP)
        head.addWidget(self.pills)
        head.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.GAP)
        for button in (self.mend, self.mend_all, self.keep, self.let, self.tell):
            deeds.addWidget(button)
        deeds.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(tokens.ROOM, tokens.TIGHT, tokens.ROOM, tokens.GAP)
        foot.addWidget(self.when)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(deeds)
        column.addLayout(foot)
        self._panel = panel
        self.text = QSplitter(Qt.Orientation.Horizontal, self)
        self.text.addWidget(panel)
        self.text.setChildrenCollapsible(False)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text)

    def take(self, widget: QWidget) -> None:
        """Show the text beside the findings; whoever showed it before has to take it back."""
        self.text.addWidget(widget)
        self.text.setStretchFactor(1, 1)
        widget.show()
        self.text.setSizes([_PANEL, max(self.width() - _PANEL, _PANEL)])

    # what is shown

    @property
    def told(self) -> list[Finding]:
        """The findings that nobody let stand."""
        return self.checker.told

    def refresh(self) -> None:
        """Show what was found last."""
        told = self.told
        self.pills.count(_ALL, len(told))
        for key in _SIGNS:
            self.pills.count(key, sum(each.severity.value == key for each in told))
        silent = len(self.checker.findings) - len(told)
        self._actions["silent"].setText(self.tr("Đã bỏ qua ({0})").format(silent))
        self._actions["silent"].setEnabled(bool(silent) or self._actions["silent"].isChecked())
        self.when.setText(
            self.tr("Kiểm tra lúc {0}, tự chạy lại khi sửa").format(QTime.currentTime().toString("HH:mm"))
        )
        self._panel.setMinimumWidth(max(tokens.PANEL, self.pills.sizeHint().width() + 2 * tokens.ROOM))
        self._fill()
        self.counted.emit(len(self.checker.to_mend))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Fill the list; where the same finding is still there, it stays the chosen one."""
        if not self.isVisible():  # filled once it is looked at: writing does not wait for it
            return
        from ...models.numbering import section_numbers

        before = self.current
        silent = self._actions["silent"].isChecked()
        told = self.told
        if silent:
            known = {id(each) for each in told}
            told = [each for each in self.checker.findings if id(each) not in known]
        elif self.pills.current != _ALL:
            told = [each for each in told if each.severity.value == self.pills.current]
        self._shown = told
        self.list.blockSignals(True)
        self.list.clear()
        numbers = section_numbers(self._session.report)  # once: it runs after every save
        for each in told:
            icon, tint = _SIGNS[each.severity.value]
            section, message, quote, reason = self._words(each, silent, numbers)
            item = QListWidgetItem(theme.icon(icon, tint), message, self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (message, section, quote, reason))))
            for role, words in ((SECTION, section), (MESSAGE, message), (QUOTE, quote), (REASON, reason)):
                item.setData(role, words)
        self.list.blockSignals(False)
        self.list.setVisible(bool(told))
        self.empty.setVisible(not told)
        if told:
            keys = [(each.rule, each.section, each.quotes) for each in told]
            was = (before.rule, before.section, before.quotes) if before is not None else None
            self.list.setCurrentRow(keys.index(was) if was in keys else 0)
        self._turn_buttons()

    def _words(self, finding: Finding, silent: bool, numbers: Mapping[str, str]) -> tuple[str, str, str, str]:
        """Return where a finding is, what is wrong, the words it is about, and why it may stand."""
        from ...checks.silencing import silenced

        report = self._session.report
        section = report.sections.get(finding.section)
        number = numbers.get(finding.section, "") if section is not None else ""
        place = f"{number} {section.heading}".strip() if section is not None else self.tr("Đầu văn bản")
        quote = " ".join(finding.quotes[0].split()) if finding.quotes else ""
        silence = silenced(report, finding) if silent else None
        return (
            place or self.tr("Mở đầu"),
            self.deeds.message(finding),
            quote[:_LONGEST] + "…" if len(quote) > _LONGEST else quote,
            self.tr("Đã bỏ qua: {0}").format(silence.reason) if silence is not None else "",
        )

    @property
    def current(self) -> Finding | None:
        """The chosen finding."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _turn_buttons(self) -> None:
        found, silent = self.current, self._actions["silent"].isChecked()
        if found is not None and not silent:
            found = self.deeds.offered(found)
        mend = found.mend if found is not None and not silent else None
        self.mend.setVisible(mend is not None)
        if mend is not None:
            assert found is not None
            self._name(self.mend, self.deeds.verb(found))
        same = self.deeds.alike(found) if found is not None and mend is not None else []
        self.mend_all.setVisible(len(same) > 1)
        if len(same) > 1:
            self._name(self.mend_all, self.deeds.verb_for_all(same))
        self.keep.setVisible(found is not None and not silent and bool(self.deeds.own(found)))
        self.let.setVisible(found is not None and not silent)
        self.tell.setVisible(found is not None and silent)
        for name in ("previous", "next"):
            self._actions[name].setEnabled(bool(self._shown))

    @staticmethod
    def _name(button: QPushButton, words: str) -> None:
        button.setText(words.replace("&", "&&"))
        button.setAccessibleName(words)

    # what is done

    def step(self, by: int) -> None:
        """Go to the finding after or before the chosen one."""
        if self._shown:
            self.list.setCurrentRow((self.list.currentRow() + by) % len(self._shown))
            self._go()

    def _go(self) -> None:
        found = self.current
        if found is not None:
            self.place_wanted.emit(found)

    def _mend(self) -> None:
        if (found := self.current) is not None:
            self.deeds.mend(self.deeds.offered(found))

    def _mend_all(self) -> None:
        if (found := self.current) is not None:
            self.deeds.mend(*self.deeds.alike(self.deeds.offered(found)))

    def _keep_words(self) -> None:
        if (found := self.current) is not None:
            self.deeds.keep_words(found)

    def _let_stand(self) -> None:
        if (found := self.current) is not None:
            self.deeds.let_stand(found)

    def _tell_again(self) -> None:
        if (found := self.current) is not None:
            self.deeds.tell_again(found)

    def _on_changed(self, changes: object, initiator: object) -> None:
        """Show at once what was let stand; what was written is checked first."""
        del initiator
        if getattr(changes, "head", False):
            self.refresh()
