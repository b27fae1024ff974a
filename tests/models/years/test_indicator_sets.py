"""The set of indicators of a year: what is the same, what it changes, taking it over, and the next report's targets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.frames.next_period import roll_forward
from desktop_app.models.indicators import Indicator, Operator, Part, PeriodResult
from desktop_app.models.kinds import ReportKind
from desktop_app.models.merging.difference import difference
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import Period, months
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Chart, ChartKind, IndicatorList, Layout
from desktop_app.models.unit import Unit
from desktop_app.models.years.indicator_sets import (
    SetChange,
    compare_sets,
    match_parts,
    set_for,
    take_set,
)


def part(key: str, name: str, target: str = "", unit: str = "cây", result: str = "", id_: str = "") -> Part:
    return Part(
        id_ or f"{key}{name}"[:40], key, name, unit, target=parse_figure(target) if target else None,
        result=parse_figure(result) if result else None,
    )  # fmt: skip


def alone(*parts: Part) -> tuple[Indicator, ...]:
    return tuple(Indicator(f"i{each.id}", parts=(each,)) for each in parts)


OLD = alone(
    part("cay", "cây trồng mới", "100", result="120", id_="o1"),
    part("", "buổi ra quân dọn vệ sinh môi trường", "4", "buổi", "5", "o2"),
    part("mau", "đơn vị máu", "50", "đơn vị", "", "o3"),
)
NEW = alone(
    part("", "buổi ra quân dọn vệ sinh", "6", "buổi", id_="n1"),
    part("cay", "cây xanh trồng mới", "150", id_="n2"),
    part("ky_nang", "lớp kỹ năng số", "3", "lớp", id_="n3"),
)


def test_parts_are_the_same_by_code_and_asked_about_by_words():
    found = [(each.new.id, each.old.id if each.old else "", each.sure) for each in match_parts(OLD, NEW)]
    assert found == [("n1", "o2", False), ("n2", "o1", True), ("n3", "", True)]
    answered = match_parts(OLD, NEW, {"n1": False})
    assert (answered[0].old, answered[0].sure) == (None, True)


def test_what_is_new_dropped_and_changed_is_told():
    rows = compare_sets(OLD, NEW)
    assert [(row.change, (row.new or row.old).id, row.asked) for row in rows] == [
        (SetChange.CHANGED, "n1", True), (SetChange.CHANGED, "n2", False), (SetChange.NEW, "n3", False),
        (SetChange.DROPPED, "o3", False),
    ]  # fmt: skip
    assert {row.change for row in compare_sets(OLD, OLD)} == {SetChange.SAME}


def test_a_report_takes_a_set_over_and_keeps_what_it_reported():
    report = Report("r", kind=ReportKind.ANNUAL, indicators=OLD)
    rows = compare_sets(OLD, NEW)
    taken = take_set(report, rows, range(len(rows)), NEW)
    said = [(p.key, p.name, p.target.text, p.result.text if p.result else "") for i in taken for p in i.parts]
    assert said == [
        ("", "buổi ra quân dọn vệ sinh", "6", "5"), ("cay", "cây xanh trồng mới", "150", "120"),
        ("ky_nang", "lớp kỹ năng số", "3", ""),
    ]  # fmt: skip
    assert [p.id for i in taken for p in i.parts][:2] == ["o2", "o1"]
    edit = difference(report, replace(report, indicators=taken))
    after, undo = edit.apply(report)
    assert after.indicators == taken
    assert undo.apply(after)[0] == report


def test_what_is_not_chosen_stays_as_it_was():
    report = Report("r", indicators=OLD)
    rows = compare_sets(OLD, NEW, {"n1": False})
    taken = take_set(report, rows, [], NEW)
    assert {p.id: p for i in taken for p in i.parts} == {p.id: p for i in OLD for p in i.parts}


def test_parts_of_one_indicator_stay_together():
    new = (Indicator("n", parts=(NEW[1].parts[0], NEW[2].parts[0])),)
    rows = compare_sets(OLD, new)
    taken = take_set(Report("r", indicators=OLD), rows, range(2), new)
    assert [len(each.parts) for each in taken] == [2, 1, 1]
    ids = [p.id for i in taken for p in i.parts]
    assert len(ids) == len(set(ids))
    assert len({each.id for each in taken}) == len(taken)


def test_targets_of_the_next_period_become_those_of_the_next_report():
    place, chart = IndicatorList("l", Layout.TABLE), Chart("c", ChartKind.COMPLETION, ("o1",))
    report = Report(
        "r", kind=ReportKind.ANNUAL, period=months(2025, 1, 12), indicators=OLD, next_targets=NEW,
        sections={**Report("x").sections, "s": Section("s", body=Body((place, chart)))}, top=("s",),
    )  # fmt: skip
    following = roll_forward(report, Unit())
    said = [
        (p.name, p.target.text if p.target else "", p.last_year.text if p.last_year else "")
        for i in following.indicators for p in i.parts
    ]  # fmt: skip
    assert said == [
        ("buổi ra quân dọn vệ sinh", "6", ""),  # nobody said that it is the one of before
        ("cây xanh trồng mới", "150", "120"),
        ("lớp kỹ năng số", "3", ""),
        ("buổi ra quân dọn vệ sinh môi trường", "", "5"),
        ("đơn vị máu", "", ""),
    ]
    assert following.next_targets == ()
    sure = roll_forward(report, Unit(), same={"n1": True})
    assert sure.indicators[0].parts[0].last_year == parse_figure("5")
    assert len(sure.indicators) == 4
    (_, drawn) = next(each.body.blocks for each in following.sections.values() if each.body.blocks)
    assert drawn.parts == (following.indicators[1].parts[0].id,)


def test_the_set_of_the_year_serves_every_report_inside_it_but_a_term():
    sets = [Report("s26", kind=ReportKind.INDICATOR_SET, period=months(2026, 1, 12)),
            Report("s25", kind=ReportKind.INDICATOR_SET, period=months(2025, 1, 12))]  # fmt: skip

    def of(kind, period):
        found = set_for(Report("r", kind=kind, period=period), sets)
        return found.id if found else None

    assert of(ReportKind.QUARTER, months(2025, 4, 3)) == "s25"
    assert of(ReportKind.ANNUAL, months(2026, 1, 12)) == "s26"
    assert of(ReportKind.TERM, months(2026, 1, 12)) is None
    assert of(ReportKind.MONTH, months(2024, 1, 1)) is None
    assert of(ReportKind.MONTH, Period()) is None
    sets.append(Report("nh", kind=ReportKind.INDICATOR_SET, period=Period(date(2025, 9, 1), date(2026, 5, 31))))
    assert of(ReportKind.ANNUAL, Period(date(2025, 9, 5), date(2026, 8, 31))) == "nh"  # the days of one school year
    assert of(ReportKind.SIX_MONTH, Period(date(2026, 1, 12), date(2026, 6, 5))) == "s26"  # whichever was changed last


NAMES = st.sampled_from(["cây xanh", "cây xanh mới", "lớp học bơi", "lớp học bơi hè", "suất quà", "ý tưởng"])
PARTS = st.lists(
    st.builds(
        lambda key, name, target, at, op: replace(part(key, name, target, id_=str(at)), operator=op),
        st.sampled_from(["", "", "a", "b"]), NAMES, st.sampled_from(["", "5", "9"]), st.uuids().map(str),
        st.sampled_from(Operator),
    ),
    max_size=5,
)  # fmt: skip


@given(PARTS, PARTS)
def test_no_part_is_lost_or_meant_twice(old, new):
    old, new = alone(*old), alone(*new)
    rows = compare_sets(old, new)
    assert sorted(row.new.id for row in rows if row.new) == sorted(p.id for i in new for p in i.parts)
    assert sorted(row.old.id for row in rows if row.old) == sorted(p.id for i in old for p in i.parts)
    report = Report("r", indicators=old)
    kept = take_set(report, rows, [at for at, row in enumerate(rows) if row.change is not SetChange.DROPPED], new)
    assert {p.id for i in old for p in i.parts} <= {p.id for i in kept for p in i.parts}
    whole = take_set(report, rows, range(len(rows)), new)
    assert [p.name for i in whole for p in i.parts] == [p.name for i in new for p in i.parts]
    assert [p.target for i in whole for p in i.parts] == [p.target for i in new for p in i.parts]


def test_marks_tell_parts_apart_and_are_asked_about():
    (one,) = match_parts(alone(part("", "tặng bò", unit="lượt")), alone(part("", "tặng bộ", unit="lượt")))
    assert (one.old is not None, one.sure) == (True, False)


def test_what_was_reported_in_money_is_carried_into_the_unit_of_the_set():
    then = part("quy", "quỹ", unit="triệu đồng", result="1.500", id_="o")
    then = replace(
        then, last_year=parse_figure("900"), periods=(PeriodResult(months(2026, 1, 1), parse_figure("hơn 700")),)
    )
    report = Report("r", kind=ReportKind.ANNUAL, period=months(2026, 1, 12), indicators=alone(then))
    wanted = alone(part("quy", "quỹ", "2", "tỷ đồng", id_="n"))
    (taken,) = take_set(report, compare_sets(report.indicators, wanted), [0], wanted)[0].parts
    assert (taken.unit, taken.result.text, taken.last_year.text, taken.periods[0].result.text) == (
        "tỷ đồng", "1,5", "0,9", "hơn 0,7",
    )  # fmt: skip
    (kept,) = take_set(report, compare_sets(report.indicators, wanted), [], wanted)[0].parts
    assert kept == then
