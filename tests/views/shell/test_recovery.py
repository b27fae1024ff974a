"""A unit whose data cannot be opened gets on: backup, other data, or another try."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.resources import sample
from desktop_app.store import Store, StoreError
from desktop_app.views.shell.recovery import RecoveryDialog


@pytest.fixture
def damaged(tmp_path):
    """Return the path of a damaged store that has backups, and why it does not open."""
    path = tmp_path / "don-vi.baocao"
    store = Store.open(path)
    store.create(sample()[1])
    store.backup_if_due()
    store.wait()
    store.close()
    path.write_bytes(b"x" * 5000)
    with pytest.raises(StoreError) as error:
        Store.open(path)
    return path, error.value


def test_backup_comes_back_and_the_damaged_file_is_kept(qtbot, damaged):
    path, error = damaged
    dialog = RecoveryDialog(path, error)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.backups.count() == 3
    assert dialog.backups.isVisible()
    dialog.restore_button.click()
    assert dialog.result() == 1
    store = Store.open(dialog.chosen)
    assert store.load(sample()[1].id).report == sample()[1]
    store.close()
    assert [each.read_bytes() for each in path.parent.glob("*truoc-khoi-phuc*")] == [b"x" * 5000]


def test_a_backup_that_is_broken_too_is_said(qtbot, damaged, monkeypatch):
    path, error = damaged
    for backup in Store.backups_of(path):
        backup.write_bytes(b"y")
    dialog = RecoveryDialog(path, error)
    qtbot.addWidget(dialog)
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: said.append(arguments[2]))
    dialog.restore()
    assert len(said) == 1
    assert dialog.result() == 0
    assert path.read_bytes() == b"x" * 5000


def test_locked_data_offer_no_backup_but_another_file(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "don-vi.baocao"
    store = Store.open(path)
    store.backup_if_due()
    store.wait()
    with pytest.raises(StoreError) as error:
        Store.open(path)
    dialog = RecoveryDialog(path, error.value)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.backups.isVisible()
    assert not dialog.restore_button.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "khac"), ""))
    dialog.open_other()
    assert dialog.chosen == tmp_path / "khac.baocao"
    store.close()
