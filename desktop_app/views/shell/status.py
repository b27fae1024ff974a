"""The status line: the unit, how long the report is, and whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from ...models.numbers import format_date
from .stage import Stage

if TYPE_CHECKING:
    from ..report.session import SaveState
    from .workspace import Workspace


class StatusLine(QObject):
    """What the status line says for as long as it holds.

    Attributes:
        save_elsewhere: shown while nothing can be saved: to save a copy of the data.
    """

    def __init__(self, bar: QStatusBar, stage: Stage) -> None:
        super().__init__(bar)
        self._stage = stage
        self._words = QLabel()
        self._unit = QLabel()
        self._saved = QLabel()
        self._saved.setAccessibleName(self.tr("Trạng thái lưu"))
        self.save_elsewhere = QPushButton(self.tr("Lưu bản sao…"), flat=True)
        self.save_elsewhere.hide()
        for widget in (self._unit, self._words, self.save_elsewhere, self._saved):
            bar.addPermanentWidget(widget)
        stage.unit_shown.connect(self._unit.setText)
        stage.opened.connect(self._follow)
        stage.left.connect(self._clear)
        stage.changed.connect(self._count)

    def _follow(self, workspace: Workspace) -> None:
        workspace.session.save_state.connect(self._show_state)
        self._show_state(workspace.session.state)
        self._count()

    def _clear(self) -> None:
        self._saved.clear()
        self._count()

    def _count(self) -> None:
        session = self._stage.session
        if session is None:
            self._words.clear()
            return
        words = sum(section.body.words for section in session.report.sections.values())
        due = session.report.due
        told = [self.tr("Hạn gửi {0}").format(format_date(due))] if due else []
        self._words.setText(" · ".join([*told, self.tr("{0} từ").format(f"{words:,}".replace(",", "."))]))

    def _show_state(self, state: SaveState) -> None:
        from ..report.session import SaveState

        self._saved.setText(
            {
                SaveState.SAVED: self.tr("Đã lưu"),
                SaveState.SAVING: self.tr("Đang lưu…"),
                SaveState.FAILED: self.tr("Chỉ mở để xem, thay đổi không được lưu")
                if self._stage.store.read_only
                else self.tr("Chưa lưu được, đang thử lại – hãy kiểm tra ổ đĩa"),
            }[state]
        )
        self.save_elsewhere.setVisible(state is SaveState.FAILED)
