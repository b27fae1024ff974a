"""A second start over the same unit's file hands over its document and lets the first window come forward."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QDialog

from desktop_app.views.shell.doorbell import Doorbell

CALL = (
    "import sys; from pathlib import Path; from desktop_app.views.shell.doorbell import ring;"
    "sys.exit(not ring(Path(sys.argv[1]), *map(Path, sys.argv[2:])))"
)


def rung_from_elsewhere(qtbot, bell, store, *file):
    heard = []
    bell.rung.connect(heard.append)
    caller = subprocess.Popen([sys.executable, "-c", CALL, store, *file])
    qtbot.waitUntil(lambda: caller.poll() is not None, timeout=20000)
    bell.rung.disconnect(heard.append)
    return heard, caller.returncode == 0


def test_a_ring_is_heard_and_answered(qtbot, qapp, tmp_path):
    store, file = tmp_path / "Đơn vị.baocao", tmp_path / "báo cáo.docx"
    bell = Doorbell(store, qapp)
    assert rung_from_elsewhere(qtbot, bell, store) == ([""], True)
    assert rung_from_elsewhere(qtbot, bell, store, file) == ([str(file)], True)
    bell.move_to(tmp_path / "khác.baocao")
    assert rung_from_elsewhere(qtbot, bell, store) == ([], False)
    assert rung_from_elsewhere(qtbot, bell, tmp_path / "khác.baocao")[1]
    bell.deleteLater()


def test_the_window_comes_forward_and_takes_the_document_in(window, tmp_path, monkeypatch):
    taken = []
    monkeypatch.setattr(window.incoming, "import_file", taken.append)
    window.showMinimized()
    window.come_forward(str(tmp_path / "báo cáo.docx"))
    assert not window.isMinimized()
    assert taken == [tmp_path / "báo cáo.docx"]


def test_the_document_waits_for_whoever_is_being_asked(qtbot, window, tmp_path, monkeypatch):
    """Else the dialog would be about a report that is not open any more."""
    taken = []
    monkeypatch.setattr(window.incoming, "import_file", taken.append)
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.open()
    window.come_forward(str(tmp_path / "báo cáo.docx"))
    qtbot.wait(700)
    assert taken == []
    dialog.reject()
    qtbot.waitUntil(lambda: taken == [tmp_path / "báo cáo.docx"], timeout=5000)


def test_a_window_that_is_only_just_opening_is_waited_for(qtbot, qapp, tmp_path):
    store = tmp_path / "Đơn vị.baocao"
    heard = []
    caller = subprocess.Popen([sys.executable, "-c", CALL, store])
    qtbot.wait(1000)  # by then it has rung at least once
    assert caller.poll() is None
    bell = Doorbell(store, qapp)
    bell.rung.connect(heard.append)
    qtbot.waitUntil(lambda: caller.poll() is not None, timeout=20000)
    assert (caller.returncode, heard) == (0, [""])
    bell.deleteLater()
