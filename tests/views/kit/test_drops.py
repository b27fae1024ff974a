"""Documents dropped on the window."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop_app.exchange import export_report
from desktop_app.models.report import Report
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.kit.drops import DocumentDrops


def drop(widget, paths) -> bool:
    """Drop files on a widget; return whether it would take them."""
    return drop_mime(widget, _mime(paths))


def drop_mime(widget, mime) -> bool:
    """Drop anything on a widget; return whether it would take it."""
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, button, keys)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, button, keys)
        QApplication.sendEvent(widget, event)
    return enter.isAccepted()


class Place:
    """A widget that takes drops, and what it was given."""

    def __init__(self, qtbot):
        self.widget, self.got, self.refused = QWidget(), [], []
        qtbot.addWidget(self.widget)
        drops = DocumentDrops(self.widget)
        drops.dropped.connect(self.got.extend)
        drops.refused.connect(lambda error: self.refused.append(str(error)))


@pytest.mark.parametrize("names", [["a.docx"], ["A.DOCX"], ["a.pdf"], ["a.docx", "b.doc"], ["."]])
def test_files_and_folders_of_any_kind_are_taken(qtbot, tmp_path, names):
    place = Place(qtbot)
    assert drop(place.widget, [tmp_path / name for name in names])
    assert place.got == [tmp_path / name for name in names]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("báo cáo cũ.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word kiểu cũ"),
        ("báo cáo.pdf", b"%PDF-1.7 ...", "là PDF"),
        ("hình.png", b"\x89PNG", "không phải là văn bản Word"),
    ],
)
def test_other_kinds_are_refused_in_words(qtbot, window, tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    assert drop(window, [tmp_path / name])
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    (box,) = window.findChildren(QMessageBox)
    assert name in box.text()
    assert said in box.text()
    box.close()


def test_a_units_file_is_opened(window, tmp_path):
    other = Store.open(tmp_path / "khác.baocao")
    other.set_unit(suggested(Level.COMMUNE, "Đoàn xã Khác"))
    other.close()
    (tmp_path / "khác.baocao").rename(tmp_path / "KHÁC.BAOCAO")
    assert drop(window, [tmp_path / "KHÁC.BAOCAO"])
    assert window.store.unit().name == "Đoàn xã Khác"


# files without a place: attachments out of a mail, as Qt hands on what Windows says of them


def attached(files, *, numbered=True, sized=True):
    """Return what a mail program offers of attachments: descriptors of 592 bytes, and each content by its number."""
    mime, said = QMimeData(), struct.pack("<I", len(files))
    for number, (name, data) in enumerate(files):
        size = len(data or b"") if sized else 0
        said += struct.pack("<I", 0x40 if sized else 0) + bytes(60) + struct.pack("<II", 0, size)
        said += name.encode("utf-16-le").ljust(520, b"\0")
        if data is not None:
            contents = 'application/x-qt-windows-mime;value="FileContents"'
            mime.setData(contents + (f";index={number}" if numbered else ""), data)
    mime.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', said)
    return mime


def test_attachments_are_taken_from_their_contents(qtbot):
    place = Place(qtbot)
    assert drop_mime(place.widget, attached([("Báo cáo.docx", b"one"), ("thư\\..\\Phụ lục?.docx", b"two")]))
    assert [(path.name, path.read_bytes()) for path in place.got] == [
        ("Báo cáo.docx", b"one"), ("Phụ lục.docx", b"two")
    ]  # fmt: skip
    before = [(path, path.stat().st_mtime_ns) for path in place.got]
    assert drop_mime(place.widget, attached([("Báo cáo.docx", b"one")], numbered=False, sized=False))
    assert (place.got[2], place.got[2].stat().st_mtime_ns) == before[0]


def test_an_attachment_becomes_a_report(qtbot, window, files):
    assert drop_mime(window, attached([("từ thư.docx", files[0].read_bytes())]))
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    assert window.workspace.session.report.unit.name == "Đoàn xã Mẫu Hai"


@pytest.mark.parametrize("data", [None, b""])
def test_an_attachment_that_is_not_handed_over_is_refused_in_words(qtbot, data):
    place = Place(qtbot)
    assert drop_mime(place.widget, attached([("Báo cáo.docx", data)]))
    assert place.got == []
    assert "không đưa nội dung tệp “Báo cáo.docx”" in place.refused[0]


@pytest.mark.parametrize("said", [b"", b"\1", b"\xff\xff\xff\xff" + bytes(100)])
def test_what_says_nothing_of_its_files_is_refused_in_words(qtbot, said):
    place, mime = Place(qtbot), QMimeData()
    mime.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', said)
    assert drop_mime(place.widget, mime)
    assert "hãy lưu tệp vào máy" in place.refused[0]


def test_a_file_that_lies_on_the_web_is_refused_in_words(qtbot):
    place, mime = Place(qtbot), QMimeData()
    mime.setUrls([QUrl("https://example.org/báo cáo.docx")])
    assert drop_mime(place.widget, mime)
    assert "không nằm trên máy này" in place.refused[0]


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


def test_no_field_takes_files_for_words_or_agrees_to_a_move(qtbot, window, tmp_path):
    QImage(20, 10, QImage.Format.Format_RGB32).save(str(tmp_path / "hình.png"))
    window.add_report(sample()[1])
    window.activateWindow()
    handle, head = window.windowHandle(), window.workspace.editor.head.heading
    QApplication.instance().focusWindowChanged.emit(handle)
    words = head.text()
    place = head.mapTo(window, QPoint(5, 5))
    assert held(handle, place, [tmp_path / "hình.png"]) == Qt.DropAction.CopyAction
    assert head.text() == words
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)  # the window says what it is not
    window.findChild(QMessageBox).close()
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
