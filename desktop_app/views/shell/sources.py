"""Where figures came from that the open report took from earlier reports: what has changed there since is marked."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ...models.errors import UserError
from .stage import Stage

if TYPE_CHECKING:
    from ...models.report import Changes, Report
    from ...models.richtext import Chart
    from .workspace import Workspace

_AFTER = 400  # ms from opening a report until the reports its figures were taken from are looked at


class Sources(QObject):
    """Marks what no longer agrees with the report it was taken from; nothing changes by itself."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._reports: dict[str, Report] = {}
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self._look)
        stage.opened.connect(self._follow)

    def charts_behind(self) -> list[tuple[str, Chart, Chart]]:
        """Return the open report's charts that say something else than their sources: (section, as it is, as it should be)."""
        session = self._stage.session
        if session is None:
            return []
        from ...models.years.trends import charts_behind

        self._load(session.report)
        return charts_behind(session.report, self._reports)

    def _follow(self, workspace: Workspace) -> None:
        self._reports = {}
        workspace.session.changed.connect(self._on_changed)
        self._soon.start()

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.indicators and self._reports:
            self._mark()

    def _load(self, report: Report) -> None:
        """Load the reports that figures of a report came from; one removed since, or damaged, is not asked."""
        from ...models.years.trends import source_names

        for name in source_names(report) - self._reports.keys():
            with contextlib.suppress(UserError):
                self._reports[name] = self._stage.store.load(name).report

    def _look(self) -> None:
        session = self._stage.session
        if session is None:
            return
        self._load(session.report)
        if not self._reports:
            return
        said, count = self._mark()
        charts = len(self.charts_behind())
        if count:
            self._stage.told.emit(
                self.tr(
                    "{0} số liệu lấy từ báo cáo trước nay đã khác ở báo cáo gốc ({1}); ô có dấu trong bảng chỉ tiêu. "
                    "Hãy lấy lại số liệu nếu cần."
                ).format(count, said)
            )
        elif charts:
            self._stage.told.emit(
                self.tr(
                    "{0} biểu đồ qua các kỳ nay đã khác ở báo cáo gốc. Hãy lấy lại số liệu từ các báo cáo trước nếu cần."
                ).format(charts)
            )

    def _mark(self) -> tuple[str, int]:
        """Mark the parts whose figures have changed where they came from; return the periods' names and the count."""
        from ...models.indicators import figure_text
        from ...models.periods import period_name
        from ...models.years.earlier import outdated

        workspace = self._stage.workspace
        if workspace is None:
            return "", 0
        changed = outdated(workspace.session.report, self._reports)
        marks: dict[str, list[str]] = {}
        for each in changed:
            had, now = figure_text(each.had) or "–", figure_text(each.now) or "–"
            line = self.tr("{0}: đã lấy {1}, báo cáo gốc nay ghi {2}").format(period_name(each.period), had, now)
            marks.setdefault(each.part, []).append(line)
        workspace.indicators.model.mark_behind({key: "\n".join(lines) for key, lines in marks.items()})
        return ", ".join(dict.fromkeys(period_name(each.period) for each in changed)), len(changed)
