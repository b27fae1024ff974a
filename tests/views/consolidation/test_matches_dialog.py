"""The dialog that asks what parts of typed files are: once for all units that wrote so."""

from __future__ import annotations

import pytest

from desktop_app.models.indicators import Operator, Rule
from desktop_app.models.office.consolidation import PartMatch, Waiting
from desktop_app.models.office.totals import Total
from desktop_app.views.consolidation.matches_dialog import MatchesDialog


def match(unit, own, key, figure, wording="w", own_key="o"):
    return PartMatch(unit, own, "", digest=f"d{unit}", own_key=own_key, key=key, figure=figure, wording=wording)


@pytest.fixture
def dialog(qtbot):
    lined = [
        match(unit, "Trồng cây bóng mát", "cay", figure) for unit, figure in (("A", "10"), ("B", "20"), ("C", "30"))
    ]
    lined += [match("A", "Kết nạp mới", "moi", "5", "v", "p"), match("D", "Hiến máu", "", "7", "u")]
    names = (("cay", "cây trồng mới", "cây"), ("moi", "đoàn viên mới", "đoàn viên"))
    totals = [
        Total(key, "", name, unit, rule=Rule.SUM, operator=Operator.EQUAL, coded=True) for key, name, unit in names
    ]
    made = MatchesDialog(lined, totals, [Waiting("k", "Việc khác", "buổi", (("E", "dE", "9", "q"),))])
    qtbot.addWidget(made)
    return made


def shown(dialog):
    model = dialog.model
    return [[model.data(model.index(row, at)) for at in range(3)] for row in range(model.rowCount())]


def test_what_several_units_wrote_in_the_same_words_is_one_line(dialog):
    assert shown(dialog) == [
        ["E", "Việc khác (buổi)", "9"],
        ["3 đơn vị: A, B…", "Trồng cây bóng mát", "10; 20; 30"],
        ["A", "Kết nạp mới", "5"],
        ["D", "Hiến máu", "7"],
    ]


def test_one_answer_is_for_every_unit_and_for_the_next_file(dialog):
    dialog.view.selectRow(1)
    dialog.confirm()
    assert dialog.answers == {("dA", "o"): "cay", ("dB", "o"): "cay", ("dC", "o"): "cay", ("", "w"): "cay"}
    dialog.view.selectRow(1)
    dialog.put_apart()
    assert set(dialog.answers.values()) == {""}


def test_another_line_takes_an_indicator_from_one_unit_of_many(dialog):
    dialog.view.selectRow(2)
    dialog.choice.setCurrentIndex(dialog.choice.findData("cay"))
    dialog._choose()
    assert dialog.answers == {("dA", "o"): "", ("dA", "p"): "cay", ("", "v"): "cay"}
    assert shown(dialog)[1] == ["2 đơn vị: B, C", "Trồng cây bóng mát", "20; 30"]


def test_words_that_stand_for_an_indicator_elsewhere_are_put_apart_in_their_file_alone(qtbot):
    lined = [match("A", "Trồng cây", "cay", "10", "k")]
    made = MatchesDialog(lined, [], [Waiting("k", "Trồng cây", "cây", (("E", "dE", "9", "q"), ("E", "dE", "8", "q2")))])
    qtbot.addWidget(made)
    made.view.selectRow(0)
    made.put_apart()
    assert made.answers == {("dE", "q"): "", ("dE", "q2"): ""}
