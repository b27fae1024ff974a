"""Documents dropped on the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.exchange import export_report
from desktop_app.models.report import Report
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import sample, standard
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.kit.drops import DocumentDrops


def drop(widget, paths) -> bool:
    """Drop files on a widget; return whether it would take them."""
    mime = _mime(paths)
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, button, keys)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, button, keys)
        QApplication.sendEvent(widget, event)
    return enter.isAccepted()


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (["a.docx"], ["a.docx"]),
        (["A.DOCX"], ["A.DOCX"]),
        (["a.pdf"], []),
        (["a.docx", "b.pdf"], ["a.docx"]),
        (["."], ["."]),
    ],
)
def test_documents_and_folders_are_taken(qtbot, tmp_path, names, taken):
    widget = QWidget()
    qtbot.addWidget(widget)
    got = []
    DocumentDrops(widget).dropped.connect(got.extend)
    assert drop(widget, [tmp_path / name for name in names]) is bool(taken)
    assert got == [tmp_path / name for name in taken]


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "nhận"
    folder.mkdir()
    report = sample()[1]
    for word in ("Một", "Hai"):
        unit = replace(suggested(Level.COMMUNE, f"Đoàn xã Mẫu {word}"), code=word)
        made = Report(word, unit=unit, indicators=report.indicators)
        export_report(made, folder / f"{word}.docx", standard("doan"), lambda _: b"")
    return sorted(folder.iterdir())


def test_one_document_becomes_a_report(qtbot, window, files):
    assert drop(window, files[:1])
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    assert window.workspace.session.report.unit.name == "Đoàn xã Mẫu Hai"


@pytest.mark.parametrize("whole_folder", [False, True])
def test_many_documents_are_what_units_sent(qtbot, window, files, whole_folder):
    window.frames.open_sample()
    text = window.workspace.editor.text
    assert not text.canInsertFromMimeData(_mime(files))  # so that the window around it gets them
    assert drop(window, [files[0].parent] if whole_folder else files)
    qtbot.waitUntil(lambda: len(window.store.submission_heads()) == 2, timeout=20_000)
    page = window.findChild(ConsolidationPage)
    qtbot.waitUntil(lambda: len(page.found.counted) == 2, timeout=20_000)


def _mime(paths) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime
