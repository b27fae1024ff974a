"""What the checker finds in units' files: counted in the matrix, listed in the details, sent back with a note if wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.exchange import export_report, open_docx
from desktop_app.exchange.checking import checker_state
from desktop_app.models.richtext import Body, Paragraph, Run, new_id, plain
from desktop_app.models.silences import Silence
from desktop_app.resources import sample, standard
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.consolidation.return_dialog import ReturnDialog
from desktop_app.views.consolidation.units_model import UnitColumn


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("units")
    unit, report = sample()
    slips = ("Có 402/412 đoàn viên (96,75%) dự.", "Các chi đoàn làm làm tốt việc được giao.")
    for number, said in enumerate(("", *slips)):
        made = replace(report, id=new_id(), unit=replace(unit, code=f"x{number}", name=f"Đoàn xã Mẫu {number}"))
        if said:
            key = made.top[-1]
            body = Body((Paragraph((Run(said),)), *made.sections[key].body.blocks))
            made = replace(made, sections={**made.sections, key: replace(made.sections[key], body=body)})
        if number == 2:  # it let that stand, and said why
            silence = Silence("repeated_words", key, "làm làm", "lời nói của người dân")
            made = replace(made, silences=(silence,))
        export_report(made, folder / f"{number}.docx", standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20))
    return folder


@pytest.fixture
def page(qtbot, window, folder):
    window.stage.start_page.consolidate.emit()
    found = window.findChild(ConsolidationPage)
    with qtbot.waitSignal(found.receiving.receive([folder]).finished, timeout=60_000):
        pass
    qtbot.waitUntil(lambda: len(found.checks.counts or {}) == 3, timeout=60_000)
    return found


def told(page) -> dict[str, str]:
    model = page.units.model
    return {row.name: model.text(row, UnitColumn.CHECKS) for row in model.rows}


def choose(page, name: str) -> None:
    rows = [row.name for row in page.units.model.rows]
    page.units.view.selectRow(rows.index(name))


def test_the_matrix_counts_and_the_details_list(page, qtbot):
    assert told(page) == {"Đoàn xã Mẫu 0": "–", "Đoàn xã Mẫu 1": "1 phải sửa", "Đoàn xã Mẫu 2": "–"}
    choose(page, "Đoàn xã Mẫu 1")
    assert "402/412 = 97,57%" in page.units.details.toPlainText()
    choose(page, "Đoàn xã Mẫu 2")
    assert "không thấy chỗ nào phải sửa" in page.units.details.toPlainText()


def test_counts_are_kept_with_the_store_for_this_checker_only(page, window, qtbot):
    qtbot.waitUntil(lambda: len(window.store.checked(checker_state())) == 3)
    assert sorted(window.store.checked(checker_state()).values()) == [(0, 0), (0, 0), (1, 0)]
    assert window.store.checked("another") == {}


def test_the_note_carries_them_only_where_that_is_wanted(page, tmp_path, monkeypatch, qtbot):
    choose(page, "Đoàn xã Mẫu 1")
    target = tmp_path / "tra-lai.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    page.units.return_button.click()
    dialog = page.findChild(ReturnDialog)
    assert dialog.with_found.isVisibleTo(dialog)
    assert not dialog.with_found.isChecked()
    dialog.with_lacks.setChecked(False)
    assert not dialog.accept_button.isEnabled()
    dialog.with_found.setChecked(True)
    assert dialog.accept_button.isEnabled()
    with qtbot.waitSignal(page.giving_back.told, timeout=60_000):
        dialog.accept()
    note = open_docx(target).report
    lines = [plain(each.inlines) for each in note.sections["preamble"].body.blocks]
    assert "Các chỗ đề nghị xem lại, sửa:" in lines
    assert any("402/412 = 97,57%" in each for each in lines)
