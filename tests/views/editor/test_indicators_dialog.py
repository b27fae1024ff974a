"""Choosing which indicators a list prints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.report import Report
from desktop_app.models.richtext import Layout
from desktop_app.views.editor.dialogs import IndicatorsDialog


@pytest.fixture
def dialog(qtbot):
    report = Report("r", indicators=tuple(Indicator(key, parts=(Part(key + "p", name=key),)) for key in "abc"))
    made = IndicatorsDialog(None, report)
    qtbot.addWidget(made)
    return made


def test_all_indicators_are_printed_and_later_ones_too(dialog):
    assert dialog.result_value().indicators == ()


def test_only_the_chosen_indicators_are_printed(dialog):
    dialog.form_.setCurrentIndex(2)
    dialog.chosen.item(1).setCheckState(Qt.CheckState.Unchecked)
    block = dialog.result_value()
    assert block.indicators == ("a", "c")
    assert block.layout is Layout.PLAN
