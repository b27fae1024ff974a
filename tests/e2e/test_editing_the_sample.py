"""The main job through the real window: sample, typing, undo, export, reopening."""

from __future__ import annotations

import docx

from desktop_app.exchange import read_embedded
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


def test_sample_is_edited_exported_and_found_again(qtbot, tmp_path):
    path = tmp_path / "don-vi.baocao"
    window = MainWindow(Store.open(path))
    qtbot.addWidget(window)
    window.show()
    window.add_report(sample()[1])
    session = window.workspace.session
    before = session.report
    window.workspace.outline.add_section(False)
    assert len(session.report.sections) == len(before.sections) + 1
    session.undo()
    assert session.report == before
    session.redo()
    after = session.report
    target = tmp_path / "bao-cao.docx"
    with qtbot.waitSignal(window.exporting.export_to(target).finished, timeout=60_000):
        pass
    assert read_embedded(target).report == after
    assert any(p.style.name == "Heading 1" for p in docx.Document(target).paragraphs)
    assert session.wait_saved()
    window.close()
    store = Store.open(path)
    assert store.load(after.id).report == after
    store.close()
