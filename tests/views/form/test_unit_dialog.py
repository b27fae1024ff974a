"""The dialog of the unit's settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.models.unit import Level, Signer, Unit
from desktop_app.views.form.unit_dialog import UnitDialog

from ..fitting import cut

UNIT = Unit(
    "mau", "Đoàn xã Mẫu", parent="tinh", superior="TỈNH ĐOÀN MẪU", issuer="BCH ĐOÀN XÃ MẪU", place="Mẫu",
    department="XDĐ", signers=(Signer("TM. BTV\nĐOÀN XÃ", "BÍ THƯ", "Nguyễn Văn A"), Signer("", "PHÓ BÍ THƯ", "Trần Thị B")),
    recipients=("Tỉnh đoàn Mẫu", "Lưu"), valid_from=date(2025, 7, 1), extra={"x": 1},
)  # fmt: skip


@pytest.fixture
def make(qtbot):
    def make(unit):
        dialog = UnitDialog(None, unit)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_left_alone_gives_back_the_same_unit(make):
    assert make(UNIT).unit() == UNIT


def test_a_new_unit_fills_itself_from_name_and_level(make):
    dialog = make(Unit())
    assert not dialog.save.isEnabled()
    assert dialog.hints["name"].isVisible()
    dialog.fields["name"].setText("Đoàn xã Mẫu Hai")
    made = dialog.unit()
    assert (made.issuer, made.place, made.symbol) == ("BCH ĐOÀN XÃ MẪU HAI", "Mẫu Hai", "ĐTN")
    assert made.signers == (Signer("TM. BAN THƯỜNG VỤ", "BÍ THƯ"),)
    assert dialog.save.isEnabled()
    assert not dialog.hints["name"].isVisible()
    dialog.level.setCurrentIndex(dialog.level.findData(Level.CELL))
    dialog.fields["name"].setText("Chi đoàn thôn Mẫu")
    made = dialog.unit()
    assert (made.issuer, made.symbol, made.level) == ("CHI ĐOÀN THÔN MẪU", "CĐ", Level.CELL)
    assert made.signers[0].authority == "TM. BAN CHẤP HÀNH CHI ĐOÀN"


def test_what_was_typed_is_not_overwritten_by_suggestions(make):
    dialog = make(Unit())
    dialog.fields["name"].setText("Đoàn xã Mẫu")
    dialog.fields["issuer"].setText("ĐOÀN XÃ MẪU")
    dialog.fields["name"].setText("Đoàn xã Mẫu Ba")
    assert dialog.unit().issuer == "ĐOÀN XÃ MẪU"
    assert dialog.unit().place == "Mẫu Ba"


def test_signers_are_added_removed_and_moved(make):
    dialog = make(UNIT)
    table = dialog.signers.table
    table.setCurrentCell(1, 0)
    dialog.signers.shift(-1)
    assert dialog.unit().signers == UNIT.signers[::-1]
    dialog.signers.shift(-1)
    assert dialog.unit().signers == UNIT.signers[::-1]
    dialog.signers.add()
    assert dialog.unit().signers == UNIT.signers[::-1]
    table.item(2, 2).setText("  Lê Văn  C ")
    assert dialog.unit().signers[2] == Signer(name="Lê Văn C")
    table.setCurrentCell(0, 0)
    dialog.signers.remove()
    assert [signer.name for signer in dialog.unit().signers] == ["Nguyễn Văn A", "Lê Văn C"]


def test_recipients_lose_the_marks_that_print_adds(make):
    dialog = make(UNIT)
    dialog.recipients.setPlainText("- Tỉnh đoàn Mẫu;\n\n- Lưu: VP.\n")
    assert dialog.unit().recipients == ("Tỉnh đoàn Mẫu", "Lưu: VP")


def test_picture_shows_letterhead_and_signature(make):
    dialog = make(UNIT)
    dialog.fields["superior"].setText("THÀNH ĐOÀN MẪU")
    shown = dialog.preview.lines()
    assert shown[:3] == ["THÀNH ĐOÀN MẪU", "BCH ĐOÀN XÃ MẪU", "***"]
    assert "Số:      -BC/ĐTN-XDĐ" in shown
    assert {"TM. BTV", "ĐOÀN XÃ", "BÍ THƯ", "Nguyễn Văn A", "- Tỉnh đoàn Mẫu;", "- Lưu."} <= set(shown)
    assert dialog.unit() == replace(UNIT, superior="THÀNH ĐOÀN MẪU")


def test_words_of_the_unit_are_added_and_taken_away(make):
    dialog = make(Unit(name="Đoàn xã Mẫu", words=("Blờt", "H'Mông")))
    assert dialog.fields["words"].text() == "Blờt, H'Mông"
    dialog.fields["words"].setText(" Krông Blờt ,, Ê-đê, Ê-đê ")
    assert dialog.unit().words == ("Krông Blờt", "Ê-đê")


def test_former_names_and_merged_units_are_kept_with_the_unit(qtbot):
    from desktop_app.models.unit import UnitRef

    unit = Unit("m", "Đoàn xã Mới", former=(UnitRef("c1", "Đoàn xã Cũ Một"), UnitRef("", "Đoàn xã Cũ Hai")))
    dialog = UnitDialog(None, unit)
    qtbot.addWidget(dialog)
    assert dialog.unit().former == unit.former
    dialog.former.setPlainText("Đoàn xã Cũ Ba\n\n")
    assert dialog.unit().former == (UnitRef("", "Đoàn xã Cũ Ba"),)


@pytest.mark.parametrize("width", [1260, 1070, 840])
def test_the_table_of_signers_shows_whole_names_whatever_the_room(make, width):
    dialog = make(UNIT)
    dialog.resize(width, 440)
    QApplication.processEvents()
    table = dialog.signers.table
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert min(map(table.columnWidth, range(3))) >= table.fontMetrics().horizontalAdvance("Nguyễn Văn")
    for row in range(table.rowCount()):  # in one line, or wrapped in a row as high as its words
        assert table.rowHeight(row) >= max(
            table.sizeHintForIndex(table.model().index(row, c)).height() for c in range(3)
        )
    assert table.columnWidth(2) >= table.sizeHintForColumn(2) or table.rowHeight(0) > table.fontMetrics().height() * 2
    assert cut(dialog) == []
