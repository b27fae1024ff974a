"""Where files are written: each with its ending, none over another unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.views.kit import settings
from desktop_app.views.kit.saving import ask_where, with_ending


@pytest.fixture
def ask(qtbot, monkeypatch):
    """Return a function that asks, and has the question for the file answered."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def run(answer):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(answer), ""))
        return ask_where(parent, "Xuất", "Báo cáo.docx", "Văn bản Word")

    return run


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a", "a.docx"),
        ("a.docx", "a.docx"),
        ("A.DOCX", "A.DOCX"),
        ("BC 11.2026", "BC 11.2026.docx"),
        ("a.doc", "a.doc.docx"),
    ],
)
def test_ending_is_always_there(ask, tmp_path, typed, written):
    assert ask(tmp_path / typed) == tmp_path / written
    assert settings.get(settings.EXPORT_FOLDER) == str(tmp_path)


@pytest.mark.parametrize("over", [False, True])
def test_file_of_the_name_with_its_ending_is_asked_about(ask, tmp_path, monkeypatch, over):
    (tmp_path / "a.docx").write_bytes(b"old")
    asked = []

    def answer(box):
        asked.append(box.text())
        button = box.buttons()[0 if over else 1]
        monkeypatch.setattr(box, "clickedButton", lambda: button)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert ask(tmp_path / "a") == (tmp_path / "a.docx" if over else None)
    assert len(asked) == 1
    assert "a.docx" in asked[0]
    assert ask(tmp_path / "a.docx") == tmp_path / "a.docx"  # the dialog itself asked
    assert len(asked) == 1


def test_nothing_chosen_is_nothing(ask):
    assert ask("") is None


@pytest.mark.parametrize("name", ["don-vi.baocao", "DON-VI.BAOCAO", "Don-vi.BaoCao"])
def test_capitals_are_an_ending_too(name):
    assert with_ending(name, ".baocao") == Path(name)
