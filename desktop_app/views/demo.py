"""The guided tour: drives the real window as a user would and takes a picture at every stop."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.report import walk
from ..models.richtext import Chart, paragraphs, plain
from ..resources import sample
from ..store import Store
from . import theme
from .consolidation import ConsolidationPage
from .editor.dialogs import ChartDialog, LiveDialog
from .keys import KeysDialog
from .main_window import MainWindow, file_name
from .new_report import NewReportDialog
from .unit_dialog import UnitDialog
from .workspace import Workspace

_D = TypeVar("_D", bound=QDialog)
_LIST = "tham-quan.txt"
_STORE = "don-vi-mau.baocao"
_TODAY = date(2025, 12, 5)
_PATIENCE = 60.0
_NOT_EMPTY = QT_TRANSLATE_NOOP("errors", "Thư mục “{0}” đang có tệp khác; hãy chọn một thư mục trống.")
_NO_FOLDER = QT_TRANSLATE_NOOP("errors", "Không ghi được vào “{0}”; hãy chọn thư mục mà bạn có quyền ghi.")
_FAILED = QT_TRANSLATE_NOOP("errors", "Chuyến tham quan dừng ở chặng “{0}”: {1}")

# What the tour types; a sample, like the unit it is about.
_SENTENCES = (
    "Trong năm, Đoàn xã Mẫu tổ chức 24 buổi sinh hoạt chính trị cho đoàn viên, thanh niên toàn xã.",
    "Mỗi chi đoàn duy trì một nhóm tuyên truyền trên mạng xã hội, đăng tin hằng tuần.",
)
_NOTE = "Gồm 16 buổi ở chi đoàn thôn và 08 buổi ở trường học (số liệu mẫu)."
_FIGURES = (
    ("95%", "402/412", "388/405"),
    ("60", "87", "52"),
    ("10", "13", "08"),
    ("03", "02", "02"),
)


def prepare(folder: Path) -> None:
    """Make the folder ready; one that an earlier tour filled is emptied of what that tour made.

    Raises:
        UserError: it holds something else, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            if not (folder / _LIST).is_file():
                raise UserError(_NOT_EMPTY, str(folder))
            for path in folder.iterdir():
                if path.suffix in (".png", ".docx", ".pdf") or path.name.startswith(_STORE):
                    path.unlink() if path.is_file() else shutil.rmtree(path)
        (folder / _LIST).write_text("", encoding="utf-8")
    except OSError as error:
        raise UserError(_NO_FOLDER, str(folder)) from error


