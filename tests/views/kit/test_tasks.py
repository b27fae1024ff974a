"""Work in other threads: nothing that would be missed is lost, and nothing speaks to a window that is gone."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from desktop_app.views.kit.tasks import Cancelled, Task, wait_for_tasks


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def slow(progress):
    for count in range(100):
        progress(count, 100)
        time.sleep(0.005)
    return "done"


def begin(window, work, title="Đang làm…"):
    task, told = Task(work, title, window), []
    task.finished.connect(lambda result: told.append(("finished", result)))
    task.failed.connect(lambda error: told.append(("failed", str(error))))
    task.stopped.connect(lambda: told.append(("stopped",)))
    task.start()
    return task, told


def test_leaving_waits_and_says_for_what(window):
    _, told = begin(window, slow)
    seen = []
    QTimer.singleShot(
        100, window, lambda: seen.extend(each.labelText() for each in window.findChildren(QProgressDialog))
    )
    assert wait_for_tasks(window)
    assert told == [("finished", "done")]
    assert seen == ["Đang làm… Chương trình đi tiếp khi xong."]


def test_what_is_waited_for_can_be_stopped(window):
    task, told = begin(window, slow)
    QTimer.singleShot(50, window, window.findChild(QProgressDialog).canceled.emit)
    assert wait_for_tasks(window)
    assert told == [("stopped",)]
    assert not task.running


def test_done_before_the_stop_came_is_done(window):
    go = threading.Event()
    task, told = begin(window, lambda _: go.wait(10))
    task.cancel()
    go.set()
    wait_for_tasks(window)
    assert told == [("finished", True)]


def test_a_failure_is_said(qtbot, window):
    def work(_):
        raise OSError("ổ đĩa đầy")

    _, told = begin(window, work)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("failed", "ổ đĩa đầy")]


def test_a_window_stays_for_a_question_but_not_for_a_message(window):
    def after(icon):
        task, _ = begin(window, slow)
        task.finished.connect(QMessageBox(icon, "", "?", parent=window).open)
        return wait_for_tasks(window)

    assert after(QMessageBox.Icon.Information)
    assert not after(QMessageBox.Icon.Question)


def test_what_a_page_only_reads_goes_with_it(window):
    go = threading.Event()

    def work(progress):
        go.wait(10)
        progress(1, 1)

    _, told = begin(window, work, "")
    assert wait_for_tasks(window)
    go.set()
    assert told == []


def test_progress_and_results_for_a_page_that_is_gone_are_dropped(qtbot, window):
    page, go, ended = QWidget(window), threading.Event(), threading.Event()

    def work(progress):
        go.wait(10)
        progress(1, 2)
        ended.set()

    _, told = begin(page, work)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    go.set()
    assert ended.wait(10)
    qtbot.wait(50)
    assert told == []


def test_a_stop_of_its_own_is_no_failure(window):
    def work(_):
        raise Cancelled

    _, told = begin(window, work)
    wait_for_tasks(window)
    assert told == [("stopped",)]
