"""Documents of units, opened by another program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from desktop_app.models.office.submissions import Submission
from desktop_app.store import Store
from desktop_app.views.consolidation.received import open_received

DIGEST = "0123456789abcdef"


@pytest.fixture
def opened(qapp, monkeypatch):
    """What other programs were asked to open."""
    paths = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: paths.append(Path(url.toLocalFile())))
    return paths


@pytest.fixture
def store(tmp_path):
    made = Store.open(tmp_path / "don-vi.baocao")
    yield made
    made.close()


def receive(store, name, data=b"what was sent"):
    submission = Submission(DIGEST, name, "XM", "Đoàn xã Mẫu")
    store.receive([(submission, data)])
    return submission


def test_document_that_word_has_open_is_shown_again(store, opened, monkeypatch):
    submission = receive(store, "Báo cáo.docx")
    open_received(store, submission)
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.disk.replace", lambda *_: pytest.fail("written again"))
        open_received(store, submission)
    assert opened[0] == opened[1]
    assert opened[0].read_bytes() == b"what was sent"
    assert not opened[0].stat().st_mode & 0o222


def test_what_somebody_changed_there_stays_and_what_was_sent_is_shown(store, opened):
    submission = receive(store, "Báo cáo.docx")
    open_received(store, submission)
    opened[0].chmod(0o600)
    opened[0].write_bytes(b"notes of the reader")
    open_received(store, submission)
    assert opened[0].read_bytes() == b"notes of the reader"
    assert opened[1].read_bytes() == b"what was sent"


@pytest.mark.parametrize("name", ["Báo cáo kết quả công tác " * 20 + ".docx", "aux.docx", 'Quý "I": nháp?.docx'])
def test_names_of_other_systems_are_made_fit(store, opened, name):
    open_received(store, receive(store, name))
    assert opened[0].suffix == ".docx"
    assert len(opened[0].name) <= 90
    assert not set('":?') & set(opened[0].name)
    assert opened[0].stem.lower() != "aux"
