"""The way of a DOCX into the program: read off the window's thread, looked over where it carries no data."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.kinds import ReportKind
from ...models.words import plain_name
from ..kit.tasks import Task

if TYPE_CHECKING:
    from ...docx.reading import Reading
    from ...exchange import Foreign, Imported
    from ...models.report import Report
    from .desk import Desk

_UNREAD = QT_TRANSLATE_NOOP(
    "errors",
    "Không đọc được những chỗ sửa bằng Word trong tệp “{0}” nên báo cáo lấy theo lúc xuất tệp; "
    "hãy mở tệp bằng Word và chép lại những chỗ đó.",
)


class Importer(QObject):
    """Imports one file into the store of a desk, and shows what came of it over a window."""

    def _tell_merged(self, sentence: str) -> None:
        session = self._desk.session
        self._desk.tell(sentence, self.tr("Hoàn tác"), session.undo if session is not None else None)

    def __init__(self, desk: Desk, path: Path, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._store, self._path, self._window = desk, desk.store, path, window

    def start(self) -> None:
        """Read the file."""
        task = Task(lambda _: _read(self._path), self.tr("Đang đọc tệp…"), self._window)
        task.finished.connect(self._take)
        task.failed.connect(self._desk.tell_error)
        task.start()

    def _take(self, found: Any) -> None:
        from ...exchange import Foreign

        if isinstance(found, Foreign):
            self._look_over(found)
            return
        report_id = found.report.id
        try:
            for data in found.pictures.values():
                self._store.put_asset(data)
            known = any(info.id == report_id for info in self._store.reports())
            removed = next((each for each in self._store.reports(removed=True) if each.id == report_id), None)
            asked_for = not known and self._is_asked_for(found.report)
        except UserError as error:
            self._desk.tell_error(error)
            return
        if known:
            self._compare(found)
        elif removed is not None:
            self._ask_to_restore(found, removed.title)
        elif asked_for:
            self._ask_to_receive(found)
        else:
            self._add(found)
        if found.unread:
            self._desk.tell_error(UserError(_UNREAD, self._path.name))

    # a report that was removed

    def _ask_to_restore(self, imported: Imported, title: str) -> None:
        """Ask before a removed report comes back: whoever made the file may not be who wrote the report."""
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Báo cáo đã xóa"),
            self.tr("Tệp “{0}” là một bản của báo cáo “{1}” đã xóa khỏi danh sách. Lấy báo cáo đó lại để so sánh?").format(
                plain_name(self._path.name), plain_name(" ".join(title.split()))
            ),
            parent=self._window,
        )  # fmt: skip
        back = box.addButton(self.tr("Lấy lại và so sánh"), QMessageBox.ButtonRole.AcceptRole)
        apart = box.addButton(self.tr("Mở thành báo cáo riêng"), QMessageBox.ButtonRole.ActionRole)
        leave = box.addButton(self.tr("Hủy"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back.clicked.connect(lambda: self._restore(imported))
        apart.clicked.connect(lambda: self._add_apart(imported))
        box.open()

    def _restore(self, imported: Imported) -> None:
        try:
            self._store.restore_removed(imported.report.id)
        except UserError as error:
            self._desk.tell_error(error)
            return
        self._compare(imported)

    def _add_apart(self, imported: Imported) -> None:
        from ...models.richtext import new_id

        key, visible = new_id(), imported.visible
        visible = replace(visible, id=key) if visible is not None else None
        self._add(replace(imported, report=replace(imported.report, id=key), visible=visible))

    # what another unit sent

    def _is_asked_for(self, report: Report) -> bool:
        """Tell whether another unit answers an outline of ours with it."""
        outlines = {each.id for each in self._store.heads(ReportKind.OUTLINE).value}
        own = self._store.unit()
        return report.origin.outline in outlines and report.unit.ref != own.ref

    def _ask_to_receive(self, imported: Imported) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Báo cáo của đơn vị khác"),
            self.tr("Đây là báo cáo của {0}, làm theo đề cương của đơn vị mình. Nhận vào bảng tổng hợp?").format(
                plain_name(imported.report.unit.name or self._path.stem)
            ),
            parent=self._window,
        )
        receive = box.addButton(self.tr("Nhận vào tổng hợp"), QMessageBox.ButtonRole.AcceptRole)
        look = box.addButton(self.tr("Mở thành báo cáo riêng"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Hủy"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(receive)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        receive.clicked.connect(lambda: self._desk.receive([self._path]))
        look.clicked.connect(lambda: self._add(imported))
        box.open()

    # a report that is here already

    def _compare(self, imported: Imported) -> None:
        """Open the report that the file is a copy of, and ask what to take of it."""
        if not self._is_open(imported):
            self._desk.open_report(imported.report.id)
        if self._is_open(imported):
            self._merge(imported)

    def _is_open(self, imported: Imported) -> bool:
        session = self._desk.session
        return session is not None and session.report.id == imported.report.id

    def _merge(self, imported: Imported) -> None:
        from ..merging import Merging

        session = self._desk.session
        assert session is not None
        merging = Merging(session, self._window)
        merging.told.connect(self._desk.tell)
        merging.merged.connect(self._tell_merged)
        merging.failed.connect(self._desk.tell_error)
        merging.apart.connect(self._desk.add_report)
        from ...docx.properties import saved_by

        by = ""
        with contextlib.suppress(UserError):  # it was read a moment ago
            by = saved_by(self._path)
        merging.propose(imported, plain_name(self._path.name), by)

    # a new one

    def _add(self, imported: Imported) -> None:
        from ...exchange.versions import came_in

        report, desk = imported.report, self._desk
        if not desk.add_report(report):
            return
        try:
            came_in(self._store, imported)
        except UserError as error:
            desk.tell_error(error)
        if report.kind is ReportKind.INDICATOR_SET:
            desk.tell(
                self.tr(
                    "Đã nhập bộ chỉ tiêu: báo cáo lập từ nay trong kỳ ấy dùng bộ này; báo cáo đã lập thì mở ra, "
                    "chọn Chỉ tiêu > Bộ chỉ tiêu của năm…"
                )
            )
        else:
            desk.tell(self.tr("Đã nhập báo cáo từ tệp."))
        if imported.visible is not None or imported.left_out:
            self._merge(imported)
        elif report.kind is ReportKind.OUTLINE:
            self._ask_to_follow()

    def _ask_to_follow(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Đề cương gửi xuống"),
            self.tr("Đây là đề cương do cấp trên gửi. Lập báo cáo của đơn vị theo đề cương này?"),
            parent=self._window,
        )
        follow = box.addButton(self.tr("Lập báo cáo"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Chỉ xem đề cương"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        follow.clicked.connect(self._desk.follow_outline)
        box.open()

    # a file without data

    def _look_over(self, foreign: Foreign) -> None:
        from .dialog import ImportDialog

        dialog = ImportDialog(foreign, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._add_reading(dialog.reading))
        dialog.open()

    def _add_reading(self, reading: Reading) -> None:
        """Make a new report and fill it with what was read, as one step."""
        from ...models.filling import filling
        from ...models.periods import SHAPES, period_text
        from ...models.report import Report
        from ...models.richtext import new_id

        desk = self._desk
        unit, report = self._store.unit(), reading.report
        if unit.issuer.casefold() == report.unit.issuer.casefold() or not report.unit.issuer:
            report = replace(report, unit=unit)  # our own old report: its unit is the one we know better
        empty = Report(new_id(), unit=unit, head=replace(Report("").head, title=self.tr("Báo cáo nhập từ tệp")))
        try:
            for data in reading.media.values():
                self._store.put_asset(data)
        except UserError as error:
            desk.tell_error(error)
            return
        if not desk.add_report(empty):
            return
        assert desk.session is not None
        desk.session.do(filling(empty, report), self.tr("Nhập từ tệp"))
        desk.go_to(report.top[0] if report.top else "preamble")
        if report.unit == unit and report.period.end is not None and report.kind is not ReportKind.OUTLINE:
            said = period_text(SHAPES[report.kind], report.period)
            desk.tell(self.tr("Đã nhập báo cáo {0}.").format(said), self.tr("Lập báo cáo kỳ sau"), desk.roll_forward)


def _read(path: Path) -> Any:
    from ...exchange import open_docx

    return open_docx(path)