class Tour:
    """One tour.

    Args:
        app: the application object.
        folder: gets the store, the DOCX and the pictures; see :func:`prepare`.
        tell: called with each line of what happens.
    """

    def __init__(self, app: QApplication, folder: Path, tell: Callable[[str], None]) -> None:
        self._app, self._folder, self._tell = app, folder, tell
        self._stop = ""
        self._count = 0
        self._lines: list[str] = []
        self._trouble: list[BaseException] = []

    def run(self) -> None:
        """Go through all stops.

        Raises:
            UserError: something at a stop did not work.
        """
        store = Store.open(self._folder / _STORE)
        store.set_unit(sample()[0])
        window = MainWindow(store, lambda: _TODAY)
        hook, sys.excepthook = sys.excepthook, lambda kind, error, trace: self._trouble.append(error)
        try:
            self._go(window)
        except Exception as error:
            raise UserError(_FAILED, self._stop, str(error) or type(error).__name__) from error
        finally:
            sys.excepthook = hook
            for widget in self._app.topLevelWidgets():
                widget.close()
            store.close()
        self._say(f"Dữ liệu của đơn vị mẫu: {self._folder / _STORE}")
        (self._folder / _LIST).write_text("\n".join(self._lines) + "\n", encoding="utf-8")

    def _go(self, window: MainWindow) -> None:
        window.resize(1366, 728)
        window.show()
        self._picture("Trang đầu khi chưa có báo cáo", window)
        self._during(window.unit_action, UnitDialog, "Thông tin đơn vị, khai một lần", lambda dialog: dialog.accept())
        self._during(window.new_action, NewReportDialog, "Chọn mẫu và kỳ báo cáo", lambda dialog: dialog.accept())
        self._write(window)
        self._fill_in(window)
        self._draw(window)
        self._look_around(window)
        self._export(window)
        window.home_action.trigger()
        self._picture("Trang đầu với báo cáo đang làm", window)
        self._show_sample(window)

    # stops

    def _write(self, window: MainWindow) -> None:
        workspace = self._workspace(window)
        report = workspace.session.report
        section = next(each for each in report.sections.values() if each.key == "education")
        workspace.outline.go_to(section.id)
        text = workspace.editor.text
        text.setFocus()
        self._type(text, _SENTENCES[0])
        workspace.editor.actions()["footnote"].trigger()
        note = workspace.editor.notes.field(workspace.session.report.sections[section.id].body.notes[0].id)
        self._type(note, _NOTE)
        text.setFocus()
        text.moveCursor(QTextCursor.MoveOperation.End)
        self._key(text, Qt.Key.Key_Return)
        self._compose(text, _SENTENCES[1])
        self._check(workspace.session.wait_saved(), "chưa lưu được")
        body = workspace.session.report.sections[section.id].body
        typed = "\n".join(plain(each.inlines) for each in paragraphs(body.blocks))
        self._check(all(each in typed for each in _SENTENCES), "chữ đã gõ không có trong báo cáo")
        self._check(len(body.notes) == 1, "chú thích không có trong báo cáo")
        self._picture("Soạn văn bản và chú thích cuối trang", window)

    def _fill_in(self, window: MainWindow) -> None:
        workspace = self._workspace(window)
        workspace.pages.setCurrentIndex(Workspace.INDICATORS)
        page = workspace.indicators
        parts = [part for indicator in workspace.session.report.indicators for part in indicator.parts]
        from ..models.cells import Column

        for part, figures in zip(parts, _FIGURES, strict=False):
            for column, figure in zip((Column.TARGET, Column.RESULT, Column.LAST_YEAR), figures, strict=True):
                page.view.setCurrentIndex(page.model.index(page.model.row_of(part.id), column))
                page.view.edit(page.view.currentIndex())
                editor = page.view.cells.editor
                assert editor is not None
                self._type(editor, figure)
                self._key(editor, Qt.Key.Key_Return)
        filled = [part for each in workspace.session.report.indicators for part in each.parts if part.result]
        self._check(len(filled) == min(len(parts), len(_FIGURES)), "số liệu đã nhập không có trong bảng")
        self._picture("Nhập chỉ tiêu: tỷ lệ và đánh giá tự tính", window)

    def _draw(self, window: MainWindow) -> None:
        workspace = self._workspace(window)
        workspace.pages.setCurrentIndex(Workspace.TEXT)
        editor = workspace.editor
        editor.text.moveCursor(QTextCursor.MoveOperation.End)
        self._key(editor.text, Qt.Key.Key_Return)
        self._type(editor.text, "Số đoàn viên học tập, quán triệt nghị quyết đạt ")
        self._during(editor.actions()["live"], LiveDialog, "Chèn số liệu sống vào câu", lambda dialog: dialog.accept())
        self._type(editor.text, ".")
        self._key(editor.text, Qt.Key.Key_Return)

        def choose(dialog: ChartDialog) -> None:
            dialog.title.setText("Mức hoàn thành chỉ tiêu năm (mẫu)")
            for row in range(len(_FIGURES), dialog.parts.count()):
                dialog.parts.item(row).setCheckState(Qt.CheckState.Unchecked)
            dialog.accept()

        self._during(editor.actions()["chart"], ChartDialog, "Chọn chỉ tiêu để vẽ biểu đồ", choose)
        report = workspace.session.flush()
        blocks = report.sections[editor.section_id].body.blocks
        self._check(any(isinstance(block, Chart) for block in blocks), "biểu đồ không có trong báo cáo")
        self._wait(2.0)
        self._picture("Biểu đồ vẽ từ bảng chỉ tiêu", window)

    def _look_around(self, window: MainWindow) -> None:
        workspace = self._workspace(window)
        window.find_action.trigger()
        workspace.find_panel.accents.setChecked(True)
        workspace.find_panel.open_panel("sinh hoat chinh tri")
        self._picture("Tìm không cần dấu, thay thế trong cả báo cáo", window)
        workspace.find_panel.close_panel()
        workspace.pages.setCurrentIndex(Workspace.FORM)
        self._picture("Thể thức: số, ký hiệu, ngày, nơi nhận, người ký", window)
        window.show_keys()
        self._picture("Phím tắt", self._dialog(KeysDialog), close=True)

    def _export(self, window: MainWindow) -> None:
        target = self._folder / "bao-cao-moi.docx"
        done: list[Path] = []
        window.export_to(target).finished.connect(done.append)
        self._until(lambda: bool(done), "xuất báo cáo không xong")
        self._picture("Đã xuất báo cáo", self._dialog(QDialog), close=True)
        self._say(f"Báo cáo: {target}")
        self._print(target)

    def _show_sample(self, window: MainWindow) -> None:
        window.open_sample()
        workspace = self._workspace(window)
        report = workspace.session.report
        with_chart = next(
            section for section, _ in walk(report) if any(isinstance(b, Chart) for b in section.body.blocks)
        )
        workspace.outline.go_to(with_chart.id)
        self._wait(2.0)
        self._picture("Báo cáo mẫu đủ dày: văn bản", window)
        workspace.pages.setCurrentIndex(Workspace.INDICATORS)
        self._picture("Báo cáo mẫu: 19 chỉ tiêu với 37 thành phần", window)
        theme.apply(self._app, "dark")
        self._picture("Màu tối", window)
        theme.apply(self._app, "light")
        target = self._folder / file_name(report)
        done: list[Path] = []
        window.export_to(target).finished.connect(done.append)
        self._until(lambda: bool(done), "xuất báo cáo mẫu không xong")
        self._dialog(QDialog).close()
        self._say(f"Báo cáo mẫu: {target}")
        self._print(target)
        self._consolidate(window)

    def _consolidate(self, window: MainWindow) -> None:
        window.store.set_expected_units([("xa-mau", "Đoàn xã Mẫu"), ("xa-mau-hai", "Đoàn xã Mẫu Hai")])
        window.consolidate_action.trigger()
        page = window.findChild(ConsolidationPage)
        assert page is not None
        done: list[object] = []
        task = page.receive([self._folder])
        assert task is not None
        task.finished.connect(done.append)
        self._until(lambda: bool(done), "nhận báo cáo không xong")
        self._check(bool(page.found.counted), "không tổng hợp được báo cáo nào")
        self._picture("Tổng hợp báo cáo của các đơn vị", window)

    def _print(self, target: Path) -> None:
        """Leave a picture of each page, where LibreOffice and Poppler are there to make them."""
        office, pages = shutil.which("soffice"), shutil.which("pdftoppm")
        if office is None or pages is None:
            self._say("Không có LibreOffice và Poppler trên máy này nên không kèm hình các trang in.")
            return
        with tempfile.TemporaryDirectory() as scratch:
            profile = f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}"
            convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, str(target)]
            picture = [pages, "-png", "-r", "60", str(Path(scratch, target.stem + ".pdf")), str(target.with_suffix(""))]
            try:
                for command in (convert, picture):
                    subprocess.run(command, check=True, timeout=180, capture_output=True)
            except (subprocess.SubprocessError, OSError):
                self._say("LibreOffice không chuyển được tệp trên máy này nên không kèm hình các trang in.")
                return
        made = sorted(self._folder.glob(f"{target.stem}-*.png"))
        self._say(f"Hình {len(made)} trang in: {made[0]} …")

    # means

    def _workspace(self, window: MainWindow) -> Workspace:
        assert window.workspace is not None
        return window.workspace

    def _say(self, line: str) -> None:
        self._lines.append(line)
        self._tell(line)

    def _picture(self, what: str, widget: QWidget, close: bool = False) -> None:
        self._stop = what
        self._wait(0.2)
        self._count += 1
        path = self._folder / f"cua-so-{self._count:02d}.png"
        self._check(widget.grab().save(str(path)), "không ghi được hình")
        self._say(f"{what}: {path}")
        if close:
            widget.close()

    def _during(self, action: QAction, kind: type[_D], what: str, answer: Callable[[_D], None]) -> None:
        """Trigger an action that asks something; take a picture of the question and answer it."""
        self._stop = what
        asked: list[bool] = []

        def react() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):
                return
            timer.stop()
            try:
                self._picture(what, dialog)
                answer(dialog)
                asked.append(True)
            except Exception as error:  # a loop inside a slot must end before it can be told
                self._trouble.append(error)
                dialog.reject()

        timer = QTimer(interval=50)
        timer.timeout.connect(react)
        timer.start()
        action.trigger()
        timer.stop()
        self._check(bool(asked), "cửa sổ không mở ra")

    def _dialog(self, kind: type[_D]) -> _D:
        self._wait(0.1)
        found = [each for each in self._app.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        self._check(bool(found), "cửa sổ không mở ra")
        return found[0]

    def _type(self, field: QWidget, text: str) -> None:
        """Type as a keyboard driver does that sends finished letters."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self._app.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self._app.processEvents()

    def _compose(self, field: QWidget, text: str) -> None:
        """Type as an input method does that composes words before it hands them over."""
        for word in text.split(" "):
            self._app.sendEvent(field, QInputMethodEvent(word, []))
            event = QInputMethodEvent()
            event.setCommitString(word + ("" if word == text.split(" ")[-1] else " "))
            self._app.sendEvent(field, event)
        QGuiApplication.inputMethod().reset()
        self._app.processEvents()

    def _key(self, field: QWidget, key: Qt.Key) -> None:
        text = "\r" if key == Qt.Key.Key_Return else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._app.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.005)
        self._check(not self._trouble, "")

    def _until(self, done: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not done():
            self._check(time.monotonic() < end, otherwise)
            self._wait(0.02)

    def _check(self, holds: bool, otherwise: str) -> None:
        if self._trouble:
            raise self._trouble[0]
        if not holds:
            raise RuntimeError(otherwise)
