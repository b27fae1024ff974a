"""The style sheet holds wherever the program lies."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox

from desktop_app.views.kit import tokens
from desktop_app.views.kit.sheet import style_sheet


@pytest.mark.parametrize("folder", ["/a", "C:/Users/Nguyễn Văn A/Báo cáo (1)", "/a b/c; d{}"])
def test_a_folder_of_any_name_keeps_the_look(qapp, qtlog, qtbot, folder):
    box = QComboBox()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(tokens.LIGHT, f"{folder}/icons"))
    box.ensurePolished()
    assert [each.message for each in qtlog.records if "parse" in each.message] == []
