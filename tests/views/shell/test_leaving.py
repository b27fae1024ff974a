"""Work begun a moment before closing, leaving or opening another unit is done, or its stop is said."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import docx
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QProgressDialog

from desktop_app.exchange import export_report, read_embedded, versions
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.importing.dialog import ImportDialog
from desktop_app.views.shell import exporting


@pytest.fixture(scope="module")
def received(tmp_path_factory):
    """A folder with the same report of twelve units."""
    folder = tmp_path_factory.mktemp("nhận")
    report = sample()[1]
    for number in range(12):
        unit = replace(report.unit, code=f"m{number}", name=f"Đoàn xã Mẫu {number}")
        one = replace(report, id=f"r{number}", unit=unit)
        export_report(one, folder / f"{number}.docx", standard(one.standard), lambda _: b"")
    return folder


def kept(path):
    store = Store.open(path)
    try:
        return len(store.submission_heads())
    finally:
        store.close()


def test_closing_after_an_export_leaves_the_file(window, tmp_path):
    window.frames.open_sample()
    report = window.session.report
    window.exporting.export_to(tmp_path / "ra.docx")
    assert window.close()
    assert read_embedded(tmp_path / "ra.docx").report.id == report.id


def test_going_to_the_sample_waits_for_the_store_that_is_written_to(window, tmp_path, monkeypatch):
    """The export keeps the version that leaves, and what it was: the store is closed only then."""
    report = replace(sample()[1], id="của mình")
    window.add_report(report)
    gate, write = Event(), versions.export_report
    monkeypatch.setattr(versions, "export_report", lambda *given: (gate.wait(10), write(*given)))
    window.exporting.export_to(tmp_path / "ra.docx")
    own = window.store.path
    QTimer.singleShot(200, window, gate.set)
    window.frames.open_sample()
    assert window.stage.in_sample
    assert read_embedded(tmp_path / "ra.docx").report == report
    store = Store.open(own)
    assert len(store.versions(report.id).value) == 1
    assert len(store.snapshots(report.id).value) == 1
    store.close()


def test_a_report_is_exported_that_was_asked_about(window, tmp_path, monkeypatch):
    """Whatever is opened while the file's name is being chosen."""
    first, second = (replace(sample()[1], id=key, head=replace(sample()[1].head, number=key)) for key in "12")
    window.add_report(first)

    def choose(*_, **__):
        window.add_report(second)
        return tmp_path / "ra.docx"

    monkeypatch.setattr(exporting, "ask_where", choose)
    monkeypatch.setattr(window.exporting, "_complete", lambda report: True)
    window.exporting.export()
    assert window.close()
    assert read_embedded(tmp_path / "ra.docx").report.id == "1"


def test_closing_while_receiving_keeps_every_file(window, received):
    window.receive([received])
    assert window.close()
    assert kept(window.store.path) == 12


def test_going_elsewhere_while_receiving_keeps_every_file(window, received):
    window.receive([received])
    window.stage.show_start_page()
    assert len(window.store.submission_heads()) == 12
    window.receive([received])
    window.frames.open_sample()
    assert window.session is not None


def test_opening_another_unit_while_receiving_keeps_every_file(window, received, tmp_path, monkeypatch):
    first = window.store.path
    window.receive([received])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "khác.baocao"), ""))
    window.stores.open_store()
    assert window.store.path.name == "khác.baocao"
    assert kept(first) == 12


def test_a_stop_says_what_was_kept(window, received):
    window.receive([received])
    page = window.stage.currentWidget()
    told = []
    page.told.connect(told.append)
    bar = next(each for each in page.findChildren(QProgressDialog))
    QTimer.singleShot(30, window, bar.canceled.emit)
    assert window.close()
    if told[-1].startswith("Đã dừng"):
        assert told == [f"Đã dừng. {kept(window.store.path)} tệp đọc được trước đó đã giữ lại; "
                        "nhận lại để đọc phần còn lại."]  # fmt: skip
    else:  # it was done before
        assert kept(window.store.path) == 12


def test_a_file_that_needs_a_look_keeps_the_window_open(window, tmp_path):
    document = docx.Document()
    for text in ("ĐOÀN XÃ MẪU", "BÁO CÁO", "Kết quả năm 2026", "I. KẾT QUẢ", "Đã trồng 30 cây."):
        document.add_paragraph(text)
    document.save(tmp_path / "gõ tay.docx")
    window.incoming.import_file(tmp_path / "gõ tay.docx")
    assert not window.close()
    dialog = window.findChild(ImportDialog)
    assert dialog.isVisible()
    assert not window.close()  # what was looked over in it would be lost, and its answer come too late
    assert dialog.isVisible()
    dialog.accept()
    assert "30 cây" in str(window.session.report.sections)
    assert window.close()


def test_messages_do_not_keep_the_window(window, tmp_path):
    window.frames.open_sample()
    window.exporting.export_to(tmp_path / "ra.docx")
    QTimer.singleShot(0, window, window.close)
    from PySide6.QtTest import QTest

    QTest.qWait(50)
    assert not any(each.isVisible() for each in window.findChildren(QDialog) if not isinstance(each, QMessageBox))
    assert not window.isVisible()
