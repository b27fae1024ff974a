"""How many units have sent what the office waits for, as the start page says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop_app.exchange import export_report, receive
from desktop_app.exchange.office.intake import intakes
from desktop_app.models.frames.next_period import from_outline
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.report import ReportKind
from desktop_app.models.unit import Unit
from desktop_app.resources import sample, standard
from desktop_app.store import Store

TODAY = date(2027, 11, 20)
UNITS = tuple((f"x{number}", f"Đoàn xã Mẫu {number}") for number in range(3))


@pytest.fixture
def store(tmp_path):
    made = Store.open(tmp_path / "tinh.baocao")
    made.set_unit(Unit(code="t", name="Tỉnh đoàn Mẫu"))
    yield made
    made.close()


@pytest.fixture
def outline(store):
    """Keep an outline for 2027 that three units shall answer by 5 December."""
    made = outline_of(sample()[1], store.unit())
    made = replace(made, expected=UNITS, due=date(2027, 12, 5))
    store.create(made)
    return made


@pytest.fixture
def send(store, tmp_path):
    def send(report, name):
        path = tmp_path / f"{name}.docx"
        export_report(report, path, standard("doan"), {}.__getitem__, moment=datetime(2027, 11, 10))
        receive([path], lambda some: store.receive([(each.submission, each.data) for each in some]))

    return send


def test_who_has_not_sent_yet(store, outline, send):
    (found,) = intakes(store, TODAY)
    assert (found.key, found.sent, found.units, found.unknown) == (outline.id, 0, 3, 0)
    code, name = UNITS[1]
    send(from_outline(outline, Unit(code=code, name=name)), "một")
    (found,) = intakes(store, TODAY)
    assert (found.sent, found.units, found.due) == (1, 3, date(2027, 12, 5))
    assert found.missing == ("Đoàn xã Mẫu 0", "Đoàn xã Mẫu 2")


def test_a_file_of_nobody_knows_whom_is_counted_apart(store, outline, send):
    send(from_outline(outline, Unit(name="Đoàn xã Lạ")), "lạ")
    (found,) = intakes(store, TODAY)
    assert (found.sent, found.units, found.unknown) == (0, 3, 1)


def test_a_round_long_past_and_an_outline_from_above_are_no_matter_of_today(store, outline):
    assert intakes(store, date(2028, 3, 1)) == []
    store.create(replace(outline, id="above", unit=Unit(code="tw", name="Trung ương Đoàn")))
    assert [each.key for each in intakes(store, TODAY)] == [outline.id]


def test_a_unit_nobody_sends_to_has_nothing(store):
    store.create(sample()[1])
    assert intakes(store, TODAY) == []
    assert sample()[1].kind is not ReportKind.OUTLINE
