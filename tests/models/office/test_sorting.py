"""What came in, sorted: lineage before clocks, whose a file is, and what is nobody's report."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.meaning.unit_names import unit_key
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.sorting import (
    ALIKE,
    EARLIER_CLOCK,
    LIKE_ONE,
    NO_NAME,
    NO_ORDER,
    NOT_EXPECTED,
    ORDER,
    OTHER_PERIOD,
    OWN,
    OWN_RESULT,
    SHARED_NAME,
    of_one_period,
    sort_out,
)
from desktop_app.models.office.submissions import Submission, Version
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.report import Period
from desktop_app.models.unit import UnitRef

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def sent(name, digest="", code="", year=2026, trees="5", **more):
    digest = digest or f"{name}{year}{trees}"
    moment = datetime(year, 12, 1, tzinfo=UTC)
    parts = (PartFigure("k", "cây", "cây", result=parse_figure(trees)),)
    made = Submission(digest, f"{digest}.docx", code or unit_key(name), name, version=Version(moment, digest), parts=parts,
                      period=YEAR)  # fmt: skip
    return replace(made, **more)


def latest(found, unit=""):
    group = found.units[unit] if unit else next(iter(found.units.values()))
    return group[-1].digest


@pytest.mark.parametrize("years", [(2026, 2015), (2099, 2026)])
def test_a_file_that_names_the_other_as_its_ancestor_is_later_whatever_the_clocks_say(years):
    first = sent("Đoàn xã Mẫu", "a", year=years[0], lineage=("1",))
    second = sent("Đoàn xã Mẫu", "b", year=years[1], trees="6", lineage=("1", "2"))
    found = sort_out([second, first])
    assert (latest(found), found.doubts) == ("b", {})


@given(st.permutations(range(5)), st.randoms(use_true_random=False))
def test_lineage_orders_whatever_comes_first(order, chance):
    listed = [
        sent("Đoàn xã Mẫu", f"d{n}", year=chance.randint(2000, 2099), trees=str(n),
             lineage=tuple(f"v{m}" for m in range(n + 1)),
             received=datetime(2026, 12, chance.randint(1, 28), tzinfo=UTC))
        for n in range(5)
    ]  # fmt: skip
    found = sort_out([listed[place] for place in order])
    assert [each.digest for each in next(iter(found.units.values()))] == [f"d{n}" for n in range(5)]


def test_without_lineage_the_one_received_later_counts_and_of_those_received_at_once_it_is_said():
    early, late = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 9, tzinfo=UTC)
    first, second = sent("Đoàn xã Mẫu", "a", year=2027), sent("Đoàn xã Mẫu", "b", trees="6")
    found = sort_out([replace(first, received=late), replace(second, received=early)])
    assert (latest(found), found.doubts) == ("a", {})
    found = sort_out([replace(first, received=early), replace(second, received=late)])
    assert (latest(found), list(found.doubts.values())) == ("b", [EARLIER_CLOCK])
    found = sort_out([first, second])
    assert (latest(found), list(found.doubts.values())) == ("a", [ORDER])


def test_where_nothing_tells_the_later_one_both_wait():
    found = sort_out([sent("Đoàn xã Mẫu", "a", year=2013), sent("Đoàn xã Mẫu", "b", year=2013, trees="6")])
    assert [(each.submission.digest, each.why) for each in found.unknown] == [("a", NO_ORDER), ("b", NO_ORDER)]
    assert not found.units


def test_a_file_of_words_beside_one_of_figures_does_not_take_its_place():
    words = sent("Đoàn xã Mẫu", "a", year=2027, parts=())
    assert latest(sort_out([words, sent("Đoàn xã Mẫu", "b")])) == "b"


def test_names_that_differ_by_their_marks_are_different_units():
    found = sort_out([sent(f"Đoàn xã {name}") for name in ("Thạnh Lộc", "Thành Lộc", "Thanh Lộc")])
    assert len(found.units) == 3
    assert found.doubts == {}


def test_names_that_differ_by_a_way_of_writing_are_said():
    found = sort_out([sent("Đoàn xã Mỹ Lộc Lý"), sent("Đoàn xã Mỹ Lộc Lí")])
    assert set(found.doubts.values()) == {ALIKE}


def test_files_without_a_unit_wait_and_never_take_each_others_place():
    one, two = (replace(sent("", digest), unit="", file="báo cáo.docx") for digest in "ab")
    found = sort_out([one, two])
    assert [(each.submission.digest, each.why) for each in found.unknown] == [("a", NO_NAME), ("b", NO_NAME)]
    assert not found.units


@pytest.mark.parametrize(
    ("name", "why", "proposed"),
    [
        ("Đoàn xã Hoa Bam", LIKE_ONE, "Đoàn xã Hoa Ban"), ("Đoàn xã Pa Khoang", NOT_EXPECTED, None),
        ("Chi đoàn bản 2", SHARED_NAME, None),
    ],
)  # fmt: skip
def test_an_unknown_unit_is_never_added_unasked(name, why, proposed):
    expected = [UnitRef("x", "Đoàn xã Hoa Ban"), UnitRef("y", "Chi đoàn bản 2"), UnitRef("z", "Chi đoàn bản 2")]
    submission = sent(name)
    (waiting,) = sort_out([submission], expected).unknown
    assert (waiting.why, waiting.suggestion.name if waiting.suggestion else None) == (why, proposed)
    answered = sort_out([submission], expected, {submission.letterhead: expected[0]})
    assert (list(answered.units), answered.unknown) == (["x"], ())


def test_one_report_under_a_corrected_name_is_one_report():
    wrong = sent("Đoàn xã Hoa Bam", "a", report="r", lineage=("1",))
    right = sent("Đoàn xã Hoa Ban", "b", report="r", lineage=("1", "2"))
    found = sort_out([wrong, right])
    assert [list(found.units), latest(found)] == [[unit_key("Đoàn xã Hoa Ban")], "b"]
    found = sort_out([wrong, right], [UnitRef("x", "Đoàn xã Hoa Ban")])
    assert (list(found.units), found.unknown, latest(found)) == (["x"], (), "b")


def test_copies_of_one_report_with_codes_of_two_units_are_of_two():
    found = sort_out([sent("Đoàn xã A", "a", "x0", report="r"), sent("Đoàn xã B", "b", "x1", report="r")])
    assert set(found.units) == {"x0", "x1"}


def test_our_own_result_among_the_files_is_set_aside():
    units = [sent("Đoàn xã A", "a"), sent("Đoàn xã B", "b")]
    nameless = replace(sent("", "c", trees="10"), unit="", sums=True, made_of=("Đoàn xã A", "Đoàn xã B"))
    named = sent("Tỉnh đoàn Mẫu", "d", sums=True, made_of=("Đoàn xã A",))
    below = sent("Đoàn xã C", "e", sums=True, made_of=("Chi đoàn thôn 1",))
    found = sort_out([*units, nameless, named, below])
    assert [(each.digest, why) for each, why in found.aside] == [("c", OWN_RESULT), ("d", OWN_RESULT)]
    assert len(found.units) == 3
    own = sort_out([named], own=UnitRef("", "BCH Đoàn tỉnh Mẫu"))
    assert [why for _, why in own.aside] == [OWN]


def test_what_is_of_another_period_is_not_taken_quietly():
    last = sent("Đoàn xã C", "c", period=Period(date(2025, 1, 1), date(2025, 12, 31)))
    silent = sent("Đoàn xã D", "d", period=Period())
    kept, aside = of_one_period([sent("Đoàn xã A"), sent("Đoàn xã B"), last, silent])
    assert len(kept) == 3
    assert [(each.digest, why) for each, why in aside] == [("c", OTHER_PERIOD)]


@given(st.randoms(use_true_random=False))
def test_totals_are_the_same_whatever_the_order_and_the_names_of_files(chance: random.Random):
    listed = []
    for unit in range(4):
        for version in range(chance.randint(1, 3)):
            digest = f"{unit}-{version}"
            listed.append(sent(f"Đoàn xã Mẫu {unit}", digest, year=chance.randint(1990, 2100), trees=str(10 * unit + version),
                               lineage=tuple(f"{unit}v{n}" for n in range(version + 1))))  # fmt: skip
    right = sum(
        max(int(each.parts[0].result.text) for each in listed if each.digest[0] == str(unit)) for unit in range(4)
    )
    chance.shuffle(listed)
    renamed = [replace(each, file=f"{chance.randint(0, 3)}.docx") for each in listed]
    assert consolidate(renamed).totals[0].value == right
