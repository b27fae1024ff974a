"""Something unforeseen is shown with details to copy, goes to the log without content, and the program goes on."""

from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.store import StoreError
from desktop_app.store.errors import CORRUPT
from desktop_app.views.shell.crash import CrashReporter
from desktop_app.views.shell.crash_dialog import CrashDialog


@pytest.fixture
def reporter(qtbot, tmp_path):
    made = CrashReporter(tmp_path / "log")
    made.install()
    yield made
    made.remove()


def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()]


SECRET = "câu riêng tư của người dùng"


def fail():
    raise RuntimeError(SECRET)


def test_dialog_and_log(reporter, qtbot, tmp_path):
    try:
        fail()
    except RuntimeError as error:
        reporter.report(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "RuntimeError" in dialogs()[0].details.toPlainText()
    log = (tmp_path / "log" / "baocao.log").read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "in fail" in log
    assert SECRET not in log
    dialogs()[0].accept()
    qtbot.waitUntil(lambda: not dialogs())
    reporter.report(ValueError, ValueError("lần hai"), None)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()


def test_errors_of_other_threads_are_shown_too(reporter, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()


def test_what_is_logged_before_the_log_is_open_is_kept(tmp_path):
    reporter = CrashReporter(tmp_path / "log")
    reporter.install()
    logging.getLogger("desktop_app.store").error("before the log")
    reporter.remove()
    assert "before the log" in (tmp_path / "log" / "baocao.log").read_text(encoding="utf-8")


def test_what_has_a_sentence_is_said_and_is_no_crash(reporter, qtbot, window, monkeypatch):
    """Whatever asks the store something may be refused: a damaged file, a disk that is gone."""

    def refuse(*_):
        raise StoreError(CORRUPT, "don-vi.baocao")

    def said():
        boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
        return [each for each in boxes if each not in left]

    left = ()  # by windows of other tests
    left = said()
    window.frames.open_sample()
    window.session.store.heads = refuse
    for action in (window.menus.set_action, window.menus.take_action):
        QTimer.singleShot(0, action, action.trigger)
        qtbot.waitUntil(lambda: len(said()) == 1)
        assert said()[0].text() == "Tệp “don-vi.baocao” bị hỏng; hãy khôi phục từ bản sao lưu."
        assert not dialogs()
        said()[0].reject()
        qtbot.waitUntil(lambda: not said())
