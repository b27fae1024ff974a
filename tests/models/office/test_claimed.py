"""A file with one unit's code and another's name: kept, asked about, and nobody's until the office says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.claims import own_words, told_from
from desktop_app.models.office.consolidated_report import consolidated_report
from desktop_app.models.office.consolidation import OTHER_NAME, REPLACED, RETURNED, consolidate, consolidation_json
from desktop_app.models.office.rounds import Standing, rounds, standings
from desktop_app.models.office.submissions import State, Submission, Version
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.richtext import paragraphs, plain
from desktop_app.models.unit import Unit, UnitRef

EXPECTED = [("a", "Đoàn xã A"), ("c", "Đoàn xã C")]


def sent(name, figure, version, code="a", **more):
    part = PartFigure("k", "cây", result=parse_figure(figure))
    return Submission(
        f"{name}{version}", f"{name}{version}.docx", code, name, version=Version.said(f"2026-11-1{version}", version), parts=(part,), **more
    )  # fmt: skip


OWN, OTHER, THIRD = sent("Đoàn xã A", "5", "1"), sent("Đoàn xã B", "99999", "2"), sent("Đoàn xã C", "7", "1", "c")


@pytest.mark.parametrize("expected", [(), EXPECTED])
@pytest.mark.parametrize("order", [(OWN, OTHER, THIRD), (OTHER, THIRD, OWN)])
def test_the_unit_keeps_its_figures_until_the_question_is_answered(expected, order):
    found = consolidate(order, expected=expected)
    assert [each.file for each in found.counted] == ["Đoàn xã A1.docx", "Đoàn xã C1.docx"]
    assert [(each.file, each.claimed, why) for each, why in found.aside] == [
        ("Đoàn xã B2.docx", ("a", "Đoàn xã A"), OTHER_NAME)
    ]
    assert found.totals[0].value == 12
    assert found.expected == 2
    assert not found.missing
    assert consolidation_json(found)["units"][-1]["status"] == "asked"
    said = [plain(each.inlines) for section in consolidated_report(found, Unit(), "Tổng hợp").sections.values()
            for each in paragraphs(section.body.blocks)]  # fmt: skip
    assert any("Đoàn xã B (Đoàn xã B2.docx)" in line and "hỏi lại" in line for line in said)


def test_accepting_is_the_answer_and_stands_for_later_versions():
    accepted = replace(OTHER, state=State.ACCEPTED)
    found = consolidate([OWN, accepted, THIRD], expected=EXPECTED)
    assert [(each.name, each.file) for each in found.counted] == [
        ("Đoàn xã A", "Đoàn xã B2.docx"), ("Đoàn xã C", "Đoàn xã C1.docx"),
    ]  # fmt: skip
    assert [(each.file, why) for each, why in found.aside] == [("Đoàn xã A1.docx", REPLACED)]
    later = sent("Đoàn xã B", "8", "3")
    assert consolidate([OWN, accepted, later], expected=EXPECTED).totals[0].value == 8


def test_returned_it_stays_so_and_the_unit_counts():
    found = consolidate([OWN, replace(OTHER, state=State.RETURNED), THIRD], expected=EXPECTED)
    assert {each.file: why for each, why in found.aside} == {"Đoàn xã B2.docx": RETURNED}
    assert found.totals[0].value == 12


def test_alone_it_does_not_answer_for_the_unit_that_is_expected():
    found = consolidate([OTHER], expected=EXPECTED)
    assert not found.counted
    assert found.missing == ("Đoàn xã A", "Đoàn xã C")
    assert consolidate([OTHER]).totals[0].value == 99999  # nobody says whose code it is


def test_how_the_units_stand():
    (only,) = rounds([OWN, OTHER])
    found = {each.name: each.standing for each in standings(only, EXPECTED, date(2026, 12, 1))}
    assert found == {"Đoàn xã A": Standing.RECEIVED, "Đoàn xã B": Standing.ASKED, "Đoàn xã C": Standing.MISSING}


@pytest.mark.parametrize(
    "names",
    [
        ("Đoàn xã Mường Nhé", "BCH ĐOÀN XÃ MƯỜNG NHÉ", "Đoàn TNCS Hồ Chí Minh xã Mường Nhé", "Xã đoàn Mường Nhé",
         "Đoàn phường Mường Nhé", "Đoàn xã Mường Nhé, tỉnh Điện Biên", "Đoàn xã Mường Nhé tỉnh Mẫu", "Đoàn xã MườngNhé"),
        ("Tỉnh đoàn Mẫu", "BCH ĐOÀN TỈNH MẪU", "Đoàn TNCS Hồ Chí Minh tỉnh Mẫu"),
        ("Thành đoàn Mẫu", "Đoàn thành phố Mẫu"),
        ("Chi đoàn bản Mẫu 1", "CHI ĐOÀN BẢN MẪU 1 (xã Mẫu)"),
    ],
)  # fmt: skip
def test_one_unit_however_its_name_is_written(names):
    assert len({own_words(name) for name in names}) == 1
    received = [sent(name, "1", str(version)) for version, name in enumerate(names)]
    assert all(each.claimed is None for each in told_from(received))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Đoàn xã Thanh Minh", "Đoàn xã Thanh Chăn"), ("Đoàn xã Mẫu 1", "Đoàn xã Mẫu 2"), ("Chi đoàn Xã", "Chi đoàn Công an xã")],
)  # fmt: skip
def test_other_units(one, other):
    assert own_words(one) != own_words(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Đoàn xã Bình Thành", True), ("Đoàn xã Bình Thanh Hà", True), ("Ðoàn xã Bình Thạnh", False), ("Đoàn xã Bình-Thạnh", False),
     ("DOAN XA BINH THANH", False), ("Đoàn xã Bình Thạnh.", False)],
)  # fmt: skip
def test_marks_tell_places_apart_and_ways_of_writing_do_not(name, other):
    (found,) = told_from([sent(name, "1", "1")], [UnitRef("a", "Đoàn xã Bình Thạnh")])
    assert (found.claimed is not None) == other


def test_a_name_that_says_nothing_accuses_nobody():
    for name in ("", "Đoàn", "BCH Đoàn xã"):
        received = [OWN, sent(name, "3", "2")]
        assert [each.claimed for each in told_from(received, EXPECTED)] in ([None, None], [None, ("a", "Đoàn xã A")])


@given(
    st.permutations([OWN, OTHER, THIRD, sent("Đoàn xã B", "3", "0"), replace(OTHER, digest="x", state=State.ACCEPTED)])
)
def test_order_does_not_matter_and_doing_it_twice_changes_nothing(received):
    once = told_from(received, EXPECTED)
    assert told_from(once, EXPECTED) == once
    assert {each.digest: each for each in once} == {
        each.digest: each for each in told_from(sorted(received, key=lambda each: each.digest), EXPECTED)
    }
