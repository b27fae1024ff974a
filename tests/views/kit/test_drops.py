"""Documents dropped on the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
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
        (["a.pdf"], ["a.pdf"]),  # to be told why it is not read
        (["a.docx", "b.DOC", "c.exe"], ["a.docx", "b.DOC"]),
        (["a.exe"], []),
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


SHIFT = Qt.KeyboardModifier.ShiftModifier
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def held(target, place, paths, actions=BOTH, text=""):
    """Drop with Shift held, as a file manager offers it; return what is told to it: the action, or nothing."""
    mime = _mime(paths)
    if text:
        mime.setText(text)
    button = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place, actions, mime, button, SHIFT)
    assert enter.proposedAction() == (Qt.DropAction.MoveAction if actions & Qt.DropAction.MoveAction else actions)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return None
    assert enter.dropAction() == Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(place), actions, mime, button, SHIFT)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.dropAction() if event.isAccepted() else None


def test_documents_stay_where_they_were_with_shift_held(qtbot, tmp_path):
    widget = QWidget()
    qtbot.addWidget(widget)
    got = []
    DocumentDrops(widget).dropped.connect(got.extend)
    assert held(widget, QPoint(5, 5), [tmp_path / "a.docx"]) == Qt.DropAction.CopyAction
    assert got == [tmp_path / "a.docx"]
    assert held(widget, QPoint(5, 5), [tmp_path / "b.docx"], Qt.DropAction.MoveAction) is None
    assert got == [tmp_path / "a.docx"]


def test_documents_and_pictures_stay_where_they_were_on_every_page(window, files, tmp_path):
    QImage(20, 10, QImage.Format.Format_RGB32).save(str(tmp_path / "hình.png"))
    window.add_report(sample()[1])
    text = window.workspace.editor.text
    words = text.toPlainText()
    assert held(text.viewport(), QPoint(5, 5), [tmp_path / "hình.png"]) == Qt.DropAction.CopyAction
    assert text.toPlainText().count("\ufffc") == words.count("\ufffc") + 1
    page = window.stage.consolidate()
    assert held(page, QPoint(5, 5), files) == Qt.DropAction.CopyAction
    assert all(path.exists() for path in files)


def test_no_field_takes_files_for_words_or_agrees_to_a_move(window, tmp_path):
    QImage(20, 10, QImage.Format.Format_RGB32).save(str(tmp_path / "hình.png"))
    window.add_report(sample()[1])
    window.activateWindow()
    handle, head = window.windowHandle(), window.workspace.editor.head.heading
    QApplication.instance().focusWindowChanged.emit(handle)
    words = head.text()
    place = head.mapTo(window, QPoint(5, 5))
    assert held(handle, place, [tmp_path / "hình.png"]) is None
    assert head.text() == words
    assert held(handle, place, [], text="chữ ") == Qt.DropAction.CopyAction
    assert head.text() != words
    assert held(handle, place, [tmp_path / "a.docx", tmp_path / "b.docx"]) == Qt.DropAction.CopyAction
    assert window.workspace is None  # they were taken for what units sent
    window.open_report(sample()[1].id)
    text = window.workspace.editor.text
    place = text.viewport().mapTo(window, QPoint(20, 20))
    assert held(handle, place, [tmp_path / "hình.png"]) == Qt.DropAction.CopyAction
    assert held(handle, place, [], Qt.DropAction.MoveAction, text="chữ") is None


def _mime(paths) -> QMimeData:
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime
