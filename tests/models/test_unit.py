"""What a unit's letterhead usually says."""

from __future__ import annotations

import pytest

from desktop_app.models.unit import Level, suggested


@pytest.mark.parametrize(
    ("level", "name", "issuer", "place", "symbol"),
    [
        (Level.COMMUNE, "Đoàn  xã Mẫu Một", "BCH ĐOÀN XÃ MẪU MỘT", "Mẫu Một", "ĐTN"),
        (Level.COMMUNE, "Đoàn TNCS Hồ Chí Minh phường Mẫu", "BCH ĐOÀN TNCS HỒ CHÍ MINH PHƯỜNG MẪU", "Mẫu", "ĐTN"),
        (Level.COMMUNE, "Đoàn trường Mẫu", "BCH ĐOÀN TRƯỜNG MẪU", "", "ĐTN"),
        (Level.PROVINCE, "Tỉnh đoàn Mẫu", "BCH ĐOÀN TỈNH MẪU", "", "TĐTN"),
        (Level.PROVINCE, "Thành đoàn Mẫu", "BCH ĐOÀN THÀNH PHỐ MẪU", "", "TĐTN"),
        (Level.CELL, "Chi đoàn bản Mẫu", "CHI ĐOÀN BẢN MẪU", "", "CĐ"),
        (Level.COMMUNE, "", "", "", "ĐTN"),
        (Level.COMMUNE, "Hội đồng Đội xã Mẫu", "HỘI ĐỒNG ĐỘI XÃ MẪU", "Mẫu", "HĐĐ"),
        (Level.COMMUNE, "Hội LHTN Việt Nam phường Mẫu", "ỦY BAN HỘI LHTN VIỆT NAM PHƯỜNG MẪU", "Mẫu", "UBH"),
        (Level.CELL, "Liên đội Trường THCS Mẫu", "LIÊN ĐỘI TRƯỜNG THCS MẪU", "", "LĐ"),
    ],
)
def test_suggested_letterhead(level, name, issuer, place, symbol):
    unit = suggested(level, name)
    assert (unit.issuer, unit.place, unit.symbol, unit.superior) == (issuer, place, symbol, "")


def test_suggested_signer_speaks_for_the_body_of_its_level():
    assert suggested(Level.CELL, "Chi đoàn").signers[0].authority == "TM. BAN CHẤP HÀNH CHI ĐOÀN"
    assert suggested(Level.COMMUNE, "Đoàn xã").signers[0].authority == "TM. BAN THƯỜNG VỤ"
