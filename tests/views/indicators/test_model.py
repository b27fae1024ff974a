"""The model follows any sequence of edits, telling views of every row that comes, goes or moves."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.models.edits import (
    Batch,
    InsertIndicator,
    MoveIndicator,
    RemoveIndicator,
    SetIndicator,
    SetPart,
)
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.richtext import new_id
from desktop_app.models.table.columns import Column
from desktop_app.views.indicators.model import IndicatorModel
from desktop_app.views.report.session import Session

ACTIONS = ("insert", "remove", "move", "parts", "set", "two", "undo", "redo")


def edit_for(report, action, number):
    items = report.indicators
    if action == "insert" or not items:
        parts = tuple(Part(new_id(), name=str(number)) for _ in range(1 + number % 3))
        return InsertIndicator(number % (len(items) + 1), Indicator(new_id(), parts=parts))
    one = items[number % len(items)]
    if action == "remove":
        return RemoveIndicator(one.id)
    if action == "move":
        return MoveIndicator(one.id, number // 7 % len(items))
    if action == "parts":
        turned = (*one.parts[number % 2 :], Part(new_id()), *one.parts[: number % 2])
        return SetIndicator(one.id, "parts", turned[: 1 + number % 4])
    if action == "two":
        return Batch((RemoveIndicator(one.id), InsertIndicator(0, Indicator(new_id(), parts=(Part(new_id()),)))))
    return SetPart(one.parts[0].id, "result", parse_figure(str(number)))


def everything(model):
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)
    return [
        [model.data(model.index(row, column), role) for column in Column for role in roles]
        for row in range(model.rowCount())
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 1000)), max_size=15))
def test_follows_any_edits(qapp, memory_store, sample, steps):
    session = Session(memory_store(), sample)
    model = IndicatorModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    mirror = list(range(model.rowCount()))
    model.rowsInserted.connect(
        lambda _, start, end: mirror.__setitem__(slice(start, start), [None] * (end - start + 1))
    )
    model.rowsRemoved.connect(lambda _, start, end: mirror.__delitem__(slice(start, end + 1)))
    for action, number in steps:
        if action in ("undo", "redo"):
            getattr(session, action)()
        else:
            session.do(edit_for(session.report, action, number), action)
        assert everything(model) == everything(IndicatorModel(session))
        assert len(mirror) == model.rowCount()
    del tester
